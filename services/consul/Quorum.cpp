#include "services/consul/Quorum.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

ConsulServers consulServersFrom(const QJsonObject &answer)
{
    ConsulServers servers;
    servers.leader = answer["leader"].toString();
    for (const QJsonValue &peer : answer["peers"].toArray())
        servers.peers << peer.toString();
    const QJsonObject members = answer["members"].toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        servers.members[member.key()] = member->toString();
    return servers;
}

Result<void> mayLeave(const ConsulServers &servers, const QString &leaving)
{
    QStringList rest = servers.peers;
    rest.removeAll(leaving);
    const auto alive = std::count_if(rest.begin(), rest.end(),
                                     [&servers](const QString &peer) { return servers.members.value(peer) == QLatin1String("alive"); });
    if (servers.leader.isEmpty()) {
        return Error{QCoreApplication::translate("Consul",
                                                 "Consul has no leader now, so no server may leave: its data could be lost. Configure the "
                                                 "cluster first, which starts the servers that are stopped."),
                     {}};
    }
    if (alive < rest.size() / 2 + 1) {
        return Error{QCoreApplication::translate("Consul",
                                                 "%1 cannot go: of the other Consul servers only %2 of %3 are alive, and they would lose "
                                                 "their leader. Configure the cluster first, which starts what is stopped.")
                         .arg(leaving)
                         .arg(alive)
                         .arg(rest.size()),
                     {}};
    }
    return {};
}

Result<void> mayAllLeave(ConsulServers servers, const QStringList &leaving)
{
    for (const QString &server : leaving) {
        if (const Result<void> allowed = mayLeave(servers, server); !allowed)
            return allowed;
        servers.peers.removeAll(server);
    }
    return {};
}
