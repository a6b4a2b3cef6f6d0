#include "services/openstack/CloudTest.h"
#include "tests/Places.h"
#include "tests/services/FakeCloud.h"
#include "tests/services/SshServer.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using Id = CloudStep::Id;
using State = CloudStep::State;

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

} // namespace

/// The steps of a connection test, of a cloud that says what a real one said.
class tst_CloudTest final : public QObject
{
    Q_OBJECT

private:
    using Change = std::function<void(FakeCloud &cloud, CloudAccount &account, QString &secret)>;

    QTemporaryDir m_folder{};

    static QString told(const CloudTest &test)
    {
        QStringList lines;
        for (const CloudStep &step : test.steps())
            lines << QStringLiteral("%1 %2 %3 | %4").arg(CloudStep::word(step.id)).arg(int(step.state)).arg(step.message, step.todo);
        return lines.join(QLatin1Char('\n'));
    }
    static void run(CloudTest &test, const CloudAccount &account, const QString &secret)
    {
        test.start(account, secret);
        QTRY_VERIFY_WITH_TIMEOUT(test.isDone(), 30'000);
    }
    bool openssl(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    /// A certificate that vouches for itself, for a time (YYYYMMDDHHMMSSZ) and an address; null: there is no openssl here.
    QSslConfiguration certificate(const QString &address, const QString &from, const QString &until) const
    {
        write(QStringLiteral("ca.conf"), "[ca]\ndefault_ca=own\n[own]\nnew_certs_dir=.\ndatabase=index\nrand_serial=yes\npolicy=names\n"
                                         "x509_extensions=more\n[names]\ncommonName=supplied\n[more]\nsubjectAltName=" +
                                             address.toLatin1() + '\n');
        write(QStringLiteral("index"), {});
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        if (!openssl(words("req -new -newkey rsa:2048 -nodes -subj /CN=cloud -keyout cloud.key -out cloud.csr")) ||
            !openssl(words("ca -batch -selfsign -notext -md sha256 -config ca.conf -keyfile cloud.key -in cloud.csr -out cloud.pem") +
                     QStringList{QStringLiteral("-startdate"), from, QStringLiteral("-enddate"), until}))
            return {};
        QFile key(m_folder.filePath(QStringLiteral("cloud.key")));
        if (!key.open(QIODevice::ReadOnly))
            return {};
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate::fromPath(m_folder.filePath(QStringLiteral("cloud.pem"))).value(0));
        tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        return tls;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
    }

    void aCloudThatWorks()
    {
        FakeCloud cloud;
        CloudTest test;
        run(test, accountAt(cloud), password);
        QVERIFY2(!test.hasFailed(), qPrintable(told(test)));
        for (const CloudStep &step : test.steps()) {
            QVERIFY2(step.state == State::Passed && !step.message.isEmpty() && step.todo.isEmpty(), qPrintable(told(test)));
            QVERIFY(step.milliseconds >= 0);
        }
        QCOMPARE(test.steps().at(int(Id::Project)).message, QStringLiteral("Project butler, as member, reader."));
        QCOMPARE(test.steps().at(int(Id::Quota)).message,
                 QStringLiteral("In use: 0 of 100 machines, 0 of 400 cores, 0 of 1000 GB memory, 0 of 20000 GB of volumes."));
        // The secret goes to Keystone alone, once, in a body.
        int seen = 0;
        for (const FakeCloud::Question &question : cloud.questions) {
            QVERIFY(!question.headers.contains("correct horse") && !question.path.contains(QStringLiteral("correct")));
            seen += question.body.contains("correct horse") ? 1 : 0;
        }
        QCOMPARE(seen, 1);
    }

    void theJumpHostIsTheLastStepWhereThereIsOne()
    {
        if (SshServer::program().isEmpty())
            QSKIP("There is no sshd on this computer.");
        const SshKeyPair key = *newSshKey({});
        write(QStringLiteral("key"), key.privateKey);
        QFile::setPermissions(m_folder.filePath(QStringLiteral("key")), QFile::ReadOwner | QFile::WriteOwner);
        const JumpHostKeys keys(m_folder.filePath(QStringLiteral("known_hosts")));
        SshServer server({key.publicKey});
        FakeCloud cloud;
        cloud.answers.insert(QStringLiteral("GET /compute/v2.1/servers"), {403, "{}", {}}); // which has nothing to do with it
        CloudAccount account = accountAt(cloud);
        account.bastion = {QStringLiteral("127.0.0.1"), server.port, SshServer::user(), {}};
        account.keyFile = m_folder.filePath(QStringLiteral("key")); // that of the machines, as it has none of its own
        CloudTest test;
        test.start(account, password, keys);
        QTRY_VERIFY_WITH_TIMEOUT(test.isDone(), 30'000);
        QCOMPARE(test.steps().size(), 12);
        QVERIFY2(test.steps().at(10).id == Id::Key && test.steps().at(10).state == State::Passed, qPrintable(told(test)));
        QVERIFY2(test.asks() && test.steps().last().state == State::Asks && test.steps().last().id == Id::Bastion, qPrintable(told(test)));
        QCOMPARE(test.steps().last().hostKey, server.hostKey);
        QVERIFY(keys.trust(account.bastion, test.steps().last().hostKey));
        const qsizetype asked = cloud.questions.size();
        test.askJumpHostAgain();
        QVERIFY(test.isGoing());
        QTRY_VERIFY_WITH_TIMEOUT(test.isDone(), 30'000);
        QVERIFY2(!test.asks() && test.steps().last().state == State::Passed, qPrintable(told(test)));
        QCOMPARE(cloud.questions.size(), asked); // the cloud was not asked again
        server.renewKey();
        test.askJumpHostAgain();
        QTRY_VERIFY_WITH_TIMEOUT(test.isDone(), 30'000);
        QVERIFY2(test.steps().last().state == State::Failed && test.steps().last().isKeyChanged, qPrintable(told(test)));
    }

    void aKeyThatNeedsAPassphraseIsSaid()
    {
        qunsetenv("SSH_AUTH_SOCK");
        const QString file = m_folder.filePath(QStringLiteral("locked"));
        QProcess process;
        process.start(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                                     QStringLiteral("-N"), QStringLiteral("long word"), QStringLiteral("-f"), file});
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
        FakeCloud cloud;
        CloudAccount account = accountAt(cloud);
        account.keyFile = file;
        CloudTest test;
        run(test, account, password);
        QCOMPARE(test.steps().size(), 11);
        const CloudStep &step = test.steps().last();
        QVERIFY2(step.id == Id::Key && step.state == State::Failed && step.message.contains(QStringLiteral("passphrase")) &&
                     step.todo.contains(QStringLiteral("ssh-add")),
                 qPrintable(told(test)));
        account.keyFile = m_folder.filePath(QStringLiteral("gone"));
        run(test, account, password);
        QCOMPARE(test.steps().last().message, QStringLiteral("There is no file %1.").arg(account.keyFile));
        account.keyFile = file;
        QTemporaryDir folder;
        const QString socket = folder.filePath(QStringLiteral("agent"));
        QProcess agent;
        agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
        QTRY_VERIFY(QFile::exists(socket));
        qputenv("SSH_AUTH_SOCK", socket.toUtf8());
        write(QStringLiteral("ask"), "#!/bin/sh\necho long word\n");
        QFile::setPermissions(m_folder.filePath(QStringLiteral("ask")), QFile::ReadOwner | QFile::ExeOwner);
        qputenv("SSH_ASKPASS", m_folder.filePath(QStringLiteral("ask")).toUtf8());
        qputenv("SSH_ASKPASS_REQUIRE", "force");
        process.start(QStringLiteral("ssh-add"), {file});
        const bool added = process.waitForFinished() && process.exitCode() == 0;
        run(test, account, password);
        for (const char *name : {"SSH_AUTH_SOCK", "SSH_ASKPASS", "SSH_ASKPASS_REQUIRE"})
            qunsetenv(name);
        agent.kill();
        agent.waitForFinished();
        QVERIFY2(added && test.steps().last().state == State::Passed, qPrintable(told(test)));
    }

    void eachTroubleIsSaid_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("todo"); // a part of it
        const auto row = [](const char *name, Id step, const char *message, const char *todo, const Change &change) {
            QTest::newRow(name) << change << int(step) << QString::fromUtf8(message) << QString::fromUtf8(todo);
        };
        const auto saying = [](const char *key, int status, const QByteArray &body, const QByteArray &headers = {}) {
            return [key, status, body, headers](FakeCloud &cloud, CloudAccount &, QString &) {
                cloud.answers.insert(QLatin1String(key), {status, body, headers});
            };
        };
        row("no address", Id::Address, "“my cloud” is no address of a cloud.", "API access",
            [](FakeCloud &, CloudAccount &account, QString &) { account.authUrl = QStringLiteral("my cloud"); });
        row("a name that nobody knows", Id::Address, "The name cloud.invalid is not known.", "VPN",
            [](FakeCloud &, CloudAccount &account, QString &) { account.authUrl = QStringLiteral("https://cloud.invalid:5000/v3"); });
        row("nobody listens", Id::Address, "127.0.0.1 is there, but nothing listens at its port 1.", "which port",
            [](FakeCloud &, CloudAccount &account, QString &) { account.authUrl = QStringLiteral("https://127.0.0.1:1/v3"); });
        row("no certificates in the file", Id::Privacy,
            qPrintable(QLatin1String("There is no certificate in ") + testData("/openstack/token.json.")), "",
            [](FakeCloud &, CloudAccount &account, QString &) { account.caFile = testData("/openstack/token.json"); });
        row("a certificate file that is gone", Id::Privacy, "The certificate file /nowhere/ca.pem cannot be read", "",
            [](FakeCloud &, CloudAccount &account, QString &) { account.caFile = QStringLiteral("/nowhere/ca.pem"); });
        row("a web page", Id::Keystone, "Something answers at 127.0.0.1, but it is no sign-in service", ":5000/v3",
            saying("GET /v3", 200, "<html>Welcome</html>"));
        row("moved", Id::Keystone, "The sign-in service is not there any more: it points to http://127.0.0.1:9/v3.", "write it",
            saying("GET /v3", 301, {}, "Location: http://127.0.0.1:9/v3\r\n"));
        row("being repaired", Id::Keystone, "is in trouble: it answered 503 and said: Service Unavailable", "Wait some minutes",
            saying("GET /v3", 503, "Service Unavailable"));
        row("no secret", Id::Login, "The secret of this account is not known here.", "Write it",
            [](FakeCloud &, CloudAccount &, QString &secret) { secret.clear(); });
        const auto refusing = [](const std::function<void(FakeCloud &, CloudAccount &)> &more) {
            return [more](FakeCloud &cloud, CloudAccount &account, QString &) {
                cloud.answers.insert(QStringLiteral("POST /v3/auth/tokens"), {401, cloud.recorded("wrong-password"), {}});
                more(cloud, account);
            };
        };
        row("a wrong password", Id::Login, "The cloud does not know this name with this password.", "application credential",
            refusing([](FakeCloud &, CloudAccount &) {}));
        row("a wrong secret", Id::Login, "The cloud refuses this application credential", "Make a new one",
            refusing([](FakeCloud &, CloudAccount &account) { account.kind = CloudAccount::Kind::ApplicationCredential; }));
        row("a token of yesterday", Id::Login, "The token is not valid any more.", "it lasts",
            [](FakeCloud &, CloudAccount &account, QString &) {
                account.kind = CloudAccount::Kind::Token; // it is looked at as it is, and this cloud knows none
                account.project.clear();
            });
        row("a token of another project", Id::Login,
            "The token is of the project “butler”, and the cloud gives none for “germline” in its place.", "application credential",
            [](FakeCloud &cloud, CloudAccount &account, QString &) {
                account.kind = CloudAccount::Kind::Token;
                account.project = QStringLiteral("germline");
                cloud.answers.insert(QStringLiteral("GET /v3/auth/tokens"), {200, cloud.recorded("token"), "X-Subject-Token: a-token\r\n"});
                cloud.answers.insert(QStringLiteral("POST /v3/auth/tokens"),
                                     {403, R"({"error": {"message": "Using a delegated token"}})", {}});
            });
        row("no such credential", Id::Login, "The cloud knows no application credential with this id.", "Make a new one",
            [](FakeCloud &cloud, CloudAccount &account, QString &) {
                account.kind = CloudAccount::Kind::ApplicationCredential;
                cloud.answers.remove(QStringLiteral("POST /v3/auth/tokens"));
            });
        row("no project", Id::Project, "The name and the password are right, but no project is named.", "butler, butler-small",
            [](FakeCloud &cloud, CloudAccount &account, QString &) {
                account.project.clear();
                cloud.answers[QStringLiteral("POST /v3/auth/tokens")].body = R"({"token": {"user": {"id": "u", "name": "researcher"}}})";
            });
        row("an unknown region", Id::Catalogue, "The cloud has no region “Mars”.", "RegionOne",
            [](FakeCloud &, CloudAccount &account, QString &) { account.region = QStringLiteral("Mars"); });
        row("two regions", Id::Catalogue, "The cloud has several regions, and none is named.", "RegionOne, RegionTwo",
            [](FakeCloud &cloud, CloudAccount &, QString &) {
                QByteArray &body = cloud.answers[QStringLiteral("POST /v3/auth/tokens")].body;
                const qsizetype at = body.lastIndexOf("\"region_id\": \"RegionOne\"");
                body.replace(at, 24, "\"region_id\": \"RegionTwo\"");
            });
        row("no networks", Id::Catalogue, "The region RegionOne makes no machines, or no networks.", "Neutron",
            [](FakeCloud &cloud, CloudAccount &, QString &) {
                cloud.answers[QStringLiteral("POST /v3/auth/tokens")].body.replace("\"network\"", "\"knitwork\"");
            });
        row("may look at no machines", Id::Nova, "You may not look at machines there.", "member",
            saying("GET /compute/v2.1/servers", 403, R"({"forbidden": {"message": "Policy"}})"));
        row("Neutron in trouble", Id::Neutron, "is in trouble: it answered 500 and said: database is away", "own fault",
            saying("GET /network/v2.0/networks", 500, R"({"NeutronError": {"message": "database is away"}})"));
    }

    void eachTroubleIsSaid()
    {
        QFETCH(Change, change);
        QFETCH(int, step);
        QFETCH(QString, message);
        QFETCH(QString, todo);
        QElapsedTimer clock;
        clock.start();
        if (message.contains(QStringLiteral("cloud.invalid")) &&
            (QHostInfo::fromName(QStringLiteral("cloud.invalid")).error() == QHostInfo::NoError || clock.elapsed() > 8000))
            QSKIP("The name service here knows every name, or takes its time.");
        FakeCloud cloud;
        CloudAccount account = accountAt(cloud);
        QString secret = password;
        change(cloud, account, secret);
        CloudTest test;
        run(test, account, secret);
        for (const CloudStep &one : test.steps()) {
            if (int(one.id) < step)
                QVERIFY2(one.state == State::Passed, qPrintable(told(test)));
        }
        const CloudStep &failed = test.steps().at(step);
        QVERIFY2(failed.state == State::Failed, qPrintable(told(test)));
        QVERIFY2(failed.message.contains(message) && failed.todo.contains(todo), qPrintable(told(test)));
        // Of three services each is looked at; everything else ends it.
        const bool goesOn = step == int(Id::Nova) || step == int(Id::Neutron);
        QCOMPARE(test.steps().last().state, goesOn ? State::Passed : State::Waiting);
    }

    void aProjectThatIsNotOnesOwnIsNoWrongPassword()
    {
        FakeCloud cloud;
        cloud.refusesOthersProjects = true;
        CloudAccount account = accountAt(cloud);
        account.project = QStringLiteral("others");
        CloudTest test;
        run(test, account, password);
        const CloudStep &step = test.steps().at(int(Id::Login));
        QCOMPARE(step.message, QStringLiteral("The name and the password are right, but the project “others” is not yours."));
        QCOMPARE(step.todo, QStringLiteral("Yours are: butler, butler-small. Write one of them as the project."));
    }

    void whatRunsOutIsSaidBefore()
    {
        FakeCloud cloud;
        CloudAccount account = accountAt(cloud);
        account.kind = CloudAccount::Kind::ApplicationCredential;
        account.credentialId = QStringLiteral("7f3c");
        const QString key = QStringLiteral("GET /v3/users/%1/application_credentials/7f3c").arg(FakeCloud::user());
        cloud.answers.insert(key, {200, cloud.recorded("application-credential"), {}});
        CloudTest test;
        run(test, account, password);
        QCOMPARE(test.expires(), QDateTime(QDate(2027, 3, 31), QTime(0, 0), Qt::UTC));
        const QByteArray soon =
            QDateTime::currentDateTimeUtc().addDays(5).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.000000")).toLatin1();
        cloud.answers.insert(key, {200, cloud.recorded("application-credential", "2027-03-31T00:00:00.000000", soon), {}});
        run(test, account, password);
        QVERIFY2(!test.hasFailed(), qPrintable(told(test)));
        QVERIFY2(test.steps().at(int(Id::Login)).todo.contains(QStringLiteral("Make a new application credential")),
                 qPrintable(told(test)));
        // The question names no project: an application credential may not.
        QVERIFY(!cloud.questions.at(1).body.contains("scope"));
    }

    void aTokenStaysWhatItIs()
    {
        FakeCloud cloud;
        cloud.answers.insert(QStringLiteral("GET /v3/auth/tokens"), {200, cloud.recorded("token"), "X-Subject-Token: a-token\r\n"});
        CloudAccount account = accountAt(cloud);
        account.kind = CloudAccount::Kind::Token;
        CloudTest test;
        run(test, account, password);
        QCOMPARE(test.steps().at(int(Id::Project)).message, QStringLiteral("Project butler, as member, reader."));
        for (const FakeCloud::Question &question : cloud.questions)
            QVERIFY2(question.method == "GET", qPrintable(question.path)); // nothing was exchanged
        account.project = QStringLiteral("germline");
        run(test, account, password);
        QVERIFY(cloud.questions.size() > 2);
        const auto exchanged = std::find_if(cloud.questions.begin(), cloud.questions.end(),
                                            [](const FakeCloud::Question &question) { return question.method == "POST"; });
        QVERIFY(exchanged != cloud.questions.end() && exchanged->body.contains("\"germline\""));
    }

    void withoutVolumesTheRestWorks()
    {
        FakeCloud cloud;
        QByteArray &body = cloud.answers[QStringLiteral("POST /v3/auth/tokens")].body;
        body.replace("\"volumev3\"", "\"other1\"").replace("\"block-storage\"", "\"other2\"");
        CloudTest test;
        run(test, accountAt(cloud), password);
        QVERIFY2(!test.hasFailed(), qPrintable(told(test)));
        QVERIFY(test.steps().at(int(Id::Cinder)).message.contains(QStringLiteral("no volumes")));
    }

    void whatIsUsedUpIsSaid()
    {
        FakeCloud cloud;
        cloud.answers.insert(QStringLiteral("GET /compute/v2.1/limits"),
                             {200, cloud.recorded("limits", "\"maxTotalCores\": 400", "\"maxTotalCores\": 0"), {}});
        CloudTest test;
        run(test, accountAt(cloud), password);
        const CloudStep &quota = test.steps().at(int(Id::Quota));
        QVERIFY2(quota.message.contains(QStringLiteral("0 of 0 cores")) &&
                     quota.todo.startsWith(QStringLiteral("Nothing is left of: cores.")),
                 qPrintable(told(test)));
    }

    void aClockThatIsOffIsSaid()
    {
        FakeCloud cloud;
        const QByteArray then =
            QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(7200), u"ddd, dd MMM yyyy HH:mm:ss").toLatin1();
        cloud.answers[QStringLiteral("GET /v3")].headers = "Date: " + then + " GMT\r\n";
        CloudTest test;
        run(test, accountAt(cloud), password);
        const QString todo = test.steps().at(int(Id::Keystone)).todo;
        QVERIFY2(todo.startsWith(QStringLiteral("Set this computer's clock: it is ")) && todo.contains(QStringLiteral("behind")),
                 qPrintable(told(test)));
    }

    void theAddressMayBeWrittenInManyWays_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"", "/", "/v3", "/v3/", "/v2.0", "/v2.0/"})
            QTest::newRow(*path ? path : "the host alone") << QString::fromLatin1(path);
    }

    void theAddressMayBeWrittenInManyWays()
    {
        QFETCH(QString, path);
        FakeCloud cloud;
        CloudAccount account = accountAt(cloud);
        account.authUrl = cloud.address() + path;
        CloudTest test;
        run(test, account, password);
        QVERIFY2(!test.hasFailed(), qPrintable(told(test)));
    }

    void aSecretNeverGoesWhereOthersCanReadIt()
    {
        CloudAccount account;
        account.authUrl = QStringLiteral("http://192.0.2.1:5000/v3");
        QVERIFY(!CloudDoor::isPrivate(QUrl(account.authUrl)));
        CloudRoute route;
        CloudRoute::Outcome outcome{true, {}, {}};
        route.secure(QUrl(account.authUrl), QSslConfiguration(), [&outcome](const CloudRoute::Outcome &told) { outcome = told; });
        QVERIFY(!outcome.ok);
        QVERIFY(outcome.message.contains(QStringLiteral("everybody on the way could read your password")));
    }

    void certificates_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("message"); // empty: it works
        const QString here = QStringLiteral("IP:127.0.0.1");
        const QString past = QStringLiteral("20200101000000Z");
        const QString future = QStringLiteral("20980101000000Z");
        QTest::newRow("signed by itself") << here << past << future << false << QStringLiteral("127.0.0.1 vouches for itself");
        QTest::newRow("its own CA file") << here << past << future << true << QString();
        QTest::newRow("of another address") << QStringLiteral("DNS:other.example.org") << past << future << true
                                            << QStringLiteral("The certificate is of another address");
        QTest::newRow("run out") << here << past << QStringLiteral("20200201000000Z") << true
                                 << QStringLiteral("The certificate of 127.0.0.1 ran out on");
        QTest::newRow("not yet valid") << here << QStringLiteral("20970101000000Z") << future << true
                                       << QStringLiteral("The certificate of 127.0.0.1 is valid only from");
    }

    void certificates()
    {
        QFETCH(QString, address);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(bool, trusted);
        QFETCH(QString, message);
        const QSslConfiguration tls = certificate(address, from, until);
        if (tls.localCertificate().isNull())
            QSKIP("There is no openssl here that makes certificates.");
        FakeCloud cloud(tls);
        CloudAccount account = accountAt(cloud);
        account.caFile = trusted ? m_folder.filePath(QStringLiteral("cloud.pem")) : QString();
        CloudTest test;
        run(test, account, password);
        QCOMPARE(test.hasFailed(), !message.isEmpty());
        const CloudStep &step = test.steps().at(int(Id::Privacy));
        QVERIFY2(step.message.startsWith(message.isEmpty() ? QStringLiteral("The certificate is valid until") : message),
                 qPrintable(told(test)));
        if (!message.isEmpty())
            QVERIFY2(cloud.questions.isEmpty() && !step.todo.isEmpty(), qPrintable(told(test)));
    }

    void aTestThatIsStoppedFallsSilent()
    {
        FakeCloud cloud;
        CloudTest test;
        test.start(accountAt(cloud), password);
        test.stop();
        QSignalSpy spy(&test, &CloudTest::changed);
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCOMPARE(spy.count(), 0);
        run(test, accountAt(cloud), password); // and another begins anew
        QVERIFY2(!test.hasFailed(), qPrintable(told(test)));
    }
};

QTEST_GUILESS_MAIN(tst_CloudTest)

#include "tst_CloudTest.moc"
