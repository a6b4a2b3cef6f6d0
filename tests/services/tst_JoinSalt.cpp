#include "services/ssh/SshFolder.h"
#include "services/stages/JoinSalt.h"
#include "tests/Designs.h"
#include "tests/Places.h"
#include "tests/services/StageTest.h"

#include <QtTest>

Q_DECLARE_METATYPE(CommandResult)

namespace
{

const QByteArray hostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf";

QByteArray minionKey()
{
    QFile file(testData("/salt/minion.pub"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isBootstrap(const Command &command)
{
    return StageTest::carries(command, "BUTLER_MODE");
}

bool isConversation(const Command &command)
{
    return command.name == QLatin1String("salt");
}

QList<QByteArray> keysTold(const QByteArray &host = hostKey, const QByteArray &minion = minionKey())
{
    return {"host-key " + host, "version 3006.28", "changed true", "minion-key " + minion.toBase64(), "version 3006.28", "changed true"};
}

QByteArray minionsTold(const QStringList &up, const QStringList &down)
{
    return "butler/minions\t" +
           QJsonDocument(QJsonObject{{"up", QJsonArray::fromStringList(up)}, {"down", QJsonArray::fromStringList(down)}})
               .toJson(QJsonDocument::Compact);
}

} // namespace

/// Bringing Salt to the machines, with ssh answered.
class tst_JoinSalt : public QObject
{
    Q_OBJECT

    /// All goes well, unless `instead` says something.
    static CommandResult well(const Command &command)
    {
        if (isBootstrap(command))
            return StageTest::tells(command, keysTold());
        if (StageTest::carries(command, "put_files"))
            return StageTest::tells(command, {"{\"accepted\":[\"tracker\"],\"replaced\":[],\"removed\":[]}"});
        if (!isConversation(command))
            return StageTest::says({});
        const QStringList minions = StageTest::questionOf(command)["minions"].toVariant().toStringList();
        QList<QByteArray> lines;
        for (const QString &minion : minions)
            lines << "butler/up\t{\"minion\":\"" + minion.toUtf8() + "\"}";
        return StageTest::tells(command, lines << minionsTold(minions, {}) << "butler/done\t{}");
    }

private Q_SLOTS:
    void aJobThatIsWaitedForIsNamedWhateverWaits()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            CommandResult result = well(command);
            if (isConversation(command))
                result.output.prepend(
                    StageTest::told(command, {R"(butler/wait	{"jid": "1", "function": "state.highstate", "minions": ["tracker"]})",
                                              R"(butler/lost	{"jid": "1", "minion": "tracker", "why": "Minion did not return"})"}));
            return result;
        });
        QVERIFY(joinSalt(stage.context));
        const QList<QJsonObject> logs = stage.events(QStringLiteral("log"));
        QVERIFY(std::any_of(logs.begin(), logs.end(), [](const QJsonObject &log) {
            return log["text"].toString().contains(QLatin1String("(state.highstate); waiting for it: tracker. Should it hang"));
        }));
        // Of who was lost at it nobody knows whether it still works.
        QVERIFY(stage.context.joined.contains(QStringLiteral("salt-master")));
        QVERIFY(!stage.context.joined.contains(QStringLiteral("tracker")));
    }

