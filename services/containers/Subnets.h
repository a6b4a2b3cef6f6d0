#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// A range of addresses that this computer reaches, and through which of its interfaces.
struct Route {
    QString range{}; ///< as a CIDR text
    QString interface {
    };
};

/// A /24 for a cluster that overlaps with none of `used` (CIDR texts), the first one by the cluster's id; empty when all are taken.
QString freeSubnet(const QStringList &used, const QString &clusterId);
/// The same beside the engine's networks and all that this computer reaches. A wide route, as a VPN or the network of a campus has it, says
/// as little as the default one: it is kept clear of where there is room, and crossed where there is not. The error names whose routes
/// are in the way.
Result<QString> chooseSubnet(const QStringList &networks, const QList<Route> &routes, const QString &clusterId);
/// The ranges of this computer's interfaces and routes, those of tables that VPNs keep for themselves too.
QList<Route> ownRoutes();
/// Reads `ip -4 route show table all`.
QList<Route> readIpRoutes(const QByteArray &output);
/// Reads /proc/net/route of Linux, which has the main table alone.
QList<Route> readProcRoutes(const QByteArray &text);
