#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"
#include "model/cluster/Role.h"

#include <QList>
#include <QSet>
#include <QString>

/// What is wrong with a design at a cloud that has this to choose from, beyond what DesignCheck knows without it: sizes, images, networks,
/// volumes that are not there, do not go together, or cannot be told apart. A fault is an error where the cloud would refuse. Machines that
/// are `standing` are left in peace, whatever became of their image: only what is to be made has to be there. The id of the cluster tells
/// what is its own already; empty: nothing is.
QList<Problem> checkAtCloud(const Cluster &design, const RoleCatalogue &roles, const CloudCatalogue &catalogue,
                            const QSet<QString> &standing = {}, const QString &clusterId = {});
