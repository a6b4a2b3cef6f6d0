#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"
#include "services/ssh/SshKey.h"
#include "services/targets/CloudRecord.h"
#include "services/targets/CloudState.h"
#include "services/targets/TargetWork.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

// What Terraform is told of a cluster on a cloud: machines.auto.tfvars.json of the module resources/terraform/openstack.

/// The login account that every machine gets, whatever account its image has.
inline const QString cloudLogin = QStringLiteral("butler");

/// Of a machine: ids that were decided.
struct CloudMachineInput {
    QString flavor{};
    QString image{};
    int bootVolume = 0;                    ///< GB; 0: it starts from its size's disk
    QList<CloudMachineNetwork> networks{}; ///< beside the cluster's
};

/// What a machine does at its first start (cloud-init): our login account with these keys, its name, the host key of the first contact,
/// and, where it is on further networks, what keeps its way out with the first.
QString cloudUserData(const QString &machine, const CloudMachineInput &is, const QStringList &authorizedKeys,
                      const SshKeyPair &firstContact);
/// What machines may ask of each other, from the ports of the roles that the design has: each protocol's ports merged into ranges.
QJsonArray cloudRules(const Cluster &design, const RoleCatalogue &roles);
/// The ranges that SSH may come from, as the design's target says; from anywhere where it says nothing.
QStringList cloudEntryRanges(const TargetChoice &choice);
/// All of it. `machines` has each of the design.
Result<QJsonObject> cloudInput(const CloudRecord &record, const Cluster &design, const RoleCatalogue &roles, const QString &clusterId,
                               const QMap<QString, CloudMachineInput> &machines, const QStringList &authorizedKeys,
                               const QMap<QString, SshKeyPair> &firstContact);
/// The same of no machine at all, for taking down: what there is stands in the state.
QJsonObject emptyCloudInput(const CloudRecord &record, const QString &clusterId);
/// Where SSH gets in: what Terraform made counts, and a gateway or the machine's own address where it gave the entry no floating one.
TargetEntry cloudEntry(const CloudRecord &record, const CloudState &state);
/// Machine → its volumes, by the cloud's ids, and where each belongs: of what Terraform was told and what it made.
QMap<QString, QList<MachineDisk>> cloudDisks(const QByteArray &input, const CloudState &state);
