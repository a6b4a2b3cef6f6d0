#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QHash>
#include <QMap>
#include <QPointF>
#include <QSizeF>

#include <functional>

/// How large a group's node is in the picture.
using SizeOfGroup = std::function<QSizeF(const Group &)>;

/// Which layer each group stands in, by who needs whom: 0 asks nobody; others stand below all that they ask. Groups that have nobody to
/// ask and are asked by nobody stand in the last layer, but what runs the cluster itself in the first. Circles are cut anywhere.
QHash<QString, int> layersOf(const Cluster &cluster, const RoleCatalogue &roles);

/// Where each group stands. Places of the design are kept, and what has a place never moves for what has none: new groups go near those
/// that they talk to, below whom they ask, where nothing stands. A design without places is laid out in layers, narrow ones in one row.
/// The same design gives the same picture. A place further off than any picture is wide counts as none.
QMap<QString, QPointF> layOut(const Cluster &cluster, const RoleCatalogue &roles, const SizeOfGroup &sizeOf);

/// Whether a place can be meant: a finite one within a picture's bounds.
bool isPlace(const QPointF &place);
