#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"

#include <QList>

/// What is wrong with the networks that a design takes at a cloud, and with the one that its floating addresses come from.
QList<Problem> checkNetworks(const Cluster &design, const CloudCatalogue &catalogue);
/// Whether two ranges of IPv4, as 192.0.2.0/24, have an address in common; no where one is none.
bool rangesOverlap(const QString &one, const QString &other);
