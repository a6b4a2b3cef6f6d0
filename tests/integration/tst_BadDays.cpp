#include "services/runs/RunLock.h"
#include "tests/integration/RealCluster.h"

#include <QDir>
#include <QTest>

#include <csignal>

namespace
{
const QByteArray designText = "format: 1\nname: bad days\ntarget:\n  kind: local\ngroups:\n"
                              "  - name: salt-master\n    roles: [salt-master, consul-bootstrap]\n"
                              "  - name: server\n    count: 2\n    roles: [consul-server]\n";
const QByteArray smallText = "format: 1\nname: bad days\ntarget:\n  kind: local\ngroups:\n"
                             "  - name: salt-master\n    roles: [salt-master, consul-bootstrap]\n";
const QString allowDestroy = QStringLiteral("--allow-destroy");
} // namespace

/// One real cluster that has one bad day after another: each is said in one sentence with the right exit code, and loses nothing. What
/// needs no machines is in tests/services/tst_BadInput.
class tst_BadDays final : public QObject
{
    Q_OBJECT

private:
    /// The same command of Consul's with the token that may everything.
    Answer asMaster(const QString &command) const
    {
        return inside(QStringLiteral("salt-master"),
                      QStringLiteral("CONSUL_HTTP_TOKEN=%1 %2").arg(m_cluster.consulToken(QStringLiteral("master")), command));
    }
    Answer inside(const QString &machine, const QString &command) const
    {
        return m_cluster.engine(
            {QStringLiteral("exec"), m_cluster.container(machine), QStringLiteral("sh"), QStringLiteral("-c"), command});
    }
    QByteArray containers() const
    {
        return m_cluster
            .engine({QStringLiteral("ps"), QStringLiteral("--all"), QStringLiteral("--no-trunc"), QStringLiteral("--filter"),
                     QStringLiteral("label=butler.cluster=") + m_cluster.id(), QStringLiteral("--format"), QStringLiteral("{{.ID}}")})
            .output;
    }
    /// Whether standard error is this one sentence, and nothing beside it.
    static bool isOneSentence(const Answer &answer, const QByteArray &part)
    {
        return answer.errors.contains(part) && answer.errors.trimmed().count('\n') == 0;
    }
    RealCluster m_cluster{QStringLiteral("schlechte Tage")};

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMachineThatNeverAnswersDoesNotHoldUpTheOthers();
    void aConnectionThatBreaksIsMadeAgain();
    void aSecondRunIsRefused();
    void aMirrorThatDoesNotAnswerIsNamed();
    void aCopyOfTheFolderTouchesNothing();
    void serversThatAreLostForGoodTakeNothingWithThem();
    void noServerLeavesWhileConsulIsSilent();
    void serversLeaveOneByOneAndALeaderRemains();
};

void tst_BadDays::initTestCase()
{
    if (const QString why = m_cluster.findEngineOfTests(); !why.isEmpty()) {
        if (qEnvironmentVariable("CI") == QLatin1String("true"))
            QFAIL(qPrintable(why));
        QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
    }
    QVERIFY(m_cluster.writeDesign(designText));
    const Answer applied = m_cluster.verb(QStringLiteral("apply"));
    QVERIFY2(applied.exitCode == 0, qPrintable(applied.said()));
}

void tst_BadDays::cleanupTestCase()
{
    if (m_cluster.isBuilt())
        QCOMPARE(m_cluster.verb(QStringLiteral("destroy"), {QStringLiteral("--yes")}).exitCode, 0);
}

