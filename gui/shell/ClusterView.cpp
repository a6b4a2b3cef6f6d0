#include "gui/shell/ClusterView.h"

#include "gui/monitoring/MonitoringPage.h"
#include "gui/runs/RunsPage.h"
#include "gui/shell/BackupDialog.h"
#include "gui/shell/Pages.h"
#include "gui/shell/RunDoor.h"
#include "gui/shell/StateDialog.h"
#include "gui/widgets/SegmentedControl.h"
#include "model/cluster/DesignChanges.h"
#include "model/runs/Verbs.h"
#include "services/session/OpenCluster.h"

#include <QDesktopServices>
#include <QLocale>
#include <QMessageBox>
#include <QUrl>
#include <QVBoxLayout>

ClusterView::ClusterView(std::unique_ptr<OpenCluster> cluster, QMenu &menu, QWidget *parent)
    : QWidget(parent), m_cluster(std::move(cluster)), m_bar(menu)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_bar);
    column->addWidget(&m_sample);
    column->addWidget(&m_message);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(&m_rail);
    row->addWidget(&m_pages, 1);
    column->addLayout(row, 1);

    m_clusterPage = makeClusterPage(*m_cluster);
    m_pages.addWidget(m_clusterPage);
    m_monitoringPage = makeMonitoringPage(*m_cluster);
    m_pages.addWidget(m_monitoringPage);
    m_pages.addWidget(makeServicesPage(*m_cluster));
    m_runsPage = makeRunsPage(*m_cluster);
    m_pages.addWidget(m_runsPage);
    m_pages.addWidget(makeCloudsPage(*m_cluster));

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(50); // many signals in a burst are one refresh
    connect(&m_refresh, &QTimer::timeout, this, &ClusterView::refresh);
    connectBar();
    connectCluster();
    setLens(m_cluster->isRunning() ? Lens::Progress : Lens::Design);
    refresh();
    if (m_cluster->sample())
        showSample();
    else
        (void)askPlace();
}

ClusterView::~ClusterView()
{
    // The pages hold the cluster by reference: they go first.
    while (QWidget *page = m_pages.widget(0))
        delete page;
}

void ClusterView::connectBar()
{
    connect(&m_rail, &Rail::chosen, this, &ClusterView::showPage);
    connect(&m_rail, &Rail::helpWanted, this, &ClusterView::helpWanted);
    connect(&m_bar, &TopBar::lensChosen, this, &ClusterView::setLens);
    connect(&m_bar.backButton(), &QPushButton::clicked, this, &ClusterView::closeWanted);
    connect(&m_bar.searchButton(), &QPushButton::clicked, this, &ClusterView::searchWanted);
    connect(&m_bar.undoButton(), &QPushButton::clicked, this, &ClusterView::undo);
    connect(&m_bar.redoButton(), &QPushButton::clicked, this, &ClusterView::redo);
    connect(&m_bar.primary(), &QPushButton::clicked, this, &ClusterView::takeNextStep);
    connect(m_clusterPage, &LensPage::lensWanted, this, [this](Lens lens) {
        showPage(Rail::Cluster);
        setLens(lens);
    });
    connect(m_clusterPage, &LensPage::chartsWanted, this, [this](const QString &machine) {
        showPage(Rail::Monitoring);
        m_monitoringPage->showMachine(machine);
    });
    connect(m_clusterPage, &LensPage::backupWanted, this, &ClusterView::writeBackup);
    connect(m_clusterPage, &LensPage::servicesWanted, this, [this] { showPage(Rail::Services); });
    connect(m_monitoringPage, &MonitoringPage::pictureWanted, this, [this](const QString &machine) {
        showPage(Rail::Cluster);
        setLens(Lens::Health);
        m_clusterPage->showMachine(machine);
    });
    connect(m_monitoringPage, &MonitoringPage::lensWanted, this, [this](Lens lens) {
        showPage(Rail::Cluster);
        setLens(lens);
    });
    connect(m_clusterPage, &LensPage::failureWanted, this, [this](const QString &run) {
        showPage(Rail::Runs);
        m_runsPage->showFailure(run);
    });
}

