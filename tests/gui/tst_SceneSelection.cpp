#include "gui/cluster/canvas/SceneSelection.h"

#include <QTest>

namespace
{

QList<PictureTile> workers(int count)
{
    QList<PictureTile> tiles;
    for (int i = 0; i < count; ++i) {
        PictureTile tile;
        tile.machine = QStringLiteral("worker-%1").arg(i);
        tiles << tile;
    }
    return tiles;
}

} // namespace

/// What a press chooses, without a scene.
class tst_SceneSelection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSelectionIsNoOther()
    {
        SceneSelection selection;
        QVERIFY(selection.set({{QStringLiteral("worker")}, {}}));
        QVERIFY(!selection.set({{QStringLiteral("worker")}, {}}));
        QCOMPARE(selection.now().groups, QStringList{QStringLiteral("worker")});
    }

    void aPressChoosesOneControlOneMoreAndShiftAllFromThere()
    {
        const QList<PictureTile> group = workers(9);
        SceneSelection selection;
        (void)selection.set(selection.byMachine(QStringLiteral("worker-2"), group, {}));
        QCOMPARE(selection.now().machines, QStringList{QStringLiteral("worker-2")});
        (void)selection.set(selection.byMachine(QStringLiteral("worker-5"), group, Qt::ControlModifier));
        QCOMPARE(selection.now().machines, QStringList({QStringLiteral("worker-2"), QStringLiteral("worker-5")}));
        (void)selection.set(selection.byMachine(QStringLiteral("worker-7"), group, Qt::ShiftModifier));
        QCOMPARE(selection.now().machines,
                 QStringList({QStringLiteral("worker-5"), QStringLiteral("worker-6"), QStringLiteral("worker-7")}));
        (void)selection.set(selection.byMachine(QStringLiteral("worker-6"), group, Qt::ControlModifier));
        QCOMPARE(selection.now().machines, QStringList({QStringLiteral("worker-5"), QStringLiteral("worker-7")}));
    }

    void shiftDoesNotReachIntoAnotherGroup()
    {
        SceneSelection selection;
        (void)selection.set(selection.byMachine(QStringLiteral("worker-2"), workers(3), {}));
        PictureTile other;
        other.machine = QStringLiteral("store-1");
        (void)selection.set(selection.byMachine(other.machine, {other}, Qt::ShiftModifier));
        QCOMPARE(selection.now().machines, QStringList({QStringLiteral("worker-2"), QStringLiteral("store-1")}));
    }

    void aGroupIsAddedAndTakenAway()
    {
        SceneSelection selection;
        (void)selection.set({{QStringLiteral("worker")}, {}});
        QCOMPARE(selection.byGroup(QStringLiteral("store"), true).groups, QStringList({QStringLiteral("worker"), QStringLiteral("store")}));
        QVERIFY(selection.byGroup(QStringLiteral("worker"), true).isEmpty());
        QCOMPARE(selection.byGroup(QStringLiteral("store"), false).groups, QStringList{QStringLiteral("store")});
    }
};

QTEST_GUILESS_MAIN(tst_SceneSelection)
#include "tst_SceneSelection.moc"
