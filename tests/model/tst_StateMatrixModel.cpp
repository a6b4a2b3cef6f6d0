#include "model/runs/StateMatrixModel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

namespace
{

StateOutcome outcome(const QString &machine, const QString &sls, const QString &id, StateResult result)
{
    StateOutcome state;
    state.machine = machine;
    state.sls = sls;
    state.id = id;
    state.function = QStringLiteral("pkg.installed");
    state.result = result;
    state.milliseconds = 1200;
    return state;
}

/// A master and five workers with two state files; samtools fails on worker-10, collectd changes something on worker-2.
Run smallRun()
{
    Run run;
    run.id = QStringLiteral("2026-11-23T12-04-00Z-configure");
    const QStringList machines{QStringLiteral("salt-master"), QStringLiteral("worker-0"), QStringLiteral("worker-1"),
                               QStringLiteral("worker-2"),    QStringLiteral("worker-9"), QStringLiteral("worker-10")};
    for (const QString &machine : machines) {
        run.states << outcome(machine, QStringLiteral("collectd"), QStringLiteral("collectd"),
                              machine == QStringLiteral("worker-2") ? StateResult::Changed : StateResult::Clean);
        if (machine != QStringLiteral("salt-master"))
            run.states << outcome(machine, QStringLiteral("genotyper"), QStringLiteral("samtools"),
                                  machine == QStringLiteral("worker-10") ? StateResult::Failed : StateResult::Clean);
    }
    return run;
}

/// The matrix in letters: "title(machines) results", one line a row.
QString printed(const StateMatrixModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString line = QStringLiteral("%1(%2) ").arg(model.title(row)).arg(model.machines(row).size());
        for (int column = 0; column < model.columnCount(); ++column) {
            const int result = model.index(row, column).data(StateMatrixModel::ResultRole).toInt();
            line += model.kind(row) == StateMatrixModel::RowKind::Heading ? QString() : QStringLiteral(".CHFS").mid(result + 1, 1);
        }
        lines << line;
    }
    return lines.join(u'\n');
}

} // namespace

class tst_StateMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreCalledAndFoundByTheirNames()
    {
        StateMatrixModel model;
        model.setNaming([](const QString &sls, const QString &id, const QString &) {
            return StateWords{sls == QLatin1String("collectd") ? QStringLiteral("Measuring") : sls, QStringLiteral("name of ") + id};
        });
        model.take(smallRun());
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("name of collectd"));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 QStringLiteral("Measuring: name of collectd (collectd, in collectd: package is installed)"));
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Measuring: name of collectd")));
        for (const char *words : {"measuring", "Measuring: name", "collectd"}) { // by what is seen, and by Salt's own
            model.setFind(QLatin1String(words));
            QCOMPARE(model.columnCount(), 1);
            QCOMPARE(model.column(0).id, QStringLiteral("collectd"));
        }
    }

    void givesFailedMachinesRowsOfTheirOwnAndFoldsTheRest()
    {
        StateMatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.take(smallRun());
        QCOMPARE(printed(model),
                 QStringLiteral("worker-10(1) CF\nThe rest, one row for each group that is alike(0) \nworker(3) CC\nsalt-master(1) C.\n"
                                "worker(1) HC"));
        QCOMPARE(model.counts().failed, 1);
        QCOMPARE(model.counts().machinesChanged, 1);
        QCOMPARE(model.counts().machines, 6);
    }

    void showsAllMachinesInTheOrderOfTheirNumbers()
    {
        StateMatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.take(smallRun());
        model.setRows(MatrixRows::All);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.title(4), QStringLiteral("worker-9"));
        QCOMPARE(model.title(5), QStringLiteral("worker-10"));
    }

    void narrowsToMachinesOrStatesThatAreSearchedFor()
    {
        StateMatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.take(smallRun());
        model.setFind(QStringLiteral("worker-1"));
        QCOMPARE(printed(model), QStringLiteral("worker-1(1) CC\nworker-10(1) CF"));
        model.setFind(QStringLiteral("sam"));
        QCOMPARE(model.columnCount(), 1);
        QCOMPARE(model.failedOn(0), QStringList{QStringLiteral("worker-10")});
    }

    void keepsAChangeThatAVerifyLaterFindsCleanAndForgetsAFailureThatWasMended()
    {
        Run run = smallRun();
        StateMatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.take(run);
        run.states << outcome(QStringLiteral("worker-2"), QStringLiteral("collectd"), QStringLiteral("collectd"), StateResult::Clean);
        run.states << outcome(QStringLiteral("worker-10"), QStringLiteral("genotyper"), QStringLiteral("samtools"), StateResult::Clean);
        model.take(run);
        QCOMPARE(model.counts().failed, 0);
        QCOMPARE(model.counts().changed, 1);
    }

    void takesInStatesAsTheyCome()
    {
        const Run whole = smallRun();
        StateMatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Run growing = whole;
        growing.states.clear();
        for (const StateOutcome &state : whole.states) {
            growing.states << state;
            model.take(growing);
        }
        StateMatrixModel atOnce;
        atOnce.take(whole);
        QCOMPARE(printed(model), printed(atOnce));
        QVERIFY(model.find(QStringLiteral("worker-10"), QStringLiteral("genotyper"), QStringLiteral("samtools")).isValid());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_StateMatrixModel)
#include "tst_StateMatrixModel.moc"
