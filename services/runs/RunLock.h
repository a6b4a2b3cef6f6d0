#pragma once

#include "model/Result.h"
#include "services/platform/ProcessId.h"
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
};

QJsonArray toolsJson(const QList<RunTool> &tools);

/// Who holds a cluster: a run, its host and process, and the tools that it, or dead runs before it, left running.
struct LockHolder {
    QString run{};
    Verb verb = Verb::Up;
    QDateTime since{};
    QString host{};
    ProcessId process{};
    QList<RunTool> tools{};

    bool isHere() const; ///< it is on this computer, so it can be judged
    /// Which run holds the cluster since when, and what can be done.
    QString sentence() const;
};

/// .butler/lock: one run a cluster at a time. Dead only when both run and tool are; one of another computer is never judged dead.
class RunLock final
{
public:
    explicit RunLock(QString privatePath) : m_folder(std::move(privatePath)) {}

    /// The run that holds it; nothing when it is free, or its run on this computer is dead.
    std::optional<LockHolder> holder() const;
    /// Takes it for a run whose process `start` starts. Tools of dead runs that still live are carried over. Fails when it is held.
    Result<ProcessId> take(const RunRecord &record, const std::function<Result<ProcessId>()> &start) const;
    /// Tools of dead runs that still live, as they were carried over to `run`.
    QList<RunTool> leftTools(const QString &run) const;
    /// Notes the tools of `run` that run now, beside those that it was left.
    void setTools(const QString &run, const QList<RunTool> &tools) const;
    /// Lets it go, if this run holds it. Tools that still live stay noted for the next.
    void release(const QString &run) const;

private:
    QString path() const { return m_folder + QStringLiteral("/lock"); }
    std::optional<LockHolder> read() const;
    bool write(const LockHolder &holder) const;
    QList<RunTool> livingTools(const LockHolder &holder) const;
    QString m_folder{};
};
