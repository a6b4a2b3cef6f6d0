#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QMap>
#include <QPointF>
#include <QSet>

/// Where nodes stand: those that the design places, those that were arranged by themselves and stay there, and what has left the design.
class KeptPlaces final
{
public:
    /// Returns the places of all that was ever there.
    const QMap<QString, QPointF> &take(const Cluster &design, const RoleCatalogue &roles);

private:
    QSet<QString> m_named{}; ///< the nodes whose place stood in the design when it was last taken
    QMap<QString, QPointF> m_places{};
};
