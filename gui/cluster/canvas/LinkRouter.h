#pragma once

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

/// A way between two nodes: from the client's edge to the server's, right angles only. Scene units.
struct LinkRoute {
    QString from{};
    QString to{};
    QList<QPointF> points{};
    bool operator==(const LinkRoute &) const = default;
};

/// Quick: elbows that may cross nodes, for while something is dragged.
enum class RouteEffort { Careful, Quick };

/// Finds the ways of all links at once, so that ports of one side spread and no way passes behind a node where another way is.
QList<LinkRoute> routeLinks(const QHash<QString, QRectF> &nodes, const QList<std::pair<QString, QString>> &links,
                            RouteEffort effort = RouteEffort::Careful);
