#pragma once

#include "services/cluster/ClusterText.h"
#include "services/findings/ConfirmedLook.h"
#include "services/platform/Files.h"
#include "services/runs/RunLock.h"
#include "services/ssh/SshFolder.h"
#include "services/status/MasterAnswer.h"
#include "services/status/MasterSession.h"
#include "services/status/ObservedJson.h"
#include "services/status/Question.h"
#include "tests/benchmarks/Heartbeat.h"
#include "tests/gui/TestWindow.h"
#include "tests/integration/Swarm.h"

#include <QJsonArray>
#include <QProcess>
#include <QSocketNotifier>

#include <iostream>
#include <string>

/// The window on a swarm, in a process of its own, as the stages of a run would hold it up in theirs. It follows the run by its file and
/// asks the real master by a program that stands for butlerctl: that asks as `status` does, but takes from the swarm which machines there
/// are, since they are no containers of their own. All three are the one test program, begun by main() with another first word.
class SwarmWindow final
{
public:
    /// What the window knows and shows.
    struct Sight {
        int machines = 0, up = 0, joined = 0, applied = 0;
        qint64 states = 0;
        QStringList findings{};
        bool isInTime = true;        ///< else it was given up to wait for what was to be seen
        double blocked = 0, own = 0; ///< ms that it was held up the longest since it was asked before, and that of its own processor time
    };

