#include "services/ssh/SshFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace
{
/// What the real ssh makes of our config for a host.
QString understood(const QString &config, const QString &host)
{
    QProcess ssh;
    ssh.start("ssh", {"-G", "-F", config, host});
    ssh.waitForFinished();
    return QString::fromUtf8(ssh.readAllStandardOutput() + ssh.readAllStandardError());
}
} // namespace

namespace
{
const QString OWN = QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFg");
} // namespace

class tst_SshFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sshUnderstandsTheConfigWhateverThePath_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "ssh";
        QTest::newRow("space and umlaut") << QString::fromUtf8("my clüster");
        QTest::newRow("percent and dollar") << "50% of $HOME";
    }

    void sshUnderstandsTheConfigWhateverThePath()
    {
        QFETCH(QString, name);
        QTemporaryDir root;
        const SshFolder folder(root.filePath(name));
        QVERIFY(folder.ownKey());
        QVERIFY(folder.writeConfig({{}, "root", {"salt-master", "127.0.0.1", 22001}, {{"worker-0", "10.0.0.11", 22}}}));
        const QString entry = understood(folder.configPath(), "salt-master");
        QVERIFY2(entry.contains("port 22001\n"), qPrintable(entry));
        QVERIFY(entry.contains("hostkeyalias salt-master\n"));
        QVERIFY(entry.contains("batchmode yes\n"));
        QVERIFY(!entry.contains("proxycommand"));
        QString escaped = folder.path(); // -G prints the path before the percent signs are read
        QVERIFY(entry.contains("identityfile " + escaped.replace('%', "%%") + "/id_ed25519\n"));
        const QString worker = understood(folder.configPath(), "worker-0");
        QVERIFY2(worker.contains("hostname 10.0.0.11\n") && worker.contains("-W %h:%p salt-master\n"), qPrintable(worker));
    }

    void sshReadsTheKeysThatAreMade()
    {
        QTemporaryDir root;
        const SshFolder folder(root.filePath("ssh"));
        for (int i = 0; i < 20; ++i) { // whatever bytes there are at random
            const QString machine = QStringLiteral("worker-%1").arg(i);
            const Result<QMap<QString, SshKeyPair>> keys = folder.firstContactKeys({machine});
            QVERIFY(keys);
            const QString file = folder.path() + "/first-contact-" + machine;
            QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            QProcess ssh;
            ssh.start("ssh-keygen", {"-y", "-P", "", "-f", file}); // reads the private half and prints the public one
            QVERIFY(ssh.waitForFinished());
            QCOMPARE(QString::fromUtf8(ssh.readAllStandardOutput()).trimmed(), keys->value(machine).publicKey);
        }
    }

    void theFirstContactIsExpectedOnce()
    {
        QTemporaryDir root;
        const SshFolder folder(root.filePath("ssh"));
        const Result<QMap<QString, SshKeyPair>> keys = folder.firstContactKeys({"worker-0"});
        QVERIFY(keys);
        const SshKeyPair first = keys->value("worker-0");
        QVERIFY(first.privateKey.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----"));
        QCOMPARE(folder.knownHosts()->keys("worker-0"), QStringList{bareKey(first.publicKey)});
        KnownHosts own = *folder.knownHosts();
        QVERIFY(own.set("worker-0", OWN + " comment"));
        QVERIFY(folder.writeKnownHosts(own));
        // Whoever was root in the machine has seen it: another making gets another one.
        const QString second = folder.firstContactKeys({"worker-0"})->value("worker-0").publicKey;
        QVERIFY(second != first.publicKey);
        QCOMPARE(folder.knownHosts()->keys("worker-0"), QStringList{OWN});
        // A plan that is kept carries it: it stays until it was used.
        QVERIFY(folder.writeKnownHosts(*folder.knownHosts()));
        QCOMPARE(folder.firstContactKeys({"worker-0"})->value("worker-0").publicKey, second);
        QVERIFY(folder.expectFirstContact({"worker-0"}));
        QCOMPARE(folder.knownHosts()->keys("worker-0"), QStringList{bareKey(second)});
        KnownHosts both = *folder.knownHosts();
        QVERIFY(both.add("worker-0", OWN)); // until it uses its own, both count
        QVERIFY(folder.writeKnownHosts(both));
        QCOMPARE(folder.firstContactKeys({"worker-0"})->value("worker-0").publicKey, second);
    }

    void expectsNoFirstContactOfAMachineWhoseKeyWasTorn()
    {
        QTemporaryDir root;
        const SshFolder folder(root.filePath("ssh"));
        QVERIFY(QDir().mkpath(folder.path()));
        QFile file(folder.path() + "/known_hosts");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("worker-0 \n") > 0);
        file.close();
        QVERIFY(folder.firstContactKeys({"worker-0", "worker-1"}));
        QVERIFY(!folder.knownHosts()->knows("worker-0")); // it may show its own by now: the target is asked
        QCOMPARE(folder.knownHosts()->torn(), QStringList{"worker-0"});
        QVERIFY(folder.knownHosts()->knows("worker-1"));
    }

    void theTunnelsKeyLeadsToOneAddressAndPort()
    {
        QTemporaryDir root;
        const SshFolder folder(root.filePath("ssh"));
        const Result<QString> line = folder.doorLine(QStringLiteral("10.0.0.10"), 8086);
        QVERIFY(line);
        QVERIFY2(line->startsWith("restrict,command=\"/bin/false\",port-forwarding,permitopen=\"10.0.0.10:8086\" ssh-ed25519 "),
                 qPrintable(*line));
        QVERIFY2(line->endsWith(" butler-desktop-door"), qPrintable(*line)); // door.sh finds it by that
        QVERIFY(QFileInfo::exists(folder.path() + "/door_ed25519"));
        QCOMPARE(*folder.doorLine(QStringLiteral("10.0.0.10"), 8086), *line); // the same again
    }

    void aDoorHasOneKeyAndNoOther()
    {
        QTemporaryDir root;
        const SshFolder folder(root.filePath("ssh"));
        QVERIFY(folder.ownKey() && folder.doorLine(QStringLiteral("10.0.0.10"), 8086));
        SshConfig config;
        config.user = QStringLiteral("root");
        config.entry = {QStringLiteral("salt-master"), QStringLiteral("127.0.0.1"), 2201};
        config.others = {{QStringLiteral("worker-0"), QStringLiteral("10.0.0.13"), 22}};
        QVERIFY(folder.writeConfig(config));
        const auto identities = [&folder](const QString &host) {
            QProcess ssh;
            ssh.start(QStringLiteral("ssh"), {"-F", folder.configPath(), "-G", host});
            ssh.waitForFinished();
            QStringList files;
            for (const QByteArray &line : ssh.readAllStandardOutput().split('\n')) {
                if (line.startsWith("identityfile "))
                    files << QFileInfo(QString::fromUtf8(line.mid(13))).fileName();
            }
            return files;
        };
        QCOMPARE(identities(doorOf(QStringLiteral("salt-master"))), QStringList{"door_ed25519"});
        QCOMPARE(identities(QStringLiteral("salt-master")), QStringList{"id_ed25519"});
        QCOMPARE(identities(QStringLiteral("worker-0")), QStringList{"id_ed25519"});
        // A door is no machine: read again, the config has the two hosts that it had.
        QVERIFY(folder.renewConfig());
        QFile text(folder.configPath());
        QVERIFY(text.open(QIODevice::ReadOnly));
        const std::optional<SshConfig> read = hostsOfConfig(text.readAll());
        QVERIFY(read && read->entry.machine == QLatin1String("salt-master") && read->others.size() == 1);
    }

    void manyMachinesGetAKeyEach()
    {
        QTemporaryDir root;
        const SshFolder folder(root.filePath("ssh"));
        QStringList machines;
        for (int i = 0; i < 20; ++i)
            machines << QStringLiteral("worker-%1").arg(i);
        const Result<QMap<QString, SshKeyPair>> keys = folder.firstContactKeys(machines);
        QVERIFY(keys);
        QSet<QString> different;
        for (const QString &machine : std::as_const(machines)) {
            different << keys->value(machine).publicKey;
            QCOMPARE(folder.knownHosts()->keys(machine), QStringList{bareKey(keys->value(machine).publicKey)});
        }
        QCOMPARE(different.size(), machines.size());
    }

    void aMachineThatIsGoneIsForgotten()
    {
        QTemporaryDir root;
        const SshFolder folder(root.filePath("ssh"));
        const QString before = folder.firstContactKeys({"worker-0"})->value("worker-0").publicKey;
        QVERIFY(folder.firstContactKeys({"worker-1"}));
        QVERIFY(folder.forget("worker-0"));
        QVERIFY(!folder.knownHosts()->knows("worker-0"));
        QVERIFY(folder.knownHosts()->knows("worker-1"));
        QVERIFY(folder.firstContactKeys({"worker-0"})->value("worker-0").publicKey != before);
    }

    void privateFilesAreOurs()
    {
        QTemporaryDir root;
        const SshFolder folder(root.filePath("ssh"));
        QVERIFY(folder.ownKey());
        QVERIFY(folder.firstContactKeys({"worker-0"}));
        QVERIFY(folder.writeConfig({{}, "root", {"a", "127.0.0.1", 1}, {}}));
        for (const char *name : {"id_ed25519", "first-contact-worker-0", "config", "known_hosts"})
            QCOMPARE(QFileInfo(folder.path() + QLatin1Char('/') + QLatin1String(name)).permissions() &
                         (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());
    }

    void twoKeysCountWhileOneTakesOver()
    {
        KnownHosts hosts = KnownHosts::fromText(
            "worker-0 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf\n# a comment\n\n");
        QVERIFY(hosts.add("worker-0", OWN + " x"));
        QCOMPARE(hosts.keys("worker-0").size(), 2);
        QCOMPARE(KnownHosts::fromText(hosts.text()).text(), hosts.text());
        QVERIFY(hosts.set("worker-0", OWN));
        QCOMPARE(hosts.text(), QByteArray("worker-0 " + OWN.toUtf8() + "\n"));
    }
};

QTEST_GUILESS_MAIN(tst_SshFolder)
#include "tst_SshFolder.moc"
