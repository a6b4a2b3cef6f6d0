#include "services/platform/Loopback.h"

#if defined(Q_OS_LINUX)

#include <QByteArray>
#include <QFile>

#include <unistd.h>

namespace
{

/// 127.0.0.1 and a port, as /proc/net/tcp has them.
QByteArray place(quint16 port)
{
    return "0100007F:" + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
}

} // namespace

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

#endif
