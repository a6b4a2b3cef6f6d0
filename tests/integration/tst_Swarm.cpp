#include "model/cluster/RoleMachines.h"
#include "services/cluster/RoleFile.h"
#include "services/containers/BaseImage.h"
#include "services/containers/Engine.h"
#include "services/salt/MasterKeys.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/JoinSalt.h"
#include "services/stages/ReachMachines.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"
#include "services/stages/SaltJobs.h"
#include "services/status/AskStatus.h"
#include "services/status/MasterAnswer.h"
#include "services/status/MasterSession.h"
#include "tests/Designs.h"
#include "tests/Places.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

/// Many minions and one real master, joined, configured and looked at by the code of a run. A minion's machine is as small as it can be: a
/// container with sshd and no systemd, and the states are such as need no service. BUTLER_SWARM says how many; without it the test is left
/// out.
class tst_Swarm final : public QObject
{
    Q_OBJECT

    static int count() { return qEnvironmentVariableIntValue("BUTLER_SWARM"); }
    /// MB that this computer has left.
    static int memoryLeft()
    {
        QFile file(QStringLiteral("/proc/meminfo"));
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const qsizetype at = text.indexOf("MemAvailable:");
        return at < 0 ? 0 : text.mid(at + 13).trimmed().split(' ').first().toInt() / 1024;
    }
    static Cluster design()
    {
        Cluster cluster;
        cluster.name = QStringLiteral("swarm");
        cluster.target.kind = QStringLiteral("local");
        cluster.groups = {
            Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")}),
            Designs::group(QStringLiteral("swarm"), {QStringLiteral("consul-client")}, count())};
        return cluster;
    }
    static QString ours(const char *name) { return projectFile("/tests/integration/swarm/") + QLatin1String(name); }
    static QByteArray textOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString container(const QString &machine) const { return QStringLiteral("%1-%2").arg(m_network, machine); }
    QStringList containers(const QStringList &machines) const
    {
        QStringList names;
        for (const QString &machine : machines)
            names << container(machine);
        return names;
    }
    CommandResult engine(const QStringList &words) { return m_runner->run(m_engine.make(words)); }
    CommandResult onMaster(const QByteArray &script)
    {
        Command command = remoteScript(remoteOf(*m_context, m_master), script);
        command.silenceLimit = 1200;
        return m_runner->run(command);
    }
    QStringList minions() const
    {
        QStringList names = machineNames(m_context->design);
        names.removeAll(m_master);
        return names;
    }

