#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// Which sizes, images and networks of a cloud a design means. Its target's settings are those of all groups that do not say their own:
// `size`, `image`, `network` (that carries the cluster; absent: one is made), `outside` (where floating addresses come from), what EntryWay
// reads, `sshFrom` (who may enter), `bootVolume` (GB, at least), `volumeType`, `zone`.

/// What a group's machines are called to be: its own word, else the target's; empty: none is said.
QString sizeWordOf(const Cluster &design, const Group &group);
QString imageWordOf(const Cluster &design, const Group &group);
/// The network that carries the cluster, and by which all machines get out: the target's, else the one that all groups name first; empty:
/// one that is made.
QString clusterNetworkWordOf(const Cluster &design);
/// Those that a group's machines are on beside it.
QStringList furtherNetworkWordsOf(const Cluster &design, const Group &group);
/// Whether any machine shall have a floating address: the entry, or one of a group that says so.
bool wantsAddresses(const Cluster &design);

/// Nothing where the cloud has none of that name, or several.
std::optional<CloudSize> sizeOf(const Cluster &design, const Group &group, const CloudCatalogue &catalogue);
std::optional<CloudImage> imageOf(const Cluster &design, const Group &group, const CloudCatalogue &catalogue);

/// Whether a machine of this size is large enough for all these roles.
bool isLargeEnough(const CloudSize &size, const QStringList &roles, const RoleCatalogue &known);
/// MB that a machine with these roles needs in a cluster of so many, where that is more than its roles say: the Salt master grows with it.
/// It is twice what was measured, for what a cluster keeps there.
int memoryOfMaster(const QStringList &roles, const RoleCatalogue &known, int machines);
/// Whether an image boots on it; what the size has no disk for comes from a volume.
bool holdsImage(const CloudSize &size, const CloudImage &image);
/// All sizes for machines with these roles: those that fit first, and of each the smaller first.
QList<CloudSize> sizesFor(const QStringList &roles, const RoleCatalogue &known, const QList<CloudSize> &sizes);
/// GB of the volume that a machine boots from, where its size has no disk; image may be nothing.
int bootVolumeOf(const CloudSize &size, const std::optional<CloudImage> &image);
