#include "gui/monitoring/ChartExport.h"
#include "gui/monitoring/ChartFacts.h"
#include "gui/monitoring/MetricWords.h"
#include "gui/monitoring/MonitoringPage.h"
#include "services/cluster/RoleFile.h"
#include "services/cluster/Templates.h"
#include "services/session/OpenCluster.h"
#include "tests/Places.h"
#include "tests/gui/Pictures.h"
#include "tests/services/SlowServer.h"
#include "tests/services/SshSocks.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <ctime>

/// The Monitoring page fed with values as the monitoring server gives them.
class TestMonitoring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void beforeAnythingReportsItSaysWhenChartsCome();
    void withoutAMonitoringServerItSaysThatNoneCome();
    void aFewMachinesAreAllNamed();
    void manyMachinesAreBandsAndTheBusiestByName();
    void dragZoomsAllChartsAndDoubleClickTakesItBack();
    void oneCursorStandsInAllCharts();
    void valuesAreExportedAsATable();
    void aSlowAnswerIsSaidAndDrawnWhenItComes();
    void aDateStandsWhereADayBegins();
    void aDayOf23HoursHasItsMidnight();
    void aMachineKeepsItsColourWhateverIsChosen();
    void nothingIsNowThatIsOlderThanAMinute();
    void whatAMachineWithAWrongClockSaysIsNeverNow();
    void numbersSayOfWhatTheyAre();
    void theLegendIsThereAtEveryWidth();
    void withoutFiguresNobodyIsCalledBusiest();
    void whatIsUnderTheBusiestStandsStill();
    void theToolsOfTheHeadFitAtEveryWidth();
    void thePageFitsWithManyMachines();
    void thePageFitsWithFewMachines();

private:
    std::unique_ptr<OpenCluster> opened(const QString &design, int workers, const QString &butlerctl = builtFile("/butlerctl"));
    static void feed(MonitoringPage &page, const Cluster &design, qint64 age = 0);
    QTemporaryDir m_folder{};
    LoadedRoles m_roles{};
};

void TestMonitoring::initTestCase()
{
    Pictures::setFont(1);
    applyTheme(QStringLiteral("light"));
    m_roles = loadRoles();
}

std::unique_ptr<OpenCluster> TestMonitoring::opened(const QString &design, int workers, const QString &butlerctl)
{
    const QString folder = m_folder.filePath(QStringLiteral("%1-%2").arg(design).arg(workers));
    if (!QFileInfo::exists(folder) && !newCluster(folder, design, QStringLiteral("local"), design))
        return nullptr;
    Result<std::unique_ptr<OpenCluster>> cluster = OpenCluster::open(folder, m_roles.catalogue, butlerctl);
    if (!cluster)
        return nullptr;
    if (workers > 0) {
        Cluster value = (*cluster)->design();
        for (Group &group : value.groups) {
            if (group.roles.contains(QStringLiteral("worker")))
                group.count = workers;
        }
        (*cluster)->document().edit(QStringLiteral("grow"), value);
    }
    return std::move(*cluster);
}

void TestMonitoring::feed(MonitoringPage &page, const Cluster &design, qint64 age)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() / 10'000 * 10'000 - age;
    page.clock().setSpan(3600, now);
    for (const Metric metric : shownMetrics()) {
        QList<Series> all;
        int number = 0;
        for (const Machine &machine : machinesOf(design)) {
            Series series{.machine = machine.name};
            series.whole = metric == Metric::Memory ? 32.0 * 1024 * 1024 * 1024 : 350e9;
            ++number;
            const double scale = metric == Metric::Load ? 6 : (inUnit(metric, 1e6) > 1 ? 60 : 60e6);
            for (int i = 0; i < 360; ++i) {
                const double wave = 0.6 + 0.2 * std::sin(i / 40.0 + number) + 0.04 * std::sin(i * 1.7 + number * 3);
                const double rise = 1 / (1 + std::exp(-(i - 60) / 12.0));
                const double extra = number == 7 && i > 200 ? 0.5 : 0;
                series.samples << Sample{now - (359 - i) * 10'000, scale * (wave * rise + extra) + (number % 5) * scale / 60};
            }
            all << series;
        }
        page.take(metric, all);
    }
}

