#include "gui/shell/Pages.h"

#include "gui/clouds/CloudsPage.h"
#include "gui/cluster/ClusterPage.h"
#include "gui/discovery/ServicesPage.h"
#include "gui/monitoring/MonitoringPage.h"
#include "gui/runs/RunsPage.h"

LensPage *makeClusterPage(OpenCluster &cluster)
{
    return new ClusterPage(cluster);
}

MonitoringPage *makeMonitoringPage(OpenCluster &cluster)
{
    return new MonitoringPage(cluster);
}

QWidget *makeServicesPage(OpenCluster &cluster)
{
    return new ServicesPage(cluster);
}

RunsPage *makeRunsPage(OpenCluster &cluster)
{
    return new RunsPage(cluster);
}

QWidget *makeCloudsPage(OpenCluster &)
{
    return new CloudsPage;
}