    void openRun()
    {
        m_root = std::make_unique<QTemporaryDir>();
        const ClusterFolder folder(m_root->filePath(QStringLiteral("swarm")));
        QDir().mkpath(folder.path());
        const Result<QString> id = folder.prepare();
        QVERIFY(id);
        const Result<RunFolder> made = RunFolder::create(folder.runsPath(), Verb::Up, QDateTime::currentDateTimeUtc());
        QVERIFY(made);
        m_run = *made;
        QVERIFY(m_events.open(m_run.eventsPath()));
        m_runner = std::make_unique<Runner>(m_run, &m_events, nullptr);
        m_runner->setPace({.first = 8, .most = 8});
        m_context = std::make_unique<RunContext>(
            RunContext{.folder = folder, .run = m_run, .design = design(), .id = *id, .events = m_events, .runner = *m_runner});
        m_context->roles = loadRoles().catalogue;
        Result<Secrets> secrets = Secrets::prepare(folder, rolesIn(m_context->design, m_context->roles));
        QVERIFY(secrets);
        QVERIFY(makeMasterKeys(*secrets, *id, folder.privatePath()));
        m_context->secrets = *secrets;
    }
    Command making(const QString &name, const QString &image, const SshKeyPair &own, const SshKeyPair &host) const
    {
        QStringList words{QStringLiteral("run"), QStringLiteral("--detach")};
        words += m_engine.runOptions;
        words += QStringList{"--name", container(name),  "--hostname", name, "--network", m_network, "--env", "BUTLER_AUTHORIZED_KEY",
                             "--env",  "BUTLER_HOST_KEY"};
        const bool isDocker = m_engine.name == QLatin1String("docker");
        if (name == m_master) {
            words += isDocker ? QStringList{"--privileged", "--cgroupns=private", "--tmpfs", "/run", "--tmpfs", "/run/lock"}
                              : QStringList{"--systemd=always"};
            words += QStringList{"--publish", "127.0.0.1::22", image};
        } else {
            for (const auto &[from, to] : {std::pair("begin", "/usr/local/bin/begin"), std::pair("systemctl", "/usr/bin/systemctl")})
                words += QStringList{"--volume", QStringLiteral("%1:%2:ro").arg(ours(from), QLatin1String(to))};
            words += QStringList{image, "/usr/local/bin/begin"};
        }
        Command command = m_engine.make(words);
        command.environment = {{"BUTLER_AUTHORIZED_KEY", own.publicKey}, {"BUTLER_HOST_KEY", QString::fromUtf8(host.privateKey)}};
        return command;
    }
    void makeMachines(const QString &image)
    {
        QVERIFY(engine({"network", "create", m_network}).ok());
        const SshFolder ssh(m_context->folder.sshPath());
        const Result<SshKeyPair> own = ssh.ownKey();
        QVERIFY(own);
        const QStringList names = machineNames(m_context->design);
        const Result<QMap<QString, SshKeyPair>> keys = ssh.firstContactKeys(names);
        QVERIFY(keys);
        QList<Command> commands;
        for (const QString &name : names)
            commands << making(name, image, *own, keys->value(name));
        for (const CommandResult &made : m_runner->runAll(commands))
            QVERIFY2(made.ok(), made.errorOutput.constData());
        const CommandResult found = engine(
            QStringList{"inspect", "--format", "{{.Name}} {{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"} + containers(names));
        QVERIFY2(found.ok(), found.errorOutput.constData());
        for (const QByteArray &line : found.output.trimmed().split('\n')) {
            const QString name = QString::fromUtf8(line.left(line.indexOf(' '))).section(m_network + QLatin1Char('-'), 1);
            m_context->addresses.insert(name, QString::fromUtf8(line.mid(line.indexOf(' ') + 1)));
        }
        QCOMPARE(m_context->addresses.size(), names.size());
        const QByteArray port = engine({"port", container(m_master), "22"}).output.trimmed();
        m_context->entry.machine = m_master;
        m_context->entry.host = QStringLiteral("127.0.0.1");
        m_context->entry.port = port.mid(port.lastIndexOf(':') + 1).toInt();
        m_context->entry.user = QStringLiteral("root");
    }
    /// Our own states need services that these machines do not have.
    void cutStates()
    {
        const QByteArray script = "cat >/srv/butler/states/top.sls <<'END'\n" + textOf(ours("top.sls")) +
                                  "END\ncat >/srv/butler/states/swarm.sls <<'END'\n" + textOf(ours("swarm.sls")) + "END\n";
        QVERIFY(onMaster(script).ok());
    }
    SaltQuestion highstate(int seconds) const
    {
        SaltQuestion question;
        question.minions = minions();
        question.steps = {
            {SaltTask{question.minions, QStringLiteral("state.highstate"), {}, {{"pillar", QJsonObject{{"while", seconds}}}}}}};
        return question;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (count() <= 0)
            QSKIP("Left out: BUTLER_SWARM says how many minions there are to be.");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain but the file
        openRun();
        const Result<ContainerEngine> found = findEngine(*m_runner, engineCachePath());
        if (!found && qEnvironmentVariableIsEmpty("BUTLER_REQUIRE_CONTAINERS"))
            QSKIP(qPrintable(QStringLiteral("Left out, for no containers can run here: ") + found.error().message));
        QVERIFY2(found, qPrintable(found.error().message));
        const int needed = 2000 + 100 * count(); // MB; the master, and a minion's two processes with their sshd
        if (memoryLeft() < needed)
            QSKIP(qPrintable(
                QStringLiteral("Left out, for %1 minions take %2 MB, and %3 MB are left.").arg(count()).arg(needed).arg(memoryLeft())));
        m_engine = *found;
        const Result<QString> image =
            ensureBaseImage(*m_runner, m_engine, m_root->filePath(QStringLiteral("recipe")), [](const QString &) {});
        QVERIFY2(image, qPrintable(image.error().message));
        QElapsedTimer since;
        since.start();
        makeMachines(*image);
        qInfo("%d machines made in %.1f s", count() + 1, double(since.elapsed()) / 1000);
    }

