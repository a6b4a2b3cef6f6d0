#include "services/runs/EventWriter.h"
#include "services/runs/RunFolder.h"
#include "tests/Places.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace
{
const QString butlerctl = builtFile("/butlerctl");

/// What a program said and how it ended.
struct Answer {
    int exitCode = -1;
    QString output{};
    QString errors{};
};

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray good = "format: 1\nname: good\ntarget:\n  kind: local\ngroups:\n  - name: salt-master\n"
                        "    roles: [salt-master, consul-bootstrap]\n";
} // namespace

/// What a user sees in the terminal on a bad day, by the real butlerctl: one sentence, the right exit code, and nothing lost. The tools are
/// small scripts here, so that each can refuse in its own way; the real ones have their bad days in tests/integration.
class tst_BadInput final : public QObject
{
    Q_OBJECT

private:
    QString path(const QString &name) const { return m_root.filePath(name); }
    /// A program of the fake computer.
    bool tool(const QString &name, const QByteArray &script)
    {
        const QString file = path(QStringLiteral("bin/") + name);
        return write(file, "#!/bin/sh\n" + script + "\n") &&
               QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    bool cluster(const QString &name) { return write(path(name + QStringLiteral("/cluster.yaml")), good); }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment fake;
        fake.insert(QStringLiteral("PATH"), path(QStringLiteral("bin")));
        fake.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
        fake.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        return fake;
    }
    Answer run(const QStringList &words, const QString &home = {}) const
    {
        QProcess process;
        QProcessEnvironment fake = environment();
        if (!home.isEmpty())
            fake.insert(QStringLiteral("HOME"), home);
        process.setProcessEnvironment(fake);
        process.start(butlerctl, words);
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()).trimmed(), QString::fromUtf8(process.readAllStandardError()).trimmed()};
    }
    QTemporaryDir m_root{};

private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(butlerctl), "build butlerctl first"); }
    void init()
    {
        QDir(path(QStringLiteral("bin"))).removeRecursively();
        QDir(path(QStringLiteral("home"))).removeRecursively();
        QVERIFY(QDir().mkpath(path(QStringLiteral("home"))));
        const QString keygen = QStandardPaths::findExecutable(QStringLiteral("ssh-keygen"));
        QVERIFY2(!keygen.isEmpty(), "install openssh-client");
        QVERIFY(QDir().mkpath(path(QStringLiteral("bin"))));
        QVERIFY(QFile::link(keygen, path(QStringLiteral("bin/ssh-keygen"))));
        QVERIFY(tool(QStringLiteral("terraform"), "echo '{\"terraform_version\":\"1.5.7\"}'"));
    }
    void aFolderThatIsNoCluster_data();
    void aFolderThatIsNoCluster();
    void aBrokenDesign_data();
    void aBrokenDesign();
    void aDesignAgainstTheRulesIsSaidWithItsPlace();
    void rolesOfOnesOwnAreCheckedBeforeAnybodyBuildsWithThem();
    void aMachineThatTheDesignHasNotIsSaid();
    void aLostDesignIsFoundInTheLastRun();
    void toolsThatDoNotServe_data();
    void toolsThatDoNotServe();
    void anotherEngineDoesNotAnswerForTheOneThatMadeTheMachines();
    void aHomeThatCannotBeWritten();
    void aCopyTouchesNothingOfTheFirst();
    void twoRunsAtOnce();
    void anEngineOfAnotherComputerIsRefused();
    void ordersToTheTerminalAreTakenOutOfAllThatIsSaid();
};

void tst_BadInput::aFolderThatIsNoCluster_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"check", "plan", "apply", "configure", "verify", "up", "status", "runs", "log", "stop", "destroy"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void tst_BadInput::aFolderThatIsNoCluster()
{
    QFETCH(QString, verb);
    const QString empty = path(QStringLiteral("empty"));
    QVERIFY(QDir().mkpath(empty));
    const Answer answer = run({verb, empty});
    QCOMPARE(answer.exitCode, 2);
    QCOMPARE(answer.errors,
             empty + QStringLiteral(" is not a cluster: it has no cluster.yaml. Choose another folder, or make a cluster in an "
                                    "empty one."));
    QVERIFY(QDir(empty).isEmpty());
}

