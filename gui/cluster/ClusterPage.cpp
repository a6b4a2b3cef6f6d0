#include "gui/cluster/ClusterPage.h"

#include "gui/cluster/DrawActs.h"
#include "gui/cluster/EditActs.h"
#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/ProblemsPanel.h"
#include "gui/cluster/canvas/AutoLayout.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/cluster/inspector/DesignInspector.h"
#include "gui/cluster/inspector/FactsInspector.h"
#include "gui/cluster/inspector/OverviewInspector.h"
#include "gui/cluster/lenses/FindingsList.h"
#include "gui/cluster/lenses/PlannedList.h"
#include "gui/cluster/lenses/ProgressList.h"
#include "gui/cluster/lenses/RolePalette.h"
#include "gui/cluster/table/MachineTable.h"
#include "gui/runs/LogPanel.h"
#include "gui/runs/StepsView.h"
#include "gui/shell/BottomPanel.h"
#include "model/cluster/DesignEdits.h"
#include "services/session/OpenCluster.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace
{

constexpr int refreshEvery = 40; ///< ms: many signals in a burst are one picture

enum BottomTab { ProblemsTab, RunTab, LogTab };

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

} // namespace

ClusterPage::ClusterPage(OpenCluster &cluster, QWidget *parent) : LensPage(parent), m_cluster(cluster), m_lastHour(cluster)
{
    setObjectName(QStringLiteral("clusterPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_frame, 1); // a notice above it takes what it needs
    makeLeft();
    makeCentre();
    makeInspector();
    makeBottom();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &ClusterPage::refresh);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_findingsList->tick();
        if (m_cluster.isRunning() && m_lens == Lens::Progress)
            refreshLater();
    });
    m_tick.start();
    connectCluster();
    addPanelKeys();
    followNewestRun();
    takeObserved();
    setLens(Lens::Design);
}

ClusterPage::~ClusterPage()
{
    m_log->setFollower(nullptr);
    if (m_cluster.document().isModified())
        (void)m_cluster.document().save(); // where it cannot be, the draft is offered when the cluster is opened next
}

void ClusterPage::makeLeft()
{
    m_palette = new RolePalette(m_cluster.roles());
    m_planList = new PlannedList;
    m_progressList = new ProgressList;
    m_findingsList = new FindingsList;
    // In the order of Lens.
    for (QWidget *list : {static_cast<QWidget *>(m_palette), static_cast<QWidget *>(m_planList), static_cast<QWidget *>(m_progressList),
                          static_cast<QWidget *>(m_findingsList)})
        m_frame.addLeft(list);
    // What the palette asks for is answered by what draws, which is made with the canvas.
    connect(m_palette, &RolePalette::roleWanted, this, [this](const QString &role) { m_draw->giveRole(role); });
    connect(m_palette, &RolePalette::machineWanted, this, [this](const Dragged &what) { m_draw->addNew(what.kind, {}, std::nullopt); });
    connect(m_palette, &RolePalette::nothingWanted, this, [this] { select({}); });
    connect(m_planList, &PlannedList::machineWanted, this, &ClusterPage::showMachine);
    connect(m_planList, &PlannedList::planWanted, this, [this] { startVerb(QStringLiteral("plan"), {}); });
    connect(m_progressList, &ProgressList::stageWanted, this, [this](Stage stage) {
        Selection chosen;
        for (const MachineProgress &machine : shownRun().machines) {
            if (machine.stage == stage)
                (m_cluster.design().group(machine.machine) ? chosen.groups : chosen.machines).append(machine.machine);
        }
        select(chosen);
    });
    connect(m_findingsList, &FindingsList::machineWanted, this, &ClusterPage::showMachine);
    connect(m_findingsList, &FindingsList::verbWanted, this, &ClusterPage::startVerb);
    connect(m_findingsList, &FindingsList::askWanted, &m_cluster.status(), &StatusPoller::askNow);
}

