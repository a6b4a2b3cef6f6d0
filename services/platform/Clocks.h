#pragma once

#include <QDateTime>

#include <functional>

/// What tells the time: the day's, which its owner or the network may set back or ahead at any moment, and one that nobody can set, by
/// which durations are measured. A value; tests put others in.
struct Clocks {
    static QDateTime day();
    /// Milliseconds since some moment; it goes on while the computer sleeps.
    static qint64 steady();
    std::function<QDateTime()> dayNow = &Clocks::day;
    std::function<qint64()> steadyNow = &Clocks::steady;
};

/// Sees when the clock of the day is set.
class ClockWatch final
{
public:
    explicit ClockWatch(Clocks clocks = {}) : m_clocks(std::move(clocks)), m_apart(apart()) {}
    /// By how many ms it was set since this was asked last; 0: it went on as clocks do.
    qint64 jump();

private:
    qint64 apart() const { return m_clocks.dayNow().toMSecsSinceEpoch() - m_clocks.steadyNow(); }
    Clocks m_clocks;
    qint64 m_apart;
};
