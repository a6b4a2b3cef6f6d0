// The part of ClusterScene that draws who talks to whom.
#include "gui/cluster/canvas/ClusterScene.h"

#include <QPainter>

namespace
{

constexpr qsizetype mostLinks = 3000;

} // namespace

QList<LinkItem *> ClusterScene::visibleLinks() const
{
    QList<LinkItem *> visible;
    for (LinkItem *link : m_links) {
        if (link->isVisible())
            visible.append(link);
    }
    return visible;
}

/// The groups that are selected, as a whole or by one of their machines.
QSet<QString> ClusterScene::markedGroups() const
{
    QSet<QString> marked(m_selection.groups.cbegin(), m_selection.groups.cend());
    for (const QString &machine : m_selection.machines) {
        if (const NodeItem *holder = tileOf(machine).first)
            marked.insert(holder->node().group);
    }
    return marked;
}

/// Work links first, then the others that are wanted; two nodes are joined by one line, which has the words of all.
QList<PictureLink> ClusterScene::linksToDraw(const QSet<QString> &marked) const
{
    QList<PictureLink> drawn;
    QHash<std::pair<QString, QString>, qsizetype> places;
    const auto add = [&](const PictureLink &link) {
        const std::pair ends(link.from, link.to);
        if (const auto known = places.constFind(ends); known != places.constEnd()) {
            for (const PortWords &what : link.what) {
                if (!drawn.at(known.value()).what.contains(what))
                    drawn[known.value()].what.append(what);
            }
            return;
        }
        places.insert(ends, drawn.size());
        drawn.append(link);
    };
    const bool few = m_picture.links.size() <= mostLinks; // else they bury the picture, and only those of what is selected are drawn
    for (const PictureLink &link : m_picture.links) {
        if (link.kind == RoleLink::Kind::Work && (few || marked.contains(link.from) || marked.contains(link.to)))
            add(link);
    }
    for (const PictureLink &link : m_picture.links) {
        const bool wanted = (m_scope == LinkScope::All && few) || (m_picture.lens == Lens::Design && marked.contains(link.from));
        if (link.kind != RoleLink::Kind::Work && wanted)
            add(link);
    }
    return drawn;
}

void ClusterScene::updateLinks()
{
    const QSet<QString> marked = markedGroups();
    const QList<PictureLink> drawn = linksToDraw(marked);
    QHash<QString, QRectF> rects;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node)
        rects.insert(node.key(), node.value()->sceneRect());
    // Work links are routed alone, so that selecting something never moves them.
    QList<std::pair<QString, QString>> work;
    QList<std::pair<QString, QString>> all;
    for (const PictureLink &link : drawn) {
        all.append({link.from, link.to});
        if (link.kind == RoleLink::Kind::Work)
            work.append({link.from, link.to});
    }
    if (all != m_routed || rects != m_routedAt) {
        constexpr qsizetype quickEnough = 600; // nodes × links that are searched anew at each step of a drag
        const RouteEffort effort = m_drag.isMoving() && rects.size() * all.size() > quickEnough ? RouteEffort::Quick : RouteEffort::Careful;
        m_routes = routeLinks(rects, work, effort);
        if (all.size() > work.size())
            m_routes.append(routeLinks(rects, all, effort).mid(m_routes.size()));
        m_routed = effort == RouteEffort::Careful ? all : QList<std::pair<QString, QString>>{};
        m_routedAt = rects;
    }
    while (m_links.size() < m_routes.size()) {
        m_links.append(new LinkItem(m_look));
        addItem(m_links.last());
    }
    m_hoveredLink = nullptr;
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        LinkItem *item = m_links.at(i);
        item->setVisible(i < m_routes.size());
        item->setLit(false);
        if (i >= m_routes.size())
            continue;
        const Route &route = m_routes.at(i);
        const bool emphasised = m_picture.lens == Lens::Design && (marked.contains(route.from) || marked.contains(route.to));
        const bool faint = m_nodes.value(route.from)->node().faint && m_nodes.value(route.to)->node().faint;
        item->setRoute(route, drawn.at(i), emphasised, faint);
    }
}

/// Links of the node under the pointer, or the one link, show their ports.
void ClusterScene::lightLinks(const NodeItem *node, LinkItem *link)
{
    const QString group = node && m_picture.lens == Lens::Design && !m_drag.isMoving() ? node->node().group : QString();
    for (LinkItem *item : std::as_const(m_links)) {
        if (item->isVisible())
            item->setLit(item == link || (!group.isEmpty() && (item->from() == group || item->to() == group)));
    }
}

void ClusterScene::drawForeground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    if (m_drag.guides().isEmpty())
        return;
    QPen pen(m_look.theme->accent, 1);
    pen.setCosmetic(true);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawLines(m_drag.guides());
}
