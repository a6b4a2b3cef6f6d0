#include "gui/MainWindow.h"

#include "gui/Language.h"
#include "gui/clouds/CloudsPage.h"
#include "gui/guide/GuideWindow.h"
#include "gui/shell/AboutBox.h"
#include "gui/shell/ActFinder.h"
#include "gui/shell/BackupDialog.h"
#include "gui/shell/ClusterView.h"
#include "gui/shell/NextStep.h"
#include "gui/shell/Tour.h"
#include "gui/start/NewClusterDialog.h"
#include "gui/start/StartPage.h"
#include "gui/start/UpdateNotice.h"
#include "gui/theme/ApplyTheme.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Rail.h"
#include "gui/widgets/Words.h"
#include "services/session/OpenCluster.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QScreen>
#include <QSettings>
#include <QVBoxLayout>

#include <utility>

MainWindow::MainWindow(const RoleCatalogue &roles, const QString &butlerctl, const UpdateSource &updates, QWidget *parent)
    : QMainWindow(parent), m_roles(roles), m_butlerctl(butlerctl),
      m_updates(updates, QVersionNumber::fromString(QStringLiteral(BUTLER_VERSION)))
{
    Theme::setRoles(roles);
    setObjectName(QStringLiteral("main-window"));
    setWindowTitle(tr("Butler Desktop"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/butler-desktop.svg")));
    makeFileActs();
    makeClusterActs();
    makeThemeActs();
    makeLanguageActs();
    makeMenu();
    m_start = new StartPage(m_recent, m_roles, m_menu);
    m_stack.addWidget(m_start);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_note);
    column->addWidget(&m_stack, 1);
    setCentralWidget(centre);
    connect(m_start, &StartPage::tryWanted, this, [this] { newCluster(QStringLiteral("tutorial")); });
    connect(m_start, &StartPage::tourWanted, this, &MainWindow::takeTour);
    connect(m_start, &StartPage::sampleWanted, this, [this] { openSample(SampleCluster::Moment::Built); });
    connect(m_start, &StartPage::newWanted, this, [this] { newCluster(QStringLiteral("single")); });
    connect(m_start, &StartPage::folderWanted, this, &MainWindow::chooseFolder);
    connect(m_start, &StartPage::cloudsWanted, this, &MainWindow::showClouds);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::openCluster);
    connect(m_start, &StartPage::searchWanted, this, &MainWindow::findAct);
    connect(m_start, &StartPage::helpWanted, this, [this] { showHelp(helpChapter()); });
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
    makeUpdates();
    updateActs();
}

MainWindow::~MainWindow()
{
    delete m_view; // before the menu and the catalogue that it uses
    m_stack.setParent(nullptr);
    m_note.setParent(nullptr);
}

QAction *MainWindow::act(const QString &text, const QKeySequence &key, const QString &name, const std::function<void()> &what)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setAutoRepeat(false); // a key that is held down is one act
    action->setObjectName(name);
    addAction(action);
    m_acts << action;
    connect(action, &QAction::triggered, this, what);
    return action;
}

void MainWindow::makeFileActs()
{
    m_beginnings << act(tr("New cluster…"), QKeySequence::New, QStringLiteral("act-new"), [this] { newCluster(QStringLiteral("single")); })
                 << act(tr("Open a folder…"), QKeySequence::Open, QStringLiteral("act-open"), [this] { chooseFolder(); })
                 << act(tr("Take over a cluster from a backup…"), {}, QStringLiteral("act-take-over"), [this] { takeOver(); })
                 << act(tr("Look at a sample"), {}, QStringLiteral("act-sample"), [this] { openSample(SampleCluster::Moment::Built); })
                 << act(tr("Clouds and their accounts"), {}, QStringLiteral("act-clouds"), [this] { showClouds(); });
    m_helps << act(tr("Find an act…"), QKeySequence(tr("Ctrl+K")), QStringLiteral("act-find"), [this] { findAct(); })
            << act(tr("Help"), QKeySequence::HelpContents, QStringLiteral("act-help"), [this] { showHelp(helpChapter()); })
            << act(tr("Take the tour"), {}, QStringLiteral("act-tour"), [this] { takeTour(); })
            << act(tr("Words"), {}, QStringLiteral("act-words"), [this] { showHelp(QStringLiteral("words")); })
            << act(tr("All keys"), QKeySequence(Qt::Key_Question), QStringLiteral("act-keys"), [this] { showHelp(QStringLiteral("keys")); })
            << act(tr("About Butler Desktop"), {}, QStringLiteral("act-about"), [this] { about(); });
    m_helps.at(3)->setWhatsThis(wordsInALine()); // found by each of them
    act(tr("Close the window"), QKeySequence::Quit, QStringLiteral("act-quit"), [this] { close(); });
}

