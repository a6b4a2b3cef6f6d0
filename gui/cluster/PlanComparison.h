#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/Run.h"

class OpenCluster;

/// What the Plan lens shows: the newest plan, or where it is carried out or the design is another one by now, what has changed since the
/// last build.
class PlanComparison final
{
public:
    /// The cluster must outlive it.
    explicit PlanComparison(OpenCluster &cluster) : m_cluster(cluster) {}

    /// An id-less run: there is neither.
    const Run &shown();
    /// Whether what was shown last is a plan, and not only a comparison.
    bool isPlanned() const { return m_planned; }

private:
    void compare();
    OpenCluster &m_cluster;
    Run m_compared{}; ///< the difference to the last build, in the form of a plan
    bool m_planned = false;
    QString m_askedOf{};       ///< the plan, the build and the newest run that the answer is about
    Cluster m_plannedDesign{}; ///< and the design
};
