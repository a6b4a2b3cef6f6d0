#pragma once

#include "services/containers/Containers.h"
#include "services/platform/ProcessId.h"

#include <optional>

/// A container whose making podman was killed in the middle of: it knows nothing of it any more, or of no process of it, and its first
/// process waits for ever to be begun, with the monitor (conmon) that waits for it and holds its ports. Docker has none: its daemon goes
/// on.
struct Leftover {
    QString name{};      ///< of the container
    QString machine{};   ///< whose
    QString container{}; ///< its id
    QString runtime{};   ///< path of runc or crun
    ProcessId monitor{};
};

/// Reads the command line of a monitor; nothing where it is none, or one of another cluster.
std::optional<Leftover> readMonitor(const QStringList &words, const QString &clusterId);
/// Those of this cluster that are not on the engine's list, or of whose processes it knows nothing.
QList<Leftover> forgottenOf(const QString &clusterId, const QList<Container> &listed);
/// Whether there may be some, of a cluster that has these machines; asks nobody.
bool mayBeLeft(const QString &clusterId, const QStringList &machines);
/// The same as forgottenOf(), looked at twice where there are some: one that ends takes a moment, and so does one that is just begun.
QList<Leftover> leftoversOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId, const QList<Container> &listed);
/// Ends them; what still lives then is returned.
QList<Leftover> endLeftovers(Runner &runner, const QList<Leftover> &left);
