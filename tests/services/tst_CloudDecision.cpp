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
        const Result<QStringList> warnings = decision.decide(design(settings), m_roles, standing, known);
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
