#include "services/cluster/ClusterFolder.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/RoleFile.h"
#include "services/cluster/Secrets.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

namespace
{

/// A keychain in memory, as slow and as closed as the test says.
struct FakeKeychain {
    QMap<QString, QByteArray> entries{};
    bool closed = false;
    int delay = 0; ///< ms until an act is done
    int acts = 0;

    void operator()(const Keychain::Act &act)
    {
        ++acts;
        QTimer::singleShot(delay, [this, act] { act.done(answer(act)); });
    }
    KeychainAnswer answer(const Keychain::Act &act)
    {
        using State = KeychainAnswer::State;
        if (closed)
            return {};
        if (act.kind == Keychain::Act::Kind::Write)
            entries.insert(act.key, act.value);
        else if (!entries.contains(act.key))
            return {State::NotThere, {}};
        const QByteArray value = entries.value(act.key);
        if (act.kind == Keychain::Act::Kind::Remove)
            entries.remove(act.key);
        return {State::Done, value};
    }
};

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray built =
    R"({"version":4,"resources":[{"mode":"managed","type":"terraform_data","name":"machine","instances":[{"index_key":"a"}]}]})";

} // namespace

class tst_Secrets final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_root{};
    FakeKeychain m_keychain{};
    QString home() const { return m_root->filePath(QStringLiteral("data")); }
    ClusterFolder cluster(const QString &name) const
    {
        const QString path = m_root->filePath(name);
        write(path + QStringLiteral("/cluster.yaml"), "format: 1\n");
        const ClusterFolder folder(path);
        (void)folder.prepare();
        return folder;
    }
    void build(const ClusterFolder &folder) const { QVERIFY(write(folder.terraformPath() + QStringLiteral("/terraform.tfstate"), built)); }
    QString secretsFile(const ClusterFolder &folder, const QString &ending = QStringLiteral("json")) const
    {
        return QStringLiteral("%1/butler-desktop/secrets/%2.%3").arg(home(), *folder.id(), ending);
    }
    static QString entryOf(const ClusterFolder &folder) { return QStringLiteral("cluster/") + *folder.id(); }
    static QString faultOf(const ClusterFolder &folder)
    {
        const Result<std::optional<Secrets>> secrets = Secrets::read(folder, 1000);
        return secrets ? QString() : secrets.error().message;
    }
    /// As a run that builds a cluster of all roles.
    static Result<Secrets> prepare(const ClusterFolder &folder) { return Secrets::prepare(folder, loadRoles().catalogue.roles()); }
    static QString gossipOf(const Secrets &secrets) { return secrets.of(QStringLiteral("consul-bootstrap"), QStringLiteral("gossip")); }
    static QString passwordOf(const Secrets &secrets, const QString &name) { return secrets.of(QStringLiteral("monitoring-server"), name); }
    static Role role(const QString &id, const QList<RoleSecret> &secrets)
    {
        Role role;
        role.id = id;
        role.secrets = secrets;
        return role;
    }
    QStringList filesOfHome() const
    {
        QStringList files;
        for (QDirIterator i(home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); i.hasNext();)
            files << i.next();
        files.sort();
        return files;
    }
    void use(FakeKeychain &keychain)
    {
        Keychain::setStandIn([&keychain](const Keychain::Act &act) { keychain(act); });
    }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_keychain = {};
        Keychain::setStandIn({});
        qputenv("XDG_DATA_HOME", home().toLocal8Bit());
        qputenv("USER", "ada");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void aNewClusterGetsSecretsThatStay()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        const Result<Secrets> first = prepare(one);
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QCOMPARE(QByteArray::fromBase64(gossipOf(*first).toLatin1()).size(), 32);
        QCOMPARE(QByteArray::fromBase64(first->of(QStringLiteral("consul-bootstrap"), QStringLiteral("seed")).toLatin1()).size(), 32);
        QVERIFY(passwordOf(*first, QStringLiteral("admin")).size() >= 20);
        QVERIFY(first->saltMasterPrivateKey.isEmpty());
        qsizetype declared = 0;
        const LoadedRoles loaded = loadRoles();
        for (const Role &role : loaded.catalogue.roles())
            declared += role.secrets.size();
        QCOMPARE(first->values().size(), declared);
        QStringList values = first->values();
        QCOMPARE(values.removeDuplicates(), 0);
        QCOMPARE(*prepare(one), *first);
        QCOMPARE(**Secrets::read(one, 0), *first);
        QVERIFY(gossipOf(*prepare(cluster(QStringLiteral("two")))) != gossipOf(*first));
    }

    void readingNeverMakesAnything()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        const QStringList before = filesOfHome();
        const Result<std::optional<Secrets>> none = Secrets::read(one, 1000);
        QVERIFY(none && !*none);
        build(one);
        QVERIFY(!faultOf(one).isEmpty());
        QCOMPARE(filesOfHome(), before);
        QVERIFY(!QFileInfo::exists(home() + QStringLiteral("/butler-desktop/secrets")));
        QVERIFY(!QFileInfo::exists(one.privatePath() + QStringLiteral("/secrets.json")));
    }

    void theFileIsPrivate()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(secretsFile(one)).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(secretsFile(one)).path()).permissions() & (others | QFile::ExeOther | QFile::ExeGroup)));
    }

    void aKeyPairIsKeptAndBlottedLineByLine()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        Secrets secrets = *prepare(one);
        secrets.saltMasterPrivateKey =
            QStringLiteral("-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAabcdefgh\nshort\n-----END RSA PRIVATE KEY-----\n");
        secrets.saltMasterPublicKey = QStringLiteral("public");
        QVERIFY(secrets.keep(*one.id()));
        QCOMPARE(*prepare(one), secrets);
        QVERIFY(secrets.values().contains(QStringLiteral("MIIEowIBAAKCAQEAabcdefgh")));
        QVERIFY(!secrets.values().contains(QStringLiteral("public")));
    }

    void aTornFileIsAnErrorAndIsNotOverwritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("of format 1 without its first") << QByteArray("{\"format\": 1, \"influxAdminPassword\": \"a\"}");
        QTest::newRow("of this format without its roles") << QByteArray("{\"format\": 2, \"saltMasterPrivateKey\": \"a\"}");
        QTest::newRow("half") << QByteArray("{\"gossipKey\": \"ab");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("without what every version kept") << QByteArray("{\"format\": 1}");
    }
    void aTornFileIsAnErrorAndIsNotOverwritten()
    {
        QFETCH(QByteArray, text);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        QVERIFY(write(secretsFile(one), text));
        const Result<Secrets> secrets = prepare(one);
        QVERIFY(!secrets);
        QVERIFY(secrets.error().message.contains(QStringLiteral("torn")));
        QCOMPARE(bytesOf(secretsFile(one)), text);
    }

    void aLostFileIsSaidWithItsPlaceAndNeverMadeAnew()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        build(one);
        QVERIFY(QFile::rename(secretsFile(one), m_root->filePath(QStringLiteral("away"))));
        const Result<Secrets> made = prepare(one);
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(QStringLiteral("were kept in ") + secretsFile(one)), qPrintable(made.error().message));
        QVERIFY(made.error().message.contains(QStringLiteral("backup")));
        QCOMPARE(faultOf(one), made.error().message);
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        QVERIFY(QFile::rename(m_root->filePath(QStringLiteral("away")), secretsFile(one)));
        QVERIFY(prepare(one));
    }

    void aDataFolderThatMovedIsNoticed()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        build(one);
        const QString was = secretsFile(one);
        qputenv("XDG_DATA_HOME", m_root->filePath(QStringLiteral("other")).toLocal8Bit());
        const Result<Secrets> made = prepare(one);
        QVERIFY(!made && made.error().message.contains(was));
        QVERIFY(!QFileInfo::exists(m_root->filePath(QStringLiteral("other/butler-desktop/secrets"))));
    }

    void anotherKeyringIsNoticedAndGetsNothing()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        const Secrets kept = *prepare(one);
        QCOMPARE(m_keychain.entries.keys(), QStringList{entryOf(one)});
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        build(one);
        FakeKeychain other;
        use(other);
        const Result<Secrets> made = prepare(one);
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(QStringLiteral("keychain of the account ada")), qPrintable(made.error().message));
        QVERIFY(made.error().message.contains(entryOf(one)));
        QVERIFY(other.entries.isEmpty());
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        use(m_keychain);
        QCOMPARE(*prepare(one), kept);
    }

    void anotherLoginIsNoticed()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        build(one);
        qputenv("XDG_DATA_HOME", m_root->filePath(QStringLiteral("grace")).toLocal8Bit());
        qputenv("USER", "grace");
        FakeKeychain hers;
        use(hers);
        const Result<Secrets> made = prepare(one);
        QVERIFY(!made && made.error().message.contains(QStringLiteral("Log in as ada")));
        QVERIFY(hers.entries.isEmpty());
    }

    void whereNothingStandsNothingIsLost()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one")), two = cluster(QStringLiteral("two"));
        const Secrets before = *prepare(one);
        QVERIFY(prepare(two));
        FakeKeychain other;
        use(other);
        QVERIFY(*prepare(one) != before);                                           // its first build never came to making anything
        QVERIFY(write(two.terraformPath() + QStringLiteral("/making"), "[\"a\"]")); // this one may have
        QVERIFY(!prepare(two));
    }

    void aKeychainThatIsClosedIsToBeOpened()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        m_keychain.closed = true;
        const Result<Secrets> made = prepare(one);
        QVERIFY(!made && made.error().message.contains(QStringLiteral("unlock it")));
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
    }

    /// As the version before this one wrote it when it built a cluster: the values are the cluster's for life.
    void aClusterThatTheVersionBeforeBuiltKeepsAllItsSecrets()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        build(one);
        const QByteArray text = R"({
    "collectdPassword": "SeQcXz5TpVnS2bWq8KkD7mJr",
    "consulSeed": "c2VlZHNlZWRzZWVkc2VlZHNlZWRzZWVkc2VlZHNlZWQ=",
    "format": 1,
    "gossipKey": "Z29zc2lwZ29zc2lwZ29zc2lwZ29zc2lwZ29zc2lwZ28=",
    "influxAdminPassword": "AdmcXz5TpVnS2bWq8KkD7mJr",
    "influxReaderPassword": "ReacXz5TpVnS2bWq8KkD7mJr",
    "saltMasterPrivateKey": "-----BEGIN RSA KEY-----\nabcdefghijklmnopqrstuvwxyz\n-----END RSA KEY-----\n",
    "saltMasterPublicKey": "-----BEGIN PUBLIC KEY-----\nxyz\n-----END PUBLIC KEY-----\n"
}
)";
        QVERIFY(write(secretsFile(one), text));
        const QMap<QString, QMap<QString, QString>> expected{
            {QStringLiteral("consul-bootstrap"),
             {{QStringLiteral("gossip"), QStringLiteral("Z29zc2lwZ29zc2lwZ29zc2lwZ29zc2lwZ29zc2lwZ28=")},
              {QStringLiteral("seed"), QStringLiteral("c2VlZHNlZWRzZWVkc2VlZHNlZWRzZWVkc2VlZHNlZWQ=")}}},
            {QStringLiteral("monitoring-server"),
             {{QStringLiteral("admin"), QStringLiteral("AdmcXz5TpVnS2bWq8KkD7mJr")},
              {QStringLiteral("collectd"), QStringLiteral("SeQcXz5TpVnS2bWq8KkD7mJr")},
              {QStringLiteral("reader"), QStringLiteral("ReacXz5TpVnS2bWq8KkD7mJr")}}}};
        QCOMPARE((**Secrets::read(one, 1000)).ofRoles, expected);
        QList<Role> roles = loadRoles().catalogue.roles(); // those that had secrets then
        roles.removeIf([&expected](const Role &role) { return !expected.contains(role.id); });
        const Result<Secrets> prepared = Secrets::prepare(one, roles);
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().message));
        QCOMPARE(prepared->ofRoles, expected); // every one that a role of the program declares is there
        QVERIFY(prepared->saltMasterPrivateKey.contains(QStringLiteral("abcdefghijklmnopqrstuvwxyz")));
        QVERIFY(prepared->saltMasterPublicKey.contains(QStringLiteral("xyz")));
        QCOMPARE(bytesOf(secretsFile(one)), text); // and nothing was written
        // One more role: its secret comes beside them, in the form of this version.
        const Result<Secrets> more =
            Secrets::prepare(one, {role(QStringLiteral("web"), {{QStringLiteral("login"), RoleSecret::Kind::Password, 24, {}}})});
        QVERIFY(more);
        QCOMPARE(more->of(QStringLiteral("web"), QStringLiteral("login")).size(), 24);
        QMap<QString, QMap<QString, QString>> all = expected;
        all[QStringLiteral("web")] = more->ofRoles.value(QStringLiteral("web"));
        QCOMPARE(more->ofRoles, all);
        QCOMPARE(**Secrets::read(one, 1000), *more);
        QCOMPARE(more->saltMasterPrivateKey, prepared->saltMasterPrivateKey);
    }

    void aRoleGetsItsSecretsWhenItComesAndKeepsThemWhenItGoes()
    {
        using Kind = RoleSecret::Kind;
        const ClusterFolder one = cluster(QStringLiteral("one"));
        const Role first = role(QStringLiteral("first"), {{QStringLiteral("login"), Kind::Password, 40, {}}});
        const Role second =
            role(QStringLiteral("second"), {{QStringLiteral("login"), Kind::Key32, 24, {}}, {QStringLiteral("root"), Kind::Seed, 24, {}}});
        const Secrets before = *Secrets::prepare(one, {first});
        static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9]{40}\\z")); // safe in a shell, a URL, a file
        QVERIFY(plain.match(before.of(QStringLiteral("first"), QStringLiteral("login"))).hasMatch());
        QVERIFY(!before.ofRoles.contains(QStringLiteral("second")));
        build(one);
        const Secrets after = *Secrets::prepare(one, {second});
        QCOMPARE(after.ofRoles.value(QStringLiteral("first")), before.ofRoles.value(QStringLiteral("first")));
        for (const char *name : {"login", "root"})
            QCOMPARE(QByteArray::fromBase64(after.of(QStringLiteral("second"), QString::fromLatin1(name)).toLatin1()).size(), 32);
        QCOMPARE(*Secrets::prepare(one, {first, second}), after);
        QCOMPARE(*Secrets::prepare(one, {}), after);
        QCOMPARE(after.values().size(), 3);
    }

    void whatANewerVersionKeptIsLeftAlone()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        const QByteArray text = R"({"format": 3, "roles": {"a": {"b": "c"}}})";
        QVERIFY(write(secretsFile(one), text));
        const Result<Secrets> made = prepare(one);
        QVERIFY(!made && made.error().message.contains(QStringLiteral("newer version")));
        QCOMPARE(bytesOf(secretsFile(one)), text);
    }

    void whatTheVersionBeforeLeftIsTakenAlong_data()
    {
        QTest::addColumn<bool>("inKeychain");
        QTest::newRow("in a file") << false;
        QTest::newRow("in the keychain, with a mark") << true;
    }
    void whatTheVersionBeforeLeftIsTakenAlong()
    {
        QFETCH(bool, inKeychain);
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        build(one);
        const QByteArray text =
            R"({"format":1,"gossipKey":"k","influxAdminPassword":"a","influxReaderPassword":"r","collectdPassword":""})";
        if (inKeychain) {
            m_keychain.entries.insert(entryOf(one), text);
            QVERIFY(write(secretsFile(one, QStringLiteral("keychain")), {}));
        } else {
            QVERIFY(write(secretsFile(one), text));
        }
        QCOMPARE(passwordOf(**Secrets::read(one, 1000), QStringLiteral("reader")), QStringLiteral("r"));
        QVERIFY(passwordOf(**Secrets::read(one, 1000), QStringLiteral("collectd")).isEmpty()); // reading makes nothing
        const Result<Secrets> taken = prepare(one);
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
        QCOMPARE(gossipOf(*taken), QStringLiteral("k"));
        QVERIFY(!passwordOf(*taken, QStringLiteral("collectd")).isEmpty()); // one that a newer version needs is made by a run that builds
        QCOMPARE(**Secrets::read(one, 1000), *taken);
        QCOMPARE(QFileInfo::exists(secretsFile(one)), !inKeychain);
        QVERIFY(bytesOf(one.privatePath() + QStringLiteral("/secrets.json")).contains(inKeychain ? "keychain" : "file"));
        QVERIFY(!bytesOf(one.privatePath() + QStringLiteral("/secrets.json"))
                     .contains(passwordOf(*taken, QStringLiteral("collectd")).toUtf8()));
    }

    void aBuiltClusterWithoutAnyNoteIsRefusedToo()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        build(one);
        const Result<Secrets> made = prepare(one);
        QVERIFY(!made && made.error().message.contains(secretsFile(one)));
        QVERIFY(write(one.terraformPath() + QStringLiteral("/terraform.tfstate"), R"({"version":4,"resources":[]})"));
        QVERIFY(prepare(one)); // nothing stands: it is as good as new
    }

    void aDataFolderThatIsLostDoesNotHideTheKeychain()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        Secrets kept = *prepare(one);
        build(one);
        QVERIFY(QDir(home() + QStringLiteral("/butler-desktop/secrets")).removeRecursively());
        QCOMPARE(*prepare(one), kept);
        kept.saltMasterPublicKey = QStringLiteral("public");
        QVERIFY(kept.keep(*one.id()));
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        QCOMPARE(**Secrets::read(one, 1000), kept);
    }

    void aKeychainThatIsSlowDoesNotKeepASecondCopy()
    {
        use(m_keychain);
        m_keychain.delay = 2000;
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        QVERIFY(QFileInfo::exists(secretsFile(one)));
        QTRY_COMPARE_WITH_TIMEOUT(m_keychain.acts, 2, 10'000); // what came late is taken back
        QTRY_VERIFY_WITH_TIMEOUT(m_keychain.entries.isEmpty(), 10'000);
    }

    void aCopyThatASlowKeychainKeptGoesWithTheCluster()
    {
        use(m_keychain);
        m_keychain.delay = 2000;
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        m_keychain.entries.insert(entryOf(one), "late"); // the run had ended by then
        QVERIFY(Secrets::remove(one));
        QVERIFY(m_keychain.entries.isEmpty());
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
    }

    void aBusWithoutAKeychainDoesNotHang()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(prepare(one));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(QFileInfo::exists(secretsFile(one)));
    }

    void theWindowAsksWithoutMakingAny()
    {
        const ClusterFolder one = cluster(QStringLiteral("one")), none = cluster(QStringLiteral("none"));
        const Secrets kept = *prepare(one);
        Secrets heard;
        QString fault;
        Secrets::ask(one, this, [&](const Result<Secrets> &secrets) { heard = secrets ? *secrets : Secrets{}; });
        Secrets::ask(none, this, [&](const Result<Secrets> &secrets) { fault = secrets ? QString() : secrets.error().message; });
        QTRY_COMPARE(heard, kept);
        QTRY_VERIFY(fault.contains(secretsFile(none)));
        QVERIFY(!QFileInfo::exists(secretsFile(none)));
    }

    void theWindowHearsOfAnotherKeyring()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        FakeKeychain other;
        use(other);
        QString fault;
        Secrets::ask(one, this, [&](const Result<Secrets> &secrets) { fault = secrets ? QString() : secrets.error().message; });
        QTRY_VERIFY(fault.contains(QStringLiteral("keychain of the account ada")));
    }

    void removedSecretsAreGone()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        const Secrets before = *prepare(one);
        QVERIFY(write(secretsFile(one), "{}")); // in both, as versions before could leave them
        QVERIFY(Secrets::remove(one));
        QVERIFY(Secrets::remove(one));
        QVERIFY(m_keychain.entries.isEmpty());
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        QVERIFY(!QFileInfo::exists(secretsFile(one, QStringLiteral("keychain"))));
        QVERIFY(*prepare(one) != before);
    }

    void removingWorksWhereTheyCannotBeRead()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(prepare(one));
        m_keychain.closed = true;
        const Result<void> removed = Secrets::remove(one);
        QVERIFY(!removed && removed.error().message.contains(entryOf(one))); // what stays is said
        m_keychain.closed = false;
        QVERIFY(prepare(one)); // and stands in nobody's way
    }

    void anIdThatLeadsElsewhereIsRefused()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(write(one.idPath(), "../../etc/x\n"));
        QVERIFY(!prepare(one));
        QVERIFY(!Secrets::read(one, 0));
        QVERIFY(!Secrets{}.keep(QStringLiteral("../../etc/x")));
    }
};

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_Secrets.moc"
