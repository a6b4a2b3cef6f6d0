#include "services/platform/ProcessId.h"
#include "services/platform/Processes.h"
#include "tests/Places.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/stat.h>
#endif

/// How programs are started, and what becomes of them.
class tst_Processes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatADetachedProgramSaysIsForItsOwnerAlone()
    {
#ifdef Q_OS_UNIX
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("output.txt"));
        umask(022);
        QVERIFY(startDetached(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("echo said")}, path));
        QTRY_VERIFY(QFileInfo(path).size() == 5);
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
#endif
    }

    void notesOfToolsAreReadAsEachSystemWritesThem()
    {
        const QTemporaryDir dir;
        QFile tools(dir.filePath(QStringLiteral("tools")));
        QVERIFY(tools.open(QIODevice::WriteOnly));
        tools.write("4711 (a) name) S 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20021 22 23\n" // Linux
                    "4712 133773311223344556\n"                                                    // Windows
                    "4713\n"                                                                       // elsewhere
                    "nonsense\n");
        tools.close();
        const QList<ProcessId> expected{{4711, 20021}, {4712, 133773311223344556}, {4713, 0}};
        QCOMPARE(notedTools(tools.fileName()), expected);
    }

    void aTiedProgramEndsWithItsParentHoweverThatEnds()
    {
#ifdef Q_OS_LINUX
        QProcess parent;
        parent.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("\"$1\" --tied /bin/sleep 600 & echo $!; wait"),
                                            QStringLiteral("sh"), builtFile("/butler-begin")});
        QTRY_VERIFY(parent.canReadLine());
        const qint64 pid = parent.readLine().trimmed().toLongLong();
        QTRY_VERIFY(QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(pid)).endsWith(QStringLiteral("sleep")));
        kill(static_cast<pid_t>(parent.processId()), SIGKILL);
        QVERIFY(parent.waitForFinished());
        const auto isGone = [pid] { return QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(pid)).isEmpty(); };
        const bool gone = QTest::qWaitFor(isGone, 5000);
        kill(static_cast<pid_t>(pid), SIGKILL);
        QVERIFY(gone);
#endif
    }
};

QTEST_GUILESS_MAIN(tst_Processes)
#include "tst_Processes.moc"
