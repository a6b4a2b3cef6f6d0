#include "model/runs/RunWork.h"

#include "model/runs/Durations.h"

#include <algorithm>
#include <cmath>

namespace
{
constexpr double mostWhileRunning = 0.99; ///< what goes on is not done
constexpr double enoughToJudge = 3;       ///< s of work that was expected; less says nothing about the pace

bool isOver(StepState state)
{
    return state == StepState::Done || state == StepState::Skipped;
}
} // namespace

void RunWork::begin(const QStringList &steps)
{
    *this = RunWork();
    for (const QString &step : steps)
        m_parts << Part{.id = step, .expected = Durations::shipped(step, {{}, 5, 5, {}})};
}

RunWork::Part *RunWork::part(const QString &id)
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [&id](const Part &one) { return one.id == id; });
    return found == m_parts.end() ? nullptr : &*found;
}

double RunWork::Part::fraction(qsizetype machinesOfRun) const
{
    if (isOver(state))
        return 1;
    if (state == StepState::Waiting) // how many machines there are is known when the run is at a step
        return 0;
    if (total > 0)
        return std::clamp(double(done) / double(total), 0.0, 1.0);
    const auto through = std::count(machines.begin(), machines.end(), true);
    return machinesOfRun == 0 ? 0 : double(through) / double(machinesOfRun);
}

void RunWork::take(const RunEvent &event)
{
    if (event.kind == RunEvent::Kind::Estimate) {
        m_isEstimated = true;
        for (auto step = event.expected.begin(); step != event.expected.end(); ++step) {
            if (Part *one = part(step.key()))
                one->expected = std::max(0.1, *step);
        }
    } else if (event.kind == RunEvent::Kind::Step) {
        Part *one = part(event.id);
        if (!one)
            return;
        if (!event.machine.isEmpty()) {
            m_machines.insert(event.machine);
            one->machines[event.machine] = event.stepState != StepState::Waiting && event.stepState != StepState::Running;
        } else {
            one->state = event.stepState;
            (event.stepState == StepState::Running ? one->started : one->finished) = event.time;
        }
    } else if (event.kind == RunEvent::Kind::Progress && event.machine.isEmpty()) {
        const auto current =
            std::find_if(m_parts.rbegin(), m_parts.rend(), [](const Part &one) { return one.state == StepState::Running; });
        if (current != m_parts.rend()) { // a step counts while it is under way
            current->done = event.done;
            current->total = event.total;
        }
    } else if (event.kind == RunEvent::Kind::RunFinished && event.outcome == Outcome::Succeeded) {
        m_share = 1;
        return;
    } else {
        return;
    }
    look();
}

void RunWork::look()
{
    double all = 0;
    double done = 0;
    for (const Part &one : std::as_const(m_parts)) {
        all += one.expected;
        done += one.expected * one.fraction(m_machines.size());
    }
    if (all > 0) // what turns out to be more than was thought holds it up, and does not put it back
        m_share = std::max(m_share, std::min(done / all, mostWhileRunning));
}

int RunWork::percent() const
{
    return static_cast<int>(std::floor(m_share * 100));
}

/// How much slower than expected this run is, by the steps that it has behind it: another program may be busy, too.
double RunWork::pace() const
{
    double expected = 0;
    double taken = 0;
    for (const Part &one : m_parts) {
        if (!isOver(one.state) || !one.started.isValid() || !one.finished.isValid())
            continue;
        expected += one.expected;
        taken += double(one.started.msecsTo(one.finished)) / 1000;
    }
    return expected < enoughToJudge ? 1 : std::clamp(taken / expected, 0.5, 4.0);
}

std::optional<double> RunWork::secondsLeft(const QDateTime &now) const
{
    if (!m_isEstimated)
        return {};
    const double slower = pace();
    double left = 0;
    for (const Part &one : m_parts) {
        if (isOver(one.state))
            continue;
        const double expected = one.expected * slower;
        const double spent = one.started.isValid() && one.state == StepState::Running ? double(one.started.msecsTo(now)) / 1000 : 0;
        // Machines come through a step nearly together, and some steps go on after the last: how many are says nothing of the time.
        const double fraction = one.total > 0 ? one.fraction(m_machines.size()) : 0;
        // The more of it is done, the more its own pace says, and the less what was expected.
        const double byPace = fraction > 0 ? spent * (1 - fraction) / fraction : 0;
        left += fraction * byPace + (1 - fraction) * std::max(expected - spent, expected / 10);
    }
    return left;
}
