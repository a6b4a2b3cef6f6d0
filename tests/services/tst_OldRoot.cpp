#include "services/clouds/OldRoot.h"
#include "services/clouds/TfvarsFile.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/RoleFile.h"
#include "tests/services/FakeComputer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

namespace
{

QJsonObject resource(const char *type, const QJsonObject &attributes)
{
    return {{"type", QLatin1String(type)}, {"primary", QJsonObject{{"id", "some"}, {"attributes", attributes}}}};
}

QJsonObject machine(const QString &name, const char *size, const QStringList &networks, const char *image = "centos7")
{
    QJsonObject attributes{
        {"name", name},       {"flavor_name", QLatin1String(size)},           {"image_name", QLatin1String(image)}, {"image_id", "0123"},
        {"key_pair", "pair"}, {"network.#", QString::number(networks.size())}};
    for (qsizetype i = 0; i < networks.size(); ++i)
        attributes.insert(QStringLiteral("network.%1.name").arg(i), networks[i]);
    return resource("openstack_compute_instance_v2", attributes);
}

QByteArray stateOf(const QJsonObject &resources, int version = 3)
{
    const QJsonObject module{{"path", QJsonArray{"root"}}, {"resources", resources}};
    return QJsonDocument(QJsonObject{{"version", version}, {"terraform_version", "0.11.1"}, {"modules", QJsonArray{module}}}).toJson();
}

QByteArray large()
{
    const QString lan = QStringLiteral("lan");
    QJsonObject resources{
        {"openstack_compute_instance_v2.salt-master", machine(QStringLiteral("butler-salt-master"), "s1.massive", {lan})},
        {"openstack_compute_instance_v2.db-server", machine(QStringLiteral("db-server"), "s1.huge", {lan})},
        {"openstack_compute_instance_v2.web", machine(QStringLiteral("Our_Web"), "s1.tiny", {lan})},
        {"openstack_blockstorage_volume_v2.metrics", resource("openstack_blockstorage_volume_v2", {{"name", "metrics-storage"}})},
        {"openstack_compute_floatingip_v2.ip", resource("openstack_compute_floatingip_v2", {{"address", "203.0.113.9"}})},
        {"data.openstack_compute_instance_v2.seen", machine(QStringLiteral("seen"), "s1.huge", {lan})},
        {"null_resource.master_ip", resource("null_resource", {})}};
    for (int i = 0; i < 12; ++i)
        resources.insert(QStringLiteral("openstack_compute_instance_v2.worker.%1").arg(i),
                         machine(QStringLiteral("butler-worker-%1").arg(i), "s1.gargantuan", {lan, QStringLiteral("storage")}));
    return stateOf(resources);
}

} // namespace

/// What of a cluster of Butler's own old Terraform can be taken over.
class tst_OldRoot final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{};
    RoleCatalogue m_roles = loadRoles().catalogue;

    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        return FakeComputer::write(path, bytes) ? path : QString();
    }

