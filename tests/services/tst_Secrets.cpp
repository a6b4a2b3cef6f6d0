#include "services/cluster/ClusterFolder.h"
#include "services/cluster/Keychain.h"
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
        const Result<Secrets> first = Secrets::prepare(one);
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QCOMPARE(QByteArray::fromBase64(first->gossipKey.toLatin1()).size(), 32);
        QCOMPARE(QByteArray::fromBase64(first->consulSeed.toLatin1()).size(), 32);
        QVERIFY(first->influxAdminPassword.size() >= 20);
        QVERIFY(first->saltMasterPrivateKey.isEmpty());
        QCOMPARE(first->values().size(), 5);
        QStringList values = first->values();
        QCOMPARE(values.removeDuplicates(), 0);
        QCOMPARE(*Secrets::prepare(one), *first);
        QCOMPARE(**Secrets::read(one, 0), *first);
        QVERIFY(Secrets::prepare(cluster(QStringLiteral("two")))->gossipKey != first->gossipKey);
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
        QVERIFY(Secrets::prepare(one));
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(secretsFile(one)).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(secretsFile(one)).path()).permissions() & (others | QFile::ExeOther | QFile::ExeGroup)));
    }

    void aKeyPairIsKeptAndBlottedLineByLine()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        Secrets secrets = *Secrets::prepare(one);
        secrets.saltMasterPrivateKey =
            QStringLiteral("-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAabcdefgh\nshort\n-----END RSA PRIVATE KEY-----\n");
        secrets.saltMasterPublicKey = QStringLiteral("public");
        QVERIFY(secrets.keep(*one.id()));
        QCOMPARE(*Secrets::prepare(one), secrets);
        QVERIFY(secrets.values().contains(QStringLiteral("MIIEowIBAAKCAQEAabcdefgh")));
        QVERIFY(!secrets.values().contains(QStringLiteral("public")));
    }

    void aTornFileIsAnErrorAndIsNotOverwritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("half") << QByteArray("{\"gossipKey\": \"ab");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("without what every version kept") << QByteArray("{\"format\": 1}");
    }
    void aTornFileIsAnErrorAndIsNotOverwritten()
    {
        QFETCH(QByteArray, text);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(Secrets::prepare(one));
        QVERIFY(write(secretsFile(one), text));
        const Result<Secrets> secrets = Secrets::prepare(one);
        QVERIFY(!secrets);
        QVERIFY(secrets.error().message.contains(QStringLiteral("torn")));
        QCOMPARE(bytesOf(secretsFile(one)), text);
    }

    void aLostFileIsSaidWithItsPlaceAndNeverMadeAnew()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(Secrets::prepare(one));
        build(one);
        QVERIFY(QFile::rename(secretsFile(one), m_root->filePath(QStringLiteral("away"))));
        const Result<Secrets> made = Secrets::prepare(one);
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(QStringLiteral("were kept in ") + secretsFile(one)), qPrintable(made.error().message));
        QVERIFY(made.error().message.contains(QStringLiteral("backup")));
        QCOMPARE(faultOf(one), made.error().message);
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        QVERIFY(QFile::rename(m_root->filePath(QStringLiteral("away")), secretsFile(one)));
        QVERIFY(Secrets::prepare(one));
    }

    void aDataFolderThatMovedIsNoticed()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(Secrets::prepare(one));
        build(one);
        const QString was = secretsFile(one);
        qputenv("XDG_DATA_HOME", m_root->filePath(QStringLiteral("other")).toLocal8Bit());
        const Result<Secrets> made = Secrets::prepare(one);
        QVERIFY(!made && made.error().message.contains(was));
        QVERIFY(!QFileInfo::exists(m_root->filePath(QStringLiteral("other/butler-desktop/secrets"))));
    }

    void anotherKeyringIsNoticedAndGetsNothing()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        const Secrets kept = *Secrets::prepare(one);
        QCOMPARE(m_keychain.entries.keys(), QStringList{entryOf(one)});
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        build(one);
        FakeKeychain other;
        use(other);
        const Result<Secrets> made = Secrets::prepare(one);
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(QStringLiteral("keychain of the account ada")), qPrintable(made.error().message));
        QVERIFY(made.error().message.contains(entryOf(one)));
        QVERIFY(other.entries.isEmpty());
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        use(m_keychain);
        QCOMPARE(*Secrets::prepare(one), kept);
    }

    void anotherLoginIsNoticed()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(Secrets::prepare(one));
        build(one);
        qputenv("XDG_DATA_HOME", m_root->filePath(QStringLiteral("grace")).toLocal8Bit());
        qputenv("USER", "grace");
        FakeKeychain hers;
        use(hers);
        const Result<Secrets> made = Secrets::prepare(one);
        QVERIFY(!made && made.error().message.contains(QStringLiteral("Log in as ada")));
        QVERIFY(hers.entries.isEmpty());
    }

    void whereNothingStandsNothingIsLost()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one")), two = cluster(QStringLiteral("two"));
        const Secrets before = *Secrets::prepare(one);
        QVERIFY(Secrets::prepare(two));
        FakeKeychain other;
        use(other);
        QVERIFY(*Secrets::prepare(one) != before);                                  // its first build never came to making anything
        QVERIFY(write(two.terraformPath() + QStringLiteral("/making"), "[\"a\"]")); // this one may have
        QVERIFY(!Secrets::prepare(two));
    }

    void aKeychainThatIsClosedIsToBeOpened()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(Secrets::prepare(one));
        m_keychain.closed = true;
        const Result<Secrets> made = Secrets::prepare(one);
        QVERIFY(!made && made.error().message.contains(QStringLiteral("unlock it")));
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
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
        QCOMPARE((**Secrets::read(one, 1000)).influxReaderPassword, QStringLiteral("r"));
        QVERIFY((**Secrets::read(one, 1000)).collectdPassword.isEmpty()); // reading makes nothing
        const Result<Secrets> taken = Secrets::prepare(one);
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
        QCOMPARE(taken->gossipKey, QStringLiteral("k"));
        QVERIFY(!taken->collectdPassword.isEmpty()); // one that a newer version needs is made by a run that builds
        QCOMPARE(**Secrets::read(one, 1000), *taken);
        QCOMPARE(QFileInfo::exists(secretsFile(one)), !inKeychain);
        QVERIFY(bytesOf(one.privatePath() + QStringLiteral("/secrets.json")).contains(inKeychain ? "keychain" : "file"));
        QVERIFY(!bytesOf(one.privatePath() + QStringLiteral("/secrets.json")).contains(taken->collectdPassword.toUtf8()));
    }

    void aBuiltClusterWithoutAnyNoteIsRefusedToo()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        build(one);
        const Result<Secrets> made = Secrets::prepare(one);
        QVERIFY(!made && made.error().message.contains(secretsFile(one)));
        QVERIFY(write(one.terraformPath() + QStringLiteral("/terraform.tfstate"), R"({"version":4,"resources":[]})"));
        QVERIFY(Secrets::prepare(one)); // nothing stands: it is as good as new
    }

    void aDataFolderThatIsLostDoesNotHideTheKeychain()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        Secrets kept = *Secrets::prepare(one);
        build(one);
        QVERIFY(QDir(home() + QStringLiteral("/butler-desktop/secrets")).removeRecursively());
        QCOMPARE(*Secrets::prepare(one), kept);
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
        QVERIFY(Secrets::prepare(one));
        QVERIFY(QFileInfo::exists(secretsFile(one)));
        QTRY_COMPARE_WITH_TIMEOUT(m_keychain.acts, 2, 10'000); // what came late is taken back
        QTRY_VERIFY_WITH_TIMEOUT(m_keychain.entries.isEmpty(), 10'000);
    }

    void aCopyThatASlowKeychainKeptGoesWithTheCluster()
    {
        use(m_keychain);
        m_keychain.delay = 2000;
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(Secrets::prepare(one));
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
        QVERIFY(Secrets::prepare(one));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(QFileInfo::exists(secretsFile(one)));
    }

    void theWindowAsksWithoutMakingAny()
    {
        const ClusterFolder one = cluster(QStringLiteral("one")), none = cluster(QStringLiteral("none"));
        const Secrets kept = *Secrets::prepare(one);
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
        QVERIFY(Secrets::prepare(one));
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
        const Secrets before = *Secrets::prepare(one);
        QVERIFY(write(secretsFile(one), "{}")); // in both, as versions before could leave them
        QVERIFY(Secrets::remove(one));
        QVERIFY(Secrets::remove(one));
        QVERIFY(m_keychain.entries.isEmpty());
        QVERIFY(!QFileInfo::exists(secretsFile(one)));
        QVERIFY(!QFileInfo::exists(secretsFile(one, QStringLiteral("keychain"))));
        QVERIFY(*Secrets::prepare(one) != before);
    }

    void removingWorksWhereTheyCannotBeRead()
    {
        use(m_keychain);
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(Secrets::prepare(one));
        m_keychain.closed = true;
        const Result<void> removed = Secrets::remove(one);
        QVERIFY(!removed && removed.error().message.contains(entryOf(one))); // what stays is said
        m_keychain.closed = false;
        QVERIFY(Secrets::prepare(one)); // and stands in nobody's way
    }

    void anIdThatLeadsElsewhereIsRefused()
    {
        const ClusterFolder one = cluster(QStringLiteral("one"));
        QVERIFY(write(one.idPath(), "../../etc/x\n"));
        QVERIFY(!Secrets::prepare(one));
        QVERIFY(!Secrets::read(one, 0));
        QVERIFY(!Secrets{}.keep(QStringLiteral("../../etc/x")));
    }
};

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_Secrets.moc"
