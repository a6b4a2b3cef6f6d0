#include "services/runs/RunLock.h"

#include "FakeComputer.h"
#include "services/platform/Files.h"
#include "services/runs/RunHistory.h"

#include <QJsonDocument>
#include <QtTest>

#include <cerrno>
#include <unistd.h>

namespace
{

using Fields = QMap<QString, QString>;

const QString otherBoot = QStringLiteral("00000000-1111-2222-3333-444444444444");

QJsonObject jsonOf(const QString &path)
{
    return QJsonDocument::fromJson(FakeComputer::read(path)).object();
}

/// A record as another version, start, container or computer would have written it.
QJsonObject changed(QJsonObject object, const Fields &fields)
{
    for (auto i = fields.cbegin(); i != fields.cend(); ++i) {
        if (i.value().isNull())
            object.remove(i.key());
        else
            object.insert(i.key(), i.value());
    }
    return object;
}

bool put(const QString &path, const QJsonObject &object)
{
    return FakeComputer::write(path, QJsonDocument(object).toJson());
}

} // namespace

/// Who has a cluster, whatever computer, start of it, or container the run is in; and what a lock that cannot be had says.
class tst_RunLock final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir{};
    QProcess m_sleeper{};
    QString lockPath() const { return m_dir->filePath(QStringLiteral("lock")); }
    RunLock lock() const { return RunLock(m_dir->path()); }
    Result<ProcessId> take(const QString &run, const ProcessId &process) const
    {
        RunRecord record;
        record.id = run;
        record.started = QDateTime::currentDateTimeUtc();
        return lock().take(record, [&process] { return Result<ProcessId>(process); });
    }
    ProcessId sleeper() const { return ProcessId::of(m_sleeper.processId()); }
    static ProcessId dead() { return {999'999'999, 1}; }