QAction *MainWindow::clusterAct(const QString &text, const QKeySequence &key, const QString &name, const std::function<void()> &what)
{
    QAction *action = act(text, key, name, what);
    m_clusterActs << action;
    return action;
}

void MainWindow::makeClusterActs()
{
    const QStringList pages{tr("Cluster"), tr("Monitoring"), tr("Services"), tr("Runs"), tr("Clouds")};
    for (int i = 0; i < pages.size(); ++i)
        clusterAct(tr("Go to %1").arg(pages[i]), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), QStringLiteral("act-page-%1").arg(i),
                   [this, i] { m_view->showPage(i); });
    const QStringList lenses{tr("Design"), tr("Plan"), tr("Progress"), tr("Health")};
    for (int i = 0; i < lenses.size(); ++i)
        clusterAct(tr("Show %1").arg(lenses[i]), QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), QStringLiteral("act-lens-%1").arg(i),
                   [this, i] {
                       m_view->showPage(0);
                       m_view->setLens(Lens(i));
                   });
    clusterAct(tr("Undo"), QKeySequence::Undo, QStringLiteral("act-undo"), [this] { m_view->undo(); })->setAutoRepeat(true);
    QAction *redo = clusterAct(tr("Redo"), {}, QStringLiteral("act-redo"), [this] { m_view->redo(); });
    redo->setShortcuts({QKeySequence(tr("Ctrl+Y")), QKeySequence(QStringLiteral("Ctrl+Shift+Z"))}); // one hand has learned this, one that
    redo->setAutoRepeat(true);
    clusterAct(tr("Picture or table"), QKeySequence(tr("Ctrl+T")), QStringLiteral("act-table"), [this] { m_view->toggleTable(); });
    clusterAct(tr("Show the log"), QKeySequence(tr("Ctrl+L")), QStringLiteral("act-log"), [this] { m_view->showLog(); });
    clusterAct(tr("Take the next step"), QKeySequence(tr("Ctrl+Return")), QStringLiteral("act-next"), [this] { m_view->takeNextStep(); });
    makeRunActs();
    clusterAct(tr("All clusters"), QKeySequence(tr("Ctrl+W")), QStringLiteral("act-close"), [this] { closeCluster(); });
}

void MainWindow::makeRunActs()
{
    m_starts << clusterAct(tr("Plan now"), QKeySequence(tr("Ctrl+P")), QStringLiteral("act-plan"), [this] { m_view->planNow(); });
    QAction *check = clusterAct(tr("Check the machines"), QKeySequence(tr("Ctrl+Shift+V")), QStringLiteral("act-verify"),
                                [this] { m_view->verifyNow(); });
    m_stops << clusterAct(tr("Stop safely"), {}, QStringLiteral("act-stop"), [this] { m_view->cluster().stopSafely(); })
            << clusterAct(tr("Stop by force…"), {}, QStringLiteral("act-force"), [this] { m_view->forceStop(); });
    m_beginnings << clusterAct(tr("Open the cluster’s folder"), {}, QStringLiteral("act-folder"), [this] { m_view->openFolder(); });
    QAction *down = clusterAct(tr("Take down…"), {}, QStringLiteral("act-take-down"), [this] { m_view->takeDown(); });
    QAction *state = clusterAct(tr("Put back an earlier state…"), {}, QStringLiteral("act-state"), [this] { m_view->putBackState(); });
    QAction *backup = clusterAct(tr("Write a backup…"), {}, QStringLiteral("act-backup"), [this] { m_view->writeBackup(); });
    QAction *key = clusterAct(tr("Change Consul’s key"), {}, QStringLiteral("act-consul-key"), [this] { m_view->changeConsulKey(); });
    QAction *recover =
        clusterAct(tr("Give Consul a leader again…"), {}, QStringLiteral("act-consul-recover"), [this] { m_view->recoverConsul(); });
    m_starts << check << backup << key << recover << state << down;
    m_machineActs << check << key << recover << down;
    m_runActs << check << m_stops << backup << key << recover << state << down;
}

