#include "gui/cluster/canvas/ClusterScene.h"

#include "gui/cluster/canvas/LinkRouter.h"

#include <QGraphicsSceneContextMenuEvent>
#include <QGraphicsSceneMouseEvent>

ClusterScene::ClusterScene(QObject *parent) : QGraphicsScene(parent), m_refusal(m_look)
{
    setItemIndexMethod(NoIndex); // some dozens of items, which move
    m_tip = new TipItem(m_look);
    addItem(m_tip);
    m_newPlace = new NewPlaceItem(m_look);
    addItem(m_newPlace);
    addItem(&m_refusal);
}

void ClusterScene::setPicture(const Picture &picture)
{
    const bool lensChanged = picture.lens != m_picture.lens;
    m_picture = picture;
    m_look.lens = picture.lens;
    QHash<QString, NodeItem *> old;
    old.swap(m_nodes);
    for (const PictureNode &node : picture.nodes) {
        NodeItem *item = old.take(node.group);
        if (!item) {
            item = new NodeItem(m_look);
            addItem(item);
        }
        m_nodes.insert(node.group, item);
        const bool open = isOpen(node.group);
        if (!m_dragging && (lensChanged || item->node() != node || item->form().isOpen() != open))
            item->setNode(node, open);
    }
    for (NodeItem *gone : std::as_const(old)) {
        if (gone == m_hovered)
            m_hovered = nullptr;
        if (gone == m_pressed)
            m_pressed = nullptr;
        delete gone;
    }
    if (picture.nodes.isEmpty())
        m_newPlace->showAt(QRectF(16, 60, 812, 58), tr("Drop a role here for the first machine, or press “Add a machine”"));
    else if (m_dropRole.isEmpty())
        m_newPlace->hide();
    showSelection();
    updateBounds();
}

void ClusterScene::lookChanged()
{
    for (NodeItem *node : std::as_const(m_nodes))
        node->update();
    updateBounds();
    updateTip();
    update();
}

void ClusterScene::setLinkScope(LinkScope scope)
{
    m_scope = scope;
    updateLinks();
}

void ClusterScene::setSelection(const Selection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    showSelection();
}

void ClusterScene::choose(const Selection &selection)
{
    setSelection(selection);
    Q_EMIT selectionWanted(selection);
}

void ClusterScene::showSelection()
{
    const QSet<QString> machines(m_selection.machines.cbegin(), m_selection.machines.cend());
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node) {
        node.value()->setMarked(m_selection.groups.contains(node.key()));
        node.value()->setMarkedMachines(machines);
    }
    updateLinks();
    updateTip();
}

QRectF ClusterScene::contents() const
{
    QRectF all;
    for (const NodeItem *node : m_nodes)
        all |= node->sceneRect();
    return all;
}

QRectF ClusterScene::selectedRect() const
{
    QRectF all;
    for (const NodeItem *node : m_nodes) {
        if (node->isMarked())
            all |= node->sceneRect();
        for (int i = 0; i < node->node().tiles.size() && node->node().isGroup && !m_selection.machines.isEmpty(); ++i) {
            if (m_selection.machines.contains(node->node().tiles.at(i).machine))
                all |= node->form().tile(i).translated(node->pos());
        }
    }
    return all;
}

bool ClusterScene::isOpen(const QString &group) const
{
    const bool habit = m_picture.lens != Lens::Design; // while designing the group is one thing
    return habit != m_turned.contains((habit ? QStringLiteral("live/") : QStringLiteral("design/")) + group);
}

void ClusterScene::toggle(const QString &group)
{
    const QString key = (m_picture.lens != Lens::Design ? QStringLiteral("live/") : QStringLiteral("design/")) + group;
    if (!m_turned.remove(key))
        m_turned.insert(key);
    if (NodeItem *item = m_nodes.value(group))
        item->setNode(item->node(), isOpen(group));
    showSelection();
    updateBounds();
    Q_EMIT toggled();
}

