#pragma once

#include "gui/cluster/canvas/NodeItem.h"
#include "gui/cluster/canvas/NodePen.h"

#include <QCoreApplication>

#include <optional>

/// Paints what a group of machines is beyond its card: head, cells or tiles with their rulers, and the foot.
class GroupPainter final
{
    Q_DECLARE_TR_FUNCTIONS(GroupPainter)

public:
    /// Both must outlive it. Only what lies within `exposed` is painted.
    GroupPainter(const NodeItem &item, QPainter &painter, const QRectF &exposed);
    void paint();
    /// The frames of the machines that are selected.
    void paintMarkedTiles();

private:
    void paintHead();
    void paintFoot();
    void paintCells();
    void paintCell(const QRectF &cell, const PictureTile &tile);
    void paintCellGround(const QRectF &cell, const PictureTile &tile, std::optional<State> state);
    void paintCellWords(const QRectF &cell, const PictureTile &tile, std::optional<State> state);
    void paintTiles();
    void paintRulers(int first, int last);
    /// Whether a state is worth a look.
    static bool isLoud(State state);

    const NodeItem &m_item;
    const PictureNode &m_node;
    const NodeShape &m_shape;
    CanvasLook &m_look;
    const Theme &m_theme;
    QPainter &m_painter;
    NodePen m_pen;
    QRectF m_exposed{};
};
