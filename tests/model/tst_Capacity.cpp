#include "model/runs/CapacityWords.h"
#include "model/runs/PlanWords.h"
#include "model/runs/Run.h"
#include "tests/Designs.h"

#include <QLocale>
#include <QtTest>

/// What a place has room for, as arithmetic and in words.
class tst_Capacity final : public QObject
{
    Q_OBJECT

    static Quota memory(double whole, double used, double added, double ofEach)
    {
        return {.id = QStringLiteral("memory"),
                .isGigabytes = true,
                .grip = Quota::Grip::Estimated,
                .whole = whole,
                .used = used,
                .added = added,
                .ofEach = ofEach};
    }
    static Quota watchers(double whole, double used, int machines)
    {
        return {.id = QStringLiteral("fs.inotify.max_user_instances"),
                .title = QStringLiteral("places to watch files from"),
                .whole = whole,
                .used = used,
                .added = machines * 6.0,
                .ofEach = 6,
                .remedy = QStringLiteral("sudo sysctl fs.inotify.max_user_instances=2152")};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysHowManyMachinesThereIsRoomFor_data()
    {
        QTest::addColumn<Quota>("quota");
        QTest::addColumn<int>("room"); // -1: it does not say
        QTest::addColumn<bool>("over");
        QTest::newRow("exactly full") << watchers(128, 8, 20) << 20 << false;
        QTest::newRow("one too many") << watchers(128, 8, 21) << 20 << true;
        QTest::newRow("used beyond its whole") << watchers(128, 140, 1) << 0 << true;
        QTest::newRow("beyond, and nothing added") << watchers(128, 140, 0) << 0 << false;
        QTest::newRow("beyond, and some go") << watchers(128, 140, -2) << 0 << false;
        QTest::newRow("fractions") << memory(24, 2, 0.3, 0.1) << 220 << false;
        QTest::newRow("of nothing known") << memory(-1, 0, 5, 0.1) << -1 << false;
        QTest::newRow("of which there may be none") << memory(0, 0, 5, 0.1) << 0 << true;
        QTest::newRow("that takes nothing") << memory(24, 2, 0, 0) << -1 << false;
        Quota shared{.id = QStringLiteral("cores"), .grip = Quota::Grip::Shared, .whole = 2, .added = 179, .ofEach = 1};
        QTest::newRow("shared by all") << shared << -1 << false;
    }

    void saysHowManyMachinesThereIsRoomFor()
    {
        QFETCH(Quota, quota);
        QFETCH(int, room);
        QFETCH(bool, over);
        QCOMPARE(quota.room().value_or(-1), room);
        QCOMPARE(quota.isOver(), over);
    }

    void judgesByTheHardestOfWhatEnds_data()
    {
        QTest::addColumn<QList<Quota>>("quotas");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *name, const QList<Quota> &quotas, Capacity::Verdict verdict, const QString &first) {
            QTest::newRow(name) << quotas << int(verdict) << first;
        };
        const QString instances = QStringLiteral("fs.inotify.max_user_instances");
        row("nothing known", {}, Capacity::Verdict::Unknown, {});
        row("fits", {memory(24, 2, 1, 0.1), watchers(128, 8, 10)}, Capacity::Verdict::Fits, instances);
        row("memory is an estimate", {memory(4, 2, 3, 0.1), watchers(1280, 8, 30)}, Capacity::Verdict::Doubtful, QStringLiteral("memory"));
        row("the kernel is not", {memory(4, 2, 3, 0.1), watchers(128, 8, 30)}, Capacity::Verdict::No, QStringLiteral("memory"));
    }

    void judgesByTheHardestOfWhatEnds()
    {
        QFETCH(QList<Quota>, quotas);
        QFETCH(int, verdict);
        QFETCH(QString, first);
        const Capacity capacity{.machines = 30, .quotas = quotas};
        QCOMPARE(int(capacity.verdict()), verdict);
        QCOMPARE(capacity.narrowest() ? capacity.narrowest()->id : QString(), first);
    }

