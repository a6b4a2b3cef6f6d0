#pragma once

#include <QLineF>
#include <QList>
#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QString>

/// To which edge or middle nodes are brought together.
enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };

/// The nodes' rectangles by name, all brought to one edge or middle of what they span together. Only those that move are returned.
QMap<QString, QPointF> aligned(const QMap<QString, QRectF> &nodes, Alignment to);
/// The same room between neighbours, the outermost two staying where they are. Fewer than three: nothing moves.
QMap<QString, QPointF> distributed(const QMap<QString, QRectF> &nodes, Qt::Orientation along);

/// Where a rectangle that is being dragged comes to rest, and the lines that say to what it was drawn.
struct Snap {
    QPointF way{}; ///< to be added to where it is
    QList<QLineF> guides{};
};
/// Draws `moving` to the edges and middles of `others` within `reach` in each direction, else to a grid of `grid`.
Snap snapped(const QRectF &moving, const QList<QRectF> &others, double reach, double grid);
