#include "services/containers/Subnets.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QProcess>
#include <QtEndian>

#include <algorithm>

namespace
{

/// /24 ranges in a row that we choose from.
struct Pool {
    quint32 first = 0;
    int count = 0;
};

/// Not those that engines, clouds and home routers begin with; the second and third where a VPN has all that begins with 10.
constexpr Pool pools[] = {{0x0A590000, 16 * 256}, {0xAC1C0000, 3 * 256}, {0xC0A8C800, 50}};
constexpr int widest = 12; ///< bits: a route of so few or fewer says as little as the default one

using Range = QPair<QHostAddress, int>;

bool overlap(const Range &a, const Range &b)
{
    return a.first.isInSubnet(b.first, std::min(a.second, b.second));
}

bool isRange(const Range &range)
{
    return range.second > 0 && range.first.protocol() == QAbstractSocket::IPv4Protocol;
}

QList<Range> rangesOf(const QStringList &texts)
{
    QList<Range> ranges;
    for (const QString &text : texts) {
        if (const Range range = QHostAddress::parseSubnet(text); isRange(range))
            ranges << range;
    }
    return ranges;
}

bool isFree(quint32 net, const QList<Range> &taken)
{
    const Range range(QHostAddress(net), 24);
    return std::none_of(taken.cbegin(), taken.cend(), [&range](const Range &other) { return overlap(range, other); });
}

/// Interfaces whose routes take something of what we choose from.
QStringList inTheWay(const QList<Route> &routes)
{
    QStringList names;
    for (const Route &route : routes) {
        const Range range = QHostAddress::parseSubnet(route.range);
        const bool takes = isRange(range) && std::any_of(std::begin(pools), std::end(pools), [&range](const Pool &pool) {
                               for (int i = 0; i < pool.count; ++i) {
                                   if (overlap(range, {QHostAddress(pool.first + (static_cast<quint32>(i) << 8)), 24}))
                                       return true;
                               }
                               return false;
                           });
        if (takes && !route.interface.isEmpty() && !names.contains(route.interface))
            names << route.interface;
    }
    return names;
}

QByteArray saidBy(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words, QIODevice::ReadOnly);
    if (process.waitForFinished(5000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    process.kill();
    process.waitForFinished(1000);
    return {};
}

} // namespace

QString freeSubnet(const QStringList &used, const QString &clusterId)
{
    const QList<Range> taken = rangesOf(used);
    const QByteArray hash = QCryptographicHash::hash(clusterId.toUtf8(), QCryptographicHash::Sha256);
    for (const Pool &pool : pools) {
        const int start = qFromBigEndian<quint16>(hash.constData()) % pool.count;
        for (int i = 0; i < pool.count; ++i) {
            const quint32 net = pool.first + (static_cast<quint32>((start + i) % pool.count) << 8);
            if (isFree(net, taken))
                return QStringLiteral("%1/24").arg(QHostAddress(net).toString());
        }
    }
    return {};
}

Result<QString> chooseSubnet(const QStringList &networks, const QList<Route> &routes, const QString &clusterId)
{
    QStringList all = networks;
    QStringList narrow = networks;
    QList<Route> strict;
    for (const Route &route : routes) {
        const int bits = QHostAddress::parseSubnet(route.range).second;
        if (bits <= 0) // the default route is everything and says nothing
            continue;
        all << route.range;
        if (bits > widest) {
            narrow << route.range;
            strict << route;
        }
    }
    for (const QStringList &used : {all, narrow}) {
        if (const QString subnet = freeSubnet(used, clusterId); !subnet.isEmpty())
            return subnet;
    }
    const QStringList names = inTheWay(strict);
    if (names.isEmpty())
        return Error{QCoreApplication::translate("Subnets",
                                                 "Every network range that the machines could have is taken by networks of the container "
                                                 "engine. Remove one that nobody needs, then try again."),
                     {}};
    return Error{QCoreApplication::translate(
                     "Subnets", "Every network range that the machines could have is in use on this computer: the routes of %1 "
                                "are in the way. Close that connection (a VPN?), then try again.")
                     .arg(names.join(QStringLiteral(", "))),
                 {}};
}

QList<Route> readIpRoutes(const QByteArray &output)
{
    static const QList<QByteArray> kinds{"unicast",     "local",    "broadcast", "multicast", "throw",
                                         "unreachable", "prohibit", "blackhole", "nat"};
    QList<Route> routes;
    for (const QByteArray &line : output.split('\n')) {
        QList<QByteArray> words = line.simplified().split(' ');
        const bool named = kinds.contains(words.first());
        if (named && (words.first() == "broadcast" || words.first() == "multicast" || words.first() == "throw"))
            continue; // throw: what this table leaves to the others
        if (named)
            words.removeFirst();
        const QByteArray to = words.value(0);
        if (to.isEmpty() || to == "default")
            continue;
        const QString range = QString::fromLatin1(to.contains('/') ? to : to + "/32");
        const qsizetype device = words.indexOf("dev");
        if (isRange(QHostAddress::parseSubnet(range)) && !range.startsWith(QLatin1String("127.")))
            routes << Route{range, device < 0 ? QString() : QString::fromUtf8(words.value(device + 1))};
    }
    return routes;
}

QList<Route> readProcRoutes(const QByteArray &text)
{
    QList<Route> routes; // little-endian hexadecimal numbers
    for (const QByteArray &line : text.split('\n').mid(1)) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 8)
            continue;
        const quint32 mask = fields.at(7).toUInt(nullptr, 16);
        const quint32 net = qFromBigEndian<quint32>(fields.at(1).toUInt(nullptr, 16));
        if (const int bits = qPopulationCount(mask); bits > 0)
            routes << Route{QStringLiteral("%1/%2").arg(QHostAddress(net).toString()).arg(bits), QString::fromUtf8(fields.at(0))};
    }
    return routes;
}

QList<Route> ownRoutes()
{
    QList<Route> routes = readIpRoutes(saidBy(QStringLiteral("ip"), {QStringLiteral("-4"), QStringLiteral("route"), QStringLiteral("show"),
                                                                     QStringLiteral("table"), QStringLiteral("all")}));
    if (QFile file(QStringLiteral("/proc/net/route")); routes.isEmpty() && file.open(QIODevice::ReadOnly))
        routes = readProcRoutes(file.readAll());
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                routes << Route{QStringLiteral("%1/%2").arg(entry.ip().toString()).arg(entry.prefixLength()), interface.name()};
        }
    }
    return routes;
}