    void whatTheOthersHaveNoWayToComesThroughTheMaster()
    {
        Cluster design = Designs::germline(1);
        const auto join = [&design](const CommandResult &relay, QList<Command> &asked) {
            StageTest stage(design, Verb::Up, [&relay](const Command &command) {
                return StageTest::carries(command, "butler_relay()") && !isBootstrap(command) ? relay : well(command);
            });
            const Result<void> joined = joinSalt(stage.context);
            asked = stage.asked;
            return joined ? QString() : joined.error().message;
        };
        const auto isOf = [](const Command &command, const char *machine, const char *text) {
            return StageTest::machineOf(command) == QLatin1String(machine) && StageTest::carries(command, text);
        };
        QList<Command> asked;
        QCOMPARE(join(StageTest::says({}), asked), QString());
        QVERIFY(isOf(asked.first(), "salt-master", "BUTLER_MODE")); // nothing comes before it
        QVERIFY(isOf(asked.first(), "salt-master", "BUTLER_RELAY_PORT=''"));
        QVERIFY(std::none_of(asked.cbegin(), asked.cend(), [&](const Command &command) { return isOf(command, "tracker", "http://10"); }));

        design.settings[QStringLiteral("salt-master")][QStringLiteral("pass-packages")] = QStringLiteral("true");
        QCOMPARE(join(StageTest::says({}), asked), QString());
        const Command &first = asked.first();
        QVERIFY(isOf(first, "salt-master", "BUTLER_RELAY_PORT='3128'"));
        QVERIFY(!isBootstrap(first));
        QVERIFY(isOf(first, "salt-master", "BUTLER_PROXY=''"));
        const QByteArray own = "10.93.7.10"; // of the first machine of the design
        QVERIFY(isOf(first, "salt-master", "BUTLER_RELAY_ADDRESS='10.93.7.10'"));
        const QByteArray text = first.standardInput;
        const qsizetype at = text.indexOf("BUTLER_RELAY_FOR='");
        const QByteArray members = text.mid(at, text.indexOf('\n', at) - at);
        QVERIFY2(members.contains("10.93.7.11") && !members.contains(own), members.constData());
        for (const Command &command : asked.mid(1)) {
            if (isBootstrap(command))
                QCOMPARE(StageTest::carries(command, "BUTLER_PROXY='http://10.93.7.10:3128'"),
                         StageTest::machineOf(command) != QLatin1String("salt-master"));
        }

        const QString why = join(StageTest::fails("squid could not be installed."), asked);
        QVERIFY2(why.contains(QLatin1String("cannot pass packages on")) && why.contains(QLatin1String("squid could not be installed")),
                 qPrintable(why));
        QCOMPARE(asked.size(), 1); // the others would wait for what does not come

        design.target.settings[QStringLiteral("proxy")] = QStringLiteral("http://proxy.example.org:3128");
        QCOMPARE(join(StageTest::fails("no"), asked), QString()); // all ask that one
    }

    /// Its process lives, and its bus does not: to systemd it is a running service.
    void aMasterThatHangsIsStartedAnewOnce_data()
    {
        QTest::addColumn<int>("hangs"); // so many times
        QTest::addColumn<bool>("joins");
        QTest::newRow("until it is started anew") << 1 << true;
        QTest::newRow("for good") << 9 << false;
    }

    void aMasterThatHangsIsStartedAnewOnce()
    {
        QFETCH(int, hangs);
        QFETCH(bool, joins);
        StageTest stage(Designs::germline(1), Verb::Up, [&hangs](const Command &command) {
            if (!isConversation(command) || --hangs < 0)
                return well(command);
            CommandResult result =
                StageTest::tells(command, {"butler/error\t{\"text\": \"the Salt master does not answer on its event bus\"}"});
            result.exitCode = 3;
            return result;
        });
        const Result<void> joined = joinSalt(stage.context);
        QCOMPARE(bool(joined), joins);
        QVERIFY2(joins || joined.error().message.contains(QLatin1String("though its master was started anew")),
                 joins ? "" : qPrintable(joined.error().message));
        const auto restarts = std::count_if(stage.asked.cbegin(), stage.asked.cend(), [](const Command &command) {
            return StageTest::carries(command, "systemctl restart salt-master") &&
                   StageTest::machineOf(command) == QLatin1String("salt-master");
        });
        QCOMPARE(restarts, 1);
    }

    /// Its machine had too many at its door, or was too slow: it is tried again when the others are done, once.
    void whoDidNotMakeItWhileAllJoinedIsTriedOnceMore_data()
    {
        QTest::addColumn<CommandResult>("trouble");
        QTest::addColumn<int>("times");
        QTest::addColumn<int>("tries");
        QTest::addColumn<bool>("joins");
        const CommandResult dropped = StageTest::fails("kex_exchange_identification: Connection closed by remote host", 255);
        QTest::newRow("turned away") << dropped << 1 << 2 << true;
        QTest::newRow("too slow") << StageTest::timesOut() << 1 << 2 << true;
        QTest::newRow("turned away twice") << dropped << 9 << 2 << false;
        QTest::newRow("a fault") << StageTest::fails("E: No space left on device") << 1 << 1 << false;
    }

