#include "gui/Language.h"
#include "gui/cluster/inspector/NetworksField.h"
#include "gui/theme/Fonts.h"
#include "services/cluster/RoleFile.h"
#include "tests/Designs.h"
#include "tests/gui/TestWindow.h"

#include <QDialog>
#include <QMenu>
#include <QVBoxLayout>

using T = TestCluster;

namespace
{

const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);

/// A plan that stopped at what no state knows.
QList<RunEvent> unknownFound()
{
    QList<RunEvent> events{T::started(Verb::Plan, when)};
    for (const char *what : {"machine germline-worker-7 (0a7b1c2d-77e1-4d0f-9a53-6f3e1fb0a4c1)", "volume germline-db-server-pgdata (5f0c)"})
        events << RunEvent{.kind = RunEvent::Kind::Finding,
                           .time = when,
                           .id = QStringLiteral("unknown:") + QString::fromLatin1(what).section(u' ', 1, 1),
                           .message = QString::fromLatin1(what),
                           .fix = QStringLiteral("take-in")};
    return events << T::finished(
               Outcome::Failed,
               QStringLiteral("The cloud has machine germline-worker-7 (0a7b1c2d-77e1-4d0f-9a53-6f3e1fb0a4c1) and volume "
                              "germline-db-server-pgdata (5f0c), which carry this cluster’s mark, and no state knows them."),
               when.addSecs(5));
}

/// A plan at a cloud that says what its machines cost.
QList<RunEvent> planWithCost()
{
    RunEvent room{.kind = RunEvent::Kind::Capacity, .time = when};
    const auto quota = [](const char *id, double whole, double used, double added) {
        return Quota{.id = QString::fromLatin1(id),
                     .isGigabytes = QByteArray(id) == "memory",
                     .grip = Quota::Grip::Hard,
                     .whole = whole,
                     .used = used,
                     .added = added,
                     .ofEach = 2};
    };
    room.capacity = {.machines = 3, .quotas = {quota("machines", 20, 5, 3), quota("cores", 60, 10, 6), quota("memory", 128, 20, 12)}};
    room.capacity.cost = HourlyCost{.before = 0.105, .after = 0.168, .currency = QStringLiteral("EUR")};
    QList<RunEvent> events{T::started(Verb::Plan, when), room};
    for (const char *machine : {"worker-0", "worker-1", "worker-2"})
        events << T::planned(QString::fromLatin1(machine), ResourceAction::Create, {});
    return events << T::finished(Outcome::Succeeded, {}, when.addSecs(5));
}

Observed standing(const Cluster &design)
{
    Observed observed;
    observed.built = true;
    observed.time = QDateTime::currentDateTimeUtc();
    observed.cluster = design.name;
    for (const Machine &machine : machinesOf(design)) {
        ObservedMachine real{.name = machine.name, .roles = machine.roles};
        real.machine = ObservedMachine::Power::Running;
        observed.machines << real;
    }
    return observed;
}

} // namespace

/// What is seen seldom, and counts all the more then, at the sizes that people have: nothing is cut, nothing lies outside.
class tst_RareScreens final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_settings{};
    RoleCatalogue m_roles{};

    static QString picture(const QString &what)
    {
        return QStringLiteral("%1/rare-%2-%3.png").arg(Pictures::folder(), QLatin1String(QTest::currentDataTag()), what);
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_RareScreens"), m_settings.path());
        m_roles = loadRoles().catalogue;
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
        const auto row = [](const char *name, const char *language, const QSize &size, double text, const char *theme) {
            QTest::newRow(name) << QString::fromLatin1(language) << size << text << QString::fromLatin1(theme);
        };
        row("1440-en", "en_GB", {1440, 900}, 1, "light");
        row("1440-dark", "en_GB", {1440, 900}, 1, "dark");
        row("1024-de", "de_DE", {1024, 700}, 1, "light");
        row("200-en", "en_GB", {1920, 1080}, 2, "light");
        row("200-de-dark", "de_DE", {1920, 1080}, 2, "dark");
    }

    void everythingFits()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(QString, theme);
        Pictures::setFont(text);
        applyTheme(theme);
        QLocale::setDefault(QLocale(language));
        const Language spoken{QLocale(language)};
        const Cluster design = Designs::germline(3);
        QStringList found;
        const auto look = [&](QWidget &widget, const QString &what) {
            QVERIFY2(Pictures::settle(widget), qPrintable(what));
            widget.grab().save(picture(what));
            for (const QString &fault : Pictures::faults(widget))
                found << what + QStringLiteral(": ") + fault;
        };
        const std::pair<QString, QList<RunEvent>> plans[] = {{QStringLiteral("unknown"), unknownFound()},
                                                             {QStringLiteral("cost"), planWithCost()}};
        for (const auto &[what, events] : plans) {
            TestCluster cluster(design);
            cluster.addRun(Verb::Plan, events, when);
            TestWindow window = TestWindow::open(m_roles, cluster);
            QVERIFY(window.page);
            window.window->resize(size);
            window.window->view()->setLens(Lens::Plan);
            QTRY_VERIFY(window.cluster->plan().run().outcome != Outcome::Running);
            window.settle();
            look(*window.window, what);
            if (what == QLatin1String("unknown"))
                QVERIFY(window.window->findChild<QAbstractButton *>(QStringLiteral("takeIn"))->isVisible());
        }
        TestCluster cluster(design);
        cluster.setObserved(standing(design));
        TestWindow window = TestWindow::open(m_roles, cluster);
        window.window->view()->setLens(Lens::Health);
        QTRY_VERIFY(window.cluster->observed().built);
        Q_EMIT window.page->canvas().scene().menuWanted(QStringLiteral("db-server"), {}, window.window->pos());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        look(*menu, QStringLiteral("menu"));
        window.window->findChild<QAction *>(QStringLiteral("destroyOldData"))->trigger();
        auto *question = window.window->findChild<QDialog *>(QStringLiteral("destroy-question"));
        QVERIFY(question);
        look(*question, QStringLiteral("old-data"));
        question->reject();
        QWidget panel;
        auto *column = new QVBoxLayout(&panel);
        auto *field = new NetworksField;
        column->addWidget(field);
        field->setText(QStringLiteral("storage"));
        field->offer({{QStringLiteral("storage"), QStringLiteral("storage"), {}},
                      {QStringLiteral("a-project-network-with-a-long-name"), QStringLiteral("a-project-network-with-a-long-name"), {}},
                      {QStringLiteral("backup (27e55026)"), QStringLiteral("27e55026-e7e6"), {}}});
        panel.resize(scaledByFont(260), scaledByFont(60));
        panel.show();
        field->actions().first()->trigger();
        look(panel, QStringLiteral("networks-field"));
        look(*panel.findChild<QMenu *>(QStringLiteral("networksOfCloud")), QStringLiteral("networks-menu"));
        panel.findChild<QMenu *>(QStringLiteral("networksOfCloud"))->close();
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(tst_RareScreens)
#include "tst_RareScreens.moc"
