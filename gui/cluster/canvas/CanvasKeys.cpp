#include "gui/cluster/canvas/CanvasKeys.h"

#include "gui/cluster/canvas/CanvasHand.h"
#include "gui/cluster/canvas/CanvasView.h"
#include "gui/cluster/canvas/CanvasWalk.h"

#include <QKeyEvent>

namespace
{

constexpr double nudgeFar = 20;
constexpr double nudgeNear = 4;

QPointF directionOf(int key)
{
    return key == Qt::Key_Left    ? QPointF(-1, 0)
           : key == Qt::Key_Right ? QPointF(1, 0)
           : key == Qt::Key_Up    ? QPointF(0, -1)
           : key == Qt::Key_Down  ? QPointF(0, 1)
                                  : QPointF();
}

} // namespace

bool CanvasKeys::press(const QKeyEvent &event)
{
    if (const QPointF direction = directionOf(event.key()); !direction.isNull()) {
        arrow(direction, event.modifiers());
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
        goToEnd(event.key() == Qt::Key_Home);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        goOn(event.key() == Qt::Key_PageDown);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    default:
        return false;
    }
}

void CanvasKeys::goToEnd(bool first)
{
    const QStringList order = readingOrder(rects());
    if (order.isEmpty())
        return;
    const QString &name = first ? order.first() : order.last();
    goTo({{name}, {}}, name);
}

QHash<QString, QRectF> CanvasKeys::rects() const
{
    QHash<QString, QRectF> rects;
    for (const NodeItem *node : m_scene.nodes())
        rects.insert(node->node().group, node->sceneRect());
    return rects;
}

/// Selects, brings it into view and says it.
void CanvasKeys::goTo(const Selection &selection, const QString &name)
{
    m_focusShown = true;
    m_scene.choose(selection);
    const QRectF rect = m_scene.rectOf(name);
    const QSizeF room = m_view.visibleArea().size() * 0.8;
    m_view.ensureVisible(QRectF(rect.topLeft(), rect.size().boundedTo(room)), 20, 60);
}

/// Plain: walks. Shift: takes the next one into the selection too. Ctrl: moves what is selected, with Shift a little.
void CanvasKeys::arrow(const QPointF &direction, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier) {
        m_scene.nudge(direction * (modifiers & Qt::ShiftModifier ? nudgeNear : nudgeFar));
        return;
    }
    if (walkTiles(direction, modifiers))
        return;
    const Selection &now = m_scene.selection();
    const QString from = now.groups.isEmpty() ? QString() : now.groups.last();
    const QString next = nextNode(rects(), m_scene.picture().links, from, direction);
    if (next.isEmpty())
        return;
    Selection chosen{{next}, {}};
    if (modifiers & Qt::ShiftModifier) {
        chosen.groups = now.groups;
        chosen.groups.removeAll(next);
        chosen.groups.append(next);
    }
    goTo(chosen, next);
}

/// Within an open group from tile to tile; out of it where there is none.
bool CanvasKeys::walkTiles(const QPointF &direction, Qt::KeyboardModifiers modifiers)
{
    const Selection &now = m_scene.selection();
    if (now.machines.isEmpty())
        return false;
    const auto [node, index] = m_scene.tileOf(now.machines.last());
    if (!node || !node->node().isGroup)
        return false;
    const int next = nextTile(node->form(), index, direction);
    if (next < 0) {
        if (direction.y() < 0)
            leave();
        return true;
    }
    const QString machine = node->node().tiles.at(next).machine;
    Selection chosen{{}, {machine}};
    if (modifiers & Qt::ShiftModifier) {
        chosen.machines = now.machines;
        chosen.machines.removeAll(machine);
        chosen.machines.append(machine);
    }
    goTo(chosen, machine);
    return true;
}

/// Into a group: it opens, then its first machine is selected. A machine by itself: its name can be changed.
void CanvasKeys::enter()
{
    const Selection &now = m_scene.selection();
    if (now.groups.isEmpty())
        return;
    const QString group = now.groups.last();
    const NodeItem *node = m_scene.node(group);
    if (!node)
        return;
    if (node->form().canOpen() && !m_scene.isOpen(group)) {
        m_scene.toggle(group);
    } else if (node->node().isGroup && !node->node().tiles.isEmpty()) {
        const QString machine = node->node().tiles.first().machine;
        goTo({{}, {machine}}, machine);
    } else {
        Q_EMIT m_scene.activated(group);
    }
}

/// Out of what is going on: a move, a drop, the machines of a group, the group, the selection.
void CanvasKeys::leave()
{
    if (m_scene.isMoving())
        return m_hand.giveUp();
    const Selection &now = m_scene.selection();
    if (!now.machines.isEmpty()) {
        if (const NodeItem *holder = m_scene.tileOf(now.machines.last()).first) {
            const QString group = holder->node().group;
            goTo({{group}, {}}, group);
            return;
        }
    } else if (now.groups.size() == 1 && m_scene.picture().lens == Lens::Design && m_scene.isOpen(now.groups.first()) &&
               m_scene.node(now.groups.first()) && m_scene.node(now.groups.first())->form().canOpen()) {
        m_scene.toggle(now.groups.first());
        return;
    }
    m_scene.choose({});
}

void CanvasKeys::askForMenu()
{
    const Selection &now = m_scene.selection();
    const QString machine = now.machines.value(0);
    const QString group = now.groups.value(0);
    const QRectF rect = m_scene.rectOf(machine.isEmpty() ? group : machine);
    const QPoint place = rect.isNull() ? m_view.viewport()->rect().center() : m_view.mapFromScene(rect.center());
    Q_EMIT m_scene.menuWanted(group, machine, m_view.viewport()->mapToGlobal(place));
}

/// To the next node in the order of reading, or the one before.
void CanvasKeys::goOn(bool next)
{
    const QStringList order = readingOrder(rects());
    const Selection &now = m_scene.selection();
    const qsizetype from = now.groups.isEmpty() ? -1 : order.indexOf(now.groups.last());
    const qsizetype to = next ? from + 1 : from - 1;
    if (to >= 0 && to < order.size())
        goTo({{order.at(to)}, {}}, order.at(to));
}
