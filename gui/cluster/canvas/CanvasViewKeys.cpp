// The part of CanvasView that answers keys: arrows walk along links, Enter goes in, Escape out. Acts with a name are Canvas's.
#include "gui/cluster/canvas/CanvasView.h"

#include "gui/cluster/canvas/CanvasAccessible.h"
#include "gui/cluster/canvas/CanvasWalk.h"

#include <QContextMenuEvent>
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

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (const QPointF direction = directionOf(event->key()); !direction.isNull())
        return arrow(direction, event->modifiers());
    switch (event->key()) {
    case Qt::Key_Home:
    case Qt::Key_End: {
        const QStringList order = readingOrder(rects());
        if (!order.isEmpty()) {
            const QString &name = event->key() == Qt::Key_Home ? order.first() : order.last();
            goTo({{name}, {}}, name);
        }
        return;
    }
    case Qt::Key_Escape:
        return leave();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return enter();
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        releaseCursor();
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

QHash<QString, QRectF> CanvasView::rects() const
{
    QHash<QString, QRectF> rects;
    for (const NodeItem *node : m_scene.nodes())
        rects.insert(node->node().group, node->sceneRect());
    return rects;
}

/// Selects, brings it into view and says it.
void CanvasView::goTo(const Selection &selection, const QString &name)
{
    m_focusShown = true;
    m_scene.choose(selection);
    const QRectF rect = m_scene.rectOf(name);
    const QSizeF room = visibleArea().size() * 0.8;
    ensureVisible(QRectF(rect.topLeft(), rect.size().boundedTo(room)), 20, 60);
}

/// Plain: walks. Shift: takes the next one into the selection too. Ctrl: moves what is selected, with Shift a little.
void CanvasView::arrow(const QPointF &direction, Qt::KeyboardModifiers modifiers)
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
bool CanvasView::walkTiles(const QPointF &direction, Qt::KeyboardModifiers modifiers)
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
void CanvasView::enter()
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
void CanvasView::leave()
{
    if (m_scene.isMoving())
        return giveUp();
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

void CanvasView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        QGraphicsView::contextMenuEvent(event);
        return;
    }
    const Selection &now = m_scene.selection();
    const QString machine = now.machines.value(0);
    const QString group = now.groups.value(0);
    const QRectF rect = m_scene.rectOf(machine.isEmpty() ? group : machine);
    const QPoint place = rect.isNull() ? viewport()->rect().center() : mapFromScene(rect.center());
    Q_EMIT m_scene.menuWanted(group, machine, viewport()->mapToGlobal(place));
    event->accept();
}

/// Tab goes through all nodes in the order of reading, and then on.
bool CanvasView::focusNextPrevChild(bool next)
{
    const QStringList order = readingOrder(rects());
    const Selection &now = m_scene.selection();
    const qsizetype from = now.groups.isEmpty() ? -1 : order.indexOf(now.groups.last());
    const qsizetype to = next ? from + 1 : from - 1;
    if (hasFocus() && !order.isEmpty() && to >= 0 && to < order.size() && !(from < 0 && !next)) {
        goTo({{order.at(to)}, {}}, order.at(to));
        return true;
    }
    return QGraphicsView::focusNextPrevChild(next);
}

void CanvasView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    m_focusShown =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
    tellFocus(*this);
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    m_spaceHeld = false;
    viewport()->update();
}
