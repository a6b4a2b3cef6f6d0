#include "gui/shell/Pages.h"

#include "gui/clouds/CloudsPage.h"
#include "gui/discovery/ServicesPage.h"
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

QWidget *makeMonitoringPage(OpenCluster &)
{
    return new EmptyPage(QStringLiteral("chart-line"), say(QT_TRANSLATE_NOOP("Pages", "No charts yet.")),
                         say(QT_TRANSLATE_NOOP("Pages", "They come when the first machine reports, about 2 min after Build.")), {},
                         QStringLiteral("monitoring-empty"));
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
