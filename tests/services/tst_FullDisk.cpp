#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/platform/Files.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunFollower.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <sys/resource.h>

namespace
{
QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// For its life no file of this process grows beyond `bytes`, as on a disk that is full.
class Fullness final
{
public:
    explicit Fullness(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit full = m_before;
        full.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~Fullness() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Fullness(const Fullness &) = delete;
    Fullness &operator=(const Fullness &) = delete;

private:
    rlimit m_before{};
};
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

private:
    QTemporaryDir m_root{};
};

QTEST_GUILESS_MAIN(tst_FullDisk)
#include "tst_FullDisk.moc"
