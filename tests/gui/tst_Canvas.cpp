#include "gui/cluster/canvas/LinkRouter.h"
#include "gui/theme/ApplyTheme.h"
#include "model/cluster/DesignEdits.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/CanvasTest.h"
#include "tests/gui/Pictures.h"

#include <QDir>
#include <QFontDatabase>
#include <QSignalSpy>

using namespace CanvasTest;

class tst_Canvas final : public QObject
{
    Q_OBJECT

private:
    RoleCatalogue m_roles{};
    Observed m_observed{};
    Run m_run{};
    Run m_plan{};
    QHash<QString, MachineHistory> m_history{};

    Picture pictureOf(const Cluster &cluster, Lens lens, Heat heat = Heat::Load)
    {
        return makePicture({cluster, m_roles, m_observed, m_run, m_plan, lens, heat, m_history}, arrange(cluster, m_roles));
    }
    static void save(QWidget &widget, const QString &name)
    {
        const QString off = Pictures::difference(widget, name);
        QVERIFY2(off.isEmpty(), qPrintable(off));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const LoadedRoles loaded = loadRoles();
        QVERIFY(loaded.errors.isEmpty());
        m_roles = loaded.catalogue;
    }

    void laysServersAboveTheirClients()
    {
        const QMap<QString, QPointF> places = arrange(germline(175), m_roles);
        QCOMPARE(places.value(QStringLiteral("salt-master")), QPointF(16, 60));
        QCOMPARE(places.value(QStringLiteral("job-queue")), QPointF(228, 60));
        QCOMPARE(places.value(QStringLiteral("tracker")), QPointF(440, 60));
        QCOMPARE(places.value(QStringLiteral("db-server")), QPointF(652, 60));
        QCOMPARE(places.value(QStringLiteral("worker")), QPointF(16, 192));
    }

    void keepsThePlacesOfTheDesign()
    {
        Cluster cluster = germline(4);
        cluster.layout.insert(QStringLiteral("tracker"), {500, 400});
        QCOMPARE(arrange(cluster, m_roles).value(QStringLiteral("tracker")), QPointF(500, 400));
        QCOMPARE(arrange(cluster, m_roles), arrange(cluster, m_roles));
    }

    void drawsWorkLinksAlwaysAndTheOthersForTheSelection()
    {
        Canvas canvas;
        canvas.resize(840, 740);
        canvas.setPicture(pictureOf(germline(175), Lens::Design));
        QCOMPARE(canvas.scene().visibleLinks().size(), 4); // tracker and worker, each to database and queue
        canvas.scene().setSelection({{QStringLiteral("worker")}, {}});
        QCOMPARE(canvas.scene().visibleLinks().size(), 6); // and to the Salt master and the other Consul server
    }

    void linksNeverPassBehindANode()
    {
        QHash<QString, QRectF> nodes;
        for (int i = 0; i < 20; ++i)
            nodes.insert(QString::number(i), QRectF(i % 4 * 212, i / 4 * 132, 176, 96));
        QList<std::pair<QString, QString>> links;
        for (int i = 1; i < 20; ++i)
            links.append({QString::number(i), QString::number((i * 7) % 5)});
        const QList<LinkRoute> routes = routeLinks(nodes, links);
        for (const LinkRoute &route : routes) {
            if (route.from == route.to)
                continue;
            for (qsizetype i = 1; i < route.points.size(); ++i) {
                const QRectF line = QRectF(route.points.at(i - 1), route.points.at(i)).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
                for (auto node = nodes.cbegin(); node != nodes.cend(); ++node)
                    QVERIFY2(!line.intersects(node.value().adjusted(1, 1, -1, -1)),
                             qPrintable(route.from + QStringLiteral(" → ") + route.to));
            }
        }
    }

    void aGroupFindsItsTileAgain_data()
    {
        QTest::addColumn<int>("machines");
        QTest::addColumn<bool>("open");
        for (int machines : {2, 4, 8, 9, 48, 175, 10000}) {
            QTest::addRow("%d closed", machines) << machines << false;
            QTest::addRow("%d open", machines) << machines << true;
        }
    }
    void aGroupFindsItsTileAgain()
    {
        QFETCH(int, machines);
        QFETCH(bool, open);
        const NodeShape shape = NodeShape::group(machines, open);
        for (int i : {0, 1, machines / 2, machines - 1}) {
            QCOMPARE(shape.tileAt(shape.tile(i).center()), i);
            QVERIFY(shape.rect().contains(shape.tile(i)));
        }
        QCOMPARE(shape.tileAt({shape.size().width() - 1, shape.size().height() - 1}), -1);
    }

    void aGroupOf175IsAsThePictureHasIt()
    {
        QCOMPARE(NodeShape::group(175, false).size(), QSizeF(812, 206));
        QCOMPARE(NodeShape::group(175, true).columns(), 20);
        QCOMPARE(NodeShape::group(10000, true).columns(), 50);
    }

    void detailChangesWithZoomButNotAtEveryTouch()
    {
        CanvasLook look;
        look.setScale(1, 1);
        QCOMPARE(look.detail, Detail::Near);
        look.setScale(0.88, 0.88);
        QCOMPARE(look.detail, Detail::Near);
        look.setScale(0.8, 0.8);
        QCOMPARE(look.detail, Detail::Middle);
        look.setScale(0.44, 0.44);
        QCOMPARE(look.detail, Detail::Middle);
        look.setScale(0.4, 0.4);
        QCOMPARE(look.detail, Detail::Far);
    }

