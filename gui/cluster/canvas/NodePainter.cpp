#include "gui/cluster/canvas/NodePainter.h"

#include "gui/theme/Icons.h"
#include "gui/theme/StateLook.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace
{

QPen dashes(const QColor &color, double width, double on, double off)
{
    QPen pen(color, width);
    pen.setDashPattern({on / width, off / width});
    return pen;
}

} // namespace

NodePainter::NodePainter(const NodeItem &item, QPainter &painter, const QStyleOptionGraphicsItem &option)
    : m_item(item), m_node(item.node()), m_shape(item.form()), m_look(item.look()), m_theme(*item.look().theme), m_painter(painter),
      m_pen(painter, item.look()), m_group(item, painter, option.exposedRect)
{
}

void NodePainter::paint()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (m_item.drop() == NodeItem::Drop::Other)
        m_painter.setOpacity(0.42);
    else if (m_node.faint && !m_item.isMarked())
        m_painter.setOpacity(0.5);
    if (m_look.detail == Detail::Far && !m_node.isGroup) {
        paintFar();
    } else {
        paintStack();
        paintNodeCard();
        m_node.isGroup ? m_group.paint() : paintMachine();
    }
    m_painter.setOpacity(1);
    paintDrop();
    paintSelection();
    if (m_item.isHovered() && m_look.detail != Detail::Far)
        paintPorts();
}

void NodePainter::paintGround(const QRectF &rect, const CardStyle &style)
{
    if (m_look.vector)
        paintCard(m_painter, rect, style);
    else
        m_look.cards.paint(m_painter, rect, style);
}

void NodePainter::paintStack()
{
    if (m_shape.form() != NodeShape::Form::Tiles || m_shape.isOpen() || m_painter.opacity() < 1)
        return; // a faint card would show them through
    const CardStyle style{mixed(m_theme.surface, m_theme.canvas, 0.5), QPen(m_theme.controlEdge, 1), 10, {}};
    for (int depth : {12, 6})
        paintGround(m_shape.rect().adjusted(depth + 2, depth + 20, -depth - 2, depth), style);
}

void NodePainter::paintNodeCard()
{
    CardStyle style{
        m_node.tone ? lookOf(*m_node.tone, m_theme).tint : m_theme.surface, QPen(m_theme.controlEdge, 1), m_node.isGroup ? 12.0 : 10.0, {}};
    if (m_node.tone) {
        const StateLook look = lookOf(*m_node.tone, m_theme);
        const bool dashed = *m_node.tone == State::Add || *m_node.tone == State::Destroy;
        style.edge = dashed ? dashes(look.color, 1.5, 4, 3) : QPen(look.color, 1.5);
    } else if (m_node.ghost) {
        style.edge = dashes(m_theme.edge, 1, 4, 3);
    }
    if (m_look.detail != Detail::Far && !m_node.faint)
        style.shadow = faded(m_theme.shadow, m_theme.dark ? 0.154 : 0.0377);
    paintGround(m_shape.rect(), style);
}

void NodePainter::paintMachine()
{
    const bool middle = m_look.detail == Detail::Middle;
    double x = 12;
    if (m_node.glyph) {
        paintGlyph(m_painter, QRectF(12, 12, 20, 20), *m_node.glyph, m_theme, m_node.ring);
        x = 40;
    }
    const QFontMetricsF metrics(m_look.name);
    QFont font = m_look.name;
    const bool struck = m_node.tone && *m_node.tone == State::Destroy;
    font.setStrikeOut(struck);
    const double line = middle ? std::max(22.0 - metrics.height() / 2, 10.0) : 22 - metrics.height() / 2;
    m_pen.line({x, line}, m_node.title, font, m_theme.text, NodeShape::nodeWidth - x - 10);
    if (!middle && m_look.secondLine) {
        const bool toned = m_node.detailTone.has_value();
        const QColor color = toned ? lookOf(*m_node.detailTone, m_theme).color : m_theme.text2;
        const QString &words = m_item.drop() == NodeItem::Drop::Target ? m_item.dropWords() : m_node.detail;
        const bool drop = m_item.drop() == NodeItem::Drop::Target;
        m_pen.line({12, 37}, words, toned || drop ? m_look.secondStrong : m_look.second, drop ? m_theme.accent : color,
                   NodeShape::nodeWidth - 22);
    }
    if (!middle && !m_node.value.isEmpty())
        paintValueAndSpark(QRectF(12, 62, NodeShape::nodeWidth - 24, 22));
    else
        m_pen.chips(m_node.roles, {12, 62}, Qt::AlignLeft);
}

