#include "FakeComputer.h"
#include "model/clouds/CloudCatalogue.h"
#include "services/clouds/CloudFile.h"
#include "services/clouds/CloudStore.h"
#include "services/openstack/CatalogueStore.h"
#include "services/ssh/PublicKey.h"
#include "tests/services/SshServer.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

/// `butlerctl cloud …` as a person uses it, on a computer without a keychain.
class tst_CloudVerbs final : public QObject
{
    Q_OBJECT

private:
    using Answer = FakeComputer::Answer;
    std::unique_ptr<FakeComputer> m_computer{};

    Answer cloud(const QStringList &words) const { return m_computer->run(QStringList{QStringLiteral("cloud")} + words); }
    /// With these bytes on standard input.
    Answer given(const QByteArray &input, const QStringList &words) const
    {
        const QString file = m_computer->path(QStringLiteral("input"));
        FakeComputer::write(file, input);
        const Answer answer = m_computer->run(
            QStringList{QStringLiteral("cloud")} + words,
            {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("exec \"$@\" < '%1'").arg(file), QStringLiteral("sh")});
        QFile::remove(file);
        return answer;
    }
    QJsonObject shown(const QString &name) const
    {
        return QJsonDocument::fromJson(cloud({QStringLiteral("show"), name, QStringLiteral("--json")}).output.toUtf8()).object();
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_computer->path(name);
        FakeComputer::write(path, bytes);
        return path;
    }
    QString openrc() const
    {
        return file(QStringLiteral("my-openrc.sh"), "export OS_AUTH_URL=https://c.example.org:5000\nexport OS_USERNAME=\"ada\"\nexport "
                                                    "OS_PROJECT_NAME=genomes\nread -sr OS_PASSWORD_INPUT\nexport "
                                                    "OS_PASSWORD=$OS_PASSWORD_INPUT\n");
    }
    QString clouds() const
    {
        return file(QStringLiteral("two/clouds.yaml"), "clouds:\n  one:\n    auth: {auth_url: 'https://one.example.org', username: a, "
                                                       "password: pl4nted}\n  two:\n    auth: {auth_url: 'https://two.example.org', "
                                                       "application_credential_id: abc}\n");
    }
    QStringList filesWith(const QByteArray &words) const
    {
        QStringList found;
        QDirIterator files(m_computer->path(QStringLiteral("home")), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (FakeComputer::read(files.next()).contains(words))
                found << files.fileName();
        }
        return found;
    }

private Q_SLOTS:
    void init() { m_computer = std::make_unique<FakeComputer>(); }

    void takesAnOpenrcInAndItsPasswordAfterwards()
    {
        const Answer taken = cloud({QStringLiteral("import"), openrc(), QStringLiteral("--name"), QStringLiteral("mine")});
        QVERIFY2(taken.exitCode == 0 && taken.errors.contains(QStringLiteral("set-secret")), taken.said().constData());
        QJsonObject mine = shown(QStringLiteral("mine"));
        QCOMPARE(mine.value(QStringLiteral("authUrl")).toString(), QStringLiteral("https://c.example.org:5000/v3"));
        QCOMPARE(mine.value(QStringLiteral("kind")).toString(), QStringLiteral("password"));
        QCOMPARE(mine.value(QStringLiteral("user")).toString(), QStringLiteral("ada"));
        QCOMPARE(mine.value(QStringLiteral("project")).toString(), QStringLiteral("genomes"));
        QCOMPARE(mine.value(QStringLiteral("secretKnown")), QJsonValue(false));
        QCOMPARE(mine.value(QStringLiteral("secretPlace")).toString(), QStringLiteral("none"));
        const QByteArray secret = "p#$'\" \xC3\xA4 \\ `x` ";
        const Answer kept = given(secret + "\n", {QStringLiteral("set-secret"), QStringLiteral("mine")});
        QVERIFY2(kept.exitCode == 0 && kept.output.contains(QStringLiteral("secure.yaml")), kept.said().constData());
        QVERIFY(!kept.said().contains("p#$"));
        mine = shown(QStringLiteral("mine"));
        QCOMPARE(mine.value(QStringLiteral("secretPlace")).toString(), QStringLiteral("file"));
        QCOMPARE(filesWith("p#$"), QStringList{QStringLiteral("secure.yaml")});
        for (const char *verb : {"show", "list"}) {
            const Answer said =
                cloud(QLatin1String(verb) == QLatin1String("show") ? QStringList{QStringLiteral("show"), QStringLiteral("mine")}
                                                                   : QStringList{QStringLiteral("list")});
            QVERIFY2(said.exitCode == 0 && !said.said().contains("p#$"), said.said().constData());
        }
    }

