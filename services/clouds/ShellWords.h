#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// A piece of a word of a shell's text: text, the name of a variable, or what only a shell can do.
struct ShellPart {
    enum class Kind { Text, Variable, NeedsShell };
    Kind kind = Kind::Text;
    QByteArray text{};
    qsizetype offset = 0;
    bool isQuoted = false;
};

/// A word, whose parts stand without a gap.
struct ShellWord {
    QList<ShellPart> parts{};
    qsizetype offset = 0;
    /// Its text where nothing in it is quoted or replaced, as keywords are; else empty.
    QByteArray bare() const { return parts.size() == 1 && isPlain() ? parts.first().text : QByteArray(); }

private:
    bool isPlain() const { return parts.first().kind == ShellPart::Kind::Text && !parts.first().isQuoted; }
};

/// Words up to what ends them; none between two ends. Where a file is read from or written to is left out.
struct ShellStatement {
    enum class End { Line, And, Or, Pipe, Open, Close };
    QList<ShellWord> words{};
    qsizetype offset = 0;
    End end = End::Line;
};

/// A shell's text in statements, as far as it can be read.
struct ShellText {
    QList<ShellStatement> statements{};
    qsizetype faultOffset = -1; ///< of a quote or bracket that is not closed; -1: none
};

/// Takes a shell's text (sh, bash, zsh) apart without doing anything that it says. Lines end with "\n".
ShellText readShell(const QByteArray &text);
