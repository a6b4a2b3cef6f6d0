#include "gui/runs/RunView.h"
#include "gui/widgets/Button.h"
#include "model/runs/PlanWords.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/TestWindow.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QWindow>

using T = TestCluster;

namespace
{

Observed built(const QList<Finding> &findings)
{
    Observed observed;
    observed.built = true;
    observed.cluster = QStringLiteral("small");
    observed.findings = findings;
    ObservedMachine master;
    master.name = QStringLiteral("salt-master");
    master.machine = ObservedMachine::Power::Running;
    observed.machines << master;
    return observed;
}

/// The runs of a cluster that the window began, oldest first.
QList<RunRecord> begun(const TestCluster &test, const QStringList &before)
{
    QList<RunRecord> records;
    const QString runs = ClusterFolder(test.folder()).runsPath();
    for (const QString &id : QDir(runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (before.contains(id))
            continue;
        if (const Result<RunRecord> record = RunFolder(runs + QLatin1Char('/') + id).read())
            records << *record;
    }
    return records;
}

/// As a hand does it, through the window: two presses at one place, the second within the time of a double click.
void doubleClick(QWidget &button)
{
    QWidget *window = button.window();
    QTest::mouseDClick(window->windowHandle(), Qt::LeftButton, {}, button.mapTo(window, button.rect().center()));
}

void click(QWidget &button)
{
    QWidget *window = button.window();
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, button.mapTo(window, button.rect().center()));
}

} // namespace

/// What takes machines away is asked for by name, each time and from every place, and a second press of one gesture does nothing else.
class tst_RunDoor final : public QObject
{
    Q_OBJECT

private:
    RoleCatalogue m_roles{};
    QTemporaryDir m_settings{};

