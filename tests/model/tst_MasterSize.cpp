#include "model/cluster/MasterSize.h"

#include <QtTest>

/// What the Salt master of a cluster is set up with.
class tst_MasterSize final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itGrowsWithTheCluster_data()
    {
        QTest::addColumn<int>("machines");
        QTest::addColumn<int>("workers");
        QTest::addColumn<int>("openFiles");
        QTest::addColumn<int>("memory");
        QTest::newRow("none yet") << 0 << 3 << 1024 << 0;
        QTest::newRow("five") << 5 << 3 << 1024 << 0;
        QTest::newRow("twenty") << 20 << 3 << 1024 << 0;
        QTest::newRow("one more") << 21 << 4 << 1184 << 80;
        QTest::newRow("forty") << 40 << 4 << 1184 << 80;
        QTest::newRow("184") << 184 << 12 << 2464 << 720;
        QTest::newRow("a thousand: no more processes than can work") << 1000 << 16 << 8864 << 1040;
    }

    void itGrowsWithTheCluster()
    {
        QFETCH(int, machines);
        const MasterSize size = MasterSize::of(machines);
        QTEST(size.workers, "workers");
        QTEST(size.openFiles, "openFiles");
        QTEST(size.memory, "memory");
        QVERIFY(size.timeout >= 10);
    }

    void itSaysWithHowManyItStillGrows()
    {
        const int most = MasterSize::mostMachines();
        QCOMPARE(most, 280);
        QVERIFY(MasterSize::of(most).workers > MasterSize::of(most - 20).workers);
        QCOMPARE(MasterSize::of(most + 1).workers, MasterSize::of(most).workers);
    }
};

QTEST_GUILESS_MAIN(tst_MasterSize)
#include "tst_MasterSize.moc"
