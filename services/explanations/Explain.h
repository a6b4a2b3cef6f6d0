#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What a tool's words mean: what happened, and what to do about it.
struct Explanation {
    QString id{};        ///< of the entry in resources/explanations; empty: nobody knows these words
    QString sentence{};  ///< what happened; for unknown words their last line
    QString remedy{};    ///< what to do; empty where nothing is known
    bool passes = false; ///< the same may go well a moment later: a machine that still boots, or to which too many came at once

    /// Both in one text.
    QString text() const { return remedy.isEmpty() ? sentence : sentence + QLatin1Char(' ') + remedy; }
};

/// Looks for the first entry of resources/explanations whose pattern is in `words` (what ssh, salt, terraform … said).
/// Never empty: words that nobody knows come back as their last line.
Explanation explain(const QString &words);

/// All that there are, for who reads about them before they happen: what a tool names stands there as “…”.
QList<Explanation> allExplanations();
