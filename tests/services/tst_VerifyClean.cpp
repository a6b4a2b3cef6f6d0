#include "services/platform/Patience.h"
#include "services/stages/VerifyClean.h"
#include "tests/Designs.h"
#include "tests/services/StageTest.h"

#include <QtTest>

/// Whether all works after configuring, with Salt, Consul and InfluxDB answered.
class tst_VerifyClean final : public QObject
{
    Q_OBJECT

private:
    static QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    static Cluster trio()
    {
        Cluster cluster;
        cluster.name = QStringLiteral("trio");
        cluster.target.kind = QStringLiteral("local");
        cluster.groups = {Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap"),
                                                                         QStringLiteral("monitoring-server")}),
                          Designs::group(QStringLiteral("worker"), {QStringLiteral("consul-client")}, 2)};
        return cluster;
    }

private Q_SLOTS:
    void init()
    {
        setLoadStandIn([] { return 1.0; });
    }

    void asLongAsMoreComesItIsWaitedFor_data()
    {
        QTest::addColumn<QList<QStringList>>("silent"); // at each look; the last one again and again
        QTest::addColumn<QStringList>("failed");
        QTest::addColumn<int>("looks");
        const QString a = QStringLiteral("salt-master"), b = QStringLiteral("worker-0"), c = QStringLiteral("worker-1");
        QTest::newRow("all at once") << QList<QStringList>{{}} << QStringList() << 1;
        QTest::newRow("at the second look") << QList<QStringList>{{a, b, c}, {}} << QStringList() << 2;
        QTest::newRow("one after another") << QList<QStringList>{{a, b, c}, {b, c}, {c}, {}} << QStringList() << 4;
        QTest::newRow("one stays away") << QList<QStringList>{{a, b, c}, {c}, {c}} << QStringList{c} << 3;
        QTest::newRow("nothing comes") << QList<QStringList>{{a, b, c}} << QStringList{a, b, c} << 2;
    }

    void asLongAsMoreComesItIsWaitedFor()
    {
        QFETCH(QList<QStringList>, silent);
        QFETCH(QStringList, failed);
        QFETCH(int, looks);
        qsizetype looked = 0;
        const QStringList all = machineNames(trio());
        StageTest stage(trio(), Verb::Up, [&](const Command &command) {
            if (StageTest::carries(command, "Conductor(QUESTION)"))
                return StageTest::tells(command, {"butler/minions\t" + json({{"up", QJsonArray::fromStringList(all)}}), "butler/done\t{}"});
            if (StageTest::carries(command, "def voters()")) {
                const QStringList missing = silent.at(std::min(looked++, silent.size() - 1));
                return StageTest::tells(command, {json({{"leader", true}, {"silent", QJsonArray::fromStringList(missing)}})});
            }
            return StageTest::tells(command, {json({{"works", true}, {"installed", true}, {"guard", "closed"}})});
        });
        const Result<void> verified = verifyClean(stage.context);
        QCOMPARE(static_cast<int>(looked), looks);
        QCOMPARE(stage.context.failures.keys(), failed);
        QCOMPARE(bool(verified), failed.isEmpty());
    }

    void whatDiffersOnceIsLookedAtAgain_data()
    {
        QTest::addColumn<QList<bool>>("differs"); // at each look
        QTest::addColumn<bool>("answers");        // at the first look
        QTest::addColumn<QStringList>("failed");
        const QStringList none, one{QStringLiteral("worker-0")};
        QTest::newRow("never") << QList<bool>{false} << true << none;
        QTest::newRow("a service that is just starting") << QList<bool>{true, false} << true << none;
        QTest::newRow("twice") << QList<bool>{true, true} << true << one;
        QTest::newRow("a minion that is slow once") << QList<bool>{false, false} << false << none;
    }

    void whatDiffersOnceIsLookedAtAgain()
    {
        QFETCH(QList<bool>, differs);
        QFETCH(bool, answers);
        QFETCH(QStringList, failed);
        qsizetype looked = 0;
        StageTest stage(trio(), Verb::Up, [&](const Command &command) {
            if (StageTest::carries(command, "def voters()"))
                return StageTest::tells(command, {json({{"leader", true}})});
            if (!StageTest::carries(command, "Conductor(QUESTION)"))
                return StageTest::tells(command, {json({{"works", true}, {"installed", true}, {"guard", "closed"}})});
            const bool changes = differs.value(looked);
            const QByteArray up = looked++ == 0 && !answers ? "{\"up\":[],\"down\":[\"worker-0\"]}" : "{\"up\":[\"worker-0\"]}";
            if (looked == 1 && !answers)
                return StageTest::tells(command, {"butler/minions\t" + up, "butler/done\t{}"});
            return StageTest::tells(command, {"butler/minions\t" + up,
                                              QByteArray("salt/job/1/ret/worker-0\t{\"fun\":\"state.highstate\",\"return\":{"
                                                         "\"service_|-dnsmasq_|-dnsmasq_|-running\":{\"result\":") +
                                                  (changes ? "null" : "true") +
                                                  ",\"__run_num__\":0,\"__sls__\":\"dnsmasq\",\"__id__\":\"dnsmasq\",\"changes\":{}}}}",
                                              "butler/done\t{}"});
        });
        (void)verifyClean(stage.context);
        QCOMPARE(looked, differs.size());
        QCOMPARE(stage.context.failures.keys(), failed);
        if (!failed.isEmpty())
            QVERIFY2(stage.context.failures.first().contains(QStringLiteral("Not clean, 1 state")),
                     qPrintable(stage.context.failures.first()));
    }
};

QTEST_GUILESS_MAIN(tst_VerifyClean)
#include "tst_VerifyClean.moc"
