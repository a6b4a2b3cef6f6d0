#include "gui/shell/Pages.h"

#include "gui/clouds/CloudsPage.h"
#include "gui/discovery/ServicesPage.h"
#include "gui/monitoring/MonitoringPage.h"
#include "gui/runs/RunsPage.h"
#include "gui/widgets/EmptyPage.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

/// Stands in for the Cluster page until it is there.
class NoClusterPage final : public LensPage
{
public:
    NoClusterPage()
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(new EmptyPage(QStringLiteral("blocks"), say(QT_TRANSLATE_NOOP("Pages", "The picture comes here.")), {}, {},
                                        QStringLiteral("cluster-empty")));
    }
    void setLens(Lens) override {}
    void toggleTable() override {}
    void showMachine(const QString &) override {}
    void showLog() override {}
};

} // namespace

LensPage *makeClusterPage(OpenCluster &)
{
    return new NoClusterPage;
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
