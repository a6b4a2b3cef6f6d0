#include "services/cluster/ClusterFolder.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/RoleFile.h"
#include "services/session/OpenCluster.h"
#include "tests/gui/TestCluster.h"

#include <QTemporaryDir>
#include <QTest>

/// A cluster that is taken down and built again while it is open has other secrets: the charts ask with those.
class tst_SecretsAnew final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};
    RoleCatalogue m_roles{};
    int m_asked = 0; ///< times that the keychain was asked

    static Observed standing()
    {
        Observed observed;
        observed.built = true;
        ObservedMachine master;
        master.name = QStringLiteral("salt-master");
        master.machine = ObservedMachine::Power::Running;
        master.address = QStringLiteral("127.0.0.1");
        observed.machines << master;
        return observed;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        m_roles = loadRoles().catalogue;
        Keychain::setStandIn([this](const Keychain::Act &act) {
            ++m_asked;
            act.done({});
        });
    }

    void theSecretsAreFetchedAgainWhenItStandsAgain()
    {
        Cluster design = TestCluster::small();
        design.groups.first().roles << QStringLiteral("monitoring-server");
        TestCluster test(design);
        QFile config(ClusterFolder(test.folder()).sshConfigPath());
        QVERIFY(QDir().mkpath(QFileInfo(config).path()) && config.open(QIODevice::WriteOnly));
        config.close();
        test.setObserved(standing());
        const auto cluster = OpenCluster::open(test.folder(), m_roles, test.butlerctl());
        QVERIFY(cluster);
        QTRY_COMPARE(m_asked, 1);
        test.setObserved({});
        (*cluster)->status().askNow();
        QTRY_VERIFY(!(*cluster)->observed().built);
        test.setObserved(standing()); // at the same address
        (*cluster)->status().askNow();
        QTRY_COMPARE(m_asked, 2);
        (*cluster)->status().askNow();
        QTest::qWait(300);
        QCOMPARE(m_asked, 2); // and not at every question how it is
    }
};

QTEST_MAIN(tst_SecretsAnew)
#include "tst_SecretsAnew.moc"
