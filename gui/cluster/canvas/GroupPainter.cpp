#include "gui/cluster/canvas/GroupPainter.h"

#include "gui/cluster/PictureWords.h"
#include "gui/cluster/canvas/TileField.h"
#include "gui/theme/Icons.h"
#include "gui/theme/StateLook.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

GroupPainter::GroupPainter(const NodeItem &item, QPainter &painter, const QRectF &exposed)
    : m_item(item), m_node(item.node()), m_shape(item.form()), m_look(item.look()), m_theme(*item.look().theme), m_painter(painter),
      m_pen(painter, item.look()), m_exposed(exposed)
{
}

void GroupPainter::paint()
{
    const bool near = m_look.detail != Detail::Far;
    if (near)
        paintHead();
    if (m_shape.form() == NodeShape::Form::Cells)
        paintCells();
    else
        paintTiles();
    if (near)
        paintFoot();
}

void GroupPainter::paintHead()
{
    const QFontMetricsF metrics(m_look.head);
    const double width = m_shape.size().width();
    double x = 16;
    if (m_node.glyph) {
        paintGlyph(m_painter, QRectF(14, 13, 20, 20), *m_node.glyph, m_theme, m_node.ring);
        x = 42;
    }
    const double chips = double(m_node.roles.size()) * 27 + (m_shape.isOpen() ? 44 : 20);
    x += m_pen.line({x, 23 - metrics.height() / 2}, m_node.title, m_look.head, m_theme.text, width - chips - x - 60) + 10;
    if (!m_node.count.isEmpty()) {
        const QFontMetricsF small(m_look.body);
        const QRectF pill(x, 11.5, small.horizontalAdvance(m_node.count) + 22, 23);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_node.countChanged ? m_theme.done.tint : m_theme.hover);
        if (m_item.isMarked() && !m_node.countChanged && m_look.lens == Lens::Design)
            m_painter.setBrush(m_theme.hover);
        m_painter.drawRoundedRect(pill, 11.5, 11.5);
        m_painter.setFont(m_look.body);
        m_painter.setPen(m_node.countChanged ? m_theme.done.color : m_theme.text);
        m_painter.drawText(pill, Qt::AlignCenter, m_node.count);
        x = pill.right() + 10;
    }
    if (m_look.secondLine) {
        const QColor color = m_node.detailTone ? lookOf(*m_node.detailTone, m_theme).color : m_theme.text2;
        m_pen.line({x, 23 - QFontMetricsF(m_look.second).height() / 2}, m_node.detail, m_look.second, color, width - chips - x - 6);
    }
    m_pen.chips(m_node.roles, {width - (m_shape.isOpen() ? 48 : 16), 12}, Qt::AlignRight);
    if (m_shape.isOpen())
        paintIcon(m_painter, QRectF(width - 32, 15, 16, 16), QStringLiteral("minimize-2"), m_theme.text2);
}

void GroupPainter::paintFoot()
{
    if (m_shape.form() != NodeShape::Form::Tiles || m_shape.isOpen() || !m_look.secondLine)
        return;
    const QRectF toggle = m_shape.toggleRect();
    m_painter.setFont(m_look.secondStrong);
    m_painter.setPen(m_theme.text2);
    m_painter.drawText(toggle.adjusted(0, 0, -24, 0), Qt::AlignRight | Qt::AlignVCenter, tr("Open the group"));
    paintIcon(m_painter, QRectF(toggle.right() - 18, toggle.center().y() - 8, 16, 16), QStringLiteral("chevron-right"), m_theme.text2);
    if (m_item.drop() != NodeItem::Drop::Target)
        return;
    m_painter.setFont(m_look.body);
    m_painter.setPen(m_theme.accent);
    m_painter.drawText(QRectF(16, toggle.top(), toggle.left() - 16, toggle.height()), Qt::AlignLeft | Qt::AlignVCenter, m_item.dropWords());
}

void GroupPainter::paintCells()
{
    for (int i = 0; i < m_node.tiles.size(); ++i) {
        const QRectF cell = m_shape.tile(i);
        if (cell.intersects(m_exposed))
            paintCell(cell, m_node.tiles.at(i));
    }
}

bool GroupPainter::isLoud(State state)
{
    return state != State::Done && state != State::Running && state != State::Waiting && state != State::Unknown && state != State::Gone;
}

