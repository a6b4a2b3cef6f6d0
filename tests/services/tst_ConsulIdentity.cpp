#include "services/consul/ConsulIdentity.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

namespace
{
const QString seed = QString::fromLatin1(QByteArray(32, 's').toBase64());
const QString otherSeed = QString::fromLatin1(QByteArray(32, 't').toBase64());

/// What openssl says; its last word is the exit code.
QByteArray openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    process.waitForFinished(30'000);
    return process.readAll() + QByteArray::number(process.exitCode());
}
} // namespace

class tst_ConsulIdentity final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_scratch{};
    QString write(const QString &name, const QString &text) const
    {
        QFile file(m_scratch.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toLatin1());
        return file.fileName();
    }

private Q_SLOTS:
    void tokensAreStableAndDiffer()
    {
        const ConsulIdentity identity(seed);
        QCOMPARE(identity.token(QStringLiteral("agent:a")), ConsulIdentity(seed).token(QStringLiteral("agent:a")));
        QStringList all{identity.token(QStringLiteral("agent:a")), identity.token(QStringLiteral("agent:b")),
                        identity.tokenId(QStringLiteral("agent:a")), ConsulIdentity(otherSeed).token(QStringLiteral("agent:a"))};
        for (const QString &token : std::as_const(all))
            QCOMPARE(QUuid::fromString(token).version(), QUuid::Random);
        QCOMPARE(all.removeDuplicates(), 0);
        // What clusters were built with must come out of their secret for ever.
        QCOMPARE(all.first(), QStringLiteral("53deaf0a-9dfc-40e5-bda7-1dad0b3785a6"));
    }

    void certificatesAreTheSameEveryTime()
    {
        const ConsulIdentity identity(seed);
        using Part = ConsulIdentity::Part;
        QCOMPARE(*identity.authority(), *ConsulIdentity(seed).authority());
        QVERIFY(*identity.authority() != *ConsulIdentity(otherSeed).authority());
        const ConsulCertificate one = *identity.certificateOf(QStringLiteral("a"), Part::Client);
        QCOMPARE(ConsulIdentity(seed).certificateOf(QStringLiteral("a"), Part::Client)->certificate, one.certificate);
        QCOMPARE(ConsulIdentity(seed).certificateOf(QStringLiteral("a"), Part::Client)->key, one.key);
        const ConsulCertificate server = *identity.certificateOf(QStringLiteral("a"), Part::Server);
        const ConsulCertificate other = *identity.certificateOf(QStringLiteral("b"), Part::Client);
        QVERIFY(one.key != server.key && one.key != other.key && one.certificate != other.certificate);
    }

    void opensslVerifiesThemAndOnlyServersAreNamedSo()
    {
        const ConsulIdentity identity(seed);
        const QString authority = write(QStringLiteral("ca.pem"), *identity.authority());
        const QString foreign = write(QStringLiteral("foreign.pem"), *ConsulIdentity(otherSeed).authority());
        for (const auto part : {ConsulIdentity::Part::Server, ConsulIdentity::Part::Client}) {
            const ConsulCertificate made = *identity.certificateOf(QStringLiteral("worker-0"), part);
            const QString path = write(QStringLiteral("one.pem"), made.certificate);
            for (const char *purpose : {"sslserver", "sslclient"}) {
                const QByteArray said = openssl({"verify", "-x509_strict", "-purpose", purpose, "-CAfile", authority, path});
                QVERIFY2(said.contains(": OK"), said.constData());
            }
            QVERIFY(!openssl({"verify", "-CAfile", foreign, path}).contains(": OK"));
            const QByteArray text = openssl({"x509", "-in", path, "-noout", "-text"});
            const bool isServer = part == ConsulIdentity::Part::Server;
            QCOMPARE(text.contains("DNS:server.butler.consul\n"), isServer);
            QCOMPARE(text.contains("DNS:client.butler.consul\n"), !isServer);
            QVERIFY(text.contains("CA:FALSE"));
            const QString key = write(QStringLiteral("key.pem"), made.key);
            QCOMPARE(openssl({"pkey", "-in", key, "-pubout"}), openssl({"x509", "-in", path, "-noout", "-pubkey"}));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ConsulIdentity)
#include "tst_ConsulIdentity.moc"
