#include "gui/clouds/CloudsPage.h"
#include "gui/runs/RunView.h"
#include "gui/shell/Tour.h"
#include "gui/start/RecentClusters.h"
#include "gui/widgets/MessageBar.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/RecordedRuns.h"
#include "tests/gui/TestWindow.h"

#include <QPushButton>

/// A recorded cluster in the window, and the tour over it.
class tst_Sample final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void thePagesOfASampleFit();
    void aSampleIsSeenAtEachMomentOnTheSamePage();
    void whatCannotBeDoneSaysWhy_data();
    void whatCannotBeDoneSaysWhy();
    void itsPagesChangeNothingEither();
    void oneLikeItIsMade();
    void aSampleIsNoClusterOfTheUsers();
    void theTourShowsFourThings();
    void theTourIsLeftByEscapeAndHadAgain();
    void theTourStaysInTheWindowWhateverItsSize();
    void theTourEndsWithItsCluster();
    void theTourLeadsBackToTheClusterThatWasOpen();
    void theTourIsOfferedOnce();
    void theTourFits();

private:
    std::unique_ptr<MainWindow> window() const;
    static QPushButton *button(const MainWindow &window, const char *name) { return window.findChild<QPushButton *>(QLatin1String(name)); }
    static bool pressed(const MainWindow &window, const char *name);
    QTemporaryDir m_folder{};
    LoadedRoles m_roles{};
};

void tst_Sample::initTestCase()
{
    TestWindow::prepare(QStringLiteral("tst_Sample"), m_folder.filePath(QStringLiteral("settings")));
    m_roles = loadRoles();
}

void tst_Sample::init()
{
    QSettings().clear();
}

std::unique_ptr<MainWindow> tst_Sample::window() const
{
    auto made = std::make_unique<MainWindow>(m_roles.catalogue, QStringLiteral("/nowhere/butlerctl"));
    made->resize(1440, 900);
    made->show();
    made->activateWindow();
    (void)QTest::qWaitForWindowActive(made.get());
    return made;
}

bool tst_Sample::pressed(const MainWindow &window, const char *name)
{
    QPushButton *one = button(window, name);
    if (!one || !one->isVisible())
        return false;
    one->click();
    QCoreApplication::processEvents();
    return true;
}

void tst_Sample::thePagesOfASampleFit()
{
    const auto shown = [this](SampleCluster::Moment moment, const std::function<void(ClusterView &)> &show) {
        return [this, moment, show] {
            auto *window = new MainWindow(m_roles.catalogue, {});
            window->openSample(moment);
            show(*window->view());
            return window;
        };
    };
    const auto lens = [](Lens which) { return [which](ClusterView &view) { view.setLens(which); }; };
    const auto page = [](int which) { return [which](ClusterView &view) { view.showPage(which); }; };
    using Moment = SampleCluster::Moment;
    QStringList found = Pictures::take(QStringLiteral("sample-plan"), {1440, 900}, shown(Moment::Planned, lens(Lens::Plan)));
    found += Pictures::take(QStringLiteral("sample-progress"), {1440, 900}, shown(Moment::Built, lens(Lens::Progress)));
    found += Pictures::take(QStringLiteral("sample-health"), {1440, 900}, shown(Moment::Trouble, lens(Lens::Health)));
    found += Pictures::take(QStringLiteral("sample-monitoring"), {1440, 900}, shown(Moment::Mended, page(Rail::Monitoring)));
    found += Pictures::take(QStringLiteral("sample-services"), {1440, 900}, shown(Moment::Mended, page(Rail::Services)));
    found += Pictures::take(QStringLiteral("sample-runs"), {1440, 900}, shown(Moment::Mended, page(Rail::Runs)));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void tst_Sample::aSampleIsSeenAtEachMomentOnTheSamePage()
{
    const auto open = window();
    QVERIFY(pressed(*open, "look-at-sample"));
    QVERIFY(open->view() && open->view()->cluster().sample());
    QCOMPARE(int(open->view()->cluster().sample()->moment()), int(SampleCluster::Moment::Built));
    open->view()->setLens(Lens::Health);
    QVERIFY(open->findChild<QAbstractButton *>(QStringLiteral("sample-moment-2")));
    open->findChild<QAbstractButton *>(QStringLiteral("sample-moment-2"))->click();
    QTRY_COMPARE(int(open->view()->cluster().sample()->moment()), int(SampleCluster::Moment::Trouble));
    QCOMPARE(int(open->view()->lens()), int(Lens::Health));
    QCOMPARE(open->view()->cluster().observed().findings.size(), 1);
    open->view()->showPage(Rail::Runs);
    open->findChild<QAbstractButton *>(QStringLiteral("sample-moment-3"))->click();
    QTRY_COMPARE(int(open->view()->cluster().sample()->moment()), int(SampleCluster::Moment::Mended));
    QCOMPARE(open->view()->page(), int(Rail::Runs));
}

void tst_Sample::whatCannotBeDoneSaysWhy_data()
{
    QTest::addColumn<QString>("act");
    for (const char *act :
         {"act-plan", "act-verify", "act-folder", "act-take-down", "act-state", "act-backup", "act-consul-key", "act-consul-recover"})
        QTest::newRow(act) << QString::fromLatin1(act);
}

void tst_Sample::whatCannotBeDoneSaysWhy()
{
    QFETCH(QString, act);
    const auto open = window();
    open->openSample(SampleCluster::Moment::Trouble);
    open->view()->setLens(Lens::Health);
    QCoreApplication::processEvents();
    auto *action = open->findChild<QAction *>(act);
    QVERIFY(action && action->isEnabled());
    action->trigger();
    const auto *bar = open->findChild<MessageBar *>(QStringLiteral("window-message"));
    QVERIFY(bar && bar->isVisible());
    QCOMPARE(bar->sentence(), SampleCluster::refusal().message);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!open->view()->cluster().isRunning());
    QVERIFY(!button(*open, "primary")->isEnabled());
    QCOMPARE(open->view()->lens(), Lens::Health); // nothing else is shown either
}

