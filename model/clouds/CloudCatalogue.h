#pragma once

#include "model/runs/Capacity.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>

/// How large a machine can be at a cloud, which calls it a flavor.
struct CloudSize {
    QString id{};
    QString name{};
    int cores = 0;
    int memory = 0;    ///< MB
    int disk = 0;      ///< GB; 0: its machines boot from a volume
    int ephemeral = 0; ///< GB
    bool isPublic = true;
    bool operator==(const CloudSize &) const = default;
};

/// What a machine can boot.
struct CloudImage {
    QString id{};
    QString name{};
    QString status{};
    QString visibility{};
    int minDisk = 0;   ///< GB
    int minMemory = 0; ///< MB
    double bytes = 0;  ///< of the disk that it makes, or of itself where that is not said
    QString system{};  ///< as cloudSystem() says it; empty: not known
    QString login{};   ///< the user that it makes; empty: not known
    QDateTime created{};

    bool isActive() const { return status == QLatin1String("active"); }
    /// Whether our states are made for it.
    bool isSupported() const;
    bool operator==(const CloudImage &) const = default;
};

struct CloudSubnet {
    QString id{};
    QString name{};
    QString cidr{};
    QString gateway{}; ///< empty: none
    int ipVersion = 4;
    bool hasDhcp = true;
    bool operator==(const CloudSubnet &) const = default;
};

/// A network of the project, or one that it may use.
struct CloudNetwork {
    /// How one gets out of it. Routers of others are not shown.
    enum class WayOut { Unknown, None, Router, Itself };
    QString id{};
    QString name{};
    bool isExternal = false; ///< floating addresses come from it
    bool isShared = false;
    bool isOwn = false; ///< the project's
    bool hasPortSecurity = true;
    int mtu = 0; ///< 0: not known
    WayOut wayOut = WayOut::Unknown;
    QString outside{}; ///< the id of the external network that its router leads to
    QList<CloudSubnet> subnets{};
    bool operator==(const CloudNetwork &) const = default;
};

/// A floating address of the project.
struct CloudAddress {
    QString id{};
    QString name{};        ///< the address itself
    QString networkId{};   ///< the external network that it is of
    QString portId{};      ///< the port that it leads to; empty: it is unused
    QString port{};        ///< that port's name; empty: the cloud does not tell it
    QString description{}; ///< what its owner wrote; of those that this program made, for which cluster
    bool isUnused() const { return portId.isEmpty(); }
    /// It was made by this program for a cluster, with which it goes.
    bool isOfCluster() const;
    bool operator==(const CloudAddress &) const = default;
};

/// A key pair (whose name is its id), a security group, a type of volumes.
struct CloudThing {
    QString id{};
    QString name{};
    bool operator==(const CloudThing &) const = default;
};

/// A data volume of the project that this program made for a cluster.
struct CloudVolume {
    QString id{};
    QString cluster{}; ///< its id
    QString machine{};
    QString name{}; ///< in the design
    QString type{};
    QString zone{};
    int size = 0; ///< GB
    bool operator==(const CloudVolume &) const = default;
};

/// What a project of a cloud has to choose from, and what it may use, as it was when it was asked. A value.
struct CloudCatalogue {
    QDateTime asked{}; ///< UTC
    QString projectId{};
    QString project{};
    QString region{};
    QList<CloudSize> sizes{};
    QList<CloudImage> images{};
    QList<CloudNetwork> networks{};
    QList<CloudAddress> addresses{};
    bool areAddressesKnown = false; ///< that one is not among them means something
    QList<CloudThing> keyPairs{};
    QList<CloudThing> securityGroups{};
    QList<CloudThing> volumeTypes{};
    QStringList zones{};
    bool hasVolumes = false;
    QList<CloudVolume> volumes{}; ///< those of clusters
    QList<Quota> quotas{};
    QStringList gaps{}; ///< a sentence for each part that the cloud did not tell

    /// The networks that floating addresses come from.
    QList<CloudNetwork> pools() const;
    bool operator==(const CloudCatalogue &) const = default;
};

/// Those that are meant by a name or an id: several may have one name.
template<typename T>
QList<T> meantBy(const QList<T> &all, const QString &nameOrId)
{
    QList<T> meant;
    for (const T &one : all) {
        if (one.id == nameOrId)
            return {one};
        if (one.name == nameOrId)
            meant << one;
    }
    return meant;
}

/// What one is called among the others: by its name, with the beginning of its id where another has that name, too.
template<typename T>
QString calledAmong(const QList<T> &all, const T &one)
{
    if (one.name.isEmpty())
        return one.id;
    const auto same = std::count_if(all.begin(), all.end(), [&one](const T &other) { return other.name == one.name; });
    return same > 1 ? QStringLiteral("%1 (%2)").arg(one.name, one.id.left(8)) : one.name;
}
