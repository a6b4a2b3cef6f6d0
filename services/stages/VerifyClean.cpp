#include "services/stages/VerifyClean.h"
#include "model/cluster/RoleMachines.h"
#include "model/runs/RunWords.h"
#include "services/consul/ConsulIdentity.h"
#include "services/explanations/Explain.h"
#include "services/platform/Patience.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/MetricsAccess.h"
#include "services/salt/SaltText.h"
#include "services/stages/ConsulAgents.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"
#include "services/stages/RunSteps.h"
#include "services/stages/SaltJobs.h"
#include "services/stages/ServiceJournal.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace
{
const QString step = QStringLiteral("verify");
constexpr int clockLimit = 30;  ///< s in which a machine says its time
constexpr double clockOff = 10; ///< s that its figures are too old by, or too new
constexpr int lookLimit = 15;   ///< s that one look waits for what is not there yet
constexpr int settleLimit =
    120; ///< s in which less must be lacking; Consul's leader looks every 60 s after servers that it has not taken in

QString title()
{
    return SaltText::tr("Clean");
}

/// The states that a return says would change, or cannot be told.
QList<SaltState> differing(const SaltEvent &event)
{
    QList<SaltState> states = event.states;
    states.removeIf([](const SaltState &state) { return state.result != StateResult::Changed && state.result != StateResult::Failed; });
    return states;
}

void judge(RunContext &context, const SaltEvent &event)
{
    QStringList names;
    QString said; // by the first service that does not run
    for (const SaltState &state : differing(event)) {
        names << stateName(state);
        writeState(context, event.minion, state);
        if (said.isEmpty())
            said = lastWords(context, event.minion, state);
    }
    if (!event.errors.isEmpty()) {
        const QString words = event.errors.join(QLatin1Char('\n'));
        dropOut(context, step, title(), event.minion, SaltText::tr("Not checked: %1").arg(explain(words).text()));
    } else if (!names.isEmpty()) {
        const QString sentence =
            SaltText::tr("Not clean, %n state(s) differ: %1. Configure again.", nullptr, static_cast<int>(names.size()))
                .arg(names.join(QStringLiteral(", ")));
        const QString cause =
            said.isEmpty() ? QString() : QLatin1Char(' ') + SaltText::tr("The last that the service said: “%1”.").arg(said);
        dropOut(context, step, title(), event.minion, sentence + cause);
    } else {
        context.events.step(step, title(), StepState::Done, event.minion);
    }
}

/// Who differs, or is silent, is asked a second time before that is believed: on a busy computer a service is just starting.
Result<void> testAll(RunContext &context, QStringList machines)
{
    for (bool isLast = false; !machines.isEmpty(); isLast = true) {
        SaltQuestion question;
        question.minions = machines;
        question.steps = {{SaltTask{machines, QStringLiteral("state.highstate"), {}, {{"test", true}}}}};
        QStringList again;
        const Result<SaltOutcome> outcome = carryOut(context, question, [&context, &again, isLast](const SaltEvent &event) {
            if (event.kind != SaltEvent::Kind::Return || context.failures.contains(event.minion))
                return;
            if (isLast || (event.errors.isEmpty() && differing(event).isEmpty()))
                judge(context, event);
            else
                again << event.minion;
        });
        if (!outcome)
            return outcome.error();
        machines = again + outcome->down + outcome->lost.keys();
        if (!isLast)
            continue;
        for (const QString &machine : std::as_const(machines))
            dropOut(context, step, title(), machine,
                    SaltText::tr("The Salt minion of %1 does not answer. Build again, which starts it anew.").arg(machine));
        return {};
    }
    return {};
}

/// Configured is not yet running well: whether Consul has a leader, knows all as alive and lets all its servers vote, whether something
/// gets through the agent of each, and whether every machine's figures arrive.
class Settling final
{
public:
    Settling(RunContext &context, const SaltDesign &design) : m_context(context), m_design(design) {}
    /// Looks for it, at the agents that are not known to work; `meanwhile` is done beside.
    void ask(const QStringList &machines, const std::function<void()> &meanwhile = {});
    bool isStopped() const { return m_stopped; }
    /// Of which a proof says nothing any more: a service of theirs does not run, or they could not be asked.
    QStringList doubtful(QStringList machines) const;
    /// How much is not there yet of what these machines need; 0: all is well.
    qsizetype lacking(const QStringList &machines) const;
    const CommandResult &master() const { return m_master; }
    ConsulAgent agent(const QString &machine) const { return m_agents.value(machine); }

private:
    RunContext &m_context;
    const SaltDesign &m_design;
    CommandResult m_master{};
    QMap<QString, ConsulAgent> m_agents{};
    bool m_stopped = false;
};

void Settling::ask(const QStringList &machines, const std::function<void()> &meanwhile)
{
    QList<Command> commands{remoteProgram(remoteOf(m_context, saltMasterOf(m_context.design)), Interpreter::System,
                                          QStringLiteral("butler_settle.py"),
                                          {{"machines", QJsonArray::fromStringList(machines)},
                                           {"servers", QJsonArray::fromStringList(consulServersOf(m_design.cluster))},
                                           {"influx", MetricsAccess(m_design).question(MetricsAccess::Who::Reader)},
                                           {"token", ConsulIdentity(consulSeed(m_design.secrets)).token(ConsulPurpose::reader)},
                                           {"seconds", lookLimit}})};
    QStringList asked = machines;
    asked.removeIf([this](const QString &machine) { return m_agents.value(machine).works; });
    for (const QString &machine : std::as_const(asked))
        commands << agentCommand(m_context, machine, {}, lookLimit, m_context.proved.value(machine));
    const QList<CommandResult> results = m_context.runner.runAll(commands, {}, meanwhile);
    m_master = results.first();
    m_stopped = m_master.stopped;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        m_agents[asked[i]] = agentFrom(results[i + 1]);
        m_stopped = m_stopped || m_agents[asked[i]].stopped;
    }
}

