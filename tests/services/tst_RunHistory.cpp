#include "services/runs/RunHistory.h"

#include "services/runs/EventWriter.h"
#include "services/runs/RunFolder.h"

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

    void runsOfVersionsBeforeStandByTheirNamesBehindAllOthers()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString old = add(Verb::Up, now.addSecs(-60), false);
        const QString older = add(Verb::Up, now.addSecs(-120), false);
        const QString slow = add(Verb::Plan, now.addSecs(-3 * 3600));
        QCOMPARE(ids(), QStringList({slow, old, older}));
        QCOMPARE(RunFolder::nextNumber(m_dir->path()), 2);
    }

    void aRunThatNeverBeganIsLostThoughTheClockWasFast()
    {
        const QDateTime fast = QDateTime::currentDateTimeUtc().addSecs(3 * 3600);
        const Result<RunFolder> run = RunFolder::create(m_dir->path(), Verb::Up, fast);
        QVERIFY(run);
        RunRecord record;
        record.verb = Verb::Up;
        record.started = fast;
        record.place = ProcessPlace::here();
        QVERIFY(run->write(record));
        QCOMPARE(RunHistory(m_dir->path()).current(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_RunHistory)
#include "tst_RunHistory.moc"
