#include "services/stages/ConfigureRoles.h"
#include "model/runs/RunWords.h"
#include "services/explanations/Explain.h"
#include "services/salt/RolePillars.h"
#include "services/salt/SaltText.h"
#include "services/stages/ConsulAgents.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"
#include "services/stages/RunSteps.h"
#include "services/stages/SaltJobs.h"
#include "services/stages/ServiceJournal.h"

#include <QSet>

#include <algorithm>

namespace
{
const QString step = QStringLiteral("roles");

QString title()
{
    return SaltText::tr("Roles configured");
}

/// How far the states of one machine are, over all its jobs.
struct Progress {
    int done = 0;         ///< of jobs that are over and the one that runs
    int total = 0;        ///< of the jobs that have begun
    int jobsLeft = 0;     ///< that have not told their number of states yet
    QStringList begun{};  ///< ids of jobs
    QStringList failed{}; ///< states, each with why
};

/// Those that run when a highstate ended well.
QStringList servicesOf(const SaltEvent &event)
{
    QStringList services;
    for (const SaltState &state : event.states) {
        if (state.function == QLatin1String("service.running"))
            services << state.name;
    }
    return services;
}

/// One configureRoles: turns what Salt tells into events of the run.
class Configure final
{
public:
    Configure(RunContext &context, const SaltDesign &design) : m_context(context), m_design(design) {}
    Result<void> run();

private:
    SaltQuestion question();
    QMap<QString, QStringList> whoIsTold(const QStringList &chosen);
    QList<SaltTask> tellTasks(const SaltJob &job, const QMap<QString, QStringList> &told);
    Result<void> ask(const SaltQuestion &question);
    void hear(const SaltEvent &event);
    void state(const SaltEvent &event);
    void returned(const SaltEvent &event);
    void tellProgress(const QString &machine);
    void fail(const QString &machine, const QString &sentence, bool passes);
    Result<void> again();
    RunContext &m_context;
    const SaltDesign &m_design;
    QMap<QString, Progress> m_machines{};
    QMap<QString, QString> m_again{}; ///< machine → why it did not make it, which may pass
    QSet<QString> m_whole{};          ///< machines whose last job is their highstate
    bool m_isLast = false;            ///< nobody is tried once more
};

/// Where only some machines are configured, others that work may have to know of them: they get the states by which they learn it.
QMap<QString, QStringList> Configure::whoIsTold(const QStringList &chosen)
{
    QMap<QString, QStringList> told = RolePillars(m_design, SaltSecrets::Hidden).whoMustKnow(chosen);
    const QStringList working = workingMachines(m_context);
    told.removeIf([&working](const auto &keeper) { return !working.contains(keeper.key()); });
    for (auto keeper = told.begin(); keeper != told.end(); ++keeper) {
        keeper->prepend(namesOfMachines());
        m_context.events.log(
            QStringLiteral("salt"), LogLevel::Info,
            SaltText::tr("%1 is configured, too: it must know of %2.").arg(keeper.key(), chosen.join(QStringLiteral(", "))), keeper.key());
    }
    return told;
}

/// Machines whose states all fit into one step get their highstate: one job for all of them, however different they are. Who is told gets
/// its states in the steps in which they come for all: before those that need it, behind those that it needs.
SaltQuestion Configure::question()
{
    SaltQuestion question;
    const QStringList chosen = chosenMachines(m_context);
    const QMap<QString, QStringList> told = whoIsTold(chosen);
    question.minions = chosen + told.keys();
    question.answered = m_context.joined;
    const QList<QList<SaltJob>> steps = configureSteps(m_design);
    for (const QList<SaltJob> &jobs : steps) {
        for (const SaltJob &job : jobs) {
            for (const QString &machine : job.machines) {
                if (chosen.contains(machine))
                    ++m_machines[machine].jobsLeft;
            }
        }
    }
    SaltTask highstate{{}, QStringLiteral("state.highstate"), {}, {}};
    QStringList inSteps;
    for (const QString &machine : chosen)
        (m_machines[machine].jobsLeft == 1 ? highstate.minions : inSteps) << machine;
    m_whole = QSet<QString>(highstate.minions.begin(), highstate.minions.end());
    for (const QList<SaltJob> &jobs : steps) {
        QList<SaltTask> tasks;
        if (&jobs == &steps.first() && !highstate.minions.isEmpty())
            tasks << highstate;
        for (const SaltJob &job : jobs) {
            SaltTask task{job.machines, QStringLiteral("state.sls"), {job.states.join(QLatin1Char(','))}, {}};
            task.minions.removeIf([&inSteps](const QString &name) { return !inSteps.contains(name); });
            if (!task.minions.isEmpty())
                tasks << task;
            tasks += tellTasks(job, told);
        }
        if (!tasks.isEmpty())
            question.steps << tasks;
    }
    if (m_context.options.removeData && !chosen.isEmpty()) { // first: who has a role again begins with nothing
        for (const QString &machine : chosen)
            ++m_machines[machine].jobsLeft;
        question.steps.prepend(
            {SaltTask{chosen, QStringLiteral("state.sls"), {takesRolesAway()}, {{"pillar", QJsonObject{{"butler_remove_data", true}}}}}});
    }
    return question;
}

/// What of a job is for those that are only told.
QList<SaltTask> Configure::tellTasks(const SaltJob &job, const QMap<QString, QStringList> &told)
{
    QList<SaltTask> tasks;
    for (const QString &machine : job.machines) {
        QStringList states = job.states;
        states.removeIf([&told, &machine](const QString &sls) { return !told.value(machine).contains(sls); });
        if (states.isEmpty())
            continue;
        ++m_machines[machine].jobsLeft;
        tasks << SaltTask{{machine}, QStringLiteral("state.sls"), {states.join(QLatin1Char(','))}, {}};
    }
    return tasks;
}

Result<void> Configure::run()
{
    const SaltQuestion asked = question();
    for (const QString &machine : asked.minions)
        m_context.events.step(step, title(), StepState::Running, machine);
    if (const Result<void> done = ask(asked); !done)
        return done;
    if (const Result<void> done = m_again.isEmpty() ? Result<void>() : again(); !done)
        return done;
    return verdict(m_context);
}

Result<void> Configure::ask(const SaltQuestion &question)
{
    const Result<SaltOutcome> outcome = carryOut(m_context, question, [this](const SaltEvent &event) { hear(event); });
    if (!outcome)
        return outcome.error();
    for (const QString &machine : outcome->down)
        fail(machine, SaltText::tr("The Salt minion of %1 does not answer. Build again, which starts it anew.").arg(machine), true);
    return {};
}

/// All at once may have been too much for them, or for their master: now the others are done.
Result<void> Configure::again()
{
    m_isLast = true;
    SaltQuestion question;
    question.minions = m_again.keys();
    question.steps = {{SaltTask{question.minions, QStringLiteral("state.highstate"), {}, {}}}};
    for (const QString &machine : std::as_const(question.minions)) {
        m_whole.insert(machine);
        tellAgain(m_context, QStringLiteral("salt"), machine, m_again.value(machine));
        Progress &progress = m_machines[machine];
        progress.total = progress.done;
        progress.jobsLeft = 1;
        progress.failed.clear();
    }
    return ask(question);
}

void Configure::hear(const SaltEvent &event)
{
    using Kind = SaltEvent::Kind;
    if (event.kind == Kind::Lost) {
        fail(event.minion, SaltText::tr("The Salt minion of %1 did not return. Build again, which starts it anew.").arg(event.minion),
             true);
    } else if (m_machines.contains(event.minion)) {
        if (event.kind == Kind::Progress)
            state(event);
        else if (event.kind == Kind::Return)
            returned(event);
    }
}

void Configure::state(const SaltEvent &event)
{
    const SaltState &done = event.states.first();
    Progress &progress = m_machines[event.minion];
    if (!progress.begun.contains(event.jid)) {
        progress.begun << event.jid;
        progress.total += event.total;
        --progress.jobsLeft;
    }
    ++progress.done;
    writeState(m_context, event.minion, done);
    if (done.result == StateResult::Changed)
        ++m_context.changed;
    if (done.result == StateResult::Failed)
        progress.failed << stateName(done);
    tellProgress(event.minion);
}

/// The whole run's progress: machines that have not begun a job are taken to have as many states as the largest that has.
void Configure::tellProgress(const QString &machine)
{
    const Progress &own = m_machines[machine];
    int largest = 1;
    for (const Progress &progress : std::as_const(m_machines)) {
        if (!progress.begun.isEmpty())
            largest = std::max(largest, static_cast<int>(progress.total / progress.begun.size()));
    }
    qint64 done = 0;
    qint64 total = 0;
    for (const Progress &progress : std::as_const(m_machines)) {
        done += progress.done;
        total += progress.total + progress.jobsLeft * largest;
    }
    m_context.events.progress(own.done, own.total + own.jobsLeft * largest, machine);
    m_context.events.progress(done, total);
}

void Configure::returned(const SaltEvent &event)
{
    const Progress &progress = m_machines[event.minion];
    if (!event.errors.isEmpty()) {
        const QString words = event.errors.join(QLatin1Char('\n'));
        m_context.events.log(QStringLiteral("salt"), LogLevel::Error, words, event.minion);
        const Explanation why = explain(words);
        fail(event.minion, SaltText::tr("No state was applied: %1").arg(why.text()), why.passes);
    } else if (!progress.failed.isEmpty()) {
        // A state that failed only because it needs another that did says nothing of its own.
        const auto first = std::find_if(event.states.begin(), event.states.end(), [](const SaltState &one) {
            return one.result == StateResult::Failed && !one.comment.startsWith(QLatin1String("One or more requisite failed"));
        });
        const Explanation why = first == event.states.end() ? Explanation() : causeOf(m_context, event.minion, *first);
        const QString words = first == event.states.end() ? QString() : SaltText::tr("%1: %2").arg(stateName(*first), why.text());
        fail(event.minion, SaltText::tr("%n state(s) failed. %1", nullptr, static_cast<int>(progress.failed.size())).arg(words),
             why.passes);
    } else if (progress.jobsLeft == 0 && progress.done >= progress.total) {
        if (m_whole.contains(event.minion))
            m_context.proved[event.minion] = servicesOf(event);
        m_context.events.step(step, title(), StepState::Done, event.minion);
    }
}

/// What passes is tried once more at the end, but data is removed once. Who is only told gets no highstate: it was not asked for.
void Configure::fail(const QString &machine, const QString &sentence, bool passes)
{
    if (m_context.failures.contains(machine))
        return;
    if (passes && !m_isLast && !m_context.options.removeData && chosenMachines(m_context).contains(machine))
        m_again.insert(machine, sentence);
    else
        dropOut(m_context, step, title(), machine, sentence);
}

/// Machines that have just got their tokens, made to use them. Where all is checked afterwards, that sees to it, too.
Result<void> registerMachines(RunContext &context, QStringList machines)
{
    const QStringList chosen = chosenMachines(context);
    machines.removeIf([&chosen](const QString &machine) { return !chosen.contains(machine); });
    if (context.verb != Verb::Configure)
        return {};
    QList<Command> commands;
    for (const QString &machine : std::as_const(machines))
        commands << agentCommand(context, machine, {}, 60);
    const QList<CommandResult> results = onEach(context, machines, commands);
    for (qsizetype i = 0; i < machines.size(); ++i) {
        const ConsulAgent agent = agentFrom(results[i]);
        if (agent.stopped)
            return stoppedError();
        if (!agent.works && !context.failures.contains(machines[i]))
            dropOut(context, step, title(), machines[i],
                    SaltText::tr("Consul's agent on %1 does not work: %2 Configure again.").arg(machines[i], explain(agent.error).text()));
    }
    return {};
}

/// Consul gets its tokens beside the states, as soon as its servers are there: so most agents find theirs when they start. What is longer
/// without a leader than so (a new cluster whose packages come from far) gets them afterwards.
Result<void> configure(RunContext &context, const SaltDesign &design)
{
    constexpr int beside = 45, afterwards = 60, afterFailure = 15; // s
    Configure roles(context, design);
    Result<void> configured;
    Result<QStringList> written = writeConsulTokens(context, design, beside, [&configured, &roles] { configured = roles.run(); });
    if (!context.runner.isStopped() && !written)
        written = writeConsulTokens(context, design, context.failures.isEmpty() ? afterwards : afterFailure);
    if (!configured || !written)
        return configured ? Result<void>(written.error()) : configured;
    const Result<void> registered = registerMachines(context, *written);
    return registered ? verdict(context) : registered;
}
} // namespace

Result<void> configureRoles(RunContext &context)
{
    context.events.step(step, stepTitle(step), StepState::Running);
    if (!context.options.machines.isEmpty()) // else those that there are were meant
        dropUnbuilt(context, step, title());
    const Result<SaltDesign> design = saltDesignOf(context);
    const Result<void> configured = design ? configure(context, *design) : Result<void>(design.error());
    context.events.step(step, stepTitle(step), stateAfter(context, configured));
    return configured;
}