void ClusterPage::makeCentre()
{
    m_canvas = new Canvas;
    m_table = new MachineTable;
    m_edit = new EditActs(m_cluster, *m_canvas, *m_table, *this);
    m_frame.setCentre(m_edit->centre());
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_edit->notice());
    connect(m_edit, &EditActs::refused, this, &ClusterPage::sayRefusal);
    const auto say = [this](const QString &sentence) {
        sayHere(State::Done, sentence, {});
        addCloseToMessage();
    };
    connect(m_edit, &EditActs::said, this, say);
    connect(&m_cluster.document(), &ClusterDocument::changed, this, [this] {
        if (std::exchange(m_confirm, {})) // what was asked is not about this design any more
            m_frame.messages().dismiss();
    });
    connect(m_edit, &EditActs::selectionWanted, this, &ClusterPage::select);
    connect(m_edit, &EditActs::asked, this, [this](State how, const QString &sentence, const QString &detail, const QString &button) {
        ask(how, sentence, detail, button, [this] { m_edit->confirm(); });
    });
    ClusterScene &scene = m_canvas->scene();
    scene.setTileWords([this](const QString &machine) {
        const PictureSources from = sources();
        const MachineLooks looks(from);
        const ObservedMachine *real = looks.observed(machine);
        const QString heat = m_lens == Lens::Health && real ? heatWord(*real, from.heat, from.observed.time) : QString();
        return heat.isEmpty() ? looks.look(machine).word : heat;
    });
    connect(&scene, &ClusterScene::selectionWanted, this, &ClusterPage::select);
    connect(&scene, &ClusterScene::menuWanted, this, &ClusterPage::showMenu);
    connect(m_canvas, &Canvas::heatChosen, this, &ClusterPage::refreshLater);
    m_draw = new DrawActs(m_cluster, *m_canvas, *m_edit, this);
    connect(m_draw, &DrawActs::renameInTable, m_table, &MachineTable::editName);
    connect(m_draw, &DrawActs::refused, this, &ClusterPage::sayRefusal);
    connect(m_draw, &DrawActs::asked, this, [this](State how, const QString &sentence, const QString &detail, const QString &button) {
        ask(how, sentence, detail, button, [this] { m_draw->confirm(); });
    });
    connect(m_draw, &DrawActs::said, this, say);
    connect(m_draw, &DrawActs::shown, this, [this](const Selection &selection) {
        refresh(); // it must stand in the picture before it can be selected
        select(selection);
        const QRectF area = m_canvas->scene().selectedRect();
        if (!area.isNull())
            m_canvas->view().ensureVisible(area, 40, 70);
    });
    connect(m_table, &MachineTable::selectionWanted, this, &ClusterPage::select);
    connect(m_table, &MachineTable::menuWanted, this, &ClusterPage::showMenu);
    connect(m_table, &MachineTable::removeWanted, this, [this] { m_draw->take(PictureAct::Remove); });
}

void ClusterPage::makeInspector()
{
    m_overview = new OverviewInspector;
    m_designInspector = new DesignInspector(m_cluster.roles());
    m_facts = new FactsInspector;
    m_inspector = new QStackedWidget;
    m_inspector->setObjectName(QStringLiteral("inspector"));
    for (QWidget *page : {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_designInspector), static_cast<QWidget *>(m_facts)})
        m_inspector->addWidget(scrolled(page));
    m_frame.setInspector(m_inspector);
    connect(m_designInspector, &DesignInspector::removeWanted, this, [this] { m_draw->take(PictureAct::Remove); });
    connect(m_designInspector, &DesignInspector::refused, m_edit, &EditActs::refused);
    connect(m_facts, &FactsInspector::tryAgainWanted, this, &ClusterPage::tryAgain);
    connect(m_facts, &FactsInspector::chartsWanted, this, &LensPage::chartsWanted);
    connect(m_facts, &FactsInspector::logWanted, this, [this](const QString &machine) {
        m_log->tools()->showMachine(machine);
        showLog();
    });
}

