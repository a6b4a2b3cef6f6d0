#include "services/salt/SaltDesign.h"

#include "model/cluster/RoleMachines.h"

#include <algorithm>

namespace
{
const QString registersServices = QStringLiteral("services");
const QString machineNamesState = QStringLiteral("hostfile"), takesAwayState = QStringLiteral("removed");

QStringList baseStates(const SaltDesign &design)
{
    QStringList states{machineNamesState, QStringLiteral("dnsmasq"), QStringLiteral("consul"), QStringLiteral("updates")};
    for (const Role &role : rolesIn(design.cluster, design.roles))
        states += role.everywhere; // such as what sends figures to a monitoring server: without one there is nobody to send them to
    states << takesAwayState;      // before the roles: what goes gives free what those that come may need, such as a port
    states.removeDuplicates();
    return states;
}

/// The step in which a role with states is configured on each machine that has it.
using Levels = QMap<QString, QMap<QString, int>>; ///< role → machine → step

int levelOf(const Role &role, const QString &machine, const Levels &levels, const QStringList &base)
{
    int level = 0;
    for (const RoleNeed &need : role.needs) {
        const QMap<QString, int> needed = levels.value(need.role);
        for (auto other = needed.begin(); other != needed.end(); ++other)
            level = std::max(level, other.key() == machine ? *other : *other + 1);
    }
    const bool onlyBase = std::all_of(role.states.begin(), role.states.end(), [&base](const QString &sls) { return base.contains(sls); });
    return onlyBase ? 0 : level;
}
} // namespace

QString namesOfMachines()
{
    return machineNamesState;
}

QString takesRolesAway()
{
    return takesAwayState;
}

QList<RoleService> checkedServices(const SaltDesign &design, const Machine &machine)
{
    QList<RoleService> services;
    for (const Role &role : design.roles.roles()) {
        for (const RoleService &service : machine.roles.contains(role.id) ? role.services : QList<RoleService>()) {
            if (service.check.kind != RoleCheck::Kind::None)
                services << service;
        }
    }
    return services;
}

QStringList statesOf(const SaltDesign &design, const Machine &machine)
{
    QStringList states = baseStates(design);
    for (const QString &id : design.roles.configureOrder()) {
        const Role *role = design.roles.find(id);
        if (role && machine.roles.contains(id))
            states += role->states;
    }
    if (!checkedServices(design, machine).isEmpty())
        states << registersServices;
    states.removeDuplicates();
    return states;
}

QList<QList<SaltJob>> configureSteps(const SaltDesign &design)
{
    const QStringList base = baseStates(design);
    const QList<Machine> machines = machinesOf(design.cluster);
    Levels levels;
    QMap<QString, QMap<int, QStringList>> perMachine; // machine → step → states
    for (const Machine &machine : machines)
        perMachine[machine.name][0] = base;
    for (const QString &id : design.roles.configureOrder()) {
        const Role *role = design.roles.find(id);
        for (const Machine &machine : machines) {
            if (!role || role->states.isEmpty() || !machine.roles.contains(id))
                continue;
            const int level = levelOf(*role, machine.name, levels, base);
            // Base states are asked for at once, so they hold nobody up; what comes with a later step waits for it.
            levels[id][machine.name] = level;
            perMachine[machine.name][level] += role->states;
        }
    }
    for (const Machine &machine : machines) { // when all that is to be registered is there
        if (!checkedServices(design, machine).isEmpty())
            perMachine[machine.name].last() << registersServices;
    }
    QMap<int, QList<SaltJob>> steps;
    for (const Machine &machine : machines) {
        QStringList done;
        const QMap<int, QStringList> own = perMachine.value(machine.name);
        for (auto step = own.begin(); step != own.end(); ++step) {
            QStringList states = *step;
            states.removeDuplicates();
            states.removeIf([&done](const QString &sls) { return done.contains(sls); });
            done += states;
            if (states.isEmpty())
                continue;
            QList<SaltJob> &jobs = steps[step.key()];
            const auto same = std::find_if(jobs.begin(), jobs.end(), [&states](const SaltJob &job) { return job.states == states; });
            if (same != jobs.end())
                same->machines << machine.name;
            else
                jobs << SaltJob{{machine.name}, states};
        }
    }
    return steps.values();
}
