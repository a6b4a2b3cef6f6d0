#include "services/session/OpenCluster.h"

#include "services/cluster/RoleFile.h"
#include "services/cluster/Secrets.h"
#include "services/ssh/SshFolder.h"
#include "tests/gui/TestCluster.h"
#include "tests/services/SlowServer.h"
#include "tests/services/SshSocks.h"

#include <QtTest>

/// What belongs to an open cluster while that is taken down and built anew.
class tst_OpenCluster final : public QObject
{
    Q_OBJECT

private:
    const RoleCatalogue m_roles = loadRoles().catalogue;
    const QString m_address = QStringLiteral("127.86.7.5"); ///< of this computer's own, with a port that is InfluxDB's
    SshSocks m_ssh{};
    SlowServer m_server{};

    static Cluster design()
    {
        Cluster design = TestCluster::small();
        design.groups.first().roles << QStringLiteral("monitoring-server");
        return design;
    }
    Observed standing() const
    {
        Observed observed;
        observed.cluster = QStringLiteral("small");
        observed.built = true;
        ObservedMachine machine;
        machine.name = QStringLiteral("salt-master");
        machine.roles = design().groups.first().roles;
        machine.address = m_address;
        machine.machine = ObservedMachine::Power::Running;
        observed.machines << machine;
        return observed;
    }
    /// The words by which the window is let in when it asks for figures; others than `before`, if such come.
    QByteArray login(OpenCluster &cluster, const QByteArray &before = {})
    {
        QByteArray found;
        const auto look = [this, &found, &before] {
            for (const SlowServer::Asked &asked : m_server.asked) {
                const qsizetype at = asked.text.toLower().indexOf("authorization: "); // newer Qt writes names of headers in small letters
                found = at < 0 ? found : asked.text.mid(at, asked.text.indexOf('\r', at) - at);
            }
            return !found.isEmpty() && found != before;
        };
        for (int i = 0; i < 30 && !look(); ++i) { // every second, as the charts do every ten
            QObject context;
            const QDateTime now = QDateTime::currentDateTimeUtc();
            cluster.metrics().ask({Metric::Load, now.addSecs(-300), now, 300}, &context, [](const Result<QList<Series>> &) {});
            (void)QTest::qWaitFor(look, 1000);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain but the file
        qunsetenv("XDG_RUNTIME_DIR");
        m_server.close();
        if (!m_server.listen(QHostAddress(m_address), 8086))
            QSKIP("InfluxDB's port is taken on this computer, on all addresses");
    }

    void figuresAreReadWithThePasswordOfTheClusterThatStands()
    {
        TestCluster test(design());
        const ClusterFolder folder(test.folder());
        QVERIFY(Secrets::prepare(folder, m_roles.roles()));
        QVERIFY(SshFolder(folder.sshPath())
                    .writeConfig({.user = QStringLiteral("root"), .entry = {QStringLiteral("salt-master"), m_address, 22}}));
        test.setObserved(standing());
        const auto cluster = OpenCluster::open(test.folder(), m_roles, test.butlerctl());
        QVERIFY(cluster);
        const QByteArray first = login(**cluster);
        QVERIFY(first.contains("Basic "));

        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(Secrets::remove(folder));
        test.setObserved({});
        test.addRun(Verb::Destroy, {TestCluster::started(Verb::Destroy, now), TestCluster::finished(Outcome::Succeeded, {}, now)}, now);
        QTRY_COMPARE_WITH_TIMEOUT((*cluster)->tunnel().state(), Tunnel::State::Closed, 30'000);

        QVERIFY(Secrets::prepare(folder, m_roles.roles()));
        test.setObserved(standing());
        (*cluster)->status().askNow();
        QTRY_VERIFY_WITH_TIMEOUT((*cluster)->tunnel().state() != Tunnel::State::Closed, 30'000);
        m_server.asked.clear();
        const QByteArray second = login(**cluster, first);
        QVERIFY(second.contains("Basic ") && second != first);
    }
};

QTEST_GUILESS_MAIN(tst_OpenCluster)
#include "tst_OpenCluster.moc"
