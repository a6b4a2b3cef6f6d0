#pragma once

#include "services/openstack/Keystone.h"

#include <QString>
#include <QUrl>

/// The services of a cloud that the program asks: Nova, Neutron, Glance, Cinder.
enum class CloudService { Compute, Network, Image, Volume };

/// The region that is meant: the account's, or the catalogue's only one; empty where that is not clear.
QString regionOf(const CloudToken &token, const QString &wanted);
/// Where a service answers in a region, with its version and, of volumes, the project; empty where the catalogue has none.
QUrl serviceRoot(const CloudToken &token, const QString &region, CloudService service);
/// `path` with its query under that; empty where the catalogue has none.
QUrl serviceUrl(const CloudToken &token, const QString &region, CloudService service, const QString &path);
