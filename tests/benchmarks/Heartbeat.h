#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>

/// Runs a timer of 1 ms and keeps the longest gap between two of its turns: so long the event loop was held up.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
    }
    void start()
    {
        m_longest = m_longestOwn = 0;
        m_clock.start();
        m_own = ownTime();
        m_timer.start(1);
    }
    double stop() // ms
    {
        beat();
        m_timer.stop();
        return static_cast<double>(m_longest) / 1e6;
    }
    /// The same in processor time: what is ours of it, whatever else the computer does. ms
    double longestOwn() const { return static_cast<double>(m_longestOwn) / 1e6; }

private:
    static qint64 ownTime() // ns
    {
        return static_cast<qint64>(static_cast<double>(std::clock()) / CLOCKS_PER_SEC * 1e9);
    }
    void beat()
    {
        const qint64 own = ownTime();
        m_longest = std::max(m_longest, m_clock.nsecsElapsed());
        m_longestOwn = std::max(m_longestOwn, own - m_own);
        m_own = own;
        m_clock.start();
    }
    QTimer m_timer{};
    QElapsedTimer m_clock{};
    qint64 m_longest = 0;
    qint64 m_own = 0;
    qint64 m_longestOwn = 0;
};