    void givesAnAccountOutWithTheSecretOnlyWhenTold()
    {
        QCOMPARE(cloud({QStringLiteral("import"), clouds()}).exitCode, 0);
        for (const char *format : {"clouds.yaml", "openrc"}) {
            const QStringList words{QStringLiteral("export"), QStringLiteral("one"), QStringLiteral("--format"),
                                    QString::fromLatin1(format)};
            const Answer bare = cloud(words);
            QVERIFY2(bare.exitCode == 0 && !bare.said().contains("pl4nted"), bare.said().constData());
            const Answer whole = cloud(words + QStringList{QStringLiteral("--with-secret")});
            QVERIFY2(whole.exitCode == 0 && whole.output.contains(QStringLiteral("pl4nted")), whole.said().constData());
            const Answer again =
                given(whole.output.toUtf8() + "\n", {QStringLiteral("import"), QStringLiteral("-"), QStringLiteral("--name"),
                                                     QStringLiteral("again ") + QString::fromLatin1(format)});
            QVERIFY2(again.exitCode == 0, again.said().constData());
            QCOMPARE(shown(QStringLiteral("again ") + QString::fromLatin1(format)).value(QStringLiteral("secretKnown")), QJsonValue(true));
        }
        QCOMPARE(cloud({QStringLiteral("export"), QStringLiteral("two"), QStringLiteral("--with-secret")}).exitCode, 1);
        QCOMPARE(cloud({QStringLiteral("export"), QStringLiteral("two"), QStringLiteral("--format=xml")}).exitCode, 2);
    }

