// How right the time left is: the tutorial cluster is made twice, and at a quarter, half and three quarters of the second run what was said
// to be left is held beside what was left. With $BUTLER_BENCH_RUN, a run's folder, nothing is made and that run is looked at.
#include "model/runs/Run.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

namespace
{
bool butlerctl(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../butlerctl"), words);
    return process.waitForFinished(900'000) && process.exitCode() == 0;
}

QList<RunEvent> eventsOf(const QString &run)
{
    QFile file(run + QStringLiteral("/events.jsonl"));
    QList<RunEvent> events;
    if (!file.open(QIODevice::ReadOnly))
        return events;
    while (!file.atEnd())
        events << RunEvent::fromJson(QJsonDocument::fromJson(file.readLine()).object());
    return events;
}

/// Of the second of two builds, what came of it; empty: it could not be made.
QList<RunEvent> secondBuild()
{
    QTemporaryDir root;
    const QString folder = root.filePath(QStringLiteral("bench-timeleft"));
    const bool made = butlerctl({"new", folder, "--template", "tutorial", "--target", "local"}) && butlerctl({"up", folder}) &&
                      butlerctl({"destroy", folder, "--yes"}) && butlerctl({"up", folder});
    QList<RunEvent> events;
    const QDir runs(folder + QStringLiteral("/.butler/runs"));
    if (const QStringList builds = runs.entryList({QStringLiteral("*-up")}, QDir::Dirs, QDir::Name); made)
        events = eventsOf(runs.filePath(builds.last()));
    butlerctl({"destroy", folder, "--yes"});
    return events;
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString told = qEnvironmentVariable("BUTLER_BENCH_RUN");
    const QList<RunEvent> events = told.isEmpty() ? secondBuild() : eventsOf(told);
    if (events.size() < 2) {
        std::fprintf(stderr, "The tutorial cluster could not be made.\n");
        return 1;
    }
    const qint64 whole = events.first().time.msecsTo(events.last().time);
    for (const int percent : {25, 50, 75}) {
        const QDateTime moment = events.first().time.addMSecs(whole * percent / 100);
        Run run;
        for (const RunEvent &event : events) {
            if (event.time <= moment)
                run.apply(event);
        }
        const double left = double(whole - whole * percent / 100) / 1000;
        const double said = run.work.secondsLeft(moment).value_or(0);
        std::fprintf(stderr, "  after %d %% of %.0f s: %.1f s were left, %.1f s were said to be, and %d %% to be done\n", percent,
                     double(whole) / 1000, left, said, run.work.percent());
        std::printf("{\"figure\": \"time left after %d %% of a second build, off by\", \"value\": %.1f, \"unit\": \"%%\", \"peer\": null, "
                    "\"peerValue\": null, \"ratio\": null, \"goal\": 20}\n",
                    percent, 100 * std::abs(said - left) / left);
    }
    return 0;
}