void NodePainter::paintFar()
{
    QColor fill = m_theme.controlEdge;
    std::optional<State> state = m_node.tone ? m_node.tone : m_node.glyph;
    if (state)
        fill = lookOf(*state, m_theme).tint;
    m_painter.setPen(QPen(state && *state != State::Done ? lookOf(*state, m_theme).color : m_theme.controlEdge, 2));
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(m_shape.rect().adjusted(1, 1, -1, -1), 14, 14);
    if (state)
        paintGlyph(m_painter, QRectF(m_shape.rect().center() - QPointF(26, 26), QSizeF(52, 52)), *state, m_theme, m_node.ring);
}

void NodePainter::paintValueAndSpark(const QRectF &area)
{
    const QFontMetricsF metrics(m_look.secondStrong);
    QFont font = m_look.secondStrong;
    font.setWeight(QFont::DemiBold);
    m_pen.line({area.left(), area.center().y() - metrics.height() / 2}, m_node.value, font, m_theme.text, 74);
    if (m_node.spark.size() < 2)
        return;
    const QRectF plot(area.left() + 66, area.top(), area.width() - 66, area.height());
    const auto [low, high] = std::minmax_element(m_node.spark.cbegin(), m_node.spark.cend());
    const double span = std::max(*high - std::min(0.0, *low), 1e-6) * 1.15;
    const bool warned = m_node.detailTone && *m_node.detailTone == State::Warning;
    const QColor color = warned ? m_theme.warning.color : m_theme.series.at(0);
    QPolygonF line;
    line.reserve(m_node.spark.size() + 2);
    for (qsizetype i = 0; i < m_node.spark.size(); ++i) {
        line.append({plot.left() + plot.width() * double(i) / double(m_node.spark.size() - 1),
                     plot.bottom() - plot.height() * (m_node.spark.at(i) - std::min(0.0, *low)) / span});
    }
    QPolygonF ground = line;
    ground.append(plot.bottomRight());
    ground.append(plot.bottomLeft());
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(faded(color, 0.18));
    m_painter.drawPolygon(ground);
    m_painter.setPen(QPen(color, 1.25));
    m_painter.drawPolyline(line);
}

void NodePainter::paintSelection()
{
    m_group.paintMarkedTiles();
    if (!m_item.isMarked())
        return;
    m_painter.setPen(QPen(m_theme.accent, 2 / std::min(1.0, std::max(0.3, m_look.scale))));
    m_painter.setBrush(Qt::NoBrush);
    const double radius = m_node.isGroup ? 15 : 13;
    m_painter.drawRoundedRect(m_shape.rect().adjusted(-4, -4, 4, 4), radius, radius);
}

void NodePainter::paintPorts()
{
    const QRectF rect = m_shape.rect();
    m_painter.setPen(QPen(m_theme.edge, 1.5));
    m_painter.setBrush(m_theme.surface);
    for (const QPointF &port : {QPointF(rect.center().x(), rect.top()), QPointF(rect.center().x(), rect.bottom()),
                                QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y())})
        m_painter.drawEllipse(port, 3.5, 3.5);
}

void NodePainter::paintDrop()
{
    if (m_item.drop() == NodeItem::Drop::Target) {
        const double radius = m_node.isGroup ? 12 : 10;
        m_painter.setPen(dashes(m_theme.accent, 2, 6, 4));
        m_painter.setBrush(m_item.isBeneath() ? faded(m_theme.accent, 0.10) : faded(m_theme.accentTint, 0.65 * 0.5));
        m_painter.drawRoundedRect(m_shape.rect().adjusted(1, 1, -1, -1), radius, radius);
    } else if (m_item.drop() == NodeItem::Drop::Refused) {
        m_painter.setPen(QPen(m_theme.failed.color, 1.5));
        m_painter.setBrush(faded(m_theme.failed.color, 0.07));
        m_painter.drawRoundedRect(m_shape.rect().adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
        paintIcon(m_painter, QRectF(m_shape.size().width() - 30, 12, 18, 18), QStringLiteral("ban"), m_theme.failed.color);
    }
}
