#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/Run.h"

#include <QMap>
#include <QString>
#include <QStringList>

/// Where each machine of a cluster stands in a run: the one answer for strip, list, picture and table. A value; made anew when the run or
/// the design has changed.
class MachineStages final
{
public:
    MachineStages() = default;
    MachineStages(const Run &run, const Cluster &design);

    /// Of a machine that the run never names: Waiting while the run can still come to it, NotFinished when it ended before, Untouched when
    /// it is none of its business. What was under way when a run ended is NotFinished.
    Stage of(const QString &machine) const { return m_stages.value(machine, Stage::Untouched); }
    /// Machines of the run that the design has not, or has not any more, and that are not gone yet.
    QStringList leaving() const;
    QStringList machinesAt(Stage stage) const { return m_stages.keys(stage); }
    int at(Stage stage) const;
    int underWay() const;
    /// Machines that go while others stay, and are gone; a take-down counts them as through.
    int gone() const;

    /// Of so many machines so many are through: of those that are to be there at the end or, of a take-down, that are to go.
    struct Part {
        int through = 0;
        int all = 0;
    };
    Part among(const QStringList &machines) const;
    Part all() const { return among(m_stages.keys()); }

private:
    QMap<QString, Stage> m_stages{};
    QStringList m_others{}; ///< that the design has not
    bool m_takesDown = false;
};
