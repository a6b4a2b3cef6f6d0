#include "model/cluster/Links.h"

#include <QHash>

#include <algorithm>

namespace
{

/// Adds the links of one role of one group; those there already only gain a port.
void addLinks(const Group &group, const Role &role, const QHash<QString, QStringList> &groupsWith, QHash<QString, qsizetype> &seen,
              QList<GroupLink> &links)
{
    for (const RoleLink &link : role.talksTo) {
        for (const QString &server : groupsWith.value(link.role)) {
            if (server == group.name)
                continue;
            const QString key = group.name + u'\n' + server + u'\n' + QString::number(int(link.kind));
            auto place = seen.constFind(key);
            if (place == seen.constEnd()) {
                place = seen.insert(key, links.size());
                links.append({group.name, server, link.kind, {}});
            }
            QList<int> &ports = links[place.value()].ports;
            if (link.port > 0 && !ports.contains(link.port))
                ports.insert(std::lower_bound(ports.begin(), ports.end(), link.port), link.port);
        }
    }
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
    QHash<QString, qsizetype> seen;
    for (const Group &group : cluster.groups) {
        for (const QString &id : group.roles) {
            if (const Role *role = roles.find(id))
                addLinks(group, *role, groupsWith, seen, links);
        }
    }
    return links;
}
