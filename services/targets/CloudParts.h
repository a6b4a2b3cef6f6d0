#pragma once

#include "model/Result.h"
#include "services/openstack/CloudCalls.h"
#include "services/targets/TargetWork.h"

#include <QJsonObject>
#include <QList>
#include <QString>

/// A thing of a cluster that a cloud has.
struct CloudPart {
    enum class Kind { Server, Port, Volume, Address, Router, Subnet, Network, Group, ServerGroup, KeyPair };
    Kind kind = Kind::Server;
    QString id{}; ///< of a key pair its name
    QString name{};
    QString machine{}; ///< of the design, whose it is; empty: the whole cluster's
    QString status{};  ///< ACTIVE, BUILD, ERROR …; empty: it has none
    QString task{};    ///< of a server: what is being done with it
    QString fault{};   ///< why it is in ERROR
    QString made{};    ///< when, as the cloud says
    QString image{};   ///< of a server: the image's id
    QString volume{};  ///< of a volume: its name in the design
    QString network{}; ///< of a port that is not in the cluster's network: the id of its own
    QString zone{};    ///< of a volume: its availability zone
    QString type{};    ///< of a volume
    int size = 0;      ///< of a volume: GB
    QString on{};      ///< what it hangs on: a volume or a port on a server, an address on a port; the id

    /// With what it is: "port NAME".
    QString words() const;
    /// As all places call what they have.
    PlacedThing placed() const;
    bool operator==(const CloudPart &) const = default;
};

/// What Nova's word for a server's state means.
ObservedMachine::Power powerOf(const QString &status);

/// Finds what a cloud has of one cluster, by the cluster's id and by nothing that was noted here: servers and volumes have it in their
/// metadata, all else has its first part in its name. Blocks.
class CloudParts final
{
public:
    /// `name` is the cluster's in all names at the cloud.
    CloudParts(CloudCalls &calls, QString clusterId, QString name);

    Result<QList<CloudPart>> servers();
    /// None where the cloud has no volumes at all.
    Result<QList<CloudPart>> volumes();
    Result<QList<CloudPart>> ports();
    /// Servers and all else.
    Result<QList<CloudPart>> all();
    /// The same, with why machines are in an error: Nova's lists do not say it of one that came to no host; asked for it alone, it does.
    QList<CloudPart> withFaults(QList<CloudPart> things);
    /// In such an order that nothing is in the way of what comes after; what goes on its own time is waited for. The error names what
    /// stays.
    Result<void> remove(const QList<CloudPart> &things, const std::function<bool(int milliseconds)> &wait);

private:
    struct Source;
    static const Source serverSource;
    static const Source portSource;
    static const Source volumeSource;
    Result<QList<CloudPart>> listed(const Source &source);
    static CloudCalls::Listing listing(const Source &source);
    static CloudPart server(const QJsonObject &server);
    QList<CloudPart> ours(const Source &source, const QJsonArray &list) const;
    Result<void> detach(const CloudPart &router);
    Result<void> removeOne(const CloudPart &thing);
    Result<bool> isGone(const CloudPart &thing);
    QString machineIn(const QString &name) const;
    CloudCalls &m_calls;
    QString m_id;
    QString m_name;
    QString m_mark; ///< in the names of all but servers
};
