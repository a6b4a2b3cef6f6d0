#pragma once

#include "model/Result.h"
#include "services/tools/Command.h"

#include <QStringList>

class Runner;

/// The container engine of this computer, podman or docker, and what it needs to be told here so that containers start.
struct ContainerEngine {
    QString name{};           ///< podman or docker
    QStringList command{};    ///< program and global options
    QStringList runOptions{}; ///< further options of `run` (and `build`)
    QString version{};

    /// A command of the engine, such as {"ps", "--all"}.
    Command make(const QStringList &arguments) const;
};

/// Finds the engine and tries out which options it needs; what was found is kept in `cachePath` and asked again only when the engine, or
/// what we may do on this computer, is another. $BUTLER_ENGINE names one. With a `kind`, podman or docker, no other serves: it made the
/// cluster's machines. The error is one sentence.
Result<ContainerEngine> findEngine(Runner &runner, const QString &cachePath, const QString &kind = {});
/// Docker lets systemd be a machine's first process only with all rights, so that root in a machine is root on this computer; podman needs
/// none of that. It is done only where this login gave leave, once, in `leavePath`, which no folder can bring along.
bool needsLeave(const ContainerEngine &engine);
bool hasLeave(const QString &leavePath);
Result<void> giveLeave(const QString &leavePath);
QString engineLeavePath();
/// What that leave is about, in one sentence.
QString privilegeSentence();
/// podman or docker, by the program's name.
QString kindOfEngine(const QString &program);
/// Where findEngine keeps what it found.
QString engineCachePath();
