#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/Run.h"

#include <QCoreApplication>

class QWidget;
class Strip;

/// What a plan comes to, in the strip over the picture: what does not fit or is lost first and in red, what is kept, what it takes, and
/// when it was made.
class PlanStrip final
{
    Q_DECLARE_TR_FUNCTIONS(PlanStrip)

public:
    /// The strip must outlive it.
    explicit PlanStrip(Strip &strip) : m_strip(strip) {}

    /// `isPlanned`: it is a plan, and not only a comparison with the last build. `design` is what the cluster will be.
    void show(const Run &plan, bool isPlanned, const Cluster &design);

private:
    void showSentences(const Run &plan, const Cluster &design);
    void fillRow(QWidget *what);
    void showRoom(const Run &plan, bool isPlanned, const Cluster &design);
    void showMoment(const Run &plan, bool isPlanned, const Cluster &design);
    QString durationOf(const Run &plan, const Cluster &design);
    Strip &m_strip;
    QString m_durationOf{}; ///< the plan that m_duration is about
    QString m_duration{};
};