    void whoDidNotMakeItWhileAllJoinedIsTriedOnceMore()
    {
        QFETCH(CommandResult, trouble);
        QFETCH(int, times);
        QFETCH(int, tries);
        QFETCH(bool, joins);
        int tried = 0;
        StageTest stage(Designs::germline(1), Verb::Up, [&](const Command &command) {
            const bool isIt = isBootstrap(command) && StageTest::machineOf(command) == QLatin1String("tracker");
            return isIt && ++tried <= times ? trouble : well(command);
        });
        (void)joinSalt(stage.context);
        QCOMPARE(tried, tries);
        QCOMPARE(!stage.context.failures.contains(QStringLiteral("tracker")), joins);
        const QList<QJsonObject> logs = stage.events(QStringLiteral("log"));
        QCOMPARE(std::any_of(logs.begin(), logs.end(),
                             [](const QJsonObject &log) {
                                 return log["text"].toString().contains(
                                     QLatin1String("tracker did not make it while the others were at work"));
                             }),
                 tries == 2);
    }

    /// The master is set up for as many as the cluster has, and gives out no more jobs than it can answer.
    void theMasterIsSetUpForItsMachines()
    {
        StageTest stage(Designs::germline(30), Verb::Up, well);
        stage.context.runner.setPace({.first = 10, .most = 200});
        QVERIFY(joinSalt(stage.context));
        QByteArray master;
        QJsonObject pace;
        for (const Command &command : std::as_const(stage.asked)) {
            if (isBootstrap(command) && StageTest::machineOf(command) == QLatin1String("salt-master"))
                master = command.standardInput;
            if (isConversation(command))
                pace = StageTest::questionOf(command)["pace"].toObject();
        }
        QVERIFY(master.contains("BUTLER_WORKERS='4'"));
        QCOMPARE(pace, (QJsonObject{{"first", 10}, {"most", 64}}));
    }

    void acceptsTheKeysThatCameOverSsh()
    {
        StageTest stage(Designs::germline(1), Verb::Up, well);
        QVERIFY(joinSalt(stage.context));
        QVERIFY(stage.context.failures.isEmpty());
        QJsonObject keys;
        for (const Command &command : std::as_const(stage.asked)) {
            if (StageTest::carries(command, "put_files"))
                keys = StageTest::questionOf(command)["keys"].toObject();
        }
        QCOMPARE(keys.size(), 5);
        QCOMPARE(keys["tracker"].toString().toUtf8(), minionKey());
        QCOMPARE(SshFolder(stage.context.folder.sshPath()).knownHosts()->keys(QStringLiteral("tracker")),
                 QStringList{QString::fromLatin1(hostKey)});
    }

