#pragma once

#include "model/runs/RunEvent.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <optional>

/// How much of a run's work is done and how long the rest will take: the one progress that is shown everywhere. Each step weighs the
/// seconds that it is expected to take; within a step counts what was counted (resources, states), else the machines that are through. A
/// value.
class RunWork final
{
public:
    /// The steps that are to come, in their order; until they are estimated they weigh what they do on the computer they were measured on.
    void begin(const QStringList &steps);
    void take(const RunEvent &event);

    /// 0…1; 1 only after the last step, and never less than it was.
    double share() const { return m_share; }
    /// The same in whole per cent, as it is shown.
    int percent() const;
    /// How long the rest will take, in seconds, by what this run took so far; nothing as long as nobody estimated.
    std::optional<double> secondsLeft(const QDateTime &now) const;
    /// Seconds that the parts of each step took that are not counted, of the steps that are over; see leadOf() and afterOf().
    QMap<QString, double> partsTaken() const;

private:
    struct Part {
        QString id{};
        double expected = 1; ///< s
        double lead = 0;     ///< s of these until the step shows its first sign
        double after = 0;    ///< s of these after its last machine
        StepState state = StepState::Waiting;
        QDateTime started{};
        QDateTime finished{};
        QDateTime first{}; ///< sign of it: something counted, or a machine that is through
        QDateTime last{};  ///< machine came through
        qint64 done = 0;   ///< of total, as the step counts itself
        qint64 total = 0;
        QHash<QString, bool> machines{}; ///< whether each is through with it
        double counted(qsizetype machinesOfRun) const;
        double fraction(qsizetype machinesOfRun) const;
        double secondsLeft(const QDateTime &now, qsizetype machinesOfRun, double slower) const;
        void expect(const QMap<QString, double> &seconds);
    };
    Part *part(const QString &id);
    double pace() const;
    void look();
    QList<Part> m_parts{};
    QSet<QString> m_machines{}; ///< that any step has named
    bool m_isEstimated = false;
    double m_share = 0;
};
