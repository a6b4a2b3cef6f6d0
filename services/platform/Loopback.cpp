#include "services/platform/Loopback.h"

#if defined(Q_OS_LINUX)

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>

#include <array>

#include <unistd.h>

namespace
{

/// 127.0.0.1 and a port, as /proc/net/tcp has them.
QByteArray place(quint16 port)
{
    return "0100007F:" + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
}

/// The numbers of the sockets that listen on a port, of any address, in the two tables of the system.
QList<QByteArray> listeningSockets(quint16 port)
{
    const QByteArray ending = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    QList<QByteArray> sockets;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(table));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > 9 && fields[1].endsWith(ending) && fields[3] == "0A")
                sockets << "socket:[" + fields[9] + ']';
        }
    }
    return sockets;
}

/// Whether a process has one of these open.
bool hasOpen(const QString &process, const QList<QByteArray> &sockets)
{
    const QString folder = QStringLiteral("/proc/%1/fd/").arg(process);
    for (const QString &number : QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        std::array<char, 64> target{};
        const ssize_t length = readlink(QFile::encodeName(folder + number).constData(), target.data(), target.size());
        if (length > 0 && sockets.contains(QByteArray(target.data(), length)))
            return true;
    }
    return false;
}

} // namespace

QString listenerOn(quint16 port)
{
    const QList<QByteArray> sockets = listeningSockets(port);
    if (sockets.isEmpty())
        return {};
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs)) {
        if (!hasOpen(process, sockets))
            continue;
        QFile name(QStringLiteral("/proc/%1/comm").arg(process));
        if (name.open(QIODevice::ReadOnly))
            return QStringLiteral("%1 (process %2)").arg(QString::fromUtf8(name.readAll()).trimmed(), process);
    }
    return {};
}

bool isOwnConnection(quint16 theirs, quint16 ours)
{
    QFile file(QStringLiteral("/proc/net/tcp"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        // Local end, remote end, state (01: established; what is closed belongs to nobody any more), …, user.
        if (fields.size() > 7 && fields[1] == place(theirs) && fields[2] == place(ours) && fields[3] == "01")
            return fields[7].toUInt() == geteuid() || fields[7] == "0";
    }
    return false;
}

#elif defined(Q_OS_WIN)

#include "services/platform/Login.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>
#include <vector>

#include <winsock2.h>
// After winsock2.h, without which it does not stand.
#include <iphlpapi.h>

namespace
{

/// All connections of IPv4 and whose they are, as MIB_TCPTABLE_OWNER_PID; empty where the system does not say.
std::vector<char> connections()
{
    std::vector<char> table;
    DWORD size = 0;
    // It may have grown between the two calls.
    for (DWORD answer = ERROR_INSUFFICIENT_BUFFER; answer == ERROR_INSUFFICIENT_BUFFER;) {
        table.resize(size);
        answer = GetExtendedTcpTable(table.data(), &size, FALSE, AF_INET, TCP_TABLE_OWNER_PID_ALL, 0);
        if (answer != NO_ERROR && answer != ERROR_INSUFFICIENT_BUFFER)
            return {};
    }
    return table;
}

/// The process that has the connection or the listening socket that `fits`.
template<typename Fits>
std::optional<DWORD> ownerWhere(const Fits &fits)
{
    const std::vector<char> table = connections();
    if (table.empty())
        return std::nullopt;
    const auto *all = reinterpret_cast<const MIB_TCPTABLE_OWNER_PID *>(table.data());
    const MIB_TCPROW_OWNER_PID *end = all->table + all->dwNumEntries;
    const MIB_TCPROW_OWNER_PID *found = std::find_if(all->table, end, fits);
    return found == end ? std::nullopt : std::optional(found->dwOwningPid);
}

quint16 port(DWORD ofTable)
{
    return ntohs(static_cast<u_short>(ofTable));
}

} // namespace

bool isOwnConnection(quint16 theirs, quint16 ours)
{
    const std::optional<DWORD> owner = ownerWhere([theirs, ours](const MIB_TCPROW_OWNER_PID &row) {
        return row.dwLocalAddr == htonl(INADDR_LOOPBACK) && port(row.dwLocalPort) == theirs && port(row.dwRemotePort) == ours &&
               row.dwState == MIB_TCP_STATE_ESTAB;
    });
    const HANDLE process = owner ? OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, *owner) : nullptr;
    const bool isOwn = Login(process) == Login::own();
    if (process)
        CloseHandle(process);
    return isOwn;
}

QString listenerOn(quint16 wanted)
{
    const std::optional<DWORD> owner = ownerWhere(
        [wanted](const MIB_TCPROW_OWNER_PID &row) { return port(row.dwLocalPort) == wanted && row.dwState == MIB_TCP_STATE_LISTEN; });
    const HANDLE process = owner ? OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, *owner) : nullptr;
    wchar_t path[MAX_PATH] = {};
    DWORD length = MAX_PATH;
    const bool isKnown = process && QueryFullProcessImageNameW(process, 0, path, &length);
    if (process)
        CloseHandle(process);
    return isKnown ? QStringLiteral("%1 (process %2)").arg(QFileInfo(QString::fromWCharArray(path)).fileName()).arg(*owner) : QString();
}

#else

bool isOwnConnection(quint16, quint16)
{
    return true;
}

QString listenerOn(quint16)
{
    return {};
}

#endif
