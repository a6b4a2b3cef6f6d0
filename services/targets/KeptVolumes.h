#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/runs/VolumeWords.h"
#include "services/targets/CloudParts.h"
#include "services/targets/CloudState.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// Data volumes of a cluster that a cloud has and no state knows: those that stayed when it was taken down, or that a run was making when
/// it died. One that is as the design wants it becomes the design's again, by an import that the plan shows and the apply carries out: so
/// nothing is noted, and nothing changed, before somebody has seen it. None is ever removed for not being known.
struct KeptVolumes {
    QMap<QString, QString> taken{}; ///< Terraform's address → the cloud's id
    QList<MachineVolume> used{};    ///< the same, to be named
    QStringList hints{};            ///< sentences, on what is there and is not used
    QStringList busy{};             ///< sentences, on what would be used and cannot be at the moment
    bool mayPass = false;           ///< some of these come free by themselves, such as one that is being made

    /// `found` is what the cloud has of the cluster. An error where it is not clear which is meant.
    static Result<KeptVolumes> of(const Cluster &design, const QList<CloudPart> &found, const CloudState &state);
};
