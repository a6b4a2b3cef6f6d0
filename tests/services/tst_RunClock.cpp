#include "services/runs/RunClock.h"
#include "tests/services/FakeClocks.h"

#include <QTest>

/// What time it is in a run, whatever somebody sets his clock to.
class tst_RunClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itGoesOnFromTheNewestThatWasTold()
    {
        const FakeClocks fake;
        RunClock clock(fake.clocks());
        QVERIFY(!clock.now().isValid());
        const QDateTime told = fake.time->day.addSecs(-2); // it lay for two seconds before it was read
        clock.hear(told);
        QCOMPARE(clock.now(), told.addSecs(2));
        fake.pass(3);
        QCOMPARE(clock.now(), told.addSecs(5));
        clock.hear(told.addSecs(1)); // older than now
        QCOMPARE(clock.now(), told.addSecs(5));
    }

    void aClockThatIsSetChangesNothing_data()
    {
        QTest::addColumn<int>("set");
        QTest::newRow("back by three hours") << -3 * 3600;
        QTest::newRow("ahead by three hours") << 3 * 3600;
        QTest::newRow("ahead by a minute") << 60;
    }
    void aClockThatIsSetChangesNothing()
    {
        QFETCH(int, set);
        const FakeClocks fake;
        RunClock clock(fake.clocks());
        const QDateTime told = fake.time->day;
        clock.hear(told);
        fake.set(set);
        fake.pass(10);
        QCOMPARE(clock.now(), told.addSecs(10));
        clock.hear(told.addSecs(10)); // as the run goes on telling
        fake.pass(5);
        QCOMPARE(clock.now(), told.addSecs(15));
    }

    void aRunOfAComputerWithAnotherClockIsFollowedByItsOwn()
    {
        const FakeClocks fake;
        RunClock clock(fake.clocks());
        const QDateTime told = fake.time->day.addSecs(7200);
        clock.hear(told);
        fake.pass(4);
        QCOMPARE(clock.now(), told.addSecs(4));
    }

    void thatTheClockOfTheDayWasSetIsSeenOnce()
    {
        const FakeClocks fake;
        ClockWatch watch(fake.clocks());
        fake.pass(86'400);
        QCOMPARE(watch.jump(), 0);
        fake.set(-7200);
        QCOMPARE(watch.jump(), -7'200'000);
        QCOMPARE(watch.jump(), 0);
        for (int i = 0; i < 10; ++i) { // as the network keeps it right
            fake.set(0.1);
            QCOMPARE(watch.jump(), 0);
        }
    }

    void theSteadyOneGoesOn()
    {
        const qint64 before = Clocks::steady();
        QTRY_VERIFY(Clocks::steady() > before);
    }
};

QTEST_GUILESS_MAIN(tst_RunClock)
#include "tst_RunClock.moc"
