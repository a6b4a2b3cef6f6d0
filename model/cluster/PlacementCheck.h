#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"
#include "model/cluster/Role.h"

#include <QHash>
#include <QList>

/// The rules on what a machine must be for the roles it has: ports, size, volumes. A part of checkDesign().

using RolesById = QHash<QString, const Role *>;

/// Two roles of one machine that listen on the same port. The same listener for both (equal words) is none.
void checkPorts(const Cluster &cluster, const Group &group, const RolesById &roles, QList<Problem> &problems);
/// A size that is smaller than a role needs. Sizes that are not known are not judged.
void checkSize(const Group &group, const RolesById &roles, QList<Problem> &problems);
/// A role whose data would be lost with the machine.
void checkData(const Group &group, const RolesById &roles, QList<Problem> &problems);

/// The smallest known size that is enough for these roles; empty: none is.
QString sizeFor(const QStringList &roles, const RolesById &known);
/// Whether a volume of the group holds this path.
bool hasVolumeFor(const Group &group, const QString &path);