void ClusterPage::makeBottom()
{
    BottomPanel &bottom = m_frame.bottom();
    m_problems = new ProblemsPanel;
    m_steps = new StepsView;
    m_log = new LogPanel;
    m_log->setFollower(&m_cluster.run());
    bottom.addTab(tr("Problems"), m_problems, nullptr, QStringLiteral("problemsTab"));
    bottom.addTab(tr("Run"), m_steps, nullptr, QStringLiteral("runTab"));
    bottom.addTab(tr("Log"), m_log, m_log->tools(), QStringLiteral("logTab"));
    connect(m_problems, &ProblemsPanel::groupWanted, this, [this](const QString &group) { select({{group}, {}}); });
    connect(m_problems, &ProblemsPanel::machineWanted, this, &ClusterPage::showMachine);
    m_edit->connectPanels(*m_designInspector, *m_problems);
    connect(m_problems, &ProblemsPanel::verbWanted, this, &ClusterPage::startVerb);
    connect(m_steps, &StepsView::machinePicked, this, &ClusterPage::showMachine);
}

void ClusterPage::connectCluster()
{
    connect(&m_cluster, &OpenCluster::designChanged, this, [this] { refreshLater(); });
    connect(&m_cluster, &OpenCluster::runChanged, this, [this] {
        followNewestRun();
        refreshLater();
    });
    connect(&m_cluster.history(), &RunHistory::changed, this, &ClusterPage::followNewestRun);
    for (RunFollower *follower : {&m_cluster.run(), &m_cluster.plan(), &m_change}) {
        connect(follower, &RunFollower::changed, this, &ClusterPage::refreshLater);
        connect(follower, &RunFollower::reset, this, &ClusterPage::refreshLater);
        connect(follower, &RunFollower::finished, this, &ClusterPage::refreshLater);
    }
    connect(&m_cluster.status(), &StatusPoller::changed, this, &ClusterPage::takeObserved);
    connect(&m_lastHour, &LastHour::changed, this, &ClusterPage::refreshLater);
    connect(&m_cluster.status(), &StatusPoller::failed, this,
            [this](const Error &error) { m_findingsList->show(m_cluster.observed(), error.message); });
}

void ClusterPage::setLens(Lens lens)
{
    if (lens != m_lens)
        m_frame.messages().setProperty("shown", QString()); // what was said of another lens is past
    m_lens = lens;
    m_frame.showLeft(int(lens));
    m_frame.bottom().setTabShown(ProblemsTab, lens != Lens::Health); // there the left panel is that list
    if (lens == Lens::Progress && m_cluster.isRunning())
        m_frame.bottom().preferTab(LogTab);
    m_refresh.stop();
    refresh();
}

void ClusterPage::toggleTable()
{
    m_canvas->showTable(!m_canvas->isTableShown());
    refresh();
}

void ClusterPage::showLog()
{
    m_frame.bottom().showTab(LogTab);
}

void ClusterPage::showMachine(const QString &name)
{
    const PictureNode *node = m_canvas->scene().picture().node(name);
    select(node ? Selection{{name}, {}} : Selection{{}, {name}});
    const QRectF area = m_canvas->scene().selectedRect();
    if (!area.isNull())
        m_canvas->view().ensureVisible(area, 40, 70);
}

void ClusterPage::select(const Selection &selection)
{
    m_selection = selection;
    m_canvas->scene().setSelection(selection);
    m_table->setSelection(selection);
    m_canvas->acts().update(m_lens, selection, m_canvas->scene().picture().nodes.isEmpty());
    m_edit->select(selection);
    if (m_lens == Lens::Plan)
        m_planList->chooseMachine(!selection.machines.isEmpty() ? selection.machines.first() : selection.groups.value(0));
    refreshInspector();
}

void ClusterPage::refreshLater()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void ClusterPage::takeObserved()
{
    m_lastHour.take();
    refreshLater();
}
