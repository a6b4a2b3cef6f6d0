#pragma once

#include "gui/cluster/MachineLooks.h"
#include "model/cluster/Cluster.h"

#include <QList>
#include <QStringList>

/// One machine, or a group's own row, as the table shows it.
struct MachineRow {
    QString id{};
    QString title{};
    MachineLook look{};
    QStringList chips{};
    MachineValues values{};
    QString address{};
    QString seen{};
};

/// A single machine, or a group with the rows of its machines.
struct MachineNode {
    MachineRow row{};
    bool group = false;
    Group design{}; ///< empty name: it is not in the design
    QString size{}; ///< as which it is made, of its own or of the whole cluster
    QList<MachineRow> machines{};
};
