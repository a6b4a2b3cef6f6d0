#include "gui/Language.h"
#include "gui/cluster/MachineLooks.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/cluster/canvas/CanvasView.h"
#include "gui/cluster/canvas/NodeItem.h"
#include "gui/shell/BottomPanel.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/Rail.h"
#include "model/discovery/ServiceTableModel.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/FedCharts.h"
#include "tests/gui/RecordedRuns.h"
#include "tests/gui/TestWindow.h"

#include <QAbstractButton>
#include <QTableView>
#include <QTranslator>

namespace
{

/// Speaks English that is about as much longer as other languages are.
class LongWords final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (QByteArray(context).startsWith('Q') || text.size() < 2) // Qt's own, keys
            return {};
        QString more; // in words as long as others are
        while (more.size() < std::max<qsizetype>(1, text.size() * 4 / 10))
            more += QLatin1Char(more.size() % 7 == 6 ? ' ' : '~');
        return text + more;
    }
};

/// How often widgets are laid out. Of what comes without end nothing is let through: else it would not come back.
class LayoutCount final : public QObject
{
public:
    int count = 0;
    bool isEndless() const { return m_posted > 5000; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        count += type == QEvent::LayoutRequest || type == QEvent::Resize ? 1 : 0;
        m_posted += type == QEvent::LayoutRequest || type == QEvent::MetaCall ? 1 : 0;
        return isEndless() && (type == QEvent::LayoutRequest || type == QEvent::MetaCall);
    }

private:
    int m_posted = 0;
};

Observed observedOf(const Cluster &design)
{
    Observed observed;
    observed.cluster = design.name;
    observed.built = true;
    observed.time = QDateTime::currentDateTimeUtc();
    observed.findings << Finding{QStringLiteral("minion-silent:worker-1"), QStringLiteral("worker-1"),
                                 QStringLiteral("The Salt minion of worker-1 does not answer."), QStringLiteral("configure")};
    for (const Machine &machine : machinesOf(design)) {
        ObservedMachine real;
        real.name = machine.name;
        real.roles = machine.roles;
        real.address = QStringLiteral("10.89.77.10");
        real.terraform = ObservedMachine::Terraform::Present;
        real.machine = ObservedMachine::Power::Running;
        real.ssh = ObservedMachine::Reach::Reachable;
        real.salt = ObservedMachine::Key::Accepted;
        real.minion = ObservedMachine::Minion::Up;
        real.consul = ObservedMachine::Member::Alive;
        real.lastMetric = observed.time.addSecs(-4);
        real.values = {1.2, 35.0, 41.0, 22.0, 8.0};
        observed.machines << real;
    }
    observed.services << ObservedService{QStringLiteral("influxdb"),      QStringLiteral("salt-master"),
                                         QStringLiteral("10.89.77.10"),   8086,
                                         ObservedService::State::Passing, QStringLiteral("HTTP GET: 204 No Content")};
    return observed;
}

/// Pictures of whole screens that were looked at beside the mocks and found good.
const QStringList lookedAt{QStringLiteral("screen-1440-en-monitoring"), QStringLiteral("screen-1024-de-progress"),
                           QStringLiteral("screen-1024-de-dark-health"), QStringLiteral("screen-200-en-plan"),
                           QStringLiteral("screen-1440-long-runs")};

} // namespace

