#include "services/stages/RemoveMachines.h"
#include "services/consul/ConsulHistory.h"
#include "services/consul/ConsulIdentity.h"
#include "services/consul/Quorum.h"
#include "services/explanations/Explain.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/MetricsAccess.h"
#include "services/salt/SaltText.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/ReachMachines.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"

#include <QJsonArray>

#include <algorithm>

namespace
{
QString tokenFor(const RunContext &context, const QString &purpose)
{
    return ConsulIdentity(consulSeed(context.secrets)).token(purpose);
}

// s; two servers that vote at the same moment try again, for 10 s each time, and on a busy computer that happened for more than 30 s.
constexpr int electionLimit = 90;

/// Asks Consul by the agent on the master; waits up to `seconds` until there is a leader and `gone` is no server any more.
Result<ConsulServers> askServers(RunContext &context, const QString &gone, int seconds)
{
    const CommandResult result =
        context.runner.run(remoteProgram(remoteOf(context, context.entry.machine), Interpreter::System, QStringLiteral("butler_consul.py"),
                                         {{"gone", gone}, {"seconds", seconds}, {"token", tokenFor(context, ConsulPurpose::reader)}}));
    if (result.stopped)
        return stoppedError();
    const QJsonObject answer = answerOf(result.output);
    if (!result.ok() || answer.isEmpty() || answer.contains("error")) {
        const QString words = answer.contains("error") ? answer["error"].toString() : QString::fromUtf8(result.errorOutput);
        return Error{SaltText::tr("Consul cannot be asked: %1").arg(explain(words).text()), words};
    }
    return consulServersFrom(answer);
}

Command leaveCommand(const RunContext &context, const QString &machine)
{
    Command command = remoteProgram(remoteOf(context, machine), Interpreter::System, QStringLiteral("butler_leave.py"),
                                    {{"token", tokenFor(context, ConsulPurpose::agent(machine))}});
    command.silenceLimit = 40;
    command.totalLimit = 40;
    return command;
}

/// Servers leave one at a time, each only while the rest have a leader. By the entry the others are asked, so it is the last.
Result<void> leaveServers(RunContext &context, QStringList servers)
{
    if (servers.removeOne(context.entry.machine))
        servers << context.entry.machine;
    for (const QString &server : servers) {
        const Result<ConsulServers> now = askServers(context, {}, 20);
        if (!now)
            return now.error();
        if (!now->peers.contains(server))
            continue;
        if (const Result<void> allowed = mayLeave(*now, server); !allowed)
            return allowed;
        context.events.log(QStringLiteral("consul"), LogLevel::Info, SaltText::tr("The Consul server %1 leaves.").arg(server), server);
        const CommandResult left = context.runner.run(leaveCommand(context, server));
        if (left.stopped)
            return stoppedError();
        if (server == context.entry.machine)
            return {};
        if (!left.ok()) // it is dead: forgetMachines takes it out of the list of servers
            context.events.log(QStringLiteral("consul"), LogLevel::Warning, explain(QString::fromUtf8(left.errorOutput)).text(), server);
        const Result<ConsulServers> after = askServers(context, left.ok() ? server : QString(), electionLimit);
        if (!after)
            return after.error();
        if (after->leader.isEmpty())
            return Error{
                SaltText::tr("After %1 left, Consul has no leader. Nothing more is removed; configure again, then remove the rest.")
                    .arg(server),
                {}};
    }
    return {};
}

/// Consul does not answer, or has no leader, who alone knows its servers. One that was never configured has nothing to lose; else those
/// that stay must be able to go on without asking.
Result<void> mayGoUnasked(const RunContext &context, const QStringList &machines, const Error &why)
{
    const Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    const QStringList &servers = history->established;
    if (machines.contains(context.entry.machine)) { // it may be what does not answer, and then nobody else can be asked
        QStringList rest = servers;
        rest.removeIf([&machines](const QString &server) { return machines.contains(server); });
        if (rest.isEmpty() || rest.size() > servers.size() / 2) // with none left Consul begins anew
            return {};
        return Error{SaltText::tr("Consul does not answer or has no leader, and of its %1 servers only %2 would stay: too few to go on, so "
                                  "Consul's data would "
                                  "be lost. Nothing was removed. Make its servers anew one at a time, and configure in between.")
                         .arg(servers.size())
                         .arg(rest.join(QStringLiteral(", "))),
                     why.details};
    }
    for (const QString &machine : machines) {
        if (servers.contains(machine) || (!servers.isEmpty() && history->founders.contains(machine)))
            return Error{
                SaltText::tr(
                    "Consul does not answer or has no leader, so it is not known whether its server %1 may go without the others losing "
                    "their data. Configure the cluster first, which starts Consul; then remove the machine.")
                    .arg(machine),
                why.details};
    }
    return {};
}

/// What their roles keep for others, such as files, they say themselves. One that does not answer is not kept for that.
Result<void> keepNothing(RunContext &context, const QStringList &machines)
{
    const QStringList designed = machineNames(context.design);
    QJsonArray going, again;
    for (const QString &machine : machines)
        (designed.contains(machine) ? again : going) << machine;
    QList<Command> commands;
    for (const QString &machine : machines) {
        commands << remoteProgram(remoteOf(context, machine), Interpreter::System, QStringLiteral("butler_may_go.py"),
                                  {{"machine", machine}, {"going", going}, {"again", again}});
        commands.last().silenceLimit = commands.last().totalLimit = 120;
    }
    const QList<CommandResult> results = onEach(context, machines, commands);
    QStringList reasons;
    for (qsizetype place = 0; place < machines.size(); ++place) {
        if (results[place].stopped)
            return stoppedError();
        if (!results[place].ok())
            context.events.log(QStringLiteral("ssh"), LogLevel::Warning,
                               SaltText::tr("%1 cannot be asked what it keeps for others.").arg(machines[place]), machines[place]);
        for (const QJsonValue &why : answerOf(results[place].output)["why"].toArray())
            reasons << why.toString();
    }
    if (reasons.isEmpty())
        return {};
    return Error{SaltText::tr("Nothing was removed. %1").arg(reasons.join(QLatin1Char(' '))), {}};
}

void leaveClients(RunContext &context, const QStringList &clients)
{
    QList<Command> commands;
    for (const QString &client : clients)
        commands << leaveCommand(context, client);
    const QList<CommandResult> results = context.runner.runAll(commands);
    for (qsizetype i = 0; i < clients.size(); ++i) {
        if (!results[i].ok())
            context.events.log(QStringLiteral("consul"), LogLevel::Info,
                               SaltText::tr("%1 does not answer any more; it is taken out of Consul afterwards.").arg(clients[i]),
                               clients[i]);
    }
}
} // namespace

