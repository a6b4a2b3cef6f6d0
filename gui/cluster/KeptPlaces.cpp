#include "gui/cluster/KeptPlaces.h"

#include "gui/cluster/canvas/AutoLayout.h"
#include "model/cluster/DesignEdits.h"

const QMap<QString, QPointF> &KeptPlaces::take(const Cluster &design, const RoleCatalogue &roles)
{
    const QMap<QString, QPointF> arranged = arrange(withPlaces(design, {}), roles);
    for (auto place = arranged.cbegin(); place != arranged.cend(); ++place) {
        // What the design named and names no more, as when a move is undone, goes where it is put by itself.
        const bool named = design.layout.contains(place.key());
        if (named || m_named.contains(place.key()) || !m_places.contains(place.key()))
            m_places.insert(place.key(), place.value());
        if (named)
            m_named.insert(place.key());
        else
            m_named.remove(place.key());
    }
    return m_places;
}
