#pragma once

#include <QPointF>
#include <QRectF>
#include <QStringList>

class ClusterScene;

/// Machines of a group that are dragged by the pointer: out of it, or onto another. What may be done with them DropShow says.
class TileDrag final
{
public:
    explicit TileDrag(ClusterScene &scene) : m_scene(scene) {}

    /// Machines that will be dragged, with the one under the pointer; none: nothing.
    void press(const QStringList &machines, const QString &pressed, const QPointF &at);
    bool isPressed() const { return !m_machines.isEmpty(); }
    bool isMoving() const { return m_moving; }
    /// Nothing is dragged before the pointer has gone the system's distance. `visible` is what of the scene can be seen.
    void move(const QPointF &to, const QRectF &visible);
    const QString &pressed() const { return m_pressed; }
    /// All as if nothing had been pressed.
    void cancel();

private:
    ClusterScene &m_scene;
    QStringList m_machines{};
    QString m_pressed{};
    QPointF m_pressedAt{};
    bool m_moving = false;
};
