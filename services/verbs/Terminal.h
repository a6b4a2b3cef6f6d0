#pragma once

#include "model/runs/RunEvent.h"

#include <QString>

#include <cstdio>

/// Whether a person sits at the other end of this stream.
bool isTerminal(std::FILE *stream);
/// Columns; 80 where that is not known.
int terminalWidth();
/// Reads a line from standard input; empty at its end.
QString readLine();
/// What is done to something, in a word that lines up: "make    ".
QString actionWord(ResourceAction action);
/// A sentence on standard error.
void complain(const QString &sentence);
/// A line on standard output.
void say(const QString &line);
void say(const QByteArray &line);
