// Replay of a run with 100,000 events into the log pane: how long until its end is painted, and the longest time for which one event held
// the window up. Beside it: reading and parsing the same lines, with nothing else done.
#include "gui/runs/LogPanel.h"
#include "model/runs/RunEvent.h"
#include "services/runs/RunFollower.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace
{

constexpr int EVENTS = 100'000;

double ownTime() // ms of processor that this thread took
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// An application that knows the longest time that it was busy with one event: by the clock, and in processor time, which is what is ours
/// of it on a computer that is busy with other things.
class Watched final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        const double own = ownTime();
        ++m_depth;
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        m_longest = std::max(m_longest, timer.nsecsElapsed());
        m_longestOwn = std::max(m_longestOwn, ownTime() - own);
        return taken;
    }
    double longest() const { return static_cast<double>(m_longest) / 1e6; }
    double longestOwn() const { return m_longestOwn; }
    void forget() { m_longest = 0, m_longestOwn = 0; }

private:
    int m_depth = 0;
    qint64 m_longest = 0;
    double m_longestOwn = 0;
};

QByteArray line(RunEvent event, qint64 number)
{
    event.time = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc()).addMSecs(number * 10);
    return QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact) + '\n';
}

RunEvent eventOf(int number)
{
    RunEvent event;
    event.machine = QStringLiteral("worker-%1").arg(number % 175);
    if (number % 10 == 9) {
        event.kind = RunEvent::Kind::State;
        event.sls = QStringLiteral("consul");
        event.stateId = QStringLiteral("consul service %1").arg(number / 1750);
        event.function = QStringLiteral("service.running");
        event.result = number % 100 == 99 ? StateResult::Changed : StateResult::Clean;
        event.milliseconds = number % 300;
        return event;
    }
    event.kind = RunEvent::Kind::Log;
    event.source = number % 3 == 0 ? QStringLiteral("terraform") : QStringLiteral("salt");
    event.level = number % 97 == 0 ? LogLevel::Warning : LogLevel::Info;
    event.text =
        QStringLiteral("terraform_data.machine[\"worker-%1\"]: Still creating... [%2s elapsed], and what else a tool has to say of it")
            .arg(number % 175)
            .arg(number / 175);
    return event;
}

bool writeRun(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    RunEvent started;
    started.kind = RunEvent::Kind::RunStarted;
    file.write(line(started, 0));
    for (int number = 1; number < EVENTS - 1; ++number)
        file.write(line(eventOf(number), number));
    RunEvent finished;
    finished.kind = RunEvent::Kind::RunFinished;
    finished.outcome = Outcome::Succeeded;
    file.write(line(finished, EVENTS));
    return file.flush();
}

double parsedOnly(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    qint64 texts = 0;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            texts += QJsonDocument::fromJson(file.readLine()).object().size();
    }
    return texts > 0 ? static_cast<double>(timer.nsecsElapsed()) / 1e9 : 0;
}

void figure(const char *name, double value, const char *unit, double goal, const char *peer, double peerValue)
{
    std::printf("{\"figure\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"peer\": %s%s%s, \"peerValue\": ", name, value, unit,
                *peer ? "\"" : "", *peer ? peer : "null", *peer ? "\"" : "");
    if (*peer)
        std::printf("%.3f, \"ratio\": %.3f, \"goal\": %g}\n", peerValue, value / peerValue, goal);
    else
        std::printf("null, \"ratio\": null, \"goal\": %g}\n", goal);
}

} // namespace

int main(int argc, char *argv[])
{
    Watched app(argc, argv);
    const QTemporaryDir folder;
    const QString events = folder.filePath(QStringLiteral("events.jsonl"));
    if (!writeRun(events))
        return 1;
    const double peer = std::min(parsedOnly(events), parsedOnly(events));

    RunFollower follower;
    LogPanel panel;
    panel.resize(1200, 320);
    panel.setFollower(&follower);
    panel.show();
    if (!QTest::qWaitForWindowExposed(&panel))
        return 1;
    QObject::connect(&follower, &RunFollower::finished, &app, [] { QTimer::singleShot(0, qApp, &QApplication::quit); });
    QTimer::singleShot(60'000, &app, [] { QApplication::exit(3); });
    QElapsedTimer timer;
    timer.start();
    app.forget();
    follower.follow(folder.path());
    if (const int code = QApplication::exec(); code != 0) {
        std::fprintf(stderr, "the run did not come to its end within a minute: %lld lines\n",
                     static_cast<long long>(follower.log().count()));
        return code;
    }
    // The end is shown when a row for every line is there and the pane has been painted with it.
    while (panel.view()->rows().count() < follower.log().count())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    panel.view()->viewport()->repaint();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;

    figure("replay of 100,000 events into the log", seconds, "s", 1, "reading and parsing the same lines alone", peer);
    figure("longest time one event held the window up", app.longest(), "ms", 50, "", 0);
    figure("the same in processor time", app.longestOwn(), "ms", 50, "", 0);
    return 0;
}
