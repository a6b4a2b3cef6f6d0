#pragma once

#include "services/salt/SaltDesign.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

struct Placeholder;

/// The parts of the pillar that the roles of a design declare, with the placeholders filled in. Each part is a file of its own, and
/// pillar/top.sls gives it to the machines that it is for and to no other.
class RolePillars final
{
public:
    RolePillars(const SaltDesign &design, SaltSecrets secrets) : m_design(design), m_secrets(secrets) {}

    /// One part: its role and what it declares.
    struct Part {
        const Role *role = nullptr;
        const RolePillar *pillar = nullptr;
    };
    /// Those of roles that some machine has, in the order of the palette.
    QList<Part> parts() const;
    /// Whether this machine gets it.
    static bool isFor(const Part &part, const Machine &machine);
    /// Whether each machine reads another text: then it is a file for each.
    static bool isOfReader(const Part &part);
    /// Who lets other machines in by what these have of their own: machine → the states by which it learns of them.
    QMap<QString, QStringList> doorkeepers() const;
    /// The values as `machine` reads them.
    QJsonObject values(const Part &part, const QString &machine) const;

private:
    QJsonValue valueOf(const Role &role, const Placeholder &placeholder, const QString &machine) const;
    QString ownSecretOf(const Role &role, const QString &name, const QString &machine) const;
    QJsonObject ownSecretsOf(const Role &role, const QString &name) const;
    QJsonValue settingValue(const Role &role, const QString &key) const;
    const SaltDesign &m_design;
    SaltSecrets m_secrets = SaltSecrets::Hidden;
};

/// What stands in the place of a secret where it is not shown.
QString shown(const QString &secret, SaltSecrets secrets);
