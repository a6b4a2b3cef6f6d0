#include "services/ssh/SshTerminal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A terminal of the desktop with a shell on a machine.
class tst_SshTerminal final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};

private Q_SLOTS:
    void init() { qputenv("PATH", m_folder.path().toUtf8()); }

    void withoutATerminalTheCommandIsGiven()
    {
        const Result<void> opened = openTerminalOn(QStringLiteral("/home/ada/my cluster/.butler/ssh/config"), QStringLiteral("worker-3"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().details, QStringLiteral("ssh -F \"/home/ada/my cluster/.butler/ssh/config\" worker-3"));
        QVERIFY(opened.error().message.contains(QStringLiteral("clipboard")));
    }

    void theTerminalThatIsThereIsOpenedWithAShellOnTheMachine_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("the system's choice") << QStringLiteral("x-terminal-emulator")
                                             << QByteArray("-e\nssh\n-F\n/c/a b/config\nworker-3\n");
        QTest::newRow("GNOME's") << QStringLiteral("gnome-terminal") << QByteArray("--\nssh\n-F\n/c/a b/config\nworker-3\n");
        QTest::newRow("one that takes the command as it is") << QStringLiteral("foot") << QByteArray("ssh\n-F\n/c/a b/config\nworker-3\n");
    }

    void theTerminalThatIsThereIsOpenedWithAShellOnTheMachine()
    {
        QFETCH(QString, program);
        QFETCH(QByteArray, words);
        const QString heard = m_folder.filePath(QStringLiteral("heard"));
        QFile::remove(heard);
        QFile stand(m_folder.filePath(program));
        QVERIFY(stand.open(QIODevice::WriteOnly));
        stand.write("#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + heard.toUtf8() + ".new'; /bin/mv '" + heard.toUtf8() + ".new' '" +
                    heard.toUtf8() + "'\n");
        stand.close();
        stand.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(openTerminalOn(QStringLiteral("/c/a b/config"), QStringLiteral("worker-3")));
        QTRY_VERIFY(QFile::exists(heard));
        QFile said(heard);
        QVERIFY(said.open(QIODevice::ReadOnly));
        QCOMPARE(said.readAll(), words);
        stand.remove();
    }
};

QTEST_GUILESS_MAIN(tst_SshTerminal)
#include "tst_SshTerminal.moc"
