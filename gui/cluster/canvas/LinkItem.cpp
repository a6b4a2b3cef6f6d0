#include "gui/cluster/canvas/LinkItem.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace
{

constexpr double cornerRadius = 10;
constexpr double headLength = 9;
constexpr double headHalf = 4;

QPointF towards(const QPointF &from, const QPointF &to, double distance)
{
    const QLineF line(from, to);
    return line.length() < 1e-6 ? from : line.pointAt(std::min(1.0, distance / line.length()));
}

QPainterPath roundedPath(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const double before = QLineF(points.at(i - 1), points.at(i)).length();
        const double after = QLineF(points.at(i), points.at(i + 1)).length();
        const double radius = std::min({cornerRadius, before / 2, after / 2});
        path.lineTo(towards(points.at(i), points.at(i - 1), radius));
        path.quadTo(points.at(i), towards(points.at(i), points.at(i + 1), radius));
    }
    path.lineTo(points.last());
    return path;
}

} // namespace

LinkItem::LinkItem(CanvasLook &look) : m_look(look)
{
    setZValue(0);
    setFlag(ItemUsesExtendedStyleOption); // tells which part is to be painted
    setAcceptedMouseButtons(Qt::NoButton);
}

void LinkItem::setRoute(const LinkRoute &route, const PictureLink &link, bool marked, bool faint)
{
    setZValue(marked ? 0.5 : 0);
    if (route == m_route && link == m_link && marked == m_marked && faint == m_faint)
        return;
    prepareGeometryChange();
    m_route = route;
    m_link = link;
    m_marked = marked;
    m_faint = faint;
    m_path = {};
    m_head.clear();
    if (route.points.size() < 2)
        return;
    const QPointF tip = route.points.last();
    const QPointF neck = towards(tip, route.points.at(route.points.size() - 2), headLength);
    QList<QPointF> line = route.points;
    line.last() = neck;
    m_path = roundedPath(line);
    const QLineF axis(neck, tip);
    const QPointF side = QPointF(-axis.dy(), axis.dx()) / std::max(1e-6, axis.length()) * headHalf;
    m_head = QPolygonF({tip, neck + side, neck - side});
    m_bounds = m_path.boundingRect().united(m_head.boundingRect()).adjusted(-3, -3, 3, 3).united(portRect());
    update();
}

QString LinkItem::ports() const
{
    QStringList numbers;
    for (const PortWords &port : m_link.what)
        numbers.append(QString::number(port.number));
    return numbers.join(QStringLiteral(", "));
}

QString LinkItem::words() const
{
    QStringList parts;
    for (const PortWords &port : m_link.what) {
        parts.append(port.what.isEmpty() ? QCoreApplication::translate("LinkItem", "port %1").arg(port.number)
                                         : QCoreApplication::translate("LinkItem", "%1, port %2").arg(port.what).arg(port.number));
    }
    const QString ends = QStringLiteral("%1 → %2").arg(m_route.from, m_route.to);
    return parts.isEmpty() ? ends : ends + QStringLiteral(" · ") + parts.join(QStringLiteral("; "));
}

/// Whether the line, `reach` wide on each side, meets `area`: most links pass the part of the scene that is seen by.
bool LinkItem::meets(const QRectF &area, double reach) const
{
    for (qsizetype i = 1; i < m_route.points.size(); ++i) { // right angles: each piece is a box
        const QRectF piece = QRectF(m_route.points.at(i - 1), m_route.points.at(i)).normalized();
        if (piece.adjusted(-reach, -reach, reach, reach).intersects(area))
            return true;
    }
    return false;
}

bool LinkItem::isNear(const QPointF &place, double reach) const
{
    return meets({place - QPointF(0.5, 0.5), QSizeF(1, 1)}, reach - 0.5);
}

void LinkItem::setLit(bool lit)
{
    if (lit == m_lit)
        return;
    m_lit = lit;
    setZValue(lit ? 0.6 : m_marked ? 0.5 : 0);
    update();
}

/// Where the ports stand: on the last piece of the line, a little before its head.
QRectF LinkItem::portRect() const
{
    if (m_route.points.size() < 2 || m_link.what.isEmpty())
        return {};
    const QFontMetricsF metrics(m_look.secondStrong);
    const QSizeF size(metrics.horizontalAdvance(ports()) + 12, metrics.height() + 4);
    const QPointF tip = m_route.points.last();
    const QPointF before = m_route.points.at(m_route.points.size() - 2);
    const bool upright = std::abs(tip.x() - before.x()) < 0.5;
    const double away = headLength + 4 + (upright ? size.height() : size.width()) / 2;
    const QPointF centre = towards(tip, before, std::min(away, QLineF(tip, before).length() / 2));
    return {centre - QPointF(size.width(), size.height()) / 2, size};
}

void LinkItem::paintPorts(QPainter &painter) const
{
    const QRectF rect = portRect();
    painter.setPen(QPen(m_look.theme->accent, 1));
    painter.setBrush(m_look.theme->surface);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2, rect.height() / 2);
    painter.setFont(m_look.secondStrong);
    painter.setPen(m_look.theme->text);
    painter.drawText(rect, Qt::AlignCenter, ports());
}

/// Only the pieces that are seen; the straight ones as boxes, which are filled far quicker than strokes are.
void LinkItem::paintPieces(QPainter &painter, const QRectF &exposed) const
{
    const double half = painter.pen().widthF() / 2;
    for (int i = 1; i < m_path.elementCount(); ++i) {
        const QPointF from = m_path.elementAt(i - 1);
        const QPointF to = m_path.elementAt(i);
        QPainterPath piece(from);
        if (m_path.elementAt(i).isCurveTo()) {
            piece.cubicTo(to, m_path.elementAt(i + 1), m_path.elementAt(i + 2));
            i += 2;
        } else {
            piece.lineTo(to);
        }
        const QRectF box = piece.controlPointRect().adjusted(-half, -half, half, half);
        if (!box.intersects(exposed))
            continue;
        if (std::min(box.width(), box.height()) < 2 * half + 0.01)
            painter.fillRect(box & exposed.adjusted(-2, -2, 2, 2), painter.pen().color());
        else
            painter.drawPath(piece);
    }
}

void LinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(widget)
    const bool ports = m_lit && m_look.secondLine && !m_link.what.isEmpty();
    if (m_route.points.size() < 2 || m_look.detail == Detail::Far || !(ports || meets(option->exposedRect, headHalf + 1)))
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const bool loud = m_marked || m_lit;
    const QColor color = loud ? m_look.theme->accent : m_look.theme->link;
    QPen pen(color, loud ? 2 : 1.5, Qt::SolidLine, Qt::FlatCap);
    if (m_link.kind != RoleLink::Kind::Work)
        pen.setDashPattern({4 / pen.widthF(), 3 / pen.widthF()});
    if (m_faint)
        painter->setOpacity(0.5);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    if (pen.style() == Qt::SolidLine && !m_look.vector)
        paintPieces(*painter, option->exposedRect);
    else
        painter->drawPath(m_path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(m_head);
    if (ports)
        paintPorts(*painter);
}
