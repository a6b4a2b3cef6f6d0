#include "services/salt/OwnSecrets.h"
#include "services/stages/ConfigureRoles.h"
#include "tests/Designs.h"
#include "tests/Places.h"
#include "tests/services/StageTest.h"

#include <QtTest>

Q_DECLARE_METATYPE(CommandResult)

namespace
{

/// The lines that butler_jobs.py told, as they were recorded (tests/data/salt).
QList<QByteArray> recorded(const char *name)
{
    QFile file(testData("/salt/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

/// The two machines of the recordings.
Cluster pair()
{
    Cluster cluster;
    cluster.name = QStringLiteral("pair");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = {Designs::group(QStringLiteral("m1"), {QStringLiteral("salt-master")}), Designs::group(QStringLiteral("m2"), {})};
    return cluster;
}

/// A machine that keeps the figures, one that is to be configured, and one that is not.
Cluster measured()
{
    Cluster cluster;
    cluster.name = QStringLiteral("measured");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = {Designs::group(QStringLiteral("master"), {QStringLiteral("salt-master")}),
                      Designs::group(QStringLiteral("figures"), {QStringLiteral("monitoring-server")}),
                      Designs::group(QStringLiteral("worker"), {}, 2)};
    return cluster;
}

/// A cluster whose roles know of each other: who keeps records, who hands out work, who shares files, two that work.
Cluster laboratory()
{
    Cluster cluster;
    cluster.name = QStringLiteral("laboratory");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = {Designs::group(QStringLiteral("master"), {QStringLiteral("salt-master"), QStringLiteral("monitoring-server")}),
                      Designs::group(QStringLiteral("records"), {QStringLiteral("db-server")}),
                      Designs::group(QStringLiteral("queue"), {QStringLiteral("job-queue")}),
                      Designs::group(QStringLiteral("tracker"), {QStringLiteral("tracker")}),
                      Designs::group(QStringLiteral("files"), {QStringLiteral("glusterfs-master")}),
                      Designs::group(QStringLiteral("disk"), {QStringLiteral("glusterfs-server")}, 2),
                      Designs::group(QStringLiteral("worker"), {QStringLiteral("worker")}, 2)};
    return cluster;
}

/// Which machines get which states: "STEP MACHINE: FUNCTION STATES" each.
QStringList tasksOf(const Command &command)
{
    QStringList tasks;
    const QJsonArray steps = StageTest::questionOf(command)["steps"].toArray();
    for (qsizetype step = 0; step < steps.size(); ++step) {
        for (const QJsonValue &task : steps[step].toArray()) {
            for (const QJsonValue &minion : task["minions"].toArray())
                tasks << QStringLiteral("%1 %2: %3 %4")
                             .arg(step)
                             .arg(minion.toString(), task["function"].toString(), task["arguments"][0].toString());
        }
    }
    tasks.sort();
    return tasks;
}

} // namespace

/// Configuring the roles, with what Salt told answered from recordings.
class tst_ConfigureRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachStateOfEachMachine_data()
    {
        QTest::addColumn<QByteArray>("noise");
        QTest::newRow("alone") << QByteArray();
        QTest::newRow("behind a shell with words of its own")
            << QByteArray("\033]0;title\007hello\nbutler/error\t{\"text\":\"no\"}\nbutler/lost\t{\"minion\":\"m1\",\"why\":\"no\"}\n");
    }

    void tellsEachStateOfEachMachine()
    {
        QFETCH(QByteArray, noise);
        StageTest stage(pair(), Verb::Up, [&noise](const Command &command) {
            return StageTest::says(noise + StageTest::told(command, recorded("jobs-good-and-bad.txt")) + noise);
        });
        const Result<void> configured = configureRoles(stage.context);
        QVERIFY(!configured);
        QCOMPARE(stage.context.failures.keys(), QStringList{QStringLiteral("m2")}); // m1 is well
        QVERIFY2(configured.error().message.contains(QLatin1String("broken")), qPrintable(configured.error().message));
        QCOMPARE(stage.events(QStringLiteral("state")).size(), 6);
    }

    /// Each question to a machine is work for it, and for its master. After a connection that broke, all are asked.
    void whoHasJustJoinedIsNotAskedAgainUnlessTheConnectionBreaks()
    {
        QList<QStringList> answered;
        StageTest stage(pair(), Verb::Up, [&answered](const Command &command) {
            if (command.name != QLatin1String("salt"))
                return StageTest::fails("which?");
            QStringList names = StageTest::questionOf(command)["answered"].toVariant().toStringList();
            names.sort();
            answered << names;
            if (answered.size() == 1)
                return CommandResult{.exitCode = 255, .errorOutput = "Connection closed by remote host"};
            return answered.size() == 2 ? StageTest::tells(command, {R"(butler/minions	{"up":["m1"],"down":["m2"]})", "butler/done\t{}"})
                                        : StageTest::tells(command, {R"(butler/minions	{"up":["m2"],"down":[]})", "butler/done\t{}"});
        });
        stage.context.joined = {QStringLiteral("m1"), QStringLiteral("m2")};
        (void)configureRoles(stage.context);
        const QStringList both{QStringLiteral("m1"), QStringLiteral("m2")};
        QCOMPARE(answered, (QList<QStringList>{both, {}, {}})); // the last is who did not answer, once more
    }

    void whyAServiceDoesNotStartIsWhatItSaidItself_data()
    {
        QTest::addColumn<QList<QByteArray>>("journal");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("known") << QList<QByteArray>{"started, version 2.89", "failed to create inotify: Too many open files",
                                                    "FAILED to start up"}
                               << QStringLiteral("places for watching files (inotify) are used up");
        QTest::newRow("known of a path") << QList<QByteArray>{"some.path: Failed to enter waiting state: Too many open files",
                                                              "some.path: Failed with result 'resources'."}
                                         << QStringLiteral("places for watching files (inotify) are used up");
        QTest::newRow("unknown") << QList<QByteArray>{"started", "socket for 127.0.0.1: Address already in use", "FAILED to start up"}
                                 << QStringLiteral("it said: “socket for 127.0.0.1: Address already in use / FAILED to start up”");
        QTest::newRow("silent") << QList<QByteArray>() << QStringLiteral("A service does not start on the machine.");
    }

    void whyAServiceDoesNotStartIsWhatItSaidItself()
    {
        QFETCH(QList<QByteArray>, journal);
        QFETCH(QString, sentence);
        StageTest stage(pair(), Verb::Up, [&journal](const Command &command) {
            if (command.name == QLatin1String("journal"))
                return command.standardInput.contains("BUTLER_UNIT='dnsmasq'") && command.arguments.contains(QLatin1String("m2"))
                           ? StageTest::tells(command, journal)
                           : StageTest::fails("which service?");
            return StageTest::tells(
                command,
                {R"(butler/minions	{"up":["m1","m2"],"down":[]})",
                 R"(salt/job/1/ret/m2	{"fun":"state.highstate","return":{"service_|-names_|-dnsmasq_|-running":{"result":false,"comment":"Service dnsmasq failed to start","__run_num__":0,"__sls__":"dnsmasq","__id__":"names","duration":1.0,"changes":{}}}})",
                 "butler/done\t{}"});
        });
        const Result<void> configured = configureRoles(stage.context);
        QVERIFY(!configured);
        const QString why = stage.context.failures.value(QStringLiteral("m2"));
        QVERIFY2(why.contains(sentence), qPrintable(why));
        QStringList logged;
        for (const QJsonObject &event : stage.events(QStringLiteral("log")))
            logged << event["text"].toString();
        for (const QByteArray &line : journal)
            QVERIFY2(logged.join(QLatin1Char('\n')).contains(QString::fromUtf8(line)), qPrintable(logged.join(QLatin1Char('\n'))));
    }

    /// The last look does not ask Salt again for what a highstate proved.
    void whatAHighstateProvedIsKept_data()
    {
        QTest::addColumn<QList<QByteArray>>("told");
        QTest::addColumn<QStringList>("proved"); // of m2; null where nothing is
        const QByteArray up = R"(butler/minions	{"up":["m1","m2"],"down":[]})", done = "butler/done\t{}";
        const auto returned = [](const char *result) {
            QByteArray line =
                R"(salt/job/1/ret/m2	{"fun":"state.highstate","return":{"pkg_|-names_|-dnsmasq_|-installed":{"result":true,"__run_num__":0,"__sls__":"dnsmasq","__id__":"names","duration":1.0,"changes":{}},"service_|-names_|-dnsmasq_|-running":{"result":RESULT,"comment":"said","__run_num__":1,"__sls__":"dnsmasq","__id__":"names","duration":1.0,"changes":{}},"service_|-old_|-bind9_|-dead":{"result":true,"__run_num__":2,"__sls__":"dnsmasq","__id__":"old","duration":1.0,"changes":{}}}})";
            return line.replace("RESULT", result);
        };
        const QByteArray refused = R"(salt/job/1/ret/m2	{"fun":"state.highstate","return":["No matching sls found"]})";
        const QByteArray lost = R"(butler/lost	{"jid":"1","minion":"m2","why":"Minion did not return"})";
        QTest::newRow("it ended well") << QList<QByteArray>{up, returned("true"), done} << QStringList{QStringLiteral("dnsmasq")};
        QTest::newRow("a state failed") << QList<QByteArray>{up, returned("false"), done} << QStringList();
        QTest::newRow("nothing was applied") << QList<QByteArray>{up, refused, done} << QStringList();
        QTest::newRow("it did not return") << QList<QByteArray>{up, lost, done} << QStringList();
    }

    void whatAHighstateProvedIsKept()
    {
        QFETCH(QList<QByteArray>, told);
        QFETCH(QStringList, proved);
        StageTest stage(pair(), Verb::Up, [&told](const Command &command) {
            return command.name == QLatin1String("salt") ? StageTest::tells(command, told) : StageTest::fails("which?");
        });
        (void)configureRoles(stage.context);
        QCOMPARE(stage.context.proved.contains(QStringLiteral("m2")), !proved.isEmpty());
        QCOMPARE(stage.context.proved.value(QStringLiteral("m2")), proved);
    }

    /// Each of their jobs is only a part, and what a later one does may undo an earlier one.
    void aMachineThatIsConfiguredInStepsIsProvedByNoHighstate()
    {
        QStringList inSteps;
        StageTest stage(laboratory(), Verb::Up, [&inSteps](const Command &command) {
            if (command.name != QLatin1String("salt"))
                return StageTest::fails("which?");
            QList<QByteArray> lines{"butler/minions\t{\"up\":[]}"};
            int jid = 0;
            for (const QString &task : tasksOf(command)) {
                const QString machine = task.section(QLatin1Char(' '), 1, 1).chopped(1);
                if (task.contains(QLatin1String("state.sls")) && !inSteps.contains(machine))
                    inSteps << machine;
                lines << QStringLiteral("salt/job/%1/ret/%2\t{\"fun\":\"state.sls\",\"return\":{\"service_|-a_|-a_|-running\":"
                                        "{\"result\":true,\"__run_num__\":0,\"changes\":{}}}}")
                             .arg(++jid)
                             .arg(machine)
                             .toUtf8();
            }
            return StageTest::tells(command, lines << "butler/done\t{}");
        });
        (void)configureRoles(stage.context);
        QStringList rest = machineNames(laboratory());
        rest.removeIf([&inSteps](const QString &machine) { return inSteps.contains(machine); });
        rest.sort();
        QVERIFY(!inSteps.isEmpty() && !rest.isEmpty());
        QCOMPARE(QStringList(stage.context.proved.keys()), rest);
    }

    /// All at once may have been too much: who failed for that is tried once more when the others are done, by the same run.
    void whatFailedBecauseMuchWentOnIsTriedOnceMore_data()
    {
        QTest::addColumn<QList<QByteArray>>("first");
        QTest::addColumn<QList<QByteArray>>("second");
        QTest::addColumn<bool>("again");
        QTest::addColumn<QString>("failure");
        const QByteArray up = R"(butler/minions	{"up":["m1","m2"],"down":[]})",
                         down = R"(butler/minions	{"up":["m1"],"down":["m2"]})";
        const QByteArray lost = R"(butler/lost	{"jid":"1","minion":"m2","why":"Minion did not return"})", done = "butler/done\t{}";
        const auto returned = [](const char *jid, const char *result, const char *comment) {
            QByteArray line =
                R"(salt/job/JID/ret/m2	{"fun":"state.highstate","return":{"pkg_|-names_|-dnsmasq_|-installed":{"result":RESULT,"comment":"COMMENT","__run_num__":0,"__sls__":"dnsmasq","__id__":"names","duration":1.0,"changes":{}}}})";
            return line.replace("JID", jid).replace("RESULT", result).replace("COMMENT", comment);
        };
        const QByteArray well = returned("2", "true", ""), slow = returned("1", "false", "SaltReqTimeoutError: Message timed out");
        const QByteArray broken = returned("1", "false", "E: Unable to locate package dnsmasq");
        QTest::newRow("a minion that was lost")
            << QList<QByteArray>{up, lost, done} << QList<QByteArray>{up, well, done} << true << QString();
        QTest::newRow("a minion that did not answer")
            << QList<QByteArray>{down, done} << QList<QByteArray>{up, well, done} << true << QString();
        QTest::newRow("a master that was too slow")
            << QList<QByteArray>{up, slow, done} << QList<QByteArray>{up, well, done} << true << QString();
        QTest::newRow("twice") << QList<QByteArray>{up, lost, done} << QList<QByteArray>{up, lost, done} << true
                               << QStringLiteral("did not return");
        QTest::newRow("a fault") << QList<QByteArray>{up, broken, done} << QList<QByteArray>{up, well, done} << false
                                 << QStringLiteral("package mirrors");
    }

    void whatFailedBecauseMuchWentOnIsTriedOnceMore()
    {
        QFETCH(QList<QByteArray>, first);
        QFETCH(QList<QByteArray>, second);
        QFETCH(bool, again);
        QFETCH(QString, failure);
        QList<Command> asked;
        StageTest stage(pair(), Verb::Up, [&](const Command &command) {
            if (command.name != QLatin1String("salt"))
                return StageTest::fails("which?");
            asked << command;
            return StageTest::tells(command, asked.size() == 1 ? first : second);
        });
        (void)configureRoles(stage.context);
        QCOMPARE(stage.context.failures.value(QStringLiteral("m2")).isEmpty(), failure.isEmpty());
        QVERIFY(stage.context.failures.value(QStringLiteral("m2")).contains(failure));
        QCOMPARE(asked.size(), again ? 2 : 1);
        QCOMPARE(stage.context.proved.keys(), again && failure.isEmpty() ? QStringList{QStringLiteral("m2")} : QStringList());
        if (again)
            QCOMPARE(tasksOf(asked.last()), QStringList{QStringLiteral("0 m2: state.highstate ")});
        const QList<QJsonObject> logs = stage.events(QStringLiteral("log"));
        QCOMPARE(std::any_of(logs.begin(), logs.end(),
                             [](const QJsonObject &log) {
                                 return log["machine"] == QLatin1String("m2") &&
                                        log["text"].toString().contains(QLatin1String("It is tried once more."));
                             }),
                 again);
    }

    void whoMustKnowAMachineIsToldOfOneThatIsConfiguredAlone_data()
    {
        QTest::addColumn<Cluster>("design");
        QTest::addColumn<QStringList>("chosen");
        QTest::addColumn<QStringList>("tasks");
        const QString base = QStringLiteral("state.sls hostfile,dnsmasq,consul,updates,collectd,removed");
        const QString worker =
            QStringLiteral("state.sls airflow,airflow-example,example-sample,software,gluster.client,collectd.jmx,airflow-worker");
        QTest::newRow("its figures are let in")
            << measured() << QStringList{QStringLiteral("worker-0")}
            << QStringList{QStringLiteral("0 figures: state.sls hostfile"), QStringLiteral("0 worker-0: state.highstate "),
                           QStringLiteral("1 figures: state.sls influxdb")};
        // All send it their figures, so that all hear of it; it itself is not told of itself.
        QTest::newRow("who gives something to all")
            << measured() << QStringList{QStringLiteral("figures")}
            << QStringList{QStringLiteral("0 figures: ") + base, QStringLiteral("0 master: state.sls hostfile,collectd"),
                           QStringLiteral("0 worker-0: state.sls hostfile,collectd"),
                           QStringLiteral("0 worker-1: state.sls hostfile,collectd"), QStringLiteral("1 figures: state.sls influxdb")};
        QTest::newRow("all") << measured() << QStringList()
                             << QStringList{QStringLiteral("0 figures: ") + base, QStringLiteral("0 master: state.highstate "),
                                            QStringLiteral("0 worker-0: state.highstate "), QStringLiteral("0 worker-1: state.highstate "),
                                            QStringLiteral("1 figures: state.sls influxdb")};
        // Its log is asked for by its name, its files are let in by its address, and nobody else hears of it.
        QTest::newRow("one worker more") << laboratory() << QStringList{QStringLiteral("worker-1")}
                                         << QStringList{QStringLiteral("0 files: state.sls hostfile"),
                                                        QStringLiteral("0 master: state.sls hostfile,influxdb"),
                                                        QStringLiteral("0 tracker: state.sls hostfile"),
                                                        QStringLiteral("0 worker-1: ") + base,
                                                        QStringLiteral("1 files: state.sls gluster.volume"),
                                                        QStringLiteral("1 tracker: state.sls airflow,airflow-tracker,airflow-example"),
                                                        QStringLiteral("2 worker-1: ") + worker};
        // Its databases and its queue are there before it comes, and who works for it hears of it afterwards.
        QTest::newRow("a tracker") << laboratory() << QStringList{QStringLiteral("tracker")}
                                   << QStringList{QStringLiteral("0 master: state.sls hostfile,influxdb"),
                                                  QStringLiteral("0 queue: state.sls hostfile"),
                                                  QStringLiteral("0 records: state.sls hostfile"),
                                                  QStringLiteral("0 tracker: ") + base,
                                                  QStringLiteral("0 worker-0: state.sls hostfile"),
                                                  QStringLiteral("0 worker-1: state.sls hostfile"),
                                                  QStringLiteral("1 queue: state.sls rabbitmq"),
                                                  QStringLiteral("1 records: state.sls postgres,run-tracking-db"),
                                                  QStringLiteral("2 tracker: state.sls airflow,airflow-tracker,airflow-example,services"),
                                                  QStringLiteral("3 worker-0: ") + worker,
                                                  QStringLiteral("3 worker-1: ") + worker};
    }

    void whoMustKnowAMachineIsToldOfOneThatIsConfiguredAlone()
    {
        QFETCH(Cluster, design);
        QFETCH(QStringList, chosen);
        QFETCH(QStringList, tasks);
        StageTest stage(design, Verb::Configure, [](const Command &command) {
            return StageTest::tells(command, {R"(butler/minions	{"up":[],"down":[]})", "butler/done\t{}"});
        });
        stage.context.options.machines = chosen;
        (void)configureRoles(stage.context);
        const auto asked = std::find_if(stage.asked.begin(), stage.asked.end(),
                                        [](const Command &command) { return command.name == QLatin1String("salt"); });
        QVERIFY(asked != stage.asked.end());
        QCOMPARE(tasksOf(*asked), tasks);
    }

    void whatARoleKeptGoesFirstAndOnlyWhereItIsSaid()
    {
        for (const bool said : {false, true}) {
            StageTest stage(measured(), Verb::Configure, [](const Command &command) {
                return StageTest::tells(command, {R"(butler/minions	{"up":[],"down":[]})", "butler/done\t{}"});
            });
            stage.context.options.machines = QStringList{QStringLiteral("worker-0")};
            stage.context.options.removeData = said;
            (void)configureRoles(stage.context);
            const auto asked = std::find_if(stage.asked.begin(), stage.asked.end(),
                                            [](const Command &command) { return command.name == QLatin1String("salt"); });
            QVERIFY(asked != stage.asked.end());
            QCOMPARE(tasksOf(*asked).contains(QStringLiteral("0 worker-0: state.sls removed")), said);
            QCOMPARE(tasksOf(*asked).first(),
                     said ? QStringLiteral("0 worker-0: state.sls removed") : QStringLiteral("0 figures: state.sls hostfile"));
            QCOMPARE(tasksOf(*asked).size(), said ? 4 : 3);
        }
    }

    void whatAMachineSendsItsFiguresWithIsNeverTold()
    {
        StageTest stage(measured(), Verb::Configure, [](const Command &command) { return StageTest::tells(command, {"butler/done\t{}"}); });
        (void)configureRoles(stage.context);
        const QString own =
            ownSecret(stage.context.secrets, QStringLiteral("monitoring-server"), QStringLiteral("collectd"), QStringLiteral("worker-1"));
        QCOMPARE(own.size(), 64);
        stage.context.events.log(QStringLiteral("salt"), LogLevel::Error, QStringLiteral("Password \"%1\" it says").arg(own));
        const QByteArray told = stage.file(stage.context.run.eventsPath());
        QVERIFY(told.contains("it says"));
        QVERIFY(!told.contains(own.toUtf8()));
    }

    void aMinionThatIsLostIsNamed()
    {
        StageTest stage(pair(), Verb::Up,
                        [](const Command &command) { return StageTest::tells(command, recorded("jobs-minion-lost.txt")); });
        QVERIFY(!configureRoles(stage.context));
        QVERIFY(stage.context.failures.contains(QStringLiteral("m2")));
    }

    void connectsAgainAndGoesOnWhereItWas()
    {
        const QList<QByteArray> all = recorded("jobs-good-and-bad.txt");
        int connections = 0;
        StageTest stage(pair(), Verb::Up, [&](const Command &command) {
            if (++connections > 1)
                return StageTest::tells(command, all);
            const QByteArray told = StageTest::told(command, all.first(4));
            return CommandResult{.exitCode = 255, .output = told.left(told.size() - 20), .errorOutput = "Connection reset by peer"};
        });
        QVERIFY(!configureRoles(stage.context));
        QCOMPARE(connections, 2);
        QCOMPARE(stage.events(QStringLiteral("state")).size(), 6); // each once, though one line was torn
        QCOMPARE(stage.context.failures.keys(), QStringList{QStringLiteral("m2")});
    }

    void saysWhyTheMasterDoesNotWork_data()
    {
        QTest::addColumn<CommandResult>("result");
        QTest::addColumn<QString>("word");
        QTest::newRow("a program is missing") << StageTest::fails("sh: 1: /opt/salt/bin/python: not found", 127)
                                              << QStringLiteral("not found");
        QTest::newRow("silent") << StageTest::timesOut() << QStringLiteral("said nothing");
        QTest::newRow("no ssh") << CommandResult{.crashed = true, .errorOutput = "execve: No such file or directory"}
                                << QStringLiteral("OpenSSH");
        QTest::newRow("ended with nothing told") << StageTest::says("hello\n") << QStringLiteral("does not work");
    }

    void saysWhyTheMasterDoesNotWork()
    {
        QFETCH(CommandResult, result);
        QFETCH(QString, word);
        StageTest stage(pair(), Verb::Up, [&result](const Command &) { return result; });
        const Result<void> configured = configureRoles(stage.context);
        QVERIFY(!configured);
        QVERIFY2(configured.error().message.contains(word), qPrintable(configured.error().message));
        QCOMPARE(stage.asked.size(), 1);
    }

    void saysWhatTheMasterRefuses()
    {
        StageTest stage(pair(), Verb::Up, [](const Command &command) {
            CommandResult result = StageTest::tells(command, {"butler/error\t{\"text\":\"the Salt master takes no job\"}"});
            result.exitCode = 3;
            return result;
        });
        const Result<void> configured = configureRoles(stage.context);
        QVERIFY(!configured);
        QVERIFY(configured.error().message.contains(QLatin1String("takes no job")));
    }

    void stopsInTheMiddle()
    {
        StageTest *running = nullptr;
        StageTest stage(pair(), Verb::Up, [&](const Command &command) {
            running->stop();
            CommandResult result = StageTest::tells(command, recorded("jobs-good-and-bad.txt").first(3));
            result.stopped = true;
            result.exitCode = 255;
            return result;
        });
        running = &stage;
        QVERIFY(!configureRoles(stage.context));
        QCOMPARE(stage.asked.size(), 1);
        QVERIFY(stage.context.failures.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ConfigureRoles)
#include "tst_ConfigureRoles.moc"
