// The part of ClusterScene that answers mouse and drag.
#include "gui/cluster/canvas/ClusterScene.h"

#include "gui/cluster/canvas/LinkRouter.h"

#include <QGraphicsSceneContextMenuEvent>
#include <QGraphicsSceneMouseEvent>
#include <QGuiApplication>
#include <QStyleHints>

#include <cmath>

namespace
{

constexpr double grid = 4;

QPointF onGrid(const QPointF &place)
{
    return {std::round(place.x() / grid) * grid, std::round(place.y() / grid) * grid};
}

void turn(QStringList &list, const QString &name)
{
    if (!list.removeOne(name))
        list.append(name);
}

} // namespace

NodeItem *ClusterScene::nodeAt(const QPointF &place) const
{
    NodeItem *best = nullptr;
    for (NodeItem *node : m_nodes) {
        if (node->sceneRect().contains(place) && (!best || node->zValue() > best->zValue()))
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

void ClusterScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    NodeItem *node = nodeAt(event->scenePos());
    const bool add = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (!node) {
        if (!add)
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
    Selection next = add ? m_selection : Selection{};
    if (!machine.isEmpty())
        turn(next.machines, machine);
    else if (add)
        turn(next.groups, group);
    else if (m_selection.groups.contains(group))
        next = m_selection; // several are dragged together
    else
        next.groups = {group};
    choose(next);
    m_pressed = machine.isEmpty() ? node : nullptr;
    m_pressedAt = event->scenePos();
}

void ClusterScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        hover(event->scenePos());
        return;
    }
    if (m_pressed)
        dragNodes(event->scenePos());
}

void ClusterScene::dragNodes(const QPointF &place)
{
    if (m_picture.lens != Lens::Design)
        return; // places are part of the design
    const QPointF way = place - m_pressedAt;
    if (!m_dragging) {
        if (way.manhattanLength() * m_look.scale < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_dragging = true;
        m_dragged.clear();
        for (const QString &group : std::as_const(m_selection.groups)) {
            if (const NodeItem *node = m_nodes.value(group))
                m_dragged.insert(group, node->pos());
        }
    }
    for (auto dragged = m_dragged.cbegin(); dragged != m_dragged.cend(); ++dragged)
        m_nodes.value(dragged.key())->setPos(onGrid(dragged.value() + way));
    updateLinks();
}

void ClusterScene::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    Q_UNUSED(event)
    m_pressed = nullptr;
    if (!m_dragging)
        return;
    m_dragging = false;
    QMap<QString, QPointF> places;
    for (auto dragged = m_dragged.cbegin(); dragged != m_dragged.cend(); ++dragged) {
        if (const NodeItem *node = m_nodes.value(dragged.key()); node && node->pos() != dragged.value())
            places.insert(dragged.key(), node->pos());
    }
    m_dragged.clear();
    updateBounds();
    if (!places.isEmpty())
        Q_EMIT nodesMoved(places);
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
    if (!node)
        return;
    event->accept();
    const QString group = node->node().group;
    const QString machine = machineAt(*node, event->scenePos());
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
    m_hovered = node;
    if (node) {
        node->setHovered(true);
        node->setHoveredTile(node->node().isGroup ? node->form().tileAt(place - node->pos()) : -1);
    }
    updateTip();
}

void ClusterScene::beginDrop(const QString &role)
{
    m_dropRole = role;
    m_dropRefused = false;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node) {
        const bool allowed = !node.value()->node().ghost && (!m_judge || m_judge(node.key(), role).isAllowed());
        const qsizetype machines = node.value()->node().tiles.size();
        node.value()->setDrop(allowed ? NodeItem::Drop::Target : NodeItem::Drop::Other, false,
                              machines > 1 ? tr("Let go to give all %1 machines this role").arg(machines) : tr("Let go to add this role"));
    }
    const QRectF all = contents();
    const double top = all.isNull() ? 60 : all.bottom() + 36;
    m_newPlace->showAt(QRectF(16, top, 812, 58), tr("Let go here for a new machine with this role"));
    setSceneRect(sceneRect().united(QRectF(0, 0, 1, top + 58 + 16)));
}

void ClusterScene::moveDrop(const QPointF &place, const QRectF &visible)
{
    const NodeItem *under = nodeAt(place);
    m_dropGroup = under ? under->node().group : QString();
    m_dropRefused = false;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node) {
        const DropVerdict verdict = m_judge ? m_judge(node.key(), m_dropRole) : DropVerdict{};
        const bool here = node.value() == under;
        const qsizetype machines = node.value()->node().tiles.size();
        const QString words = machines > 1 ? tr("Let go to give all %1 machines this role").arg(machines) : tr("Let go to add this role");
        if (verdict.isAllowed() && !node.value()->node().ghost) {
            node.value()->setDrop(NodeItem::Drop::Target, here, words);
        } else {
            node.value()->setDrop(here ? NodeItem::Drop::Refused : NodeItem::Drop::Other, here, {});
            if (here) {
                m_dropRefused = true;
                m_refusal.say(verdict.sentence, verdict.remedy, under->sceneRect(), visible);
            }
        }
    }
    m_newPlace->setBeneath(!under);
    if (!m_dropRefused)
        m_refusal.hideNow();
}

void ClusterScene::endDrop()
{
    m_dropRole.clear();
    m_dropGroup.clear();
    m_dropRefused = false;
    for (NodeItem *node : std::as_const(m_nodes))
        node->setDrop(NodeItem::Drop::None, false, {});
    m_refusal.hideNow();
    m_newPlace->setBeneath(false);
    m_newPlace->setVisible(m_nodes.isEmpty());
    updateBounds();
}
