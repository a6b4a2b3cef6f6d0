#include "tests/integration/OpenStackLab.h"

#include <QTest>

/// Machines that boot at a real OpenStack and are in trouble themselves. It takes a quarter of an hour, so only `tests/run.sh long` asks.
class tst_CloudMachines final : public QObject
{
    Q_OBJECT

private:
    Answer verb(const QString &name, const QStringList &more = {}) const { return m_cluster.verb(name, more); }
    static QString guest(const QString &server) { return QStringLiteral("oslab-") + server.left(13); }
    /// On a machine, past SSH and the program.
    static Answer inside(const QString &server, const QString &command)
    {
        return RealCluster::run(QStringLiteral("podman"),
                                {QStringLiteral("exec"), guest(server), QStringLiteral("sh"), QStringLiteral("-c"), command});
    }

    QTemporaryDir m_home{};
    RealCluster m_cluster{QStringLiteral("of machines")};
    QStringList m_before{};
    OpenStackLab m_lab{};

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMuteOneAndOneWithoutAWayOutAreNamedAndTheOthersGoOn();
    void whatWasMendedIsFinished();
};

void tst_CloudMachines::initTestCase()
{
    if (!OpenStackLab::isWhole())
        QSKIP("Not run: machines in trouble at a cloud are for tests/run.sh long.");
    if (const QString why = OpenStackLab::missing(); !why.isEmpty())
        QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
    if (!OpenStackLab::runsHere())
        QSKIP("Not run: the OpenStack for tests runs on Debian 12 alone.");
    const QByteArray trouble = m_lab.start(OpenStackLab::Guests::Machines);
    QVERIFY2(trouble.isEmpty(), trouble.constData());
    const QString unready = OpenStackLab::takeHome(m_home);
    QVERIFY2(unready.isEmpty(), qPrintable(unready));
    const Answer taken = RealCluster::run(RealCluster::butlerctl(), {QStringLiteral("cloud"), QStringLiteral("import"),
                                                                     OpenStackLab::state() + QStringLiteral("/openrc"),
                                                                     QStringLiteral("--name"), QStringLiteral("lab")});
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    m_before = OpenStackLab::everything();
    QVERIFY2(m_before.contains(QStringLiteral("network public")), qPrintable(m_before.join(QLatin1Char('\n'))));
}

void tst_CloudMachines::cleanupTestCase()
{
    if (m_cluster.isBuilt()) {
        const Answer down = verb(QStringLiteral("destroy"), {QStringLiteral("--yes"), QStringLiteral("--volumes")});
        QVERIFY2(down.exitCode == 0, qPrintable(down.said()));
        QCOMPARE(OpenStackLab::everything(), m_before);
    }
    m_lab.stop();
}

/// One does not answer SSH, another has no router: both before the program has ever been on them.
void tst_CloudMachines::aMuteOneAndOneWithoutAWayOutAreNamedAndTheOthersGoOn()
{
    QVERIFY(m_cluster.writeDesign("format: 1\nname: ailing\ntarget:\n  kind: openstack\n  image: debian-12\n  size: m1.medium\n"
                                  "  cloud: lab\n  sshFrom: " +
                                  OpenStackLab::sshFrom() +
                                  "\n"
                                  "groups:\n  - name: salt-master\n    roles: [salt-master, consul-bootstrap]\n"
                                  "  - name: worker\n    count: 3\n    roles: [consul-client]\n"));
    const Answer made = verb(QStringLiteral("apply"));
    QVERIFY2(made.exitCode == 0, qPrintable(made.said()));
    const QMap<QString, QString> servers = OpenStackLab::servers();
    QCOMPARE(servers.size(), 4);
    const QString mute = servers.value(QStringLiteral("ailing-worker-1"));
    const QString cut = servers.value(QStringLiteral("ailing-worker-2"));
    for (const QString &server : {mute, cut}) // its first start is over
        QTRY_COMPARE_WITH_TIMEOUT(inside(server, QStringLiteral("test -e /run/cloud-init/result.json")).exitCode, 0, 600'000);
    const Answer muted = inside(mute, QStringLiteral("systemctl mask --now ssh"));
    QVERIFY2(muted.exitCode == 0, qPrintable(muted.said()));
    const Answer parted = inside(cut, QStringLiteral("ip route show default >/root/way-out && ip route del default"));
    QVERIFY2(parted.exitCode == 0, qPrintable(parted.said()));

    const Answer up = verb(QStringLiteral("up"), {QStringLiteral("--json")});
    QVERIFY(up.exitCode != 0);
    QString warned;
    for (const QJsonObject &line : up.events(QStringLiteral("log"))) {
        if (line["level"] == QLatin1String("warning") && line["machine"] == QLatin1String("worker-2"))
            warned += line["text"].toString() + QLatin1Char('\n');
    }
    QVERIFY2(warned.contains(QLatin1String("where its packages come from")), qPrintable(warned + up.said()));
    const QString said = up.lastSentence();
    qInfo("The run said: %s", qPrintable(said));
    for (const char *word : {"worker-1", "never answered SSH", "worker-2"})
        QVERIFY2(said.contains(QLatin1String(word)), qPrintable(said));
    const Answer other = m_cluster.on(QStringLiteral("worker-0"), QStringLiteral("systemctl is-active salt-minion"));
    QVERIFY2(other.output.trimmed() == "active", qPrintable(other.said()));
    QCOMPARE(OpenStackLab::servers(), servers);
}

void tst_CloudMachines::whatWasMendedIsFinished()
{
    QVERIFY(m_cluster.isBuilt());
    const QMap<QString, QString> servers = OpenStackLab::servers();
    const Answer speaks =
        inside(servers.value(QStringLiteral("ailing-worker-1")), QStringLiteral("systemctl unmask ssh && systemctl start ssh"));
    QVERIFY2(speaks.exitCode == 0, qPrintable(speaks.said()));
    const Answer joined = inside(servers.value(QStringLiteral("ailing-worker-2")), QStringLiteral("ip route add $(cat /root/way-out)"));
    QVERIFY2(joined.exitCode == 0, qPrintable(joined.said()));
    const Answer up = verb(QStringLiteral("up"), {QStringLiteral("--json")});
    QVERIFY2(up.exitCode == 0, qPrintable(up.said()));
    QTRY_VERIFY_WITH_TIMEOUT(m_cluster.findings().isEmpty(), 90'000);
    QCOMPARE(OpenStackLab::servers(), servers); // none was made anew for it
}

QTEST_GUILESS_MAIN(tst_CloudMachines)
#include "tst_CloudMachines.moc"
