#include "services/consul/ConsulHistory.h"
#include "services/stages/RemoveMachines.h"
#include "services/stages/RunSalt.h"
#include "tests/Designs.h"
#include "tests/services/StageTest.h"

#include <QtTest>

namespace
{

const QString master = QStringLiteral("salt-master");
const QString first = QStringLiteral("consul-0");
const QString second = QStringLiteral("consul-1");

} // namespace

/// What machines may go from Consul, with Consul answered. By the master it is asked, and the master may be one of those that go.
class tst_RemoveMachines final : public QObject
{
    Q_OBJECT

private:
    static Cluster trio()
    {
        Cluster cluster;
        cluster.name = QStringLiteral("trio");
        cluster.target.kind = QStringLiteral("local");
        cluster.groups = {Designs::group(master, {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")}),
                          Designs::group(QStringLiteral("consul"), {QStringLiteral("consul-server")}, 2)};
        return cluster;
    }
    static bool leaves(const Command &command) { return StageTest::carries(command, "v1/agent/leave"); }
    /// The machines that were told to leave, in their order.
    static QStringList left(const StageTest &stage)
    {
        QStringList machines;
        for (const Command &command : stage.asked) {
            if (leaves(command))
                machines << StageTest::machineOf(command);
        }
        return machines;
    }

private Q_SLOTS:
    void theMasterGoesOnlyWhereTheOthersCanGoOn_data()
    {
        QTest::addColumn<QStringList>("leaving");
        QTest::addColumn<QStringList>("dead");
        QTest::addColumn<QString>("refusal"); // empty: it may
        QTest::addColumn<QStringList>("left");
        QTest::newRow("the master alone") << QStringList{master} << QStringList() << QString() << QStringList{master};
        QTest::newRow("the master is the last") << QStringList{master, first} << QStringList() << QString() << QStringList{first, master};
        QTest::newRow("another is dead") << QStringList{master} << QStringList{first} << QStringLiteral("only 1 of 2 are alive")
                                         << QStringList();
        QTest::newRow("with one that is dead") << QStringList{master, first} << QStringList{first}
                                               << QStringLiteral("salt-master cannot go") << QStringList();
        QTest::newRow("all of them") << QStringList{master, first, second} << QStringList() << QString() << QStringList();
        QTest::newRow("all but the master") << QStringList{first, second} << QStringList() << QString() << QStringList{first, second};
    }

    void theMasterGoesOnlyWhereTheOthersCanGoOn()
    {
        QFETCH(QStringList, leaving);
        QFETCH(QStringList, dead);
        QFETCH(QString, refusal);
        QStringList peers{master, first, second};
        StageTest stage(trio(), Verb::Up, [&](const Command &command) {
            if (leaves(command)) {
                peers.removeAll(StageTest::machineOf(command));
                return StageTest::tells(command, {"{\"left\": true}"});
            }
            if (!StageTest::carries(command, "status/leader"))
                return StageTest::says({});
            QJsonObject members;
            for (const QString &peer : std::as_const(peers))
                members.insert(peer, dead.contains(peer) ? QStringLiteral("failed") : QStringLiteral("alive"));
            const QJsonObject answer{{"leader", "10.93.7.10:8300"}, {"peers", QJsonArray::fromStringList(peers)}, {"members", members}};
            return StageTest::tells(command, {QJsonDocument(answer).toJson(QJsonDocument::Compact)});
        });
        const Result<void> may = leaveMachines(stage.context, leaving);
        QCOMPARE(may ? QString() : QStringLiteral("refused"), refusal.isEmpty() ? QString() : QStringLiteral("refused"));
        QVERIFY2(may || may.error().message.contains(refusal), may ? "" : qPrintable(may.error().message));
        QTEST(left(stage), "left");
    }

    void whoKeepsSomethingForOthersStays()
    {
        Cluster design = trio();
        StageTest stage(design, Verb::Up, [](const Command &command) {
            if (!StageTest::carries(command, "leave.d"))
                return StageTest::says({});
            if (StageTest::machineOf(command) == QLatin1String("files-0"))
                return StageTest::fails("Connection timed out", 255);
            return StageTest::tells(command, {R"({"why": ["Files lie on files-1."]})"});
        });
        const Result<void> may = leaveMachines(stage.context, {first, QStringLiteral("files-0"), QStringLiteral("files-1")});
        QVERIFY(!may);
        QCOMPARE(may.error().message, QStringLiteral("Nothing was removed. Files lie on files-1. Files lie on files-1."));
        QVERIFY(left(stage).isEmpty());
        for (const Command &command : stage.asked) // what comes again is told apart from what goes
            QVERIFY(!StageTest::carries(command, "leave.d") ||
                    StageTest::questionOf(command).value("going").toArray() == QJsonArray({"files-0", "files-1"}));
        QCOMPARE(StageTest::questionOf(stage.asked.last())["again"], QJsonValue(QJsonArray{first}));
    }

    void whereConsulDoesNotAnswerAMajorityHasToStay_data()
    {
        QTest::addColumn<QStringList>("leaving");
        QTest::addColumn<bool>("answers"); // without a leader
        QTest::addColumn<bool>("may");
        QTest::newRow("the master alone") << QStringList{master} << false << true;
        QTest::newRow("the master and another") << QStringList{master, first} << false << false;
        QTest::newRow("the master and another, without a leader") << QStringList{master, first} << true << false;
        QTest::newRow("all, so that it begins anew") << QStringList{master, first, second} << false << true;
        QTest::newRow("another, whom the master could tell of") << QStringList{first} << false << false;
        QTest::newRow("another, without a leader") << QStringList{first} << true << false;
    }

    void whereConsulDoesNotAnswerAMajorityHasToStay()
    {
        QFETCH(QStringList, leaving);
        QFETCH(bool, answers);
        QFETCH(bool, may);
        StageTest stage(trio(), Verb::Up, [answers](const Command &command) {
            return answers ? StageTest::tells(command, {R"({"leader": "", "peers": [], "members": {"consul-0": "alive"}})"})
                           : StageTest::fails("Connection timed out", 255);
        });
        ConsulHistory history;
        history.established = QStringList{master, first, second};
        QVERIFY(QDir().mkpath(QFileInfo(consulHistoryPath(stage.context)).path()));
        QVERIFY(history.save(consulHistoryPath(stage.context)));
        const Result<void> allowed = leaveMachines(stage.context, leaving);
        QCOMPARE(allowed.has_value(), may);
        QVERIFY2(may || allowed.error().message.startsWith(QLatin1String("Consul does not answer")),
                 may ? "" : qPrintable(allowed.error().message));
        QVERIFY(left(stage).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_RemoveMachines)
#include "tst_RemoveMachines.moc"
