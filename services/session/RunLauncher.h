#pragma once

#include "model/Result.h"
#include "model/runs/RunEvent.h"
#include "services/runs/RunOptions.h"

#include <QString>

/// Starts a run: a `butlerctl run …` of its own session that outlives whoever started it.
class RunLauncher final
{
public:
    /// `butlerctl` is the program that carries runs out (beside the running executable).
    explicit RunLauncher(QString clusterFolder, QString butlerctl);

    const QString &butlerctl() const { return m_butlerctl; }
    /// Makes the run's folder, starts the child and returns the run's id. Fails with a sentence when another run is going on.
    Result<QString> start(Verb verb, const RunOptions &options) const;
    /// Asks a run to stop safely: its tool is interrupted once and finishes what it is doing. A file in the run's folder.
    Result<void> stop(const QString &runId) const;
    /// Ends a run's tools at once; what they were doing may be half done.
    Result<void> force(const QString &runId) const;
    /// Frees the cluster of a run that cannot be seen from here, because a person says that its computer or container is gone for good.
    Result<void> declareLost(const QString &runId) const;

private:
    QString m_folder{};
    QString m_butlerctl{};
};
