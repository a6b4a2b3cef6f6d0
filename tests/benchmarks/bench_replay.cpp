// How long a run of 100,000 events takes until it stands in the log pane, and how long the window is held up at most meanwhile;
// then how long the window is held up while a million lines are filtered and searched.
#include "gui/runs/RunView.h"
#include "gui/theme/ApplyTheme.h"
#include "services/runs/RunFollower.h"
#include "tests/benchmarks/Figure.h"
#include "tests/benchmarks/Heartbeat.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

namespace
{

constexpr int Events = 100'000;
constexpr int Machines = 179;

RunEvent eventAt(int number)
{
    RunEvent event;
    event.time = QDateTime(QDate(2026, 11, 23), QTime(12, 4), QTimeZone::utc()).addMSecs(number * 5LL);
    event.machine = QStringLiteral("worker-%1").arg(number % Machines);
    const int turn = number % 25;
    if (turn < 20) {
        event.kind = RunEvent::Kind::Log;
        event.source = number % 3 == 0 ? QStringLiteral("terraform") : QStringLiteral("salt");
        event.level = number % 500 == 0 ? LogLevel::Error : number % 90 == 0 ? LogLevel::Warning : LogLevel::Info;
        event.text =
            QStringLiteral("[INFO    ] Completed state [/etc/collectd/collectd.conf.d/butler-%1.conf] at time 12:04:51 (duration_in_ms=%2)")
                .arg(number)
                .arg(number % 900);
    } else if (turn < 23) {
        event.kind = RunEvent::Kind::State;
        event.sls = QStringLiteral("role-%1").arg(number / Machines % 6);
        event.stateId = QStringLiteral("/etc/role/%1.conf").arg(number / Machines % 40);
        event.function = QStringLiteral("file.managed");
        event.result = number % 2000 == 21 ? StateResult::Failed : StateResult::Clean;
        event.milliseconds = number % 900;
        event.comment = QStringLiteral("The file is in the correct state");
    } else if (turn == 23) {
        event.kind = RunEvent::Kind::Step;
        event.id = QStringLiteral("roles");
        event.title = QStringLiteral("Roles");
        event.stepState = StepState::Running;
    } else {
        event.kind = RunEvent::Kind::Progress;
        event.done = number / 1000;
        event.total = Events / 1000;
    }
    return event;
}

void writeRun(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the run");
    RunEvent begin;
    begin.kind = RunEvent::Kind::RunStarted;
    begin.time = eventAt(0).time;
    file.write(QJsonDocument(begin.toJson()).toJson(QJsonDocument::Compact) + '\n');
    for (int i = 1; i < Events - 1; ++i)
        file.write(QJsonDocument(eventAt(i).toJson()).toJson(QJsonDocument::Compact) + '\n');
    RunEvent end;
    end.kind = RunEvent::Kind::RunFinished;
    end.time = eventAt(Events).time;
    end.outcome = Outcome::Failed;
    end.message = QStringLiteral("40 machines failed.");
    file.write(QJsonDocument(end.toJson()).toJson(QJsonDocument::Compact) + '\n');
}

/// Parsing every line with nothing done with it: what a replay cannot be quicker than without leaving lines unread.
double secondsToParse(const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    QFile file(path);
    qint64 keys = 0;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            keys += QJsonDocument::fromJson(file.readLine()).object().size();
    }
    return keys > 0 ? static_cast<double>(clock.nsecsElapsed()) / 1e9 : 0;
}

void replay(const QString &folder, RunFollower &follower, Heartbeat &heart, RunView::Pane pane, const char *name)
{
    RunView view(follower);
    view.resize(1000, 700);
    view.show();
    view.showPane(pane);
    QCoreApplication::processEvents();
    QElapsedTimer clock;
    heart.start();
    clock.start();
    follower.follow(folder);
    const bool whole =
        QTest::qWaitFor([&] { return !follower.isLive() && view.log().view()->rows().count() == follower.log().count(); }, 60000);
    view.grab(); // what stands there is painted, too
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    const double longest = heart.stop();
    if (!whole)
        qFatal("the run was not read to its end");
    const QString title = QString::fromLatin1(name);
    figure(title + QLatin1String(": until it stands there"), seconds, "s", 1,
           beside("parsing each line once", seconds, secondsToParse(folder + QStringLiteral("/events.jsonl"))));
    figure(title + QLatin1String(": longest block"), longest, "ms", 50);
    figure(title + QLatin1String(": longest block, processor time"), heart.longestOwn(), "ms", 50);
}

void findInMillion(const QString &folder, Heartbeat &heart)
{
    QFile events(folder + QStringLiteral("/events.jsonl"));
    if (!events.open(QIODevice::WriteOnly))
        qFatal("cannot write the log");
    RunFollower follower;
    LogPanel panel;
    panel.setFollower(&follower);
    panel.resize(1000, 400);
    panel.show();
    for (int i = 0; i < 1'000'000; ++i) {
        RunEvent event = eventAt(i * 25);
        event.text = i % 1000 == 7 ? QStringLiteral("needle in line %1").arg(i) : event.text;
        events.write(QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact) + '\n');
    }
    events.close();
    QElapsedTimer clock;
    clock.start();
    heart.start();
    follower.follow(folder);
    if (!QTest::qWaitFor([&] { return panel.view()->rows().count() == 1'000'000; }, 120000))
        qFatal("the log was not read");
    figure(QStringLiteral("a million log lines: until they stand there"), static_cast<double>(clock.nsecsElapsed()) / 1e9, "s", 10);
    figure(QStringLiteral("a million log lines: longest block while reading"), heart.stop(), "ms", 50);
    heart.start();
    clock.start();
    panel.view()->find(QStringLiteral("Needle"), LogSearch::Mode::Text);
    if (!QTest::qWaitFor([&] { return panel.view()->search()->isDone(); }, 120000) || panel.view()->search()->hits().size() != 1000)
        qFatal("the search did not find all");
    figure(QStringLiteral("a million log lines: find a text"), static_cast<double>(clock.nsecsElapsed()) / 1e9, "s", 5);
    figure(QStringLiteral("a million log lines: longest block while finding"), heart.stop(), "ms", 50);
    heart.start();
    panel.view()->setFilter({{}, {}, LogLevel::Error});
    if (!QTest::qWaitFor([&] { return panel.view()->rows().count() > 0 && panel.view()->search()->isDone(); }, 10000))
        qFatal("the filter let nothing through");
    figure(QStringLiteral("a million log lines: longest block while filtering"), heart.stop(), "ms", 50);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    applyTheme(QStringLiteral("light"));
    QTemporaryDir folder;
    writeRun(folder.path() + QStringLiteral("/events.jsonl"));
    Heartbeat heart;
    RunFollower follower;
    replay(folder.path(), follower, heart, RunView::Log, "replay 100,000 events, log");
    replay(folder.path(), follower, heart, RunView::States, "replay 100,000 events, states");
    findInMillion(folder.path(), heart);
    return 0;
}
