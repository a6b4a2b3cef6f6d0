#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/Run.h"

#include <QCoreApplication>

class Strip;

/// How far a run has come, in the strip over the picture: machines by how they stand, and the time it takes.
class ProgressStrip final
{
    Q_DECLARE_TR_FUNCTIONS(ProgressStrip)

public:
    /// The strip must outlive it.
    explicit ProgressStrip(Strip &strip) : m_strip(strip) {}

    /// Machines of the design wait where the run says nothing of them.
    void show(const Run &run, const Cluster &design);

private:
    void showTime(const Run &run);
    Strip &m_strip;
};
