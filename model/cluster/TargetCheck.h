#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"

#include <QList>

/// Whether a design says of its place what that needs, and nothing that it does not know.
void checkTarget(const Cluster &cluster, QList<Problem> &problems);
