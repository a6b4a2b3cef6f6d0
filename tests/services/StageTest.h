#pragma once

#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterText.h"
#include "services/cluster/RoleFile.h"
#include "services/runs/RunLock.h"
#include "services/stages/RunContext.h"
#include "services/targets/LocalRecord.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>

/// A run whose tools are answered by the test: what a stage asks is in `asked`, what it tells in `events()`. No tool is ever started.
class StageTest final
{
public:
    using Answers = std::function<CommandResult(const Command &)>;

    StageTest(const Cluster &design, Verb verb, Answers answers) : m_answers(std::move(answers))
    {
        context.verb = verb;
        context.design = design;
        context.roles = loadRoles().catalogue;
        const Result<QString> made = context.folder.prepare();
        context.id = made ? *made : QString();
        (void)m_events.open(m_run.eventsPath());
        for (const Role &role : context.roles.roles()) { // as a run that builds has prepared them
            for (const RoleSecret &secret : role.secrets)
                context.secrets.ofRoles[role.id][secret.name] =
                    QString::fromLatin1(QByteArray(32, secret.name.at(0).toLatin1()).toBase64());
        }
        // As it is after findMachines(): all machines of the design are there.
        int number = 10;
        for (const Machine &machine : machinesOf(design)) {
            context.addresses.insert(machine.name, QStringLiteral("10.93.7.%1").arg(number++));
            if (context.entry.machine.isEmpty() || machine.roles.contains(QStringLiteral("salt-master")))
                context.entry.machine = machine.name;
        }
        context.entry.host = QStringLiteral("127.0.0.1");
        context.entry.port = 2222;
    }

