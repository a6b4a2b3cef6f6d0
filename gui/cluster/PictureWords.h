#pragma once

#include "gui/cluster/Picture.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

// What the picture says in words: on nodes, in tips, and to who hears it.

/// A group's chips: its roles, and the Consul client that every machine has, greyed.
QList<PictureRole> rolesShown(const QStringList &roles, const RoleCatalogue &catalogue);
/// "m1.large", or "container": the group's own size, or that of all machines.
QString sizeOf(const Group &group, const TargetChoice &target);
/// "m1.large · 350 GB volume", as far as it is known.
QString whatItIs(const Group &group, const TargetChoice &target);
/// What the roles of `server` say of ports that are talked to.
QList<PortWords> portsInWords(const QList<int> &ports, const Group &server, const RoleCatalogue &roles);

/// "worker, 175 machines, roles genotyper and consul-client, talks to salt-master", with its state where the lens shows one.
QString sentenceOf(const PictureNode &node, const Picture &picture);
/// "worker-7, machine 8 of 175 in worker, Done".
QString sentenceOf(const PictureNode &node, int tile);
/// What a tile says: "Done", "Stopped"; empty: nothing.
QString wordOf(const PictureTile &tile);
/// The state of a tile, as its mark shows it; absent: it has none.
std::optional<State> stateOf(const PictureTile &tile);
