#pragma once

#include "services/clouds/CloudVariables.h"

#include <QByteArray>
#include <QString>

/// Reads the account that an openrc.sh tells. The file is a shell's program: it is read, and never carried out. What only a shell could
/// tell is refused by its line where the account needs it. `file` is its path, for sentences and relative paths; empty `name`: made of the
/// file.
Result<ImportedCloud> readOpenrc(const QByteArray &text, const QString &file, const QString &name = {});
