#include "services/containers/BaseImage.h"
#include "services/containers/Containers.h"
#include "services/targets/Leftovers.h"
#include "services/verbs/Arguments.h"
#include "tests/Places.h"

#include <QtTest>

namespace
{

QByteArray data(const char *name)
{
    QFile file(testData("/containers/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_Containers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPodmanSays()
    {
        const QList<Container> containers = readContainers(data("podman-ps.json"));
        QCOMPARE(containers.size(), 3);
        QHash<QString, Container::State> states;
        for (const Container &container : containers)
            states.insert(container.machine, container.state);
        QCOMPARE(states.value(QStringLiteral("a")), Container::State::Running);
        QCOMPARE(states.value(QStringLiteral("b")), Container::State::Stopped);
        QCOMPARE(states.value(QStringLiteral("c")), Container::State::Stopped); // created, never started
        for (const Container &container : containers)
            QCOMPARE(container.neverStarted, container.machine == QLatin1String("c"));
    }

    void readsWhatDockerSays()
    {
        const QList<Container> containers =
            readContainers("{\"Names\":\"butler-1-a\",\"State\":\"running\",\"Labels\":\"butler.cluster=x,butler.machine=a\"}\n"
                           "{\"Names\":\"butler-1-b\",\"State\":\"exited\",\"Labels\":\"butler.machine=b\"}\n");
        QCOMPARE(containers.size(), 2);
        QCOMPARE(containers[0].machine, QStringLiteral("a"));
        QCOMPARE(containers[1].state, Container::State::Stopped);
        QVERIFY(readContainers("no JSON").isEmpty());
    }

    void anEngineThatSaysNothingIsSaidNotToAnswer()
    {
        CommandResult result;
        result.exitCode = 125;
        result.errorOutput = "WARN: one\nError: no such container\n";
        QCOMPARE(whyNot(result), QStringLiteral("WARN: one\nError: no such container"));
        result.timedOut = true; // what it said before tells little of why, and is kept for who knows it
        QVERIFY2(whyNot(result).contains(QStringLiteral("container\nIt did not answer. ")), qPrintable(whyNot(result)));
        result.errorOutput = "\n";
        QVERIFY2(whyNot(result).startsWith(QStringLiteral("It did not answer. ")), qPrintable(whyNot(result)));
        result.timedOut = false;
        QVERIFY2(whyNot(result).startsWith(QStringLiteral("It failed without a word. ")), qPrintable(whyNot(result)));
    }

    void theImageTrustsWhatThisComputerAloneTrusts()
    {
        const QTemporaryDir home;
        const QDir at(home.path());
        const auto write = [&](const QString &name, const QByteArray &text) {
            QDir().mkpath(QFileInfo(at.filePath(name)).path());
            QFile file(at.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        const auto certificate = [](const QByteArray &body) {
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        };
        QVERIFY(write(QStringLiteral("known/Debian.crt"), certificate("AAAA\nBBBB")));
        QVERIFY(write(QStringLiteral("image/host-there.crt"), certificate("CCCC")));
        QVERIFY(write(QStringLiteral("bundle.crt"), certificate("AAAABBBB") + certificate("CCCC") + certificate("DDDD\r\nEEEE\r")));
        QVERIFY(write(QStringLiteral("other.crt"), certificate("DDDDEEEE") + certificate("FFFF")));
        const QString script = projectFile("/resources/image/own-certificates.sh");
        const auto run = [&](const QString &known) {
            return QProcess::execute(QStringLiteral("sh"),
                                     {script, at.filePath(QStringLiteral("image")), at.filePath(known),
                                      at.filePath(QStringLiteral("bundle.crt")), at.filePath(QStringLiteral("missing.crt")), QString(),
                                      at.filePath(QStringLiteral("other.crt"))});
        };
        QCOMPARE(run(QStringLiteral("no such folder")), 0);
        QCOMPARE(QDir(at.filePath(QStringLiteral("image"))).entryList(QDir::Files), {QStringLiteral("host-there.crt")});
        QCOMPARE(run(QStringLiteral("known")), 0);
        QCOMPARE(QDir(at.filePath(QStringLiteral("image"))).entryList(QDir::Files),
                 QStringList({QStringLiteral("host-own-1.crt"), QStringLiteral("host-own-2.crt"), QStringLiteral("host-there.crt")}));
        QFile first(at.filePath(QStringLiteral("image/host-own-1.crt")));
        QVERIFY(first.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll(), certificate("DDDD\nEEEE"));
    }

    void knowsItsContainersMonitors()
    {
        // From /proc/PID/cmdline of conmon 2.1.6 as podman 4.3.1 started it; the paths are left out.
        const QStringList words{"/usr/bin/conmon",
                                "--api-version",
                                "1",
                                "-c",
                                "3b07f25571fa",
                                "-u",
                                "3b07f25571fa",
                                "-r",
                                "/usr/bin/runc",
                                "-n",
                                "butler-073f32b9-worker-0",
                                "--exit-dir",
                                "/run/libpod/exits"};
        const std::optional<Leftover> one = readMonitor(words, QStringLiteral("073f32b9-5b00-4000-8000-000000000000"));
        QVERIFY(one);
        QCOMPARE(one->machine, QStringLiteral("worker-0"));
        QCOMPARE(one->container, QStringLiteral("3b07f25571fa"));
        QCOMPARE(one->runtime, QStringLiteral("/usr/bin/runc"));
        QVERIFY(!readMonitor(words, QStringLiteral("073f32b8-5b00-4000-8000-000000000000")));
        QVERIFY(!readMonitor(words, {}));
        QVERIFY(!readMonitor({"/usr/bin/conmon", "-n"}, QStringLiteral("073f32b9")));
    }

    void readsNetworksAndTheirRanges()
    {
        const QByteArray podman = data("podman-network-ls.json");
        QStringList told;
        for (const EngineNetwork &network : readNetworks(podman))
            told << network.name + QLatin1Char(' ') + network.cluster;
        QCOMPARE(told, (QStringList{QStringLiteral("butler-22e95539 22e95539-e534-4b90-ad47-cd2bf05b2142"), QStringLiteral("podman ")}));
        QCOMPARE(rangesIn(podman), (QStringList{QStringLiteral("10.95.124.0/24"), QStringLiteral("10.88.0.0/16")}));
        const QList<EngineNetwork> docker = readNetworks("{\"Name\":\"bridge\",\"Labels\":\"\"}\n"
                                                         "{\"Name\":\"butler-1\",\"Labels\":\"butler.cluster=x,a=b\"}\n");
        QCOMPARE(docker.size(), 2);
        QCOMPARE(docker[1].cluster, QStringLiteral("x"));
    }

    void understandsCommandLines()
    {
        const Result<Arguments> up = readArguments({QStringLiteral("up"), QStringLiteral("dir"), QStringLiteral("--json"),
                                                    QStringLiteral("--replace"), QStringLiteral("a"), QStringLiteral("--replace=b")});
        QVERIFY(up);
        QCOMPARE(up->folder, QStringLiteral("dir"));
        QVERIFY(up->json);
        QCOMPARE(up->replace, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    }

    void saysWhatIsWrongWithACommandLine_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("part");
        QTest::newRow("verb") << QStringList{QStringLiteral("aply"), QStringLiteral("d")} << QStringLiteral("“apply”");
        QTest::newRow("no folder") << QStringList{QStringLiteral("up")} << QStringLiteral("folder");
        QTest::newRow("option") << QStringList{QStringLiteral("up"), QStringLiteral("d"), QStringLiteral("--jsn")}
                                << QStringLiteral("--json");
        QTest::newRow("not of this verb") << QStringList{QStringLiteral("check"), QStringLiteral("d"), QStringLiteral("--allow-destroy")}
                                          << QStringLiteral("check");
        QTest::newRow("no value") << QStringList{QStringLiteral("up"), QStringLiteral("d"), QStringLiteral("--replace")}
                                  << QStringLiteral("value");
        QTest::newRow("too many") << QStringList{QStringLiteral("up"), QStringLiteral("d"), QStringLiteral("e")} << QStringLiteral("“e”");
    }
    void saysWhatIsWrongWithACommandLine()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, part);
        const Result<Arguments> arguments = readArguments(words);
        QVERIFY(!arguments);
        QVERIFY2(arguments.error().message.contains(part), qPrintable(arguments.error().message));
    }

    void namesTheCauseOfAnImageThatFailed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("mirror");
        QTest::newRow("limits") << QStringLiteral(
                                       "Making localhost/butler-base:1 on debian\nError: OCI runtime error: runc: error setting rlimit "
                                       "type 7: operation not permitted\nThe base image could not be made.\n")
                                << QStringLiteral("error setting rlimit type 7") << false;
        QTest::newRow("pip's own settings") << QStringLiteral(
                                                   "ERROR: Can not perform a '--user' install. User site-packages are not visible in "
                                                   "this virtualenv.\nThe base image could not be made.\n")
                                            << QStringLiteral("--user") << false;
        QTest::newRow("a mirror that is not found")
            << QStringLiteral(
                   "W: one\nE: Failed to fetch x  Temporary failure resolving 'mirror.example'\nThe base image could not be made.\n")
            << QStringLiteral("mirror.example") << true;
        QTest::newRow("nobody knows") << QStringLiteral("one\ntwo\n") << QStringLiteral("two") << false;
    }
    void namesTheCauseOfAnImageThatFailed()
    {
        QFETCH(QString, words);
        QFETCH(QString, part);
        QFETCH(bool, mirror);
        const Error error = imageError(words);
        QVERIFY2(error.message.contains(part), qPrintable(error.message));
        QCOMPARE(error.message.contains(QLatin1String("mirror")), mirror);
        QCOMPARE(error.details, words);
    }
};

QTEST_GUILESS_MAIN(tst_Containers)
#include "tst_Containers.moc"
