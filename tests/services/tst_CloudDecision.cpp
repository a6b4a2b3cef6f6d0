#include "services/clouds/CloudPrices.h"
#include "services/cluster/RoleFile.h"
#include "services/targets/CloudDecision.h"
#include "tests/Designs.h"
#include "tests/services/FakeCloud.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

namespace
{

const QString id = QStringLiteral("0f0e0d0c-1111-4222-8333-444455556666");
const QString outside = QStringLiteral("b86b68ee-a955-4afe-b9bc-bec514791cf8"); // "public", where the recorded router leads to

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

QJsonObject address(const char *name, const QString &port = {}, const char *description = "")
{
    return {{"id", text("id-") + text(name)},
            {"floating_ip_address", text(name)},
            {"floating_network_id", outside},
            {"project_id", FakeCloud::project()},
            {"port_id", port.isEmpty() ? QJsonValue() : QJsonValue(text("port-id"))},
            {"port_details", port.isEmpty() ? QJsonValue() : QJsonValue(QJsonObject{{"name", port}})},
            {"description", text(description)}};
}

} // namespace

/// What is decided of the way into a cluster by what a cloud has.
class tst_CloudDecision final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};
    std::unique_ptr<FakeCloud> m_cloud{};
    RoleCatalogue m_roles = loadRoles().catalogue;
    CloudRecord m_record{};
    QStringList m_warnings{};
    QMap<QString, CloudMachineInput> m_machines{};
    std::optional<HourlyCost> m_cost{};

    static Cluster design(const QMap<QString, QString> &settings)
    {
        Cluster cluster = Designs::germline(1);
        cluster.target = {text("openstack"),
                          {{text("cloud"), text("lab")}, {text("image"), text("debian-12")}, {text("size"), text("m1.large")}}};
        cluster.target.settings.insert(settings);
        for (Group &group : cluster.groups) {
            group.size = group.image = QString();
            group.networks.clear();
        }
        return cluster;
    }
    void has(const QJsonArray &addresses)
    {
        m_cloud->answers.insert(text("GET /network/v2.0/floatingips"),
                                {200, QJsonDocument(QJsonObject{{"floatingips", addresses}}).toJson(), {}});
    }
    /// The sentence of what hinders; empty: nothing does.
    Cluster m_design{}; ///< where a test says more of it than its settings
    QString decided(const QMap<QString, QString> &settings, const QStringList &standing = {}, const QSet<QString> &known = {})
    {
        CloudAccount account;
        account.name = text("lab");
        account.authUrl = m_cloud->address() + text("/v3");
        account.user = text("researcher");
        account.project = text("butler");
        CloudCalls calls(account, text("correct horse"), [] { return false; });
        CloudDecision decision(calls, m_record, id);
        if (const Result<CloudToken> token = calls.signIn(); !token)
            return token.error().message;
        if (const Result<void> read = decision.read(account); !read)
            return read.error().message;
        const Cluster wanted = m_design.groups.isEmpty() ? design(settings) : m_design;
        QList<CloudPart> servers;
        for (const QString &machine : standing)
            servers << CloudPart{.kind = CloudPart::Kind::Server, .machine = machine};
        m_cost = decision.capacity(wanted, m_roles, servers, {}).cost;
        const Result<QStringList> warnings = decision.decide(wanted, m_roles, standing, known);
        m_machines = decision.machines();
        m_warnings = warnings ? *warnings : QStringList();
        return warnings ? QString() : warnings.error().message;
    }
    static QMap<QString, QString> own(const char *which) { return {{text("entry"), text("own")}, {text("address"), text(which)}}; }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        qunsetenv("http_proxy");
    }
    void init()
    {
        m_cloud = std::make_unique<FakeCloud>();
        m_record = {};
        m_record.name = text("trial");
        m_design = {};
    }

    void aNewAddressIsOfTheOnlyPool()
    {
        QCOMPARE(decided({}), QString());
        QCOMPARE(m_record.pool, text("public"));
        QCOMPARE(m_record.outside, outside);
        QVERIFY(m_record.address.isEmpty() && m_record.gateway.isEmpty());
    }

    void anUnusedAddressOfTheProjectIsTaken()
    {
        has({address("198.51.100.7"), address("198.51.100.8", text("somebodys-port"))});
        QCOMPARE(decided(own("198.51.100.7")), QString());
        QCOMPARE(m_record.address, text("198.51.100.7"));
        QVERIFY(m_record.pool.isEmpty());
        QCOMPARE(m_record.outside, outside); // where the own network's router leads to
        // An apply that ended early has given it to the entry's port already.
        has({address("198.51.100.7", text("trial-0f0e0d0c-salt-master"))});
        QCOMPARE(decided(own("198.51.100.7")), QString());
    }

    void anAddressThatIsNotTheirsToGiveIsRefused()
    {
        has({address("198.51.100.7", text("trial-ffffffff-salt-master")), address("198.51.100.8"),
             address("198.51.100.9", {}, "Way into the cluster other (ffffffff-1111-4222-8333-444455556666)")});
        QCOMPARE(decided(own("198.51.100.7")), text("The public address 198.51.100.7 is in use already, by the port "
                                                    "trial-ffffffff-salt-master. Free it on the cloud's own page. Unused are: "
                                                    "198.51.100.8."));
        QVERIFY(decided(own("198.51.100.9")).startsWith(text("The public address 198.51.100.9 was made for a cluster")));
        QCOMPARE(decided(own("198.51.100.70")), text("The project has no public address 198.51.100.70. Unused are: 198.51.100.8."));
        QVERIFY(m_record.address.isEmpty());
        QStringList standing;
        for (const Machine &machine : machinesOf(design({})))
            standing << machine.name;
        QVERIFY(decided(own("198.51.100.7"), standing).contains(text("in use already"))); // of one that stands, too
        QJsonObject foreign = address("198.51.100.10");
        foreign.insert(text("project_id"), text("another"));
        has({foreign});
        QVERIFY(decided(own("198.51.100.10")).startsWith(text("The project has no public address")));
        m_cloud->answers.insert(text("GET /network/v2.0/floatingips"), {403, R"({"message": "Policy forbids it."})", {}});
        QVERIFY(decided(own("198.51.100.8")).startsWith(text("The cloud does not tell whether the public address 198.51.100.8 is free")));
        m_record.address = text("198.51.100.8"); // what it was given before stays its own
        QCOMPARE(decided(own("198.51.100.8")), QString());
    }

    void wherePortsAreNotNamedOnlyAPortOfTheClusterIsOurs()
    {
        QJsonObject used = address("198.51.100.7", text("x"));
        used.remove(text("port_details"));
        has({used});
        QVERIFY(decided(own("198.51.100.7"), {text("salt-master")}).contains(text("in use already, by the port port-id")));
        m_record.address = text("198.51.100.7"); // somebody gave it to another machine meanwhile
        QVERIFY(decided(own("198.51.100.7"), {text("salt-master")}).contains(text("in use already, by the port port-id")));
        QCOMPARE(decided(own("198.51.100.7"), {text("salt-master")}, {text("port-id")}), QString());
    }

    void theRouterThatStandsDecidesWhichAddressesReach()
    {
        m_record.range = text("10.70.0.0/20");
        m_record.outside = text("another-network");
        has({address("198.51.100.7")});
        QVERIFY(decided(own("198.51.100.7")).startsWith(text("The router of this cluster's network does not lead")));
        QCOMPARE(m_record.outside, text("another-network"));
    }

    void furtherNetworksAreGivenToNewMachinesAlone()
    {
        const QString bare = text("27e55026-e7e6-416d-bb6a-3e05d37e7e99");
        const CloudMachineNetwork further{bare, text("74c3fc13-1b34-41d3-9394-869c1acdbdf7"), true};
        m_design = design({{text("network"), text("cluster-net")}});
        Group &last = m_design.groups.last();
        last.networks = {text("cluster-net"), text("bare-net"), bare}; // the cluster's own, one, and the same again
        QCOMPARE(decided({}), QString());
        QCOMPARE(m_record.networkId, text("c61297f6-eabe-414f-8306-c91c5c3269bf"));
        const QString master = machineNames(m_design).first(), worker = machineNames(m_design).last();
        QVERIFY(m_machines.value(master).networks.isEmpty());
        QCOMPARE(m_machines.value(worker).networks, QList<CloudMachineNetwork>{further});
        QVERIFY(!m_warnings.join(u' ').contains(text("keep the networks")));
        // It stands: another port would not be known to its system.
        m_design.groups.last().networks.clear();
        QCOMPARE(decided({}, {worker}), QString());
        QCOMPARE(m_machines.value(worker).networks, QList<CloudMachineNetwork>{further});
        QVERIFY(m_warnings.contains(
            text("Machines keep the networks that they were made with: %1. New ones get those of the design.").arg(worker)));
        QCOMPARE(decided({}), QString());
        QVERIFY(m_machines.value(worker).networks.isEmpty());
        m_design.groups.last().networks = {text("bare-nte")};
        QVERIFY(decided({}).startsWith(text("The cloud has no network “bare-nte”. Did you mean “bare-net”?")));
    }

    void anOwnNetworkHasNoAddressOfAFurtherOne()
    {
        QCOMPARE(decided({}), QString());
        const QString usual = std::exchange(m_record.range, QString());
        QVERIFY(usual.endsWith(text(".0/20")));
        QByteArray subnets = m_cloud->recorded("subnets");
        subnets.replace("10.42.0.0/22", usual.toUtf8()); // cluster-net's
        m_cloud->answers.insert(text("GET /network/v2.0/subnets"), {200, subnets, {}});
        m_record.outside.clear();
        m_design = design({});
        m_design.groups.last().networks = {text("cluster-net")};
        QCOMPARE(decided({}), QString());
        QVERIFY(m_record.networkId.isEmpty() && m_record.range.endsWith(text("/20")));
        QVERIFY2(m_record.range != usual, qPrintable(m_record.range));
    }

    void allThatACloudDoesNotHaveIsSaidAtOnce()
    {
        m_design = design({{text("network"), text("lan")}, {text("image"), text("debian-11")}, {text("size"), text("g5.huge")}});
        const QString said = decided({});
        for (const char *word : {"no network “lan”", "no image “debian-11”", "no size “g5.huge”"})
            QVERIFY2(said.contains(text(word)), qPrintable(said));
        QCOMPARE(said.count(text("no size “g5.huge”")), 1); // of all groups
    }

    void whatMachinesCostIsSaidWhereSomebodyWroteItDown()
    {
        m_record.account = text("lab");
        const QString path = CloudPrices::pathOf(text("lab"));
        const auto write = [&path](const QByteArray &words) {
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(words) == words.size());
        };
        QCOMPARE(decided({}), QString());
        QVERIFY(!m_cost);
        write("currency: EUR\nprices: {m1.large: 0.5, m1.small: 0.125}\n");
        m_design = design({});
        m_design.groups[1].size = text("m1.small");
        m_design.groups[2].size = text("m1.medium"); // which has no price
        QCOMPARE(decided({}), QString());
        QVERIFY(m_cost);
        QCOMPARE(*m_cost, (HourlyCost{.before = 0, .after = 1.625, .currency = text("EUR"), .unpriced = 1})); // three of m1.large
        QCOMPARE(decided({}, {machineNames(m_design).first(), machineNames(m_design).at(1)}), QString());
        QCOMPARE(m_cost->before, 0.625); // by the sizes that were decided for them
        write("currency: EUR\nprices: {m1.large: much}\n");
        QCOMPARE(decided({}), QString());
        QVERIFY(!m_cost);
        const QString told = m_warnings.join(u' ');
        QVERIFY2(told.contains(path + text(":2:20: ")), qPrintable(told));
        QVERIFY(QFile::remove(path));
    }

    void aFileOfPricesThatIsWrongSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *words, const char *said) { QTest::newRow(words) << QByteArray(words) << text(said); };
        row("", "p.yaml:1:1: ");
        row("[1]", "p.yaml:1:1: ");
        row("prices: {a: 1}", "p.yaml:1:1: The currency is missing");
        row("currency: EUR", "p.yaml:1:1: The prices are missing");
        row("currency: EUR\nprices: {a: -1}", "p.yaml:2:13: A price is 0 or more.");
        row("currency: EUR\nprices: [1]", "p.yaml:2:9: ");
        row("currency: EUR\nprice: {a: 1}", "p.yaml:2:1: ");
        row("format: 9\ncurrency: EUR\nprices: {a: 1}", "p.yaml:1:9: ");
        row("currency: EUR\nprices: {a: 1, a: 2}", "p.yaml:2:16: ");
    }
    void aFileOfPricesThatIsWrongSaysWhere()
    {
        QFETCH(QByteArray, words);
        QFETCH(QString, said);
        const Result<CloudPrices> read = CloudPrices::read(words, text("p.yaml"));
        QVERIFY(!read);
        QVERIFY2(read.error().message.startsWith(said), qPrintable(read.error().message));
    }

    void otherWaysNeedNoAddressAndAreTakenBackAtOnce()
    {
        QCOMPARE(decided({{text("entry"), text("gateway")}, {text("gateway"), text("gate.example.org:2222")}}), QString());
        QCOMPARE(m_record.gateway, text("gate.example.org:2222"));
        QVERIFY(m_record.pool.isEmpty() && m_record.address.isEmpty());
        QVERIFY(m_warnings.join(QLatin1Char(' ')).contains(text("the gateway gate.example.org:2222 cannot lead there before")));
        QCOMPARE(m_record.outside, outside); // its machines find packages all the same
        QCOMPARE(decided({{text("entry"), text("direct")}, {text("network"), text("cluster-net")}}), QString());
        QVERIFY(m_record.gateway.isEmpty());
        QVERIFY(!m_warnings.join(QLatin1Char(' ')).contains(text("is made with it")));
        QCOMPARE(decided({}), QString());
        QCOMPARE(m_record.pool, text("public"));
        QCOMPARE(decided({{text("entry"), text("direct")}}), QString());
        QVERIFY(m_record.pool.isEmpty()); // of a cluster that had an address, too
    }
};

QTEST_GUILESS_MAIN(tst_CloudDecision)
#include "tst_CloudDecision.moc"