void MainWindow::makeThemeActs()
{
    m_themes = new QActionGroup(this);
    const std::pair<QString, QString> themes[] = {
        {tr("As the desktop"), QStringLiteral("system")}, {tr("Light"), QStringLiteral("light")}, {tr("Dark"), QStringLiteral("dark")}};
    const QString kept = QSettings().value(QStringLiteral("theme"), QStringLiteral("system")).toString();
    m_themeMenu.setTitle(tr("Colours"));
    for (const auto &[text, name] : themes) {
        const QString wanted = name;
        QAction *action = act(text, {}, QStringLiteral("act-theme-") + name, [wanted] {
            QSettings().setValue(QStringLiteral("theme"), wanted);
            applyTheme(wanted);
        });
        action->setCheckable(true);
        action->setChecked(name == kept);
        m_themes->addAction(action);
        m_themeMenu.addAction(action);
    }
}

void MainWindow::makeLanguageActs()
{
    auto *group = new QActionGroup(this);
    m_languageMenu.setTitle(tr("Language"));
    for (const Language::Choice &one : Language::choices()) {
        QAction *action = act(one.name, {}, QStringLiteral("act-language-") + (one.code.isEmpty() ? QStringLiteral("system") : one.code),
                              [this, one] { speakNext(one.code, one.name); });
        action->setWhatsThis(m_languageMenu.title());
        action->setCheckable(true);
        action->setChecked(one.code == Language::kept());
        group->addAction(action);
        m_languageMenu.addAction(action);
    }
}

void MainWindow::speakNext(const QString &code, const QString &name)
{
    Language::keep(code);
    m_note.say(State::Done,
               code.isEmpty() ? tr("The window speaks the system’s language when it is opened next.")
                              : tr("The window speaks %1 when it is opened next.").arg(name),
               {});
    m_note.addClose();
}

/// Of newer versions, where this build knows of a place to look at: the notice, and the menu's word for those who change their mind.
void MainWindow::makeUpdates()
{
    if (!m_updates.isPossible())
        return;
    auto *notice = new UpdateNotice(m_updates);
    m_start->addFoot(notice);
    const auto takeClusters = [this, notice] { notice->setMayAsk(m_recent.rowCount() > 0); };
    connect(&m_recent, &QAbstractItemModel::modelReset, notice, takeClusters);
    takeClusters();
    QAction *look = act(tr("Look for newer versions"), {}, QStringLiteral("act-updates"), [] {});
    look->setCheckable(true);
    const auto takeLeave = [this, look] { look->setChecked(m_updates.leave() == UpdateCheck::Leave::Given); };
    connect(look, &QAction::triggered, &m_updates, &UpdateCheck::setLeave);
    connect(&m_updates, &UpdateCheck::changed, look, takeLeave);
    takeLeave();
    m_menu.insertAction(m_helps.constLast(), look);
    m_updates.lookIfDue();
}

void MainWindow::makeMenu()
{
    m_menu.setObjectName(QStringLiteral("window-menu"));
    m_menu.addActions(m_beginnings);
    m_menu.addSeparator();
    m_menu.addActions(m_runActs);
    m_menu.addSeparator();
    m_pictureMenu.setTitle(tr("Picture"));
    connect(&m_pictureMenu, &QMenu::aboutToShow, this, [this] {
        m_pictureMenu.clear();
        m_pictureMenu.addActions(m_view ? m_view->acts() : QList<QAction *>());
    });
    m_menu.addMenu(&m_pictureMenu);
    m_menu.addMenu(&m_themeMenu);
    m_menu.addMenu(&m_languageMenu);
    m_menu.addActions(m_helps);
}

