#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// A condition that a role puts on the whole design: so many machines with another role.
struct RoleNeed {
    QString role{};
    std::optional<int> exactly{};
    std::optional<int> atLeast{};
    bool operator==(const RoleNeed &) const = default;
};

/// A port a role listens on, and from where it is reached.
struct RolePort {
    enum class From { Cluster, Master, Outside };
    int number = 0;
    QString protocol{}; ///< tcp or udp
    From from = From::Cluster;
    QString what{};
    bool operator==(const RolePort &) const = default;
};

/// A link from a role to one it talks to; work links are always drawn, the others for what is selected.
struct RoleLink {
    enum class Kind { Work, Salt, Consul, Metrics };
    QString role{};
    Kind kind = Kind::Work;
    int port = 0;
    bool operator==(const RoleLink &) const = default;
};

/// A service that a role registers in Consul.
struct RoleService {
    QString name{};
    int port = 0;
    bool operator==(const RoleService &) const = default;
};

/// A chart that belongs to a role; `query` is one of the queries that the monitoring page knows.
struct RolePanel {
    QString title{};
    QString unit{};
    QString query{};
    bool operator==(const RolePanel &) const = default;
};

/// Where a role keeps what must outlive its machine, and the volume that is offered for it.
struct RoleData {
    QString name{};
    QString mount{};       ///< empty: it keeps nothing
    int size = 0;          ///< GB
    bool required = false; ///< it cannot do without
    bool operator==(const RoleData &) const = default;
};

/// What a machine can be for: read from resources/roles/<id>.yaml, the one place where a role is described.
struct Role {
    enum class Family { Control, Analysis, Data };
    QString id{};
    QString title{};
    QString description{};
    Family family = Family::Control;
    QString icon{};
    QStringList states{}; ///< sls names in order; empty: nothing is configured for it yet
    QList<RoleNeed> needs{};
    QStringList excludes{};
    QList<RolePort> ports{};
    QList<RoleLink> talksTo{};
    QList<RoleService> services{};
    int webPort = 0; ///< 0: it has no web page
    QString webPath{};
    QList<RolePanel> panels{};
    int leastCores = 0;  ///< a machine with fewer is too small for it; 0: any does
    int leastMemory = 0; ///< GB
    RoleData data{};
    bool operator==(const Role &) const = default;
};

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
    /// On how many machines of a cluster a role may be, as some role's needs say; 0: any number.
    int mostOf(const QString &id) const;
    /// The title of a role, or its id where it is not known.
    QString titleOf(const QString &id) const;
    /// Ids in the order in which machines are configured: a role comes after all that it needs. Cycles end in catalogue order.
    QStringList configureOrder() const;

private:
    QList<Role> m_roles{};
    QStringList m_faults{};
};
