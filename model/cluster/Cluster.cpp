#include "model/cluster/Cluster.h"

#include <QSet>

#include <algorithm>

const Group *Cluster::group(const QString &wanted) const
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&wanted](const Group &candidate) { return candidate.name == wanted; });
    return found == groups.end() ? nullptr : &*found;
}

Group *Cluster::group(const QString &wanted)
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&wanted](const Group &candidate) { return candidate.name == wanted; });
    return found == groups.end() ? nullptr : &*found;
}

QList<Machine> machinesOf(const Group &group)
{
    if (!group.count)
        return {Machine{group.name, group.name, {}, group.roles}};
    QList<Machine> machines;
    machines.reserve(std::max(0, *group.count));
    const QSet<int> without(group.without.begin(), group.without.end());
    for (int number = 0; number < *group.count; ++number) {
        if (without.contains(number))
            continue;
        const bool keepsBareName = group.bare && number == 0;
        machines << Machine{keepsBareName ? group.name : QStringLiteral("%1-%2").arg(group.name).arg(number), group.name, number,
                            group.roles};
    }
    return machines;
}

QList<Machine> machinesOf(const Cluster &cluster)
{
    QList<Machine> machines;
    for (const Group &group : cluster.groups)
        machines += machinesOf(group);
    return machines;
}

QStringList machineNames(const Cluster &cluster)
{
    QStringList names;
    for (const Machine &machine : machinesOf(cluster))
        names << machine.name;
    return names;
}
