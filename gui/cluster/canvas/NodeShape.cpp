#include "gui/cluster/canvas/NodeShape.h"

#include "gui/cluster/Picture.h"

#include <algorithm>
#include <cmath>

namespace
{

constexpr int mostCells = 8;   ///< up to here each machine of a group has a cell with its name
constexpr int mostNarrow = 48; ///< up to here a field of tiles is two columns wide
constexpr int mostLargeTiles = 400;

double widthOf(int columns)
{
    return (columns - 1) * NodeShape::columnPitch + NodeShape::nodeWidth;
}

} // namespace

NodeShape NodeShape::of(const PictureNode &node, bool open)
{
    return node.isGroup ? group(int(node.tiles.size()), open) : machine();
}

NodeShape NodeShape::machine()
{
    return {};
}

NodeShape NodeShape::group(int machines, bool open)
{
    NodeShape shape;
    shape.m_count = machines;
    if (machines <= mostCells) {
        shape.m_form = Form::Cells;
        shape.m_columns = std::max(machines <= 4 ? 4 : machines <= 6 ? 6 : 8, 1);
        const double width = widthOf(shape.m_columns / 2);
        const double cell = (width - 32 - 7 * (shape.m_columns - 1)) / shape.m_columns;
        shape.m_origin = {16, 49};
        shape.m_tile = {cell, 118};
        shape.m_pitch = {cell + 7, 125};
        shape.m_size = {width, 187};
        return shape;
    }
    const bool narrow = machines <= mostNarrow;
    const bool small = machines > mostLargeTiles;
    shape.m_form = Form::Tiles;
    shape.m_open = open;
    const double width = widthOf(narrow ? 2 : 4);
    if (small) {
        shape.m_columns = 50;
        shape.m_tile = {12, 12};
        shape.m_pitch = {14, 14};
        shape.m_origin = {56, 50};
    } else if (open) {
        shape.m_columns = narrow ? 10 : 20;
        shape.m_tile = {28, 28};
        shape.m_pitch = {narrow ? 32 : 36.6, 32};
        shape.m_origin = {52, 46};
    } else {
        shape.m_columns = narrow ? 16 : 35;
        shape.m_tile = {17, 17};
        shape.m_pitch = {22.3, 22.3};
        shape.m_origin = {16, 53};
    }
    const double foot = open ? 14 - (shape.m_pitch.height() - shape.m_tile.height()) : 41.5;
    shape.m_size = {width, shape.m_origin.y() + shape.rows() * shape.m_pitch.height() + foot};
    return shape;
}

QRectF NodeShape::tile(int index) const
{
    if (m_form == Form::Machine)
        return rect();
    const int row = index / m_columns;
    return {m_origin + QPointF(index % m_columns * m_pitch.width(), row * m_pitch.height()), m_tile};
}

int NodeShape::tileAt(const QPointF &place) const
{
    if (m_form == Form::Machine)
        return rect().contains(place) ? 0 : -1;
    const QPointF inside = place - m_origin;
    const int column = int(std::floor(inside.x() / m_pitch.width()));
    const int row = int(std::floor(inside.y() / m_pitch.height()));
    if (column < 0 || column >= m_columns || row < 0)
        return -1;
    const int index = row * m_columns + column;
    return index < m_count && tile(index).contains(place) ? index : -1;
}

std::pair<int, int> NodeShape::tilesIn(const QRectF &area) const
{
    const int first = std::max(0, int((area.top() - m_origin.y()) / m_pitch.height())) * m_columns;
    const int last = (int((area.bottom() - m_origin.y()) / m_pitch.height()) + 1) * m_columns;
    return {std::min(first, m_count), std::clamp(last, 0, m_count)};
}

QRectF NodeShape::toggleRect() const
{
    if (!canOpen())
        return {};
    return m_open ? QRectF(m_size.width() - 38, 9, 28, 28) : QRectF(m_size.width() - 140, m_size.height() - 38, 130, 28);
}
