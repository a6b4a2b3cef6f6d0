#include "model/cluster/RoleMachines.h"
#include "model/runs/CapacityWords.h"
#include "services/cluster/RoleFile.h"
#include "services/targets/LocalRoom.h"
#include "tests/Designs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#if defined(Q_OS_LINUX)
#include <sys/statvfs.h>
#endif

#include <cmath>

/// What this computer has room for, of a computer that the test makes up.
class tst_LocalRoom final : public QObject
{
    Q_OBJECT

    static constexpr double GB = 1024.0 * 1024 * 1024;
    std::unique_ptr<QTemporaryDir> m_root{};
    RoleCatalogue m_roles{};

    bool write(const QString &path, const QByteArray &text) const
    {
        const QString file = m_root->path() + path;
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
    }
    bool setMemory(int whole, int available) const // GB
    {
        const auto kilobytes = [](int gigabytes) { return QByteArray::number(qint64(gigabytes) * 1024 * 1024); };
        return write(QStringLiteral("/proc/meminfo"), "MemTotal:       " + kilobytes(whole) +
                                                          " kB\nMemFree:         1000 kB\nMemAvailable:   " + kilobytes(available) +
                                                          " kB\nBuffers:  1 kB\n");
    }
    Capacity of(const Cluster &design, const QList<Container> &there = {}, double freeDisk = 50) const
    {
        const HostLimits host(m_root->path(), QStringLiteral("ada"), 1000);
        return LocalRoom(host, {252 * GB, freeDisk * GB}).of(design, m_roles, there, 0);
    }
    static Cluster workers(int count)
    {
        Cluster design;
        design.target.kind = QStringLiteral("local");
        design.groups = {Designs::group(QStringLiteral("salt-master"), {RoleId::saltMaster, RoleId::consulBootstrap}),
                         Designs::group(QStringLiteral("worker"), {RoleId::consulClient}, count)};
        return design;
    }
    static Container container(const QString &machine, Container::State state = Container::State::Running)
    {
        return {.name = QStringLiteral("butler-1-") + machine, .machine = machine, .state = state};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_roles = loadRoles().catalogue;
    }
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        QVERIFY(write(QStringLiteral("/proc/sys/fs/inotify/max_user_instances"), "8192\n"));
        QVERIFY(write(QStringLiteral("/proc/sys/fs/inotify/max_user_watches"), "192536\n"));
        QVERIFY(write(QStringLiteral("/proc/sys/kernel/keys/maxkeys"), "20000\n"));
        QVERIFY(write(QStringLiteral("/proc/key-users"), " 1000:     5 5/5 5/200 25/20000\n"));
        QVERIFY(write(QStringLiteral("/proc/sys/kernel/pid_max"), "32768\n"));
        QVERIFY(write(QStringLiteral("/proc/sys/kernel/threads-max"), "192730\n"));
        QVERIFY(write(QStringLiteral("/proc/loadavg"), "3.33 1.78 2.10 4/412 19004\n"));
        QVERIFY(write(QStringLiteral("/proc/sys/fs/file-nr"), "494\t0\t2466177\n"));
        QVERIFY(write(QStringLiteral("/proc/cpuinfo"), "processor\t: 0\nmodel name\t: x\n\nprocessor\t: 1\nmodel name\t: x\n"));
        QVERIFY(setMemory(24, 22));
    }

    void saysWhatThereIsAndWhatAPlanTakes()
    {
        const Capacity capacity = of(workers(4));
        QCOMPARE(capacity.machines, 5);
        QCOMPARE(int(capacity.verdict()), int(Capacity::Verdict::Fits));
        const Quota *memory = capacity.find(QStringLiteral("memory"));
        QVERIFY(memory);
        QCOMPARE(memory->whole, 24.0);
        QCOMPARE(memory->used, 2.0);
        QVERIFY2(memory->added > 5 * 0.09 && memory->added < 1.2, qPrintable(QString::number(memory->added))); // the master takes more
        const Quota *cores = capacity.find(QStringLiteral("cores"));
        QVERIFY(cores);
        QCOMPARE(cores->whole, 2.0);
        QVERIFY(!cores->isOver()); // they are shared
        const Quota *machines = capacity.find(QStringLiteral("machines"));
        QVERIFY(machines);
        QCOMPARE(machines->after(), 5.0);
        QCOMPARE(machines->whole, double(*capacity.room()));
    }

    /// Its master has a process more for each twenty machines.
    void whatTheMasterTakesGrowsWithTheCluster()
    {
        const auto added = [this](int count) { return of(workers(count)).find(QStringLiteral("memory"))->added; };
        const double machine = added(11) - added(10);
        QVERIFY(machine > 0);
        QCOMPARE(std::round((added(20) - added(19) - machine) * 1024), 80.0);
    }

    void refusesWhatAComputerCannotHold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("machines");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("room");
        QTest::addColumn<QString>("says");
        const int no = int(Capacity::Verdict::No);
        const int doubtful = int(Capacity::Verdict::Doubtful);
        const auto row = [](const char *name, const char *path, const char *text, int machines, int verdict, int room, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(text) << machines << verdict << room
                                << QString::fromLatin1(says);
        };
        row("40 machines, 128 inotify instances", "/proc/sys/fs/inotify/max_user_instances", "128\n", 40, no, 16,
            "sudo sysctl fs.inotify.max_user_instances=640");
        row("175 workers, 200 keys: they fit, of which 5 are used", "/proc/sys/kernel/keys/maxkeys", "200\n", 195,
            int(Capacity::Verdict::Fits), 195, "");
        row("one more", "/proc/sys/kernel/keys/maxkeys", "200\n", 196, no, 195, "sudo sysctl kernel.keys.maxkeys=");
        row("watched files", "/proc/sys/fs/inotify/max_user_watches", "800\n", 41, no, 40, "sudo sysctl fs.inotify.max_user_watches=1640");
        row("processes", "/proc/sys/kernel/pid_max", "1212\n", 21, no, 20, "sudo sysctl kernel.pid_max=2504");
        row("threads", "/proc/sys/kernel/threads-max", "1212\n", 21, no, 20, "sudo sysctl kernel.threads-max=2504");
        row("a login's processes", "/sys/fs/cgroup/user.slice/user-1000.slice/pids.max", "800\n", 21, no, 20,
            "sudo systemctl set-property user-1000.slice TasksMax=1680");
        row("a login without such a limit", "/sys/fs/cgroup/user.slice/user-1000.slice/pids.max", "max\n", 21, int(Capacity::Verdict::Fits),
            -1, "");
        row("open files", "/proc/sys/fs/file-nr", "494\t0\t5494\n", 21, no, 20, "sudo sysctl fs.file-max=11488");
        row("addresses", "/proc/none", "", 242, doubtful + 1, -1, "The limit is 241 addresses in the cluster's network");
        row("175 workers, 8 GB", "/proc/meminfo", "MemTotal: 8388608 kB\nMemAvailable: 6291456 kB\n", 176, doubtful, -1,
            "GB memory and 6 GB are free:");
    }

    void refusesWhatAComputerCannotHold()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(int, machines);
        QFETCH(int, verdict);
        QFETCH(int, room);
        QFETCH(QString, says);
        QVERIFY(write(path, text));
        QVERIFY(path.contains(QLatin1String("meminfo")) || setMemory(240, 230)); // which then is not the first
        const Capacity capacity = of(workers(machines - 1), {}, 200);
        const QString refusal = refusalSentences(capacity).join(u' ');
        QVERIFY2(int(capacity.verdict()) == verdict, qPrintable(refusal));
        if (room >= 0)
            QCOMPARE(*capacity.room(), room);
        QVERIFY2(refusal.contains(says) && refusal.isEmpty() == says.isEmpty(), qPrintable(refusal));
    }

    void aDiskThatIsNearlyFullIsSaid()
    {
        const Capacity capacity = of(workers(175), {}, 1);
        QCOMPARE(int(capacity.verdict()), int(Capacity::Verdict::Doubtful));
        const QString refusal = refusalSentences(capacity).join(u' ');
        QVERIFY2(refusal.contains(QLatin1String("GB disk and 1 GB are free")), qPrintable(refusal));
    }

    void countsOnlyWhatIsNotThere()
    {
        const QList<Container> there{container(QStringLiteral("salt-master")), container(QStringLiteral("worker-0")),
                                     container(QStringLiteral("worker-1"), Container::State::Stopped), container(QStringLiteral("old"))};
        const Capacity capacity = of(workers(3), there);
        const Quota machines = *capacity.find(QStringLiteral("machines"));
        QCOMPARE(machines.used, 4.0);
        QCOMPARE(machines.after(), 4.0); // worker-2 comes, old goes
        QCOMPARE(capacity.find(QStringLiteral("fs.inotify.max_user_instances"))->added,
                 16.0); // worker-1 runs again, and old may be there yet
        QVERIFY(std::abs(capacity.find(QStringLiteral("memory"))->added - 0.12) < 0.01);
        const Capacity same = of(workers(2), there.mid(0, 2) + QList<Container>{container(QStringLiteral("worker-1"))});
        QCOMPARE(same.machines, 0);
        QVERIFY(refusalSentences(same).isEmpty());
    }

    void aMachineTakesNoMoreThanItMay()
    {
        Cluster design = workers(9);
        const double free = of(design).find(QStringLiteral("memory"))->added;
        for (const auto &[setting, most] : {std::pair("64m", 0.0625), std::pair("65536k", 0.0625), std::pair("67108864", 0.0625)}) {
            design.target.settings[QStringLiteral("memory")] = QString::fromLatin1(setting);
            const double bound = of(design).find(QStringLiteral("memory"))->added;
            QVERIFY2(std::abs(bound - 10 * most) < 0.001, setting);
            QVERIFY(bound < free);
        }
        design.target.settings[QStringLiteral("memory")] = QStringLiteral("8g");
        QCOMPARE(of(design).find(QStringLiteral("memory"))->added, free);
    }

    void whatIsNotKnownStopsNobody()
    {
        QVERIFY(QDir(m_root->path() + QStringLiteral("/proc")).removeRecursively());
        const Capacity capacity = LocalRoom(HostLimits(m_root->path(), QStringLiteral("ada"), 1000), {}).of(workers(200), m_roles, {}, 0);
        QCOMPARE(int(capacity.verdict()), int(Capacity::Verdict::Fits));
        QVERIFY(!capacity.find(QStringLiteral("memory")));
        QVERIFY(!capacity.find(QStringLiteral("disk")));
        QCOMPARE(quotaWords(*capacity.find(QStringLiteral("machines"))), QStringLiteral("0 → 201 machines"));
    }

    void theDiskIsTheOneOfAFolderThatIsNotThereYet()
    {
        const LocalRoom::Disk disk = LocalRoom::diskOf(m_root->path() + QStringLiteral("/a/b/c"));
        QVERIFY(disk.whole > 0 && disk.available <= disk.whole);
    }

    /// The charts reckon as `df` does; the plan must not name another disk.
    void ofADiskOnlyWhatOneMayUseIsRoom()
    {
#if defined(Q_OS_LINUX)
        struct statvfs said {
        };
        QCOMPARE(statvfs(m_root->path().toUtf8().constData(), &said), 0);
        const LocalRoom::Disk disk = LocalRoom::diskOf(m_root->path());
        const double whole = double(said.f_blocks - said.f_bfree + said.f_bavail) * double(said.f_frsize);
        QVERIFY2(std::abs(disk.whole - whole) < 0.01 * whole,
                 qPrintable(QStringLiteral("%1 beside %2").arg(disk.whole / GB).arg(whole / GB)));
#endif
    }
};

QTEST_GUILESS_MAIN(tst_LocalRoom)
#include "tst_LocalRoom.moc"
