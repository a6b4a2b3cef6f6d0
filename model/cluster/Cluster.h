#pragma once

#include <QList>
#include <QMap>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>

/// A data volume that each machine of a group has.
struct Volume {
    QString name{};
    int size = 0; ///< GB
    QString mount{};
    bool operator==(const Volume &) const = default;
};

/// Machines that are alike: one design entry. Without a count it is one machine with the bare name.
struct Group {
    QString name{};
    QString title{};            ///< what is shown instead of the name; the name stays the machines' identity
    std::optional<int> count{}; ///< numbered from 0 when set
    bool bare = false;          ///< the first machine keeps the bare name
    QList<int> without{};       ///< numbers that are left out
    QStringList roles{};
    QString size{};
    QString image{};
    QStringList networks{};
    QList<Volume> volumes{};
    bool publicAddress = false;

    const QString &shownName() const { return title.isEmpty() ? name : title; }
    bool operator==(const Group &) const = default;
};

/// Where a cluster runs: the kind of the target and its settings, as they stand in cluster.yaml.
struct TargetChoice {
    QString kind{};
    QMap<QString, QString> settings{};
    bool operator==(const TargetChoice &) const = default;
};

/// One machine of a design. Its name is its identity for life.
struct Machine {
    QString name{};
    QString group{};
    std::optional<int> number{};
    QStringList roles{};
    bool operator==(const Machine &) const = default;
};

/// The design of a cluster: all that a colleague needs to build the same one. A plain value; never a secret.
struct Cluster {
    int format = 1;
    QString name{};
    TargetChoice target{};
    QList<Group> groups{};
    QMap<QString, QMap<QString, QString>> settings{}; ///< role → key → value, as they are written
    QMap<QString, QPointF> layout{};                  ///< where a group's node stands in the picture

    const Group *group(const QString &name) const;
    Group *group(const QString &name);
    bool operator==(const Cluster &) const = default;
};

/// The machines of a group, in order of their numbers, holes left out.
QList<Machine> machinesOf(const Group &group);
/// All machines of a design, in order of the groups.
QList<Machine> machinesOf(const Cluster &cluster);
/// Their names.
QStringList machineNames(const Cluster &cluster);
