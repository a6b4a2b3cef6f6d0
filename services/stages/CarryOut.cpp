#include "services/stages/CarryOut.h"

#include "services/platform/Files.h"
#include "services/platform/Processes.h"
#include "services/runs/RunLock.h"
#include "services/stages/RunSequence.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>

namespace
{

constexpr qint64 FullDisk = 16 * 1024; // bytes

/// The launcher names our process in the lock after it has started us; until then it stands there itself, and what is dead holds nothing.
bool isOurs(const RunLock &lock, const QString &runId)
{
    std::optional<LockHolder> holder = lock.holder();
    for (; holder && holder->run == runId; holder = lock.holder()) {
        if (holder->process.pid == QCoreApplication::applicationPid())
            return true;
        QThread::msleep(20);
    }
    return false;
}

} // namespace

int carryOutRun(const QString &clusterFolder, const QString &runId)
{
    keepFilesPrivate();
    const ClusterFolder folder(clusterFolder);
    const RunFolder run(folder.runPath(runId));
    const RunLock lock(folder.privatePath());
    Result<RunRecord> record = run.read();
    const Result<QString> id = folder.id();
    EventWriter events;
    if (!record || !id || !isOurs(lock, runId) || record->exitCode >= 0 || !events.open(run.eventsPath())) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(QCoreApplication::translate(
                         "CarryOut", "This run cannot be carried out: it has no record, or another one is going on.")));
        return ExitCode::Refused;
    }
    record->process = ProcessId::current();
    (void)run.write(*record);
    Runner runner(run, &events, &lock);
    RunContext context{
        .folder = folder, .run = run, .verb = record->verb, .options = record->options, .id = *id, .events = events, .runner = runner};
    events.started(context.verb, context.options.machines);
    RunEnd end = RunSequence(context, lock).run();
    // What a tool says, or cannot say any more, of a disk that ran full is no help.
    if (const qint64 room = freeBytes(run.path()); end.outcome == Outcome::Failed && room >= 0 && room < FullDisk)
        end.message =
            QCoreApplication::translate("CarryOut", "The disk of %1 is full. Make room, then start the run again; it goes on from here.")
                .arg(run.path());
    if (const Result<RunRecord> noted = run.read())
        record->versions = noted->versions;
    record->planned = end.outcome == Outcome::Succeeded ? context.planned : QMap<QString, QString>();
    record->exitCode = end.exitCode;
    (void)run.write(*record);
    lock.release(runId); // before the last event: who reads it may start the next run at once
    events.finished(end.outcome, end.message);
    return end.exitCode;
}
