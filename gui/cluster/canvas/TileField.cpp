#include "gui/cluster/canvas/TileField.h"

#include "gui/cluster/canvas/DevicePixels.h"
#include "gui/theme/StateLook.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace
{

constexpr int leastShape = 7; ///< logical pixels under which a tile has no shape, only a colour

constexpr double leastGrid = 3; ///< pixels from tile to tile under which no gap is left between them

/// How many pixels wide a tile is: there is at least one between two of them, or there are none.
int sizeIn(double pitch, double size)
{
    return pitch < leastGrid ? int(std::ceil(pitch)) : std::min(int(std::lround(size)), int(pitch) - 1);
}

/// On which pixels tiles begin along one axis.
std::vector<int> beginsOf(int first, int last, double start, double pitch)
{
    std::vector<int> begins;
    begins.reserve(size_t(last - first));
    for (int i = first; i < last; ++i)
        begins.push_back(int(std::floor(start + pitch * i + 0.5)));
    return begins;
}

} // namespace

void TileField::paint(QPainter &painter, const QRectF &exposed)
{
    const QRectF one = m_shape.tile(0);
    const QSizeF pitch = m_shape.pitch();
    m_firstColumn = std::clamp(int(std::floor((exposed.left() - one.left()) / pitch.width())), 0, m_shape.columns());
    m_lastColumn = std::clamp(int(std::floor((exposed.right() - one.left()) / pitch.width())) + 1, 0, m_shape.columns());
    m_firstRow = std::clamp(int(std::floor((exposed.top() - one.top()) / pitch.height())), 0, m_shape.rows());
    m_lastRow = std::clamp(int(std::floor((exposed.bottom() - one.top()) / pitch.height())) + 1, 0, m_shape.rows());
    if (m_firstColumn >= m_lastColumn || m_firstRow >= m_lastRow)
        return;
    if (m_look.vector)
        paintShapes(painter); // so that it stays sharp in any size
    else
        paintImage(painter);
}

void TileField::paintShapes(QPainter &painter)
{
    for (int row = m_firstRow; row < m_lastRow; ++row) {
        for (int column = m_firstColumn; column < m_lastColumn; ++column) {
            const int i = row * m_shape.columns() + column;
            if (i >= m_tiles.size())
                return;
            const QRectF tile = m_shape.tile(i);
            paintTile(painter, tile, m_tiles.at(i), *m_look.theme);
            if (m_tiles.at(i).finding)
                paintGlyph(
                    painter,
                    QRectF(tile.right() - tile.width() * 0.4, tile.top() - tile.width() * 0.2, tile.width() * 0.6, tile.width() * 0.6),
                    State::Warning, *m_look.theme);
        }
    }
}

void TileField::paintImage(QPainter &painter)
{
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const DevicePixels device(painter);
    const QRectF one = device.fromBefore().mapRect(m_shape.tile(0));
    const QSizeF pitch = m_shape.pitch() * device.fromBefore().m11();
    const int size = sizeIn(std::min(pitch.width(), pitch.height()), one.width());
    const auto form = size < leastShape * ratio ? TileAtlas::Form::Flat : TileAtlas::Form::Shaped;
    TileAtlas &atlas = m_shape.tileSize() < 20 ? m_look.smallTiles : m_look.tiles;
    atlas.prepare(size, form, *m_look.theme);
    const std::vector<int> columns = beginsOf(m_firstColumn, m_lastColumn, one.left(), pitch.width());
    const std::vector<int> rows = beginsOf(m_firstRow, m_lastRow, one.top(), pitch.height());
    const QPoint corner(columns.front(), rows.front());
    QImage image(columns.back() + size - corner.x(), rows.back() + size - corner.y(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return;
    image.fill(Qt::transparent);
    auto *const pixels = reinterpret_cast<QRgb *>(image.bits());
    const qsizetype stride = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    QList<QPoint> findings;
    for (size_t r = 0; r < rows.size(); ++r) {
        const int base = (m_firstRow + int(r)) * m_shape.columns() + m_firstColumn;
        const int count = std::min(int(columns.size()), int(m_tiles.size()) - base);
        for (int c = 0; c < count; ++c) {
            const PictureTile &tile = m_tiles.at(base + c);
            const QPoint place(columns[size_t(c)], rows[r]);
            const QRgb *from = atlas.look(tile);
            QRgb *to = pixels + (place.y() - corner.y()) * stride + place.x() - corner.x();
            for (int y = 0; y < size; ++y, from += atlas.stride(), to += stride)
                std::copy_n(from, size, to);
            if (tile.finding)
                findings.append(place);
        }
    }
    painter.drawImage(corner, image);
    for (const QPoint &place : std::as_const(findings))
        atlas.paintFinding(painter, place);
}
