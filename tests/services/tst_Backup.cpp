#include "services/cluster/Backup.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/OwnFolders.h"
#include "services/cluster/SealedFile.h"
#include "services/cluster/Secrets.h"
#include "services/runs/RunLock.h"
#include "tests/Fullness.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

/// A cluster in one file that a passphrase opens, and out of it again.
class tst_Backup final : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_passphrase = "correct horse battery";
    std::unique_ptr<QTemporaryDir> m_root{};
    QString m_id{};
    Secrets m_secrets{};

    QString path(const QString &name) const { return m_root->filePath(name); }
    QString file() const { return path(QStringLiteral("trial.backup")); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// As another computer has it: another login's data.
    void moveHome(const QString &name) const { qputenv("XDG_DATA_HOME", QFile::encodeName(path(name))); }
    void fails(const QString &target, const QByteArray &passphrase, const QString &said) const
    {
        const Result<void> restored = Backup::restore(file(), target, passphrase);
        QVERIFY(!restored);
        QVERIFY2(restored.error().message.contains(said), qPrintable(restored.error().message));
        QVERIFY(!QFile::exists(target + QStringLiteral("/cluster.yaml")) && !QFile::exists(target + QStringLiteral("/.butler")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
    }
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        moveHome(QStringLiteral("home"));
        const ClusterFolder folder(path(QStringLiteral("trial")));
        write(folder.designPath(), "format: 1\nname: trial\n");
        const Result<QString> id = folder.prepare();
        QVERIFY(id);
        m_id = *id;
        write(folder.terraformPath() + QStringLiteral("/terraform.tfstate"), R"({"version": 4, "resources": []})");
        write(folder.terraformPath() + QStringLiteral("/evil_override.tf"), "resource");
        write(folder.sshPath() + QStringLiteral("/id_ed25519"), "the key");
        write(folder.sshPath() + QStringLiteral("/known_hosts"), "hosts");
        write(folder.privatePath() + QStringLiteral("/target.json"), R"({"format": 1})");
        m_secrets = {};
        m_secrets.ofRoles[QStringLiteral("db")][QStringLiteral("admin")] = QStringLiteral("pl4nted");
        QVERIFY(m_secrets.keep(m_id));
        const Result<void> written = Backup::write(folder, file(), m_passphrase);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    }

    void holdsTheWholeClusterAndShowsNothingOfIt()
    {
        for (const char *word : {"trial", "the key", "pl4nted", "resources", "hosts"})
            QVERIFY2(!read(file()).contains(word), word);
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        moveHome(QStringLiteral("other"));
        const ClusterFolder there(path(QStringLiteral("there")));
        const Result<void> restored = Backup::restore(file(), there.path(), m_passphrase);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        QCOMPARE(*there.id(), m_id);
        QVERIFY(there.checkPlace());
        QCOMPARE(read(there.designPath()), QByteArray("format: 1\nname: trial\n"));
        QCOMPARE(read(there.sshPath() + QStringLiteral("/id_ed25519")), QByteArray("the key"));
        QVERIFY(QFile::exists(there.terraformPath() + QStringLiteral("/terraform.tfstate")));
        QVERIFY(!QFile::exists(there.terraformPath() + QStringLiteral("/evil_override.tf")));
        const Result<std::optional<Secrets>> secrets = Secrets::read(there, 1000);
        QVERIFY(secrets && *secrets && **secrets == m_secrets);
    }

    /// By then it may long have been at work.
    void noMachineIsHalfMadeBesideARestoredState()
    {
        const ClusterFolder folder(path(QStringLiteral("trial")));
        write(folder.terraformPath() + QStringLiteral("/making"), R"(["worker-9"])");
        QVERIFY(QFile::remove(file()));
        QVERIFY(Backup::write(folder, file(), m_passphrase));
        moveHome(QStringLiteral("other"));
        const Result<QByteArray> opened = openSealed(read(file()), m_passphrase, file());
        QVERIFY(opened);
        QJsonObject content = QJsonDocument::fromJson(*opened).object();
        QJsonObject parts = content[QLatin1String("parts")].toObject();
        QVERIFY(parts.contains(QLatin1String("terraform/terraform.tfstate")) && !parts.contains(QLatin1String("terraform/making")));
        parts.insert(QStringLiteral("terraform/making"), QString::fromLatin1(QByteArray(R"(["worker-9"])").toBase64())); // an older one
        content.insert(QStringLiteral("parts"), parts);
        const Result<QByteArray> older = sealBytes(QJsonDocument(content).toJson(), m_passphrase);
        QVERIFY(older);
        write(file(), *older);
        const ClusterFolder there(path(QStringLiteral("there")));
        const Result<void> restored = Backup::restore(file(), there.path(), m_passphrase);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        QVERIFY(QFile::exists(there.terraformPath() + QStringLiteral("/terraform.tfstate")));
        QVERIFY(!QFile::exists(there.terraformPath() + QStringLiteral("/making")));
    }

    void whereTheDiskIsFullNoHalfFileIsLeftAndTheDiskIsNamed()
    {
        const ClusterFolder folder(path(QStringLiteral("trial")));
        QByteArray text = "format: 1\nname: trial\n# ";
        for (int i = 0; i < 4000; ++i)
            text += QByteArray::number(QRandomGenerator::global()->bounded(1'000'000'000), 36);
        write(folder.designPath(), text);
        QFile::remove(file());
        Result<void> written{};
        {
            const Fullness full(6000); // the lock finds room
            written = Backup::write(folder, file(), m_passphrase);
        }
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(file()) && written.error().message.contains(QStringLiteral("On the disk ")),
                 qPrintable(written.error().message));
        QCOMPARE(QDir(m_root->path()).entryList({QStringLiteral("trial.backup*")}, QDir::Files | QDir::Hidden), QStringList());
    }

    void anotherPassphraseIsSaid()
    {
        moveHome(QStringLiteral("other"));
        fails(path(QStringLiteral("there")), "wrong horse battery", QStringLiteral("That is not the passphrase"));
        fails(path(QStringLiteral("there")), {}, QStringLiteral("That is not the passphrase"));
        QVERIFY(!QFile::exists(path(QStringLiteral("there"))));
    }

    void whereverItIsCutThatIsSaid()
    {
        moveHome(QStringLiteral("other"));
        const QByteArray whole = read(file());
        for (const qsizetype size : {qsizetype(5), qsizetype(14), qsizetype(40), qsizetype(77), qsizetype(90), whole.size() - 1}) {
            write(file(), whole.left(size));
            fails(path(QStringLiteral("there")), m_passphrase, QStringLiteral("is cut short"));
        }
    }

    void anyBitThatIsAnotherIsNoticed()
    {
        moveHome(QStringLiteral("other"));
        const QByteArray whole = read(file());
        QByteArray changed = whole;
        changed[whole.size() - 20] = char(changed[whole.size() - 20] ^ 1);
        write(file(), changed);
        fails(path(QStringLiteral("there")), m_passphrase, QStringLiteral("is damaged"));
        write(file(), whole + "more");
        fails(path(QStringLiteral("there")), m_passphrase, QStringLiteral("is damaged"));
        changed = whole;
        changed[15] = char(60); // a key that would take all memory there is
        write(file(), changed);
        fails(path(QStringLiteral("there")), m_passphrase, QStringLiteral("newer version"));
    }

    void aForeignFileIsSaid()
    {
        moveHome(QStringLiteral("other"));
        for (const QByteArray &foreign : {QByteArray(), QByteArray("PK\3\4 something"), QByteArray("format: 1\nname: trial\n")}) {
            write(file(), foreign);
            fails(path(QStringLiteral("there")), m_passphrase, QStringLiteral("is no backup"));
        }
        QVERIFY(QFile::remove(file()));
        QVERIFY(!Backup::restore(file(), path(QStringLiteral("there")), m_passphrase));
    }

    /// Whoever has the passphrase may have written anything into it.
    void nothingIsLaidOutsideTheFolder()
    {
        moveHome(QStringLiteral("other"));
        for (const char *name : {"../../escaped", "terraform/evil_override.tf", "ssh/../../x", "runs/a/artefacts/plan.tfplan", "/tmp/x"}) {
            const QJsonObject parts{{"id", QString::fromLatin1(m_id.toLatin1().toBase64())}, {QLatin1String(name), "eA=="}};
            const QJsonObject content{{"format", 1}, {"design", "eA=="}, {"parts", parts}};
            const Result<QByteArray> sealed = sealBytes(QJsonDocument(content).toJson(), m_passphrase);
            QVERIFY(sealed);
            write(file(), *sealed);
            fails(path(QStringLiteral("there")), m_passphrase, QStringLiteral("newer version"));
        }
        QVERIFY(!QFile::exists(path(QStringLiteral("escaped"))));
    }

    void aFolderThatIsNotEmptyStaysAsItIs()
    {
        moveHome(QStringLiteral("other"));
        write(path(QStringLiteral("there/.hidden")), "mine");
        fails(path(QStringLiteral("there")), m_passphrase, QStringLiteral("is not empty"));
        QCOMPARE(read(path(QStringLiteral("there/.hidden"))), QByteArray("mine"));
        write(path(QStringLiteral("a-file")), "mine");
        const Result<void> restored = Backup::restore(file(), path(QStringLiteral("a-file")), m_passphrase);
        QVERIFY(!restored && read(path(QStringLiteral("a-file"))) == "mine");
        QVERIFY(QDir().mkpath(path(QStringLiteral("empty"))));
        QVERIFY(Backup::restore(file(), path(QStringLiteral("empty")), m_passphrase));
    }

    /// Of a folder that is synchronised, what is private lies apart, and stays there when the folder is emptied.
    void whatIsKnownOfAnotherClusterThatLiesApartStays()
    {
        moveHome(QStringLiteral("other"));
        const ClusterFolder there(path(QStringLiteral("OneDrive/there")));
        write(there.designPath(), "format: 1\nname: first\n");
        QVERIFY(there.prepare());
        QVERIFY2(!there.privatePath().startsWith(there.path()), qPrintable(there.privatePath()));
        const QString state = there.terraformPath() + QStringLiteral("/terraform.tfstate");
        write(state, "the first one's");
        QVERIFY(QFile::remove(there.designPath()));
        const QStringList before = QDir(there.privatePath()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        fails(there.path(), m_passphrase, there.privatePath());
        QCOMPARE(read(state), QByteArray("the first one's"));
        QCOMPARE(QDir(there.privatePath()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
    }

    void oneClusterIsNotTwiceOnOneComputer()
    {
        fails(path(QStringLiteral("there")), m_passphrase, path(QStringLiteral("trial")));
        QVERIFY(QDir(path(QStringLiteral("trial"))).removeRecursively()); // lost: that is what a backup is for
        const Result<void> restored = Backup::restore(file(), path(QStringLiteral("there")), m_passphrase);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        QVERIFY(ClusterFolder(path(QStringLiteral("there"))).checkPlace());
    }

    void isNotWrittenOverAFileWithoutAPassphraseOrDuringARun()
    {
        const ClusterFolder folder(path(QStringLiteral("trial")));
        const QByteArray before = read(file());
        QVERIFY(!Backup::write(folder, file(), m_passphrase));
        QCOMPARE(read(file()), before);
        const QString other = path(QStringLiteral("other.backup"));
        const Result<void> shortOne = Backup::write(folder, other, "short");
        QVERIFY(!shortOne && shortOne.error().message.contains(QLatin1String("too short")));
        RunRecord record;
        record.id = QStringLiteral("a-run");
        record.started = QDateTime::currentDateTimeUtc();
        QVERIFY(RunLock(folder.privatePath()).take(record, [] { return Result<ProcessId>(ProcessId::current()); }));
        QVERIFY(!Backup::write(folder, other, m_passphrase));
        QVERIFY(!QFile::exists(other));
    }
};

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_Backup.moc"
