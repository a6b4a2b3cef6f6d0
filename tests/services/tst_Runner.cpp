#include "services/platform/Patience.h"
#include "services/platform/Processes.h"
#include "services/runs/EventWriter.h"
#include "services/runs/RunLock.h"
#include "services/tools/Runner.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace
{

Command shell(const QString &script)
{
    Command command;
    command.program = QStringLiteral("sh");
    command.arguments = QStringList{QStringLiteral("-c"), script};
    command.name = QStringLiteral("sh");
    return command;
}

void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class tst_Runner : public QObject
{
    Q_OBJECT

    /// The run holds the lock and has its record.
    bool begin(const RunLock &lock) const
    {
        RunRecord record;
        record.id = m_folder.id();
        return lock.take(record, [] { return Result<ProcessId>(ProcessId::current()); }) && m_folder.write(record);
    }
    /// How many tools are named there; -1: nothing can be read.
    static qsizetype toolsIn(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("tools")).toArray().size()
                   : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = RunFolder(m_dir->path());
    }

    /// On a busy computer or a slow disk the last look at whether to stop takes longer than is left to wait.
    void aWaitEndsAlsoWhereALookTakesLongerThanItself()
    {
        Clocks slow;
        slow.dayNow = [] {
            QThread::msleep(30);
            return Clocks::day();
        };
        EventWriter events(slow);
        QVERIFY(events.open(m_dir->filePath(QStringLiteral("events.jsonl"))));
        const Runner runner(m_folder, &events, nullptr);
        QElapsedTimer since;
        since.start();
        QVERIFY(runner.wait(10));
        QVERIFY(since.elapsed() >= 30 && since.elapsed() < 20'000);
    }

    void tellsLinesOutputAndExitCode()
    {
        Runner runner(m_folder, nullptr, nullptr);
        QList<QByteArray> lines;
        CommandHandlers handlers;
        handlers.line = [&lines](const QByteArray &line) { lines << line; };
        const CommandResult result = runner.run(shell(QStringLiteral("echo one; printf two; echo bad >&2; exit 3")), handlers);
        QCOMPARE(result.exitCode, 3);
        QVERIFY(!result.ok());
        QCOMPARE(lines, QList<QByteArray>({"one", "two"}));
        QCOMPARE(result.errorOutput, QByteArray("bad\n"));
        QCOMPARE(QDir(m_folder.artefactsPath()).entryList(QDir::Files), QStringList{QStringLiteral("tools.jsonl")}); // no output is kept
    }

    void notesWhatEachToolCameTo()
    {
        Runner runner(m_folder, nullptr, nullptr);
        (void)runner.run(shell(QStringLiteral("exit 3")));
        (void)runner.run(shell(QStringLiteral("kill -9 $$")));
        QFile file(m_folder.artefactPath(QStringLiteral("tools.jsonl")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject first = QJsonDocument::fromJson(file.readLine()).object();
        QCOMPARE(first.value(QStringLiteral("name")).toString(), QStringLiteral("sh"));
        QCOMPARE(first.value(QStringLiteral("exitCode")).toInt(), 3);
        QVERIFY(first.value(QStringLiteral("pid")).toInt() > 0);
        const QJsonObject second = QJsonDocument::fromJson(file.readLine()).object();
        QVERIFY(second.value(QStringLiteral("crashed")).toBool());
        QVERIFY(file.atEnd());
    }

    void givesStandardInputAndKeepsArtefacts()
    {
        Runner runner(m_folder, nullptr, nullptr);
        Command command = shell(QStringLiteral("cat"));
        command.standardInput = QByteArray(300000, 'x');
        command.artefact = QStringLiteral("kept.txt");
        QCOMPARE(runner.run(command).output.size(), 300000);
        QCOMPARE(QFileInfo(m_folder.artefactPath(QStringLiteral("kept.txt"))).size(), 300000);
        QCOMPARE(QFile::permissions(m_folder.artefactPath(QStringLiteral("kept.txt"))) & (QFile::ReadOther | QFile::ReadGroup),
                 QFile::Permissions());
    }

    void buildsTheEnvironmentFromNothing()
    {
        qputenv("OS_CLOUD", "leftover");
        qputenv("TF_VAR_x", "leftover");
        qputenv("PYTHONPATH", "leftover");
        Runner runner(m_folder, nullptr, nullptr);
        const QByteArray environment = runner.run(shell(QStringLiteral("env"))).output;
        QVERIFY(!environment.contains("leftover"));
        QVERIFY(environment.contains("LANG=C.UTF-8"));
        QVERIFY(environment.contains("PATH="));
    }

    void saysWhatCouldNotBeStarted()
    {
        Runner runner(m_folder, nullptr, nullptr);
        Command command = shell({});
        command.program = QStringLiteral("/nowhere/tool");
        const CommandResult result = runner.run(command);
        QVERIFY(result.crashed);
        QVERIFY(result.errorOutput.contains("/nowhere/tool"));
    }

    void runsSeveralAtOnceAndKeepsTheirOrder()
    {
        Runner runner(m_folder, nullptr, nullptr);
        QElapsedTimer timer;
        timer.start();
        QList<Command> commands;
        for (int i = 0; i < 6; ++i)
            commands << shell(QStringLiteral("sleep 0.4; echo %1").arg(i));
        const QList<CommandResult> results = runner.runAll(commands);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(results[i].output, QByteArray::number(i) + '\n');
        QVERIFY2(timer.elapsed() < 2000, "one after another");
    }

    /// As many as the pace allows, which the place gives and the log tells.
    void runsNoMoreAtOnceThanThePlaceHolds()
    {
        EventWriter events;
        QVERIFY(events.open(m_folder.eventsPath()));
        Runner runner(m_folder, &events, nullptr);
        runner.setPace({.first = 3, .most = 4});
        int working = 0;
        int most = 0;
        const auto counting = [&working, &most](qsizetype) {
            return CommandHandlers{[&working, &most](const QByteArray &line) {
                                       working += line == "begins" ? 1 : -1;
                                       most = std::max(most, working);
                                   },
                                   {}};
        };
        const QList<CommandResult> results =
            runner.runAll(QList<Command>(9, shell(QStringLiteral("echo begins; sleep 0.5; echo ends"))), counting);
        QVERIFY(std::all_of(results.begin(), results.end(), [](const CommandResult &result) { return result.ok(); }));
        QVERIFY2(most == 3 || most == 4, qPrintable(QString::number(most)));
        QFile file(m_folder.eventsPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"3 of 9 at once.\""));
    }

    void whatNeedsEachOtherRunsTogether()
    {
        Runner runner(m_folder, nullptr, nullptr);
        runner.setPace({.first = 1, .most = 1});
        const QString other = m_dir->filePath(QStringLiteral("other"));
        Command waits = shell(QStringLiteral("until [ -e '%1' ]; do sleep 0.1; done").arg(other));
        waits.silenceLimit = 20;
        QVERIFY(runner.runTogether({waits, shell(QStringLiteral("touch '%1'").arg(other))}).first().ok());
    }

    /// What took its neighbours long, it may take: nobody knows that it hangs.
    void nobodyIsEndedForASilenceThatItsNeighboursNeeded()
    {
        setLoadStandIn([] { return 1.0; });
        Runner runner(m_folder, nullptr, nullptr);
        Command quick = shell(QStringLiteral("sleep 1.8; echo"));
        quick.silenceLimit = 3;
        Command slow = shell(QStringLiteral("sleep 3.6"));
        slow.silenceLimit = 3;
        QVERIFY(runner.run(slow).timedOut);
        QVERIFY(runner.runAll({quick, slow}).last().ok());
        setLoadStandIn({});
    }

    void interruptsTheLeaderOnceWhenTheRunIsToStop()
    {
        Runner runner(m_folder, nullptr, nullptr);
        CommandHandlers handlers;
        handlers.line = [this](const QByteArray &line) {
            if (line == "ready")
                touch(m_folder.stopPath());
        };
        const CommandResult result = runner.run(
            shell(QStringLiteral("trap 'echo caught' INT; echo ready; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do sleep 0.1; done; exit 0")),
            handlers);
        QVERIFY(result.stopped);
        QVERIFY(!result.ok());
        QCOMPARE(result.output.count("caught"), 1);
        QVERIFY(runner.run(shell(QStringLiteral("echo never"))).output.isEmpty()); // nothing new is begun
        Command tidy = shell(QStringLiteral("echo tidy"));
        tidy.whenStopped = true;
        QCOMPARE(runner.run(tidy).output, QByteArray("tidy\n"));
    }

    void endsTheWholeGroupByForce()
    {
        Runner runner(m_folder, nullptr, nullptr);
        CommandHandlers handlers;
        handlers.line = [this](const QByteArray &line) {
            if (line == "ready")
                touch(m_folder.forcePath());
        };
        const CommandResult result = runner.run(shell(QStringLiteral("trap '' INT; sleep 60 & echo ready; wait; wait")), handlers);
        QVERIFY(result.stopped);
        QVERIFY(result.crashed);
    }

    void endsWhatIsSilentTooLong()
    {
        Runner runner(m_folder, nullptr, nullptr);
        Command command = shell(QStringLiteral("exec sleep 60"));
        command.silenceLimit = 1;
        QVERIFY(runner.run(command).timedOut);
    }

    void onABusyComputerSilenceMayLastLonger_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<bool>("ends");
        QTest::newRow("room for all") << 0.5 << true;
        QTest::newRow("ten for each processor") << 10.0 << false;
    }

    void onABusyComputerSilenceMayLastLonger()
    {
        QFETCH(double, load);
        QFETCH(bool, ends);
        setLoadStandIn([load] { return load; });
        Runner runner(m_folder, nullptr, nullptr);
        Command command = shell(QStringLiteral("sleep 2.5"));
        command.silenceLimit = 1;
        QCOMPARE(runner.run(command).timedOut, ends);
        setLoadStandIn({});
    }

    void whatSpeaksIsNotEnded()
    {
        QCOMPARE(Command().totalLimit, 0);
        setLoadStandIn([] { return 1.0; });
        Runner runner(m_folder, nullptr, nullptr);
        Command command = shell(QStringLiteral("for i in 1 2 3 4 5 6; do echo $i; sleep 0.4; done"));
        command.silenceLimit = 2;
        QVERIFY(runner.run(command).ok());
        command.totalLimit = 1; // what says something though nothing moves
        QVERIFY(runner.run(command).timedOut);
        setLoadStandIn({});
    }

    void namesItsToolsInTheLockAndInItsRecord()
    {
        const RunLock lock(m_dir->path());
        QVERIFY(begin(lock));
        Runner runner(m_folder, nullptr, &lock);
        qsizetype inLock = 0;
        qsizetype inRecord = 0;
        CommandHandlers handlers;
        handlers.line = [&](const QByteArray &) {
            inLock = toolsIn(m_dir->filePath(QStringLiteral("lock")));
            inRecord = toolsIn(m_folder.recordPath());
        };
        (void)runner.run(shell(QStringLiteral("sleep 0.3; echo now; sleep 0.3")), handlers);
        QCOMPARE(inLock, 1);
        QCOMPARE(inRecord, 1);
        QCOMPARE(toolsIn(m_folder.recordPath()), 0);
        QCOMPARE(notedTools(m_folder.toolsPath()).size(), 1); // it noted itself, too
        QVERIFY(!notedTools(m_folder.toolsPath()).first().isAlive());
    }

    /// Its computer slept, somebody said on another that it is lost, and another run works there.
    void stopsWhenTheClusterIsAnotherRunsByNow()
    {
        const RunLock lock(m_dir->path());
        QVERIFY(begin(lock));
        Runner runner(m_folder, nullptr, &lock);
        QVERIFY(!runner.isStopped());
        CommandHandlers handlers;
        handlers.line = [this](const QByteArray &) { QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("lock")))); };
        const CommandResult result = runner.run(shell(QStringLiteral("echo now; exec sleep 1000")), handlers);
        QVERIFY(result.stopped && runner.isLost());
        QVERIFY(runner.run(shell(QStringLiteral("true"))).stopped);
    }

    void namesAToolStillWhenAnotherRunsMeanwhile()
    {
        const RunLock lock(m_dir->path());
        QVERIFY(begin(lock));
        Runner runner(m_folder, nullptr, &lock);
        qsizetype during = 0;
        qsizetype afterwards = 0;
        CommandHandlers inner;
        inner.line = [&](const QByteArray &) { during = toolsIn(m_folder.recordPath()); };
        CommandHandlers outer;
        outer.line = [&](const QByteArray &) {
            (void)runner.run(shell(QStringLiteral("echo inner; sleep 0.3")), inner);
            afterwards = toolsIn(m_folder.recordPath());
            QVERIFY(QFile(m_dir->filePath(QStringLiteral("seen"))).open(QIODevice::WriteOnly)); // however long that took
        };
        (void)runner.run(shell(QStringLiteral("sleep 0.3; echo outer; until [ -e '%1' ]; do sleep 0.1; done")
                                   .arg(m_dir->filePath(QStringLiteral("seen")))),
                         outer);
        QCOMPARE(during, 2);
        QCOMPARE(afterwards, 1);
        QCOMPARE(toolsIn(m_folder.recordPath()), 0);
    }

    void stopsWhenItsStoryCannotBeWritten()
    {
        EventWriter events;
        QVERIFY(events.open(QStringLiteral("/dev/full")));
        Runner runner(m_folder, &events, nullptr);
        QVERIFY(!runner.isStopped());
        events.log(QStringLiteral("x"), LogLevel::Info, QStringLiteral("y"));
        QVERIFY(events.hasFailed());
        QVERIFY(runner.isStopped());
        QVERIFY(events.failure().message.contains(QStringLiteral("Make room")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir{};
    RunFolder m_folder{};
};

QTEST_GUILESS_MAIN(tst_Runner)
#include "tst_Runner.moc"
