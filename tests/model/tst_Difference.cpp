#include "model/cluster/Difference.h"

#include <QTest>

/// What becomes different of machines from one design to the next.
class TestDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatMachinesOfBothDesignsGetOtherwise();
    void whatIsSetForARoleIsADifferenceOfItsMachines();
    void orderOfRolesIsNoDifference();
};

static Cluster design(const QStringList &roles, int count)
{
    Cluster cluster;
    Group group;
    group.name = QStringLiteral("worker");
    group.count = count;
    group.roles = roles;
    cluster.groups << group;
    return cluster;
}

void TestDifference::saysWhatMachinesOfBothDesignsGetOtherwise()
{
    Cluster after = design({QStringLiteral("worker"), QStringLiteral("genotyper")}, 3);
    after.groups.first().size = QStringLiteral("m1.large");
    after.groups.first().volumes << Volume{QStringLiteral("data"), 50, QStringLiteral("/data")};
    const QMap<QString, QList<Difference>> all = differencesOf(design({QStringLiteral("worker")}, 2), after);
    QCOMPARE(all.keys(), (QStringList{QStringLiteral("worker-0"), QStringLiteral("worker-1")})); // worker-2 is new
    const QList<Difference> expected{
        {QStringLiteral("roles"), QStringLiteral("worker"), QStringLiteral("worker, genotyper")},
        {QStringLiteral("size"), {}, QStringLiteral("m1.large")},
        {QStringLiteral("volumes"), {}, QStringLiteral("data, 50 GB")},
    };
    QCOMPARE(all.first(), expected);
}

void TestDifference::whatIsSetForARoleIsADifferenceOfItsMachines()
{
    Cluster before = design({QStringLiteral("worker")}, 1);
    before.groups << Group{.name = QStringLiteral("db"), .roles = {QStringLiteral("db")}};
    Cluster after = before;
    before.settings[QStringLiteral("worker")] = {{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}};
    after.settings[QStringLiteral("worker")] = {{QStringLiteral("a"), QStringLiteral("3")}, {QStringLiteral("b"), QStringLiteral("2")}};
    const QMap<QString, QList<Difference>> all = differencesOf(before, after);
    QCOMPARE(all.keys(), QStringList{QStringLiteral("worker-0")});
    QCOMPARE(all.first(), (QList<Difference>{{QStringLiteral("settings"), QStringLiteral("worker a: 1"), QStringLiteral("worker a: 3")}}));
}

void TestDifference::orderOfRolesIsNoDifference()
{
    const QStringList one{QStringLiteral("a"), QStringLiteral("b")};
    const QStringList two{QStringLiteral("b"), QStringLiteral("a")};
    QVERIFY(differencesOf(design(one, 1), design(two, 1)).isEmpty());
}

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_Difference.moc"
