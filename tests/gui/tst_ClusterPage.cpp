#include "gui/cluster/RoleDrag.h"
#include "gui/cluster/inspector/FactRows.h"
#include "gui/cluster/inspector/FactsInspector.h"
#include "gui/cluster/lenses/RolePalette.h"
#include "gui/cluster/table/MachineTable.h"
#include "services/cluster/ClusterText.h"
#include "services/cluster/RoleFile.h"
#include "tests/Designs.h"
#include "tests/gui/TestWindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPointer>
#include <QSpinBox>

using namespace Designs;

namespace
{

Cluster germline(const QString &name, int workers)
{
    Cluster cluster = Designs::germline(workers);
    cluster.name = name;
    cluster.groups[3].roles << QStringLiteral("consul-client");
    cluster.groups[3].volumes = {{QStringLiteral("pgdata"), 350, QStringLiteral("/var/lib/postgresql")}};
    return cluster;
}

const QDateTime beginning = QDateTime::currentDateTimeUtc().addSecs(-638);

/// A build of `cluster` half way through: most are done, some are under way, one has failed.
QList<RunEvent> halfBuilt(const Cluster &cluster, int failing)
{
    using T = TestCluster;
    QList<RunEvent> events{T::started(Verb::Up, beginning),
                           T::step(QStringLiteral("prepare"), QStringLiteral("Design, tools and keys"), StepState::Running, beginning),
                           T::step(QStringLiteral("prepare"), {}, StepState::Done, beginning.addSecs(8)),
                           T::step(QStringLiteral("machines"), QStringLiteral("Machines"), StepState::Running, beginning.addSecs(8))};
    const QList<Machine> machines = machinesOf(cluster);
    int number = 0;
    for (const Machine &machine : machines) {
        const int far = number < int(machines.size()) * 7 / 10 ? 6 : 5 - (number * 7 + number / 3) % 7;
        const QDateTime at = beginning.addSecs(20 + number);
        if (number == failing) {
            events << T::step(QStringLiteral("machines"), {}, StepState::Running, at, machine.name);
            events << T::step(QStringLiteral("machines"), {}, StepState::Failed, at.addSecs(62), machine.name,
                              QStringLiteral("there is no room for this size"));
        } else {
            const QStringList steps{QStringLiteral("machines"), QStringLiteral("reach"), QStringLiteral("salt"), QStringLiteral("roles"),
                                    QStringLiteral("verify")};
            for (int i = 0; i < 5 && i < far; ++i) {
                events << T::step(steps.at(i), {}, StepState::Running, at.addSecs(30 * i), machine.name);
                if (i == 3)
                    events << T::states(machine.name, far > 4 ? 24 : 4 + number % 18, 24);
                if (i + 1 < far)
                    events << T::step(steps.at(i), {}, StepState::Done, at.addSecs(30 * i + 29), machine.name);
            }
        }
        ++number;
    }
    events << T::step(QStringLiteral("reach"), QStringLiteral("Reach them by SSH"), StepState::Running, beginning.addSecs(60));
    events << T::step(QStringLiteral("salt"), QStringLiteral("Salt on each machine"), StepState::Running, beginning.addSecs(90));
    events << T::step(QStringLiteral("roles"), QStringLiteral("Roles"), StepState::Running, beginning.addSecs(120));
    events << T::step(QStringLiteral("verify"), QStringLiteral("Verify"), StepState::Waiting, beginning.addSecs(120));
    RunEvent progress;
    progress.kind = RunEvent::Kind::Progress;
    progress.time = QDateTime::currentDateTimeUtc();
    progress.done = 121;
    progress.total = 179;
    RunEvent estimate;
    estimate.kind = RunEvent::Kind::Estimate;
    estimate.time = beginning;
    estimate.expected = {{QStringLiteral("machines"), 60},
                         {QStringLiteral("reach"), 30},
                         {QStringLiteral("salt"), 30},
                         {QStringLiteral("roles"), 400},
                         {QStringLiteral("verify"), 120}};
    return events << estimate << progress;
}

Observed wellBut(const Cluster &cluster, const QStringList &silent, const QList<Finding> &findings)
{
    Observed observed;
    observed.time = QDateTime::currentDateTimeUtc();
    observed.cluster = cluster.name;
    observed.built = true;
    observed.findings = findings;
    int number = 0;
    for (const Machine &machine : machinesOf(cluster)) {
        ObservedMachine real;
        real.name = machine.name;
        real.roles = machine.roles;
        real.address = QStringLiteral("10.89.77.%1").arg(10 + number);
        real.terraform = ObservedMachine::Terraform::Present;
        real.machine = ObservedMachine::Power::Running;
        real.ssh = ObservedMachine::Reach::Reachable;
        real.salt = ObservedMachine::Key::Accepted;
        const bool mute = silent.contains(machine.name);
        real.minion = mute ? ObservedMachine::Minion::Down : ObservedMachine::Minion::Up;
        real.consul = mute ? ObservedMachine::Member::Failed : ObservedMachine::Member::Alive;
        real.lastMetric = observed.time.addSecs(mute ? -720 : -(number % 10));
        if (!mute)
            real.values = {0.2 + (number * 37 % 68) / 10.0, 5.0 + number * 13 % 90, 20.0 + number * 7 % 60, 30.0 + number * 3 % 40, 8.0};
        observed.machines.append(real);
        ++number;
    }
    return observed;
}

} // namespace