void GroupPainter::paintCell(const QRectF &cell, const PictureTile &tile)
{
    const std::optional<State> state = stateOf(tile);
    paintCellGround(cell, tile, state);
    const QPointF top(cell.center().x(), cell.top() + 35);
    if (tile.kind == TileKind::Heat) {
        paintTile(m_painter, QRectF(top - QPointF(16, 16), QSizeF(32, 32)), tile, m_theme);
    } else if (tile.kind == TileKind::Done) {
        paintTick(m_painter, QRectF(top - QPointF(10, 10), QSizeF(20, 20)), m_theme.done.color);
    } else if (state) {
        paintGlyph(m_painter, QRectF(top - QPointF(12, 12), QSizeF(24, 24)), *state, m_theme, tile.step / 20.0);
    } else {
        m_painter.setPen(QPen(m_theme.edge, 1.5));
        m_painter.drawLine(top - QPointF(6, 0), top + QPointF(6, 0));
    }
    if (tile.finding && state != State::Warning)
        paintGlyph(m_painter, QRectF(cell.right() - 22, cell.top() + 8, 14, 14), State::Warning, m_theme);
    if (m_look.detail != Detail::Far)
        paintCellWords(cell, tile, state);
}

void GroupPainter::paintCellGround(const QRectF &cell, const PictureTile &tile, std::optional<State> state)
{
    QColor fill = tile.kind == TileKind::Done ? m_theme.done.tint : m_theme.sunken;
    QPen pen(m_theme.border, 1);
    if (state && isLoud(*state)) {
        const StateLook look = lookOf(*state, m_theme);
        fill = look.tint;
        pen = QPen(look.color, 1.5);
        if (*state == State::Add || *state == State::Destroy)
            pen.setDashPattern({4 / 1.5, 3 / 1.5});
    } else if (state && (*state == State::Unknown || *state == State::Gone)) {
        pen = QPen(m_theme.edge, 1.25);
        pen.setDashPattern({3, 2});
        fill = m_theme.surface;
    } else if (tile.kind == TileKind::Done) {
        pen = QPen(Qt::NoPen);
    }
    m_painter.setPen(pen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(cell.adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
}

void GroupPainter::paintCellWords(const QRectF &cell, const PictureTile &tile, std::optional<State> state)
{
    const bool loud = state && isLoud(*state);
    const bool middle = m_look.detail == Detail::Middle;
    QFont font = middle ? m_look.name : m_look.secondStrong;
    font.setWeight(QFont::DemiBold);
    font.setStrikeOut(tile.kind == TileKind::Destroy);
    if (QFontMetricsF(font).averageCharWidth() * 4 > cell.width() || QFontMetricsF(font).height() > 40)
        return;
    m_painter.setFont(font);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(QRectF(cell.left() + 3, cell.top() + 58, cell.width() - 6, 24), Qt::AlignCenter,
                       m_pen.elided(tile.machine, font, cell.width() - 6));
    if (middle || !m_look.secondLine)
        return;
    m_painter.setFont(loud ? m_look.secondStrong : m_look.caption);
    m_painter.setPen(loud ? lookOf(*state, m_theme).color : m_theme.text2);
    const QString words = m_look.lens == Lens::Design    ? QString()
                          : state                        ? wordOf(tile)
                          : tile.kind == TileKind::Stays ? tr("stays")
                                                         : QString();
    m_painter.drawText(QRectF(cell.left() + 3, cell.top() + 78, cell.width() - 6, 20), Qt::AlignCenter,
                       m_pen.elided(words, m_painter.font(), cell.width() - 6));
}

void GroupPainter::paintTiles()
{
    const auto [first, last] = m_shape.tilesIn(m_exposed);
    TileField(m_shape, m_node.tiles, m_look).paint(m_painter, m_exposed);
    if (m_shape.isOpen() && m_look.secondLine)
        paintRulers(first, last);
}

void GroupPainter::paintRulers(int first, int last)
{
    const int every = m_shape.tileSize() < 20 ? 2 : 1; // rows of small tiles are too near for a number each
    m_painter.setFont(m_look.caption);
    m_painter.setPen(m_theme.text2);
    for (int i = first; i < last; i += m_shape.columns()) {
        const int row = i / m_shape.columns();
        if (row % every)
            continue;
        const QRectF tile = m_shape.tile(i);
        m_painter.drawText(QRectF(0, tile.center().y() - 10, tile.left() - 11, 20), Qt::AlignRight | Qt::AlignVCenter, QString::number(i));
    }
}

void GroupPainter::paintMarkedTiles()
{
    if (m_item.markedTiles().isEmpty())
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(Qt::NoBrush);
    for (int index : m_item.markedTiles()) {
        if (index >= m_shape.count())
            continue;
        const QRectF tile = m_shape.tile(index);
        if (!tile.adjusted(-4, -4, 4, 4).intersects(m_exposed))
            continue;
        m_painter.setPen(QPen(m_theme.surface, 4));
        m_painter.drawRoundedRect(tile.adjusted(-1, -1, 1, 1), 7, 7);
        m_painter.setPen(QPen(m_theme.accent, 2));
        m_painter.drawRoundedRect(tile.adjusted(-2.5, -2.5, 2.5, 2.5), 8, 8);
    }
}
