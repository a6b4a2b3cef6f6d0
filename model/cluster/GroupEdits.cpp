#include "model/cluster/GroupEdits.h"

#include "model/cluster/DesignEdits.h"
#include "model/cluster/GroupCheck.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace
{
constexpr QPointF beside(24, 24); ///< px in the picture from an original to its copy
constexpr int widestGap = 1000;   ///< numbers that are left out so that a machine that joins can keep its own

/// Gives the sentences of this file their context.
struct GroupEdits {
    Q_DECLARE_TR_FUNCTIONS(GroupEdits)
};

QString nameOfCopy(const Cluster &cluster, const Group &group)
{
    // worker-2 would be a machine's name in a numbered group.
    return freeName(cluster, group.count ? group.name + QStringLiteral("-copy") : group.name);
}

/// The number that a machine would keep as one of `group`; absent: its name does not fit, or is too far off.
std::optional<int> numberKept(const Group &group, const QString &machine)
{
    Group wide = group;
    wide.without.clear();
    wide.count = group.count.value_or(1) + widestGap;
    const std::optional<int> number = numberOf(wide, machine);
    const bool isFree = number && (*number >= group.count.value_or(1) || group.without.contains(*number));
    return isFree ? number : std::nullopt;
}

/// Takes one more number into a group, with holes up to it.
void takeNumber(Group &group, int number)
{
    for (int hole = *group.count; hole < number; ++hole)
        group.without.append(hole);
    group.without.removeAll(number);
    group.count = std::max(*group.count, number + 1);
}

} // namespace

Arrival withGroups(const Cluster &cluster, const QList<Group> &groups, const QMap<QString, QPointF> &layout)
{
    Arrival made{cluster, {}};
    for (const Group &group : groups) {
        Group arrived = group;
        if (isTaken(made.cluster, group.name) ||
            std::any_of(made.cluster.groups.cbegin(), made.cluster.groups.cend(),
                        [&](const Group &other) { return (!other.count || other.bare) && numberOf(group, other.name); }))
            arrived.name = nameOfCopy(made.cluster, group);
        if (layout.contains(group.name)) {
            QPointF place = layout.value(group.name);
            const QList<QPointF> places = made.cluster.layout.values();
            while (places.contains(place))
                place += beside;
            made.cluster.layout.insert(arrived.name, place);
        }
        made.cluster.groups.append(arrived);
        made.groups.append(arrived.name);
    }
    return made;
}

Arrival duplicated(const Cluster &cluster, const QStringList &groups)
{
    QList<Group> copies;
    for (const Group &group : cluster.groups) {
        if (groups.contains(group.name))
            copies.append(group);
    }
    return withGroups(cluster, copies, cluster.layout);
}

Result<Arrival> takenOut(const Cluster &cluster, const QStringList &machines)
{
    QHash<QString, QStringList> leaving; // by group
    for (const QString &machine : machines) {
        const Group *group = groupOfMachine(cluster, machine);
        if (!group || !group->count || machineCount(*group) < 2)
            return Error{GroupEdits::tr("%1 stands by itself already.").arg(machine),
                         GroupEdits::tr("Only one of several machines can be taken out of its group.")};
        if (machine == group->name)
            return Error{GroupEdits::tr("%1 has the name of its group, so it cannot leave it and stay the same machine.").arg(machine),
                         GroupEdits::tr("Take the others out of the group instead.")};
        leaving[group->name].append(machine);
    }
    Arrival result{withoutMachines(cluster, machines), machines};
    const QList<Group> staying = std::exchange(result.cluster.groups, {});
    for (const Group &group : staying) {
        result.cluster.groups.append(group);
        for (const QString &machine : leaving.take(group.name)) {
            Group alone = group;
            alone.name = machine;
            alone.title.clear();
            alone.count.reset();
            alone.bare = false;
            alone.without.clear();
            result.cluster.groups.append(alone);
        }
    }
    if (!leaving.isEmpty()) { // whose groups are gone
        const Group *group = cluster.group(leaving.cbegin().key());
        return Error{GroupEdits::tr("That would be all machines of %1.").arg(group->shownName()),
                     GroupEdits::tr("Leave one of them in the group.")};
    }
    return result;
}

std::optional<Error> faultOfJoining(const RoleCatalogue &roles, const Group &into, int machines)
{
    for (const QString &role : into.roles) {
        if (const int most = roles.mostOf(role); most > 0 && machineCount(into) + machines > most)
            return Error{GroupEdits::tr("%1 cannot become a group: it is the %2.").arg(into.shownName(), roles.titleOf(role)),
                         GroupEdits::tr("A cluster has only one %1. Take that role away first.").arg(roles.titleOf(role))};
    }
    return std::nullopt;
}

Result<Arrival> joined(const Cluster &cluster, const RoleCatalogue &roles, const QString &into, const QStringList &groups,
                       const QStringList &machines)
{
    const Group *target = cluster.group(into);
    QStringList joining;
    QSet<QString> known;
    for (const QString &name : groups) {
        if (const Group *group = cluster.group(name); group && name != into) {
            for (const Machine &machine : machinesOf(*group)) {
                joining.append(machine.name);
                known.insert(machine.name);
            }
        }
    }
    for (const QString &machine : machines) {
        if (const Group *group = groupOfMachine(cluster, machine); group && group->name != into && !known.contains(machine)) {
            joining.append(machine);
            known.insert(machine);
        }
    }
    if (!target || joining.isEmpty())
        return Error{GroupEdits::tr("There is nothing to join."),
                     GroupEdits::tr("Select the group and the machines that shall become part of it.")};
    if (const std::optional<Error> fault = faultOfJoining(roles, *target, int(joining.size())))
        return *fault;
    QStringList leaving = groups;
    leaving.removeAll(into);
    Arrival result{withoutMachines(withoutGroups(cluster, leaving), joining), {into}};
    Group &group = *result.cluster.group(into);
    if (!group.count) {
        group.count = 1;
        group.bare = true;
    }
    int renumbered = 0;
    for (const QString &machine : std::as_const(joining)) {
        if (const std::optional<int> number = numberKept(group, machine))
            takeNumber(group, *number);
        else
            ++renumbered;
    }
    const int count = machineCount(group) + renumbered;
    result.cluster = withCount(result.cluster, into, count);
    return result;
}
