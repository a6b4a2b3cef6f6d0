#include "model/cluster/RoleMachines.h"

#include <algorithm>

bool RoleId::isConsul(const QString &role)
{
    return role == consulBootstrap || role == consulServer || role == consulClient;
}

bool RoleId::isConsulServer(const QStringList &roles)
{
    return roles.contains(consulBootstrap) || roles.contains(consulServer);
}

QStringList machinesWith(const Cluster &cluster, const QStringList &roles)
{
    QStringList names;
    for (const Group &group : cluster.groups) {
        const bool has = std::any_of(roles.begin(), roles.end(), [&group](const QString &role) { return group.roles.contains(role); });
        for (const Machine &machine : has ? machinesOf(group) : QList<Machine>())
            names << machine.name;
    }
    return names;
}

QString machineWith(const Cluster &cluster, const QString &role)
{
    return machinesWith(cluster, {role}).value(0);
}

QString saltMasterOf(const Cluster &cluster)
{
    return machineWith(cluster, RoleId::saltMaster);
}

QStringList consulServersOf(const Cluster &cluster)
{
    return machinesWith(cluster, {RoleId::consulBootstrap, RoleId::consulServer});
}

QList<Role> rolesIn(const Cluster &cluster, const RoleCatalogue &roles)
{
    QList<Role> found;
    for (const Role &role : roles.roles()) {
        if (!machineWith(cluster, role.id).isEmpty())
            found << role;
    }
    return found;
}
