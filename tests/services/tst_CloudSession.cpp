#include "services/openstack/CloudSession.h"
#include "tests/services/FakeCloud.h"

#include <QJsonArray>
#include <QTest>

#include <functional>
#include <optional>

using Service = CloudSession::Service;

namespace
{

const QString password = QStringLiteral("correct horse");

CloudAccount accountAt(const FakeCloud &cloud)
{
    CloudAccount account;
    account.authUrl = cloud.address() + QStringLiteral("/v3");
    account.user = QStringLiteral("researcher");
    account.userDomain = QStringLiteral("Default");
    account.project = QStringLiteral("butler");
    account.projectDomain = QStringLiteral("Default");
    return account;
}

/// As Nova, Neutron and Cinder say where a list goes on.
QByteArray nextLink(const QByteArray &address)
{
    return "\"servers_links\": [{\"rel\": \"previous\", \"href\": \"x\"}, {\"rel\": \"next\", \"href\": \"" + address + "\"}]";
}

} // namespace

/// What a session makes of the answers of a cloud that says what a real one said.
class tst_CloudSession final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeCloud> m_cloud{};

    /// Empty: signed in.
    static QString signedIn(CloudSession &session)
    {
        std::optional<Result<CloudToken>> result;
        session.setFirstWait(20);
        session.signIn(&session, [&result](const Result<CloudToken> &token) { result = token; });
        [&result] { QTRY_VERIFY_WITH_TIMEOUT(result, 30'000); }();
        return !result ? QStringLiteral("no answer") : *result ? QString() : result->error().message;
    }
    static CloudAnswer got(CloudSession &session, Service service, const QString &path)
    {
        std::optional<CloudAnswer> answer;
        session.get(service, path, &session, [&answer](const CloudAnswer &one) { answer = one; });
        [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000); }();
        return answer.value_or(CloudAnswer());
    }
    static Result<QJsonArray> listed(CloudSession &session, Service service, const QString &path, const QString &key)
    {
        std::optional<Result<QJsonArray>> list;
        session.list(service, path, key, &session, [&list](const Result<QJsonArray> &one) { list = one; });
        [&list] { QTRY_VERIFY_WITH_TIMEOUT(list, 30'000); }();
        return list.value_or(Result<QJsonArray>(Error{QStringLiteral("no answer"), {}}));
    }
    void say(const char *key, int status, const QByteArray &body, const QByteArray &headers = {})
    {
        m_cloud->answers.insert(QLatin1String(key), {status, body, headers});
    }
    qsizetype asked(const QString &part) const
    {
        return std::count_if(m_cloud->questions.begin(), m_cloud->questions.end(), [&part](const FakeCloud::Question &one) {
            return (QString::fromUtf8(one.method) + QLatin1Char(' ') + one.path).contains(part);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
    }
    void init() { m_cloud = std::make_unique<FakeCloud>(); }

    void asksTheServicesUnderTheirVersionedRoots()
    {
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        QCOMPARE(session.token().project, QStringLiteral("butler"));
        for (const Service service : {Service::Compute, Service::Network, Service::Image, Service::Volume})
            QVERIFY(session.has(service));
        QVERIFY(got(session, Service::Compute, QStringLiteral("/servers")).ok());
        QCOMPARE(m_cloud->questions.last().header("X-OpenStack-Nova-API-Version"), QByteArray("2.47"));
        QVERIFY(got(session, Service::Network, QStringLiteral("/networks")).ok());
        QCOMPARE(m_cloud->questions.last().header("X-OpenStack-Nova-API-Version"), QByteArray());
        QVERIFY(got(session, Service::Image, QStringLiteral("/images")).ok());
        QVERIFY(got(session, Service::Volume, QStringLiteral("/volumes?limit=1")).ok());
        QVERIFY(!m_cloud->questions.last().body.contains("correct horse"));
    }

    void rootsAreMended_data()
    {
        QTest::addColumn<Service>("service");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("root");
        const auto row = [](const char *name, Service service, const char *type, const char *written, const char *root) {
            QTest::newRow(name) << service << QString::fromLatin1(type) << QString::fromLatin1(written) << QString::fromLatin1(root);
        };
        row("Nova as it is", Service::Compute, "compute", "https://c/v2.1", "https://c/v2.1");
        row("Nova with a project", Service::Compute, "compute", "https://c/v2.1/abc/", "https://c/v2.1/abc");
        row("Nova without a version", Service::Compute, "compute", "https://c/compute", "https://c/compute/v2.1");
        row("Neutron without a version", Service::Network, "network", "https://c:9696/", "https://c:9696/v2.0");
        row("Neutron with its version", Service::Network, "network", "https://c:9696/v2.0/", "https://c:9696/v2.0");
        row("Glance without a version", Service::Image, "image", "https://c/image", "https://c/image/v2");
        row("Glance with its version", Service::Image, "image", "https://c/v2/", "https://c/v2");
        row("Cinder with the project", Service::Volume, "volumev3", "https://c/v3/p1", "https://c/v3/p1");
        row("Cinder without the project", Service::Volume, "block-storage", "https://c/v3", "https://c/v3/p1");
        row("Cinder without anything", Service::Volume, "block-store", "https://c/volume", "https://c/volume/v3/p1");
        row("none", Service::Volume, "object-store", "https://c", "");
    }
    void rootsAreMended()
    {
        QFETCH(Service, service);
        QFETCH(QString, type);
        QFETCH(QString, written);
        CloudToken token;
        token.projectId = QStringLiteral("p1");
        token.endpoints << CloudEndpoint{type, QStringLiteral("One"), QUrl(written)};
        QTEST(serviceRoot(token, QStringLiteral("One"), service).toString(), "root");
        QVERIFY(serviceRoot(token, QStringLiteral("Two"), service).isEmpty());
    }

    void saysWhyNobodyIsLetIn()
    {
        say("POST /v3/auth/tokens", 401, m_cloud->recorded("wrong-password"));
        CloudSession wrong(accountAt(*m_cloud), password);
        QVERIFY(signedIn(wrong).startsWith(QStringLiteral("The cloud does not know this name with this password. Write")));
        init();
        m_cloud->refusesOthersProjects = true;
        CloudSession other(accountAt(*m_cloud), password);
        QVERIFY(signedIn(other).contains(QStringLiteral("the project “butler” is not yours")));
        init();
        CloudAccount account = accountAt(*m_cloud);
        account.region = QStringLiteral("Mars");
        CloudSession region(account, password);
        QVERIFY(signedIn(region).startsWith(QStringLiteral("The cloud has no region “Mars”.")));
        CloudSession none(accountAt(*m_cloud), {});
        QVERIFY(signedIn(none).startsWith(QStringLiteral("The secret of this account is not known here.")));
        account.authUrl = QStringLiteral("http://cloud.example.org:5000/v3");
        CloudSession open(account, password);
        QVERIFY(signedIn(open).contains(QStringLiteral("Nothing was sent.")));
        account.authUrl = QStringLiteral("my cloud");
        CloudSession odd(account, password);
        QVERIFY(signedIn(odd).startsWith(QStringLiteral("“my cloud” is no address of a cloud.")));
    }

    void noTokenGoesWhereEverybodyCanReadIt()
    {
        const QByteArray here = m_cloud->address().toUtf8();
        say("POST /v3/auth/tokens", 201, m_cloud->recorded("token", here + "/compute", "http://compute.example.org:8774"),
            "X-Subject-Token: a-token\r\n");
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        const CloudAnswer answer = got(session, Service::Compute, QStringLiteral("/servers"));
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.why.contains(QStringLiteral("nothing was sent")));
        QVERIFY(session.errorOf(Service::Compute, answer).message.contains(QStringLiteral("compute.example.org")));
    }

    void aTokenThatEndsIsGotAnewOnceForAllThatWait()
    {
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        say("POST /v3/auth/tokens", 201, m_cloud->recorded("token"), "X-Subject-Token: another-token\r\n");
        m_cloud->deadToken = "a-token";
        int done = 0;
        for (int i = 0; i < 5; ++i)
            session.get(Service::Compute, QStringLiteral("/servers"), &session,
                        [&done](const CloudAnswer &one) { done += one.ok() ? 1 : 100; });
        QTRY_COMPARE(done, 5);
        QCOMPARE(asked(QStringLiteral("POST /v3/auth/tokens")), 2);
        m_cloud->deadToken = "another-token"; // and the new one is the same: once is enough
        QCOMPARE(got(session, Service::Compute, QStringLiteral("/servers")).status, 401);
        QCOMPARE(asked(QStringLiteral("POST /v3/auth/tokens")), 3);
        say("POST /v3/auth/tokens", 401, m_cloud->recorded("wrong-password"));
        const CloudAnswer refused = got(session, Service::Compute, QStringLiteral("/servers"));
        QVERIFY2(refused.text.contains(QStringLiteral("does not know this name")), qPrintable(refused.text));
        const qsizetype logins = asked(QStringLiteral("POST /v3/auth/tokens"));
        got(session, Service::Compute, QStringLiteral("/servers")); // more attempts could lock the user out
        QCOMPARE(asked(QStringLiteral("POST /v3/auth/tokens")), logins);
    }

    void troubleIsWaitedForAFewTimes()
    {
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        m_cloud->troubles = 2;
        m_cloud->trouble = {503, "busy", {}};
        QVERIFY(got(session, Service::Compute, QStringLiteral("/servers")).ok());
        m_cloud->troubles = 100;
        m_cloud->trouble = {429, R"({"overLimit": {"message": "Slow down."}})", "Retry-After: 0\r\n"};
        const CloudAnswer answer = got(session, Service::Compute, QStringLiteral("/servers"));
        QCOMPARE(answer.status, 429);
        QCOMPARE(m_cloud->troubles, 96);
        QVERIFY(session.errorOf(Service::Compute, answer).message.contains(QStringLiteral("Slow down.")));
        // What was to be made may have been.
        m_cloud->trouble = {503, "busy", {}};
        std::optional<CloudAnswer> posted;
        session.post(Service::Compute, QStringLiteral("/servers"), {}, &session, [&posted](const CloudAnswer &one) { posted = one; });
        QTRY_VERIFY(posted);
        QCOMPARE(posted->status, 503);
        QCOMPARE(m_cloud->troubles, 95);
    }

    void troubleOfTheSignInIsWaitedForToo()
    {
        m_cloud->isKeystoneInTrouble = true;
        m_cloud->troubles = 2; // once each: where it is found, and where one signs in
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        m_cloud->troubles = 1;
        m_cloud->deadToken = "a-token";
        m_cloud->answers[QStringLiteral("POST /v3/auth/tokens")].headers = "X-Subject-Token: another-token\r\n";
        QVERIFY(got(session, Service::Compute, QStringLiteral("/servers")).ok());
        QCOMPARE(m_cloud->troubles, 0);
        // A renewal that trouble prevents is tried again by the next question.
        m_cloud->deadToken = "another-token";
        m_cloud->troubles = 4;
        const CloudAnswer answer = got(session, Service::Compute, QStringLiteral("/servers"));
        QVERIFY2(answer.status == 401 && answer.text.contains(QStringLiteral("is in trouble")), qPrintable(answer.text));
        m_cloud->answers[QStringLiteral("POST /v3/auth/tokens")].headers = "X-Subject-Token: third-token\r\n";
        QVERIFY(got(session, Service::Compute, QStringLiteral("/servers")).ok());
    }

    void aNovaOfOldIsAskedInItsOwnVersion()
    {
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        m_cloud->knowsVersions = false;
        QVERIFY(got(session, Service::Compute, QStringLiteral("/servers")).ok());
        const qsizetype before = m_cloud->questions.size();
        QVERIFY(got(session, Service::Compute, QStringLiteral("/servers")).ok());
        QCOMPARE(m_cloud->questions.size(), before + 1);
    }

    void removesWhatIsThere()
    {
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        say("DELETE /compute/v2.1/servers/1", 204, {});
        std::optional<CloudAnswer> answer;
        session.remove(Service::Compute, QStringLiteral("/servers/1"), &session, [&answer](const CloudAnswer &one) { answer = one; });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->status, 204);
    }

    void readsAllPages_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::newRow("Nova") << nextLink("HERE/compute/v2.1/servers?limit=2&marker=2");
        QTest::newRow("behind a proxy") << nextLink("https://127.0.0.1:8774/v2.1/servers?limit=2&marker=2");
        QTest::newRow("Glance") << QByteArray(R"("next": "/v2/servers?limit=2&marker=2")");
    }
    void readsAllPages()
    {
        QFETCH(QByteArray, link);
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        link.replace("HERE", m_cloud->address().toUtf8());
        say("GET /compute/v2.1/servers", 200, "{\"servers\": [{\"id\": \"1\"}, {\"id\": \"2\"}], " + link + "}");
        say("GET /compute/v2.1/servers?limit=2&marker=2", 200, R"({"servers": [{"id": "3"}]})");
        const Result<QJsonArray> all = listed(session, Service::Compute, QStringLiteral("/servers"), QStringLiteral("servers"));
        QVERIFY2(all, qPrintable(all ? QString() : all.error().message));
        QCOMPARE(all->size(), 3);
        QVERIFY(asked(QStringLiteral("servers?limit=1000")) == 1);
    }

    void aListThatLeadsElsewhereOrInCirclesIsRefused()
    {
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        const auto why = [&](const QByteArray &body) {
            say("GET /compute/v2.1/servers", 200, body);
            const Result<QJsonArray> all = listed(session, Service::Compute, QStringLiteral("/servers"), QStringLiteral("servers"));
            return all ? QStringLiteral("none") : all.error().message;
        };
        const QByteArray elsewhere = "{\"servers\": [], " + nextLink("http://evil.example.org/x?marker=1") + "}";
        const QByteArray circle = R"({"servers": [], "next": "?limit=1000&marker=1"})";
        const QByteArray noList = R"({"servers": {}})";
        const QByteArray odd = R"({"servers": [], "servers_links": {}, "next": 7})";
        QVERIFY(why(elsewhere).contains(QStringLiteral("evil.example.org")));
        QVERIFY(why(circle).contains(QStringLiteral("does not end")));
        QVERIFY(why(noList).contains(QStringLiteral("none that can be understood")));
        QVERIFY(why("<html>").contains(QStringLiteral("none that can be understood")));
        QCOMPARE(why(odd), QStringLiteral("none"));
    }

    void withoutCinderThatIsSaid()
    {
        say("POST /v3/auth/tokens", 201,
            m_cloud->recorded("token").replace("\"volumev3\"", "\"other1\"").replace("\"block-storage\"", "\"other2\""),
            "X-Subject-Token: a-token\r\n");
        CloudSession session(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(session), QString());
        QVERIFY(!session.has(Service::Volume) && session.has(Service::Compute));
        const Result<QJsonArray> types = listed(session, Service::Volume, QStringLiteral("/types"), QStringLiteral("volume_types"));
        QVERIFY(!types);
        QCOMPARE(types.error().message, QStringLiteral("The cloud has no volumes (Cinder) for this project."));
    }

    void isSilentWhenNobodyListensAnyMore()
    {
        auto session = std::make_unique<CloudSession>(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(*session), QString());
        auto context = std::make_unique<QObject>();
        bool isTold = false;
        session->get(Service::Compute, QStringLiteral("/servers"), context.get(), [&isTold](const CloudAnswer &) { isTold = true; });
        context.reset();
        QObject other;
        session->list(Service::Compute, QStringLiteral("/servers"), QStringLiteral("servers"), &other,
                      [&](const Result<QJsonArray> &) { isTold = true; });
        session->signIn(&other, [&isTold](const Result<CloudToken> &) { isTold = true; });
        const qsizetype before = m_cloud->questions.size();
        session.reset();
        CloudSession next(accountAt(*m_cloud), password);
        QCOMPARE(signedIn(next), QString());
        QVERIFY(m_cloud->questions.size() > before && !isTold);
    }
};

QTEST_GUILESS_MAIN(tst_CloudSession)
#include "tst_CloudSession.moc"
