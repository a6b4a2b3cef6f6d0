#include "model/runs/RunWork.h"

#include "model/runs/Durations.h"

#include <algorithm>
#include <cmath>

namespace
{
constexpr double mostWhileRunning = 0.99; ///< what goes on is not done
constexpr double trust = 0.35;            ///< how much it counts, beside a step, that a run goes as expected
constexpr double enough = 1;              ///< s of a step that say as much of the run as all of it
constexpr double memory = 0.5;            ///< of the whole run: how slow it was longer ago says little, other programs come and go
constexpr double quickest = 0.3;
constexpr double slowest = 12;

/// How much slower than expected something went, and how much that counts.
struct Pace {
    double slower = 1;
    double weight = 0;
};

/// The one in the middle, where each stands for its weight; between two of them it goes over evenly.
double middleOf(QList<Pace> paces)
{
    std::sort(paces.begin(), paces.end(), [](const Pace &a, const Pace &b) { return a.slower < b.slower; });
    double all = 0;
    for (const Pace &one : paces)
        all += one.weight;
    double before = 0;
    double place = 0;
    for (qsizetype i = 0; i < paces.size(); ++i) {
        const double here = before + paces[i].weight / 2;
        if (here >= all / 2)
            return i == 0 ? paces[i].slower
                          : paces[i - 1].slower + (paces[i].slower - paces[i - 1].slower) * (all / 2 - place) / (here - place);
        before += paces[i].weight;
        place = here;
    }
    return paces.isEmpty() ? 1 : paces.last().slower;
}
} // namespace

void RunWork::begin(const QStringList &steps)
{
    *this = RunWork();
    const RunShape usual{{}, 5, 5, {}};
    for (const QString &id : steps) {
        StepWork step(id, Durations::shipped(id, usual));
        step.expect(Durations::shipped(id, usual), StepCurve::shipped(id));
        m_steps << step;
    }
}

StepWork *RunWork::stepOf(const QString &id)
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [&id](const StepWork &one) { return one.id() == id; });
    return found == m_steps.end() ? nullptr : &*found;
}

void RunWork::take(const RunEvent &event)
{
    if (event.kind == RunEvent::Kind::Estimate) {
        m_isEstimated = true;
        for (StepWork &step : m_steps) {
            if (event.expected.contains(step.id()))
                step.expect(event.expected.value(step.id()), StepCurve(event.curves.value(step.id()))); // evenly, where none is told
        }
        m_firstCompared = std::count_if(m_steps.cbegin(), m_steps.cend(), [](const StepWork &step) { return step.hasBegun(); });
    } else if (event.kind == RunEvent::Kind::Step) {
        StepWork *step = stepOf(event.id);
        if (!step)
            return;
        if (event.machine.isEmpty()) {
            step->take(event.stepState, event.time);
        } else {
            m_machines.insert(event.machine);
            step->takeMachine(event.machine, event.stepState != StepState::Waiting && event.stepState != StepState::Running, event.time,
                              m_machines.size());
        }
    } else if (event.kind == RunEvent::Kind::Progress && event.machine.isEmpty()) {
        const auto current =
            std::find_if(m_steps.rbegin(), m_steps.rend(), [](const StepWork &one) { return one.state() == StepState::Running; });
        if (current != m_steps.rend()) // a step counts while it is under way
            current->takeCount(event.done, event.total, event.time, m_machines.size());
    } else if (event.kind == RunEvent::Kind::Work) {
        m_share = std::max(m_share, std::min(event.share, mostWhileRunning));
        return;
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
    for (const StepWork &step : std::as_const(m_steps)) {
        all += step.expected();
        done += step.expected() * step.share(m_machines.size());
    }
    if (all > 0) // what turns out to be more than was thought holds it up, and does not put it back
        m_share = std::max(m_share, std::min(done / all, mostWhileRunning));
}

int RunWork::percent() const
{
    return static_cast<int>(std::floor(m_share * 100));
}

double RunWork::shareAt(const QDateTime &now) const
{
    const double slower = pace(now);
    double all = 0;
    double done = 0;
    for (const StepWork &step : m_steps) {
        all += step.expected();
        done += step.expected() * step.shareAt(now, m_machines.size(), slower);
    }
    return all > 0 ? std::max(m_share, std::min(done / all, mostWhileRunning)) : m_share;
}

/// How much slower than expected this run is by now, as most of its steps have it: where another program is busy, all of them are slow,
/// and where one alone is, there is more to do in it than there was, which says nothing of those that come after it.
double RunWork::pace(const QDateTime &now) const
{
    double all = 0;
    for (const StepWork &step : m_steps)
        all += step.expected();
    QList<Pace> paces{{1, trust}};
    double slower = 1;
    for (qsizetype i = m_firstCompared; i < m_steps.size(); ++i) {
        const StepWork::Evidence one = m_steps[i].evidence(now, m_machines.size(), slower);
        if (one.expected <= 0)
            continue;
        for (qsizetype earlier = 1; earlier < paces.size(); ++earlier) // what came before counts the less, the more has come since
            paces[earlier].weight *= std::exp(-one.expected / (memory * all));
        paces << Pace{one.taken / one.expected, std::min(1.0, one.expected / enough)};
        slower = std::clamp(middleOf(paces), quickest, slowest);
    }
    return slower;
}

std::optional<double> RunWork::secondsLeft(const QDateTime &now) const
{
    if (!m_isEstimated)
        return {};
    const double slower = pace(now);
    double left = 0;
    for (const StepWork &step : m_steps)
        left += step.secondsLeft(now, m_machines.size(), slower);
    return left;
}

QMap<QString, StepCurve> RunWork::curves() const
{
    QMap<QString, StepCurve> curves;
    for (const StepWork &step : m_steps) {
        if (step.isOver())
            curves.insert(step.id(), step.curve());
    }
    return curves;
}
