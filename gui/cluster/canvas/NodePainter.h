#pragma once

#include "gui/cluster/canvas/NodeItem.h"

class QPainter;
class QStyleOptionGraphicsItem;

/// Paints one node; the only place that knows how machines, groups and tiles look in the picture.
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
    void paintChips(QPointF place, Qt::Alignment alignment);
    void paintGroupHead();
    void paintGroupFoot();
    void paintCells();
    void paintCell(const QRectF &cell, const PictureTile &tile);
    void paintTiles();
    void paintRulers(int first, int last);
    void paintMarkedTiles();
    void paintSelection();
    void paintPorts();
    void paintDrop();
    QString elided(const QString &text, const QFont &font, double width) const;
    double drawLine(QPointF place, const QString &text, const QFont &font, const QColor &color, double width);

    const NodeItem &m_item;
    const PictureNode &m_node;
    const NodeShape &m_shape;
    CanvasLook &m_look;
    const Theme &m_theme;
    QPainter &m_painter;
    QRectF m_exposed{};
};