/// The buttons within its pages, which lead past the menu.
void tst_Sample::itsPagesChangeNothingEither()
{
    const auto open = window();
    open->openSample(SampleCluster::Moment::Trouble);
    open->view()->setLens(Lens::Health);
    QCoreApplication::processEvents();
    auto *bar = open->findChild<MessageBar *>(QStringLiteral("window-message"));
    const auto refused = [&] {
        const bool isSaid = bar->isVisible() && bar->sentence() == SampleCluster::refusal().message;
        bar->dismiss();
        return isSaid && !QApplication::activeModalWidget() && !open->view()->cluster().isRunning();
    };
    const auto fixes = [&open] {
        QList<QPushButton *> found = open->findChildren<QPushButton *>();
        found.removeIf([](const QPushButton *one) { return !one->isVisible() || !one->objectName().endsWith(QStringLiteral("-fix")); });
        return found;
    };
    QTRY_VERIFY(!fixes().isEmpty()); // its page takes what it shows in bursts
    fixes().first()->click();
    QVERIFY(refused());
    QCOMPARE(open->view()->lens(), Lens::Health);
    Q_EMIT open->findChild<RunView *>()->folderWanted();
    QVERIFY(refused());
    open->view()->showPage(Rail::Clouds);
    QVERIFY(open->findChild<QWidget *>(QStringLiteral("sample-clouds"))->isVisible());
    QVERIFY(!open->findChild<CloudsPage *>());
}

void tst_Sample::oneLikeItIsMade()
{
    const auto open = window();
    open->openSample(SampleCluster::Moment::Built);
    QVERIFY(QTest::qWaitFor([&] { return pressed(*open, "sample-like"); }));
    auto *dialog = open->findChild<QDialog *>(QStringLiteral("new-cluster-dialog"));
    QVERIFY(dialog && dialog->isVisible());
    const auto *chosen = dialog->findChild<QAbstractButton *>(QStringLiteral("template-tutorial"));
    QVERIFY(chosen && chosen->isChecked());
    const auto *use = dialog->findChild<QLabel *>(QStringLiteral("new-use"));
    QVERIFY(use && !use->text().isEmpty()); // what it says is this computer's: tst_FirstUse
    dialog->reject();
}

void tst_Sample::aSampleIsNoClusterOfTheUsers()
{
    const auto open = window();
    open->openSample(SampleCluster::Moment::Built);
    open->closeCluster();
    QCOMPARE(RecentClusters().rowCount(), 0);
    open->openSample(SampleCluster::Moment::Mended);
    QVERIFY(open->close()); // it has nothing to save
}

