#include "tests/services/TargetTest.h"

#include <QtTest>

Q_DECLARE_METATYPE(CommandResult)

namespace
{

/// A cluster that is to be taken down.
class Standing final
{
public:
    TargetTest cluster{Verb::Destroy};

    explicit Standing(bool allowed)
    {
        cluster.plan = QStringLiteral("destroy");
        cluster.stands();
        cluster.stage.context.options.allowDestroy = allowed;
        StageTest::write(cluster.stage.context.folder.sshPath() + QStringLiteral("/id_ed25519"), "key");
    }
    RunEnd takeDown()
    {
        Ending end = cluster.prepare();
        if (!end)
            end = cluster.takeDown();
        return end ? *end : RunEnd{Outcome::Succeeded, ExitCode::Done, cluster.stage.context.summary};
    }
    bool hasKeys() const { return QFile::exists(cluster.stage.context.folder.sshPath() + QStringLiteral("/id_ed25519")); }
    bool hasState() const { return QFile::exists(cluster.stage.context.folder.terraformPath() + QStringLiteral("/terraform.tfstate")); }
};

} // namespace

/// Taking a cluster down, with Terraform and the engine answered.
class tst_TakeDown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesAllAndLeavesAReceipt()
    {
        Standing standing(true);
        const RunEnd end = standing.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::Done));
        QVERIFY(!standing.hasKeys() && !standing.hasState());
        const QJsonObject receipt =
            QJsonDocument::fromJson(
                standing.cluster.stage.file(standing.cluster.stage.context.run.artefactPath(QStringLiteral("receipt.json"))))
                .object();
        QCOMPARE(receipt["removed"].toObject()["machines"].toArray().size(), 3);
        QCOMPARE(receipt["left"].toObject()["machines"].toArray().size(), 0);
    }

    void refusesWithoutLeaveGivenToThisRun()
    {
        Standing standing(false);
        const RunEnd end = standing.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::WouldDestroy));
        QCOMPARE(end.outcome, Outcome::Failed);
        for (const QString &machine : std::as_const(standing.cluster.running))
            QVERIFY2(end.message.contains(machine), qPrintable(end.message));
        QVERIFY(!end.message.contains(QLatin1String("--")));
        const QString asked = standing.cluster.stage.askedWords();
        QVERIFY2(!asked.contains(QLatin1String("terraform plan")) && !asked.contains(QLatin1String("apply")) &&
                     !asked.contains(QLatin1String(" rm ")),
                 qPrintable(asked));
        QCOMPARE(standing.cluster.running.size(), 3);
        QVERIFY(standing.hasKeys() && standing.hasState());
    }

    void refusesAlsoWhatNoStateKnows()
    {
        Standing standing(false);
        QVERIFY(QFile::remove(standing.cluster.stage.context.folder.terraformPath() + QStringLiteral("/terraform.tfstate")));
        const RunEnd end = standing.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::WouldDestroy));
        QVERIFY(end.message.contains(QLatin1String("worker-1")));
        QVERIFY(standing.hasKeys());
    }

    void refusesAlsoWhereOnlyKeysAreLost()
    {
        Standing standing(false);
        standing.cluster.running.clear();
        QVERIFY(QFile::remove(standing.cluster.stage.context.folder.terraformPath() + QStringLiteral("/terraform.tfstate")));
        QCOMPARE(standing.takeDown().exitCode, int(ExitCode::WouldDestroy));
        QVERIFY(standing.hasKeys());
    }

    void keepsKeysAndStateWhereAToolFails_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<CommandResult>("result");
        for (const QString &command : {QStringLiteral("terraform plan"), QStringLiteral("terraform apply")}) {
            const auto row = [&command](const char *name) { return (command + QLatin1Char(' ') + QLatin1String(name)).toUtf8(); };
            QTest::newRow(row("fails").constData()) << command << StageTest::fails("Error: something");
            QTest::newRow(row("is killed").constData()) << command << CommandResult{.crashed = true};
            QTest::newRow(row("is silent").constData()) << command << StageTest::timesOut();
        }
        QTest::newRow("its plan is torn") << QStringLiteral("terraform plan")
                                          << StageTest::says(TargetTest::recorded(QStringLiteral("plan-destroy.jsonl")).left(900));
        QTest::newRow("no engine") << QStringLiteral("podman ps") << StageTest::fails("Cannot connect to Podman");
    }

    void keepsKeysAndStateWhereAToolFails()
    {
        QFETCH(QString, command);
        QFETCH(CommandResult, result);
        Standing standing(true);
        standing.cluster.instead[command] = result;
        const RunEnd end = standing.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::Failed));
        QVERIFY(!end.message.isEmpty());
        QVERIFY(standing.hasKeys() && standing.hasState());
        QCOMPARE(standing.cluster.running.size(), 3);
    }

    void keepsTheKeysWhereTheEngineRemovesNothing()
    {
        Standing standing(true);
        standing.cluster.removes = false;
        QCOMPARE(standing.takeDown().exitCode, int(ExitCode::Failed));
        QVERIFY(standing.hasKeys());
    }

    void stopsInTheMiddle()
    {
        Standing standing(true);
        standing.cluster.at[QStringLiteral("terraform plan")] = [&standing] { standing.cluster.stage.stop(); };
        const RunEnd end = standing.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::Stopped));
        QVERIFY(standing.hasKeys() && standing.hasState());
        QVERIFY(!standing.cluster.stage.askedWords().contains(QLatin1String("terraform apply")));
    }
};

QTEST_GUILESS_MAIN(tst_TakeDown)
#include "tst_TakeDown.moc"
