#include "model/cluster/Alignment.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace
{

QPointF placeAt(const QRectF &node, const QRectF &all, Alignment to)
{
    switch (to) {
    case Alignment::Left:
        return {all.left(), node.top()};
    case Alignment::Centre:
        return {std::round(all.center().x() - node.width() / 2), node.top()};
    case Alignment::Right:
        return {all.right() - node.width(), node.top()};
    case Alignment::Top:
        return {node.left(), all.top()};
    case Alignment::Middle:
        return {node.left(), std::round(all.center().y() - node.height() / 2)};
    case Alignment::Bottom:
        break;
    }
    return {node.left(), all.bottom() - node.height()};
}

/// The three lines of a rectangle in one direction: begin, middle, end.
std::array<double, 3> linesOf(const QRectF &rect, Qt::Orientation across)
{
    return across == Qt::Horizontal ? std::array{rect.left(), rect.center().x(), rect.right()}
                                    : std::array{rect.top(), rect.center().y(), rect.bottom()};
}

/// The way in one direction to the nearest line of the others, or to the grid.
double snapAlong(Qt::Orientation across, const QRectF &moving, const QList<QRectF> &others, double reach, double grid)
{
    double best = reach;
    double way = 0;
    bool found = false;
    for (const QRectF &other : others) {
        for (double line : linesOf(other, across)) {
            for (double own : linesOf(moving, across)) {
                if (std::abs(line - own) < best - 0.001) {
                    best = std::abs(line - own);
                    way = line - own;
                    found = true;
                }
            }
        }
    }
    const double begin = across == Qt::Horizontal ? moving.left() : moving.top();
    return found ? way : std::round(begin / grid) * grid - begin;
}

/// A guide for each line of the others on which a line of `moved` now lies.
void addGuides(Qt::Orientation across, const QRectF &moved, const QList<QRectF> &others, QList<QLineF> &guides)
{
    for (const QRectF &other : others) {
        const QRectF both = moved.united(other);
        for (double line : linesOf(other, across)) {
            for (double own : linesOf(moved, across)) {
                if (std::abs(line - own) < 0.01)
                    guides.append(across == Qt::Horizontal ? QLineF(line, both.top(), line, both.bottom())
                                                           : QLineF(both.left(), line, both.right(), line));
            }
        }
    }
}

} // namespace

QMap<QString, QPointF> aligned(const QMap<QString, QRectF> &nodes, Alignment to)
{
    QRectF all;
    for (const QRectF &node : nodes)
        all |= node;
    QMap<QString, QPointF> places;
    for (auto node = nodes.cbegin(); node != nodes.cend(); ++node) {
        if (const QPointF place = placeAt(node.value(), all, to); place != node.value().topLeft())
            places.insert(node.key(), place);
    }
    return places;
}

QMap<QString, QPointF> distributed(const QMap<QString, QRectF> &nodes, Qt::Orientation along)
{
    const bool across = along == Qt::Horizontal;
    QList<std::pair<QString, QRectF>> order;
    double room = 0;
    for (auto node = nodes.cbegin(); node != nodes.cend(); ++node) {
        order.append({node.key(), node.value()});
        room -= across ? node.value().width() : node.value().height();
    }
    if (order.size() < 3)
        return {};
    std::stable_sort(order.begin(), order.end(), [across](const auto &a, const auto &b) {
        return across ? a.second.center().x() < b.second.center().x() : a.second.center().y() < b.second.center().y();
    });
    const QRectF &first = order.first().second;
    const QRectF &last = order.last().second;
    room += across ? last.right() - first.left() : last.bottom() - first.top();
    const double gap = room / double(order.size() - 1);
    QMap<QString, QPointF> places;
    double next = across ? first.left() : first.top();
    for (const auto &[name, rect] : std::as_const(order)) {
        const double begin = std::round(next);
        const QPointF place = across ? QPointF(begin, rect.top()) : QPointF(rect.left(), begin);
        if (place != rect.topLeft())
            places.insert(name, place);
        next += gap + (across ? rect.width() : rect.height());
    }
    return places;
}

Snap snapped(const QRectF &moving, const QList<QRectF> &others, double reach, double grid)
{
    Snap snap;
    snap.way = {snapAlong(Qt::Horizontal, moving, others, reach, grid), snapAlong(Qt::Vertical, moving, others, reach, grid)};
    const QRectF moved = moving.translated(snap.way);
    addGuides(Qt::Horizontal, moved, others, snap.guides);
    addGuides(Qt::Vertical, moved, others, snap.guides);
    return snap;
}
