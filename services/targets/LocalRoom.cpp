#include "services/targets/LocalRoom.h"

#include "model/cluster/MasterSize.h"
#include "model/cluster/RoleMachines.h"
#include "services/targets/LocalRecord.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

namespace
{

constexpr double Gigabyte = 1024.0 * 1024 * 1024;
constexpr double Megabytes = 1.0 / 1024; ///< of a GB

// What a machine takes whatever its roles are, in MB: systemd, SSH, Salt's minion, Consul's agent and collectd. Measured on containers of
// Debian 12: a configured one at rest has 90 MB of its own, 6 of the kernel's and 2 of the engine's, and 144 at the worst moment of its
// first state run, which few are in at once; 25 of them, just built, took 3.3 GB of what was available, the master's part with it: 121
// each. What one had written was 2 MB; the rest is room for its logs. What roles take beside that stands in their files.
constexpr int BaseMemory = 120;
constexpr int BaseDisk = 20;

/// Gives the sentences of this file their context.
struct LocalRoomWords {
    Q_DECLARE_TR_FUNCTIONS(LocalRoom)
};

/// What is there without a number is in bytes, as engines have it: "512m", "2g".
double gigabytesOf(const QString &memory)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d+)([bkmg]?)b?\\z"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(memory.trimmed());
    const QString unit = match.captured(2).toLower();
    const double bytes = match.captured(1).toDouble();
    return unit == QLatin1String("g")   ? bytes
           : unit == QLatin1String("m") ? bytes * Megabytes
           : unit == QLatin1String("k") ? bytes * Megabytes / 1024
                                        : bytes / Gigabyte;
}

/// In GB.
struct Need {
    double memory = BaseMemory * Megabytes;
    double disk = BaseDisk * Megabytes;
};

Need needOf(const Machine &machine, qsizetype ofMachines, const RoleCatalogue &roles, double mostMemory)
{
    Need need;
    if (machine.roles.contains(RoleId::saltMaster))
        need.memory += MasterSize::of(static_cast<int>(ofMachines)).memory * Megabytes;
    for (const QString &id : machine.roles) {
        if (const Role *role = roles.find(id)) {
            need.memory += role->takes.memory * Megabytes;
            need.disk += role->takes.disk * Megabytes;
        }
    }
    if (mostMemory > 0)
        need.memory = std::min(need.memory, mostMemory);
    return need;
}

} // namespace

/// What becomes of the cluster's machines, and what that takes. A machine that does not run takes its disk and no memory.
struct LocalRoom::Change {
    int there = 0;   ///< containers
    int running = 0; ///< of them
    int made = 0;    ///< containers
    int begun = 0;   ///< that are made, or run again
    int leaving = 0; ///< containers
    int ending = 0;  ///< of those that run
    int inAll = 0;   ///< that the design has
    Need added{0, 0};
    Need all{0, 0}; ///< of all of the design

    double memoryOfEach() const { return inAll > 0 ? all.memory / inAll : Need().memory; }
    double diskOfEach() const { return inAll > 0 ? all.disk / inAll : Need().disk; }
    static Change of(const Cluster &design, const RoleCatalogue &roles, const QList<Container> &there);
};

LocalRoom::Change LocalRoom::Change::of(const Cluster &design, const RoleCatalogue &roles, const QList<Container> &there)
{
    QSet<QString> placed;
    QSet<QString> running;
    for (const Container &container : there) {
        placed << container.machine;
        if (container.state == Container::State::Running)
            running << container.machine;
    }
    Change change{.there = static_cast<int>(there.size()), .running = static_cast<int>(running.size())};
    const double mostMemory = gigabytesOf(design.target.settings.value(QStringLiteral("memory")));
    QSet<QString> designed;
    const QList<Machine> machines = machinesOf(design);
    for (const Machine &machine : machines) {
        const Need need = needOf(machine, machines.size(), roles, mostMemory);
        designed << machine.name;
        ++change.inAll;
        change.all.memory += need.memory;
        change.all.disk += need.disk;
        if (!placed.contains(machine.name)) {
            ++change.made;
            change.added.disk += need.disk;
        }
        if (!running.contains(machine.name)) {
            ++change.begun;
            change.added.memory += need.memory;
        }
    }
    change.leaving = static_cast<int>((placed - designed).size());
    change.ending = static_cast<int>((running - designed).size());
    change.added.memory -= change.ending * Need().memory; // whose roles nobody knows any more
    change.added.disk -= change.leaving * Need().disk;
    return change;
}

