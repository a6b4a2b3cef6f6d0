#include "model/cluster/DesignDelta.h"

#include <algorithm>

DesignDelta::DesignDelta(const Cluster &before, const Cluster &after)
    : m_nameBefore(before.name), m_nameAfter(after.name), m_targetBefore(before.target), m_targetAfter(after.target),
      m_settingsBefore(before.settings), m_settingsAfter(after.settings)
{
    const qsizetype shorter = std::min(before.groups.size(), after.groups.size());
    while (m_first < shorter && before.groups.at(m_first) == after.groups.at(m_first))
        ++m_first;
    qsizetype tail = 0;
    while (tail < shorter - m_first && before.groups.at(before.groups.size() - 1 - tail) == after.groups.at(after.groups.size() - 1 - tail))
        ++tail;
    m_groupsBefore = before.groups.mid(m_first, before.groups.size() - m_first - tail);
    m_groupsAfter = after.groups.mid(m_first, after.groups.size() - m_first - tail);
    for (auto place = before.layout.cbegin(); place != before.layout.cend(); ++place) {
        const auto other = after.layout.constFind(place.key());
        if (other != after.layout.cend() && *other == *place)
            continue;
        m_placesBefore.insert(place.key(), *place);
        m_placesAfter.insert(place.key(), other == after.layout.cend() ? std::nullopt : std::optional(*other));
    }
    for (auto place = after.layout.cbegin(); place != after.layout.cend(); ++place) {
        if (!before.layout.contains(place.key())) {
            m_placesBefore.insert(place.key(), std::nullopt);
            m_placesAfter.insert(place.key(), *place);
        }
    }
}

Cluster DesignDelta::applied(Cluster cluster, qsizetype first, qsizetype gone, const QList<Group> &groups, const Places &places)
{
    if (gone == groups.size()) {
        std::copy(groups.cbegin(), groups.cend(), cluster.groups.begin() + first);
    } else {
        const QList<Group> tail = cluster.groups.mid(first + gone);
        cluster.groups = cluster.groups.mid(0, first) + groups + tail;
    }
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (*place)
            cluster.layout.insert(place.key(), **place);
        else
            cluster.layout.remove(place.key());
    }
    return cluster;
}

Cluster DesignDelta::forward(Cluster before) const
{
    before.name = m_nameAfter;
    before.target = m_targetAfter;
    before.settings = m_settingsAfter;
    return applied(std::move(before), m_first, m_groupsBefore.size(), m_groupsAfter, m_placesAfter);
}

Cluster DesignDelta::backward(Cluster after) const
{
    after.name = m_nameBefore;
    after.target = m_targetBefore;
    after.settings = m_settingsBefore;
    return applied(std::move(after), m_first, m_groupsAfter.size(), m_groupsBefore, m_placesBefore);
}
