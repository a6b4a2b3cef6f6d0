#include "services/clouds/CloudStore.h"
#include "services/cluster/Keychain.h"
#include "services/ssh/SshKey.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

#include <thread>

namespace
{
/// A keychain in memory, as closed as the test says.
struct FakeKeychain {
    QMap<QString, QByteArray> entries{};
    bool isClosed = false;
    bool isDenying = false;
    int acts = 0;

    void operator()(const Keychain::Act &act)
    {
        ++acts;
        QTimer::singleShot(0, [this, act] { act.done(answer(act)); });
    }
    KeychainAnswer answer(const Keychain::Act &act)
    {
        using State = KeychainAnswer::State;
        if (isClosed || isDenying)
            return {State::NoKeychain, {}, isDenying};
        if (act.kind == Keychain::Act::Kind::Write)
            entries.insert(act.key, act.value);
        else if (!entries.contains(act.key))
            return {State::NotThere, {}, false};
        const QByteArray value = entries.value(act.key);
        if (act.kind == Keychain::Act::Kind::Remove)
            entries.remove(act.key);
        return {State::Done, value, false};
    }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

CloudAccount account(const QString &name)
{
    CloudAccount made;
    made.name = name;
    made.authUrl = QStringLiteral("https://c.example.org:5000/v3");
    made.user = QStringLiteral("ada");
    made.userDomain = QStringLiteral("Default");
    made.project = QStringLiteral("genomes");
    made.projectDomain = QStringLiteral("Default");
    return made;
}

const QString planted = QStringLiteral("pl@nted $ecret 'ü\"#");
} // namespace

/// What a login keeps of its accounts, and where their secrets are.
class tst_CloudStore final : public QObject
{
    Q_OBJECT

private:
    using Place = CloudStore::SecretPlace;
    using IfThere = CloudStore::IfThere;
    FakeKeychain m_keychain{};
    std::unique_ptr<QTemporaryDir> m_home{};
    CloudStore store() const { return CloudStore(); }

    bool save(const CloudAccount &account, IfThere ifThere = IfThere::Refuse) const
    {
        const Result<bool> saved = store().save(account, ifThere);
        return saved && *saved;
    }
    Place placeOf(const QString &name) const
    {
        const Result<CloudStore::Kept> kept = store().cloud(name);
        return kept ? kept->secret : Place::None;
    }
    QString secretOf(const QString &name) const
    {
        const Result<std::optional<QString>> secret = store().secret(name);
        return secret ? secret->value_or(QStringLiteral("(none)")) : secret.error().message;
    }
    /// The files below the home that hold some part of the planted secret.
    QStringList filesWith(const QByteArray &words) const
    {
        QStringList found;
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (bytesOf(files.next()).contains(words))
                found << files.fileName();
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_home->filePath(QStringLiteral("config")).toUtf8());
        qputenv("XDG_DATA_HOME", m_home->filePath(QStringLiteral("data")).toUtf8());
        m_keychain = {};
        Keychain::setStandIn([this](const Keychain::Act &act) { m_keychain(act); });
    }