    void takesSeveralOrTheOneThatIsNamed()
    {
        clouds();
        file(QStringLiteral("two/secure.yaml"), "clouds: {two: {auth: {application_credential_secret: beside}}}\n");
        QCOMPARE(cloud({QStringLiteral("import"), clouds(), QStringLiteral("--cloud"), QStringLiteral("two")}).exitCode, 0);
        QCOMPARE(shown(QStringLiteral("two")).value(QStringLiteral("kind")).toString(), QStringLiteral("application_credential"));
        QCOMPARE(shown(QStringLiteral("two")).value(QStringLiteral("secretKnown")), QJsonValue(true));
        const Answer all = cloud({QStringLiteral("import"), m_computer->path(QStringLiteral("two"))});
        QVERIFY2(all.exitCode == 3, all.said().constData()); // one of them is there already, so none is taken
        QVERIFY(shown(QStringLiteral("one")).isEmpty());
        QCOMPARE(cloud({QStringLiteral("import"), m_computer->path(QStringLiteral("two")), QStringLiteral("--replace")}).exitCode, 0);
        const QJsonArray list = QJsonDocument::fromJson(cloud({QStringLiteral("list"), QStringLiteral("--json")}).output.toUtf8()).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().toObject().keys(), shown(QStringLiteral("one")).keys());
    }

    void ofSeveralTheNamedOneIsTakenAlthoughAnotherIsBad()
    {
        const QString three = file(QStringLiteral("three/clouds.yaml"),
                                   "clouds:\n  one:\n    auth: {auth_url: 'https://one.example.org', username: a}\n  bad:\n"
                                   "    auth: {username: b}\n  two:\n    auth: {auth_url: 'https://two.example.org', username: c}\n");
        const Answer all = cloud({QStringLiteral("import"), three});
        QVERIFY2(all.exitCode == 2, all.said().constData());
        QVERIFY2(all.errors.contains(three + QStringLiteral(":4:3: ")), all.said().constData());
        QVERIFY2(all.errors.contains(QStringLiteral("one, two")) && all.errors.contains(QStringLiteral("--cloud")), all.said().constData());
        QVERIFY2(shown(QStringLiteral("one")).isEmpty(), "nothing was taken");
        const Answer bad = cloud({QStringLiteral("import"), three, QStringLiteral("--cloud"), QStringLiteral("bad")});
        QVERIFY2(bad.exitCode == 2 && bad.errors.startsWith(three + QStringLiteral(":4:3: ")), bad.said().constData());
        QCOMPARE(cloud({QStringLiteral("import"), three, QStringLiteral("--cloud"), QStringLiteral("two")}).exitCode, 0);
        QCOMPARE(shown(QStringLiteral("two")).value(QStringLiteral("user")).toString(), QStringLiteral("c"));
    }

    void theKeyOfAJumpHostIsTrustedByWord()
    {
        if (SshServer::program().isEmpty())
            QSKIP("There is no sshd on this computer.");
        const SshKeyPair key = *newSshKey(QStringLiteral("ada lovelace"));
        SshServer server({key.publicKey});
        const QString own = file(QStringLiteral("home/key"), key.privateKey);
        QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner);
        const QString yaml =
            file(QStringLiteral("clouds.yaml"), "clouds:\n  a:\n    auth: {auth_url: 'https://one.example.org', username: a}\n    butler:\n"
                                                "      public_keys:\n      - " +
                                                    key.publicKey.toUtf8() + "\n      bastion: {host: 127.0.0.1, port: " +
                                                    QByteArray::number(server.port) + ", user: me, key_file: " + own.toUtf8() +
                                                    "}\n  none:\n    auth: {auth_url: 'https://one.example.org', username: a}\n");
        QCOMPARE(cloud({QStringLiteral("import"), yaml}).exitCode, 0);
        const QString trust = QStringLiteral("trust");
        const QString name = QStringLiteral("a");
        QCOMPARE(cloud({trust, QStringLiteral("none")}).exitCode, 2);
        const QString print = keyFingerprint(server.hostKey);
        const Answer asked = given("yes\n", {trust, name}); // nobody sits there who could have compared it
        QVERIFY2(asked.exitCode == 3 && asked.output.contains(print) && asked.errors.contains(QStringLiteral("--yes")),
                 asked.said().constData());
        QJsonObject bastion = shown(name).value(QStringLiteral("bastion")).toObject();
        QCOMPARE(bastion.value(QStringLiteral("hostKey")).toString(), QString());
        const Answer trusted = cloud({trust, name, QStringLiteral("--yes")});
        QVERIFY2(trusted.exitCode == 0 && trusted.output.contains(print), trusted.said().constData());
        QVERIFY(cloud({trust, name}).output.contains(QStringLiteral("already")));
        bastion = shown(name).value(QStringLiteral("bastion")).toObject();
        QCOMPARE(bastion.value(QStringLiteral("host")).toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(bastion.value(QStringLiteral("port")).toInt(), int(server.port));
        QCOMPARE(bastion.value(QStringLiteral("user")).toString(), QStringLiteral("me"));
        QCOMPARE(bastion.value(QStringLiteral("hostKey")).toString(), print);
        // Another key is not taken because somebody is in a hurry.
        server.renewKey();
        const Answer other = cloud({trust, name, QStringLiteral("--yes")});
        QVERIFY2(other.exitCode == 3 && other.errors.contains(print) && other.output.contains(keyFingerprint(server.hostKey)),
                 other.said().constData());
        QCOMPARE(shown(name).value(QStringLiteral("bastion")).toObject().value(QStringLiteral("hostKey")).toString(), print);
        QCOMPARE(cloud({trust, name, QStringLiteral("--replace"), QStringLiteral("--yes")}).exitCode, 0);
        QCOMPARE(shown(name).value(QStringLiteral("bastion")).toObject().value(QStringLiteral("hostKey")).toString(),
                 keyFingerprint(server.hostKey));
        // What is shown of keys is what one tells them apart by.
        QCOMPARE(shown(name).value(QStringLiteral("publicKeys")).toArray(),
                 QJsonArray{keyFingerprint(key.publicKey) + QStringLiteral(" ada lovelace")});
        const QString words = cloud({QStringLiteral("show"), name}).output;
        QVERIFY2(words.contains(QStringLiteral("me@127.0.0.1:")) && words.contains(keyFingerprint(server.hostKey)), qPrintable(words));
        QVERIFY(!words.contains(QStringLiteral("AAAA")) && !words.contains(QStringLiteral("PRIVATE")));
        // Nobody signed in for all that.
        QVERIFY2(!server.log().contains("publickey"), server.log().constData());
    }

    void forgetsAnAccount()
    {
        QCOMPARE(cloud({QStringLiteral("import"), clouds()}).exitCode, 0);
        QCOMPARE(cloud({QStringLiteral("remove"), QStringLiteral("one")}).exitCode, 0);
        QVERIFY(filesWith("pl4nted").isEmpty());
        QVERIFY(shown(QStringLiteral("one")).isEmpty() && !shown(QStringLiteral("two")).isEmpty());
    }

    void anAccountThatAClusterNamesIsForgottenOnlyWhenOneInsists()
    {
        QCOMPARE(cloud({QStringLiteral("import"), clouds()}).exitCode, 0);
        // One that this login built with it, and whose design names another account by now; and one that is only drawn.
        const auto make = [this](const QString &name, const QByteArray &account) {
            return file(name + QStringLiteral("/cluster.yaml"), "format: 1\nname: " + name.toUtf8() +
                                                                    "\ntarget:\n  kind: openstack\n  cloud: " + account +
                                                                    "\ngroups:\n  - name: salt-master\n    roles: [salt-master]\n");
        };
        const auto note = [this](const QString &name) {
            const QString own = QStringLiteral("home/.local/share/butler-desktop/own/%1.json").arg(name);
            file(own, "{\"format\": 1, \"folder\": \"" + m_computer->path(name).toUtf8() + "\"}");
        };
        make(QStringLiteral("built"), "two");
        file(QStringLiteral("built/.butler/target.json"), R"({"format": 1, "account": "one"})");
        file(QStringLiteral("built/.butler/terraform/terraform.tfstate"), "{}");
        make(QStringLiteral("drawn"), "one");
        make(QStringLiteral("other"), "two");
        for (const char *name : {"built", "drawn", "other", "gone"})
            note(QString::fromLatin1(name));
        const Answer refused = cloud({QStringLiteral("remove"), QStringLiteral("one")});
        QVERIFY2(refused.exitCode == 3 && refused.errors.contains(QStringLiteral("built (built), drawn.")), refused.said().constData());
        QVERIFY(!shown(QStringLiteral("one")).isEmpty());
        QVERIFY(!filesWith("pl4nted").isEmpty());
        QCOMPARE(cloud({QStringLiteral("remove"), QStringLiteral("one"), QStringLiteral("--yes")}).exitCode, 0);
        QVERIFY(shown(QStringLiteral("one")).isEmpty());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *tag, const QStringList &words, const char *part) {
            QTest::newRow(tag) << words << QString::fromUtf8(part);
        };
        row("nothing", {}, "import");
        row("no act", {QStringLiteral("imprt")}, "“import”");
        row("no file", {QStringLiteral("import")}, "needs a word");
        row("a word too many", {QStringLiteral("list"), QStringLiteral("x")}, "too many");
        row("another's option", {QStringLiteral("list"), QStringLiteral("--with-secret")}, "--with-secret");
        row("an option of another verb", {QStringLiteral("list"), QStringLiteral("--yes")}, "--yes");
        row("no such account", {QStringLiteral("show"), QStringLiteral("x")}, "“x”");
        row("no such file", {QStringLiteral("import"), QStringLiteral("/nowhere/clouds.yaml")}, "/nowhere/clouds.yaml:1:1: ");
        row("a device", {QStringLiteral("import"), QStringLiteral("/dev/null")}, "/dev/null:1:1: ");
        row("a folder", {QStringLiteral("import"), QStringLiteral("/")}, "folder");
        row("no such account's secret", {QStringLiteral("set-secret"), QStringLiteral("x")}, "“x”");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, part);
        const Answer answer = cloud(words);
        QVERIFY2(answer.exitCode == 2 && answer.errors.contains(part) && answer.output.isEmpty(), answer.said().constData());
    }

    void saysWhereAFileIsWrong()
    {
        const QString bad = file(QStringLiteral("bad.sh"), "export OS_AUTH_URL=https://c.example.org\nexport OS_USERNAME=$(whoami)\n");
        const Answer answer = cloud({QStringLiteral("import"), bad});
        QVERIFY2(answer.exitCode == 2 && answer.errors.startsWith(bad + QStringLiteral(":2:20: ")), answer.said().constData());
        QVERIFY2(cloud({QStringLiteral("import"), clouds(), QStringLiteral("--name"), QStringLiteral("x")}).exitCode == 2,
                 "two, and one name");
        QVERIFY2(cloud({QStringLiteral("import"), openrc(), QStringLiteral("--name=-x")}).exitCode == 2, "no name");
    }

    void aSecretIsOneLine_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank line") << QByteArray("\n");
        QTest::newRow("two lines") << QByteArray("a\nb\n");
        QTest::newRow("not UTF-8") << QByteArray("a\xFF\n");
    }

    void aSecretIsOneLine()
    {
        QFETCH(QByteArray, input);
        QCOMPARE(cloud({QStringLiteral("import"), openrc(), QStringLiteral("--name=a")}).exitCode, 0);
        const Answer answer = given(input, {QStringLiteral("set-secret"), QStringLiteral("a")});
        QVERIFY2(answer.exitCode == 2, answer.said().constData());
        QCOMPARE(shown(QStringLiteral("a")).value(QStringLiteral("secretKnown")), QJsonValue(false));
    }

    void whatADesignLacksAtAnotherCloudIsSaidBefore()
    {
        QCOMPARE(cloud({QStringLiteral("import"), openrc(), QStringLiteral("--name=there")}).exitCode, 0);
        CloudCatalogue has;
        has.asked = QDateTime::currentDateTimeUtc();
        has.sizes = {{QStringLiteral("s1"), QStringLiteral("small"), 4, 8192, 40, 0, true}};
        has.images = {{.id = QStringLiteral("i1"),
                       .name = QStringLiteral("debian-12"),
                       .status = QStringLiteral("active"),
                       .system = QStringLiteral("debian 12")}};
        has.hasVolumes = true;
        const CatalogueStore kept(m_computer->path(QStringLiteral("home/.cache/butler-desktop/clouds")));
        QVERIFY(kept.keep(readCloudFile(openrc())->first().account, has));
        const QString folder = m_computer->path(QStringLiteral("moving"));
        FakeComputer::write(folder + QStringLiteral("/cluster.yaml"),
                            "format: 1\nname: good\ntarget:\n  kind: openstack\n  cloud: here\n  image: debian-12\n  size: m1.large\n"
                            "  network: lan\n  entry: direct\n  sshFrom: 192.0.2.0/24\ngroups:\n"
                            "  - name: salt-master\n    roles: [salt-master, consul-bootstrap]\n");
        const auto check = [&](const QStringList &more) { return m_computer->run(QStringList{QStringLiteral("check"), folder} + more); };
        QCOMPARE(check({}).exitCode, 0); // of itself it is good
        const Answer there = check({QStringLiteral("--cloud"), QStringLiteral("there")});
        QVERIFY2(there.exitCode == 2, there.said().constData());
        for (const char *word : {"The cloud has no size “m1.large”", "The cloud has no network “lan”"})
            QVERIFY2(there.errors.contains(QString::fromUtf8(word)), there.said().constData());
        QVERIFY2(!there.errors.contains(QStringLiteral("debian-12")), there.said().constData());
        QVERIFY(FakeComputer::read(folder + QStringLiteral("/cluster.yaml")).contains("cloud: here")); // nothing is changed
        const Answer nobody = check({QStringLiteral("--cloud"), QStringLiteral("nobody")});
        QVERIFY2(nobody.exitCode == 1 && nobody.errors.contains(QStringLiteral("nobody")), nobody.said().constData());
    }

    void aDesignIsToldThatItsAccountEnds()
    {
        QCOMPARE(cloud({QStringLiteral("import"), openrc(), QStringLiteral("--name=ends")}).exitCode, 0);
        const QString folder = m_computer->path(QStringLiteral("ends"));
        const Answer made = m_computer->run({QStringLiteral("new"), folder, QStringLiteral("--cloud"), QStringLiteral("ends")});
        QVERIFY2(made.exitCode == 0 && made.output.contains(QStringLiteral("from where SSH may enter")), made.said().constData());
        const auto check = [&] { return m_computer->run({QStringLiteral("check"), folder, QStringLiteral("--json")}); };
        QVERIFY2(!check().output.contains(QStringLiteral("cloud-expires")), check().said().constData());
        const CloudStore store(m_computer->path(QStringLiteral("home/.config/butler-desktop")));
        Result<CloudStore::Kept> kept = store.cloud(QStringLiteral("ends"));
        QVERIFY(kept);
        kept->account.kind = CloudAccount::Kind::ApplicationCredential;
        kept->account.credentialId = QStringLiteral("c0ffee");
        kept->account.expires = QDateTime::currentDateTimeUtc().addDays(3);
        QVERIFY(store.save(kept->account, CloudStore::IfThere::Replace));
        QVERIFY2(check().output.contains(QStringLiteral("cloud-expires")), check().said().constData());
    }

    void replacingAMachineStillTakesAName()
    {
        const Answer answer = m_computer->run({QStringLiteral("plan"), QStringLiteral("/nowhere"), QStringLiteral("--replace")});
        QVERIFY2(answer.exitCode == 2 && answer.errors.contains(QStringLiteral("needs a value")), answer.said().constData());
    }
};

QTEST_GUILESS_MAIN(tst_CloudVerbs)
#include "tst_CloudVerbs.moc"
