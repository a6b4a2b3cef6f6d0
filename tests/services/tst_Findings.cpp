#include "services/explanations/Explain.h"
#include "services/findings/Rules.h"
#include "services/status/AskStatus.h"
#include "services/status/MasterAnswer.h"
#include "services/status/ObservedJson.h"
#include "tests/Designs.h"
#include "tests/Places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

namespace
{
QJsonObject recorded(const char *name)
{
    QFile file(testData("/status/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

StatusQuestion question()
{
    StatusQuestion asked;
    const auto group = [&asked](const QString &name, const QStringList &roles, std::optional<int> count = {}) {
        Group made;
        made.name = name;
        made.roles = roles;
        made.count = count;
        asked.design.groups << made;
    };
    group("salt-master", {"salt-master", "consul-bootstrap", "monitoring-server"});
    group("db-server", {"db-server", "consul-client"});
    group("tracker", {"tracker", "consul-client"});
    group("worker", {"worker", "consul-client"}, 2);
    asked.built = true;
    asked.entryMachine = "salt-master";
    for (const Machine &machine : machinesOf(asked.design)) {
        asked.powers[machine.name] = ObservedMachine::Power::Running;
        asked.terraform[machine.name] = ObservedMachine::Terraform::Present;
    }
    return asked;
}

QStringList ids(const StatusQuestion &asked, const QJsonObject &answer, int secondsLater = 0)
{
    const MasterAnswer master = readMasterAnswer(answer);
    Observed observed = observedOf(asked, master);
    observed.time = master.lastMetric.value("worker-1").addSecs(20 + secondsLater);
    QStringList found;
    for (const Finding &finding : findingsOf(observed, asked, master)) {
        found << finding.id;
        const auto is = [&finding](const char *kind) { return finding.id.startsWith(QLatin1String(kind)); };
        // No run sets a clock, starts a machine anew or ends work.
        const bool mendsNothing = is("clock-off") || is("restart-needed") || is("machine-overloaded");
        if (finding.message.isEmpty() || finding.fix.isEmpty() != mendsNothing)
            found << "(says nothing)";
    }
    found.sort();
    return found;
}
} // namespace

class tst_Findings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Nothing of the cluster is wrong, and no run mends it.
    void whatEndsSoonAtTheTargetIsAFinding()
    {
        StatusQuestion asked = question();
        const MasterAnswer master = readMasterAnswer(recorded("master-well.json"));
        const auto found = [&asked, &master] {
            for (const Finding &finding : findingsOf(observedOf(asked, master), asked, master)) {
                if (finding.id == QLatin1String("cloud-expires"))
                    return finding.message + finding.fix;
            }
            return QString();
        };
        QCOMPARE(found(), QString());
        asked.notice = QStringLiteral("It runs out.");
        QCOMPARE(found(), QStringLiteral("It runs out."));
        asked.built = false;
        QCOMPARE(found(), QString());
    }

    void aClusterThatIsWellHasNone() { QCOMPARE(ids(question(), recorded("master-well.json")), QStringList()); }

    void eachDifferenceIsOneFinding()
    {
        QCOMPARE(ids(question(), recorded("master-broken.json")),
                 (QStringList{"consul-left:worker-0", "key-pending:tracker", "key-stale:ghost", "minion-silent:worker-0"}));
    }

    void onlyWhoMissesTwiceIsMissed()
    {
        const QJsonObject well = recorded("master-well.json");
        QJsonObject slow = well;
        QJsonObject minions = well["minions"].toObject();
        minions["worker-0"] = QJsonValue();
        slow["minions"] = minions;
        QJsonObject ssh = well["ssh"].toObject();
        ssh["tracker"] = false;
        slow["ssh"] = ssh;
        QJsonObject consul = well["consul"].toObject();
        QJsonObject members = consul["members"].toObject();
        members["db-server"] = QLatin1String("failed");
        consul["members"] = members;
        slow["consul"] = consul;
        QJsonObject deaf = well;
        deaf["errors"] = QJsonObject{{"minions", "timeout"}, {"consul", "timeout"}, {"influx", "timeout"}};
        for (const char *part : {"minions", "consul", "influx"})
            deaf.remove(QLatin1String(part));
        const StatusQuestion asked = question();
        const auto found = [&asked](const QJsonObject &first, const QJsonObject &second) {
            const MasterAnswer master = bestOf(readMasterAnswer(first), readMasterAnswer(second));
            Observed observed = observedOf(asked, master);
            observed.time = readMasterAnswer(recorded("master-well.json")).lastMetric.value("worker-1").addSecs(20);
            QStringList list;
            for (const Finding &finding : findingsOf(observed, asked, master))
                list << finding.id;
            list.sort();
            return list;
        };
        for (const QJsonObject &missing : {slow, deaf, QJsonObject()}) {
            QCOMPARE(found(missing, well), QStringList());
            QCOMPARE(found(well, missing), QStringList());
            QVERIFY(!found(missing, missing).isEmpty());
        }
        QCOMPARE(found(slow, slow), (QStringList{"consul-failed:db-server", "minion-silent:worker-0", "ssh-unreachable:tracker"}));
    }

    void whenAllAreSilentOneFindingSaysIt_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("id");
        QTest::newRow("minions") << QStringLiteral("minions") << QStringLiteral("minions-silent");
        QTest::newRow("SSH") << QStringLiteral("ssh") << QStringLiteral("machines-unreachable");
        QTest::newRow("Consul") << QStringLiteral("consul") << QStringLiteral("consul-lost");
        QTest::newRow("figures") << QStringLiteral("figures") << QStringLiteral("metrics-old");
    }

    void whenAllAreSilentOneFindingSaysIt()
    {
        QFETCH(QString, what);
        QFETCH(QString, id);
        QJsonObject answer = recorded("master-well.json");
        const StatusQuestion asked = question();
        QJsonObject minions, ssh, members;
        for (const Machine &machine : machinesOf(asked.design)) {
            const bool master = machine.name == QLatin1String("salt-master");
            minions[machine.name] = QJsonValue();
            if (!master)
                ssh[machine.name] = false;
            members[machine.name] = QLatin1String(master ? "alive" : "failed");
        }
        QJsonObject consul = answer["consul"].toObject();
        consul["members"] = members;
        if (what == QLatin1String("minions"))
            answer["minions"] = minions;
        else if (what == QLatin1String("ssh"))
            answer["ssh"] = ssh;
        else if (what == QLatin1String("consul"))
            answer["consul"] = consul;
        QCOMPARE(ids(asked, answer, what == QLatin1String("figures") ? 600 : 0), QStringList{id});
    }

    void aMachineThatShowsAnotherHostKeyIsFound()
    {
        const QString own = QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf");
        const QString other = QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFg");
        StatusQuestion asked = question();
        QJsonObject answer = recorded("master-well.json");
        answer["hostKeys"] = QJsonObject{{"worker-0", own}, {"worker-1", other}, {"tracker", other}};
        asked.hostKeys = {{"worker-0", {own}}, {"worker-1", {own}}};
        QCOMPARE(ids(asked, answer), QStringList{"host-key-changed:worker-1"}); // of tracker no key is known yet
        asked.run = ObservedRun{};                                              // it may give a machine its own key just now
        QCOMPARE(ids(asked, answer), QStringList());
    }

    void aTornHostKeyIsNoOtherOne()
    {
        StatusQuestion asked = question();
        QJsonObject answer = recorded("master-well.json");
        answer["hostKeys"] = QJsonObject{{"worker-0", "ssh-ed25519 AAAA"}};
        asked.hostKeys = {{"worker-0", {"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf"}}};
        QCOMPARE(ids(asked, answer), QStringList());
    }

    void anEntryThatShowsAnotherHostKeyIsOneFinding()
    {
        QFile said(testData("/ssh/host-key-changed.txt"));
        QVERIFY(said.open(QIODevice::ReadOnly));
        MasterAnswer master;
        master.problemId = explain(QString::fromUtf8(said.readAll())).id;
        const StatusQuestion asked = question();
        const QList<Finding> found = findingsOf(observedOf(asked, master), asked, master);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().id, QStringLiteral("host-key-changed:salt-master"));
        QCOMPARE(found.first().fix, QStringLiteral("up"));
    }