    TestWindow open(const TestCluster &test) { return TestWindow::open(m_roles, test); }
    template<class Widget = QAbstractButton>
    static Widget *find(const TestWindow &window, const QString &name)
    {
        for (Widget *one : window.window->findChildren<Widget *>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// A plan of the design that is made and fresh: Build comes next.
    static void addPlan(TestCluster &test, ResourceAction action)
    {
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        test.addRun(Verb::Plan,
                    {T::started(Verb::Plan, when), T::planned(QStringLiteral("salt-master"), action, {}),
                     T::finished(Outcome::Succeeded, {}, when.addSecs(5))},
                    when);
    }
    /// The same with what the place has room for: memory, which is estimated, or a limit of the kernel ends before.
    static void addPlanWithoutRoom(TestCluster &test, Quota::Grip grip, ResourceAction action = ResourceAction::Create)
    {
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        RunEvent room{.kind = RunEvent::Kind::Capacity, .time = when};
        room.capacity = {.machines = 9,
                         .quotas = {{.id = QStringLiteral("memory"), .grip = grip, .whole = 8, .used = 4, .added = 9, .ofEach = 1}}};
        test.addRun(Verb::Plan,
                    {T::started(Verb::Plan, when), room, T::planned(QStringLiteral("salt-master"), action, {}),
                     T::finished(Outcome::Succeeded, {}, when.addSecs(5))},
                    when);
    }
    static QStringList idsOf(const TestCluster &test)
    {
        return QDir(ClusterFolder(test.folder()).runsPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }
    static void addDeadTakeDown(TestCluster &test)
    {
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        test.addRun(Verb::Destroy,
                    {T::started(Verb::Destroy, when), T::finished(Outcome::Failed, QStringLiteral("podman went away."), when.addSecs(5))},
                    when);
    }
    /// A cluster whose butlerctl goes on when it is asked to carry a run out, so that the run is under way.
    static void letRunsGoOn(const TestCluster &test)
    {
        QFile program(test.butlerctl());
        QVERIFY(program.open(QIODevice::WriteOnly | QIODevice::Append));
        program.write("[ \"$1\" = run ] && exec sleep 30\n");
    }
    void endRuns(const TestCluster &test, const QStringList &before) const
    {
        for (const RunRecord &record : begun(test, before)) {
            if (!record.process.isNull())
                QProcess::execute(QStringLiteral("kill"), {QString::number(record.process.pid)});
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_RunDoor"), m_settings.path());
        m_roles = loadRoles().catalogue;
    }
    void cleanup() { QApplication::setDoubleClickInterval(0); }

    void tryingATakeDownAgainAsksForTheNameAgain()
    {
        TestCluster test(T::small());
        addDeadTakeDown(test);
        test.setObserved(built({}));
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Progress);
        QTRY_VERIFY(find(window, QStringLiteral("tryAgain")));
        const MessageBar *bar = nullptr;
        for (const QWidget *place = find(window, QStringLiteral("tryAgain")); place && !bar; place = place->parentWidget())
            bar = qobject_cast<const MessageBar *>(place);
        QVERIFY(bar);
        QVERIFY2(!bar->accessibleName().contains(QStringLiteral("what is missing")), qPrintable(bar->accessibleName()));
        QVERIFY2(bar->accessibleName().contains(QStringLiteral("asked")), qPrintable(bar->accessibleName()));
        QCOMPARE(window.window->findChild<QWidget *>(QStringLiteral("cluster-state"))->accessibleName(),
                 QStringLiteral("Take-down failed"));
        click(*find(window, QStringLiteral("tryAgain")));
        QVERIFY2(begun(test, before).isEmpty(), "one click begins a take-down");
        auto *question = find<QDialog>(window, QStringLiteral("destroy-question"));
        QVERIFY(question);
        auto *act = question->findChild<QAbstractButton *>(QStringLiteral("destroy-act"));
        QVERIFY(!act->isEnabled());
        auto *name = question->findChild<QLineEdit *>(QStringLiteral("destroy-name"));
        QTest::keyClicks(name, QStringLiteral("small"));
        QVERIFY(act->isEnabled());
        QTest::keyClick(name, Qt::Key_Return); // typed in passing: neither answer is the one that Enter gives
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(question->isVisible() && begun(test, before).isEmpty());
        click(*act);
        QTRY_COMPARE(begun(test, before).size(), 1);
        QCOMPARE(begun(test, before).first().verb, Verb::Destroy);
        QVERIFY(begun(test, before).first().options.allowDestroy);
    }

    void whatIsSaidOfATakeDownThatDiedFits()
    {
        TestCluster test(T::small());
        addDeadTakeDown(test);
        test.setObserved(built({}));
        const QStringList found = Pictures::take(QStringLiteral("take-down-failed"), {1440, 900}, [&] {
            auto *window = new MainWindow(m_roles, test.butlerctl());
            window->openCluster(test.folder());
            window->view()->setLens(Lens::Progress);
            return window;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void aPlanThatSurelyDoesNotFitIsNotBuilt()
    {
        TestCluster test(T::small());
        addPlanWithoutRoom(test, Quota::Grip::Hard);
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Plan);
        QTRY_VERIFY(find(window, QStringLiteral("primary")));
        QAbstractButton *primary = find(window, QStringLiteral("primary"));
        QTRY_COMPARE(primary->text(), QStringLiteral("Does not fit"));
        QVERIFY(!primary->isEnabled());
        QVERIFY2(primary->toolTip().contains(QStringLiteral("there is room for 4")), qPrintable(primary->toolTip()));
        click(*primary);
        QVERIFY(begun(test, before).isEmpty());
    }

    void aPlanThatLikelyDoesNotFitIsAskedFirst_data()
    {
        QTest::addColumn<ResourceAction>("action");
        QTest::newRow("that only makes") << ResourceAction::Create;
        QTest::newRow("that destroys, too") << ResourceAction::Destroy;
    }
    void aPlanThatLikelyDoesNotFitIsAskedFirst()
    {
        QFETCH(ResourceAction, action);
        TestCluster test(T::small());
        addPlanWithoutRoom(test, Quota::Grip::Estimated, action);
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Plan);
        QTRY_VERIFY(find(window, QStringLiteral("primary")));
        auto *primary = find<Button>(window, QStringLiteral("primary"));
        QTRY_COMPARE(primary->text(), QStringLiteral("Build all the same…"));
        QCOMPARE(primary->kind(), Button::Kind::Plain); // not what one is led to
        click(*primary);
        auto *question = find<QDialog>(window, QStringLiteral("room-question"));
        QVERIFY(question);
        QVERIFY(begun(test, before).isEmpty());
        click(*question->findChild<QAbstractButton *>(QStringLiteral("room-keep")));
        QTRY_VERIFY(!find<QDialog>(window, QStringLiteral("room-question")));
        QVERIFY(begun(test, before).isEmpty());
        click(*primary);
        click(*find<QDialog>(window, QStringLiteral("room-question"))->findChild<QAbstractButton *>(QStringLiteral("room-act")));
        if (action == ResourceAction::Destroy) {
            QTRY_VERIFY(find<QDialog>(window, QStringLiteral("destroy-question"))); // which asks for the name
            QVERIFY(begun(test, before).isEmpty());
        } else {
            QTRY_COMPARE(begun(test, before).size(), 1);
            QVERIFY(!begun(test, before).first().options.allowDestroy);
        }
    }

    void everyPlaceThatOffersATakeDownAsks_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("page");
        QTest::addColumn<Lens>("lens");
        QTest::newRow("problems") << QStringLiteral("finding-run-interrupted-fix") << int(Rail::Cluster) << Lens::Progress;
        QTest::newRow("health") << QStringLiteral("health-run-interrupted-fix") << int(Rail::Cluster) << Lens::Health;
        QTest::newRow("services") << QStringLiteral("mendService") << int(Rail::Services) << Lens::Health;
    }
    void everyPlaceThatOffersATakeDownAsks()
    {
        QFETCH(QString, button);
        QFETCH(int, page);
        QFETCH(Lens, lens);
        TestCluster test(T::small());
        const QString id = page == Rail::Services ? QStringLiteral("consul-gone") : QStringLiteral("run-interrupted");
        test.setObserved(built({{id, {}, QStringLiteral("It was ended before it was done."), QStringLiteral("destroy")}}));
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->setLens(lens);
        window.window->view()->showPage(page);
        QTRY_VERIFY(find(window, button));
        click(*find(window, button));
        QVERIFY(find<QDialog>(window, QStringLiteral("destroy-question")));
        QVERIFY2(begun(test, before).isEmpty(), "nothing begins before the answer");
    }

    void noActOfTheWindowTakesMachinesAwayUnasked()
    {
        TestCluster test(T::small());
        addPlan(test, ResourceAction::Replace);
        addDeadTakeDown(test);
        test.setObserved(built({}));
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Plan);
        const QStringList leading{QStringLiteral("act-quit"), QStringLiteral("act-close"), QStringLiteral("act-folder"),
                                  QStringLiteral("act-sample"), QStringLiteral("act-tour")}; // these two close this cluster, too
        for (QAction *action : window.window->findChildren<QAction *>()) {
            if (!action->isEnabled() || leading.contains(action->objectName()) || action->isSeparator())
                continue;
            action->trigger();
            if (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
            for (QDialog *dialog : window.window->findChildren<QDialog *>())
                dialog->reject();
        }
        for (const RunRecord &record : begun(test, before))
            QVERIFY2(!record.options.allowDestroy && record.verb != Verb::Destroy, qPrintable(record.id));
    }

    void anOldTakeDownShownOnTheRunsPageIsNeverRunAgainUnasked()
    {
        TestCluster test(T::small());
        addDeadTakeDown(test);
        test.setObserved(built({}));
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->showPage(Rail::Runs);
        auto *view = window.window->findChild<RunView *>();
        QVERIFY(view);
        Q_EMIT view->againWanted({});
        QVERIFY2(begun(test, before).isEmpty(), "an old take-down begins again");
        QVERIFY(find<QDialog>(window, QStringLiteral("destroy-question")));
    }

    void volumesAtACloudStayUnlessTheBoxIsTicked_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("ticked");
        QTest::newRow("kept") << QStringLiteral("openstack") << false;
        QTest::newRow("ticked") << QStringLiteral("openstack") << true;
        QTest::newRow("on this computer they go") << QStringLiteral("local") << false;
    }
    void volumesAtACloudStayUnlessTheBoxIsTicked()
    {
        QFETCH(QString, kind);
        QFETCH(bool, ticked);
        Cluster design = T::small();
        design.target = {kind, {}};
        design.groups.first().volumes = {{QStringLiteral("metrics"), 20, QStringLiteral("/var/lib/influxdb")}};
        TestCluster test(design);
        test.setObserved(built({}));
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->takeDown();
        auto *question = find<QDialog>(window, QStringLiteral("destroy-question"));
        QVERIFY(question);
        QStringList said;
        const auto read = [&said, question] {
            said.clear();
            for (const QLabel *label : question->findChildren<QLabel *>())
                said << label->text();
            return said.join(QLatin1Char('\n'));
        };
        auto *box = question->findChild<QCheckBox *>(QStringLiteral("destroy-volumes"));
        QCOMPARE(box != nullptr, kind == QLatin1String("openstack"));
        if (box) {
            QVERIFY(!box->isChecked());
            QVERIFY2(read().contains(QStringLiteral("quota: metrics of salt-master (20 GB).")), qPrintable(read()));
            QVERIFY(!read().contains(QStringLiteral("with everything on")));
        } else {
            QVERIFY2(read().contains(QStringLiteral("20 GB, is destroyed with everything on it")), qPrintable(read()));
        }
        if (ticked) {
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            QVERIFY2(read().contains(QStringLiteral("destroyed, with everything on them: metrics of salt-master (20 GB).")),
                     qPrintable(read()));
        }
        (void)Pictures::settle(*question);
        question->grab().save(QStringLiteral("%1/take-down-%2.png").arg(Pictures::folder(), QLatin1String(QTest::currentDataTag())));
        QTest::keyClicks(question->findChild<QLineEdit *>(QStringLiteral("destroy-name")), QStringLiteral("small"));
        click(*question->findChild<QAbstractButton *>(QStringLiteral("destroy-act")));
        QTRY_COMPARE(begun(test, before).size(), 1);
        QCOMPARE(begun(test, before).first().options.removeVolumes, ticked);
    }

    void leaveToDestroyIsNeverCarriedOverFromAnEarlierRun()
    {
        TestCluster test(T::small());
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        test.addRun(Verb::Up,
                    {T::started(Verb::Up, when), T::planned(QStringLiteral("salt-master"), ResourceAction::Replace, {}),
                     T::finished(Outcome::Failed, QStringLiteral("The disk is full."), when.addSecs(5))},
                    when);
        test.setObserved(built({}));
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Progress);
        QTRY_VERIFY(find(window, QStringLiteral("tryAgain")));
        click(*find(window, QStringLiteral("tryAgain")));
        QTRY_COMPARE(begun(test, before).size(), 1);
        QVERIFY(!begun(test, before).first().options.allowDestroy);
        QVERIFY2(begun(test, before).first().verb == Verb::Plan, "what makes machines anew is shown first, and asked for");
        QCOMPARE(window.window->view()->lens(), Lens::Plan);
    }

    void aMachineIsMadeAnewByItsPlanAndItsName()
    {
        TestCluster test(T::small());
        addPlan(test, ResourceAction::Replace);
        const QStringList plan = idsOf(test);
        const RunFolder folder(ClusterFolder(test.folder()).runPath(plan.first()));
        Result<RunRecord> record = folder.read();
        QVERIFY(record);
        record->options.replace = QStringList{QStringLiteral("salt-master")};
        QVERIFY(folder.write(*record));
        test.setObserved(built({}));
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Plan);
        auto *primary = find<Button>(window, QStringLiteral("primary"));
        QTRY_COMPARE(primary->text(), QStringLiteral("Build"));
        click(*primary);
        QVERIFY(begun(test, plan).isEmpty());
        auto *question = find<QDialog>(window, QStringLiteral("destroy-question"));
        QVERIFY(question);
        auto *act = question->findChild<QAbstractButton *>(QStringLiteral("destroy-act"));
        auto *name = question->findChild<QLineEdit *>(QStringLiteral("destroy-name"));
        QTest::keyClicks(name, QStringLiteral("small"));
        QVERIFY2(!act->isEnabled(), "it is the machine's name that is asked for");
        name->clear();
        QTest::keyClicks(name, QStringLiteral("salt-master"));
        click(*act);
        QTRY_COMPARE(begun(test, plan).size(), 1);
        const RunRecord run = begun(test, plan).first();
        QCOMPARE(run.verb, Verb::Up);
        QCOMPARE(run.options.replace, QStringList{QStringLiteral("salt-master")});
        QCOMPARE(run.options.approvedPlan, plan.first());
        QVERIFY(run.options.allowDestroy);
    }

