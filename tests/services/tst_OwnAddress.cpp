#include "services/openstack/OwnAddress.h"

#include <QTest>

/// From where the door of a cluster is knocked at, as far as this computer can know it.
class tst_OwnAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnownIsProposed_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("proposed");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *cloud, const char *own, const char *proposed, const char *word) {
            QTest::newRow(name) << QString::fromLatin1(cloud) << QString::fromLatin1(own) << QString::fromLatin1(proposed)
                                << QString::fromLatin1(word);
        };
        row("public", "203.0.113.1", "198.51.100.7", "198.51.100.7", "own address");
        row("in one site", "10.1.2.3", "10.9.8.7", "10.9.8.7", "same network");
        row("behind a router", "203.0.113.1", "192.168.1.5", "", "another address");
        row("behind a provider's", "203.0.113.1", "100.64.3.4", "", "another address");
        row("hidden in 172.16", "203.0.113.1", "172.31.255.254", "", "another address");
        row("not hidden beside it", "203.0.113.1", "172.32.0.1", "172.32.0.1", "own address");
        row("by a tunnel", "127.0.0.1", "127.0.0.1", "", "not known");
        row("no way", "203.0.113.1", "", "", "No way leads");
    }
    void whatIsKnownIsProposed()
    {
        QFETCH(QString, cloud);
        QFETCH(QString, own);
        QFETCH(QString, proposed);
        QFETCH(QString, word);
        const OwnAddress found = OwnAddress::towards(QHostAddress(cloud), QHostAddress(own));
        QCOMPARE(found.address, proposed);
        QVERIFY2(found.sentence.contains(word), qPrintable(found.sentence));
    }

    void aJumpHostComesInThePlaceOfThisComputer()
    {
        CloudAccount account;
        account.authUrl = QStringLiteral("https://cloud.example.org:5000/v3");
        QCOMPARE(OwnAddress::hostOf(account), QStringLiteral("cloud.example.org"));
        account.bastion.host = QStringLiteral("jump.example.org");
        QCOMPARE(OwnAddress::hostOf(account), QStringLiteral("jump.example.org"));
        const OwnAddress found =
            OwnAddress::of(account, {QHostAddress(QStringLiteral("2001:db8::1")), QHostAddress(QStringLiteral("192.0.2.9"))});
        QCOMPARE(found.address, QStringLiteral("192.0.2.9"));
        QVERIFY2(found.sentence.contains(QLatin1String("jump.example.org")), qPrintable(found.sentence));
        QVERIFY(OwnAddress::of(account, {}).address.isEmpty());
        QVERIFY(!OwnAddress::of(account, {}).sentence.isEmpty());
    }

    /// The lab's way: a real socket, to this computer.
    void aSocketKnowsItsWay()
    {
        CloudAccount account;
        account.authUrl = QStringLiteral("http://127.0.0.1:5000/v3");
        const OwnAddress found = OwnAddress::of(account, {QHostAddress(QHostAddress::LocalHost)});
        QVERIFY(found.address.isEmpty());
        QVERIFY2(found.sentence.contains(QLatin1String("this computer itself")), qPrintable(found.sentence));
    }
};

QTEST_GUILESS_MAIN(tst_OwnAddress)
#include "tst_OwnAddress.moc"
