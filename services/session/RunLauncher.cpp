#include "services/session/RunLauncher.h"

#include "services/cluster/ClusterFolder.h"
#include "services/platform/Files.h"
#include "services/platform/Processes.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunLock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace
{

/// Copies the design into the run's folder: the run works from this, edits meanwhile do not leak in.
Result<void> copyDesign(const ClusterFolder &folder, const RunFolder &run)
{
    const Result<QByteArray> design = readFile(folder.designPath());
    if (!design)
        return design.error();
    return writePrivateFile(run.designPath(), *design);
}

Result<void> leave(const QString &path, const QString &runPath)
{
    QFile file(path);
    if (QFile::exists(runPath) && file.open(QIODevice::WriteOnly))
        return {};
    return Error{QCoreApplication::translate("RunLauncher", "The run could not be told to stop: %1 could not be written.").arg(path), {}};
}

} // namespace

RunLauncher::RunLauncher(QString clusterFolder, QString butlerctl) : m_folder(std::move(clusterFolder)), m_butlerctl(std::move(butlerctl))
{
}

Result<QString> RunLauncher::start(Verb verb, const RunOptions &options) const
{
    const ClusterFolder folder(m_folder);
    if (const Result<void> cluster = folder.check(); !cluster)
        return cluster.error();
    if (const Result<QString> id = folder.prepare(); !id)
        return id.error();
    const RunLock lock(folder.privatePath());
    if (const std::optional<LockHolder> holder = lock.holder())
        return Error{holder->sentence(), {}}; // said before a folder is made for nothing
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 number = RunFolder::nextNumber(folder.runsPath());
    const Result<RunFolder> run = RunFolder::create(folder.runsPath(), verb, now);
    if (!run)
        return run.error();
    const auto failed = [&run](const Error &error) {
        QDir(run->path()).removeRecursively();
        return error;
    };
    if (const Result<void> copied = copyDesign(folder, *run); !copied)
        return failed(copied.error());
    RunRecord record;
    record.id = run->id();
    record.verb = verb;
    record.started = now;
    record.options = options;
    record.number = number;
    record.place = ProcessPlace::here();
    const Result<ProcessId> process = lock.take(record, [this, &folder, &run, &record]() -> Result<ProcessId> {
        // Not before the lock names it: a run that names no process and has no lock is lost.
        if (const Result<void> written = run->write(record); !written)
            return written.error();
        return startDetached(m_butlerctl, {QStringLiteral("run"), folder.path(), run->id()}, run->path() + QStringLiteral("/output.txt"));
    });
    if (!process)
        return failed(process.error());
    return run->id();
}

Result<void> RunLauncher::stop(const QString &runId) const
{
    const RunFolder run(ClusterFolder(m_folder).runPath(runId));
    return leave(run.stopPath(), run.path());
}

Result<void> RunLauncher::force(const QString &runId) const
{
    const RunFolder run(ClusterFolder(m_folder).runPath(runId));
    return leave(run.forcePath(), run.path());
}

Result<void> RunLauncher::declareLost(const QString &runId) const
{
    const ClusterFolder folder(m_folder);
    const RunFolder run(folder.runPath(runId));
    Result<RunRecord> record = run.read();
    if (!record)
        return record.error();
    const RunLock lock(folder.privatePath());
    if (const std::optional<LockHolder> holder = lock.holder(); holder && holder->run == runId) {
        if (const Result<void> freed = lock.declareLost(runId); !freed)
            return freed;
    } else if (!record->process.isNull() && record->place.lifeOf(record->process) == ProcessPlace::Life::Alive) {
        return Error{
            QCoreApplication::translate("RunLauncher", "The run %1 works on this computer: it is not lost. Stop it instead.").arg(runId),
            {}};
    }
    record->declaredLost = true;
    return run.write(*record);
}
