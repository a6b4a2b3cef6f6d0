#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"
#include "model/runs/Capacity.h"
#include "services/containers/Containers.h"
#include "services/containers/HostLimits.h"

#include <utility>

/// What this computer has room for beside all that it runs: memory, disk, the kernel's limits and addresses, and what a design takes.
class LocalRoom final
{
public:
    /// In bytes; a disk of nothing is not known.
    struct Disk {
        double whole = 0;
        double available = 0;
    };
    LocalRoom(HostLimits host, const Disk &disk) : m_host(std::move(host)), m_disk(disk) {}

    /// `there` are the cluster's containers, of which some may not run; `spoilt` addresses are lost to it.
    Capacity of(const Cluster &design, const RoleCatalogue &roles, const QList<Container> &there, qsizetype spoilt) const;

    /// Where an engine (podman, docker) keeps what machines write.
    static QString storeOf(const QString &engine);
    /// The disk that a path lies on, or will.
    static Disk diskOf(const QString &path);

private:
    struct Change;
    Quota memory(const Change &change) const;
    Quota disk(const Change &change) const;
    Quota cores(const Change &change) const;
    HostLimits m_host;
    Disk m_disk{};
};
