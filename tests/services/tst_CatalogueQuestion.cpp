#include "model/clouds/CloudCatalogueJson.h"
#include "model/clouds/CloudCheck.h"
#include "model/clouds/CloudNeed.h"
#include "services/openstack/CatalogueQuestion.h"
#include "services/openstack/CatalogueStore.h"
#include "services/openstack/Quotas.h"
#include "tests/Designs.h"
#include "tests/services/FakeCloud.h"
#include "tests/services/FakeComputer.h"

#include <QDir>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

namespace
{

const QString password = QStringLiteral("correct horse");

CloudAccount accountAt(const FakeCloud &cloud)
{
    CloudAccount account;
    account.name = QStringLiteral("mine");
    account.authUrl = cloud.address() + QStringLiteral("/v3");
    account.user = QStringLiteral("researcher");
    account.userDomain = QStringLiteral("Default");
    account.project = QStringLiteral("butler");
    account.projectDomain = QStringLiteral("Default");
    return account;
}

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// Puts something else into the place of parts, by chance: of another kind, far too large, or nothing.
QJsonValue spoilt(const QJsonValue &value, QRandomGenerator &chance)
{
    if (chance.bounded(12) == 0) {
        const QList<QJsonValue> odd{QJsonValue(),
                                    QJsonValue(true),
                                    QJsonValue(-1),
                                    QJsonValue(1e300),
                                    QJsonValue(2147483648.5),
                                    QJsonValue(QStringLiteral("\x1b[2J\n\u202e")),
                                    QJsonArray(),
                                    QJsonObject(),
                                    QJsonArray{QJsonArray{1}, QJsonValue(), QStringLiteral("x")}};
        return odd[chance.bounded(int(odd.size()))];
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            if (chance.bounded(20) == 0)
                object.remove(key);
            else
                object.insert(key, spoilt(object.value(key), chance));
        }
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &one : value.toArray())
            array << spoilt(one, chance);
        return array;
    }
    return value;
}

} // namespace

