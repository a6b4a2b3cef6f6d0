#include "gui/cluster/canvas/TileAtlas.h"

#include "gui/theme/StateLook.h"

#include <QPainter>

#include <algorithm>

namespace
{

/// A box with its edge inside `rect`.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QPen &pen)
{
    const double radius = rect.width() * (rect.width() > 20 ? 6.0 / 28 : 4.0 / 17);
    const double half = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
}

QPen dashed(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setDashPattern({2.5, 2});
    return pen;
}

void paintMark(QPainter &painter, const QRectF &rect, State state, const Theme &theme, double share, double ring = 0)
{
    const double side = rect.width() * share;
    paintGlyph(painter, QRectF(rect.center() - QPointF(side, side) / 2, QSizeF(side, side)), state, theme, ring);
}

void paintQuestion(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    const double unit = rect.width() / 28;
    paintBox(painter, rect, theme.surface, dashed(theme.text2, 1.5 * unit));
    if (rect.width() < 12)
        return;
    QFont font;
    font.setPixelSize(std::max(8, int(13 * unit)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.text2);
    painter.drawText(rect, Qt::AlignCenter, QStringLiteral("?"));
}

void paintToned(QPainter &painter, const QRectF &rect, State state, const Theme &theme)
{
    const StateLook look = lookOf(state, theme);
    const double unit = rect.width() / 28;
    const bool dashes = state == State::Add || state == State::Destroy;
    paintBox(painter, rect, look.tint, dashes ? dashed(look.color, 1.5 * unit) : QPen(look.color, 1.5 * unit));
    paintMark(painter, rect, state, theme, 0.6);
}

/// The plain colour of a tile, for sizes where no shape can be seen.
QColor flatColour(const PictureTile &tile, const Theme &theme)
{
    switch (tile.kind) {
    case TileKind::Ring:
        return theme.running.color;
    case TileKind::Done:
        return mixed(theme.done.color, theme.done.tint, 0.35);
    case TileKind::Failed:
    case TileKind::Destroy:
        return theme.failed.color;
    case TileKind::Warning:
        return theme.warningFill;
    case TileKind::Heat:
        return theme.heat.at(std::min<size_t>(tile.step, 6));
    case TileKind::Add:
        return theme.done.color;
    case TileKind::Change:
        return theme.changed.color;
    case TileKind::Replace:
        return theme.replace.color;
    case TileKind::Silent:
    case TileKind::Unknown:
    case TileKind::Gone:
        return theme.edge;
    case TileKind::Waiting:
    case TileKind::Stays:
        return theme.border;
    case TileKind::Neutral:
        break;
    }
    return theme.controlEdge;
}

} // namespace

void paintTile(QPainter &painter, const QRectF &rect, const PictureTile &tile, const Theme &theme)
{
    const double unit = rect.width() / 28;
    switch (tile.kind) {
    case TileKind::Neutral:
        paintBox(painter, rect, theme.dark ? theme.controlEdge : theme.controlEdge, Qt::NoPen);
        break;
    case TileKind::Waiting:
        paintBox(painter, rect, theme.surface, QPen(theme.border, unit));
        paintMark(painter, rect, State::Waiting, theme, 0.66);
        break;
    case TileKind::Ring:
        paintBox(painter, rect, theme.surface, QPen(theme.border, unit));
        paintMark(painter, rect, State::Running, theme, 0.66, tile.step / 20.0);
        break;
    case TileKind::Done:
        paintBox(painter, rect, theme.done.tint, Qt::NoPen);
        paintTick(painter, rect.adjusted(6 * unit, 6 * unit, -6 * unit, -6 * unit), theme.done.color);
        break;
    case TileKind::Failed:
        paintToned(painter, rect, State::Failed, theme);
        break;
    case TileKind::Warning:
        paintToned(painter, rect, State::Warning, theme);
        break;
    case TileKind::Heat: {
        const QColor fill = theme.heat.at(std::min<size_t>(tile.step, 6));
        paintBox(painter, rect, fill, contrast(fill, theme.surface) < 1.25 ? QPen(theme.edge, 0.8 * unit) : QPen(Qt::NoPen));
        break;
    }
    case TileKind::Silent:
    case TileKind::Unknown:
        paintQuestion(painter, rect, theme);
        break;
    case TileKind::Gone:
        paintBox(painter, rect, theme.surface, QPen(theme.border, unit));
        paintMark(painter, rect, State::Gone, theme, 0.66);
        break;
    case TileKind::Add:
        paintToned(painter, rect, State::Add, theme);
        break;
    case TileKind::Change:
        paintToned(painter, rect, State::Change, theme);
        break;
    case TileKind::Replace:
        paintToned(painter, rect, State::Replace, theme);
        break;
    case TileKind::Destroy:
        paintToned(painter, rect, State::Destroy, theme);
        break;
    case TileKind::Stays:
        paintBox(painter, rect, theme.hover, QPen(theme.border, unit));
        break;
    }
}

int TileAtlas::lookIndex(const PictureTile &tile)
{
    if (tile.kind == TileKind::Ring)
        return 15 + std::clamp<int>(tile.step, 0, 19);
    if (tile.kind == TileKind::Heat)
        return tile.step == 0 ? int(TileKind::Heat) : 34 + std::clamp<int>(tile.step, 1, 6);
    return int(tile.kind);
}

void TileAtlas::prepare(int size, Form form, const Theme &theme)
{
    if (size == m_size && form == m_form && &theme == m_theme)
        return;
    m_size = size;
    m_form = form;
    m_theme = &theme;
    m_looks = QImage(size * lookCount, size, QImage::Format_ARGB32_Premultiplied);
    m_looks.fill(Qt::transparent);
    m_pixels = reinterpret_cast<const QRgb *>(m_looks.constBits());
    m_painted.reset();
    m_finding = {};
}

const QRgb *TileAtlas::look(const PictureTile &tile)
{
    const int index = lookIndex(tile);
    if (!m_painted.test(size_t(index))) {
        m_painted.set(size_t(index));
        const QRect cell(index * m_size, 0, m_size, m_size);
        QPainter painter(&m_looks);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_form == Form::Flat)
            painter.fillRect(cell, flatColour(tile, *m_theme));
        else
            paintTile(painter, cell, tile, *m_theme);
    }
    return m_pixels + index * m_size;
}

void TileAtlas::paintFinding(QPainter &painter, const QPoint &place)
{
    if (m_finding.isNull()) {
        const int side = std::max(4, m_size * 18 / 28);
        m_finding = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
        m_finding.fill(Qt::transparent);
        QPainter corner(&m_finding);
        corner.setRenderHint(QPainter::Antialiasing);
        corner.setPen(Qt::NoPen);
        corner.setBrush(m_theme->surface);
        corner.drawEllipse(m_finding.rect());
        paintMark(corner, m_finding.rect(), State::Warning, *m_theme, 12.0 / 18);
    }
    painter.drawImage(place + QPoint(m_size - m_finding.width() * 2 / 3, -m_finding.height() / 3), m_finding);
}
