#pragma once

#include "services/clouds/CloudVariables.h"

#include <QByteArray>

/// One account as an openrc.sh, for bash and zsh. It asks for the secret unless it is given. An error where a value has a line break.
Result<QByteArray> openrcText(const ImportedCloud &cloud);
