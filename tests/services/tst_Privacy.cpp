#include "services/platform/Files.h"
#include "services/platform/Privacy.h"

#include <QTemporaryDir>
#include <QtTest>

/// Who may read what lies on this computer.
class tst_Privacy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMadePrivateIsNobodyElses()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("mein Clüster"));
        const QString path = folder + QStringLiteral("/key");
        QVERIFY(QDir().mkpath(folder));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
#ifdef Q_OS_UNIX
        const QFile::Permissions everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ReadOther;
        for (const QString &what : {folder, path}) {
            QVERIFY(QFile::setPermissions(what, everybody));
            QVERIFY(!isPrivate(what));
        }
#endif
        for (const QString &what : {folder, path}) {
            QVERIFY(makePrivate(what));
            QVERIFY(isPrivate(what));
        }
        QVERIFY(QFileInfo(folder).isExecutable() && QFileInfo(path).isWritable());
#ifdef Q_OS_UNIX
        QVERIFY(!QFileInfo(path).isExecutable());
#endif
    }

    void aPrivateFileIsPrivateInAFolderThatIsNot()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secret"));
        for (int turn = 0; turn < 2; ++turn) { // new, and in the place of another
            QVERIFY(writePrivateFile(path, "a"));
            QVERIFY(isPrivate(path));
            QVERIFY(replacePrivateFile(path, "b"));
            QVERIFY(isPrivate(path));
        }
        const Result<QByteArray> text = readFile(path);
        QVERIFY(text && *text == "b");
    }

    void whatIsNotThereCannotBeMadePrivate()
    {
        const QTemporaryDir dir;
        QVERIFY(!makePrivate(dir.filePath(QStringLiteral("nothing"))));
    }
};

QTEST_GUILESS_MAIN(tst_Privacy)
#include "tst_Privacy.moc"
