#pragma once

#include "model/cluster/Cluster.h"

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

/// Names of the parts of a step that are not counted: until it shows its first sign, and what comes after its last machine.
QString leadOf(const QString &step);
QString afterOf(const QString &step);
/// Whether this is the name of such a part, which is in its step's time already.
bool isPartOfStep(const QString &name);

/// How long a run will take, step by step.
struct Estimate {
    QMap<QString, double> seconds{}; ///< by step, and of its parts by leadOf() and afterOf()
    int runs = 0;                    ///< runs of the same shape that it comes from; 0: others' or none, so it is a guess
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
    };
    static constexpr qsizetype most = 1200; ///< older ones are forgotten

    /// In the order in which they happened.
    explicit Durations(QList<Taken> known = {}) : m_known(std::move(known)) {}

    const QList<Taken> &known() const { return m_known; }
    void add(const Taken &taken);
    Estimate of(const QStringList &steps, const RunShape &shape) const;
    /// What a step took where this program was measured, of the local place: two cores, nothing else running.
    static double shipped(const QString &step, const RunShape &shape);

private:
    double likely(const QString &step, const RunShape &shape, int &runs) const;
    QList<Taken> m_known{};
};
