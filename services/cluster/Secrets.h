#pragma once

#include "model/Result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

/// The secrets of one cluster. They live in the keychain where one answers, else in a file of mode 0600 in the local data folder; never in
/// the cluster's folder. They stay where they were first put.
struct Secrets {
    QString gossipKey{};  ///< Consul, base64 of 32 bytes
    QString consulSeed{}; ///< of Consul's tokens and certificates, base64 of 32 bytes
    QString influxAdminPassword{};
    QString influxReaderPassword{};
    QString collectdPassword{};
    QString saltMasterPrivateKey{}; ///< PEM; empty until somebody made the pair
    QString saltMasterPublicKey{};  ///< PEM; no secret, but kept with the other

    /// All that must never be seen in a log, an event or a file; of a key each line, as logs break them.
    QStringList values() const;
    bool operator==(const Secrets &) const = default;

    /// The secrets of a cluster; what is missing is made and kept. Blocks while the keychain is asked, so it is for runs, not the window.
    static Result<Secrets> fetch(const QString &clusterId);
    /// The secrets of a cluster as they are, through `handler` and without blocking; an error where there are none. Silent when `context`
    /// is gone.
    static void ask(const QString &clusterId, QObject *context, std::function<void(const Result<Secrets> &)> handler);
    /// Keeps changed secrets, such as the Salt master's pair once it was made. Blocks as fetch() does.
    Result<void> keep(const QString &clusterId) const;
    /// Forgets all of them. Fine when there are none.
    static Result<void> remove(const QString &clusterId);
};
