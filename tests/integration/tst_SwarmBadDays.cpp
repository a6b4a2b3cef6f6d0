#include "services/stages/ConfigureRoles.h"
#include "services/stages/JoinSalt.h"
#include "services/stages/ReachMachines.h"
#include "tests/integration/Swarm.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTimer>
#include <QtTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <functional>
#include <memory>

namespace
{
/// Done once, as soon as a run has told so many more states; no more once it goes out of scope. A run waits in an event loop.
class AtWork final
{
public:
    AtWork(Swarm &swarm, qsizetype states, std::function<void()> act)
        : m_swarm(swarm), m_enough(swarm.statesTold() + states), m_act(std::move(act))
    {
        QObject::connect(&m_look, &QTimer::timeout, &m_look, [this] { look(); });
        m_look.start(200);
    }
    bool isDone() const { return m_isDone; }

private:
    void look()
    {
        if (m_isDone || m_swarm.statesTold() < m_enough)
            return;
        m_isDone = true;
        m_look.stop();
        m_act();
    }
    Swarm &m_swarm;
    const qsizetype m_enough;
    const std::function<void()> m_act;
    QTimer m_look{};
    bool m_isDone = false;
};
} // namespace

/// Many machines on bad days, with one real master (Swarm.h): a network that drops packets, a master that is killed, machines that are
/// late, that stop in the middle, and a slow disk. Each time a run comes to its end, says who did not make it and why, and the same run
/// again does only what is missing. BUTLER_SWARM says how many: it takes minutes, so nothing is done unless it does.
class tst_SwarmBadDays final : public QObject
{
    Q_OBJECT

