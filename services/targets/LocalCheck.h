#pragma once

#include "model/Result.h"
#include "services/targets/LocalRecord.h"

#include <QString>
#include <QStringList>

// What a cluster's folder says of a cluster on this computer is data, and may come from somebody else: Terraform begins only where all of
// it is what this program would have written.

/// Whether this is the engine's command line as this computer has it: the very program, by whatever way it is called, and no global option
/// but those that findEngine tries.
bool isOurEngine(const QStringList &words, const ContainerEngine &engine);
/// Terraform's state holds nothing but containers, volumes and the network of this cluster, made by our module through `engine`: its
/// destroy starts what the state names as the engine.
Result<void> checkState(const QString &path, const ContainerEngine &engine, const QString &clusterId);
/// The same of .butler/target.json.
Result<void> checkRecord(const LocalRecord &target, const QString &path, const ContainerEngine &engine);