void tst_BadInput::aBrokenDesign_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &text, const char *sentence) {
        QTest::newRow(name) << text << QString::fromUtf8(sentence);
    };
    row("empty", "", "1:1: The file is empty.");
    row("not a map", "- a\n", "1:1: Here must be lines of the form");
    row("binary",
        QByteArray("\x7f"
                   "ELF\x02\x01\x01\0\0\0",
                   10),
        "1:1: A control character stands here");
    row("zero bytes", QByteArray(40, '\0'), "1:1: This is no text");
    row("a torn bracket", good.left(good.size() - 2), "A bracket that was opened before is not closed here. Close it");
    row("a torn quote", "format: 1\nname: \"go", "2:10: The file ends in the middle of something. Write its end");
    row("a key given twice", good + "name: again\n", "8:1: “name” is given twice; the first is in line 2. Remove one of them.");
    row("a newer format", QByteArray(good).replace("format: 1", "format: 99"), "1:9: This file has format 99");
    row("an unknown key", good + "grups: []\n", "8:1: ");
}

void tst_BadInput::aBrokenDesign()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, sentence);
    const QString folder = path(QStringLiteral("broken of ") + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(write(folder + QStringLiteral("/cluster.yaml"), text));
    for (const char *verb : {"check", "up", "status"}) {
        const Answer answer = run({QString::fromLatin1(verb), folder});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.errors.startsWith(folder + QStringLiteral("/cluster.yaml:")), qPrintable(answer.errors));
        QVERIFY2(answer.errors.contains(sentence), qPrintable(answer.errors));
        QCOMPARE(answer.errors.count(QLatin1Char('\n')), 0);
        QCOMPARE(answer.output, QString());
    }
    QCOMPARE(read(folder + QStringLiteral("/cluster.yaml")), text);
    QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/.butler")));
}

void tst_BadInput::aDesignAgainstTheRulesIsSaidWithItsPlace()
{
    const QString folder = path(QStringLiteral("rules"));
    QVERIFY(write(folder + QStringLiteral("/cluster.yaml"), QByteArray(good).replace("salt-master, ", "")));
    for (const char *verb : {"check", "plan", "up"}) {
        const Answer answer = run({QString::fromLatin1(verb), folder});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.errors.startsWith(folder + QStringLiteral("/cluster.yaml:6:3: No machine is the Salt master")),
                 qPrintable(answer.errors));
    }
    QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/.butler")));
}

void tst_BadInput::rolesOfOnesOwnAreCheckedBeforeAnybodyBuildsWithThem()
{
    const QString folder = path(QStringLiteral("own roles"));
    const auto check = [this, &folder] { return run({QStringLiteral("check-role"), folder}); };
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(check().exitCode, 2);
    QVERIFY2(check().errors.startsWith(QStringLiteral("There is no role in ") + folder), qPrintable(check().errors));
    const QByteArray role =
        "format: 1\nid: notebook\ntitle: Notebook\ndescription: A page.\nfamily: analysis\nstates: [notebook, airflow]\n";
    QVERIFY(write(folder + QStringLiteral("/notebook.yaml"), role));
    QCOMPARE(check().exitCode, 2);
    QVERIFY2(check().errors.startsWith(folder +
                                       QStringLiteral("/notebook.yaml:6:10: The states “notebook” are not there. Write them into ") +
                                       folder + QStringLiteral("/states/notebook/init.sls.")),
             qPrintable(check().errors));
    QVERIFY(write(folder + QStringLiteral("/states/notebook/init.sls"), "notebook-package:\n  pkg.installed:\n    - name: jupyter\n"));
    const Answer good = check();
    QVERIFY2(good.exitCode == 0, qPrintable(good.errors));
    QVERIFY2(good.output.startsWith(QLatin1String("These can be taken: notebook.yaml.")), qPrintable(good.output));
    QVERIFY(write(folder + QStringLiteral("/worker.yaml"),
                  QByteArray(role).replace("id: notebook", "id: worker").replace("states: [notebook, airflow]\n", "")));
    QCOMPARE(check().exitCode, 2);
    QVERIFY2(check().errors.contains(QStringLiteral("/worker.yaml:1:1: There is a role “worker” already.")), qPrintable(check().errors));
}

