#include "gui/cluster/ClusterPage.h"

#include "gui/cluster/ClusterFoot.h"
#include "gui/cluster/DrawActs.h"
#include "gui/cluster/EditActs.h"
#include "gui/cluster/MachineLooks.h"
#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/PictureMenu.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/cluster/inspector/ClusterInspector.h"
#include "gui/cluster/table/MachineTable.h"
#include "gui/runs/SupportText.h"
#include "gui/shell/BottomPanel.h"
#include "model/cluster/MachineNames.h"
#include "services/session/OpenCluster.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

ClusterPage::ClusterPage(OpenCluster &cluster, QWidget *parent)
    : LensPage(parent), m_cluster(cluster), m_lastHour(cluster), m_change(cluster), m_plan(cluster), m_runs(cluster, *this),
      m_lists(m_frame, cluster.roles())
{
    setObjectName(QStringLiteral("clusterPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_frame, 1); // a notice above it takes what it needs
    makeCentre();
    column->insertWidget(0, m_edit->notice());
    m_inspector = new ClusterInspector(cluster);
    m_frame.setInspector(m_inspector);
    m_foot = std::make_unique<ClusterFoot>(cluster, m_frame.bottom());
    m_edit->connectPanels(*m_inspector, m_foot->problems());
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(40); // many signals in a burst are one picture
    connect(&m_refresh, &QTimer::timeout, this, &ClusterPage::refresh);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_lists.tick(); });
    if (cluster.sample())
        m_lists.setRecorded();
    m_tick.start();
    connectPanels();
    connectScene();
    connectActs();
    connectInspector();
    connectMessages();
    connectCluster();
    takeObserved();
    setLens(Lens::Design);
}

ClusterPage::~ClusterPage()
{
    m_foot.reset(); // it follows the run
    if (m_cluster.document().isModified())
        (void)m_cluster.document().save(); // where it cannot be, the draft is offered when the cluster is opened next
}

void ClusterPage::makeCentre()
{
    m_canvas = new Canvas;
    m_table = new MachineTable;
    m_edit = new EditActs(m_cluster, *m_canvas, *m_table, *this);
    m_frame.setCentre(m_edit->centre());
    m_draw = new DrawActs(m_cluster, *m_canvas, *m_edit, this);
}

void ClusterPage::connectPanels()
{
    connect(&m_lists, &LensLists::roleWanted, m_draw, &DrawActs::giveRole);
    connect(&m_lists, &LensLists::newWanted, m_draw, [this](Dragged::Kind kind) { m_draw->addNew(kind, {}, std::nullopt); });
    connect(&m_lists, &LensLists::nothingWanted, this, [this] { select({}); });
    connect(&m_lists, &LensLists::machinesWanted, this, &ClusterPage::showMachines);
    connect(&m_lists, &LensLists::changeWanted, this, [this](const QString &address) {
        select({});
        m_inspector->chooseChange(address);
        refreshInspector();
    });
    connect(&m_lists, &LensLists::stageWanted, this, &ClusterPage::selectStage);
    connect(&m_lists, &LensLists::verbWanted, &m_runs, &ClusterRuns::start);
    connect(&m_lists, &LensLists::askWanted, &m_cluster, &OpenCluster::askNow);
    connect(m_foot.get(), &ClusterFoot::groupWanted, this, [this](const QString &group) { select({{group}, {}}); });
    connect(m_foot.get(), &ClusterFoot::machinesWanted, this, &ClusterPage::showMachines);
    connect(m_foot.get(), &ClusterFoot::saved, &m_messages, &ClusterMessages::saySaved);
    connect(m_foot.get(), &ClusterFoot::notSaved, &m_messages, &ClusterMessages::sayRefused);
    connect(m_foot.get(), &ClusterFoot::verbWanted, &m_runs, &ClusterRuns::start);
}

void ClusterPage::connectScene()
{
    ClusterScene &scene = m_canvas->scene();
    scene.setTileWords([this](const QString &machine) {
        const PictureSources from = sources(); // outlives what looks at it
        return MachineLooks(from).tip(machine);
    });
    connect(&scene, &ClusterScene::selectionWanted, this, &ClusterPage::select);
    connect(&scene, &ClusterScene::menuWanted, this, &ClusterPage::showMenu);
    connect(m_canvas, &Canvas::heatChosen, this, &ClusterPage::refreshLater);
    connect(m_table, &MachineTable::selectionWanted, this, &ClusterPage::select);
    connect(m_table, &MachineTable::menuWanted, this, &ClusterPage::showMenu);
    connect(m_table, &MachineTable::removeWanted, this, [this] { m_draw->take(PictureAct::Remove); });
}

