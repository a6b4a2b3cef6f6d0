#pragma once

#include "model/runs/RunEvent.h"

#include <QString>

#include <cstdio>

/// Has the terminal take our letters as they are. To be called once, before anything is said.
void openTerminal();
/// Whether a person sits at the other end of this stream.
bool isTerminal(std::FILE *stream);
/// Columns; 80 where that is not known.
int terminalWidth();
/// Reads a line from standard input; empty at its end.
QString readLine();
/// All of standard input, at most `most` bytes and one more.
QByteArray readAll(qsizetype most);
/// Keeps what a person types from being shown, for as long as the object lives.
class HiddenTyping final
{
public:
    HiddenTyping();
    ~HiddenTyping();
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
    bool m_isHidden = false;
};
/// Bytes on standard output as they are, for files that are given out.
void give(const QByteArray &bytes);
/// What is done to something, in a word that lines up: "make    ".
QString actionWord(ResourceAction action);
/// A sentence on standard error.
void complain(const QString &sentence);
/// A line on standard output.
void say(const QString &line);
void say(const QByteArray &line);
