#include "services/platform/ProcessList.h"

#include <QDir>
#include <QFile>

#if defined(Q_OS_LINUX)
#include <csignal>
#endif

namespace
{

#if defined(Q_OS_LINUX)

QByteArray bytesOf(const QString &pid, const char *what)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid, QLatin1String(what)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The numbers of all processes.
QStringList pids()
{
    return QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs);
}

qint64 parentOf(const QString &pid)
{
    const QByteArray stat = bytesOf(pid, "stat"); // PID (NAME, which may hold anything) STATE PARENT …
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

#endif

} // namespace

#if defined(Q_OS_LINUX)

QList<RunningProcess> processesNamed(const QString &program)
{
    QList<RunningProcess> found;
    const QByteArray name = program.left(15).toUtf8();
    for (const QString &pid : pids()) {
        if (bytesOf(pid, "comm").trimmed() != name)
            continue;
        QStringList words;
        for (const QByteArray &word : bytesOf(pid, "cmdline").split('\0'))
            words << QString::fromUtf8(word);
        if (const ProcessId id = ProcessId::of(pid.toLongLong()); !id.isNull())
            found << RunningProcess{id, parentOf(pid), words};
    }
    return found;
}

QList<RunningProcess> childrenOf(const ProcessId &process)
{
    QList<RunningProcess> found;
    for (const QString &pid : process.isAlive() ? pids() : QStringList()) {
        if (parentOf(pid) == process.pid)
            found << RunningProcess{ProcessId::of(pid.toLongLong()), process.pid, {}};
    }
    return found;
}

void endNow(const ProcessId &process)
{
    if (process.isAlive())
        kill(static_cast<pid_t>(process.pid), SIGKILL);
}

#else

QList<RunningProcess> processesNamed(const QString &)
{
    return {};
}

QList<RunningProcess> childrenOf(const ProcessId &)
{
    return {};
}

void endNow(const ProcessId &)
{
}

#endif