private Q_SLOTS:
    void initTestCase()
    {
        m_sleeper.start(QStringLiteral("sleep"), {QStringLiteral("600")});
        QVERIFY(m_sleeper.waitForStarted());
    }
    void cleanupTestCase()
    {
        m_sleeper.kill();
        m_sleeper.waitForFinished();
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        FileLock::setStandIn({});
    }

    void thisPlaceHasAllThatItIsJudgedBy()
    {
        const ProcessPlace &here = ProcessPlace::here();
        QCOMPARE(here.host, hostName());
        QVERIFY(here.isHere());
#if defined(Q_OS_LINUX)
        QVERIFY(!here.boot.isEmpty());
        QVERIFY2(here.world.startsWith(QStringLiteral("pid:[")), qPrintable(here.world));
#endif
    }

    void aPlaceSaysWhoIsAlive_data()
    {
        using Life = ProcessPlace::Life;
        QTest::addColumn<QString>("host"); // each is "same", "other" or "none"
        QTest::addColumn<QString>("machine");
        QTest::addColumn<QString>("boot");
        QTest::addColumn<QString>("world");
        QTest::addColumn<bool>("process"); // whether there is one of that number and start
        QTest::addColumn<int>("life");
        const auto row = [](const char *name, const char *host, const char *machine, const char *boot, const char *world, bool process,
                            Life life) {
            QTest::newRow(name) << QString::fromLatin1(host) << QString::fromLatin1(machine) << QString::fromLatin1(boot)
                                << QString::fromLatin1(world) << process << static_cast<int>(life);
        };
        row("here, alive", "same", "same", "same", "same", true, Life::Alive);
        row("here, dead", "same", "same", "same", "same", false, Life::Dead);
        row("renamed, alive", "other", "same", "same", "same", true, Life::Alive);
        row("renamed, dead", "other", "same", "same", "same", false, Life::Dead);
        row("renamed and started anew", "other", "same", "other", "same", true, Life::Dead);
        row("started anew, another container", "same", "same", "other", "other", true, Life::Dead);
        row("another container", "same", "same", "same", "other", false, Life::InAnotherWorld);
        row("another container with an id of its own", "other", "other", "same", "other", false, Life::InAnotherWorld);
        row("another computer", "other", "other", "other", "same", false, Life::OnAnotherComputer);
        row("another computer of the same name", "same", "other", "other", "same", false, Life::OnAnotherComputer);
        row("no machine id, another start", "same", "none", "other", "same", false, Life::OnAnotherComputer);
        row("old record, alive", "same", "none", "none", "none", true, Life::Alive);
        row("old record, dead", "same", "none", "none", "none", false, Life::Dead);
        row("old record, another name", "other", "none", "none", "none", false, Life::OnAnotherComputer);
    }
    void aPlaceSaysWhoIsAlive()
    {
        QFETCH(QString, host);
        QFETCH(QString, machine);
        QFETCH(QString, boot);
        QFETCH(QString, world);
        QFETCH(bool, process);
        QFETCH(int, life);
        const ProcessPlace &here = ProcessPlace::here();
        if (machine == QLatin1String("same") && here.machine.isEmpty())
            QSKIP("this computer has no id of its own (/etc/machine-id)");
        const auto word = [](const QString &which, const QString &same) {
            return which == QLatin1String("same") ? same : which == QLatin1String("other") ? QStringLiteral("other") : QString();
        };
        const ProcessPlace place{word(host, here.host), word(machine, here.machine), word(boot, here.boot), word(world, here.world)};
        QCOMPARE(static_cast<int>(place.lifeOf(process ? sleeper() : dead())), life);
    }

    void aDeadLockIsTakenThoughTheComputerHasAnotherNameNow()
    {
        QVERIFY(take(QStringLiteral("a"), dead()));
        QVERIFY(put(lockPath(), changed(jsonOf(lockPath()), {{QStringLiteral("host"), QStringLiteral("before")}})));
        QVERIFY(!lock().holder());
        QVERIFY(take(QStringLiteral("b"), sleeper()));
        QCOMPARE(lock().holder()->run, QStringLiteral("b"));
    }

    void aLockFromBeforeARestartIsTakenWhoeverHasItsNumberNow()
    {
        if (ProcessPlace::here().machine.isEmpty())
            QSKIP("this computer has no id of its own (/etc/machine-id)");
        QVERIFY(take(QStringLiteral("a"), sleeper()));
        QVERIFY(put(lockPath(), changed(jsonOf(lockPath()), {{QStringLiteral("boot"), otherBoot}})));
        QVERIFY(take(QStringLiteral("b"), sleeper()));
    }

    void aLockThatCannotBeJudgedStays_data()
    {
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another container") << Fields{{QStringLiteral("world"), QStringLiteral("pid:[1]")}}
                                           << QStringLiteral("in another container or session of this computer: a, since");
        QTest::newRow("another computer") << Fields{{QStringLiteral("host"), QStringLiteral("far")},
                                                    {QStringLiteral("machine"), QString(32, QLatin1Char('0'))},
                                                    {QStringLiteral("boot"), otherBoot}}
                                          << QStringLiteral("A run on the computer far has this cluster: a, since");
        QTest::newRow("another computer, old lock") << Fields{{QStringLiteral("host"), QStringLiteral("far")},
                                                              {QStringLiteral("machine"), QString()},
                                                              {QStringLiteral("boot"), QString()},
                                                              {QStringLiteral("world"), QString()}}
                                                    << QStringLiteral("A run on the computer far has this cluster: a, since");
    }
    void aLockThatCannotBeJudgedStays()
    {
        QFETCH(const Fields, fields);
        QFETCH(const QString, sentence);
        QVERIFY(take(QStringLiteral("a"), dead())); // its number means nothing here
        QVERIFY(put(lockPath(), changed(jsonOf(lockPath()), fields)));
        const QByteArray before = FakeComputer::read(lockPath());
        const Result<ProcessId> second = take(QStringLiteral("b"), sleeper());
        QVERIFY(!second);
        QVERIFY2(second.error().message.contains(sentence), qPrintable(second.error().message));
        QVERIFY(!second.error().message.contains(QStringLiteral("delete")));
        QCOMPARE(FakeComputer::read(lockPath()), before);
        QVERIFY(lock().declareLost(QStringLiteral("a")));
        QVERIFY(take(QStringLiteral("b"), sleeper()));
    }

    void whileARunIsStartedItsStarterHoldsTheLock()
    {
        RunRecord record;
        record.id = QStringLiteral("run");
        const Result<ProcessId> taken = lock().take(record, [this] {
            const std::optional<LockHolder> holder = lock().holder();
            return Result<ProcessId>(holder && holder->run == QStringLiteral("run") ? holder->process : dead());
        });
        QVERIFY(taken);
        QCOMPARE(taken->pid, ProcessId::current().pid);
    }

    void aLivingRunIsNeverLost()
    {
        QVERIFY(take(QStringLiteral("a"), sleeper()));
        QVERIFY(!lock().declareLost(QStringLiteral("a")));
        QCOMPARE(lock().holder()->run, QStringLiteral("a"));
    }

    void oldLocksAreReadAsBefore()
    {
        QVERIFY(take(QStringLiteral("a"), sleeper()));
        const Fields old{{QStringLiteral("machine"), QString()}, {QStringLiteral("boot"), QString()}, {QStringLiteral("world"), QString()}};
        QVERIFY(put(lockPath(), changed(jsonOf(lockPath()), old)));
        QVERIFY(lock().holder());
        QVERIFY(!take(QStringLiteral("b"), sleeper()));
        QJsonObject gone = jsonOf(lockPath());
        gone.insert(QStringLiteral("process"), dead().toJson());
        QVERIFY(put(lockPath(), gone));
        QVERIFY(take(QStringLiteral("b"), sleeper()));
    }

    void toolsOfAnotherComputerAreNotLookedForHere()
    {
        QVERIFY(take(QStringLiteral("a"), dead()));
        const ProcessPlace far{QStringLiteral("far"), {}, {}, {}};
        lock().setTools(QStringLiteral("a"), {{QStringLiteral("a"), QStringLiteral("terraform"), {}, sleeper(), far},
                                              {QStringLiteral("a"), QStringLiteral("ssh"), {}, sleeper(), ProcessPlace::here()}});
        const QList<RunTool> left = lock().leftTools({});
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().name, QStringLiteral("ssh"));
    }

    void aFileSystemWithoutLocksIsSaid_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("not implemented") << ENOSYS << QStringLiteral("cannot lock files");
        QTest::newRow("no lock service") << ENOLCK << QStringLiteral("cannot lock files");
        QTest::newRow("not supported") << EOPNOTSUPP << QStringLiteral("cannot lock files");
        QTest::newRow("others have it") << EWOULDBLOCK << QStringLiteral("Another run is just being started");
    }
    void aFileSystemWithoutLocksIsSaid()
    {
        QFETCH(int, code);
        QFETCH(QString, sentence);
        FileLock::setStandIn([code](int) { return code; });
        bool started = false;
        RunRecord record;
        record.id = QStringLiteral("a");
        const Result<ProcessId> taken = lock().take(record, [&started, this] {
            started = true;
            return Result<ProcessId>(sleeper());
        });
        QVERIFY(!taken && !started);
        QVERIFY2(taken.error().message.contains(sentence), qPrintable(taken.error().message));
        QVERIFY(code == EWOULDBLOCK || taken.error().message.contains(m_dir->path()));
        FileLock::setStandIn({});
        QVERIFY(take(QStringLiteral("a"), sleeper()));
    }

    /// A toolbox, a container, a second login with a world of processes of its own.
    void aRunInAnotherWorldOfProcessesIsLeftAlone()
    {
        if (geteuid() != 0) {
            QVERIFY2(qEnvironmentVariableIsEmpty("CI"), "this test needs root: CI must have it");
            QSKIP("this test needs root, for unshare");
        }
        const FakeComputer computer;
        const QString folder = computer.cluster(QStringLiteral("x"));
        QVERIFY(computer.tool(QStringLiteral("terraform"),
                              "echo $$ >\"$HOME/began\"; while [ ! -e \"$HOME/go\" ]; do sleep 0.1; done; echo '{}'"));
        QProcess first;
        first.setProcessEnvironment(computer.environment());
        first.start(FakeComputer::butlerctl(), {QStringLiteral("up"), folder});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(computer.path(QStringLiteral("home/began"))), 20'000);
        const QString lockFile = folder + QStringLiteral("/.butler/lock");
        const QByteArray before = FakeComputer::read(lockFile);
        const FakeComputer::Answer second = computer.run(
            {QStringLiteral("plan"), folder}, {QStandardPaths::findExecutable(QStringLiteral("unshare")), QStringLiteral("--pid"),
                                               QStringLiteral("--fork"), QStringLiteral("--mount-proc")});
        const FakeComputer::Answer runs = computer.run({QStringLiteral("runs"), folder},
                                                       {QStandardPaths::findExecutable(QStringLiteral("unshare")), QStringLiteral("--pid"),
                                                        QStringLiteral("--fork"), QStringLiteral("--mount-proc")});
        const QByteArray after = FakeComputer::read(lockFile);
        QVERIFY(FakeComputer::write(computer.path(QStringLiteral("home/go")), {}));
        QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, 30'000);
        QVERIFY2(second.exitCode == 3, second.said().constData());
        QVERIFY2(second.errors.contains(QStringLiteral("in another container or session of this computer")), second.said().constData());
        QCOMPARE(after, before);
        QVERIFY2(!runs.output.contains(QStringLiteral("Broke off")) && !runs.output.contains(QStringLiteral("is gone")),
                 runs.said().constData());
    }

    void aRunWhoseComputerIsGoneIsFreedByTheClustersName()
    {
        const FakeComputer computer;
        const QString folder = computer.cluster(QStringLiteral("x"));
        (void)computer.run({QStringLiteral("plan"), folder}); // no Terraform: the run ends, the folder is made
        const QString runs = folder + QStringLiteral("/.butler/runs/");
        const QString id = QDir(runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
        const Fields far{{QStringLiteral("host"), QStringLiteral("far")},
                         {QStringLiteral("machine"), QString(32, QLatin1Char('0'))},
                         {QStringLiteral("boot"), otherBoot}};
        QJsonObject record = changed(jsonOf(runs + id + QStringLiteral("/run.json")), far);
        record.remove(QStringLiteral("exitCode"));
        QVERIFY(put(runs + id + QStringLiteral("/run.json"), record));
        QVERIFY(QFile::remove(runs + id + QStringLiteral("/events.jsonl")));
        QJsonObject lock = record;
        lock.insert(QStringLiteral("run"), id);
        lock.insert(QStringLiteral("since"), QStringLiteral("2026-11-28T10:00:00.000Z"));
        const QString lockFile = folder + QStringLiteral("/.butler/lock");
        QVERIFY(put(lockFile, lock));
        const FakeComputer::Answer refused = computer.run({QStringLiteral("plan"), folder});
        QVERIFY2(refused.exitCode == 3 && refused.errors.contains(QStringLiteral("on the computer far")), refused.said().constData());
        QVERIFY(refused.errors.contains(QStringLiteral("--lost")));
        const FakeComputer::Answer unsaid = computer.run({QStringLiteral("stop"), folder, QStringLiteral("--lost")});
        QCOMPARE(unsaid.exitCode, 2);
        const FakeComputer::Answer wrong =
            computer.run({QStringLiteral("stop"), folder, QStringLiteral("--lost"), QStringLiteral("--name"), QStringLiteral("bad")});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(QFile::exists(lockFile));
        const FakeComputer::Answer freed =
            computer.run({QStringLiteral("stop"), folder, QStringLiteral("--lost"), QStringLiteral("--name"), QStringLiteral("good")});
        QVERIFY2(freed.exitCode == 0, freed.said().constData());
        QVERIFY(!QFile::exists(lockFile));
        QCOMPARE(RunHistory(runs).current(), QString());
        QCOMPARE(computer.run({QStringLiteral("plan"), folder}).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(tst_RunLock)
#include "tst_RunLock.moc"
