#include "gui/cluster/inspector/ClusterInspector.h"

#include "gui/cluster/PlanTextDialog.h"
#include "gui/shell/NextStep.h"
#include "model/cluster/DesignChanges.h"
#include "model/runs/PlanWords.h"
#include "model/runs/Verbs.h"
#include "services/session/OpenCluster.h"

#include <QScrollArea>

#include <algorithm>

namespace
{

enum Page { OverviewPage, DesignPage, FactsPage, ChangePage };

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    content->setAutoFillBackground(false); // the panel's surface shows through
    area->viewport()->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

OverviewInspector::RunState runState(OpenCluster &cluster)
{
    if (cluster.isRunning())
        return OverviewInspector::RunState::GoesOn;
    const QList<RunSummary> &runs = cluster.history().runs(); // newest first
    const auto change = std::find_if(runs.begin(), runs.end(), [](const RunSummary &run) { return rowOf(run.verb).changes; });
    if (change != runs.end() && change->outcome == Outcome::Failed)
        return OverviewInspector::RunState::Failed;
    return stateOf(cluster).state == State::Gone ? OverviewInspector::RunState::TakenDown : OverviewInspector::RunState::None;
}

} // namespace

ClusterInspector::ClusterInspector(OpenCluster &cluster, QWidget *parent)
    : QStackedWidget(parent), m_cluster(cluster), m_details(cluster.folder().path(), cluster.butlerctl()),
      m_overview(new OverviewInspector(cluster.choices(), cluster.roles())),
      m_design(new DesignInspector(cluster.roles(), cluster.choices())), m_facts(new FactsInspector(m_details)),
      m_changed(new ChangeInspector(m_details))
{
    setObjectName(QStringLiteral("inspector"));
    for (QWidget *page : {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_design), static_cast<QWidget *>(m_facts),
                          static_cast<QWidget *>(m_changed)})
        addWidget(scrolled(page));
    for (PlannedDetails *details : {&m_facts->planned(), &m_changed->details()})
        connect(details, &PlannedDetails::textWanted, this, &ClusterInspector::showText);
    // What is chosen quickly after something else must not take that back.
    connect(&m_cluster, &OpenCluster::designChanged, this, [this] {
        m_overview->take(m_cluster.design());
        m_design->take(m_cluster.design());
    });
}

void ClusterInspector::show(const PictureSources &sources, const Selection &selection)
{
    const Capacity room = sources.lens == Lens::Design ? m_cluster.room() : Capacity(); // elsewhere the plan tells
    const QDateTime asked = m_cluster.choices().catalogue().asked;
    m_overview->showRoom(room, asked);
    m_design->showRoom(room, asked);
    // A comparison of designs is no plan of Terraform's, and one that is being made tells nothing yet.
    const bool isPlan = sources.plan.id == m_cluster.plan().run().id && sources.plan.outcome == Outcome::Succeeded;
    if (sources.lens == Lens::Plan)
        m_details.setRun(isPlan && !m_cluster.sample() ? sources.plan.id : QString());
    if (selection.isEmpty() && showChange(sources)) {
        setCurrentIndex(ChangePage);
    } else if (selection.isEmpty()) {
        showOverview(sources.lens);
        setCurrentIndex(OverviewPage);
    } else if (sources.lens == Lens::Design) {
        m_design->show(m_cluster.design(), selection, m_cluster.observed().built);
        setCurrentIndex(DesignPage);
    } else {
        m_facts->show(sources, selection);
        setCurrentIndex(FactsPage);
    }
}

bool ClusterInspector::showChange(const PictureSources &sources)
{
    const QList<PlannedChange> &plan = sources.plan.plan;
    const auto change =
        std::find_if(plan.begin(), plan.end(), [this](const PlannedChange &one) { return !m_change.isEmpty() && one.address == m_change; });
    if (sources.lens != Lens::Plan || change == plan.end())
        return false;
    m_changed->show(*change);
    return true;
}

void ClusterInspector::showText(const QStringList &addresses)
{
    const QString title = currentIndex() == ChangePage ? resourceWords(addresses.value(0)) : m_facts->machine();
    (new PlanTextDialog(m_details, addresses, title, this))->show();
}

void ClusterInspector::showOverview(Lens lens)
{
    const auto how = runState(m_cluster);
    m_overview->show(m_cluster.design(), m_cluster.observed(),
                     m_cluster.sample() ? tr("None: a recording, inside this program.") : m_cluster.folder().path(), lens, how);
    const std::optional<AppliedDesign> &built = m_cluster.applied();
    if (built && built->succeeded && how != OverviewInspector::RunState::Failed) // nobody knows what that left
        m_overview->showChanges(built->when, changesBetween(built->design, m_cluster.design(), m_cluster.roles()));
    else
        m_overview->showChanges({}, {});
}
