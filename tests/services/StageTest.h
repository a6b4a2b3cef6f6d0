#pragma once

#include "services/cluster/RoleFile.h"
#include "services/runs/RunContext.h"

#include <QFile>
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
        // As it is after findMachines(): all machines of the design are there.
        int number = 10;
        for (const Machine &machine : machinesOf(design)) {
            context.addresses.insert(machine.name, QStringLiteral("10.93.7.%1").arg(number++));
            if (context.entryMachine.isEmpty() || machine.roles.contains(QStringLiteral("salt-master")))
                context.entryMachine = machine.name;
        }
        context.entryHost = QStringLiteral("127.0.0.1");
        context.entryPort = 2222;
    }

    static CommandResult says(const QByteArray &output) { return CommandResult{.exitCode = 0, .output = output}; }
    static CommandResult fails(const QByteArray &errorOutput, int exitCode = 1)
    {
        return CommandResult{.exitCode = exitCode, .errorOutput = errorOutput};
    }
    /// The machine that an ssh command goes to; empty for another tool.
    static QString machineOf(const Command &command)
    {
        const qsizetype terminal = command.arguments.indexOf(QStringLiteral("-T"));
        return command.name == QLatin1String("ssh") && terminal >= 0 ? command.arguments.value(terminal + 1) : QString();
    }
    /// The name of the program of resources/master that a command carries, by its text.
    static bool carries(const Command &command, const char *marker) { return command.standardInput.contains(marker); }

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
    RunFolder makeRun()
    {
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
};
