#include "services/stages/ConsulAgents.h"

#include "model/cluster/RoleMachines.h"
#include "services/consul/ConsulIdentity.h"
#include "services/explanations/Explain.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/SaltText.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/SaltJobs.h"

namespace
{
constexpr int spare = 60; ///< s that a program may take beside what it waits for
}

Command agentCommand(const RunContext &context, const QString &machine, const QString &first, int seconds, const QStringList &services)
{
    Command command = remoteProgram(remoteOf(context, machine), Interpreter::System, QStringLiteral("butler_agent.py"),
                                    {{"machine", machine},
                                     {"token", ConsulIdentity(consulSeed(context.secrets)).token(ConsulPurpose::check)},
                                     {"first", first},
                                     {"services", QJsonArray::fromStringList(services)},
                                     {"seconds", seconds}});
    command.silenceLimit = command.totalLimit = seconds + spare;
    return command;
}

ConsulAgent agentFrom(const CommandResult &result)
{
    const QJsonObject answer = answerOf(result.output);
    ConsulAgent agent;
    agent.stopped = result.stopped;
    agent.answered = result.ok() && answer.contains("works");
    agent.installed = answer["installed"].toBool();
    agent.works = answer["works"].toBool();
    agent.down = answer["down"].toVariant().toStringList();
    const QString guard = answer["guard"].toString();
    agent.guard = guard == QLatin1String("open")     ? ConsulAgent::Guard::Open
                  : guard == QLatin1String("closed") ? ConsulAgent::Guard::Closed
                                                     : ConsulAgent::Guard::Silent;
    agent.error = agent.answered ? answer["error"].toString() : explain(QString::fromUtf8(result.errorOutput)).text();
    return agent;
}

Command tokensCommand(const RunContext &context, const SaltDesign &design, const QString &server, int seconds)
{
    Command command = remoteProgram(remoteOf(context, server), Interpreter::System, QStringLiteral("butler_tokens.py"),
                                    {{"master", ConsulIdentity(consulSeed(design.secrets)).token(ConsulPurpose::master)},
                                     {"seconds", seconds},
                                     {"grants", consulGrantsJson(design)}});
    command.silenceLimit = command.totalLimit = seconds + spare;
    return command;
}

Result<QStringList> tokensFrom(const RunContext &context, const SaltDesign &design, const CommandResult &result)
{
    if (result.stopped)
        return stoppedError();
    const QJsonObject answer = answerOf(result.output);
    const QString words = answer.contains("error") ? answer["error"].toString() : QString::fromUtf8(result.errorOutput);
    if (!result.ok() || !answer.contains("changed") || !words.isEmpty()) {
        return Error{SaltText::tr("Consul did not take the tokens of its machines: %1 Configure again.").arg(explain(words).text()), words};
    }
    QStringList machines;
    for (const QJsonValue &grant : consulGrantsJson(design)) {
        const QString machine = grant["machine"].toString();
        if (answer["changed"].toArray().contains(grant["name"]) && !machine.isEmpty() && !machines.contains(machine))
            machines << machine;
    }
    if (!answer["changed"].toArray().isEmpty())
        context.events.log(
            QStringLiteral("consul"), LogLevel::Info,
            SaltText::tr("Consul's tokens are written: %n new or changed.", nullptr, static_cast<int>(answer["changed"].toArray().size())));
    return machines;
}

Result<QStringList> writeConsulTokens(RunContext &context, const SaltDesign &design, int seconds, const std::function<void()> &meanwhile)
{
    QStringList servers = consulServersOf(design.cluster);
    const QStringList working = workingMachines(context);
    servers.removeIf([&working](const QString &server) { return !working.contains(server); });
    std::function<void()> once = meanwhile;
    Result<QStringList> written = Error{SaltText::tr("None of Consul's servers can be reached, so their tokens are not written."), {}};
    for (const QString &server : std::as_const(servers)) {
        const CommandResult result =
            context.runner.runTogether({tokensCommand(context, design, server, seconds)}, std::exchange(once, {})).first();
        written = tokensFrom(context, design, result);
        if (written || context.runner.isStopped() || !answerOf(result.output).isEmpty()) // what one says of the cluster, all say
            return written;
    }
    if (once)
        once();
    return written;
}

Result<QMap<QString, QString>> placeConsul(RunContext &context, const QStringList &machines, const QString &how)
{
    SaltQuestion question;
    question.minions = machines;
    question.steps = {
        {SaltTask{machines, QStringLiteral("state.sls"), {QStringLiteral("consul")}, {{"pillar", QJsonObject{{"consul_switch", how}}}}}}};
    QMap<QString, QString> failed;
    const Result<SaltOutcome> outcome = carryOut(context, question, [&context, &failed](const SaltEvent &event) {
        if (event.kind != SaltEvent::Kind::Return || !context.addresses.contains(event.minion))
            return;
        if (!event.errors.isEmpty())
            failed[event.minion] = event.errors.join(QLatin1Char('\n'));
        for (const SaltState &state : event.states) {
            if (state.result == StateResult::Failed && !failed.contains(event.minion))
                failed[event.minion] = stateName(state) + QStringLiteral(": ") + state.comment;
        }
    });
    if (!outcome)
        return outcome.error();
    for (const QString &machine : outcome->down + outcome->lost.keys())
        failed.insert(machine, SaltText::tr("its Salt minion does not answer"));
    return failed;
}
