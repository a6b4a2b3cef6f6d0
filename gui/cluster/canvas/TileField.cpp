#include "gui/cluster/canvas/TileField.h"

#include "gui/theme/StateLook.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace
{

constexpr int leastShape = 7; ///< logical pixels under which a tile has no shape, only a colour

/// Where tiles begin and end in device pixels along one axis: each at least one pixel, no two on the same one where there is room.
std::vector<std::pair<int, int>> pixelsOf(int first, int last, double start, double pitch, double size)
{
    std::vector<std::pair<int, int>> spans;
    spans.reserve(size_t(std::max(0, last - first)));
    for (int i = first; i < last; ++i) {
        const double from = start + pitch * i;
        const int begin = int(std::floor(from + 0.5));
        spans.emplace_back(begin, std::max(begin + 1, int(std::floor(from + size + 0.5))));
    }
    return spans;
}

} // namespace

void TileField::paint(QPainter &painter, const QRectF &exposed, const QColor &ground)
{
    const QRectF one = m_shape.tile(0);
    const QSizeF pitch = m_shape.pitch();
    m_firstColumn = std::clamp(int(std::floor((exposed.left() - one.left()) / pitch.width())), 0, m_shape.columns());
    m_lastColumn = std::clamp(int(std::floor((exposed.right() - one.left()) / pitch.width())) + 1, 0, m_shape.columns());
    m_firstRow = std::clamp(int(std::floor((exposed.top() - one.top()) / pitch.height())), 0, m_shape.rows());
    m_lastRow = std::clamp(int(std::floor((exposed.bottom() - one.top()) / pitch.height())) + 1, 0, m_shape.rows());
    if (m_firstColumn >= m_lastColumn || m_firstRow >= m_lastRow)
        return;
    const QPaintEngine::Type engine = painter.paintEngine()->type();
    if (engine == QPaintEngine::SVG || engine == QPaintEngine::Pdf) {
        paintShapes(painter); // so that it stays sharp in any size
        return;
    }
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    // Not deviceTransform(): where the view stands in its window is added by the painter again.
    const QTransform device = painter.worldTransform() * QTransform::fromScale(ratio, ratio);
    const int size = int(std::lround(m_shape.tileSize() * device.m11()));
    painter.save();
    painter.setWorldTransform(QTransform::fromScale(1 / ratio, 1 / ratio)); // one unit is one pixel of the device
    if (size < leastShape * ratio)
        paintPixels(painter, device, ground);
    else
        paintAtlas(painter, device, size);
    painter.restore();
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

void TileField::paintAtlas(QPainter &painter, const QTransform &device, int size)
{
    TileAtlas &atlas = m_shape.tileSize() < 20 ? m_look.smallTiles : m_look.tiles;
    atlas.prepare(size, *m_look.theme);
    for (int row = m_firstRow; row < m_lastRow; ++row) {
        for (int column = m_firstColumn; column < m_lastColumn; ++column) {
            const int i = row * m_shape.columns() + column;
            if (i >= m_tiles.size())
                return;
            const QPointF place = device.map(m_shape.tile(i).topLeft());
            atlas.paint(painter, QPoint(int(std::lround(place.x())), int(std::lround(place.y()))), m_tiles.at(i));
        }
    }
}

void TileField::paintPixels(QPainter &painter, const QTransform &device, const QColor &ground)
{
    const QRectF one = device.mapRect(m_shape.tile(0));
    const QSizeF pitch = m_shape.pitch() * device.m11();
    const auto columns = pixelsOf(m_firstColumn, m_lastColumn, one.left(), pitch.width(), one.width());
    const auto rows = pixelsOf(m_firstRow, m_lastRow, one.top(), pitch.height(), one.height());
    const QRect area(QPoint(columns.front().first, rows.front().first), QPoint(columns.back().second - 1, rows.back().second - 1));
    QImage image(area.size(), ground.isValid() ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return;
    image.fill(ground.isValid() ? ground : QColor(Qt::transparent));
    std::array<QRgb, TileAtlas::lookCount> colours{};
    std::array<bool, TileAtlas::lookCount> known{};
    for (size_t r = 0; r < rows.size(); ++r) {
        const int base = (m_firstRow + int(r)) * m_shape.columns() + m_firstColumn;
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(rows[r].first - area.top()));
        for (size_t c = 0; c < columns.size(); ++c) {
            if (base + int(c) >= m_tiles.size())
                break;
            const PictureTile &tile = m_tiles.at(base + int(c));
            const auto look = size_t(TileAtlas::lookIndex(tile));
            if (!known[look]) {
                known[look] = true;
                colours[look] = TileAtlas::flatColour(tile, *m_look.theme).rgb();
            }
            std::fill(line + columns[c].first - area.left(), line + columns[c].second - area.left(), colours[look]);
        }
        for (int y = rows[r].first + 1; y < rows[r].second; ++y)
            std::copy_n(line, area.width(), reinterpret_cast<QRgb *>(image.scanLine(y - area.top())));
    }
    painter.drawImage(area.topLeft(), image);
}
