// The part of ClusterScene that answers the mouse.
#include "gui/cluster/canvas/ClusterScene.h"

#include <QGraphicsSceneContextMenuEvent>
#include <QGraphicsSceneMouseEvent>
#include <QGraphicsView>

namespace
{

constexpr double linkReach = 6; ///< pixels on screen

void turn(QStringList &list, const QString &name)
{
    if (!list.removeOne(name))
        list.append(name);
}

/// What of the scene can be seen where the pointer is.
QRectF visibleAround(const QGraphicsSceneMouseEvent &event)
{
    const auto *view = event.widget() ? qobject_cast<QGraphicsView *>(event.widget()->parentWidget()) : nullptr;
    return view ? view->mapToScene(view->viewport()->rect()).boundingRect() : QRectF();
}

} // namespace

NodeItem *ClusterScene::nodeAt(const QPointF &place) const
{
    NodeItem *best = nullptr;
    for (NodeItem *node : m_nodes) {
        if (!node->sceneRect().contains(place))
            continue;
        if (!best || node->zValue() > best->zValue() || (node->zValue() == best->zValue() && node->node().group > best->node().group))
            best = node;
    }
    return best;
}

QString ClusterScene::machineAt(const NodeItem &node, const QPointF &place) const
{
    if (!node.node().isGroup)
        return {};
    const int index = node.form().tileAt(place - node.pos());
    return index < 0 ? QString() : node.node().tiles.at(index).machine;
}

/// Ctrl adds or takes away, Shift takes all from the last one that was pressed.
Selection ClusterScene::chosenBy(const QString &machine, Qt::KeyboardModifiers modifiers)
{
    Selection next;
    const auto [node, index] = tileOf(machine);
    const auto [lastNode, last] = tileOf(m_lastTile);
    if ((modifiers & Qt::ShiftModifier) && node && node == lastNode) {
        next = modifiers & Qt::ControlModifier ? m_selection : Selection{};
        for (int i = std::min(index, last); i <= std::max(index, last); ++i) {
            if (const QString &one = node->node().tiles.at(i).machine; !next.machines.contains(one))
                next.machines.append(one);
        }
    } else {
        if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
            next = m_selection;
        turn(next.machines, machine);
        m_lastTile = machine;
    }
    return next;
}

void ClusterScene::pressTile(const QString &machine, QGraphicsSceneMouseEvent &event)
{
    const bool modified = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (modified || !m_selection.machines.contains(machine)) // several are dragged together
        choose(chosenBy(machine, event.modifiers()));
    if (m_picture.lens == Lens::Design && m_selection.machines.contains(machine))
        m_tileDrag.press(m_selection.machines, machine, event.scenePos());
    m_choosesOnRelease = !modified;
}

/// What was dragged is dropped; where nothing was, one of several that was pressed is chosen alone.
void ClusterScene::releaseTile(const QPointF &place)
{
    const bool alone = m_choosesOnRelease && !m_tileDrag.isMoving() && m_selection.machines.size() + m_selection.groups.size() > 1;
    const QString pressed = m_tileDrag.pressed();
    const std::optional<Dragged> what = m_drop.canDrop() ? m_drop.what() : std::nullopt;
    const QString group = m_drop.group();
    m_tileDrag.cancel();
    updateTip();
    if (what)
        Q_EMIT dropped(*what, group, place);
    else if (alone)
        choose(chosenBy(pressed, {}));
}

void ClusterScene::pressGroup(NodeItem &node, QGraphicsSceneMouseEvent &event)
{
    const QString group = node.node().group;
    const bool add = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    const bool onField = node.form().isOnField(event.scenePos() - node.pos());
    if (add || onField || !m_selection.groups.contains(group)) { // else several are dragged together
        Selection next = add ? m_selection : Selection{};
        turn(next.groups, group);
        choose(next);
    }
    if (onField) {
        m_bandGroup = group;
        event.ignore(); // the view begins its rubber band
    } else if (m_picture.lens == Lens::Design && m_selection.groups.contains(group)) {
        m_drag.press(&node, event.scenePos()); // places are part of the design
    }
}

void ClusterScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    cancelHeld(); // a release that never came, or another button meanwhile
    if (event->button() != Qt::LeftButton)
        return;
    m_bandGroup.clear();
    NodeItem *node = nodeAt(event->scenePos());
    if (!node) {
        if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            choose({});
        event->ignore(); // the view begins its rubber band
        return;
    }
    event->accept();
    const QString group = node->node().group;
    if (node->form().toggleRect().translated(node->pos()).contains(event->scenePos())) {
        toggle(group);
        return;
    }
    const QString machine = m_picture.lens == Lens::Design && !isOpen(group) && node->form().form() == NodeShape::Form::Tiles
                                ? QString() // a closed group is one thing
                                : machineAt(*node, event->scenePos());
    if (machine.isEmpty())
        pressGroup(*node, *event);
    else
        pressTile(machine, *event);
}

void ClusterScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        cancelHeld();
        hover(event->scenePos());
        return;
    }
    if (m_tileDrag.isPressed()) {
        m_pointer = event->scenePos();
        m_tileDrag.move(m_pointer, visibleAround(*event));
        updateTip();
        return;
    }
    if (!m_drag.isPressed())
        return;
    m_drag.move(event->scenePos(), event->modifiers());
    if (m_drag.isMoving()) {
        updateLinks();
        update();
    }
}

void ClusterScene::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_tileDrag.isPressed())
        return releaseTile(event->scenePos());
    const QMap<QString, QPointF> places = m_drag.release();
    if (places.isEmpty())
        return;
    updateLinks(); // with all care, now that it stands still
    updateBounds();
    update();
    Q_EMIT nodesMoved(places);
}

void ClusterScene::nudge(const QPointF &way)
{
    QMap<QString, QPointF> places;
    for (const QString &group : std::as_const(m_selection.groups)) {
        if (const NodeItem *item = node(group); item && m_picture.lens == Lens::Design)
            places.insert(group, item->pos() + way);
    }
    if (!places.isEmpty())
        Q_EMIT nodesMoved(places);
}

void ClusterScene::cancelHeld()
{
    if (m_drag.isPressed() || m_tileDrag.isPressed())
        cancelMove();
}

void ClusterScene::cancelMove()
{
    m_drag.cancel();
    m_tileDrag.cancel();
    updateTip();
    updateLinks();
    update();
}

void ClusterScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event)
{
    const NodeItem *node = nodeAt(event->scenePos());
    if (!node)
        return;
    if (node->form().canOpen() && machineAt(*node, event->scenePos()).isEmpty())
        toggle(node->node().group);
    else
        Q_EMIT activated(node->node().group);
}

void ClusterScene::contextMenuEvent(QGraphicsSceneContextMenuEvent *event)
{
    const NodeItem *node = nodeAt(event->scenePos());
    event->accept();
    if (!node) {
        Q_EMIT menuWanted({}, {}, event->screenPos());
        return;
    }
    const QString group = node->node().group;
    const QString machine = m_picture.lens == Lens::Design && !isOpen(group) && node->form().form() == NodeShape::Form::Tiles
                                ? QString()
                                : machineAt(*node, event->scenePos());
    if (!m_selection.groups.contains(group) && !m_selection.machines.contains(machine))
        choose(machine.isEmpty() ? Selection{{group}, {}} : Selection{{}, {machine}});
    Q_EMIT menuWanted(group, machine, event->screenPos());
}

void ClusterScene::hover(const QPointF &place)
{
    NodeItem *node = nodeAt(place);
    if (node != m_hovered && m_hovered) {
        m_hovered->setHovered(false);
        m_hovered->setHoveredTile(-1);
    }
    LinkItem *link = nullptr;
    for (LinkItem *item : std::as_const(m_links)) {
        if (!node && item->isVisible() && item->isNear(place, linkReach / m_look.scale))
            link = item;
    }
    if (node != m_hovered || link != m_hoveredLink)
        lightLinks(node, link);
    m_pointer = place;
    m_hovered = node;
    m_hoveredLink = link;
    if (node) {
        node->setHovered(true);
        node->setHoveredTile(node->node().isGroup ? node->form().tileAt(place - node->pos()) : -1);
    }
    updateTip();
}
