// How long the window is held up while a build of very many machines is told: a recorded one, multiplied, comes in event by event, and the
// whole window looks at the cluster. std::clock() counts all threads, so the one that writes does so seldom.
#include "services/cluster/RoleFile.h"
#include "tests/benchmarks/Figure.h"
#include "tests/benchmarks/Heartbeat.h"
#include "tests/gui/RecordedRuns.h"
#include "tests/gui/TestWindow.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QThread>

#include <memory>

namespace
{

constexpr int Seconds = 20; ///< in which all of it is told
constexpr int Turn = 50;    ///< ms between two lots, as a run on so many machines writes them

/// Appends the events to the run's file bit by bit, each lot with the time at which it is told.
void tell(const QString &path, const QList<RunEvent> &events)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        qFatal("cannot write the run");
    const qsizetype lot = events.size() * Turn / (Seconds * 1000) + 1;
    for (qsizetype from = 0; from < events.size(); from += lot) {
        QByteArray lines;
        for (RunEvent event : events.mid(from, lot)) {
            event.time = QDateTime::currentDateTimeUtc();
            lines += QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact) + '\n';
        }
        file.write(lines);
        file.flush();
        QThread::msleep(Turn);
    }
}

void watch(const RoleCatalogue &roles, int workers)
{
    TestCluster cluster(RecordedRuns::design(workers, {}));
    const QList<RunEvent> events = RecordedRuns::multiplied(RecordedRuns::recorded("up"), QStringLiteral("worker-2"), workers - 1);
    const TestWindow window = TestWindow::open(roles, cluster);
    if (!window.page)
        qFatal("the cluster did not open");
    const QString id = cluster.addRun(Verb::Up, {}, QDateTime::currentDateTimeUtc());
    const QString path = ClusterFolder(cluster.folder()).runPath(id) + QStringLiteral("/events.jsonl");
    const std::unique_ptr<QThread> teller(QThread::create([&path, &events] { tell(path, events); }));
    const RunFollower &run = window.cluster->run();
    Heartbeat heart;
    QElapsedTimer clock;
    heart.start();
    clock.start();
    teller->start();
    const bool whole = QTest::qWaitFor(
        [&run, &id, &window] {
            return run.run().id == id && run.run().outcome == Outcome::Succeeded && window.page->isUpToDate() &&
                   window.window->view()->isUpToDate();
        },
        Seconds * 10'000);
    const double longest = heart.stop();
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    teller->wait();
    if (!whole)
        qFatal("the run was not shown to its end");
    const QString title =
        QStringLiteral("a build of %1 machines, %2 events in %3 s: ").arg(workers + 1).arg(events.size()).arg(seconds, 0, 'f', 1);
    figure(title + QStringLiteral("longest block of the window"), longest, "ms", 33);
    figure(title + QStringLiteral("longest block, processor time"), heart.longestOwn(), "ms", 33);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QTemporaryDir settings;
    TestWindow::prepare(QStringLiteral("bench_thousand"), settings.path());
    const RoleCatalogue roles = loadRoles().catalogue;
    for (const int workers : {183, 999})
        watch(roles, workers);
    return 0;
}
