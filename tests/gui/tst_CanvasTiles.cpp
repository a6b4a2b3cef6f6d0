#include "services/cluster/RoleFile.h"
#include "tests/Designs.h"
#include "tests/gui/CanvasTest.h"
#include "tests/gui/TestWindow.h"

using namespace CanvasTest;

namespace
{

/// With a group that may have more machines than one: a cluster has no second database or queue.
Cluster withMerger()
{
    Cluster design = germline(12);
    design.groups << Designs::group(QStringLiteral("merger"), {QStringLiteral("merger")});
    return design;
}

} // namespace

/// Machines of an open group under the hand: chosen by a rubber band, dragged out, dragged onto another group.
class tst_CanvasTiles final : public QObject
{
    Q_OBJECT

private:
    LoadedRoles m_roles{};
    QTemporaryDir m_settings{};

    /// The window on a cluster whose workers lie open, and an empty place beside them.
    TestWindow open(const TestCluster &test)
    {
        TestWindow window = TestWindow::open(m_roles.catalogue, test);
        if (window.page)
            window.page->canvas().scene().toggle(QStringLiteral("worker"));
        return window;
    }
    static QPoint emptyPlace(const TestWindow &window)
    {
        const QRectF all = window.page->canvas().scene().contents();
        return at(*window.view, QPointF(all.right() - 100, all.bottom() - 60));
    }
    static DropShow &drop(const TestWindow &window) { return window.page->canvas().scene().drop(); }
    static void letGo(const TestWindow &window, const QPoint &place)
    {
        QTest::mouseRelease(window.view->viewport(), Qt::LeftButton, {}, place);
    }
    static void save(const TestWindow &window, const QString &name)
    {
        window.settle();
        const QString off = Pictures::difference(*window.window, name);
        QVERIFY2(off.isEmpty(), qPrintable(off));
    }
    static QString worker(int number) { return QStringLiteral("worker-%1").arg(number); }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_CanvasTiles"), m_settings.path());
        m_roles = loadRoles();
        QVERIFY(m_roles.errors.isEmpty());
    }

    void aMachineDraggedOutStandsWhereItIsLetGoAndStaysItself()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        const QPoint place = emptyPlace(window);
        holdMouse(*window.view, atTile(*window.view, worker(7)), place);
        QVERIFY(drop(window).canDrop());
        QVERIFY2(drop(window).offer().contains(worker(7)), qPrintable(drop(window).offer()));
        QVERIFY(window.view->accessibleDescription().contains(worker(7)));
        QVERIFY(!window.page->canvas().scene().tip().isVisible());
        save(window, QStringLiteral("tile-taken-out"));
        letGo(window, place);
        const Group *alone = window.design().group(worker(7));
        QVERIFY(alone && !alone->count && alone->roles == window.design().group(QStringLiteral("worker"))->roles);
        QCOMPARE(machinesOf(*window.design().group(QStringLiteral("worker"))).size(), 11);
        QCOMPARE(window.selection().groups, QStringList{worker(7)});
        const QPointF middle = window.view->mapToScene(place) - QPointF(NodeShape::nodeWidth, NodeShape::nodeHeight) / 2;
        QVERIFY((window.design().layout.value(worker(7)) - middle).manhattanLength() < 8);
        QCOMPARE(window.cluster->document().undoName(), QStringLiteral("take worker-7 out of its group"));
        window.cluster->document().undo();
        QVERIFY(!window.cluster->document().canUndo());
        QVERIFY(!window.design().group(worker(7)));
    }

    void withinItsGroupAndByEscapeNothingHappens()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        holdMouse(*window.view, atTile(*window.view, worker(2)), atTile(*window.view, worker(5)));
        QVERIFY(drop(window).isActive() && drop(window).isIdle() && !drop(window).canDrop());
        QVERIFY(drop(window).refusal().isEmpty());
        QVERIFY(window.page->canvas().scene().tip().isVisible());
        QCOMPARE(window.page->canvas().scene().tip().words(), worker(2)); // in the hand
        letGo(window, atTile(*window.view, worker(5)));
        QVERIFY(!drop(window).isActive());
        holdMouse(*window.view, atTile(*window.view, worker(2)), emptyPlace(window));
        QVERIFY(window.page->canvas().scene().isMoving());
        QTest::keyClick(window.view, Qt::Key_Escape);
        QVERIFY(!drop(window).isActive());
        letGo(window, emptyPlace(window));
        QVERIFY(!window.cluster->document().canUndo());
        QCOMPARE(window.selection().machines, QStringList{worker(2)});
    }

    void aReleaseThatNeverCameAndOtherButtonsGiveTheDragUp()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        QWidget *viewport = window.view->viewport();
        for (const Qt::MouseButton other : {Qt::RightButton, Qt::MiddleButton}) {
            holdMouse(*window.view, atTile(*window.view, worker(7)), emptyPlace(window));
            QVERIFY(drop(window).canDrop());
            QTest::mousePress(viewport, other, {}, emptyPlace(window));
            QVERIFY(!drop(window).isActive());
            QTest::mouseRelease(viewport, other, {}, emptyPlace(window));
            letGo(window, emptyPlace(window));
        }
        holdMouse(*window.view, atTile(*window.view, worker(7)), emptyPlace(window));
        hoverAt(*window.view, emptyPlace(window) - QPoint(5, 5)); // a menu or a dialog had the release
        QVERIFY(!drop(window).isActive());
        QTest::mouseClick(viewport, Qt::LeftButton, {}, emptyPlace(window));
        QVERIFY(!window.cluster->document().canUndo());
    }

    void theDragEndsWithTheDesignLensAndOutsideOfTheView()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        holdMouse(*window.view, atTile(*window.view, worker(7)), emptyPlace(window));
        window.page->setLens(Lens::Plan);
        QTRY_VERIFY(!drop(window).isActive());
        letGo(window, emptyPlace(window));
        window.page->setLens(Lens::Design);
        window.settle();
        const QPoint outside(-40, 300); // over the palette
        holdMouse(*window.view, atTile(*window.view, worker(7)), outside);
        QVERIFY(drop(window).isIdle() && !drop(window).canDrop());
        letGo(window, outside);
        QVERIFY(!window.cluster->document().canUndo());
    }

    void whyNotAllOfThemStaysInSight()
    {
        TestCluster test(germline(40));
        TestWindow window = open(test);
        Selection all;
        for (int i = 0; i < 40; ++i)
            all.machines.append(worker(i));
        window.page->select(all);
        const QPoint low(500, window.view->viewport()->height() - 30);
        holdMouse(*window.view, atTile(*window.view, worker(3)), low);
        QVERIFY2(drop(window).refusal().contains(QStringLiteral("all machines of worker")), qPrintable(drop(window).refusal()));
        QVERIFY(window.view->visibleArea().contains(drop(window).refusalRect()));
        letGo(window, low);
        QVERIFY(!window.cluster->document().canUndo());
    }

    void severalAreDraggedTogetherAndOneOfThemCanBeChosenAgain()
    {
        TestCluster test(germline(12));
        TestWindow window = open(test);
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, {}, atTile(*window.view, worker(3)));
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, Qt::ShiftModifier, atTile(*window.view, worker(5)));
        QCOMPARE(window.selection().machines.size(), 3);
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, {}, atTile(*window.view, worker(4)));
        QCOMPARE(window.selection().machines, QStringList{worker(4)});
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, Qt::ControlModifier, atTile(*window.view, worker(6)));
        dragMouse(*window.view, atTile(*window.view, worker(4)), emptyPlace(window));
        QCOMPARE(machinesOf(*window.design().group(QStringLiteral("worker"))).size(), 10);
        QCOMPARE(window.selection().groups, QStringList({worker(4), worker(6)}));
        QCOMPARE(window.design().layout.value(worker(6)) - window.design().layout.value(worker(4)), QPointF(NodeShape::columnPitch, 0));
        window.cluster->document().undo();
        QVERIFY(!window.cluster->document().canUndo()); // one step
    }

    void aMachineDroppedOnAnotherGroupBecomesPartOfIt()
    {
        TestCluster test(withMerger());
        TestWindow window = open(test);
        const QPoint there = at(*window.view, QStringLiteral("merger"));
        holdMouse(*window.view, atTile(*window.view, worker(11)), there);
        QVERIFY(drop(window).canDrop() && drop(window).loss().isEmpty()); // nothing is built
        letGo(window, there);
        QCOMPARE(machinesOf(*window.design().group(QStringLiteral("merger"))).size(), 2);
        QCOMPARE(machinesOf(*window.design().group(QStringLiteral("worker"))).size(), 11);
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("merger")});
    }

    void whatCannotBeIsSaidWhileHeld()
    {
        Cluster design = germline(12);
        design.groups.last().bare = true;
        TestCluster test(design);
        TestWindow window = open(test);
        const QPoint onMaster = at(*window.view, QStringLiteral("salt-master"));
        holdMouse(*window.view, atTile(*window.view, worker(1)), onMaster);
        QVERIFY(!drop(window).canDrop());
        QVERIFY2(drop(window).refusal().contains(QStringLiteral("salt-master")), qPrintable(drop(window).refusal()));
        QVERIFY(!drop(window).remedy().isEmpty());
        letGo(window, onMaster);
        // The first has the group's own name: it would not be itself any more.
        holdMouse(*window.view, atTile(*window.view, QStringLiteral("worker")), emptyPlace(window));
        QVERIFY(!drop(window).canDrop());
        QVERIFY2(drop(window).refusal().contains(QStringLiteral("worker")), qPrintable(drop(window).refusal()));
        save(window, QStringLiteral("tile-refused"));
        letGo(window, emptyPlace(window));
        QVERIFY(!window.cluster->document().canUndo());
    }

    void whatWouldUnmakeABuiltMachineSaysSoInRedWhileHeldAndIsAsked()
    {
        TestCluster test(withMerger());
        const QDateTime at = QDateTime::currentDateTimeUtc().addSecs(-60);
        test.addRun(Verb::Up, {TestCluster::started(Verb::Up, at), TestCluster::finished(Outcome::Succeeded, {}, at.addSecs(30))}, at);
        TestWindow window = open(test);
        QTRY_VERIFY(window.cluster->applied());
        window.page->setLens(Lens::Design);
        if (!window.page->canvas().scene().isOpen(QStringLiteral("worker")))
            window.page->canvas().scene().toggle(QStringLiteral("worker"));
        const QPoint there = CanvasTest::at(*window.view, QStringLiteral("merger"));
        holdMouse(*window.view, atTile(*window.view, worker(7)), there);
        QVERIFY(drop(window).canDrop());
        QVERIFY2(drop(window).loss().contains(worker(7)), qPrintable(drop(window).loss()));
        QVERIFY(window.view->accessibleDescription().contains(drop(window).loss()));
        save(window, QStringLiteral("tile-loss"));
        letGo(window, there);
        QCOMPARE(machinesOf(*window.design().group(QStringLiteral("worker"))).size(), 12); // it is asked first
        auto *confirm = window.page->findChild<QPushButton *>(QStringLiteral("confirmMessage"));
        QVERIFY(confirm);
        // Out of the group it stays itself, and nothing is lost.
        holdMouse(*window.view, atTile(*window.view, worker(7)), emptyPlace(window));
        QVERIFY(drop(window).canDrop() && drop(window).loss().isEmpty());
        letGo(window, emptyPlace(window));
        QVERIFY(window.design().group(worker(7)));
        QTRY_VERIFY(!window.page->findChild<QPushButton *>(QStringLiteral("confirmMessage"))); // that was about another design
    }

    void aRubberBandWithinAnOpenGroupChoosesMachines()
    {
        TestCluster test(germline(40));
        TestWindow window = open(test);
        const NodeItem &node = *window.page->canvas().scene().node(QStringLiteral("worker"));
        const QPointF gap = node.form().tile(10).bottomLeft() + QPointF(-2, 2); // between the rows
        const QPoint from = at(*window.view, node.pos() + gap);
        const QPoint to = atTile(*window.view, worker(32));
        dragMouse(*window.view, from, to);
        QCOMPARE(window.selection().machines, QStringList({worker(20), worker(21), worker(22), worker(30), worker(31), worker(32)}));
        QVERIFY(window.selection().groups.isEmpty());
        dragMouse(*window.view, from, atTile(*window.view, worker(23)), Qt::ControlModifier); // adds
        QCOMPARE(window.selection().machines.size(), 7);
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, {}, from); // without a way it is the group
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("worker")});
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, Qt::ControlModifier, from);
        QVERIFY(window.selection().isEmpty());
        QTest::mouseClick(window.view->viewport(), Qt::LeftButton, Qt::ControlModifier, from);
        QCOMPARE(window.selection().groups, QStringList{QStringLiteral("worker")});
        QVERIFY(!window.cluster->document().canUndo()); // and nothing was moved
        const QPointF before = node.pos();
        dragMouse(*window.view, at(*window.view, QStringLiteral("worker")), at(*window.view, QStringLiteral("worker")) + QPoint(40, 40));
        QTRY_VERIFY(window.page->canvas().scene().node(QStringLiteral("worker"))->pos() != before); // its head moves it
    }
};

QTEST_MAIN(tst_CanvasTiles)

#include "tst_CanvasTiles.moc"
