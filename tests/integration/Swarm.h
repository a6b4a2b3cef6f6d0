#pragma once

#include "model/cluster/RoleMachines.h"
#include "services/cluster/RoleFile.h"
#include "services/containers/BaseImage.h"
#include "services/containers/Engine.h"
#include "services/runs/RunLock.h"
#include "services/salt/MasterKeys.h"
#include "services/ssh/Remote.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/status/AskStatus.h"
#include "tests/Designs.h"
#include "tests/Places.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <memory>

/// One real Salt master and many minions, for what is about their number. The master is a machine as the local place makes it. The others
/// share few containers: each has files, processes, a name and an address of its own, its own sshd and its own minion, and no systemd
/// (tests/integration/swarm). A run of ours works on them as on any others; only what our states would start there is not started.
class Swarm final
{
public:
    explicit Swarm(int minions) : m_minions(minions) {}
    Swarm(const Swarm &) = delete;
    Swarm &operator=(const Swarm &) = delete;
    ~Swarm()
    {
        if (m_engine.name.isEmpty())
            return;
        for (const QString &name : std::as_const(m_containers))
            (void)engine({QStringLiteral("rm"), QStringLiteral("--force"), QStringLiteral("--volumes"), name});
        (void)engine({QStringLiteral("network"), QStringLiteral("rm"), m_network});
        (void)Secrets::remove(m_context->folder);
    }

    /// MB that this computer has left, and what a minion takes of them: measured, its two processes, what it writes, and room for its jobs.
    static int memoryLeft()
    {
        QFile file(QStringLiteral("/proc/meminfo"));
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const qsizetype at = text.indexOf("MemAvailable:");
        return at < 0 ? 0 : text.mid(at + 13).trimmed().split(' ').first().toInt() / 1024;
    }
    static constexpr int MemoryOfMinion = 90, MemoryBeside = 1500;
    /// How many of so many minions this computer can hold.
    static int fitting(int wanted) { return std::clamp((memoryLeft() - MemoryBeside) / MemoryOfMinion, 0, wanted); }