    void oldFiguresAreFound() { QCOMPARE(ids(question(), recorded("master-well.json"), 300).filter("metric").size(), 1); }

    void aClockThatIsWrongIsOneFinding_data()
    {
        QTest::addColumn<double>("ahead");
        QTest::addColumn<bool>("found");
        QTest::newRow("two hours ahead") << 7200.0 << true;
        QTest::newRow("two hours behind") << -7200.0 << true;
        QTest::newRow("some seconds") << 2.5 << true;
        QTest::newRow("right") << 0.0 << false;
        QTest::newRow("a busy computer") << 2.0 << false;
    }

    void aClockThatIsWrongIsOneFinding()
    {
        QFETCH(double, ahead);
        QFETCH(bool, found);
        QJsonObject answer = recorded("master-well.json");
        answer["clocks"] = QJsonObject{{"worker-0", ahead}, {"worker-1", 0}};
        if (std::abs(ahead) > 60) { // what it sends stands under another time, and so is not seen as new
            QJsonObject influx = answer["influx"].toObject();
            influx.remove("worker-0");
            answer["influx"] = influx;
        }
        QCOMPARE(ids(question(), answer).filter(QStringLiteral(":worker-0")), found ? QStringList{"clock-off:worker-0"} : QStringList());
    }

    void aMachineThatNeedsAStartIsAFindingThatNoRunMends()
    {
        QJsonObject answer = recorded("master-well.json");
        const QStringList before = ids(question(), answer);
        answer["restarts"] = QJsonArray{"worker-0", "of-nobody"};
        QCOMPARE(ids(question(), answer), before + QStringList{"restart-needed:worker-0"});
    }