void tst_BadDays::aMachineThatNeverAnswersDoesNotHoldUpTheOthers()
{
    // Its first boot starts SSH, so it is masked until that is over; while systemd itself begins, it says no.
    QTRY_COMPARE_WITH_TIMEOUT(inside(QStringLiteral("server-1"), QStringLiteral("systemctl mask --now ssh")).exitCode, 0, 30'000);
    const Answer configured = m_cluster.verb(QStringLiteral("configure"));
    QCOMPARE(configured.exitCode, 1);
    QVERIFY2(isOneSentence(configured, "server-1: It never answered SSH."), qPrintable(configured.said()));
    // Two of three servers have no leader yet, and without one an agent tells its members to the token of that moment alone.
    QVERIFY2(inside(QStringLiteral("server-0"),
                    QStringLiteral("CONSUL_HTTP_TOKEN=%1 consul members").arg(m_cluster.consulToken(QStringLiteral("recovery:server-0"))))
                 .output.contains("server-0"),
             qPrintable(configured.said()));
    QCOMPARE(inside(QStringLiteral("server-1"), QStringLiteral("systemctl unmask ssh && systemctl start ssh")).exitCode, 0);
}

void tst_BadDays::aConnectionThatBreaksIsMadeAgain()
{
    QProcess configure;
    configure.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("configure"), {QStringLiteral("--json")}));
    QByteArray told;
    const auto hears = [&configure, &told] {
        told += configure.readAllStandardOutput();
        return told.contains("\"event\":\"state\"") || configure.state() == QProcess::NotRunning;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hears(), 120'000);
    // The connection by which the run follows Salt: it is the tool that the lock names.
    const std::optional<LockHolder> holder = RunLock(m_cluster.privatePath()).holder();
    QVERIFY2(holder && !holder->tools.isEmpty(), told.right(2000).constData());
    for (const RunTool &tool : holder->tools)
        ::kill(static_cast<pid_t>(tool.process.pid), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(configure.state(), QProcess::NotRunning, 240'000);
    told += configure.readAllStandardOutput();
    QVERIFY2(told.contains("The connection to the Salt master broke; the machines go on."), told.right(2000).constData());
    QVERIFY2(configure.exitCode() == 0, told.right(2000).constData());
}

void tst_BadDays::aSecondRunIsRefused()
{
    QProcess first;
    first.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("verify")));
    QTRY_VERIFY_WITH_TIMEOUT(RunLock(m_cluster.privatePath()).holder().has_value(), 20'000);
    const Answer second = m_cluster.verb(QStringLiteral("destroy"), {QStringLiteral("--yes")});
    QCOMPARE(second.exitCode, 3);
    QVERIFY2(isOneSentence(second, "Another run is going on: "), qPrintable(second.said()));
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, 240'000);
    QVERIFY2(first.exitCode() == 0, first.readAllStandardError().constData());
}

void tst_BadDays::aMirrorThatDoesNotAnswerIsNamed()
{
    const Answer broken = inside(QStringLiteral("server-0"),
                                 QStringLiteral("cp -a /etc/apt /root/apt && sed -i 's,http[^ ]*,http://127.0.0.1:1/debian,' "
                                                "/etc/apt/sources.list.d/* && rm -rf /var/lib/apt/lists && apt-get -y purge dnsmasq"));
    QVERIFY2(broken.exitCode == 0, qPrintable(broken.said()));
    const Answer configured = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--machine"), QStringLiteral("server-0")});
    QCOMPARE(configured.exitCode, 1);
    QVERIFY2(isOneSentence(configured, "server-0: "), qPrintable(configured.said()));
    QVERIFY2(configured.errors.contains("mirror"), qPrintable(configured.said()));
    QCOMPARE(inside(QStringLiteral("server-0"), QStringLiteral("rm -rf /etc/apt && mv /root/apt /etc/apt")).exitCode, 0);
    const Answer again = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--machine"), QStringLiteral("server-0")});
    QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
}

void tst_BadDays::aCopyOfTheFolderTouchesNothing()
{
    const QByteArray before = containers();
    const QString copy = m_cluster.path() + QStringLiteral(" (Kopie)");
    QCOMPARE(RealCluster::run(QStringLiteral("cp"), {QStringLiteral("-a"), m_cluster.path(), copy}).exitCode, 0);
    for (const QStringList &words : {QStringList{QStringLiteral("up"), copy}, {QStringLiteral("destroy"), copy, QStringLiteral("--yes")}}) {
        const Answer answer = RealCluster::run(RealCluster::butlerctl(), words);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(isOneSentence(answer, "Was the folder moved or copied?"), qPrintable(answer.said()));
    }
    const Answer moved =
        RealCluster::run(RealCluster::butlerctl(), {QStringLiteral("destroy"), copy, QStringLiteral("--yes"), QStringLiteral("--moved")});
    QCOMPARE(moved.exitCode, 1);
    QVERIFY2(isOneSentence(moved, "is a copy of it and not moved"), qPrintable(moved.said()));
    // A copy is a cluster of its own, of which nothing is built: taking it down takes nothing of the first.
    const Answer copied =
        RealCluster::run(RealCluster::butlerctl(), {QStringLiteral("destroy"), copy, QStringLiteral("--yes"), QStringLiteral("--copied")});
    QVERIFY2(copied.exitCode == 0, qPrintable(copied.said()));
    QCOMPARE(containers(), before);
    QTRY_VERIFY_WITH_TIMEOUT(m_cluster.findings().isEmpty(), 60'000);
}

/// Two of three: nobody is left to choose a leader with.
void tst_BadDays::serversThatAreLostForGoodTakeNothingWithThem()
{
    QCOMPARE(asMaster(QStringLiteral("consul kv put kept yes")).exitCode, 0);
    for (const char *server : {"server-0", "server-1"})
        QCOMPARE(m_cluster.engine({QStringLiteral("rm"), QStringLiteral("--force"), m_cluster.container(QLatin1String(server))}).exitCode,
                 0);
    const Answer up = m_cluster.verb(QStringLiteral("up")); // makes them anew where they were, which is enough for a majority
    QVERIFY2(up.exitCode == 0, qPrintable(up.said()));
    QCOMPARE(asMaster(QStringLiteral("consul kv get kept")).output.trimmed(), QByteArray("yes"));
    const QByteArray peers = asMaster(QStringLiteral("consul operator raft list-peers")).output;
    QVERIFY2(peers.contains("server-0") && peers.contains("server-1"), peers.constData());
}

void tst_BadDays::noServerLeavesWhileConsulIsSilent()
{
    const QByteArray before = containers();
    QVERIFY(m_cluster.writeDesign(smallText));
    QCOMPARE(m_cluster.verb(QStringLiteral("apply")).exitCode, 5);
    QCOMPARE(inside(QStringLiteral("salt-master"), QStringLiteral("systemctl stop consul")).exitCode, 0);
    const Answer refused = m_cluster.verb(QStringLiteral("apply"), {allowDestroy});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(isOneSentence(refused, "Consul does not answer or has no leader, so it is not known whether its server server-"),
             qPrintable(refused.said()));
    QCOMPARE(containers(), before);
    QCOMPARE(inside(QStringLiteral("salt-master"), QStringLiteral("systemctl start consul")).exitCode, 0);
}

void tst_BadDays::serversLeaveOneByOneAndALeaderRemains()
{
    const Answer removed = m_cluster.verb(QStringLiteral("apply"), {allowDestroy});
    QVERIFY2(removed.exitCode == 0, qPrintable(removed.said()));
    QCOMPARE(containers().trimmed().count('\n'), 0);
    const QByteArray peers = asMaster(QStringLiteral("consul operator raft list-peers")).output;
    QVERIFY2(peers.contains("leader") && !peers.contains("server-"), peers.constData());
    QCOMPARE(asMaster(QStringLiteral("consul kv get kept")).output.trimmed(), QByteArray("yes"));
}

QTEST_GUILESS_MAIN(tst_BadDays)
#include "tst_BadDays.moc"
