#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "model/clouds/CloudNeed.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"
#include "model/cluster/Role.h"

#include <QList>
#include <QSet>
#include <QString>

/// What a design takes of its project beside what is used there now. Machines that are `standing`, and floating addresses and volumes that
/// are `there` beside them, are part of what is used.
Capacity roomAtCloud(const Cluster &design, const RoleCatalogue &roles, const CloudCatalogue &catalogue, const QSet<QString> &standing,
                     const CloudNeed &there);
/// What of the project's volumes is this cluster's, of machines that are not `standing`, and as the design wants it: it was kept when the
/// cluster was taken down, is part of what is used, and is used again.
CloudNeed keptAtCloud(const Cluster &design, const CloudCatalogue &catalogue, const QString &clusterId, const QSet<QString> &standing);
/// What the project has no room for; a warning, as what is free is asked again before anything is made.
QList<Problem> checkRoom(const Capacity &room);
