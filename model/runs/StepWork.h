#pragma once

#include "model/runs/RunEvent.h"
#include "model/runs/StepCurve.h"

#include <QDateTime>
#include <QHash>
#include <QString>

/// How far one step of a run is, in shares of the time that it is expected to take. Within it counts what was counted (resources, parts,
/// states), else the machines that are through. A value.
class StepWork final
{
public:
    explicit StepWork(QString id, double expected);

    const QString &id() const { return m_id; }
    double expected() const { return m_expected; } ///< s
    StepState state() const { return m_state; }
    bool hasBegun() const { return m_started.isValid() || isOver(); }
    bool isOver() const { return m_state == StepState::Done || m_state == StepState::Skipped; }
    void expect(double seconds, const StepCurve &curve);

    /// The whole step changes its state.
    void take(StepState state, const QDateTime &now);
    void takeMachine(const QString &machine, bool isThrough, const QDateTime &now, qsizetype machinesOfRun);
    void takeCount(qint64 done, qint64 total, const QDateTime &now, qsizetype machinesOfRun);

    /// The share of it that is done by what was heard of it.
    double share(qsizetype machinesOfRun) const;
    /// The same as time goes on until more is heard: it grows, and never to where more is to be heard.
    double shareAt(const QDateTime &now, qsizetype machinesOfRun, double pace) const;
    /// How long the rest takes, in s, where the run is `pace` times as slow as expected; the step's own pace counts the more, the more
    /// of it is done.
    double secondsLeft(const QDateTime &now, qsizetype machinesOfRun, double pace) const;

    /// What was expected and what it took, in s: of all of it, or up to now.
    struct Evidence {
        double expected = 0;
        double taken = 0;
    };
    Evidence evidence(const QDateTime &now, qsizetype machinesOfRun, double pace) const;
    /// How it went; only of a step that is over.
    StepCurve curve() const;

private:
    double counted(qsizetype machinesOfRun) const;
    double next(qsizetype machinesOfRun) const;
    void hear(const QDateTime &now, qsizetype machinesOfRun);
    double secondsTo(const QDateTime &from, const QDateTime &to) const;
    QString m_id{};
    double m_expected = 1;
    StepCurve m_curve{};
    StepState m_state = StepState::Waiting;
    QDateTime m_started{};
    QDateTime m_finished{};
    QDateTime m_heard{}; ///< the newest sign of it: something more counted, or a machine that is through
    qint64 m_done = 0;   ///< of m_total, as the step counts itself
    qint64 m_total = 0;
    QHash<QString, bool> m_machines{}; ///< whether each is through with it
    QList<double> m_reached{};         ///< s after which each mark of the curve was there
};
