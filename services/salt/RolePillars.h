#pragma once

#include "services/salt/SaltDesign.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

struct Placeholder;

/// The parts of the pillar that the roles of a design declare, with the placeholders filled in. Each part is a file of its own, and
/// pillar/minions/NAME.sls includes it for the machines that it is for and for no other.
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
    /// Who must know something of these machines and is none of them: who reads what is theirs (their own secrets, their names and
    /// addresses), whom their roles give something (by name, or all), and whose role says that it knows theirs. Machine → the states by
    /// which it learns of them.
    QMap<QString, QStringList> whoMustKnow(const QStringList &machines) const;
    /// The values as `machine` reads them.
    QJsonObject values(const Part &part, const QString &machine) const;

private:
    bool tellsOf(const Part &part, const QStringList &machines) const;
    QJsonValue valueOf(const Role &role, const Placeholder &placeholder, const QString &machine) const;
    QString ownSecretOf(const Role &role, const QString &name, const QString &machine) const;
    QJsonObject ownSecretsOf(const Role &role, const QString &name) const;
    /// What is to be seen of each role that a machine has: role → its title, machines and panels.
    QJsonObject panels() const;
    QJsonValue settingValue(const Role &role, const QString &key) const;
    const SaltDesign &m_design;
    SaltSecrets m_secrets = SaltSecrets::Hidden;
};

/// What stands in the place of a secret where it is not shown.
QString shown(const QString &secret, SaltSecrets secrets);
