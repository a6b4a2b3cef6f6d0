#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"
#include "services/containers/Engine.h"
#include "services/terraform/TerraformPlan.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

class SshFolder;

/// The places in the cluster's range that machines get; below are the engine's own.
constexpr int FirstAddress = 10;
constexpr int LastAddress = 250;

/// What of a cluster on this computer is decided once and then kept, so that nothing that exists is ever another: .butler/target.json.
struct LocalRecord {
    QStringList engine{};
    QStringList runOptions{};
    QString subnet{};
    QString image{};
    QString entryMachine{};
    quint16 entryPort = 0;
    QStringList spoilt{};               ///< addresses that an engine killed half-way still counts as taken
    QMap<QString, QString> addresses{}; ///< machine → address, those of machines that went stay theirs

    static Result<LocalRecord> read(const QString &path);
    Result<void> write(const QString &path) const;
    /// The kind of engine that has made what there is; empty where nothing is.
    QString engineInUse(const QString &terraformPath) const;
    /// A machine that was left half made gets another address: the engine may never give the old one back.
    void spoilAddress(const QString &machine);
    bool operator==(const LocalRecord &) const = default;
};

/// Decides what is not decided yet: engine, network range, entry, addresses of new machines. What is in the state keeps what it has.
/// `ranges` are those that the engine's networks have.
Result<void> decide(LocalRecord &target, const Cluster &design, const ContainerEngine &engine, const QStringList &ranges,
                    const QString &clusterId, const QList<StateResource> &state);
/// machines.auto.tfvars.json of the module resources/terraform/local. Makes the keys of machines that have none.
Result<QJsonObject> terraformInput(const LocalRecord &target, const Cluster &design, const RoleCatalogue &roles, const QString &clusterId,
                                   const SshFolder &ssh);
/// The same of no machine at all, for taking down: what there is stands in the state.
QJsonObject emptyTerraformInput(const ContainerEngine &engine, const QString &clusterId);
/// The first eight characters of the cluster's id, as they stand in every name.
QString shortId(const QString &clusterId);
QString containerName(const QString &clusterId, const QString &machine);
