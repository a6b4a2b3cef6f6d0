#pragma once

#include <QString>
#include <QStringList>

/// The one of `known` that `word` was most likely meant to be (Damerau-Levenshtein, at most a third of it mistyped); empty: none is near.
QString suggestionFor(const QString &word, const QStringList &known);
