#include "gui/Language.h"
#include "gui/start/NewClusterDialog.h"
#include "gui/widgets/Rail.h"
#include "services/cluster/RoleFile.h"
#include "services/targets/FirstUse.h"
#include "tests/gui/FedCharts.h"
#include "tests/gui/RecordedRuns.h"
#include "tests/gui/TestWindow.h"

#include <QBuffer>
#include <QHash>

namespace
{

const QSize size(1024, 700); // which tst_Screens holds every page to

/// The tutorial's real run (resources/samples), with its titles in the language of the window, ended at `end`.
QList<RunEvent> tutorialRun(const QDateTime &end, qsizetype first)
{
    QFile file(projectFile("/resources/samples/tutorial/runs/2026-11-30T00-28-57Z-up/events.jsonl"));
    QList<RunEvent> events;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                events << RunEvent::fromJson(QJsonDocument::fromJson(line).object());
        }
    }
    for (RunEvent &event : events)
        event.title.clear();
    if (first > 0)
        events.resize(std::min(first, events.size()));
    return RecordedRuns::endedAt(events, end);
}

/// What the tutorial takes, of no computer in particular.
FirstUse onAnyComputer()
{
    FirstUse use;
    use.capacity.quotas = {{.id = QStringLiteral("memory"), .isGigabytes = true, .whole = 16, .used = 4, .added = 2.5},
                           {.id = QStringLiteral("disk"), .isGigabytes = true, .whole = 200, .used = 80, .added = 3}};
    use.seconds = 15 * 60;
    use.makesImage = true;
    return use;
}

Observed observedOf(const Cluster &design)
{
    Observed observed;
    observed.cluster = design.name;
    observed.built = true;
    observed.time = QDateTime::currentDateTimeUtc();
    int number = 10;
    for (const Machine &machine : machinesOf(design)) {
        ObservedMachine real;
        real.name = machine.name;
        real.roles = machine.roles;
        real.address = QStringLiteral("10.89.77.%1").arg(++number);
        real.terraform = ObservedMachine::Terraform::Present;
        real.machine = ObservedMachine::Power::Running;
        real.ssh = ObservedMachine::Reach::Reachable;
        real.salt = ObservedMachine::Key::Accepted;
        real.minion = ObservedMachine::Minion::Up;
        real.consul = ObservedMachine::Member::Alive;
        real.lastMetric = observed.time.addSecs(-4);
        real.values = {0.3 + number % 5, 20.0 + number * 3 % 40, 41.0, 22.0, 8.0};
        observed.machines << real;
    }
    const auto serve = [&](const char *name, const char *machine, int port, const char *said) {
        observed.services << ObservedService{QString::fromLatin1(name),       QString::fromLatin1(machine),
                                             QStringLiteral("10.89.77.11"),   port,
                                             ObservedService::State::Passing, QString::fromLatin1(said)};
    };
    serve("consul", "salt-master", 8300, "");
    serve("influxdb", "salt-master", 8086, "HTTP GET: 204 No Content");
    serve("postgresql", "db-server", 5432, "TCP connect: Success");
    serve("rabbitmq", "db-server", 5672, "TCP connect: Success");
    serve("airflow-webserver", "tracker", 8889, "HTTP GET: 200 OK");
    return observed;
}

/// In at most 256 colours: a third of the size, and the eye sees no difference on a window.
QImage few(const QImage &image)
{
    QHash<QRgb, int> counts;
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < plain.height(); ++y) {
        for (int x = 0; x < plain.width(); ++x)
            ++counts[plain.pixel(x, y)];
    }
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&counts](QRgb a, QRgb b) { return std::pair(counts[a], a) > std::pair(counts[b], b); });
    colours.resize(std::min<qsizetype>(colours.size(), 256));
    return plain.convertToFormat(QImage::Format_Indexed8, colours, Qt::ThresholdDither | Qt::AvoidDither);
}

} // namespace

/// The pictures of the guide are pictures of this program: where it looks otherwise by now, the test fails, and
/// `BUTLER_KEEP_PICTURES=1 build/tests/tst_GuidePictures` makes them anew.
class tst_GuidePictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void picturesAreOfThisProgram_data();
    void picturesAreOfThisProgram();
    void allThatAreKeptAreMadeAndSmall();

