#include "gui/cluster/canvas/TileDrag.h"

#include "gui/cluster/canvas/ClusterScene.h"

#include <QGuiApplication>
#include <QStyleHints>

void TileDrag::press(const QStringList &machines, const QString &pressed, const QPointF &at)
{
    m_machines = machines;
    m_pressed = pressed;
    m_pressedAt = at;
    m_moving = false;
}

void TileDrag::move(const QPointF &to, const QRectF &visible)
{
    if (!isPressed())
        return;
    if (!m_moving) {
        if ((to - m_pressedAt).manhattanLength() * m_scene.look().scale < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_moving = true;
        m_scene.drop().begin({Dragged::Kind::Taken, {}, m_machines});
    }
    m_scene.drop().move(to, visible);
}

void TileDrag::cancel()
{
    if (m_moving)
        m_scene.drop().end();
    press({}, {}, {});
}
