#include "services/status/AskStatus.h"

#include "model/runs/Verbs.h"
#include "services/status/MasterAnswer.h"
#include "services/status/MasterSession.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace
{
/// s that a minion may take until it counts as silent; waited out only where one is. On a busy computer a good one takes two or three.
constexpr int minionLimit = 6;
constexpr double clockLimit = 60; ///< s that a clock may be off until its figures say nothing of now

QJsonObject masterQuestion(const StatusQuestion &question, Freshness freshness)
{
    QJsonObject machines;
    for (auto machine = question.addresses.begin(); machine != question.addresses.end(); ++machine)
        machines[machine.key()] = *machine;
    return {{"machines", machines},          {"influx", question.influx},
            {"token", question.consulToken}, {"seconds", question.isQuick ? QuickLimit : minionLimit},
            {"quick", question.isQuick},     {"keep", keptFor(question, freshness)},
            {"shared", question.isShared}};
}

ObservedMachine::Key keyOf(const QString &name, const MasterAnswer &master)
{
    using Key = ObservedMachine::Key;
    if (!master.keysKnown)
        return Key::Unknown;
    if (master.denied.contains(name))
        return Key::Denied;
    if (master.accepted.contains(name))
        return Key::Accepted;
    return master.pending.contains(name) ? Key::Pending : Key::Absent;
}

ObservedMachine observe(const QString &name, const QStringList &roles, const StatusQuestion &question, const MasterAnswer &master)
{
    using M = ObservedMachine;
    M machine;
    machine.name = name;
    machine.roles = master.roles.value(name, roles);
    machine.address = question.addresses.value(name);
    if (question.terraformProblem.isEmpty())
        machine.terraform = question.terraform.value(name, M::Terraform::Absent);
    if (question.powerProblem.isEmpty())
        machine.machine = question.powers.value(name, M::Power::Gone);
    if (!master.known)
        return machine;
    const bool isLate = question.isQuick || question.isOverloaded() || question.isLeftToRun(); // rather than dead, as far as anybody knows
    if (name == question.entryMachine)
        machine.ssh = M::Reach::Reachable; // this is how we asked
    else if (master.ssh.contains(name))
        machine.ssh = master.ssh.value(name) ? M::Reach::Reachable : isLate ? M::Reach::Unknown : M::Reach::Unreachable;
    machine.salt = keyOf(name, master);
    if (master.minionUp.contains(name))
        machine.minion = master.minionUp.value(name) ? M::Minion::Up : isLate ? M::Minion::Unknown : M::Minion::Down;
    else if (master.keysKnown && machine.salt != M::Key::Accepted)
        machine.minion = M::Minion::Down; // a minion whose key is not accepted is nobody's
    if (master.consulKnown)
        machine.consul = master.members.value(name, M::Member::Absent);
    if (machine.consul == M::Member::Failed && isLate)
        machine.consul = M::Member::Unknown;
    if (std::abs(master.clocks.value(name)) > clockLimit) { // what bears the time of now was measured at another
        machine.values.cores = master.values.value(name).cores;
        return machine;
    }
    if (master.lastMetric.contains(name))
        machine.lastMetric = master.lastMetric.value(name);
    machine.values = master.values.value(name);
    return machine;
}
} // namespace

bool StatusQuestion::isLeftToRun() const
{
    return run && mayChange(run->verb);
}

int keptFor(const StatusQuestion &question, Freshness freshness)
{
    constexpr int minute = 60;
    // Where very many join, a look at those that have keeps the master from hearing the others: of 184, lots that took 15 s took two
    // minutes with a look every ten seconds, and few have that much time.
    constexpr qsizetype few = 10;
    constexpr qsizetype each = 6; // s
    const int usual = freshness == Freshness::New ? 0 : minute;
    return question.isLeftToRun() ? std::max(usual, static_cast<int>(each * (question.addresses.size() - few))) : usual;
}

Observed observedOf(const StatusQuestion &question, const MasterAnswer &master)
{
    Observed observed;
    observed.cluster = question.design.name;
    observed.built = question.built;
    observed.run = question.run;
    QStringList names;
    for (const Machine &machine : machinesOf(question.design)) {
        names << machine.name;
        observed.machines << observe(machine.name, machine.roles, question, master);
    }
    for (const QString &name : question.powers.keys() + question.terraform.keys()) { // there, but not in the design any more
        if (!names.contains(name)) {
            names << name;
            observed.machines << observe(name, {}, question, master);
        }
    }
    observed.services = master.services;
    observed.clockHere = std::abs(master.clockHere) > clockLimit ? master.clockHere : 0;
    observed.time = QDateTime::currentDateTimeUtc();
    return observed;
}

MasterAnswer askMaster(MasterSession &session, const StatusQuestion &question, Freshness freshness)
{
    MasterAnswer master;
    if (!question.built)
        return master;
    const auto power = question.powers.value(question.entryMachine, ObservedMachine::Power::Gone);
    if (question.powerProblem.isEmpty() && power != ObservedMachine::Power::Running)
        master.problem = QCoreApplication::translate("Status", "it does not run");
    else if (question.sshConfig.isEmpty())
        master.problem = QCoreApplication::translate("Status", "it is not asked as long as it is not clear whose folder this is");
    else
        master = session.ask({question.sshConfig, question.entryMachine, question.user}, masterQuestion(question, freshness));
    return master;
}
