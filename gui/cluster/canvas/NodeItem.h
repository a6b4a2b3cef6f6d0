#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"
#include "gui/cluster/canvas/NodeShape.h"

#include <QGraphicsItem>
#include <QSet>

/// A machine or a group in the picture. It paints its machines itself: there is no item for a tile.
class NodeItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };
    enum class Drop { None, Target, Refused, Other };

    explicit NodeItem(CanvasLook &look);

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    void setNode(const PictureNode &node, bool open);
    const PictureNode &node() const { return m_node; }
    const NodeShape &form() const { return m_shape; }
    /// The node's own rectangle in the scene.
    QRectF sceneRect() const { return m_shape.rect().translated(pos()); }

    void setMarked(bool marked);
    bool isMarked() const { return m_marked; }
    void setMarkedMachines(const QSet<QString> &machines);
    const QList<int> &markedTiles() const { return m_markedTiles; }
    void setHovered(bool hovered);
    bool isHovered() const { return m_hovered; }
    void setHoveredTile(int index);
    int hoveredTile() const { return m_hoveredTile; }
    void setDrop(Drop drop, bool beneath, const QString &words);
    Drop drop() const { return m_drop; }
    /// Whether what is dragged is over this node.
    bool isBeneath() const { return m_beneath; }
    const QString &dropWords() const { return m_dropWords; }
    CanvasLook &look() const { return m_look; }

private:
    CanvasLook &m_look;
    PictureNode m_node{};
    NodeShape m_shape{};
    QList<int> m_markedTiles{};
    bool m_marked = false;
    bool m_hovered = false;
    int m_hoveredTile = -1;
    Drop m_drop = Drop::None;
    bool m_beneath = false;
    QString m_dropWords{};
};
