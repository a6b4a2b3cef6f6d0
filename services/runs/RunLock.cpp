#include "services/runs/RunLock.h"

#include "model/runs/Verbs.h"
#include "services/platform/Files.h"
#include "services/platform/Processes.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace
{

QJsonObject toJson(const RunTool &tool)
{
    QJsonObject object = tool.process.toJson();
    tool.place.into(object);
    object.insert(QStringLiteral("run"), tool.run);
    object.insert(QStringLiteral("name"), tool.name);
    object.insert(QStringLiteral("output"), tool.output);
    return object;
}

/// A tool as versions before this one noted it was where its run was.
RunTool toolFromJson(const QJsonObject &object, const ProcessPlace &ofRun)
{
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    return {text("run"), text("name"), text("output"), ProcessId::fromJson(object),
            text("host").isEmpty() ? ofRun : ProcessPlace::fromJson(object)};
}

} // namespace

QJsonArray toolsJson(const QList<RunTool> &tools)
{
    QJsonArray array;
    for (const RunTool &tool : tools)
        array << toJson(tool);
    return array;
}

QString LockHolder::sentence() const
{
    using Life = ProcessPlace::Life;
    const bool today = since.toLocalTime().date() == QDate::currentDate();
    const QString when = since.toLocalTime().toString(today ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
    if (life() == Life::InAnotherWorld)
        return QCoreApplication::translate("RunLock", "Another run is going on in another container or session of this computer: %1, since "
                                                      "%2. Wait for it, or stop it there.")
            .arg(run, when);
    if (life() == Life::OnAnotherComputer)
        return QCoreApplication::translate("RunLock",
                                           "A run on the computer %1 has this cluster: %2, since %3. Wait for it, or stop it there. "
                                           "Whether it still works can be seen on that computer only.")
            .arg(place.host, run, when);
    return QCoreApplication::translate("RunLock", "Another run is going on: %1, since %2. Wait for it, or stop it.").arg(run, when);
}

std::optional<LockHolder> RunLock::read() const
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    LockHolder holder;
    holder.run = object.value(QLatin1String("run")).toString();
    holder.verb = verbFromName(object.value(QLatin1String("verb")).toString()).value_or(Verb::Up);
    holder.since = QDateTime::fromString(object.value(QLatin1String("since")).toString(), Qt::ISODateWithMs);
    holder.place = ProcessPlace::fromJson(object);
    holder.process = ProcessId::fromJson(object.value(QLatin1String("process")).toObject());
    for (const QJsonValue &tool : object.value(QLatin1String("tools")).toArray())
        holder.tools << toolFromJson(tool.toObject(), holder.place);
    return holder.run.isEmpty() ? std::nullopt : std::optional(holder);
}

bool RunLock::write(const LockHolder &holder) const
{
    QJsonObject object{{QStringLiteral("run"), holder.run},
                       {QStringLiteral("verb"), verbName(holder.verb)},
                       {QStringLiteral("since"), holder.since.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("process"), holder.process.toJson()},
                       {QStringLiteral("tools"), toolsJson(holder.tools)}};
    holder.place.into(object);
    return replacePrivateFile(path(), QJsonDocument(object).toJson());
}

QList<RunTool> RunLock::livingTools(const LockHolder &holder) const
{
    QList<RunTool> living;
    for (const RunTool &tool : holder.tools) {
        if (tool.isAlive())
            living << tool;
    }
    // The run may have died between the start of a tool and its note in the lock: tools note themselves, too.
    for (const ProcessId &process : notedTools(m_folder + QStringLiteral("/runs/%1/tools").arg(holder.run))) {
        const auto same = [&process](const RunTool &tool) { return tool.process.pid == process.pid; };
        const RunTool noted{holder.run, {}, {}, process, holder.place};
        if (noted.isAlive() && std::none_of(living.cbegin(), living.cend(), same))
            living << noted;
    }
    return living;
}