/// What is read of a cloud that says what a real one said, how it is kept, and `butlerctl cloud catalogue`.
class tst_CatalogueQuestion final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeCloud> m_cloud{};
    std::unique_ptr<FakeComputer> m_computer{};

    static Result<CloudCatalogue> asked(CloudSession &session)
    {
        std::optional<Result<CloudCatalogue>> answer;
        CatalogueQuestion question(session);
        session.signIn(&question, [&](const Result<CloudToken> &token) {
            if (!token)
                answer = token.error();
            else
                question.ask(&question, [&answer](const Result<CloudCatalogue> &catalogue) { answer = catalogue; });
        });
        [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000); }();
        return answer.value_or(Error{QStringLiteral("no answer"), {}});
    }
    Result<CloudCatalogue> asked() const
    {
        CloudSession session(accountAt(*m_cloud), password);
        return asked(session);
    }
    void say(const char *key, int status, const QByteArray &body) { m_cloud->answers.insert(QLatin1String(key), {status, body, {}}); }
    QJsonObject recorded(const QByteArray &name) const { return QJsonDocument::fromJson(m_cloud->recorded(name)).object(); }

    /// As FakeComputer::run(), while the cloud answers.
    FakeComputer::Answer run(const QStringList &words) const
    {
        QProcess process;
        process.setProcessEnvironment(m_computer->environment());
        process.start(FakeComputer::butlerctl(), QStringList{QStringLiteral("cloud")} + words);
        [&process] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000); }();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()).trimmed(), QString::fromUtf8(process.readAllStandardError()).trimmed()};
    }
    void takeAccount(const QString &name, const QByteArray &project) const
    {
        const QString file = m_computer->path(name + QStringLiteral(".sh"));
        FakeComputer::write(file, "export OS_AUTH_URL=" + m_cloud->address().toUtf8() +
                                      "/v3\nexport OS_USERNAME=researcher\nexport "
                                      "OS_PASSWORD='correct horse'\nexport OS_PROJECT_NAME=" +
                                      project + "\n");
        const FakeComputer::Answer taken =
            m_computer->run({QStringLiteral("cloud"), QStringLiteral("import"), file, QStringLiteral("--name"), name});
        QVERIFY2(taken.exitCode == 0, taken.said().constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
    }
    void init()
    {
        m_cloud = std::make_unique<FakeCloud>();
        m_computer = std::make_unique<FakeComputer>();
    }

    void readsAllThatThereIsToChooseFrom()
    {
        const Result<CloudCatalogue> answer = asked();
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
        const CloudCatalogue &cloud = *answer;
        QVERIFY(cloud.asked.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QCOMPARE(cloud.project, text("butler"));
        QCOMPARE(cloud.region, text("RegionOne"));
        QCOMPARE(cloud.sizes.size(), 5);
        QCOMPARE(cloud.sizes.first(), (CloudSize{text("58c77526-4d7e-4e1e-a266-acd07b7a8e1a"), text("m1.tiny"), 1, 512, 1, 0, true}));
        QCOMPARE(cloud.images.size(), 2);
        const CloudImage &debian = cloud.images.last();
        QCOMPARE(debian.system, text("debian 12"));
        QCOMPARE(debian.login, text("debian"));
        QVERIFY(debian.isActive() && debian.isSupported() && !cloud.images.first().isSupported());
        QCOMPARE(debian.created, QDateTime(QDate(2026, 11, 28), QTime(22, 28, 23), Qt::UTC));
        QCOMPARE(cloud.networks.size(), 3);
        const CloudNetwork &bare = cloud.networks[0];
        QCOMPARE(bare.name, text("bare-net"));
        QVERIFY(bare.isOwn && !bare.hasPortSecurity && bare.wayOut == CloudNetwork::WayOut::None && !bare.subnets.first().hasDhcp);
        const CloudNetwork &net = cloud.networks[1];
        QVERIFY(net.isOwn && net.hasPortSecurity && net.wayOut == CloudNetwork::WayOut::Router && net.mtu == 1450);
        QCOMPARE(net.subnets.first().cidr, text("10.42.0.0/22"));
        QCOMPARE(cloud.pools().size(), 1);
        QCOMPARE(net.outside, cloud.pools().first().id);
        QCOMPARE(cloud.keyPairs, (QList<CloudThing>{{text("laptop"), text("laptop")}}));
        QCOMPARE(cloud.securityGroups.first().name, text("default"));
        QCOMPARE(cloud.volumeTypes.first().name, text("__DEFAULT__"));
        QCOMPARE(cloud.zones, QStringList{text("nova")});
        QVERIFY(cloud.hasVolumes && cloud.gaps.isEmpty());
        QVERIFY(cloud.areAddressesKnown && cloud.addresses.isEmpty());
        Capacity capacity;
        capacity.quotas = cloud.quotas;
        for (const char *id : {"machines", "cores", "memory", "serverGroups", "members", "networks", "routers", "ports", "addresses",
                               "groups", "rules", "volumes", "gigabytes"})
            QVERIFY2(capacity.find(text(id)), id);
        for (const FakeCloud::Question &question : std::as_const(m_cloud->questions))
            QVERIFY(question.path.startsWith(text("/v3")) || question.path.contains(text("limit")) ||
                    question.path.contains(text("quota")));
    }

    void pagesAreReadToTheirEnd()
    {
        say("GET /compute/v2.1/flavors/detail", 200, m_cloud->recorded("sizes-page"));
        say("GET /compute/v2.1/flavors/detail?limit=2&marker=361bd2ec-a7ea-4bb4-9df0-63dfc312777b", 200, m_cloud->recorded("sizes"));
        say("GET /image/v2/images", 200, m_cloud->recorded("images-page"));
        say("GET /image/v2/images?limit=1&marker=a45ffbfe-848c-4220-9527-f68e1fe0acb1", 200,
            R"({"images": [{"id": "1", "name": "last"}]})");
        say("GET /network/v2.0/networks", 200, m_cloud->recorded("networks-page"));
        say("GET /network/v2.0/networks?limit=1&marker=27e55026-e7e6-416d-bb6a-3e05d37e7e99", 200,
            R"({"networks": [{"id": "1", "name": "last"}]})");
        const Result<CloudCatalogue> answer = asked();
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
        QCOMPARE(answer->sizes.size(), 7);
        QCOMPARE(answer->images.size(), 2);
        QCOMPARE(answer->networks.size(), 2);
    }

    void withoutCinderThereAreNoVolumesAndThatIsSaid()
    {
        QByteArray &body = m_cloud->answers[text("POST /v3/auth/tokens")].body;
        body.replace("\"volumev3\"", "\"other1\"").replace("\"block-storage\"", "\"other2\"");
        const Result<CloudCatalogue> answer = asked();
        QVERIFY(answer && !answer->hasVolumes && answer->volumeTypes.isEmpty());
        QCOMPARE(answer->gaps, QStringList{text("This cloud has no volumes (Cinder). Machines without volumes can be built.")});
        QCOMPARE(answer->sizes.size(), 5);
    }

    void whatMayNotBeSeenIsAGapOrAnError()
    {
        const QByteArray no = R"({"forbidden": {"message": "Policy forbids it."}})";
        say("GET /network/v2.0/security-groups", 403, no);
        say("GET /network/v2.0/routers", 403, no);
        const Result<CloudCatalogue> answer = asked();
        QVERIFY(answer && answer->securityGroups.isEmpty());
        QCOMPARE(answer->gaps.size(), 1);
        QVERIFY(answer->gaps.first().contains(text("Policy forbids it.")));
        QCOMPARE(answer->networks[1].wayOut, CloudNetwork::WayOut::Unknown); // not none: nobody could look
        say("GET /compute/v2.1/flavors/detail", 403, no);
        QVERIFY(!asked());
    }

    /// The extension that tells it is missing in some clouds.
    void aQuotaThatACloudDoesNotTellIsAGapOfItsOwn()
    {
        m_cloud->answers.remove(text("GET /network/v2.0/quotas/%1/details.json").arg(FakeCloud::project()));
        const Result<CloudCatalogue> answer = asked();
        QVERIFY(answer);
        QCOMPARE(answer->gaps.size(), 1);
        QVERIFY2(answer->gaps.first().startsWith(text("How much of the project's quota is left of networks (Neutron) cannot be read: ")),
                 qPrintable(answer->gaps.first()));
        const auto has = [&answer](const char *id) {
            return std::any_of(answer->quotas.begin(), answer->quotas.end(),
                               [id](const Quota &one) { return one.id == QLatin1String(id); });
        };
        QVERIFY(has("cores") && has("volumes") && !has("ports"));
    }

    void aNetworkOfOthersMayHaveRoutersThatAreNotShown()
    {
        m_cloud->answers[text("GET /network/v2.0/networks")].body.replace(FakeCloud::project().toUtf8(), "somebody-else");
        const Result<CloudCatalogue> answer = asked();
        QVERIFY(answer && answer->networks[0].wayOut == CloudNetwork::WayOut::Unknown && !answer->networks[0].isOwn);
        QVERIFY(answer->networks[1].wayOut == CloudNetwork::WayOut::Router);
    }

    void aTokenThatEndsInTheMiddleChangesNothing()
    {
        CloudSession session(accountAt(*m_cloud), password);
        QVERIFY(asked(session));
        m_cloud->deadToken = "a-token";
        m_cloud->answers[text("POST /v3/auth/tokens")].headers = "X-Subject-Token: another-token\r\n";
        std::optional<Result<CloudCatalogue>> answer;
        CatalogueQuestion question(session);
        const qsizetype before = m_cloud->questions.size();
        question.ask(&question, [&answer](const Result<CloudCatalogue> &catalogue) { answer = catalogue; });
        QTRY_VERIFY(answer);
        QVERIFY2(*answer, qPrintable(*answer ? QString() : answer->error().message));
        QVERIFY((*answer)->gaps.isEmpty());
        const auto isLogin = [](const FakeCloud::Question &one) { return one.method == "POST"; };
        QCOMPARE(std::count_if(m_cloud->questions.begin() + before, m_cloud->questions.end(), isLogin), 1);
    }

    void whoeverIsGoneHearsNothing()
    {
        CloudSession session(accountAt(*m_cloud), password);
        QVERIFY(asked(session));
        bool isTold = false;
        const auto tell = [&isTold](const Result<CloudCatalogue> &) { isTold = true; };
        auto question = std::make_unique<CatalogueQuestion>(session);
        auto context = std::make_unique<QObject>();
        question->ask(context.get(), tell);
        context.reset();
        CatalogueQuestion other(session);
        other.ask(this, tell);
        std::optional<Result<CloudCatalogue>> last;
        other.ask(this, [&last](const Result<CloudCatalogue> &catalogue) { last = catalogue; }); // anew
        question.reset();
        QTRY_VERIFY(last);
        QVERIFY(!isTold && *last);
    }

    void nothingThatACloudSaysCrashesAReader()
    {
        QRandomGenerator chance(7);
        QStringList names{text("sizes"),        text("images"),        text("networks"),        text("subnets"),      text("routers"),
                          text("router-ports"), text("key-pairs"),     text("security-groups"), text("volume-types"), text("zones"),
                          text("limits"),       text("network-quota"), text("volume-quota")};
        QHash<QString, QJsonObject> whole;
        for (const QString &name : std::as_const(names))
            whole.insert(name, recorded(name.toLatin1()));
        Cluster design = Designs::germline(3);
        design.target.settings = {
            {text("size"), text("m1.small")}, {text("image"), text("debian-12")}, {text("network"), text("cluster-net")}};
        for (int round = 0; round < 1500; ++round) {
            const auto list = [&](const char *name, const char *key) {
                return spoilt(whole.value(text(name)), chance).toObject().value(text(key)).toArray();
            };
            const auto object = [&](const char *name) { return spoilt(whole.value(text(name)), chance).toObject(); };
            CloudCatalogue cloud;
            cloud.asked = QDateTime::currentDateTimeUtc();
            cloud.sizes = CatalogueReader::sizes(list("sizes", "flavors"));
            cloud.images = CatalogueReader::images(list("images", "images"));
            cloud.networks = CatalogueReader::networks({list("networks", "networks"), list("subnets", "subnets"),
                                                        list("routers", "routers"), list("router-ports", "ports"), chance.bounded(2) == 0},
                                                       FakeCloud::project());
            cloud.keyPairs = CatalogueReader::keyPairs(list("key-pairs", "keypairs"));
            cloud.securityGroups = CatalogueReader::things(list("security-groups", "security_groups"));
            cloud.volumeTypes = CatalogueReader::things(list("volume-types", "volume_types"));
            cloud.zones = CatalogueReader::zones(list("zones", "availabilityZoneInfo"));
            cloud.quotas = novaQuotas(object("limits")) + neutronQuotas(object("network-quota")) + cinderQuotas(object("volume-quota"));
            const QJsonObject document = toJson(cloud);
            QStringList texts = cloud.zones;
            for (const CloudSize &one : cloud.sizes)
                texts << one.id << one.name;
            for (const CloudImage &one : cloud.images)
                texts << one.id << one.name << one.status << one.login;
            for (const CloudNetwork &one : cloud.networks)
                texts << one.id << one.name << one.outside;
            for (const QString &one : std::as_const(texts))
                QVERIFY(!one.contains(QChar(0x1b)) && !one.contains(QChar(0x202e)));
            const CloudCatalogue again = catalogueFromJson(spoilt(document, chance).toObject());
            for (const CloudCatalogue &one : {cloud, again}) {
                checkAtCloud(design, {}, one);
                CloudNeed::of(design, {}, one).beside(one.quotas).verdict();
            }
        }
    }

    void whatIsKeptIsOfOneSignInAlone()
    {
        const QTemporaryDir folder;
        const CatalogueStore store(folder.filePath(text("clouds")));
        CloudAccount account = accountAt(*m_cloud);
        QVERIFY(!store.kept(account));
        const Result<CloudCatalogue> answer = asked();
        QVERIFY(answer && store.keep(account, *answer));
        QVERIFY(store.kept(account) && store.kept(account)->sizes == answer->sizes);
        QVERIFY(!(QFile(store.pathOf(account)).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(!FakeComputer::read(store.pathOf(account)).contains("correct horse"));
        QVERIFY(!FakeComputer::read(store.pathOf(account)).contains("a-token"));
        const auto other = [&](const std::function<void(CloudAccount &)> &change) {
            CloudAccount changed = account;
            change(changed);
            return store.kept(changed).has_value();
        };
        QVERIFY(other([](CloudAccount &one) { one.name = text("renamed"); }));
        QVERIFY(!other([](CloudAccount &one) { one.project = text("another"); }));
        QVERIFY(!other([](CloudAccount &one) { one.projectId = text("another"); }));
        QVERIFY(!other([](CloudAccount &one) { one.user = text("another"); }));
        QVERIFY(!other([](CloudAccount &one) { one.region = text("RegionTwo"); }));
        QVERIFY(!other([](CloudAccount &one) { one.authUrl += text("x"); }));
        QVERIFY(!other([](CloudAccount &one) { one.kind = CloudAccount::Kind::ApplicationCredential; }));
        // A token is of a project that only it says.
        CloudAccount token = account;
        token.kind = CloudAccount::Kind::Token;
        token.project.clear();
        QVERIFY(store.keep(token, *answer) && !store.kept(token));
        // Somebody else's file in its place.
        CloudAccount second = account;
        second.project = text("second");
        QVERIFY(QFile::copy(store.pathOf(account), store.pathOf(second)));
        QVERIFY(!store.kept(second));
        FakeComputer::write(store.pathOf(account), "{\"format\": 1");
        QVERIFY(!store.kept(account));
        store.forget(account);
        QVERIFY(!QFile::exists(store.pathOf(account)));
    }

    void theVerbSaysWhatThereIs()
    {
        takeAccount(text("mine"), "butler");
        const FakeComputer::Answer told = run({text("catalogue"), text("mine")});
        QVERIFY2(told.exitCode == 0, told.said().constData());
        for (const char *part : {"Project butler", "m1.small   1      2 GB    20 GB", "debian-12  debian 12  yes", "cluster-net  a router",
                                 "bare-net     none", "10.77.0.0/24 without DHCP", "0 of 100 machines", "laptop", "__DEFAULT__"})
            QVERIFY2(told.output.contains(text(part)), told.said().constData());
        const qsizetype before = m_cloud->questions.size();
        const FakeComputer::Answer again = run({text("catalogue"), text("mine"), text("--json")});
        QCOMPARE(m_cloud->questions.size(), before); // it is new
        const QJsonObject document = QJsonDocument::fromJson(again.output.toUtf8()).object();
        QCOMPARE(document.value(text("account")).toString(), text("mine"));
        QCOMPARE(document.value(text("kept")).toBool(), true);
        QCOMPARE(document.value(text("sizes")).toArray().size(), 5);
        QCOMPARE(run({text("catalogue"), text("mine"), text("--refresh"), text("--json")}).exitCode, 0);
        QVERIFY(m_cloud->questions.size() > before);
        QVERIFY(run({text("list"), text("--refresh")}).errors.contains(text("no option --refresh")));
        QCOMPARE(run({text("catalogue"), text("nobody")}).exitCode, 2);
        const QDir kept(m_computer->path(text("home/.cache/butler-desktop/clouds")));
        QCOMPARE(kept.entryList(QDir::Files).size(), 1);
        QCOMPARE(run({text("remove"), text("mine")}).exitCode, 0);
        QCOMPARE(kept.entryList(QDir::Files).size(), 0);
    }

    void withoutNetworkTheKeptOneIsShownAndFromWhen()
    {
        takeAccount(text("mine"), "butler");
        takeAccount(text("other"), "elsewhere");
        QCOMPARE(run({text("catalogue"), text("mine")}).exitCode, 0);
        QVERIFY(!m_cloud->questions.isEmpty());
        m_cloud->close();
        const FakeComputer::Answer told = run({text("catalogue"), text("mine"), text("--refresh")});
        QVERIFY2(told.exitCode == 1 && told.output.contains(text("m1.small")), told.said().constData());
        QVERIFY2(told.errors.contains(text("gives no answer")) && told.errors.contains(text("This is what the cloud had on")),
                 told.said().constData());
        const FakeComputer::Answer document = run({text("catalogue"), text("mine"), text("--refresh"), text("--json")});
        QVERIFY(QJsonDocument::fromJson(document.output.toUtf8()).object().value(text("why")).toString().contains(text("gives no answer")));
        // Nothing of it is another project's.
        const FakeComputer::Answer other = run({text("catalogue"), text("other")});
        QVERIFY2(other.exitCode == 1 && other.output.isEmpty(), other.said().constData());
        // What is older than an hour is asked for, and shown where that does not work.
        const QString folder = m_computer->path(text("home/.cache/butler-desktop/clouds"));
        const QStringList files = QDir(folder).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const QString file = folder + QLatin1Char('/') + files.first();
        QJsonObject kept = QJsonDocument::fromJson(FakeComputer::read(file)).object();
        QJsonObject catalogue = kept.value(text("catalogue")).toObject();
        catalogue.insert(text("asked"), text("2026-01-02T03:04:05Z"));
        kept.insert(text("catalogue"), catalogue);
        FakeComputer::write(file, QJsonDocument(kept).toJson());
        const FakeComputer::Answer old = run({text("catalogue"), text("mine")});
        QVERIFY2(old.exitCode == 0 && old.output.contains(text("asked on 2 Jan 2026")), old.said().constData());
        QVERIFY(old.errors.contains(text("as it cannot be asked now")));
    }
};

QTEST_GUILESS_MAIN(tst_CatalogueQuestion)
#include "tst_CatalogueQuestion.moc"