Result<void> leaveMachines(RunContext &context, const QStringList &machines)
{
    if (machines.isEmpty())
        return {};
    if (const Result<void> written = prepareSshFolder(context); !written)
        return written;
    if (const Result<void> free = keepNothing(context, machines); !free)
        return free;
    const Result<ConsulServers> now = askServers(context, {}, 5);
    if (!now || now->leader.isEmpty()) {
        const Error why = now ? Error{SaltText::tr("Consul has no leader."), {}} : now.error();
        if (const Result<void> allowed = mayGoUnasked(context, machines, why); !allowed)
            return allowed;
        context.events.log(QStringLiteral("consul"), LogLevel::Warning, why.message);
        return {};
    }
    QStringList servers;
    QStringList clients;
    for (const QString &machine : machines) {
        if (now->peers.contains(machine))
            servers << machine;
        else if (now->members.value(machine) == QLatin1String("alive"))
            clients << machine;
    }
    const bool isLeft =
        std::any_of(now->peers.begin(), now->peers.end(), [&servers](const QString &one) { return !servers.contains(one); });
    if (!isLeft && servers.contains(context.entry.machine)) // Consul begins anew, and so does who is asked about it
        return {};
    if (const Result<void> allowed = mayAllLeave(*now, servers); !allowed)
        return allowed;
    if (const Result<void> left = leaveServers(context, servers); !left)
        return left;
    leaveClients(context, clients);
    return {};
}

Result<void> forgetMachines(RunContext &context, const QStringList &machines)
{
    if (machines.isEmpty())
        return {};
    const SshFolder folder(context.folder.sshPath());
    const QStringList designed = machineNames(context.design);
    Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    QStringList again;
    for (const QString &machine : machines) {
        if (designed.contains(machine))
            again << machine;
        const Result<void> forgotten = designed.contains(machine) ? folder.expectFirstContact({machine}) : folder.forget(machine);
        if (!forgotten)
            return forgotten;
        history->forget(machine);
    }
    if (const Result<void> saved = history->save(consulHistoryPath(context)); !saved)
        return saved;
    if (machines.contains(context.entry.machine)) // the master is another one: it knows nobody yet
        return {};
    if (const Result<void> written = prepareSshFolder(context); !written)
        return written;
    const Result<SaltDesign> design = saltDesignOf(context);
    if (!design)
        return design.error();
    const QJsonValue influx = MetricsAccess(*design).question(MetricsAccess::Who::Admin);
    const CommandResult result =
        context.runner.run(remoteProgram(remoteOf(context, context.entry.machine), Interpreter::System, QStringLiteral("butler_forget.py"),
                                         {{"machines", QJsonArray::fromStringList(machines)},
                                          {"again", QJsonArray::fromStringList(again)},
                                          {"influx", influx},
                                          {"token", tokenFor(context, ConsulPurpose::forget)}}));
    if (result.stopped)
        return stoppedError();
    const QJsonObject errors = answerOf(result.output)["errors"].toObject();
    for (auto error = errors.begin(); error != errors.end(); ++error)
        context.events.log(QStringLiteral("salt"), LogLevel::Warning,
                           SaltText::tr("Not all of what is gone could be forgotten (%1): %2").arg(error.key(), error->toString()));
    if (!result.ok()) // a finding tells of stale keys, and the next run removes them
        context.events.log(QStringLiteral("ssh"), LogLevel::Warning, explain(QString::fromUtf8(result.errorOutput)).text());
    return {};
}
