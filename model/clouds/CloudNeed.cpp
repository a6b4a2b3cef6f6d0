#include "model/clouds/CloudNeed.h"

#include "model/clouds/CloudSizes.h"
#include "model/cluster/EntryWay.h"
#include "model/cluster/GroupCheck.h"
#include "model/cluster/OpenPorts.h"
#include "model/cluster/RoleMachines.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace
{

/// One figure of a need, and the quota that it is of.
struct Figure {
    const char *id;
    double CloudNeed::*need;
    bool isOfMachines; ///< more of them with each machine
};

constexpr std::array figures{Figure{"machines", &CloudNeed::machines, true},    Figure{"cores", &CloudNeed::cores, true},
                             Figure{"memory", &CloudNeed::memory, true},        Figure{"ports", &CloudNeed::ports, true},
                             Figure{"addresses", &CloudNeed::addresses, false}, Figure{"volumes", &CloudNeed::volumes, true},
                             Figure{"gigabytes", &CloudNeed::gigabytes, true},  Figure{"networks", &CloudNeed::networks, false},
                             Figure{"routers", &CloudNeed::routers, false},     Figure{"groups", &CloudNeed::groups, false},
                             Figure{"rules", &CloudNeed::rules, false},         Figure{"serverGroups", &CloudNeed::serverGroups, false},
                             Figure{"members", &CloudNeed::members, false}};

int countOf(const Group &group, const std::optional<QSet<QString>> &only)
{
    if (!only)
        return machineCount(group);
    const QList<Machine> machines = machinesOf(group);
    return static_cast<int>(
        std::count_if(machines.begin(), machines.end(), [&only](const Machine &machine) { return only->contains(machine.name); }));
}

/// Ranges of neighbouring ports that machines listen on for each other, for each protocol.
qsizetype rangesOf(const Cluster &design, const RoleCatalogue &roles)
{
    const QMap<QString, QList<PortRange>> open = openPorts(design, roles);
    return std::accumulate(open.begin(), open.end(), qsizetype(0),
                           [](qsizetype sum, const QList<PortRange> &ranges) { return sum + ranges.size(); });
}

/// How many ranges of addresses SSH may come from.
qsizetype comersOf(const Cluster &design)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    const QStringList said = design.target.settings.value(QStringLiteral("sshFrom")).split(between, Qt::SkipEmptyParts);
    return std::max<qsizetype>(1, QSet<QString>(said.begin(), said.end()).size());
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
    ports += count * double(1 + furtherNetworkWordsOf(design, group).size());
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
        gigabytes += count * double(std::max(boot, design.target.settings.value(QStringLiteral("bootVolume")).toInt()));
    }
}

/// What all machines have together.
void CloudNeed::addShared(const Cluster &design, const RoleCatalogue &roles)
{
    if (clusterNetworkWordOf(design).isEmpty()) {
        networks = 1;
        routers = 1;
        ports += 2; // of the router and of DHCP
    }
    const Group *master = nullptr;
    for (const Group &group : design.groups)
        master = !master && group.roles.contains(RoleId::saltMaster) ? &group : master;
    if (wantsNewAddress(design.target) && !(master && master->publicAddress))
        addresses += 1; // the entry's
    // As the module makes them: the members' group and the entry's, two rules in each from the beginning; ping and SSH from the entry.
    groups = 2;
    rules = 2 * groups + 2 + double(rangesOf(design, roles)) + double(comersOf(design));
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
            quota.grip = Quota::Grip::Hard;
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