Quota LocalRoom::memory(const Change &change) const
{
    const auto kilobytes = [text = m_host.text(QStringLiteral("/proc/meminfo"))](const char *name) {
        const qsizetype at = text.indexOf(name);
        return at < 0 ? 0.0 : text.mid(at).simplified().split(' ').value(1).toDouble();
    };
    const double whole = kilobytes("MemTotal:") * 1024 / Gigabyte;
    return {.id = QStringLiteral("memory"),
            .isGigabytes = true,
            .grip = Quota::Grip::Estimated,
            .whole = whole,
            .used = whole - kilobytes("MemAvailable:") * 1024 / Gigabyte,
            .added = change.added.memory,
            .ofEach = change.memoryOfEach()};
}

Quota LocalRoom::disk(const Change &change) const
{
    return {.id = QStringLiteral("disk"),
            .isGigabytes = true,
            .grip = Quota::Grip::Estimated,
            .whole = m_disk.whole / Gigabyte,
            .used = (m_disk.whole - m_disk.available) / Gigabyte,
            .added = change.added.disk,
            .ofEach = change.diskOfEach()};
}

/// The machines share all there are: that is no limit.
Quota LocalRoom::cores(const Change &change) const
{
    const QByteArray text = m_host.text(QStringLiteral("/proc/cpuinfo"));
    return {.id = QStringLiteral("cores"),
            .grip = Quota::Grip::Shared,
            .whole = double(text.count("\nprocessor") + (text.startsWith("processor") ? 1 : 0)),
            .used = double(change.there),
            .added = double(change.made - change.leaving)};
}

Capacity LocalRoom::of(const Cluster &design, const RoleCatalogue &roles, const QList<Container> &there, qsizetype spoilt) const
{
    const Change change = Change::of(design, roles, there);
    Capacity capacity{.machines = std::max(0, change.begun - change.ending)};
    for (const Quota &quota : {cores(change), memory(change), disk(change)}) {
        if (quota.whole > 0)
            capacity.quotas << quota;
    }
    // What goes ends while what comes is made: the kernel's limits must hold both.
    capacity.quotas << m_host.quotas(change.begun, std::max(0, change.inAll - change.begun));
    capacity.quotas << Quota{.id = QStringLiteral("addresses"),
                             .title = LocalRoomWords::tr("addresses in the cluster's network"),
                             .whole = double(LastAddress - FirstAddress + 1),
                             .used = double(change.there + spoilt),
                             .added = double(change.made - change.leaving),
                             .ofEach = 1};
    // How many machines there can be is said by what ends first; by itself it is no limit. Without memory that is not half known.
    capacity.quotas.prepend(
        Quota{.id = QStringLiteral("machines"),
              .grip = Quota::Grip::Shared,
              .whole = capacity.find(QStringLiteral("memory")) ? double(change.running + capacity.room().value_or(0)) : -1,
              .used = double(change.there),
              .added = double(change.made - change.leaving)});
    return capacity;
}

QString LocalRoom::storeOf(const QString &engine)
{
    if (engine == QLatin1String("docker"))
        return QStringLiteral("/var/lib/docker");
    const bool isRootless = HostLimits::here().uid() != 0;
    return isRootless ? QDir::homePath() + QStringLiteral("/.local/share/containers/storage")
                      : QStringLiteral("/var/lib/containers/storage");
}

LocalRoom::Disk LocalRoom::diskOf(const QString &path)
{
#if defined(Q_OS_LINUX)
    QString there = path;
    while (!QFileInfo::exists(there) && there.contains(u'/') && there.size() > 1)
        there = QFileInfo(there).path();
    const QStorageInfo disk(there);
    // As `df` and the charts have it: what is kept for root alone is neither used nor free.
    return disk.isValid() ? Disk{double(disk.bytesTotal() - disk.bytesFree() + disk.bytesAvailable()), double(disk.bytesAvailable())}
                          : Disk{};
#else
    Q_UNUSED(path) // the engine's own machine has a disk of its own
    return {};
#endif
}
