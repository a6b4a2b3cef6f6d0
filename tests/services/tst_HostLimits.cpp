#include "services/containers/BaseImage.h"
#include "services/containers/HostLimits.h"
#include "services/explanations/Explain.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

/// What a computer lets containers have, said before they fail by it.
class tst_HostLimits final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_root{};
    bool write(const QString &path, const QByteArray &text) const
    {
        const QString file = m_root->path() + path;
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
    }
    HostLimits limits(qint64 uid = 1000) const { return {m_root->path(), QStringLiteral("ada"), uid}; }

    Quota quota(const QString &id, int machines, qint64 uid = 1000, int before = 0) const
    {
        const Capacity capacity{.machines = machines, .quotas = limits(uid).quotas(machines, before)};
        const Quota *found = capacity.find(id);
        return found ? *found : Quota();
    }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        QVERIFY(write(QStringLiteral("/etc/subuid"), "eve:100000:65536\nada:165536:65536\n"));
        QVERIFY(write(QStringLiteral("/etc/subgid"), "eve:100000:65536\n1000:165536:65536\n"));
        QVERIFY(write(QStringLiteral("/proc/sys/fs/inotify/max_user_instances"), "128\n"));
        QVERIFY(write(QStringLiteral("/proc/sys/kernel/keys/maxkeys"), "200\n"));
        QVERIFY(write(QStringLiteral("/proc/sys/kernel/keys/root_maxkeys"), "1000000\n"));
        QVERIFY(write(QStringLiteral("/proc/key-users"), "    0:    45 44/44 39/1000000 545/25000000\n 1000:     5 5/5 5/200 25/20000\n"));
        QVERIFY(QDir().mkpath(m_root->path() + QStringLiteral("/run/systemd/system")));
        qunsetenv("CONTAINER_HOST");
        qunsetenv("DOCKER_HOST");
    }

    void anAccountWithoutARangeOfNumbersIsToldTheLine_data()
    {
        QTest::addColumn<QByteArray>("subuid");
        QTest::addColumn<QByteArray>("subgid");
        QTest::addColumn<QString>("says");
        const QByteArray eve = "eve:100000:65536\n";
        const QByteArray both = eve + "ada:165536:65536\n";
        QTest::newRow("there") << both << both << QString();
        QTest::newRow("by its number") << eve + "1000:165536:65536" << both << QString();
        QTest::newRow("none in subuid") << eve << eve << QStringLiteral("/etc/subuid has no line for it.");
        QTest::newRow("none in subgid") << both << eve << QStringLiteral("/etc/subgid has no line for it.");
        QTest::newRow("the next range") << eve << eve << QStringLiteral("“ada:165536:65536”");
        QTest::newRow("no files") << QByteArray() << QByteArray() << QStringLiteral("“ada:100000:65536”");
        QTest::newRow("somebody of a longer name")
            << QByteArray("adalbert:100000:65536\n") << both << QStringLiteral("/etc/subuid has no line for it.");
    }

    void anAccountWithoutARangeOfNumbersIsToldTheLine()
    {
        QFETCH(QByteArray, subuid);
        QFETCH(QByteArray, subgid);
        QFETCH(QString, says);
        QVERIFY(write(QStringLiteral("/etc/subuid"), subuid) && write(QStringLiteral("/etc/subgid"), subgid));
        const Result<void> serves = limits().serves(QStringLiteral("podman"));
        QCOMPARE(bool(serves), says.isEmpty());
        QVERIFY2(serves || serves.error().message.contains(says), qPrintable(serves ? QString() : serves.error().message));
        QVERIFY(limits(0).serves(QStringLiteral("podman")));
        QVERIFY(limits().serves(QStringLiteral("docker")));
        QVERIFY(write(QStringLiteral("/etc/nsswitch.conf"), "passwd: files\nsubid: sss\n"));
        QVERIFY(limits().serves(QStringLiteral("podman"))); // a directory of the house knows
    }

    void anEngineOfAnotherComputerIsNamed_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("engine");
        QTest::addColumn<bool>("serves");
        const QString podman = QStringLiteral("podman");
        const QString docker = QStringLiteral("docker");
        QTest::newRow("ssh") << QByteArray("CONTAINER_HOST") << QByteArray("ssh://me:pass@far.example/run/podman.sock") << podman << false;
        QTest::newRow("tcp") << QByteArray("DOCKER_HOST") << QByteArray("tcp://10.0.0.7:2376") << docker << false;
        QTest::newRow("socket") << QByteArray("CONTAINER_HOST") << QByteArray("unix:///run/user/1000/podman/podman.sock") << podman << true;
        QTest::newRow("own port") << QByteArray("DOCKER_HOST") << QByteArray("tcp://127.0.0.1:2375") << docker << true;
        QTest::newRow("the other engine's") << QByteArray("DOCKER_HOST") << QByteArray("tcp://10.0.0.7:2376") << podman << true;
    }

    void anEngineOfAnotherComputerIsNamed()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, value);
        QFETCH(QString, engine);
        QFETCH(bool, serves);
        qputenv(variable.constData(), value);
        const Result<void> found = limits().serves(engine);
        QCOMPARE(bool(found), serves);
        QVERIFY(found || (found.error().message.contains(QString::fromLatin1(variable)) &&
                          !found.error().message.contains(QStringLiteral("pass@"))));
    }

    void aContextOfAnotherComputerIsNamed_data()
    {
        QTest::addColumn<QString>("context");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("serves");
        QTest::newRow("none is chosen") << QString() << QByteArray("ssh://far.example") << true;
        QTest::newRow("the default one") << QStringLiteral("default") << QByteArray() << true;
        QTest::newRow("of this login") << QStringLiteral("rootless") << QByteArray("unix:///run/user/1000/docker.sock") << true;
        QTest::newRow("of another computer") << QStringLiteral("lab") << QByteArray("ssh://me:pass@far.example") << false;
        QTest::newRow("a broken file") << QStringLiteral("lab") << QByteArray("\"") << true;
    }

    void aContextOfAnotherComputerIsNamed()
    {
        QFETCH(QString, context);
        QFETCH(QByteArray, address);
        QFETCH(bool, serves);
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(context.toUtf8(), QCryptographicHash::Sha256).toHex());
        QVERIFY(write(QStringLiteral("/docker/config.json"), "{\"currentContext\":\"" + context.toUtf8() + "\"}"));
        QVERIFY(write(QStringLiteral("/docker/contexts/meta/%1/meta.json").arg(hash),
                      "{\"Name\":\"x\",\"Endpoints\":{\"docker\":{\"Host\":\"" + address + "\"}}}"));
        qputenv("DOCKER_CONFIG", QFile::encodeName(m_root->path() + QStringLiteral("/docker")));
        const Result<void> found = limits().serves(QStringLiteral("docker"));
        QCOMPARE(bool(found), serves);
        QVERIFY(found ||
                (found.error().message.contains(QStringLiteral("“lab”")) && !found.error().message.contains(QStringLiteral("pass@"))));
        QVERIFY(limits().serves(QStringLiteral("podman")));
        qputenv("DOCKER_HOST", "unix:///var/run/docker.sock"); // which docker takes before any context
        QVERIFY(limits().serves(QStringLiteral("docker")));
        qunsetenv("DOCKER_CONFIG");
    }

    void whatWatchesFilesIsCounted()
    {
        QVERIFY(QDir().mkpath(m_root->path() + QStringLiteral("/proc/77/fd")));
        for (int handle = 0; handle < 8; ++handle)
            QVERIFY(QFile::link(QStringLiteral("anon_inode:inotify"), m_root->path() + QStringLiteral("/proc/77/fd/%1").arg(handle)));
        QVERIFY(QFile::link(QStringLiteral("anon_inode:[eventfd]"), m_root->path() + QStringLiteral("/proc/77/fd/9")));
        QVERIFY(write(QStringLiteral("/proc/77/fdinfo/3"), "pos:\t0\nflags:\t02\ninotify wd:2 ino:1\ninotify wd:1 ino:2\n"));
        QVERIFY(write(QStringLiteral("/proc/77/fdinfo/9"), "inotify wd:2 ino:1\n")); // no inotify after all
        QVERIFY(write(QStringLiteral("/proc/sys/fs/inotify/max_user_watches"), "500\n"));
        const qint64 me = QFileInfo(m_root->path()).ownerId();
        const QString instances = QStringLiteral("fs.inotify.max_user_instances");
        QCOMPARE(quota(instances, 20, me).used, 8.0);
        const int most = me == 0 ? 17 : 15; // with the 8 and another, 18 times 7, or 16 times 8, are more than 128
        QVERIFY(!quota(instances, most, me).isOver());
        QVERIFY(quota(instances, most + 1, me).isOver());
        QCOMPARE(quota(instances, most + 1, me).remedy,
                 QStringLiteral("sudo sysctl fs.inotify.max_user_instances=%1").arg(me == 0 ? 268 : 272));
        QCOMPARE(quota(QStringLiteral("fs.inotify.max_user_watches"), 1, me).used, 2.0);
    }

    /// Who began as root in a container is somebody else now, and what it watches with still counts as root's.
    void whatOthersInContainersWatchWithCountsAsRoots()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can make files that are somebody else's.");
        const auto process = [this](const QString &name, const QString &space) {
            const QString folder = m_root->path() + QStringLiteral("/proc/") + name;
            QVERIFY(QDir().mkpath(folder + QStringLiteral("/fd")) && QDir().mkpath(folder + QStringLiteral("/ns")));
            QVERIFY(QFile::link(QStringLiteral("anon_inode:inotify"), folder + QStringLiteral("/fd/3")));
            QVERIFY(QFile::link(space, folder + QStringLiteral("/ns/pid")));
            QCOMPARE(::chown(QFile::encodeName(folder).constData(), 100, 100), 0);
        };
        process(QStringLiteral("self"), QStringLiteral("pid:[1]"));
        process(QStringLiteral("78"), QStringLiteral("pid:[1]")); // of this computer's own
        process(QStringLiteral("79"), QStringLiteral("pid:[2]"));
        QCOMPARE(quota(QStringLiteral("fs.inotify.max_user_instances"), 1, 0).used, 1.0);
    }

    void keysOfTheKernelAreCountedToo()
    {
        const QString keys = QStringLiteral("kernel.keys.maxkeys");
        QVERIFY(!quota(keys, 195).isOver());
        QVERIFY(quota(keys, 196).isOver());
        QCOMPARE(quota(keys, 196).remedy, QStringLiteral("sudo sysctl kernel.keys.maxkeys=402"));
        QCOMPARE(quota(QStringLiteral("kernel.keys.root_maxkeys"), 196, 0).used, 39.0);
        QVERIFY(!quota(QStringLiteral("kernel.keys.root_maxkeys"), 196, 0).isOver());
        QDir(m_root->path() + QStringLiteral("/proc")).removeRecursively();
        QVERIFY(limits().quotas(196).isEmpty()); // what is not known stops nobody
    }

    /// Each machine of a cluster knows each: at 33 the table of the usual size is full.
    void neighboursGrowWithTheSquareOfTheMachines_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<QByteArray>("used"); // in hex
        QTest::addColumn<int>("room");
        QTest::newRow("a new cluster") << 0 << QByteArray("00000000") << 32;
        QTest::newRow("beside others") << 0 << QByteArray("00000190") << 24; // 400
        QTest::newRow("a cluster of ten that grows") << 10 << QByteArray("00000064") << 22;
        QTest::newRow("full") << 0 << QByteArray("00000400") << 0;
        QTest::newRow("not known") << 0 << QByteArray("what?") << 32;
    }

    void neighboursGrowWithTheSquareOfTheMachines()
    {
        QFETCH(int, before);
        QFETCH(QByteArray, used);
        QFETCH(int, room);
        const QString neighbours = QStringLiteral("net.ipv4.neigh.default.gc_thresh3");
        QVERIFY(write(QStringLiteral("/proc/net/stat/arp_cache"), "entries  allocs\n" + used + "  00000c9e\n" + used + "  00000bdf\n"));
        QCOMPARE(quota(neighbours, 1).whole, -1.0); // no such limit is known
        QVERIFY(write(QStringLiteral("/proc/sys/net/ipv4/neigh/default/gc_thresh3"), "1024\n"));
        QVERIFY(room == 0 || !quota(neighbours, room, 1000, before).isOver());
        const Quota over = quota(neighbours, room + 1, 1000, before);
        QVERIFY(over.isOver());
        QCOMPARE(over.room().value_or(-1), room);
        QVERIFY(over.remedy.startsWith(QStringLiteral("sudo sysctl net.ipv4.neigh.default.gc_thresh3=2")));
    }

    void machinesThatEndWithTheLoginAreSaid()
    {
        QVERIFY(limits().warning(QStringLiteral("podman")).contains(QStringLiteral("loginctl enable-linger ada")));
        QCOMPARE(limits(0).warning(QStringLiteral("podman")), QString());
        QCOMPARE(limits().warning(QStringLiteral("docker")), QString());
        QVERIFY(write(QStringLiteral("/var/lib/systemd/linger/ada"), {}));
        QCOMPARE(limits().warning(QStringLiteral("podman")), QString());
    }

    void wordsOfEnginesThatNobodyUnderstandsAreExplained_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("id");
        QTest::newRow("keys") << QStringLiteral(
                                     "Error: OCI runtime error: runc: unable to join session keyring: unable to create session key: disk "
                                     "quota exceeded")
                              << QStringLiteral("key-quota");
        QTest::newRow("crun's keys") << QStringLiteral("Error: crun: create keyring `7f`: add_key: Disk quota exceeded: OCI runtime error")
                                     << QStringLiteral("key-quota");
        QTest::newRow("quota") << QStringLiteral("Error: writing blob: storing blob to file \"/home/ada/x\": disk quota exceeded")
                               << QStringLiteral("quota");
        QTest::newRow("inotify") << QStringLiteral("Failed to create inotify object: Too many open files")
                                 << QStringLiteral("inotify-used-up");
        QTest::newRow("inotify of Go") << QStringLiteral("inotify_init1: EMFILE failed, too many open files")
                                       << QStringLiteral("inotify-used-up");
        QTest::newRow("debootstrap") << QStringLiteral("E: Cannot install into target '/tmp/x' mounted with noexec or nodev")
                                     << QStringLiteral("mounted-without-devices");
        QTest::newRow("subuid")
            << QStringLiteral("ERRO[0000] cannot find UID/GID for user ada: no subuid ranges found for user \"ada\" in /etc/subuid")
            << QStringLiteral("no-subordinate-ids");
        QTest::newRow("something else") << QStringLiteral("Error: runc: no cgroups") << QString();
    }

    void wordsOfEnginesThatNobodyUnderstandsAreExplained()
    {
        QFETCH(QString, words);
        QFETCH(QString, id);
        QCOMPARE(explain(words).id, id);
        QVERIFY(id.isEmpty() || imageError(words).message.contains(explain(words).remedy));
    }
};

QTEST_GUILESS_MAIN(tst_HostLimits)
#include "tst_HostLimits.moc"
