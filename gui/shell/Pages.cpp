#include "gui/shell/Pages.h"

#include "gui/clouds/CloudsPage.h"
#include "gui/cluster/ClusterPage.h"
#include "gui/discovery/ServicesPage.h"
#include "gui/monitoring/MonitoringPage.h"
#include "gui/runs/RunsPage.h"
#include "gui/widgets/EmptyPage.h"
#include "services/session/OpenCluster.h"

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

QWidget *makeCloudsPage(const OpenCluster &cluster)
{
    if (!cluster.sample())
        return new CloudsPage;
    // Which would look at this computer, and has the accounts of its user: nothing of a recording.
    const Error refusal = SampleCluster::refusal();
    return new EmptyPage(QStringLiteral("cloud-cog"), refusal.message, refusal.details, {}, QStringLiteral("sample-clouds"));
}
