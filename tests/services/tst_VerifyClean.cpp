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
            if (command.name == QLatin1String("journal"))
                return StageTest::tells(command, {"started", "failed to bind: Address in use"});
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
        for (const QString &sentence : std::as_const(stage.context.failures)) {
            QVERIFY2(sentence.contains(QStringLiteral("Not clean, 1 state")), qPrintable(sentence));
            QVERIFY2(sentence.contains(QStringLiteral("said: “started / failed to bind: Address in use”.")), qPrintable(sentence));
        }
    }

    /// Configuring again would not help.
    void aWrongClockIsSaidWhereFiguresDoNotArrive_data()
    {
        QTest::addColumn<int>("ahead"); // s
        QTest::addColumn<QString>("word");
        QTest::newRow("behind") << -40 << QStringLiteral("The clock of worker-1 is about 40 s behind that of salt-master");
        QTest::newRow("ahead") << 7200 << QStringLiteral("The clock of worker-1 is about 2 h 0 min ahead of that of salt-master");
        QTest::newRow("right") << 0 << QStringLiteral("its figures do not arrive");
    }

    void aWrongClockIsSaidWhereFiguresDoNotArrive()
    {
        QFETCH(int, ahead);
        QFETCH(QString, word);
        const QString off = QStringLiteral("worker-1");
        StageTest stage(trio(), Verb::Up, [&](const Command &command) {
            if (StageTest::carries(command, "Conductor(QUESTION)"))
                return StageTest::tells(
                    command, {"butler/minions\t" + json({{"up", QJsonArray::fromStringList(machineNames(trio()))}}), "butler/done\t{}"});
            if (StageTest::carries(command, "def voters()"))
                return StageTest::tells(command, {json({{"leader", true}, {"silent", QJsonArray{off}}})});
            if (StageTest::carries(command, "butler_tell time")) {
                const qint64 hour = 3600; // this computer's own clock says nothing of it
                const qint64 now = QDateTime::currentSecsSinceEpoch() + hour + (StageTest::machineOf(command) == off ? ahead : 0);
                return StageTest::tells(command, {"time " + QByteArray::number(now)});
            }
            return StageTest::tells(command, {json({{"works", true}, {"installed", true}, {"guard", "closed"}})});
        });
        QVERIFY(!verifyClean(stage.context));
        QCOMPARE(stage.context.failures.keys(), QStringList{off});
        QVERIFY2(stage.context.failures.value(off).contains(word), qPrintable(stage.context.failures.value(off)));
    }

    /// Drawn, and not built: what is there may be well, but not as designed.
    void whatIsNotBuiltIsNotClean()
    {
        StageTest stage(trio(), Verb::Verify, [](const Command &command) {
            if (StageTest::carries(command, "Conductor(QUESTION)"))
                return StageTest::tells(command,
                                        {"butler/minions\t" + json({{"up", QJsonArray{"salt-master", "worker-0"}}}), "butler/done\t{}"});
            if (StageTest::carries(command, "def voters()"))
                return StageTest::tells(command, {json({{"leader", true}})});
            return StageTest::tells(command, {json({{"works", true}, {"installed", true}, {"guard", "closed"}})});
        });
        stage.context.addresses.remove(QStringLiteral("worker-1"));
        const Result<void> verified = verifyClean(stage.context);
        QVERIFY(!verified);
        QCOMPARE(stage.context.failures.keys(), QStringList{QStringLiteral("worker-1")});
        QVERIFY2(verified.error().message.contains(QLatin1String("never built")), qPrintable(verified.error().message));
        stage.context.failures.clear();
        stage.context.options.machines = QStringList{QStringLiteral("worker-0")}; // then the other was not asked for
        QVERIFY(verifyClean(stage.context));
    }
};

QTEST_GUILESS_MAIN(tst_VerifyClean)
#include "tst_VerifyClean.moc"
