#include "services/findings/Explain.h"
#include "services/runs/RunContext.h"
#include "services/salt/SaltJobs.h"
#include "services/salt/SaltText.h"
#include "services/salt/StageTools.h"
#include "services/salt/Stages.h"

#include <QJsonArray>

namespace
{
const QString step = QStringLiteral("verify");
constexpr int settleLimit = 120; ///< s; Consul's leader looks every 60 s after servers that it has not taken in

QString title()
{
    return SaltText::tr("Clean");
}

void judge(RunContext &context, const SaltEvent &event)
{
    QStringList differing;
    for (const SaltState &state : event.states) {
        if (state.result != StateResult::Changed && state.result != StateResult::Failed)
            continue;
        differing << stateName(state);
        writeState(context, event.minion, state);
    }
    if (!event.errors.isEmpty()) {
        const QString words = event.errors.join(QLatin1Char('\n'));
        dropOut(context, step, title(), event.minion, SaltText::tr("Not checked: %1").arg(explain(words).text()));
    } else if (!differing.isEmpty()) {
        dropOut(context, step, title(), event.minion,
                SaltText::tr("Not clean, %n state(s) differ: %1. Configure again.", nullptr, static_cast<int>(differing.size()))
                    .arg(differing.join(QStringLiteral(", "))));
    } else {
        context.events.step(step, title(), StepState::Done, event.minion);
    }
}

Result<void> testAll(RunContext &context)
{
    SaltQuestion question;
    question.minions = chosenMachines(context);
    question.steps = {{SaltTask{question.minions, QStringLiteral("state.highstate"), {}, {{"test", true}}}}};
    for (const QString &machine : std::as_const(question.minions))
        context.events.step(step, title(), StepState::Running, machine);
    const Result<SaltOutcome> outcome = carryOut(context, question, [&context](const SaltEvent &event) {
        if (event.kind == SaltEvent::Kind::Return && !context.failures.contains(event.minion))
            judge(context, event);
    });
    if (!outcome)
        return outcome.error();
    for (const QString &machine : outcome->down + outcome->lost.keys())
        dropOut(context, step, title(), machine,
                SaltText::tr("The Salt minion of %1 does not answer. Build again with up, which starts it anew.").arg(machine));
    return {};
}

/// Configured is not yet running well: waits until Consul has a leader, knows all as alive and lets all its servers vote, and every
/// machine's figures arrive.
Result<void> settle(RunContext &context)
{
    const Result<SaltDesign> design = saltDesignOf(context);
    if (!design)
        return design.error();
    const QStringList machines = chosenMachines(context);
    const Command command =
        remoteProgram(remoteOf(context, saltMasterOf(context.design)), Interpreter::System, QStringLiteral("butler_settle.py"),
                      {{"machines", QJsonArray::fromStringList(machines)},
                       {"servers", QJsonArray::fromStringList(design->consulServers())},
                       {"influx", influxQuestion(*design, QStringLiteral("reader"), context.secrets.influxReaderPassword)},
                       {"seconds", settleLimit}});
    const CommandResult result = context.runner.run(command);
    if (result.stopped)
        return stoppedError();
    const QJsonObject answer = answerOf(result.output);
    if (!result.ok() || answer.isEmpty())
        return Error{
            SaltText::tr("It cannot be asked whether all machines are well: %1").arg(explain(QString::fromUtf8(result.errorOutput)).text()),
            QString::fromUtf8(result.errorOutput)};
    if (!answer["leader"].toBool()) {
        return Error{SaltText::tr("Consul has no leader: its servers do not find each other. See the log of consul on %1.")
                         .arg(design->consulServers().join(QStringLiteral(", "))),
                     answer["error"].toString()};
    }
    for (const QJsonValue &machine : answer["not_alive"].toArray())
        dropOut(context, step, title(), machine.toString(),
                SaltText::tr("%1 is configured, but Consul does not know it as alive. Configure again.").arg(machine.toString()));
    for (const QJsonValue &machine : answer["no_voters"].toArray()) {
        if (!context.failures.contains(machine.toString()))
            dropOut(
                context, step, title(), machine.toString(),
                SaltText::tr("%1 is alive, but Consul's leader has not taken it in as a server. Configure again.").arg(machine.toString()));
    }
    for (const QJsonValue &machine : answer["silent"].toArray()) {
        if (!context.failures.contains(machine.toString()))
            dropOut(context, step, title(), machine.toString(),
                    SaltText::tr("%1 is configured, but its figures do not arrive. Configure again.").arg(machine.toString()));
    }
    Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    history->establish(consulServersOf(context.design));
    return history->save(consulHistoryPath(context));
}

Result<void> verify(RunContext &context)
{
    if (const Result<void> tested = testAll(context); !tested)
        return tested;
    if (const Result<void> settled = settle(context); !settled)
        return settled;
    return verdict(context);
}
} // namespace

Result<void> verifyClean(RunContext &context)
{
    context.events.step(step, SaltText::tr("Check that all is clean"), StepState::Running);
    const Result<void> verified = verify(context);
    context.events.step(step, SaltText::tr("Check that all is clean"), stateAfter(context, verified));
    return verified;
}