class tst_ClusterPage final : public QObject
{
    Q_OBJECT

private:
    LoadedRoles m_roles{};
    QTemporaryDir m_settings{};

    TestWindow open(const TestCluster &test) { return TestWindow::open(m_roles.catalogue, test); }
    static void save(TestWindow &window, const QString &name)
    {
        window.settle();
        const QString off = Pictures::difference(*window.window, QStringLiteral("cluster-") + name);
        QVERIFY2(off.isEmpty(), qPrintable(off));
    }
    /// What the inspector says of what is selected, in two words.
    static QString pillOf(const QWidget &page)
    {
        for (const StatePill *pill : page.findChild<FactsInspector *>()->findChildren<StatePill *>()) {
            if (pill->isVisible())
                return pill->accessibleName();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_ClusterPage"), m_settings.path());
        m_roles = loadRoles();
        QVERIFY(m_roles.errors.isEmpty());
    }

    void aRoleIsGivenByEnterOnThePaletteAndTakenBackByUndo()
    {
        TestCluster test(germline(QStringLiteral("germline"), 4));
        TestWindow window = open(test);
        QVERIFY(window.page);
        window.page->select({{QStringLiteral("db-server")}, {}});
        window.page->findChild<RolePalette *>()->chooseRole(QStringLiteral("glusterfs-server"));
        auto *view = window.page->findChild<QListView *>(QStringLiteral("rolePalette"));
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(window.cluster->design().group(QStringLiteral("db-server"))->roles.contains(QStringLiteral("glusterfs-server")));
        QCOMPARE(window.cluster->document().undoName(), QStringLiteral("give db-server the role GlusterFS server"));
        window.cluster->document().undo();
        QVERIFY(!window.cluster->design().group(QStringLiteral("db-server"))->roles.contains(QStringLiteral("glusterfs-server")));
    }

    void theInspectorRenamesCountsAndTakesRolesAway()
    {
        TestCluster test(germline(QStringLiteral("germline"), 4));
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("tracker")}, {}});
        auto *name = window.page->findChild<QLineEdit *>(QStringLiteral("machineName"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("airflow"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(window.cluster->design().group(QStringLiteral("airflow")));
        auto *count = window.page->findChild<QSpinBox *>(QStringLiteral("machineCount"));
        window.settle();
        window.page->select({{QStringLiteral("airflow")}, {}});
        QCOMPARE(count->text(), QStringLiteral("1"));
        window.page->select({{QStringLiteral("airflow"), QStringLiteral("worker")}, {}});
        QCOMPARE(count->text(), QStringLiteral("several"));
        window.page->select({{}, {QStringLiteral("airflow")}});
        QCOMPARE(count->text(), QStringLiteral("1"));
        window.page->select({{QStringLiteral("worker")}, {}});
        QCOMPARE(count->text(), QStringLiteral("4"));
        count->setValue(6);
        QCOMPARE(machinesOf(*window.cluster->design().group(QStringLiteral("worker"))).size(), 6);
        window.settle();
        QTest::mouseClick(window.page->findChild<QPushButton *>(QStringLiteral("removeRole-genotyper")), Qt::LeftButton);
        QVERIFY(!window.cluster->design().group(QStringLiteral("worker"))->roles.contains(QStringLiteral("genotyper")));
    }

    void theBarOfAConflictGoesWhenTheOtherHandTakesItBack()
    {
        TestCluster test(germline(QStringLiteral("germline"), 4));
        TestWindow window = open(test);
        QFile file(test.folder() + QStringLiteral("/cluster.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        file.close();
        const auto write = [&file](const QByteArray &bytes) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
        };
        Cluster mine = window.design();
        mine.groups.last().count = 5;
        window.cluster->document().edit(QStringLiteral("five"), mine);
        write(QByteArray(text).replace("count: 4", "count: 7"));
        auto *bar = window.page->findChild<QWidget *>(QStringLiteral("designNoticeBar"));
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->findChild<QWidget *>(QStringLiteral("takeTheirs")));
        write(text);
        QTRY_VERIFY2(!bar->isVisible(), "it asks about a text that is gone");
        QVERIFY(window.cluster->document().save());
        QCOMPARE(window.design(), mine);
        write("name: [\n"); // one that cannot be read is said, and no more once it is mended
        QTRY_VERIFY(bar->isVisible());
        const Result<QByteArray> saved = window.cluster->document().text();
        write(*saved);
        QTRY_VERIFY(!bar->isVisible());
    }

    void anEditIsInTheDraftByItselfAndSavedWhenAsked()
    {
        TestCluster test(germline(QStringLiteral("germline"), 4));
        TestWindow window = open(test);
        QTest::mouseClick(window.page->findChild<QPushButton *>(QStringLiteral("addMachine")), Qt::LeftButton);
        QCOMPARE(window.page->selection().groups, QStringList{QStringLiteral("machine")});
        const DraftFile draft(window.cluster->folder().draftPath(), window.cluster->folder().designPath());
        QTRY_VERIFY_WITH_TIMEOUT(draft.read(), 5000);
        QVERIFY(window.cluster->document().isModified());
        window.page->findChild<QAction *>(QStringLiteral("act-save"))->trigger();
        QVERIFY(!draft.read());
        QTRY_VERIFY(!window.cluster->document().isModified());
        const Result<ClusterFile> saved = loadCluster(test.folder() + QStringLiteral("/cluster.yaml"));
        QVERIFY(saved && saved->cluster.group(QStringLiteral("machine")));
    }

    void aDraftOfAnEarlierProgramIsOffered()
    {
        TestCluster test(germline(QStringLiteral("germline"), 4));
        const DraftFile draft(ClusterFolder(test.folder()).draftPath(), ClusterFolder(test.folder()).designPath());
        const Result<QByteArray> text = clusterText({}, germline(QStringLiteral("germline"), 9));
        QVERIFY(text && draft.write(*text));
        TestWindow window = open(test);
        QCOMPARE(machinesOf(window.cluster->design()).size(), 8);
        auto *take = window.page->findChild<QPushButton *>(QStringLiteral("takeDraft"));
        QVERIFY(take && take->isVisible());
        save(window, QStringLiteral("draft"));
        QTest::mouseClick(take, Qt::LeftButton);
        QCOMPARE(machinesOf(window.cluster->design()).size(), 13);
        QTRY_VERIFY(!window.page->findChild<QPushButton *>(QStringLiteral("takeDraft")));
        window.cluster->document().undo();
        QCOMPARE(machinesOf(window.cluster->design()).size(), 8);
    }

    void whatWouldUnmakeBuiltMachinesIsAskedInRed()
    {
        TestCluster test(germline(QStringLiteral("germline"), 4));
        const QDateTime at = QDateTime::currentDateTimeUtc().addSecs(-60);
        test.addRun(Verb::Up, {TestCluster::started(Verb::Up, at), TestCluster::finished(Outcome::Succeeded, {}, at.addSecs(30))}, at);
        TestWindow window = open(test);
        QTRY_VERIFY(window.cluster->applied());
        window.page->select({{QStringLiteral("worker")}, {}});
        window.page->findChild<QSpinBox *>(QStringLiteral("machineCount"))->setValue(2);
        QCOMPARE(machinesOf(window.cluster->design()).size(), 8);
        auto *go = window.page->findChild<QPushButton *>(QStringLiteral("confirmMessage"));
        QVERIFY(go);
        save(window, QStringLiteral("unmakes"));
        QTest::mouseClick(go, Qt::LeftButton);
        QCOMPARE(machinesOf(window.cluster->design()).size(), 6);
    }

    void aProblemIsMendedByItsButton()
    {
        TestCluster test(germline(QStringLiteral("germline"), 4));
        TestWindow window = open(test);
        QPointer<QPushButton> fix = window.page->findChild<QPushButton *>(QStringLiteral("problem-no-volume-fix"));
        QVERIFY(fix);
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(window.cluster->design().group(QStringLiteral("salt-master"))->volumes.size(), 1);
        QCOMPARE(window.cluster->document().undoName(), QStringLiteral("add the volume metrics to salt-master"));
    }

    void theTextStandsBesideThePicture()
    {
        TestCluster test(germline(QStringLiteral("germline"), 175));
        TestWindow window = open(test);
        window.page->findChild<QAction *>(QStringLiteral("act-text"))->trigger();
        save(window, QStringLiteral("text"));
        window.page->toggleTable();
        save(window, QStringLiteral("table-and-text"));
        window.page->findChild<QAction *>(QStringLiteral("act-text"))->trigger();
        save(window, QStringLiteral("table"));
        applyTheme(QStringLiteral("dark"));
        save(window, QStringLiteral("table-dark"));
        applyTheme(QStringLiteral("light"));
    }

    void aBadNameIsRefusedInThePage()
    {
        TestCluster test(germline(QStringLiteral("germline"), 4));
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("tracker")}, {}});
        auto *name = window.page->findChild<QLineEdit *>(QStringLiteral("machineName"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("My Machine!"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(window.cluster->design().group(QStringLiteral("tracker")));
        QVERIFY(window.page->findChild<MessageBar *>(QStringLiteral("message-bar"))->sentence().contains(QStringLiteral("My Machine!")));
    }

    void theTableHasTheSameSelection()
    {
        TestCluster test(germline(QStringLiteral("germline"), 12));
        TestWindow window = open(test);
        auto *table = window.page->findChild<MachineTable *>();
        QAbstractItemModelTester tester(table->model());
        window.page->select({{}, {QStringLiteral("worker-7")}});
        window.page->toggleTable();
        QCOMPARE(table->machines().rowCount(), 5);
        QCOMPARE(table->selectionModel()->selectedRows().value(0).data(MachineTableModel::IdRole).toString(), QStringLiteral("worker-7"));
        table->selectionModel()->select(table->machines().indexOf(QStringLiteral("tracker"), true),
                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QCOMPARE(window.page->selection().groups, QStringList{QStringLiteral("tracker")});
    }

    void switchingTheLensMovesNoMachine()
    {
        TestCluster test(germline(QStringLiteral("germline"), 175));
        TestWindow window = open(test);
        const auto places = [&] {
            QMap<QString, QPointF> found;
            for (const PictureNode &node : window.page->canvas().scene().picture().nodes)
                found.insert(node.group, window.page->canvas().scene().node(node.group)->pos());
            return found;
        };
        const QMap<QString, QPointF> before = places();
        for (Lens lens : {Lens::Plan, Lens::Progress, Lens::Health, Lens::Design}) {
            window.page->setLens(lens);
            QCOMPARE(places(), before);
        }
    }

    void design()
    {
        TestCluster test(germline(QStringLiteral("germline"), 175));
        for (const bool dark : {false, true}) {
            applyTheme(dark ? QStringLiteral("dark") : QStringLiteral("light"));
            TestWindow window = open(test);
            window.page->select({{QStringLiteral("worker")}, {}});
            save(window, dark ? QStringLiteral("design-dark") : QStringLiteral("design"));
        }
        applyTheme(QStringLiteral("light"));
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("worker")}, {}});
        QMimeData data;
        data.setData(roleMimeType(), "consul-client");
        QWidget *viewport = window.page->canvas().view().viewport();
        const QPoint onTracker = window.page->canvas().view().mapFromScene(QPointF(540, 100));
        QDragEnterEvent enter(onTracker, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &enter);
        QDragMoveEvent over(onTracker, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &over);
        save(window, QStringLiteral("design-drop"));
    }

    void plan()
    {
        Cluster design = germline(QStringLiteral("germline-test"), 4);
        TestCluster test(design);
        using T = TestCluster;
        RunEvent room{.kind = RunEvent::Kind::Capacity, .time = beginning};
        room.capacity = {
            .machines = 1,
            .quotas = {{.id = QStringLiteral("cores"), .whole = 60, .used = 28, .added = 6, .ofEach = 4},
                       {.id = QStringLiteral("memory"), .isGigabytes = true, .whole = 128, .used = 56, .added = 12, .ofEach = 8},
                       {.id = QStringLiteral("machines"), .whole = 20, .used = 7, .added = 1, .ofEach = 1}}};
        test.addRun(Verb::Plan,
                    {T::started(Verb::Plan, beginning), room,
                     T::planned(QStringLiteral("merger"), ResourceAction::Destroy, QStringLiteral("its 50 GB disk goes with it")),
                     T::planned(QStringLiteral("db-server"), ResourceAction::Replace, QStringLiteral("new image; volume kept")),
                     T::planned(QStringLiteral("tracker"), ResourceAction::Restart, QStringLiteral("m1.medium → m1.large")),
                     T::planned(QStringLiteral("worker-2"), ResourceAction::Create, QStringLiteral("not there yet")),
                     T::planned(QStringLiteral("worker-3"), ResourceAction::Create, QStringLiteral("not there yet")),
                     T::finished(Outcome::Succeeded, {}, beginning.addSecs(4))},
                    beginning);
        test.setObserved(wellBut(design, {}, {}));
        TestWindow window = open(test);
        QTRY_COMPARE(window.cluster->plan().run().plan.size(), 5);
        window.window->view()->setLens(Lens::Plan);
        QTRY_VERIFY(window.page->canvas().scene().picture().node(QStringLiteral("merger")));
        const Picture &picture = window.page->canvas().scene().picture();
        QCOMPARE(picture.node(QStringLiteral("merger"))->tone, State::Destroy);
        QCOMPARE(picture.node(QStringLiteral("db-server"))->tone, State::Replace);
        QCOMPARE(picture.node(QStringLiteral("worker"))->count, QStringLiteral("2 → 4"));
        QVERIFY(picture.node(QStringLiteral("salt-master"))->faint);
        window.page->select({{QStringLiteral("db-server")}, {}});
        save(window, QStringLiteral("plan"));
        window.page->select({{QStringLiteral("worker")}, {}}); // each kind has its word, and none is called well by a plan
        window.settle();
        QStringList told;
        for (const FactRows *facts : window.page->findChildren<FactRows *>()) {
            if (facts->isVisible())
                told << facts->accessibleDescription().split(u'\n');
        }
        told.sort();
        QCOMPARE(told, (QStringList{QStringLiteral("Add: 2 machine(s)"), QStringLiteral("stays as it is: 2 machine(s)")}));
        QCOMPARE(pillOf(*window.page), QStringLiteral("Add: 2 of 4"));
    }

    void progress()
    {
        const Cluster design = germline(QStringLiteral("germline"), 175);
        TestCluster test(design);
        test.addRun(Verb::Up, halfBuilt(design, 97), beginning);
        for (const bool dark : {false, true}) {
            applyTheme(dark ? QStringLiteral("dark") : QStringLiteral("light"));
            TestWindow window = open(test);
            window.window->view()->setLens(Lens::Progress);
            QTRY_VERIFY(window.cluster->run().run().work.percent() > 30);
            window.page->select({{}, {QStringLiteral("worker-93")}});
            QTRY_VERIFY(
                window.page->findChild<MessageBar *>(QStringLiteral("message-bar"))->sentence().contains(QStringLiteral("worker-93")));
            window.page->showLog();
            save(window, dark ? QStringLiteral("progress-dark") : QStringLiteral("progress"));
        }
        applyTheme(QStringLiteral("light"));
    }

    void health()
    {
        const Cluster design = germline(QStringLiteral("germline"), 175);
        TestCluster test(design);
        test.addRun(Verb::Up,
                    {TestCluster::started(Verb::Up, beginning), TestCluster::finished(Outcome::Succeeded, {}, beginning.addSecs(300))},
                    beginning);
        Observed seen = wellBut(design, {QStringLiteral("worker-17"), QStringLiteral("worker-18")},
                                {{QStringLiteral("minion-silent:worker-17"), QStringLiteral("worker-17"),
                                  QStringLiteral("worker-17 does not answer Salt."), QStringLiteral("up")},
                                 {QStringLiteral("minion-silent:worker-18"), QStringLiteral("worker-18"),
                                  QStringLiteral("worker-18 does not answer Salt."), QStringLiteral("up")},
                                 {QStringLiteral("grains-differ:db-server"), QStringLiteral("db-server"),
                                  QStringLiteral("db-server has other roles than the design says."), QStringLiteral("configure")},
                                 {QStringLiteral("key-stale:worker-176"),
                                  {},
                                  QStringLiteral("The Salt master still has the key of worker-176, which is not in the design."),
                                  QStringLiteral("up")}});
        const auto stopped = std::find_if(seen.machines.begin(), seen.machines.end(),
                                          [](const ObservedMachine &machine) { return machine.name == QStringLiteral("worker-20"); });
        stopped->machine = ObservedMachine::Power::Stopped;
        test.setObserved(seen);
        for (const bool dark : {false, true}) {
            applyTheme(dark ? QStringLiteral("dark") : QStringLiteral("light"));
            TestWindow window = open(test);
            QTRY_VERIFY(window.cluster->status().isKnown());
            for (int i = 0; i < 12; ++i) { // so that lines have something to show
                Observed observed = window.cluster->observed();
                const QDateTime before = observed.time;
                for (ObservedMachine &machine : observed.machines) {
                    if (machine.values.load)
                        machine.values.load = *machine.values.load * (0.8 + (i * 7 % 5) / 10.0);
                }
                observed.time = before.addMSecs(i + 1);
                test.setObserved(observed);
                window.cluster->status().askNow();
                QTRY_COMPARE(window.cluster->observed().time, observed.time);
            }
            window.window->view()->setLens(Lens::Health);
            window.page->select({{}, {QStringLiteral("worker-131")}});
            save(window, dark ? QStringLiteral("health-dark") : QStringLiteral("health"));
            if (!dark) {
                const PictureNode *worker = window.page->canvas().scene().picture().node(QStringLiteral("worker"));
                QCOMPARE(worker->count, QStringLiteral("172 of 175"));
                QCOMPARE(worker->tiles.at(17).kind, TileKind::Silent);
                QCOMPARE(worker->tiles.at(17).word, QStringLiteral("Silent"));
                QCOMPARE(worker->tiles.at(20).kind, TileKind::Failed);
                QCOMPARE(worker->tiles.at(20).word, QStringLiteral("Stopped"));
                window.page->select({{QStringLiteral("worker")}, {}}); // it is not all of them that are silent
                window.settle();
                QCOMPARE(pillOf(*window.page), QStringLiteral("Silent: 2 of 175"));
                window.page->select({{}, {QStringLiteral("worker-131")}});
                window.page->toggleTable();
                save(window, QStringLiteral("table-health"));
            }
        }
        applyTheme(QStringLiteral("light"));
    }

    void everythingFitsWithTextOf200Percent()
    {
        Cluster design = germline(QStringLiteral("germline"), 12);
        TestCluster test(design);
        test.addRun(Verb::Up, halfBuilt(design, 9), beginning);
        test.setObserved(wellBut(design, {}, {}));
        for (Lens lens : {Lens::Design, Lens::Progress, Lens::Health}) {
            const QStringList found = Pictures::take(QStringLiteral("cluster-lens%1").arg(int(lens)), {1440, 900}, [&] {
                auto *window = new MainWindow(m_roles.catalogue, test.butlerctl());
                window->openCluster(test.folder());
                window->view()->setLens(lens);
                window->findChild<ClusterPage *>()->select({{QStringLiteral("tracker")}, {}});
                return window;
            });
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
        }
    }
};

QTEST_MAIN(tst_ClusterPage)

#include "tst_ClusterPage.moc"