    void aClickSelectsAndADragMoves()
    {
        Canvas canvas;
        canvas.resize(840, 740);
        canvas.setPicture(pictureOf(germline(175), Lens::Design));
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        QSignalSpy chosen(&canvas.scene(), &ClusterScene::selectionWanted);
        QSignalSpy moved(&canvas.scene(), &ClusterScene::nodesMoved);
        CanvasView &view = canvas.view();
        const QPoint at = view.mapFromScene(QPointF(500, 100));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(canvas.scene().selection().groups, QStringList{QStringLiteral("tracker")});
        QCOMPARE(chosen.count(), 1);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at);
        QMouseEvent move(QEvent::MouseMove, at + QPoint(30, 40), view.viewport()->mapToGlobal(at + QPoint(30, 40)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at + QPoint(30, 40));
        QCOMPARE(moved.count(), 1);
        const auto places = moved.first().first().value<QMap<QString, QPointF>>();
        QVERIFY(places.contains(QStringLiteral("tracker")));
        QVERIFY(places.value(QStringLiteral("tracker")).y() > 60);
    }

    void arrowKeysGoFromMachineToMachine()
    {
        Canvas canvas;
        canvas.resize(840, 740);
        canvas.setPicture(pictureOf(germline(175), Lens::Design));
        QTest::keyClick(&canvas.view(), Qt::Key_Right);
        QCOMPARE(canvas.scene().selection().groups, QStringList{QStringLiteral("salt-master")});
        QTest::keyClick(&canvas.view(), Qt::Key_Right);
        QCOMPARE(canvas.scene().selection().groups, QStringList{QStringLiteral("job-queue")});
        QTest::keyClick(&canvas.view(), Qt::Key_Down);
        QCOMPARE(canvas.scene().selection().groups, QStringList{QStringLiteral("worker")});
    }

    void aDropThatCannotBeSaysWhyAndTheRemedy()
    {
        const Cluster cluster = germline(175);
        Canvas canvas;
        canvas.resize(840, 740);
        canvas.setPicture(pictureOf(cluster, Lens::Design));
        canvas.scene().setSelection({{QStringLiteral("worker")}, {}});
        canvas.scene().drop().setJudge([&](const QString &name, const Dragged &what) {
            const RoleRefusal refusal = refusalOf(cluster, m_roles, name, what.role);
            return DropVerdict{refusal.sentence, refusal.remedy};
        });
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        QSignalSpy dropped(&canvas.scene(), &ClusterScene::dropped);
        QMimeData data;
        data.setData(roleMimeType(), "consul-client");
        QWidget *viewport = canvas.view().viewport();
        const QPoint onTracker = canvas.view().mapFromScene(QPointF(540, 100));
        QDragEnterEvent enter(onTracker, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &enter);
        QDragMoveEvent over(onTracker, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &over);
        QVERIFY(!canvas.scene().drop().canDrop());
        QVERIFY(canvas.scene().drop().refusal().contains(QStringLiteral("tracker")));
        save(canvas, QStringLiteral("canvas-drop"));
        QDropEvent refused(onTracker, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &refused);
        QCOMPARE(dropped.count(), 0);
        const QPoint onDatabase = canvas.view().mapFromScene(QPointF(700, 100));
        QDragEnterEvent again(onDatabase, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &again);
        QDropEvent taken(onDatabase, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &taken);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.first().at(1).toString(), QStringLiteral("db-server"));
    }

    void showsTheDesign_data()
    {
        QTest::addColumn<int>("workers");
        QTest::addColumn<bool>("dark");
        QTest::addRow("179 light") << 175 << false;
        QTest::addRow("179 dark") << 175 << true;
        QTest::addRow("8 light") << 4 << false;
        QTest::addRow("30 light") << 26 << false;
        QTest::addRow("10000 light") << 10000 << false;
    }
    void showsTheDesign()
    {
        QFETCH(int, workers);
        QFETCH(bool, dark);
        applyTheme(dark ? QStringLiteral("dark") : QStringLiteral("light"));
        Canvas canvas;
        canvas.resize(840, 740);
        canvas.setPicture(pictureOf(germline(workers), Lens::Design));
        canvas.scene().setSelection({{QStringLiteral("worker")}, {}});
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        save(canvas, QStringLiteral("canvas-design-%1-%2").arg(workers).arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
        for (double zoom : {0.6, 0.3}) {
            canvas.view().setZoom(zoom);
            save(canvas, QStringLiteral("canvas-design-%1-zoom%2-%3")
                             .arg(workers)
                             .arg(zoom)
                             .arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
        applyTheme(QStringLiteral("light"));
    }
};

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    applyTheme(QStringLiteral("light"));
    if (QFontDatabase::families().contains(QStringLiteral("Inter")))
        QApplication::setFont(QFont(QStringLiteral("Inter"), -1));
    QFont font = QApplication::font();
    font.setPointSizeF(9.75);
    QApplication::setFont(font);
    tst_Canvas test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Canvas.moc"
