#include "tests/integration/place/ProcessTarget.h"

#include "services/platform/Files.h"
#include "services/tools/Runner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <csignal>

namespace
{

qint64 processOf(const QString &path)
{
    const Result<QByteArray> text = readFile(path);
    return text ? text->trimmed().toLongLong() : 0;
}

} // namespace

Result<void> ProcessTarget::look(Look, const std::function<void()> &meanwhile)
{
    if (meanwhile)
        meanwhile();
    m_things.clear();
    const QDir place(placePath());
    for (const QString &machine : place.entryList(QDir::Files)) {
        const qint64 process = processOf(place.filePath(machine));
        const bool lives = process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
        m_things << PlacedThing{PlacedThing::Kind::Machine, QString::number(process), machine,
                                lives ? ObservedMachine::Power::Running : ObservedMachine::Power::Stopped};
    }
    return {};
}

bool ProcessTarget::isThere(const QString &machine) const
{
    return std::any_of(m_things.cbegin(), m_things.cend(), [&machine](const PlacedThing &thing) { return thing.machine == machine; });
}

QStringList ProcessTarget::vanished(const QList<StateResource> &state, const QStringList &) const
{
    QStringList addresses;
    for (const StateResource &resource : state) {
        if (!isThere(resource.machine))
            addresses << resource.address;
    }
    return addresses;
}

QString ProcessTarget::strangerSentence(const QList<PlacedThing> &strangers) const
{
    return QStringLiteral("Nobody knows the process %1.").arg(strangers.value(0).name);
}

Result<void> ProcessTarget::removeStrangers(const QList<PlacedThing> &strangers)
{
    for (const PlacedThing &one : strangers)
        (void)removeHalfMade({one.machine});
    return {};
}

Result<void> ProcessTarget::removeHalfMade(const QStringList &machines)
{
    for (const QString &machine : machines)
        QFile::remove(placePath() + QLatin1Char('/') + machine);
    return {};
}

/// It gives twenty, as a cloud gives what its quota says.
Capacity ProcessTarget::capacity(const Cluster &design, const RoleCatalogue &)
{
    const double there = double(m_things.size());
    const double added = double(machineNames(design).size()) - there;
    return {.machines = std::max(0, static_cast<int>(added)),
            .quotas = {{.id = QStringLiteral("machines"), .whole = 20, .used = there, .added = added, .ofEach = 1}}};
}

Result<void> ProcessTarget::decide(const Cluster &design, const RoleCatalogue &, const QList<StateResource> &, const QStringList &)
{
    m_entry = machineNames(design).value(0);
    return {};
}

Result<void> ProcessTarget::makeReady(Making)
{
    QDir().mkpath(placePath());
    return {};
}

Result<QJsonObject> ProcessTarget::describe(const Cluster &design, const RoleCatalogue &)
{
    QJsonObject machines;
    for (const QString &machine : machineNames(design))
        machines.insert(machine, QJsonObject());
    const Result<void> written = writePrivateFile(recordPath(), QJsonDocument(QJsonObject{{"format", 1}, {"kind", "processes"}}).toJson());
    if (!written)
        return written.error();
    return QJsonObject{{"place", placePath()}, {"machines", machines}};
}

QJsonObject ProcessTarget::describeNothing() const
{
    return {{"place", placePath()}, {"machines", QJsonObject()}};
}

QMap<QString, QString> ProcessTarget::start(const QStringList &machines)
{
    QMap<QString, QString> why;
    for (const QString &machine : machines) {
        Command command;
        command.program = QStringLiteral("/bin/sh");
        command.name = QStringLiteral("sh");
        command.arguments = {QStringLiteral("-c"), QStringLiteral("setsid sleep 86400 >/dev/null 2>&1 </dev/null & echo $! >\"$1\""),
                             QStringLiteral("sh"), placePath() + QLatin1Char('/') + machine};
        const CommandResult result = m_work.runner.run(command);
        why.insert(machine, result.ok() ? QString() : QString::fromUtf8(result.errorOutput));
    }
    return why;
}

Result<QList<PlacedThing>> ProcessTarget::removeRest(const QList<MachineVolume> & /*volumes*/)
{
    QDir(placePath()).removeRecursively();
    if (const Result<void> looked = look(Look::All, {}); !looked)
        return looked.error();
    return QList<PlacedThing>();
}

void ProcessTarget::forget()
{
    QFile::remove(recordPath());
}
