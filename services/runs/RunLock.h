#pragma once

#include "model/Result.h"
#include "services/platform/ProcessId.h"
#include "services/runs/RunFolder.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// A tool that a run started, as the lock names it.
struct RunTool {
    QString run{}; ///< id of the run that started it
    QString name{};
    ProcessId process{};
};

/// Who holds a cluster: a run, its host and process, and the tools that it, or dead runs before it, left running.
struct LockHolder {
    QString run{};
    Verb verb = Verb::Up;
    QDateTime since{};
    QString host{};
    ProcessId process{};
    QList<RunTool> tools{};

    bool isHere() const; ///< it is on this computer, so it can be judged
    bool runLives() const { return process.isAlive(); }
    /// "Another run (apply, since 12:04) is going on. …"
    QString sentence() const;
};

/// .butler/lock: one run a cluster at a time. Dead only when both run and tool are; one of another computer is never judged dead.
class RunLock final
{
public:
    explicit RunLock(QString privatePath) : m_folder(std::move(privatePath)) {}

    /// Who holds it; nothing when it is free, or was held by a run of this computer that is dead.
    std::optional<LockHolder> holder() const;
    /// Takes it for a run. Tools of dead runs that still live are carried over; tools() tells them. Fails when it is held.
    Result<void> take(const RunRecord &record);
    /// The process of the run that took it, once that is known.
    Result<void> setProcess(const QString &run, const ProcessId &process);
    /// Tools of dead runs that were alive when the lock was taken.
    QList<RunTool> leftTools() const;
    /// Notes the tools that run now.
    void setTools(const QList<RunTool> &tools);
    /// Lets it go, if this run holds it.
    void release(const QString &run);

private:
    QString path() const { return m_folder + QStringLiteral("/lock"); }
    std::optional<LockHolder> read() const;
    bool write(const LockHolder &holder) const;
    QString m_folder{};
};