void MainWindow::updateActs()
{
    const bool running = m_view && m_view->cluster().isRunning();
    for (QAction *action : std::as_const(m_clusterActs)) {
        const bool fits = running ? !m_starts.contains(action) : !m_stops.contains(action);
        const bool hasGround = !m_machineActs.contains(action) || (m_view && hasMachines(m_view->cluster()));
        action->setEnabled(m_view && fits && hasGround);
    }
    m_pictureMenu.menuAction()->setEnabled(m_view != nullptr);
}

void MainWindow::openCluster(const QString &folder)
{
    Result<std::unique_ptr<OpenCluster>> opened = OpenCluster::open(folder, m_roles, m_butlerctl);
    if (!opened) {
        closeCluster();
        m_start->say(State::Failed, tr("This cluster cannot be opened."), opened.error().message);
        return;
    }
    closeCluster();
    m_recent.remember(folder);
    showCluster(std::move(*opened));
}

void MainWindow::openSample(SampleCluster::Moment moment)
{
    const bool isAnother = m_view && m_view->cluster().sample();
    const int page = isAnother ? m_view->page() : int(Rail::Cluster);
    const Lens lens = isAnother ? m_view->lens() : Lens::Design;
    Result<std::unique_ptr<SampleCluster>> sample = SampleCluster::open(QStringLiteral("tutorial"), moment);
    Result<std::unique_ptr<OpenCluster>> opened =
        sample ? OpenCluster::openSample(std::move(*sample), m_roles) : Result<std::unique_ptr<OpenCluster>>(sample.error());
    closeCluster();
    if (!opened) {
        m_start->say(State::Failed, tr("This cluster cannot be opened."), opened.error().message);
        return;
    }
    showCluster(std::move(*opened));
    m_view->setLens(lens);
    m_view->showPage(page);
    connect(m_view, &ClusterView::tourWanted, this, &MainWindow::takeTour, Qt::QueuedConnection);
    connect(m_view, &ClusterView::likeWanted, this, [this] { newCluster(m_view->cluster().sample()->id()); });
    connect(
        m_view, &ClusterView::momentWanted, this, [this](int wanted) { openSample(SampleCluster::Moment(wanted)); }, Qt::QueuedConnection);
}

void MainWindow::takeTour()
{
    if (!m_tour) {
        m_tour = new Tour(*this);
        connect(m_tour, &Tour::stopWanted, this, &MainWindow::showStop, Qt::QueuedConnection);
        // Who came from a cluster is taken back to it.
        const QString from = m_view && !m_view->cluster().sample() ? m_view->cluster().folder().path() : QString();
        const auto leadBack = [this, from] {
            if (!from.isEmpty() && m_view && m_view->cluster().sample())
                openCluster(from);
        };
        connect(m_tour, &Tour::left, this, leadBack, Qt::QueuedConnection);
    }
    showStop(0);
}

void MainWindow::showStop(int stop)
{
    if (!m_tour || stop < 0 || stop >= Tour::Stops)
        return;
    const auto [moment, lens] = Tour::sceneOf(stop);
    m_tour->letGo();
    const SampleCluster *sample = m_view ? m_view->cluster().sample() : nullptr;
    if (!sample || sample->moment() != moment)
        openSample(moment);
    if (!m_view)
        return m_tour->deleteLater();
    m_view->showPage(Rail::Cluster);
    m_view->setLens(lens);
    m_tour->pointAt(stop);
}

void MainWindow::showCluster(std::unique_ptr<OpenCluster> cluster)
{
    m_view = new ClusterView(std::move(cluster), m_menu);
    connect(m_view, &ClusterView::closeWanted, this, &MainWindow::closeCluster, Qt::QueuedConnection);
    connect(m_view, &ClusterView::searchWanted, this, &MainWindow::findAct);
    connect(m_view, &ClusterView::helpWanted, this, [this] { showHelp(helpChapter()); });
    connect(m_view, &ClusterView::titleChanged, this,
            [this](const QString &title) { setWindowTitle(tr("%1 – Butler Desktop").arg(title)); });
    connect(&m_view->cluster(), &OpenCluster::runChanged, this, &MainWindow::updateActs);
    connect(&m_view->cluster().history(), &RunHistory::changed, this, &MainWindow::updateActs);
    connect(&m_view->cluster().status(), &StatusPoller::changed, this, &MainWindow::updateActs);
    setWindowTitle(tr("%1 – Butler Desktop").arg(m_view->cluster().design().name));
    m_stack.setCurrentIndex(m_stack.addWidget(m_view));
    m_view->setFocus();
    updateActs();
}

