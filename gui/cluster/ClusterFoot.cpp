#include "gui/cluster/ClusterFoot.h"

#include "gui/cluster/ProblemsPanel.h"
#include "gui/runs/LogPanel.h"
#include "gui/runs/StepsView.h"
#include "gui/shell/BottomPanel.h"
#include "gui/shell/NextStep.h"
#include "gui/widgets/Words.h"
#include "services/session/OpenCluster.h"

namespace
{

enum Tab { ProblemsTab, RunTab, LogTab };

} // namespace

ClusterFoot::ClusterFoot(OpenCluster &cluster, BottomPanel &panel)
    : m_cluster(cluster), m_panel(panel), m_problems(new ProblemsPanel), m_steps(new StepsView), m_log(new LogPanel)
{
    m_log->setFollower(&cluster.run());
    panel.addTab(tr("Problems"), m_problems, nullptr, QStringLiteral("problemsTab"));
    panel.addTab(tr("Run"), m_steps, nullptr, QStringLiteral("runTab"));
    panel.setTabTip(RunTab, tipOf({Term::Run}));
    panel.addTab(tr("Log"), m_log, m_log->tools(), QStringLiteral("logTab"));
    connect(m_problems, &ProblemsPanel::groupWanted, this, &ClusterFoot::groupWanted);
    connect(m_problems, &ProblemsPanel::machinesWanted, this, &ClusterFoot::machinesWanted);
    connect(m_problems, &ProblemsPanel::verbWanted, this, &ClusterFoot::verbWanted);
    connect(m_log, &LogPanel::saved, this, &ClusterFoot::saved);
    connect(m_log, &LogPanel::failed, this, &ClusterFoot::notSaved);
    connect(m_steps, &StepsView::machinePicked, this, [this](const QString &machine) { Q_EMIT machinesWanted({machine}); });
}

ClusterFoot::~ClusterFoot()
{
    m_log->setFollower(nullptr);
}

void ClusterFoot::setLens(Lens lens)
{
    m_lens = lens;
    m_panel.setTabShown(ProblemsTab, lens != Lens::Health); // there the left panel is that list
    if (lens == Lens::Progress && m_cluster.isRunning())
        m_panel.preferTab(LogTab);
}

void ClusterFoot::refresh()
{
    m_log->tools()->setCluster(m_cluster.design().name);
    // What a run has not come to yet is no finding; Health shows it all the same.
    const bool matches = stateOf(m_cluster).state == State::Done && nextStep(m_cluster, false).act == NextStep::Act::None;
    m_problems->show(m_cluster.problems(), m_cluster.isRunning() ? QList<Finding>() : m_cluster.observed().findings, matches);
    const qsizetype problems = m_problems->count();
    m_panel.setBadge(ProblemsTab, problems > 0 && m_lens != Lens::Health ? QString::number(problems) : QString(),
                     m_problems->hasErrors() ? State::Failed : State::Warning);
    const Run &run = m_cluster.run().run();
    m_steps->take(run);
    m_panel.setBadge(RunTab, m_cluster.run().isLive() ? tr("%1 %").arg(run.work.percent()) : QString(), std::nullopt);
}

void ClusterFoot::showLog()
{
    m_panel.showTab(LogTab);
}

void ClusterFoot::showLogOf(const QString &machine)
{
    m_log->tools()->showMachine(machine);
    showLog();
}
