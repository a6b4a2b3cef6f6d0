#include "model/runs/StepCurve.h"

#include <QMap>

#include <algorithm>
#include <cmath>

StepCurve::StepCurve()
{
    constexpr double counted = 0.9; // what comes after the last that a step counts may take long for once
    for (qsizetype mark = 0; mark < marks; ++mark)
        m_at << counted * double(mark) / (marks - 1);
}

StepCurve::StepCurve(const QList<double> &at) : StepCurve()
{
    if (at.size() != marks)
        return;
    double before = 0;
    for (qsizetype mark = 0; mark < marks; ++mark) {
        before = std::isfinite(at[mark]) ? std::clamp(at[mark], before, 1.0) : before;
        m_at[mark] = before;
    }
}

StepCurve StepCurve::shipped(const QString &step)
{
    static const QMap<QString, QList<double>> known{
        {QStringLiteral("reach"), {0.55, 0.55, 0.55, 0.6, 0.95, 0.96, 0.97, 0.98, 0.99, 1, 1}},
        {QStringLiteral("salt"), {0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.7, 0.98}},
        {QStringLiteral("roles"), {0.45, 0.53, 0.6, 0.66, 0.71, 0.76, 0.81, 0.86, 0.9, 0.94, 0.98}},
        {QStringLiteral("verify"), {0.75, 0.75, 0.75, 0.76, 0.77, 0.78, 0.79, 0.8, 0.81, 0.82, 0.83}}};
    return StepCurve(known.value(step));
}

StepCurve StepCurve::mean(const QList<StepCurve> &curves)
{
    if (curves.isEmpty())
        return {};
    QList<double> at(marks, 0.0);
    for (const StepCurve &curve : curves) {
        for (qsizetype mark = 0; mark < marks; ++mark)
            at[mark] += curve.m_at[mark] / double(curves.size());
    }
    return StepCurve(at);
}

double StepCurve::at(double counted) const
{
    const double place = std::clamp(counted, 0.0, 1.0) * (marks - 1);
    const auto mark = std::min(static_cast<qsizetype>(place), marks - 2);
    return m_at[mark] + (m_at[mark + 1] - m_at[mark]) * (place - double(mark));
}