/// Else nothing would be done, and all would be called done.
void tst_BadInput::aMachineThatTheDesignHasNotIsSaid()
{
    const QString folder = path(QStringLiteral("named"));
    QVERIFY(cluster(QStringLiteral("named")));
    for (const QStringList &words :
         {QStringList{QStringLiteral("up"), folder, QStringLiteral("--replace"), QStringLiteral("worker-99")},
          QStringList{QStringLiteral("configure"), folder, QStringLiteral("--machine"), QStringLiteral("worker-99")}}) {
        const Answer answer = run(words);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.errors.startsWith(QStringLiteral("The design has no machine worker-99.")), qPrintable(answer.errors));
    }
    QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/.butler")));
}

void tst_BadInput::aLostDesignIsFoundInTheLastRun()
{
    const QString folder = path(QStringLiteral("lost"));
    QVERIFY(cluster(QStringLiteral("lost")));
    QCOMPARE(run({QStringLiteral("plan"), folder}).exitCode, 1); // no engine: but the run is there
    QVERIFY(QFile::remove(folder + QStringLiteral("/cluster.yaml")));
    const Answer answer = run({QStringLiteral("destroy"), folder, QStringLiteral("--yes")});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.errors.contains(QStringLiteral("has lost its cluster.yaml")), qPrintable(answer.errors));
    QCOMPARE(read(answer.errors.section(QStringLiteral("copy "), 1).section(QStringLiteral(" back to"), 0, 0)), good);
}

void tst_BadInput::toolsThatDoNotServe_data()
{
    QTest::addColumn<QByteArray>("terraform");
    QTest::addColumn<QByteArray>("podman");
    QTest::addColumn<QString>("sentence");
    const QByteArray well = "echo '{\"terraform_version\":\"1.5.7\"}'";
    QTest::newRow("no podman") << well << QByteArray() << QStringLiteral("Neither podman nor docker is installed");
    QTest::newRow("podman refuses") << well << QByteArray("echo 'Error: no permission on the storage' >&2; exit 125")
                                    << QStringLiteral("podman is here but refuses (Error: no permission on the storage). Mend that");
    QTest::newRow("podman starts nothing")
        << well << QByteArray("case \"$*\" in *\" run \"*|run*) echo 'Error: runc: no cgroups' >&2; exit 126;; esac")
        << QStringLiteral("podman is here but cannot start a container (Error: runc: no cgroups). Mend that");
    QTest::newRow("podman's keys are used up")
        << well
        << QByteArray("case \"$*\" in run*) echo 'Error: runc: unable to create session key: disk quota exceeded' >&2; exit 126;; esac")
        << QStringLiteral("podman is here but cannot start a container: The kernel's keys of this account are used up");
    QTest::newRow("no Terraform") << QByteArray() << QByteArray() << QStringLiteral("Terraform is not installed on this computer. Install");
    QTest::newRow("an old Terraform") << QByteArray("echo '{\"terraform_version\":\"1.2.9\"}'") << QByteArray()
                                      << QStringLiteral("is version 1.2.9, which is too old. Install Terraform 1.5 or newer");
    QTest::newRow("a Terraform that fails") << QByteArray("echo boom >&2; exit 1") << QByteArray()
                                            << QStringLiteral("does not say which version it is. Install");
}

