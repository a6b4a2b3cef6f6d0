#pragma once

#include "model/clouds/CloudCatalogue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

// What a cloud's lists mean. Nothing in them is trusted: what is not understood is left out, and no text is an order to a terminal.

namespace CatalogueReader
{
/// `flavors` of Nova's /flavors/detail.
QList<CloudSize> sizes(const QJsonArray &flavors);
/// `images` of Glance.
QList<CloudImage> images(const QJsonArray &images);
/// `networks`, `subnets`, `routers` and the ports of routers of Neutron. `project` is the id of the one that asked; `areRoutersKnown`:
/// that there is none means something.
struct Networks {
    QJsonArray networks{};
    QJsonArray subnets{};
    QJsonArray routers{};
    QJsonArray routerPorts{};
    bool areRoutersKnown = true;
};
QList<CloudNetwork> networks(const Networks &answers, const QString &project);
/// `floatingips` of Neutron, those of the project alone.
QList<CloudAddress> addresses(const QJsonArray &addresses, const QString &project);
/// `keypairs` of Nova.
QList<CloudThing> keyPairs(const QJsonArray &keyPairs);
/// Whatever has an `id` and a `name`.
QList<CloudThing> things(const QJsonArray &things);
/// `volumes` of Cinder's /volumes/detail: those that this program made for clusters.
QList<CloudVolume> volumes(const QJsonArray &volumes);
/// `availabilityZoneInfo` of Nova: those that are open.
QStringList zones(const QJsonArray &zones);
} // namespace CatalogueReader
