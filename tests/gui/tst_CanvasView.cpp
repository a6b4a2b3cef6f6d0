#include "services/cluster/RoleFile.h"
#include "tests/gui/CanvasTest.h"
#include "tests/gui/Pictures.h"

#include <QScrollBar>

using namespace CanvasTest;

/// How often the view was laid out anew. Beyond what comes to rest it lets nothing through: else the loop would never end.
class LaidOut final : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        return (event->type() == QEvent::Resize || event->type() == QEvent::MetaCall) && ++count > 40;
    }
};

/// What of the picture is seen, where, and what lies over it.
class tst_CanvasView final : public QObject
{
    Q_OBJECT

private:
    RoleCatalogue m_roles{};

    std::unique_ptr<Canvas> open(int workers, const QSize &size)
    {
        auto canvas = std::make_unique<Canvas>();
        canvas->resize(size);
        canvas->setPicture(pictureOf(germline(workers), m_roles));
        canvas->show();
        [&] { QVERIFY(QTest::qWaitForWindowExposed(canvas.get())); }();
        return canvas;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_roles = loadRoles().catalogue;
        Pictures::setFont(1);
        applyTheme(QStringLiteral("light"));
    }
    void cleanup() { Pictures::setFont(1); }

    void aSmallPictureStandsInTheMiddle()
    {
        const auto canvas = open(175, {1200, 800});
        CanvasView &view = canvas->view();
        view.setZoom(0.3);
        const QPointF middle = view.mapFromScene(canvas->scene().bounds().center());
        QVERIFY((middle - QPointF(view.viewport()->rect().center())).manhattanLength() < 4);
        QVERIFY(!view.horizontalScrollBar()->isVisible() && !view.verticalScrollBar()->isVisible());
    }

    void theWheelKeepsWhatIsUnderThePointer()
    {
        const auto canvas = open(175, {1200, 800});
        CanvasView &view = canvas->view();
        const QPoint place(300, 200);
        const QPointF under = view.mapToScene(place);
        for (int i = 0; i < 8; ++i) {
            QWheelEvent wheel(place, view.viewport()->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view.viewport(), &wheel);
        }
        QVERIFY(view.zoom() < 0.3);
        QVERIFY((view.mapFromScene(under) - place).manhattanLength() < 12); // each step is rounded to a pixel
    }

    /// Where it has no room beside the machines the legend gives way to them, and comes again.
    void theLegendLiesOverNoMachine()
    {
        const auto canvas = open(8, {700, 600});
        const auto *legend = canvas->findChild<QWidget *>(QStringLiteral("legend"));
        QVERIFY(legend);
        for (const int height : {600, 460, 400, 331, 330, 280, 200, 340, 600}) {
            canvas->resize(700, height);
            QCoreApplication::processEvents();
            QCOMPARE(legend->isVisible(), height > 330);
            const CanvasView &view = canvas->view();
            if (legend->isVisible() && height < 480)
                QVERIFY2(legend->y() >= view.geometry().bottom(), qPrintable(QString::number(height)));
            if (!legend->isVisible())
                QCOMPARE(view.height(), canvas->height()); // all the room is the picture's
        }
        canvas->resize(700, 300);
        canvas->showTable(true);
        canvas->showTable(false);
        QVERIFY(!legend->isVisible());
    }

    void addingToASmallPictureMovesNothingOnTheScreen()
    {
        const auto canvas = open(8, {1200, 800});
        CanvasView &view = canvas->view();
        view.setZoom(0.3);
        const QPoint before = view.mapFromScene(QPointF(0, 0));
        Cluster design = germline(8);
        design.groups.append(group(QStringLiteral("more"), {QStringLiteral("worker")}, 175));
        canvas->setPicture(pictureOf(design, m_roles));
        QCOMPARE(view.mapFromScene(QPointF(0, 0)), before);
    }

    void itComesToRestAtEverySize()
    {
        const auto canvas = open(8, {700, 900});
        QStringList restless;
        for (const int width : {500, 640, 700, 820}) {
            for (int height = 900; height > 250; height -= 3) {
                LaidOut laidOut;
                canvas->view().installEventFilter(&laidOut);
                canvas->resize(width, height);
                for (int turn = 0; turn < 12; ++turn)
                    QCoreApplication::processEvents();
                if (laidOut.count > 12)
                    restless << QStringLiteral("%1 × %2").arg(width).arg(height);
            }
        }
        QVERIFY2(restless.isEmpty(), qPrintable(restless.join(QLatin1String(", "))));
    }

    void theOverviewNeverCoversASmallView()
    {
        auto canvas = open(175, {1200, 800});
        auto *map = canvas->findChild<Minimap *>();
        canvas->view().setZoom(2);
        QVERIFY(map->isVisible());
        QVERIFY(!map->geometry().intersects(canvas->findChild<Legend *>()->geometry()));
        canvas->resize(600, 620);
        QTRY_VERIFY(!map->isVisible());
        Pictures::setFont(2);
        canvas = open(175, {840, 620});
        canvas->view().setZoom(1);
        QVERIFY(!canvas->findChild<Minimap *>()->isVisible());
    }
};

QTEST_MAIN(tst_CanvasView)

#include "tst_CanvasView.moc"