void tst_BadInput::toolsThatDoNotServe()
{
    QFETCH(QByteArray, terraform);
    QFETCH(QByteArray, podman);
    QFETCH(QString, sentence);
    QVERIFY(cluster(QStringLiteral("tools")));
    QVERIFY(terraform.isEmpty() ? QFile::remove(path(QStringLiteral("bin/terraform"))) : tool(QStringLiteral("terraform"), terraform));
    QVERIFY(podman.isEmpty() || tool(QStringLiteral("podman"), podman));
    for (const QStringList &words :
         {QStringList{QStringLiteral("up")}, {QStringLiteral("plan")}, {QStringLiteral("destroy"), QStringLiteral("--yes")}}) {
        const Answer answer = run(QStringList{words.first(), path(QStringLiteral("tools"))} + words.mid(1));
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.errors.contains(sentence), qPrintable(answer.errors));
        QCOMPARE(answer.errors.count(QLatin1Char('\n')), 0);
    }
    QCOMPARE(read(path(QStringLiteral("tools/cluster.yaml"))), good);
}

void tst_BadInput::anotherEngineDoesNotAnswerForTheOneThatMadeTheMachines()
{
    const QString folder = path(QStringLiteral("engines"));
    QVERIFY(cluster(QStringLiteral("engines")));
    QCOMPARE(run({QStringLiteral("plan"), folder}).exitCode, 1);
    QVERIFY(write(folder + QStringLiteral("/.butler/target.json"), R"({"format":1,"engine":["/usr/bin/podman"]})"));
    const QByteArray state = R"({"version":4,"resources":[]})";
    QVERIFY(write(folder + QStringLiteral("/.butler/terraform/terraform.tfstate"), state));
    QVERIFY(tool(QStringLiteral("docker"), "case \"$*\" in *run*) exit 127;; esac")); // it starts what it is told, and knows no machine
    for (const QStringList &words : {QStringList{QStringLiteral("up")}, {QStringLiteral("destroy"), QStringLiteral("--yes")}}) {
        const Answer answer = run(QStringList{words.first(), folder} + words.mid(1));
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.errors.startsWith(QStringLiteral("The machines of this cluster were made with podman")), qPrintable(answer.errors));
    }
    QCOMPARE(read(folder + QStringLiteral("/.butler/terraform/terraform.tfstate")), state);
    const Answer status = run({QStringLiteral("status"), folder});
    QVERIFY2(status.output.contains(QStringLiteral("It is not known which machines run")), qPrintable(status.output));
}

void tst_BadInput::aHomeThatCannotBeWritten()
{
    QVERIFY(cluster(QStringLiteral("homeless")));
    const Answer answer = run({QStringLiteral("up"), path(QStringLiteral("homeless"))}, QStringLiteral("/dev/null"));
    QCOMPARE(answer.exitCode, 1);
    QVERIFY2(answer.errors.contains(QStringLiteral("Check that your home is writable.")), qPrintable(answer.errors));
    QCOMPARE(answer.errors.count(QLatin1Char('\n')), 0);
}

void tst_BadInput::aCopyTouchesNothingOfTheFirst()
{
    const QString first = path(QStringLiteral("the first"));
    const QString copy = path(QStringLiteral("die Kopie für später"));
    QVERIFY(cluster(QStringLiteral("the first")));
    QCOMPARE(run({QStringLiteral("plan"), first}).exitCode, 1);
    const QByteArray id = read(first + QStringLiteral("/.butler/id"));
    QVERIFY(!id.isEmpty());
    QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), first, copy}), 0);
    for (const QStringList &words :
         {QStringList{QStringLiteral("up")}, {QStringLiteral("destroy"), QStringLiteral("--yes")}, {QStringLiteral("stop")}}) {
        const Answer answer = run(QStringList{words.first(), copy} + words.mid(1));
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.errors.contains(QStringLiteral("built in %1. Was the folder moved or copied?").arg(first)),
                 qPrintable(answer.errors));
    }
    const Answer status = run({QStringLiteral("status"), copy});
    QVERIFY2(status.output.contains(QStringLiteral("These are the machines of the cluster in ") + first), qPrintable(status.output));
    const Answer moved = run({QStringLiteral("plan"), copy, QStringLiteral("--moved")}); // it has not: the first is still there
    QCOMPARE(moved.exitCode, 1);
    QVERIFY2(moved.errors.contains(QStringLiteral("is a copy of it and not moved")), qPrintable(moved.errors));
    QCOMPARE(read(copy + QStringLiteral("/.butler/id")), id);
    (void)run({QStringLiteral("plan"), copy, QStringLiteral("--copied")});
    QVERIFY(read(copy + QStringLiteral("/.butler/id")) != id);
    QCOMPARE(read(first + QStringLiteral("/.butler/id")), id);
    QCOMPARE(read(first + QStringLiteral("/cluster.yaml")), good);
}

