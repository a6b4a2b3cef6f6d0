#include "services/containers/Containers.h"
#include "services/platform/Ports.h"
#include "services/platform/ProcessId.h"
#include "services/platform/Processes.h"
#include "services/runs/RunHistory.h"
#include "services/runs/RunLock.h"
#include "services/targets/Leftovers.h"
#include "services/targets/LocalRecord.h"
#include "services/tools/Runner.h"
#include "tests/Places.h"
#include "tests/integration/RealCluster.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

namespace
{

const QByteArray head = "format: 1\nname: engine-test\ntarget:\n  kind: local\ngroups:\n"
                        "  - name: salt-master\n    roles: [salt-master, consul-bootstrap]\n";

/// A way to end a run at an unlucky moment.
enum class Victim { Run, Tool, Both };

} // namespace

/// The engine on real podman and real Terraform: build, change, die, go on, take down. Machines boot but are not configured here.
class tst_LocalTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Runner runner(m_scratchRun, nullptr, nullptr);
        const Result<ContainerEngine> engine = findEngine(runner, engineCachePath());
        if (!engine) {
            if (qEnvironmentVariable("CI") == QLatin1String("true"))
                QFAIL(qPrintable(engine.error().message));
            QSKIP(qPrintable(QStringLiteral("Not run: ") + engine.error().message));
        }
        m_engine = *engine;
    }

    /// One that was killed while it tried the engine leaves an image; the next one takes it along.
    void whoTriesTheEngineLeavesNoImage()
    {
        Runner runner(m_scratchRun, nullptr, nullptr);
        const auto images = [this, &runner] {
            return runner.run(m_engine.make({"images", "--format", "{{.Tag}}", "localhost/butler-probe"})).output.simplified();
        };
        QProcess ended;
        ended.start(QStringLiteral("true"), QStringList());
        const QString tag = QString::number(ended.processId());
        QVERIFY(ended.waitForFinished());
        Command import = m_engine.make({"import", "-", QStringLiteral("localhost/butler-probe:") + tag});
        import.standardInput = QByteArray(10240, '\0');
        QVERIFY(runner.run(import).ok());
        QVERIFY(images().contains(tag.toUtf8()));
        const QTemporaryDir cache;
        QVERIFY(findEngine(runner, cache.filePath(QStringLiteral("engine.json"))));
        QCOMPARE(images(), QByteArray());
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(QStringLiteral("Müllers Cluster – 1"));
        QDir().mkpath(m_folder);
        writeDesign(2);
    }

    void cleanup()
    {
        QFile::remove(m_dir->filePath(QStringLiteral("small/ballast"))); // a test that failed left the disk full
        if (id().isEmpty())
            return;
        QCOMPARE(butler({QStringLiteral("destroy"), QStringLiteral("--yes")}), 0);
        QVERIFY(things().isEmpty());
        QTRY_VERIFY(forgottenOf(id(), {}).isEmpty()); // no process of a container that podman forgot
    }

    void endsWhatAKilledPodmanForgot()
    {
        if (m_engine.name != QLatin1String("podman"))
            QSKIP("Docker's daemon goes on when a docker is killed.");
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        QVERIFY(forgetOne(QStringLiteral("lost-0")));
        QCOMPARE(findings(), QStringList{QStringLiteral("process-left:lost-0")});
        QCOMPARE(butler({QStringLiteral("apply"), QStringLiteral("--json")}), 0);
        QVERIFY2(m_output.contains("has forgotten it"), m_output.constData());
        QVERIFY(forgottenOf(id(), things().containers).isEmpty());
        QCOMPARE(running().size(), 3); // and nothing else was touched
        QVERIFY(forgetOne(QStringLiteral("lost-1")));
        QCOMPARE(butler({QStringLiteral("destroy"), QStringLiteral("--yes"), QStringLiteral("--json")}), 0);
        QVERIFY2(m_output.contains("which podman had forgotten"), m_output.constData());
        QVERIFY(forgottenOf(id(), {}).isEmpty());
    }

    void goesOnFromWhatAKilledPodmanNeverStarted_data()
    {
        QTest::addColumn<bool>("wasBeingMade");
        QTest::newRow("it is made anew") << true;
        QTest::newRow("it is started") << false;
    }
    /// Podman lists it as made and not started; its monitor lives, and holds the port on which the next one is to be reached.
    void goesOnFromWhatAKilledPodmanNeverStarted()
    {
        QFETCH(bool, wasBeingMade);
        if (m_engine.name != QLatin1String("podman"))
            QSKIP("Docker's daemon goes on when a docker is killed.");
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        const QJsonObject input = inputs();
        const quint16 port = entryPort();
        const QString name = containerName(id(), QStringLiteral("salt-master"));
        const QStringList options{QStringLiteral("--systemd=always"),
                                  QStringLiteral("--network"),
                                  input["network"].toObject()["name"].toString(),
                                  QStringLiteral("--publish"),
                                  QStringLiteral("127.0.0.1:%1:22").arg(port),
                                  QStringLiteral("--label"),
                                  QStringLiteral("butler.cluster=") + id(),
                                  QStringLiteral("--label"),
                                  QStringLiteral("butler.machine=salt-master")};
        const auto isNeverStarted = [&] {
            const QList<Container> containers = things().containers;
            const QList<Leftover> monitors = forgottenOf(id(), {});
            return !isPortFree(port) && std::any_of(containers.cbegin(), containers.cend(), [&monitors](const Container &one) {
                return !one.hasProcess && std::any_of(monitors.cbegin(), monitors.cend(),
                                                      [&one](const Leftover &monitor) { return monitor.container == one.id; });
            });
        };
        QVERIFY(killBetweenMakingAndStarting(name, options, isNeverStarted));
        if (wasBeingMade) { // as the run noted that was making it
            QFile making(m_folder + QStringLiteral("/.butler/terraform/making"));
            QVERIFY(making.open(QIODevice::WriteOnly));
            making.write("[\"salt-master\"]");
        }
        const QString killed = ids().value(QStringLiteral("salt-master"));
        QCOMPARE(butler({QStringLiteral("apply"), QStringLiteral("--json")}), 0);
        QCOMPARE(running(), QStringList({QStringLiteral("salt-master"), QStringLiteral("worker-0"), QStringLiteral("worker-1")}));
        QVERIFY(forgottenOf(id(), things().containers).isEmpty());
        QCOMPARE(ids().value(QStringLiteral("salt-master")) == killed, !wasBeingMade);
    }

    void buildsAndTakesDownAndLeavesNothing()
    {
        QCOMPARE(butler({QStringLiteral("apply"), QStringLiteral("--json")}), 0);
        QVERIFY(m_output.trimmed().split('\n').last().contains("\"outcome\":\"succeeded\""));
        QCOMPARE(running(), QStringList({QStringLiteral("salt-master"), QStringLiteral("worker-0"), QStringLiteral("worker-1")}));
        QCOMPARE(butler({QStringLiteral("apply")}), 0); // nothing to do
        QCOMPARE(butler({QStringLiteral("destroy"), QStringLiteral("--yes")}), 0);
        QVERIFY(things().isEmpty());
        QVERIFY(QFile::exists(m_folder + QStringLiteral("/cluster.yaml")));
        QCOMPARE(QDir(m_folder + QStringLiteral("/.butler/ssh")).entryList(QDir::Files).size(), 0);
        QCOMPARE(RunHistory(m_folder + QStringLiteral("/.butler/runs")).runs().size(), 3); // the history stays
    }

    /// As the rules do that a killed podman leaves: who listens there learns of nothing.
    void takesNoPortThatLeadsElsewhere()
    {
        const QString iptables = QStandardPaths::findExecutable(QStringLiteral("iptables"), {QStringLiteral("/usr/sbin")});
        if (geteuid() != 0 || iptables.isEmpty())
            QSKIP("Only root may send a port elsewhere.");
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        const quint16 before = entryPort();
        QCOMPARE(butler({QStringLiteral("destroy"), QStringLiteral("--yes")}), 0);
        QTRY_VERIFY(isPortFree(before)); // podman's monitor lets go of it a moment later
        const auto rule = [&](const QString &verb) {
            return QProcess::execute(iptables,
                                     {QStringLiteral("-t"), QStringLiteral("nat"), verb, QStringLiteral("OUTPUT"), QStringLiteral("-d"),
                                      QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QStringLiteral("tcp"), QStringLiteral("--dport"),
                                      QString::number(before), QStringLiteral("-j"), QStringLiteral("DNAT"), QStringLiteral("--to"),
                                      QStringLiteral("192.0.2.1:22")});
        };
        QCOMPARE(rule(QStringLiteral("-I")), 0);
        const auto sayAgain = qScopeGuard([&] { rule(QStringLiteral("-D")); });
        QVERIFY(!isPortFree(before));
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        QVERIFY(entryPort() != before);
        const auto greets = [this] { // once it has booted
            QTcpSocket line;
            line.connectToHost(QHostAddress::LocalHost, entryPort());
            return line.waitForConnected(500) && line.waitForReadyRead(500) && line.readAll().startsWith("SSH-");
        };
        QTRY_VERIFY_WITH_TIMEOUT(greets(), 30000);
    }

    void destroysNothingWithoutLeave()
    {
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        const QHash<QString, QString> before = ids();
        writeDesign(1);
        QCOMPARE(butler({QStringLiteral("apply")}), 5);
        QVERIFY2(m_errors.contains("worker-1"), m_errors.constData());
        QCOMPARE(ids(), before);
        QCOMPARE(butler({QStringLiteral("apply"), QStringLiteral("--allow-destroy")}), 0);
        QHash<QString, QString> left = before;
        left.remove(QStringLiteral("worker-1"));
        QCOMPARE(ids(), left); // the others are the same containers
    }

    void keepsABareMachineThatGetsACount()
    {
        write(head + "  - name: worker\n    roles: [consul-client]\n");
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        const QString container = ids().value(QStringLiteral("worker"));
        QVERIFY(!container.isEmpty());
        write(head + "  - name: worker\n    count: 3\n    bare: true\n    roles: [consul-client]\n");
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        QCOMPARE(ids().value(QStringLiteral("worker")), container);
        QCOMPARE(running(), QStringList({QStringLiteral("salt-master"), QStringLiteral("worker"), QStringLiteral("worker-1"),
                                         QStringLiteral("worker-2")}));
    }

    void mendsWhatIsStoppedOrGone()
    {
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        const QHash<QString, QString> before = ids();
        engine({QStringLiteral("kill"), before.value(QStringLiteral("worker-0"))});
        engine({QStringLiteral("rm"), QStringLiteral("--force"), before.value(QStringLiteral("worker-1"))});
        QTRY_COMPARE(running(), QStringList({QStringLiteral("salt-master")}));
        QCOMPARE(butler({QStringLiteral("apply")}), 0); // needs no leave: nothing is lost by it
        QCOMPARE(running().size(), 3);
        QCOMPARE(ids().value(QStringLiteral("worker-0")), before.value(QStringLiteral("worker-0")));
        QVERIFY(ids().value(QStringLiteral("worker-1")) != before.value(QStringLiteral("worker-1")));
        QCOMPARE(butler({QStringLiteral("apply"), QStringLiteral("--replace"), QStringLiteral("worker-0")}), 5);
        QCOMPARE(
            butler({QStringLiteral("apply"), QStringLiteral("--replace"), QStringLiteral("worker-0"), QStringLiteral("--allow-destroy")}),
            0);
        QVERIFY(ids().value(QStringLiteral("worker-0")) != before.value(QStringLiteral("worker-0")));
    }

    void doesWhatWasShownAndNothingElse()
    {
        QCOMPARE(butler({QStringLiteral("plan")}), 0);
        const QString plan = RunHistory(m_folder + QStringLiteral("/.butler/runs")).runs().first().id;
        writeDesign(3);
        QCOMPARE(butler({QStringLiteral("apply"), QStringLiteral("--plan"), plan}), 1);
        QVERIFY(things().isEmpty());
        writeDesign(2);
        QCOMPARE(butler({QStringLiteral("apply"), QStringLiteral("--plan"), plan}), 0);
        QCOMPARE(running().size(), 3);
    }

    void refusesASecondRunAndStopsTheFirstSafely()
    {
        writeDesign(8);
        QProcess first;
        start(first, QStringLiteral("apply"));
        QTRY_VERIFY(RunLock(m_folder + QStringLiteral("/.butler")).holder());
        QCOMPARE(butler({QStringLiteral("apply")}), 3);
        QVERIFY(m_errors.contains("-apply"));
        const auto applies = [this] {
            const std::optional<LockHolder> holder = RunLock(m_folder + QStringLiteral("/.butler")).holder();
            return holder && isApplying(*holder);
        };
        QTRY_VERIFY_WITH_TIMEOUT(applies(), 60000);
        QCOMPARE(butler({QStringLiteral("stop")}), 0);
        QVERIFY(first.state() == QProcess::NotRunning || first.waitForFinished(60000));
        QCOMPARE(first.exitCode(), 4);
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        QCOMPARE(running().size(), 9);
    }

    void stopsForAStranger()
    {
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        const QString image =
            QString::fromUtf8(engine({QStringLiteral("images"), QStringLiteral("--quiet"), QStringLiteral("localhost/butler-base")}))
                .split(QLatin1Char('\n'))
                .first();
        engine({QStringLiteral("create"), QStringLiteral("--name"), QStringLiteral("butler-engine-stranger"), QStringLiteral("--label"),
                QStringLiteral("butler.cluster=") + id(), QStringLiteral("--label"), QStringLiteral("butler.machine=stranger"), image});
        QCOMPARE(butler({QStringLiteral("apply")}), 1);
        QVERIFY2(m_errors.contains("butler-engine-stranger"), m_errors.constData());
    }

    void goesOnAfterEveryDeath_data()
    {
        QTest::addColumn<int>("victim");
        QTest::addColumn<int>("containers"); // that are there when it strikes; -1: as soon as it runs; -2: while it is being started
        for (const Victim victim : {Victim::Run, Victim::Tool, Victim::Both}) {
            for (const int containers : {-1, 0, 1, 3})
                QTest::addRow("%d at %d", static_cast<int>(victim), containers) << static_cast<int>(victim) << containers;
        }
        QTest::addRow("what starts it") << static_cast<int>(Victim::Run) << -2;
    }
    void goesOnAfterEveryDeath()
    {
        QFETCH(int, victim);
        QFETCH(int, containers);
        writeDesign(4);
        QProcess first;
        start(first, QStringLiteral("apply"));
        const RunLock lock(m_folder + QStringLiteral("/.butler"));
        QElapsedTimer timer;
        timer.start();
        std::optional<LockHolder> holder;
        const qint64 starter = first.processId(); // it holds the lock itself until the run's own process is there
        const auto isTime = [&] {
            if (!holder || containers == -2)
                return holder.has_value();
            return holder->process.pid != starter && (containers < 0 || (isApplying(*holder) && things().containers.size() >= containers));
        };
        do { // strikes while Terraform works and so many machines are there; or once the run is over
            holder = lock.holder();
            first.waitForFinished(5);
        } while (timer.elapsed() < 60000 && first.state() == QProcess::Running && !isTime());
        if (holder) {
            if (static_cast<Victim>(victim) != Victim::Tool && holder->process.isAlive()) {
                killNow(holder->process);
                QTRY_VERIFY(!holder->process.isAlive());
            }
            for (const RunTool &tool : holder->tools + lock.leftTools({})) {
                if (static_cast<Victim>(victim) != Victim::Run && tool.process.isAlive())
                    killGroup(tool.process.pid);
            }
        }
        QVERIFY(first.state() == QProcess::NotRunning || first.waitForFinished(60000));
        if (containers == -2) // whose run may have been started by then: it goes on alone
            QTRY_VERIFY_WITH_TIMEOUT(!lock.holder(), 60000);
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        QCOMPARE(running().size(), 5);
        QCOMPARE(things().containers.size(), 5); // nothing doubled
        QCOMPARE(things().networks.size(), 1);
        QVERIFY(!lock.holder());
        QVERIFY(!QFile::exists(m_folder + QStringLiteral("/.butler/terraform/making")));
    }

    void stopsSafelyWhenTheDiskIsFull()
    {
        const QString mount = m_dir->filePath(QStringLiteral("small"));
        QDir().mkpath(mount);
        if (QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                                        QStringLiteral("size=30m"), QStringLiteral("none"), mount}) != 0)
            QSKIP("Not run: only root can make a small disk.");
        m_folder = mount + QStringLiteral("/c");
        QDir().mkpath(m_folder);
        writeDesign(6);
        QProcess first;
        start(first, QStringLiteral("apply"));
        QTRY_VERIFY_WITH_TIMEOUT(saysOfARun("terraform_data.network"), 60000); // asking podman takes as long as some machines do
        QFile ballast(mount + QStringLiteral("/ballast"));
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (ballast.write(QByteArray(4096, 'x')) > 0) {
        }
        QVERIFY(first.state() == QProcess::NotRunning || first.waitForFinished(60000));
        const QByteArray said = first.readAllStandardError();
        QCOMPARE(first.exitCode(), 1);
        QVERIFY2(said.contains("Make room"), said.constData());
        QVERIFY(ballast.remove());
        QCOMPARE(butler({QStringLiteral("apply")}), 0);
        QCOMPARE(running().size(), 7);
        QCOMPARE(butler({QStringLiteral("destroy"), QStringLiteral("--yes")}), 0);
        QVERIFY(things().isEmpty());
        m_folder = m_dir->filePath(QStringLiteral("none"));
        QProcess::execute(QStringLiteral("umount"), {mount});
    }