    void refusesInWordsThatSayByHowMuchAndWhatToDo()
    {
        const Capacity no{.machines = 179, .quotas = {watchers(128, 2, 179)}};
        QCOMPARE(refusalSentences(no).join(u' '),
                 QStringLiteral(
                     "179 more machines do not fit: there is room for 21. The limit is 128 places to watch files from, of which 2 are "
                     "in use, and each machine needs 6: 948 too few. Make the counts smaller, or raise the limit, then plan again: "
                     "sudo sysctl fs.inotify.max_user_instances=2152"));
        const Capacity cloud{.machines = 31, .quotas = {{.id = QStringLiteral("machines"), .whole = 20, .added = 31, .ofEach = 1}}};
        QCOMPARE(refusalSentences(cloud).join(u' '),
                 QStringLiteral("31 more machines do not fit: there is room for 20. The limit is 20 machines, "
                                "of which 0 are in use: 11 too few. Make the counts smaller, then plan again."));
        const Capacity doubtful{.machines = 179, .quotas = {memory(24, 2.04, 25, 0.14)}};
        QCOMPARE(
            refusalSentences(doubtful).join(u' '),
            QStringLiteral("179 more machines are likely too many: there is room for about 156. They need about 25 GB memory and 22 GB are "
                           "free: 3 GB too little. Make the counts smaller, then plan again."));
        QCOMPARE(refusalSentences({.machines = 1, .quotas = {watchers(128, 126, 1)}}).first(),
                 QStringLiteral("There is no room for a further machine."));
        QVERIFY(refusalSentences({.machines = 1, .quotas = {watchers(128, 2, 1)}}).isEmpty());
        QVERIFY(refusalSentences({}).isEmpty());
    }

    void saysBeforeAndAfter()
    {
        QCOMPARE(quotaWords(memory(24, 1.34, 0.9, 0.1)), QStringLiteral("1.3 → 2.2 of 24 GB memory"));
        QCOMPARE(quotaWords(memory(24, 1.34, 0.001, 0.1)), QStringLiteral("1.3 of 24 GB memory"));
        QCOMPARE(quotaWords(memory(24, 1, -3, 0.1)), QStringLiteral("1 → 0 of 24 GB memory"));
        QCOMPARE(quotaWords(watchers(128, 2, 179)), QStringLiteral("2 → 1,076 of 128 places to watch files from").remove(u','));
        const Quota cores{.id = QStringLiteral("cores"), .grip = Quota::Grip::Shared, .whole = 2, .used = 0, .added = 5};
        QCOMPARE(quotaWords(cores), QStringLiteral("0 → 5 machines share 2 cores"));
        const Quota machines{.id = QStringLiteral("machines"), .grip = Quota::Grip::Shared, .used = 1, .added = 5};
        QCOMPARE(quotaWords(machines), QStringLiteral("1 → 6 machines"));
        QCOMPARE(roomSentence({.machines = 1, .quotas = {memory(24, 2, 1, 0.1), watchers(128, 8, 10)}}),
                 QStringLiteral("Room for 20 more machines than now. What ends first: places to watch files from."));
        QCOMPARE(roomSentence({}), QString());
    }

    void goesThroughTheRunsEventsWhole()
    {
        RunEvent event{.kind = RunEvent::Kind::Capacity};
        event.capacity = {.machines = 179, .quotas = {memory(24, 2, 25, 0.14), watchers(128, 2, 179)}};
        const RunEvent back = RunEvent::fromJson(event.toJson());
        QCOMPARE(int(back.kind), int(RunEvent::Kind::Capacity));
        QCOMPARE(back.capacity, event.capacity);
        Run run;
        run.apply(back);
        QCOMPARE(run.capacity, event.capacity);
    }

