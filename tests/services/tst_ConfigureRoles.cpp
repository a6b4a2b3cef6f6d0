#include "services/stages/ConfigureRoles.h"
#include "tests/Designs.h"
#include "tests/services/StageTest.h"

#include <QtTest>

Q_DECLARE_METATYPE(CommandResult)

namespace
{

/// The lines that butler_jobs.py told, as they were recorded (tests/data/salt).
QList<QByteArray> recorded(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/salt/") + QLatin1String(name));
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
