#include "services/runs/LearnedDurations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace
{
constexpr qint64 largest = 1024 * 1024;

QString path()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/durations.json");
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
        const double seconds = one[QLatin1String("seconds")].toDouble(-1);
        if (seconds >= 0)
            known << Durations::Taken{one[QLatin1String("step")].toString(), shape, seconds};
    }
    return Durations(known);
}

void learnDurations(const QMap<QString, double> &seconds, const RunShape &shape)
{
    Durations durations = learnedDurations();
    for (auto step = seconds.begin(); step != seconds.end(); ++step)
        durations.add({step.key(), shape, *step});
    QJsonArray steps;
    for (const Durations::Taken &taken : durations.known())
        steps << QJsonObject{{QStringLiteral("step"), taken.step},
                             {QStringLiteral("place"), taken.shape.place},
                             {QStringLiteral("machines"), taken.shape.machines},
                             {QStringLiteral("made"), taken.shape.made},
                             {QStringLiteral("roles"), taken.shape.roles},
                             {QStringLiteral("seconds"), taken.seconds}};
    QDir().mkpath(QFileInfo(path()).path());
    QSaveFile file(path());
    if (file.open(QIODevice::WriteOnly)) {
        file.write(
            QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("steps"), steps}}).toJson(QJsonDocument::Compact));
        file.commit();
    }
}
