#pragma once

#include "model/Result.h"
#include "services/cluster/ClusterFolder.h"

#include <QByteArray>
#include <QString>

/// A cluster in one file that a passphrase opens: its design, what Terraform knows, the keys that open its machines, the hosts that are
/// known and its generated passwords. Who opens it elsewhere has taken the cluster over.
namespace Backup
{

constexpr int LeastPassphrase = 8; ///< letters

/// Not while a run goes on, and never over a file that is there. Blocks while the keychain is asked.
Result<void> write(const ClusterFolder &folder, const QString &file, const QByteArray &passphrase);
/// Lays the cluster out in a folder that is empty, or not there yet; nothing is left of it where that fails.
Result<void> restore(const QString &file, const QString &folder, const QByteArray &passphrase);

} // namespace Backup
