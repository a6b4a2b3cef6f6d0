#include "gui/shell/DestroyQuestion.h"
#include "gui/start/NewClusterDialog.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/MessageBar.h"
#include "gui/widgets/Rail.h"
#include "model/runs/Verbs.h"
#include "services/cluster/RoleFile.h"
#include "services/cluster/Templates.h"
#include "tests/Places.h"
#include "tests/gui/TestWindow.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>

/// The window as a person meets it: start page, a new cluster, its pages and the keys that lead to them.
class tst_Window final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theStartPageFitsInBothThemesAndSizes();
    void aCloudIsConnectedFromTheStartPage();
    void aClusterOpensFromItsFolderAndIsRemembered();
    void aBrokenFolderIsSaidInThePage();
    void theKeysLeadToThePages();
    void newClusterDrawsATemplateAndOpensIt();
    void anyActIsFoundByItsName();
    void everyFocusableHasANameForPeopleAndForTests();
    void thePagesOfAClusterFit();
    void widthsAreTheUsersOnEveryPageAndTheNextTime();
    void whatIsAskedBeforeMachinesGoFits();
    void aRunIsStoppedSafelyFirstAndThenByForce();
    void ofARunWhoseComputerIsGoneTheClusterIsFreedByItsName();
    void whatNeedsMachinesWaitsForThem();
    void whatARunSetsUpRaisesNoAlarm_data();
    void whatARunSetsUpRaisesNoAlarm();
    void aWebPageWithoutABrowserIsAnAddressToCopy();
    void undoPastTheLastBuildSaysSo();
    void theDesktopsColoursAreFollowedUntilTheUserChooses();

private:
    QString made(const QString &name, const QString &design);
    QTemporaryDir m_folder{};
    LoadedRoles m_roles{};
    QString m_butlerctl{builtFile("/butlerctl")};
};

void tst_Window::initTestCase()
{
    TestWindow::prepare(QStringLiteral("tst_Window"), m_folder.filePath(QStringLiteral("settings")));
    m_roles = loadRoles();
    QVERIFY(m_roles.errors.isEmpty());
}

QString tst_Window::made(const QString &name, const QString &design)
{
    const QString folder = m_folder.filePath(name);
    if (!QFileInfo::exists(folder)) {
        const Result<void> result = newCluster(folder, design, QStringLiteral("local"), name);
        if (!result)
            qWarning("%s", qPrintable(result.error().message));
    }
    return folder;
}

void tst_Window::theStartPageFitsInBothThemesAndSizes()
{
    MainWindow remembers(m_roles.catalogue, m_butlerctl);
    remembers.openCluster(made(QStringLiteral("germline"), QStringLiteral("genomics")));
    remembers.openCluster(made(QStringLiteral("tutorial"), QStringLiteral("tutorial")));
    const QStringList found =
        Pictures::take(QStringLiteral("start"), {1440, 900}, [this] { return new MainWindow(m_roles.catalogue, m_butlerctl); });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    MainWindow narrow(m_roles.catalogue, m_butlerctl);
    narrow.resize(1024, 700);
    narrow.show();
    QVERIFY(Pictures::settle(narrow));
    narrow.grab().save(Pictures::folder() + QStringLiteral("/start-narrow.png"));
    QCOMPARE(narrow.findChild<QScrollArea *>(QStringLiteral("start-scroll"))->horizontalScrollBar()->maximum(), 0);
}

void tst_Window::aCloudIsConnectedFromTheStartPage()
{
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("no-clouds")).toUtf8()); // no user's accounts
    const QStringList found = Pictures::take(QStringLiteral("start-clouds"), {1440, 900}, [this] {
        auto *window = new MainWindow(m_roles.catalogue, m_butlerctl);
        window->findChild<QPushButton *>(QStringLiteral("connect-cloud"))->click();
        return window;
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    MainWindow window(m_roles.catalogue, m_butlerctl);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto connectCloud = [&window] {
        QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("connect-cloud")), Qt::LeftButton);
        return window.findChild<QLineEdit *>(QStringLiteral("cloud-name"));
    };
    QLineEdit *name = connectCloud();
    QVERIFY(name && name->isVisible());
    QTest::keyClicks(name, QStringLiteral("embassy"));
    QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("clouds-back")), Qt::LeftButton);
    QVERIFY(!name->isVisible());
    QCOMPARE(connectCloud()->text(), QStringLiteral("embassy")); // what was typed stays
    window.openCluster(made(QStringLiteral("tutorial"), QStringLiteral("tutorial")));
    window.findChild<QAction *>(QStringLiteral("act-clouds"))->trigger();
    QCOMPARE(window.view()->page(), int(Rail::Clouds));
    qunsetenv("XDG_CONFIG_HOME");
}

