#include "services/ssh/JumpHostTest.h"
#include "services/ssh/JumpHostWords.h"
#include "services/ssh/PublicKey.h"
#include "tests/services/SshServer.h"

#include <functional>

using Kind = JumpHostAnswer::Kind;

/// Whether a jump host lets one in, asked of a real sshd.
class tst_JumpHostTest final : public QObject
{
    Q_OBJECT

private:
    /// In a folder whose name has what a shell and a config would take for something else.
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/jump %h host XXXXXX")};
    SshKeyPair m_mine{};

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &text, QFile::Permissions more = {}) const
    {
        QFile file(path(name));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size()); }();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | more);
        return file.fileName();
    }
    static bool run(const QString &program, const QStringList &words)
    {
        QProcess process;
        process.start(program, words);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    /// A key of ssh-keygen's with the passphrase "long word"; its public half.
    QString locked(const QString &name, const QStringList &form) const
    {
        QFile::remove(path(name));
        [&] {
            QVERIFY(run(QStringLiteral("ssh-keygen"), QStringList{QStringLiteral("-q"), QStringLiteral("-N"), QStringLiteral("long word"),
                                                                  QStringLiteral("-f"), path(name)} +
                                                          form));
        }();
        QFile file(path(name) + QStringLiteral(".pub"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }
    JumpHostKeys keys() const { return JumpHostKeys(path(QStringLiteral("known hosts"))); }
    CloudAccount::Bastion at(const SshServer &server, const QString &key) const
    {
        return {QStringLiteral("127.0.0.1"), server.port, SshServer::user(), key.isEmpty() ? key : path(key)};
    }
    static JumpHostAnswer ask(const CloudAccount::Bastion &host, const JumpHostKeys &keys)
    {
        JumpHostTest test(host, keys);
        std::optional<JumpHostAnswer> answer;
        test.start([&answer](const JumpHostAnswer &told) { answer = told; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 40'000); }();
        return answer.value_or(JumpHostAnswer());
    }
    /// The answer of a host whose key is trusted.
    JumpHostAnswer askKnown(const SshServer &server, const CloudAccount::Bastion &host) const
    {
        [&] { QVERIFY(keys().trust(host, server.hostKey)); }();
        return ask(host, keys());
    }
    static QByteArray told(const JumpHostAnswer &answer)
    {
        return (QString::number(int(answer.kind)) + QLatin1Char(' ') + answer.message + QStringLiteral(" | ") + answer.todo).toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("SSH_AUTH_SOCK");
        if (SshServer::program().isEmpty())
            QSKIP("There is no sshd on this computer.");
        m_mine = *newSshKey(QStringLiteral("ada@example.org"));
        write(QStringLiteral("mine"), m_mine.privateKey);
        write(QStringLiteral("other"), newSshKey({})->privateKey);
    }
    void init() { QFile::remove(keys().path()); }

    void aHostThatIsNewIsAskedForItsKeyAndNobodySignsIn()
    {
        SshServer server({m_mine.publicKey});
        const CloudAccount::Bastion host = at(server, QStringLiteral("mine"));
        const JumpHostAnswer first = ask(host, keys());
        QVERIFY2(first.kind == Kind::New && first.hostKey == server.hostKey, told(first).constData());
        QVERIFY2(first.fingerprint == keyFingerprint(server.hostKey) && !first.todo.isEmpty(), told(first).constData());
        QVERIFY2(!server.log().contains("Accepted") && !server.log().contains("publickey"), server.log().constData());
        QVERIFY(!QFile::exists(keys().path())); // asking is not trusting
        QVERIFY(keys().trust(host, first.hostKey));
        const JumpHostAnswer then = ask(host, keys());
        QVERIFY2(then.kind == Kind::LetsIn && then.todo.isEmpty() && then.message.contains(SshServer::user()), told(then).constData());
        QVERIFY(server.log().contains("Accepted publickey"));
    }

    void aHostWithAnotherKeyStopsAll()
    {
        SshServer server({m_mine.publicKey});
        const CloudAccount::Bastion host = at(server, QStringLiteral("mine"));
        QVERIFY(keys().trust(host, server.hostKey));
        server.renewKey();
        const JumpHostAnswer changed = ask(host, keys());
        QVERIFY2(changed.kind == Kind::Changed && changed.hostKey.isEmpty(), told(changed).constData());
        QVERIFY2(changed.fingerprint == keyFingerprint(server.hostKey), told(changed).constData());
        QVERIFY2(!server.log().contains("Accepted"), server.log().constData());
        QVERIFY(keys().forget(host));
        QCOMPARE(int(ask(host, keys()).kind), int(Kind::New));
    }

    void whatIsWrongIsSaid_data()
    {
        using Change = std::function<void(CloudAccount::Bastion &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("todo"); // a part of it
        const auto row = [](const char *name, const char *message, const char *todo, const Change &change) {
            QTest::newRow(name) << change << QString::fromUtf8(message) << QString::fromUtf8(todo);
        };
        const auto withKey = [this](const char *name) {
            return [this, name](CloudAccount::Bastion &host) { host.keyFile = path(QLatin1String(name)); };
        };
        row("a name that nobody knows", "The name bastion.invalid is not known.", "VPN",
            [](CloudAccount::Bastion &host) { host.host = QStringLiteral("bastion.invalid"); });
        row("nothing listens", "127.0.0.1 is there, but nothing listens for SSH at its port 1.", "port",
            [](CloudAccount::Bastion &host) { host.port = 1; });
        row("an option for a name", "“-oProxyCommand=id” is no name of a computer.", "bastion.example.org",
            [](CloudAccount::Bastion &host) { host.host = QStringLiteral("-oProxyCommand=id"); });
        row("no name to sign in with", "“a b” is no name to sign in with.", "told",
            [](CloudAccount::Bastion &host) { host.user = QStringLiteral("a b"); });
        row("a key that is not known there", "The jump host is there, but it does not know your key for the name “%U”.", "public key",
            withKey("other"));
        row("a passphrase", "The key %K needs its passphrase, and your SSH agent does not have it.", "ssh-add",
            [this](CloudAccount::Bastion &host) { host.keyFile = path(QStringLiteral("locked")); });
        row("a passphrase, in the old form", "The key %K needs its passphrase, and your SSH agent does not have it.", "ssh-add",
            [this](CloudAccount::Bastion &host) {
                locked(QStringLiteral("old form"),
                       {QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-m"), QStringLiteral("PEM")});
                QFile::remove(path(QStringLiteral("old form.pub")));
                host.keyFile = path(QStringLiteral("old form"));
            });
        row("no file", "There is no file %K.", "agent", withKey("gone"));
        row("a folder", "The file %K cannot be read.", "another", [this](CloudAccount::Bastion &host) { host.keyFile = m_folder.path(); });
        row("the public half", "The file %K has the public half of a key. SSH needs the other one.", ".pub",
            [this](CloudAccount::Bastion &host) { host.keyFile = write(QStringLiteral("mine.pub"), m_mine.publicKey.toUtf8() + '\n'); });
        row("no key at all", "There is no key in the file %K.", "Choose",
            [this](CloudAccount::Bastion &host) { host.keyFile = write(QStringLiteral("letter"), "Dear Ada,\n"); });
        row("a key that others can read", "Others can read the key %K, so SSH does not use it.", "Let nobody",
            [this](CloudAccount::Bastion &host) {
                host.keyFile = write(QStringLiteral("open"), m_mine.privateKey, QFile::ReadGroup | QFile::ReadOther);
            });
        row("a torn key", "SSH cannot read the key %K.", "new one", [this](CloudAccount::Bastion &host) {
            host.keyFile = write(QStringLiteral("torn"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        });
        row("no key anywhere", "The jump host wants a key, and there is none to show: no file is named, and your SSH agent has none.",
            "Choose", [](CloudAccount::Bastion &host) { host.keyFile.clear(); });
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(std::function<void(CloudAccount::Bastion &)>, change);
        QFETCH(QString, message);
        QFETCH(QString, todo);
        const QString lockedKey = locked(QStringLiteral("locked"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        SshServer server({m_mine.publicKey, lockedKey});
        // ssh looks for keys in its user's home by itself.
        CloudAccount::Bastion host = at(server, QStringLiteral("mine"));
        change(host);
        if (host.keyFile.isEmpty() && !QDir(QDir::homePath() + QStringLiteral("/.ssh")).entryList({QStringLiteral("id_*")}).isEmpty())
            QSKIP("This login has SSH keys of its own.");
        const JumpHostAnswer answer = askKnown(server, host);
        QVERIFY2(answer.kind == Kind::Failed && answer.todo.contains(todo), told(answer).constData());
        QCOMPARE(answer.message, message.replace(QLatin1String("%K"), host.keyFile).replace(QLatin1String("%U"), SshServer::user()));
        QVERIFY2(!server.log().contains("Accepted"), server.log().constData());
    }

    void theKeyToBeMadeKnownIsShown()
    {
        SshServer server({m_mine.publicKey});
        const SshKeyPair key = *newSshKey(QStringLiteral("me@home"));
        write(QStringLiteral("unknown"), key.privateKey);
        const JumpHostAnswer bare = askKnown(server, at(server, QStringLiteral("unknown")));
        QCOMPARE(bare.ownKey, key.publicKey.section(QLatin1Char(' '), 0, 1));
        write(QStringLiteral("unknown.pub"), key.publicKey.toUtf8() + '\n');
        QCOMPARE(askKnown(server, at(server, QStringLiteral("unknown"))).ownKey, key.publicKey);
    }

    void aLockedKeyThatTheAgentHasIsUsed()
    {
        const QString key = locked(QStringLiteral("locked"), {QStringLiteral("-t"), QStringLiteral("ed25519")});
        SshServer server({key});
        QTemporaryDir folder;
        const QString socket = folder.filePath(QStringLiteral("agent"));
        QProcess agent;
        agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
        QTRY_VERIFY(QFile::exists(socket));
        QFile asked(folder.filePath(QStringLiteral("ask")));
        QVERIFY(asked.open(QIODevice::WriteOnly) && asked.write("#!/bin/sh\necho long word\n") > 0);
        asked.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        asked.close();
        qputenv("SSH_AUTH_SOCK", socket.toUtf8());
        qputenv("SSH_ASKPASS", asked.fileName().toUtf8());
        qputenv("SSH_ASKPASS_REQUIRE", "force");
        const bool added = run(QStringLiteral("ssh-add"), {path(QStringLiteral("locked"))});
        const JumpHostAnswer named = askKnown(server, at(server, QStringLiteral("locked")));
        const JumpHostAnswer unnamed = askKnown(server, at(server, {}));
        for (const char *name : {"SSH_AUTH_SOCK", "SSH_ASKPASS", "SSH_ASKPASS_REQUIRE"})
            qunsetenv(name);
        agent.kill();
        agent.waitForFinished();
        QVERIFY(added);
        QVERIFY2(named.kind == Kind::LetsIn, told(named).constData());
        QVERIFY2(unnamed.kind == Kind::LetsIn, told(unnamed).constData());
    }

    void aHostThatLeadsNowhereIsSaid()
    {
        SshServer server({m_mine.publicKey}, "AllowTcpForwarding no\n");
        const JumpHostAnswer answer = askKnown(server, at(server, QStringLiteral("mine")));
        QVERIFY2(answer.kind == Kind::LetsIn && answer.todo.contains(QStringLiteral("lead on")), told(answer).constData());
    }

    void whatIsNoSshIsSaid()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] { server.nextPendingConnection()->close(); });
        const JumpHostAnswer answer = ask({QStringLiteral("127.0.0.1"), server.serverPort(), {}, {}}, keys());
        QVERIFY2(answer.kind == Kind::Failed && answer.message.contains(QStringLiteral("closes the connection")), told(answer).constData());
    }

    void wordsOfSshAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("message");
        QTest::newRow("silent") << QByteArray("ssh: connect to host b port 22: Connection timed out\n")
                                << QStringLiteral("b gives no answer.");
        QTest::newRow("silent at SSH") << QByteArray("Connection timed out during banner exchange\n")
                                       << QStringLiteral("b gives no answer.");
        QTest::newRow("no way") << QByteArray("ssh: connect to host b port 22: No route to host\n") << QStringLiteral("b gives no answer.");
        QTest::newRow("passwords alone") << QByteArray("u@b: Permission denied (password,keyboard-interactive).\n")
                                         << QStringLiteral("The jump host takes no keys, but only: password,keyboard-interactive.");
        QTest::newRow("of old") << QByteArray(
                                       "Unable to negotiate with 10.0.0.1 port 22: no matching host key type found. Their offer: ssh-dss\n")
                                << QStringLiteral("b speaks only an SSH of old, which this computer does not take any more.");
        QTest::newRow("anything") << QByteArray("OpenSSH_9\ndebug1: x\nmalformed thing\n")
                                  << QStringLiteral("The jump host cannot be used. SSH said: malformed thing");
    }

    void wordsOfSshAreUnderstood()
    {
        QFETCH(QByteArray, said);
        QFETCH(QString, message);
        const JumpHostAnswer answer = jumpHostAnswer(said, {QStringLiteral("b"), 22, {}, {}}, {}, QStringLiteral("u"));
        QCOMPARE(answer.message, message);
        QCOMPARE(int(answer.kind), int(Kind::Failed));
    }

    void theFileOfTrustedKeysIsOneThatSshReads()
    {
        const CloudAccount::Bastion one{QStringLiteral("Bastion.Example.org"), 22, {}, {}};
        const CloudAccount::Bastion other{QStringLiteral("bastion.example.org"), 2222, {}, {}};
        const QString key = newSshKey({})->publicKey.simplified();
        QVERIFY(keys().trust(one, key));
        QVERIFY(keys().of(other).isEmpty());
        QVERIFY(keys().trust(other, newSshKey({})->publicKey.simplified()));
        QCOMPARE(keys().of(one), QStringList{key});
        QVERIFY(!keys().trust(one, QStringLiteral("ssh-ed25519 AAAA")));
        QFile file(keys().path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("bastion.example.org " + key.toUtf8()) && text.contains("[bastion.example.org]:2222 ssh-"),
                 text.constData());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(tst_JumpHostTest)
#include "tst_JumpHostTest.moc"
