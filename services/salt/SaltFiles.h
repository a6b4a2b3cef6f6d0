#pragma once

#include "services/salt/SaltDesign.h"

#include <QByteArray>
#include <QMap>
#include <QString>

/// Files under /srv/butler on the master by their relative paths: states/top.sls, pillar/top.sls, pillar/….sls. Without passwords where
/// `secrets` says so: that copy is for .butler/salt.
QMap<QString, QByteArray> saltFiles(const SaltDesign &design, SaltSecrets secrets);
/// The text of /etc/salt/grains.
QByteArray grainsText(const SaltDesign &design, const Machine &machine);