    void keepsAnAccountWholeAndPrivate()
    {
        CloudAccount whole = account(QStringLiteral("a"));
        whole.region = QStringLiteral("One");
        whole.projectId = QStringLiteral("123");
        whole.endpoints = QStringLiteral("internal");
        whole.caFile = QStringLiteral("/etc/ca.pem");
        whole.expires = QDateTime(QDate(2027, 1, 31), QTime(12, 0), QTimeZone::utc());
        whole.bastion = {QStringLiteral("gate"), 2222, QStringLiteral("u"), QStringLiteral("/k")};
        whole.keyFile = QStringLiteral("/id");
        whole.keyPair = QStringLiteral("pair");
        whole.publicKeys = {newSshKey(QStringLiteral("ada: lovelace #1"))->publicKey, newSshKey({})->publicKey.trimmed()};
        QVERIFY(save(whole));
        QVERIFY(store().cloud(QStringLiteral("a")));
        QVERIFY(store().cloud(QStringLiteral("a"))->account == whole);
        QCOMPARE(QFile::permissions(store().filePath()) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(store().filePath().startsWith(m_home->path()));
    }

    void aSecretIsInTheKeychainAndInNoFile()
    {
        QVERIFY(save(account(QStringLiteral("a"))));
        QCOMPARE(placeOf(QStringLiteral("a")), Place::None);
        QCOMPARE(secretOf(QStringLiteral("a")), QStringLiteral("(none)"));
        const Result<Place> kept = store().setSecret(QStringLiteral("a"), planted);
        QVERIFY(kept && *kept == Place::Keychain);
        QCOMPARE(placeOf(QStringLiteral("a")), Place::Keychain);
        QCOMPARE(m_keychain.entries.value(QStringLiteral("cloud/a")), planted.toUtf8());
        QCOMPARE(secretOf(QStringLiteral("a")), planted);
        QCOMPARE(filesWith("nted $ecret"), QStringList());
    }

    void aSecretIsInOnePrivateFileWhereNoKeychainAnswers()
    {
        m_keychain.isClosed = true;
        QVERIFY(save(account(QStringLiteral("a"))) && save(account(QStringLiteral("b"))));
        const Result<Place> kept = store().setSecret(QStringLiteral("a"), planted);
        QVERIFY(kept && *kept == Place::File);
        QCOMPARE(placeOf(QStringLiteral("a")), Place::File);
        QCOMPARE(placeOf(QStringLiteral("b")), Place::None);
        QCOMPARE(secretOf(QStringLiteral("a")), planted);
        QCOMPARE(filesWith("nted $ecret"), QStringList{QStringLiteral("secure.yaml")});
        QCOMPARE(QFile::permissions(store().secureFilePath()) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        m_keychain.isClosed = false; // it moves there with the next one, and the file has it no more
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        QCOMPARE(placeOf(QStringLiteral("a")), Place::Keychain);
        QCOMPARE(filesWith("nted $ecret"), QStringList());
    }

    void aKeychainThatSaysNoIsNotGoneRound()
    {
        m_keychain.isDenying = true;
        QVERIFY(save(account(QStringLiteral("a"))));
        QVERIFY(!store().setSecret(QStringLiteral("a"), planted));
        QCOMPARE(filesWith("nted $ecret"), QStringList());
    }

    void aKeychainThatHasItAndIsSilentIsSaid()
    {
        QVERIFY(save(account(QStringLiteral("a"))));
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        m_keychain.isClosed = true;
        QVERIFY(secretOf(QStringLiteral("a")).contains(QStringLiteral("cloud/a")));
        QVERIFY(!store().setSecret(QStringLiteral("a"), QStringLiteral("x")));
        QCOMPARE(placeOf(QStringLiteral("a")), Place::Keychain);
        m_keychain = {}; // another one, which never had it
        QCOMPARE(secretOf(QStringLiteral("a")), QStringLiteral("(none)"));
    }

    void oddSecretsAreRefused_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("empty") << QString();
        QTest::newRow("two lines") << QStringLiteral("a\nb");
        QTest::newRow("zero") << QStringLiteral("a%1b").arg(QChar(QChar::Null));
    }

    void oddSecretsAreRefused()
    {
        QFETCH(QString, secret);
        QVERIFY(save(account(QStringLiteral("a"))));
        QVERIFY(!store().setSecret(QStringLiteral("a"), secret));
        QCOMPARE(placeOf(QStringLiteral("a")), Place::None);
    }

    void oneOfThatNameIsLeftAlone()
    {
        QVERIFY(save(account(QStringLiteral("a"))));
        CloudAccount other = account(QStringLiteral("a"));
        other.region = QStringLiteral("Two");
        const Result<bool> saved = store().save(other, IfThere::Refuse);
        QVERIFY(saved && !*saved);
        QCOMPARE(store().cloud(QStringLiteral("a"))->account.region, QString());
        QVERIFY(save(other, IfThere::Replace));
        QCOMPARE(store().cloud(QStringLiteral("a"))->account.region, QStringLiteral("Two"));
    }

    void aReplacedAccountKeepsItsSecretOnlyForTheSameDoor_data()
    {
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("keychain") << false;
        QTest::newRow("file") << true;
    }

    void aReplacedAccountKeepsItsSecretOnlyForTheSameDoor()
    {
        QFETCH(bool, isClosed);
        m_keychain.isClosed = isClosed;
        QVERIFY(save(account(QStringLiteral("a"))));
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        CloudAccount changed = account(QStringLiteral("a"));
        changed.region = QStringLiteral("Two");
        QVERIFY(save(changed, IfThere::Replace));
        QCOMPARE(secretOf(QStringLiteral("a")), planted);
        changed.authUrl = QStringLiteral("https://elsewhere.example.org/v3"); // must not be told the password of the other
        QVERIFY(save(changed, IfThere::Replace));
        QCOMPARE(placeOf(QStringLiteral("a")), Place::None);
        QCOMPARE(secretOf(QStringLiteral("a")), QStringLiteral("(none)"));
    }

    void renamingTakesTheSecretAlong_data() { aReplacedAccountKeepsItsSecretOnlyForTheSameDoor_data(); }

    void renamingTakesTheSecretAlong()
    {
        QFETCH(bool, isClosed);
        m_keychain.isClosed = isClosed;
        QVERIFY(save(account(QStringLiteral("a"))) && save(account(QStringLiteral("b"))));
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        QVERIFY(!store().rename(QStringLiteral("a"), QStringLiteral("b")));
        QVERIFY(!store().rename(QStringLiteral("x"), QStringLiteral("y")));
        QVERIFY(!store().rename(QStringLiteral("a"), QStringLiteral("-y")));
        QVERIFY(store().rename(QStringLiteral("a"), QStringLiteral("c")));
        QCOMPARE(secretOf(QStringLiteral("c")), planted);
        QVERIFY(!store().cloud(QStringLiteral("a")));
        QVERIFY(save(account(QStringLiteral("a")))); // another one, by the name that is free now
        QCOMPARE(secretOf(QStringLiteral("a")), QStringLiteral("(none)"));
        QVERIFY(store().setSecret(QStringLiteral("a"), QStringLiteral("new")));
        QCOMPARE(secretOf(QStringLiteral("c")), planted);
        QVERIFY(store().remove(QStringLiteral("a")));
        QCOMPARE(secretOf(QStringLiteral("c")), planted);
        QVERIFY(store().rename(QStringLiteral("c"), QStringLiteral("a")));
        QCOMPARE(secretOf(QStringLiteral("a")), planted);
    }

    void removingForgetsBoth_data() { aReplacedAccountKeepsItsSecretOnlyForTheSameDoor_data(); }

    void removingForgetsBoth()
    {
        QFETCH(bool, isClosed);
        m_keychain.isClosed = isClosed;
        QVERIFY(save(account(QStringLiteral("a"))) && save(account(QStringLiteral("b"))));
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        QVERIFY(!store().remove(QStringLiteral("x")));
        QVERIFY(store().remove(QStringLiteral("a")));
        QVERIFY(!store().cloud(QStringLiteral("a")));
        QVERIFY(m_keychain.entries.isEmpty());
        QCOMPARE(filesWith("nted $ecret"), QStringList());
        QVERIFY(store().remove(QStringLiteral("b")));
        QVERIFY(store().clouds() && store().clouds()->isEmpty());
    }

    void whatStaysInTheKeychainIsSaid()
    {
        QVERIFY(save(account(QStringLiteral("a"))));
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        m_keychain.isClosed = true;
        const Result<void> removed = store().remove(QStringLiteral("a"));
        QVERIFY(!removed && removed.error().message.contains(QStringLiteral("cloud/a")));
        QVERIFY(!store().cloud(QStringLiteral("a")));
    }

    void whatOthersWroteSurvives()
    {
        const QByteArray head = "# mine\ncache:\n  expiration: {servers: 5}\nclouds:\n  # the old one\n  old: {auth: {auth_url: "
                                "'https://o.example.org', username: x}, verify: true} # here\n";
        const QByteArray tail = "  last:\n    auth: # who\n      auth_url: https://l.example.org\n      username: y\n# end\n";
        const QByteArray middle =
            "  a:\n    auth:\n      auth_url: https://c.example.org:5000\n      username: ada\n      passcode: 7\n"
            "    networks:\n      - name: n\n        routes_externally: true\n    api_timeout: 10\n    butler: {later: [1, 2]}\n";
        QVERIFY(write(store().filePath(), head + middle + tail));
        QVERIFY(save(account(QStringLiteral("a")), IfThere::Replace));
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        QVERIFY(save(account(QStringLiteral("new"))));
        const QByteArray text = bytesOf(store().filePath());
        QVERIFY2(text.startsWith(head) && text.contains(tail.first(tail.size() - 6)), text.constData());
        for (const char *kept : {"passcode: 7", "routes_externally: true", "api_timeout: 10", "later:", "- 2", "project_name: genomes"})
            QVERIFY2(text.contains(kept), text.constData());
        QVERIFY(store().clouds() && store().clouds()->size() == 4);
        QVERIFY(store().remove(QStringLiteral("old")));
        QVERIFY(store().remove(QStringLiteral("new")));
        QVERIFY(store().clouds() && store().clouds()->size() == 2);
        QVERIFY(bytesOf(store().filePath()).startsWith("# mine\ncache:"));
    }

    void formsThatCannotBeChangedInPlaceAreWrittenAnew_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("flow") << QByteArray("{clouds: {b: {auth: {auth_url: 'https://c.example.org', username: x}}}, other: 1}");
        QTest::newRow("flow below") << QByteArray("clouds: {b: {auth: {auth_url: 'https://c.example.org', username: x}}}\nother: 1\n");
        QTest::newRow("no end of line") << QByteArray(
            "other: 1\nclouds:\n b:\n  auth:\n   auth_url: https://c.example.org\n   username: x");
        QTest::newRow("Windows") << QByteArray(
            "other: 1\r\nclouds:\r\n  b:\r\n    auth:\r\n      auth_url: https://c.example.org\r\n      username: x\r\n");
    }

