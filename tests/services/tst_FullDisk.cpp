#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/platform/Files.h"
#include "services/runs/EventWriter.h"
#include "services/runs/LogExport.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunFollower.h"
#include "tests/Fullness.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <filesystem>

namespace
{
QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

/// What is on the disk stays whole when no more goes onto it.
class tst_FullDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDesignIsSavedWholeOrNotAtAll()
    {
        const QString path = m_root.filePath(QStringLiteral("cluster.yaml"));
        const QByteArray before = "format: 1\nname: before\n";
        QVERIFY(writeCluster(path, before));
        Result<void> written{};
        {
            const Fullness full(10);
            written = writeCluster(path, "format: 1\nname: after\n");
        }
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(QStringLiteral("The file is as it was before.")), qPrintable(written.error().message));
        QCOMPARE(read(path), before);
        QCOMPARE(QDir(m_root.path()).entryList(QDir::Files), QStringList{QStringLiteral("cluster.yaml")});
    }

    void aRecordIsWrittenWholeOrNotAtAll()
    {
        const QString path = m_root.filePath(QStringLiteral("record"));
        QVERIFY(writePrivateFile(path, "before"));
        Result<void> written{};
        {
            const Fullness full(3);
            written = writePrivateFile(path, "after all");
        }
        QVERIFY(!written);
        QCOMPARE(read(path), QByteArray("before"));
    }

    void aRunWhoseRecordFoundNoRoomIsOver()
    {
        const QString run = m_root.filePath(QStringLiteral("2026-11-25T00-00-00Z-up"));
        QVERIFY(QDir().mkpath(run));
        QFile record(RunFolder(run).recordPath());
        QVERIFY(record.open(QIODevice::WriteOnly));
        record.close();
        std::filesystem::last_write_time(run.toStdString(), std::filesystem::file_time_type::clock::now() - std::chrono::minutes(1));
        RunFollower follower;
        QSignalSpy finished(&follower, &RunFollower::finished);
        follower.follow(run);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(follower.run().outcome, Outcome::Lost);
    }

    void aLogIsExportedWholeOrNotAtAll()
    {
        const QString run = m_root.filePath(QStringLiteral("2026-11-25T00-00-01Z-up"));
        QVERIFY(QDir().mkpath(run));
        EventWriter events;
        QVERIFY(events.open(RunFolder(run).eventsPath()));
        events.started(Verb::Up);
        for (int line = 0; line < 2000; ++line)
            events.log(QStringLiteral("salt"), LogLevel::Info, QStringLiteral("a line of some length that fills the disk in the end"));
        events.finished(Outcome::Succeeded, {});
        RunFollower follower;
        QSignalSpy finished(&follower, &RunFollower::finished);
        follower.follow(run);
        QTRY_COMPARE(finished.size(), 1);
        const LogRows rows(&follower.log());
        const QString path = m_root.filePath(QStringLiteral("log.txt"));
        LogExport out;
        QSignalSpy failed(&out, &LogExport::failed);
        QSignalSpy saved(&out, &LogExport::finished);
        {
            const Fullness full(20'000);
            out.start(follower.log(), rows, 0, follower.log().count(), path);
            QTRY_COMPARE(failed.size() + saved.size(), 1);
        }
        QCOMPARE(saved.size(), 0);
        const QString sentence = failed.first().first().value<Error>().message;
        QVERIFY2(sentence.contains(QStringLiteral("log.txt")) && sentence.contains(QStringLiteral("the disk ")), qPrintable(sentence));
        QVERIFY(!QFileInfo::exists(path));
    }

private:
    QTemporaryDir m_root{};
};

QTEST_GUILESS_MAIN(tst_FullDisk)
#include "tst_FullDisk.moc"
