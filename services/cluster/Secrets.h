#pragma once

#include "model/Result.h"

#include <QString>
#include <QStringList>

/// The secrets of one cluster. They live in the keychain where one answers, else in a file of mode 0600 in the local data folder; never in
/// the cluster's folder.
struct Secrets {
    QString gossipKey{}; ///< Consul, base64 of 32 bytes
    QString influxAdminPassword{};
    QString influxReaderPassword{};
    QString collectdPassword{};
    QString saltMasterPrivateKey{}; ///< PEM; empty until somebody made the pair
    QString saltMasterPublicKey{};  ///< PEM; not a secret, but one with the other

    /// All that must never be seen in a log, an event or a file.
    QStringList values() const;
    bool operator==(const Secrets &) const = default;

    /// The secrets of a cluster; what is missing is made and kept. Blocks for at most a second or two.
    static Result<Secrets> fetch(const QString &clusterId);
    /// Keeps changed secrets: the Salt master's pair when it was made.
    Result<void> keep(const QString &clusterId) const;
    /// Forgets all of them. Fine when there are none.
    static Result<void> remove(const QString &clusterId);
};
