#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QStringList>

// What is lost by an edit of the design.

/// Machines of `built` that `next` does not have, in order: they would be destroyed, with what is on them.
QStringList unmadeMachines(const Cluster &built, const Cluster &next);
/// What would stop working without these groups and machines, one sentence each: roles that need them, the last Consul server, data
/// volumes. Empty: nothing depends on them.
QStringList dependents(const Cluster &cluster, const RoleCatalogue &roles, const QStringList &groups, const QStringList &machines);