void ClusterPage::connectActs()
{
    const auto refuse = [this](const QString &sentence, const QString &remedy) { m_messages.say(State::Warning, sentence, remedy); };
    const auto say = [this](const QString &sentence) { m_messages.say(State::Done, sentence, {}); };
    connect(m_edit, &EditActs::refused, this, refuse);
    connect(m_edit, &EditActs::said, this, say);
    connect(m_edit, &EditActs::saved, &m_messages, &ClusterMessages::saySaved);
    connect(m_edit, &EditActs::notSaved, &m_messages, &ClusterMessages::sayRefused);
    connect(m_edit, &EditActs::asked, &m_messages, &ClusterMessages::ask);
    connect(m_edit, &EditActs::selectionWanted, this, &ClusterPage::select);
    connect(m_draw, &DrawActs::refused, this, refuse);
    connect(m_draw, &DrawActs::said, this, say);
    connect(m_draw, &DrawActs::saved, &m_messages, &ClusterMessages::saySaved);
    connect(m_draw, &DrawActs::notSaved, &m_messages, &ClusterMessages::sayRefused);
    connect(m_draw, &DrawActs::asked, &m_messages, &ClusterMessages::ask);
    connect(m_draw, &DrawActs::renameInTable, m_table, &MachineTable::editName);
    connect(m_draw, &DrawActs::shown, this, [this](const Selection &selection) {
        refresh(); // it must stand in the picture before it can be selected
        select(selection);
        bringToView();
    });
}

void ClusterPage::connectInspector()
{
    DesignInspector &design = m_inspector->design();
    connect(&design, &DesignInspector::removeWanted, this, [this] { m_draw->take(PictureAct::Remove); });
    connect(&design, &DesignInspector::refused, m_edit, &EditActs::refused);
    FactsInspector &facts = m_inspector->facts();
    connect(&facts, &FactsInspector::tryAgainWanted, this, [this] { m_runs.tryAgain(told()); });
    connect(&facts, &FactsInspector::chartsWanted, this, &LensPage::chartsWanted);
    connect(&facts, &FactsInspector::logWanted, m_foot.get(), &ClusterFoot::showLogOf);
}

void ClusterPage::connectMessages()
{
    connect(&m_messages, &ClusterMessages::questionShown, this, &ClusterPage::refreshInspector);
    connect(&m_messages, &ClusterMessages::answered, this, [this] { m_canvas->view().setFocus(Qt::OtherFocusReason); });
    connect(&m_messages, &ClusterMessages::tryAgainWanted, this, [this] { m_runs.tryAgain(m_change.run()); });
    connect(&m_messages, &ClusterMessages::failureWanted, this, &LensPage::failureWanted);
    connect(&m_messages, &ClusterMessages::backupWanted, this, &LensPage::backupWanted);
    connect(&m_messages, &ClusterMessages::unknownWanted, &m_runs, &ClusterRuns::planUnknown);
    connect(&m_messages, &ClusterMessages::chartsWanted, this, [this] { Q_EMIT chartsWanted({}); });
    connect(&m_messages, &ClusterMessages::servicesWanted, this, &LensPage::servicesWanted);
    connect(&m_messages, &ClusterMessages::supportWanted, this, [this] { QGuiApplication::clipboard()->setText(supportText(told())); });
}

void ClusterPage::connectCluster()
{
    connect(&m_runs, &ClusterRuns::lensWanted, this, &LensPage::lensWanted);
    connect(&m_cluster.document(), &ClusterDocument::changed, &m_messages, &ClusterMessages::forgetQuestion);
    connect(&m_cluster, &OpenCluster::designChanged, this, &ClusterPage::refreshLater);
    connect(&m_change, &NewestChange::changed, this, &ClusterPage::refreshLater);
    connect(&m_cluster.plan(), &RunFollower::changed, this, &ClusterPage::refreshLater);
    connect(&m_cluster.plan(), &RunFollower::reset, this, &ClusterPage::refreshLater);
    connect(&m_cluster.plan(), &RunFollower::finished, this, &ClusterPage::refreshLater);
    connect(&m_cluster.status(), &StatusPoller::changed, this, &ClusterPage::takeObserved);
    connect(&m_lastHour, &LastHour::changed, this, &ClusterPage::refreshLater);
    connect(&m_cluster.status(), &StatusPoller::failed, this,
            [this](const Error &error) { m_lists.showFailure(m_cluster.observed(), error.message); });
}

void ClusterPage::setLens(Lens lens)
{
    if (lens != m_lens)
        m_messages.forgetLens();
    m_lens = lens;
    m_lists.showLens(lens);
    m_foot->setLens(lens);
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
    m_foot->showLog();
}