void tst_Window::aClusterOpensFromItsFolderAndIsRemembered()
{
    const QString folder = made(QStringLiteral("tutorial"), QStringLiteral("tutorial"));
    MainWindow window(m_roles.catalogue, m_butlerctl);
    window.openCluster(folder);
    QVERIFY(window.view());
    QCOMPARE(window.view()->cluster().design().name, QStringLiteral("tutorial"));
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("tutorial")));
    window.closeCluster();
    QVERIFY(!window.view());
    RecentClusters recent;
    QVERIFY(recent.rowCount() > 0);
    QCOMPARE(recent.index(0, 0).data(RecentClusters::FolderRole).toString(), folder);
}

void tst_Window::aBrokenFolderIsSaidInThePage()
{
    MainWindow window(m_roles.catalogue, m_butlerctl);
    window.show();
    window.openCluster(m_folder.filePath(QStringLiteral("nothing-here")));
    QVERIFY(!window.view());
    const auto *bar = window.findChild<QWidget *>(QStringLiteral("start-message"));
    QVERIFY(bar && bar->isVisible());
}

void tst_Window::theKeysLeadToThePages()
{
    MainWindow window(m_roles.catalogue, m_butlerctl);
    window.openCluster(made(QStringLiteral("tutorial"), QStringLiteral("tutorial")));
    window.resize(1440, 900); // the screen of tests has no room for the lenses in the middle
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (int page = 4; page >= 0; --page) {
        QTest::keyClick(&window, Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QCOMPARE(window.view()->page(), page);
    }
    QTest::keyClick(&window, Qt::Key_4, Qt::AltModifier);
    QCOMPARE(window.view()->lens(), Lens::Health);
    const auto *lenses = window.findChild<QWidget *>(QStringLiteral("lenses"));
    QVERIFY(lenses->isVisible());
    const int middle = lenses->mapTo(&window, lenses->rect().center()).x();
    QVERIFY2(std::abs(middle - window.width() / 2) <= 1, qPrintable(QString::number(middle)));
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!lenses->isVisible());
}

void tst_Window::newClusterDrawsATemplateAndOpensIt()
{
    MainWindow window(m_roles.catalogue, m_butlerctl);
    window.show();
    window.findChild<QAction *>(QStringLiteral("act-new"))->trigger();
    auto *dialog = window.findChild<NewClusterDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("new-name"))->setText(QStringLiteral("brand-new"));
    auto *folder = dialog->findChild<QLineEdit *>(QStringLiteral("new-folder"));
    folder->setText(m_folder.filePath(QStringLiteral("brand-new")));
    QVERIFY(dialog->minimumSizeHint().height() < 540); // its button is in sight on a small screen, too
    dialog->findChild<QAbstractButton *>(QStringLiteral("template-tutorial"))->click();
    dialog->grab().save(Pictures::folder() + QStringLiteral("/new-cluster.png"));
    const QStringList found = Pictures::faults(*dialog);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    dialog->findChild<QAbstractButton *>(QStringLiteral("new-make"))->click();
    QTRY_VERIFY(window.view());
    QCOMPARE(window.view()->cluster().design().name, QStringLiteral("brand-new"));
}

void tst_Window::anyActIsFoundByItsName()
{
    MainWindow window(m_roles.catalogue, m_butlerctl);
    window.openCluster(made(QStringLiteral("tutorial"), QStringLiteral("tutorial")));
    window.show();
    window.findChild<QAction *>(QStringLiteral("act-find"))->trigger();
    auto *field = window.findChild<QLineEdit *>(QStringLiteral("act-field"));
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("go to runs"));
    QCOMPARE(window.findChild<QListWidget *>(QStringLiteral("act-list"))->count(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window.view()->page(), int(Rail::Runs));
}