private:
    void write(const QByteArray &design) const
    {
        QFile file(m_folder + QStringLiteral("/cluster.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(design);
    }
    /// Whether the story of a run has these words.
    bool saysOfARun(const QByteArray &words) const
    {
        const QDir runs(m_folder + QStringLiteral("/.butler/runs"));
        for (const QString &run : runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile story(runs.filePath(run + QStringLiteral("/events.jsonl")));
            if (story.open(QIODevice::ReadOnly) && story.readAll().contains(words))
                return true;
        }
        return false;
    }
    void writeDesign(int workers) const
    {
        write(head + "  - name: worker\n    count: " + QByteArray::number(workers) + "\n    roles: [consul-client]\n");
    }
    void start(QProcess &process, const QString &verb) const
    {
        process.start(builtFile("/butlerctl"), {verb, m_folder});
        QVERIFY(process.waitForStarted());
    }
    int butler(QStringList words)
    {
        words.insert(1, m_folder);
        QProcess process;
        process.start(builtFile("/butlerctl"), words);
        if (!process.waitForFinished(400000))
            return -1;
        m_output = process.readAllStandardOutput();
        m_errors = process.readAllStandardError();
        if (process.exitCode() != 0)
            qInfo().noquote() << words.first() << process.exitCode() << m_errors;
        return process.exitCode();
    }
    QByteArray engine(const QStringList &words) const
    {
        Runner runner(m_scratchRun, nullptr, nullptr);
        return runner.run(m_engine.make(words)).output;
    }
    /// The ids of status' findings that are about processes.
    QStringList findings()
    {
        QStringList found;
        butler({QStringLiteral("status"), QStringLiteral("--json")});
        for (const QJsonValue &finding : QJsonDocument::fromJson(m_output).object().value(QLatin1String("findings")).toArray()) {
            if (const QString name = finding.toObject().value(QLatin1String("id")).toString(); name.startsWith(QLatin1String("process")))
                found << name;
        }
        return found;
    }
    QJsonObject inputs() const
    {
        QFile file(m_folder + QStringLiteral("/.butler/terraform/machines.auto.tfvars.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    quint16 entryPort() const { return quint16(inputs()["entry"].toObject()["port"].toInt()); }
    /// Has podman make one more container of this cluster, kills it between making and starting, and removes what it knows of that: so it
    /// forgets the processes.
    bool forgetOne(const QString &machine) const
    {
        const QString name = containerName(id(), machine);
        return killBetweenMakingAndStarting(name, {QStringLiteral("--systemd=always"), QStringLiteral("--network"), QStringLiteral("none")},
                                            [&] {
                                                engine({QStringLiteral("rm"), QStringLiteral("--force"), name});
                                                // one that ends takes a moment
                                                return !QTest::qWaitFor([&] { return !hasMonitor(name); }, 1500);
                                            }) &&
               hasMonitor(name);
    }
    bool hasMonitor(const QString &name) const
    {
        const QList<Leftover> left = forgottenOf(id(), {});
        return std::any_of(left.cbegin(), left.cend(), [&name](const Leftover &one) { return one.name == name; });
    }
    /// The moment is not always met, so it is tried again until the monitor lives and `isRight` says so, too.
    bool killBetweenMakingAndStarting(const QString &name, const QStringList &options, const std::function<bool()> &isRight) const
    {
        const QString image = QString::fromUtf8(engine({QStringLiteral("inspect"), QStringLiteral("--format"),
                                                        QStringLiteral("{{.ImageName}}"), containerName(id(), QStringLiteral("worker-0"))}))
                                  .trimmed();
        const Command run = m_engine.make(QStringList{QStringLiteral("run"), QStringLiteral("--detach"), QStringLiteral("--name"), name} +
                                          options + m_engine.runOptions + QStringList{image});
        for (int attempt = 0; attempt < 90; ++attempt) {
            engine({QStringLiteral("rm"), QStringLiteral("--force"), name});
            Runner runner(m_scratchRun, nullptr, nullptr);
            (void)endLeftovers(runner, forgottenOf(id(), things().containers));
            (void)QTest::qWaitFor([&] { return !hasMonitor(name); }, 5000);
            QProcess podman;
            podman.start(run.program, run.arguments);
            while (podman.state() != QProcess::NotRunning && !hasMonitor(name))
                podman.waitForFinished(1);
            podman.waitForFinished(attempt % 30 * 3);
            podman.kill();
            podman.waitForFinished();
            if (isRight() && hasMonitor(name))
                return true;
        }
        return false;
    }
    QString id() const
    {
        QFile file(m_folder + QStringLiteral("/.butler/id"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }
    ClusterThings things() const
    {
        Runner runner(m_scratchRun, nullptr, nullptr);
        const Result<ClusterThings> things = thingsOf(runner, m_engine, id());
        return things ? *things : ClusterThings();
    }
    QStringList running() const
    {
        QStringList machines;
        const ClusterThings all = things();
        for (const Container &container : all.containers) {
            if (container.state == Container::State::Running)
                machines << container.machine;
        }
        machines.sort();
        return machines;
    }
    /// Machine → the engine's id of its container.
    QHash<QString, QString> ids() const
    {
        QHash<QString, QString> ids;
        const QByteArray lines =
            engine({QStringLiteral("ps"), QStringLiteral("--all"), QStringLiteral("--filter"),
                    QStringLiteral("label=butler.cluster=") + id(), QStringLiteral("--format"), QStringLiteral("{{.ID}} {{.Labels}}")});
        for (const QByteArray &line : lines.split('\n')) {
            const QString text = QString::fromUtf8(line);
            const QString machine =
                text.section(QStringLiteral("butler.machine:"), 1).section(QLatin1Char(' '), 0, 0).remove(QLatin1Char(']'));
            if (!machine.isEmpty())
                ids.insert(machine, text.section(QLatin1Char(' '), 0, 0));
        }
        return ids;
    }
    static bool isApplying(const LockHolder &holder)
    {
        for (const RunTool &tool : holder.tools) {
            if (tool.output.endsWith(QLatin1String("terraform.jsonl")))
                return true;
        }
        return false;
    }

    QTemporaryDir m_scratch{};
    RunFolder m_scratchRun{m_scratch.path()};
    ContainerEngine m_engine{};
    std::unique_ptr<QTemporaryDir> m_dir{};
    QString m_folder{};
    QByteArray m_output{};
    QByteArray m_errors{};
};

QTEST_GUILESS_MAIN(tst_LocalTarget)
#include "tst_LocalTarget.moc"
