#include "model/runs/MachineStages.h"

#include "model/runs/Verbs.h"

#include <algorithm>

namespace
{

bool isUnderWay(Stage stage)
{
    switch (stage) {
    case Stage::Checking:
    case Stage::Creating:
    case Stage::Starting:
    case Stage::Reachable:
    case Stage::JoiningSalt:
    case Stage::Joined:
    case Stage::Roles:
    case Stage::Applied:
    case Stage::Destroying:
        return true;
    case Stage::Waiting:
    case Stage::Done:
    case Stage::Failed:
    case Stage::Gone:
    case Stage::NotFinished:
    case Stage::Untouched:
        break;
    }
    return false;
}

/// Whether the run is over with its plan: from then on it is known which machines it will touch.
bool isPlanned(const Run &run)
{
    return std::any_of(run.steps.cbegin(), run.steps.cend(), [](const Step &step) {
        return step.id == QLatin1String("plan") && step.machine.isEmpty() && step.state == StepState::Done;
    });
}

bool willTouch(const Run &run, const QString &machine)
{
    if (rowOf(run.verb).steps.contains(QStringLiteral("reach")) || !isPlanned(run))
        return true;
    return std::any_of(run.plan.cbegin(), run.plan.cend(), [&machine](const PlannedChange &change) {
        return change.machine == machine && change.action != ResourceAction::None && change.action != ResourceAction::Read;
    });
}

Stage stageIn(const Run &run, const QString &machine)
{
    const MachineProgress *progress = run.machine(machine);
    const Stage stage = progress ? progress->stage : Stage::Waiting;
    if (!run.narrowedTo.isEmpty() && !run.narrowedTo.contains(machine) && stage != Stage::Failed) // it is reached, and no more
        return Stage::Untouched;
    if (stage == Stage::Waiting && run.started.isValid() && (run.outcome == Outcome::Succeeded || !willTouch(run, machine)))
        return Stage::Untouched;
    const bool isOver = run.outcome != Outcome::Running;
    return isOver && (stage == Stage::Waiting || isUnderWay(stage)) ? Stage::NotFinished : stage;
}

} // namespace

MachineStages::MachineStages(const Run &run, const Cluster &design) : m_takesDown(run.verb == Verb::Destroy)
{
    for (const Machine &machine : machinesOf(design))
        m_stages.insert(machine.name, stageIn(run, machine.name));
    for (const MachineProgress &machine : run.machines) {
        if (m_stages.contains(machine.machine))
            continue;
        m_stages.insert(machine.machine, stageIn(run, machine.machine));
        m_others << machine.machine;
    }
}

QStringList MachineStages::leaving() const
{
    QStringList leaving = m_others;
    leaving.removeIf([this](const QString &machine) { return of(machine) == Stage::Gone; });
    return leaving;
}

int MachineStages::at(Stage stage) const
{
    return static_cast<int>(std::count(m_stages.cbegin(), m_stages.cend(), stage));
}

int MachineStages::underWay() const
{
    return static_cast<int>(std::count_if(m_stages.cbegin(), m_stages.cend(), isUnderWay));
}

int MachineStages::gone() const
{
    return m_takesDown ? 0 : at(Stage::Gone);
}

MachineStages::Part MachineStages::among(const QStringList &machines) const
{
    Part part;
    for (const QString &machine : machines) {
        const Stage stage = of(machine);
        if (stage == Stage::Untouched || (!m_takesDown && m_others.contains(machine)))
            continue;
        ++part.all;
        part.through += stage == (m_takesDown ? Stage::Gone : Stage::Done) ? 1 : 0;
    }
    return part;
}
