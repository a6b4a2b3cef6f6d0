#include "services/stages/SaltJobs.h"

#include "model/cluster/MasterSize.h"
#include "model/cluster/RoleMachines.h"
#include "services/cluster/StateNames.h"
#include "services/explanations/Explain.h"
#include "services/salt/SaltText.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace
{
constexpr int connectionLost = 255; ///< ssh's own exit code
constexpr int jobsOfWorker = 16;    ///< that a process of the master can serve side by side

QJsonObject taskJson(const SaltTask &task)
{
    return {{"minions", QJsonArray::fromStringList(task.minions)},
            {"function", task.function},
            {"arguments", QJsonArray::fromStringList(task.arguments)},
            {"keywords", task.keywords}};
}

/// One carryOut, over as many connections as it takes.
class Conversation final
{
public:
    Conversation(RunContext &context, const SaltQuestion &question, const std::function<void(const SaltEvent &)> &hear)
        : m_context(context), m_question(question), m_hear(hear)
    {
    }
    Result<SaltOutcome> run();

private:
    QJsonObject questionJson(bool isFirst) const;
    CommandResult connectOnce(bool isFirst);
    void startMaster();
    void take(const SaltEvent &event);
    void note(const SaltEvent &job);
    void takeStates(SaltEvent event);
    RunContext &m_context;
    const SaltQuestion &m_question;
    const std::function<void(const SaltEvent &)> &m_hear;
    SaltOutcome m_outcome{};
    QJsonObject m_jobs{};    ///< "STEP/JOB" → ids of what was published → minions
    QSet<QString> m_told{};  ///< states that were told, by job, minion and number
    QSet<QString> m_ended{}; ///< returns that were told, by job and minion
    QString m_error{};
    bool m_done = false;
    bool m_hasStarted = false; ///< the master, anew
};

/// Who had answered may be gone where a connection has broken meanwhile.
QJsonObject Conversation::questionJson(bool isFirst) const
{
    QJsonArray steps;
    for (const QList<SaltTask> &step : m_question.steps) {
        QJsonArray tasks;
        for (const SaltTask &task : step)
            tasks << taskJson(task);
        steps << tasks;
    }
    const Pace::Bounds &pace = m_context.runner.pace().bounds();
    const int served = jobsOfWorker * MasterSize::of(static_cast<int>(machinesOf(m_context.design).size())).workers;
    const QStringList answered = isFirst ? QStringList(m_question.answered.cbegin(), m_question.answered.cend()) : QStringList();
    return {{"minions", QJsonArray::fromStringList(m_question.minions)},
            {"answered", QJsonArray::fromStringList(answered)},
            {"answer", m_question.answerLimit},
            {"steps", steps},
            {"jobs", m_jobs},
            {"silence", 15},
            {"pace", QJsonObject{{"first", pace.first}, {"most", std::min(pace.most, served)}}}};
}

CommandResult Conversation::connectOnce(bool isFirst)
{
    const QString master = saltMasterOf(m_context.design);
    Command command =
        remoteProgram(remoteOf(m_context, master), Interpreter::Salt, QStringLiteral("butler_jobs.py"), questionJson(isFirst));
    command.name = QStringLiteral("salt");
    command.silenceLimit = m_question.silenceLimit;
    return m_context.runner.run(command, {[this](const QByteArray &line) { take(readSaltEvent(line)); }, {}});
}

/// One that hangs is a running service to systemd, and to the bootstrap.
void Conversation::startMaster()
{
    const QString master = saltMasterOf(m_context.design);
    m_context.events.log(QStringLiteral("salt"), LogLevel::Warning,
                         SaltText::tr("The Salt master does not work (%1); it is started anew.").arg(m_error), master);
    Command command =
        remoteScript(remoteOf(m_context, master), "systemctl kill --signal=KILL salt-master\nsystemctl restart salt-master\n");
    command.silenceLimit = command.totalLimit = 120;
    (void)m_context.runner.run(command); // whether it helped is asked next
    m_hasStarted = true;
    m_error.clear();
}

Result<SaltOutcome> Conversation::run()
{
    for (int attempt = 0; attempt < 12; ++attempt) {
        const CommandResult result = connectOnce(attempt == 0);
        if (m_done)
            return m_outcome;
        if (result.stopped)
            return stoppedError();
        const QString words = QString::fromUtf8(result.errorOutput).trimmed();
        if (!m_error.isEmpty() && m_question.startsMaster && !m_hasStarted) {
            startMaster();
            continue;
        }
        if (!m_error.isEmpty())
            return Error{
                m_hasStarted
                    ? SaltText::tr("Salt cannot work, though its master was started anew: %1. The log of the service salt-master on "
                                   "its machine says why; mend that, then build again.")
                          .arg(m_error)
                    : SaltText::tr("Salt cannot work: %1. Build again, which starts its master anew.").arg(m_error),
                words};
        if (result.timedOut)
            return Error{
                SaltText::tr("Salt said nothing for %1 minutes, so the run gave up waiting. What its machines do goes on; configure again "
                             "to follow it.")
                    .arg(m_question.silenceLimit / 60),
                words};
        const bool wasKilled = result.crashed && words.isEmpty(); // our end of the connection; one that cannot start says why
        const bool isBroken = result.exitCode == connectionLost || wasKilled;
        const Explanation why = explain(words);
        if (!isBroken && !why.passes)
            return Error{SaltText::tr("Salt's master does not work: %1").arg(why.text()), words};
        m_context.events.log(isBroken ? QStringLiteral("ssh") : QStringLiteral("salt"), LogLevel::Warning,
                             isBroken ? SaltText::tr("The connection to the Salt master broke; the machines go on. Connecting again.")
                                      : SaltText::tr("The Salt master did not answer in time; the machines go on. Asking again."));
        if (!m_context.runner.wait(std::min(30'000, 1000 << attempt)))
            return stoppedError();
    }
    return Error{
        SaltText::tr(
            "The Salt master could not be reached again. The machines go on with what they were told; configure again to follow them."),
        {}};
}

void Conversation::note(const SaltEvent &job)
{
    const QString place = QStringLiteral("%1/%2").arg(job.step).arg(job.job);
    QJsonObject published = m_jobs[place].toObject();
    published[job.jid] = QJsonArray::fromStringList(job.minions);
    m_jobs[place] = published;
}

void Conversation::take(const SaltEvent &event)
{
    using Kind = SaltEvent::Kind;
    switch (event.kind) {
    case Kind::Progress:
    case Kind::Return:
        takeStates(event);
        return;
    case Kind::Job:
        note(event);
        break;
    case Kind::Pace:
        m_context.events.log(QStringLiteral("salt"), LogLevel::Info, Pace::words(event.atOnce, event.of));
        break;
    case Kind::Minions:
        m_outcome.up = event.minions;
        m_outcome.down = event.down;
        break;
    case Kind::Lost:
        m_outcome.lost[event.minion] = event.text;
        break;
    case Kind::Error:
        m_error = event.text;
        break;
    case Kind::Done:
        m_done = true;
        break;
    case Kind::Wait:
        m_context.events.log(QStringLiteral("salt"), LogLevel::Info,
                             SaltText::tr("A job of an earlier run still goes on (%1); waiting for it: %2. Should it hang, stop this run, "
                                          "restart these machines, and start the run again.")
                                 .arg(event.text, event.minions.join(QStringLiteral(", "))));
        break;
    case Kind::Up:
    case Kind::Other:
        break;
    }
    m_hear(event);
}

/// A return has all states: those that no progress told (it fell into a gap) are told before it.
void Conversation::takeStates(SaltEvent event)
{
    const QString job = event.jid + QLatin1Char('/') + event.minion;
    QList<SaltState> fresh;
    for (const SaltState &state : std::as_const(event.states)) {
        const QString key = QStringLiteral("%1/%2").arg(job).arg(state.number);
        if (!m_told.contains(key)) {
            m_told.insert(key);
            fresh << state;
        }
    }
    const int total = event.kind == SaltEvent::Kind::Return ? static_cast<int>(event.states.size()) : event.total;
    for (const SaltState &state : std::as_const(fresh)) {
        SaltEvent progress;
        progress.kind = SaltEvent::Kind::Progress;
        progress.jid = event.jid;
        progress.minion = event.minion;
        progress.total = total;
        progress.states = {state};
        m_hear(progress);
    }
    if (event.kind == SaltEvent::Kind::Return && !m_ended.contains(job)) {
        m_ended.insert(job);
        m_hear(event);
    }
}
} // namespace

Result<SaltOutcome> carryOut(RunContext &context, const SaltQuestion &question, const std::function<void(const SaltEvent &)> &hear)
{
    for (const QList<SaltTask> &step : question.steps) {
        for (const SaltTask &task : step)
            context.joined -= QSet<QString>(task.minions.cbegin(), task.minions.cend());
    }
    return Conversation(context, question, hear).run();
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
    static const StateNames names = StateNames::all();
    const StateWords words = names.words(state.sls, state.id, state.function);
    if (words.title != state.sls)
        return words.both();
    return state.sls.isEmpty() ? state.id : QStringLiteral("%1 (%2)").arg(state.id, state.sls);
}
