#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QList>
#include <QMap>

/// The ports from `first` to `last`, both included.
struct PortRange {
    int first = 0;
    int last = 0;
    bool isOpen() const { return first > 0; }
    bool operator==(const PortRange &) const = default;
};

/// What a port of a role is in this design: one that is a setting may be another there, or none where that says no.
PortRange rangeOf(const Cluster &cluster, const Role &role, const RolePort &port);
/// What machines of the design listen on for each other, by protocol, in order: neighbours and what overlaps are one range.
QMap<QString, QList<PortRange>> openPorts(const Cluster &cluster, const RoleCatalogue &roles);