void ClusterView::connectCluster()
{
    const auto later = [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    };
    connect(m_cluster.get(), &OpenCluster::designChanged, this, later);
    connect(m_cluster.get(), &OpenCluster::runChanged, this, &ClusterView::refresh); // the lens changes by the user's own act alone
    connect(m_cluster.get(), &OpenCluster::failed, this, [this](const Error &error) {
        if (!askPlace())
            say(error);
    });
    connect(&m_cluster->history(), &RunHistory::changed, this, later);
    connect(&m_cluster->status(), &StatusPoller::changed, this, later);
    connect(&m_cluster->run(), &RunFollower::changed, this, later);
    connect(&m_cluster->plan(), &RunFollower::changed, this, later);
    connect(&m_cluster->plan(), &RunFollower::finished, this, later);
    connect(&m_cluster->run(), &RunFollower::finished, this, [this] { m_cluster->status().askNow(); });
    connect(&m_cluster->document(), &ClusterDocument::problem, this, &ClusterView::say);
}

void ClusterView::setLens(Lens lens)
{
    m_lens = lens;
    m_bar.setLens(lens);
    m_clusterPage->setLens(lens);
    lookClosely();
    refresh();
}

/// How every machine is costs each of them a job: it is asked while somebody looks at it.
void ClusterView::lookClosely()
{
    m_cluster->status().lookClosely(page() == Rail::Services || (page() == Rail::Cluster && m_lens == Lens::Health));
}

void ClusterView::showPage(int page)
{
    m_pages.setCurrentIndex(page);
    m_rail.setCurrent(page);
    m_bar.setOnClusterPage(page == Rail::Cluster);
    lookClosely();
}

void ClusterView::toggleTable()
{
    showPage(Rail::Cluster);
    m_clusterPage->toggleTable();
}

void ClusterView::undo()
{
    const bool wasBuilt = isAsBuilt();
    m_cluster->document().undo();
    if (!wasBuilt || isAsBuilt())
        return;
    m_message.say(State::Warning, tr("That was built already: undo took it back in the design alone."),
                  tr("The machines stay as they are until you build again. Redo brings back what was built."));
    addClose();
}

/// Whether the design says what the last build made.
bool ClusterView::isAsBuilt() const
{
    const std::optional<AppliedDesign> &built = m_cluster->applied();
    return built && changesBetween(built->design, m_cluster->design(), m_cluster->roles()).isEmpty();
}

void ClusterView::redo()
{
    m_cluster->document().redo();
}

void ClusterView::showMachine(const QString &name)
{
    showPage(Rail::Cluster);
    m_clusterPage->showMachine(name);
}

void ClusterView::showLog()
{
    showPage(Rail::Cluster);
    m_clusterPage->showLog();
}

/// Nothing is begun by a key while the button that would say what is hidden, or has said it for less than the time to read it.
void ClusterView::takeNextStep()
{
    if (page() != Rail::Cluster)
        return showPage(Rail::Cluster);
    if (m_bar.primary().isDeaf())
        return;
    switch (m_next.act) {
    case NextStep::Act::Plan:
        return planNow();
    case NextStep::Act::Build:
        return build();
    case NextStep::Act::Stop:
        return m_cluster->stopSafely();
    case NextStep::Act::Force:
        return forceStop();
    case NextStep::Act::None:
        return;
    }
}

void ClusterView::planNow()
{
    if (!isFree())
        return;
    showPage(Rail::Cluster);
    setLens(Lens::Plan);
    start(Verb::Plan);
}

void ClusterView::verifyNow()
{
    if (!isFree())
        return;
    if (page() == Rail::Cluster)
        setLens(Lens::Progress);
    start(Verb::Verify);
}

/// Whether it has to be asked first whether this folder was moved or copied; nothing is touched before that is answered.
bool ClusterView::askPlace()
{
    const QString was = m_cluster->folder().formerPlace();
    if (was.isEmpty())
        return false;
    m_message.say(State::Warning, tr("This cluster was built in %1. Was its folder moved or copied?").arg(was),
                  tr("Moved: it stays the same cluster. Copied: it becomes a cluster of its own, and the machines stay with the first."));
    const auto answer = [this](ClusterFolder::Place place) {
        m_message.dismiss();
        if (const Result<void> accepted = m_cluster->acceptPlace(place); !accepted)
            say(accepted.error());
        refresh();
    };
    auto *moved = m_message.addButton(Button::Kind::Plain, tr("It was moved"), {}, QStringLiteral("place-moved"));
    connect(moved, &QPushButton::clicked, this, [answer] { answer(ClusterFolder::Place::Moved); });
    auto *copied = m_message.addButton(Button::Kind::Plain, tr("It is a copy"), {}, QStringLiteral("place-copied"));
    connect(copied, &QPushButton::clicked, this, [answer] { answer(ClusterFolder::Place::Copied); });
    return true;
}

