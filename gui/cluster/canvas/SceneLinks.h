#pragma once

#include "gui/cluster/Heat.h"
#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/LinkItem.h"
#include "gui/cluster/canvas/NodeItem.h"

#include <QGraphicsScene>
#include <QHash>
#include <QSet>

/// Who talks to whom in the picture: which links are drawn, by what way, and which of them show their ports.
class SceneLinks final
{
public:
    /// Both must outlive it.
    SceneLinks(QGraphicsScene &scene, CanvasLook &look) : m_scene(scene), m_look(look) {}

    void setScope(LinkScope scope) { m_scope = scope; }
    /// `marked` are the groups that are selected, as a whole or by one of their machines. `moving`: nodes are dragged, and a way that is
    /// not the best one will do. No link is lit after it.
    void update(const Picture &picture, const QHash<QString, NodeItem *> &nodes, const QSet<QString> &marked, bool moving);
    /// The links of a group show their ports, or the one link.
    void light(const QString &group, LinkItem *link);
    /// The one link that was lit last; null: none was.
    LinkItem *lit() const { return m_lit; }
    /// The link within some pixels of a place.
    LinkItem *at(const QPointF &place) const;
    QList<LinkItem *> visible() const;

private:
    QList<PictureLink> linksToDraw(const Picture &picture, const QSet<QString> &marked) const;
    void route(const QList<PictureLink> &drawn, const QHash<QString, QRectF> &rects, bool moving);
    QGraphicsScene &m_scene;
    CanvasLook &m_look;
    LinkScope m_scope = LinkScope::Work;
    QList<LinkItem *> m_links{};
    LinkItem *m_lit = nullptr;
    QList<LinkRoute> m_routes{};         ///< as last found, with what they were found from
    QHash<QString, QRectF> m_routedAt{}; ///< (nothing is searched again when neither has changed)
    QList<std::pair<QString, QString>> m_routed{};
};
