#pragma once

#include "gui/shell/Lens.h"
#include "model/runs/Run.h"
#include "services/runs/RunOptions.h"

#include <QObject>

class OpenCluster;
class QWidget;

/// Begins the runs that are asked for on the Cluster page, through the window's one door, and leads to the lens that shows them.
class ClusterRuns final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. What is asked first is asked over `page`.
    ClusterRuns(OpenCluster &cluster, QWidget &page) : m_cluster(cluster), m_page(page) {}

    /// For these machines where some are named and the verb can be carried out for them alone. What is not in the design goes by leave
    /// alone: the plan names it, and Build asks.
    void start(Verb verb, const QStringList &machines);
    void tryAgain(const Run &run);
    void planAnew(const QString &machine);
    void removeOldData(const QString &machine);
    /// A plan with what no state knows taken in or removed.
    void planUnknown(RunOptions::Unknown what);

Q_SIGNALS:
    void lensWanted(Lens lens);

private:
    OpenCluster &m_cluster;
    QWidget &m_page;
};
