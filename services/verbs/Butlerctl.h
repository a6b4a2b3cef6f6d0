#pragma once

#include <QStringList>

/// Does what the words of a command line say, those behind the program's name, and returns the exit code of DESIGN 4. The application
/// stands already.
int butlerctl(const QStringList &words);
