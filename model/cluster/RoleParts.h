#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// The small values that a Role is made of, as its YAML declares them.

/// A condition that a role puts on the whole design: so many machines with another role.
struct RoleNeed {
    QString role{};
    std::optional<int> exactly{};
    std::optional<int> atLeast{};
    QString multipleOf{}; ///< a setting of the role that needs them: their number must be a multiple of its value
    bool operator==(const RoleNeed &) const = default;
};

/// A port a role listens on, or a range of them, and from where it is reached.
struct RolePort {
    enum class From { Cluster, Master, Outside };
    int number = 0;
    QString protocol{}; ///< tcp or udp
    From from = From::Cluster;
    QString what{};
    int to = 0;        ///< the last one of a range; 0: it is one alone
    QString setting{}; ///< of the role, which says the number; empty: nobody can set it
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

/// How Consul sees whether a service is well; of Kind::None the role's own states register the service.
struct RoleCheck {
    enum class Kind { None, Tcp, Http };
    Kind kind = Kind::None;
    int port = 0;
    QString path{};    ///< of http
    int interval = 10; ///< s
    int timeout = 3;   ///< s
    bool operator==(const RoleCheck &) const = default;
};

/// A service that a role registers in Consul.
struct RoleService {
    QString name{};
    int port = 0;
    RoleCheck check{};
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

/// What a machine takes more of its place because it has a role: measured, in use, in MB.
struct RoleTake {
    int memory = 0;
    int disk = 0;
    bool operator==(const RoleTake &) const = default;
};

/// What a machine is freed of when the role is taken from it. What it kept stays.
struct RoleRemoval {
    QStringList services{};   ///< stopped, and started with the machine no more; * stands for any letters
    QStringList everywhere{}; ///< of all machines, when no machine has the role any more
    QStringList files{};      ///< that its states wrote
    QStringList rereads{};    ///< services of others that have read such a file
    QStringList data{};       ///< folders that stay, for a sentence
    bool operator==(const RoleRemoval &) const = default;
};

/// A secret that is made for each cluster whose design has the role.
struct RoleSecret {
    enum class Kind {
        Password, ///< letters and digits alone: safe in a shell, a URL and a file of any form
        Key32,    ///< base64 of 32 bytes
        Seed      ///< the same, but it reaches no machine: the program derives others from it
    };
    QString name{};
    Kind kind = Kind::Password;
    int length = 24; ///< letters of a password
    QString help{};
    bool operator==(const RoleSecret &) const = default;
};

/// Something that a user may set in cluster.yaml, under `settings:`, the role and this key.
struct RoleSetting {
    enum class Type { Integer, Number, Text, List, Choice, YesNo }; ///< List: words with spaces or commas between
    QString key{};
    Type type = Type::Text;
    QString standard{}; ///< the default, as it would be written in cluster.yaml
    QString help{};
    std::optional<double> least{}; ///< of Integer and Number
    std::optional<double> most{};
    int longest = 200; ///< letters of a Text or List
    QStringList choices{};
    QString pattern{};     ///< a regular expression that a whole Text matches, unless it is empty, and each word of a List
    QString neededKey{};   ///< it must be given where this other setting of the role …
    QString neededValue{}; ///< … has this value; empty: it need not
    QString form{};        ///< the pattern, for people
    bool operator==(const RoleSetting &) const = default;
};

/// A part of the pillar that a role gives: pillar['butler'][key], with placeholders in its texts.
struct RolePillar {
    QString key{};
    bool everywhere = false; ///< all machines get it, as long as one has the role
    QStringList to{};        ///< machines with one of these roles get it; empty, and not everywhere: those with the role itself
    QJsonObject values{};
    bool operator==(const RolePillar &) const = default;
};