private:
    void compare(QWidget &page, const QString &name);
    void takeStart(const QString &language);
    void takeDesigned();
    void takeProgress();
    void takeRunning();
    QTemporaryDir m_settings{};
    LoadedRoles m_roles{};
    Cluster m_design{};
    QString m_language{};
    QStringList m_found{};
    QStringList m_made{};
};

void tst_GuidePictures::initTestCase()
{
    TestWindow::prepare(QStringLiteral("tst_GuidePictures"), m_settings.path());
    m_roles = loadRoles();
    QFile file(projectFile("/resources/samples/tutorial/cluster.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Cluster> design = readCluster(file.readAll(), file.fileName());
    QVERIFY(design);
    m_design = *design;
}

void tst_GuidePictures::cleanup()
{
    QSettings().clear();
    QLocale::setDefault(QLocale::c());
}

/// What is shown, beside the picture that the guide has.
void tst_GuidePictures::compare(QWidget &page, const QString &name)
{
    QVERIFY2(Pictures::settle(page), qPrintable(name));
    for (const QString &fault : Pictures::faults(page))
        m_found << name + QStringLiteral(": ") + fault;
    const QImage shown = page.grab().toImage();
    const QString kept = projectFile("/resources/guide/") + m_language + QStringLiteral("/pictures/%1.png").arg(name);
    m_made << kept;
    shown.save(Pictures::folder() + QStringLiteral("/guide-%1-%2.png").arg(m_language, name));
    if (qEnvironmentVariableIsSet("BUTLER_KEEP_PICTURES"))
        QVERIFY2(few(shown).save(kept, "PNG", 0), qPrintable(kept));
    const QImage guides(kept);
    if (guides.size() != shown.size()) {
        m_found << QStringLiteral("%1 is not there, or has another size").arg(kept);
        return;
    }
    const auto [mean, most] = Pictures::distance(shown, guides, {48, 30});
    if (mean > 4 || most > 40)
        m_found << QStringLiteral("%1 is out of date: %2 off, %3 at the worst place").arg(kept).arg(mean).arg(most);
}

void tst_GuidePictures::picturesAreOfThisProgram_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("en") << QStringLiteral("en_GB");
    QTest::newRow("de") << QStringLiteral("de_DE");
}

void tst_GuidePictures::picturesAreOfThisProgram()
{
    QFETCH(QString, locale);
    m_language = QString::fromLatin1(QTest::currentDataTag());
    m_found.clear();
    const QLocale spoken(locale);
    QLocale::setDefault(spoken);
    const Language language(spoken);
    m_roles = loadRoles(); // whose titles are in it, too
    takeStart(m_language);
    takeDesigned();
    takeProgress();
    takeRunning();
    QVERIFY2(m_found.isEmpty(), qPrintable(QStringLiteral("\n%1\nBUTLER_KEEP_PICTURES=1 build/tests/tst_GuidePictures makes them anew: "
                                                          "look at them before you keep them.")
                                               .arg(m_found.join(u'\n'))));
}

/// Before there is a cluster.
void tst_GuidePictures::takeStart(const QString &language)
{
    MainWindow window(m_roles.catalogue, QStringLiteral("/nonexistent/butlerctl"));
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.findChild<QAction *>(QStringLiteral("act-new"))->trigger();
    auto *dialog = window.findChild<NewClusterDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QAbstractButton *>(QStringLiteral("template-tutorial"))->click();
    dialog->findChild<QLineEdit *>(QStringLiteral("new-folder"))
        ->setText(language == QLatin1String("de") ? QStringLiteral("/home/anna/Butler/tutorial")
                                                  : QStringLiteral("/home/ada/Butler/tutorial"));
    auto *use = dialog->findChild<QLabel *>(QStringLiteral("new-use"));
    QVERIFY(use);
    use->setText(NewClusterDialog::tr("It takes %1.").arg(onAnyComputer().words()));
    compare(*dialog, QStringLiteral("new"));
    delete dialog;
    window.findChild<QAction *>(QStringLiteral("act-clouds"))->trigger();
    compare(window, QStringLiteral("clouds"));
}

/// Drawn, and planned for the first time.
void tst_GuidePictures::takeDesigned()
{
    using T = TestCluster;
    const TestCluster test(m_design);
    TestWindow window = TestWindow::open(m_roles.catalogue, test);
    QVERIFY(window.page);
    window.window->resize(size);
    window.page->select({{QStringLiteral("worker")}, {}});
    window.settle();
    compare(*window.window, QStringLiteral("design"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<RunEvent> events{T::started(Verb::Plan, now)};
    for (const Machine &machine : machinesOf(m_design))
        events << T::planned(machine.name, ResourceAction::Create, {});
    events << T::finished(Outcome::Succeeded, {}, now);
    TestCluster planned(m_design);
    planned.addRun(Verb::Plan, events, now);
    TestWindow plan = TestWindow::open(m_roles.catalogue, planned);
    QVERIFY(plan.page);
    plan.window->resize(size);
    QTRY_COMPARE(plan.cluster->plan().run().outcome, Outcome::Succeeded);
    plan.window->view()->setLens(Lens::Plan);
    plan.page->select({{QStringLiteral("tracker")}, {}});
    plan.settle();
    compare(*plan.window, QStringLiteral("plan"));
}

/// In the middle of its build.
void tst_GuidePictures::takeProgress()
{
    TestCluster test(m_design);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<RunEvent> events = tutorialRun(now, 400);
    test.addRun(Verb::Up, events, events.first().time);
    TestWindow window = TestWindow::open(m_roles.catalogue, test);
    QVERIFY(window.page);
    window.window->resize(size);
    QTRY_VERIFY(!window.cluster->run().run().steps.isEmpty());
    window.window->view()->setLens(Lens::Progress);
    window.page->select({{QStringLiteral("tracker")}, {}});
    window.settle();
    compare(*window.window, QStringLiteral("progress"));
}

/// Built, with one machine that does not answer.
void tst_GuidePictures::takeRunning()
{
    TestCluster test(m_design);
    const QList<RunEvent> events = tutorialRun(QDateTime::currentDateTimeUtc().addSecs(-5), 0);
    test.addRun(Verb::Up, events, events.first().time);
    Observed observed = observedOf(m_design);
    test.setObserved(observed);
    TestWindow window = TestWindow::open(m_roles.catalogue, test);
    QVERIFY(window.page);
    window.window->resize(size);
    QTRY_COMPARE(window.cluster->run().run().outcome, Outcome::Succeeded);
    QTRY_VERIFY(window.cluster->observed().built);
    window.window->view()->setLens(Lens::Health);
    window.page->select({{QStringLiteral("worker")}, {}});
    window.settle();
    compare(*window.window, QStringLiteral("health"));
    window.window->view()->showPage(Rail::Monitoring);
    feedCharts(*window.window->findChild<MonitoringPage *>(), m_design);
    window.settle();
    compare(*window.window, QStringLiteral("monitoring"));
    window.window->view()->showPage(Rail::Services);
    window.settle();
    compare(*window.window, QStringLiteral("services"));
    window.window->view()->showPage(Rail::Runs);
    window.settle();
    for (QLabel *label : window.window->findChildren<QLabel *>()) { // nobody's computer in particular
        if (label->text() == QSysInfo::machineHostName())
            label->setText(QStringLiteral("laptop"));
    }
    compare(*window.window, QStringLiteral("runs"));
}

void tst_GuidePictures::allThatAreKeptAreMadeAndSmall()
{
    qint64 all = 0;
    QStringList kept;
    for (const char *language : {"en", "de"}) {
        const QDir folder(projectFile("/resources/guide/") + QLatin1String(language) + QStringLiteral("/pictures"));
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files)) {
            kept << file.filePath();
            all += file.size();
        }
    }
    kept.sort();
    m_made.sort();
    QCOMPARE(kept, m_made);
    QVERIFY2(all < 1'500'000, qPrintable(QString::number(all)));
}

QTEST_MAIN(tst_GuidePictures)
#include "tst_GuidePictures.moc"