private Q_SLOTS:
    void machinesBecomeGroups()
    {
        const QString path = file(QStringLiteral("one/terraform.tfstate"), large());
        QVERIFY(OldRoot::isState(path));
        const Result<OldRoot> root = OldRoot::read(path, m_roles, QStringLiteral("10.0.0.7"));
        QVERIFY2(root, root ? "" : qPrintable(root.error().message));
        const Cluster &design = root->design;
        QCOMPARE(design.target.kind, QStringLiteral("openstack"));
        QCOMPARE(design.target.settings, (QMap<QString, QString>{{QStringLiteral("image"), QStringLiteral("centos7")},
                                                                 {QStringLiteral("network"), QStringLiteral("lan")}}));
        QCOMPARE(design.groups.size(), 4);
        const Group *worker = design.group(QStringLiteral("worker"));
        QVERIFY(worker && design.group(QStringLiteral("our-web")) && design.group(QStringLiteral("db-server")));
        QCOMPARE(worker->count, std::optional(12));
        QCOMPARE(worker->size, QStringLiteral("s1.gargantuan"));
        QCOMPARE(worker->networks, QStringList{QStringLiteral("storage")});
        QCOMPARE(worker->roles, (QStringList{QStringLiteral("worker"), QStringLiteral("consul-client")}));
        QVERIFY(worker->image.isEmpty()); // that of all
        const Group *master = design.group(QStringLiteral("salt-master"));
        QVERIFY(master && !master->count && master->networks.isEmpty());
        QCOMPARE(master->roles, (QStringList{QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")}));
        QVERIFY2(root->taken.first().contains(QStringLiteral("12 × worker (s1.gargantuan)")), qPrintable(root->taken.first()));
        const QString left = root->left.join(u'\n');
        for (const char *word : {"The machines themselves", "our-web", "metrics-storage", "203.0.113.9", "Key pairs of the cloud: pair.",
                                 "The Salt master's old address (10.0.0.7)"})
            QVERIFY2(left.contains(QLatin1String(word)), qPrintable(left));
    }

    void aSetUpOfSeveralFoldersIsOneDesign()
    {
        const QString lan = QStringLiteral("lan");
        file(QStringLiteral("many/salt-master/terraform.tfstate"),
             stateOf({{"openstack_compute_instance_v2.salt-master", machine(QStringLiteral("salt-master"), "m1.medium", {lan})}}, 1));
        file(QStringLiteral("many/genotyper/terraform.tfstate"),
             stateOf(
                 {{"openstack_compute_instance_v2.genotyper.0", machine(QStringLiteral("genotyper-0"), "m1.huge", {lan}, "debian-12")},
                  {"openstack_compute_instance_v2.genotyper.1", machine(QStringLiteral("genotyper-1"), "m1.large", {lan}, "debian-12")}}));
        file(QStringLiteral("many/security-groups/terraform.tfstate"), stateOf({}));
        file(QStringLiteral("many/site.tfvars"),
             "auth_url = \"https://c.example.org:13000/v2.0\"\npassword = \"pl4nted\"\nkey_pair = \"ours\"\n"
             "worker-flavor = \"s1.huge\"\nsalt_master_ip = \"10.0.0.8\"\n");
        const Result<OldRoot> root = OldRoot::read(m_folder.filePath(QStringLiteral("many")), m_roles, {});
        QVERIFY2(root, root ? "" : qPrintable(root.error().message));
        QCOMPARE(root->design.groups.size(), 2); // states tell of machines, so the variables' sizes are of none
        const Group *genotyper = root->design.group(QStringLiteral("genotyper"));
        QVERIFY(genotyper);
        QCOMPARE(genotyper->count, std::optional(2));
        QCOMPARE(genotyper->image, QStringLiteral("debian-12")); // each its own, as they differ
        QVERIFY(!root->design.target.settings.contains(QStringLiteral("image")));
        const QString left = root->left.join(u'\n'), taken = root->taken.join(u'\n');
        QVERIFY2(left.contains(QLatin1String("unlike the first of them: genotyper")) && left.contains(QLatin1String("10.0.0.8")),
                 qPrintable(left));
        QVERIFY2(taken.contains(QLatin1String("site.tfvars")) && left.contains(QLatin1String("pair, ours")), qPrintable(taken + left));
        QVERIFY(!(left + taken).contains(QLatin1String("pl4nted")));
    }

    void variablesAloneTellSizesAndCounts()
    {
        const QString path = file(QStringLiteral("site.tfvars"),
                                  "user_name = \"ada\"\npassword = \"pl4nted\"\nimage_id = \"i-1\"\nmain_network_id = \"n-1\"\n"
                                  "salt-master-flavor = \"s1.small\"\nworker-flavor = \"s1.massive\"\nworker_count = 7\nretry_count = 3\n");
        const Result<OldRoot> root = OldRoot::read(path, m_roles, {});
        QVERIFY2(root, root ? "" : qPrintable(root.error().message));
        QCOMPARE(root->design.groups.size(), 2);
        QCOMPARE(root->design.group(QStringLiteral("worker"))->count, std::optional(7));
        QCOMPARE(root->design.group(QStringLiteral("salt-master"))->size, QStringLiteral("s1.small"));
        QCOMPARE(root->design.target.settings, (QMap<QString, QString>{{QStringLiteral("image"), QStringLiteral("i-1")},
                                                                       {QStringLiteral("network"), QStringLiteral("n-1")}}));
        QVERIFY(!readTfvarsTexts(FakeComputer::read(path), path)->contains(QStringLiteral("password")));
    }

    void whatCannotBeTakenIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *title, const char *name, const QByteArray &bytes, const char *said) {
            QTest::newRow(title) << QString::fromLatin1(name) << bytes << QString::fromUtf8(said);
        };
        row("empty", "x.tfstate", {}, "is no state of Terraform");
        row("torn", "x.tfstate", large().left(300), "is no state of Terraform");
        row("other JSON", "x.tfstate", "{\"version\": 3}", "is no state of Terraform");
        row("a list", "x.tfstate", "[1]", "is no state of Terraform");
        row("newer", "x.tfstate", "{\"version\": 4, \"terraform_version\": \"1.5.7\", \"resources\": []}", "open its folder");
        row("without machines", "x.tfstate", stateOf({}), "tells of no machines");
        row("strange", "x.tfstate", "{\"version\": 3, \"modules\": [1, {\"resources\": [2]}]}", "tells of no machines");
        row("an account alone", "x.tfvars", "auth_url = \"https://c.example.org\"\n", "page Clouds");
        row("bad variables", "y.tfvars", "what is this\n", "y.tfvars:1:1: ");
        row("nothing there", "nowhere/", {}, "no terraform.tfstate");
    }
    void whatCannotBeTakenIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        QString path = m_folder.filePath(name);
        if (name.endsWith(u'/'))
            QVERIFY(QDir().mkpath(path));
        else
            path = file(name, bytes);
        const Result<OldRoot> root = OldRoot::read(path, m_roles, {});
        QVERIFY(!root);
        QVERIFY2(root.error().message.contains(said), qPrintable(root.error().message));
    }

    void namesThatAreNoMachinesAreMadeOnes()
    {
        const QString path = file(QStringLiteral("odd.tfstate"),
                                  stateOf({{"openstack_compute_instance_v2.a", machine(QStringLiteral("--42"), "s", {})},
                                           {"openstack_compute_instance_v2.b", machine(QString(200, u'x'), "s", {})},
                                           {"openstack_compute_instance_v2.c", machine(QStringLiteral("Ärzte\n1"), "s", {})}}));
        const Result<OldRoot> root = OldRoot::read(path, m_roles, {});
        QVERIFY(root);
        for (const Group &group : root->design.groups)
            QVERIFY2(QRegularExpression(QStringLiteral("\\A[a-z][a-z0-9-]{0,50}\\z")).match(group.name).hasMatch(), qPrintable(group.name));
    }

    void theVerbMakesACluster()
    {
        const FakeComputer computer;
        const QString state = computer.path(QStringLiteral("old/terraform.tfstate"));
        FakeComputer::write(state, large());
        const FakeComputer::Answer told = computer.run({QStringLiteral("old-root"), state});
        QVERIFY2(told.exitCode == 0 && told.output.contains(QStringLiteral("12 × worker")), told.said().constData());
        const QString folder = computer.path(QStringLiteral("anew"));
        const FakeComputer::Answer made =
            computer.run({QStringLiteral("old-root"), state, folder, QStringLiteral("--cloud"), QStringLiteral("uni")});
        QVERIFY2(made.exitCode == 0, made.said().constData());
        const Result<ClusterFile> design = loadCluster(folder + QStringLiteral("/cluster.yaml"));
        QVERIFY(design);
        QCOMPARE(design->cluster.name, QStringLiteral("anew"));
        QCOMPARE(design->cluster.target.settings.value(QStringLiteral("cloud")), QStringLiteral("uni"));
        QCOMPARE(machineNames(design->cluster).size(), 15);
        const FakeComputer::Answer again = computer.run({QStringLiteral("old-root"), state, folder});
        QVERIFY2(again.exitCode == 2 && again.errors.contains(QLatin1String("is not empty")), again.said().constData());
        const FakeComputer::Answer none = computer.run({QStringLiteral("old-root")});
        QVERIFY2(none.exitCode == 2, none.said().constData());
    }
};

QTEST_GUILESS_MAIN(tst_OldRoot)
#include "tst_OldRoot.moc"
