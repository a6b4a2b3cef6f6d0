#include "services/stages/StageTools.h"

#include "model/cluster/RoleMachines.h"
#include "services/consul/ConsulIdentity.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/SaltText.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/RunContext.h"

QStringList workingMachines(const RunContext &context)
{
    QStringList names;
    for (const Machine &machine : machinesOf(context.design)) {
        if (context.addresses.contains(machine.name) && !context.failures.contains(machine.name))
            names << machine.name;
    }
    return names;
}

QStringList chosenMachines(const RunContext &context)
{
    QStringList names = workingMachines(context);
    if (!context.options.machines.isEmpty())
        names.removeIf([&context](const QString &name) { return !context.options.machines.contains(name); });
    return names;
}

Remote remoteOf(const RunContext &context, const QString &machine)
{
    return {context.folder.sshConfigPath(), machine, context.entry.user};
}

Result<void> prepareSshFolder(const RunContext &context)
{
    const SshFolder folder(context.folder.sshPath());
    SshConfig config;
    config.user = context.entry.user;
    config.entry = {context.entry.machine, context.entry.host, context.entry.port};
    for (auto machine = context.addresses.begin(); machine != context.addresses.end(); ++machine) {
        if (machine.key() != context.entry.machine)
            config.others << SshHost{machine.key(), machine.value(), 22};
    }
    if (const Result<QMap<QString, SshKeyPair>> first = folder.firstContactKeys(context.addresses.keys()); !first)
        return first.error();
    return folder.writeConfig(config);
}

void dropOut(RunContext &context, const QString &step, const QString &title, const QString &machine, const QString &sentence)
{
    context.failures[machine] = sentence;
    context.events.log(QStringLiteral("butler"), LogLevel::Error, sentence, machine);
    context.events.step(step, title, StepState::Failed, machine, sentence);
}

StepState stateAfter(const RunContext &context, const Result<void> &result)
{
    if (context.runner.isStopped())
        return StepState::Cancelled;
    return result && context.failures.isEmpty() ? StepState::Done : StepState::Failed;
}

Result<void> verdict(const RunContext &context)
{
    if (context.failures.isEmpty())
        return {};
    QStringList sentences;
    for (auto failure = context.failures.begin(); failure != context.failures.end(); ++failure)
        sentences << QStringLiteral("%1: %2").arg(failure.key(), failure.value());
    if (sentences.size() == 1)
        return Error{sentences.first(), {}};
    const QString names = QStringList(context.failures.keys()).join(QStringLiteral(", "));
    return Error{SaltText::tr("%n machine(s) failed: %1. What is well goes on.", nullptr, static_cast<int>(sentences.size())).arg(names),
                 sentences.join(QLatin1Char('\n'))};
}

Error stoppedError()
{
    return {SaltText::tr("Stopped. What was done stays; up goes on from here."), {}};
}

void writeState(RunContext &context, const QString &machine, const SaltState &state)
{
    RunEvent event;
    event.kind = RunEvent::Kind::State;
    event.machine = machine;
    event.sls = state.sls;
    event.stateId = state.id;
    event.function = state.function;
    event.result = state.result;
    event.milliseconds = state.milliseconds;
    event.comment = state.comment;
    event.changes = state.changes;
    context.events.write(event);
}

QString stateName(const SaltState &state)
{
    return state.sls.isEmpty() ? state.id : QStringLiteral("%1 (%2)").arg(state.id, state.sls);
}

QString consulHistoryPath(const RunContext &context)
{
    return context.folder.saltPath() + QStringLiteral("/consul.json");
}

Result<void> noteElection(const RunContext &context)
{
    Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    if (!history->established.isEmpty())
        return {};
    history->establish(history->founders.isEmpty() ? consulServersOf(context.design) : history->founders);
    return history->save(consulHistoryPath(context));
}

Result<SaltDesign> saltDesignOf(const RunContext &context)
{
    SaltDesign design;
    design.cluster = context.design;
    design.roles = context.roles;
    design.id = context.id;
    design.addresses = context.addresses;
    design.secrets = context.secrets;
    for (const Role &role : rolesIn(design.cluster, design.roles)) { // nothing is set up with an empty password, or derived from nothing
        for (const RoleSecret &secret : role.secrets) {
            if (design.secrets.of(role.id, secret.name).isEmpty())
                return Error{SaltText::tr("The secret “%1” of the role %2 was not made yet. Configure the cluster, which makes it.")
                                 .arg(secret.name, role.title),
                             {}};
        }
    }
    if (const Result<QString> authority = ConsulIdentity(consulSeed(design.secrets)).authority(); !authority)
        return authority.error();
    context.events.hide(consulSecrets(design));
    Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    design.consul = *history;
    design.consul.prepare(consulServersOf(context.design));
    if (design.consul != *history) {
        if (const Result<void> saved = design.consul.save(consulHistoryPath(context)); !saved)
            return saved.error();
    }
    return design;
}
