#include "model/cluster/Cluster.h"
#include "model/cluster/Observed.h"
#include "model/cluster/Role.h"

#include <QtTest>

namespace
{
QStringList namesOf(const QList<Machine> &machines)
{
    QStringList names;
    for (const Machine &machine : machines)
        names << machine.name;
    return names;
}

Group group(const QString &name, std::optional<int> count)
{
    Group made;
    made.name = name;
    made.count = count;
    return made;
}

Role role(const QString &id, const QStringList &needs)
{
    Role made;
    made.id = id;
    for (const QString &need : needs)
        made.needs << RoleNeed{need, {}, 1};
    return made;
}
} // namespace

class tst_Cluster final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupWithoutACountIsOneMachineWithTheBareName()
    {
        const QList<Machine> machines = machinesOf(group(QStringLiteral("salt-master"), {}));
        QCOMPARE(machines.size(), 1);
        QCOMPARE(machines.first().name, QStringLiteral("salt-master"));
        QVERIFY(!machines.first().number);
    }

    void aGroupWithACountIsNumberedEvenWhenItIsOne()
    {
        QCOMPARE(namesOf(machinesOf(group(QStringLiteral("worker"), 1))), QStringList{QStringLiteral("worker-0")});
        QCOMPARE(namesOf(machinesOf(group(QStringLiteral("worker"), 2))),
                 (QStringList{QStringLiteral("worker-0"), QStringLiteral("worker-1")}));
    }

    void aBareMachineThatGotACountKeepsItsNameAsTheFirst()
    {
        Group worker = group(QStringLiteral("worker"), 3);
        worker.bare = true;
        QCOMPARE(namesOf(machinesOf(worker)),
                 (QStringList{QStringLiteral("worker"), QStringLiteral("worker-1"), QStringLiteral("worker-2")}));
        QCOMPARE(machinesOf(worker).first().number, std::optional<int>(0));
    }

    void holesAreLeftOut()
    {
        Group worker = group(QStringLiteral("worker"), 4);
        worker.without = {1, 3};
        QCOMPARE(namesOf(machinesOf(worker)), (QStringList{QStringLiteral("worker-0"), QStringLiteral("worker-2")}));
        worker.bare = true;
        worker.without = {0};
        QCOMPARE(namesOf(machinesOf(worker)).first(), QStringLiteral("worker-1"));
    }

    void aCountBelowOneIsNoMachine()
    {
        QVERIFY(machinesOf(group(QStringLiteral("worker"), 0)).isEmpty());
        QVERIFY(machinesOf(group(QStringLiteral("worker"), -5)).isEmpty());
    }

    void allMachinesComeInOrderOfTheGroups()
    {
        Cluster cluster;
        cluster.groups = {group(QStringLiteral("b"), 2), group(QStringLiteral("a"), {})};
        QCOMPARE(namesOf(machinesOf(cluster)), (QStringList{QStringLiteral("b-0"), QStringLiteral("b-1"), QStringLiteral("a")}));
        QVERIFY(cluster.group(QStringLiteral("a")));
        QVERIFY(!cluster.group(QStringLiteral("a-0")));
    }

    void rolesAreConfiguredAfterWhatTheyNeed()
    {
        const RoleCatalogue roles({role(QStringLiteral("worker"), {QStringLiteral("tracker")}),
                                   role(QStringLiteral("tracker"), {QStringLiteral("db")}), role(QStringLiteral("db"), {}),
                                   role(QStringLiteral("free"), {})});
        QCOMPARE(roles.configureOrder(),
                 (QStringList{QStringLiteral("db"), QStringLiteral("tracker"), QStringLiteral("worker"), QStringLiteral("free")}));
        QVERIFY(roles.find(QStringLiteral("db")));
        QVERIFY(!roles.find(QStringLiteral("none")));
    }

    void needsInACircleEndInTheOrderOfTheCatalogue()
    {
        const RoleCatalogue roles({role(QStringLiteral("a"), {QStringLiteral("b")}), role(QStringLiteral("b"), {QStringLiteral("a")}),
                                   role(QStringLiteral("c"), {QStringLiteral("b"), QStringLiteral("unknown")}),
                                   role(QStringLiteral("self"), {QStringLiteral("self")})});
        QCOMPARE(roles.configureOrder().size(), 4);
        QCOMPARE(roles.configureOrder().mid(0, 1), QStringList{QStringLiteral("self")});
        QCOMPARE(roles.configureOrder().mid(1), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }

    void anObservedMachineIsFoundByName()
    {
        Observed observed;
        observed.machines = {ObservedMachine{}, ObservedMachine{}};
        observed.machines[1].name = QStringLiteral("worker-1");
        QCOMPARE(observed.machine(QStringLiteral("worker-1")), &observed.machines.at(1));
        QVERIFY(!observed.machine(QStringLiteral("worker-2")));
    }
};

QTEST_APPLESS_MAIN(tst_Cluster)
#include "tst_Cluster.moc"
