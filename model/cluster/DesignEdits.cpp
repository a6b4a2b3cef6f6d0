#include "model/cluster/DesignEdits.h"

#include "model/cluster/GroupCheck.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("DesignEdits", text);
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
            return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: %1 is a %2")).arg(group->shownName(), roles.titleOf(has)),
                    words(QT_TRANSLATE_NOOP("DesignEdits", "One machine cannot be both. Take that role away first."))};
    }
    if (role->data.required && group->volumes.isEmpty())
        return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: %1 has no data volume")).arg(group->shownName()),
                words(QT_TRANSLATE_NOOP("DesignEdits", "%1 keeps its files on one. Add a volume at %2 first."))
                    .arg(role->title, role->data.mount)};
    const int most = roles.mostOf(roleId);
    if (most == 0)
        return {};
    if (const int machines = machineCount(*group); machines > most)
        return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: %1 has %2 machines")).arg(group->shownName()).arg(machines),
                words(QT_TRANSLATE_NOOP("DesignEdits", "A cluster has only one %1. Use a single machine.")).arg(role->title)};
    for (const Group &other : cluster.groups) {
        if (other.roles.contains(roleId))
            return {words(QT_TRANSLATE_NOOP("DesignEdits", "Cannot drop here: %1 is the %2 already")).arg(other.shownName(), role->title),
                    words(QT_TRANSLATE_NOOP("DesignEdits", "There can be one only. Take the role from %1 first.")).arg(other.shownName())};
    }
    return {};
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

Result<Cluster> given(const Cluster &cluster, const RoleCatalogue &roles, const QStringList &groups, const QString &role)
{
    Cluster next = cluster;
    for (const QString &group : groups) {
        if (const RoleRefusal refusal = refusalOf(next, roles, group, role); !refusal.sentence.isEmpty())
            return Error{refusal.sentence, refusal.remedy};
        next = withRole(next, {group}, role);
    }
    return next;
}

Cluster withCount(Cluster cluster, const QString &name, int count)
{
    const Group *found = cluster.group(name);
    if (!found || count < 1 || (!found->count && count == 1))
        return cluster;
    Group group = *found;
    if (!group.count) {
        group.bare = true; // the machine that is there stays what it is
        group.count = 1;
    }
    const auto isForeign = [&](int number) { return isTaken(cluster, QStringLiteral("%1-%2").arg(name).arg(number), name); };
    int now = machineCount(group);
    for (qsizetype place = 0; now < count && place < group.without.size();) {
        if (isForeign(group.without.at(place))) {
            ++place;
        } else {
            group.without.removeAt(place);
            ++now;
        }
    }
    for (; now < count; group.count = *group.count + 1) {
        if (isForeign(*group.count))
            group.without.append(*group.count);
        else
            ++now;
    }
    while (now > count || group.without.contains(*group.count - 1)) { // the last go first, holes at the end with them
        if (group.without.removeAll(*group.count - 1) == 0)
            --now;
        group.count = *group.count - 1;
    }
    *cluster.group(name) = group;
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

Result<Cluster> renamed(const Cluster &cluster, const QString &groupName, const QString &name)
{
    const Group *group = cluster.group(groupName);
    if (!group || name == groupName)
        return cluster;
    const qsizetype letters = group->count ? QString::number(std::max(0, *group->count - 1)).size() + 1 : 0;
    if (const QString fault = hostNameFault(name, letters); !fault.isEmpty())
        return Error{words(QT_TRANSLATE_NOOP("DesignEdits", "“%1” cannot be a machine's name.")).arg(name), fault};
    Group after = *group;
    after.name = name;
    // Both ways: the new name may be another machine's, or its numbers may hit one that stands by itself.
    const bool taken =
        isTaken(cluster, name, groupName) || std::any_of(cluster.groups.cbegin(), cluster.groups.cend(), [&](const Group &other) {
            return other.name != groupName && (!other.count || other.bare) && numberOf(after, other.name);
        });
    if (taken)
        return Error{words(QT_TRANSLATE_NOOP("DesignEdits", "There already is a machine called %1.")).arg(name),
                     words(QT_TRANSLATE_NOOP("DesignEdits", "Choose another name."))};
    return withName(cluster, groupName, name);
}

namespace
{
/// Does `change` to each of these groups. A group's list is only copied when one is there.
template<typename Change>
Cluster changed(Cluster cluster, const QStringList &groups, Change change)
{
    const QSet<QString> wanted(groups.begin(), groups.end());
    for (qsizetype place = 0; place < cluster.groups.size(); ++place) {
        if (wanted.contains(std::as_const(cluster.groups).at(place).name))
            change(cluster.groups[place]);
    }
    return cluster;
}
} // namespace

Cluster withSize(Cluster cluster, const QStringList &groups, const QString &size)
{
    return changed(std::move(cluster), groups, [&](Group &group) { group.size = size; });
}

Cluster withImage(Cluster cluster, const QStringList &groups, const QString &image)
{
    return changed(std::move(cluster), groups, [&](Group &group) { group.image = image; });
}

Cluster withNetworks(Cluster cluster, const QStringList &groups, const QStringList &networks)
{
    return changed(std::move(cluster), groups, [&](Group &group) { group.networks = networks; });
}

Cluster withVolumes(Cluster cluster, const QStringList &groups, const QList<Volume> &volumes)
{
    return changed(std::move(cluster), groups, [&](Group &group) { group.volumes = volumes; });
}

Cluster withPublicAddress(Cluster cluster, const QStringList &groups, bool publicAddress)
{
    return changed(std::move(cluster), groups, [&](Group &group) { group.publicAddress = publicAddress; });
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
    QMap<qsizetype, QList<int>> holes; // by place of the group
    for (const QString &machine : machines) {
        const Group *group = groupOfMachine(cluster, machine);
        if (!group)
            continue;
        if (const std::optional<int> number = numberOf(*group, machine))
            holes[group - cluster.groups.constData()].append(*number);
        else
            empty.append(group->name);
    }
    for (auto gone = holes.cbegin(); gone != holes.cend(); ++gone) {
        Group &group = cluster.groups[gone.key()];
        group.without += gone.value();
        std::sort(group.without.begin(), group.without.end());
        group.without.erase(std::unique(group.without.begin(), group.without.end()), group.without.end());
        if (machineCount(group) == 0)
            empty.append(group.name);
        while (*group.count > 1 && !group.without.isEmpty() && group.without.last() == *group.count - 1) {
            group.without.removeLast();
            group.count = *group.count - 1;
        }
    }
    return withoutGroups(std::move(cluster), empty);
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