void TestMonitoring::beforeAnythingReportsItSaysWhenChartsCome()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    page.resize(1200, 800);
    page.show();
    QVERIFY(page.findChild<QWidget *>(QStringLiteral("monitoring-empty"))->isVisible());
    page.take(Metric::Load, Error{QStringLiteral("The monitoring server does not answer."), {}});
    QVERIFY(page.findChild<QWidget *>(QStringLiteral("monitoring-empty"))->isVisible());
    feed(page, cluster->design());
    QVERIFY(!page.findChild<QWidget *>(QStringLiteral("monitoring-empty"))->isVisible());
}

void TestMonitoring::withoutAMonitoringServerItSaysThatNoneCome()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    const auto says = [&page](const QString &words) {
        const QList<QLabel *> labels = page.findChild<QWidget *>(QStringLiteral("monitoring-empty"))->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(says(QStringLiteral("when the first machine reports")));
    const QString keeper = cluster->roles().withService(QStringLiteral("influxdb"))->id;
    Cluster without = cluster->design();
    for (Group &group : without.groups)
        group.roles.removeAll(keeper);
    cluster->document().edit(QStringLiteral("take it"), without);
    QVERIFY(says(QStringLiteral("No machine of this design keeps figures.")));
    QVERIFY(!says(QStringLiteral("when the first machine reports")));
}

void TestMonitoring::aFewMachinesAreAllNamed()
{
    const auto cluster = opened(QStringLiteral("single"), 0);
    MonitoringPage page(*cluster);
    feed(page, cluster->design());
    QVERIFY(!page.panels().first()->hasBands());
    QCOMPARE(page.panels().first()->series().size(), machinesOf(cluster->design()).size());
}

void TestMonitoring::manyMachinesAreBandsAndTheBusiestByName()
{
    const auto cluster = opened(QStringLiteral("genomics"), 175);
    MonitoringPage page(*cluster);
    feed(page, cluster->design());
    QVERIFY(page.panels().first()->hasBands());
    auto *loads = page.findChild<LoadList *>();
    QCOMPARE(loads->count(), 6);
    const QString third = loads->item(2)->text();
    Q_EMIT loads->chosen(third, false);
    Q_EMIT loads->chosen(loads->item(4)->text(), true);
    feed(page, cluster->design());
    QCOMPARE(loads->item(2)->text(), third);
}

void TestMonitoring::dragZoomsAllChartsAndDoubleClickTakesItBack()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    page.resize(1200, 900);
    page.show();
    feed(page, cluster->design());
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QWidget *chart = page.panels().first()->viewport();
    const qint64 before = page.clock().to() - page.clock().from();
    QTest::mousePress(chart, Qt::LeftButton, {}, {120, 80});
    QTest::mouseMove(chart, {200, 80});
    QTest::mouseRelease(chart, Qt::LeftButton, {}, {200, 80});
    QVERIFY(page.clock().isZoomed());
    QVERIFY(page.clock().to() - page.clock().from() < before / 2);
    QVERIFY(page.findChild<QWidget *>(QStringLiteral("chart-unzoom"))->isVisible());
    QTest::mouseDClick(chart, Qt::LeftButton, {}, {150, 80});
    QCOMPARE(page.clock().to() - page.clock().from(), before);
}

void TestMonitoring::oneCursorStandsInAllCharts()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    page.resize(1200, 900);
    page.show();
    feed(page, cluster->design());
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QVERIFY(!page.clock().cursor());
    QTest::keyClick(page.panels()[2], Qt::Key_Left);
    QVERIFY(page.clock().cursor());
    QTest::keyClick(page.panels()[0], Qt::Key_Escape);
    QVERIFY(!page.clock().cursor());
}

void TestMonitoring::valuesAreExportedAsATable()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    feed(page, cluster->design());
    const QList<QByteArray> rows = chartsCsv(page.panels()).trimmed().split('\n');
    QCOMPARE(rows.first(), QByteArray("time,machine,load,processor,memory,disk,disk_read,disk_write,network_in,network_out"));
    QCOMPARE(rows.size(), 1 + 360 * machinesOf(cluster->design()).size());
    QCOMPARE(rows.last().count(','), 9);
}

