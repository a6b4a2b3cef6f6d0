#pragma once

#include "model/cluster/RoleParts.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What a machine can be for: read from one YAML file, the one place where a role is described.
struct Role {
    enum class Family { Control, Analysis, Data };
    QString id{};
    QString title{};
    QString description{};
    Family family = Family::Control;
    int order = 1000; ///< its place within the family
    QString icon{};
    QString colour{};         ///< one of roleColours(); empty: grey
    int atMost = 0;           ///< machines of a cluster that may have it; 0: any number
    QStringList states{};     ///< sls names in order; empty: nothing is configured for it yet
    QStringList everywhere{}; ///< sls names that all machines get while one has the role
    QList<RoleNeed> needs{};
    QStringList excludes{};
    QStringList knows{};     ///< roles whose machines it must know: told when one of them is configured alone
    QStringList mounts{};    ///< roles whose machines mount file systems as long as one has this role: a container needs the right for it
    QStringList processes{}; ///< programs of the role whose use of the machine is measured
    QList<RolePort> ports{};
    QList<RoleLink> talksTo{};
    QList<RoleService> services{};
    int webPort = 0; ///< 0: it has no web page
    QString webPath{};
    QString webAccount{}; ///< with which a person signs in on its page; empty: it asks for none
    QString webSecret{};  ///< the role's secret that is its password
    QList<RolePanel> panels{};
    int leastCores = 0;  ///< a machine with fewer is too small for it; 0: any does
    int leastMemory = 0; ///< GB
    RoleTake takes{};
    RoleData data{};
    RoleRemoval removed{};
    QList<RoleSecret> secrets{};
    QList<RoleSetting> settings{};
    QList<RolePillar> pillar{};

    const RoleSetting *setting(const QString &key) const;
    bool operator==(const Role &) const = default;
};

/// The colours that a role can have, by name; how each looks is the theme's business.
const QStringList &roleColours();

/// All roles that the program knows, in the order of the palette. A plain value.
class RoleCatalogue final
{
public:
    RoleCatalogue() = default;
    explicit RoleCatalogue(QList<Role> roles, QStringList faults = {}) : m_roles(std::move(roles)), m_faults(std::move(faults)) {}

    const QList<Role> &roles() const { return m_roles; }
    /// `FILE:LINE:COLUMN: sentence` of each role file that could not be read: its role is not known.
    const QStringList &faults() const { return m_faults; }
    /// The role with this id, or null.
    const Role *find(const QString &id) const;
    /// The first role that registers a service of this name, or null.
    const Role *withService(const QString &name) const;
    /// On how many machines of a cluster a role may be, as it or some role's needs say; 0: any number.
    int mostOf(const QString &id) const;
    /// The title of a role, or its id where it is not known.
    QString titleOf(const QString &id) const;
    /// Ids in the order in which machines are configured: a role comes after all that it needs. Cycles end in catalogue order.
    QStringList configureOrder() const;

private:
    QList<Role> m_roles{};
    QStringList m_faults{};
};
