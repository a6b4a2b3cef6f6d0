#include "model/runs/StepWork.h"

#include <algorithm>

namespace
{
constexpr double trust = 0.1; ///< of a step, that is taken to go as the run does

/// How far one is with what is expected to take as long as 1, when so long is over: as expected at first, and never all of it.
double creep(double over)
{
    return over < 0.6 ? std::max(over, 0.0) : 1 - 0.16 / (over - 0.2);
}
} // namespace

StepWork::StepWork(QString id, double expected) : m_id(std::move(id)), m_expected(expected)
{
}

void StepWork::expect(double seconds, const StepCurve &curve)
{
    m_expected = std::max(0.1, seconds);
    m_curve = curve;
}

double StepWork::secondsTo(const QDateTime &from, const QDateTime &to) const
{
    return from.isValid() && to.isValid() ? std::max(0.0, double(from.msecsTo(to)) / 1000) : 0;
}

/// How much of what the step counts is done; what it counts is not all of it.
double StepWork::counted(qsizetype machinesOfRun) const
{
    if (m_total > 0)
        return std::clamp(double(m_done) / double(m_total), 0.0, 1.0);
    const auto through = std::count(m_machines.begin(), m_machines.end(), true);
    return machinesOfRun == 0 ? 0 : std::min(1.0, double(through) / double(machinesOfRun));
}

void StepWork::take(StepState state, const QDateTime &now)
{
    m_state = state;
    if (state != StepState::Running) {
        m_finished = now;
    } else if (!m_started.isValid()) { // a step that is tried again goes on
        m_started = now;
    }
}

void StepWork::takeMachine(const QString &machine, bool isThrough, const QDateTime &now, qsizetype machinesOfRun)
{
    m_machines[machine] = isThrough;
    if (isThrough)
        hear(now, machinesOfRun);
}

void StepWork::takeCount(qint64 done, qint64 total, const QDateTime &now, qsizetype machinesOfRun)
{
    const bool isMore = done > m_done;
    m_done = done;
    m_total = total;
    if (isMore)
        hear(now, machinesOfRun);
}

void StepWork::hear(const QDateTime &now, qsizetype machinesOfRun)
{
    m_heard = now;
    const auto marks = static_cast<qsizetype>(counted(machinesOfRun) * (StepCurve::marks - 1) + 1e-9) + 1;
    while (m_reached.size() < marks)
        m_reached << secondsTo(m_started, now);
}

double StepWork::share(qsizetype machinesOfRun) const
{
    if (isOver())
        return 1;
    if (m_state == StepState::Waiting || !m_heard.isValid()) // how many machines there are is known when the run is at a step
        return 0;
    return m_curve.at(counted(machinesOfRun));
}

/// The share at which more is to be heard of it.
double StepWork::next(qsizetype machinesOfRun) const
{
    if (!m_heard.isValid() && m_curve.at(0) > 0)
        return m_curve.at(0);
    const double now = counted(machinesOfRun);
    const double of = m_total > 0 ? double(m_total) : m_machines.isEmpty() ? 0 : double(machinesOfRun);
    return now >= 1 || of <= 0 ? 1 : m_curve.at(now + 1 / of);
}

double StepWork::shareAt(const QDateTime &now, qsizetype machinesOfRun, double pace) const
{
    const double here = share(machinesOfRun);
    const double way = next(machinesOfRun) - here;
    if (m_state != StepState::Running || way <= 0)
        return here;
    const double waited = secondsTo(m_heard.isValid() ? m_heard : m_started, now);
    return here + way * creep(waited / (way * m_expected * pace));
}

StepWork::Evidence StepWork::evidence(const QDateTime &now, qsizetype machinesOfRun, double pace) const
{
    if (isOver() && m_started.isValid())
        return {m_expected, secondsTo(m_started, m_finished)};
    if (m_state != StepState::Running || !m_started.isValid())
        return {};
    const double here = share(machinesOfRun);
    const double way = next(machinesOfRun) - here;
    const double waited = secondsTo(m_heard.isValid() ? m_heard : m_started, now);
    if (way > 0 && waited > way * m_expected * pace) // longer than until more should have been heard
        return {(here + way) * m_expected, secondsTo(m_started, now)};
    return {here * m_expected, m_heard.isValid() ? secondsTo(m_started, m_heard) : 0};
}

double StepWork::secondsLeft(const QDateTime &now, qsizetype machinesOfRun, double pace) const
{
    if (isOver())
        return 0;
    if (m_state != StepState::Running || !m_started.isValid())
        return m_expected * pace;
    const Evidence known = evidence(now, machinesOfRun, pace);
    const double own = (known.taken + trust * m_expected * pace) / (known.expected + trust * m_expected);
    const double here = share(machinesOfRun);
    const double way = std::max(0.0, next(machinesOfRun) - here) * m_expected * own;
    const double waited = secondsTo(m_heard.isValid() ? m_heard : m_started, now);
    const double after = std::max(0.0, 1 - std::max(here, next(machinesOfRun))) * m_expected * own;
    return std::max(way - waited, way / 10) + after;
}

StepCurve StepWork::curve() const
{
    const double whole = secondsTo(m_started, m_finished);
    if (!isOver() || m_reached.isEmpty() || whole <= 0)
        return StepCurve::shipped(m_id);
    QList<double> at;
    for (const double seconds : m_reached)
        at << seconds / whole;
    while (at.size() < StepCurve::marks)
        at << 1;
    return StepCurve(at);
}
