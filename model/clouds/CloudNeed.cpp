#include "model/clouds/CloudNeed.h"

#include "model/clouds/CloudSizes.h"
#include "model/cluster/GroupCheck.h"
#include "model/cluster/RoleMachines.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace
{

/// One figure of a need, and the quota that it is of.
struct Figure {
    const char *id;
    double CloudNeed::*need;
    bool isOfMachines; ///< more of them with each machine
    bool isEstimated;
};

constexpr std::array figures{
    Figure{"machines", &CloudNeed::machines, true, false},    Figure{"cores", &CloudNeed::cores, true, false},
    Figure{"memory", &CloudNeed::memory, true, false},        Figure{"ports", &CloudNeed::ports, true, false},
    Figure{"addresses", &CloudNeed::addresses, false, false}, Figure{"volumes", &CloudNeed::volumes, true, false},
    Figure{"gigabytes", &CloudNeed::gigabytes, true, false},  Figure{"networks", &CloudNeed::networks, false, false},
    Figure{"routers", &CloudNeed::routers, false, false},     Figure{"groups", &CloudNeed::groups, false, true},
    Figure{"rules", &CloudNeed::rules, false, true},          Figure{"serverGroups", &CloudNeed::serverGroups, false, false},
    Figure{"members", &CloudNeed::members, false, false}};

int countOf(const Group &group, const std::optional<QSet<QString>> &only)
{
    if (!only)
        return machineCount(group);
    const QList<Machine> machines = machinesOf(group);
    return static_cast<int>(
        std::count_if(machines.begin(), machines.end(), [&only](const Machine &machine) { return only->contains(machine.name); }));
}

/// Ranges of neighbouring ports, for each protocol.
qsizetype rangesOf(const QList<Role> &roles, bool fromOutside)
{
    QSet<QString> open;
    for (const Role &role : roles) {
        for (const RolePort &port : role.ports) {
            if ((port.from == RolePort::From::Outside) == fromOutside)
                open << QStringLiteral("%1/%2").arg(port.protocol).arg(port.number);
        }
    }
    return std::count_if(open.begin(), open.end(), [&open](const QString &door) {
        const QString protocol = door.section(QLatin1Char('/'), 0, 0);
        return !open.contains(QStringLiteral("%1/%2").arg(protocol).arg(door.section(QLatin1Char('/'), 1).toInt() - 1));
    });
}

} // namespace

CloudNeed CloudNeed::of(const Cluster &design, const RoleCatalogue &roles, const CloudCatalogue &catalogue,
                        const std::optional<QSet<QString>> &only)
{
    CloudNeed need;
    int servers = 0;
    for (const Group &group : design.groups) {
        const int count = countOf(group, only);
        need.addMachines(design, group, catalogue, count);
        servers += RoleId::isConsulServer(group.roles) ? count : 0;
    }
    if (servers > 1) { // kept apart from each other
        need.serverGroups = 1;
        need.members = servers;
    }
    if (need.machines > 0)
        need.addShared(design, roles);
    return need;
}

void CloudNeed::addMachines(const Cluster &design, const Group &group, const CloudCatalogue &catalogue, int count)
{
    machines += count;
    ports += count * double(std::max<qsizetype>(1, networkWordsOf(design, group).size()));
    addresses += group.publicAddress ? count : 0;
    volumes += count * double(group.volumes.size());
    for (const Volume &volume : group.volumes)
        gigabytes += count * double(std::max(0, volume.size));
    const std::optional<CloudSize> size = sizeOf(design, group, catalogue);
    if (!size) {
        unknown += count;
        return;
    }
    cores += count * double(size->cores);
    memory += count * double(size->memory) / 1024;
    if (const int boot = bootVolumeOf(*size, imageOf(design, group, catalogue)); boot > 0) {
        volumes += count;
        gigabytes += count * double(boot);
    }
}

/// What all machines have together.
void CloudNeed::addShared(const Cluster &design, const RoleCatalogue &roles)
{
    const auto isSaid = [&design](const char *key) { return !design.target.settings.value(QLatin1String(key)).isEmpty(); };
    if (!isSaid("network")) {
        networks = 1;
        routers = 1;
        ports += 2; // of the router and of DHCP
    }
    if (isSaid("outside") && addresses == 0)
        addresses = 1; // the entry's
    const QList<Role> used = rolesIn(design, roles);
    const qsizetype outside = rangesOf(used, true);
    groups = outside > 0 ? 3 : 2;                                             // of the entry, of all members, of what others may reach
    rules = 2 * groups + 3 + double(rangesOf(used, false)) + double(outside); // two of each new group; SSH, its way inwards, ICMP
}

Capacity CloudNeed::beside(const QList<Quota> &quotas, const CloudNeed &there) const
{
    Capacity capacity{.machines = static_cast<int>(std::max(0.0, machines - there.machines))};
    for (Quota quota : quotas) {
        const auto figure =
            std::find_if(figures.begin(), figures.end(), [&quota](const Figure &one) { return quota.id == QLatin1String(one.id); });
        if (figure != figures.end()) {
            quota.added = this->*figure->need - there.*figure->need;
            quota.ofEach = figure->isOfMachines && machines > 0 ? this->*figure->need / machines : 0;
            quota.grip = figure->isEstimated ? Quota::Grip::Estimated : Quota::Grip::Hard;
            if (quota.id == QLatin1String("members")) // of one group, and not of the project
                quota.used = there.members;
        }
        capacity.quotas << quota;
    }
    return capacity;
}

Capacity CloudNeed::beside(const QList<Quota> &quotas) const
{
    return beside(quotas, {});
}
