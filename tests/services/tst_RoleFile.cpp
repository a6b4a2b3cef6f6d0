#include "services/cluster/RoleFile.h"

#include <QTemporaryDir>
#include <QtTest>

class tst_RoleFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allRolesOfTheProgramAreReadInTheOrderOfThePalette()
    {
        const LoadedRoles loaded = loadRoles();
        for (const Error &error : loaded.errors)
            qWarning() << error.message << error.details;
        QVERIFY(loaded.errors.isEmpty());
        QStringList ids;
        for (const Role &role : loaded.catalogue.roles()) {
            ids << role.id;
            QVERIFY2(!role.title.isEmpty() && !role.description.isEmpty() && !role.icon.isEmpty(), qPrintable(role.id));
        }
        QCOMPARE(ids, QStringLiteral(
                          "salt-master consul-bootstrap consul-server consul-client monitoring-server tracker worker genotyper chunker "
                          "merger db-server job-queue glusterfs-server glusterfs-master")
                          .split(QLatin1Char(' ')));
    }

    void rolesNeedExcludeAndTalkToRolesThatExist()
    {
        const RoleCatalogue roles = loadRoles().catalogue;
        for (const Role &role : roles.roles()) {
            for (const RoleNeed &need : role.needs)
                QVERIFY2(roles.find(need.role), qPrintable(role.id + QLatin1Char(' ') + need.role));
            for (const QString &other : role.excludes)
                QVERIFY2(roles.find(other), qPrintable(role.id + QLatin1Char(' ') + other));
            for (const RoleLink &link : role.talksTo)
                QVERIFY2(roles.find(link.role), qPrintable(role.id + QLatin1Char(' ') + link.role));
            if (role.states.isEmpty())
                QVERIFY2(role.description.contains(QStringLiteral("Nothing is installed")), qPrintable(role.id));
        }
        const QStringList order = roles.configureOrder();
        QVERIFY(order.indexOf(QStringLiteral("db-server")) < order.indexOf(QStringLiteral("tracker")));
        QVERIFY(order.indexOf(QStringLiteral("tracker")) < order.indexOf(QStringLiteral("worker")));
        QCOMPARE(order.first(), QStringLiteral("salt-master"));
    }

    void everyFieldIsRead()
    {
        const Role *role = nullptr;
        const RoleCatalogue roles = loadRoles().catalogue;
        role = roles.find(QStringLiteral("consul-server"));
        QVERIFY(role);
        QCOMPARE(role->family, Role::Family::Control);
        QCOMPARE(role->states, QStringList{QStringLiteral("consul")});
        QCOMPARE(role->needs.value(0), (RoleNeed{QStringLiteral("salt-master"), 1, {}}));
        QCOMPARE(role->webPort, 8500);
        QCOMPARE(role->webPath, QStringLiteral("/ui/"));
        QVERIFY(role->ports.contains(
            RolePort{8301, QStringLiteral("udp"), RolePort::From::Cluster, QStringLiteral("Consul members, who is alive")}));
        QVERIFY(role->talksTo.contains(RoleLink{QStringLiteral("salt-master"), RoleLink::Kind::Salt, 4505}));
        QVERIFY(role->panels.contains(RolePanel{QStringLiteral("Network"), QStringLiteral("bytes/s"), QStringLiteral("network")}));
    }

    void oneBrokenFileLeavesTheOthers()
    {
        QTemporaryDir folder;
        for (const QString &name : {QStringLiteral("worker.yaml"), QStringLiteral("tracker.yaml")})
            QVERIFY(QFile::copy(QStringLiteral(":/roles/") + name, folder.filePath(name)));
        QFile broken(folder.filePath(QStringLiteral("broken.yaml")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("format: 1\nid: broken\ntitle: Broken\ndescription: x\nfamily: sience\nstate: [x]\n");
        broken.close();
        const LoadedRoles loaded = loadRoles(folder.path());
        QCOMPARE(loaded.catalogue.roles().size(), 2);
        QCOMPARE(loaded.errors.size(), 1);
        const Error &error = loaded.errors.first();
        QVERIFY2(error.message.startsWith(broken.fileName() + QStringLiteral(":6:1: ")), qPrintable(error.message));
        QVERIFY(error.message.contains(QStringLiteral("Did you mean “states”?")));
        QVERIFY2(error.details.contains(QStringLiteral(":5:9: “family” must be one of: control, analysis, data.")),
                 qPrintable(error.details));
    }

    void aNewRoleIsOneFile()
    {
        const Result<Role> role =
            readRole("format: 1\nid: web\ntitle: Web\ndescription: Shows things.\nfamily: data\n", QStringLiteral("web.yaml"));
        QVERIFY(role);
        QVERIFY(role->states.isEmpty());
        QVERIFY(role->ports.isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_RoleFile)
#include "tst_RoleFile.moc"
