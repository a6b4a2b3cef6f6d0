#include "model/runs/Run.h"

#include "model/runs/Verbs.h"

#include "model/runs/RunWords.h"

#include <algorithm>

namespace
{

/// How full the ring of a machine is when it has got this far; roles fill the rest state by state.
double ringAt(Stage stage)
{
    switch (stage) {
    case Stage::Checking:
    case Stage::Creating:
        return 0.2;
    case Stage::Starting:
        return 0.3;
    case Stage::Reachable:
        return 0.4;
    case Stage::JoiningSalt:
        return 0.5;
    case Stage::Joined:
    case Stage::Roles:
        return 0.6;
    case Stage::Applied:
        return 0.9;
    case Stage::Done:
        return 1.0;
    case Stage::Waiting:
    case Stage::Failed:
    case Stage::Destroying:
    case Stage::Gone:
    case Stage::NotFinished:
    case Stage::Untouched:
        break;
    }
    return 0;
}

void moveTo(MachineProgress &machine, Stage stage)
{
    const bool isMadeAnew = machine.stage == Stage::Gone && (stage == Stage::Creating || stage == Stage::Starting);
    if (machine.stage == Stage::Failed || (machine.stage == Stage::Gone && !isMadeAnew))
        return;
    machine.stage = stage;
    machine.ring = std::max(machine.ring, ringAt(stage));
}

/// The stage that a machine is in while, or after, it went through a step.
Stage stageOf(const QString &step, StepState state, Stage now)
{
    const bool done = state == StepState::Done || state == StepState::Skipped;
    if (step == QLatin1String("machines"))
        return done ? Stage::Starting : Stage::Creating;
    if (step == QLatin1String("reach")) // one that was not made just now stays as it is
        return done ? Stage::Reachable : now == Stage::Starting ? now : Stage::Checking;
    if (step == QLatin1String("salt"))
        return done ? Stage::Joined : Stage::JoiningSalt;
    if (step == QLatin1String("roles"))
        return done ? Stage::Applied : Stage::Roles;
    if (step == QLatin1String("verify"))
        return Stage::Checking;
    if (step == QLatin1String("destroy"))
        return done ? Stage::Gone : Stage::Destroying;
    return now;
}

void takeStep(MachineProgress &machine, const RunEvent &event, bool isLast)
{
    if (event.stepState == StepState::Waiting || event.stepState == StepState::Cancelled)
        return;
    if (event.stepState == StepState::Failed) {
        if (machine.stage != Stage::Failed)
            machine.failedAt = stageOf(event.id, StepState::Running, machine.stage);
        machine.stage = Stage::Failed;
        machine.message = event.message;
        return;
    }
    if (machine.stage == Stage::Failed && event.stepState == StepState::Running) {
        machine.stage = machine.failedAt; // it is tried again
        machine.message.clear();
    }
    const bool isThrough = isLast && event.stepState != StepState::Running;
    moveTo(machine, isThrough ? Stage::Done : stageOf(event.id, event.stepState, machine.stage));
}

} // namespace

const MachineProgress *Run::machine(const QString &name) const
{
    const auto found = m_machineIndex.constFind(name);
    return found == m_machineIndex.constEnd() ? nullptr : &machines.at(found.value());
}

MachineProgress &Run::progressOf(const QString &name)
{
    const auto found = m_machineIndex.constFind(name);
    if (found != m_machineIndex.constEnd())
        return machines[found.value()];
    m_machineIndex.insert(name, machines.size());
    machines.append(MachineProgress{.machine = name});
    return machines.last();
}

Step &Run::stepOf(const QString &stepId, const QString &machine)
{
    const QString key = stepId + QLatin1Char('\n') + machine;
    const auto found = m_stepIndex.constFind(key);
    if (found != m_stepIndex.constEnd())
        return steps[found.value()];
    m_stepIndex.insert(key, steps.size());
    steps.append(Step{.id = stepId, .machine = machine});
    return steps.last();
}