void tst_Sample::theTourShowsFourThings()
{
    const auto open = window();
    open->findChild<QAction *>(QStringLiteral("act-tour"))->trigger();
    auto *tour = open->findChild<Tour *>();
    QVERIFY(tour && tour->isVisible());
    const Lens lenses[] = {Lens::Design, Lens::Plan, Lens::Progress, Lens::Health};
    for (int stop = 0; stop < Tour::Stops; ++stop) {
        QTRY_COMPARE(tour->stop(), stop);
        QCOMPARE(int(open->view()->lens()), int(lenses[stop]));
        QVERIFY(open->rect().contains(tour->geometry()));
        QVERIFY(!tour->accessibleName().isEmpty() && !tour->accessibleDescription().isEmpty());
        QCOMPARE(QApplication::focusWidget(), button(*open, "tour-next")); // Space goes on
        if (stop == 2) {                                                   // and back
            QVERIFY(pressed(*open, "tour-back"));
            QTRY_COMPARE(tour->stop(), 1);
            QVERIFY(pressed(*open, "tour-next"));
            QTRY_COMPARE(tour->stop(), 2);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    QTRY_VERIFY(!open->findChild<Tour *>());
    QVERIFY(open->view()); // what was shown stays
}

void tst_Sample::theTourIsLeftByEscapeAndHadAgain()
{
    const auto open = window();
    open->takeTour();
    QVERIFY(open->findChild<Tour *>());
    open->view()->setFocus();
    QTest::keyClick(open->view(), Qt::Key_Escape);
    QTRY_VERIFY(!open->findChild<Tour *>());
    open->takeTour();
    QVERIFY(open->findChild<Tour *>() && open->findChild<Tour *>()->isVisible());
    QVERIFY(pressed(*open, "tour-leave"));
    QTRY_VERIFY(!open->findChild<Tour *>());
}

void tst_Sample::theTourStaysInTheWindowWhateverItsSize()
{
    const auto open = window();
    open->takeTour();
    auto *tour = open->findChild<Tour *>();
    for (int stop = 0; stop < Tour::Stops; ++stop) {
        QTRY_COMPARE(tour->stop(), stop);
        for (const QSize &size : {QSize(1024, 640), QSize(1900, 1000), QSize(1440, 900)}) {
            open->resize(size);
            QTRY_VERIFY(open->rect().contains(tour->geometry()));
        }
        if (stop + 1 < Tour::Stops)
            QVERIFY(pressed(*open, "tour-next"));
    }
}

void tst_Sample::theTourEndsWithItsCluster()
{
    const auto open = window();
    open->takeTour();
    QVERIFY(open->findChild<Tour *>());
    open->closeCluster();
    QTRY_VERIFY(!open->findChild<Tour *>());
}

void tst_Sample::theTourLeadsBackToTheClusterThatWasOpen()
{
    const TestCluster own(RecordedRuns::design(2, {}));
    const auto open = window();
    open->openCluster(own.folder());
    QVERIFY(open->view() && !open->view()->cluster().sample());
    open->takeTour();
    QVERIFY(open->view()->cluster().sample());
    QVERIFY(pressed(*open, "tour-next"));
    QTRY_COMPARE(open->findChild<Tour *>()->stop(), 1);
    QVERIFY(pressed(*open, "tour-leave"));
    QTRY_VERIFY(open->view() && !open->view()->cluster().sample());
    QCOMPARE(open->view()->cluster().folder().path(), own.folder());
    // Who chooses another moment of the recording under the bubble wants to see that one.
    open->takeTour();
    open->findChild<QAbstractButton *>(QStringLiteral("sample-moment-3"))->click();
    QTRY_VERIFY(!open->findChild<Tour *>());
    QTRY_COMPARE(int(open->view()->cluster().sample()->moment()), 3);
    QCoreApplication::processEvents();
    QVERIFY(open->view()->cluster().sample());
    // Who closes what the tour shows wants the start page.
    open->openCluster(own.folder());
    open->takeTour();
    open->closeCluster();
    QTRY_VERIFY(!open->findChild<Tour *>());
    QCoreApplication::processEvents();
    QVERIFY(!open->view());
}

void tst_Sample::theTourIsOfferedOnce()
{
    {
        const auto first = window();
        const auto *offer = first->findChild<MessageBar *>(QStringLiteral("tour-offer"));
        QVERIFY(offer && offer->isVisible());
        first->close();
    }
    {
        const auto second = window();
        QVERIFY(!second->findChild<MessageBar *>(QStringLiteral("tour-offer"))->isVisible());
    }
    QSettings().clear();
    {
        const auto refused = window();
        QVERIFY(QTest::qWaitFor([&] { return pressed(*refused, "tour-refuse"); }));
        QVERIFY(!refused->findChild<MessageBar *>(QStringLiteral("tour-offer"))->isVisible());
        QVERIFY(!refused->findChild<Tour *>());
    }
    QSettings().clear();
    const auto taken = window();
    QVERIFY(QTest::qWaitFor([&] { return pressed(*taken, "tour-take"); }));
    QVERIFY(taken->findChild<Tour *>());
}

void tst_Sample::theTourFits()
{
    QStringList found;
    for (int stop = 0; stop < Tour::Stops; ++stop) {
        found += Pictures::take(QStringLiteral("tour-%1").arg(stop + 1), {1440, 900}, [this, stop] {
            auto *window = new MainWindow(m_roles.catalogue, {});
            window->show();
            window->takeTour();
            auto *tour = window->findChild<Tour *>();
            for (int i = 0; i < stop; ++i)
                Q_EMIT tour->stopWanted(i + 1);
            (void)QTest::qWaitFor([tour, stop] { return tour->stop() == stop; });
            return window;
        });
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(tst_Sample)
#include "tst_Sample.moc"
