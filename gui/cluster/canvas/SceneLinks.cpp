#include "gui/cluster/canvas/SceneLinks.h"

namespace
{

constexpr qsizetype mostLinks = 3000;
constexpr double reach = 6; ///< pixels on screen

} // namespace

QList<LinkItem *> SceneLinks::visible() const
{
    QList<LinkItem *> visible;
    for (LinkItem *link : m_links) {
        if (link->isVisible())
            visible.append(link);
    }
    return visible;
}

/// Work links first, then the others that are wanted; two nodes are joined by one line, which has the words of all.
QList<PictureLink> SceneLinks::linksToDraw(const Picture &picture, const QSet<QString> &marked) const
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
    const bool few = picture.links.size() <= mostLinks; // else they bury the picture, and only those of what is selected are drawn
    for (const PictureLink &link : picture.links) {
        if (link.kind == RoleLink::Kind::Work && (few || marked.contains(link.from) || marked.contains(link.to)))
            add(link);
    }
    for (const PictureLink &link : picture.links) {
        const bool wanted = (m_scope == LinkScope::All && few) || (picture.lens == Lens::Design && marked.contains(link.from));
        if (link.kind != RoleLink::Kind::Work && wanted)
            add(link);
    }
    return drawn;
}

/// Work links are routed alone, so that selecting something never moves them.
void SceneLinks::route(const QList<PictureLink> &drawn, const QHash<QString, QRectF> &rects, bool moving)
{
    QList<std::pair<QString, QString>> work;
    QList<std::pair<QString, QString>> all;
    for (const PictureLink &link : drawn) {
        all.append({link.from, link.to});
        if (link.kind == RoleLink::Kind::Work)
            work.append({link.from, link.to});
    }
    if (all == m_routed && rects == m_routedAt)
        return;
    constexpr qsizetype quickEnough = 600; // nodes × links that are searched anew at each step of a drag
    const RouteEffort effort = moving && rects.size() * all.size() > quickEnough ? RouteEffort::Quick : RouteEffort::Careful;
    m_routes = routeLinks(rects, work, effort);
    if (all.size() > work.size())
        m_routes.append(routeLinks(rects, all, effort).mid(m_routes.size()));
    m_routed = effort == RouteEffort::Careful ? all : QList<std::pair<QString, QString>>{};
    m_routedAt = rects;
}

void SceneLinks::update(const Picture &picture, const QHash<QString, NodeItem *> &nodes, const QSet<QString> &marked, bool moving)
{
    const QList<PictureLink> drawn = linksToDraw(picture, marked);
    QHash<QString, QRectF> rects;
    for (auto node = nodes.cbegin(); node != nodes.cend(); ++node)
        rects.insert(node.key(), node.value()->sceneRect());
    route(drawn, rects, moving);
    while (m_links.size() < m_routes.size()) {
        m_links.append(new LinkItem(m_look));
        m_scene.addItem(m_links.last());
    }
    m_lit = nullptr;
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        LinkItem *item = m_links.at(i);
        item->setVisible(i < m_routes.size());
        item->setLit(false);
        if (i >= m_routes.size())
            continue;
        const LinkRoute &route = m_routes.at(i);
        const bool emphasised = picture.lens == Lens::Design && (marked.contains(route.from) || marked.contains(route.to));
        const bool faint = nodes.value(route.from)->node().faint && nodes.value(route.to)->node().faint;
        item->setRoute(route, drawn.at(i), emphasised, faint);
    }
}

void SceneLinks::light(const QString &group, LinkItem *link)
{
    m_lit = link;
    for (LinkItem *item : std::as_const(m_links)) {
        if (item->isVisible())
            item->setLit(item == link || (!group.isEmpty() && (item->from() == group || item->to() == group)));
    }
}

LinkItem *SceneLinks::at(const QPointF &place) const
{
    LinkItem *found = nullptr;
    for (LinkItem *item : m_links) {
        if (item->isVisible() && item->isNear(place, reach / m_look.scale))
            found = item;
    }
    return found;
}