    /// While machines come into Salt it is counted how far each is on its way: the run's bar does not stand.
    void whatIsDoneIsCountedOnTheWay()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            if (!isBootstrap(command))
                return well(command);
            QList<QByteArray> lines = keysTold();
            for (const char *part : {"part 5", "part 4", "part 3", "part 2"}) // as one that has to install Salt tells
                lines.insert(1, part);
            return StageTest::tells(command, lines);
        });
        QVERIFY(joinSalt(stage.context));
        QList<int> done;
        for (const QJsonObject &event : stage.events(QStringLiteral("progress"))) {
            QCOMPARE(event["total"].toInt(), 40); // five machines
            done << event["done"].toInt();
        }
        QList<int> all;
        for (int machine = 0; machine < 5; ++machine) {
            for (int part = 1; part <= 6; ++part)
                all << 6 * machine + part;
        }
        for (int machine = 1; machine <= 5; ++machine)
            all << 30 + machine; // their keys are taken
        for (int machine = 1; machine <= 5; ++machine)
            all << 35 + machine; // they answer
        QCOMPARE(done, all);
    }

    void aMachineThatDropsOutHoldsTheBarUpNoMore()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            return isBootstrap(command) && StageTest::machineOf(command) == QLatin1String("tracker") ? StageTest::fails("no room")
                                                                                                     : well(command);
        });
        QVERIFY(joinSalt(stage.context));
        const QJsonObject last = stage.events(QStringLiteral("progress")).last();
        QCOMPARE(last["done"].toInt(), last["total"].toInt());
    }

    void aUsersOwnStatesReachTheMasterBesideOurs()
    {
        StageTest stage(Designs::germline(1), Verb::Up, well);
        const QString own = qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/butler-desktop/roles/states/");
        StageTest::write(own + QStringLiteral("web/init.sls"), "# mine\n");
        StageTest::write(own + QStringLiteral("consul/init.sls"), "# not in the place of ours\n");
        QVERIFY(joinSalt(stage.context));
        QJsonObject files;
        for (const Command &command : std::as_const(stage.asked)) {
            if (StageTest::carries(command, "put_files"))
                files = StageTest::questionOf(command)["files"].toObject();
        }
        QCOMPARE(files["states/web/init.sls"].toString(), QStringLiteral("# mine\n"));
        QVERIFY(files["states/consul/init.sls"].toString().startsWith(QStringLiteral("# Consul: ")));
        QVERIFY(files.contains("states/top.sls") && files.contains("pillar/cluster.sls"));
    }

    void manyJoinByLotsOfWhichTheFirstHasTheMasterAndTheFiles()
    {
        Cluster design = Designs::germline(50);
        StageTest stage(design, Verb::Up, well);
        stage.context.runner.setPace({.first = 4, .most = 8});
        QVERIFY(joinSalt(stage.context));
        QList<QStringList> lots{{}};
        QStringList let, waited;
        for (const Command &command : std::as_const(stage.asked)) {
            const QJsonObject question = StageTest::questionOf(command);
            if (isBootstrap(command)) {
                lots.last() << StageTest::machineOf(command);
            } else if (StageTest::carries(command, "put_files")) {
                QStringList keys = question["keys"].toObject().keys(), lot = lots.last();
                lot.sort();
                QCOMPARE(keys, lot); // who is set up is let in before the next are
                let += keys;
                QCOMPARE(question["files"].toObject().isEmpty(), lots.size() > 1);
                QCOMPARE(question["members"].toArray().size(), machinesOf(design).size());
            } else if (isConversation(command)) {
                waited += question["minions"].toVariant().toStringList();
                lots << QStringList();
            }
        }
        QVERIFY(lots.takeLast().isEmpty());
        QCOMPARE(lots.first().first(), QStringLiteral("salt-master"));
        for (const QStringList &lot : std::as_const(lots))
            QVERIFY2(lot.size() <= 20 && lot.size() >= 15, qPrintable(QString::number(lot.size())));
        QStringList all = machineNames(design);
        for (QStringList *names : {&all, &let, &waited})
            names->sort();
        QCOMPARE(let, all);
        QCOMPARE(waited, all);
        // Who is configured next is not asked once more, but of an earlier lot it is too long ago.
        QStringList joined(stage.context.joined.cbegin(), stage.context.joined.cend());
        joined.sort();
        lots.last().sort();
        QCOMPARE(joined, lots.last());
    }

    void ourStateModulesComeWithTheBootstrapAndByNoJob()
    {
        StageTest stage(Designs::germline(1), Verb::Up, well);
        QVERIFY(joinSalt(stage.context));
        for (const Command &command : std::as_const(stage.asked)) {
            if (isBootstrap(command))
                QVERIFY(StageTest::carries(command, "\nbutler_names.py ") && StageTest::carries(command, "\nbutler_influxdb.py "));
            else if (StageTest::carries(command, "put_files"))
                QVERIFY(!StageTest::questionOf(command)["files"].toObject().contains("states/_states/butler_names.py"));
            else if (isConversation(command))
                QVERIFY(!command.standardInput.contains("saltutil.sync"));
        }
    }

    /// Nobody can say beforehand what a state of the user's own needs of Salt.
    void aMachineWithStatesOfTheUsersOwnLoadsAllOfSalt()
    {
        StageTest stage(Designs::germline(1), Verb::Up, well);
        Role web;
        web.id = QStringLiteral("web");
        web.states = {QStringLiteral("web")};
        QList<Role> roles = stage.context.roles.roles();
        stage.context.roles = RoleCatalogue(roles << web);
        for (Group &group : stage.context.design.groups) {
            if (group.name == QLatin1String("tracker"))
                group.roles << web.id;
        }
        QVERIFY(joinSalt(stage.context));
        QStringList all;
        for (const Command &command : std::as_const(stage.asked)) {
            if (isBootstrap(command) && StageTest::carries(command, "BUTLER_MODULES='all'"))
                all << StageTest::machineOf(command);
            else
                QVERIFY(!isBootstrap(command) || StageTest::carries(command, "BUTLER_MODULES='few'"));
        }
        QCOMPARE(all, QStringList{QStringLiteral("tracker")});
    }

    void whatSaltIsInstalledFromIsSentOnceToEach()
    {
        StageTest stage(Designs::germline(1), Verb::Up, well);
        QVERIFY(joinSalt(stage.context));
        for (const Command &command : std::as_const(stage.asked)) {
            if (isBootstrap(command))
                QCOMPARE(command.standardInput.count("\nBUTLER_REQUIREMENTS='"), 1);
        }
    }

    /// Nothing is set up with an empty password.
    void aSecretThatWasNotMadeStopsTheRun()
    {
        StageTest stage(Designs::germline(1), Verb::Up, well);
        stage.context.secrets.ofRoles[QStringLiteral("monitoring-server")].remove(QStringLiteral("reader"));
        const Result<void> joined = joinSalt(stage.context);
        QVERIFY(!joined && joined.error().message.contains(QStringLiteral("The secret “reader” of the role Monitoring server")));
        QVERIFY(stage.asked.isEmpty());
    }

    void nothingThatALoginShellSaysIsTaken()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            CommandResult result = well(command);
            result.output = "\033]0;title\007hello {\"key\":\"aGVsbG8=\",\"accepted\":[\"nobody\"]}\nssh-ed25519 AAAA\nbutler/done\t{}\n"
                            "butler/error\t{\"text\":\"no\"}\n" +
                            result.output + "minion-key aGVsbG8=\n{\"key\":\"aGVsbG8=\"}\r\n";
            return result;
        });
        QVERIFY(joinSalt(stage.context));
        QVERIFY(stage.context.failures.isEmpty());
        QCOMPARE(SshFolder(stage.context.folder.sshPath()).knownHosts()->keys(QStringLiteral("tracker")),
                 QStringList{QString::fromLatin1(hostKey)});
    }

    void takesNoKeyThatIsNotWhole_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("minion");
        QTest::newRow("no host key") << QByteArray() << minionKey();
        QTest::newRow("a torn host key") << hostKey.left(40) << minionKey();
        QTest::newRow("no minion's key") << hostKey << QByteArray();
        QTest::newRow("a torn minion's key") << hostKey << minionKey().left(200);
        QTest::newRow("its end alone") << hostKey << minionKey().right(200);
        QTest::newRow("a line of it missing") << hostKey
                                              << minionKey().replace("tz3TP6nVCXw/sWTTd2Rx7dIcsRvDn4bM01YSXrJSaYriA0Pd2radzDrHhBwdBolA\n",
                                                                     "");
        QTest::newRow("a word") << hostKey << QByteArray("hello");
    }

    void takesNoKeyThatIsNotWhole()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, minion);
        StageTest stage(Designs::germline(1), Verb::Up, [&](const Command &command) {
            if (isBootstrap(command) && StageTest::machineOf(command) == QLatin1String("tracker"))
                return StageTest::says("what it says\n" + StageTest::told(command, keysTold(host, minion)));
            return well(command);
        });
        QVERIFY(joinSalt(stage.context));
        QCOMPARE(stage.context.failures.keys(), QStringList{QStringLiteral("tracker")});
        QVERIFY2(stage.context.failures.first().contains(QLatin1String("what it says")), qPrintable(stage.context.failures.first()));
        for (const Command &command : std::as_const(stage.asked)) {
            if (StageTest::carries(command, "put_files"))
                QVERIFY(!StageTest::questionOf(command)["keys"].toObject().contains("tracker"));
        }
    }

    void halfTheMachinesFailAndTheOthersGoOn()
    {
        StageTest stage(Designs::germline(4), Verb::Up, [](const Command &command) {
            if (!isBootstrap(command) || !StageTest::machineOf(command).startsWith(QLatin1String("worker")))
                return well(command);
            return StageTest::machineOf(command).endsWith(QLatin1Char('0')) ? StageTest::timesOut()
                                                                            : StageTest::fails("No space left on device", 1);
        });
        QVERIFY(joinSalt(stage.context));
        QCOMPARE(stage.context.failures.size(), 4);
        QVERIFY(stage.context.failures.value(QStringLiteral("worker-1")).contains(QLatin1String("disk is full")));
        QVERIFY(stage.context.failures.value(QStringLiteral("worker-0")).contains(QLatin1String("too long")));
    }

    void withoutItsMasterThereIsNoSalt()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            return isBootstrap(command) && StageTest::machineOf(command) == QLatin1String("salt-master")
                       ? StageTest::fails("E: Unable to locate package python3-venv", 100)
                       : well(command);
        });
        const Result<void> joined = joinSalt(stage.context);
        QVERIFY(!joined);
        for (const Command &command : std::as_const(stage.asked))
            QVERIFY(isBootstrap(command));
    }

    void aMasterThatDoesNotTakeItsStatesIsSaid_data()
    {
        QTest::addColumn<bool>("torn");
        QTest::newRow("it fails") << false;
        QTest::newRow("its answer is torn") << true;
    }

    void aMasterThatDoesNotTakeItsStatesIsSaid()
    {
        QFETCH(bool, torn);
        StageTest stage(Designs::germline(1), Verb::Up, [torn](const Command &command) {
            if (!StageTest::carries(command, "put_files"))
                return well(command);
            return torn ? StageTest::tells(command, {"{\"accepted\":[\"tracker\"],\"repla"})
                        : StageTest::fails("OSError: No space left on device");
        });
        const Result<void> joined = joinSalt(stage.context);
        QVERIFY(!joined);
        QVERIFY2(joined.error().message.startsWith(QLatin1String("The Salt master did not take its states.")),
                 qPrintable(joined.error().message));
    }

    void aMinionThatHangsIsStartedAnew()
    {
        int asked = 0;
        StageTest stage(Designs::germline(1), Verb::Up, [&asked](const Command &command) {
            if (isConversation(command) && ++asked == 1)
                return StageTest::tells(command,
                                        {minionsTold({QStringLiteral("salt-master")}, {QStringLiteral("tracker")}), "butler/done\t{}"});
            return well(command);
        });
        QVERIFY(joinSalt(stage.context));
        QCOMPARE(asked, 2);
        QVERIFY(stage.context.failures.isEmpty());
    }

    void ofAMinionThatStaysSilentNothingIsAdvisedThatLosesIt()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            return isConversation(command) ? StageTest::tells(command, {minionsTold({}, {QStringLiteral("tracker")}), "butler/done\t{}"})
                                           : well(command);
        });
        QVERIFY(joinSalt(stage.context));
        const QString why = stage.context.failures.value(QStringLiteral("tracker"));
        QVERIFY2(why.contains(QLatin1String("journalctl")) && !why.contains(QLatin1String("--replace")) &&
                     !why.contains(QLatin1String("make the machine")),
                 qPrintable(why));
    }

    void stopsInTheMiddle()
    {
        StageTest *running = nullptr;
        StageTest stage(Designs::germline(1), Verb::Up, [&](const Command &command) {
            if (StageTest::carries(command, "put_files"))
                running->stop();
            return well(command);
        });
        running = &stage;
        QVERIFY(!joinSalt(stage.context));
        QVERIFY(std::none_of(stage.asked.cbegin(), stage.asked.cend(), isConversation));
    }
};

QTEST_GUILESS_MAIN(tst_JoinSalt)
#include "tst_JoinSalt.moc"