    /// Opens it; what is wrong, else empty.
    QString open(Swarm &swarm)
    {
        const ClusterFolder &folder = swarm.context().folder;
        const Result<QByteArray> text = clusterText({}, swarm.context().design);
        QJsonObject addresses;
        for (auto one = swarm.context().addresses.cbegin(); one != swarm.context().addresses.cend(); ++one)
            addresses.insert(one.key(), *one);
        const QString self = QCoreApplication::applicationFilePath(), program = folder.path() + QStringLiteral("/asks");
        const QByteArray script = "#!/bin/sh\n[ \"$1\" = status ] || exit 1\nexec '" + QFile::encodeName(self) + "' \"$@\"\n";
        if (!text || !writePrivateFile(folder.designPath(), *text) || !writePrivateFile(program, script) ||
            !writePrivateFile(addressesPath(folder), QJsonDocument(addresses).toJson()) ||
            !QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return QStringLiteral("the swarm's folder cannot be written");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(self, {QStringLiteral("window"), folder.path(), program});
        return hear().isEmpty() ? QStringLiteral("the window does not open") : QString();
    }
    ~SwarmWindow()
    {
        m_process.closeWriteChannel(); // by which it ends
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
    }
    /// What is seen once so many lines of the run's story are.
    Sight look(qsizetype lines) { return seen(QByteArray::number(lines) + " now\n"); }
    /// What is seen once every machine was asked after this.
    Sight lookAnew() { return seen("0 anew\n"); }

    /// The processes that this begins: their exit code; nothing where this is the test itself.
    static std::optional<int> part(int argc, char *argv[])
    {
        const QByteArray word = argc > 2 ? argv[1] : "";
        if (word == "status")
            return answer(argc, argv);
        if (word == "window")
            return show(argc, argv);
        return std::nullopt;
    }

private:
    static constexpr int Patience = 300'000; ///< ms; a look at very many machines of a busy computer, twice
    static QString addressesPath(const ClusterFolder &folder) { return folder.privatePath() + QStringLiteral("/swarm.json"); }

    Sight seen(const QByteArray &asked)
    {
        m_process.write(asked);
        const QJsonObject told = hear();
        Sight sight{told["machines"].toInt(),  told["up"].toInt(),         told["joined"].toInt(),
                    told["applied"].toInt(),   told["states"].toInteger(), {},
                    told["isInTime"].toBool(), told["blocked"].toDouble(), told["own"].toDouble()};
        for (const QJsonValue &finding : told["findings"].toArray())
            sight.findings << finding.toString();
        return sight;
    }
    QJsonObject hear()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(2 * Patience))
                return {};
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }

    static int answer(int &argc, char *argv[])
    {
        const QCoreApplication app(argc, argv);
        const ClusterFolder folder(app.arguments().value(2));
        const Result<QByteArray> text = readFile(addressesPath(folder));
        const QJsonObject addresses = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
        MasterSession session;
        StatusQuestion question;
        ConfirmedLook look([&](Freshness freshness) { return askMaster(session, question, freshness); }, [] { QThread::sleep(2); });
        std::string line;
        while (std::getline(std::cin, line)) {
            const Result<StatusQuestion> asked = statusQuestion(folder);
            if (!asked)
                return 1;
            question = *asked;
            question.built = true;
            question.powerProblem = question.terraformProblem = QString();
            question.load = question.lastingLoad = 0; // else nobody is called silent while the computer has so much to do
            question.entryMachine = saltMasterOf(question.design);
            const Result<KnownHosts> known = SshFolder(folder.sshPath()).knownHosts();
            for (auto one = addresses.constBegin(); one != addresses.constEnd(); ++one) {
                question.addresses.insert(one.key(), one->toString());
                question.powers.insert(one.key(), ObservedMachine::Power::Running);
                question.terraform.insert(one.key(), ObservedMachine::Terraform::Present);
                if (known)
                    question.hostKeys.insert(one.key(), known->keys(one.key()));
            }
            const Observed seen = look.look(question, line == "new"     ? Freshness::New
                                                      : line == "close" ? Freshness::Close
                                                                        : Freshness::Recent);
            std::cout << QJsonDocument(toJson(seen)).toJson(QJsonDocument::Compact).constData() << std::endl;
        }
        return 0;
    }

    static int show(int &argc, char *argv[])
    {
        QApplication app(argc, argv);
        const QTemporaryDir settings;
        TestWindow::prepare(QStringLiteral("swarm-window"), settings.path());
        const RoleCatalogue roles = loadRoles().catalogue;
        const TestWindow window = TestWindow::open(roles, app.arguments().value(2), app.arguments().value(3));
        if (!window.page)
            return 1;
        // Nobody writes until it is open.
        RunFollower &run = window.cluster->run();
        if (!QTest::qWaitFor([&run] { return run.hasCaughtUp(); }))
            return 1;
        const Result<QByteArray> story = readFile(run.folder() + QStringLiteral("/events.jsonl"));
        qsizetype read = story ? story->count('\n') : 0;
        QObject::connect(&run, &RunFollower::lineRead, &app, [&read] { ++read; });
        Heartbeat heart;
        heart.start();
        QSocketNotifier asked(0, QSocketNotifier::Read);
        QObject::connect(&asked, &QSocketNotifier::activated, &app, [&] {
            qsizetype lines = 0;
            std::string manner;
            if (!(std::cin >> lines >> manner)) {
                QApplication::quit();
                return;
            }
            asked.setEnabled(false);
            bool isInTime = QTest::qWaitFor([&] { return read >= lines; }, Patience);
            for (int look = 0; manner == "anew" && look < 2; ++look) { // one may have been under way
                bool isSeen = false;
                const QMetaObject::Connection seen =
                    QObject::connect(&window.cluster->status(), &StatusPoller::changed, &app, [&isSeen] { isSeen = true; });
                window.cluster->askNow();
                isInTime = QTest::qWaitFor([&isSeen] { return isSeen; }, Patience) && isInTime;
                QObject::disconnect(seen);
            }
            isInTime = QTest::qWaitFor([&] { return window.page->isUpToDate() && window.window->view()->isUpToDate(); }) && isInTime;
            QJsonObject sight = seenIn(window);
            sight["blocked"] = heart.stop();
            sight["own"] = heart.longestOwn();
            sight["isInTime"] = isInTime;
            std::cout << QJsonDocument(sight).toJson(QJsonDocument::Compact).constData() << std::endl;
            if (const QString pictures = qEnvironmentVariable("BUTLER_PICTURES"); !pictures.isEmpty())
                window.window->grab().save(pictures +
                                           QStringLiteral("/swarm-%1.png").arg(QTime::currentTime().toString(QStringLiteral("HHmmss"))));
            heart.start();
            asked.setEnabled(true);
        });
        std::cout << "{\"open\":true}" << std::endl;
        return QApplication::exec();
    }
    static QJsonObject seenIn(const TestWindow &window)
    {
        int up = 0, joined = 0, applied = 0;
        QJsonArray findings;
        for (const ObservedMachine &machine : window.cluster->observed().machines)
            up += machine.minion == ObservedMachine::Minion::Up ? 1 : 0;
        for (const Finding &finding : window.cluster->observed().findings)
            findings << finding.id;
        const Run &run = window.cluster->run().run();
        for (const MachineProgress &machine : run.machines) {
            joined += machine.stage >= Stage::Joined && machine.stage <= Stage::Done ? 1 : 0;
            applied += machine.stage == Stage::Applied || machine.stage == Stage::Done ? 1 : 0;
        }
        return {{"machines", static_cast<int>(window.cluster->observed().machines.size())},
                {"up", up},
                {"joined", joined},
                {"applied", applied},
                {"states", run.states.size()},
                {"findings", findings}};
    }

    QProcess m_process{};
};
