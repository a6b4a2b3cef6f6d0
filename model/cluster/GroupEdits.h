#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QString>
#include <QStringList>

// Edits that make, part and join whole groups, and what is lost by an edit. A machine's name is its identity for life: where the design
// was built, ask unmadeMachines() before an edit is let go.

/// A design and the groups that an edit made in it, so that they can be selected.
struct Arrival {
    Cluster cluster{};
    QStringList groups{};
};

/// Copies of these groups with names that are free, a little beside the originals in the picture.
Arrival duplicated(const Cluster &cluster, const QStringList &groups);
/// Groups of another design put in: names that are taken become free ones, machines keep nothing but their form.
Arrival withGroups(const Cluster &cluster, const QList<Group> &groups, const QMap<QString, QPointF> &layout);
/// Each of these machines becomes a group of its own, and keeps its name and so itself. Refused for the first machine of a group that has
/// the group's bare name, and for a machine that already stands by itself, or would: one stays in the group.
Result<Arrival> takenOut(const Cluster &cluster, const QStringList &machines);
/// Groups and single machines become machines of `into` and take its roles, size and everything else. Those whose name fits
/// (worker-3 into worker) keep it, the others get the next free numbers. Refused where a role may be on one machine only.
Result<Arrival> joined(const Cluster &cluster, const RoleCatalogue &roles, const QString &into, const QStringList &groups,
                       const QStringList &machines);
/// Why as many more machines cannot become part of a group; absent: they can.
std::optional<Error> faultOfJoining(const RoleCatalogue &roles, const Group &into, int machines);

/// Machines of `built` that `next` does not have, in order: they would be destroyed, with what is on them.
QStringList unmadeMachines(const Cluster &built, const Cluster &next);
/// What would stop working without these groups and machines, one sentence each: roles that need them, the last Consul server, data
/// volumes. Empty: nothing depends on them.
QStringList dependents(const Cluster &cluster, const RoleCatalogue &roles, const QStringList &groups, const QStringList &machines);
