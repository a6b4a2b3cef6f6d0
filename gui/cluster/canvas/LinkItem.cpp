#include "gui/cluster/canvas/LinkItem.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>

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
    setAcceptedMouseButtons(Qt::NoButton);
}

void LinkItem::setRoute(const QList<QPointF> &points, RoleLink::Kind kind, bool marked, bool faint)
{
    setZValue(marked ? 0.5 : 0);
    if (points == m_points && kind == m_kind && marked == m_marked && faint == m_faint)
        return;
    prepareGeometryChange();
    m_points = points;
    m_kind = kind;
    m_marked = marked;
    m_faint = faint;
    m_path = {};
    m_head.clear();
    if (points.size() < 2)
        return;
    const QPointF tip = points.last();
    const QPointF neck = towards(tip, points.at(points.size() - 2), headLength);
    QList<QPointF> line = points;
    line.last() = neck;
    m_path = roundedPath(line);
    const QLineF axis(neck, tip);
    const QPointF side = QPointF(-axis.dy(), axis.dx()) / std::max(1e-6, axis.length()) * headHalf;
    m_head = QPolygonF({tip, neck + side, neck - side});
    m_bounds = m_path.boundingRect().united(m_head.boundingRect()).adjusted(-3, -3, 3, 3);
    update();
}

void LinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    if (m_points.size() < 2 || m_look.detail == Detail::Far)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor color = m_marked ? m_look.theme->accent : m_look.theme->link;
    QPen pen(color, m_marked ? 2 : 1.5, Qt::SolidLine, Qt::FlatCap);
    if (m_kind != RoleLink::Kind::Work)
        pen.setDashPattern({4 / pen.widthF(), 3 / pen.widthF()});
    if (m_faint)
        painter->setOpacity(0.5);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(m_head);
}
