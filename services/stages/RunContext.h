#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/Secrets.h"
#include "services/runs/EventWriter.h"
#include "services/runs/RunFolder.h"
#include "services/targets/Target.h"
#include "services/tools/Runner.h"

#include <QMap>
#include <QSet>
#include <QString>

#include <memory>

/// What a stage of a run gets. Lives as long as the run.
struct RunContext {
    ClusterFolder folder;
    RunFolder run{};
    Verb verb = Verb::Up;
    RunOptions options{};
    Cluster design{}; ///< from the run's design.yaml
    RoleCatalogue roles{};
    QString id{}; ///< the cluster's UUID
    Secrets secrets{};
    EventWriter &events;
    Runner &runner;

    QString targetKind{};             ///< where it runs
    std::unique_ptr<Target> target{}; ///< made by Prepare

    // Known once the machines are found (before any stage that talks to them).
    QMap<QString, QString> addresses{};        ///< machine → its address on the cluster's network; all machines that exist
    QMap<QString, QList<MachineDisk>> disks{}; ///< machine → those that it has to mount by itself
    TargetEntry entry{};                       ///< its machine is the one that SSH reaches at once

    QMap<QString, QString> planned{};  ///< checksums of what the plan was made of
    QString summary{};                 ///< the last sentence of a run that succeeds
    int changed = 0;                   ///< states that changed something on a machine
    QString stranger{};                ///< the machine that showed another host key, and so stopped the run
    QMap<QString, QString> failures{}; ///< machine → why it dropped out; later stages go on with the others
    /// Machine → the services that run there, as its highstate said: it ended well in this run, and was the last that was done there.
    QMap<QString, QStringList> proved{};
    QSet<QString> joined{}; ///< machines whose minion has just answered, and was given no job since
};
