#include "gui/monitoring/ChartColours.h"

namespace
{

constexpr int colours = 8; // of a theme

} // namespace

QHash<QString, int> ChartColours::of(const QStringList &machines, int first)
{
    QHash<QString, int> given;
    for (const QString &machine : machines) {
        if (m_places.value(machine, first) < first)
            m_places.remove(machine); // it was drawn where few were, in what is the median's now
        m_order.removeAll(machine);
    }
    for (const QString &machine : machines) {
        if (!m_places.contains(machine)) {
            const QList<int> taken = m_places.values();
            int place = first;
            while (taken.contains(place))
                ++place;
            if (place >= colours && !m_order.isEmpty())
                place = m_places.take(m_order.takeFirst());
            m_places[machine] = place;
        }
        given[machine] = m_places[machine];
    }
    m_order += machines;
    return given;
}
