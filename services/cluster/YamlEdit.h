#pragma once

#include "services/cluster/YamlNode.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

/// A text as a double-quoted YAML scalar where it needs quotes, else as it is.
QByteArray yamlText(const QString &text);
/// [one, two]
QByteArray yamlList(const QStringList &texts);

/// Changes a YAML text in place: all bytes that no change names stay. Changes may come in any order; they must not overlap.
class YamlEdit final
{
public:
    /// One key of a map as it shall be; without a value the key goes.
    struct Field {
        QString key{};
        std::optional<QByteArray> value{}; ///< in one line, or lines after a newline
        bool changed = false;              ///< whether the value is another one than what is written
    };

    explicit YamlEdit(QByteArray text);

    const QByteArray &text() const { return m_text; }
    const QByteArray &newline() const { return m_newline; }
    /// Puts `bytes` in the place of [from, to).
    void replace(qsizetype from, qsizetype to, const QByteArray &bytes);
    /// Brings a block map to these fields: changed values in place, new keys at its end, keys that lost their
    /// value cut with the comments directly above. False, and nothing done, where that cannot be: the map must be written anew.
    bool setFields(const YamlNode &map, const QList<Field> &fields);
    /// The text of [from, to) with all changes in it.
    QByteArray apply(qsizetype from, qsizetype to) const;

    qsizetype lineBegin(qsizetype offset) const;
    qsizetype lineEnd(qsizetype offset) const;    ///< behind the newline
    qsizetype contentEnd(qsizetype offset) const; ///< before the newline
    qsizetype column(qsizetype offset) const { return offset - lineBegin(offset); }
    /// Where the comments begin that stand directly above this line and are indented no deeper than `most`.
    qsizetype commentsAbove(qsizetype line, qsizetype most) const;
    /// Where the comments end that stand directly below (`line` is the first below) and are indented deeper than `column`.
    qsizetype commentsBelow(qsizetype line, qsizetype column) const;
    /// Behind the colon of a key.
    qsizetype behindColon(const YamlNode &key) const;

private:
    struct Change {
        qsizetype from = 0;
        qsizetype to = 0;
        QByteArray bytes{};
    };
    bool isComment(qsizetype line, qsizetype &indentation) const;
    void setValue(const YamlNode &key, const YamlNode &value, const QByteArray &bytes);
    QByteArray m_text{};
    QByteArray m_newline{};
    mutable std::vector<Change> m_changes{};
    mutable bool m_sorted = true;
};
