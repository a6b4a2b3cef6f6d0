#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QList>
#include <QString>

/// Which groups of a design talk to which, as their roles say: from the client to the server, once for each kind.
struct GroupLink {
    QString from{};
    QString to{};
    RoleLink::Kind kind = RoleLink::Kind::Work;
    QList<int> ports{}; ///< of the server, ascending; empty where no role names one
    bool operator==(const GroupLink &) const = default;
};
QList<GroupLink> linksOf(const Cluster &cluster, const RoleCatalogue &roles);
