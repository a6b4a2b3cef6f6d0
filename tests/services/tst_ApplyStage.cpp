#include "services/platform/Loopback.h"
#include "tests/services/TargetTest.h"

#include <QTcpServer>
#include <QtTest>

Q_DECLARE_METATYPE(CommandResult)

namespace
{

/// What engines say of a port that is taken.
QByteArray portIsTaken(quint16 port)
{
    return "Error: unable to start container \"c0ffee\": cannot listen on the TCP port: listen tcp4 127.0.0.1:" + QByteArray::number(port) +
           ": bind: address already in use\n";
}

} // namespace

/// Making the machines, with Terraform and the engine answered.
class tst_ApplyStage : public QObject
{
    Q_OBJECT

    static Ending applied(TargetTest &run)
    {
        run.stage.context.options.allowDestroy = true;
        Ending end = run.prepare();
        if (!end)
            end = run.makePlan();
        return end ? end : run.apply();
    }

private Q_SLOTS:
    void carriesOutThePlanThatWasMade()
    {
        TargetTest run(Verb::Apply);
        run.stands();
        const Ending end = applied(run);
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        QVERIFY(run.stage.askedWords().contains(QLatin1String("plan.tfplan")));
        QVERIFY(!run.stage.askedWords().contains(QLatin1String("-auto-approve")));
        QVERIFY(!QFile::exists(run.stage.context.folder.terraformPath() + QStringLiteral("/making")));
    }

    /// On this computer its processors say how many; what the run has learned before counts, too.
    void makesAsManyAtOnceAsThePlaceHolds()
    {
        TargetTest run(Verb::Apply);
        run.stands();
        QVERIFY(!applied(run));
        const Pace::Bounds &bounds = run.stage.context.runner.pace().bounds();
        const int processors = QThread::idealThreadCount();
        QVERIFY(bounds.first >= 4 && bounds.first <= 10);
        QVERIFY(bounds.most >= bounds.first && bounds.most <= std::max(8, 8 * processors));
        QVERIFY(run.stage.askedWords().contains(QStringLiteral("-parallelism=%1 ").arg(bounds.first)));
    }

    void startsWhatIsStopped()
    {
        TargetTest run(Verb::Apply);
        run.plan = QStringLiteral("create");
        run.stands();
        run.running.removeAll(QStringLiteral("worker-1"));
        run.stopped << QStringLiteral("worker-1");
        QVERIFY(!applied(run));
        QVERIFY(run.stage.askedWords().contains(QLatin1String("podman start ") +
                                                containerName(run.stage.context.id, QStringLiteral("worker-1"))));
    }

    void namesWhoTookTheEntrysPort()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        TargetTest run(Verb::Apply);
        run.plan = QStringLiteral("none");
        run.place.entryPort = other.serverPort();
        run.stands();
        run.running.removeAll(QStringLiteral("salt-master"));
        run.stopped << QStringLiteral("salt-master");
        run.instead[QStringLiteral("terraform plan")] = StageTest::plans({});
        run.instead[QStringLiteral("podman start")] = StageTest::fails(portIsTaken(other.serverPort()), 125);
        const Ending end = applied(run);
        QVERIFY(end);
        QVERIFY2(end->message.contains(QString::number(other.serverPort())), qPrintable(end->message));
#ifdef Q_OS_LINUX
        QVERIFY2(end->message.contains(QLatin1String("tst_ApplyStage (process ")), qPrintable(end->message));
#endif
        QVERIFY2(end->message.contains(QLatin1String("Close it, then build again.")), qPrintable(end->message));
        QVERIFY2(!end->message.contains(QLatin1String("--replace")) && !end->message.contains(QLatin1String("anew")),
                 qPrintable(end->message));
    }

    void ofAMachineThatDoesNotStartNothingIsAdvisedThatLosesIt()
    {
        TargetTest run(Verb::Apply);
        run.stands();
        run.running.removeAll(QStringLiteral("worker-1"));
        run.stopped << QStringLiteral("worker-1");
        run.instead[QStringLiteral("terraform plan")] = StageTest::plans({});
        run.instead[QStringLiteral("podman start")] = StageTest::fails("Error: no space left on device", 125);
        const Ending end = applied(run);
        QVERIFY(end);
        QVERIFY2(end->message.contains(QLatin1String("no space left on device")), qPrintable(end->message));
        QVERIFY2(!end->message.contains(QLatin1String("--")) && !end->message.contains(QLatin1String("anew")), qPrintable(end->message));
    }

    void saysWhoListensOnAPort()
    {
#ifdef Q_OS_LINUX
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::Any));
        QCOMPARE(listenerOn(server.serverPort()), QStringLiteral("tst_ApplyStage (process %1)").arg(QCoreApplication::applicationPid()));
        const quint16 port = server.serverPort();
        server.close();
        QCOMPARE(listenerOn(port), QString());
#endif
    }

    void saysWhyTerraformCouldNotFinish_data()
    {
        QTest::addColumn<CommandResult>("result");
        QTest::addColumn<QString>("word");
        QTest::newRow("a machine fails") << CommandResult{.exitCode = 1,
                                                          .output = TargetTest::recorded(QStringLiteral("apply-fails.jsonl"))}
                                         << QStringLiteral("not in any subnet");
        QByteArray many;
        for (int i = 0; i < 90; ++i)
            many += "{\"@level\":\"error\",\"@message\":\"Error: no\",\"type\":\"diagnostic\",\"diagnostic\":{\"severity\":\"error\","
                    "\"summary\":\"fault " +
                    QByteArray::number(i) + "\"}}\n";
        QTest::newRow("many fail") << CommandResult{.exitCode = 1, .output = many}
                                   << QStringLiteral("fault 4\nAnd 85 more, which the run's log has.");
        QTest::newRow("torn") << CommandResult{.exitCode = 1,
                                               .output = TargetTest::recorded(QStringLiteral("apply-create.jsonl")).left(3000),
                                               .errorOutput = "killed"}
                              << QStringLiteral("killed");
        QTest::newRow("silent") << StageTest::timesOut() << QStringLiteral("said nothing for so long");
        QTest::newRow("killed") << CommandResult{.crashed = true} << QStringLiteral("ended from outside");
    }

    void saysWhyTerraformCouldNotFinish()
    {
        QFETCH(CommandResult, result);
        QFETCH(QString, word);
        TargetTest run(Verb::Apply);
        run.stands();
        run.instead[QStringLiteral("terraform apply")] = result;
        const Ending end = applied(run);
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Failed));
        QVERIFY2(end->message.contains(word), qPrintable(end->message));
        QVERIFY(
            QFile::exists(run.stage.context.folder.terraformPath() + QStringLiteral("/making"))); // what was begun is known to the next run
    }

    void stopsInTheMiddle()
    {
        TargetTest run(Verb::Apply);
        run.stands();
        run.at[QStringLiteral("terraform apply")] = [&run] { run.stage.stop(); };
        run.instead[QStringLiteral("terraform apply")] = CommandResult{.exitCode = 1, .stopped = true};
        const Ending end = applied(run);
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Stopped));
        QVERIFY(QFile::exists(run.stage.context.folder.terraformPath() + QStringLiteral("/making")));
    }
};

QTEST_GUILESS_MAIN(tst_ApplyStage)
#include "tst_ApplyStage.moc"