    void figuresThatBearAWrongTimeAreNotThoseOfNow()
    {
        for (const double ahead : {7200.0, -7200.0}) {
            QJsonObject answer = recorded("master-well.json");
            answer["clocks"] = QJsonObject{{"worker-0", ahead}, {"worker-1", 2.0}};
            const Observed observed = observedOf(question(), readMasterAnswer(answer));
            QVERIFY(!observed.machine("worker-0")->values.load && !observed.machine("worker-0")->lastMetric);
            QVERIFY(observed.machine("worker-1")->values.load && observed.machine("worker-1")->lastMetric);
        }
    }

    void theClockOfThisComputerIsNoFaultOfTheMachines()
    {
        QJsonObject answer = recorded("master-well.json");
        const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
        answer["time"] = now - 7200; // this computer is two hours ahead
        QJsonObject influx = answer["influx"].toObject();
        for (const QString &name : influx.keys()) {
            QJsonObject values = influx[name].toObject();
            values["time"] = (now - 7200 - 10) * 1000;
            influx[name] = values;
        }
        answer["influx"] = influx;
        const MasterAnswer master = readMasterAnswer(answer);
        const Observed observed = observedOf(question(), master);
        QVERIFY(std::abs(observed.machine("worker-0")->lastMetric->secsTo(observed.time) - 10) < 5);
        QStringList found;
        for (const Finding &finding : findingsOf(observed, question(), master))
            found << finding.id;
        QCOMPARE(found, QStringList{"clock-here"});
        const Result<Observed> read = observedFromJson(QJsonDocument(toJson(observed)).toJson());
        QVERIFY(read && std::abs(double(read->clusterTime()) / 1000 - (now - 7200)) < 60); // by it the charts ask
        QCOMPARE(observedOf(question(), readMasterAnswer(recorded("master-well.json"))).clockHere, 0.0);
    }

    void figuresThatAreRefusedAreFoundAsThat()
    {
        QJsonObject answer = recorded("master-well.json");
        answer["refused"] = 12; // somebody else's: all is well here
        QCOMPARE(ids(question(), answer), QStringList());
        QJsonObject influx = answer["influx"].toObject();
        influx.remove("worker-0");
        answer["influx"] = influx;
        QCOMPARE(ids(question(), answer), QStringList{"metric-refused:worker-0"});
    }

    /// Whether the design has it or not: a build would stop at it.
    void aMachineThatNoStateKnowsIsToldFromOneThatIsNotDesigned()
    {
        StatusQuestion asked = question();
        asked.terraform.remove("worker-0");
        asked.powers["stranger"] = ObservedMachine::Power::Error;
        QCOMPARE(ids(asked, recorded("master-well.json")), (QStringList{"machine-unknown:stranger", "machine-unknown:worker-0"}));
        asked.making = QStringList{"worker-0", "stranger"}; // by a run that died
        QVERIFY(ids(asked, recorded("master-well.json")).filter("machine-unknown").isEmpty());
        asked.making.clear();
        asked.run = ObservedRun{"a-run", "up", {}};
        QVERIFY(ids(asked, recorded("master-well.json")).filter("machine-unknown").isEmpty());
        asked.run.reset();
        asked.terraformProblem = "torn";
        QVERIFY(ids(asked, recorded("master-well.json")).filter("machine-unknown").isEmpty());
    }

