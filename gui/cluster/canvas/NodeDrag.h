#pragma once

#include <QLineF>
#include <QList>
#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QString>

class ClusterScene;
class NodeItem;

/// Nodes that are being moved by the pointer: drawn to the lines of the others, and one step when they are let go.
class NodeDrag final
{
public:
    explicit NodeDrag(ClusterScene &scene) : m_scene(scene) {}

    /// A node that will be dragged with all that is selected; null: nothing.
    void press(NodeItem *node, const QPointF &at);
    bool isPressed() const { return m_pressed != nullptr; }
    bool isMoving() const { return !m_from.isEmpty(); }
    /// Nothing is moved before the pointer has gone the system's distance. With Alt nothing is drawn anywhere.
    void move(const QPointF &to, Qt::KeyboardModifiers modifiers);
    /// Where those stand that have moved; empty: none has.
    QMap<QString, QPointF> release();
    /// All back to where they were.
    void cancel();
    /// A node that leaves the picture cannot be dragged on.
    void forget(const NodeItem *node);
    const QList<QLineF> &guides() const { return m_guides; }

private:
    void begin();
    ClusterScene &m_scene;
    NodeItem *m_pressed = nullptr;
    QPointF m_pressedAt{};
    QMap<QString, QPointF> m_from{}; ///< where the dragged nodes stood
    QList<QRectF> m_others{};
    QList<QLineF> m_guides{};
};
