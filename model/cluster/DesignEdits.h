#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/MachineNames.h"
#include "model/cluster/Role.h"

#include <QPointF>
#include <QString>
#include <QStringList>

// What a user does to a design, as functions from one design to the next. None of them checks more than it must: DesignCheck tells the
// rest. What may be refused gives a Result: message says why, details say what to do first. Whole groups: GroupEdits.h.

/// Why a role cannot be given to a group, and what to do first. Empty sentence: it can.
struct RoleRefusal {
    QString sentence{};
    QString remedy{};
};
RoleRefusal refusalOf(const Cluster &cluster, const RoleCatalogue &roles, const QString &group, const QString &role);

/// A new machine with these roles, at this place of the picture where one is given.
Cluster withMachine(Cluster cluster, const QString &name, const QStringList &roles, const std::optional<QPointF> &place);
Cluster withRole(Cluster cluster, const QStringList &groups, const QString &role);
Cluster withoutRole(Cluster cluster, const QStringList &groups, const QString &role);
/// The same, refused where one of the groups cannot have the role.
Result<Cluster> given(const Cluster &cluster, const RoleCatalogue &roles, const QStringList &groups, const QString &role);

/// So many machines. A single machine that gets a count above 1 keeps its name as the first of the group; holes are filled first, and
/// numbers whose name another machine has are left out.
Cluster withCount(Cluster cluster, const QString &group, int count);
/// Another name and so another identity, place in the picture included.
Cluster withName(Cluster cluster, const QString &group, const QString &name);
/// The same, refused where the name cannot be one, or is one already.
Result<Cluster> renamed(const Cluster &cluster, const QString &group, const QString &name);
Cluster withTitle(Cluster cluster, const QString &group, const QString &title);

Cluster withSize(Cluster cluster, const QStringList &groups, const QString &size);
Cluster withImage(Cluster cluster, const QStringList &groups, const QString &image);
Cluster withNetworks(Cluster cluster, const QStringList &groups, const QStringList &networks);
Cluster withVolumes(Cluster cluster, const QStringList &groups, const QList<Volume> &volumes);
Cluster withPublicAddress(Cluster cluster, const QStringList &groups, bool publicAddress); // NOLINT: a setter

/// Whole groups and single machines gone: of many machines only those, leaving holes.
Cluster withoutGroups(Cluster cluster, const QStringList &groups);
Cluster withoutMachines(Cluster cluster, const QStringList &machines);
Cluster withPlaces(Cluster cluster, const QMap<QString, QPointF> &places);
/// Whether two designs make the same machines: name, title and places of the picture do not count.
bool isSameCluster(Cluster one, Cluster other);
