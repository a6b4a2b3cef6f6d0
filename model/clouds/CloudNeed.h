#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

/// What a design takes of a project at a cloud. A plain value: who knows a figure better sets it.
struct CloudNeed {
    double machines = 0;
    double cores = 0;
    double memory = 0; ///< GB
    double ports = 0;
    double addresses = 0; ///< floating
    double volumes = 0;
    double gigabytes = 0; ///< of volumes, those that machines boot from with them
    double networks = 0;
    double routers = 0;
    double groups = 0; ///< of security
    double rules = 0;
    double serverGroups = 0;
    double members = 0; ///< of the largest server group
    int unknown = 0;    ///< machines whose size the cloud does not have: their cores and memory are not counted

    /// Of all machines of the design, or of some of them, as those that are there already.
    static CloudNeed of(const Cluster &design, const RoleCatalogue &roles, const CloudCatalogue &catalogue,
                        const std::optional<QSet<QString>> &only = std::nullopt);
    /// Beside what is free of the project: `there` is part of what is used, and stays or goes as the need says.
    Capacity beside(const QList<Quota> &quotas, const CloudNeed &there) const;
    /// Of a project that has nothing of the design yet.
    Capacity beside(const QList<Quota> &quotas) const;
    bool operator==(const CloudNeed &) const = default;

private:
    void addMachines(const Cluster &design, const Group &group, const CloudCatalogue &catalogue, int count);
    void addShared(const Cluster &design, const RoleCatalogue &roles);
};
