#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"

#include <QList>

/// What is wrong with the networks that a design takes at a cloud, and with the one that its floating addresses come from.
QList<Problem> checkNetworks(const Cluster &design, const CloudCatalogue &catalogue);