    void formsThatCannotBeChangedInPlaceAreWrittenAnew()
    {
        QFETCH(QByteArray, text);
        QVERIFY(write(store().filePath(), text));
        QVERIFY(save(account(QStringLiteral("a"))));
        QVERIFY(store().setSecret(QStringLiteral("b"), planted));
        QVERIFY(store().clouds());
        QCOMPARE(store().clouds()->size(), 2);
        QVERIFY(bytesOf(store().filePath()).contains("other: 1"));
        QCOMPARE(secretOf(QStringLiteral("b")), planted);
        QVERIFY(store().remove(QStringLiteral("a")));
        QVERIFY(store().remove(QStringLiteral("b")));
        QVERIFY(store().clouds() && store().clouds()->isEmpty());
    }

    void aFileThatCannotBeReadIsSaidAndLeftAlone()
    {
        const QByteArray torn = "clouds:\n  a: [\n";
        QVERIFY(write(store().filePath(), torn));
        QVERIFY(!store().clouds());
        QVERIFY(!store().save(account(QStringLiteral("b")), IfThere::Replace));
        QVERIFY(!store().setSecret(QStringLiteral("a"), planted));
        QVERIFY(!store().remove(QStringLiteral("a")));
        QCOMPARE(bytesOf(store().filePath()), torn);
        QVERIFY2(store().clouds().error().message.startsWith(store().filePath() + QLatin1Char(':')),
                 qPrintable(store().clouds().error().message));
    }

