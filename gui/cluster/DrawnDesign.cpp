#include "gui/cluster/DrawnDesign.h"

#include "gui/cluster/EditActs.h"
#include "gui/cluster/canvas/AutoLayout.h"
#include "gui/cluster/canvas/Canvas.h"
#include "model/cluster/DesignEdits.h"
#include "services/session/OpenCluster.h"

void DrawnDesign::edit(const QString &name, const Cluster &next) const
{
    m_editor.edit(name, next);
}

Cluster DrawnDesign::pinned(Cluster next) const
{
    QMap<QString, QPointF> places;
    for (const NodeItem *node : m_canvas.scene().nodes()) {
        if (!node->node().ghost && !next.layout.contains(node->node().group))
            places.insert(node->node().group, node->pos());
    }
    next = withPlaces(next, places);
    return withPlaces(next, arrange(next, m_cluster.roles()));
}

QStringList DrawnDesign::selectedGroups() const
{
    QStringList groups;
    for (const QString &group : m_canvas.scene().selection().groups) {
        if (m_cluster.design().group(group))
            groups.append(group);
    }
    return groups;
}

QMap<QString, QRectF> DrawnDesign::selectedRects() const
{
    QMap<QString, QRectF> rects;
    for (const QString &group : selectedGroups()) {
        if (const NodeItem *node = m_canvas.scene().node(group))
            rects.insert(group, node->sceneRect());
    }
    return rects;
}

Cluster DrawnDesign::pinned() const
{
    return pinned(m_cluster.design());
}

QString DrawnDesign::namesOf(const QStringList &names)
{
    return names.size() > 3 ? tr("%n machine(s)", nullptr, int(names.size())) : names.join(QStringLiteral(", "));
}
