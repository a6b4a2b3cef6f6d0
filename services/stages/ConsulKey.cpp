#include "services/stages/ConsulKey.h"

#include "model/cluster/RoleMachines.h"
#include "services/consul/ConsulIdentity.h"
#include "services/explanations/Explain.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/SaltText.h"
#include "services/stages/ConsulAgents.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"

#include <QJsonArray>

namespace
{
const QString step = QStringLiteral("consul-key");
const QString present = QStringLiteral("gossip"), next = QStringLiteral("gossip-next"), before = QStringLiteral("gossip-before");
constexpr int heardLimit = 60; ///< s until all agents have heard of a key

QString title()
{
    return SaltText::tr("Change Consul's key");
}

QString keyOf(const RunContext &context, const QString &name)
{
    return context.secrets.of(RoleId::consulBootstrap, name);
}

/// Kept before anything is done with it, so that no key is lost with a run.
Result<void> keep(RunContext &context, const QMap<QString, QString> &keys)
{
    QMap<QString, QString> &kept = context.secrets.ofRoles[RoleId::consulBootstrap];
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (key->isEmpty())
            kept.remove(key.key());
        else
            kept[key.key()] = *key;
    }
    context.events.hide(context.secrets.values());
    return context.secrets.keep(context.id);
}

/// One of Consul's servers does it for all: `acts` on keys, as butler_keyring.py takes them.
Result<void> turn(RunContext &context, const QJsonArray &acts)
{
    QStringList servers = consulServersOf(context.design), machines;
    const QStringList working = workingMachines(context);
    servers.removeIf([&working](const QString &server) { return !working.contains(server); });
    for (const Machine &machine : machinesOf(context.design))
        machines << machine.name;
    if (servers.isEmpty())
        return Error{SaltText::tr("None of Consul's servers can be reached, so its key is not changed."), {}};
    Command command = remoteProgram(remoteOf(context, servers.first()), Interpreter::System, QStringLiteral("butler_keyring.py"),
                                    {{"master", ConsulIdentity(consulSeed(context.secrets)).token(ConsulPurpose::master)},
                                     {"machines", QJsonArray::fromStringList(machines)},
                                     {"acts", acts},
                                     {"seconds", heardLimit}});
    command.silenceLimit = command.totalLimit = 3 * heardLimit;
    const CommandResult result = context.runner.run(command);
    if (result.stopped)
        return stoppedError();
    const QJsonObject answer = answerOf(result.output);
    const QString words = answer.contains("error") ? answer["error"].toString() : QString::fromUtf8(result.errorOutput);
    if (result.ok() && answer.contains("error") && words.isEmpty())
        return {};
    const QStringList missing = answer["missing"].toVariant().toStringList();
    if (!missing.isEmpty())
        return Error{
            SaltText::tr("Consul's key is changed when all machines are there: one that misses it would not find the others any more. "
                         "Consul does not know these as alive: %1. Mend or remove them first.")
                .arg(missing.join(QStringLiteral(", "))),
            {}};
    return Error{SaltText::tr("Consul's key was not changed on all machines: %1 Configure again, which goes on from here.")
                     .arg(explain(words).text()),
                 words};
}

Result<void> change(RunContext &context)
{
    if (keyOf(context, next).isEmpty()) {
        if (const Result<void> kept = keep(context, {{next, Secrets::randomKey()}}); !kept)
            return kept;
    }
    const QString key = keyOf(context, next);
    if (const Result<void> done = turn(context, {QJsonObject{{"install", key}}, QJsonObject{{"use", key}}}); !done)
        return done;
    return keep(context, {{before, keyOf(context, present)}, {present, key}, {next, {}}});
}

Result<void> finish(RunContext &context)
{
    const Result<QMap<QString, QString>> placed = placeConsul(context, workingMachines(context), QStringLiteral("final"));
    if (!placed)
        return placed.error();
    if (const QMap<QString, QString> &failed = *placed; !failed.isEmpty())
        return Error{SaltText::tr("Consul's new key does not stand in the files of %1: %2 Configure again, which goes on from here.")
                         .arg(failed.firstKey(), failed.first()),
                     {}};
    if (const Result<void> done = turn(context, {QJsonObject{{"remove", keyOf(context, before)}}}); !done)
        return done;
    return keep(context, {{before, {}}});
}
} // namespace

Result<void> changeConsulKey(RunContext &context)
{
    const bool isBegun = !keyOf(context, next).isEmpty();
    if (!isBegun && (!context.options.newConsulKey || !keyOf(context, before).isEmpty())) // one that is nearly done is ended first
        return {};
    context.events.step(step, title(), StepState::Running);
    const Result<void> changed = change(context);
    if (!changed)
        context.events.step(step, title(), stateAfter(context, changed), {}, changed.error().message);
    return changed;
}

Result<void> finishConsulKey(RunContext &context)
{
    if (keyOf(context, before).isEmpty())
        return {};
    context.events.step(step, title(), StepState::Running);
    const Result<void> finished = finish(context);
    context.events.step(step, title(), stateAfter(context, finished), {}, finished ? QString() : finished.error().message);
    return finished;
}
