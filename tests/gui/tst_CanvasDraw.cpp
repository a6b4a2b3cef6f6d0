#include "gui/cluster/canvas/NameField.h"
#include "gui/cluster/lenses/RolePalette.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/CanvasTest.h"
#include "tests/gui/TestWindow.h"

#include <QClipboard>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace CanvasTest;

/// What a hand and a keyboard do in the picture, and what the design becomes by it.
class tst_CanvasDraw final : public QObject
{
    Q_OBJECT

private:
    LoadedRoles m_roles{};
    QTemporaryDir m_settings{};

    TestWindow open(const TestCluster &test) { return TestWindow::open(m_roles.catalogue, test); }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_CanvasDraw"), m_settings.path());
        m_roles = loadRoles();
        QVERIFY(m_roles.errors.isEmpty());
    }

    void aMachineOrAGroupIsDroppedOnAnEmptyPlace()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        QVERIFY(window.view);
        Carried(*window.view, {Dragged::Kind::Machine, {}}, at(*window.view, QPointF(400, 560))).drop();
        QVERIFY(window.design().group(QStringLiteral("machine")));
        QCOMPARE(window.design().layout.value(QStringLiteral("machine")), QPointF(312, 512));
        Carried(*window.view, {Dragged::Kind::Group, {}}, at(*window.view, QPointF(700, 560))).drop();
        QCOMPARE(window.design().group(QStringLiteral("group"))->count, 2);
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("group")});
        // All others have their place in the design now, so that they will never move.
        QVERIFY(window.design().layout.contains(QStringLiteral("tracker")));
    }

    void aMachineDroppedOnAGroupMakesItOneMore()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        Carried(*window.view, {Dragged::Kind::Machine, {}}, at(*window.view, QStringLiteral("worker"))).drop();
        QCOMPARE(window.design().group(QStringLiteral("worker"))->count, 13);
        QCOMPARE(window.cluster->document().undoName(), QStringLiteral("make worker 13 machines"));
    }

    void aRefusedDropSaysWhyAndTheRemedyWhileHeldAndDoesNothing()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        DropShow &drop = window.page->canvas().scene().drop();
        Carried group(*window.view, {Dragged::Kind::Group, {}}, at(*window.view, QStringLiteral("tracker")));
        QVERIFY(!drop.canDrop());
        QVERIFY2(drop.refusal().contains(QStringLiteral("tracker")), qPrintable(drop.refusal()));
        QVERIFY(!drop.remedy().isEmpty());
        QVERIFY(window.view->accessibleDescription().contains(drop.refusal())); // who hears the screen is told too
        group.drop();
        Carried twice(*window.view, {Dragged::Kind::Role, QStringLiteral("tracker")}, at(*window.view, QStringLiteral("tracker")));
        QVERIFY(!drop.canDrop());
        twice.giveUp();
        QVERIFY(!drop.isActive());
        QVERIFY(!window.cluster->document().canUndo());
    }

    void theOtherLensesTakeNoDrop()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        window.page->setLens(Lens::Plan);
        Carried(*window.view, {Dragged::Kind::Machine, {}}, at(*window.view, QPointF(400, 560))).drop();
        QCOMPARE(window.design().groups.size(), 5);
    }

    void thePaletteAddsByDoubleClickAndByEnter()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        auto *list = window.page->findChild<QListView *>(QStringLiteral("rolePalette"));
        window.page->findChild<RolePalette *>()->chooseRole(QStringLiteral("new/machine"));
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(window.design().group(QStringLiteral("machine")));
        window.page->findChild<RolePalette *>()->chooseRole(QStringLiteral("merger"));
        const QRect row = list->visualRect(list->currentIndex());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, row.center());
        // What was never named is called after its first role.
        QVERIFY(window.design().group(QStringLiteral("merger")));
        QCOMPARE(window.design().group(QStringLiteral("merger"))->roles, QStringList{QStringLiteral("merger")});
    }

    void theContextMenuGivesARoleAndGreysWhatCannotBe()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("tracker")}, {}});
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(window.view, &event);
        auto *menu = window.page->findChild<QMenu *>(QStringLiteral("pictureMenu"));
        QVERIFY(menu);
        auto *never = menu->findChild<QAction *>(QStringLiteral("give-consul-client"));
        QVERIFY(never && !never->isEnabled() && !never->toolTip().isEmpty());
        menu->findChild<QAction *>(QStringLiteral("give-merger"))->trigger();
        QVERIFY(window.design().group(QStringLiteral("tracker"))->roles.contains(QStringLiteral("merger")));
        menu->close();
    }

    void aRubberBandAndCtrlAndShiftSelectSeveral()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        dragMouse(*window.view, at(*window.view, QPointF(8, 40)), at(*window.view, QPointF(500, 170)));
        QCOMPARE(window.selection().groups.size(), 3);
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(*window.view, QStringLiteral("job-queue")));
        QCOMPARE(window.selection().groups.size(), 2);
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(*window.view, QStringLiteral("db-server")));
        QCOMPARE(window.selection().groups.size(), 3);
        // With Ctrl a band adds to what is there.
        dragMouse(*window.view, at(*window.view, QPointF(460, 420)), at(*window.view, QPointF(300, 260)), Qt::ControlModifier);
        QVERIFY(window.selection().groups.size() >= 3);
        // Machines of an open group: Shift takes the row between.
        ClusterScene &scene = window.page->canvas().scene();
        scene.toggle(QStringLiteral("worker"));
        const auto tile = [&](int i) {
            const NodeItem *node = scene.node(QStringLiteral("worker"));
            return window.view->mapFromScene(node->form().tile(i).center() + node->pos());
        };
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, {}, tile(2));
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, Qt::ShiftModifier, tile(6));
        QCOMPARE(window.selection().machines.size(), 5);
    }

    void aDragMovesAllThatIsSelectedAsOneStepAndSnapsToTheOthers()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("tracker"), QStringLiteral("db-server")}, {}});
        const QPoint from = at(*window.view, QStringLiteral("tracker"));
        dragMouse(*window.view, from, from + QPoint(-210, 301));
        const QPointF tracker = window.design().layout.value(QStringLiteral("tracker"));
        const QPointF server = window.design().layout.value(QStringLiteral("db-server"));
        QCOMPARE(server - tracker, QPointF(212, 0));
        QCOMPARE(tracker.x(), 228.0); // drawn to the edge of the job queue
        QVERIFY(tracker.y() > 300);
        window.cluster->document().undo();
        QVERIFY(!window.cluster->document().canUndo());
        QTRY_COMPARE(window.page->canvas().scene().node(QStringLiteral("tracker"))->pos(), QPointF(440, 60));
    }

    void escapeGivesAMoveUp()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        QWidget *viewport = window.view->viewport();
        const QPoint from = at(*window.view, QStringLiteral("tracker"));
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, from + QPoint(50, 90), viewport->mapToGlobal(from + QPoint(50, 90)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
        QVERIFY(window.page->canvas().scene().isMoving());
        QTest::keyClick(window.view, Qt::Key_Escape);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(50, 90));
        QVERIFY(!window.cluster->document().canUndo());
        QCOMPARE(window.page->canvas().scene().node(QStringLiteral("tracker"))->pos(), QPointF(440, 60));
    }

    void alignsDistributesAndTidiesUp()
    {
        Cluster design = germline(4);
        design.layout = {{QStringLiteral("salt-master"), {16, 60}},
                         {QStringLiteral("job-queue"), {300, 90}},
                         {QStringLiteral("tracker"), {520, 140}},
                         {QStringLiteral("db-server"), {900, 70}},
                         {QStringLiteral("worker"), {16, 400}}};
        TestCluster test(design);
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("job-queue"), QStringLiteral("tracker"), QStringLiteral("db-server")}, {}});
        window.act(PictureAct::AlignTop)->trigger();
        for (const QString &name : window.selection().groups)
            QCOMPARE(window.design().layout.value(name).y(), 70.0);
        QTRY_COMPARE(window.page->canvas().scene().node(QStringLiteral("tracker"))->pos().y(), 70.0);
        window.act(PictureAct::DistributeAcross)->trigger();
        QCOMPARE(window.design().layout.value(QStringLiteral("tracker")).x(), 600.0);
        window.act(PictureAct::TidyUp)->trigger();
        QCOMPARE(window.design().layout.value(QStringLiteral("tracker")), QPointF(440, 60));
        QCOMPARE(window.cluster->document().undoName(), QStringLiteral("tidy up the picture"));
    }

    void renamesInPlace()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("tracker")}, {}});
        QTest::keyClick(window.view, Qt::Key_F2);
        auto *field = window.view->findChild<NameField *>();
        QVERIFY(field->isVisible() && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("airflow"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(window.design().group(QStringLiteral("airflow")));
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("airflow")});
        QVERIFY(window.view->hasFocus());
        QTest::mouseDClick(window.view->viewport(), Qt::LeftButton, {}, at(*window.view, QStringLiteral("airflow")));
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("nothing"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(window.design().group(QStringLiteral("airflow")));
        // A name that another has is refused in the page.
        window.view->editName(QStringLiteral("airflow"));
        field->setText(QStringLiteral("db-server"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(window.design().group(QStringLiteral("airflow")));
        QVERIFY(!window.page->findChild<MessageBar *>(QStringLiteral("message-bar"))->sentence().isEmpty());
    }

    void whatDependsOnItIsSaidBeforeItIsRemoved()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("db-server")}, {}});
        QTest::keyClick(window.view, Qt::Key_Delete);
        QVERIFY(window.design().group(QStringLiteral("db-server")));
        auto *confirm = window.page->findChild<QPushButton *>(QStringLiteral("confirmMessage"));
        QVERIFY(confirm && confirm->hasFocus());
        window.settle(); // news of the page do not take the question away
        QTest::keyClick(confirm, Qt::Key_Space);
        QVERIFY(!window.design().group(QStringLiteral("db-server")));
        window.cluster->document().undo();
        QVERIFY(window.design().group(QStringLiteral("db-server")));
    }

    void duplicatesCopiesAndPastesBetweenClusters()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        window.page->select({{QStringLiteral("worker")}, {}});
        QTest::keyClick(window.view, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(window.design().groups.size(), 6);
        QCOMPARE(window.design().groups.last().roles, window.design().group(QStringLiteral("worker"))->roles);
        window.page->select({{QStringLiteral("tracker")}, {}});
        QTest::keyClick(window.view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("name: tracker")));
        TestCluster other(germline(2));
        TestWindow second = open(other);
        second.act(PictureAct::Paste)->trigger();
        QCOMPARE(second.design().groups.size(), 6);
        QCOMPARE(second.selection().groups.size(), 1);
        QGuiApplication::clipboard()->setText(QStringLiteral("}}} no machine: ["));
        second.act(PictureAct::Paste)->trigger();
        QCOMPARE(second.design().groups.size(), 6);
        QVERIFY(!second.page->findChild<MessageBar *>(QStringLiteral("message-bar"))->sentence().isEmpty());
    }

    void aMachineIsTakenOutOfItsGroupAndJoinedAgain()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        window.page->select({{}, {QStringLiteral("worker-7")}});
        window.act(PictureAct::Split)->trigger();
        QVERIFY(window.design().group(QStringLiteral("worker-7")));
        QCOMPARE(machinesOf(*window.design().group(QStringLiteral("worker"))).size(), 11);
        window.page->select({{QStringLiteral("worker-7"), QStringLiteral("worker")}, {}});
        window.act(PictureAct::Join)->trigger();
        QCOMPARE(machinesOf(*window.design().group(QStringLiteral("worker"))).size(), 12);
        QVERIFY(!window.design().group(QStringLiteral("worker-7")));
    }

    void arrowsWalkAlongLinksAndIntoGroups()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        QTest::keyClick(window.view, Qt::Key_Home);
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("salt-master")});
        window.page->select({{QStringLiteral("tracker")}, {}});
        QTest::keyClick(window.view, Qt::Key_Right);
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("db-server")}); // a link leads there
        QTest::keyClick(window.view, Qt::Key_Down);
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("worker")});
        QTest::keyClick(window.view, Qt::Key_Return); // opens
        QVERIFY(window.page->canvas().scene().isOpen(QStringLiteral("worker")));
        QTest::keyClick(window.view, Qt::Key_Return); // goes in
        QTest::keyClick(window.view, Qt::Key_Right);
        QCOMPARE(window.selection().machines, QStringList{QStringLiteral("worker-1")});
        QTest::keyClick(window.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(window.selection().machines.size(), 2);
        QTest::keyClick(window.view, Qt::Key_Escape);
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("worker")});
        QTest::keyClick(window.view, Qt::Key_Up, Qt::ControlModifier); // moves it
        QVERIFY(window.cluster->document().undoName().contains(QStringLiteral("worker")));
    }

    void pageKeysGoThroughAllMachines()
    {
        TestCluster test(germline(4));
        TestWindow window = open(test);
        QStringList down;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(window.view, Qt::Key_PageDown);
            down << window.selection().groups;
        }
        QCOMPARE(QSet<QString>(down.cbegin(), down.cend()).size(), 5);
        QTest::keyClick(window.view, Qt::Key_PageDown); // there is no other
        QStringList up;
        for (int i = 0; i < 5; ++i) {
            up.prepend(window.selection().groups.value(0));
            QTest::keyClick(window.view, Qt::Key_PageUp);
        }
        QCOMPARE(up, down);
        QVERIFY(window.view->hasFocus());
    }

    void tabLeadsOutAndWhatIsSelectedStays()
    {
        TestCluster test(germline(4));
        for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
            TestWindow window = open(test);
            window.page->select({{QStringLiteral("tracker")}, {}});
            QTest::keyClick(window.view, Qt::Key_Tab, modifiers);
            QVERIFY(!window.view->hasFocus());
            QCOMPARE(window.selection().groups, QStringList{QStringLiteral("tracker")});
        }
    }

    void zoomsToAllAndToTheSelectionAndPans()
    {
        Cluster design = germline(4);
        design.layout = {{QStringLiteral("salt-master"), {16, 60}}, {QStringLiteral("db-server"), {4000, 3000}}};
        TestCluster test(design);
        TestWindow window = open(test);
        auto *map = window.page->findChild<Minimap *>();
        window.act(PictureAct::ZoomFull)->trigger();
        QVERIFY(map->isVisible());
        window.act(PictureAct::ShowAll)->trigger();
        const QRectF all = window.page->canvas().scene().contents();
        QVERIFY(window.view->visibleArea().adjusted(-2, -2, 2, 2).contains(all));
        QVERIFY(!map->isVisible());
        window.page->select({{QStringLiteral("db-server")}, {}});
        window.act(PictureAct::ZoomToSelection)->trigger();
        QVERIFY(window.view->zoom() >= 1);
        QVERIFY(window.view->visibleArea().contains(window.page->canvas().scene().rectOf(QStringLiteral("db-server"))));
        const int before = window.view->horizontalScrollBar()->value();
        QTest::mousePress(window.view->viewport(), Qt::MiddleButton, {}, {200, 200});
        QMouseEvent move(QEvent::MouseMove, QPointF(260, 230), window.view->viewport()->mapToGlobal(QPointF(260, 230)), Qt::NoButton,
                         Qt::MiddleButton, {});
        QCoreApplication::sendEvent(window.view->viewport(), &move);
        QTest::mouseRelease(window.view->viewport(), Qt::MiddleButton, {}, {260, 230});
        QCOMPARE(window.view->horizontalScrollBar()->value(), before - 60);
        QTest::mouseClick(map, Qt::LeftButton, {}, {18, 8}); // to the other end
        QVERIFY(window.view->visibleArea().intersects(window.page->canvas().scene().rectOf(QStringLiteral("salt-master"))));
    }

    void aLinkUnderThePointerTellsItsPort()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        ClusterScene &scene = window.page->canvas().scene();
        const QList<LinkItem *> links = scene.visibleLinks();
        const auto link = std::find_if(links.cbegin(), links.cend(), [](const LinkItem *one) {
            return one->from() == QLatin1String("worker") && one->to() == QLatin1String("db-server");
        });
        QVERIFY(link != links.cend());
        QVERIFY2((*link)->words().contains(QStringLiteral("5432")), qPrintable((*link)->words()));
        const QPointF middle = ((*link)->points().at(0) + (*link)->points().at(1)) / 2;
        hoverAt(*window.view, at(*window.view, middle));
        QTRY_VERIFY((*link)->isLit());
        QVERIFY(scene.tip().isVisible());
        QVERIFY(scene.tip().words().contains(QStringLiteral("5432")));
        hoverAt(*window.view, at(*window.view, QStringLiteral("db-server")));
        QTRY_VERIFY((*link)->isLit()); // its end is under the pointer
    }

    void badPlacesAndHeapsOfNodesCanBeWorkedWith()
    {
        Cluster design = germline(4);
        design.layout = {{QStringLiteral("salt-master"), {1e15, -1e15}},
                         {QStringLiteral("tracker"), {100, 100}},
                         {QStringLiteral("db-server"), {100, 100}},
                         {QStringLiteral("job-queue"), {100, 100}}};
        TestCluster test(design);
        TestWindow window = open(test);
        QVERIFY(window.view);
        QVERIFY(window.page->canvas().scene().contents().width() < 100'000);
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, {}, at(*window.view, QStringLiteral("tracker")));
        QCOMPARE(window.selection().groups.size(), 1);
        window.act(PictureAct::TidyUp)->trigger();
        window.settle();
        const ClusterScene &scene = window.page->canvas().scene();
        for (const NodeItem *one : scene.nodes()) {
            for (const NodeItem *other : scene.nodes())
                QVERIFY(one == other || !one->sceneRect().intersects(other->sceneRect()));
        }
    }
};

QTEST_MAIN(tst_CanvasDraw)

#include "tst_CanvasDraw.moc"
