#pragma once

#include "gui/cluster/Heat.h"
#include "gui/shell/Lens.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Observed.h"
#include "model/cluster/Role.h"
#include "model/cluster/State.h"
#include "model/runs/Run.h"

#include <QHash>
#include <QList>

#include <array>
#include <optional>

/// A machine's last values, oldest first: load, processor, memory, disk.
struct MachineHistory {
    std::array<QList<double>, 4> values{};
    /// Those that belong to a heat; empty for Last seen.
    QList<double> of(Heat heat) const
    {
        return heat == Heat::Load ? values[0] : heat == Heat::Memory ? values[2] : heat == Heat::Disk ? values[3] : QList<double>();
    }
};

/// Whether such a run goes on just now.
inline bool isUnderWay(const Run &run)
{
    return !run.id.isEmpty() && run.outcome == Outcome::Running;
}

/// All that a picture is made from. References: it lives as long as one making.
struct PictureSources {
    const Cluster &design;
    const RoleCatalogue &roles;
    const Observed &observed;
    const Run &run;  ///< the newest that changes the world; id empty: none was
    const Run &plan; ///< the newest plan; id empty: none was
    Lens lens = Lens::Design;
    Heat heat = Heat::Load;
    const QHash<QString, MachineHistory> &history;
};
