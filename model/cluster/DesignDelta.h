#pragma once

#include "model/cluster/Cluster.h"

#include <QMap>

#include <optional>

/// What differs between two designs, so that a step of undo holds only that. Groups between the common head and tail are kept on both
/// sides, and each place of the picture that is another one. A value.
class DesignDelta final
{
public:
    DesignDelta() = default;
    DesignDelta(const Cluster &before, const Cluster &after);

    /// `before` made to `after`; only right on exactly that design.
    Cluster forward(Cluster before) const;
    Cluster backward(Cluster after) const;

private:
    using Places = QMap<QString, std::optional<QPointF>>; // absent: it has no place
    static Cluster applied(Cluster cluster, qsizetype first, qsizetype gone, const QList<Group> &groups, const Places &places);
    QString m_nameBefore{};
    QString m_nameAfter{};
    TargetChoice m_targetBefore{};
    TargetChoice m_targetAfter{};
    QMap<QString, QMap<QString, QString>> m_settingsBefore{};
    QMap<QString, QMap<QString, QString>> m_settingsAfter{};
    qsizetype m_first = 0; ///< the first group that differs
    QList<Group> m_groupsBefore{};
    QList<Group> m_groupsAfter{};
    Places m_placesBefore{};
    Places m_placesAfter{};
};
