#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"
#include "services/cluster/Secrets.h"
#include "services/consul/ConsulHistory.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// What Salt's files are made of: the design, where its machines are, and the passwords of this cluster.
struct SaltDesign {
    Cluster cluster{};
    RoleCatalogue roles{};
    QString id{};
    QMap<QString, QString> addresses{}; ///< machine → its address on the cluster's network
    ConsulHistory consul{};
    Secrets secrets{};
};

/// A job of configureRoles: these machines get these states.
struct SaltJob {
    QStringList machines{};
    QStringList states{};
    bool operator==(const SaltJob &) const = default;
};

/// The state by which a machine knows the others by name.
QString namesOfMachines();
/// The state that frees a machine of roles that it has not.
QString takesRolesAway();
/// The services of a machine that are registered for its roles: those that declare how Consul checks them.
QList<RoleService> checkedServices(const SaltDesign &design, const Machine &machine);
/// Names of the states of a machine in order: the base states of every machine, then those of its roles as the roles need each other.
QStringList statesOf(const SaltDesign &design, const Machine &machine);
/// The jobs in steps: jobs of one step run side by side; a role whose needs are configured on other machines waits for their step.
QList<QList<SaltJob>> configureSteps(const SaltDesign &design);

/// Whether what is made of it shows its secrets.
enum class SaltSecrets { Shown, Hidden };
