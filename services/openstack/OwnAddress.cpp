#include "services/openstack/OwnAddress.h"

#include <QCoreApplication>
#include <QUdpSocket>
#include <QUrl>

namespace
{

/// Gives the sentences of this file their context.
struct OwnAddressWords {
    Q_DECLARE_TR_FUNCTIONS(OwnAddress)
};

constexpr quint16 anyPort = 443; // nothing is sent there
constexpr int longest = 500;     // ms; a socket that sends nothing knows its way at once

/// Used within many networks, and hidden by each towards all others.
bool isInner(const QHostAddress &address)
{
    static const QList<std::pair<QHostAddress, int>> ranges{
        QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")), QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")), QHostAddress::parseSubnet(QStringLiteral("100.64.0.0/10")),
        QHostAddress::parseSubnet(QStringLiteral("169.254.0.0/16"))};
    for (const auto &range : ranges) {
        if (address.isInSubnet(range))
            return true;
    }
    return false;
}

QHostAddress ownTowards(const QHostAddress &cloud)
{
    QUdpSocket socket;
    socket.connectToHost(cloud, anyPort);
    return socket.waitForConnected(longest) ? socket.localAddress() : QHostAddress();
}

} // namespace

QString OwnAddress::hostOf(const CloudAccount &account)
{
    return account.bastion.host.isEmpty() ? QUrl(account.authUrl).host() : account.bastion.host;
}

OwnAddress OwnAddress::of(const CloudAccount &account, const QList<QHostAddress> &found)
{
    QHostAddress host;
    for (const QHostAddress &one : found) {
        if (host.isNull() && one.protocol() == QAbstractSocket::IPv4Protocol)
            host = one;
    }
    if (host.isNull())
        return {{}, OwnAddressWords::tr("%1 has no address here, so your own on the way there is not known.").arg(hostOf(account))};
    if (!account.bastion.host.isEmpty())
        return {host.toString(),
                OwnAddressWords::tr("The cluster is entered by way of %1, so it is that one's address, as it is seen from here. If it has "
                                    "another one towards the cloud, write that.")
                    .arg(account.bastion.host)};
    return towards(host, ownTowards(host));
}

OwnAddress OwnAddress::towards(const QHostAddress &cloud, const QHostAddress &own)
{
    if (own.isNull())
        return {{}, OwnAddressWords::tr("No way leads from here to %1. See whether your network (or VPN) is up.").arg(cloud.toString())};
    if (own.isLoopback() || cloud.isLoopback())
        return {{}, OwnAddressWords::tr("The cloud is asked by way of this computer itself, so your address there is not known.")};
    if (isInner(own) && !isInner(cloud))
        return {
            {},
            OwnAddressWords::tr("This computer is %1 in its own network, which hides it: the cloud sees another address. Your network's "
                                "people know which, or your router does.")
                .arg(own.toString())};
    if (isInner(own))
        return {own.toString(),
                OwnAddressWords::tr("This computer's own address, which the cloud sees if it is in the same network (or VPN). "
                                    "In another place you have another one.")};
    return {own.toString(), OwnAddressWords::tr("This computer's own address. In another place you have another one.")};
}
