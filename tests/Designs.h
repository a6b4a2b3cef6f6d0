#pragma once

#include "model/cluster/Cluster.h"

#include <optional>

/// Designs that tests of every layer begin with.
namespace Designs
{

/// Without a count it is one machine.
inline Group group(const QString &name, const QStringList &roles, std::optional<int> count = {})
{
    Group made;
    made.name = name;
    made.roles = roles;
    made.count = count;
    return made;
}

/// Four control machines and a group of workers: what the pictures of the look sheet show.
inline Cluster germline(int workers)
{
    Cluster cluster;
    cluster.name = QStringLiteral("germline");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = {
        group(QStringLiteral("salt-master"),
              {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap"), QStringLiteral("monitoring-server")}),
        group(QStringLiteral("job-queue"), {QStringLiteral("job-queue"), QStringLiteral("consul-server")}),
        group(QStringLiteral("tracker"), {QStringLiteral("tracker"), QStringLiteral("consul-server")}),
        group(QStringLiteral("db-server"), {QStringLiteral("db-server")}),
        group(QStringLiteral("worker"), {QStringLiteral("worker"), QStringLiteral("genotyper"), QStringLiteral("consul-client")}, workers)};
    return cluster;
}

} // namespace Designs