QStringList Settling::doubtful(QStringList machines) const
{
    machines.removeIf([this](const QString &machine) {
        const ConsulAgent agent = m_agents.value(machine);
        return agent.answered && agent.down.isEmpty();
    });
    return machines;
}

qsizetype Settling::lacking(const QStringList &machines) const
{
    const QJsonObject answer = answerOf(m_master.output);
    if (!m_master.ok() || !answer["leader"].toBool())
        return 4 * machines.size() + 1; // more than all machines can lack
    QStringList names;
    for (const char *what : {"not_alive", "no_voters", "silent"})
        names += answer[QLatin1String(what)].toVariant().toStringList();
    return std::count_if(names.begin(), names.end(), [&machines](const QString &name) { return machines.contains(name); }) +
           std::count_if(machines.begin(), machines.end(), [this](const QString &machine) { return !m_agents.value(machine).works; });
}

/// By how many seconds the clocks of these machines are ahead of that of `reference`; negative: behind. Who does not say is not among them.
QMap<QString, double> clocksOf(RunContext &context, const QString &reference, const QStringList &machines)
{
    const QStringList asked = QStringList{reference} + machines;
    QList<Command> commands;
    for (const QString &machine : asked) {
        Command command = remoteScript(remoteOf(context, machine), "butler_tell time \"$(date +%s)\"\n");
        command.silenceLimit = command.totalLimit = clockLimit;
        commands << command;
    }
    QMap<QString, double> clocks; // ahead of ours: each is read when its answer comes
    const auto hearing = [&clocks, &asked](qsizetype index) {
        return CommandHandlers{[&clocks, machine = asked[index]](const QByteArray &line) {
                                   if (line.startsWith("time "))
                                       clocks[machine] = line.mid(5).toDouble() - double(QDateTime::currentMSecsSinceEpoch()) / 1000;
                               },
                               {}};
    };
    (void)context.runner.runAll(commands, hearing);
    if (!clocks.contains(reference))
        return {};
    const double ahead = clocks.value(reference);
    for (double &clock : clocks)
        clock -= ahead;
    return clocks;
}

/// Figures bear the time of the machine that they are of: of one whose clock is wrong none arrive that are of now.
void blameClocks(RunContext &context, const SaltDesign &design, const QJsonArray &silent)
{
    QStringList machines;
    for (const QJsonValue &machine : silent) {
        if (!context.failures.contains(machine.toString()))
            machines << machine.toString();
    }
    if (machines.isEmpty())
        return;
    const QString reference = context.addresses.key(
        MetricsAccess(design).question(MetricsAccess::Who::Reader)[QLatin1String("address")].toString(), saltMasterOf(context.design));
    const QMap<QString, double> clocks = clocksOf(context, reference, machines);
    for (const QString &machine : std::as_const(machines)) {
        const double ahead = clocks.value(machine);
        if (std::abs(ahead) < clockOff)
            continue;
        const QString sentence =
            ahead > 0 ? SaltText::tr("The clock of %1 is about %2 ahead of that of %3, which takes its figures only of now. Set it, or let "
                                     "it reach a time server.")
                      : SaltText::tr("The clock of %1 is about %2 behind that of %3, which takes its figures only of now. Set it, or let "
                                     "it reach a time server.");
        dropOut(context, step, title(), machine, sentence.arg(machine, roughWords(std::abs(ahead)), reference));
    }
}

