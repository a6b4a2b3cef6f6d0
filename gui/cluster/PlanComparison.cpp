#include "gui/cluster/PlanComparison.h"

#include "gui/shell/NextStep.h"
#include "model/cluster/DesignChanges.h"
#include "services/session/OpenCluster.h"

const Run &PlanComparison::shown()
{
    const Run &plan = m_cluster.plan().run();
    const std::optional<AppliedDesign> &built = m_cluster.applied();
    const QList<RunSummary> &runs = m_cluster.history().runs(); // newest first
    const QString newest = runs.isEmpty() ? QString() : runs.first().id + QString::number(int(runs.first().outcome));
    const QString asked = QStringLiteral("%1 %2 %3 %4").arg(plan.id, built ? built->run : QString(), newest).arg(int(plan.outcome));
    if (asked != m_askedOf || m_cluster.design() != m_plannedDesign) {
        m_askedOf = asked;
        m_plannedDesign = m_cluster.design();
        m_planned = !plan.id.isEmpty() && (plan.outcome != Outcome::Succeeded || planIsFresh(m_cluster));
        compare();
    }
    return m_planned ? plan : m_compared;
}

void PlanComparison::compare()
{
    const std::optional<AppliedDesign> &built = m_cluster.applied();
    m_compared = Run();
    m_compared.id = QStringLiteral("compared");
    m_compared.verb = Verb::Plan;
    m_compared.outcome = Outcome::Succeeded;
    if (built)
        m_compared.started = built->when;
    if (!m_planned)
        m_compared.plan = plannedBetween(built ? built->design : Cluster(), m_cluster.design(), m_cluster.roles());
}
