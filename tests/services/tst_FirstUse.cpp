#include "services/cluster/ClusterFile.h"
#include "services/cluster/RoleFile.h"
#include "services/targets/FirstUse.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

/// What is said before anything is made: out of the design, this computer and earlier runs.
class tst_FirstUse final : public QObject
{
    Q_OBJECT

    static constexpr double GB = 1024.0 * 1024 * 1024;
    QTemporaryDir m_root{};
    RoleCatalogue m_roles = loadRoles().catalogue;

    FirstUse of(const Cluster &design, bool hasImage, double freeDisk = 50, double slower = 1) const
    {
        const HostLimits host(m_root.path(), QStringLiteral("ada"), 1000);
        return FirstUse::of(design, m_roles, LocalRoom(host, {100 * GB, freeDisk * GB}), hasImage, slower);
    }
    static Cluster tutorial()
    {
        const Result<ClusterFile> file = loadCluster(QStringLiteral(":/templates/tutorial.yaml"));
        Cluster design = file ? file->cluster : Cluster();
        design.target.kind = QStringLiteral("local");
        return design;
    }
    static double disk(const FirstUse &use) { return use.capacity.find(QStringLiteral("disk"))->added; }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QDir(m_root.path()).mkpath(QStringLiteral("proc"));
        QFile file(m_root.filePath(QStringLiteral("proc/meminfo")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("MemTotal:       25165824 kB\nMemFree:         1000 kB\nMemAvailable:   23068672 kB\nBuffers:  1 kB\n");
    }

    void saysWhatTheTutorialTakes()
    {
        const FirstUse use = of(tutorial(), true);
        QCOMPARE(use.capacity.machines, 5);
        const QString words = use.words();
        QVERIFY2(words.contains(QStringLiteral("of memory (22 GB are free)")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("of disk (50 GB are free)")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("for the build")), qPrintable(words));
        QVERIFY(use.capacity.find(QStringLiteral("memory"))->added > 1);
    }

    void aComputerWithoutTheImageMakesItFirst()
    {
        const FirstUse with = of(tutorial(), true);
        const FirstUse without = of(tutorial(), false);
        QVERIFY(disk(without) > disk(with) + 1);
        QVERIFY(without.seconds > with.seconds + 60);
        QVERIFY(without.words().contains(QStringLiteral("for the first build")));
    }

    void aBusyComputerTakesLonger() { QVERIFY(of(tutorial(), true, 50, 4).seconds > 2 * of(tutorial(), true).seconds); }

    /// A disk that holds the machines and not their image has no room.
    void theImageCountsWithTheDisk()
    {
        QCOMPARE(int(of(tutorial(), true, 1).capacity.verdict()), int(Capacity::Verdict::Fits));
        QCOMPARE(int(of(tutorial(), false, 1).capacity.verdict()), int(Capacity::Verdict::Doubtful));
    }

    /// Where the system does not tell, nothing is said of it.
    void whatIsNotKnownIsNotSaid()
    {
        const FirstUse use = FirstUse::of(tutorial(), m_roles, LocalRoom(HostLimits(QStringLiteral("/nowhere"), {}, 0), {}), true, 1);
        QVERIFY2(!use.words().contains(QStringLiteral("GB")), qPrintable(use.words()));
        QVERIFY(use.words().startsWith(QStringLiteral("about")));
    }
};

QTEST_GUILESS_MAIN(tst_FirstUse)
#include "tst_FirstUse.moc"
