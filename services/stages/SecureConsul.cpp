#include "services/stages/SecureConsul.h"
#include "model/cluster/RoleMachines.h"
#include "services/consul/ConsulHistory.h"
#include "services/consul/ConsulIdentity.h"
#include "services/explanations/Explain.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/SaltText.h"
#include "services/stages/ConsulAgents.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"

#include <QDateTime>

#include <algorithm>

namespace
{
const QString step = QStringLiteral("consul");
constexpr int restartIn = 3000; ///< ms until all servers restart: time for the last of them to hear of it
constexpr int settleLimit = 60; ///< s until an agent must work again

/// Waits for the moment and restarts. A clock that is far from ours waits for nothing.
constexpr char restartScript[] =
    "wait=$((at - $(date +%s%3N)))\n"
    "if [ $wait -gt 0 ] && [ $wait -le 10000 ]; then sleep $(printf '%d.%03d' $((wait / 1000)) $((wait % 1000))); fi\n"
    "systemctl restart consul\n";
/// Kept on the server itself, as it holds whatever is kept in Consul.
constexpr char snapshotScript[] = "umask 077\nmkdir -p /var/backups/butler\n"
                                  "consul snapshot save /var/backups/butler/consul-before-tokens.snap >&2\nbutler_tell '{\"kept\":true}'\n";

/// One secureConsul. A cluster of an earlier version, where everybody may do everything, gets certificates and tokens. Machine by machine
/// that would be an outage: servers with tokens and servers without do not know each other, so all servers restart at the same moment, when
/// everything that they need is in its place.
class Secure final
{
public:
    Secure(RunContext &context, const SaltDesign &design) : m_context(context), m_design(design) {}
    Result<void> look();
    bool isNeeded() const { return !m_servers.isEmpty() || !m_clients.isEmpty(); }
    bool isSecured() const { return m_secured > 0 && !isNeeded(); }
    Result<void> run();

private:
    Result<void> mayBegin();
    Result<void> keepSnapshot();
    Result<void> place(const QStringList &machines, const QString &how);
    Result<void> restartServers();
    Result<void> restartClients();
    Result<void> seeThatAllWork(const QStringList &machines, const QString &first);
    void tell(const QString &sentence) const { m_context.events.log(QStringLiteral("consul"), LogLevel::Info, sentence); }
    RunContext &m_context;
    const SaltDesign &m_design;
    QStringList m_servers{}; ///< that still take orders from anybody
    QStringList m_clients{};
    QStringList m_silent{}; ///< Consul is there but does not work
    int m_secured = 0;
};

/// A stopped agent is started: one that is missing in the switch would not find the others afterwards.
Result<void> Secure::look()
{
    const QStringList machines = workingMachines(m_context);
    QList<Command> commands;
    for (const QString &machine : machines)
        commands << agentCommand(m_context, machine, QStringLiteral("start"), 15);
    const QList<CommandResult> results = onEach(m_context, machines, commands);
    for (qsizetype i = 0; i < machines.size(); ++i) {
        const ConsulAgent agent = agentFrom(results[i]);
        if (agent.stopped)
            return stoppedError();
        if (!agent.answered)
            return Error{SaltText::tr("Consul on %1 cannot be asked: %2").arg(machines[i], agent.error), {}};
        if (agent.guard == ConsulAgent::Guard::Open)
            (consulServersOf(m_design.cluster).contains(machines[i]) ? m_servers : m_clients) << machines[i];
        else if (agent.guard == ConsulAgent::Guard::Closed)
            ++m_secured;
        else if (agent.installed)
            m_silent << machines[i];
    }
    return {};
}

Result<void> Secure::mayBegin()
{
    const Error sorry{
        SaltText::tr("Consul is to be secured now, and for that every machine must be there: those that miss it would not find "
                     "the others any more. Nothing was changed. Mend or remove first: %1.")
            .arg((m_context.failures.keys() + (m_secured > 0 ? QStringList() : m_silent)).join(QStringLiteral(", "))),
        {}};
    return m_context.failures.isEmpty() && (m_secured > 0 || m_silent.isEmpty()) ? Result<void>() : Result<void>(sorry);
}

Result<void> Secure::keepSnapshot()
{
    if (m_secured > 0) // an earlier run came so far, and kept it
        return {};
    const CommandResult kept = m_context.runner.run(remoteScript(remoteOf(m_context, m_servers.first()), snapshotScript));
    if (kept.stopped)
        return stoppedError();
    if (!kept.ok() || !answerOf(kept.output).contains("kept"))
        return Error{SaltText::tr("What Consul keeps could not be saved on %1, so nothing was changed: %2")
                         .arg(m_servers.first(), explain(QString::fromUtf8(kept.errorOutput)).text()),
                     QString::fromUtf8(kept.errorOutput)};
    tell(SaltText::tr("What Consul keeps is saved in /var/backups/butler on %1.").arg(m_servers.first()));
    return {};
}

Result<void> Secure::place(const QStringList &machines, const QString &how)
{
    if (machines.isEmpty())
        return {};
    const Result<QMap<QString, QString>> placed = placeConsul(m_context, machines, how);
    if (!placed)
        return placed.error();
    const QMap<QString, QString> &failed = *placed;
    if (failed.isEmpty())
        return {};
    return Error{SaltText::tr("Consul is not secured yet, since %1 could not be prepared: %2 Configure again, which goes on from here.")
                     .arg(failed.firstKey(), failed.first()),
                 {}};
}

Result<void> Secure::restartServers()
{
    QList<Command> commands;
    const QByteArray at = "at=" + QByteArray::number(QDateTime::currentMSecsSinceEpoch() + restartIn) + '\n';
    for (const QString &server : std::as_const(m_servers)) {
        Command command = remoteScript(remoteOf(m_context, server), at + restartScript);
        command.silenceLimit = command.totalLimit = 90;
        commands << command;
    }
    // Asks from now on, so that no machine is without its token for longer than it takes to choose a leader.
    commands << tokensCommand(m_context, m_design, m_servers.first(), settleLimit);
    const QList<CommandResult> results = m_context.runner.runTogether(commands);
    for (qsizetype i = 0; i < m_servers.size(); ++i) {
        if (results[i].stopped)
            return stoppedError();
        if (!results[i].ok())
            return Error{SaltText::tr("Consul on %1 did not restart: %2 Configure again, which goes on from here.")
                             .arg(m_servers[i], explain(QString::fromUtf8(results[i].errorOutput)).text()),
                         QString::fromUtf8(results[i].errorOutput)};
    }
    const Result<QStringList> written = tokensFrom(m_context, m_design, results.last());
    return written ? seeThatAllWork(m_servers, {}) : Result<void>(written.error());
}

/// One after another, as each leaves and its services with it; in a large cluster a twentieth at once.
Result<void> Secure::restartClients()
{
    const qsizetype atOnce = 1 + m_clients.size() / 20;
    for (qsizetype first = 0; first < m_clients.size(); first += atOnce) {
        if (const Result<void> done = seeThatAllWork(m_clients.mid(first, atOnce), QStringLiteral("restart")); !done)
            return done;
    }
    return {};
}

/// Members and voters look well also where nothing gets through: a key is written and read through each.
Result<void> Secure::seeThatAllWork(const QStringList &machines, const QString &first)
{
    QList<Command> commands;
    for (const QString &machine : machines)
        commands << agentCommand(m_context, machine, first, settleLimit);
    const QList<CommandResult> results = onEach(m_context, machines, commands);
    for (qsizetype i = 0; i < machines.size(); ++i) {
        const ConsulAgent agent = agentFrom(results[i]);
        if (agent.stopped)
            return stoppedError();
        if (!agent.works || agent.guard != ConsulAgent::Guard::Closed)
            return Error{SaltText::tr("Consul on %1 does not work with its token yet: %2 Configure again, which goes on from here.")
                             .arg(machines[i], explain(agent.error).text()),
                         agent.error};
    }
    return {};
}

Result<void> Secure::run()
{
    if (const Result<void> may = mayBegin(); !may)
        return may;
    if (!m_servers.isEmpty()) {
        if (const Result<void> kept = keepSnapshot(); !kept)
            return kept;
        tell(SaltText::tr("All machines get their certificates and tokens; nothing uses them yet."));
        for (const QStringList *machines : {&m_servers, &m_clients}) {
            if (const Result<void> placed = place(*machines, QStringLiteral("soft")); !placed)
                return placed;
        }
        if (const Result<void> placed = place(m_servers, QStringLiteral("final")); !placed)
            return placed;
        tell(SaltText::tr("Consul's servers restart together: for a few seconds nobody gets an answer."));
        if (const Result<void> restarted = restartServers(); !restarted)
            return restarted;
    } else if (const Result<QStringList> written = writeConsulTokens(m_context, m_design, settleLimit); !written) {
        return written.error(); // the run before ended between its servers and its clients
    }
    if (const Result<void> placed = place(m_clients, QStringLiteral("final")); !placed)
        return placed;
    tell(SaltText::tr("The agents of the other machines restart, one after another."));
    return restartClients();
}
} // namespace

Result<void> secureConsul(RunContext &context)
{
    Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    if (history->established.isEmpty() || history->secured) // a new Consul is secured from its first moment
        return {};
    const Result<SaltDesign> design = saltDesignOf(context);
    if (!design)
        return design.error();
    Secure secure(context, *design);
    if (const Result<void> looked = secure.look(); !looked)
        return looked;
    if (secure.isNeeded()) {
        context.events.step(step, SaltText::tr("Secure Consul"), StepState::Running);
        const Result<void> done = secure.run();
        context.events.step(step, SaltText::tr("Secure Consul"), stateAfter(context, done), {}, done ? QString() : done.error().message);
        if (!done)
            return done;
    } else if (!secure.isSecured()) { // nothing runs that could lose something: the states start it as it shall be
        return {};
    }
    history->secured = true;
    return history->save(consulHistoryPath(context));
}
