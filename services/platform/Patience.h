#pragma once

#include <QElapsedTimer>

#include <functional>

/// How many programs want each processor of this computer, by the average of the last minute: 1 where there is room for all, and never more
/// than 10. A limit of time is so many times as long: what a busy computer does is slow, not dead.
double crowding();
/// The same as it is, so also less than 1 or more than 10, of the last minute or the last five; 0: not known.
enum class LoadSpan { Minute, FiveMinutes };
double loadOfEachCore(LoadSpan span = LoadSpan::Minute);
/// Lets `load` stand in for the system's average, already divided by the processors, for tests; nothing puts the true one back.
void setLoadStandIn(std::function<double()> load);

/// A wait that is over when nothing moved for so many seconds, on a busy computer for longer, and where others needed longer for the same,
/// longer too; what it slept does not count. A value.
class Patience final
{
public:
    explicit Patience(int seconds);
    void restart() { m_since.start(); }
    /// Begins anew where something moved.
    void heed(bool moved)
    {
        if (moved)
            restart();
    }
    /// Another came to a good end after so many seconds in which nothing moved: this one may take three times as long.
    void neighbourTook(double seconds);
    /// Since something moved.
    double seconds() const { return double(m_since.elapsed()) / 1000; }
    bool isOver() const;

private:
    QElapsedTimer m_since{};
    int m_seconds;
    double m_atLeast = 0; ///< s
};
