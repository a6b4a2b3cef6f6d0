#pragma once

#include "gui/cluster/inspector/ChangeInspector.h"
#include "gui/cluster/inspector/DesignInspector.h"
#include "gui/cluster/inspector/FactsInspector.h"
#include "gui/cluster/inspector/OverviewInspector.h"
#include "services/session/PlanDetails.h"

#include <QStackedWidget>

class OpenCluster;

/// The panel at the right of the Cluster page: the cluster as a whole, what is selected of the design, or what is known of it.
class ClusterInspector final : public QStackedWidget
{
    Q_OBJECT

public:
    /// The cluster must outlive it.
    explicit ClusterInspector(OpenCluster &cluster, QWidget *parent = nullptr);

    void show(const PictureSources &sources, const Selection &selection);
    /// Of the plan, something that is no machine: shown from the next show() on, for as long as no machine is selected. Empty: none.
    void chooseChange(const QString &address) { m_change = address; }
    DesignInspector &design() { return *m_design; }
    OverviewInspector &overview() { return *m_overview; }
    FactsInspector &facts() { return *m_facts; }

private:
    void showOverview(Lens lens);
    bool showChange(const PictureSources &sources);
    void showText(const QStringList &addresses);
    OpenCluster &m_cluster;
    PlanDetails m_details;
    QString m_change{};
    OverviewInspector *m_overview;
    DesignInspector *m_design;
    FactsInspector *m_facts;
    ChangeInspector *m_changed;
};
