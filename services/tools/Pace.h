#pragma once

#include <QCoreApplication>
#include <QList>

/// How many things may be done at once: opened by quick answers and closed by slow ones, as TCP does, and never more than the place can
/// hold. An answer is the first sign of life, however long the work takes after it. A value that knows no clock: it is told what took how
/// long. butler_jobs.py has the same law for what minions do; tests/data/pace holds both to it.
class Pace final
{
    Q_DECLARE_TR_FUNCTIONS(Pace)

public:
    /// What a place bears.
    struct Bounds {
        int first = 8; ///< at once, before anything is known
        int most = 64;
        bool operator==(const Bounds &) const = default;
    };
    Pace() : Pace(Bounds()) {}
    explicit Pace(Bounds bounds);

    const Bounds &bounds() const { return m_bounds; }
    /// How many may be on their way.
    int atOnce() const { return static_cast<int>(m_window); }
    /// Whether one more may begin now.
    bool mayBegin() const;

    /// A lot of like things begins: how long others took before says nothing of these.
    void beginLot();
    /// One begins; gives the number by which it is told from now on.
    int begin();
    /// Its first answer came after so many seconds.
    void answered(int number, double seconds);
    /// It was turned away, for too many came at once.
    void turnedAway(int number);
    /// What comes next was too much once: as few as any computer bears begin.
    void slowDown();
    /// It is over.
    void end(int number);

    /// For the log: “12 of 40 at once.”
    static QString words(int atOnce, int of);

private:
    struct Begun {
        int closings = 0; ///< when it began; what began before the last one speaks of a pace that is no more
        bool isWorking = true;
        bool hasAnswered = false;
    };
    void close(const Begun &one, double share);
    Bounds m_bounds;
    double m_window;
    int m_closings = 0;
    int m_working = 0;
    int m_unanswered = 0;
    QList<Begun> m_begun{};
    QList<double> m_taken{}; ///< until the first answer, of this lot, the quickest first
};