    void allJoin()
    {
        QElapsedTimer since;
        since.start();
        QVERIFY(reachMachines(*m_context));
        qInfo("reached in %.1f s", double(since.restart()) / 1000);
        const int before = memoryLeft();
        const Result<void> joined = joinSalt(*m_context);
        QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message + QLatin1Char('\n') + joined.error().details));
        QCOMPARE(m_context->failures.keys(), QStringList());
        qInfo("joined in %.1f s, %d MB", double(since.elapsed()) / 1000, before - memoryLeft());
        cutStates();
    }

    /// One job for all by us beside one by hand: the same states on the same machines.
    void allAreConfiguredAndOneThatFailsIsToldAlone()
    {
        const auto byHand = [this] {
            QElapsedTimer since;
            since.start();
            (void)onMaster("salt -t 900 'swarm-*' state.highstate --out=quiet || :\n"); // one fails
            return double(since.elapsed()) / 1000;
        };
        (void)byHand(); // the first has more to do than all that come after it
        QMap<QString, int> states, returns;
        QStringList failed;
        QElapsedTimer since;
        since.start();
        const Result<SaltOutcome> outcome = carryOut(*m_context, highstate(0), [&](const SaltEvent &event) {
            if (event.kind == SaltEvent::Kind::Progress)
                states[event.minion] += static_cast<int>(event.states.size());
            if (event.kind != SaltEvent::Kind::Return)
                return;
            ++returns[event.minion];
            if (!event.success)
                failed << event.minion + QLatin1Char(' ') + event.states.last().comment;
        });
        const double ours = double(since.elapsed()) / 1000;
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->down, QStringList());
        QCOMPARE(outcome->lost.size(), 0);
        for (const QString &minion : minions()) {
            QCOMPARE(returns.value(minion), 1);
            QCOMPARE(states.value(minion), minion == QLatin1String("swarm-3") ? 11 : 10);
        }
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed.first().startsWith(QLatin1String("swarm-3 ")), qPrintable(failed.first()));
        const double hand = byHand();
        qInfo("highstate: %.1f s by us, %.1f s by hand: %.2f", ours, hand, ours / hand);
    }

    void statusSeesAllOfThem()
    {
        StatusQuestion question;
        question.design = m_context->design;
        question.built = true;
        question.addresses = m_context->addresses;
        question.sshConfig = SshFolder(m_context->folder.sshPath()).configPath();
        question.entryMachine = m_master;
        MasterSession session;
        QElapsedTimer since;
        since.start();
        const MasterAnswer answer = askMaster(session, question, Freshness::New);
        qInfo("status in %.1f s", double(since.elapsed()) / 1000);
        QVERIFY2(answer.known, qPrintable(answer.problem));
        QStringList accepted = answer.accepted, all = machineNames(m_context->design);
        accepted.sort();
        all.sort();
        QCOMPARE(accepted, all);
        QStringList silent;
        for (const QString &minion : minions()) {
            if (!answer.minionUp.value(minion))
                silent << minion;
        }
        QCOMPARE(silent, QStringList());
    }

    /// A job that is published, and then they die: it ends all the same, and names them.
    void whoDiesAtWorkIsNamedAndTheOthersGoOn()
    {
        QStringList dying;
        QSet<QString> returned;
        bool killed = false;
        const Result<SaltOutcome> outcome = carryOut(*m_context, highstate(4), [&](const SaltEvent &event) {
            if (event.kind == SaltEvent::Kind::Return)
                returned << event.minion;
            if (event.kind != SaltEvent::Kind::Progress || std::exchange(killed, true))
                return;
            for (qsizetype number = 0; number < minions().size(); number += 2)
                dying << minions().at(number);
            QVERIFY(engine(QStringList{"kill", "--signal", "KILL"} + containers(dying)).ok());
        });
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QStringList lost = outcome->lost.keys();
        lost.sort();
        dying.removeIf([&returned](const QString &minion) { return returned.contains(minion); }); // it was done before
        dying.sort();
        QVERIFY(!dying.isEmpty());
        QCOMPARE(lost, dying);
        QCOMPARE(returned.size() + lost.size(), minions().size());
    }

    void cleanupTestCase()
    {
        if (m_context && !m_engine.name.isEmpty()) {
            (void)engine(QStringList{"rm", "--force", "--volumes"} + containers(machineNames(m_context->design)));
            (void)engine({"network", "rm", m_network});
        }
        if (m_context)
            (void)Secrets::remove(m_context->folder);
    }

private:
    const QString m_master = QStringLiteral("salt-master");
    const QString m_network = QStringLiteral("swarm-%1").arg(QCoreApplication::applicationPid());
    std::unique_ptr<QTemporaryDir> m_root{};
    RunFolder m_run{};
    EventWriter m_events{};
    std::unique_ptr<Runner> m_runner{};
    std::unique_ptr<RunContext> m_context{};
    ContainerEngine m_engine{};
};

QTEST_GUILESS_MAIN(tst_Swarm)
#include "tst_Swarm.moc"
