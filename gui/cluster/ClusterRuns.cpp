#include "gui/cluster/ClusterRuns.h"

#include "gui/cluster/ClusterMessages.h"
#include "gui/shell/RunDoor.h"
#include "model/cluster/MachineNames.h"
#include "services/session/OpenCluster.h"

void ClusterRuns::start(Verb verb, const QStringList &machines)
{
    QStringList designed = machines;
    designed.removeIf([this](const QString &machine) { return !isTaken(m_cluster.design(), machine); });
    const bool removes = verb == Verb::Up && designed.size() < machines.size();
    const Verb begun = removes ? Verb::Plan : verb;
    RunDoor::start(m_cluster, begun, begun == Verb::Configure ? designed : QStringList(), &m_page,
                   [this, begun] { Q_EMIT lensWanted(begun == Verb::Plan ? Lens::Plan : Lens::Progress); });
}

void ClusterRuns::tryAgain(const Run &run)
{
    start(run.verb != Verb::Destroy && ClusterMessages::againAsks(run) ? Verb::Plan : run.verb, {});
}

void ClusterRuns::planUnknown(RunOptions::Unknown what)
{
    RunDoor::planUnknown(m_cluster, what, [this] { Q_EMIT lensWanted(Lens::Plan); });
}

void ClusterRuns::removeOldData(const QString &machine)
{
    RunDoor::removeOldData(m_cluster, machine, &m_page, [this] { Q_EMIT lensWanted(Lens::Progress); });
}

void ClusterRuns::planAnew(const QString &machine)
{
    RunDoor::planAnew(m_cluster, machine, [this] { Q_EMIT lensWanted(Lens::Plan); });
}