    void takesWhatIsNotUnderstoodForNoLimit()
    {
        const QJsonObject strange{{"machines", "many"},
                                  {"quotas", QJsonArray{1, QJsonObject{{"whole", 3}},
                                                        QJsonObject{{"id", "gpus"}, {"grip", "soft"}, {"whole", 1}, {"added", 5}}}}};
        const Capacity capacity = Capacity::fromJson(strange);
        QCOMPARE(capacity.machines, 0);
        QCOMPARE(capacity.quotas.size(), 1);
        QCOMPARE(int(capacity.verdict()), int(Capacity::Verdict::Fits));
        QCOMPARE(quotaWords(capacity.quotas.first()), QStringLiteral("0 → 5 of 1 gpus"));
    }

    void saysMachinesOfAGroupAsOne_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *title, const char *names, const char *words) {
            QTest::newRow(title) << QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts) << QString::fromLatin1(words);
        };
        row("none", "", "");
        row("one", "tracker", "tracker");
        row("two", "worker-0 worker-1", "worker-0, worker-1");
        row("three", "worker-0 worker-1 worker-2", "worker-0 to worker-2");
        row("in Terraform's order", "worker-0 worker-1 worker-10 worker-11 worker-2 worker-9",
            "worker-0 to worker-2, worker-9 to worker-11");
        row("a hole", "worker-0 worker-1 worker-2 worker-3 worker-5", "worker-0 to worker-3, worker-5");
        row("two groups", "tracker worker-0 worker-1 worker-2 db-0 db-1 db-2", "tracker, worker-0 to worker-2, db-0 to db-2");
        row("mixed", "a-1 b-1 a-2 b-2 a-3 b-3", "a-1 to a-3, b-1 to b-3");
        row("the bare first", "worker worker-1 worker-2 worker-3", "worker, worker-1 to worker-3");
        row("no number of ours", "node-01 node-02 node-03", "node-01, node-02, node-03");
        row("a number alone", "1 2 3", "1, 2, 3");
    }

    void saysMachinesOfAGroupAsOne()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, words);
        QCOMPARE(namesInWords(names), words);
    }

    void saysWhatItCostsWhereThatIsKnown()
    {
        Capacity capacity;
        QCOMPARE(costSentence(capacity), QString());
        capacity.cost = HourlyCost{.before = 0.12, .after = 0.42, .currency = QStringLiteral("EUR")};
        QCOMPARE(costSentence(capacity), QStringLiteral("The machines cost 0.42 EUR an hour after this, and 0.12 EUR now."));
        QCOMPARE(Capacity::fromJson(capacity.toJson()), capacity);
        capacity.cost->before = 0.42;
        capacity.cost->unpriced = 2;
        QCOMPARE(costSentence(capacity),
                 QStringLiteral("The machines cost 0.42 EUR an hour. For the sizes of 2 machines no price is known."));
        capacity.cost = HourlyCost{.currency = QStringLiteral("EUR"), .unpriced = 1};
        QCOMPARE(costSentence(capacity), QStringLiteral("For the size of 1 machine no price is known."));
        capacity.cost = HourlyCost{.after = 0.0125, .currency = QStringLiteral("credits")};
        QCOMPARE(costSentence(capacity), QStringLiteral("The machines cost 0.0125 credits an hour after this, and 0.00 credits now."));
    }

    void whatIsBehindTheMachinesIsSaidInWordsAndMuchOfItAsOne()
    {
        QList<PlannedChange> plan;
        for (const char *address :
             {"openstack_networking_secgroup_rule_v2.members[\"tcp-1-2\"]", "openstack_networking_port_v2.port[\"worker-0\"]",
              "openstack_networking_secgroup_rule_v2.ping", "openstack_blockstorage_volume_v3.volume[\"db/data\"]",
              "openstack_networking_network_v2.own[0]", "something_else.x"})
            plan << PlannedChange{QLatin1String(address), {}, ResourceAction::Create, {}, {}};
        QStringList words;
        for (const PlannedRow &row : plannedRows(plan))
            words << row.words;
        QCOMPARE(words, (QStringList{QStringLiteral("2 rules of security groups"), QStringLiteral("port of worker-0"),
                                     QStringLiteral("volume data of db"), QStringLiteral("the cluster’s network"),
                                     QStringLiteral("something_else.x")}));
        QCOMPARE(resourceWords(QStringLiteral("openstack_networking_port_v2.further[\"worker-0/27e55026\"]")),
                 QStringLiteral("port in the network 27e55026 of worker-0"));
        QCOMPARE(resourceWords(QStringLiteral("terraform_data.volume[\"db/data\"]")), QStringLiteral("volume data of db"));
    }

    void makesOneRowOfWhatIsAlike()
    {
        const auto change = [](const char *machine, ResourceAction action, const char *reason) {
            const QString name = QString::fromLatin1(machine);
            return PlannedChange{QStringLiteral("m[\"%1\"]").arg(name), name, action, QString::fromLatin1(reason), {}};
        };
        const QList<PlannedRow> rows = plannedRows({change("worker-9", ResourceAction::Destroy, "not designed"),
                                                    change("worker-1", ResourceAction::Create, "new"),
                                                    change("worker-2", ResourceAction::Create, "new"),
                                                    change("worker-3", ResourceAction::Create, "vanished"),
                                                    {QStringLiteral("network"), {}, ResourceAction::Create, {}, {}},
                                                    change("worker-0", ResourceAction::Create, "new")});
        QStringList said;
        for (const PlannedRow &row : rows)
            said << row.words + u':' + QString::number(row.machines.size()) + u':' + row.change.reason;
        QCOMPARE(said, (QStringList{QStringLiteral("worker-9:1:not designed"), QStringLiteral("worker-0 to worker-2:3:new"),
                                    QStringLiteral("worker-3:1:vanished"), QStringLiteral("network:0:")}));
    }

    void saysWhatIsKept()
    {
        Cluster design;
        design.groups = {Designs::group(QStringLiteral("db"), {}), Designs::group(QStringLiteral("store"), {}, 4),
                         Designs::group(QStringLiteral("worker"), {}, 3)};
        design.groups[0].volumes = {{QStringLiteral("pgdata"), 350, QStringLiteral("/var/lib/pg")}};
        design.groups[1].volumes = {{QStringLiteral("brick"), 100, QStringLiteral("/brick")}};
        const auto change = [](const QString &address, const QString &machine, ResourceAction action) {
            return PlannedChange{address, machine, action, {}, {}};
        };
        QCOMPARE(keptSentences({}, design),
                 (QStringList{QStringLiteral("8 machines stay as they are."),
                              QStringLiteral("5 volumes are kept with everything on them: brick of store-0 to store-3, pgdata of db.")}));
        QList<PlannedChange> plan{change(QStringLiteral("machine[\"db\"]"), QStringLiteral("db"), ResourceAction::Replace)};
        for (int i = 0; i < 4; ++i) {
            const QString name = QStringLiteral("store-%1").arg(i);
            plan << change(QStringLiteral("machine[\"%1\"]").arg(name), name, ResourceAction::Create)
                 << change(QStringLiteral("volume[\"%1/brick\"]").arg(name), {}, ResourceAction::Create);
        }
        QCOMPARE(keptSentences(plan, design), (QStringList{QStringLiteral("3 machines stay as they are."),
                                                           QStringLiteral("The volume pgdata of db is kept with everything on it.")}));
        plan << change(QStringLiteral("terraform_data.volume[\"db/pgdata\"]"), {}, ResourceAction::Replace);
        QCOMPARE(keptSentences(plan, design), QStringList{QStringLiteral("3 machines stay as they are.")});
        plan.clear();
        for (const QString &name : machineNames(design))
            plan << change(name, name, ResourceAction::Create);
        QCOMPARE(keptSentences(plan, design), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_Capacity)
#include "tst_Capacity.moc"
