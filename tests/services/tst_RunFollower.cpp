#include "services/runs/RunFollower.h"

#include "services/platform/Files.h"
#include "services/runs/EventWriter.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunHistory.h"
#include "services/runs/RunLock.h"
#include "tests/services/FakeClocks.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace
{

RunFolder makeRun(const QString &runs, const ProcessId &process, const QString &host = hostName())
{
    const Result<RunFolder> folder = RunFolder::create(runs, Verb::Apply, QDateTime::currentDateTimeUtc());
    RunRecord record;
    record.verb = Verb::Apply;
    record.started = QDateTime::currentDateTimeUtc();
    record.place = host == hostName() ? ProcessPlace::here() : ProcessPlace{host, {}, {}, {}};
    record.process = process;
    if (!folder || !folder->write(record))
        return {};
    return *folder;
}

/// A process that is gone.
ProcessId dead()
{
    QProcess process;
    process.start(QStringLiteral("true"), QStringList());
    process.waitForStarted();
    const ProcessId id{process.processId(), 1};
    process.waitForFinished();
    return id;
}

} // namespace

class tst_RunFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void replaysWhatIsThereAndThenFollows()
    {
        const RunFolder run = makeRun(m_dir->path(), ProcessId::current());
        EventWriter events;
        QVERIFY(events.open(run.eventsPath()));
        events.started(Verb::Apply);
        events.log(QStringLiteral("terraform"), LogLevel::Warning, QStringLiteral("first"), QStringLiteral("m"));
        RunFollower follower;
        QSignalSpy finished(&follower, &RunFollower::finished);
        follower.follow(run.path());
        QTRY_COMPARE(follower.log().count(), 1);
        QVERIFY(follower.isLive());
        events.log(QStringLiteral("terraform"), LogLevel::Info, QStringLiteral("zweite Zeile, ü"));
        events.step(QStringLiteral("machines"), QStringLiteral("Make"), StepState::Running, QStringLiteral("m"));
        events.finished(Outcome::Succeeded, QStringLiteral("all good"));
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(follower.log().lines(1, 1).first().text, QStringLiteral("zweite Zeile, ü"));
        QCOMPARE(follower.run().outcome, Outcome::Succeeded);
        QCOMPARE(follower.run().message, QStringLiteral("all good"));
        QVERIFY(!QFile::exists(run.eventsPath() + QStringLiteral(".reserve")));
    }

    void theLogOfARunThatFailedTellsWhy()
    {
        const RunFolder run = makeRun(m_dir->path(), ProcessId::current());
        EventWriter events;
        QVERIFY(events.open(run.eventsPath()));
        events.started(Verb::Apply);
        events.log(QStringLiteral("butler"), LogLevel::Error, QStringLiteral("No room on a."), QStringLiteral("a"));
        events.log(QStringLiteral("salt"), LogLevel::Error, QStringLiteral("A state failed."), QStringLiteral("b"));
        events.log(QStringLiteral("salt"), LogLevel::Info, QStringLiteral("It goes on."), QStringLiteral("a"));
        events.finished(Outcome::Failed, QStringLiteral("a: No room on a."));
        RunFollower follower;
        follower.follow(run.path());
        QTRY_COMPARE(follower.run().outcome, Outcome::Failed);
        const LogFile &log = follower.log();
        QCOMPARE(log.lines(log.tellingLine(QStringLiteral("a")), 1).first().text, QStringLiteral("No room on a."));
        QCOMPARE(log.lines(log.tellingLine(QStringLiteral("b")), 1).first().text, QStringLiteral("A state failed."));
        for (const char *machine : {"", "c"}) // none failed, or one that said nothing
            QCOMPARE(log.lines(log.tellingLine(QString::fromLatin1(machine)), 1).first().text, QStringLiteral("a: No room on a."));
    }

    void waitsForTheSecondHalfOfALine()
    {
        const RunFolder run = makeRun(m_dir->path(), ProcessId::current());
        QFile file(run.eventsPath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        file.write(QByteArray("{'event':'log','level':'info','sou").replace('\'', '"'));
        RunFollower follower;
        QSignalSpy caughtUp(&follower, &RunFollower::caughtUp);
        follower.follow(run.path());
        QTRY_COMPARE(caughtUp.count(), 1);
        QCOMPARE(follower.log().count(), 0);
        file.write("rce\":\"x\",\"text\":\"whole\"}\n");
        QTRY_COMPARE(follower.log().count(), 1);
        QCOMPARE(follower.log().lines(0, 1).first().text, QStringLiteral("whole"));
    }

    void callsARunLostWhoseProcessIsGone()
    {
        const RunFolder run = makeRun(m_dir->path(), dead());
        EventWriter events;
        QVERIFY(events.open(run.eventsPath()));
        events.started(Verb::Apply);
        RunFollower follower;
        QSignalSpy finished(&follower, &RunFollower::finished);
        follower.follow(run.path());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 5000);
        QCOMPARE(follower.run().outcome, Outcome::Lost);
        const RunHistory history(m_dir->path());
        QCOMPARE(history.runs().first().outcome, Outcome::Lost);
        QVERIFY(history.current().isEmpty());
    }

    void aClockThatIsSetChangesNoTimeOfARun_data()
    {
        QTest::addColumn<int>("set");
        QTest::newRow("back by three hours") << -3 * 3600;
        QTest::newRow("ahead by three hours") << 3 * 3600;
    }

    void aClockThatIsSetChangesNoTimeOfARun()
    {
        QFETCH(int, set);
        const FakeClocks fake;
        const RunFolder run = makeRun(m_dir->path(), ProcessId::current());
        EventWriter events(fake.clocks());
        QVERIFY(events.open(run.eventsPath()));
        events.started(Verb::Verify);
        Estimate estimate;
        estimate.seconds = {{QStringLiteral("prepare"), 10}, {QStringLiteral("reach"), 10}, {QStringLiteral("verify"), 80}};
        events.estimate(estimate);
        events.step(QStringLiteral("prepare"), {}, StepState::Running);
        fake.pass(10);
        events.step(QStringLiteral("prepare"), {}, StepState::Done);
        events.step(QStringLiteral("reach"), {}, StepState::Running);
        RunFollower follower(nullptr, fake.clocks());
        QSignalSpy changed(&follower, &RunFollower::changed);
        follower.follow(run.path());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(follower.run().taken(), 10'000);
        fake.set(set);
        fake.pass(4);
        QTRY_COMPARE(follower.run().taken(), 14'000);
        QCOMPARE(qRound(follower.run().work.secondsLeft(follower.run().now).value_or(0)), 86);
        fake.pass(6);
        events.step(QStringLiteral("reach"), {}, StepState::Done);
        events.step(QStringLiteral("verify"), {}, StepState::Running);
        QTRY_COMPARE(follower.run().steps.last().id, QStringLiteral("verify"));
        QCOMPARE(follower.run().taken(), 20'000);
        QCOMPARE(qRound(follower.run().work.secondsLeft(follower.run().now).value_or(0)), 80);
        events.finished(Outcome::Succeeded, {});
        QTRY_COMPARE(follower.run().outcome, Outcome::Succeeded);
        QCOMPARE(follower.run().taken(), 20'000);
    }

    void theListOfRunsCountsByTheRunsOwnClock()
    {
        const RunFolder run = makeRun(m_dir->path(), ProcessId::current());
        QFile story(run.eventsPath());
        QVERIFY(story.open(QIODevice::WriteOnly));
        const Result<RunRecord> record = run.read();
        RunEvent event{.kind = RunEvent::Kind::Log, .time = record->started.addSecs(-7000)}; // the clock was set back meanwhile
        story.write(QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact) + '\n');
        event.time = record->started.addSecs(4000);
        story.write(QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact) + '\n');
        story.close();
        const RunHistory history(m_dir->path());
        const qint64 taken = history.runs().first().started.secsTo(history.runs().first().now);
        QVERIFY2(taken >= 4000 && taken < 4100, qPrintable(QString::number(taken)));
    }

    /// Nothing is heard for long, and yet work goes on: whoever carries it out tells how much of it that may be, once for each per cent.
    void whileNothingHappensTheRunTellsHowMuchIsDone()
    {
        const FakeClocks fake;
        const RunFolder run = makeRun(m_dir->path(), ProcessId::current());
        EventWriter events(fake.clocks());
        QVERIFY(events.open(run.eventsPath()));
        events.started(Verb::Verify);
        Estimate estimate;
        estimate.seconds = {{QStringLiteral("prepare"), 1}, {QStringLiteral("reach"), 49}, {QStringLiteral("verify"), 50}};
        QList<double> late(StepCurve::marks, 0.9);
        estimate.curves = {{QStringLiteral("verify"), StepCurve(late)}};
        events.estimate(estimate);
        for (const char *step : {"prepare", "reach"}) {
            events.step(QString::fromLatin1(step), {}, StepState::Running);
            fake.pass(*step == 'p' ? 1 : 49);
            events.step(QString::fromLatin1(step), {}, StepState::Done);
        }
        events.step(QStringLiteral("verify"), {}, StepState::Running);
        RunFollower follower;
        follower.follow(run.path());
        QTRY_COMPARE(follower.run().work.percent(), 50);
        for (int i = 0; i < 250; ++i) { // 25 s
            fake.pass(0.1);
            events.breathe();
        }
        QTRY_COMPARE(follower.run().work.percent(), events.work().percent());
        QVERIFY2(qAbs(events.work().percent() - 75) < 2, qPrintable(QString::number(events.work().percent())));
        const qint64 size = QFileInfo(run.eventsPath()).size();
        for (int i = 0; i < 100'000; ++i) { // almost three hours
            fake.pass(0.1);
            events.breathe();
        }
        QVERIFY(events.work().percent() < 95); // the first machine is not through
        const Result<QByteArray> text = readFile(run.eventsPath());
        QVERIFY(text && text->mid(size).count("\"event\":\"work\"") < 20);
    }

    void neverJudgesARunOfAnotherComputer()
    {
        makeRun(m_dir->path(), dead(), QStringLiteral("elsewhere"));
        const RunHistory history(m_dir->path());
        QCOMPARE(history.runs().first().outcome, Outcome::Running);
    }

    void locksOneRunAtATime()
    {
        QDir(m_dir->path()).mkpath(QStringLiteral("runs/a"));
        const RunLock lock(m_dir->path());
        RunRecord record;
        record.id = QStringLiteral("a");
        const auto me = [] { return Result<ProcessId>(ProcessId::current()); };
        QVERIFY(lock.take(record, me));
        QCOMPARE(lock.holder()->run, QStringLiteral("a"));
        record.id = QStringLiteral("b");
        const Result<ProcessId> second = lock.take(record, me);
        QVERIFY(!second);
        QVERIFY(second.error().message.contains(QStringLiteral("a, since")));
        lock.release(QStringLiteral("b")); // not its own
        QVERIFY(lock.holder());
        lock.release(QStringLiteral("a"));
        QVERIFY(!lock.holder());
    }

    void takesOverTheToolsOfADeadRun()
    {
        QDir(m_dir->path()).mkpath(QStringLiteral("runs/a"));
        QProcess tool;
        tool.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        QVERIFY(tool.waitForStarted());
        const RunLock lock(m_dir->path());
        RunRecord record;
        record.id = QStringLiteral("a");
        QVERIFY(lock.take(record, [] { return Result<ProcessId>(dead()); }));
        lock.setTools(QStringLiteral("a"),
                      {{QStringLiteral("a"), QStringLiteral("terraform"), QStringLiteral("/out"), ProcessId::of(tool.processId())}});
        QVERIFY(!lock.holder()); // the run is dead
        record.id = QStringLiteral("b");
        QVERIFY(lock.take(record, [] { return Result<ProcessId>(ProcessId::current()); }));
        QCOMPARE(lock.leftTools(QStringLiteral("b")).size(), 1);
        QCOMPARE(lock.leftTools(QStringLiteral("b")).first().output, QStringLiteral("/out"));
        tool.kill();
        tool.waitForFinished();
        QVERIFY(lock.leftTools(QStringLiteral("b")).isEmpty());
    }

    void blotsSecretsOutOfEveryText()
    {
        const QString path = m_dir->filePath(QStringLiteral("events.jsonl"));
        EventWriter events;
        QVERIFY(events.open(path));
        events.hide({QStringLiteral("tOpSeCrEt"), QStringLiteral("-----BEGIN KEY-----\nline-of-the-key\n-----END KEY-----\n")});
        events.log(QStringLiteral("x"), LogLevel::Info, QStringLiteral("password=tOpSeCrEt\nline-of-the-key"));
        events.step(QStringLiteral("s"), QStringLiteral("tOpSeCrEt"), StepState::Failed, QStringLiteral("m"), QStringLiteral("tOpSeCrEt"));
        RunEvent state{.kind = RunEvent::Kind::State};
        state.comment = state.stateId = QStringLiteral("a tOpSeCrEt");
        state.changes = QStringLiteral("{\"new\":\"tOpSeCrEt\"}");
        events.write(state);
        events.finished(Outcome::Failed, QStringLiteral("tOpSeCrEt"));
        const Result<QByteArray> text = readFile(path);
        QVERIFY(text);
        QVERIFY(!text->contains("tOpSeCrEt"));
        QVERIFY(!text->contains("line-of-the-key"));
        QCOMPARE(text->count('\n'), 5);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir{};
};

QTEST_GUILESS_MAIN(tst_RunFollower)
#include "tst_RunFollower.moc"
