#pragma once

#include "model/cluster/Cluster.h"

#include <QString>
#include <QStringList>

#include <optional>

// Which machine a name is, asked without making the list of all machines.

/// Whether a group or a machine (but those of group `except`) has this name. Linear in groups, not machines.
bool isTaken(const Cluster &cluster, const QString &name, const QString &except = {});
/// A name that no group or machine has: "machine", "machine-2" … or after the role.
QString freeName(const Cluster &cluster, const QString &wish);
/// The group that a machine belongs to, or null. Linear in groups.
const Group *groupOfMachine(const Cluster &cluster, const QString &machine);
/// The number of a machine within its group; absent: it has none, or is not of this group.
std::optional<int> numberOf(const Group &group, const QString &machine);
/// All names of groups and of their machines, in order of the design. Makes the list of all machines.
QStringList allNames(const Cluster &cluster);
/// The groups that are meant by these names of groups and machines, each once, in order of the design.
QStringList groupsMeant(const Cluster &cluster, const QStringList &groups, const QStringList &machines);
