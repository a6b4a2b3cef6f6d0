#include "services/consul/ConsulHistory.h"
#include "services/platform/Patience.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/ReachMachines.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"
#include "tests/Designs.h"
#include "tests/Places.h"
#include "tests/services/StageTest.h"

#include <QElapsedTimer>
#include <QtTest>

Q_DECLARE_METATYPE(CommandResult)

namespace
{

const QByteArray key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf";

QList<QByteArray> words(const QByteArray &hostKey = key, const QByteArray &own = "yes", const QByteArray &leader = {})
{
    return {"host-key " + hostKey, "own " + own, "leader " + leader};
}

QStringList knownKeys(const StageTest &stage, const QString &machine)
{
    const Result<KnownHosts> known = SshFolder(stage.context.folder.sshPath()).knownHosts();
    return known ? known->keys(machine) : QStringList();
}

QByteArray recorded(const char *name)
{
    QFile file(testData("/ssh/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Reaching the machines of a cluster, with ssh answered.
class tst_ReachMachines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsTheKeyThatAMachineShows()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) { return StageTest::tells(command, words()); });
        QVERIFY(reachMachines(stage.context));
        QCOMPARE(stage.asked.size(), 5);
        QCOMPARE(StageTest::machineOf(stage.asked.first()), QStringLiteral("salt-master")); // all others are reached through it
        QCOMPARE(knownKeys(stage, QStringLiteral("tracker")), QStringList{QString::fromLatin1(key)});
    }

