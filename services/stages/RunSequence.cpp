#include "services/stages/RunSequence.h"

#include "services/platform/Files.h"
#include "services/platform/Processes.h"
#include "services/runs/RunLock.h"
#include "services/salt/MasterKeys.h"
#include "services/stages/ReachMachines.h"
#include "services/stages/SaltStages.h"
#include "services/stages/TargetRun.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <utility>

namespace
{

using Ending = TargetRun::Ending;

constexpr qint64 FullDisk = 16 * 1024; // bytes
constexpr int KeychainLimit = 60000;   // ms; it may first have to be unlocked

/// Gives the sentences of this file their context.
struct RunSequence {
    Q_DECLARE_TR_FUNCTIONS(RunSequence)
};

QStringList stepsOf(Verb verb)
{
    const QString prepare = QStringLiteral("prepare"), plan = QStringLiteral("plan"), machines = QStringLiteral("machines");
    const QStringList configure{QStringLiteral("reach"), QStringLiteral("salt"), QStringLiteral("roles")};
    const QString verify = QStringLiteral("verify");
    switch (verb) {
    case Verb::Plan:
        return {prepare, plan};
    case Verb::Apply:
        return {prepare, plan, machines};
    case Verb::Configure:
        return QStringList{prepare} + configure;
    case Verb::Verify:
        return {prepare, QStringLiteral("reach"), verify};
    case Verb::Up:
        return QStringList{prepare, plan, machines} + configure + QStringList{verify};
    case Verb::Destroy:
        return {prepare, plan, QStringLiteral("destroy"), QStringLiteral("clean-up")};
    }
    return {};
}

/// The stages of SSH and Salt tell their steps themselves; what is left here is how the run ends.
Ending endOf(const RunContext &context, const Result<void> &result)
{
    if (context.events.hasFailed())
        return RunEnd::failed(context.events.failure().message);
    if (context.runner.isStopped())
        return RunEnd{Outcome::Cancelled, ExitCode::Stopped,
                      RunSequence::tr("Stopped, as you asked. Start the run again, and it goes on from here.")};
    return result ? Ending() : Ending(RunEnd::failed(result.error().message));
}

/// Only a run that builds makes secrets; the others read them. A plan needs none: it says what is missing, because a build would not begin.
Ending fetchSecrets(RunContext &context)
{
    const bool builds = context.verb == Verb::Apply || context.verb == Verb::Configure || context.verb == Verb::Up;
    if (builds) {
        const Result<Secrets> secrets = Secrets::prepare(context.folder);
        if (!secrets)
            return RunEnd::failed(secrets.error().message);
        context.secrets = *secrets;
    } else if (const auto kept = Secrets::read(context.folder, KeychainLimit)) {
        context.secrets = kept->value_or(Secrets{});
    } else if (context.verb == Verb::Plan) {
        context.events.log(QStringLiteral("butler"), LogLevel::Warning, kept.error().message);
    } else {
        return RunEnd::failed(kept.error().message);
    }
    if (context.verb == Verb::Configure || context.verb == Verb::Up) {
        if (const Result<void> made = makeMasterKeys(context.secrets, context.id, context.folder.privatePath()); !made)
            return RunEnd::failed(made.error().message);
    }
    context.events.hide(context.secrets.values());
    return {};
}

/// `up` mends what it can: a machine that runs and does not answer SSH has another door, its target; and of one that shows another host key
/// the target knows whether that is its own.
Ending reach(TargetRun &target, RunContext &context)
{
    Result<void> reached = reachMachines(context);
    QStringList vouched;
    while (!reached && context.verb == Verb::Up && !context.stranger.isEmpty() && !vouched.contains(context.stranger) &&
           target.vouchFor(context.stranger)) {
        vouched << std::exchange(context.stranger, {});
        context.failures.clear();
        reached = reachMachines(context);
    }
    if (context.verb != Verb::Up || context.failures.isEmpty() || context.runner.isStopped() || !target.wakeSsh())
        return endOf(context, reached);
    context.failures.clear();
    return endOf(context, reachMachines(context));
}

Ending configure(TargetRun &target, RunContext &context)
{
    if (const Ending end = reach(target, context))
        return end;
    for (const auto stage : {joinSalt, secureConsul, configureRoles}) {
        if (const Ending end = endOf(context, stage(context)))
            return end;
    }
    return {};
}

/// The one sequence of a run. Everything that a verb does can be read here.
Ending sequence(TargetRun &target, RunContext &context)
{
    const Verb verb = context.verb;
    if (const Ending end = verb == Verb::Destroy ? Ending() : fetchSecrets(context))
        return end;
    if (const Ending end = target.prepare())
        return end;
    if (verb == Verb::Destroy)
        return target.takeDown();
    const bool builds = verb == Verb::Apply || verb == Verb::Up;
    if (builds || verb == Verb::Plan) {
        if (const Ending end = target.plan())
            return end;
    }
    if (builds) {
        if (const Ending end = target.apply())
            return end;
    }
    if (verb == Verb::Plan || verb == Verb::Apply)
        return {};
    if (const Ending end = target.findMachines())
        return end;
    target.vouchForTorn();
    if (verb == Verb::Configure || verb == Verb::Up) {
        if (const Ending end = configure(target, context))
            return end;
    }
    if (verb == Verb::Verify) {
        if (const Ending end = endOf(context, reachMachines(context)))
            return end;
    }
    return verb == Verb::Configure ? Ending() : endOf(context, verifyClean(context));
}

QString successSentence(const TargetRun &target, const RunContext &context)
{
    const Verb verb = context.verb;
    if (verb == Verb::Configure)
        return RunSequence::tr("All machines are configured: %n state(s) changed.", nullptr, context.changed);
    if (verb == Verb::Up || verb == Verb::Verify)
        return RunSequence::tr("All machines are as designed: Clean.");
    return target.summary();
}

/// The launcher names our process in the lock and in run.json after it has started us.
bool isOurs(const RunLock &lock, const QString &runId)
{
    for (int i = 0; i < 100; ++i) {
        const std::optional<LockHolder> holder = lock.holder();
        if (holder && holder->run == runId && holder->process.pid == QCoreApplication::applicationPid())
            return true;
        QThread::msleep(20);
    }
    return false;
}

} // namespace

