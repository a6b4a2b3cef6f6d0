#include "gui/cluster/canvas/NodeDrag.h"

#include "gui/cluster/canvas/ClusterScene.h"
#include "model/cluster/Alignment.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace
{

constexpr double grid = 4;
constexpr double reach = 6;               ///< pixels on screen from which a line draws a node to it
constexpr qsizetype mostNeighbours = 500; ///< beyond that the grid alone is quick enough

} // namespace

void NodeDrag::press(NodeItem *node, const QPointF &at)
{
    m_pressed = node;
    m_pressedAt = at;
    m_from.clear();
    m_guides.clear();
}

void NodeDrag::begin()
{
    m_others.clear();
    for (NodeItem *node : m_scene.nodes()) {
        const QString &group = node->node().group;
        if (m_scene.selection().groups.contains(group) || node == m_pressed)
            m_from.insert(group, node->pos());
        else if (m_scene.nodes().size() <= mostNeighbours)
            m_others.append(node->sceneRect());
    }
}

void NodeDrag::move(const QPointF &to, Qt::KeyboardModifiers modifiers)
{
    if (!m_pressed)
        return;
    const QPointF way = to - m_pressedAt;
    if (!isMoving()) {
        if (way.manhattanLength() * m_scene.look().scale < QGuiApplication::styleHints()->startDragDistance())
            return;
        begin();
    }
    const QRectF wished = m_pressed->form().rect().translated(m_from.value(m_pressed->node().group) + way);
    Snap snap;
    if (!(modifiers & Qt::AltModifier))
        snap = snapped(wished, m_others, reach / m_scene.look().scale, grid);
    m_guides = snap.guides;
    for (auto dragged = m_from.cbegin(); dragged != m_from.cend(); ++dragged) {
        if (NodeItem *node = m_scene.node(dragged.key()))
            node->setPos((dragged.value() + way + snap.way).toPoint());
    }
}

QMap<QString, QPointF> NodeDrag::release()
{
    QMap<QString, QPointF> places;
    for (auto dragged = m_from.cbegin(); dragged != m_from.cend(); ++dragged) {
        if (const NodeItem *node = m_scene.node(dragged.key()); node && node->pos() != dragged.value())
            places.insert(dragged.key(), node->pos());
    }
    press(nullptr, {});
    return places;
}

void NodeDrag::cancel()
{
    for (auto dragged = m_from.cbegin(); dragged != m_from.cend(); ++dragged) {
        if (NodeItem *node = m_scene.node(dragged.key()))
            node->setPos(dragged.value());
    }
    press(nullptr, {});
}

void NodeDrag::forget(const NodeItem *node)
{
    if (node == m_pressed || m_from.contains(node->node().group))
        press(nullptr, {});
}
