#include "services/runs/LearnedDurations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <cmath>

namespace
{
constexpr qint64 largest = 1024 * 1024;

QString path()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/durations.json");
}

StepCurve curveFrom(const QJsonArray &array, const QString &step)
{
    QList<double> shares;
    for (const QJsonValue &value : array)
        shares << value.toDouble();
    return shares.isEmpty() ? StepCurve::shipped(step) : StepCurve(shares);
}

QJsonArray arrayOf(const StepCurve &curve)
{
    QJsonArray array;
    for (const double share : curve.shares())
        array << std::round(share * 1000) / 1000;
    return array;
}
} // namespace

Durations learnedDurations()
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return Durations();
    QList<Durations::Taken> known;
    for (const QJsonValue &one : QJsonDocument::fromJson(file.read(largest)).object()[QLatin1String("steps")].toArray()) {
        const RunShape shape{one[QLatin1String("place")].toString(), one[QLatin1String("machines")].toInt(),
                             one[QLatin1String("made")].toInt(), one[QLatin1String("roles")].toString()};
        const QString step = one[QLatin1String("step")].toString();
        const double seconds = one[QLatin1String("seconds")].toDouble(-1);
        if (seconds >= 0 && !step.contains(QLatin1Char('/'))) // parts of steps, as an earlier version noted them
            known << Durations::Taken{step, shape, seconds, curveFrom(one[QLatin1String("curve")].toArray(), step)};
    }
    return Durations(known);
}

void learnDurations(const QList<Durations::Taken> &taken)
{
    Durations durations = learnedDurations();
    for (const Durations::Taken &step : taken)
        durations.add(step);
    QJsonArray steps;
    for (const Durations::Taken &one : durations.known())
        steps << QJsonObject{{QStringLiteral("step"), one.step},
                             {QStringLiteral("place"), one.shape.place},
                             {QStringLiteral("machines"), one.shape.machines},
                             {QStringLiteral("made"), one.shape.made},
                             {QStringLiteral("roles"), one.shape.roles},
                             {QStringLiteral("seconds"), one.seconds},
                             {QStringLiteral("curve"), arrayOf(one.curve)}};
    QDir().mkpath(QFileInfo(path()).path());
    QSaveFile file(path());
    if (file.open(QIODevice::WriteOnly)) {
        file.write(
            QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("steps"), steps}}).toJson(QJsonDocument::Compact));
        file.commit();
    }
}
