#include "model/cluster/Consequences.h"

#include "model/cluster/DesignEdits.h"
#include "model/cluster/GroupCheck.h"
#include "model/cluster/RoleMachines.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace
{

/// Gives the sentences of this file their context.
struct Consequences {
    Q_DECLARE_TR_FUNCTIONS(Consequences)
};

bool hasSameMachines(const Group &one, const Group &other)
{
    return one.count == other.count && one.bare == other.bare && one.without == other.without;
}

QHash<QString, int> machinesByRole(const Cluster &cluster)
{
    QHash<QString, int> counts;
    for (const Group &group : cluster.groups) {
        for (const QString &role : group.roles)
            counts[role] += machineCount(group);
    }
    return counts;
}

bool leansOn(const Role &role, const QString &other)
{
    return std::any_of(role.needs.cbegin(), role.needs.cend(), [&](const RoleNeed &need) { return need.role == other; }) ||
           std::any_of(role.talksTo.cbegin(), role.talksTo.cend(),
                       [&](const RoleLink &link) { return link.role == other && link.kind == RoleLink::Kind::Work; });
}

QString volumesLost(const Group &group)
{
    QStringList names;
    for (const Volume &volume : group.volumes)
        names << Consequences::tr("%1 (%2 GB)").arg(volume.name).arg(volume.size);
    return names.isEmpty() ? QString()
                           : Consequences::tr("The data volumes of %1: %2.").arg(group.shownName(), names.join(QStringLiteral(", ")));
}

} // namespace

QStringList unmadeMachines(const Cluster &built, const Cluster &next)
{
    QHash<QString, const Group *> kept;
    for (const Group &group : next.groups)
        kept.insert(group.name, &group);
    QStringList candidates;
    for (const Group &group : built.groups) {
        const Group *same = kept.value(group.name);
        if (same && hasSameMachines(group, *same))
            continue;
        for (const Machine &machine : machinesOf(group))
            candidates.append(machine.name);
    }
    if (candidates.isEmpty())
        return {};
    QSet<QString> there;
    for (const Group &group : next.groups) {
        for (const Machine &machine : machinesOf(group))
            there.insert(machine.name);
    }
    candidates.removeIf([&there](const QString &machine) { return there.contains(machine); });
    return candidates;
}

QStringList dependents(const Cluster &cluster, const RoleCatalogue &roles, const QStringList &groups, const QStringList &machines)
{
    const Cluster after = withoutMachines(withoutGroups(cluster, groups), machines);
    const QHash<QString, int> before = machinesByRole(cluster);
    const QHash<QString, int> left = machinesByRole(after);
    QStringList sentences;
    for (const Role &lost : roles.roles()) { // in the order of the palette
        if (before.value(lost.id) == 0 || left.value(lost.id) > 0)
            continue;
        QStringList names;
        for (const Group &group : after.groups) {
            const bool leans = std::any_of(group.roles.cbegin(), group.roles.cend(), [&](const QString &id) {
                const Role *role = roles.find(id);
                return role && leansOn(*role, lost.id);
            });
            if (leans)
                names << group.shownName();
        }
        if (!names.isEmpty())
            sentences << Consequences::tr("No %1 would be left. It is needed by: %2.").arg(lost.title, names.join(QStringLiteral(", ")));
    }
    const auto servers = [](const QHash<QString, int> &counts) {
        return counts.value(RoleId::consulServer) + counts.value(RoleId::consulBootstrap);
    };
    if (servers(left) > 0 && servers(left) < servers(before))
        sentences << Consequences::tr("Consul servers left: %1 of %2.").arg(servers(left)).arg(servers(before));
    for (const Group &group : cluster.groups) {
        const bool goes = !after.group(group.name) || machineCount(*after.group(group.name)) < machineCount(group);
        if (const QString volumes = goes ? volumesLost(group) : QString(); !volumes.isEmpty())
            sentences << volumes;
    }
    return sentences;
}
