#include "model/runs/Durations.h"

#include <algorithm>
#include <cmath>

namespace
{
constexpr qsizetype looked = 3; ///< runs that an estimate is made of: what was long ago was another computer

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// What the shape of a step costs: so much at all, for each machine, and for each that is made.
struct Cost {
    double once = 0;
    double each = 0;
    double made = 0;
};
} // namespace

RunShape shapeOf(const Cluster &design, int made)
{
    QStringList roles;
    const QList<Machine> machines = machinesOf(design);
    for (const Group &group : design.groups)
        roles += group.roles;
    roles.removeDuplicates();
    roles.sort();
    return {design.target.kind, static_cast<int>(machines.size()), made, roles.join(QLatin1Char(','))};
}

double Estimate::total() const
{
    double all = 0;
    for (auto step = seconds.begin(); step != seconds.end(); ++step)
        all += *step;
    return all;
}

void Durations::add(const Taken &taken)
{
    m_known << taken;
    if (m_known.size() > most)
        m_known.remove(0, m_known.size() - most);
}

double Durations::shipped(const QString &step, const RunShape &shape)
{
    static const QMap<QString, Cost> costs{{QStringLiteral("prepare"), {0.1, 0.02, 0}}, {QStringLiteral("plan"), {0.1, 0.02, 0}},
                                           {QStringLiteral("machines"), {0.4, 0, 0.2}}, {QStringLiteral("reach"), {0.4, 0.14, 0.16}},
                                           {QStringLiteral("salt"), {2, 0.25, 1.5}},    {QStringLiteral("roles"), {1, 1.3, 1.35}},
                                           {QStringLiteral("verify"), {1, 1.5, 0.05}},  {QStringLiteral("destroy"), {1, 1.95, 0}},
                                           {QStringLiteral("clean-up"), {0.1, 0, 0}}};
    const Cost cost = costs.value(step, Cost{1, 0, 0});
    return cost.once + cost.each * shape.machines + cost.made * shape.made;
}

QList<Durations::Taken> Durations::likeliest(const QString &step, const RunShape &shape, int &runs) const
{
    QList<Taken> same;
    QList<Taken> others;
    for (auto taken = m_known.crbegin(); taken != m_known.crend(); ++taken) { // newest first
        if (taken->step != step || taken->shape.place != shape.place)
            continue;
        if (taken->shape == shape && same.size() < looked)
            same << *taken;
        else if ((taken->shape.made > 0) == (shape.made > 0))
            others << *taken;
    }
    runs = static_cast<int>(same.size());
    if (!same.isEmpty())
        return same;
    // Those of nearly this size, by what size costs.
    std::stable_sort(others.begin(), others.end(), [&shape](const Taken &a, const Taken &b) {
        return std::abs(a.shape.machines - shape.machines) < std::abs(b.shape.machines - shape.machines);
    });
    others = others.mid(0, looked);
    for (Taken &taken : others)
        taken.seconds *= shipped(step, shape) / shipped(step, taken.shape);
    return others;
}

Estimate Durations::of(const QStringList &steps, const RunShape &shape, double slower) const
{
    Estimate estimate;
    double heaviest = 0;
    for (const QString &step : steps) {
        int runs = 0;
        QList<double> seconds;
        QList<StepCurve> curves;
        for (const Taken &taken : likeliest(step, shape, runs)) {
            seconds << taken.seconds;
            curves << taken.curve;
        }
        estimate.seconds[step] = seconds.isEmpty() ? shipped(step, shape) * slower : median(seconds);
        estimate.curves[step] = curves.isEmpty() ? StepCurve::shipped(step) : StepCurve::mean(curves);
        if (estimate.seconds[step] > heaviest) { // who speaks of three builds means what they mostly did
            heaviest = estimate.seconds[step];
            estimate.runs = runs;
        }
    }
    return estimate;
}
