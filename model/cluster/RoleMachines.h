#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QString>
#include <QStringList>

/// The roles that the program itself has rules about: who sets up the others, and who keeps the list of who is alive.
namespace RoleId
{
inline const QString saltMaster = QStringLiteral("salt-master");
inline const QString consulBootstrap = QStringLiteral("consul-bootstrap");
inline const QString consulServer = QStringLiteral("consul-server");
inline const QString consulClient = QStringLiteral("consul-client");
/// Whether it is one of Consul's three.
bool isConsul(const QString &role);
/// Whether a machine with these roles keeps Consul's list.
bool isConsulServer(const QStringList &roles);
} // namespace RoleId

/// The names of the machines that have one of these roles, in the design's order.
QStringList machinesWith(const Cluster &cluster, const QStringList &roles);
/// The first machine with this role; empty: none.
QString machineWith(const Cluster &cluster, const QString &role);
/// The machine that sets up the others; empty: none.
QString saltMasterOf(const Cluster &cluster);
QStringList consulServersOf(const Cluster &cluster);
/// The roles that some machine of the design has and the catalogue knows, in its order.
QList<Role> rolesIn(const Cluster &cluster, const RoleCatalogue &roles);
