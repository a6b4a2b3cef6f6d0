#include "gui/cluster/lenses/PlannedList.h"
#include "gui/widgets/PanelDelegate.h"
#include "tests/Designs.h"
#include "tests/gui/Pictures.h"
#include "tests/gui/TestCluster.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using T = TestCluster;

/// The Plan lens's list by itself.
class tst_PlannedList final : public QObject
{
    Q_OBJECT

    static Run genomePlan(ResourceAction workers)
    {
        Run run;
        run.id = QStringLiteral("a-plan");
        run.apply(T::started(Verb::Plan, QDateTime::currentDateTimeUtc()));
        for (const QString &machine : machineNames(Designs::germline(175))) {
            if (machine.startsWith(QLatin1String("worker")))
                run.apply(T::planned(machine, workers, QStringLiteral("not there yet")));
        }
        run.apply(T::finished(Outcome::Succeeded, {}, QDateTime::currentDateTimeUtc()));
        return run;
    }
    static QTreeView *viewOf(PlannedList &list) { return list.findChild<QTreeView *>(QStringLiteral("planList")); }

private Q_SLOTS:
    void initTestCase() { Pictures::setFont(1); }

    void machinesOfAGroupAreOneRow()
    {
        PlannedList list;
        list.show(genomePlan(ResourceAction::Create), machineNames(Designs::germline(175)));
        const QAbstractItemModel *model = viewOf(list)->model();
        const QModelIndex head = model->index(0, 0);
        QCOMPARE(head.data(PanelRole::Right).toString().section(u' ', 0, 0), QStringLiteral("175"));
        QCOMPARE(model->rowCount(head), 1);
        const QModelIndex row = model->index(0, 0, head);
        QCOMPARE(row.data().toString(), QStringLiteral("worker-0 to worker-174"));
        QVERIFY(row.data(PanelRole::Second).toString().startsWith(QStringLiteral("175 machine")));
        QVERIFY(row.data(PanelRole::Second).toString().endsWith(QStringLiteral(" · not there yet")));
        QCOMPARE(model->rowCount(model->index(1, 0)), 4); // those that stay
    }

    void thoseThatStayAreSaidByGroups()
    {
        Run plan = genomePlan(ResourceAction::None);
        plan.apply(T::planned(QStringLiteral("worker-7"), ResourceAction::Replace, {}));
        PlannedList list;
        list.show(plan, machineNames(Designs::germline(175)));
        const QAbstractItemModel *model = viewOf(list)->model();
        QStringList stay;
        for (int row = 0; row < model->rowCount(model->index(1, 0)); ++row)
            stay << model->index(row, 0, model->index(1, 0)).data().toString();
        QCOMPARE(stay, (QStringList{QStringLiteral("salt-master"), QStringLiteral("job-queue"), QStringLiteral("tracker"),
                                    QStringLiteral("db-server"), QStringLiteral("worker-0 to worker-6"),
                                    QStringLiteral("worker-8 to worker-174")}));
        QCOMPARE(model->index(1, 0).data(PanelRole::Right).toString().section(u' ', 0, 0), QStringLiteral("178"));
    }

    void aRowIsFoundByEachOfItsMachines()
    {
        PlannedList list;
        list.show(genomePlan(ResourceAction::Create), machineNames(Designs::germline(175)));
        QTreeView *view = viewOf(list);
        list.chooseMachine(QStringLiteral("worker-77"));
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("worker-0 to worker-174"));
        auto *search = list.findChild<QLineEdit *>(QStringLiteral("findInPlan"));
        search->setText(QStringLiteral("worker-77"));
        QVERIFY(!view->isRowHidden(0, {}));
        search->setText(QStringLiteral("worker-177"));
        QVERIFY(view->isRowHidden(0, {}));
    }

    void isSeenWhole()
    {
        const QStringList found = Pictures::take(QStringLiteral("planned-list"), {228, 500}, [] {
            auto *list = new PlannedList;
            list->show(genomePlan(ResourceAction::Create), machineNames(Designs::germline(175)));
            return list;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_MAIN(tst_PlannedList)
#include "tst_PlannedList.moc"
