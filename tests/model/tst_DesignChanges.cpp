#include "model/cluster/DesignChanges.h"
#include "model/cluster/DesignDelta.h"
#include "model/cluster/DesignEdits.h"
#include "model/cluster/DesignMerge.h"
#include "model/cluster/GroupEdits.h"

#include <QTest>

namespace
{

Group group(const QString &name, std::optional<int> count = {})
{
    Group made;
    made.name = name;
    made.count = count;
    return made;
}

Cluster base()
{
    Cluster cluster;
    cluster.name = QStringLiteral("try");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = {group(QStringLiteral("master")), group(QStringLiteral("db")), group(QStringLiteral("worker"), 4)};
    cluster.layout = {{QStringLiteral("master"), QPointF(40, 60)}, {QStringLiteral("db"), QPointF(260, 60)}};
    return cluster;
}

QStringList said(const Cluster &then, const Cluster &now)
{
    QStringList sentences;
    for (const DesignChange &change : changesBetween(then, now, {}))
        sentences << change.sentence;
    return sentences;
}

QStringList planned(const Cluster &then, const Cluster &now)
{
    static const QStringList words{QStringLiteral("create"),  QStringLiteral("take-in"), QStringLiteral("update"),
                                   QStringLiteral("restart"), QStringLiteral("replace"), QStringLiteral("destroy"),
                                   QStringLiteral("read"),    QStringLiteral("none")};
    QStringList lines;
    for (const PlannedChange &change : plannedBetween(then, now, {}))
        lines << change.machine + QLatin1Char(':') + words.at(int(change.action));
    return lines;
}

} // namespace

