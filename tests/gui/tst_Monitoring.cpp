#include "gui/monitoring/ChartExport.h"
#include "gui/monitoring/MetricWords.h"
#include "gui/monitoring/MonitoringPage.h"
#include "services/cluster/RoleFile.h"
#include "services/cluster/Templates.h"
#include "services/session/OpenCluster.h"
#include "tests/gui/Pictures.h"
#include "tests/services/SlowServer.h"
#include "tests/services/SshSocks.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

/// The Monitoring page fed with values as the monitoring server gives them.
class TestMonitoring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void beforeAnythingReportsItSaysWhenChartsCome();
    void aFewMachinesAreAllNamed();
    void manyMachinesAreBandsAndTheBusiestByName();
    void dragZoomsAllChartsAndDoubleClickTakesItBack();
    void oneCursorStandsInAllCharts();
    void valuesAreExportedAsATable();
    void aSlowAnswerIsSaidAndDrawnWhenItComes();
    void thePageFitsWithManyMachines();
    void thePageFitsWithFewMachines();

private:
    std::unique_ptr<OpenCluster> opened(const QString &design, int workers,
                                        const QString &butlerctl = QStringLiteral(PROJECT_BUILD "/butlerctl"));
    static void feed(MonitoringPage &page, const Cluster &design);
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

void TestMonitoring::feed(MonitoringPage &page, const Cluster &design)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() / 10'000 * 10'000;
    page.clock().setSpan(3600, now);
    for (const Metric metric : shownMetrics()) {
        QList<Series> all;
        int number = 0;
        for (const Machine &machine : machinesOf(design)) {
            Series series{machine.name, {}};
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
    QTRY_COMPARE(server.asked.size(), 6); // so many at a time
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
    const auto cluster = opened(QStringLiteral("tutorial"), 0);
    const QStringList found = Pictures::take(QStringLiteral("monitoring-few"), {1368, 848}, [&] {
        auto *page = new MonitoringPage(*cluster);
        feed(*page, cluster->design());
        return page;
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestMonitoring)
#include "tst_Monitoring.moc"
