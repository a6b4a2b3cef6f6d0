#pragma once

#include "services/platform/ProcessId.h"

#include <QList>
#include <QString>
#include <QStringList>

/// A process as the system lists it.
struct RunningProcess {
    ProcessId id{};
    qint64 parent = 0;
    QStringList words{}; ///< its command line; only where it was asked for by name
};

/// The processes of this program, by the name that the system keeps (15 letters on Linux). Empty where containers run in a computer of
/// their own and nothing of them is among our processes: everywhere but on Linux.
QList<RunningProcess> processesNamed(const QString &program);
/// What this process has started and what still runs of it; empty as above.
QList<RunningProcess> childrenOf(const ProcessId &process);
/// Ends this one process at once, unless it is gone and another has its number.
void endNow(const ProcessId &process);