void TestMonitoring::aSlowAnswerIsSaidAndDrawnWhenItComes()
{
    SshSocks ssh;
    SlowServer server;
    const auto cluster = opened(QStringLiteral("tutorial"), 0, {}); // no status: it would say that nothing is built
    cluster->tunnel().open();
    QTRY_COMPARE_WITH_TIMEOUT(cluster->tunnel().state(), Tunnel::State::Open, 15'000);
    cluster->metrics().setAccess(
        {QStringLiteral("127.0.0.1"), server.serverPort(), QStringLiteral("metrics"), QStringLiteral("reader"), {}});
    MonitoringPage page(*cluster);
    page.resize(1200, 900);
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(server.asked.size(), 6, 20'000); // so many at a time
    QCOMPARE(page.problem(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(page.problem().contains(QStringLiteral("slow: 0 of 8 chart")), 10'000);
    page.ask(); // as every ten seconds
    for (qsizetype i = 0; i < 8; ++i) {
        QTRY_VERIFY(server.asked.size() > i);
        QVERIFY(!server.asked[i].isLeft);
        const QByteArray now = QByteArray::number(page.clock().to() - 5'000);
        server.answer(i,
                      R"({"results":[{"series":[{"tags":{"host":"salt-master"},"columns":["time","mean"],"values":[[)" + now + ",3]]}]}]}");
    }
    QTRY_COMPARE(page.problem(), QString());
    QCOMPARE(server.asked.size(), 8);
    QTRY_VERIFY(!page.panels().first()->series().isEmpty());
    // Another span ends what is under way.
    page.ask();
    QTRY_COMPARE(server.asked.size(), 14);
    QTest::mouseClick(page.findChild<QWidget *>(QStringLiteral("chart-span-24h")), Qt::LeftButton);
    QTRY_COMPARE(server.asked.size(), 20);
    for (qsizetype i = 8; i < 14; ++i)
        QTRY_VERIFY(server.asked[i].isLeft);
    cluster->tunnel().close();
}

void TestMonitoring::aDateStandsWhereADayBegins()
{
    ChartClock clock;
    clock.setUtc(true);
    const QDateTime end(QDate(2026, 11, 28), {14, 0}, QTimeZone::utc());
    clock.setSpan(7 * 86'400, end.toMSecsSinceEpoch());
    QStringList days;
    for (const ChartTick &tick : clock.ticks(20))
        days << tick.text;
    QVERIFY2(days.contains(QStringLiteral("22 Nov")) && days.contains(QStringLiteral("28 Nov")), qPrintable(days.join(u' ')));
    QVERIFY(!days.contains(QStringLiteral("00:00")));
    QCOMPARE(clock.text(end.addDays(-2).toMSecsSinceEpoch()), QStringLiteral("Thu 26 Nov, 14:00"));
    QCOMPARE(clock.dayAndZone(), QStringLiteral("28 Nov, UTC"));
    clock.setSpan(30 * 86'400, end.toMSecsSinceEpoch());
    QVERIFY(clock.ticks(8).size() <= 8 && clock.ticks(8).size() >= 3);
    // One day of a week ago says which.
    clock.setSpan(3600, end.toMSecsSinceEpoch() - 86'400'000 * 7);
    QVERIFY(clock.text(clock.to()).contains(QStringLiteral("21 Nov")));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    clock.setSpan(60, now);
    QCOMPARE(clock.text(now).contains(u','), QDateTime::fromMSecsSinceEpoch(now - 60'000, QTimeZone::utc()).date() !=
                                                 QDateTime::fromMSecsSinceEpoch(now, QTimeZone::utc()).date());
}

void TestMonitoring::aDayOf23HoursHasItsMidnight()
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    ChartClock clock;
    const QDateTime end(QDate(2026, 3, 30), {12, 0});
    clock.setSpan(3 * 86'400, end.toMSecsSinceEpoch());
    QStringList days;
    for (const ChartTick &tick : clock.ticks(14)) {
        if (QDateTime::fromMSecsSinceEpoch(tick.time).time() == QTime(0, 0))
            days << tick.text;
    }
    const QString zoned = clock.dayAndZone();
    qputenv("TZ", zone);
    tzset();
    QCOMPARE(days, (QStringList{QStringLiteral("28 Mar"), QStringLiteral("29 Mar"), QStringLiteral("30 Mar")}));
    QCOMPARE(zoned, QStringLiteral("30 Mar, UTC+2"));
}

void TestMonitoring::aMachineKeepsItsColourWhateverIsChosen()
{
    const auto cluster = opened(QStringLiteral("genomics"), 175);
    MonitoringPage page(*cluster);
    feed(page, cluster->design());
    const QHash<QString, int> first = page.panels().first()->content().named;
    QCOMPARE(first.size(), 2);
    QHash<QString, int> seen = first;
    auto *roles = page.findChild<QListView *>(QStringLiteral("chart-roles"));
    auto *loads = page.findChild<LoadList *>();
    for (int row = 0; row < roles->model()->rowCount(); ++row) {
        roles->setCurrentIndex(roles->model()->index(row, 0));
        if (row == 1)
            Q_EMIT loads->chosen(loads->item(0)->text(), true);
        const QHash<QString, int> named = page.panels().last()->content().named;
        QSet<int> colours;
        for (auto one = named.cbegin(); one != named.cend(); ++one) {
            QVERIFY(*one > 0); // that of the median
            colours.insert(*one);
        }
        QCOMPARE(colours.size(), named.size());
    }
    roles->setCurrentIndex(roles->model()->index(0, 0));
    page.showMachine(first.keys().first());
    QCOMPARE(page.panels().first()->content().named.value(first.keys().first()), first.values().first());
    // Nor does another machine take the line when it becomes busier.
    const auto other = opened(QStringLiteral("genomics"), 175);
    MonitoringPage still(*other);
    feed(still, other->design());
    const QHash<QString, int> before = still.panels().first()->content().named;
    QList<Series> loadsNow;
    for (const Machine &machine : machinesOf(other->design()))
        loadsNow << Series{.machine = machine.name,
                           .samples = {{still.clock().to() - 10'000, 1}, {still.clock().to(), before.contains(machine.name) ? 0.1 : 9.0}}};
    still.take(Metric::Load, loadsNow);
    QCOMPARE(still.panels().first()->content().named, before);
}

void TestMonitoring::nothingIsNowThatIsOlderThanAMinute()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0, {});
    MonitoringPage page(*cluster);
    const auto says = [&page](const QString &words) {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    };
    feed(page, cluster->design());
    QVERIFY(says(QStringLiteral("Highest load now")));
    QCOMPARE(page.panels().first()->content().age, QString());
    feed(page, cluster->design(), 180'000);
    QVERIFY(!says(QStringLiteral("Highest load now")));
    QVERIFY(says(QStringLiteral("Highest load 3 min ago")));
    QCOMPARE(page.panels().first()->content().age, QStringLiteral("3 min ago"));
}

void TestMonitoring::whatAMachineWithAWrongClockSaysIsNeverNow()
{
    const qint64 now = 1'795'875'737'400;
    const auto series = [now](const char *machine, qint64 age) {
        return Series{QString::fromLatin1(machine), {Sample{now - 60'000 - age, 1}, Sample{now - age, 2}}, {}, 0};
    };
    const QList<Series> all{series("right", 120'000), series("ahead", 0), series("behind", 7'200'000)};
    ChartContent content(Metric::Load);
    content.setSeries(all);
    QCOMPARE(content.newestOf(content.series[1]), std::optional(2.0)); // nobody knows of its clock yet
    content.setSeries(all, {QStringLiteral("ahead"), QStringLiteral("behind")});
    QCOMPARE(content.newest, now - 120'000); // what is shown is two minutes old, though one has a newer time
    QCOMPARE(content.newestOf(content.series[0]), std::optional(2.0));
    QVERIFY(!content.newestOf(content.series[1]) && !content.newestOf(content.series[2]));
}

void TestMonitoring::numbersSayOfWhatTheyAre()
{
    QCOMPARE(chartFacts(Metric::Load, {}, {8, 8}, false).unit, QStringLiteral("of 8 core(s)"));
    QCOMPARE(chartFacts(Metric::Load, {}, {8, 8}, false).full, std::optional(8.0));
    QCOMPARE(chartFacts(Metric::Load, {}, {2, 2}, true).unit, QStringLiteral("of 2 core(s), shared with this computer"));
    QCOMPARE(chartFacts(Metric::Load, {}, {2, 16}, false).unit, QStringLiteral("of 2 to 16 cores"));
    QVERIFY(!chartFacts(Metric::Load, {}, {2, 16}, false).full);
    QCOMPARE(chartFacts(Metric::Load, {}, {}, false).unit, metricUnit(Metric::Load));
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    feed(page, cluster->design());
    QVERIFY(page.panels()[2]->content().facts.unit.startsWith(QStringLiteral("% of 32 GB")));
    QCOMPARE(page.panels()[3]->content().facts.unit, QStringLiteral("% of 350 GB, the fullest file system"));
}

void TestMonitoring::theLegendIsThereAtEveryWidth()
{
    const auto cluster = opened(QStringLiteral("genomics"), 175);
    MonitoringPage page(*cluster);
    feed(page, cluster->design());
    page.show();
    for (const int width : {900, 1024, 1440, 1920}) {
        page.resize(width, 800);
        const auto *legend = page.findChild<QLabel *>(QStringLiteral("chart-legend"));
        QVERIFY(legend->isVisible() && legend->text().contains(QStringLiteral("dark band: 8 of 10")));
    }
}

void TestMonitoring::withoutFiguresNobodyIsCalledBusiest()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    page.resize(1200, 800);
    page.show();
    const QWidget *picture = page.findChild<QWidget *>(QStringLiteral("show-in-picture"));
    QVERIFY(!picture->isVisible());
    feed(page, cluster->design());
    QVERIFY(picture->isVisible());
    const QString keeper = cluster->roles().withService(QStringLiteral("influxdb"))->id;
    Cluster without = cluster->design();
    for (Group &group : without.groups)
        group.roles.removeAll(keeper);
    QSignalSpy led(&page, &MonitoringPage::lensWanted);
    auto *button = page.findChild<QAbstractButton *>(QStringLiteral("monitoring-empty-button"));
    button->click();
    QCOMPARE(led.last().first().value<Lens>(), Lens::Plan);
    cluster->document().edit(QStringLiteral("take it"), without);
    QCOMPARE(button->text(), QStringLiteral("Show the design")); // there the role is given
    button->click();
    QCOMPARE(led.last().first().value<Lens>(), Lens::Design);
}

/// Who aims at "Show in the picture" must not hit what came in its place.
void TestMonitoring::whatIsUnderTheBusiestStandsStill()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    page.resize(1200, 800);
    page.show();
    feed(page, cluster->design());
    const QWidget *picture = page.findChild<QWidget *>(QStringLiteral("show-in-picture"));
    const auto *list = page.findChild<LoadList *>();
    QVERIFY(Pictures::settle(page));
    const QPoint before = picture->mapTo(&page, QPoint());
    const int all = list->count();
    QVERIFY(all > 2);
    page.take(Metric::Load, QList<Series>{page.panels().first()->content().series.first()});
    QVERIFY(Pictures::settle(page));
    QVERIFY(list->count() < all);
    QCOMPARE(picture->mapTo(&page, QPoint()), before);
}

void TestMonitoring::theToolsOfTheHeadFitAtEveryWidth()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    MonitoringPage page(*cluster);
    feed(page, cluster->design());
    page.show();
    for (const int width : {1368, 1000, 888, 700}) { // 888: 960 points without the rail
        page.resize(width, 640);
        QVERIFY(Pictures::settle(page));
        const QStringList found = Pictures::faults(page);
        QVERIFY2(found.isEmpty(), qPrintable(QString::number(width) + u'\n' + found.join(u'\n')));
    }
}

void TestMonitoring::thePageFitsWithManyMachines()
{
    const auto cluster = opened(QStringLiteral("genomics"), 175);
    const QStringList found = Pictures::take(QStringLiteral("monitoring-many"), {1368, 848}, [&] {
        auto *page = new MonitoringPage(*cluster);
        feed(*page, cluster->design());
        page->clock().setCursor((page->clock().from() + page->clock().to()) / 2 + 400'000);
        return page;
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestMonitoring::thePageFitsWithFewMachines()
{
    const auto cluster = opened(QStringLiteral("tutorial"), 0, {});
    const QStringList found = Pictures::take(QStringLiteral("monitoring-few"), {1368, 848}, [&] {
        auto *page = new MonitoringPage(*cluster);
        feed(*page, cluster->design());
        page->panels().first()->setFacts(chartFacts(Metric::Load, {}, {8, 8}, true));
        return page;
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestMonitoring)
#include "tst_Monitoring.moc"