    static CommandResult says(const QByteArray &output) { return CommandResult{.exitCode = 0, .output = output}; }
    /// What a program or script of ours tells in answer to `command`, a line each, as it comes over SSH.
    static QByteArray told(const Command &command, const QList<QByteArray> &lines)
    {
        QByteArray output;
        for (const QByteArray &line : lines)
            output += command.mark + '<' + line + '>' + command.mark + '\n';
        return output;
    }
    static CommandResult tells(const Command &command, const QList<QByteArray> &lines) { return says(told(command, lines)); }
    /// What Terraform tells of a plan: one that takes in is told with what is imported.
    struct Planned {
        QString address{};
        const char *action = "create";
        QString imported{};
    };
    static CommandResult plans(const QList<Planned> &changes)
    {
        QByteArray lines;
        for (const Planned &one : changes) {
            QJsonObject change{{"resource", QJsonObject{{"addr", one.address}}}, {"action", QLatin1String(one.action)}};
            if (!one.imported.isEmpty())
                change.insert(QStringLiteral("importing"), QJsonObject{{"id", one.imported}});
            lines += QJsonDocument(QJsonObject{{"type", "planned_change"}, {"change", change}}).toJson(QJsonDocument::Compact) + '\n';
        }
        return says(lines + R"({"type":"change_summary","changes":{"operation":"plan"}})" + '\n');
    }
    static CommandResult timesOut(const QByteArray &output = {})
    {
        return CommandResult{.exitCode = -1, .timedOut = true, .output = output};
    }
    static CommandResult fails(const QByteArray &errorOutput, int exitCode = 1)
    {
        return CommandResult{.exitCode = exitCode, .errorOutput = errorOutput};
    }
    /// The words of a command, as one would type them.
    static QString wordsOf(const Command &command) { return command.name + QLatin1Char(' ') + command.arguments.join(QLatin1Char(' ')); }
    /// What Terraform and the engine answer when they are looked for; nothing for other commands.
    static std::optional<CommandResult> findsTools(const Command &command)
    {
        const QString words = wordsOf(command);
        if (words.startsWith(QLatin1String("terraform version")))
            return says("{\"terraform_version\":\"1.11.4\"}");
        if (words.startsWith(QLatin1String("podman version")))
            return says("4.3.1\n");
        if (words.startsWith(QLatin1String("podman import")) || words.contains(QLatin1String("rmi --force")))
            return says({});
        if (words.contains(QLatin1String("--network none")))
            return fails("crun: executable file `/nothing` not found", 127);
        return {};
    }
    /// What `podman ps --format json` says of these machines, running or not.
    QByteArray containers(const QStringList &running, const QStringList &stopped = {}) const
    {
        QJsonArray list;
        for (const QString &machine : running + stopped) {
            list << QJsonObject{{"Id", machine},
                                {"Names", QJsonArray{containerName(context.id, machine)}},
                                {"Image", "localhost/butler-base:0123456789abcdef"},
                                {"Created", 1795563261},
                                {"Labels", QJsonObject{{"butler.cluster", context.id}, {"butler.machine", machine}}},
                                {"State", running.contains(machine) ? "running" : "exited"}};
        }
        return QJsonDocument(list).toJson();
    }
    /// Terraform's state of a cluster that has these machines and the network.
    void writeState(const QStringList &machines) const
    {
        // As the module writes it: destroying reads the input, so that is looked at before anything is done.
        const auto instance = [this](const QString &name, const QString &address) {
            QJsonObject value{{"engine", QJsonArray{tool(QStringLiteral("podman"))}}, {"name", name}};
            if (!address.isEmpty())
                value.insert(QStringLiteral("address"), address);
            return QJsonObject{{"attributes", QJsonObject{{"input", QJsonObject{{"value", value}}}}}};
        };
        const auto resource = [](const QString &name, const QJsonArray &instances) {
            return QJsonObject{{"mode", "managed"},
                               {"type", "terraform_data"},
                               {"name", name},
                               {"provider", "provider[\"terraform.io/builtin/terraform\"]"},
                               {"instances", instances}};
        };
        QJsonArray instances;
        for (const QString &machine : machines) {
            QJsonObject one = instance(containerName(context.id, machine), QStringLiteral("10.93.7.10"));
            one.insert(QStringLiteral("index_key"), machine);
            instances << one;
        }
        const QJsonArray resources{
            resource(QStringLiteral("machine"), instances),
            resource(QStringLiteral("network"), QJsonArray{instance(QStringLiteral("butler-") + shortId(context.id), {})})};
        write(context.folder.terraformPath() + QStringLiteral("/terraform.tfstate"),
              QJsonDocument(QJsonObject{{"version", 4}, {"resources", resources}}).toJson());
    }
    /// The design as the run works from it.
    void writeDesign() const
    {
        const Result<QByteArray> text = clusterText({}, context.design);
        write(context.run.designPath(), text ? *text : QByteArray());
    }
    static void write(const QString &path, const QByteArray &text)
    {
        (void)QDir().mkpath(path.section(QLatin1Char('/'), 0, -2));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    /// Somebody asks the run to stop.
    void stop() const { write(context.run.stopPath(), {}); }
    /// All words that were asked, one command a line.
    QString askedWords() const
    {
        QString all;
        for (const Command &command : asked)
            all += wordsOf(command) + QLatin1Char('\n');
        return all;
    }
    /// The machine that an ssh command goes to; empty for another tool.
    static QString machineOf(const Command &command)
    {
        const qsizetype terminal = command.arguments.indexOf(QStringLiteral("-T"));
        return command.name == QLatin1String("ssh") && terminal >= 0 ? command.arguments.value(terminal + 1) : QString();
    }
    /// The name of the program of resources/master that a command carries, by its text.
    static bool carries(const Command &command, const char *marker) { return command.standardInput.contains(marker); }
    /// What a program of resources/master was asked.
    static QJsonObject questionOf(const Command &command)
    {
        const QByteArray &text = command.standardInput;
        const qsizetype from = text.indexOf("b64decode('") + 11;
        return QJsonDocument::fromJson(QByteArray::fromBase64(text.mid(from, text.indexOf('\'', from) - from))).object();
    }

    QList<QJsonObject> events(const QString &kind) const
    {
        QList<QJsonObject> found;
        QFile file(m_run.eventsPath());
        if (!file.open(QIODevice::ReadOnly))
            return found;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event.value(QLatin1String("event")).toString() == kind)
                found << event;
        }
        return found;
    }
    QByteArray file(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QList<Command> asked{};

private:
    QString tool(const QString &name) const
    {
        const QString path = m_root.path() + QStringLiteral("/tools/") + name;
        write(path, {});
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    /// Before anything of the product writes: what is found once and then kept is found in this test's own folder, and the tools are empty
    /// files, which nobody starts.
    void setEnvironment() const
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_root.path() + QStringLiteral("/data")));
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain but the file
        qunsetenv("XDG_RUNTIME_DIR");
        qputenv("BUTLER_TERRAFORM", QFile::encodeName(tool(QStringLiteral("terraform"))));
        qputenv("BUTLER_ENGINE", QFile::encodeName(tool(QStringLiteral("podman"))));
    }
    RunFolder makeRun()
    {
        setEnvironment();
        (void)QDir().mkpath(m_root.path() + QStringLiteral("/cluster"));
        const ClusterFolder folder(m_root.path() + QStringLiteral("/cluster"));
        (void)folder.prepare();
        const Result<RunFolder> made = RunFolder::create(folder.runsPath(), Verb::Up, QDateTime::currentDateTimeUtc());
        return made ? *made : RunFolder();
    }

    QTemporaryDir m_root{};
    Answers m_answers;
    RunFolder m_run = makeRun();
    EventWriter m_events{};
    Runner m_runner{m_run, &m_events, [this](const Command &command) {
                        asked << command;
                        return m_answers(command);
                    }};

public:
    RunContext context{
        .folder = ClusterFolder(m_root.path() + QStringLiteral("/cluster")), .run = m_run, .events = m_events, .runner = m_runner};
    RunLock lock{context.folder.privatePath()};
};
