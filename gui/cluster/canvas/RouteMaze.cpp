#include "gui/cluster/canvas/RouteMaze.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <unordered_map>

namespace
{

constexpr double bendCost = 60;     ///< a bend is worth this much of a detour
constexpr size_t mostSeen = 60'000; ///< states of one search

void sortOut(QList<double> &lines)
{
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

} // namespace

/// One search: a state is a cell and a direction (even: sideways, odd: upright).
struct RouteMaze::Search {
    struct Step {
        double cost = std::numeric_limits<double>::max();
        int before = -1;
        bool done = false;
    };
    using Entry = std::pair<double, int>;
    QPointF goal{};
    std::unordered_map<int, Step> seen{};
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open{};

    void reach(int state, double cost, int before, const QPointF &place)
    {
        Step &known = seen[state];
        if (cost >= known.cost)
            return;
        known.cost = cost;
        known.before = before;
        open.push({cost + (goal - place).manhattanLength(), state});
    }
};

RouteMaze::RouteMaze(const QList<QRectF> &nodes, const QList<QPointF> &stops)
{
    for (const QRectF &node : nodes) {
        for (double distance : {clearance + 6, clearance + 1}) {
            m_xs << node.left() - distance << node.right() + distance;
            m_ys << node.top() - distance << node.bottom() + distance;
        }
    }
    for (const QPointF &stop : stops) {
        m_xs << stop.x();
        m_ys << stop.y();
    }
    sortOut(m_xs);
    sortOut(m_ys);
    m_right.assign(size_t(m_xs.size() * m_ys.size()), 1);
    m_down = m_right;
    for (const QRectF &node : nodes)
        block(node.adjusted(-clearance, -clearance, clearance, clearance));
}

void RouteMaze::block(const QRectF &rect)
{
    const auto index = [](const QList<double> &lines, double value) {
        return int(std::lower_bound(lines.cbegin(), lines.cend(), value) - lines.cbegin());
    };
    const int left = index(m_xs, rect.left() + 0.01);
    const int right = index(m_xs, rect.right() - 0.01);
    const int top = index(m_ys, rect.top() + 0.01);
    const int bottom = index(m_ys, rect.bottom() - 0.01);
    // Lines [left, right) run through the node; those between the line before it and the first behind it are cut.
    for (int y = top; y < bottom; ++y) {
        for (int x = std::max(0, left - 1); x < right; ++x)
            m_right[size_t(y) * size_t(columns()) + size_t(x)] = 0;
    }
    for (int x = left; x < right; ++x) {
        for (int y = std::max(0, top - 1); y < bottom; ++y)
            m_down[size_t(y) * size_t(columns()) + size_t(x)] = 0;
    }
}

int RouteMaze::cellOf(const QPointF &place) const
{
    const auto x = std::lower_bound(m_xs.cbegin(), m_xs.cend(), place.x()) - m_xs.cbegin();
    const auto y = std::lower_bound(m_ys.cbegin(), m_ys.cend(), place.y()) - m_ys.cbegin();
    return int(y) * columns() + int(x);
}

void RouteMaze::step(Search &search, int state) const
{
    const int cell = state / 2;
    const double soFar = search.seen[state].cost;
    const QPointF here = placeOf(cell);
    search.reach(state ^ 1, soFar + bendCost, state, here);
    const bool upright = state & 1;
    const int stride = upright ? columns() : 1;
    const std::vector<char> &isFree = upright ? m_down : m_right;
    const bool hasNext = upright ? cell / columns() + 1 < m_ys.size() : cell % columns() + 1 < columns();
    const bool hasPrevious = upright ? cell >= columns() : cell % columns() > 0;
    const auto go = [&](int next) {
        const QPointF there = placeOf(next);
        search.reach(next * 2 + (upright ? 1 : 0), soFar + (there - here).manhattanLength(), state, there);
    };
    if (hasNext && isFree[size_t(cell)])
        go(cell + stride);
    if (hasPrevious && isFree[size_t(cell - stride)])
        go(cell - stride);
}

QList<QPointF> RouteMaze::way(const Stop &from, const Stop &to) const
{
    Search search;
    search.goal = to.place;
    const int wanted = cellOf(to.place) * 2 + (to.run == Qt::Vertical ? 1 : 0);
    search.reach(cellOf(from.place) * 2 + (from.run == Qt::Vertical ? 1 : 0), 0, -1, from.place);
    bool found = false;
    while (!search.open.empty() && search.seen.size() < mostSeen) {
        const int state = search.open.top().second;
        search.open.pop();
        found = state == wanted;
        if (found)
            break;
        if (Search::Step &known = search.seen[state]; !known.done) {
            known.done = true;
            step(search, state);
        }
    }
    QList<QPointF> points;
    for (int state = found ? wanted : -1; state >= 0; state = search.seen[state].before)
        points.prepend(placeOf(state / 2));
    return points;
}
