#include "gui/cluster/MachineLooks.h"

#include "gui/runs/RunLook.h"
#include "model/runs/RunWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace
{

constexpr qint64 silentAfter = 60; ///< s without a metric
constexpr double fullLoad = 1.4;   ///< for each core; from here on the darkest heat

QString words(const char *text)
{
    return QCoreApplication::translate("MachineLook", text);
}

bool isSettled(const StepState state)
{
    return state != StepState::Waiting && state != StepState::Running;
}

} // namespace

QString stageWord(Stage stage)
{
    switch (stage) {
    case Stage::Waiting:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Waiting"));
    case Stage::Checking:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Checking"));
    case Stage::Creating:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Creating"));
    case Stage::Starting:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Starting"));
    case Stage::Reachable:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Reachable"));
    case Stage::JoiningSalt:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Joining Salt"));
    case Stage::Joined:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Joined"));
    case Stage::Roles:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Applying roles"));
    case Stage::Applied:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Roles applied"));
    case Stage::Done:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Done"));
    case Stage::Failed:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Failed"));
    case Stage::Destroying:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Being destroyed"));
    case Stage::Gone:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Gone"));
    case Stage::NotFinished:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Not finished"));
    case Stage::Untouched:
        return words(QT_TRANSLATE_NOOP("MachineLook", "Not part of this run"));
    }
    return {};
}

QString heatWord(const ObservedMachine &machine, Heat heat, const QDateTime &now)
{
    const auto percent = [](const std::optional<double> &value) {
        return value ? words(QT_TRANSLATE_NOOP("MachineLook", "%1 %")).arg(int(std::lround(*value))) : QString();
    };
    switch (heat) {
    case Heat::Load:
        return machine.values.load
                   ? words(QT_TRANSLATE_NOOP("MachineLook", "load %1")).arg(QLocale().toString(*machine.values.load, 'f', 1))
                   : QString();
    case Heat::Memory:
        return percent(machine.values.memory);
    case Heat::Disk:
        return percent(machine.values.disk);
    case Heat::LastSeen:
        break;
    }
    if (!machine.lastMetric)
        return {};
    return words(QT_TRANSLATE_NOOP("MachineLook", "%1 ago"))
        .arg(durationWords(std::max<qint64>(1, machine.lastMetric->secsTo(now)) * 1000));
}

bool isOfMachine(const PlannedChange &change)
{
    // The kinds in the address say it, and not the names in its brackets: a machine may be called volume-server.
    static const QRegularExpression names(QStringLiteral("\\[\"[^\"]*\"\\]"));
    return !change.machine.isEmpty() && !QString(change.address).remove(names).contains(QLatin1String("volume"));
}

MachineLooks::MachineLooks(const PictureSources &sources) : m_sources(sources)
{
    QSet<QString> designed;
    for (const Machine &machine : machinesOf(sources.design))
        designed.insert(machine.name);
    for (const PlannedChange &change : sources.plan.plan) {
        if (!isOfMachine(change))
            continue;
        m_actions.insert(change.machine, change.action);
        m_reasons.insert(change.machine, change.reason);
        if (change.action == ResourceAction::Destroy && !designed.contains(change.machine) && sources.lens == Lens::Plan)
            m_strangers.append(change.machine);
    }
    for (const Finding &finding : sources.observed.findings) {
        if (!finding.machine.isEmpty() && !m_findings.contains(finding.machine))
            m_findings.insert(finding.machine, finding.message);
    }
    for (const ObservedMachine &machine : sources.observed.machines) {
        m_observed.insert(machine.name, &machine);
        m_mostCores = std::max(m_mostCores, machine.values.cores.value_or(1));
        const bool exists = machine.machine != ObservedMachine::Power::Gone && machine.machine != ObservedMachine::Power::Unknown;
        if (exists && !designed.contains(machine.name) && !m_strangers.contains(machine.name) && sources.lens == Lens::Health)
            m_strangers.append(machine.name);
    }
    if (sources.lens == Lens::Progress) {
        m_stages = MachineStages(sources.run, sources.design);
        m_strangers = m_stages.leaving();
    }
    for (const Step &step : sources.run.steps) {
        if (step.machine.isEmpty() || !step.started.isValid())
            continue;
        auto &[from, to] = m_spans[step.machine];
        if (!from.isValid() || step.started < from)
            from = step.started;
        if (isSettled(step.state) && step.finished.isValid() && (!to.isValid() || step.finished > to))
            to = step.finished;
    }
}

const ObservedMachine *MachineLooks::observed(const QString &machine) const
{
    return m_observed.value(machine, nullptr);
}

qint64 MachineLooks::spent(const QString &machine) const
{
    const auto [from, to] = m_spans.value(machine);
    return from.isValid() && to.isValid() ? from.msecsTo(to) : 0;
}

bool MachineLooks::isPlanned() const
{
    const Run &plan = m_sources.plan;
    return !plan.id.isEmpty() && (plan.outcome == Outcome::Succeeded || !plan.plan.isEmpty());
}

MachineLook MachineLooks::look(const QString &machine) const
{
    switch (m_sources.lens) {
    case Lens::Design:
        return {State::Waiting, 0, {}};
    case Lens::Plan: {
        if (!isPlanned())
            return {State::Waiting, 0, words(QT_TRANSLATE_NOOP("MachineLook", "Not planned"))};
        const ResourceAction planned = action(machine);
        return {stateOf(planned).value_or(State::Done), 0,
                planned == ResourceAction::None || planned == ResourceAction::Read
                    ? words(QT_TRANSLATE_NOOP("MachineLook", "stays as it is"))
                    : QString()};
    }
    case Lens::Progress:
        return progress(machine);
    case Lens::Health:
        break;
    }
    return health(machine);
}

