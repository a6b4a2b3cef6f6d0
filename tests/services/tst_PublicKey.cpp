#include "services/ssh/KeyFile.h"
#include "services/ssh/PublicKey.h"
#include "services/ssh/SshKey.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// Public keys of people, and what is none.
class tst_PublicKey final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{};
    /// What a program of this computer says.
    static QString said(const QString &program, const QStringList &words)
    {
        QProcess process;
        process.start(program, words);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }
    QString keygen(const QString &name, const QStringList &form, const QString &passphrase) const
    {
        const QString path = m_folder.filePath(name);
        said(QStringLiteral("ssh-keygen"), QStringList{QStringLiteral("-q"), QStringLiteral("-C"), QStringLiteral("ada lovelace"),
                                                       QStringLiteral("-N"), passphrase, QStringLiteral("-f"), path} +
                                               form);
        return path;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void keysOfSshKeygen_data()
    {
        QTest::addColumn<QStringList>("form");
        QTest::newRow("ed25519") << QStringList{QStringLiteral("-t"), QStringLiteral("ed25519")};
        QTest::newRow("rsa") << QStringList{QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("2048")};
        QTest::newRow("ecdsa") << QStringList{QStringLiteral("-t"), QStringLiteral("ecdsa")};
        QTest::newRow("rsa, PEM") << QStringList{QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-m"), QStringLiteral("PEM")};
    }

    void keysOfSshKeygen()
    {
        QFETCH(QStringList, form);
        for (const QString &passphrase : {QString(), QStringLiteral("long word")}) {
            const QString name = QString::fromLatin1(QTest::currentDataTag()) + passphrase;
            const QString path = keygen(name, form, passphrase);
            const QString line = QString::fromUtf8(read(path + QStringLiteral(".pub"))).trimmed();
            const Result<QString> key = loginKey(QStringLiteral("  ") + line + QStringLiteral(" \r"));
            QVERIFY2(key && *key == line, qPrintable(line));
            QCOMPARE(keyFingerprint(line),
                     said(QStringLiteral("ssh-keygen"), {QStringLiteral("-l"), QStringLiteral("-f"), path + QStringLiteral(".pub")})
                         .section(QLatin1Char(' '), 1, 1));
            const QByteArray secret = read(path);
            QVERIFY(holdsPrivateKey(QString::fromUtf8(secret)) && !holdsPrivateKey(line));
            const Result<QString> refused = loginKey(QString::fromUtf8(secret));
            QVERIFY(!refused && refused.error().message.startsWith(QStringLiteral("This is a private key")));
            QVERIFY(!refused.error().message.contains(QString::fromUtf8(secret.split('\n').at(1).left(12))));
            KeyFile file = KeyFile::at(path);
            QCOMPARE(int(file.state), int(passphrase.isEmpty() ? KeyFile::State::Open : KeyFile::State::Locked));
            QCOMPARE(file.publicKey, line);
            QVERIFY(QFile::remove(path + QStringLiteral(".pub")));
            file = KeyFile::at(path);
            QCOMPARE(int(file.state), int(passphrase.isEmpty() ? KeyFile::State::Open : KeyFile::State::Locked));
            if (!form.contains(QStringLiteral("PEM"))) // which hides the public half, too
                QCOMPARE(file.publicKey, line.section(QLatin1Char(' '), 0, 1));
        }
    }

    void keysOfTokens()
    {
        const auto blob = [](const QList<QByteArray> &fields) {
            QByteArray bytes;
            QDataStream stream(&bytes, QIODevice::WriteOnly);
            for (const QByteArray &field : fields)
                stream << field;
            return QString::fromLatin1(fields.first() + ' ' + bytes.toBase64());
        };
        QVERIFY(loginKey(blob({"sk-ssh-ed25519@openssh.com", QByteArray(32, 'k'), "ssh:"}) + QStringLiteral(" ada")));
        QVERIFY(loginKey(blob({"sk-ecdsa-sha2-nistp256@openssh.com", "nistp256", QByteArray(65, 'k'), "ssh:"})));
        QVERIFY(!loginKey(blob({"sk-ssh-ed25519@openssh.com", QByteArray(31, 'k'), "ssh:"})));
        QVERIFY(!isWholeHostKey(blob({"sk-ssh-ed25519@openssh.com", QByteArray(32, 'k'), "ssh:"})));
    }

    void whatIsNoKey_data()
    {
        QTest::addColumn<QString>("line");
        const QString key = newSshKey({})->publicKey.simplified();
        QTest::newRow("nothing") << QString();
        QTest::newRow("a word") << QStringLiteral("ada");
        QTest::newRow("cut off") << key.chopped(4);
        QTest::newRow("of another type") << QStringLiteral("ssh-rsa ") + key.section(QLatin1Char(' '), 1);
        QTest::newRow("with options") << QStringLiteral("command=\"id\" ") + key;
        QTest::newRow("a line more") << key.section(QLatin1Char(' '), 0, 0) + QStringLiteral("\n\x1b[2J ") +
                                            key.section(QLatin1Char(' '), 1);
        QTest::newRow("control characters") << key + QStringLiteral(" \x1b[2J");
        QTest::newRow("endless") << key + QStringLiteral(" ") + QString(10'000, QLatin1Char('x'));
        QTest::newRow("a certificate") << QStringLiteral("ssh-ed25519-cert-v01@openssh.com ") + key.section(QLatin1Char(' '), 1);
    }

    void whatIsNoKey()
    {
        QFETCH(QString, line);
        const Result<QString> key = loginKey(line);
        QVERIFY(!key && key.error().message.contains(QStringLiteral("no whole public key")));
    }

    void otherFilesAreNoKeys()
    {
        QCOMPARE(int(KeyFile::at(m_folder.filePath(QStringLiteral("none"))).state), int(KeyFile::State::Missing));
        QCOMPARE(int(KeyFile::at(m_folder.path()).state), int(KeyFile::State::Unreadable));
        QFile file(m_folder.filePath(QStringLiteral("odd")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const QByteArray &text : {QByteArray(), QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\n"),
                                       QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA/////w==\n-----END")}) {
            file.resize(0);
            file.seek(0);
            file.write(text);
            file.flush();
            QCOMPARE(int(KeyFile::at(file.fileName()).state), int(KeyFile::State::Strange));
        }
    }
};

QTEST_GUILESS_MAIN(tst_PublicKey)
#include "tst_PublicKey.moc"