void MainWindow::closeCluster()
{
    if (!m_view)
        return;
    m_stack.setCurrentWidget(m_start);
    delete std::exchange(m_view, nullptr);
    m_recent.refresh();
    setWindowTitle(tr("Butler Desktop"));
    updateActs();
}

/// The clouds: of the cluster that is open, or by themselves, with a way back. What was typed there stays.
void MainWindow::showClouds()
{
    if (m_view) {
        m_view->showPage(Rail::Clouds);
        return;
    }
    if (!m_clouds) {
        m_clouds = new QWidget;
        auto *column = new QVBoxLayout(m_clouds);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *bar = new Panel(Qt::BottomEdge);
        auto *row = new QHBoxLayout(bar);
        row->setContentsMargins(12, 10, 12, 10);
        auto *back = new Button(Button::Kind::Quiet, tr("Clusters"), QStringLiteral("chevron-left"), QStringLiteral("clouds-back"));
        row->addWidget(back);
        row->addStretch();
        auto *clouds = new CloudsPage;
        column->addWidget(bar);
        column->addWidget(clouds, 1);
        connect(back, &QPushButton::clicked, this, [this] { m_stack.setCurrentWidget(m_start); });
        m_stack.addWidget(m_clouds);
        if (!clouds->hasClouds())
            clouds->connectCloud();
    }
    m_stack.setCurrentWidget(m_clouds);
}

void MainWindow::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open a cluster’s folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openCluster);
    dialog->open();
}

void MainWindow::takeOver()
{
    auto *dialog = BackupDialog::toTakeOver(m_butlerctl, this);
    connect(dialog, &BackupDialog::takenOver, this, &MainWindow::openCluster, Qt::QueuedConnection);
    dialog->open();
}

void MainWindow::newCluster(const QString &chosenTemplate)
{
    auto *dialog = new NewClusterDialog(chosenTemplate, m_roles, this);
    connect(dialog, &NewClusterDialog::made, this, &MainWindow::openCluster, Qt::QueuedConnection);
    dialog->open();
}

void MainWindow::findAct()
{
    auto *finder = new ActFinder(allActs(), m_view ? m_view->machineNames() : QStringList(), this);
    connect(finder, &ActFinder::machineWanted, this, [this](const QString &name) { m_view->showMachine(name); });
    finder->move(mapToGlobal(QPoint((width() - finder->width()) / 2, 80)));
    finder->show();
}

void MainWindow::showHelp(const QString &chapter)
{
    // Made anew each time: its last chapter is of the acts that there are now. It stays where it was.
    const GuideWindow *before = findChild<GuideWindow *>();
    const QByteArray place = before ? before->saveGeometry() : QByteArray();
    delete before;
    auto *guide = new GuideWindow(allActs(), this);
    guide->restoreGeometry(place);
    guide->showChapter(chapter);
}

/// What the guide says of what is shown now.
QString MainWindow::helpChapter() const
{
    if (!m_view)
        return m_stack.currentWidget() == m_start ? QStringLiteral("first-cluster") : QStringLiteral("clouds");
    const QStringList lenses{QStringLiteral("drawing"), QStringLiteral("plan"), QStringLiteral("progress"), QStringLiteral("health")};
    const QStringList pages{lenses.at(int(m_view->lens())), QStringLiteral("monitoring"), QStringLiteral("services"),
                            QStringLiteral("runs"), QStringLiteral("clouds")};
    return pages.at(m_view->page());
}

/// The window's acts and those of the open cluster's picture.
QList<QAction *> MainWindow::allActs() const
{
    return m_view ? m_acts + m_view->acts() : m_acts;
}

void MainWindow::about()
{
    (new AboutBox(m_updates, this))->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_start->rememberOffer();
    if (m_view && !m_view->cluster().sample()) {
        if (const Result<void> saved = m_view->cluster().document().save(); !saved) {
            m_view->cluster().document().problem(saved.error());
            event->ignore();
            return;
        }
    }
    event->accept();
}
