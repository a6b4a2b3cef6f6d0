#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/PictureSources.h"

#include <QMap>
#include <QPointF>

/// Makes what the canvas shows. `places` says where each group stands (see arrange()); groups without a place go below the others.
Picture makePicture(const PictureSources &sources, const QMap<QString, QPointF> &places);
/// What stands in a node's chips: the group's roles and, greyed, the Consul client that every machine without a Consul role is.
QList<PictureRole> rolesShown(const QStringList &roles, const RoleCatalogue &catalogue);
/// What a machine of this group is made of, in one line: size, volumes, image.
QString whatItIs(const Group &group, const Target &target);