/// What is looked at, and the moments of its life.
void ClusterView::showSample()
{
    const SampleCluster &sample = *m_cluster->sample();
    const QString day = QLocale().toString(sample.observed().time.toLocalTime().date(), QLocale::LongFormat);
    const QString lines[] = {tr("The plan is made, and nothing is built yet."), tr("Built on %1, and all is well.").arg(day),
                             tr("A machine has stopped: Health says so, and what mends it."),
                             tr("A build made it whole again: see Runs and Monitoring.")};
    m_sample.say(State::Waiting, tr("A recorded cluster: nothing here is real."), lines[int(sample.moment())]);
    auto *moments = new SegmentedControl(QStringLiteral("sample-moments"));
    moments->setAccessibleName(tr("Moment of its life"));
    const QStringList titles{tr("Planned"), tr("Built"), tr("In trouble"), tr("Mended")};
    for (int i = 0; i < titles.size(); ++i)
        moments->add(titles[i], {}, QStringLiteral("sample-moment-%1").arg(i));
    moments->setCurrent(int(sample.moment()));
    connect(moments, &SegmentedControl::chosen, this, &ClusterView::momentWanted);
    m_sample.addControl(moments);
    connect(m_sample.addButton(Button::Kind::Quiet, tr("Tour"), QStringLiteral("play"), QStringLiteral("sample-tour")),
            &QPushButton::clicked, this, &ClusterView::tourWanted);
    connect(m_sample.addButton(Button::Kind::Plain, tr("Make one like it…"), {}, QStringLiteral("sample-like")), &QPushButton::clicked,
            this, &ClusterView::likeWanted);
}

/// Whether something of the cluster can be asked for: it is no recording, and its folder is in its place. Says why not.
bool ClusterView::isFree()
{
    if (m_cluster->sample())
        say(SampleCluster::refusal());
    return !m_cluster->sample() && !askPlace();
}

void ClusterView::openFolder()
{
    if (isFree())
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_cluster->folder().path()));
}

/// Whether a run may begin: the folder is in its place, and the design is saved.
bool ClusterView::isReadyToRun()
{
    if (!isFree())
        return false;
    m_message.dismiss();
    const Result<void> saved = m_cluster->document().save();
    if (!saved)
        say(saved.error());
    return bool(saved);
}

void ClusterView::changeConsulKey()
{
    if (isReadyToRun())
        RunDoor::startConsul(*m_cluster, RunDoor::ConsulAct::NewKey, this, [this] { setLens(Lens::Progress); });
}

void ClusterView::recoverConsul()
{
    if (isReadyToRun())
        RunDoor::startConsul(*m_cluster, RunDoor::ConsulAct::Recover, this, [this] { setLens(Lens::Progress); });
}

void ClusterView::start(Verb verb)
{
    if (!isReadyToRun())
        return;
    RunDoor::start(*m_cluster, verb, {}, this, [this, verb] { setLens(verb == Verb::Plan ? Lens::Plan : Lens::Progress); });
}

void ClusterView::build()
{
    if (!isFree())
        return;
    RunDoor::build(*m_cluster, this, [this] {
        m_message.dismiss();
        setLens(Lens::Progress);
    });
}

void ClusterView::takeDown()
{
    if (!isFree())
        return;
    RunDoor::takeDown(*m_cluster, this, [this] {
        m_message.dismiss();
        showPage(Rail::Cluster);
        setLens(Lens::Progress);
    });
}

