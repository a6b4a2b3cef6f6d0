#include "gui/runs/RunsPage.h"

#include "gui/shell/RunDoor.h"
#include "gui/widgets/EmptyPage.h"
#include "services/session/OpenCluster.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

RunsPage::RunsPage(OpenCluster &cluster, QWidget *parent) : QWidget(parent), m_cluster(cluster)
{
    setObjectName(QStringLiteral("runsPage"));
    m_list = new RunList(cluster.history());
    m_view = new RunView(m_follower);
    m_view->states().setNaming(
        [this](const QString &sls, const QString &id, const QString &function) { return m_names.words(sls, id, function); });
    m_inspector = new StateInspector;
    m_facts = new RunFacts;
    m_right = new QStackedWidget;
    m_right->addWidget(m_facts);
    m_right->addWidget(m_inspector);
    m_centre = new QStackedWidget;
    m_centre->addWidget(new EmptyPage(QStringLiteral("list-ordered"), tr("No runs yet."),
                                      tr("Butler Desktop keeps each plan, build and take-down here, with its log."), {},
                                      QStringLiteral("noRuns")));
    auto *centre = new Panel({});
    auto *centreColumn = new QVBoxLayout(centre);
    centreColumn->setContentsMargins(0, 0, 0, 0);
    centreColumn->addWidget(m_view);
    m_centre->addWidget(centre);
    auto *frame = new PageFrame;
    frame->addLeft(m_list);
    frame->setCentre(m_centre);
    frame->setInspector(m_right);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);

    connect(m_list, &RunList::chosen, this, &RunsPage::choose);
    connect(&m_view->states(), &StatesPane::picked, this, &RunsPage::inspect);
    connect(m_view, &RunView::changed, this, [this] { m_facts->take(m_follower); });
    connect(&m_facts->steps(), &StepsView::machinePicked, m_view, &RunView::showLogOf);
    connect(m_view, &RunView::againWanted, this, &RunsPage::runAgain);
    connect(m_view, &RunView::stopWanted, &cluster, &OpenCluster::stopSafely);
    connect(m_view, &RunView::folderWanted, this, [this] {
        if (m_cluster.sample()) // its folder goes with the window
            Q_EMIT m_cluster.failed(SampleCluster::refusal());
        else
            QDesktopServices::openUrl(QUrl::fromLocalFile(m_follower.folder()));
    });
    connect(m_inspector, &StateInspector::logWanted, m_view, &RunView::showLogOf);
    connect(m_inspector, &StateInspector::againWanted, this, [this](const QString &machine) { runAgain({machine}); });
    connect(&m_view->log(), &LogPanel::saved, &frame->messages(), &MessageBar::saySaved);
    connect(&m_view->log(), &LogPanel::failed, &frame->messages(), &MessageBar::sayRefused);
    connect(&cluster, &OpenCluster::designChanged, this, &RunsPage::takeDesign);
    connect(&cluster, &OpenCluster::runChanged, this, &RunsPage::noteRunning);
    takeDesign();
    noteRunning();
    choose(m_list->current());
}

void RunsPage::showFailure(const QString &id)
{
    showRun(id);
    m_view->showFailure();
}

void RunsPage::choose(const QString &id)
{
    m_centre->setCurrentIndex(id.isEmpty() ? 0 : 1);
    m_right->parentWidget()->setVisible(!id.isEmpty());
    const QString folder = id.isEmpty() ? QString() : m_cluster.history().folderOf(id);
    if (folder == m_follower.folder())
        return;
    m_right->setCurrentIndex(0);
    m_follower.follow(folder);
}

void RunsPage::inspect(const QModelIndex &index)
{
    const StateMatrixModel &states = m_view->states().states();
    const StateOutcome *outcome = states.outcome(index);
    if (outcome)
        m_inspector->show(*outcome, states.column(index.column()).words, states.machines(index.row()), states.failedOn(index.column()));
    m_right->setCurrentIndex(outcome ? 1 : 0);
}

void RunsPage::runAgain(const QStringList &machines)
{
    RunDoor::start(m_cluster, machines.isEmpty() ? m_follower.run().verb : Verb::Configure, machines, this);
}

void RunsPage::noteRunning()
{
    m_view->setCanRun(!m_cluster.isRunning());
    m_inspector->setCanRun(!m_cluster.isRunning());
}

void RunsPage::takeDesign()
{
    m_view->states().setGroups(groups());
    m_view->log().tools()->setCluster(m_cluster.design().name);
}

QHash<QString, QString> RunsPage::groups() const
{
    QHash<QString, QString> groups;
    for (const Machine &machine : machinesOf(m_cluster.design()))
        groups.insert(machine.name, machine.group);
    return groups;
}
