#include "gui/cluster/canvas/LinkRouter.h"

#include "gui/cluster/canvas/RouteMaze.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace
{

enum class Side { Left, Top, Right, Bottom };

constexpr double portSpread = 36;
constexpr qsizetype mostNodes = 300; ///< beyond that nobody follows a single line, and the maze would take long
constexpr qsizetype mostLinks = 400;

struct End {
    Side side = Side::Top;
    double wish = 0; ///< where on the side it would like to be: x or y
    double place = 0;
};

struct Pair {
    QRectF client{};
    QRectF server{};
    End out{};
    End in{};
    bool straight = false; ///< both ends share one line and must move together
};

bool overlap(double a1, double a2, double b1, double b2)
{
    return std::min(a2, b2) - std::max(a1, b1) > 24;
}

/// Which sides two nodes turn to each other, and where on them.
void choosePorts(Pair &pair)
{
    const QRectF &a = pair.client;
    const QRectF &b = pair.server;
    const QPointF mid = b.center();
    if (b.bottom() <= a.top() || b.top() >= a.bottom()) {
        const bool above = b.bottom() <= a.top();
        pair.out.side = above ? Side::Top : Side::Bottom;
        pair.in.side = above ? Side::Bottom : Side::Top;
        pair.in.wish = mid.x();
        const bool within = mid.x() > a.left() + 16 && mid.x() < a.right() - 16;
        const bool around = a.center().x() > b.left() + 16 && a.center().x() < b.right() - 16;
        pair.straight = within || around;
        pair.out.wish = within ? mid.x() : a.center().x();
        if (!within && around)
            pair.in.wish = a.center().x();
        return;
    }
    const bool right = b.center().x() >= a.center().x();
    pair.out.side = right ? Side::Right : Side::Left;
    pair.in.side = right ? Side::Left : Side::Right;
    pair.straight = overlap(a.top(), a.bottom(), b.top(), b.bottom());
    const double y = pair.straight ? (std::max(a.top(), b.top()) + std::min(a.bottom(), b.bottom())) / 2 : 0;
    pair.out.wish = pair.straight ? y : a.center().y();
    pair.in.wish = pair.straight ? y : b.center().y();
}

bool isVertical(Side side)
{
    return side == Side::Top || side == Side::Bottom;
}

Qt::Orientation runOf(Side side)
{
    return isVertical(side) ? Qt::Vertical : Qt::Horizontal;
}

QPointF portAt(const QRectF &rect, const End &end)
{
    switch (end.side) {
    case Side::Left:
        return {rect.left(), end.place};
    case Side::Right:
        return {rect.right(), end.place};
    case Side::Top:
        return {end.place, rect.top()};
    case Side::Bottom:
        break;
    }
    return {end.place, rect.bottom()};
}

QPointF outward(Side side)
{
    switch (side) {
    case Side::Left:
        return {-1, 0};
    case Side::Right:
        return {1, 0};
    case Side::Top:
        return {0, -1};
    case Side::Bottom:
        break;
    }
    return {0, 1};
}

/// Ends of one side that would meet are spread evenly around where they wish to be, within the side.
void spreadSide(std::vector<End *> &ends, double low, double high)
{
    std::stable_sort(ends.begin(), ends.end(), [](const End *a, const End *b) { return a->wish < b->wish; });
    const double room = (high - low - 24) / double(std::max<size_t>(ends.size(), 1));
    const double pitch = std::min(portSpread, room);
    for (size_t i = 0; i < ends.size(); ++i) {
        size_t last = i;
        while (last + 1 < ends.size() && ends[last + 1]->wish - ends[last]->wish < pitch)
            ++last;
        const double count = double(last - i + 1);
        double centre = 0;
        for (size_t k = i; k <= last; ++k)
            centre += ends[k]->wish / count;
        const double half = pitch * (count - 1) / 2;
        centre = std::clamp(centre, std::min(low + 12 + half, high - 12 - half), std::max(high - 12 - half, low + 12 + half));
        for (size_t k = i; k <= last; ++k)
            ends[k]->place = centre - half + pitch * double(k - i);
        i = last;
    }
}

void spreadPorts(QList<Pair> &pairs, const QList<std::pair<QString, QString>> &links)
{
    QHash<QString, std::array<std::vector<End *>, 4>> sides;
    QHash<QString, QRectF> rects;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        sides[links[i].first][size_t(pairs[i].out.side)].push_back(&pairs[i].out);
        sides[links[i].second][size_t(pairs[i].in.side)].push_back(&pairs[i].in);
        rects.insert(links[i].first, pairs[i].client);
        rects.insert(links[i].second, pairs[i].server);
    }
    for (auto node = sides.begin(); node != sides.end(); ++node) {
        const QRectF rect = rects.value(node.key());
        for (size_t side = 0; side < 4; ++side) {
            const bool across = isVertical(Side(side));
            spreadSide(node.value()[side], across ? rect.left() : rect.top(), across ? rect.right() : rect.bottom());
        }
    }
    // A straight line stays straight: its freer end (the wider side) follows the other.
    for (Pair &pair : pairs) {
        if (!pair.straight)
            continue;
        const bool across = isVertical(pair.out.side);
        const double clientRoom = across ? pair.client.width() : pair.client.height();
        const double serverRoom = across ? pair.server.width() : pair.server.height();
        const QRectF &freer = clientRoom >= serverRoom ? pair.client : pair.server;
        const double place = clientRoom >= serverRoom ? pair.in.place : pair.out.place;
        if (place > (across ? freer.left() : freer.top()) + 8 && place < (across ? freer.right() : freer.bottom()) - 8)
            pair.out.place = pair.in.place = place;
    }
}

