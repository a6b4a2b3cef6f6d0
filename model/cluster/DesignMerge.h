#pragma once

#include "model/cluster/Cluster.h"

#include <QStringList>

/// Two hands' changes to one design, put together.
struct DesignMerge {
    Cluster cluster{};       ///< where both changed the same thing: mine
    QStringList conflicts{}; ///< groups that both changed to different values; the cluster's name or target as "name", "target"
};

/// What `mine` and `theirs` each made of `base`, group by group. Places of the picture are no conflict: mine count.
DesignMerge mergeDesigns(const Cluster &base, const Cluster &mine, const Cluster &theirs);
