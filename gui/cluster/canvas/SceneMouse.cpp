#include "gui/cluster/canvas/SceneMouse.h"

#include "gui/cluster/canvas/ClusterScene.h"

#include <QGraphicsSceneContextMenuEvent>
#include <QGraphicsSceneMouseEvent>
#include <QGraphicsView>

namespace
{

/// What of the scene can be seen where the pointer is.
QRectF visibleAround(const QGraphicsSceneMouseEvent &event)
{
    const auto *view = event.widget() ? qobject_cast<QGraphicsView *>(event.widget()->parentWidget()) : nullptr;
    return view ? view->mapToScene(view->viewport()->rect()).boundingRect() : QRectF();
}

} // namespace

QString SceneMouse::machineAt(const NodeItem &node, const QPointF &place) const
{
    if (!node.node().isGroup)
        return {};
    const int index = node.form().tileAt(place - node.pos());
    return index < 0 ? QString() : node.node().tiles.at(index).machine;
}

/// The machine that a press there is about; empty: the group, which is one thing while it is closed in a design.
QString SceneMouse::machineFor(const NodeItem &node, const QPointF &place) const
{
    const bool closed = !m_scene.isOpen(node.node().group) && node.form().form() == NodeShape::Form::Tiles;
    return m_scene.picture().lens == Lens::Design && closed ? QString() : machineAt(node, place);
}

Selection SceneMouse::chosenBy(const QString &machine, Qt::KeyboardModifiers modifiers)
{
    const NodeItem *group = m_scene.tileOf(machine).first;
    return m_scene.chosen().byMachine(machine, group ? group->node().tiles : QList<PictureTile>(), modifiers);
}

void SceneMouse::pressTile(const QString &machine, const QGraphicsSceneMouseEvent &event)
{
    const bool modified = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (modified || !m_scene.selection().machines.contains(machine)) // several are dragged together
        m_scene.choose(chosenBy(machine, event.modifiers()));
    if (m_scene.picture().lens == Lens::Design && m_scene.selection().machines.contains(machine))
        m_tiles.press(m_scene.selection().machines, machine, event.scenePos());
    m_choosesOnRelease = !modified;
}

/// What was dragged is dropped; where nothing was, one of several that was pressed is chosen alone.
void SceneMouse::releaseTile(const QPointF &place)
{
    const bool alone =
        m_choosesOnRelease && !m_tiles.isMoving() && m_scene.selection().machines.size() + m_scene.selection().groups.size() > 1;
    const QString pressed = m_tiles.pressed();
    const std::optional<Dragged> what = m_scene.drop().canDrop() ? m_scene.drop().what() : std::nullopt;
    const QString group = m_scene.drop().group();
    m_tiles.cancel();
    m_scene.hover().showTip();
    if (what)
        Q_EMIT m_scene.dropped(*what, group, place);
    else if (alone)
        m_scene.choose(chosenBy(pressed, {}));
}

void SceneMouse::pressGroup(NodeItem &node, QGraphicsSceneMouseEvent &event)
{
    const QString group = node.node().group;
    const bool add = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    const bool onField = node.form().isOnField(event.scenePos() - node.pos());
    if (add || onField || !m_scene.selection().groups.contains(group)) // else several are dragged together
        m_scene.choose(m_scene.chosen().byGroup(group, add));
    if (onField) {
        m_bandGroup = group;
        event.ignore(); // the view begins its rubber band
    } else if (m_scene.picture().lens == Lens::Design && m_scene.selection().groups.contains(group)) {
        m_nodes.press(&node, event.scenePos()); // places are part of the design
    }
}

void SceneMouse::press(QGraphicsSceneMouseEvent &event)
{
    cancelHeld(); // a release that never came, or another button meanwhile
    if (event.button() != Qt::LeftButton)
        return;
    m_bandGroup.clear();
    NodeItem *node = m_scene.nodeAt(event.scenePos());
    if (!node) {
        if (!(event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            m_scene.choose({});
        event.ignore(); // the view begins its rubber band
        return;
    }
    event.accept();
    const QString group = node->node().group;
    if (node->form().toggleRect().translated(node->pos()).contains(event.scenePos())) {
        m_scene.toggle(group);
        return;
    }
    const QString machine = machineFor(*node, event.scenePos());
    if (machine.isEmpty())
        pressGroup(*node, event);
    else
        pressTile(machine, event);
}

void SceneMouse::move(const QGraphicsSceneMouseEvent &event)
{
    if (!(event.buttons() & Qt::LeftButton)) {
        cancelHeld();
        m_scene.hover().moveTo(event.scenePos());
        return;
    }
    if (m_tiles.isPressed()) {
        m_tiles.move(event.scenePos(), visibleAround(event));
        m_scene.hover().carryTo(event.scenePos());
        return;
    }
    if (!m_nodes.isPressed())
        return;
    m_nodes.move(event.scenePos(), event.modifiers());
    if (m_nodes.isMoving()) {
        m_scene.updateLinks();
        m_scene.update();
    }
}

void SceneMouse::release(const QGraphicsSceneMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    if (m_tiles.isPressed())
        return releaseTile(event.scenePos());
    const QMap<QString, QPointF> places = m_nodes.release();
    if (places.isEmpty())
        return;
    m_scene.updateLinks(); // with all care, now that it stands still
    m_scene.updateBounds();
    m_scene.update();
    Q_EMIT m_scene.nodesMoved(places);
}

void SceneMouse::cancelHeld()
{
    if (m_nodes.isPressed() || m_tiles.isPressed())
        cancel();
}

void SceneMouse::cancel()
{
    m_nodes.cancel();
    m_tiles.cancel();
    m_scene.hover().showTip();
    m_scene.updateLinks();
    m_scene.update();
}

void SceneMouse::doubleClick(const QGraphicsSceneMouseEvent &event)
{
    const NodeItem *node = m_scene.nodeAt(event.scenePos());
    if (!node)
        return;
    if (node->form().canOpen() && machineAt(*node, event.scenePos()).isEmpty())
        m_scene.toggle(node->node().group);
    else
        Q_EMIT m_scene.activated(node->node().group);
}

void SceneMouse::askForMenu(QGraphicsSceneContextMenuEvent &event)
{
    const NodeItem *node = m_scene.nodeAt(event.scenePos());
    event.accept();
    if (!node) {
        Q_EMIT m_scene.menuWanted({}, {}, event.screenPos());
        return;
    }
    const QString group = node->node().group;
    const QString machine = machineFor(*node, event.scenePos());
    if (!m_scene.selection().groups.contains(group) && !m_scene.selection().machines.contains(machine))
        m_scene.choose(machine.isEmpty() ? Selection{{group}, {}} : Selection{{}, {machine}});
    Q_EMIT m_scene.menuWanted(group, machine, event.screenPos());
}
