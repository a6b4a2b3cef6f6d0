#pragma once

#include <QString>

/// A path as one word of a command that the system's shell reads for another program: sh (POSIX), or cmd.exe and then the program itself
/// (Windows, where no path has a quotation mark in it).
QString shellQuoted(QString path);