RunLock RunLock::of(const RunFolder &run)
{
    return RunLock(run.path().section(QLatin1Char('/'), 0, -3)); // .butler/runs/ID
}

bool RunLock::isLost(const RunRecord &record) const
{
    if (record.declaredLost)
        return true;
    if (record.place.lifeOf(record.process) != ProcessPlace::Life::Dead) // no process at all is a dead one, where it can be seen
        return false;
    const std::optional<LockHolder> now = record.process.isNull() ? holder() : std::nullopt;
    return !now || now->run != record.id;
}

std::optional<LockHolder> RunLock::holder() const
{
    const std::optional<LockHolder> holder = read();
    return holder && holder->life() == ProcessPlace::Life::Dead ? std::nullopt : holder;
}

Result<ProcessId> RunLock::take(const RunRecord &record, const std::function<Result<ProcessId>()> &start) const
{
    const FileLock guard(path() + QStringLiteral(".guard"), 500);
    if (!guard.isHeld())
        return guard.failure(QCoreApplication::translate("RunLock", "Another run is just being started. Try again in a moment."));
    if (const std::optional<LockHolder> other = holder())
        return Error{other->sentence(), {}};
    LockHolder mine{record.id, record.verb, record.started, ProcessPlace::here(), ProcessId::current(), {}};
    const std::optional<LockHolder> dead = read();
    if (dead)
        mine.tools = livingTools(*dead);
    const Error unwritten{QCoreApplication::translate("RunLock",
                                                      "%1 could not be written. See whether the disk is full or the folder belongs to "
                                                      "somebody else.")
                              .arg(path()),
                          {}};
    // Written before the start, too: where there is no room for it, nothing is started.
    if (!write(mine))
        return unwritten;
    Result<ProcessId> process = start();
    if (process) {
        mine.process = *process;
        if (write(mine))
            return process;
        process = unwritten; // what was started does nothing without it
    }
    if (!dead || !write(*dead)) // what still works of a dead run stays noted
        QFile::remove(path());
    return process;
}

bool RunLock::isTakenFrom(const QString &run) const
{
    if (const std::optional<LockHolder> holder = read())
        return holder->run != run;
    return QFile::exists(m_folder) && !QFile::exists(path()); // a folder that is away for a moment takes nothing from anybody
}

QList<RunTool> RunLock::leftTools(const QString &run) const
{
    QList<RunTool> left;
    const std::optional<LockHolder> holder = read();
    for (const RunTool &tool : holder ? holder->tools : QList<RunTool>()) {
        if (tool.run != run && tool.isAlive())
            left << tool;
    }
    return left;
}

void RunLock::setTools(const QString &run, const QList<RunTool> &tools) const
{
    std::optional<LockHolder> holder = read();
    if (!holder || holder->run != run)
        return;
    holder->tools = leftTools(run) + tools;
    write(*holder);
}

Result<void> RunLock::declareLost(const QString &run) const
{
    const FileLock guard(path() + QStringLiteral(".guard"), 500);
    if (!guard.isHeld())
        return guard.failure(QCoreApplication::translate("RunLock", "Another run is just being started. Try again in a moment."));
    const std::optional<LockHolder> other = holder();
    if (!other || other->run != run)
        return Error{QCoreApplication::translate("RunLock", "The run %1 does not have this cluster. Nothing was changed.").arg(run), {}};
    if (other->life() == ProcessPlace::Life::Alive)
        return Error{QCoreApplication::translate("RunLock", "The run %1 is not lost: it works on this computer. Stop it instead.").arg(run),
                     {}};
    if (QFile::remove(path()))
        return {};
    return Error{
        QCoreApplication::translate("RunLock", "%1 could not be removed. See whether the folder belongs to somebody else.").arg(path()),
        {}};
}

void RunLock::release(const QString &run) const
{
    std::optional<LockHolder> holder = read();
    if (!holder || holder->run != run)
        return;
    holder->tools = livingTools(*holder);
    holder->process = {};
    if (holder->tools.isEmpty() || !write(*holder))
        QFile::remove(path());
}
