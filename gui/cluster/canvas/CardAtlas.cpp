#include "gui/cluster/canvas/CardAtlas.h"

#include "gui/cluster/canvas/DevicePixels.h"
#include "gui/theme/Theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace
{

constexpr int rings = 6;             ///< that the shadow is made of
constexpr qsizetype mostStyles = 24; ///< more are in use in no lens: those of another theme are left

/// How many pixels a card's shadow reaches out of it; its edge needs one.
int outsideOf(const CardStyle &style, double scale)
{
    return style.shadow.isValid() ? int(std::ceil((rings + 2) * scale)) : 1;
}

} // namespace

void paintCard(QPainter &painter, const QRectF &rect, const CardStyle &style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (int i = 1; style.shadow.isValid() && i <= rings; ++i) {
        painter.setPen(QPen(faded(style.shadow, style.shadow.alphaF() * float(rings + 1 - i) / rings), 1.4));
        painter.drawRoundedRect(rect.adjusted(-i + 0.5, -i + 2.5, i - 0.5, i + 1.0), style.radius + i, style.radius + i);
    }
    painter.setPen(style.edge);
    painter.setBrush(style.fill.isValid() ? QBrush(style.fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), style.radius, style.radius);
}

/// The card's four corners with one pixel between them, `outside` pixels around it.
const QImage &CardAtlas::patchOf(const CardStyle &style)
{
    for (const auto &[known, patch] : std::as_const(m_patches)) {
        if (known == style)
            return patch;
    }
    const int outside = outsideOf(style, m_scale);
    const int corner = int(std::ceil((style.radius + (style.shadow.isValid() ? rings : 1)) * m_scale));
    const int inside = 2 * corner + 1;
    QImage patch(inside + 2 * outside, inside + 2 * outside, QImage::Format_ARGB32_Premultiplied);
    patch.fill(Qt::transparent);
    QPainter painter(&patch);
    painter.translate(outside, outside);
    painter.scale(m_scale, m_scale);
    paintCard(painter, QRectF(0, 0, inside / m_scale, inside / m_scale), style);
    painter.end();
    if (m_patches.size() >= mostStyles)
        m_patches.clear();
    m_patches.append({style, patch});
    return m_patches.last().second;
}

void CardAtlas::paint(QPainter &painter, const QRectF &rect, const CardStyle &style)
{
    if (style.edge.style() == Qt::CustomDashLine) { // dashes run all the way round: no piece of them repeats
        CardStyle plain = style;
        plain.edge = Qt::NoPen;
        paint(painter, rect, plain);
        paintCard(painter, rect, {{}, style.edge, style.radius, {}});
        return;
    }
    const DevicePixels device(painter);
    if (const double scale = device.fromBefore().m11(); scale != m_scale) {
        m_patches.clear();
        m_scale = scale;
    }
    const QImage &patch = patchOf(style);
    const int outside = outsideOf(style, m_scale);
    const QRectF exact = device.fromBefore().mapRect(rect);
    const QRect all =
        QRect(exact.topLeft().toPoint(), exact.bottomRight().toPoint() - QPoint(1, 1)) + QMargins(outside, outside, outside, outside);
    const int side = std::min({patch.width(), all.width(), all.height()}) / 2; // of a corner, with what is outside
    const std::array from{0, side, patch.width() - side, patch.width()};
    const std::array x{all.left(), all.left() + side, all.right() + 1 - side, all.right() + 1};
    const std::array y{all.top(), all.top() + side, all.bottom() + 1 - side, all.bottom() + 1};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column) {
            const QRect target(QPoint(x[column], y[row]), QPoint(x[column + 1] - 1, y[row + 1] - 1));
            if (target.isEmpty())
                continue;
            if (row == 1 && column == 1)
                painter.fillRect(target, style.fill);
            else
                painter.drawImage(target, patch, QRect(QPoint(from[column], from[row]), QPoint(from[column + 1] - 1, from[row + 1] - 1)));
        }
    }
}
