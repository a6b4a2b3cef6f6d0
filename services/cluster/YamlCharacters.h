#pragma once

#include <QByteArray>
#include <QString>

/// Something wrong with the bytes of a YAML text, before anybody asks what they mean.
struct YamlFault {
    qsizetype offset = -1; ///< -1: nothing is wrong
    QString sentence{};
};

/// The first character that looks like another one where that decides what the text means (a no-break space before a value, a curly quote
/// around it), or is not seen at all. `text` is valid UTF-8; in comments, in quotes and within values all are left alone.
YamlFault lookAlikeIn(const QByteArray &text);
/// The marks that an unfinished merge of two versions left.
YamlFault mergeMarksIn(const QByteArray &text);
/// What no text of a design holds, however it is written: control characters, and those that turn the direction of what follows.
bool hasHiddenOrders(const QString &text);