    void letsTheChartsInAtTheEntryAloneAndToOneAddress()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) { return StageTest::tells(command, words()); });
        QVERIFY(reachMachines(stage.context));
        const QByteArray address = stage.context.addresses.value(QStringLiteral("salt-master")).toUtf8();
        QVERIFY(!address.isEmpty());
        for (const Command &command : std::as_const(stage.asked)) {
            const bool isEntry = StageTest::machineOf(command) == QLatin1String("salt-master");
            QCOMPARE(command.standardInput.contains("permitopen=\"" + address + ":8086\" ssh-ed25519 "), isEntry);
            QCOMPARE(command.standardInput.contains("BUTLER_DOOR="), isEntry);
        }
    }

    /// It answers as soon as sshd is up, and whoever worked on it then would be in cloud-init's way.
    void aMachineThatIsStillAtItsFirstBootIsWaitedFor()
    {
        int asked = 0;
        StageTest stage(Designs::germline(1), Verb::Up, [&asked](const Command &command) {
            const bool boots = StageTest::machineOf(command) == QLatin1String("tracker") && ++asked < 3;
            return StageTest::tells(command, QList<QByteArray>{boots ? "first-boot setup" : "first-boot done"} + words());
        });
        QVERIFY(reachMachines(stage.context));
        QCOMPARE(asked, 3);
        QVERIFY(stage.context.failures.isEmpty());
        const QList<QJsonObject> logs = stage.events(QStringLiteral("log"));
        QCOMPARE(
            std::count_if(logs.begin(), logs.end(),
                          [](const QJsonObject &log) { return log["text"].toString().contains(QLatin1String("first start is not over")); }),
            1); // said once, however often it is asked
    }

    void onlyAMachineWithDisksIsToldToMountThem()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) { return StageTest::tells(command, words()); });
        stage.context.disks.insert(QStringLiteral("tracker"), {{QStringLiteral("3cf1f401-8161"), QStringLiteral("/srv/data")}});
        QVERIFY(reachMachines(stage.context));
        for (const Command &command : std::as_const(stage.asked))
            QCOMPARE(command.standardInput.contains("BUTLER_DISKS='3cf1f401-8161 /srv/data'"),
                     StageTest::machineOf(command) == QLatin1String("tracker"));
    }

    void aDiskThatIsNotThereDropsItsMachineAndNoOther()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            const bool isTracker = StageTest::machineOf(command) == QLatin1String("tracker");
            return StageTest::tells(command,
                                    (isTracker ? QList<QByteArray>{"disk-fault /srv/data absent"} : QList<QByteArray>()) + words());
        });
        QVERIFY(reachMachines(stage.context));
        QCOMPARE(stage.context.failures.keys(), QStringList{QStringLiteral("tracker")});
        QVERIFY(stage.context.failures.first().contains(QLatin1String("/srv/data")));
    }

    /// Its image may have all that is needed: it is a warning, and the machine goes on.
    void aMachineWithoutAWayOutIsSaidBeforeSalt()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            const bool isTracker = StageTest::machineOf(command) == QLatin1String("tracker");
            return StageTest::tells(
                command,
                (isTracker ? QList<QByteArray>{"way-out silent deb.example.org"} : QList<QByteArray>{"way-out name proxy"}) + words());
        });
        stage.context.targetKind = QStringLiteral("openstack");
        stage.context.design.target = {QStringLiteral("openstack"),
                                       {{QStringLiteral("proxy"), QStringLiteral("http://proxy.example.org:3128")}}};
        QVERIFY(reachMachines(stage.context));
        QVERIFY(stage.context.failures.isEmpty());
        QVERIFY(stage.asked.first().standardInput.contains("BUTLER_WAY_OUT='http://proxy.example.org:3128'"));
        QString warned;
        for (const QJsonObject &log : stage.events(QStringLiteral("log")))
            warned += log["level"] == QLatin1String("warning") ? log["text"].toString() + QLatin1Char('\n') : QString();
        QVERIFY2(warned.contains(QLatin1String("tracker does not reach deb.example.org")), qPrintable(warned));
        QVERIFY2(warned.contains(QLatin1String("salt-master does not find proxy")), qPrintable(warned));
        stage.asked.clear();
        stage.context.targetKind = QStringLiteral("local");
        QVERIFY(reachMachines(stage.context));
        QVERIFY(!stage.asked.first().standardInput.contains("BUTLER_WAY_OUT"));
    }

    void whereTheMasterHasAWayOutItIsProposed()
    {
        const auto warned = [](const Cluster &design, const QByteArray &cutOff) {
            StageTest stage(design, Verb::Up, [&cutOff](const Command &command) {
                const bool isCutOff = cutOff.split(' ').contains(StageTest::machineOf(command).toUtf8());
                return StageTest::tells(command,
                                        (isCutOff ? QList<QByteArray>{"way-out name deb.example.org"} : QList<QByteArray>()) + words());
            });
            stage.context.targetKind = QStringLiteral("openstack");
            (void)reachMachines(stage.context);
            QString text;
            for (const QJsonObject &log : stage.events(QStringLiteral("log")))
                text += log["level"] == QLatin1String("warning") ? log["text"].toString() + QLatin1Char('\n') : QString();
            for (const Command &command : std::as_const(stage.asked)) {
                if (StageTest::machineOf(command) == QLatin1String("tracker") && StageTest::carries(command, "butler_way_out()"))
                    text += QLatin1String("tracker was asked\n");
            }
            return text;
        };
        Cluster design = Designs::germline(1);
        const QString one = warned(design, "tracker");
        QVERIFY2(one.contains(QLatin1String("salt-master does")) && one.contains(QLatin1String("pass-packages")), qPrintable(one));
        const QString all = warned(design, "salt-master tracker");
        QVERIFY2(!all.contains(QLatin1String("pass-packages")) && all.contains(QLatin1String("nameServers")), qPrintable(all));
        design.settings[QStringLiteral("salt-master")][QStringLiteral("pass-packages")] = QStringLiteral("true");
        const QString set = warned(design, "salt-master"); // its own way out counts all the more
        QVERIFY2(set.contains(QLatin1String("salt-master does not find")) && !set.contains(QLatin1String("tracker")), qPrintable(set));
    }

    void withoutAMonitoringServerTheDoorIsShut()
    {
        Cluster design = Designs::germline(1);
        for (Group &group : design.groups)
            group.roles.removeAll(QStringLiteral("monitoring-server"));
        StageTest stage(design, Verb::Up, [](const Command &command) { return StageTest::tells(command, words()); });
        QVERIFY(reachMachines(stage.context));
        QVERIFY(stage.asked.first().standardInput.contains("BUTLER_DOOR=''"));
    }

    void theDoorIsHungInPlaceOfTheOldOneAndTheOtherKeysStay()
    {
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(QStringLiteral(".ssh")));
        const QString path = home.filePath(QStringLiteral(".ssh/authorized_keys"));
        const auto write = [&path](const QByteArray &text) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        const auto keysAfter = [&](const QString &door) {
            QProcess shell;
            QFile text(QStringLiteral(":/salt-bootstrap/door.sh"));
            if (!text.open(QIODevice::ReadOnly))
                return QByteArray();
            // The machine's list of users is asked where root lives; here that is the test's folder.
            shell.start(QStringLiteral("sh"), {"-s"});
            shell.write("getent() { echo \"root:x:0:0:root:" + home.path().toUtf8() + ":/bin/sh\"; }\nBUTLER_DOOR='" + door.toUtf8() +
                        "'\n" + text.readAll());
            shell.closeWriteChannel();
            shell.waitForFinished();
            QFile file(path);
            return shell.exitCode() == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : "failed: " + shell.readAllStandardError();
        };
        QVERIFY(write("ssh-ed25519 AAAA mine\nrestrict,permitopen=\"*:8086\" ssh-ed25519 BBBB butler-desktop-door\n"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(keysAfter(QStringLiteral("x CCCC butler-desktop-door")),
                 QByteArray("ssh-ed25519 AAAA mine\nx CCCC butler-desktop-door\n"));
        QCOMPARE(QFileInfo(path).permissions() & QFile::ReadOther, QFile::Permissions());
        const QDateTime before = QFileInfo(path).fileTime(QFile::FileMetadataChangeTime);
        QCOMPARE(keysAfter(QStringLiteral("x CCCC butler-desktop-door")),
                 QByteArray("ssh-ed25519 AAAA mine\nx CCCC butler-desktop-door\n"));
        QCOMPARE(QFileInfo(path).fileTime(QFile::FileMetadataChangeTime), before); // the same again changes nothing
        QCOMPARE(keysAfter({}), QByteArray("ssh-ed25519 AAAA mine\n"));
        // A comment in an old encoding makes the file no binary one, of which nothing would be kept.
        QVERIFY(write("ssh-ed25519 AAAA J\xfcrgen\nssh-ed25519 DDDD other\n"));
        QCOMPARE(keysAfter(QStringLiteral("x CCCC butler-desktop-door")),
                 QByteArray("ssh-ed25519 AAAA J\xfcrgen\nssh-ed25519 DDDD other\nx CCCC butler-desktop-door\n"));
        QCOMPARE(QDir(home.filePath(QStringLiteral(".ssh"))).entryList(QDir::Files), QStringList{QStringLiteral("authorized_keys")});
    }

    void keepsTheKeyOfTheFirstContactUntilItsOwnIsInUse()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) { return StageTest::tells(command, words(key, "no")); });
        QVERIFY(reachMachines(stage.context));
        QCOMPARE(knownKeys(stage, QStringLiteral("tracker")).size(), 2);
    }

    void findsAnAnswerWhereverItBegins_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a title") << QByteArray("\033]0;title\007") << QByteArray();
        QTest::newRow("a word") << QByteArray("hello\n") << QByteArray();
        QTest::newRow("a word without a line feed") << QByteArray("hello ") << QByteArray();
        QTest::newRow("CRLF") << QByteArray("Welcome\r\n") << QByteArray("\r\n");
        QTest::newRow("text after it") << QByteArray() << QByteArray("\033[0mbye");
        QTest::newRow("an answer that is not ours") << QByteArray("{\"own\":true}\nssh-ed25519 AAAA\nown no\nhost-key ssh-ed25519 AAAA\n")
                                                    << QByteArray("own no\n{\"own\":false}\nssh-ed25519 AAAA\n");
    }

    void findsAnAnswerWhereverItBegins()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        StageTest stage(Designs::germline(1), Verb::Up,
                        [&](const Command &command) { return StageTest::says(before + StageTest::told(command, words()) + after); });
        QVERIFY(reachMachines(stage.context));
        for (const Machine &machine : machinesOf(stage.context.design))
            QCOMPARE(knownKeys(stage, machine.name), QStringList{QString::fromLatin1(key)});
    }

    void takesNoKeyThatIsNotWhole_data()
    {
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("torn") << key.left(50);
        QTest::newRow("another type") << QByteArray(key).replace("ssh-ed25519", "ssh-rsa");
        QTest::newRow("a word") << QByteArray("hello");
    }

    void takesNoKeyThatIsNotWhole()
    {
        QFETCH(QByteArray, shown);
        StageTest stage(Designs::germline(1), Verb::Up, [&](const Command &command) {
            const bool torn = StageTest::machineOf(command) == QLatin1String("tracker");
            return StageTest::says("what the machine says\n" + StageTest::told(command, torn ? words(shown) : words()));
        });
        QVERIFY(reachMachines(stage.context)); // the others go on
        QCOMPARE(stage.context.failures.keys(), QStringList{QStringLiteral("tracker")});
        const QString why = stage.context.failures.first();
        QVERIFY2(why.contains(QLatin1String("tracker")) && why.contains(QLatin1String("what the machine says")), qPrintable(why));
        const QStringList before = knownKeys(stage, QStringLiteral("tracker")); // that of the first contact
        QCOMPARE(before.size(), 1);
        QVERIFY(before.first() != QString::fromLatin1(key));
        QCOMPARE(knownKeys(stage, QStringLiteral("worker-0")), QStringList{QString::fromLatin1(key)});
    }

    void anAnswerThatIsTornIsNoAnswer()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [&](const Command &command) {
            const QByteArray whole = StageTest::told(command, words());
            return StageTest::says(StageTest::machineOf(command) == QLatin1String("tracker") ? whole.left(whole.indexOf("own") + 4)
                                                                                             : whole);
        });
        QVERIFY(reachMachines(stage.context));
        QCOMPARE(stage.context.failures.keys(), QStringList{QStringLiteral("tracker")});
    }

    void consulWithoutALeaderMakesNoMachineUnreachable_data()
    {
        QTest::addColumn<QByteArray>("leader");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("plain text") << QByteArray("No known Consul servers");
        QTest::newRow("an error") << QByteArray("rpc error making call: No cluster leader");
        QTest::newRow("an empty name") << QByteArray("\"\"");
        QTest::newRow("a page") << QByteArray("<html>\"10.0.0.1:8300\"</html>");
        QTest::newRow("JSON") << QByteArray("{\"leader\":\"10.0.0.1:8300\"}");
    }

    void consulWithoutALeaderMakesNoMachineUnreachable()
    {
        QFETCH(QByteArray, leader);
        StageTest stage(Designs::germline(1), Verb::Up,
                        [&](const Command &command) { return StageTest::tells(command, words(key, "yes", leader)); });
        QVERIFY(reachMachines(stage.context));
        QVERIFY(stage.context.failures.isEmpty());
        QVERIFY(ConsulHistory::load(consulHistoryPath(stage.context))->established.isEmpty());
    }

    void notesThatConsulHasHadItsElection()
    {
        StageTest stage(Designs::germline(1), Verb::Up,
                        [](const Command &command) { return StageTest::tells(command, words(key, "yes", "\"10.93.7.10:8300\"")); });
        QVERIFY(reachMachines(stage.context));
        QVERIFY(!ConsulHistory::load(consulHistoryPath(stage.context))->established.isEmpty());
        // The proxy of the house knows nobody of this cluster, and an error page is no leader.
        QVERIFY(stage.asked.first().standardInput.contains("curl -fs --noproxy '*' "));
    }

    void aMachineThatIsAnotherStopsEverything()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &command) {
            return StageTest::machineOf(command) == QLatin1String("tracker") ? StageTest::fails(recorded("host-key-changed.txt"), 255)
                                                                             : StageTest::tells(command, words());
        });
        const Result<void> reached = reachMachines(stage.context);
        QVERIFY(!reached);
        QCOMPARE(stage.context.stranger, QStringLiteral("tracker"));
        QVERIFY(reached.error().message.contains(QLatin1String("tracker")));
    }

    void halfTheMachinesFailAndTheOthersGoOn()
    {
        StageTest stage(Designs::germline(4), Verb::Up, [](const Command &command) {
            return StageTest::machineOf(command).startsWith(QLatin1String("worker"))
                       ? StageTest::fails("WARNING: UNPROTECTED PRIVATE KEY FILE!", 255)
                       : StageTest::tells(command, words());
        });
        QVERIFY(reachMachines(stage.context));
        QCOMPARE(stage.context.failures.size(), 4);
        QCOMPARE(workingMachines(stage.context).size(), 4);
        QCOMPARE(knownKeys(stage, QStringLiteral("tracker")), QStringList{QString::fromLatin1(key)});
    }

    void triesAgainWhileAMachineBoots_data()
    {
        QTest::addColumn<CommandResult>("first");
        QTest::newRow("refused") << StageTest::fails("ssh: connect to host 10.93.7.13 port 22: Connection refused", 255);
        QTest::newRow("timed out") << StageTest::timesOut();
        QTest::newRow("killed") << CommandResult{.crashed = true};
    }

    void triesAgainWhileAMachineBoots()
    {
        QFETCH(CommandResult, first);
        int tries = 0;
        StageTest stage(Designs::germline(1), Verb::Up, [&](const Command &command) {
            const bool boots = StageTest::machineOf(command) == QLatin1String("tracker") && ++tries == 1;
            return boots ? first : StageTest::tells(command, words());
        });
        QVERIFY(reachMachines(stage.context));
        QCOMPARE(tries, 2);
        QVERIFY(stage.context.failures.isEmpty());
    }

    void asLongAsMachinesComeTheOthersAreWaitedFor()
    {
        setLoadStandIn([] { return 1.0; });
        QElapsedTimer since;
        since.start();
        StageTest stage(Designs::germline(1), Verb::Up, [&since](const Command &command) {
            const QString machine = StageTest::machineOf(command);
            const int comes = machine == QLatin1String("tracker") ? 4000 : machine == QLatin1String("worker-0") ? 1500 : 0; // ms
            return since.elapsed() < comes ? StageTest::fails("ssh: connect to host 10.93.7.13 port 22: Connection refused", 255)
                                           : StageTest::tells(command, words());
        });
        stage.context.entry.sshSeconds = 3;
        QVERIFY(reachMachines(stage.context));
        setLoadStandIn({});
        QVERIFY2(stage.context.failures.isEmpty(), qPrintable(stage.context.failures.keys().join(QLatin1Char(' '))));
    }

    void saysThatThereIsNoSsh()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &) {
            return CommandResult{.crashed = true, .errorOutput = "ssh could not be started: execve: No such file or directory."};
        });
        const Result<void> reached = reachMachines(stage.context);
        QVERIFY(!reached);
        QVERIFY2(reached.error().message.contains(QLatin1String("OpenSSH")), qPrintable(reached.error().message));
        QCOMPARE(stage.asked.size(), 1); // nobody asks the others
    }

    void stopsInTheMiddle()
    {
        StageTest *running = nullptr;
        StageTest stage(Designs::germline(1), Verb::Up, [&](const Command &command) {
            if (StageTest::machineOf(command) == QLatin1String("job-queue"))
                running->stop();
            return StageTest::tells(command, words());
        });
        running = &stage;
        QVERIFY(!reachMachines(stage.context));
        QVERIFY(stage.context.failures.isEmpty()); // nobody is to blame
        QCOMPARE(knownKeys(stage, QStringLiteral("salt-master")), QStringList{QString::fromLatin1(key)});
    }
};

QTEST_GUILESS_MAIN(tst_ReachMachines)
#include "tst_ReachMachines.moc"
