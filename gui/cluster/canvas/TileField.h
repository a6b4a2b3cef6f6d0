#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"
#include "gui/cluster/canvas/NodeShape.h"

class QPainter;

/// Paints the machines of one group: copied from the atlas where their shape can be seen, else as pixels of one image, so that a hundred
/// thousand cost no more than what is on screen.
class TileField final
{
public:
    TileField(const NodeShape &shape, const QList<PictureTile> &tiles, CanvasLook &look) : m_shape(shape), m_tiles(tiles), m_look(look) {}

    /// `exposed` is the part to be painted, from the node's top left; `ground` what stands behind the tiles, invalid if that is not one
    /// opaque colour.
    void paint(QPainter &painter, const QRectF &exposed, const QColor &ground);

private:
    void paintShapes(QPainter &painter);
    void paintAtlas(QPainter &painter, const QTransform &device, int size);
    void paintPixels(QPainter &painter, const QTransform &device, const QColor &ground);

    const NodeShape &m_shape;
    const QList<PictureTile> &m_tiles;
    CanvasLook &m_look;
    int m_firstRow = 0;
    int m_lastRow = 0; ///< one past
    int m_firstColumn = 0;
    int m_lastColumn = 0; ///< one past
};