    /// A run from its first stage to its last. What went wrong with all of it, else empty; with single machines, it is among the failures.
    QString run()
    {
        m_swarm->beginRun();
        QElapsedTimer since;
        since.start();
        QStringList took;
        for (const auto stage : {reachMachines, joinSalt, configureRoles}) {
            const Result<void> done = stage(context());
            if (!done && (stage != configureRoles || context().failures.isEmpty())) // whose verdict is that of single machines, too
                return done.error().message + QLatin1Char('\n') + done.error().details;
            took << QString::number(double(since.restart()) / 1000, 'f', 1);
        }
        qInfo("reached, joined and configured in %s s; changed %d states; failed: %s", qPrintable(took.join(QStringLiteral(", "))),
              context().changed, qPrintable(m_swarm->failures()));
        return {};
    }
    RunContext &context() { return m_swarm->context(); }
    /// A file that a state writes is gone from all minions, so that the next run has something to do on each.
    QString makeWork()
    {
        const CommandResult removed = m_swarm->onMaster("salt -t 60 'swarm-*' file.remove /etc/dnsmasq.d/butler.conf --out=txt\n");
        return removed.besides.count(": True\n") == m_swarm->minions().size() ? QString()
                                                                              : QString::fromUtf8(removed.besides + removed.errorOutput);
    }
    /// The same run again does what is missing, which is on these machines alone, and on some of them at least.
    void seeMended(const QStringList &machines)
    {
        const qsizetype before = m_swarm->events().size();
        const QString wrong = run();
        QVERIFY2(wrong.isEmpty() && context().failures.isEmpty(), qPrintable(wrong + m_swarm->failures()));
        QCOMPARE(context().changed > 0, !machines.isEmpty());
        QMap<QString, int> states;
        for (const RunEvent &event : m_swarm->events(before)) {
            if (event.kind != RunEvent::Kind::State)
                continue;
            ++states[event.machine];
            QVERIFY2(event.result != StateResult::Changed || machines.contains(event.machine),
                     qPrintable(event.machine + QLatin1Char(' ') + event.stateId));
        }
        for (const QString &machine : machineNames(context().design))
            QVERIFY2(states.value(machine) > 10, qPrintable(machine));
    }
    /// nftables in the network of the master's machine. What went wrong, else empty; what it said is in m_said.
    QString nft(const QByteArray &rules)
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("nft"), {"/usr/sbin", "/sbin", "/usr/bin"});
        if (::geteuid() != 0 || program.isEmpty())
            return QStringLiteral("it takes root, and nftables");
        QProcess process;
        process.start(QStringLiteral("nsenter"), {"-t", m_swarm->process(), "-n", program, "-f", "-"});
        process.write(rules);
        process.closeWriteChannel();
        const bool isEnded = process.waitForFinished(30'000);
        m_said = process.readAllStandardOutput();
        return isEnded && process.exitCode() == 0 ? QString() : process.readAllStandardError() + process.errorString();
    }
    QStringList failed() { return QStringList(context().failures.keys()); }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("BUTLER_SWARM"))
            QSKIP("Left out of the short run: it takes a quarter of an hour.");
        const int count = std::max(4, qEnvironmentVariable("BUTLER_SWARM").toInt());
        QVERIFY2(Swarm::fitting(count) == count, qPrintable(QStringLiteral("This computer has %1 MB left.").arg(Swarm::memoryLeft())));
        m_swarm = std::make_unique<Swarm>(count);
        const QString why = m_swarm->begin();
        if (!why.isEmpty() && qEnvironmentVariableIsEmpty("BUTLER_REQUIRE_CONTAINERS"))
            QSKIP(qPrintable(QStringLiteral("Left out, for no containers can run here: ") + why));
        QVERIFY2(why.isEmpty(), qPrintable(why));
        const QString wrong = m_swarm->make();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    /// From the first answer by SSH to the last state.
    void aNetworkThatDropsEveryTenthPacketLosesNobody()
    {
        const QString cannot = nft("table inet butler_bad_day {\n"
                                   " chain in { type filter hook input priority 0; iifname eth0 numgen inc mod 10 0 counter drop; }\n"
                                   " chain out { type filter hook output priority 0; oifname eth0 numgen inc mod 10 0 counter drop; }\n"
                                   "}\n");
        const auto whole = qScopeGuard([this] { (void)nft("delete table inet butler_bad_day\n"); });
        const QString wrong = run();
        QVERIFY2(wrong.isEmpty() && context().failures.isEmpty(), qPrintable(wrong + m_swarm->failures()));
        if (!cannot.isEmpty())
            QSKIP(qPrintable(QStringLiteral("No packets are dropped here: ") + cannot));
        QCOMPARE(nft("list table inet butler_bad_day\n"), QString());
        static const QRegularExpression dropped(QStringLiteral("counter packets ([1-9][0-9]+) "));
        QStringList counts;
        for (QRegularExpressionMatchIterator found = dropped.globalMatch(QString::fromUtf8(m_said)); found.hasNext();)
            counts << found.next().captured(1);
        QCOMPARE(counts.size(), 2);
        qInfo("dropped on their way in and out: %s", qPrintable(counts.join(QStringLiteral(", "))));
    }

    void aMasterThatIsKilledAtWorkIsBack()
    {
        QCOMPARE(makeWork(), QString());
        const AtWork kill(*m_swarm, 20, [this] {
            const CommandResult killed = m_swarm->inMaster(QStringLiteral("systemctl kill --signal=KILL salt-master"));
            QVERIFY2(killed.ok(), killed.errorOutput.constData());
        });
        const QString wrong = run();
        QVERIFY(kill.isDone());
        QVERIFY2(wrong.isEmpty() && context().failures.isEmpty(), qPrintable(wrong + m_swarm->failures()));
        QVERIFY(context().changed >= m_swarm->minions().size());
        seeMended({}); // nothing is missing
    }

    void halfOfThemStopInTheMiddle()
    {
        QCOMPARE(makeWork(), QString());
        const QStringList down = m_swarm->half();
        QElapsedTimer since;
        const AtWork stop(*m_swarm, 20, [this, &down, &since] {
            since.start();
            QCOMPARE(m_swarm->kill(down), QString());
        });
        const QString wrong = run();
        QVERIFY(stop.isDone());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        qInfo("they were missed after %.1f s", double(since.elapsed()) / 1000);
        // Who had ended by then made it.
        for (const QString &machine : failed())
            QVERIFY2(down.contains(machine), qPrintable(m_swarm->failures()));
        QVERIFY2(failed().size() > down.size() / 2, qPrintable(m_swarm->failures()));
        QCOMPARE(m_swarm->startMachines(down), QString());
        seeMended(down);
    }

    /// Named by the run that could not wait for it, the others being done; the next one waits, for as long as it waits at a cloud.
    void aMachineThatIsLateIsWaitedFor()
    {
        QCOMPARE(makeWork(), QString());
        const QStringList late{m_swarm->minions().last()};
        QCOMPARE(m_swarm->kill(late), QString());
        const auto before = qScopeGuard([this, seconds = context().entry.sshSeconds] { context().entry.sshSeconds = seconds; });
        context().entry.sshSeconds = 20;
        QString wrong = run();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(failed(), late);
        QVERIFY2(context().failures.first().startsWith(QLatin1String("It never answered SSH.")), qPrintable(m_swarm->failures()));
        context().entry.sshSeconds = TargetEntry().sshSeconds;
        QCOMPARE(m_swarm->startMachines(late, 300), QString());
        seeMended(late);
    }

    void aSlowDiskOnlySlowsItDown()
    {
        QCOMPARE(makeWork(), QString());
        const QString cannot = slowDisk(1'000'000);
        if (!cannot.isEmpty())
            QSKIP(qPrintable(QStringLiteral("Left out: ") + cannot));
        const auto whole = qScopeGuard([this] { (void)slowDisk(0); });
        QVERIFY(m_swarm->inMaster(QStringLiteral("systemctl stop salt-master salt-minion")).ok()); // so that all of Salt is read anew
        QCOMPARE(QProcess::execute(QStringLiteral("sysctl"), {"-q", "vm.drop_caches=3"}), 0);
        QElapsedTimer since;
        since.start();
        const CommandResult read = m_swarm->inMaster(QStringLiteral("cat /opt/salt/lib/python3*/site-packages/salt/modules/*.py | wc -c"));
        const double rate = read.output.trimmed().toDouble() / double(since.elapsed()); // kB/s
        QVERIFY2(rate > 100 && rate < 1500, qPrintable(QString::number(rate)));
        const QString wrong = run();
        QVERIFY2(wrong.isEmpty() && context().failures.isEmpty(), qPrintable(wrong + m_swarm->failures()));
        QVERIFY(context().changed >= m_swarm->minions().size());
    }

    void cleanupTestCase() { m_swarm.reset(); }

