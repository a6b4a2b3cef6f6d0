#pragma once

#include "model/Result.h"
#include "model/cluster/Role.h"

#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class ClusterFolder;

/// The secrets of one cluster. They live in the keychain where one answers, else in a file of mode 0600 in the local data folder; never in
/// the cluster's folder, which only notes where they are. They stay where they were first put, and only runs that build or destroy may
/// make, change or remove one.
struct Secrets {
    QMap<QString, QMap<QString, QString>> ofRoles{}; ///< role → name, as its YAML declares it → value
    QString saltMasterPrivateKey{};                  ///< PEM; empty until somebody made the pair
    QString saltMasterPublicKey{};                   ///< PEM; no secret, but kept with the other

    /// A role's secret; empty where it was not made.
    QString of(const QString &role, const QString &name) const { return ofRoles.value(role).value(name); }
    /// All that must never be seen in a log, an event or a file; of a key each line, as logs break them.
    QStringList values() const;
    bool operator==(const Secrets &) const = default;

    /// Base64 of 32 bytes by chance.
    static QString randomKey();

    /// The secrets of a cluster as they are; nothing where it never had any. Changes nothing. Where a cluster that was built has lost them,
    /// or they cannot be read, the error says where they were kept. Blocks at most `milliseconds` while a keychain is asked.
    static Result<std::optional<Secrets>> read(const ClusterFolder &folder, int milliseconds);
    /// For runs that build: the secrets of a cluster; what these roles declare and is not there is made and kept, and those of roles that
    /// it has no more stay. A cluster that was built and has lost them is refused, as read() does. Blocks while the keychain is asked.
    static Result<Secrets> prepare(const ClusterFolder &folder, const QList<Role> &roles);
    /// The secrets of a cluster as they are, through `handler` and without blocking; an error where there are none. Silent when `context`
    /// is gone.
    static void ask(const ClusterFolder &folder, QObject *context, std::function<void(const Result<Secrets> &)> handler);
    /// Keeps changed secrets, such as the Salt master's pair once it was made, where prepare() has kept them. Blocks as that does.
    Result<void> keep(const QString &clusterId) const;
    /// Forgets all of them, in file and keychain, and where they were. Fine when there are none.
    static Result<void> remove(const ClusterFolder &folder);
};
