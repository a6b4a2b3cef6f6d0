#pragma once

#include "model/Result.h"
#include "services/cluster/Secrets.h"

#include <QString>

/// Makes the Salt master's key pair where the cluster has none yet, and keeps it with the secrets: a master that was replaced is the same
/// to its minions. `folder` (ours alone) holds it for as long as ssh-keygen works. Blocks.
Result<void> makeMasterKeys(Secrets &secrets, const QString &clusterId, const QString &folder);
