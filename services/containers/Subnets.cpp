#include "services/containers/Containers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QTcpServer>
#include <QtEndian>

#include <algorithm>

namespace
{

/// Ranges that we choose from: 10.FIRST.0.0/24 … Not those that engines, clouds and home routers begin with.
constexpr int FirstNet = 89;
constexpr int Nets = 16;

using Range = QPair<QHostAddress, int>;

bool overlap(const Range &a, const Range &b)
{
    const int bits = std::min(a.second, b.second);
    return a.first.isInSubnet(b.first, bits);
}

/// Routes of Linux, little-endian hexadecimal numbers.
QStringList routes()
{
    QStringList list;
    QFile file(QStringLiteral("/proc/net/route"));
    if (!file.open(QIODevice::ReadOnly))
        return list;
    for (const QByteArray &line : file.readAll().split('\n').mid(1)) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 8)
            continue;
        const quint32 mask = fields.at(7).toUInt(nullptr, 16);
        const quint32 net = qFromBigEndian<quint32>(fields.at(1).toUInt(nullptr, 16));
        const int bits = qPopulationCount(mask);
        if (bits > 0) // the default route is everything and says nothing
            list << QStringLiteral("%1/%2").arg(QHostAddress(net).toString()).arg(bits);
    }
    return list;
}

} // namespace

QString freeSubnet(const QStringList &used, const QString &clusterId)
{
    QList<Range> taken;
    for (const QString &text : used) {
        if (const Range range = QHostAddress::parseSubnet(text);
            range.second > 0 && range.first.protocol() == QAbstractSocket::IPv4Protocol)
            taken << range;
    }
    const QByteArray hash = QCryptographicHash::hash(clusterId.toUtf8(), QCryptographicHash::Sha256);
    const int start = qFromBigEndian<quint16>(hash.constData()) % (Nets * 256);
    for (int i = 0; i < Nets * 256; ++i) {
        const int place = (start + i) % (Nets * 256);
        const QString subnet = QStringLiteral("10.%1.%2.0/24").arg(FirstNet + place / 256).arg(place % 256);
        const Range range = QHostAddress::parseSubnet(subnet);
        if (std::none_of(taken.cbegin(), taken.cend(), [&range](const Range &other) { return overlap(range, other); }))
            return subnet;
    }
    return {};
}

QStringList ownSubnets()
{
    QStringList used = routes();
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                used << QStringLiteral("%1/%2").arg(entry.ip().toString()).arg(entry.prefixLength());
        }
    }
    return used;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : quint16(0);
}

bool isPortFree(quint16 port)
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, port);
}
