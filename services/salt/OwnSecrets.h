#pragma once

#include "services/salt/SaltDesign.h"

#include <QString>
#include <QStringList>

/// What a machine has of its own of a role's seed, as letters and digits: nothing more is to be kept, and from one machine's nobody finds
/// out another's. A machine that is made anew under its name has the same again. Empty where the seed was not made.
QString ownSecret(const Secrets &secrets, const QString &role, const QString &name, const QString &machine);
/// All that the roles of a design give to its machines: none may be seen.
QStringList ownSecrets(const SaltDesign &design);
