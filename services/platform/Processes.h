#pragma once

#include "model/Result.h"
#include "services/platform/ProcessId.h"

#include <QList>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

// How processes are started, interrupted and ended: all of it that differs between systems.

/// Starts the process as a tool: the leader of a session (POSIX) or process group (Windows) of its own, which has noted itself in
/// `toolsPath` before its first instruction, so that no tool is ever unknown. Its program is looked for on the PATH. Fails where that is
/// not to be found; what goes wrong later is told by the process.
Result<void> startTool(QProcess &process, const QString &toolsPath);
/// Starts a program that ends when this one does, however this one ends (Linux; elsewhere when its end of a pipe is closed). Only for what
/// nobody needs without us, such as a tunnel, never for the tools of a run.
void startTied(QProcess &process, const QString &program, const QStringList &arguments, QIODevice::OpenMode mode = QIODevice::ReadWrite);
/// The tools that noted themselves in this file.
QList<ProcessId> notedTools(const QString &toolsPath);

/// Ctrl+C to this process alone.
void interrupt(qint64 pid);
/// Ends the process and all of its group at once.
void killGroup(qint64 leader);

/// Ends a process that nobody waits for any more, at once and without waiting for it; QProcess's own destructor waits.
void letGo(std::unique_ptr<QProcess> process);

/// Starts a program that outlives us, in a session of its own, with all its output in `outputPath`.
Result<ProcessId> startDetached(const QString &program, const QStringList &arguments, const QString &outputPath);

/// Calls `handler` (from a safe place) when the user presses Ctrl+C. Once a process.
void onInterrupt(QObject *context, const std::function<void()> &handler);

/// Files that this process makes from now on are nobody else's (umask 077).
void keepFilesPrivate();
