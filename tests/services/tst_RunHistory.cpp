#include "services/runs/RunHistory.h"

#include "services/runs/EventWriter.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunLock.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

/// Which run is the last, whatever the clock said when it began.
class tst_RunHistory final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir{};
    /// A run that ended well; `numbered` false: as versions before this one made it.
    QString add(Verb verb, const QDateTime &clock, bool numbered = true)
    {
        const qint64 number = numbered ? RunFolder::nextNumber(m_dir->path()) : 0;
        const Result<RunFolder> run = RunFolder::create(m_dir->path(), verb, clock);
        if (!run)
            return {};
        RunRecord record;
        record.verb = verb;
        record.started = clock;
        record.number = number;
        record.place = ProcessPlace::here();
        record.process = ProcessId::current();
        record.exitCode = 0;
        (void)run->write(record);
        EventWriter events;
        (void)events.open(run->eventsPath());
        events.started(verb);
        events.finished(Outcome::Succeeded, {});
        return run->id();
    }
    QStringList ids() const
    {
        QStringList list;
        const RunHistory history(m_dir->path());
        for (const RunSummary &run : history.runs())
            list << run.id;
        return list;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void theLastRunIsTheLastThoughTheClockWasFast()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString first = add(Verb::Up, now);
        const QString fast = add(Verb::Destroy, now.addSecs(3 * 3600));
        const QString last = add(Verb::Up, now.addSecs(60));
        QCOMPARE(ids(), QStringList({last, fast, first}));
        QCOMPARE(RunHistory::lastChange(m_dir->path())->id, last);
        QCOMPARE(RunHistory::lastChange(m_dir->path())->verb, Verb::Up);
    }

    void aRunThatComesWhileOneLooksTakesItsPlace()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString fast = add(Verb::Destroy, now.addSecs(3 * 3600));
        RunHistory history(m_dir->path());
        QCOMPARE(history.runs().size(), 1);
        const QString last = add(Verb::Up, now);
        history.refresh();
        QCOMPARE(history.runs().value(0).id, last);
        QCOMPARE(history.runs().value(1).id, fast);
    }

    void aRunThatFailedWithALongSentenceHasFailed()
    {
        const Result<RunFolder> run = RunFolder::create(m_dir->path(), Verb::Up, QDateTime::currentDateTimeUtc());
        QVERIFY(run);
        RunRecord record;
        record.id = run->id();
        record.verb = Verb::Up;
        record.place = ProcessPlace::here();
        record.process = ProcessId::current();
        QVERIFY(run->write(record));
        const QString sentence = QStringLiteral("The cloud could not make: ") + QString(200'000, QLatin1Char('w'));
        EventWriter events;
        QVERIFY(events.open(run->eventsPath()));
        events.started(Verb::Up);
        events.finished(Outcome::Failed, sentence);
        const RunHistory history(m_dir->path());
        QCOMPARE(history.runs().value(0).outcome, Outcome::Failed);
        QCOMPARE(history.runs().value(0).message, sentence);
    }

    void runsOfVersionsBeforeStandByTheirNamesBehindAllOthers()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString old = add(Verb::Up, now.addSecs(-60), false);
        const QString older = add(Verb::Up, now.addSecs(-120), false);
        const QString slow = add(Verb::Plan, now.addSecs(-3 * 3600));
        QCOMPARE(ids(), QStringList({slow, old, older}));
        QCOMPARE(RunFolder::nextNumber(m_dir->path()), 2);
    }

    void aRunThatNamesNoProcessIsJudgedByTheLock_data()
    {
        QTest::addColumn<int>("clock"); // seconds by which it was ahead when the run was made
        QTest::addColumn<bool>("locked");
        QTest::addColumn<bool>("restarted");
        QTest::addColumn<bool>("isLost");
        QTest::newRow("it is just beginning") << 0 << true << false << false;
        QTest::newRow("the clock was set back meanwhile") << 3 * 3600 << true << false << false;
        QTest::newRow("the clock was set ahead, or the computer is slow or slept") << -3 * 3600 << true << false << false;
        QTest::newRow("it never began") << 0 << false << false << true;
        QTest::newRow("it never began and the clock was fast") << 3 * 3600 << false << false << true;
        QTest::newRow("the computer went off before it began") << 0 << true << true << true;
    }

    void aRunThatNamesNoProcessIsJudgedByTheLock()
    {
        QFETCH(int, clock);
        QFETCH(bool, locked);
        QFETCH(bool, restarted);
        QFETCH(bool, isLost);
        const QString runs = m_dir->filePath(QStringLiteral("runs"));
        const QDateTime begin = QDateTime::currentDateTimeUtc().addSecs(clock);
        const Result<RunFolder> run = RunFolder::create(runs, Verb::Up, begin);
        QVERIFY(run);
        RunRecord record;
        record.id = run->id();
        record.started = begin;
        record.place = ProcessPlace::here();
        if (restarted)
            record.place.boot = QStringLiteral("another");
        QVERIFY(run->write(record));
        QFile lock(m_dir->filePath(QStringLiteral("lock")));
        if (locked && restarted) {
            QVERIFY(lock.open(QIODevice::WriteOnly));
            QJsonObject holder{{"run", record.id}, {"process", ProcessId::current().toJson()}};
            record.place.into(holder);
            lock.write(QJsonDocument(holder).toJson());
            lock.close();
        } else if (locked) {
            QVERIFY(RunLock(m_dir->path()).take(record, [] { return Result<ProcessId>(ProcessId::current()); }));
        }
        const RunHistory history(runs);
        QCOMPARE(history.current(), isLost ? QString() : record.id);
        QCOMPARE(history.runs().value(0).outcome, isLost ? Outcome::Lost : Outcome::Running);
    }
};

QTEST_GUILESS_MAIN(tst_RunHistory)
#include "tst_RunHistory.moc"
