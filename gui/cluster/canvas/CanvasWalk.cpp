#include "gui/cluster/canvas/CanvasWalk.h"

#include "gui/cluster/canvas/NodeShape.h"

#include <algorithm>
#include <cmath>

namespace
{

constexpr double asideCost = 2;
constexpr double rowHeight = 48; ///< tops nearer than that are one row

/// What the way to a node costs, or less than 0 if it lies in another direction.
double costOf(const QRectF &from, const QRectF &to, const QPointF &direction)
{
    const QPointF way = to.center() - from.center();
    const double ahead = way.x() * direction.x() + way.y() * direction.y();
    const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
    return ahead > 4 ? ahead + asideCost * aside : -1;
}

} // namespace

QStringList readingOrder(const QHash<QString, QRectF> &nodes)
{
    QStringList names = nodes.keys();
    std::sort(names.begin(), names.end(), [&nodes](const QString &a, const QString &b) {
        const QPointF one = nodes.value(a).topLeft();
        const QPointF other = nodes.value(b).topLeft();
        const double rowOfOne = std::floor(one.y() / rowHeight);
        const double rowOfOther = std::floor(other.y() / rowHeight);
        return std::tuple(rowOfOne, one.x(), a) < std::tuple(rowOfOther, other.x(), b);
    });
    return names;
}

QString nextNode(const QHash<QString, QRectF> &nodes, const QList<PictureLink> &links, const QString &from, const QPointF &direction)
{
    if (!nodes.contains(from))
        return readingOrder(nodes).value(0);
    const QRectF here = nodes.value(from);
    QString best;
    double bestCost = -1;
    const auto consider = [&](const QString &name) {
        const double cost = name == from || !nodes.contains(name) ? -1 : costOf(here, nodes.value(name), direction);
        if (cost >= 0 && (bestCost < 0 || cost < bestCost || (cost == bestCost && name < best))) {
            bestCost = cost;
            best = name;
        }
    };
    for (const PictureLink &link : links) {
        if (link.kind == RoleLink::Kind::Work && link.from == from)
            consider(link.to);
        if (link.kind == RoleLink::Kind::Work && link.to == from)
            consider(link.from);
    }
    if (best.isEmpty()) {
        for (auto node = nodes.cbegin(); node != nodes.cend(); ++node)
            consider(node.key());
    }
    return best;
}

int nextTile(const NodeShape &shape, int from, const QPointF &direction)
{
    const int column = from % shape.columns() + int(direction.x());
    if (column < 0 || column >= shape.columns())
        return -1;
    const int next = from + int(direction.x()) + int(direction.y()) * shape.columns();
    return next >= 0 && next < shape.count() ? next : -1;
}