void Run::takeStepEvent(const RunEvent &event)
{
    Step &step = stepOf(event.id, event.machine);
    step.state = event.stepState;
    step.message = event.message;
    if (!event.title.isEmpty())
        step.title = event.title; // of a run in another language, or by another version
    if (const QString ours = stepTitle(event.id); !ours.isEmpty() && event.machine.isEmpty())
        step.title = ours;
    const bool running = event.stepState == StepState::Running;
    if (running) {
        step.started = event.time;
        step.finished = {};
    } else if (event.stepState != StepState::Waiting) {
        step.finished = event.time;
    }
    if (!event.machine.isEmpty())
        takeStep(progressOf(event.machine), event, event.id == rowOf(verb).steps.last());
}

void Run::takeResourceEvent(const RunEvent &event)
{
    if (event.resourceState != StepState::Waiting)
        return; // how far it is stands in the steps; here is only what was planned
    const auto same = [&event](const PlannedChange &change) { return change.address == event.address; };
    plan.removeIf(same);
    const auto place = std::find_if(plan.cbegin(), plan.cend(),
                                    [&event](const PlannedChange &change) { return redFirst(change.action) > redFirst(event.action); });
    plan.insert(place, PlannedChange{event.address, event.machine, event.action, event.message, event.differences});
}

void Run::takeStateEvent(const RunEvent &event)
{
    states.append(StateOutcome{event.machine, event.sls, event.stateId, event.function, event.result, event.milliseconds, event.comment,
                               event.changes});
    MachineProgress &machine = progressOf(event.machine);
    ++machine.statesDone;
    if (machine.stage == Stage::Roles && machine.statesTotal > 0)
        machine.ring = std::max(machine.ring, 0.6 + 0.4 * std::min(1.0, double(machine.statesDone) / machine.statesTotal));
}

void Run::takeStates(const RunEvent &event)
{
    MachineProgress &machine = progressOf(event.machine);
    machine.statesTotal = static_cast<int>(event.total);
    machine.statesDone = static_cast<int>(event.done);
    if (machine.stage == Stage::Roles && event.total > 0)
        machine.ring = std::max(machine.ring, 0.6 + 0.4 * std::min(1.0, double(event.done) / double(event.total)));
}

void Run::finish(const RunEvent &event)
{
    finished = event.time;
    outcome = event.outcome;
    message = event.message;
    for (Step &step : steps) {
        if (step.state == StepState::Running || (step.state == StepState::Waiting && outcome != Outcome::Succeeded)) {
            step.state = outcome == Outcome::Succeeded ? StepState::Done : StepState::Cancelled;
            step.finished = event.time;
        }
    }
    for (MachineProgress &machine : machines) {
        if (outcome == Outcome::Succeeded && machine.stage != Stage::Waiting)
            moveTo(machine, machine.stage == Stage::Destroying ? Stage::Gone : Stage::Done);
    }
}

qint64 Run::taken() const
{
    const QDateTime end = finished.isValid() ? finished : now;
    return started.isValid() && end.isValid() ? std::max<qint64>(0, started.msecsTo(end)) : -1;
}

void Run::apply(const RunEvent &event)
{
    if (event.time.isValid() && (!now.isValid() || event.time > now))
        now = event.time;
    switch (event.kind) {
    case RunEvent::Kind::RunStarted:
        verb = event.verb;
        narrowedTo = event.machines;
        started = event.time;
        work.begin(rowOf(verb).steps);
        break;
    case RunEvent::Kind::Step:
        takeStepEvent(event);
        break;
    case RunEvent::Kind::Log:
        ++logLines;
        break;
    case RunEvent::Kind::Resource:
        takeResourceEvent(event);
        break;
    case RunEvent::Kind::State:
        takeStateEvent(event);
        break;
    case RunEvent::Kind::Capacity:
        capacity = event.capacity;
        break;
    case RunEvent::Kind::Progress:
        if (!event.machine.isEmpty())
            takeStates(event);
        break;
    case RunEvent::Kind::RunFinished:
        finish(event);
        break;
    case RunEvent::Kind::Finding:
        if (event.id.startsWith(QLatin1String("unknown:"))) {
            unknown << event.message;
            canTakeIn = canTakeIn || event.fix == QLatin1String("take-in");
        }
        break;
    case RunEvent::Kind::Estimate:
    case RunEvent::Kind::Work:
    case RunEvent::Kind::Unknown:
        break;
    }
    work.take(event);
}
