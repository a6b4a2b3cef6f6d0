#include "model/cluster/Consequences.h"
#include "model/cluster/DesignEdits.h"
#include "model/cluster/GroupCheck.h"
#include "model/cluster/GroupEdits.h"

#include <QTest>

namespace
{

Group machine(const QString &name, const QStringList &roles = {})
{
    Group group;
    group.name = name;
    group.roles = roles;
    return group;
}

Group many(const QString &name, int count, const QStringList &roles = {})
{
    Group group = machine(name, roles);
    group.count = count;
    return group;
}

Cluster design(const QList<Group> &groups)
{
    Cluster cluster;
    cluster.name = QStringLiteral("try");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = groups;
    return cluster;
}

QStringList names(const Cluster &cluster)
{
    QStringList names;
    for (const Machine &one : machinesOf(cluster))
        names << one.name;
    return names;
}

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

Role role(const QString &id, const QString &title)
{
    Role made;
    made.id = id;
    made.title = title;
    return made;
}

RoleCatalogue catalogue()
{
    Role master = role(text("salt-master"), text("Salt master"));
    Role queue = role(text("job-queue"), text("Job queue"));
    Role worker = role(text("worker"), text("Worker"));
    worker.needs = {{text("salt-master"), 1, {}}, {text("job-queue"), {}, 1}};
    Role server = role(text("consul-server"), text("Consul server"));
    Role client = role(text("consul-client"), text("Consul client"));
    client.excludes = {text("consul-server")};
    return RoleCatalogue({master, server, client, worker, queue});
}

} // namespace

