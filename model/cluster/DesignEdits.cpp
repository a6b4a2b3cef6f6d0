#include "model/cluster/DesignEdits.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("DesignEdits", text);
}

QString titleOf(const RoleCatalogue &roles, const QString &id)
{
    const Role *role = roles.find(id);
    return role ? role->title : id;
}

/// How many machines a role may be on in the whole design, as some role's needs say; 0: any number.
int mostOf(const RoleCatalogue &roles, const QString &id)
{
    for (const Role &role : roles.roles()) {
        for (const RoleNeed &need : role.needs) {
            if (need.role == id && need.exactly)
                return *need.exactly;
        }
    }
    return 0;
}

} // namespace

RoleRefusal refusalOf(const Cluster &cluster, const RoleCatalogue &roles, const QString &groupName, const QString &roleId)
{
    const Group *group = cluster.group(groupName);
    const Role *role = roles.find(roleId);
    if (!group || !role)
        return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: it is not part of the design")),
                words(QT_TRANSLATE_NOOP("DesignEdits", "Drop it on a machine of the design."))};
    if (group->roles.contains(roleId))
        return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: %1 already is a %2")).arg(group->shownName(), role->title),
                words(QT_TRANSLATE_NOOP("DesignEdits", "Nothing is left to do."))};
    for (const QString &has : group->roles) {
        const Role *other = roles.find(has);
        if (role->excludes.contains(has) || (other && other->excludes.contains(roleId)))
            return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: %1 is a %2")).arg(group->shownName(), titleOf(roles, has)),
                    words(QT_TRANSLATE_NOOP("DesignEdits", "One machine cannot be both. Take that role away first."))};
    }
    const int most = mostOf(roles, roleId);
    if (most == 0)
        return {};
    if (const int machines = int(machinesOf(*group).size()); machines > most)
        return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: %1 has %2 machines")).arg(group->shownName()).arg(machines),
                words(QT_TRANSLATE_NOOP("DesignEdits", "A cluster has only one %1. Use a single machine.")).arg(role->title)};
    for (const Group &other : cluster.groups) {
        if (other.roles.contains(roleId))
            return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: %1 is the %2 already")).arg(other.shownName(), role->title),
                    words(QT_TRANSLATE_NOOP("DesignEdits", "There can be one only. Take the role from %1 first.")).arg(other.shownName())};
    }
    return {};
}

QString freeName(const Cluster &cluster, const QString &wish)
{
    QStringList taken;
    for (const Group &group : cluster.groups)
        taken.append(group.name);
    for (const Machine &machine : machinesOf(cluster))
        taken.append(machine.name);
    QString name = wish;
    for (int number = 2; taken.contains(name); ++number)
        name = wish + QLatin1Char('-') + QString::number(number);
    return name;
}

Cluster withMachine(Cluster cluster, const QString &name, const QStringList &roles, const std::optional<QPointF> &place)
{
    Group group;
    group.name = name;
    group.roles = roles;
    cluster.groups.append(group);
    if (place)
        cluster.layout.insert(name, *place);
    return cluster;
}

Cluster withRole(Cluster cluster, const QStringList &groups, const QString &role)
{
    for (const QString &name : groups) {
        if (Group *group = cluster.group(name); group && !group->roles.contains(role))
            group->roles.append(role);
    }
    return cluster;
}

Cluster withoutRole(Cluster cluster, const QStringList &groups, const QString &role)
{
    for (const QString &name : groups) {
        if (Group *group = cluster.group(name))
            group->roles.removeAll(role);
    }
    return cluster;
}

Cluster withCount(Cluster cluster, const QString &name, int count)
{
    Group *group = cluster.group(name);
    if (!group || count < 1)
        return cluster;
    if (!group->count) {
        if (count == 1)
            return cluster;
        group->bare = true; // the machine that is there stays what it is
        group->count = count;
        return cluster;
    }
    const int now = int(machinesOf(*group).size());
    int more = count - now;
    while (more > 0 && !group->without.isEmpty()) {
        group->without.removeFirst();
        --more;
    }
    const int all = *group->count + more;
    group->count = std::max(1, all);
    group->without.removeIf([&](int number) { return number >= *group->count; });
    // Fewer machines with holes among the last: the count is of machines that are there.
    while (int(machinesOf(*group).size()) > count && *group->count > 1)
        group->count = *group->count - 1;
    return cluster;
}

Cluster withName(Cluster cluster, const QString &groupName, const QString &name)
{
    Group *group = cluster.group(groupName);
    if (!group || name == groupName || name.isEmpty())
        return cluster;
    group->name = name;
    if (cluster.layout.contains(groupName))
        cluster.layout.insert(name, cluster.layout.take(groupName));
    return cluster;
}

Cluster withTitle(Cluster cluster, const QString &groupName, const QString &title)
{
    if (Group *group = cluster.group(groupName))
        group->title = title == group->name ? QString() : title;
    return cluster;
}

Cluster withoutGroups(Cluster cluster, const QStringList &groups)
{
    cluster.groups.removeIf([&groups](const Group &group) { return groups.contains(group.name); });
    for (const QString &name : groups)
        cluster.layout.remove(name);
    return cluster;
}

Cluster withoutMachines(Cluster cluster, const QStringList &machines)
{
    QStringList empty;
    for (Group &group : cluster.groups) {
        for (const Machine &machine : machinesOf(group)) {
            if (!machines.contains(machine.name))
                continue;
            if (machine.number)
                group.without.append(*machine.number);
            else
                empty.append(group.name);
        }
        std::sort(group.without.begin(), group.without.end());
        if (group.count && machinesOf(group).isEmpty())
            empty.append(group.name);
        while (group.count && *group.count > 1 && group.without.contains(*group.count - 1)) {
            group.without.removeAll(*group.count - 1);
            group.count = *group.count - 1;
        }
    }
    return withoutGroups(cluster, empty);
}

Cluster withPlaces(Cluster cluster, const QMap<QString, QPointF> &places)
{
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (cluster.group(place.key()))
            cluster.layout.insert(place.key(), place.value());
    }
    return cluster;
}

bool isSameCluster(Cluster one, Cluster other)
{
    for (Cluster *cluster : {&one, &other}) {
        cluster->layout.clear();
        for (Group &group : cluster->groups)
            group.title.clear();
        std::sort(cluster->groups.begin(), cluster->groups.end(), [](const Group &a, const Group &b) { return a.name < b.name; });
    }
    return one == other;
}
