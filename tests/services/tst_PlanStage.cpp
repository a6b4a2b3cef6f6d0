#include "tests/services/TargetTest.h"

#include <QtTest>

Q_DECLARE_METATYPE(CommandResult)

/// The plan of a run, with Terraform and the engine answered.
class tst_PlanStage : public QObject
{
    Q_OBJECT

    static Ending planned(TargetTest &run)
    {
        run.stands();
        const Ending end = run.prepare();
        return end ? end : run.makePlan();
    }

private Q_SLOTS:
    void tellsWhatIsMadeAndWhatIsLost()
    {
        TargetTest run(Verb::Plan);
        QVERIFY(!planned(run));
        QStringList told;
        for (const QJsonObject &event : run.stage.events(QStringLiteral("resource")))
            told << event["action"].toString() + QLatin1Char(' ') + event["address"].toString();
        told.sort();
        QCOMPARE(told, (QStringList{QStringLiteral("create terraform_data.machine[\"worker-1\"]"),
                                    QStringLiteral("destroy terraform_data.machine[\"worker-0\"]"),
                                    QStringLiteral("replace terraform_data.machine[\"salt-master\"]")}));
    }

    void refusesToLoseAMachineWithoutLeave()
    {
        for (const Verb verb : {Verb::Apply, Verb::Up}) {
            TargetTest run(verb);
            const Ending end = planned(run);
            QVERIFY(end);
            QCOMPARE(end->exitCode, int(ExitCode::WouldDestroy));
            QVERIFY2(end->message.contains(QLatin1String("salt-master")) && end->message.contains(QLatin1String("worker-0")),
                     qPrintable(end->message));
            QVERIFY2(!end->message.contains(QLatin1String("--")), qPrintable(end->message)); // the window has no flags
            QVERIFY(!run.stage.askedWords().contains(QLatin1String("terraform apply")));
        }
    }

    void goesOnWithLeave()
    {
        TargetTest run(Verb::Up);
        run.stage.context.options.allowDestroy = true;
        QVERIFY(!planned(run));
    }

    void plansAndAppliesInOneGoWhereNothingStands()
    {
        TargetTest run(Verb::Up);
        QVERIFY(!run.prepare());
        QVERIFY(!run.makePlan());
        QVERIFY(!run.stage.askedWords().contains(QLatin1String("terraform plan")));
    }

    void tellsWhatThePlaceHasRoomFor()
    {
        TargetTest run(Verb::Plan);
        QVERIFY(!planned(run));
        const QList<QJsonObject> told = run.stage.events(QStringLiteral("capacity"));
        QCOMPARE(told.size(), 1);
        const Capacity capacity = Capacity::fromJson(told.first());
        QVERIFY(capacity.find(QStringLiteral("machines")) && capacity.room());
        QCOMPARE(capacity.machines, 0); // all that is designed runs
    }

    void beginsNothingThatDoesNotFit_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::newRow("up") << Verb::Up;
        QTest::newRow("apply") << Verb::Apply;
    }
    void beginsNothingThatDoesNotFit()
    {
        QFETCH(Verb, verb);
        TargetTest run(verb);
        run.stage.context.design.groups.last().count = 300;
        run.stage.writeDesign();
        const Ending end = run.prepare();
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Failed));
        QVERIFY2(end->message.contains(QLatin1String("301 more machines do not fit: there is room for ")), qPrintable(end->message));
        QVERIFY2(end->message.contains(QLatin1String("The limit is 241 addresses")), qPrintable(end->message));
        QVERIFY2(!run.stage.askedWords().contains(QLatin1String("\nimage ")), qPrintable(run.stage.askedWords())); // nor is one made
        QCOMPARE(run.stage.events(QStringLiteral("capacity")).size(), 1);
    }

    void saysWhyThereIsNoPlan_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<CommandResult>("result");
        QTest::addColumn<QString>("word");
        const QString plan = QStringLiteral("terraform plan");
        QTest::newRow("it fails") << plan << StageTest::fails("Error: Invalid index") << QStringLiteral("Invalid index");
        QTest::newRow("it is silent") << plan << StageTest::timesOut() << QStringLiteral("could not make a plan");
        QTest::newRow("it says why not") << plan << StageTest::timesOut() << QStringLiteral("said nothing for so long");
        QTest::newRow("it fails without a word") << plan << StageTest::fails({}) << QStringLiteral("without saying why");
        // As Terraform 1.5 says it where fcntl() fails; flock() may work there all the same.
        QTest::newRow("a file system without locks")
            << plan << StageTest::fails("Error: Error acquiring the state lock\n\nError message: no locks available\nLock Info:\n")
            << QStringLiteral("Lustre: the option flock");
        QTest::newRow("somebody else's Terraform")
            << plan << StageTest::fails("Error: Error acquiring the state lock\n\nError message: resource temporarily unavailable\n")
            << QStringLiteral("Another Terraform works");
        QTest::newRow("it is killed") << plan << CommandResult{.crashed = true} << QStringLiteral("Nothing was touched");
        QByteArray torn = TargetTest::recorded(QStringLiteral("plan-mixed.jsonl"));
        torn.truncate(torn.indexOf("\"change_summary\""));
        QTest::newRow("it is torn") << plan << StageTest::says(torn) << QStringLiteral("could not be read");
        QTest::newRow("it says nothing") << plan << StageTest::says({}) << QStringLiteral("could not be read");
    }

    void saysWhyThereIsNoPlan()
    {
        QFETCH(QString, command);
        QFETCH(CommandResult, result);
        QFETCH(QString, word);
        TargetTest run(Verb::Up);
        run.stage.context.options.allowDestroy = true;
        run.instead[command] = result;
        const Ending end = planned(run);
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Failed));
        QVERIFY2(end->message.contains(word), qPrintable(end->message));
        QVERIFY2(!end->message.trimmed().endsWith(QLatin1Char(':')), qPrintable(end->message));
    }

    void aMachineThatVanishedIsMadeAndNotLost()
    {
        TargetTest run(Verb::Up);
        run.stands();
        run.running.removeAll(QStringLiteral("salt-master"));
        QVERIFY(!run.prepare());
        const Ending end = run.makePlan();
        QVERIFY(end); // worker-0 is lost all the same
        QVERIFY2(!end->message.contains(QLatin1String("salt-master")), qPrintable(end->message));
        QVERIFY(run.stage.askedWords().contains(QLatin1String("-replace=terraform_data.machine[\"salt-master\"]")));
    }

    void stopsInTheMiddle()
    {
        TargetTest run(Verb::Up);
        run.at[QStringLiteral("terraform plan")] = [&run] { run.stage.stop(); };
        const Ending end = planned(run);
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Stopped));
    }
};

QTEST_GUILESS_MAIN(tst_PlanStage)
#include "tst_PlanStage.moc"
