#include "model/runs/RunListModel.h"
#include "model/runs/RunWords.h"
#include "model/runs/StepTreeModel.h"
#include "model/runs/VolumeWords.h"

#include <QAbstractItemModelTester>
#include <QTimeZone>
#include <QtTest>

namespace
{

const QDateTime noon = QDateTime(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());

RunSummary summary(const QString &id, Outcome outcome)
{
    return {id, Verb::Up, noon, outcome == Outcome::Running ? QDateTime() : noon.addSecs(372), outcome, {}, {}};
}

Step step(const QString &id, const QString &machine, StepState state)
{
    return {id, id.toUpper(), machine, state, noon, state == StepState::Done ? noon.addSecs(48) : QDateTime(), {}};
}

} // namespace

class tst_RunModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTimesInWords_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("under ten seconds") << qint64(412) << QStringLiteral("0.4 s");
        QTest::newRow("hardly any") << qint64(13) << QStringLiteral("under 0.1 s");
        QTest::newRow("counted in seconds") << qint64(8000) << QStringLiteral("8 s");
        QTest::newRow("seconds") << qint64(12300) << QStringLiteral("12 s");
        QTest::newRow("minutes") << qint64(372000) << QStringLiteral("6 min 12 s");
        QTest::newRow("whole minutes") << qint64(180000) << QStringLiteral("3 min");
        QTest::newRow("hours") << qint64(3840000) << QStringLiteral("1 h 4 min");
        QTest::newRow("never") << qint64(-1) << QString();
    }
    void saysTimesInWords()
    {
        QFETCH(qint64, milliseconds);
        QTEST(durationWords(milliseconds), "words");
    }

    void saysDaysInWords()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(20, 0));
        QCOMPARE(whenWords(QDateTime(QDate(2026, 11, 23), QTime(12, 4)), now), QStringLiteral("today, 12:04"));
        QCOMPARE(whenWords(QDateTime(QDate(2026, 11, 22), QTime(18, 20)), now), QStringLiteral("yesterday, 18:20"));
        QCOMPARE(whenWords(QDateTime(QDate(2026, 11, 18), QTime(18, 20)), now), QStringLiteral("18 November"));
        QCOMPARE(whenWords(QDateTime(QDate(2025, 11, 18), QTime(18, 20)), now), QStringLiteral("18 November 2025"));
    }

    void saysVolumesOfManyMachinesAsOne()
    {
        Cluster design;
        Group workers{.name = QStringLiteral("worker"), .count = 4};
        workers.volumes = {{QStringLiteral("scratch"), 50, {}}, {QStringLiteral("data"), 10, {}}};
        Group master{.name = QStringLiteral("master")};
        master.volumes = {{QStringLiteral("data"), 10, {}}};
        design.groups = {workers, master};
        QCOMPARE(volumesInWords(volumesOf(design)), QStringLiteral("scratch of worker-0 to worker-3 (50 GB each), "
                                                                   "data of worker-0 to worker-3, master (10 GB each)"));
        QCOMPARE(volumesInWords({{QStringLiteral("data"), QStringLiteral("master"), 0}}), QStringLiteral("data of master"));
        QCOMPARE(volumesInWords({}), QString());
    }

    void saysAPlanInWordsWithWhatIsLostFirst()
    {
        const QList<PlannedChange> plan{{{}, QStringLiteral("worker-3"), ResourceAction::Destroy, {}},
                                        {{}, QStringLiteral("worker-4"), ResourceAction::Create, {}},
                                        {{}, QStringLiteral("worker-5"), ResourceAction::Create, {}},
                                        {QStringLiteral("terraform_data.network"), {}, ResourceAction::Create, {}}};
        QCOMPARE(planWords(plan), QStringLiteral("1 machine will be destroyed: worker-3. 2 machines will be made."));
        QCOMPARE(planWords(plan.mid(1)), QStringLiteral("2 machines will be made. Nothing will be destroyed."));
        const QList<PlannedChange> taken{{QStringLiteral("a"), QStringLiteral("worker-1"), ResourceAction::TakeIn, {}, {}},
                                         {QStringLiteral("b"), QStringLiteral("worker-2"), ResourceAction::TakeIn, {}, {}},
                                         {QStringLiteral("c"), QStringLiteral("worker-3"), ResourceAction::Update, {}, {}}};
        QCOMPARE(planWords(taken), QStringLiteral("2 machines will be taken in as they stand. 1 machine will be changed. Nothing will be "
                                                  "destroyed."));
    }

    void saysTheVolumesThatAPlanDestroys()
    {
        const QString address = QStringLiteral("terraform_data.volume[\"db-server/pgdata\"]");
        const QList<PlannedChange> plan{{address, {}, ResourceAction::Destroy, {}},
                                        {{}, QStringLiteral("worker-4"), ResourceAction::Create, {}}};
        QCOMPARE(planWords(plan), QStringLiteral("1 volume will be destroyed with everything on it: pgdata of db-server. "
                                                 "1 machine will be made."));
    }

    void keepsTheRowsOfRunsThatStay()
    {
        RunListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRuns({summary(QStringLiteral("a"), Outcome::Running)});
        const QPersistentModelIndex first = model.index(0);
        model.setRuns({summary(QStringLiteral("b"), Outcome::Running), summary(QStringLiteral("a"), Outcome::Cancelled)});
        QCOMPARE(first.row(), 1);
        QCOMPARE(first.data().toString(), QStringLiteral("Build, stopped by you"));
        QVERIFY(first.data(RunListModel::SecondLineRole).toString().endsWith(QStringLiteral(" · 6 min 12 s")));
        QCOMPARE(model.rowOf(QStringLiteral("b")), 0);
        model.setRuns({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sumsUpTheMachinesOfAStep()
    {
        StepTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Run run;
        run.steps << step(QStringLiteral("prepare"), {}, StepState::Done) << step(QStringLiteral("machines"), {}, StepState::Running);
        model.take(run);
        run.steps << step(QStringLiteral("machines"), QStringLiteral("worker-0"), StepState::Done)
                  << step(QStringLiteral("machines"), QStringLiteral("worker-1"), StepState::Running)
                  << step(QStringLiteral("reach"), QStringLiteral("worker-0"), StepState::Waiting);
        model.take(run);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data(StepTreeModel::DetailRole).toString(), QStringLiteral("48 s"));
        const QModelIndex machines = model.index(1, 0);
        QCOMPARE(model.rowCount(machines), 2);
        QCOMPARE(machines.data(StepTreeModel::DetailRole).toString(),
                 QStringLiteral("1 done, 1 under way")); // of how many is not known yet
        QCOMPARE(model.state(machines), StepState::Running);
        QCOMPARE(model.index(1, 0, machines).data().toString(), QStringLiteral("worker-1"));
        run.steps[3].state = StepState::Failed;
        run.steps[1].state = StepState::Failed;
        model.take(run);
        QCOMPARE(model.state(machines), StepState::Failed);
        QCOMPARE(machines.data(StepTreeModel::DetailRole).toString(), QStringLiteral("1 of 2 machines"));
        QCOMPARE(model.state(model.index(2, 0)), StepState::Waiting);
    }
};

QTEST_GUILESS_MAIN(tst_RunModels)
#include "tst_RunModels.moc"
