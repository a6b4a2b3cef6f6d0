#pragma once

#include <QByteArray>
#include <QString>

/// What a program of ours told on an output that others speak on, too: a login shell's profile, a banner, a wrapper of the administrator's.
/// Each line that it tells stands between marks that carry a random word made for this one question, `WORD<TEXT>WORD`.
struct Told {
    QByteArray lines{};   ///< what it told, a line each, without marks
    QByteArray besides{}; ///< all else that came; never an answer
};

/// A word that nobody else can say: made anew for each question.
QByteArray newMark();
/// Finds what was told wherever it begins. A line that is torn, or that others wrote into, was not told.
Told toldBy(const QByteArray &mark, const QByteArray &output);
/// Words of a machine in a sentence: one line of what can be read, not too long; “nothing” for none.
QString quoted(const QByteArray &words);
