#include "services/platform/Patience.h"

#include <QtTest>

/// A wait that lasts while something moves, and longer where the computer is busy.
class tst_Patience final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setLoadStandIn({}); }

    void whatIsCrowdedIsCounted_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("crowding");
        QTest::newRow("idle") << 0.0 << 1.0;
        QTest::newRow("room for all") << 0.9 << 1.0;
        QTest::newRow("14 for each processor") << 14.0 << 10.0;
        QTest::newRow("three") << 3.0 << 3.0;
    }

    void whatIsCrowdedIsCounted()
    {
        QFETCH(double, load);
        setLoadStandIn([load] { return load; });
        QTEST(crowding(), "crowding");
        setLoadStandIn({});
        QVERIFY(crowding() >= 1 && crowding() <= 10);
    }

    void itIsOverWhenNothingMoved()
    {
        setLoadStandIn([] { return 1.0; });
        Patience patience(1);
        QVERIFY(!patience.isOver());
        QTRY_VERIFY(patience.isOver());
        patience.restart();
        QVERIFY(!patience.isOver());
    }

    void onABusyComputerItIsLonger()
    {
        setLoadStandIn([] { return 2.0; });
        QElapsedTimer since;
        since.start();
        const Patience patience(1);
        QTRY_VERIFY(patience.isOver());
        QVERIFY(since.elapsed() >= 2000);
    }

    void whereAnotherNeededLongerItIsLonger()
    {
        setLoadStandIn([] { return 1.0; });
        QElapsedTimer since;
        since.start();
        Patience patience(1);
        patience.neighbourTook(0.7);
        patience.neighbourTook(0.1); // one that was quicker says nothing
        QTRY_VERIFY(patience.isOver());
        QVERIFY(since.elapsed() >= 2100);
    }
};

QTEST_GUILESS_MAIN(tst_Patience)
#include "tst_Patience.moc"