QList<LinkItem *> ClusterScene::visibleLinks() const
{
    QList<LinkItem *> visible;
    for (LinkItem *link : m_links) {
        if (link->isVisible())
            visible.append(link);
    }
    return visible;
}

void ClusterScene::updateBounds()
{
    QRectF area = contents();
    // Room for the floating controls and the legend, which do not shrink with the picture.
    const double above = std::max(60.0, 60 * m_textScale / m_look.scale);
    const double below = 44 * m_textScale / m_look.scale;
    area = area.isNull() ? QRectF(0, 0, 400, 300) : area.adjusted(-16, -above, 4, below);
    const QRectF bounds = area.united(QRectF(0, 60 - above, 1, 1));
    if (bounds != sceneRect())
        setSceneRect(bounds);
}

void ClusterScene::updateLinks()
{
    QHash<QString, QRectF> rects;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node)
        rects.insert(node.key(), node.value()->sceneRect());
    QStringList marked = m_selection.groups;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend() && !m_selection.machines.isEmpty(); ++node) {
        for (const PictureTile &tile : node.value()->node().tiles) {
            if (m_selection.machines.contains(tile.machine)) {
                marked.append(node.key());
                break;
            }
        }
    }
    // Work links are routed alone, so that selecting something never moves them.
    QList<std::pair<QString, QString>> work;
    QList<std::pair<QString, QString>> all;
    for (const PictureLink &link : std::as_const(m_picture.links)) {
        if (link.kind == RoleLink::Kind::Work) {
            work.append({link.from, link.to});
            all.append({link.from, link.to});
        }
    }
    for (const PictureLink &link : std::as_const(m_picture.links)) {
        const std::pair<QString, QString> ends{link.from, link.to};
        const bool wanted = m_scope == LinkScope::All || (m_picture.lens == Lens::Design && marked.contains(link.from));
        if (link.kind != RoleLink::Kind::Work && wanted && !all.contains(ends))
            all.append(ends);
    }
    QList<Route> routes = routeLinks(rects, work);
    const qsizetype solid = routes.size();
    if (all.size() > work.size())
        routes.append(routeLinks(rects, all).mid(solid));
    while (m_links.size() < routes.size()) {
        m_links.append(new LinkItem(m_look));
        addItem(m_links.last());
    }
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        m_links.at(i)->setVisible(i < routes.size());
        if (i >= routes.size())
            continue;
        const Route &route = routes.at(i);
        const bool emphasised = m_picture.lens == Lens::Design && (marked.contains(route.from) || marked.contains(route.to));
        const bool faint = m_nodes.value(route.from)->node().faint && m_nodes.value(route.to)->node().faint;
        m_links.at(i)->setRoute(route.points, i < solid ? RoleLink::Kind::Work : RoleLink::Kind::Salt, emphasised, faint);
    }
}

void ClusterScene::updateTip()
{
    const NodeItem *owner = nullptr;
    int index = -1;
    if (m_hovered && m_hovered->hoveredTile() >= 0 && m_hovered->node().isGroup) {
        owner = m_hovered;
        index = m_hovered->hoveredTile();
    } else if (m_selection.machines.size() == 1) {
        for (const NodeItem *node : std::as_const(m_nodes)) {
            for (int i = 0; i < node->node().tiles.size() && node->node().isGroup; ++i) {
                if (node->node().tiles.at(i).machine == m_selection.machines.first()) {
                    owner = node;
                    index = i;
                }
            }
        }
    }
    if (!owner || index >= owner->node().tiles.size() || owner->form().form() != NodeShape::Form::Tiles || m_look.detail == Detail::Far) {
        m_tip->hide();
        return;
    }
    const QString machine = owner->node().tiles.at(index).machine;
    const QString words = m_tileWords ? m_tileWords(machine) : QString();
    const QRectF tile = owner->form().tile(index).translated(owner->pos());
    m_tip->say(words.isEmpty() ? machine : machine + QStringLiteral(" · ") + words, {tile.center().x(), tile.bottom()}, m_textScale);
}
