#pragma once

#include "model/Result.h"
#include "services/platform/ProcessPlace.h"
#include "services/runs/RunFolder.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

/// A tool that a run started, as the lock names it.
struct RunTool {
    QString run{};    ///< id of the run that started it
    QString name{};   ///< terraform, ssh …; empty where it only noted itself
    QString output{}; ///< the file it writes to; empty: not known
    ProcessId process{};
    ProcessPlace place{};

    bool isAlive() const { return place.lifeOf(process) == ProcessPlace::Life::Alive; }
};

QJsonArray toolsJson(const QList<RunTool> &tools);

/// Who holds a cluster: a run, its process and where that runs, and the tools that it, or dead runs before it, left running.
struct LockHolder {
    QString run{};
    Verb verb = Verb::Up;
    QDateTime since{};
    ProcessPlace place{};
    ProcessId process{};
    QList<RunTool> tools{};

    ProcessPlace::Life life() const { return place.lifeOf(process); }
    /// Which run holds the cluster since when, and what can be done.
    QString sentence() const;
};

/// .butler/lock: one run a cluster at a time. Only its owner removes it, or who takes it from a run that is proved dead; one of another
/// computer, or of another container of this one, is never judged: somebody must say that it is lost.
class RunLock final
{
public:
    explicit RunLock(QString privatePath) : m_folder(std::move(privatePath)) {}
    /// Of the cluster that a run is of.
    static RunLock of(const RunFolder &run);

    /// The run that holds it; nothing when it is free, or its run is proved dead.
    std::optional<LockHolder> holder() const;
    /// Takes it for a run whose process `start` starts. Tools of dead runs that still live are carried over. Fails when it is held.
    Result<ProcessId> take(const RunRecord &record, const std::function<Result<ProcessId>()> &start) const;
    /// Whether the process of a run is proved dead, never came, or was said to be lost. One that cannot be seen from here is not judged. A
    /// run that names no process yet is beginning for as long as it holds the lock, however long a busy computer takes.
    bool isLost(const RunRecord &record) const;
    /// Whether a run that goes on holds it no more: somebody said that it is lost, as while its computer slept, and another may be at work.
    bool isTakenFrom(const QString &run) const;
    /// Tools of dead runs that still live, as they were carried over to `run`.
    QList<RunTool> leftTools(const QString &run) const;
    /// Notes the tools of `run` that run now, beside those that it was left.
    void setTools(const QString &run, const QList<RunTool> &tools) const;
    /// Frees it from a run that cannot be seen from here and that a person says is lost; fails where that can be seen.
    Result<void> declareLost(const QString &run) const;
    /// Lets it go, if this run holds it. Tools that still live stay noted for the next.
    void release(const QString &run) const;

private:
    QString path() const { return m_folder + QStringLiteral("/lock"); }
    std::optional<LockHolder> read() const;
    bool write(const LockHolder &holder) const;
    QList<RunTool> livingTools(const LockHolder &holder) const;
    QString m_folder{};
};