    void aStoppedOrMissingMachineIsOneFinding()
    {
        StatusQuestion asked = question();
        asked.powers["worker-0"] = ObservedMachine::Power::Stopped;
        asked.powers.remove("worker-1");
        asked.terraform.remove("tracker");
        asked.powers.remove("tracker");
        asked.terraform["db-server"] = ObservedMachine::Terraform::Tainted;
        asked.powers["old-worker"] = ObservedMachine::Power::Running;
        asked.terraform["old-worker"] = ObservedMachine::Terraform::Present;
        QCOMPARE(ids(asked, recorded("master-well.json")),
                 (QStringList{"machine-gone:worker-1", "machine-half-made:db-server", "machine-not-built:tracker",
                              "machine-not-designed:old-worker", "machine-stopped:worker-0"}));
    }

    void otherRolesAreFound()
    {
        StatusQuestion asked = question();
        asked.design.groups[1].roles = QStringList{"db-server", "consul-server"};
        QCOMPARE(ids(asked, recorded("master-well.json")), QStringList{"roles-differ:db-server"});
    }

    void behindASilentMasterNothingIsGuessed()
    {
        const StatusQuestion asked = question();
        MasterAnswer master;
        master.problem = "it sleeps";
        const Observed observed = observedOf(asked, master);
        const QList<Finding> findings = findingsOf(observed, asked, master);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].id, QStringLiteral("master-unreachable:salt-master"));
        QVERIFY(findings[0].message.contains("it sleeps"));
        QCOMPARE(observed.machine("worker-0")->consul, ObservedMachine::Member::Unknown);
        QCOMPARE(observed.machine("worker-0")->salt, ObservedMachine::Key::Unknown);
    }

    void partsThatCannotBeAskedAreFindings()
    {
        QJsonObject answer = recorded("master-well.json");
        answer["consul"] = QJsonValue();
        answer["influx"] = QJsonValue();
        answer["errors"] = QJsonObject{{"consul", "refused"}, {"influx", "refused"}};
        QCOMPARE(ids(question(), answer), (QStringList{"consul-silent:salt-master", "metrics-silent"}));
        answer = recorded("master-well.json");
        QJsonObject consul = answer["consul"].toObject();
        consul["leader"] = "";
        answer["consul"] = consul;
        QCOMPARE(ids(question(), answer), QStringList{"consul-no-leader"});
    }

    void anOverloadedMachineOfACloudIsFound()
    {
        QJsonObject answer = recorded("master-well.json");
        answer["cores"] = QJsonObject{{"worker-0", 1}, {"worker-1", 2}}; // each with a load of 11
        StatusQuestion asked = question();
        asked.design.target.kind = QStringLiteral("openstack");
        QCOMPARE(ids(asked, answer), QStringList{"machine-overloaded:worker-0"});
        asked.design.target.kind = QStringLiteral("local"); // where that is the computer's, of which it is said once
        QCOMPARE(ids(asked, answer), QStringList());
    }

    void whoIsSilentOnAnOverloadedComputerIsLate_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("lasting");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QStringList>("told");
        const QStringList broken{"consul-left:worker-0", "key-pending:tracker", "key-stale:ghost"};
        const QStringList silent{"minion-silent:worker-0"}, overloaded{"computer-overloaded"};
        QTest::newRow("all well") << "master-well.json" << 10. << 7. << "" << overloaded;
        QTest::newRow("a moment's") << "master-well.json" << 10. << 3. << "" << QStringList();
        QTest::newRow("busy") << "master-well.json" << 6. << 5. << "" << QStringList();
        QTest::newRow("a build makes load") << "master-well.json" << 10. << 7. << "up" << QStringList();
        QTest::newRow("a look makes none") << "master-well.json" << 10. << 7. << "verify" << overloaded;
        QTest::newRow("one silent") << "master-broken.json" << 10. << 3. << "" << overloaded + broken;
        QTest::newRow("one silent, and busy") << "master-broken.json" << 6. << 5. << "" << broken + silent;
        QTest::newRow("no answer") << "" << 10. << 3. << "" << overloaded;
        QTest::newRow("no answer, and busy") << "" << 6. << 5. << "" << QStringList{"master-unreachable:salt-master"};
    }

    void whoIsSilentOnAnOverloadedComputerIsLate()
    {
        QFETCH(QString, answer);
        QFETCH(double, load);
        QFETCH(double, lasting);
        QFETCH(QString, verb);
        QFETCH(QStringList, told);
        StatusQuestion asked = question();
        asked.design.target.kind = QStringLiteral("local");
        asked.load = load;
        asked.lastingLoad = lasting;
        if (!verb.isEmpty())
            asked.run = ObservedRun{QStringLiteral("2026-11-23T12-00-00Z-") + verb, verb, {}};
        const MasterAnswer master = answer.isEmpty() ? MasterAnswer() : readMasterAnswer(recorded(qPrintable(answer)));
        Observed observed = observedOf(asked, master);
        observed.time = readMasterAnswer(recorded("master-well.json")).lastMetric.value("worker-1").addSecs(20);
        QStringList found, sentences;
        for (const Finding &finding : findingsOf(observed, asked, master)) {
            found << finding.id;
            sentences << finding.message;
        }
        found.sort();
        told.sort();
        QCOMPARE(found, told);
        const bool isOverloaded = found.contains("computer-overloaded");
        const QString late = answer.isEmpty() ? QStringLiteral("salt-master") : QStringLiteral("worker-0");
        if (isOverloaded && answer != QLatin1String("master-well.json"))
            QVERIFY2(sentences.filter(QStringLiteral("in time")).value(0).contains(late), qPrintable(sentences.join(u'\n')));
        for (const ObservedMachine &machine : observed.machines) // what is not known is not called down
            QVERIFY(!isOverloaded || machine.salt != ObservedMachine::Key::Accepted || machine.minion != ObservedMachine::Minion::Down);
    }

    void whatARunIsAtIsNoFinding_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<bool>("isTold");
        for (const char *verb : {"up", "apply", "configure", "destroy", "one of a newer version"})
            QTest::newRow(verb) << QString::fromLatin1(verb) << false;
        for (const char *verb : {"plan", "verify"})
            QTest::newRow(verb) << QString::fromLatin1(verb) << true;
    }

    void whatARunIsAtIsNoFinding()
    {
        QFETCH(QString, verb);
        QFETCH(bool, isTold);
        StatusQuestion asked = question();
        QJsonObject answer = recorded("master-broken.json");
        answer["clocks"] = QJsonObject{{"worker-1", 300}}; // no run mends that
        asked.run = ObservedRun{QStringLiteral("2026-11-23T12-00-00Z-") + verb, verb, {}};
        asked.design.groups.removeAt(2); // a machine that goes just now, and one that is just coming
        asked.design.groups << Designs::group(QStringLiteral("fresh"), {});
        const QStringList told = ids(asked, answer);
        QVERIFY(told.contains(QStringLiteral("clock-off:worker-1")));
        QCOMPARE(told.contains(QStringLiteral("machine-not-designed:tracker")), isTold);
        QCOMPARE(told.size() > 1, isTold);
    }

    void aRunThatDiedIsFoundBeforeAnythingIsBuilt()
    {
        StatusQuestion asked = question();
        asked.ended = ObservedRun{"2026-11-23T12-00-00Z-up", "up", {}};
        QCOMPARE(ids(asked, recorded("master-well.json")), QStringList{"run-interrupted"});
        asked.built = false;
        asked.leftTools = QStringList{"terraform"};
        const QList<Finding> findings = findingsOf(observedOf(asked, {}), asked, {});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].fix, QStringLiteral("up"));
        QVERIFY(findings[0].message.contains("2026-11-23T12-00-00Z-up") && findings[0].message.contains("terraform"));
        asked.ended->verb = "destroy";
        QCOMPARE(findingsOf(observedOf(asked, {}), asked, {}).value(0).fix, QStringLiteral("destroy"));
    }

    void theDocumentIsReadBackAsItWas()
    {
        const StatusQuestion asked = question();
        const MasterAnswer master = readMasterAnswer(recorded("master-broken.json"));
        Observed observed = observedOf(asked, master);
        observed.findings = findingsOf(observed, asked, master);
        observed.run = ObservedRun{"2026-11-23T12-00-00Z-up", "up", observed.time};
        const QByteArray text = QJsonDocument(toJson(observed)).toJson();
        const Result<Observed> again = observedFromJson(text);
        QVERIFY(again);
        QCOMPARE(QJsonDocument(toJson(*again)).toJson(), text);
        QVERIFY(!observedFromJson("{\"machines\": "));
        QVERIFY(!observedFromJson("[]"));
    }

    void knownWordsAreExplained_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("id");
        QTest::newRow("refused") << "ssh: connect to host 127.0.0.1 port 22977: Connection refused"
                                 << "connection-refused";
        QTest::newRow("changed key")
            << "@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n@@@\nHost key verification failed."
            << "host-key-changed";
        QTest::newRow("behind the entry") << "channel 0: open failed: connect failed: No route to host\nstdio forwarding failed\n"
                                             "Connection closed by UNKNOWN port 65535"
                                          << "channel-refused";
        QTest::newRow("mirror") << "E: Failed to fetch http://mirror.example/x.deb  Temporary failure resolving 'mirror.example'"
                                << "mirror-name";
        QTest::newRow("mirror silent") << "E: Failed to fetch http://10.0.0.1/x.deb  Could not connect to 10.0.0.1:80 (10.0.0.1)."
                                       << "mirror-silent";
        QTest::newRow("mirror not trusted")
            << "WARNING: Retrying after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] "
               "certificate verify failed: self-signed certificate in certificate chain (_ssl.c:992)'))': /simple/setuptools/\n"
               "ERROR: No matching distribution found for setuptools==84.2.1"
            << "mirror-certificate";
        QTest::newRow("another job at the states")
            << "The function \"state.highstate\" is running as PID 4711 and was started at 2026, Nov 30 17:00:00.123456 with jid "
               "20261130170000123456"
            << "salt-at-work";
        QTest::newRow("an answer of Salt's that is none") << "Passed invalid arguments to state.highstate: string indices must be integers"
                                                          << "salt-confused";
        QTest::newRow("state that Salt does not have") << "State 'git.latest' was not found in SLS 'notebook'\nReason: 'git' __virtual__ "
                                                          "returned False: git module could not be loaded"
                                                       << "salt-function-missing";
        QTest::newRow("function that Salt does not have, in a template")
            << "Rendering SLS 'base:notebook' failed: Jinja variable 'salt.utils.templates.AliasedLoader object' has no attribute "
               "'git.clone'; line 1"
            << "salt-function-missing";
        QTest::newRow("function that Salt does not have, in module.run") << "Unavailable function: git.clone."
                                                                         << "salt-function-missing";
        QTest::newRow("Consul's Debian is gone")
            << "E: The repository 'http://mirror.example/debian bullseye Release' does not have a Release file."
            << "consul-gone";
        QTest::newRow("another Debian is gone")
            << "E: The repository 'http://mirror.example/debian bookworm Release' no longer has a Release file."
            << "mirror-empty";
        QTest::newRow("version")
            << "Problem encountered installing package(s). Additional info follows:\n\nerrors:\n    - Running scope as "
               "unit: run-r2.scope\n      E: Version '9.9.*' for 'consul' was not found"
            << "version-unknown";
        QTest::newRow("a role's own repository")
            << "Grafana was not installed: its package repository https://apt.grafana.com cannot be used from "
               "this machine (Name or service not known). Let the machine reach it, or …"
            << "role-repository";
        QTest::newRow("a role's own repository, refused") << "conda was not installed: its package repository https://conda.example/x "
                                                             "cannot be used from this machine (Connection refused)."
                                                          << "role-repository";
        QTest::newRow("a registry of containers")
            << "The image quay.io/a/b:1 was not fetched: its registry quay.io cannot be used from this machine (Error: pinging container "
               "registry quay.io: Get \"https://quay.io/v2/\": dial tcp: lookup quay.io: no such host). Let the machine reach it, or …"
            << "container-registry";
        QTest::newRow("a registry whose certificate nobody knows")
            << "The image quay.io/a/b:1 was not fetched: its registry quay.io cannot be used from this machine (Error: tls: failed to "
               "verify certificate: x509: certificate signed by unknown authority). Let the machine reach it, or …"
            << "container-registry";
        QTest::newRow("an image that is not there") << "quay.io does not give the image quay.io/a/b:9: Error: reading manifest 9 in "
                                                       "quay.io/a/b: manifest unknown. Compare its name …"
                                                    << "container-unknown";
        QTest::newRow("repository's key") << "Failed to configure repo 'deb [signed-by=/usr/share/keyrings/x.asc] http://192.0.2.2/apt "
                                             "bookworm main': Error: HTTP 404: File not found reading /key.asc"
                                          << "repository-gone";
        QTest::newRow("unknown") << "first\nsomething that nobody ever said\n\n"
                                 << "";
    }

    void knownWordsAreExplained()
    {
        QFETCH(QString, words);
        const Explanation why = explain(words);
        QTEST(why.id, "id");
        QVERIFY(!why.sentence.contains(QLatin1Char('%')));
        if (why.id.isEmpty())
            QCOMPARE(why.sentence, QStringLiteral("something that nobody ever said"));
        else
            QVERIFY(!why.remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Findings)
#include "tst_Findings.moc"
