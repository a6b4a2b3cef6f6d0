#pragma once

#include "gui/cluster/inspector/DesignInspector.h"
#include "gui/cluster/inspector/FactsInspector.h"
#include "gui/cluster/inspector/OverviewInspector.h"

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
    DesignInspector &design() { return *m_design; }
    OverviewInspector &overview() { return *m_overview; }
    FactsInspector &facts() { return *m_facts; }

private:
    void showOverview(Lens lens);
    OpenCluster &m_cluster;
    OverviewInspector *m_overview;
    DesignInspector *m_design;
    FactsInspector *m_facts;
};