int carryOutRun(const QString &clusterFolder, const QString &runId)
{
    keepFilesPrivate();
    const ClusterFolder folder(clusterFolder);
    const RunFolder run(folder.runPath(runId));
    const RunLock lock(folder.privatePath());
    Result<RunRecord> record = run.read();
    const Result<QString> id = folder.id();
    EventWriter events;
    if (!record || !id || !isOurs(lock, runId) || record->exitCode >= 0 || !events.open(run.eventsPath())) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(RunSequence::tr("This run cannot be carried out: it has no record, or another one is going on.")));
        return ExitCode::Refused;
    }
    record->process = ProcessId::current();
    (void)run.write(*record);
    Runner runner(run, &events, &lock);
    RunContext context{
        .folder = folder, .run = run, .verb = record->verb, .options = record->options, .id = *id, .events = events, .runner = runner};
    TargetRun target(context, lock);
    events.started(context.verb);
    for (const QString &step : stepsOf(context.verb))
        events.step(step, stepTitle(step), StepState::Waiting);
    const Ending ended = sequence(target, context);
    RunEnd end = ended ? *ended : RunEnd{Outcome::Succeeded, ExitCode::Done, successSentence(target, context)};
    // What a tool says, or cannot say any more, of a disk that ran full is no help.
    if (const qint64 room = freeBytes(run.path()); end.outcome == Outcome::Failed && room >= 0 && room < FullDisk)
        end.message = RunSequence::tr("The disk of %1 is full. Make room, then start the run again; it goes on from here.").arg(run.path());
    if (const Result<RunRecord> noted = run.read())
        record->versions = noted->versions;
    record->planned = end.outcome == Outcome::Succeeded ? target.planned() : QMap<QString, QString>();
    record->exitCode = end.exitCode;
    (void)run.write(*record);
    lock.release(runId); // before the last event: who reads it may start the next run at once
    events.finished(end.outcome, end.message);
    return end.exitCode;
}