void tst_Window::everyFocusableHasANameForPeopleAndForTests()
{
    MainWindow window(m_roles.catalogue, m_butlerctl);
    window.openCluster(made(QStringLiteral("tutorial"), QStringLiteral("tutorial")));
    QStringList nameless;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || widget->inherits("QComboBoxListView"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool spoken = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool scroller = widget->inherits("QScrollArea");
        if (widget->objectName().isEmpty() || (!spoken && !scroller))
            nameless << Pictures::nameOf(widget);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void tst_Window::thePagesOfAClusterFit()
{
    const QString folder = made(QStringLiteral("tutorial"), QStringLiteral("tutorial"));
    const QStringList names{QStringLiteral("cluster"), QStringLiteral("monitoring"), QStringLiteral("services"), QStringLiteral("runs"),
                            QStringLiteral("clouds")};
    QStringList found;
    for (int page = 0; page < names.size(); ++page) {
        found << Pictures::take(QStringLiteral("window-") + names[page], {1440, 900}, [&] {
            auto *window = new MainWindow(m_roles.catalogue, m_butlerctl);
            window->openCluster(folder);
            window->view()->showPage(page);
            return window;
        });
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

/// Drags a splitter's handle as a mouse does.
static void drag(QSplitter &splitter, int handle, int by)
{
    QWidget *grip = splitter.handle(handle);
    const QPointF at = grip->rect().center();
    const auto send = [&](QEvent::Type type, const QPointF &place, Qt::MouseButtons buttons) {
        QMouseEvent event(type, place, grip->mapToGlobal(place), Qt::LeftButton, buttons, Qt::NoModifier);
        QApplication::sendEvent(grip, &event);
    };
    send(QEvent::MouseButtonPress, at, Qt::LeftButton);
    send(QEvent::MouseMove, at + QPointF(by, 0), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, at, Qt::NoButton);
}

void tst_Window::widthsAreTheUsersOnEveryPageAndTheNextTime()
{
    const QString folder = made(QStringLiteral("tutorial"), QStringLiteral("tutorial"));
    const auto columns = [](const MainWindow &window) {
        QSplitter *shown = nullptr;
        for (QSplitter *one : window.findChildren<QSplitter *>(QStringLiteral("columns"))) {
            if (one->isVisible())
                shown = one;
        }
        return shown;
    };
    int left = 0;
    {
        MainWindow window(m_roles.catalogue, m_butlerctl);
        window.resize(1440, 900);
        window.openCluster(folder);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const int before = columns(window)->sizes().first();
        drag(*columns(window), 1, 60);
        left = columns(window)->sizes().first();
        QVERIFY2(left > before + 40, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(left)));
        window.view()->showPage(Rail::Monitoring);
        QTRY_VERIFY(std::abs(columns(window)->sizes().first() - left) <= 2);
    }
    MainWindow next(m_roles.catalogue, m_butlerctl);
    next.resize(1440, 900);
    next.openCluster(folder);
    next.show();
    QTRY_VERIFY(std::abs(columns(next)->sizes().first() - left) <= 2);
    QSettings().remove(QStringLiteral("layout"));
}

void tst_Window::whatIsAskedBeforeMachinesGoFits()
{
    const QList<PlannedChange> plan{{QStringLiteral("terraform_data.volume[\"db-server/pgdata\"]"), {}, ResourceAction::Destroy, {}, {}},
                                    {{}, QStringLiteral("db-server"), ResourceAction::Replace, {}, {}},
                                    {{}, QStringLiteral("a-worker-with-a-name-that-is-rather-long-17"), ResourceAction::Destroy, {}, {}}};
    QStringList found = Pictures::take(QStringLiteral("question-plan"), {},
                                       [&] { return new DestroyQuestion(QStringLiteral("germline"), {}, plan, nullptr); });
    found << Pictures::take(QStringLiteral("question-anew"), {}, [&] {
        return new DestroyQuestion(QStringLiteral("germline"), QStringLiteral("db-server"), plan.mid(1, 1), nullptr);
    });
    for (const bool removes : {false, true}) {
        found << Pictures::take(removes ? QStringLiteral("question-volumes-go") : QStringLiteral("question-volumes-stay"), {}, [&] {
            auto *question = new DestroyQuestion(QStringLiteral("germline"), QStringLiteral("Take down germline?"),
                                                 {QStringLiteral("5 machines will be destroyed, with what is on their own disks."),
                                                  QStringLiteral("The design stays: you can build it again.")},
                                                 QStringLiteral("Take down"), nullptr);
            question->offerVolumes(QStringLiteral("metrics of salt-master (20 GB), scratch of worker-0 to worker-174 (350 GB each)"));
            question->findChild<QCheckBox *>(QStringLiteral("destroy-volumes"))->setChecked(removes);
            return question;
        });
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void tst_Window::aRunIsStoppedSafelyFirstAndThenByForce()
{
    TestCluster cluster(TestCluster::small());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString run = cluster.addRun(Verb::Up, {TestCluster::started(Verb::Up, now)}, now);
    MainWindow window(m_roles.catalogue, cluster.butlerctl());
    window.openCluster(cluster.folder());
    QVERIFY(window.view());
    window.show();
    auto *primary = window.findChild<QAbstractButton *>(QStringLiteral("primary"));
    QTRY_COMPARE(primary->text(), QStringLiteral("Stop safely"));
    QVERIFY(window.findChild<QAction *>(QStringLiteral("act-force"))->isEnabled());
    QTest::mouseClick(primary, Qt::LeftButton);
    const RunFolder folder(ClusterFolder(cluster.folder()).runPath(run));
    QVERIFY(QFile::exists(folder.stopPath()));
    QTRY_COMPARE(primary->text(), QStringLiteral("Stop by force…"));
    QTest::mouseClick(primary, Qt::LeftButton);
    auto *question = window.findChild<QDialog *>(QStringLiteral("force-question"));
    QVERIFY(question);
    QTRY_VERIFY(question->isVisible());
    const QStringList found = Pictures::faults(*question);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    QVERIFY(!QFile::exists(folder.forcePath()));
    QTest::mouseClick(question->findChild<QAbstractButton *>(QStringLiteral("force-act")), Qt::LeftButton);
    QVERIFY(QFile::exists(folder.forcePath()));
}

void tst_Window::ofARunWhoseComputerIsGoneTheClusterIsFreedByItsName()
{
    TestCluster cluster(TestCluster::small());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString run = cluster.addRun(Verb::Up, {TestCluster::started(Verb::Up, now)}, now);
    const RunFolder folder(ClusterFolder(cluster.folder()).runPath(run));
    Result<RunRecord> record = folder.read();
    QVERIFY(record);
    record->place = {QStringLiteral("far"), QStringLiteral("another"), QStringLiteral("boot"), QStringLiteral("world")};
    QVERIFY(folder.write(*record));
    MainWindow window(m_roles.catalogue, cluster.butlerctl());
    window.openCluster(cluster.folder());
    QVERIFY(window.view());
    window.show();
    QAction *force = window.findChild<QAction *>(QStringLiteral("act-force"));
    QTRY_VERIFY(force->isEnabled());
    force->trigger();
    auto *gone = window.findChild<QAbstractButton *>(QStringLiteral("force-gone"));
    QTRY_VERIFY(gone && gone->isVisible());
    gone->click();
    auto *question = window.findChild<QDialog *>(QStringLiteral("destroy-question"));
    QTRY_VERIFY(question && question->isVisible());
    const QStringList found = Pictures::faults(*question);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    QVERIFY(!folder.read()->declaredLost);
    question->findChild<QLineEdit *>(QStringLiteral("destroy-name"))->setText(window.view()->cluster().design().name);
    question->accept();
    QVERIFY(folder.read()->declaredLost);
    QTRY_VERIFY(!window.view()->cluster().isRunning());
    QTRY_VERIFY(!force->isEnabled());
}

void tst_Window::whatNeedsMachinesWaitsForThem()
{
    TestCluster cluster(TestCluster::small());
    const TestWindow window = TestWindow::open(m_roles.catalogue, cluster);
    QVERIFY(window.page);
    const auto canBeChosen = [&window](const char *act) {
        return window.window->findChild<QAction *>(QString::fromLatin1(act))->isEnabled();
    };
    QVERIFY(canBeChosen("act-plan"));
    for (const char *act : {"act-take-down", "act-verify", "act-consul-key", "act-consul-recover"})
        QVERIFY2(!canBeChosen(act), act);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    cluster.addRun(Verb::Up, {TestCluster::started(Verb::Up, now), TestCluster::finished(Outcome::Failed, {}, now)}, now);
    window.cluster->history().refresh();
    for (const char *act : {"act-take-down", "act-verify", "act-consul-key", "act-consul-recover"})
        QTRY_VERIFY2(canBeChosen(act), act); // what a failed build left behind, too
}

void tst_Window::whatARunSetsUpRaisesNoAlarm_data()
{
    QTest::addColumn<QString>("verb"); // of the run that was going on at the last look
    QTest::addColumn<bool>("isTold");
    QTest::newRow("a build") << verbName(Verb::Up) << false;
    QTest::newRow("a look changes nothing") << verbName(Verb::Verify) << true;
    QTest::newRow("no run") << QString() << true;
}

void tst_Window::whatARunSetsUpRaisesNoAlarm()
{
    QFETCH(QString, verb);
    QFETCH(bool, isTold);
    TestCluster cluster(TestCluster::small());
    Observed observed;
    observed.built = true;
    observed.services << ObservedService{QStringLiteral("influxdb"),       QStringLiteral("salt-master"),        {}, 8086,
                                         ObservedService::State::Critical, QStringLiteral("connection refused"), {}};
    if (!verb.isEmpty())
        observed.run = ObservedRun{QStringLiteral("2026-11-23T12-00-00Z-") + verb, verb, {}};
    cluster.setObserved(observed);
    const TestWindow window = TestWindow::open(m_roles.catalogue, cluster);
    QVERIFY(window.page);
    QTRY_COMPARE(window.cluster->observed().services.size(), 1);
    window.settle();
    QStringList alarms;
    for (const auto *item : window.window->findChild<Rail *>()->findChildren<QAbstractButton *>())
        alarms << item->accessibleDescription();
    alarms.removeAll(QString());
    QCOMPARE(alarms, isTold ? QStringList{QStringLiteral("A service is not well")} : QStringList());
}

/// The tests' platform opens no browser, as a desktop without one.
void tst_Window::aWebPageWithoutABrowserIsAnAddressToCopy()
{
    TestCluster cluster(TestCluster::small());
    Observed observed;
    observed.built = true;
    ObservedMachine master;
    master.name = QStringLiteral("salt-master");
    master.machine = ObservedMachine::Power::Running;
    master.address = QStringLiteral("192.0.2.1");
    observed.machines << master;
    observed.services << ObservedService{QStringLiteral("consul"), master.name, master.address, 8300, ObservedService::State::Passing,
                                         QStringLiteral("alive"),  {}};
    cluster.setObserved(observed);
    const TestWindow window = TestWindow::open(m_roles.catalogue, cluster);
    QVERIFY(window.page);
    window.window->view()->showPage(Rail::Services);
    auto *open = window.window->findChild<QAbstractButton *>(QStringLiteral("openService"));
    QVERIFY(open);
    QTRY_VERIFY(open->isVisible());
    open->click();
    auto *copy = window.window->findChild<QAbstractButton *>(QStringLiteral("copyAddress"));
    QVERIFY2(copy && copy->isVisible(), "where no browser opens the address is told");
    copy->click();
    const QUrl address(QGuiApplication::clipboard()->text());
    QCOMPARE(address.host(), QStringLiteral("127.0.0.1"));
    QVERIFY(address.port() > 0);
}

void tst_Window::undoPastTheLastBuildSaysSo()
{
    TestCluster cluster(TestCluster::small());
    const TestWindow window = TestWindow::open(m_roles.catalogue, cluster);
    QVERIFY(window.page);
    const auto *bar = window.window->findChild<MessageBar *>(QStringLiteral("window-message"));
    QVERIFY(bar);
    for (const char *name : {"one-more", "and-one-more"}) {
        Cluster more = window.design();
        more.groups << Designs::group(QString::fromLatin1(name), {QStringLiteral("worker")});
        window.cluster->document().edit(QStringLiteral("Add"), more);
    }
    window.window->view()->undo(); // nothing is built yet
    QVERIFY(bar->isHidden());
    QVERIFY(window.cluster->document().save());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    cluster.addRun(Verb::Up, {TestCluster::started(Verb::Up, now), TestCluster::finished(Outcome::Succeeded, {}, now)}, now);
    window.cluster->history().refresh();
    QTRY_VERIFY(window.cluster->applied());
    window.window->view()->undo();
    QVERIFY(!bar->isHidden());
    QVERIFY2(bar->sentence().contains(QStringLiteral("built already")), qPrintable(bar->sentence()));
}

void tst_Window::theDesktopsColoursAreFollowedUntilTheUserChooses()
{
    applyTheme(QStringLiteral("system"));
    setDesktopIsDark(true);
    QVERIFY(Theme::current().dark);
    setDesktopIsDark(false);
    QVERIFY(!Theme::current().dark);
    applyTheme(QStringLiteral("light"));
    setDesktopIsDark(true);
    QVERIFY(!Theme::current().dark);
    setDesktopIsDark(false);
}

QTEST_MAIN(tst_Window)
#include "tst_Window.moc"
