#pragma once

#include "model/runs/Capacity.h"

#include <QJsonObject>
#include <QList>

// What a member of a project may read of its quota. Figures that a service does not say are left out. Nova's own figures of addresses and
// groups are of a network that is gone, its key pairs are always 0: they are not read.

/// Nova's GET /limits: machines, cores, memory, server groups and how many members one can have.
QList<Quota> novaQuotas(const QJsonObject &body);
/// Neutron's GET /v2.0/quotas/PROJECT/details.json: networks, routers, ports, addresses, groups, rules.
QList<Quota> neutronQuotas(const QJsonObject &body);
/// Cinder's GET /os-quota-sets/PROJECT?usage=true: volumes, gigabytes.
QList<Quota> cinderQuotas(const QJsonObject &body);