private:
    /// So many bytes a second that the master's machine may read, 0: any; why that cannot be had here.
    QString slowDisk(int bytes)
    {
        QFile groups(QStringLiteral("/proc/%1/cgroup").arg(m_swarm->process()));
        struct stat storage {
        };
        if (!groups.open(QIODevice::ReadOnly) || ::stat("/var/lib/containers", &storage) != 0)
            return QStringLiteral("the machine's group of processes or its disk is not found");
        QString path, line = QStringLiteral("%1:%2 ").arg(major(storage.st_dev)).arg(minor(storage.st_dev));
        for (const QByteArray &group : groups.readAll().split('\n')) {
            QString inside = QString::fromUtf8(group).section(QLatin1Char(':'), 2);
            inside.remove(QStringLiteral("/init.scope")); // that is systemd's own, in the machine's
            if (group.contains(":blkio:")) {
                path = QStringLiteral("/sys/fs/cgroup/blkio%1/blkio.throttle.read_bps_device").arg(inside);
                line += QString::number(bytes);
            } else if (group.startsWith("0::") && path.isEmpty() && QFile::exists(QStringLiteral("/sys/fs/cgroup%1/io.max").arg(inside))) {
                path = QStringLiteral("/sys/fs/cgroup%1/io.max").arg(inside);
                line += QStringLiteral("rbps=%1").arg(bytes > 0 ? QString::number(bytes) : QStringLiteral("max"));
            }
        }
        QFile limit(path);
        if (!limit.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || limit.write(line.toUtf8()) < 0)
            return QStringLiteral("%1 cannot be written (%2)").arg(path, line);
        return {};
    }
    std::unique_ptr<Swarm> m_swarm{};
    QByteArray m_said{};
};

QTEST_GUILESS_MAIN(tst_SwarmBadDays)
#include "tst_SwarmBadDays.moc"
