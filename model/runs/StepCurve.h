#pragma once

#include <QList>
#include <QString>

/// How a step of a run goes on in time: by which share of its time the first sign of it is there, a tenth of what it counts is done, two
/// tenths, and so on to all of it. A value.
class StepCurve final
{
public:
    static constexpr qsizetype marks = 11;

    /// A sign at once, then evenly, and a little for what comes after the last.
    StepCurve();
    /// Such shares; what does not rise, or lies outside of 0…1, is taken for what it can be. Another number of them: as if nothing was
    /// known.
    explicit StepCurve(const QList<double> &at);
    /// What was seen where this program was measured.
    static StepCurve shipped(const QString &step);
    /// The middle of several; of none: as if nothing was known.
    static StepCurve mean(const QList<StepCurve> &curves);

    /// The share of the step's time that is over when so much of what it counts is done; 0: when its first sign is there.
    double at(double counted) const;
    const QList<double> &shares() const { return m_at; }
    bool operator==(const StepCurve &) const = default;

private:
    QList<double> m_at{};
};