void tst_BadInput::twoRunsAtOnce()
{
    const QString folder = path(QStringLiteral("two"));
    QVERIFY(cluster(QStringLiteral("two")));
    QVERIFY(tool(QStringLiteral("terraform"), "while [ ! -e \"$HOME/go\" ]; do /bin/sleep 0.1; done; echo '{}'"));
    QProcess first;
    first.setProcessEnvironment(environment());
    first.start(butlerctl, {QStringLiteral("up"), folder});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + QStringLiteral("/.butler/lock")), 20'000);
    const QStringList runs = QDir(folder + QStringLiteral("/.butler/runs")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const Answer second = run({QStringLiteral("destroy"), folder, QStringLiteral("--yes")});
    QCOMPARE(second.exitCode, 3);
    QVERIFY2(second.errors.contains(QStringLiteral("Another run is going on: ") + runs.value(0)), qPrintable(second.errors));
    QCOMPARE(QDir(folder + QStringLiteral("/.butler/runs")).entryList(QDir::Dirs | QDir::NoDotAndDotDot), runs);
    QVERIFY(write(path(QStringLiteral("home/go")), {}));
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(first.exitCode(), 1);
}

void tst_BadInput::anEngineOfAnotherComputerIsRefused()
{
    QVERIFY(tool(QStringLiteral("podman"), "case \"$*\" in run*) echo '/nothing' >&2; exit 127;; esac; echo 5.0"));
    QProcess process;
    QProcessEnvironment fake = environment();
    fake.insert(QStringLiteral("CONTAINER_HOST"), QStringLiteral("ssh://me@far.example:22/run/podman.sock"));
    process.setProcessEnvironment(fake);
    process.start(butlerctl, {QStringLiteral("engine")});
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(said.contains(QStringLiteral("CONTAINER_HOST=ssh://far.example:22/run/podman.sock leads podman to another computer")),
             qPrintable(said));
}

void tst_BadInput::ordersToTheTerminalAreTakenOutOfAllThatIsSaid()
{
    QVERIFY(cluster(QStringLiteral("orders")));
    const QString runs = path(QStringLiteral("orders/.butler/runs"));
    QVERIFY(QDir().mkpath(runs));
    const QString evil = QStringLiteral("a\u001b]0;title\u0007b\u001b[2Jc\u009b31md\u202ee");
    const Result<RunFolder> run = RunFolder::create(runs, Verb::Up, QDateTime::currentDateTimeUtc());
    QVERIFY(run);
    RunRecord record;
    record.verb = Verb::Up;
    record.exitCode = 1;
    QVERIFY(run->write(record));
    EventWriter events;
    QVERIFY(events.open(run->eventsPath()));
    events.started(Verb::Up);
    events.log(QStringLiteral("salt"), LogLevel::Warning, evil, QStringLiteral("worker"));
    events.finished(Outcome::Failed, evil);
    for (const QStringList &words : {QStringList{QStringLiteral("log")}, QStringList{QStringLiteral("runs")},
                                     QStringList{QStringLiteral("log"), QStringLiteral("--json")}}) {
        const Answer answer = this->run(QStringList{words.first(), path(QStringLiteral("orders"))} + words.mid(1));
        QVERIFY2(answer.output.contains(QStringLiteral("bc")) || words.size() > 1, qPrintable(answer.output));
        for (const QChar letter : answer.output)
            QVERIFY2(letter == QLatin1Char('\n') || (letter.unicode() >= 0x20 && (letter.unicode() < 0x7f || letter.unicode() > 0x9f)),
                     qPrintable(words.join(QLatin1Char(' ')) + QString::number(letter.unicode(), 16)));
        QVERIFY2(!answer.output.contains(QChar(0x202e)), qPrintable(words.join(QLatin1Char(' '))));
    }
}

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_BadInput.moc"
