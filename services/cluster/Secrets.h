#pragma once

#include "model/Result.h"

#include <QString>
#include <QStringList>

/// The passwords and keys of one cluster, made by us, never in its folder: in the system's keychain, or where none works in a file of mode
/// 0600 in the local data folder. Blocks; the window hands none over and asks only for what a client needs.
struct Secrets {
    QString gossipKey{}; ///< base64 of 32 bytes
    QString influxAdminPassword{};
    QString influxReaderPassword{};
    QString collectdPassword{};
    QString saltMasterPrivateKey{}; ///< PEM
    QString saltMasterPublicKey{};  ///< PEM

    /// Those of the cluster with this id; what is missing is made and kept.
    static Result<Secrets> fetch(const QString &clusterId);
    /// Removes them everywhere.
    static Result<void> forget(const QString &clusterId);
    /// All that must not be shown.
    QStringList values() const;
};
