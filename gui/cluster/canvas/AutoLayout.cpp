#include "gui/cluster/canvas/AutoLayout.h"

#include "gui/cluster/canvas/NodeShape.h"

#include <QHash>
#include <QRectF>
#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace
{

constexpr QPointF origin{16, 60}; ///< below the floating controls
constexpr double rowGap = 36;
constexpr double fullWidth = 812;

NodeShape shapeOf(const Group &group)
{
    const int machines = int(machinesOf(group).size());
    return group.count && machines != 1 ? NodeShape::group(machines, false) : NodeShape::machine();
}

/// Whether others come to this group: they work with it, need it, or it runs the cluster itself.
bool isAsked(const Group &group, const Cluster &cluster, const RoleCatalogue &roles)
{
    for (const QString &id : group.roles) {
        if (id == QLatin1String("salt-master") || id == QLatin1String("monitoring-server"))
            return true;
        for (const Group &other : cluster.groups) {
            if (other.name == group.name)
                continue;
            for (const QString &otherRole : other.roles) {
                const Role *role = roles.find(otherRole);
                if (!role || other.roles.contains(id))
                    continue;
                const auto works = [&id](const RoleLink &link) { return link.role == id && link.kind == RoleLink::Kind::Work; };
                const auto needs = [&id](const RoleNeed &need) { return need.role == id && !id.startsWith(QLatin1String("consul")); };
                if (std::any_of(role->talksTo.cbegin(), role->talksTo.cend(), works) ||
                    std::any_of(role->needs.cbegin(), role->needs.cend(), needs))
                    return true;
            }
        }
    }
    return false;
}

int lengthOfLinks(const QStringList &order, const QList<GroupLink> &links)
{
    int length = 0;
    for (const GroupLink &link : links) {
        const qsizetype from = order.indexOf(link.from);
        const qsizetype to = order.indexOf(link.to);
        if (link.kind == RoleLink::Kind::Work && from >= 0 && to >= 0)
            length += int(std::abs(from - to));
    }
    return length;
}

/// Names in an order that keeps linked ones side by side; each is put where the links stay shortest, later where it is all one.
QStringList besideTheirPartners(const QStringList &names, const QList<GroupLink> &links)
{
    QStringList order;
    for (const QString &name : names) {
        qsizetype best = order.size();
        int bestLength = -1;
        for (qsizetype place = order.size(); place >= (order.isEmpty() ? 0 : 1); --place) {
            QStringList candidate = order;
            candidate.insert(place, name);
            const int length = lengthOfLinks(candidate, links);
            if (bestLength < 0 || length < bestLength) {
                bestLength = length;
                best = place;
            }
        }
        order.insert(best, name);
    }
    return order;
}

/// Lays nodes out in rows of the full width, below `top`, stepping over what already stands there. Returns where the next row begins.
double layRows(const QStringList &names, const Cluster &cluster, double top, QMap<QString, QPointF> &places, QList<QRectF> &taken)
{
    double x = origin.x();
    double rowHeight = 0;
    for (const QString &name : names) {
        const QSizeF size = shapeOf(*cluster.group(name)).size();
        while (true) {
            if (x > origin.x() && x + size.width() > origin.x() + fullWidth + 1) {
                x = origin.x();
                top += rowHeight + rowGap;
                rowHeight = 0;
            }
            const QRectF rect({x, top}, size);
            const QRectF room = rect.adjusted(-8, -8, 8, 8);
            const auto hit = std::find_if(taken.cbegin(), taken.cend(), [&room](const QRectF &other) { return room.intersects(other); });
            if (hit == taken.cend()) {
                places.insert(name, rect.topLeft());
                taken.append(rect);
                x += size.width() + NodeShape::columnPitch - NodeShape::nodeWidth;
                rowHeight = std::max(rowHeight, size.height());
                break;
            }
            x = hit->right() + NodeShape::columnPitch - NodeShape::nodeWidth;
            if (x + size.width() > origin.x() + fullWidth + 1) {
                x = origin.x();
                top = std::max(top + rowGap, hit->bottom() + rowGap);
                rowHeight = 0;
            }
        }
    }
    return rowHeight > 0 ? top + rowHeight + rowGap : top;
}

} // namespace

QList<GroupLink> linksOf(const Cluster &cluster, const RoleCatalogue &roles)
{
    QHash<QString, QStringList> groupsWith;
    for (const Group &group : cluster.groups) {
        for (const QString &role : group.roles)
            groupsWith[role].append(group.name);
    }
    QList<GroupLink> links;
    QSet<QString> seen;
    for (const Group &group : cluster.groups) {
        for (const QString &id : group.roles) {
            const Role *role = roles.find(id);
            if (!role)
                continue;
            for (const RoleLink &link : role->talksTo) {
                for (const QString &server : groupsWith.value(link.role)) {
                    const QString key = group.name + u'\n' + server + u'\n' + QString::number(int(link.kind));
                    if (server == group.name || seen.contains(key))
                        continue;
                    seen.insert(key);
                    links.append({group.name, server, link.kind});
                }
            }
        }
    }
    return links;
}

QMap<QString, QPointF> arrange(const Cluster &cluster, const RoleCatalogue &roles)
{
    QMap<QString, QPointF> places;
    QList<QRectF> taken;
    QStringList upper;
    QStringList upperGroups;
    QStringList lower;
    QStringList lowerGroups;
    for (const Group &group : cluster.groups) {
        const auto known = cluster.layout.constFind(group.name);
        if (known != cluster.layout.constEnd()) {
            places.insert(group.name, known.value());
            taken.append(QRectF(known.value(), shapeOf(group).size()));
            continue;
        }
        const bool machine = shapeOf(group).form() == NodeShape::Form::Machine;
        const bool asked = isAsked(group, cluster, roles);
        QStringList &list = asked ? (machine ? upper : upperGroups) : (machine ? lower : lowerGroups);
        if (group.roles.contains(QLatin1String("salt-master")))
            list.prepend(group.name);
        else
            list.append(group.name);
    }
    const QList<GroupLink> links = linksOf(cluster, roles);
    double top = layRows(besideTheirPartners(upper, links) + upperGroups, cluster, origin.y(), places, taken);
    layRows(lowerGroups + lower, cluster, top, places, taken);
    return places;
}
