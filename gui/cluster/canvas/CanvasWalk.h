#pragma once

#include "gui/cluster/Picture.h"

#include <QHash>
#include <QPointF>
#include <QRectF>

class NodeShape;

// Where arrow keys and Tab lead in the picture.

/// The node that an arrow key leads to from `from`: along a link that goes that way, else the nearest one there; sideways counts double.
/// Empty: there is none. From nowhere it is the first in the order of reading.
QString nextNode(const QHash<QString, QRectF> &nodes, const QList<PictureLink> &links, const QString &from, const QPointF &direction);
/// All nodes row by row, from the left.
QStringList readingOrder(const QHash<QString, QRectF> &nodes);
/// The tile that an arrow key leads to, or -1 where it leaves the field.
int nextTile(const NodeShape &shape, int from, const QPointF &direction);