void ClusterView::putBackState()
{
    if (!isFree())
        return;
    auto *dialog = new StateDialog(m_cluster->folder().privatePath(), this);
    connect(dialog, &StateDialog::restored, this, [this](const QString &sentence) {
        m_message.say(State::Done, sentence, tr("What was there before is kept as a copy. Plan says what that means for the machines."));
        addClose();
    });
    connect(m_cluster.get(), &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void ClusterView::writeBackup()
{
    if (!isFree())
        return;
    if (const Result<void> saved = m_cluster->document().save(); !saved)
        return say(saved.error());
    auto *dialog = BackupDialog::toWrite(m_cluster->design().name, m_cluster->folder().path(), m_cluster->butlerctl(), this);
    connect(dialog, &BackupDialog::written, this, [this](const QString &file) { m_message.saySaved(file); });
    connect(m_cluster.get(), &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void ClusterView::forceStop()
{
    if (!m_cluster->isRunning())
        return;
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Stop by force"), tr("Stop this run in the middle of what it does?"),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("force-question"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("What is being made now may stay half made: Build finds it and makes it whole, and Take down removes it. "
           "Stopping safely leaves nothing half made, and takes as long as the step that is going on."));
    auto *wait = new Button(Button::Kind::Plain, tr("Wait for the safe stop"), {}, QStringLiteral("force-wait"));
    auto *force = new Button(Button::Kind::Danger, tr("Stop by force"), {}, QStringLiteral("force-act"));
    force->setDeafAtFirst();
    question->addButton(force, QMessageBox::DestructiveRole);
    question->addButton(wait, QMessageBox::RejectRole);
    if (m_cluster->isOutOfSight()) { // it may never read that it is to stop
        auto *gone = new Button(Button::Kind::Plain, tr("Its computer is gone…"), {}, QStringLiteral("force-gone"));
        question->addButton(gone, QMessageBox::ActionRole);
        connect(gone, &QPushButton::clicked, m_cluster.get(), [this] { RunDoor::declareLost(*m_cluster, this); });
    }
    question->setDefaultButton(wait);
    question->setEscapeButton(wait);
    connect(force, &QPushButton::clicked, m_cluster.get(), &OpenCluster::forceStop);
    connect(wait, &QPushButton::clicked, m_cluster.get(), [this] {
        if (m_cluster->isRunning() && !m_cluster->isStopping())
            m_cluster->stopSafely();
    });
    connect(&m_cluster->run(), &RunFollower::finished, question, &QDialog::reject); // nothing is left to stop
    question->open();
}

void ClusterView::say(const Error &error)
{
    m_message.say(m_cluster->sample() ? State::Waiting : State::Failed, error.message, {});
    addClose();
}

void ClusterView::addClose()
{
    auto *close = m_message.addButton(Button::Kind::Quiet, tr("Close"), {}, QStringLiteral("window-message-close"));
    connect(close, &QPushButton::clicked, &m_message, &MessageBar::dismiss);
}

void ClusterView::refresh()
{
    const ClusterState state = stateOf(*m_cluster);
    m_bar.setCluster(m_cluster->design().name);
    m_bar.setState(state.state, state.word, state.ring);
    const NextStep next = nextStep(*m_cluster, m_lens == Lens::Plan);
    Button &primary = m_bar.primary();
    if (!m_next.text.isEmpty() && next.act != m_next.act && next.act != NextStep::Act::None)
        primary.deafen(); // what was pressed for another word does not do this one
    m_next = next;
    primary.setText(m_next.text);
    primary.setKind(m_next.kind);
    primary.setToolTip(m_next.tip);
    primary.setEnabled(m_next.act != NextStep::Act::None);
    const ClusterDocument &document = m_cluster->document();
    m_bar.setUndo(document.canUndo(), document.undoName());
    m_bar.setRedo(document.canRedo(), document.redoName());
    const Observed &observed = m_cluster->observed();
    const bool isChanging = observed.run && mayChange(observed.run->verb); // what it sets up may not answer yet: no alarm
    const bool silent = !isChanging && std::any_of(observed.services.begin(), observed.services.end(), [](const ObservedService &one) {
        return one.state == ObservedService::State::Critical;
    });
    m_rail.setBadge(Rail::Services, silent ? std::optional(State::Failed) : std::nullopt, silent ? tr("A service is not well") : QString());
    // The taskbar shows the beginning of the title, on every desktop.
    const QString &name = m_cluster->design().name;
    Q_EMIT titleChanged(m_cluster->isRunning() ? tr("%1 % · %2").arg(m_cluster->run().run().work.percent()).arg(name) : name);
}
