#include "model/runs/RunWork.h"

#include "model/runs/Durations.h"

#include <algorithm>
#include <cmath>

namespace
{
constexpr double mostWhileRunning = 0.99; ///< what goes on is not done
constexpr double trust = 0.2; ///< share of the whole run that is taken to go as expected: a step that was slow says little of the others
constexpr double leastAfter = 0.1; ///< of a step: what comes after the last that it counts may take long for once

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

void RunWork::Part::expect(const QMap<QString, double> &seconds)
{
    if (!seconds.contains(id))
        return;
    expected = std::max(0.1, seconds.value(id));
    lead = std::clamp(seconds.value(leadOf(id)), 0.0, expected);
    after = std::clamp(seconds.value(afterOf(id)), 0.0, expected - lead);
}

/// How much of what the step counts is done; what it counts is not all of it.
double RunWork::Part::counted(qsizetype machinesOfRun) const
{
    if (total > 0)
        return std::clamp(double(done) / double(total), 0.0, 1.0);
    const auto through = std::count(machines.begin(), machines.end(), true);
    return machinesOfRun == 0 ? 0 : double(through) / double(machinesOfRun);
}

double RunWork::Part::fraction(qsizetype machinesOfRun) const
{
    if (isOver(state))
        return 1;
    if (state == StepState::Waiting) // how many machines there are is known when the run is at a step
        return 0;
    return std::min(counted(machinesOfRun) * (1 - after / expected), 1 - leastAfter);
}

/// The step's own pace counts the more, the more of it is done; before its first sign and after its last machine there is none.
double RunWork::Part::secondsLeft(const QDateTime &now, qsizetype machinesOfRun, double slower) const
{
    if (isOver(state))
        return 0;
    if (state != StepState::Running || !started.isValid())
        return expected * slower;
    const auto rest = [&now](double seconds, const QDateTime &since) {
        return std::max(seconds - double(since.msecsTo(now)) / 1000, seconds / 10);
    };
    const double middle = (expected - lead - after) * slower;
    const double share = counted(machinesOfRun);
    if (share >= 1)
        return rest(after * slower, last.isValid() ? last : now);
    if (!first.isValid())
        return rest(lead > 0 ? lead * slower : middle, started) + (lead > 0 ? middle : 0) + after * slower;
    const double byPace = share > 0 ? double(first.msecsTo(now)) / 1000 * (1 - share) / share : 0;
    return share * byPace + (1 - share) * middle * (1 - share) + after * slower;
}

void RunWork::take(const RunEvent &event)
{
    if (event.kind == RunEvent::Kind::Estimate) {
        m_isEstimated = true;
        for (Part &one : m_parts)
            one.expect(event.expected);
    } else if (event.kind == RunEvent::Kind::Step) {
        Part *one = part(event.id);
        if (!one)
            return;
        if (!event.machine.isEmpty()) {
            m_machines.insert(event.machine);
            const bool isThrough = event.stepState != StepState::Waiting && event.stepState != StepState::Running;
            one->machines[event.machine] = isThrough;
            if (isThrough) {
                one->last = event.time;
                if (!one->first.isValid())
                    one->first = event.time;
            }
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
            if (event.done > 0 && !current->first.isValid())
                current->first = event.time;
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
    double all = 0;
    double expected = 0;
    double taken = 0;
    for (const Part &one : m_parts) {
        all += one.expected;
        if (!isOver(one.state) || !one.started.isValid() || !one.finished.isValid())
            continue;
        expected += one.expected;
        taken += double(one.started.msecsTo(one.finished)) / 1000;
    }
    return all <= 0 ? 1 : std::clamp((taken + trust * all) / (expected + trust * all), 0.5, 4.0);
}

std::optional<double> RunWork::secondsLeft(const QDateTime &now) const
{
    if (!m_isEstimated)
        return {};
    const double slower = pace();
    double left = 0;
    for (const Part &one : m_parts)
        left += one.secondsLeft(now, m_machines.size(), slower);
    return left;
}

QMap<QString, double> RunWork::partsTaken() const
{
    QMap<QString, double> taken;
    for (const Part &one : m_parts) {
        if (!isOver(one.state) || !one.started.isValid() || !one.finished.isValid())
            continue;
        if (one.first.isValid())
            taken[leadOf(one.id)] = std::max(0.0, double(one.started.msecsTo(one.first)) / 1000);
        if (one.last.isValid())
            taken[afterOf(one.id)] = std::max(0.0, double(one.last.msecsTo(one.finished)) / 1000);
    }
    return taken;
}