Result<void> judgeSettled(RunContext &context, const SaltDesign &design, const CommandResult &result)
{
    const QJsonObject answer = answerOf(result.output);
    if (!result.ok() || answer.isEmpty())
        return Error{
            SaltText::tr("It cannot be asked whether all machines are well: %1").arg(explain(QString::fromUtf8(result.errorOutput)).text()),
            QString::fromUtf8(result.errorOutput)};
    if (!answer["leader"].toBool()) {
        return Error{SaltText::tr("Consul has no leader: its servers do not find each other. See the log of consul on %1.")
                         .arg(consulServersOf(design.cluster).join(QStringLiteral(", "))),
                     answer["error"].toString()};
    }
    const auto blame = [&context, &answer](const char *what, const QString &sentence) {
        for (const QJsonValue &machine : answer[QLatin1String(what)].toArray()) {
            if (!context.failures.contains(machine.toString()))
                dropOut(context, step, title(), machine.toString(), sentence.arg(machine.toString()));
        }
    };
    blame("not_alive", SaltText::tr("%1 is configured, but Consul does not know it as alive. Configure again."));
    blame("no_voters", SaltText::tr("%1 is alive, but Consul's leader has not taken it in as a server. Configure again."));
    blameClocks(context, design, answer["silent"].toArray());
    blame("silent", SaltText::tr("%1 is configured, but its figures do not arrive. Configure again."));
    return {};
}

void judgeAgent(RunContext &context, const QString &machine, const ConsulAgent &agent)
{
    if (context.failures.contains(machine))
        return;
    if (!agent.works) {
        dropOut(context, step, title(), machine,
                SaltText::tr("Consul's agent on %1 does not work: %2 Configure again.").arg(machine, explain(agent.error).text()));
    } else if (agent.guard == ConsulAgent::Guard::Open) {
        dropOut(context, step, title(), machine,
                SaltText::tr("Consul on %1 still takes orders from anybody: it was set up by an earlier version. Configure the cluster, "
                             "which secures it and loses nothing.")
                    .arg(machine));
    }
}

Result<void> noteWell(const RunContext &context, bool secured)
{
    Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    history->establish(consulServersOf(context.design));
    history->secured = history->secured || secured;
    return history->save(consulHistoryPath(context));
}

/// What the highstate that has just ended proved, Salt is not asked again, as long as its services run. Of all others it says what would
/// change.
Result<void> lookAtStates(RunContext &context, Settling &settling)
{
    QStringList proved, others;
    for (const QString &machine : chosenMachines(context)) {
        context.events.step(step, title(), StepState::Running, machine);
        (context.proved.contains(machine) ? proved : others) << machine;
    }
    Result<void> tested;
    settling.ask(proved + others, [&context, &tested, &others] { tested = testAll(context, others); });
    if (!tested)
        return tested;
    const QStringList doubtful = settling.doubtful(proved);
    for (const QString &machine : std::as_const(proved)) {
        if (!doubtful.contains(machine))
            context.events.step(step, title(), StepState::Done, machine);
    }
    for (const QString &machine : doubtful)
        context.proved.remove(machine);
    return settling.isStopped() ? Result<void>(stoppedError()) : testAll(context, doubtful);
}

/// Only what is clean is waited for longer: for as long as it gets less.
Result<void> verify(RunContext &context)
{
    const Result<SaltDesign> design = saltDesignOf(context);
    if (!design)
        return design.error();
    dropUnbuilt(context, step, title());
    Settling settling(context, *design);
    if (const Result<void> looked = lookAtStates(context, settling); !looked)
        return looked;
    const QStringList clean = chosenMachines(context);
    int inVain = 0; // s; a busy computer is quieter a moment later, so its crowding is asked each time
    for (qsizetype least = settling.lacking(clean); !settling.isStopped() && least > 0 && inVain < settleLimit * crowding();) {
        settling.ask(clean);
        const qsizetype lacking = settling.lacking(clean);
        inVain = lacking < least ? 0 : inVain + lookLimit;
        least = std::min(least, lacking);
    }
    if (settling.isStopped())
        return stoppedError();
    if (const Result<void> settled = judgeSettled(context, *design, settling.master()); !settled)
        return settled;
    bool secured = clean.size() == machinesOf(context.design).size();
    for (const QString &machine : clean) {
        judgeAgent(context, machine, settling.agent(machine));
        secured = secured && settling.agent(machine).works && settling.agent(machine).guard == ConsulAgent::Guard::Closed;
    }
    if (const Result<void> noted = noteWell(context, secured); !noted)
        return noted;
    return verdict(context);
}
} // namespace

Result<void> verifyClean(RunContext &context)
{
    context.events.step(step, stepTitle(step), StepState::Running);
    const Result<void> verified = verify(context);
    context.events.step(step, stepTitle(step), stateAfter(context, verified));
    return verified;
}
