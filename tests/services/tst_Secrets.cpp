#include "services/cluster/Secrets.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

class tst_Secrets final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};
    QString pathOf(const QString &id) { return m_home.filePath(QStringLiteral("butler-desktop/secrets/%1.json").arg(id)); }

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void whatIsMissingIsMadeAndStays()
    {
        const Result<Secrets> first = Secrets::fetch(QStringLiteral("one"));
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QCOMPARE(QByteArray::fromBase64(first->gossipKey.toLatin1()).size(), 32);
        QCOMPARE(QByteArray::fromBase64(first->consulSeed.toLatin1()).size(), 32);
        QVERIFY(first->influxAdminPassword.size() >= 20);
        QVERIFY(first->saltMasterPrivateKey.isEmpty());
        QCOMPARE(first->values().size(), 5);
        QStringList values = first->values();
        QCOMPARE(values.removeDuplicates(), 0);
        QCOMPARE(*Secrets::fetch(QStringLiteral("one")), *first);
        QVERIFY(Secrets::fetch(QStringLiteral("two"))->gossipKey != first->gossipKey);
    }

    void theFileIsPrivate()
    {
        QVERIFY(Secrets::fetch(QStringLiteral("one")));
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(pathOf(QStringLiteral("one"))).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(pathOf(QStringLiteral("one"))).path()).permissions() & (others | QFile::ExeOther | QFile::ExeGroup)));
    }

    void aKeyPairIsKeptAndBlottedLineByLine()
    {
        Secrets secrets = *Secrets::fetch(QStringLiteral("one"));
        secrets.saltMasterPrivateKey =
            QStringLiteral("-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAabcdefgh\nshort\n-----END RSA PRIVATE KEY-----\n");
        secrets.saltMasterPublicKey = QStringLiteral("public");
        QVERIFY(secrets.keep(QStringLiteral("one")));
        QCOMPARE(*Secrets::fetch(QStringLiteral("one")), secrets);
        QVERIFY(secrets.values().contains(QStringLiteral("MIIEowIBAAKCAQEAabcdefgh")));
        QVERIFY(!secrets.values().contains(QStringLiteral("public")));
    }

    void aTornFileIsAnErrorAndIsNotOverwritten()
    {
        QVERIFY(Secrets::fetch(QStringLiteral("torn")));
        QFile file(pathOf(QStringLiteral("torn")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"gossipKey\": \"ab");
        file.close();
        const Result<Secrets> secrets = Secrets::fetch(QStringLiteral("torn"));
        QVERIFY(!secrets);
        QVERIFY(secrets.error().message.contains(QStringLiteral("torn")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"gossipKey\": \"ab"));
    }

    void secretsInAKeychainThatIsSilentAreNotMadeAnew()
    {
        QVERIFY(Secrets::fetch(QStringLiteral("one")));
        QFile mark(m_home.filePath(QStringLiteral("butler-desktop/secrets/locked.keychain")));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.close();
        const Result<Secrets> secrets = Secrets::fetch(QStringLiteral("locked"));
        QVERIFY(!secrets);
        QVERIFY(secrets.error().message.contains(QStringLiteral("keychain")));
        QVERIFY(!QFileInfo::exists(pathOf(QStringLiteral("locked"))));
    }

    void aBusWithoutAKeychainDoesNotHang()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(Secrets::fetch(QStringLiteral("no-bus")));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(QFileInfo::exists(pathOf(QStringLiteral("no-bus"))));
    }

    void theWindowAsksWithoutMakingAny()
    {
        const Secrets kept = *Secrets::fetch(QStringLiteral("one"));
        Secrets heard;
        bool failed = false;
        Secrets::ask(QStringLiteral("one"), this, [&](const Result<Secrets> &secrets) { heard = secrets ? *secrets : Secrets{}; });
        Secrets::ask(QStringLiteral("none"), this, [&](const Result<Secrets> &secrets) { failed = !secrets; });
        QTRY_COMPARE(heard, kept);
        QTRY_VERIFY(failed);
        QVERIFY(!QFileInfo::exists(pathOf(QStringLiteral("none"))));
    }

    void removedSecretsAreGone()
    {
        const Secrets before = *Secrets::fetch(QStringLiteral("gone"));
        QVERIFY(Secrets::remove(QStringLiteral("gone")));
        QVERIFY(Secrets::remove(QStringLiteral("gone")));
        QVERIFY(!QFileInfo::exists(pathOf(QStringLiteral("gone"))));
        QVERIFY(*Secrets::fetch(QStringLiteral("gone")) != before);
    }

    void anIdThatLeadsElsewhereIsRefused()
    {
        QVERIFY(!Secrets::fetch(QStringLiteral("../../etc/x")));
        QVERIFY(!Secrets::fetch(QString()));
    }
};

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_Secrets.moc"
