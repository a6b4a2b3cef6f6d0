#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"
#include "model/cluster/Role.h"

#include <QList>

/// All that is wrong or odd with a design, errors first, then in order of the groups. Linear in machines and roles.
QList<Problem> checkDesign(const Cluster &cluster, const RoleCatalogue &roles);
/// Whether any of them is an error, so that nothing can be built.
bool hasErrors(const QList<Problem> &problems);
