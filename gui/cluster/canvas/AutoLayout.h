#pragma once

#include "model/cluster/Layout.h"

/// layOut() with the sizes that nodes have in the picture: groups closed, as they are while one designs.
QMap<QString, QPointF> arrange(const Cluster &cluster, const RoleCatalogue &roles);
