#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QMap>
#include <QPointF>

/// Where each group of the design stands: as its layout says, and the others in rows, who is asked above who asks. The same design gives
/// the same picture.
QMap<QString, QPointF> arrange(const Cluster &cluster, const RoleCatalogue &roles);

/// Which groups of a design talk to which, as their roles say: from the client to the server, once for each kind.
struct GroupLink {
    QString from{};
    QString to{};
    RoleLink::Kind kind = RoleLink::Kind::Work;
    bool operator==(const GroupLink &) const = default;
};
QList<GroupLink> linksOf(const Cluster &cluster, const RoleCatalogue &roles);
