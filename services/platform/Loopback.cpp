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
