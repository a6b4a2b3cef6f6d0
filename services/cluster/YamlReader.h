#pragma once

#include "model/Result.h"
#include "services/cluster/YamlNode.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// Takes typed values out of a map in a YAML text and collects what is wrong with it, each with its place.
class YamlReader final
{
public:
    /// Both must outlive the reader.
    YamlReader(const QByteArray &text, const QString &file) : m_text(text), m_file(file) {}

    /// Complains about keys that are not known, with the one that was meant.
    void checkKeys(const YamlNode &map, const QStringList &known);
    /// Complains unless the file's `format` is 1…`newest`; false: do not read on.
    bool checkFormat(const YamlNode &map, int newest);
    /// A value that must be there; complains and returns null where it is not.
    const YamlNode *require(const YamlNode &map, const QString &key, const QString &sentence);
    /// The value of a key when it is a map; complains about any other kind.
    const YamlNode *map(const YamlNode &parent, const QString &key);
    /// The value of a key when it is a list; complains about any other kind.
    const YamlNode *list(const YamlNode &parent, const QString &key);

    QString text(const YamlNode &map, const QString &key);
    QStringList texts(const YamlNode &map, const QString &key);
    bool yesOrNo(const YamlNode &map, const QString &key);
    std::optional<int> wholeNumber(const YamlNode &map, const QString &key, int least, int most);

    std::optional<QString> asText(const YamlNode &value);
    std::optional<int> asWholeNumber(const YamlNode &value, int least, int most);
    std::optional<double> asNumber(const YamlNode &value);
    bool isMap(const YamlNode &value);

    /// The meaning of a word that must be one of a few; the first where it is none.
    template<typename T>
    T oneOf(const YamlNode &map, const QString &key, const QList<std::pair<QString, T>> &words)
    {
        const YamlNode *value = map.find(key);
        QStringList known;
        for (const auto &[word, meaning] : words) {
            if (value && value->kind == YamlNode::Kind::Scalar && value->text == word)
                return meaning;
            known << word;
        }
        complainOfChoice(value ? *value : map, key, known);
        return words.first().second;
    }
    /// Calls `take` with each item of a list that is a map, and complains about other keys than these. Reads a hundred at most.
    template<typename Take>
    void forEachMap(const YamlNode &parent, const QString &key, const QStringList &known, Take take)
    {
        const YamlNode *items = list(parent, key);
        for (qsizetype place = 0; items && place < items->size(); ++place) {
            const YamlNode &item = items->item(place);
            if (isTooFar(item, key, place))
                return;
            if (!isMap(item))
                continue;
            checkKeys(item, known);
            take(item);
        }
    }

    void complain(const YamlNode &where, const QString &sentence);
    bool isFine() const { return m_errors.isEmpty(); }
    /// The first error as the message, and the others as details, one a line.
    Error error() const;

private:
    void complainOfChoice(const YamlNode &where, const QString &key, const QStringList &known);
    bool isTooFar(const YamlNode &item, const QString &key, qsizetype place);
    const QByteArray &m_text;
    const QString &m_file;
    QList<QString> m_errors{};
};