    void theMenuOfAMachineThatIsBuiltPlansToMakeItAnew()
    {
        TestCluster test(T::small());
        test.setObserved(built({}));
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Health);
        QTRY_VERIFY(window.cluster->observed().built);
        Q_EMIT window.page->canvas().scene().menuWanted(QStringLiteral("salt-master"), {}, window.window->pos());
        auto *anew = window.window->findChild<QAction *>(QStringLiteral("makeAnew"));
        QVERIFY(anew && anew->isEnabled());
        anew->trigger();
        QApplication::activePopupWidget()->close();
        QTRY_COMPARE(begun(test, {}).size(), 1);
        QCOMPARE(begun(test, {}).first().verb, Verb::Plan);
        QCOMPARE(begun(test, {}).first().options.replace, QStringList{QStringLiteral("salt-master")});
        QVERIFY(!begun(test, {}).first().options.allowDestroy);
        QCOMPARE(window.window->view()->lens(), Lens::Plan);
    }

    void whatAMachineKeepsOfFormerRolesGoesByItsName()
    {
        Cluster design = T::small();
        design.groups.first().roles << QStringLiteral("monitoring-server");
        TestCluster test(design);
        test.setObserved(built({}));
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Health);
        QTRY_VERIFY(window.cluster->observed().built);
        Q_EMIT window.page->canvas().scene().menuWanted(QStringLiteral("salt-master"), {}, window.window->pos());
        auto *old = window.window->findChild<QAction *>(QStringLiteral("destroyOldData"));
        QVERIFY(old && old->isEnabled());
        old->trigger(); // the question closes the menu
        QVERIFY(begun(test, {}).isEmpty());
        auto *question = find<QDialog>(window, QStringLiteral("destroy-question"));
        QVERIFY(question);
        QString words;
        for (const QLabel *label : question->findChildren<QLabel *>())
            words += label->text() + QLatin1Char('\n');
        QVERIFY2(words.contains(QStringLiteral("/var/lib/rabbitmq")), qPrintable(words)); // of a role that it has not
        QVERIFY2(!words.contains(QStringLiteral("/var/lib/influxdb")), qPrintable(words));
        auto *act = question->findChild<QAbstractButton *>(QStringLiteral("destroy-act"));
        auto *name = question->findChild<QLineEdit *>(QStringLiteral("destroy-name"));
        QTest::keyClicks(name, QStringLiteral("small"));
        QVERIFY2(!act->isEnabled(), "it is the machine's name that is asked for");
        name->clear();
        QTest::keyClicks(name, QStringLiteral("salt-master"));
        click(*act);
        QTRY_COMPARE(begun(test, {}).size(), 1);
        const RunRecord run = begun(test, {}).first();
        QCOMPARE(run.verb, Verb::Configure);
        QCOMPARE(run.options.machines, QStringList{QStringLiteral("salt-master")});
        QVERIFY(run.options.removeData && !run.options.allowDestroy);
        QCOMPARE(window.window->view()->lens(), Lens::Progress);
    }

    void whatNoStateKnowsIsPlannedFirst_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("what");
        QTest::newRow("taken in") << QStringLiteral("takeIn") << int(RunOptions::Unknown::TakeIn);
        QTest::newRow("removed") << QStringLiteral("removeUnknown") << int(RunOptions::Unknown::Remove);
    }
    void whatNoStateKnowsIsPlannedFirst()
    {
        QFETCH(QString, button);
        QFETCH(int, what);
        TestCluster test(T::small());
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        const RunEvent found{.kind = RunEvent::Kind::Finding,
                             .time = when,
                             .id = QStringLiteral("unknown:id-7"),
                             .message = QStringLiteral("machine small-worker-7 (id-7)"),
                             .fix = QStringLiteral("take-in")};
        test.addRun(Verb::Plan,
                    {T::started(Verb::Plan, when), found,
                     T::finished(Outcome::Failed, QStringLiteral("The cloud has machine small-worker-7 (id-7)."), when.addSecs(5))},
                    when);
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Plan);
        QTRY_VERIFY(find(window, button));
        QVERIFY(!find(window, QStringLiteral("tryAgain")));
        click(*find(window, button));
        QTRY_COMPARE(begun(test, before).size(), 1);
        QCOMPARE(begun(test, before).first().verb, Verb::Plan);
        QCOMPARE(int(begun(test, before).first().options.unknown), what);
        QVERIFY(!begun(test, before).first().options.allowDestroy);
    }

    void whatNoStateKnowsIsNamedBeforeItIsRemoved()
    {
        TestCluster test(T::small());
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        RunEvent stranger = T::planned({}, ResourceAction::Destroy, {});
        stranger.address = unknownAddress(QStringLiteral("machine small-worker-7 (id-7)"));
        test.addRun(Verb::Plan, {T::started(Verb::Plan, when), stranger, T::finished(Outcome::Succeeded, {}, when.addSecs(5))}, when);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Plan);
        auto *primary = find<Button>(window, QStringLiteral("primary"));
        QTRY_COMPARE(primary->text(), QStringLiteral("Build"));
        click(*primary);
        auto *question = find<QDialog>(window, QStringLiteral("destroy-question"));
        QVERIFY(question);
        QStringList said;
        for (const QLabel *label : question->findChildren<QLabel *>())
            said << label->text();
        QVERIFY2(said.join(u' ').contains(QStringLiteral("machine small-worker-7 (id-7), which no state knows")),
                 qPrintable(said.join(u'\n')));
    }

    void aVolumeThatAPlanDestroysIsNamedAndAskedFor()
    {
        TestCluster test(T::small());
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        RunEvent volume = T::planned({}, ResourceAction::Destroy, {});
        volume.address = QStringLiteral("terraform_data.volume[\"salt-master/data\"]");
        test.addRun(Verb::Plan, {T::started(Verb::Plan, when), volume, T::finished(Outcome::Succeeded, {}, when.addSecs(5))}, when);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Plan);
        auto *primary = find<Button>(window, QStringLiteral("primary"));
        QTRY_COMPARE(primary->text(), QStringLiteral("Build"));
        click(*primary);
        auto *question = find<QDialog>(window, QStringLiteral("destroy-question"));
        QVERIFY(question);
        QStringList said;
        for (const QLabel *label : question->findChildren<QLabel *>())
            said << label->text();
        QVERIFY2(said.join(u' ').contains(QStringLiteral("data of salt-master")), qPrintable(said.join(u'\n')));
    }

    void aRunThatBeginsElsewhereLeavesTheLensAlone_data()
    {
        QTest::addColumn<Lens>("lens");
        QTest::newRow("design") << Lens::Design;
        QTest::newRow("plan") << Lens::Plan;
        QTest::newRow("health") << Lens::Health;
    }

    /// What is typed meanwhile would go to another place.
    void aRunThatBeginsElsewhereLeavesTheLensAlone()
    {
        QFETCH(Lens, lens);
        TestCluster test(T::small());
        const TestWindow window = TestWindow::open(m_roles, test);
        QVERIFY(window.cluster);
        window.window->view()->setLens(lens);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        test.addRun(Verb::Up, {T::started(Verb::Up, now)}, now);
        QTRY_VERIFY(window.cluster->isRunning());
        window.settle();
        QCOMPARE(window.window->view()->lens(), lens);
    }

    void theSecondPressOfADoublePressOnBuildStopsNothing_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"double click", "two clicks", "space twice", "the shortcut twice"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void theSecondPressOfADoublePressOnBuildStopsNothing()
    {
        QFETCH(QString, how);
        QApplication::setDoubleClickInterval(400);
        TestCluster test(T::small());
        letRunsGoOn(test);
        addPlan(test, ResourceAction::Create);
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        window.window->view()->setLens(Lens::Plan);
        auto *primary = find<Button>(window, QStringLiteral("primary"));
        QTRY_COMPARE(primary->text(), QStringLiteral("Build"));
        waitUntilHeard(*primary);
        if (how == QLatin1String("double click")) {
            doubleClick(*primary);
        } else if (how == QLatin1String("two clicks")) {
            click(*primary);
            click(*primary);
        } else if (how == QLatin1String("space twice")) {
            primary->setFocus();
            QTest::keyClick(primary, Qt::Key_Space);
            QTest::keyClick(primary, Qt::Key_Space);
        } else {
            QTest::keyClick(window.window.get(), Qt::Key_Return, Qt::ControlModifier);
            QTest::keyClick(window.window.get(), Qt::Key_Return, Qt::ControlModifier);
        }
        QTRY_COMPARE(begun(test, before).size(), 1);
        const RunFolder run(ClusterFolder(test.folder()).runPath(begun(test, before).first().id));
        const bool stopped = QFile::exists(run.stopPath());
        if (!stopped) {
            QTRY_COMPARE(primary->text(), QStringLiteral("Stop safely"));
            waitUntilHeard(*primary);
            click(*primary); // meant, and heard
        }
        const bool stopsThen = QFile::exists(run.stopPath());
        endRuns(test, before);
        QVERIFY2(!stopped, "the second press stopped the build");
        QVERIFY(stopsThen);
    }

    void aPlanThatIsMadeBeforeTheSecondPressIsNotBuiltByIt()
    {
        QApplication::setDoubleClickInterval(400);
        TestCluster test(T::small());
        const QStringList before = idsOf(test);
        TestWindow window = open(test);
        auto *primary = find<Button>(window, QStringLiteral("primary"));
        QTRY_COMPARE(primary->text(), QStringLiteral("Review and build…"));
        window.window->view()->setLens(Lens::Plan);
        waitUntilHeard(*primary);
        addPlan(test, ResourceAction::Create); // as another hand's, or a plan that is quick
        QTRY_COMPARE(primary->text(), QStringLiteral("Build"));
        click(*primary); // on its way to the word that stood there
        for (const RunRecord &record : begun(test, before))
            QVERIFY2(record.verb == Verb::Plan, "what nobody had read was built");
    }

    void aBarThatAppearsUnderThePointerIsDeafAtFirst()
    {
        QApplication::setDoubleClickInterval(400);
        QWidget page;
        QVBoxLayout column(&page);
        MessageBar bar(QStringLiteral("bar"));
        column.addWidget(&bar);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        bar.say(State::Failed, QStringLiteral("It failed."), {});
        Button *again = bar.addButton(Button::Kind::Plain, QStringLiteral("Try again"), {}, QStringLiteral("again"));
        QSignalSpy pressed(again, &QPushButton::clicked);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        doubleClick(*again);
        QTest::keyClick(again, Qt::Key_Space);
        QCOMPARE(pressed.count(), 0);
        waitUntilHeard(*again);
        click(*again);
        QCOMPARE(pressed.count(), 1);
    }

private:
    static void waitUntilHeard(Button &button) { QTRY_VERIFY(!button.isDeaf()); }
};

QTEST_MAIN(tst_RunDoor)
#include "tst_RunDoor.moc"
