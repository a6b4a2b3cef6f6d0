#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/PlacementCheck.h"
#include "model/cluster/Problem.h"

/// Rules about what a design sets for its roles: each value is one that its role declares, and within its limits.
void checkSettings(const Cluster &cluster, const RolesById &roles, QList<Problem> &problems);
