#pragma once

#include "model/Result.h"

#include <QString>
#include <QStringList>

/// Which .butler folders this login made, or took over when it was asked: a note for each cluster's id in its data folder, where no folder
/// from somebody else can bring one along.
namespace OwnFolders
{
/// The cluster's folder with that id; empty where none is noted.
QString placeOf(const QString &clusterId);
/// All that are noted, in no order; some may be there no more.
QStringList places();
Result<void> note(const QString &clusterId, const QString &clusterFolder);
/// For a cluster of which nothing is left.
void forget(const QString &clusterId);
/// Whether its secrets are in this login's data folder, as they are of every cluster that versions before these notes built.
bool hasSecretsOf(const QString &clusterId);

/// Whether there is anything in a .butler that a run, or a question to the cluster, would act by: state, keys, ways to machines, plans.
bool actsBy(const QString &privatePath);
/// The first link in a .butler that leads out of it; empty where there is none.
QString linkOutOf(const QString &privatePath);
} // namespace OwnFolders