/// Every page at the sizes that people have, in our languages and in one whose sentences are longer: nothing is cut, nothing lies outside.
class tst_Screens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        TestWindow::prepare(QStringLiteral("tst_Screens"), m_settings.path());
        m_roles = loadRoles();
        QVERIFY(m_roles.errors.isEmpty());
    }
    void cleanup()
    {
        QSettings().clear();
        QLocale::setDefault(QLocale::c());
    }

    void everythingFits_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("text");
        QTest::addColumn<QString>("theme");
        const std::tuple<const char *, QSize, double> sizes[] = {
            {"1440", {1440, 900}, 1}, {"1024", {1024, 700}, 1}, {"200", {1920, 1080}, 2}};
        for (const auto &[name, size, text] : sizes) {
            for (const char *language : {"en", "de", "long"})
                QTest::addRow("%s-%s", name, language) << QString::fromLatin1(language) << size << text << QStringLiteral("light");
        }
        QTest::newRow("1024-de-dark") << QStringLiteral("de") << QSize(1024, 700) << 1.0 << QStringLiteral("dark");
    }

    void everythingFits()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(QString, theme);
        Pictures::setFont(text);
        applyTheme(theme);
        const QLocale locale(language == QLatin1String("de") ? QStringLiteral("de_DE") : QStringLiteral("en_GB"));
        QLocale::setDefault(locale);
        const Language spoken(locale);
        LongWords longer;
        if (language == QLatin1String("long"))
            QCoreApplication::installTranslator(&longer);
        Cluster design = RecordedRuns::design(3, {});
        if (language == QLatin1String("long"))
            design.name = QStringLiteral("pan-cancer-germline-genotyping-of-2026");
        design.groups.first().roles << QStringLiteral("monitoring-server"); // a problem to read, and charts
        TestCluster cluster(design);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QList<RunEvent> events = RecordedRuns::endedAt(RecordedRuns::recorded("up"), now.addSecs(-5));
        cluster.addRun(Verb::Up, events, events.first().time);
        cluster.setObserved(observedOf(design));
        TestWindow window = TestWindow::open(m_roles.catalogue, cluster);
        QVERIFY(window.page);
        window.window->resize(size);
        QTRY_COMPARE(window.cluster->run().run().outcome, Outcome::Succeeded);
        QTRY_VERIFY(window.cluster->observed().built);
        QStringList found;
        if (window.window->size() != size)
            found << QStringLiteral("the window wants %1 × %2").arg(window.window->width()).arg(window.window->height());
        const auto look = [&](const QString &screen) {
            window.settle();
            QVERIFY2(Pictures::settle(*window.window), qPrintable(screen));
            window.window->grab().save(Pictures::folder() +
                                       QStringLiteral("/screen-%1-%2.png").arg(QLatin1String(QTest::currentDataTag()), screen));
            for (const QString &fault : Pictures::faults(*window.window))
                found << screen + QStringLiteral(": ") + fault;
            if (const QString name = QStringLiteral("screen-%1-%2").arg(QLatin1String(QTest::currentDataTag()), screen);
                lookedAt.contains(name)) {
                if (const QString off = Pictures::difference(*window.window, name); !off.isEmpty())
                    found << off;
            }
        };
        const auto lookAt = [&](Lens lens, const QString &name) {
            window.window->view()->setLens(lens);
            look(name);
            for (const QString &fault : covered(*window.page))
                found << name + QStringLiteral(": ") + fault;
        };
        for (const auto &[lens, name] :
             {std::pair(Lens::Design, "design"), std::pair(Lens::Progress, "progress"), std::pair(Lens::Health, "health")}) {
            lookAt(lens, QLatin1String(name));
            if (lens == Lens::Design || lens == Lens::Health) {
                window.page->toggleTable();
                look(QStringLiteral("table-") + QLatin1String(name));
                window.page->toggleTable();
            }
        }
        for (const auto &[page, name] : {std::pair(Rail::Monitoring, "monitoring"), std::pair(Rail::Services, "services"),
                                         std::pair(Rail::Runs, "runs"), std::pair(Rail::Clouds, "clouds")}) {
            window.window->view()->showPage(page);
            if (page == Rail::Monitoring)
                feedCharts(*window.window->findChild<MonitoringPage *>(), design);
            look(QLatin1String(name));
            if (page == Rail::Services)
                servicesFit(*window.window, found);
        }
        using T = TestCluster;
        cluster.addRun(Verb::Plan,
                       {T::started(Verb::Plan, now), T::planned(QStringLiteral("worker-0"), ResourceAction::Replace, {}),
                        T::planned(QStringLiteral("worker-2"), ResourceAction::Restart, {}),
                        T::planned(QStringLiteral("worker-3"), ResourceAction::Destroy, QStringLiteral("it is not in the design any more")),
                        T::finished(Outcome::Succeeded, {}, now)},
                       now);
        window.cluster->history().refresh();
        QTRY_COMPARE(window.cluster->plan().run().outcome, Outcome::Succeeded);
        window.window->view()->showPage(Rail::Cluster);
        lookAt(Lens::Plan, QStringLiteral("plan"));
        // While a run goes on, a tab says how far it is, too: the window must not grow for that.
        auto *foot = window.window->findChild<BottomPanel *>();
        QVERIFY(foot);
        for (int tab = 0; tab < 2; ++tab)
            foot->setBadge(tab, QStringLiteral("100 %"), {});
        window.settle();
        if (window.window->size() != size)
            found << QStringLiteral("the window wants %1 × %2 during a run").arg(window.window->width()).arg(window.window->height());
        // Numbers are written as the sentences around them.
        if (language == QLatin1String("de"))
            QCOMPARE(heatWord(window.cluster->observed().machines.first(), Heat::Load, QDateTime::currentDateTimeUtc()),
                     QStringLiteral("Last 1,2"));
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
    }

    /// What a width decides must not change the width that decided it: the program would lay itself out without end.
    void everyPageComesToRest()
    {
        Pictures::setFont(1);
        applyTheme(QStringLiteral("light"));
        const QLocale locale(QStringLiteral("de_DE"));
        const Language spoken(locale); // the longer words
        const Cluster design = RecordedRuns::design(3, {});
        TestCluster cluster(design);
        QList<RunEvent> events = RecordedRuns::recorded("up");
        cluster.addRun(Verb::Up, events, events.first().time.addSecs(20));
        cluster.setObserved(observedOf(design));
        TestWindow window = TestWindow::open(m_roles.catalogue, cluster);
        QVERIFY(window.page);
        QTRY_VERIFY(window.cluster->observed().built);
        QStringList restless;
        for (const Rail::Page page : {Rail::Cluster, Rail::Monitoring, Rail::Services, Rail::Runs, Rail::Clouds}) {
            window.window->view()->setLens(Lens::Health); // what floats over the picture is largest there
            window.window->view()->showPage(page);
            for (const int width : {1024, 1060, 1100, 1180, 1260, 1440}) {
                for (int height = 600; height < 900; height += page == Rail::Cluster ? 4 : 28) {
                    window.window->resize(width, height);
                    LayoutCount asked;
                    qApp->installEventFilter(&asked);
                    int quiet = 0; // turns, one after another
                    for (int turn = 0; turn < 60 && quiet < 6; ++turn) {
                        const int before = std::exchange(asked.count, 0);
                        QCoreApplication::processEvents();
                        quiet = asked.count == 0 && before == 0 ? quiet + 1 : 0;
                    }
                    if (quiet < 6 || asked.isEndless())
                        restless << QStringLiteral("page %1 at %2 × %3").arg(int(page)).arg(width).arg(height);
                }
            }
        }
        QVERIFY2(restless.isEmpty(), qPrintable(QLatin1Char('\n') + restless.join(QLatin1Char('\n'))));
    }

