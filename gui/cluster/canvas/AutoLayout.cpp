#include "gui/cluster/canvas/AutoLayout.h"

#include "gui/cluster/canvas/NodeShape.h"

QMap<QString, QPointF> arrange(const Cluster &cluster, const RoleCatalogue &roles)
{
    return layOut(cluster, roles, [](const Group &group) {
        const int machines = int(machinesOf(group).size());
        return (group.count && machines != 1 ? NodeShape::group(machines, false) : NodeShape::machine()).size();
    });
}
