#pragma once

#include "model/Result.h"

#include <QString>

/// Opens the desktop's terminal with a shell on a machine, by the cluster's own ssh config. The shell is the user's: it outlives the
/// window. Fails where the desktop has no terminal that is known; the error's details are the command to type.
Result<void> openTerminalOn(const QString &sshConfig, const QString &machine);