bool isFree(const QPointF &a, const QPointF &b, const QList<QRectF> &nodes, const Pair &ends)
{
    const QRectF line = QRectF(a, b).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
    return std::none_of(nodes.cbegin(), nodes.cend(),
                        [&](const QRectF &rect) { return rect != ends.client && rect != ends.server && rect.intersects(line); });
}

QList<QPointF> withoutNeedlessPoints(const QList<QPointF> &points)
{
    QList<QPointF> kept;
    for (const QPointF &point : points) {
        if (!kept.isEmpty() && (kept.last() - point).manhattanLength() < 0.5)
            continue;
        if (kept.size() >= 2) {
            const QPointF a = kept.at(kept.size() - 2);
            const QPointF b = kept.last();
            if ((std::abs(a.x() - b.x()) < 0.5 && std::abs(b.x() - point.x()) < 0.5) ||
                (std::abs(a.y() - b.y()) < 0.5 && std::abs(b.y() - point.y()) < 0.5))
                kept.removeLast();
        }
        kept.append(point);
    }
    return kept;
}

/// Where a way leaves or meets a node's clearance, so that the maze begins and ends on free ground.
QPointF stepOut(const QRectF &rect, const End &end)
{
    return portAt(rect, end) + outward(end.side) * (RouteMaze::clearance + 6);
}

QList<QPointF> wayOf(const Pair &pair, const QList<QRectF> &nodes, const RouteMaze *maze)
{
    const QPointF from = portAt(pair.client, pair.out);
    const QPointF to = portAt(pair.server, pair.in);
    const bool aligned = isVertical(pair.out.side) ? std::abs(from.x() - to.x()) < 1 : std::abs(from.y() - to.y()) < 1;
    if (aligned && (!maze || isFree(from, to, nodes, pair)))
        return {from, to};
    const QPointF first = stepOut(pair.client, pair.out);
    const QPointF last = stepOut(pair.server, pair.in);
    QList<QPointF> way = maze ? maze->way({first, runOf(pair.out.side)}, {last, runOf(pair.in.side)}) : QList<QPointF>{};
    if (way.isEmpty()) // an elbow, whatever it crosses
        way = isVertical(pair.out.side) ? QList<QPointF>{first, {last.x(), first.y()}, last}
                                        : QList<QPointF>{first, {first.x(), last.y()}, last};
    return withoutNeedlessPoints(QList<QPointF>{from} + way + QList<QPointF>{to});
}

} // namespace

QList<LinkRoute> routeLinks(const QHash<QString, QRectF> &nodes, const QList<std::pair<QString, QString>> &links, RouteEffort effort)
{
    QList<std::pair<QString, QString>> known;
    QList<Pair> pairs;
    for (const auto &link : links) {
        if (!nodes.contains(link.first) || !nodes.contains(link.second))
            continue;
        Pair pair{nodes.value(link.first), nodes.value(link.second)};
        choosePorts(pair);
        pairs.append(pair);
        known.append(link);
    }
    spreadPorts(pairs, known);
    const QList<QRectF> rects = nodes.values();
    QList<QPointF> stops;
    for (const Pair &pair : std::as_const(pairs))
        stops << stepOut(pair.client, pair.out) << stepOut(pair.server, pair.in);
    const bool careful = effort == RouteEffort::Careful && rects.size() <= mostNodes && pairs.size() <= mostLinks;
    const std::optional<RouteMaze> maze = careful ? std::optional<RouteMaze>(std::in_place, rects, stops) : std::nullopt;
    QList<LinkRoute> routes;
    for (qsizetype i = 0; i < pairs.size(); ++i)
        routes.append({known[i].first, known[i].second, wayOf(pairs[i], rects, maze ? &*maze : nullptr)});
    return routes;
}
