#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"
#include "model/runs/Run.h"

#include <QList>
#include <QString>

/// One thing that differs between two designs, in words.
struct DesignChange {
    enum class Kind { Made, Changed, Restarted, Unmade, Shown }; ///< Shown: only how it looks here
    Kind kind = Kind::Changed;
    QString group{}; ///< empty: the cluster as a whole
    QString sentence{};
};

/// What has changed from `then` to `now`: what is lost first, then in order of the groups.
QList<DesignChange> changesBetween(const Cluster &then, const Cluster &now, const RoleCatalogue &roles);
/// What becomes of each machine by that, as a plan would say before Terraform was asked. Machines that stay are not in it.
QList<PlannedChange> plannedBetween(const Cluster &then, const Cluster &now, const RoleCatalogue &roles);
