#include "gui/cluster/canvas/LinkRouter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace
{

enum class Side { Left, Top, Right, Bottom };

constexpr double portSpread = 36;
constexpr double clearance = 12; ///< a way keeps this far from nodes
constexpr double bendCost = 60;  ///< a bend is worth this much of a detour

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

bool isFree(const QPointF &a, const QPointF &b, const QList<QRectF> &blocked)
{
    const QRectF line = QRectF(a, b).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
    return std::none_of(blocked.cbegin(), blocked.cend(), [&line](const QRectF &rect) { return rect.intersects(line); });
}

/// The cheapest right-angled way over the lines that run beside the nodes: length and bends count.
class Maze final
{
public:
    Maze(const QList<QRectF> &nodes, const QPointF &from, const QPointF &to) : m_nodes(nodes)
    {
        for (const QRectF &node : nodes) {
            for (double distance : {clearance + 6, clearance + 1}) {
                m_xs << node.left() - distance << node.right() + distance;
                m_ys << node.top() - distance << node.bottom() + distance;
            }
        }
        m_xs << from.x() << to.x() << (from.x() + to.x()) / 2;
        m_ys << from.y() << to.y() << (from.y() + to.y()) / 2;
        for (QList<double> *list : {&m_xs, &m_ys}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
        for (const QRectF &node : nodes)
            m_blocked.append(node.adjusted(-clearance, -clearance, clearance, clearance));
    }

    QList<QPointF> way(const QPointF &from, Side leave, const QPointF &to, Side arrive) const
    {
        const int columns = int(m_xs.size());
        const int rows = int(m_ys.size());
        const auto cell = [&](const QPointF &p) {
            return int(std::lower_bound(m_ys.begin(), m_ys.end(), p.y()) - m_ys.begin()) * columns +
                   int(std::lower_bound(m_xs.begin(), m_xs.end(), p.x()) - m_xs.begin());
        };
        const int goal = cell(to);
        std::vector<double> cost(size_t(columns * rows * 2), std::numeric_limits<double>::max());
        std::vector<int> before(cost.size(), -1);
        using Entry = std::pair<double, int>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        const int start = cell(from) * 2 + (isVertical(leave) ? 1 : 0);
        cost[size_t(start)] = 0;
        open.push({0, start});
        const int wanted = goal * 2 + (isVertical(arrive) ? 1 : 0);
        while (!open.empty()) {
            const auto [soFar, state] = open.top();
            open.pop();
            if (state == wanted)
                break;
            if (soFar > cost[size_t(state)])
                continue;
            step(state, soFar, cost, before, open);
        }
        if (before[size_t(wanted)] < 0 && wanted != start)
            return {};
        QList<QPointF> points;
        for (int state = wanted; state >= 0; state = before[size_t(state)])
            points.prepend({m_xs[state / 2 % columns], m_ys[state / 2 / columns]});
        return points;
    }

private:
    template<typename Queue>
    void step(int state, double soFar, std::vector<double> &cost, std::vector<int> &before, Queue &open) const
    {
        const int columns = int(m_xs.size());
        const int rows = int(m_ys.size());
        const int x = state / 2 % columns;
        const int y = state / 2 / columns;
        const auto reach = [&](int next, double price) {
            if (soFar + price < cost[size_t(next)]) {
                cost[size_t(next)] = soFar + price;
                before[size_t(next)] = state;
                open.push({soFar + price, next});
            }
        };
        reach(state ^ 1, bendCost);
        const bool vertical = state & 1;
        for (int direction : {-1, 1}) {
            const int nextX = vertical ? x : x + direction;
            const int nextY = vertical ? y + direction : y;
            if (nextX < 0 || nextX >= columns || nextY < 0 || nextY >= rows)
                continue;
            const QPointF here(m_xs[x], m_ys[y]);
            const QPointF there(m_xs[nextX], m_ys[nextY]);
            if (isFree(here, there, m_blocked))
                reach((nextY * columns + nextX) * 2 + (vertical ? 1 : 0), std::abs(there.x() - here.x()) + std::abs(there.y() - here.y()));
        }
    }

    const QList<QRectF> &m_nodes;
    QList<double> m_xs{};
    QList<double> m_ys{};
    QList<QRectF> m_blocked{};
};

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

QList<QPointF> wayOf(const Pair &pair, const QList<QRectF> &nodes)
{
    const QPointF from = portAt(pair.client, pair.out);
    const QPointF to = portAt(pair.server, pair.in);
    QList<QRectF> others;
    for (const QRectF &node : nodes) {
        if (node != pair.client && node != pair.server)
            others.append(node);
    }
    const bool aligned = isVertical(pair.out.side) ? std::abs(from.x() - to.x()) < 1 : std::abs(from.y() - to.y()) < 1;
    if (aligned && isFree(from, to, others))
        return {from, to};
    // Leave the node by a step that is outside the clearance, so that the maze begins and ends on free ground.
    const QPointF first = from + outward(pair.out.side) * (clearance + 6);
    const QPointF last = to + outward(pair.in.side) * (clearance + 6);
    const QList<QPointF> way = Maze(nodes, first, last).way(first, pair.out.side, last, pair.in.side);
    if (way.isEmpty())
        return {from, to};
    return withoutNeedlessPoints(QList<QPointF>{from} + way + QList<QPointF>{to});
}

} // namespace

QList<Route> routeLinks(const QHash<QString, QRectF> &nodes, const QList<std::pair<QString, QString>> &links)
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
    QList<Route> routes;
    for (qsizetype i = 0; i < pairs.size(); ++i)
        routes.append({known[i].first, known[i].second, wayOf(pairs[i], rects)});
    return routes;
}
