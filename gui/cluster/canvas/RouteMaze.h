#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

#include <vector>

/// The lines that run beside nodes, as a maze: finds the cheapest right-angled way through it. Made once for all links of a picture.
class RouteMaze final
{
public:
    static constexpr double clearance = 12; ///< a way keeps this far from nodes

    /// Where a way begins or ends, and whether it runs upright or sideways there.
    struct Stop {
        QPointF place{};
        Qt::Orientation run = Qt::Vertical;
    };

    /// `stops` are all points at which a way may begin or end. Scene units.
    RouteMaze(const QList<QRectF> &nodes, const QList<QPointF> &stops);

    /// The way between two stops. Empty: there is none, or it is too far to look for.
    QList<QPointF> way(const Stop &from, const Stop &to) const;

private:
    struct Search;
    int cellOf(const QPointF &place) const;
    QPointF placeOf(int cell) const { return {m_xs.at(cell % columns()), m_ys.at(cell / columns())}; }
    int columns() const { return int(m_xs.size()); }
    void block(const QRectF &rect);
    void step(Search &search, int state) const;

    QList<double> m_xs{};
    QList<double> m_ys{};
    std::vector<char> m_right{}; ///< by cell: the line to the next cell at the right is free
    std::vector<char> m_down{};
};