class tst_DesignChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChangedIsNothingSaid()
    {
        Cluster moved = base();
        moved.layout.insert(QStringLiteral("db"), QPointF(0, 0));
        QVERIFY(said(base(), moved).isEmpty());
        QVERIFY(planned(base(), moved).isEmpty());
    }

    void saysInWordsWhatChanged()
    {
        Cluster now = withoutGroups(base(), {QStringLiteral("db")});
        now = withMachine(now, QStringLiteral("store"), {}, {});
        now = withSize(now, {QStringLiteral("master")}, QStringLiteral("m1.large"));
        now = withRole(now, {QStringLiteral("worker")}, QStringLiteral("genotyper"));
        now = withCount(now, QStringLiteral("worker"), 6);
        QCOMPARE(said(base(), now),
                 QStringList({QStringLiteral("db goes: 1 machine(s), with what is on them."),
                              QStringLiteral("master: size m1.large instead of the usual. Its machines restart."),
                              QStringLiteral("worker: 2 machine(s) more: worker-4, worker-5."),
                              QStringLiteral("worker: gets the role(s) genotyper."), QStringLiteral("store is new: 1 machine(s).")}));
    }

    void saysWhatBecomesOfEachMachine()
    {
        Cluster now = withCount(base(), QStringLiteral("worker"), 3);
        now = withSize(now, {QStringLiteral("master")}, QStringLiteral("m1.large"));
        now = withRole(now, {QStringLiteral("db")}, QStringLiteral("db-server"));
        now = withMachine(now, QStringLiteral("new"), {}, {});
        QCOMPARE(planned(base(), now), QStringList({QStringLiteral("worker-3:destroy"), QStringLiteral("master:restart"),
                                                    QStringLiteral("db:update"), QStringLiteral("new:create")}));
    }

    void aMachineThatLeftItsGroupStaysItself()
    {
        const Result<Arrival> apart = takenOut(base(), {QStringLiteral("worker-1")});
        QVERIFY(apart);
        QVERIFY(planned(base(), apart->cluster).isEmpty());
        const Cluster other = withRole(apart->cluster, {QStringLiteral("worker-1")}, QStringLiteral("db-server"));
        QCOMPARE(planned(base(), other), QStringList{QStringLiteral("worker-1:update")});
    }

    void aDeltaGoesBothWays_data()
    {
        QTest::addColumn<Cluster>("after");
        QTest::newRow("same") << base();
        QTest::newRow("one field") << withSize(base(), {QStringLiteral("db")}, QStringLiteral("m1.large"));
        QTest::newRow("added") << withMachine(base(), QStringLiteral("new"), {}, QPointF(1, 2));
        QTest::newRow("removed") << withoutGroups(base(), {QStringLiteral("master"), QStringLiteral("worker")});
        QTest::newRow("renamed") << withName(base(), QStringLiteral("db"), QStringLiteral("store"));
        QTest::newRow("moved") << withPlaces(base(), {{QStringLiteral("worker"), QPointF(7, 7)}, {QStringLiteral("db"), QPointF(8, 8)}});
        Cluster other = base();
        other.settings[QStringLiteral("web")][QStringLiteral("threads")] = QStringLiteral("8");
        QTest::newRow("set") << other;
        other = Cluster();
        other.name = QStringLiteral("other");
        QTest::newRow("all") << other;
    }
    void aDeltaGoesBothWays()
    {
        QFETCH(Cluster, after);
        const DesignDelta delta(base(), after);
        QCOMPARE(delta.forward(base()), after);
        QCOMPARE(delta.backward(after), base());
    }

    void whatIsSetOtherwiseIsSaidAndConfigured()
    {
        Role web;
        web.id = web.title = QStringLiteral("web");
        web.settings = {RoleSetting{QStringLiteral("threads"), RoleSetting::Type::Integer, QStringLiteral("4"), {}, {}, {}, 200, {}}};
        const RoleCatalogue roles({web});
        const Cluster then = withRole(base(), {QStringLiteral("db")}, QStringLiteral("web"));
        Cluster now = then;
        now.settings[QStringLiteral("web")][QStringLiteral("threads")] = QStringLiteral("4"); // as it is without a word
        QVERIFY(changesBetween(then, now, roles).isEmpty());
        QVERIFY(plannedBetween(then, now, roles).isEmpty());
        now.settings[QStringLiteral("web")][QStringLiteral("threads")] = QStringLiteral("8");
        QCOMPARE(changesBetween(then, now, roles).value(0).sentence, QStringLiteral("web: threads is 8 instead of 4."));
        const QList<PlannedChange> plan = plannedBetween(then, now, roles);
        QCOMPARE(plan.size(), 1);
        QCOMPARE(plan.first().machine, QStringLiteral("db"));
        QCOMPARE(plan.first().action, ResourceAction::Update);
    }

    void settingsOfTwoHandsAreMergedOneByOne()
    {
        const auto with = [](const QMap<QString, QString> &values) {
            Cluster cluster = base();
            cluster.settings[QStringLiteral("web")] = values;
            return cluster;
        };
        const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");
        const DesignMerge merge = mergeDesigns(with({{a, a}, {b, b}, {c, c}}), with({{a, QStringLiteral("mine")}, {b, b}}),
                                               with({{a, a}, {b, QStringLiteral("theirs")}, {c, c}}));
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.cluster.settings.value(QStringLiteral("web")),
                 (QMap<QString, QString>{{a, QStringLiteral("mine")}, {b, QStringLiteral("theirs")}}));
        const DesignMerge clash = mergeDesigns(with({{a, a}}), with({{a, b}}), with({{a, c}}));
        QCOMPARE(clash.conflicts, QStringList{QStringLiteral("web: a")});
        QCOMPARE(clash.cluster.settings.value(QStringLiteral("web")).value(a), b);
    }

    void twoHandsAreMergedGroupByGroup()
    {
        const Cluster mine = withCount(base(), QStringLiteral("worker"), 9);
        const Cluster theirs =
            withoutGroups(withSize(base(), {QStringLiteral("master")}, QStringLiteral("m1.large")), {QStringLiteral("db")});
        const DesignMerge merge = mergeDesigns(base(), mine, theirs);
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.cluster.groups.size(), 2);
        QCOMPARE(merge.cluster.group(QStringLiteral("master"))->size, QStringLiteral("m1.large"));
        QCOMPARE(*merge.cluster.group(QStringLiteral("worker"))->count, 9);
    }

    void bothAtTheSameIsAConflictAndMineStays()
    {
        const Cluster mine = withCount(base(), QStringLiteral("worker"), 9);
        Cluster theirs = withoutGroups(base(), {QStringLiteral("worker")});
        theirs = withMachine(theirs, QStringLiteral("theirs"), {}, {});
        const DesignMerge merge = mergeDesigns(base(), mine, theirs);
        QCOMPARE(merge.conflicts, QStringList{QStringLiteral("worker")});
        QCOMPARE(*merge.cluster.group(QStringLiteral("worker"))->count, 9);
        QVERIFY(merge.cluster.group(QStringLiteral("theirs")));
        QVERIFY2(mergeDesigns(base(), mine, mine).conflicts.isEmpty(), "both the same way is none");
    }
};

QTEST_APPLESS_MAIN(tst_DesignChanges)
#include "tst_DesignChanges.moc"