void ClusterPage::showMachines(const QStringList &names)
{
    select(selectionOf(names));
    bringToView();
}

/// One that stands by itself is a group of the design.
Selection ClusterPage::selectionOf(const QStringList &machines)
{
    Selection chosen;
    for (const QString &machine : machines)
        (m_canvas->scene().picture().node(machine) ? chosen.groups : chosen.machines).append(machine);
    return chosen;
}

void ClusterPage::bringToView()
{
    const QRectF area = m_canvas->scene().selectedRect();
    if (!area.isNull())
        m_canvas->view().ensureVisible(area, 40, 70);
}

void ClusterPage::select(const Selection &selection)
{
    m_selection = selection;
    m_inspector->chooseChange({});
    m_canvas->scene().setSelection(selection);
    m_table->setSelection(selection);
    m_canvas->acts().update(m_lens, selection, m_canvas->scene().picture().nodes.isEmpty());
    m_edit->select(selection);
    if (m_lens == Lens::Plan)
        m_lists.choosePlanned(!selection.machines.isEmpty() ? selection.machines.first() : selection.groups.value(0));
    refreshInspector();
}

/// All machines that are at a stage of the run.
void ClusterPage::selectStage(Stage stage)
{
    select(selectionOf(MachineStages(m_change.run(), m_cluster.design()).machinesAt(stage)));
}

void ClusterPage::refreshLater()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

const Run &ClusterPage::told()
{
    return m_lens == Lens::Plan ? m_plan.shown() : m_change.run();
}

void ClusterPage::takeObserved()
{
    m_lastHour.take();
    refreshLater();
}

PictureSources ClusterPage::sources()
{
    m_observed = m_cluster.observed();
    if (isUnderWay(m_change.run())) // what it may mend is no finding yet; the last status does not know of it
        m_observed.findings.removeIf([](const Finding &finding) { return !finding.fix.isEmpty(); });
    return {m_cluster.design(),
            m_cluster.roles(),
            m_observed,
            m_change.run(),
            m_lens == Lens::Plan ? m_plan.shown() : m_cluster.plan().run(),
            m_lens,
            m_canvas->heat(),
            m_lastHour.histories()};
}

void ClusterPage::refresh()
{
    const PictureSources from = sources();
    const Picture picture = makePicture(from, m_places.take(m_cluster.design(), m_cluster.roles()));
    m_canvas->setPicture(picture);
    m_canvas->acts().update(m_lens, m_selection, picture.nodes.isEmpty());
    if (m_canvas->isTableShown()) {
        m_table->take(picture, from);
        m_table->setSelection(m_selection);
    }
    m_lists.show(from);
    m_foot->refresh();
    refreshStrip();
    const QList<RunSummary> &runs = m_cluster.history().runs();
    m_messages.setFirstBuild(std::count_if(runs.begin(), runs.end(), [](const RunSummary &run) {
                                 return run.verb == Verb::Up && run.outcome == Outcome::Succeeded;
                             }) == 1);
    m_messages.showRun(told(), m_lens);
    refreshInspector();
}

void ClusterPage::refreshInspector()
{
    Selection known;
    for (const QString &group : std::as_const(m_selection.groups)) {
        if (m_canvas->scene().picture().node(group))
            known.groups.append(group);
    }
    known.machines = m_selection.machines;
    m_inspector->show(sources(), known);
}

void ClusterPage::refreshStrip()
{
    const bool plan = m_lens == Lens::Plan && !m_plan.shown().id.isEmpty();
    const bool progress = m_lens == Lens::Progress && !m_change.run().id.isEmpty();
    m_frame.strip().setVisible(plan || progress);
    if (plan)
        m_planStrip.show(m_plan.shown(), m_plan.isPlanned(), m_cluster.design());
    else if (progress)
        m_progressStrip.show(m_change.run(), m_cluster.design());
}

QList<QAction *> ClusterPage::acts() const
{
    return m_canvas->acts().all() + m_edit->acts();
}

QStringList ClusterPage::machineNames() const
{
    return allNames(m_cluster.design());
}

void ClusterPage::showMenu(const QString &group, const QString &machine, const QPoint &place)
{
    auto *menu = new PictureMenu(m_cluster, *m_canvas, *m_draw, group, machine, this);
    connect(menu, &PictureMenu::chartsWanted, this, &LensPage::chartsWanted);
    connect(menu, &PictureMenu::anewWanted, &m_runs, &ClusterRuns::planAnew);
    connect(menu, &PictureMenu::oldDataUnwanted, &m_runs, &ClusterRuns::removeOldData);
    connect(menu, &PictureMenu::refused, this,
            [this](const Error &error) { m_messages.say(State::Warning, error.message, error.details); });
    menu->popup(place);
}
