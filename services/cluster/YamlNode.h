#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// A value in a YAML text, with the bytes it was written with: [begin, end) of the text.
struct YamlNode {
    enum class Kind { Empty, Scalar, Sequence, Map };
    enum class Style { Plain, Quoted, Block, Flow }; ///< Plain, Quoted and Block (| and >) scalars; Flow and Block collections

    Kind kind = Kind::Empty;
    Style style = Style::Plain;
    QString text{};      ///< of a scalar
    qsizetype begin = 0; ///< an Empty one that was left out has begin == end
    qsizetype end = 0;
    QList<YamlNode> children{}; ///< items; of a map key, value, key, value …

    qsizetype size() const { return kind == Kind::Map ? children.size() / 2 : children.size(); }
    const YamlNode &item(qsizetype place) const { return children.at(place); }
    const YamlNode &key(qsizetype place) const { return children.at(2 * place); }
    const YamlNode &value(qsizetype place) const { return children.at(2 * place + 1); }
    /// The place of a key of a map, or -1.
    qsizetype placeOf(const QString &wanted) const;
    /// The value of a key of a map, or null.
    const YamlNode *find(const QString &wanted) const;
};

/// An error of a file at a place in its text: `FILE:LINE:COLUMN: sentence`, lines and columns (letters) from 1.
Error yamlError(const QByteArray &text, const QString &file, qsizetype offset, const QString &sentence);

/// Reads one YAML document out of UTF-8 text. Stricter than yaml-cpp: binary bytes, tabs as indentation, a quote without its end, a key
/// given twice, a second document, references (&, *) and tags (!) are errors. An empty text is an Empty node.
Result<YamlNode> parseYaml(const QByteArray &text, const QString &file);
