#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"
#include "gui/cluster/canvas/NodeShape.h"

class QPainter;

/// Paints the machines of one group: put together out of the atlas into one image, so that a hundred thousand cost no more than the pixels
/// that they have on screen.
class TileField final
{
public:
    TileField(const NodeShape &shape, const QList<PictureTile> &tiles, CanvasLook &look) : m_shape(shape), m_tiles(tiles), m_look(look) {}

    /// `exposed` is the part to be painted, from the node's top left.
    void paint(QPainter &painter, const QRectF &exposed);

private:
    void paintShapes(QPainter &painter);
    void paintImage(QPainter &painter);

    const NodeShape &m_shape;
    const QList<PictureTile> &m_tiles;
    CanvasLook &m_look;
    int m_firstRow = 0;
    int m_lastRow = 0; ///< one past
    int m_firstColumn = 0;
    int m_lastColumn = 0; ///< one past
};
