#include "services/consul/ConsulHistory.h"
#include "services/consul/Quorum.h"
#include "tests/Places.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

class tst_ConsulHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untilTheFirstElectionTheDesignSaysWhoFounds()
    {
        ConsulHistory history;
        history.prepare({"a", "b", "c"});
        history.prepare({"a"});
        QCOMPARE(history.expectedBy("a"), 1);
        QCOMPARE(history.expectedBy("b"), 0);
    }

    void aServerThatComesBackEmptyExpectsNothing()
    {
        ConsulHistory history;
        history.prepare({"a", "b", "c"});
        history.establish({"a", "b", "c"});
        history.forget("b");
        history.prepare({"a", "b", "c"});
        QCOMPARE(history.expectedBy("a"), 3);
        QCOMPARE(history.expectedBy("b"), 0);
    }

    void whenAllAreGoneTheyFoundAnew()
    {
        ConsulHistory history;
        history.prepare({"a"});
        history.establish({"a"});
        history.forget("a");
        history.prepare({"a"});
        QCOMPARE(history.expectedBy("a"), 1);
    }

    void survivesBeingSaved()
    {
        QTemporaryDir folder;
        ConsulHistory history;
        QCOMPARE(*ConsulHistory::load(folder.filePath("consul.json")), history);
        history.prepare({"a", "b", "c"});
        history.establish({"a", "b"});
        QVERIFY(history.save(folder.filePath("consul.json")));
        QCOMPARE(*ConsulHistory::load(folder.filePath("consul.json")), history);
    }

    void theOnlyServerMayNotLeave()
    {
        QFile file(testData("/consul/one-server.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ConsulServers servers = consulServersFrom(QJsonDocument::fromJson(file.readAll()).object());
        QCOMPARE(servers.peers, QStringList{"salt-master"});
        QCOMPARE(servers.members.value("worker-1"), QStringLiteral("alive"));
        QVERIFY(!mayLeave(servers, "salt-master"));
    }

    void serversLeaveWhileTheRestHasAMajority_data()
    {
        QTest::addColumn<QStringList>("dead");
        QTest::addColumn<QStringList>("leaving");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("one of three") << QStringList{} << QStringList{"a"} << true;
        QTest::newRow("two of three") << QStringList{} << QStringList{"a", "b"} << true;
        QTest::newRow("all") << QStringList{} << QStringList{"a", "b", "c"} << false;
        QTest::newRow("the dead one") << QStringList{"c"} << QStringList{"c"} << true;
        QTest::newRow("a living one beside a dead one") << QStringList{"c"} << QStringList{"a"} << false;
    }

    void serversLeaveWhileTheRestHasAMajority()
    {
        QFETCH(QStringList, dead);
        QFETCH(QStringList, leaving);
        ConsulServers servers{QStringLiteral("10.0.0.1:8300"), {"a", "b", "c"}, {}};
        for (const QString &peer : std::as_const(servers.peers))
            servers.members[peer] = dead.contains(peer) ? QStringLiteral("failed") : QStringLiteral("alive");
        QTEST(mayAllLeave(servers, leaving).has_value(), "allowed");
    }

    void nobodyLeavesWithoutALeader()
    {
        const ConsulServers servers{{}, {"a", "b", "c"}, {{"a", "alive"}, {"b", "alive"}, {"c", "alive"}}};
        QVERIFY(!mayLeave(servers, "a"));
    }
};

QTEST_GUILESS_MAIN(tst_ConsulHistory)
#include "tst_ConsulHistory.moc"
