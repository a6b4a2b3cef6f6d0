#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/StepCurve.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// What a run is, as far as that says how long its steps take.
struct RunShape {
    QString place{};  ///< the kind of its target
    int machines = 0; ///< of the design
    int made = 0;     ///< of these, those that are to be made
    QString roles{};  ///< all that the design has, in order
    bool operator==(const RunShape &) const = default;
};

/// The shape of a run for this design, which makes so many machines.
RunShape shapeOf(const Cluster &design, int made);

/// How long a run will take, step by step.
struct Estimate {
    QMap<QString, double> seconds{};   ///< by step
    QMap<QString, StepCurve> curves{}; ///< by step
    int runs = 0;                      ///< runs of the same shape that it comes from; 0: others' or none, so it is a guess
    double total() const;
    bool operator==(const Estimate &) const = default;
};

/// How long the steps of earlier runs took, and so how long those of the next will. A value.
class Durations final
{
public:
    /// One step of one run.
    struct Taken {
        QString step{};
        RunShape shape{};
        double seconds = 0;
        StepCurve curve{};
    };
    static constexpr qsizetype most = 1200; ///< older ones are forgotten

    /// In the order in which they happened.
    explicit Durations(QList<Taken> known = {}) : m_known(std::move(known)) {}

    const QList<Taken> &known() const { return m_known; }
    void add(const Taken &taken);
    /// `slower`: how much slower than a quiet computer this one is now, for what no earlier run here says.
    Estimate of(const QStringList &steps, const RunShape &shape, double slower = 1) const;
    /// What a step took where this program was measured, of the local place: two cores, nothing else running.
    static double shipped(const QString &step, const RunShape &shape);

private:
    /// Those of earlier runs that say most of such a step, as long as they would be in a run of this shape; in `runs` how many were of it.
    QList<Taken> likeliest(const QString &step, const RunShape &shape, int &runs) const;
    QList<Taken> m_known{};
};
