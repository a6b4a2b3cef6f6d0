#include "gui/cluster/canvas/CanvasNotes.h"

#include "gui/theme/Icons.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace
{

/// A rounded card with a small pointer at its top.
QPainterPath cardWithPointer(const QRectF &rect, double radius, double pointer, double height)
{
    QPainterPath card;
    card.addRoundedRect(rect, radius, radius);
    QPainterPath tip;
    tip.addPolygon(QPolygonF({{pointer - height, rect.top() + 1}, {pointer, rect.top() - height}, {pointer + height, rect.top() + 1}}));
    tip.closeSubpath();
    return card.united(tip);
}

constexpr int wrapped = int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextWordWrap);

/// What these words take on a card of this width.
double heightOf(const QString &words, const QFont &font, double width)
{
    return std::max(21.0, QFontMetricsF(font).boundingRect(QRectF(0, 0, width - 58, 1e6), wrapped, words).height());
}

} // namespace

TipItem::TipItem(CanvasLook &look) : m_look(look)
{
    setFlag(ItemIgnoresTransformations);
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(10);
    hide();
}

void TipItem::say(const QString &words, const QPointF &place, double size)
{
    setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    prepareGeometryChange();
    m_words = words;
    m_font = m_look.body;
    m_font.setPixelSize(std::max(11, int(12 * size)));
    const QFontMetricsF metrics(m_font);
    const double width = metrics.horizontalAdvance(words) + 22 * size;
    m_bounds = QRectF(-width / 2, 8, width, metrics.height() + 11 * size).adjusted(-1, -8, 1, 1);
    setPos(place);
    update();
}

void TipItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_look.theme->text);
    const QRectF rect = m_bounds.adjusted(1, 8, -1, -1);
    painter->drawPath(cardWithPointer(rect, 6, 0, 5));
    painter->setPen(m_look.theme->surface);
    painter->setFont(m_font);
    painter->drawText(rect, Qt::AlignCenter, m_words);
}

RefusalItem::RefusalItem(CanvasLook &look) : m_look(look)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(11);
    hide();
}

void RefusalItem::say(Kind kind, const QString &sentence, const QString &remedy, const QRectF &nodeRect, const QRectF &visible)
{
    prepareGeometryChange();
    m_kind = kind;
    m_sentence = sentence;
    m_remedy = remedy;
    // It can be read at every zoom: what the picture shrinks by it grows by.
    setScale(std::max(1.0, 1 / m_look.zoom));
    const QRectF node = mapRectFromScene(nodeRect);
    const QRectF limits = mapRectFromScene(visible);
    const double text =
        std::max(QFontMetricsF(m_look.body).horizontalAdvance(sentence), QFontMetricsF(m_look.second).horizontalAdvance(remedy));
    double width = std::max(200.0, text + 40 + 18);
    if (!limits.isNull())
        width = std::min(width, limits.width() - 16);
    const double height = 9 + heightOf(sentence, m_look.body, width) + heightOf(remedy, m_look.second, width) + 9;
    double left = node.center().x() - width / 2;
    left = std::max(limits.left() + 8, std::min(left, limits.right() - width - 8));
    // Under it, or over its lower part where that is out of sight.
    const double top = limits.isNull() ? node.bottom() + 12 : std::min(node.bottom() + 12, limits.bottom() - height - 8);
    m_rect = QRectF(left, top, width, height);
    m_pointer = std::clamp(node.center().x(), m_rect.left() + 16, m_rect.right() - 16);
    setVisible(true);
    update();
}

void RefusalItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    const Theme &theme = *m_look.theme;
    painter->setRenderHint(QPainter::Antialiasing);
    const QPainterPath card = cardWithPointer(m_rect, 8, m_pointer, 8);
    for (int i = 5; i > 0; --i) {
        painter->setPen(QPen(faded(theme.shadow, 0.02 * (6 - i)), i * 2.0));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(card.translated(0, 2));
    }
    painter->setPen(QPen(theme.failed.color, 1.5));
    painter->setBrush(theme.surface);
    painter->drawPath(card);
    const bool isLoss = m_kind == Kind::Loss;
    paintIcon(*painter, QRectF(m_rect.left() + 12, m_rect.top() + 12, 18, 18), isLoss ? QStringLiteral("trash-2") : QStringLiteral("ban"),
              theme.failed.color);
    painter->setFont(m_look.body);
    painter->setPen(isLoss ? theme.failed.color : theme.text);
    QRectF lines = m_rect.adjusted(40, 9, -18, -9);
    lines.setHeight(heightOf(m_sentence, m_look.body, m_rect.width()));
    painter->drawText(lines, wrapped, m_sentence);
    painter->setFont(m_look.second);
    painter->setPen(theme.text2);
    lines.setRect(lines.left(), lines.bottom(), lines.width(), heightOf(m_remedy, m_look.second, m_rect.width()));
    painter->drawText(lines, wrapped, m_remedy);
}

NewPlaceItem::NewPlaceItem(CanvasLook &look) : m_look(look)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(0.8);
    hide();
}

void NewPlaceItem::showAt(const QRectF &rect, const QString &words)
{
    prepareGeometryChange();
    m_rect = rect;
    m_words = words;
    show();
    update();
}

void NewPlaceItem::setBeneath(bool beneath)
{
    if (beneath == m_beneath)
        return;
    m_beneath = beneath;
    update();
}

void NewPlaceItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    const Theme &theme = *m_look.theme;
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(m_beneath ? theme.accent : theme.edge, m_beneath ? 2 : 1.25);
    pen.setDashPattern({5 / pen.widthF(), 4 / pen.widthF()});
    painter->setPen(pen);
    painter->setBrush(m_beneath ? QBrush(faded(theme.accentTint, 0.65)) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(m_rect, 10, 10);
    const QFontMetricsF metrics(m_look.body);
    const double width = metrics.horizontalAdvance(m_words) + 26;
    const QPointF start(m_rect.center().x() - width / 2, m_rect.center().y());
    const QColor ink = m_beneath ? theme.accent : theme.text2;
    paintIcon(*painter, QRectF(start.x(), start.y() - 8, 16, 16), QStringLiteral("plus"), ink);
    painter->setFont(m_look.body);
    painter->setPen(ink);
    painter->drawText(QRectF(start.x() + 26, m_rect.top(), width, m_rect.height()), Qt::AlignLeft | Qt::AlignVCenter, m_words);
}
