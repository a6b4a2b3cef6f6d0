#pragma once

#include "model/runs/RunEvent.h"
#include "model/runs/StepWork.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <optional>

/// How much of a run's work is done and how long the rest will take: the one progress that is shown everywhere. Each step weighs the
/// seconds that it is expected to take. A value.
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
    /// The same by how long nothing was heard: whoever carries the run out tells it, so that it is one everywhere.
    double shareAt(const QDateTime &now) const;
    /// How long the rest will take, in seconds, by what this run took so far; nothing as long as nobody estimated.
    std::optional<double> secondsLeft(const QDateTime &now) const;
    /// How the steps went that are over.
    QMap<QString, StepCurve> curves() const;

private:
    StepWork *stepOf(const QString &id);
    double pace(const QDateTime &now) const;
    void look();
    QList<StepWork> m_steps{};
    QSet<QString> m_machines{};    ///< that any step has named
    qsizetype m_firstCompared = 0; ///< steps before it were over, or under way, when the run was estimated
    bool m_isEstimated = false;
    double m_share = 0;
};