class tst_DesignEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhichMachineANameIs()
    {
        Group worker = many(text("worker"), 4);
        worker.bare = true;
        worker.without = {2};
        const Cluster cluster = design({worker, machine(text("db"))});
        QCOMPARE(numberOf(worker, text("worker")), std::optional<int>(0));
        QCOMPARE(numberOf(worker, text("worker-3")), std::optional<int>(3));
        for (const char *none : {"worker-0", "worker-2", "worker-4", "worker-03", "worker-", "worker-3x", "work", "workers"})
            QVERIFY2(!numberOf(worker, text(none)), none);
        QCOMPARE(groupOfMachine(cluster, text("worker-1"))->name, text("worker"));
        QCOMPARE(groupOfMachine(cluster, text("db"))->name, text("db"));
        QVERIFY(!groupOfMachine(cluster, text("db-1")));
        QVERIFY(isTaken(cluster, text("worker-1")));
        QVERIFY(!isTaken(cluster, text("worker-2")));
        QCOMPARE(freeName(cluster, text("db")), text("db-2"));
    }

    void fillsHolesFirstAndLeavesOutWhatAnotherMachineIsCalled()
    {
        Group worker = many(text("worker"), 3);
        worker.without = {1};
        const Cluster cluster = design({worker, machine(text("worker-1")), machine(text("worker-4"))});
        const Cluster more = withCount(cluster, text("worker"), 4);
        QCOMPARE(names(more).mid(0, 4), QStringList({text("worker-0"), text("worker-2"), text("worker-3"), text("worker-5")}));
        const Cluster fewer = withCount(more, text("worker"), 2);
        QCOMPARE(names(fewer).mid(0, 2), QStringList({text("worker-0"), text("worker-2")}));
        QCOMPARE(*fewer.groups.first().count, 3);
    }

    void keepsTheNameOfASingleMachineThatBecomesMany()
    {
        const Cluster cluster = withCount(design({machine(text("worker"))}), text("worker"), 3);
        QCOMPARE(names(cluster), QStringList({text("worker"), text("worker-1"), text("worker-2")}));
        QCOMPARE(withCount(design({machine(text("worker"))}), text("worker"), 1), design({machine(text("worker"))}));
    }

    void refusesANameThatIsTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a group's") << "worker"
                                   << "There already is a machine called worker.";
        QTest::newRow("a machine's") << "worker-2"
                                     << "There already is a machine called worker-2.";
        QTest::newRow("no host name") << "My Database"
                                      << "“My Database” cannot be a machine's name.";
        QTest::newRow("empty") << ""
                               << "“” cannot be a machine's name.";
    }
    void refusesANameThatIsTaken()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        const Result<Cluster> next = renamed(design({machine(text("db")), many(text("worker"), 3)}), text("db"), name);
        QVERIFY(!next);
        QCOMPARE(next.error().message, sentence);
        QVERIFY(!next.error().details.isEmpty());
    }

    void refusesANameWhoseNumbersHitAnotherMachine()
    {
        const Result<Cluster> next = renamed(design({machine(text("node-1")), many(text("worker"), 3)}), text("worker"), text("node"));
        QVERIFY(!next);
    }

    void renamesWithItsPlaceInThePicture()
    {
        Cluster cluster = design({machine(text("db"))});
        cluster.layout.insert(text("db"), QPointF(40, 60));
        const Result<Cluster> next = renamed(cluster, text("db"), text("store"));
        QVERIFY(next);
        QCOMPARE(next->groups.first().name, text("store"));
        QCOMPARE(next->layout.value(text("store")), QPointF(40, 60));
        QVERIFY(!next->layout.contains(text("db")));
    }

    void givesARoleToManyOrSaysWhyNot()
    {
        const Cluster cluster = design({machine(text("a")), machine(text("b"), {text("consul-server")})});
        const Result<Cluster> both = given(cluster, catalogue(), {text("a"), text("b")}, text("worker"));
        QVERIFY(both && both->groups.at(1).roles.contains(text("worker")));
        const Result<Cluster> excluded = given(cluster, catalogue(), {text("a"), text("b")}, text("consul-client"));
        QVERIFY(!excluded);
        QVERIFY(excluded.error().message.contains(text("b is a Consul server")));
        const Result<Cluster> two = given(cluster, catalogue(), {text("a"), text("b")}, text("salt-master"));
        QVERIFY2(!two, "a cluster has one Salt master");
    }

    void setsFieldsOfManyGroupsAtOnce()
    {
        Cluster cluster = design({machine(text("a")), many(text("b"), 2), machine(text("c"))});
        const QStringList both{text("a"), text("b")};
        cluster = withSize(cluster, both, text("m1.large"));
        cluster = withImage(cluster, both, text("debian-12"));
        cluster = withNetworks(cluster, both, {text("main"), text("storage")});
        cluster = withVolumes(cluster, both, {{text("data"), 350, text("/data")}});
        cluster = withPublicAddress(cluster, both, true);
        for (const qsizetype place : {0, 1}) {
            const Group &group = cluster.groups.at(place);
            QCOMPARE(group.size + group.image, text("m1.largedebian-12"));
            QCOMPARE(group.networks.size(), 2);
            QCOMPARE(group.volumes.first().size, 350);
            QVERIFY(group.publicAddress);
        }
        QCOMPARE(cluster.groups.at(2), machine(text("c")));
    }

    void duplicatesUnderFreeNames()
    {
        Cluster cluster = design({machine(text("db")), many(text("worker"), 3)});
        cluster.layout = {{text("db"), QPointF(0, 0)}};
        const Arrival copies = duplicated(cluster, {text("db"), text("worker")});
        QCOMPARE(copies.groups, QStringList({text("db-2"), text("worker-copy")}));
        QCOMPARE(copies.cluster.layout.value(text("db-2")), QPointF(24, 24));
        QCOMPARE(machineCount(*copies.cluster.group(text("worker-copy"))), 3);
        QStringList all = names(copies.cluster);
        QCOMPARE(all.removeDuplicates(), 0);
        QCOMPARE(all.size(), 8);
    }

    void splitsAMachineOffThatStaysItself()
    {
        const Cluster cluster = design({many(text("worker"), 4, {text("worker")}), machine(text("db"))});
        const Result<Arrival> apart = takenOut(cluster, {text("worker-2")});
        QVERIFY(apart);
        QVERIFY(unmadeMachines(cluster, apart->cluster).isEmpty());
        QCOMPARE(apart->groups, QStringList{text("worker-2")});
        QCOMPARE(apart->cluster.groups.at(1).name, text("worker-2"));
        QCOMPARE(apart->cluster.groups.at(1).roles, QStringList{text("worker")});
        QCOMPARE(names(withCount(apart->cluster, text("worker"), 4)).count(text("worker-2")), 1);
        const Result<Arrival> two = takenOut(cluster, {text("worker-2"), text("worker-0")});
        QVERIFY(two && two->groups.size() == 2 && unmadeMachines(cluster, two->cluster).isEmpty());
        QCOMPARE(machineCount(*two->cluster.group(text("worker"))), 2);
        const Result<Arrival> back = joined(apart->cluster, catalogue(), text("worker"), {text("worker-2")}, {});
        QVERIFY(back);
        QCOMPARE(back->cluster, cluster);
    }

    void saysWhyAMachineCannotLeave()
    {
        Group worker = many(text("worker"), 4);
        worker.bare = true;
        const Cluster cluster = design({worker, machine(text("db"))});
        for (const char *machine : {"worker", "db", "nobody"})
            QVERIFY2(!takenOut(cluster, {text(machine)}), machine);
        QVERIFY(!takenOut(cluster, {text("worker-1"), text("worker")})); // not by half either
        const Cluster plain = design({many(text("worker"), 3)});
        const Result<Arrival> all = takenOut(plain, names(plain));
        QVERIFY(!all && all.error().message.contains(text("all machines of worker")));
    }

    void joinsMachinesAndTellsWhichAreUnmade()
    {
        const Cluster cluster = design({many(text("worker"), 2), machine(text("a")), many(text("b"), 3)});
        const Result<Arrival> one = joined(cluster, catalogue(), text("worker"), {text("a")}, {text("b-1")});
        QVERIFY(one);
        QCOMPARE(names(one->cluster),
                 QStringList({text("worker-0"), text("worker-1"), text("worker-2"), text("worker-3"), text("b-0"), text("b-2")}));
        QCOMPARE(unmadeMachines(cluster, one->cluster), QStringList({text("a"), text("b-1")}));
    }

    void refusesToMakeManyOfWhatCanBeOneOnly()
    {
        const Cluster cluster = design({machine(text("m"), {text("salt-master")}), machine(text("a"))});
        const Result<Arrival> both = joined(cluster, catalogue(), text("m"), {text("a")}, {});
        QVERIFY(!both);
        QVERIFY(both.error().message.contains(text("Salt master")));
    }

    void tellsWhatDependsOnWhatIsRemoved()
    {
        Group queue = machine(text("queue"), {text("job-queue"), text("consul-server")});
        queue.volumes = {{text("jobs"), 20, text("/jobs")}};
        const Cluster cluster = design({queue, machine(text("c"), {text("consul-server")}), many(text("worker"), 3, {text("worker")})});
        const QStringList sentences = dependents(cluster, catalogue(), {text("queue")}, {});
        QCOMPARE(sentences, QStringList({text("No Job queue would be left. It is needed by: worker."), text("Consul servers left: 1 of 2."),
                                         text("The data volumes of queue: jobs (20 GB).")}));
        QVERIFY(dependents(cluster, catalogue(), {}, {text("worker-1")}).isEmpty());
    }

    void removesSingleMachinesOfMany()
    {
        const Cluster cluster = design({many(text("worker"), 4), machine(text("db"))});
        const Cluster less = withoutMachines(cluster, {text("worker-1"), text("worker-3"), text("db")});
        QCOMPARE(names(less), QStringList({text("worker-0"), text("worker-2")}));
        QCOMPARE(*less.groups.first().count, 3);
        QVERIFY(withoutMachines(less, {text("worker-0"), text("worker-2")}).groups.isEmpty());
    }

    void putsGroupsOfAnotherDesignIn()
    {
        Cluster cluster = design({machine(text("db")), machine(text("node-1"))});
        cluster.layout = {{text("db"), QPointF(40, 60)}};
        const Arrival arrived = withGroups(cluster, {machine(text("db")), many(text("node"), 3)}, {{text("db"), QPointF(40, 60)}});
        QCOMPARE(arrived.groups, QStringList({text("db-2"), text("node-copy")}));
        QCOMPARE(arrived.cluster.layout.value(text("db-2")), QPointF(64, 84));
    }
};

QTEST_APPLESS_MAIN(tst_DesignEdits)
#include "tst_DesignEdits.moc"
