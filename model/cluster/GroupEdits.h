#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QString>
#include <QStringList>

// Edits that make, part and join whole groups. A machine's name is its identity for life: where the design was built, ask
// unmadeMachines() in Consequences.h before an edit is let go.

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
