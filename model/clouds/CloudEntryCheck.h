#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"

#include <QList>
#include <QSet>
#include <QString>

/// What is wrong with the way into a cluster at a cloud that has this: an own address that is not there, in use, or of a network that does
/// not lead to the machines; a network that nobody can lead into yet. `standing`: machines of the cluster that are there; `clusterId` is in
/// the names of its ports.
QList<Problem> checkEntry(const Cluster &design, const CloudCatalogue &catalogue, const QSet<QString> &standing, const QString &clusterId);
/// Whether it leads to a port of the cluster with this id, as far as the cloud tells.
bool leadsInto(const CloudAddress &address, const QString &clusterId);
