#pragma once

#include "services/salt/SaltDesign.h"

#include <QByteArray>

/// The scripts that make a machine one of Salt's, in one text for `sh -s`: Salt in the version that is pinned (requirements.txt), its
/// configuration and our own state modules.
QByteArray bootstrapText(const SaltDesign &design, const Machine &machine);
/// The scripts that have the Salt master pass on what the other machines ask of the web, before any of them is made one of Salt's.
QByteArray relayText(const SaltDesign &design);
