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
        QTest::newRow("late") << QList<QStringList>{{c}, {c}, {c}, {c}, {c}, {c}, {}} << QStringList() << 7;
        QTest::newRow("one stays away") << QList<QStringList>{{a, b, c}, {c}} << QStringList{c} << 10;
        QTest::newRow("nothing comes") << QList<QStringList>{{a, b, c}} << QStringList{a, b, c} << 9;
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

    /// A busy computer is waited for longer; once it is quiet, no longer than usual.
    void howLongIsWaitedFollowsHowBusyItIs_data()
    {
        QTest::addColumn<QList<double>>("load"); // at each look; the last one again and again
        QTest::addColumn<int>("looks");
        QTest::newRow("quiet") << QList<double>{1} << 9;
        QTest::newRow("busy") << QList<double>{2} << 17;
        QTest::newRow("quiet after a while") << QList<double>{10, 10, 10, 5, 1} << 9;
    }

    void howLongIsWaitedFollowsHowBusyItIs()
    {
        QFETCH(QList<double>, load);
        QFETCH(int, looks);
        qsizetype looked = 0;
        setLoadStandIn([&load, &looked] { return load.at(std::min(looked, load.size() - 1)); });
        StageTest stage(trio(), Verb::Verify, [&](const Command &command) {
            if (StageTest::carries(command, "Conductor(QUESTION)"))
                return StageTest::tells(command, {"butler/minions\t{\"up\":[]}", "butler/done\t{}"});
            if (!StageTest::carries(command, "def voters()"))
                return StageTest::tells(command, {json({{"works", true}, {"installed", true}, {"guard", "closed"}})});
            ++looked;
            return StageTest::tells(command, {json({{"leader", true}, {"silent", QJsonArray{"worker-1"}}})});
        });
        QVERIFY(!verifyClean(stage.context));
        QCOMPARE(static_cast<int>(looked), looks);
    }

    /// Those whose agent works are not asked a second time.
    void onlyWhatIsLackingIsLookedAtAgain()
    {
        QStringList asked;
        StageTest stage(trio(), Verb::Verify, [&asked](const Command &command) {
            if (StageTest::carries(command, "Conductor(QUESTION)"))
                return StageTest::tells(command, {"butler/minions\t{\"up\":[]}", "butler/done\t{}"});
            if (StageTest::carries(command, "def voters()"))
                return StageTest::tells(command, {json({{"leader", true}})});
            asked << StageTest::machineOf(command);
            return StageTest::tells(command, {json({{"works", asked.last() != QLatin1String("worker-0") || asked.size() > 4},
                                                    {"installed", true},
                                                    {"guard", "closed"}})});
        });
        QVERIFY(verifyClean(stage.context));
        QCOMPARE(asked, machineNames(trio()) + QStringList(2, QStringLiteral("worker-0")));
    }

    /// Salt is asked for those alone of which the highstate that has just ended says nothing, or nothing that is still so.
    void whatWasJustProvedSaltIsNotAskedFor_data()
    {
        QTest::addColumn<QStringList>("proved");
        QTest::addColumn<QByteArray>("says"); // worker-1's agent
        QTest::addColumn<QStringList>("tested");
        const QByteArray well = json({{"works", true}, {"installed", true}, {"guard", "closed"}, {"down", QJsonArray()}});
        const QByteArray died = json({{"works", true}, {"installed", true}, {"guard", "closed"}, {"down", QJsonArray{"dnsmasq"}}});
        const QStringList all = machineNames(trio());
        QTest::newRow("all") << all << well << QStringList();
        QTest::newRow("none") << QStringList() << well << all;
        QTest::newRow("one is not") << all.mid(1) << well << all.mid(0, 1);
        QTest::newRow("a service died since") << all << died << all.mid(2);
        QTest::newRow("one is not, and a service of another died since") << all.mid(1) << died << QStringList{all.at(0), all.at(2)};
        QTest::newRow("a machine does not say") << all << QByteArray() << all.mid(2);
    }

    void whatWasJustProvedSaltIsNotAskedFor()
    {
        QFETCH(QStringList, proved);
        QFETCH(QByteArray, says);
        QFETCH(QStringList, tested);
        QStringList asked, looked;
        StageTest stage(trio(), Verb::Up, [&](const Command &command) {
            if (StageTest::carries(command, "Conductor(QUESTION)")) {
                const QStringList minions = StageTest::questionOf(command)["minions"].toVariant().toStringList();
                asked += minions;
                QList<QByteArray> lines{"butler/minions\t{\"up\":[]}"};
                for (const QString &minion : minions)
                    lines << "salt/job/1/ret/" + minion.toUtf8() + "\t{\"fun\":\"state.highstate\",\"return\":{}}";
                return StageTest::tells(command, lines << "butler/done\t{}");
            }
            if (StageTest::carries(command, "def voters()"))
                return StageTest::tells(command, {json({{"leader", true}})});
            const QString machine = StageTest::machineOf(command);
            const QStringList services = StageTest::questionOf(command)["services"].toVariant().toStringList();
            if (!looked.contains(machine) && services != (proved.contains(machine) ? QStringList{"consul", "dnsmasq"} : QStringList()))
                return StageTest::fails("other services");
            const bool first = !looked.contains(machine);
            looked << machine;
            if (first && machine == QLatin1String("worker-1"))
                return says.isEmpty() ? StageTest::fails("Connection timed out", 255) : StageTest::tells(command, {says});
            return StageTest::tells(command, {json({{"works", true}, {"installed", true}, {"guard", "closed"}})});
        });
        for (const QString &machine : std::as_const(proved))
            stage.context.proved.insert(machine, {"consul", "dnsmasq"});
        QVERIFY(verifyClean(stage.context));
        QCOMPARE(asked, tested);
        QStringList done;
        for (const QJsonObject &event : stage.events(QStringLiteral("step"))) {
            if (event["state"] == QLatin1String("done") && event.contains(QLatin1String("machine")))
                done << event["machine"].toString();
        }
        done.sort();
        QCOMPARE(done, machineNames(trio()));
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