QString MachineLooks::tip(const QString &machine) const
{
    const ObservedMachine *real = observed(machine);
    const bool isHeat = m_sources.lens == Lens::Health && real;
    const QString heat = isHeat ? heatWord(*real, m_sources.heat, m_sources.observed.time) : QString();
    return heat.isEmpty() ? look(machine).word : heat;
}

MachineLook MachineLooks::progress(const QString &machine) const
{
    const Stage stage = m_stages.of(machine);
    const MachineProgress *known = m_sources.run.machine(machine);
    const MachineProgress progress = known ? *known : MachineProgress();
    MachineLook look{State::Running, progress.ring, stageWord(stage)};
    switch (stage) {
    case Stage::Waiting:
    case Stage::Untouched:
        look.state = State::Waiting;
        break;
    case Stage::NotFinished:
        look.state = State::Waiting;
        look.word = progress.stage == Stage::Waiting
                        ? words(QT_TRANSLATE_NOOP("MachineLook", "Not begun"))
                        : words(QT_TRANSLATE_NOOP("MachineLook", "Not finished: %1")).arg(stageWord(progress.stage));
        look.kind = progress.stage == Stage::Waiting ? QString() : stageWord(stage);
        break;
    case Stage::Done:
        look.state = State::Done;
        break;
    case Stage::Failed:
        look.state = State::Failed;
        look.word = words(QT_TRANSLATE_NOOP("MachineLook", "Failed while: %1")).arg(stageWord(progress.failedAt));
        break;
    case Stage::Gone:
        look.state = State::Gone;
        break;
    case Stage::Roles:
        if (progress.statesTotal > 0) {
            look.word =
                words(QT_TRANSLATE_NOOP("MachineLook", "Roles, %1 of %2 states")).arg(progress.statesDone).arg(progress.statesTotal);
            look.kind = words(QT_TRANSLATE_NOOP("MachineLook", "Roles"));
        }
        break;
    case Stage::Checking:
    case Stage::Creating:
    case Stage::Starting:
    case Stage::Reachable:
    case Stage::JoiningSalt:
    case Stage::Joined:
    case Stage::Applied:
    case Stage::Destroying:
        break;
    }
    return look;
}

bool MachineLooks::isSilent(const ObservedMachine &machine) const
{
    return !machine.lastMetric || machine.lastMetric->secsTo(m_sources.observed.time) > silentAfter;
}

MachineLook MachineLooks::health(const QString &machine) const
{
    const ObservedMachine *real = observed(machine);
    if (!real) {
        const bool asked = m_sources.observed.time.isValid();
        return {State::Unknown, 0,
                asked ? words(QT_TRANSLATE_NOOP("MachineLook", "Not built")) : words(QT_TRANSLATE_NOOP("MachineLook", "Not asked yet"))};
    }
    const bool isGone = real->machine == ObservedMachine::Power::Gone;
    if (isGone && (!m_sources.observed.built || real->terraform == ObservedMachine::Terraform::Absent)) // it never was there
        return {State::Waiting, 0, words(QT_TRANSLATE_NOOP("MachineLook", "Not built"))};
    if (isGone)
        return {State::Gone, 0, words(QT_TRANSLATE_NOOP("MachineLook", "Gone"))};
    if (real->machine == ObservedMachine::Power::Stopped)
        return {State::Failed, 0, words(QT_TRANSLATE_NOOP("MachineLook", "Stopped"))};
    if (real->machine == ObservedMachine::Power::Error)
        return {State::Failed, 0, words(QT_TRANSLATE_NOOP("MachineLook", "In error"))};
    if (real->minion == ObservedMachine::Minion::Down)
        return {State::Failed, 0, words(QT_TRANSLATE_NOOP("MachineLook", "Silent"))};
    if (hasFinding(machine))
        return {State::Warning, 0, words(QT_TRANSLATE_NOOP("MachineLook", "Needs a look"))};
    const bool isMinion = real->salt == ObservedMachine::Key::Accepted; // whose SSH alone says little
    const bool isHeard = real->minion != ObservedMachine::Minion::Unknown || (real->ssh != ObservedMachine::Reach::Unknown && !isMinion);
    if (!isHeard && (real->machine == ObservedMachine::Power::Unknown || isSilent(*real))) // that it runs is all that is known
        return {State::Unknown, 0, words(QT_TRANSLATE_NOOP("MachineLook", "Unknown"))};
    return {State::Done, 1, words(QT_TRANSLATE_NOOP("MachineLook", "Well"))};
}

std::optional<double> MachineLooks::heat(const QString &machine) const
{
    const ObservedMachine *real = observed(machine);
    if (!real || real->machine == ObservedMachine::Power::Stopped || real->machine == ObservedMachine::Power::Gone || isSilent(*real))
        return std::nullopt;
    const auto share = [](const std::optional<double> &value, double whole) {
        return value ? std::optional<double>(*value / whole) : std::nullopt;
    };
    switch (m_sources.heat) {
    case Heat::Load:
        return share(real->values.load, real->values.cores.value_or(m_mostCores) * fullLoad);
    case Heat::Memory:
        return share(real->values.memory, 100);
    case Heat::Disk:
        return share(real->values.disk, 100);
    case Heat::LastSeen:
        break;
    }
    return double(real->lastMetric->secsTo(m_sources.observed.time)) / 70;
}
