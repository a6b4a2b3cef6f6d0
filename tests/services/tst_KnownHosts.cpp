#include "services/ssh/KnownHosts.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// What may stand in known_hosts.
class tst_KnownHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNoKeyThatIsNotWhole_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a type alone") << QStringLiteral("ssh-ed25519");
        QTest::newRow("torn") << QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36Fd");
        QTest::newRow("one character less") << QStringLiteral(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSF");
        QTest::newRow("one more") << QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFfAAAA");
        QTest::newRow("another type inside") << QStringLiteral(
            "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf");
        QTest::newRow("text after it") << QStringLiteral(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf!hello");
        QTest::newRow("no base64") << QStringLiteral("ssh-ed25519 hello");
        QTest::newRow("a title before it") << QStringLiteral(
            "\x1b]0;title\x07ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf");
    }

    void takesNoKeyThatIsNotWhole()
    {
        QFETCH(QString, key);
        const QByteArray before = "worker-0 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf\n";
        KnownHosts hosts = KnownHosts::fromText(before);
        QVERIFY(!hosts.add(QStringLiteral("worker-0"), key));
        QCOMPARE(hosts.text(), before);
        QVERIFY(!hosts.set(QStringLiteral("worker-0"), key));
        QCOMPARE(hosts.text(), before);
    }

    void takesWholeKeysOfEveryKind_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"ed25519", "rsa", "ecdsa"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void takesWholeKeysOfEveryKind()
    {
        QFETCH(QString, kind);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key"));
        QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"),
                                   {QStringLiteral("-q"), QStringLiteral("-t"), kind, QStringLiteral("-N"), QString(), QStringLiteral("-C"),
                                    QStringLiteral("a comment"), QStringLiteral("-f"), path}),
                 0);
        QFile file(path + QStringLiteral(".pub"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        KnownHosts hosts;
        QVERIFY(hosts.add(QStringLiteral("worker-0"), QString::fromUtf8(file.readAll())));
        QVERIFY(KnownHosts::fromText(hosts.text()).knows(QStringLiteral("worker-0")));
    }

    void remembersOfWhomTheFileHasNoWholeKey()
    {
        const QString key = QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf");
        KnownHosts hosts = KnownHosts::fromText("salt-master \nworker-0 ssh-ed25519\nworker-1 ssh-ed25519 "
                                                "AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf\n");
        QVERIFY(!hosts.knows(QStringLiteral("salt-master")));
        QCOMPARE(hosts.torn(), (QStringList{QStringLiteral("salt-master"), QStringLiteral("worker-0")}));
        hosts = KnownHosts::fromText(hosts.text()); // ssh reads these lines as comments
        QCOMPARE(hosts.torn(), (QStringList{QStringLiteral("salt-master"), QStringLiteral("worker-0")}));
        QVERIFY(hosts.add(QStringLiteral("salt-master"), key));
        hosts.remove(QStringLiteral("worker-0"));
        QCOMPARE(hosts.text(),
                 QByteArray("salt-master ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf\nworker-1 "
                            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf\n"));
    }
};

QTEST_GUILESS_MAIN(tst_KnownHosts)
#include "tst_KnownHosts.moc"
