#include "gui/cluster/canvas/TileDrag.h"

#include "gui/cluster/canvas/ClusterScene.h"

#include <QGuiApplication>
#include <QStyleHints>

void TileDrag::press(const QStringList &machines, const QString &pressed, const QPointF &at)
{
    cancel();
    m_machines = machines;
    m_pressed = pressed;
    m_pressedAt = at;
}

void TileDrag::move(const QPointF &to, const QRectF &visible)
{
    if (!isPressed())
        return;
    if (!m_moving) {
        if ((to - m_pressedAt).manhattanLength() * m_scene.look().scale < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_moving = true;
        const NodeItem *home = m_scene.tileOf(m_pressed).first;
        m_scene.drop().begin({Dragged::Kind::Taken, {}, m_machines}, home ? home->node().group : QString());
    }
    m_scene.drop().move(to, visible);
}

void TileDrag::cancel()
{
    if (m_moving)
        m_scene.drop().end();
    m_moving = false;
    m_machines.clear();
}
