#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/PictureSources.h"
#include "gui/cluster/PictureWords.h"

#include <QMap>
#include <QPointF>

/// Makes what the canvas shows. `places` says where each group stands (see arrange()); groups without a place go below the others.
Picture makePicture(const PictureSources &sources, const QMap<QString, QPointF> &places);
/// The group that a machine which is not in the design any more once was part of, or null.
const Group *formerGroup(const Cluster &design, const QString &machine);