    /// Why no containers can run here; empty: they can. First of all.
    QString begin()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain but the file
        const ClusterFolder folder(m_root.filePath(QStringLiteral("swarm")));
        QDir().mkpath(folder.path());
        const Result<QString> id = folder.prepare();
        const Result<RunFolder> made =
            id ? RunFolder::create(folder.runsPath(), Verb::Up, QDateTime::currentDateTimeUtc()) : Result<RunFolder>(id.error());
        if (!made)
            return made.error().message;
        m_run = *made;
        if (const Result<void> opened = m_events.open(m_run.eventsPath()); !opened)
            return opened.error().message;
        RunRecord record{.id = m_run.id(), .started = QDateTime::currentDateTimeUtc(), .place = ProcessPlace::here()};
        record.process = ProcessId::current();
        const Result<void> written = m_run.write(record);
        if (!written || !RunLock::of(m_run).take(record, [] { return Result<ProcessId>(ProcessId::current()); }))
            return QStringLiteral("no run can begin in the swarm's folder");
        m_events.started(record.verb);
        m_runner = std::make_unique<Runner>(m_run, &m_events, nullptr);
        const int processors = std::max(1, QThread::idealThreadCount());
        m_runner->setPace({.first = std::clamp(4 * processors, 4, 8), .most = std::clamp(4 * processors, 4, 64)}); // the local place's
        m_context = std::make_unique<RunContext>(
            RunContext{.folder = folder, .run = m_run, .design = design(), .id = *id, .events = m_events, .runner = *m_runner});
        m_context->targetKind = QStringLiteral("local");
        m_context->roles = loadRoles().catalogue;
        const Result<ContainerEngine> found = findEngine(*m_runner, engineCachePath());
        if (!found)
            return found.error().message;
        m_engine = *found;
        removeLeft();
        return {};
    }
    /// Makes all machines; what went wrong, else empty.
    QString make()
    {
        Result<Secrets> secrets = Secrets::prepare(m_context->folder, rolesIn(m_context->design, m_context->roles));
        if (!secrets)
            return secrets.error().message;
        if (const Result<void> keys = makeMasterKeys(*secrets, m_context->id, m_context->folder.privatePath()); !keys)
            return keys.error().message;
        m_context->secrets = *secrets;
        m_events.hide(m_context->secrets.values());
        const Result<QString> image =
            ensureBaseImage(*m_runner, m_engine, m_root.filePath(QStringLiteral("recipe")), [](const QString &) {});
        if (!image)
            return image.error().message;
        const SshFolder ssh(m_context->folder.sshPath());
        const Result<SshKeyPair> own = ssh.ownKey();
        const Result<QMap<QString, SshKeyPair>> keys = ssh.firstContactKeys(machineNames(m_context->design));
        if (!own || !keys)
            return QStringLiteral("no keys for SSH");
        m_keys = *keys;
        if (const CommandResult made = engine({"network", "create", m_network}); !made.ok())
            return QString::fromUtf8(made.errorOutput);
        if (const QString wrong = makeContainers(*image, *own); !wrong.isEmpty())
            return wrong;
        return startMachines(minions());
    }

    RunContext &context() { return *m_context; }
    QString master() const { return QStringLiteral("salt-master"); }
    QStringList minions() const
    {
        QStringList names = machineNames(design());
        names.removeAll(master());
        return names;
    }
    /// The run's own story, from a line on.
    QList<RunEvent> events(qsizetype from = 0) const
    {
        QFile file(m_run.eventsPath());
        QList<RunEvent> found;
        for (const QByteArray &line : (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()).split('\n').mid(from)) {
            if (!line.isEmpty())
                found << RunEvent::fromJson(QJsonDocument::fromJson(line).object());
        }
        return found;
    }
    qsizetype statesTold() const
    {
        QFile file(m_run.eventsPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll().count("\"event\":\"state\"") : 0;
    }
    /// Who dropped out, and why, a line each.
    QString failures() const
    {
        QStringList lines;
        for (auto failure = m_context->failures.cbegin(); failure != m_context->failures.cend(); ++failure)
            lines << failure.key() + QStringLiteral(": ") + *failure;
        return lines.join(QLatin1Char('\n'));
    }
    /// As a run ends: whoever looks at the cluster sees how it is now.
    void endRun()
    {
        RunLock::of(m_run).release(m_run.id());
        m_events.finished(Outcome::Succeeded, {});
    }
    /// As another run begins, of the same machines: it knows nothing of who dropped out of the last one.
    void beginRun()
    {
        m_context->failures.clear();
        m_context->proved.clear();
        m_context->joined.clear();
        m_context->changed = 0;
    }
    /// How all of them are: they are there, and run.
    StatusQuestion statusQuestion() const
    {
        StatusQuestion question;
        question.design = m_context->design;
        question.built = question.isShared = true;
        question.addresses = m_context->addresses;
        for (const QString &machine : machineNames(question.design)) {
            question.powers.insert(machine, ObservedMachine::Power::Running);
            question.terraform.insert(machine, ObservedMachine::Terraform::Present);
        }
        question.sshConfig = m_context->folder.sshConfigPath();
        question.entryMachine = master();
        return question;
    }
    /// A script on the master, as root.
    CommandResult onMaster(const QByteArray &script)
    {
        Command command = remoteScript(remoteOf(*m_context, master()), script);
        command.silenceLimit = 1200;
        return m_runner->run(command);
    }
    /// A command in the master's machine, by the engine rather than by SSH.
    CommandResult inMaster(const QString &command) { return engine({"exec", container(master()), "sh", "-c", command}); }
    /// The first process of the master's machine, as this computer counts.
    QString process() { return QString::fromUtf8(engine({"inspect", "--format", "{{.State.Pid}}", container(master())}).output).trimmed(); }
    /// MB that the processes of the master with this name take, what they share counted once.
    double masterMemory(const QByteArray &name)
    {
        const CommandResult result = engine({"exec", container(master()), "sh", "-c",
                                             QString::fromUtf8("for p in $(pgrep -f '" + name +
                                                               "'); do cat /proc/$p/smaps_rollup; done | awk '/^Pss:/ { s += $2 } "
                                                               "END { print s / 1024 }'")});
        return result.output.trimmed().toDouble();
    }
    /// Every other of the minions.
    QStringList half() const
    {
        QStringList found;
        const QStringList all = minions();
        for (qsizetype number = 0; number < all.size(); number += 2)
            found << all.at(number);
        return found;
    }
    /// As a power cut does it: all their processes at once.
    QString kill(const QStringList &machines)
    {
        return inContainers(machines, QStringLiteral("while read -r name rest; do kill -KILL \"$(cat \"/swarm/$name/process\")\"; done"));
    }
    /// Those that are not there are made, those that were killed boot again: after so many seconds, for which nobody waits here.
    QString startMachines(const QStringList &machines, int after = 0)
    {
        const QString script = QStringLiteral("sh /usr/local/lib/swarm/machines");
        return inContainers(machines, after == 0 ? script
                                                 : QStringLiteral("cat >/swarm/late; (sleep %1; %2 </swarm/late) >/swarm/late.log 2>&1 &")
                                                       .arg(QString::number(after), script));
    }

private:
    Cluster design() const
    {
        Cluster cluster;
        cluster.name = QStringLiteral("swarm");
        cluster.target.kind = QStringLiteral("local");
        cluster.groups = {
            Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")}),
            Designs::group(QStringLiteral("swarm"), {QStringLiteral("consul-client")}, m_minions)};
        return cluster;
    }
    /// What a test that was killed left would take this computer from the next one.
    void removeLeft()
    {
        QSet<QString> networks;
        for (const QByteArray &line : engine({"ps", "--all", "--format", "{{.Names}}"}).output.split('\n')) {
            const QString name = QString::fromUtf8(line), process = name.mid(prefix().size()).section(QLatin1Char('-'), 0, 0);
            if (!name.startsWith(prefix()) || process.toInt() == 0 || QFile::exists(QStringLiteral("/proc/") + process))
                continue;
            (void)engine({"rm", "--force", "--volumes", name});
            networks << prefix() + process;
        }
        for (const QString &network : networks)
            (void)engine({"network", "rm", network});
    }
    CommandResult engine(const QStringList &words) { return m_runner->run(m_engine.make(words)); }
    QString container(const QString &name) const { return QStringLiteral("%1-%2").arg(m_network, name); }
    int containersOfMinions() const { return std::max(2, (m_minions + MinionsOfContainer - 1) / MinionsOfContainer); }
    /// The container in which the minion with this place among the minions is.
    QString containerOf(qsizetype place) const { return container(QString::number(place % containersOfMinions())); }

    QString makeContainers(const QString &image, const SshKeyPair &own)
    {
        const bool isDocker = m_engine.name == QLatin1String("docker");
        const auto making = [this, &own](const QString &name, const QStringList &more) {
            QStringList words{QStringLiteral("run"), QStringLiteral("--detach")};
            words += m_engine.runOptions;
            words += QStringList{"--name", name, "--network", m_network, "--env", "BUTLER_AUTHORIZED_KEY", "--env", "BUTLER_HOST_KEY"};
            Command command = m_engine.make(words + more);
            command.environment = {{"BUTLER_AUTHORIZED_KEY", own.publicKey}};
            m_containers << name;
            return command;
        };
        QStringList words = isDocker ? QStringList{"--privileged", "--cgroupns=private", "--tmpfs", "/run", "--tmpfs", "/run/lock"}
                                     : QStringList{"--systemd=always"};
        words += QStringList{"--hostname", master(), "--publish", "127.0.0.1::22", image};
        QList<Command> commands{making(container(master()), words)};
        commands.first().environment.insert(QStringLiteral("BUTLER_HOST_KEY"), QString::fromUtf8(m_keys[master()].privateKey));
        for (int number = 0; number < containersOfMinions(); ++number) {
            words = {"--privileged",
                     "--pids-limit",
                     "-1",
                     "--tmpfs",
                     "/swarm:exec",
                     "--volume",
                     QStringLiteral("%1:/usr/local/lib/swarm:ro").arg(projectFile("/tests/integration/swarm"))};
            if (!isDocker)
                words << QStringLiteral("--systemd=false");
            words += QStringList{image, "sh", "/usr/local/lib/swarm/container"};
            commands << making(container(QString::number(number)), words);
        }
        for (const CommandResult &made : m_runner->runAll(commands)) {
            if (!made.ok())
                return QString::fromUtf8(made.errorOutput);
        }
        return readAddresses();
    }
    /// The containers have the first addresses of their network, which has room for 254; a minion's are behind them.
    QString readAddresses()
    {
        const auto said = [this](const QStringList &words) { return QString::fromUtf8(engine(words).output).trimmed(); };
        const QString format = QStringLiteral("{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}");
        const QString address = said({"inspect", "--format", format, container(master())});
        const QString port = said({"port", container(master()), "22"});
        if (address.isEmpty() || port.isEmpty())
            return QStringLiteral("the master's container has no address");
        m_context->addresses.insert(master(), address);
        int number = 20;
        for (const QString &minion : minions())
            m_context->addresses.insert(minion, QStringLiteral("%1.%2").arg(address.section(QLatin1Char('.'), 0, 2)).arg(number++));
        m_context->entry.machine = master();
        m_context->entry.host = QStringLiteral("127.0.0.1");
        m_context->entry.port = port.section(QLatin1Char(':'), -1).toInt();
        m_context->entry.user = QStringLiteral("root");
        return {};
    }
    /// A script in each container of some of these minions, which reads them: NAME ADDRESS KEY, a line each.
    QString inContainers(const QStringList &machines, const QString &script)
    {
        QMap<QString, QByteArray> lines;
        const QStringList all = minions();
        for (const QString &machine : machines)
            lines[containerOf(all.indexOf(machine))] += machine.toUtf8() + ' ' + m_context->addresses.value(machine).toUtf8() + ' ' +
                                                        m_keys.value(machine).privateKey.toBase64() + '\n';
        QList<Command> commands;
        for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
            commands << m_engine.make({"exec", "--interactive", line.key(), "sh", "-c", script});
            commands.last().standardInput = *line;
        }
        for (const CommandResult &result : m_runner->runTogether(commands)) {
            if (!result.ok())
                return QString::fromUtf8(result.errorOutput);
        }
        return {};
    }

    static QString prefix() { return QStringLiteral("butler-test-swarm-"); } ///< of its containers and its network, then the test's process
    static constexpr int MinionsOfContainer = 40;
    const int m_minions;
    const QString m_network = prefix() + QString::number(QCoreApplication::applicationPid());
    QTemporaryDir m_root{};
    RunFolder m_run{};
    EventWriter m_events{};
    std::unique_ptr<Runner> m_runner{};
    std::unique_ptr<RunContext> m_context{};
    ContainerEngine m_engine{};
    QStringList m_containers{};
    QMap<QString, SshKeyPair> m_keys{};
};
