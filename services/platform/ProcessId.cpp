#include "services/platform/ProcessId.h"

#include <QCoreApplication>
#include <QFile>
#include <QList>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <sys/sysctl.h>
#endif

namespace
{

#if defined(Q_OS_LINUX)

/// Start time in clock ticks since boot, out of /proc/PID/stat; 0 where there is no such process, or only its zombie.
qint64 startOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    // The name in parentheses may hold anything, so fields are counted behind its last one: state is the first, start time the 20th.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20 || fields.first() == "Z" || fields.first() == "X")
        return 0;
    return fields.at(19).toLongLong();
}

#elif defined(Q_OS_WIN)

qint64 startOf(qint64 pid)
{
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(pid));
    if (!process)
        return 0;
    FILETIME created{}, exited{}, kernel{}, user{};
    DWORD code = 0;
    const bool lives = GetExitCodeProcess(process, &code) && code == STILL_ACTIVE;
    const bool known = GetProcessTimes(process, &created, &exited, &kernel, &user);
    CloseHandle(process);
    return lives && known ? (static_cast<qint64>(created.dwHighDateTime) << 32) + created.dwLowDateTime : 0;
}

#elif defined(Q_OS_MACOS)

qint64 startOf(qint64 pid)
{
    int name[] = {CTL_KERN, KERN_PROC, KERN_PROC_PID, static_cast<int>(pid)};
    kinfo_proc info{};
    size_t size = sizeof info;
    if (sysctl(name, 4, &info, &size, nullptr, 0) != 0 || size == 0 || info.kp_proc.p_stat == SZOMB)
        return 0;
    return info.kp_proc.p_starttime.tv_sec * 1000000LL + info.kp_proc.p_starttime.tv_usec;
}

#endif

} // namespace

bool ProcessId::isAlive() const
{
    const qint64 now = pid > 0 ? startOf(pid) : 0;
    return now != 0 && (started == 0 || now == started);
}

ProcessId ProcessId::current()
{
    return of(QCoreApplication::applicationPid());
}

ProcessId ProcessId::of(qint64 pid)
{
    const qint64 started = pid > 0 ? startOf(pid) : 0;
    return started == 0 ? ProcessId() : ProcessId{pid, started};
}

QJsonObject ProcessId::toJson() const
{
    return {{QStringLiteral("pid"), pid}, {QStringLiteral("started"), QString::number(started)}};
}

ProcessId ProcessId::fromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("pid")).toInteger(), object.value(QLatin1String("started")).toString().toLongLong()};
}