    void anEntryThatCannotBeReadDoesNotLockTheOthers()
    {
        QVERIFY(save(account(QStringLiteral("a"))));
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        QFile file(store().filePath());
        QVERIFY(file.open(QIODevice::Append));
        file.write("  bad:\n    auth: {username: b}\n");
        file.close();
        QList<RefusedCloud> refused;
        const Result<QList<CloudStore::Kept>> kept = store().clouds(&refused);
        QVERIFY(kept && kept->size() == 1);
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().error.message.startsWith(store().filePath() + QLatin1Char(':')));
        QCOMPARE(secretOf(QStringLiteral("a")), planted);
        QVERIFY(save(account(QStringLiteral("c"))));
        QVERIFY(!save(account(QStringLiteral("bad")), IfThere::Replace)); // its owner may have meant something
        QVERIFY(store().rename(QStringLiteral("a"), QStringLiteral("b")));
        QVERIFY(store().remove(QStringLiteral("b")));
        QVERIFY(bytesOf(store().filePath()).contains("  bad:\n    auth: {username: b}\n"));
    }

    void aPrivateKeyIsNeverKept()
    {
        CloudAccount one = account(QStringLiteral("a"));
        one.publicKeys = {QString::fromUtf8(newSshKey({})->privateKey)};
        const Result<bool> saved = store().save(one, IfThere::Refuse);
        QVERIFY(!saved && saved.error().message.contains(QStringLiteral("private key")));
        QVERIFY(filesWith("PRIVATE KEY").isEmpty() && filesWith("b3BlbnNzaC1rZXktdjE").isEmpty());
    }

    void aSecretThatAPersonWroteIntoTheFileIsUsedAndMovesOut()
    {
        QVERIFY(write(store().filePath(),
                      "clouds:\n  a:\n    auth:\n      auth_url: https://c.example.org\n      username: ada\n      password: "
                      "byhand\n"));
        QCOMPARE(placeOf(QStringLiteral("a")), Place::File);
        QCOMPARE(secretOf(QStringLiteral("a")), QStringLiteral("byhand"));
        QVERIFY(store().setSecret(QStringLiteral("a"), planted));
        QVERIFY(filesWith("byhand").isEmpty() && filesWith("nted $ecret").isEmpty());
    }

    void manyWritersLoseNothing()
    {
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 6; ++writer) {
            writers.emplace_back([writer] {
                for (int number = 0; number < 8; ++number)
                    (void)CloudStore().save(account(QStringLiteral("w%1-%2").arg(writer).arg(number)), IfThere::Refuse);
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        QVERIFY(store().clouds());
        QCOMPARE(store().clouds()->size(), 48);
    }

    void theWindowIsAnsweredWithoutWaiting()
    {
        QVERIFY(save(account(QStringLiteral("a"))));
        QObject context;
        std::optional<Place> kept;
        store().setSecret(QStringLiteral("a"), planted, &context, [&kept](const Result<Place> &place) { kept = *place; });
        QVERIFY(!kept);
        QTRY_VERIFY(kept);
        QCOMPARE(*kept, Place::Keychain);
        QString secret;
        store().askSecret(QStringLiteral("a"), &context, [&secret](const Result<std::optional<QString>> &said) { secret = **said; });
        QTRY_COMPARE(secret, planted);
        bool isRemoved = false;
        store().remove(QStringLiteral("a"), &context, [&isRemoved](const Result<void> &removed) { isRemoved = removed.has_value(); });
        QTRY_VERIFY(isRemoved);
        QVERIFY(m_keychain.entries.isEmpty());
        bool isRefused = false;
        store().setSecret(QStringLiteral("a"), planted, &context, [&isRefused](const Result<Place> &place) { isRefused = !place; });
        QTRY_VERIFY(isRefused);
    }

    void aDeadContextIsSilent()
    {
        QVERIFY(save(account(QStringLiteral("a"))));
        bool isCalled = false;
        auto context = std::make_unique<QObject>();
        store().setSecret(QStringLiteral("a"), planted, context.get(), [&isCalled](const Result<Place> &) { isCalled = true; });
        context.reset();
        QTRY_COMPARE(placeOf(QStringLiteral("a")), Place::Keychain); // what was asked for is done all the same
        QVERIFY(!isCalled);
        QCOMPARE(secretOf(QStringLiteral("a")), planted);
    }
};

QTEST_GUILESS_MAIN(tst_CloudStore)
#include "tst_CloudStore.moc"
