#pragma once

#include "gui/cluster/canvas/GroupPainter.h"
#include "gui/cluster/canvas/NodePen.h"

class QPainter;
class QStyleOptionGraphicsItem;

/// Paints one node: its card, the machine or the group on it, and how it is marked.
class NodePainter final
{
public:
    NodePainter(const NodeItem &item, QPainter &painter, const QStyleOptionGraphicsItem &option);
    void paint();

private:
    void paintGround(const QRectF &rect, const CardStyle &style);
    void paintNodeCard();
    void paintStack();
    void paintMachine();
    void paintFar();
    void paintValueAndSpark(const QRectF &area);
    void paintSelection();
    void paintPorts();
    void paintDrop();

    const NodeItem &m_item;
    const PictureNode &m_node;
    const NodeShape &m_shape;
    CanvasLook &m_look;
    const Theme &m_theme;
    QPainter &m_painter;
    NodePen m_pen;
    GroupPainter m_group;
};
