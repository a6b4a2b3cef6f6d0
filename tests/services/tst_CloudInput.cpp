#include "services/cluster/RoleFile.h"
#include "services/targets/CloudInput.h"
#include "services/targets/CloudState.h"
#include "tests/Designs.h"

#include <QJsonDocument>
#include <QtTest>

namespace
{

const QString id = QStringLiteral("0f0e0d0c-1111-4222-8333-444455556666");

QString written(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(QStringLiteral("terraform.tfstate")));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

} // namespace

/// What Terraform is told of a cluster on a cloud, and what its state says of one.
class tst_CloudInput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void userDataMakesOurLoginAndLetsNobodyElseIn()
    {
        const QString text = cloudUserData(QStringLiteral("worker-0"), {}, {QStringLiteral("ssh-ed25519 AAAA ours")},
                                           {"-----BEGIN-----\n\"quoted\"\n", QStringLiteral("ssh-ed25519 BBBB")});
        QVERIFY(text.startsWith(QLatin1String("#cloud-config\n")));
        const QJsonObject data = QJsonDocument::fromJson(text.mid(14).toUtf8()).object(); // JSON is YAML
        QCOMPARE(data["hostname"].toString(), QStringLiteral("worker-0"));
        QCOMPARE(data["users"].toArray().size(), 1); // and no "default": the image's own user is not made
        const QJsonObject login = data["users"].toArray().first().toObject();
        QCOMPARE(login["name"].toString(), cloudLogin);
        QCOMPARE(login["ssh_authorized_keys"].toArray(), QJsonArray{QStringLiteral("ssh-ed25519 AAAA ours")});
        QCOMPARE(login["lock_passwd"].toBool(), true);
        QCOMPARE(data["disable_root"].toBool(), true);
        QCOMPARE(data["ssh_pwauth"].toBool(true), false);
        QCOMPARE(data["ssh_keys"].toObject()["ed25519_private"].toString(), QStringLiteral("-----BEGIN-----\n\"quoted\"\n"));
        QVERIFY(text.contains(QLatin1String("/etc/ssh/butler_first_contact"))); // by which the machine knows that its key is to be replaced
    }

    void aMachineOnFurtherNetworksKeepsItsWayOutWithTheFirst()
    {
        const CloudMachineInput is{.networks = {{QStringLiteral("net-2"), QStringLiteral("sub-2")}}};
        const auto dataOf = [](const CloudMachineInput &input) {
            const QString text = cloudUserData(QStringLiteral("worker-0"), input, {QStringLiteral("key")}, {});
            return QJsonDocument::fromJson(text.mid(14).toUtf8()).object();
        };
        const QJsonObject data = dataOf(is);
        const QJsonObject script = data["write_files"].toArray()[2].toObject();
        QCOMPARE(script["path"].toString(), QStringLiteral("/usr/local/sbin/butler-first-network"));
        QCOMPARE(script["permissions"].toString(), QStringLiteral("0755"));
        QCOMPARE(script["content"].toString().count(QStringLiteral("@first-port@")), 1); // which the module takes for its port
        QCOMPARE(data["runcmd"].toArray().last().toArray().last().toString(), QStringLiteral("butler-first-network.service"));
        QVERIFY(!dataOf({}).contains(QStringLiteral("runcmd")) && dataOf({})["write_files"].toArray().size() == 2);
    }

    void portsOfRolesBecomeFewRules()
    {
        Role one;
        one.id = QStringLiteral("salt-master");
        one.ports = {{22, QStringLiteral("tcp"), RolePort::From::Outside, {}},
                     {4506, QStringLiteral("tcp"), RolePort::From::Cluster, {}},
                     {4505, QStringLiteral("tcp"), RolePort::From::Master, {}}};
        Role other;
        other.id = QStringLiteral("consul-bootstrap");
        other.ports = {{8301, QStringLiteral("udp"), RolePort::From::Cluster, {}},
                       {4506, QStringLiteral("tcp"), RolePort::From::Cluster, {}}};
        Role unused;
        unused.id = QStringLiteral("nobody-has-it");
        unused.ports = {{9999, QStringLiteral("tcp"), RolePort::From::Cluster, {}}};
        Cluster design;
        design.groups = {Designs::group(QStringLiteral("a"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")})};
        const QJsonArray rules = cloudRules(design, RoleCatalogue({one, other, unused}));
        QCOMPARE(QJsonDocument(rules).toJson(QJsonDocument::Compact),
                 QByteArray("[{\"from\":4505,\"protocol\":\"tcp\",\"to\":4506},{\"from\":8301,\"protocol\":\"udp\",\"to\":8301}]"));
    }

    void aRangeIsOneRuleAndAPortFollowsItsSetting()
    {
        Role one;
        one.id = QStringLiteral("files");
        one.settings = {{.key = QStringLiteral("port"), .type = RoleSetting::Type::Integer, .standard = QStringLiteral("80")}};
        one.ports = {{100, QStringLiteral("tcp"), RolePort::From::Cluster, {}, 199, {}},
                     {150, QStringLiteral("tcp"), RolePort::From::Cluster, {}, 299, {}},
                     {80, QStringLiteral("tcp"), RolePort::From::Cluster, {}, 0, QStringLiteral("port")}};
        Cluster design;
        design.groups = {Designs::group(QStringLiteral("a"), {QStringLiteral("files")})};
        const auto rules = [&] { return QJsonDocument(cloudRules(design, RoleCatalogue({one}))).toJson(QJsonDocument::Compact); };
        QCOMPARE(rules(), QByteArray("[{\"from\":80,\"protocol\":\"tcp\",\"to\":80},{\"from\":100,\"protocol\":\"tcp\",\"to\":299}]"));
        design.settings[QStringLiteral("files")][QStringLiteral("port")] = QStringLiteral("8080");
        QCOMPARE(rules(), QByteArray("[{\"from\":100,\"protocol\":\"tcp\",\"to\":299},{\"from\":8080,\"protocol\":\"tcp\",\"to\":8080}]"));
    }

    void theDesignsOwnRolesNeedFewerThanADefaultQuota()
    {
        const QJsonArray rules = cloudRules(Designs::germline(3), loadRoles().catalogue);
        QVERIFY(rules.size() >= 5);
        QVERIFY(rules.size() < 40);
        for (const QJsonValue &rule : rules)
            QVERIFY(rule["from"].toInt() > 0 && rule["to"].toInt() >= rule["from"].toInt() && rule["from"].toInt() != 22);
    }

    void entryRangesAreRanges()
    {
        TargetChoice choice;
        QCOMPARE(cloudEntryRanges(choice), QStringList{QStringLiteral("0.0.0.0/0")});
        choice.settings.insert(QStringLiteral("sshFrom"), QStringLiteral("192.0.2.7, 198.51.100.0/24"));
        QCOMPARE(cloudEntryRanges(choice), (QStringList{QStringLiteral("192.0.2.7/32"), QStringLiteral("198.51.100.0/24")}));
    }

    void describesEveryMachineByIdsAndKeepsConsulsServersApart()
    {
        Cluster design;
        design.name = QStringLiteral("renamed");
        design.groups = {Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")}),
                         Designs::group(QStringLiteral("worker"), {QStringLiteral("consul-client")}, 2)};
        design.groups.first().volumes = {{QStringLiteral("metrics"), 20, QStringLiteral("/var/lib/influxdb")}};
        CloudRecord record;
        record.name = QStringLiteral("trial"); // as it was first built
        record.entryMachine = QStringLiteral("salt-master");
        record.pool = QStringLiteral("public");
        const Result<QJsonObject> input =
            cloudInput(record, design, loadRoles().catalogue, id,
                       {{QStringLiteral("salt-master"),
                         {QStringLiteral("f1"), QStringLiteral("i1"), 30, {{QStringLiteral("n2"), QStringLiteral("b2"), true}}}}},
                       {QStringLiteral("key")}, {});
        QVERIFY(input);
        QCOMPARE((*input)["cluster"].toObject()["name"].toString(), QStringLiteral("trial"));
        QCOMPARE((*input)["cluster"].toObject()["short"].toString(), QStringLiteral("0f0e0d0c"));
        const QJsonObject machines = (*input)["machines"].toObject();
        QCOMPARE(machines.keys(), (QStringList{QStringLiteral("salt-master"), QStringLiteral("worker-0"), QStringLiteral("worker-1")}));
        const QJsonObject master = machines["salt-master"].toObject();
        QCOMPARE(master["flavor"].toString(), QStringLiteral("f1"));
        QCOMPARE(master["image"].toString(), QStringLiteral("i1"));
        QCOMPARE(master["boot_size"].toInt(), 30);
        QCOMPARE(master["apart"].toBool(), true);
        QCOMPARE(machines["worker-0"].toObject()["apart"].toBool(true), false);
        QCOMPARE(QJsonDocument(master["networks"].toArray()).toJson(QJsonDocument::Compact),
                 QByteArray("[{\"network\":\"n2\",\"open\":true,\"subnet\":\"b2\"}]"));
        QCOMPARE(machines["worker-0"].toObject()["networks"].toArray(), QJsonArray());
        QCOMPARE(master["volumes"].toArray().first().toObject()["mount"].toString(), QStringLiteral("/var/lib/influxdb"));
        QCOMPARE(emptyCloudInput(record, id)["machines"].toObject(), QJsonObject());
    }

    void userDataThatTheCloudWouldRefuseIsRefusedBefore()
    {
        Cluster design;
        design.groups = {Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master")})};
        const Result<QJsonObject> input = cloudInput({}, design, loadRoles().catalogue, id, {}, {QString(60'000, QLatin1Char('k'))}, {});
        QVERIFY(!input);
        QVERIFY(input.error().message.contains(QLatin1String("48 KB")));
    }

    void readsTheStateWhereOutputsAreMissing()
    {
        const QTemporaryDir folder;
        const auto state = [&folder](const QString &provider) {
            QJsonArray resources;
            const auto add = [&resources, &provider](const char *type, const char *key, const QJsonObject &attributes) {
                const QJsonObject instance{{"index_key", QLatin1String(key)}, {"attributes", attributes}};
                resources << QJsonObject{{"type", QLatin1String(type)}, {"provider", provider}, {"instances", QJsonArray{instance}}};
            };
            add("openstack_compute_instance_v2", "worker-0", {{"id", "server"}});
            add("openstack_networking_port_v2", "worker-0", {{"id", "port"}, {"all_fixed_ips", QJsonArray{"10.1.2.3", "10.9.9.9"}}});
            add("openstack_networking_port_v2", "worker-0/net-2", {{"id", "beside"}, {"all_fixed_ips", QJsonArray{"192.0.2.4"}}});
            add("openstack_blockstorage_volume_v3", "worker-0/data", {{"id", "volume"}});
            add("openstack_networking_floatingip_v2", "0", {{"id", "floating"}, {"address", "198.51.100.4"}});
            return CloudState::read(written(folder, QJsonDocument(QJsonObject{{"version", 4}, {"resources", resources}}).toJson()));
        };
        const QString ours = QStringLiteral("provider[\"registry.terraform.io/terraform-provider-openstack/openstack\"]");
        const CloudState read = state(ours);
        QCOMPARE(read.ids, (QSet<QString>{QStringLiteral("server"), QStringLiteral("port"), QStringLiteral("beside"),
                                          QStringLiteral("volume"), QStringLiteral("floating")}));
        QCOMPARE(read.ports.value(QStringLiteral("worker-0")), (QStringList{QStringLiteral("port"), QStringLiteral("beside")}));
        QCOMPARE(read.servers.value(QStringLiteral("worker-0")), QStringLiteral("server"));
        QCOMPARE(read.addresses.value(QStringLiteral("worker-0")), QStringLiteral("10.1.2.3"));
        QCOMPARE(read.volumes.value(QStringLiteral("worker-0")).value(QStringLiteral("data")), QStringLiteral("volume"));
        QCOMPARE(read.floatingAddress, QStringLiteral("198.51.100.4"));
        QVERIFY(!read.isForeign);
        QVERIFY(!state(QStringLiteral("provider[\"registry.opentofu.org/terraform-provider-openstack/openstack\"]")).isForeign);
        QVERIFY(state(QStringLiteral("provider[\"registry.terraform.io/somebody/openstack\"]")).isForeign);
        QVERIFY(state(QStringLiteral("provider[\"registry.example.org/terraform-provider-openstack/openstack\"]")).isForeign);
        QVERIFY(state(QStringLiteral("module.a.provider[\"registry.terraform.io/terraform-provider-openstack/openstack\"]")).isForeign);
    }

    void whereSshGetsInIsWhatStandsAndThenWhatIsSaid()
    {
        CloudRecord record;
        record.entryMachine = QStringLiteral("salt-master");
        CloudState state;
        state.addresses = {{QStringLiteral("salt-master"), QStringLiteral("10.1.2.3")}};
        TargetEntry entry = cloudEntry(record, state);
        QCOMPARE(entry.host, QStringLiteral("10.1.2.3"));
        QCOMPARE(entry.port, 22);
        QVERIFY(entry.needs.contains(QLatin1String("10.1.2.3, as by VPN")));
        record.gateway = QStringLiteral("[2001:db8::1]:2222");
        entry = cloudEntry(record, state);
        QCOMPARE(entry.host, QStringLiteral("2001:db8::1"));
        QCOMPARE(entry.port, 2222);
        QVERIFY(entry.needs.contains(QLatin1String("has to lead to 10.1.2.3, port 22")));
        QCOMPARE(entry.user, cloudLogin);
        state.floatingAddress = QStringLiteral("198.51.100.7"); // until the change is built
        entry = cloudEntry(record, state);
        QCOMPARE(entry.host, QStringLiteral("198.51.100.7"));
        QVERIFY(entry.port == 22 && entry.needs.isEmpty());
    }

    void anOwnAddressIsReadOffWhatItWasGivenTo()
    {
        const QTemporaryDir folder;
        const QJsonObject given{{"index_key", 0}, {"attributes", QJsonObject{{"id", "a1"}, {"floating_ip", "198.51.100.7"}}}};
        const QJsonObject resource{{"type", "openstack_networking_floatingip_associate_v2"},
                                   {"provider", "provider[\"registry.terraform.io/terraform-provider-openstack/openstack\"]"},
                                   {"instances", QJsonArray{given}}};
        const QJsonObject whole{{"version", 4}, {"resources", QJsonArray{resource}}};
        const CloudState state = CloudState::read(written(folder, QJsonDocument(whole).toJson()));
        QCOMPARE(state.floatingAddress, QStringLiteral("198.51.100.7"));
    }

    void theModuleIsToldWhichAddressIsNotItsOwn()
    {
        CloudRecord record;
        record.entryMachine = QStringLiteral("salt-master");
        record.address = QStringLiteral("198.51.100.7");
        Cluster design;
        design.groups = {Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master")})};
        const Result<QJsonObject> input = cloudInput(record, design, loadRoles().catalogue, id, {}, {QStringLiteral("key")}, {});
        QVERIFY(input);
        QCOMPARE((*input)["entry"].toObject()["address"].toString(), QStringLiteral("198.51.100.7"));
        QCOMPARE((*input)["entry"].toObject()["pool"].toString(), QString());
        // Taking down names no entry: so the address is given back.
        QVERIFY(!emptyCloudInput(record, id)["entry"].toObject().contains(QLatin1String("address")));
    }

    void howLongACloudMayTakeIsTold()
    {
        Cluster design;
        design.groups = {Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master")})};
        const auto minutes = [&design] {
            const Result<QJsonObject> input = cloudInput({}, design, loadRoles().catalogue, id, {}, {QStringLiteral("key")}, {});
            return input ? QJsonDocument((*input)["minutes"].toObject()).toJson(QJsonDocument::Compact) : QByteArray();
        };
        QCOMPARE(minutes(), QByteArray("{\"machine\":30,\"volume\":30}"));
        design.target.settings = {{QStringLiteral("machineMinutes"), QStringLiteral("90")},
                                  {QStringLiteral("volumeMinutes"), QStringLiteral("45")}};
        QCOMPARE(minutes(), QByteArray("{\"machine\":90,\"volume\":45}"));
    }

    void whatIsNoStateIsAnEmptyOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("torn") << QByteArray("{\"version\":4,\"resources\":[{\"typ");
        QTest::newRow("list") << QByteArray("[1, 2]");
        QTest::newRow("strange") << QByteArray("{\"resources\":{\"a\":1}}");
    }
    void whatIsNoStateIsAnEmptyOne()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        const CloudState state = CloudState::read(written(folder, text));
        QVERIFY(state.ids.isEmpty() && state.addresses.isEmpty() && !state.isForeign);
    }

    void theRecordIsReadAsItWasWritten()
    {
        const QTemporaryDir folder;
        CloudRecord record;
        record.account = QStringLiteral("uni");
        record.projectId = QStringLiteral("p");
        record.range = QStringLiteral("10.70.16.0/20");
        record.address = QStringLiteral("198.51.100.7");
        record.gateway = QStringLiteral("gate.example.org:2222");
        record.images = {{QStringLiteral("worker-0"), QStringLiteral("i")}};
        record.sizes = {{QStringLiteral("worker-0"), QStringLiteral("s")}};
        record.bootVolumes = {{QStringLiteral("worker-0"), 20}};
        record.networks = {
            {QStringLiteral("worker-0"), {{QStringLiteral("n2"), QStringLiteral("b2"), true}, {QStringLiteral("n3"), QString(), false}}}};
        const QString path = folder.filePath(QStringLiteral("target.json"));
        QVERIFY(record.write(path));
        const Result<CloudRecord> read = CloudRecord::read(path);
        QVERIFY(read);
        QCOMPARE(*read == record, true);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"format\": 7}") > 0);
        file.close();
        QVERIFY(!CloudRecord::read(path));
    }
};

QTEST_GUILESS_MAIN(tst_CloudInput)
#include "tst_CloudInput.moc"