private:
    /// What floats over the picture and hides a machine that stands at its top.
    static QStringList covered(QWidget &page)
    {
        QStringList found;
        auto *canvas = page.findChild<Canvas *>();
        if (!canvas || canvas->isTableShown())
            return found;
        const CanvasView &view = canvas->view();
        for (const PictureNode &node : canvas->scene().picture().nodes) {
            const NodeItem *item = canvas->scene().node(node.group);
            const QRect head = view.mapFromScene(item->sceneBoundingRect()).boundingRect().adjusted(8, 8, -8, -8);
            for (const QAbstractButton *tool : canvas->findChildren<QAbstractButton *>()) {
                const QRect place(tool->mapTo(&page, QPoint()), tool->size());
                if (tool->isVisible() && place.intersects(head.translated(view.viewport()->mapTo(&page, QPoint()))))
                    found << QStringLiteral("%1 covers %2").arg(tool->objectName(), node.group);
            }
        }
        return found;
    }
    /// No column of the services is beyond the edge, and the way to a web page least of all.
    static void servicesFit(const QWidget &window, QStringList &found)
    {
        const auto *table = window.findChild<QTableView *>(QStringLiteral("services"));
        if (table->columnViewportPosition(ServiceTableModel::Web) + table->columnWidth(ServiceTableModel::Web) >
                table->viewport()->width() ||
            table->isColumnHidden(ServiceTableModel::Web))
            found << QStringLiteral("services: the web page is beyond the edge");
        if (table->columnWidth(ServiceTableModel::Name) < scaledByFont(90))
            found << QStringLiteral("services: %1 are left for a name").arg(table->columnWidth(ServiceTableModel::Name));
    }
    QTemporaryDir m_settings{};
    LoadedRoles m_roles{};
};

QTEST_MAIN(tst_Screens)
#include "tst_Screens.moc"
