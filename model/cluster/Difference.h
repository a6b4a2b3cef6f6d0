#pragma once

#include "model/cluster/Cluster.h"

#include <QList>
#include <QMap>
#include <QString>

/// What becomes different of a machine: `what` is roles, size, image, networks, volumes, public or settings; empty texts stand for none.
struct Difference {
    QString what{};
    QString before{};
    QString after{};
    bool operator==(const Difference &) const = default;
};

/// Machine → what the later design says differently of it, for the machines that are in both.
QMap<QString, QList<Difference>> differencesOf(const Cluster &before, const Cluster &after);
