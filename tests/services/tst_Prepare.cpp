#include "services/ssh/SshFolder.h"
#include "services/stages/FindMachines.h"
#include "tests/services/TargetTest.h"

#include <QtTest>

Q_DECLARE_METATYPE(CommandResult)

/// The first stage of a run, with Terraform and the engine answered.
class tst_Prepare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsToolsAndDescribesTheMachines()
    {
        TargetTest run(Verb::Up);
        const Ending end = run.prepare();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        const QByteArray input = run.stage.file(run.stage.context.folder.terraformPath() + QStringLiteral("/machines.auto.tfvars.json"));
        const QJsonObject variables = QJsonDocument::fromJson(input).object();
        QCOMPARE(variables["machines"].toObject().keys(),
                 (QStringList{QStringLiteral("salt-master"), QStringLiteral("worker-0"), QStringLiteral("worker-1")}));
        QVERIFY(variables["image"].toString().startsWith(QLatin1String("localhost/butler-base:")));
    }

    void aTestThatIsOverLeavesNothing()
    {
        QStringList places;
        for (int i = 0; i < 3; ++i) {
            const TargetTest run(Verb::Up);
            places << QFileInfo(run.stage.context.folder.path()).path();
        }
        for (const QString &place : places)
            QVERIFY2(!QFileInfo::exists(place), qPrintable(place));
    }

    void saysWhatDoesNotServe_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<CommandResult>("result");
        QTest::addColumn<QString>("word");
        QTest::newRow("Terraform says nothing") << QStringLiteral("terraform version") << StageTest::fails("Segmentation fault", 139)
                                                << QStringLiteral("does not say which version");
        QTest::newRow("an old Terraform") << QStringLiteral("terraform version") << StageTest::says("{\"terraform_version\":\"1.4.9\"}")
                                          << QStringLiteral("too old");
        QTest::newRow("a torn answer") << QStringLiteral("terraform version") << StageTest::says("{\"terraform_ver")
                                       << QStringLiteral("which version");
        QTest::newRow("an engine that refuses") << QStringLiteral("podman version") << StageTest::fails("Cannot connect to the daemon", 125)
                                                << QStringLiteral("Cannot connect to the daemon");
        QTest::newRow("an engine that hangs") << QStringLiteral("podman version") << StageTest::timesOut()
                                              << QStringLiteral("does not answer");
        QTest::newRow("containers cannot be listed")
            << QStringLiteral("podman ps") << StageTest::fails("database is locked", 125) << QStringLiteral("database is locked");
        QTest::newRow("no image") << QStringLiteral("image") << StageTest::fails("debootstrap failed") << QStringLiteral("base image");
    }

    void saysWhatDoesNotServe()
    {
        QFETCH(QString, command);
        QFETCH(CommandResult, result);
        QFETCH(QString, word);
        TargetTest run(Verb::Up);
        run.instead[command] = result;
        const Ending end = run.prepare();
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Failed));
        QVERIFY2(end->message.contains(word), qPrintable(end->message));
        QCOMPARE(run.stage.events(QStringLiteral("step")).last()["state"].toString(), QStringLiteral("failed"));
    }

    void aContainerThatNoStateKnowsIsDescribedAndLeftAlone()
    {
        TargetTest run(Verb::Up);
        run.stands();
        run.running << QStringLiteral("worker-7");
        const Ending end = run.prepare();
        QVERIFY(end);
        const QString &said = end->message;
        QVERIFY2(said.contains(containerName(run.stage.context.id, QStringLiteral("worker-7"))) &&
                     said.contains(QLatin1String("localhost/butler-base:0123")) && said.contains(QLatin1String("2026-11-2")) &&
                     said.contains(QLatin1String("Put back an earlier state")),
                 qPrintable(said));
        QVERIFY2(!said.contains(QLatin1String("--force")) && !said.contains(QLatin1String(" rm ")), qPrintable(said));
        QVERIFY(!run.stage.askedWords().contains(QLatin1String("podman rm ")));
    }

    void aMachineThatWasHalfMadeIsNoStranger()
    {
        TargetTest run(Verb::Up);
        run.stands();
        run.running << QStringLiteral("worker-7");
        StageTest::write(run.stage.context.folder.terraformPath() + QStringLiteral("/making"), "[\"worker-7\"]");
        QVERIFY(!run.prepare());
        QVERIFY(run.stage.askedWords().contains(QLatin1String("podman rm --force --volumes")));
    }

    void aStateThatIsTornIsSaidAndKept()
    {
        TargetTest run(Verb::Up);
        run.stands();
        const QString state = run.stage.context.folder.terraformPath() + QStringLiteral("/terraform.tfstate");
        StageTest::write(state, "{\"version\": 4, \"resou");
        const Ending end = run.prepare();
        QVERIFY(end);
        QVERIFY2(end->message.contains(QLatin1String("Put back an earlier one")), qPrintable(end->message));
        QCOMPARE(run.stage.file(state), QByteArray("{\"version\": 4, \"resou"));
    }

    void aWrongDesignIsSaidFirst()
    {
        TargetTest run(Verb::Up);
        StageTest::write(run.stage.context.run.designPath(), "format: 1\nname: x\ntarget: {kind: local}\ngroups: []\nwhat: no\n");
        const Ending end = run.prepare();
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Wrong));
    }

    void stopsInTheMiddle()
    {
        TargetTest run(Verb::Up);
        run.at[QStringLiteral("podman ps")] = [&run] { run.stage.stop(); };
        const Ending end = run.prepare();
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Stopped));
    }

    void theEngineVouchesForAMachineWhoseKeyWasTorn_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("an empty key, as an earlier version wrote it") << QByteArray("worker-0 \n");
        QTest::newRow("beside that of the first contact")
            << QByteArray("worker-0 \nworker-0 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFg\n");
    }

    void theEngineVouchesForAMachineWhoseKeyWasTorn()
    {
        QFETCH(QByteArray, file);
        TargetTest run(Verb::Configure);
        run.stands();
        const QString key = QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf");
        run.instead[QStringLiteral("podman exec")] = StageTest::says(key.toUtf8() + " root@worker-0\n");
        StageTest::write(run.stage.context.folder.sshPath() + QStringLiteral("/known_hosts"), file);
        QVERIFY(!run.prepare());
        vouchForTorn(run.stage.context);
        const Result<KnownHosts> known = SshFolder(run.stage.context.folder.sshPath()).knownHosts();
        QCOMPARE(known->keys(QStringLiteral("worker-0")), QStringList{key});
        QVERIFY(known->torn().isEmpty());
        QCOMPARE(run.stage.askedWords().count(QLatin1String("podman exec")), 1); // nobody else was asked for
    }

    void anEngineThatSaysNoWholeKeyVouchesForNothing()
    {
        TargetTest run(Verb::Configure);
        run.stands();
        run.instead[QStringLiteral("podman exec")] = StageTest::says("ssh-ed25519 AAAA\n");
        StageTest::write(run.stage.context.folder.sshPath() + QStringLiteral("/known_hosts"), "worker-0 \n");
        QVERIFY(!run.prepare());
        QVERIFY(!vouchFor(run.stage.context, QStringLiteral("worker-0")));
        QCOMPARE(SshFolder(run.stage.context.folder.sshPath()).knownHosts()->torn(), QStringList{QStringLiteral("worker-0")});
    }
};

QTEST_GUILESS_MAIN(tst_Prepare)
#include "tst_Prepare.moc"
