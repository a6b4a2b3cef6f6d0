#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/NodeDrag.h"
#include "gui/cluster/canvas/TileDrag.h"

class QGraphicsSceneContextMenuEvent;
class QGraphicsSceneMouseEvent;

/// Answers the mouse in the picture: chooses what is pressed, drags groups and machines, opens groups and asks for menus.
class SceneMouse final
{
public:
    explicit SceneMouse(ClusterScene &scene) : m_scene(scene), m_nodes(scene), m_tiles(scene) {}

    /// Where nothing of it is for the picture, the event is ignored, and the view begins its rubber band.
    void press(QGraphicsSceneMouseEvent &event);
    void move(const QGraphicsSceneMouseEvent &event);
    void release(const QGraphicsSceneMouseEvent &event);
    void doubleClick(const QGraphicsSceneMouseEvent &event);
    void askForMenu(QGraphicsSceneContextMenuEvent &event);
    /// All that is held is back where it was.
    void cancel();
    /// As cancel(), where something is held at all.
    void cancelHeld();
    void forget(const NodeItem *node) { m_nodes.forget(node); }
    bool isMovingNodes() const { return m_nodes.isMoving(); }
    /// Whether machines are dragged out of their group.
    bool isCarrying() const { return m_tiles.isMoving(); }
    const QList<QLineF> &guides() const { return m_nodes.guides(); }
    /// The open group within which a rubber band was begun; empty: none was.
    const QString &bandGroup() const { return m_bandGroup; }

private:
    QString machineAt(const NodeItem &node, const QPointF &place) const;
    QString machineFor(const NodeItem &node, const QPointF &place) const;
    Selection chosenBy(const QString &machine, Qt::KeyboardModifiers modifiers);
    void pressTile(const QString &machine, const QGraphicsSceneMouseEvent &event);
    void pressGroup(NodeItem &node, QGraphicsSceneMouseEvent &event);
    void releaseTile(const QPointF &place);
    ClusterScene &m_scene;
    NodeDrag m_nodes;
    TileDrag m_tiles;
    bool m_choosesOnRelease = false; ///< the tile that was pressed, alone
    QString m_bandGroup{};
};
