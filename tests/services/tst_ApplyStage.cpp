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

    /// Terraform failed, and said this.
    static CommandResult failed(const QByteArrayList &errors)
    {
        QByteArray lines;
        for (const QByteArray &error : errors) {
            const QJsonObject diagnostic{{"severity", "error"}, {"summary", QString::fromUtf8(error)}};
            if (!error.isEmpty())
                lines += QJsonDocument(QJsonObject{{"@level", "error"}, {"type", "diagnostic"}, {"diagnostic", diagnostic}})
                             .toJson(QJsonDocument::Compact) +
                         '\n';
        }
        return CommandResult{.exitCode = 1, .output = lines};
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

    void triesAgainWhatPasses_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("beside");
        QTest::addColumn<int>("until");
        QTest::addColumn<int>("tried");
        QTest::addColumn<QString>("ending");
        const QByteArray post = "Error creating openstack_compute_instance_v2: Expected HTTP response code [200 202] when accessing "
                                "[POST https://cloud.example.org:8774/v2.1/servers], but got ";
        const QByteArray late = "Error creating openstack_compute_instance_v2: Post \"https://cloud.example.org:8774/v2.1/servers\": "
                                "OpenStack connection error, retries exhausted. Aborting. Last error was: ";
        QTest::newRow("a fault of the cloud") << post + "503 instead: busy" << QByteArray() << 2 << 3 << QString();
        QTest::newRow("too many questions") << post + "429 instead: slow down" << QByteArray() << 1 << 2 << QString();
        QTest::newRow("an answer that was lost")
            << late + "http: ContentLength=32 with Body length 0" << QByteArray() << 1 << 2 << QString();
        QTest::newRow("nobody there") << late + "dial tcp 192.0.2.1:8774: connect: connection refused" << QByteArray() << 1 << 2
                                      << QString();
        QTest::newRow("it stays") << post + "503 instead: busy" << QByteArray() << 99 << 4 << QStringLiteral("The cloud is in trouble");
        QTest::newRow("one that stays is beside it")
            << post + "503 instead: busy" << post + "403 instead: Quota exceeded for cores" << 99 << 1 << QStringLiteral("Quota exceeded");
    }

    void triesAgainWhatPasses()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, beside);
        QFETCH(int, until);
        QFETCH(int, tried);
        QFETCH(QString, ending);
        TargetTest run(Verb::Apply);
        run.stands();
        run.instead[QStringLiteral("terraform apply")] = failed({first, beside});
        int tries = 0;
        run.at[QStringLiteral("terraform apply")] = [&run, &tries, until] {
            if (++tries > until)
                run.instead.remove(QStringLiteral("terraform apply"));
        };
        const Ending end = applied(run);
        QCOMPARE(tries, tried);
        QCOMPARE(end.has_value(), !ending.isEmpty());
        QVERIFY2(!end || end->message.contains(ending), end ? qPrintable(end->message) : "");
    }

    /// Leave was given to the plan that was shown, and to no other.
    void whatIsTriedAgainLosesNothingMore()
    {
        TargetTest run(Verb::Apply);
        run.stands();
        run.plan = QStringLiteral("create");
        run.instead[QStringLiteral("terraform apply")] = failed({"when accessing [GET https://cloud.example.org/v3], but got 502 instead"});
        run.at[QStringLiteral("terraform apply")] = [&run] { run.plan = QStringLiteral("destroy"); };
        const Ending end = applied(run);
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::WouldDestroy));
        QVERIFY2(end->message.contains(QLatin1String("worker-1")), qPrintable(end->message));
        QCOMPARE(run.stage.askedWords().count(QLatin1String("terraform apply")), 1);
    }

    void aPlanIsMadeAgainWhereItsPlaceWasInTrouble()
    {
        TargetTest run(Verb::Apply);
        run.stands();
        run.instead[QStringLiteral("terraform plan")] = failed({"when accessing [GET https://cloud.example.org/v3], but got 504 instead"});
        int tries = 0;
        run.at[QStringLiteral("terraform plan")] = [&run, &tries] {
            if (++tries > 2)
                run.instead.remove(QStringLiteral("terraform plan"));
        };
        const Ending end = applied(run);
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        QCOMPARE(tries, 3);
    }

    void stopsWhileItWaitsForAnotherTry()
    {
        TargetTest run(Verb::Apply);
        run.stands();
        run.instead[QStringLiteral("terraform apply")] = failed({"when accessing [GET https://cloud.example.org/v3], but got 502 instead"});
        run.at[QStringLiteral("terraform apply")] = [&run] { run.stage.stop(); };
        const Ending end = applied(run);
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Stopped));
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
