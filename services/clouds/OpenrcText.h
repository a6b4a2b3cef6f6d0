#pragma once

#include "services/clouds/CloudVariables.h"

#include <QByteArray>
#include <QList>

#include <utility>

/// How an account signs in, by the names of OpenStack's environment; what it does not have is empty.
QList<std::pair<QString, QString>> cloudEnvironment(const CloudAccount &account, const QString &secret);
/// One account as an openrc.sh, for bash and zsh. It asks for the secret unless it is given. An error where a value has a line break.
Result<QByteArray> openrcText(const ImportedCloud &cloud);
