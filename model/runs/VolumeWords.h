#pragma once

#include "model/cluster/Cluster.h"

#include <QList>
#include <QString>

// Data volumes in words that stay short when machines are many.

/// A volume of one machine.
struct MachineVolume {
    QString name{}; ///< in the design
    QString machine{};
    int size = 0; ///< GB; 0: not known
    bool operator==(const MachineVolume &) const = default;
};

/// All volumes of a design, in its order.
QList<MachineVolume> volumesOf(const Cluster &design);
/// "metrics of salt-master (20 GB), scratch of worker-0 to worker-3 (50 GB each)"; empty where there are none.
QString volumesInWords(const QList<MachineVolume> &volumes);
