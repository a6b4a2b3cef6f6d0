#include "model/cluster/RoleMachines.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/RoleFile.h"
#include "services/consul/ConsulIdentity.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/MetricsAccess.h"
#include "services/salt/OwnSecrets.h"
#include "services/salt/RolePillars.h"
#include "services/salt/SaltFiles.h"
#include "tests/Designs.h"
#include "tests/Places.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Designs;

namespace
{
Role role(const QString &id, const QStringList &states, const QStringList &needs = {})
{
    Role made;
    made.id = id;
    made.states = states;
    for (const QString &need : needs)
        made.needs << RoleNeed{need, {}, 1};
    return made;
}

SaltDesign tutorial()
{
    SaltDesign design;
    design.id = QStringLiteral("11111111-2222-3333-4444-555555555555");
    design.cluster.name = QStringLiteral("tutorial");
    design.roles =
        RoleCatalogue({role("salt-master", {"salt-master"}), role("consul-bootstrap", {"consul"}, {"salt-master"}),
                       role("consul-server", {"consul"}, {"consul-bootstrap"}), role("consul-client", {"consul"}, {"consul-bootstrap"}),
                       *loadRoles().catalogue.find(QStringLiteral("monitoring-server")), role("db-server", {"postgres"}, {"salt-master"}),
                       role("tracker", {"airflow"}, {"db-server"})});
    design.cluster.groups = {group("salt-master", {"salt-master", "consul-bootstrap", "monitoring-server"}),
                             group("tracker", {"tracker", "consul-client"}), group("db-server", {"db-server", "consul-client"}),
                             group("worker", {}, 2)};
    int address = 10;
    for (const Machine &machine : machinesOf(design.cluster))
        design.addresses[machine.name] = QStringLiteral("10.0.0.%1").arg(address++);
    QMap<QString, QString> &consul = design.secrets.ofRoles[QStringLiteral("consul-bootstrap")];
    consul[QStringLiteral("gossip")] = QStringLiteral("gossip-secret");
    consul[QStringLiteral("seed")] = QString::fromLatin1(QByteArray(32, 's').toBase64());
    QMap<QString, QString> &monitoring = design.secrets.ofRoles[QStringLiteral("monitoring-server")];
    monitoring[QStringLiteral("admin")] = QStringLiteral("admin-secret {{ 7*7 }}");
    monitoring[QStringLiteral("reader")] = QStringLiteral("reader-secret");
    monitoring[QStringLiteral("collectd")] = QStringLiteral("collectd-secret");
    design.consul.prepare(consulServersOf(design.cluster));
    return design;
}

/// The cluster of the template as the roles of the program give it, with passwords that a test knows.
SaltDesign builtTutorial()
{
    SaltDesign design = tutorial();
    QFile file(QStringLiteral(":/templates/tutorial.yaml"));
    const Result<Cluster> cluster = file.open(QIODevice::ReadOnly) ? readCluster(file.readAll(), file.fileName()) : Error{};
    if (cluster)
        design.cluster = *cluster;
    design.roles = loadRoles().catalogue;
    design.addresses.clear();
    int address = 10;
    for (const Machine &machine : machinesOf(design.cluster))
        design.addresses[machine.name] = QStringLiteral("10.0.0.%1").arg(address++);
    design.consul = {};
    design.consul.prepare(consulServersOf(design.cluster));
    return design;
}

/// The built tutorial with a role of the user's own on some machines.
SaltDesign withNotebook(const QStringList &groups)
{
    SaltDesign design = builtTutorial();
    const Result<Role> role = readRole("format: 1\nid: notebook\ntitle: Notebook\ndescription: A page.\nfamily: analysis\n"
                                       "secrets:\n"
                                       "  - {name: login, kind: password}\n"
                                       "  - {name: shared, kind: password}\n"
                                       "  - {name: root, kind: seed}\n"
                                       "settings:\n"
                                       "  - {key: threads, type: integer, default: 4}\n"
                                       "  - {key: open, type: yes-no, default: false}\n"
                                       "  - {key: motto, type: text, default: \"7\"}\n"
                                       "services:\n"
                                       "  - {name: notebook, port: 80, check: {http: /health, interval: 5}}\n"
                                       "  - {name: notebook-log, port: 81, check: {tcp: 82}}\n"
                                       "  - {name: by-its-states, port: 83}\n"
                                       "pillar:\n"
                                       "  - values:\n"
                                       "      login: \"${secret:login}\"\n"
                                       "      url: \"http://u:${secret:login}@${address:db-server}/$${x}\"\n"
                                       "      threads: \"${setting:threads}\"\n"
                                       "      open: \"${setting:open}\"\n"
                                       "      motto: \"${setting:motto}\"\n"
                                       "      in: \"${setting:threads} of ${machines:worker}\"\n"
                                       "      workers: \"${addresses:worker}\"\n"
                                       "      nobody: [\"${address:glusterfs-server}\", \"${addresses:glusterfs-server}\"]\n"
                                       "  - {key: notebook-own, values: {me: \"${machine} ${address}\"}}\n"
                                       "  - {key: notebook-users, to: [db-server, notebook], values: {shared: \"${secret:shared}\"}}\n"
                                       "  - {key: notebook-all, to: all, values: {at: \"${address:notebook}\"}}\n",
                                       QStringLiteral("notebook.yaml"));
    if (!role)
        qFatal("%s", qPrintable(role.error().message));
    design.roles = RoleCatalogue(design.roles.roles() + QList{*role});
    for (const QString &name : groups)
        design.cluster.group(name)->roles << QStringLiteral("notebook");
    design.secrets.ofRoles[QStringLiteral("notebook")] = {{QStringLiteral("login"), QStringLiteral("login-secret")},
                                                          {QStringLiteral("shared"), QStringLiteral("shared-secret")},
                                                          {QStringLiteral("root"), QStringLiteral("root-secret")}};
    return design;
}

QJsonObject json(const QByteArray &sls)
{
    return QJsonDocument::fromJson(sls.mid(sls.indexOf('\n') + 1)).object();
}

/// What of the pillar a machine reads beside its own file.
QJsonArray namesOfPillar(const QMap<QString, QByteArray> &files, const QString &machine)
{
    return json(files[QStringLiteral("pillar/minions/%1.sls").arg(machine)])["include"].toArray();
}

/// Who may send figures, as the monitoring server reads it: machine → password.
QJsonObject sendersOf(const SaltDesign &design, SaltSecrets secrets = SaltSecrets::Shown)
{
    return json(saltFiles(design, secrets)["pillar/influxdb.sls"])["butler"].toObject()["influxdb"].toObject()["senders"].toObject();
}
} // namespace

class tst_SaltDesign final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMachineGetsTheBaseFirst()
    {
        const SaltDesign design = tutorial();
        QCOMPARE(statesOf(design, machinesOf(design.cluster)[3]),
                 (QStringList{"hostfile", "dnsmasq", "consul", "updates", "collectd", "removed"}));
        QCOMPARE(statesOf(design, machinesOf(design.cluster)[0]),
                 (QStringList{"hostfile", "dnsmasq", "consul", "updates", "collectd", "removed", "salt-master", "influxdb"}));
    }

    void nobodyMeasuresWithoutAMonitoringServer()
    {
        SaltDesign design = tutorial();
        design.cluster.groups[0].roles.removeAll(QStringLiteral("monitoring-server"));
        QCOMPARE(statesOf(design, machinesOf(design.cluster)[3]), (QStringList{"hostfile", "dnsmasq", "consul", "updates", "removed"}));
        QVERIFY(QStringList(saltFiles(design, SaltSecrets::Shown).keys()).filter(QStringLiteral("collectd")).isEmpty());
    }

    void aRoleWaitsForWhatItNeedsOnOtherMachines()
    {
        const QList<QList<SaltJob>> steps = configureSteps(tutorial());
        QCOMPARE(steps.size(), 3);
        // The base of all machines, and what only needs the master, side by side; alike machines share a job.
        QCOMPARE(steps[0].size(), 2);
        QCOMPARE(steps[0][1].machines, (QStringList{"tracker", "db-server", "worker-0", "worker-1"}));
        QCOMPARE(steps[1], (QList<SaltJob>{{{"db-server"}, {"postgres"}}}));
        QCOMPARE(steps[2], (QList<SaltJob>{{{"tracker"}, {"airflow"}}}));
    }

    /// Recorded from the version that knew each role by its name: what a cluster of it has on its master stays as it is to the byte. But
    /// for who sends figures, which each machine does under its own name since, and for what roles brought since, and what is measured of
    /// it.
    void aBuiltClusterGetsTheSameFilesAsEver()
    {
        const SaltDesign design = builtTutorial();
        QCOMPARE(machinesOf(design.cluster).size(), 5);
        const QMap<QString, QByteArray> hidden = saltFiles(design, SaltSecrets::Hidden);
        const QMap<QString, QByteArray> shown = saltFiles(design, SaltSecrets::Shown);
        const QString folder = testData("/salt/tutorial/");
        QByteArray sums;
        for (auto text = shown.begin(); text != shown.end(); ++text)
            sums += QCryptographicHash::hash(*text, QCryptographicHash::Sha256).toHex() + "  " + text.key().toUtf8() + '\n';
        QCOMPARE(hidden.keys(), shown.keys());
        for (auto text = hidden.begin(); text != hidden.end(); ++text) {
            QFile recorded(folder + text.key());
            if (qEnvironmentVariableIsSet("BUTLER_RECORD")) {
                QDir().mkpath(QFileInfo(recorded).path());
                QVERIFY(recorded.open(QIODevice::WriteOnly) && recorded.write(*text) == text->size());
                continue;
            }
            QVERIFY2(recorded.open(QIODevice::ReadOnly), qPrintable(recorded.fileName()));
            QCOMPARE(QString::fromUtf8(*text), QString::fromUtf8(recorded.readAll()));
        }
        QFile recorded(folder + QStringLiteral("shown.sha256")); // with all secrets, which are made of the test's own
        if (qEnvironmentVariableIsSet("BUTLER_RECORD")) {
            QVERIFY(recorded.open(QIODevice::WriteOnly) && recorded.write(sums) == sums.size());
            return;
        }
        QVERIFY(recorded.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(sums), QString::fromUtf8(recorded.readAll()));
    }

    /// A machine is freed of what a role brought that it has not, but never of what another role of it brings, too.
    void aMachineIsFreedOfRolesThatItHasNot()
    {
        SaltDesign design = withNotebook({QStringLiteral("tracker")});
        const auto freed = [](const SaltDesign &of, const QString &machine) {
            return json(saltFiles(of, SaltSecrets::Shown)[QStringLiteral("pillar/minions/%1.sls").arg(machine)])["butler"]
                .toObject()["removed"]
                .toObject();
        };
        QVERIFY(!freed(design, QStringLiteral("worker-0")).contains(QStringLiteral("worker")));
        // A machine notes what it has, and what comes to all: only of that it is freed one day.
        QCOMPARE(json(saltFiles(design, SaltSecrets::Shown)[QStringLiteral("pillar/minions/worker-0.sls")])["butler"]
                     .toObject()["present"]
                     .toArray(),
                 (QJsonArray{"consul-client", "monitoring-server", "worker", "genotyper"}));
        QCOMPARE(freed(design, QStringLiteral("tracker"))["worker"].toObject()["services"].toArray(),
                 (QJsonArray{"airflow-worker", "airflow-worker-logs"}));
        QVERIFY(!freed(design, QStringLiteral("tracker")).contains(QStringLiteral("notebook"))); // it says nothing of it
        // While somebody keeps figures all measure; nobody does for nobody.
        QCOMPARE(freed(design, QStringLiteral("tracker"))["monitoring-server"].toObject()["services"].toArray(), (QJsonArray{"influxdb"}));
        design.cluster.groups[0].roles.removeAll(QStringLiteral("monitoring-server"));
        QCOMPARE(freed(design, QStringLiteral("tracker"))["monitoring-server"].toObject()["services"].toArray(),
                 (QJsonArray{"influxdb", "collectd"}));
        QList<Role> roles = design.roles.roles();
        for (Role &one : roles) {
            if (one.id == QLatin1String("notebook"))
                one.removed.services = QStringList{QStringLiteral("airflow-worker")};
        }
        design.roles = RoleCatalogue(roles);
        QCOMPARE(freed(design, QStringLiteral("tracker"))["worker"].toObject()["services"].toArray(), (QJsonArray{"airflow-worker-logs"}));
    }

    void theRolesOwnPillarIsFilledIn()
    {
        SaltDesign design = withNotebook({QStringLiteral("tracker")});
        const QMap<QString, QByteArray> files = saltFiles(design, SaltSecrets::Shown);
        const QByteArray filled = QJsonDocument(json(files["pillar/notebook.sls"])).toJson(QJsonDocument::Compact);
        QCOMPARE(filled, QByteArray(R"({"butler":{"notebook":{"in":"4 of worker-0,worker-1","login":"login-secret","motto":"7",)"
                                    R"("nobody":["",[]],"open":false,"threads":4,"url":"http://u:login-secret@10.0.0.12/${x}",)"
                                    R"("workers":["10.0.0.13","10.0.0.14"]}}})"));
        QVERIFY(files["pillar/notebook-own/tracker.sls"].contains("\"tracker 10.0.0.11\""));
        QCOMPARE(namesOfPillar(files, QStringLiteral("tracker")),
                 (QJsonArray{"cluster", "services.tracker", "time", "consul-names", "consul-source", "collectd.tracker", "airflow-server",
                             "notebook", "notebook-own.tracker", "notebook-users", "notebook-all"}));
        QCOMPARE(namesOfPillar(files, QStringLiteral("worker-0")),
                 (QJsonArray{"cluster", "time", "consul-names", "consul-source", "collectd.worker-0", "airflow-client", "worker",
                             "java-programs", "software-of-worker", "genotyper", "run-tracking", "notebook-all"}));
        design.cluster.settings[QStringLiteral("notebook")] = {{QStringLiteral("threads"), QStringLiteral("9")},
                                                               {QStringLiteral("open"), QStringLiteral("true")},
                                                               {QStringLiteral("motto"), QStringLiteral("{{ 7*7 }}")}};
        const QJsonObject set =
            json(saltFiles(design, SaltSecrets::Shown)["pillar/notebook.sls"])["butler"].toObject()["notebook"].toObject();
        QCOMPARE(set["threads"], QJsonValue(9));
        QCOMPARE(set["open"], QJsonValue(true));
        QCOMPARE(set["motto"], QJsonValue(QStringLiteral("{{ 7*7 }}")));
    }

    void aRolesSecretReachesOnlyThePillarOfMachinesThatItIsFor()
    {
        const SaltDesign design = withNotebook({QStringLiteral("tracker")});
        const QMap<QString, QByteArray> files = saltFiles(design, SaltSecrets::Shown);
        for (const Machine &machine : machinesOf(design.cluster)) {
            QByteArray reads = files[QStringLiteral("pillar/minions/%1.sls").arg(machine.name)]; // all that Salt gives to this machine
            for (const QJsonValue &name : namesOfPillar(files, machine.name)) {
                const QString path = QStringLiteral("pillar/%1.sls").arg(name.toString().replace(QLatin1Char('.'), QLatin1Char('/')));
                QVERIFY2(files.contains(path), qPrintable(path));
                reads += files.value(path);
            }
            QCOMPARE(reads.contains("login-secret"), machine.name == QLatin1String("tracker"));
            QCOMPARE(reads.contains("shared-secret"),
                     machine.name == QLatin1String("tracker") || machine.name == QLatin1String("db-server"));
            QVERIFY(!reads.contains("root-secret")); // a seed goes nowhere
            QCOMPARE(reads.contains("admin-secret"), machine.name == QLatin1String("salt-master"));
        }
        for (auto file = files.begin(); file != files.end(); ++file) { // and no file has it that nobody reads
            QCOMPARE(file->contains("login-secret"), file.key() == QLatin1String("pillar/notebook.sls"));
            QVERIFY(!file->contains("root-secret"));
        }
        for (const QByteArray &file : saltFiles(design, SaltSecrets::Hidden))
            QVERIFY(!file.contains("login-secret") && !file.contains("shared-secret"));
        // Where no machine has the role there is nothing of it, for all machines neither.
        QVERIFY(saltFiles(withNotebook({}), SaltSecrets::Shown) == saltFiles(builtTutorial(), SaltSecrets::Shown));
    }

    void whatIsCheckedIsRegisteredWhenAllOfAMachinesRolesAreThere()
    {
        SaltDesign design = withNotebook({QStringLiteral("tracker"), QStringLiteral("worker")});
        design.cluster.group(QStringLiteral("tracker"))->roles.removeOne(QStringLiteral("tracker")); // which has services of its own
        design.cluster.group(QStringLiteral("db-server"))->roles = QStringList{QStringLiteral("consul-server")};
        const QMap<QString, QByteArray> files = saltFiles(design, SaltSecrets::Shown);
        QCOMPARE(
            QJsonDocument(json(files["pillar/services/tracker.sls"])).toJson(QJsonDocument::Compact),
            QByteArray(R"({"butler":{"services":{"notebook":{"check":{"http":"http://10.0.0.11:80/health","interval":"5s","timeout":"3s"},)"
                       R"("port":80},"notebook-log":{"check":{"interval":"10s","tcp":"10.0.0.11:82","timeout":"3s"},"port":81}}}})"));
        QCOMPARE(statesOf(design, machinesOf(design.cluster)[1]).last(), QStringLiteral("services"));
        QVERIFY(!statesOf(design, machinesOf(design.cluster)[2]).contains(QStringLiteral("services")));
        // Registered with the agent's token: the agent can take out again what it may not register any more.
        QMap<QString, QJsonObject> rules;
        for (const ConsulGrant &grant : consulGrants(design))
            rules[grant.purpose] = grant.rules;
        QCOMPARE(rules["agent:worker-0"]["service"].toObject().keys(), (QStringList{"notebook", "notebook-log"}));
        QCOMPARE(rules["services:worker-0"]["service"].toObject().keys(), QStringList{"by-its-states"});
        QVERIFY(!rules["agent:db-server"].contains("service"));
        QStringList told;
        for (const QList<SaltJob> &step : configureSteps(design)) {
            for (const SaltJob &job : step) {
                if (job.states.contains(QStringLiteral("services")))
                    told += job.machines;
            }
        }
        QCOMPARE(told, (QStringList{"tracker", "worker-0", "worker-1"}));
    }

    void whereTheFiguresAreIsWhatTheRoleSays()
    {
        SaltDesign design = builtTutorial();
        const MetricsAccess metrics(design);
        QCOMPARE(metrics.machine(), QStringLiteral("salt-master"));
        const std::optional<InfluxClient::Access> reader = metrics.of(MetricsAccess::Who::Reader);
        QVERIFY(reader);
        QCOMPARE(reader->host, QStringLiteral("10.0.0.10"));
        QCOMPARE(reader->port, 8086);
        QCOMPARE(reader->database, QStringLiteral("metrics"));
        QCOMPARE(reader->user, QStringLiteral("reader"));
        QCOMPARE(reader->password, QStringLiteral("reader-secret"));
        const QJsonValue admin = metrics.question(MetricsAccess::Who::Admin);
        QCOMPARE(admin["user"].toString(), QStringLiteral("butler"));
        QVERIFY(admin["password"].toString().startsWith(QLatin1String("admin-secret")));
        design.addresses.clear(); // nothing was built yet
        QVERIFY(MetricsAccess(design).question(MetricsAccess::Who::Reader).isNull());
        design.cluster.group(QStringLiteral("salt-master"))->roles.removeAll(QStringLiteral("monitoring-server"));
        QVERIFY(MetricsAccess(design).machine().isEmpty());
    }

    void whatIsToBeSeenOfRolesIsGivenToWhoShowsIt()
    {
        SaltDesign design = builtTutorial();
        const QMap<QString, QByteArray> before = saltFiles(design, SaltSecrets::Shown);
        QVERIFY(!before.contains("pillar/figures.sls") && !before.contains("pillar/grafana.sls"));
        design.cluster.group(QStringLiteral("tracker"))->roles << QStringLiteral("grafana");
        const QMap<QString, QByteArray> files = saltFiles(design, SaltSecrets::Shown);
        const QJsonObject boards = json(files["pillar/grafana.sls"])["butler"].toObject()["grafana"].toObject()["boards"].toObject();
        QCOMPARE(boards["worker"].toObject()["title"].toString(), QStringLiteral("Worker"));
        QCOMPARE(boards["worker"].toObject()["machines"].toArray(), (QJsonArray{"worker-0", "worker-1"}));
        QCOMPARE(boards["worker"].toObject()["panels"].toArray().first(),
                 QJsonValue(QJsonObject{{"title", "Load"}, {"unit", ""}, {"query", "load"}}));
        QVERIFY(boards.contains("grafana") && !boards.contains("glusterfs-server")); // which nobody has
        const QJsonObject figures = json(files["pillar/figures.sls"])["butler"].toObject()["figures"].toObject();
        QCOMPARE(figures["reader"].toObject()["password"].toString(), QStringLiteral("reader-secret"));
        QVERIFY(!files["pillar/figures.sls"].contains("admin-secret"));
        for (const QString &machine : machineNames(design.cluster))
            QCOMPARE(namesOfPillar(files, machine).contains("figures"), machine == QLatin1String("tracker"));
        // It shows machines, so it hears of each that comes.
        QVERIFY(RolePillars(design, SaltSecrets::Hidden)
                    .whoMustKnow({QStringLiteral("worker-1")})
                    .value(QStringLiteral("tracker"))
                    .contains(QStringLiteral("grafana")));
    }

    void passwordsGoOnlyWhereTheyAreNeeded()
    {
        const QMap<QString, QByteArray> files = saltFiles(tutorial(), SaltSecrets::Shown);
        for (auto file = files.begin(); file != files.end(); ++file) {
            QCOMPARE(file->contains("admin-secret"), file.key() == QLatin1String("pillar/influxdb.sls"));
            QCOMPARE(file->contains("reader-secret"), file.key() == QLatin1String("pillar/influxdb.sls"));
            QVERIFY(!file->contains("collectd-secret")); // what each machine sends with is made of it
        }
        QVERIFY(namesOfPillar(files, QStringLiteral("salt-master")).contains("influxdb"));
        QVERIFY(!namesOfPillar(files, QStringLiteral("worker-0")).contains("influxdb"));
    }

    void everyMachineSendsItsFiguresWithAPasswordOfItsOwn()
    {
        const SaltDesign design = tutorial();
        const QMap<QString, QByteArray> files = saltFiles(design, SaltSecrets::Shown);
        const QJsonObject senders = sendersOf(design);
        QCOMPARE(senders.keys().size(), machinesOf(design.cluster).size());
        QStringList passwords;
        for (const Machine &machine : machinesOf(design.cluster)) {
            const QByteArray file = files[QStringLiteral("pillar/collectd/%1.sls").arg(machine.name)];
            const QJsonObject own = json(file)["butler"].toObject()["collectd"].toObject();
            QCOMPARE(own["user"].toString(), machine.name);
            QCOMPARE(own["password"].toString(), senders[machine.name].toString());
            passwords << own["password"].toString();
        }
        static const QRegularExpression form(QStringLiteral("\\A[0-9a-f]{64}\\z"));
        QCOMPARE(passwords.filter(form).size(), passwords.size()); // safe in a file of any form
        QCOMPARE(QSet<QString>(passwords.begin(), passwords.end()).size(), passwords.size());
        for (const Machine &machine : machinesOf(design.cluster)) {
            QByteArray reads = files[QStringLiteral("pillar/minions/%1.sls").arg(machine.name)]; // all that Salt gives to this machine
            for (const QJsonValue &name : namesOfPillar(files, machine.name))
                reads += files.value(QStringLiteral("pillar/%1.sls").arg(name.toString().replace(QLatin1Char('.'), QLatin1Char('/'))));
            for (qsizetype other = 0; other < passwords.size(); ++other) {
                const bool isItsOwn = machinesOf(design.cluster)[other].name == machine.name;
                QCOMPARE(reads.contains(passwords[other].toUtf8()), isItsOwn || machine.name == QLatin1String("salt-master"));
            }
        }
    }

    void aMachinesPasswordStaysAndEndsWithTheSecretItIsMadeOf()
    {
        SaltDesign design = tutorial();
        const QJsonObject before = sendersOf(design);
        design.cluster.group(QStringLiteral("worker"))->count = 3;
        design.addresses[QStringLiteral("worker-2")] = QStringLiteral("10.0.0.20");
        QJsonObject after = sendersOf(design);
        QVERIFY(!after.take(QStringLiteral("worker-2")).toString().isEmpty());
        QCOMPARE(after, before); // nobody's changes because a machine came
        design.cluster.group(QStringLiteral("worker"))->count = 1;
        const QMap<QString, QByteArray> files = saltFiles(design, SaltSecrets::Shown);
        QCOMPARE(sendersOf(design).keys(), (QStringList{"db-server", "salt-master", "tracker", "worker-0"}));
        QVERIFY(!files.contains("pillar/collectd/worker-1.sls"));
        design.secrets.ofRoles[QStringLiteral("monitoring-server")][QStringLiteral("collectd")] = QStringLiteral("another-secret");
        QVERIFY(sendersOf(design)["tracker"].toString() != before["tracker"].toString());
    }

    void whatIsMadeOfASeedIsKnownToBeHidden()
    {
        const SaltDesign design = tutorial();
        const QStringList hidden = ownSecrets(design);
        const QJsonObject senders = sendersOf(design);
        QCOMPARE(senders.size(), machinesOf(design.cluster).size());
        for (const QJsonValue &password : senders)
            QVERIFY(hidden.contains(password.toString()));
        for (const QByteArray &file : saltFiles(design, SaltSecrets::Hidden)) {
            for (const QString &secret : hidden)
                QVERIFY(!file.contains(secret.toUtf8()));
        }
        QCOMPARE(sendersOf(design, SaltSecrets::Hidden)["worker-0"].toString(), QStringLiteral("(not kept here)"));
        QCOMPARE(ownSecrets(SaltDesign{}), QStringList());
    }

    void theFoldersCopyHasNoPassword()
    {
        for (const QByteArray &file : saltFiles(tutorial(), SaltSecrets::Hidden)) {
            for (const char *secret : {"gossip-secret", "admin-secret", "reader-secret", "collectd-secret", "PRIVATE KEY"})
                QVERIFY(!file.contains(secret));
            for (const QString &secret : consulSecrets(tutorial()))
                QVERIFY(!file.contains(secret.toUtf8()));
        }
    }

    void aMachineHasItsOwnTokensAndNoOthers()
    {
        const SaltDesign design = tutorial();
        const ConsulIdentity identity(consulSeed(design.secrets));
        const QMap<QString, QByteArray> files = saltFiles(design, SaltSecrets::Shown);
        for (const Machine &machine : machinesOf(design.cluster)) {
            const QByteArray own = files[QStringLiteral("pillar/minions/%1.sls").arg(machine.name)];
            const bool isServer = consulServersOf(design.cluster).contains(machine.name);
            QCOMPARE(own.contains(identity.token(ConsulPurpose::master).toUtf8()), isServer);
            QCOMPARE(own.count("PRIVATE KEY-----\\n"), 2); // begin and end of its own
            QVERIFY(own.contains(identity.token(ConsulPurpose::agent(machine.name)).toUtf8()));
            for (const Machine &other : machinesOf(design.cluster)) {
                for (const QString &purpose :
                     {ConsulPurpose::agent(other.name), ConsulPurpose::recovery(other.name), ConsulPurpose::services(other.name)})
                    QVERIFY(other.name == machine.name || !own.contains(identity.token(purpose).toUtf8()));
            }
            for (const QString &purpose : {ConsulPurpose::reader, ConsulPurpose::forget, ConsulPurpose::check})
                QVERIFY(!own.contains(identity.token(purpose).toUtf8()));
            QVERIFY(!own.contains(consulSeed(design.secrets).toUtf8()));
        }
        // What all machines read holds none of it.
        for (const QString &secret : consulSecrets(design)) {
            for (const char *shared :
                 {"pillar/cluster.sls", "pillar/collectd/worker-0.sls", "pillar/influxdb.sls", "pillar/top.sls", "states/top.sls"})
                QVERIFY(!files[shared].contains(secret.toUtf8()));
        }
    }

    void whoMayWhatInConsul()
    {
        const SaltDesign design = tutorial();
        QMap<QString, QByteArray> rules;
        for (const ConsulGrant &grant : consulGrants(design))
            rules[grant.purpose] = QJsonDocument(grant.rules).toJson(QJsonDocument::Compact);
        QCOMPARE(rules["agent:worker-0"], QByteArray(R"({"agent":{"worker-0":{"policy":"write"}},"node":{"worker-0":{"policy":"write"}},)"
                                                     R"("service_prefix":{"":{"policy":"read"}}})"));
        QVERIFY(!rules.contains("services:worker-0")); // it registers nothing
        QVERIFY(!rules["reader"].contains("write") && !rules["check"].contains("operator"));
        for (const QJsonValue &grant : consulGrantsJson(design)) {
            if (grant["name"] == QLatin1String("butler-anonymous"))
                QVERIFY(!QJsonDocument(grant["rules"].toObject()).toJson().contains("write") && grant["secret"].toString().isEmpty());
            else
                QCOMPARE(grant["secret"].toString().size(), 36);
        }
    }

    void aPasswordIsNoTemplate()
    {
        const QMap<QString, QByteArray> files = saltFiles(tutorial(), SaltSecrets::Shown);
        for (auto file = files.begin(); file != files.end(); ++file) {
            const bool isTop = file.key().endsWith(QLatin1String("/top.sls")); // which has nothing of the design
            QVERIFY(isTop || file->startsWith("#!json\n"));
            QVERIFY(!isTop || *file == saltFiles(builtTutorial(), SaltSecrets::Shown)[file.key()]);
        }
    }

    void onlyFoundersExpectAnElection()
    {
        SaltDesign design = tutorial();
        QCOMPARE(json(saltFiles(design, SaltSecrets::Shown)["pillar/minions/salt-master.sls"])["butler"]
                     .toObject()["consul"]
                     .toObject()["bootstrap_expect"]
                     .toInt(),
                 1);
        design.consul.establish(consulServersOf(design.cluster));
        design.cluster.groups << group("consul", {"consul-server"}, 2);
        design.consul.prepare(consulServersOf(design.cluster));
        const QMap<QString, QByteArray> files = saltFiles(design, SaltSecrets::Shown);
        QCOMPARE(json(files["pillar/minions/salt-master.sls"])["butler"].toObject()["consul"].toObject()["bootstrap_expect"].toInt(), 1);
        QVERIFY(!files["pillar/minions/consul-0.sls"].contains("bootstrap_expect"));
        QCOMPARE(json(files["pillar/minions/consul-0.sls"])["butler"].toObject()["consul"].toObject()["mode"].toString(),
                 QStringLiteral("server"));
    }
};

QTEST_GUILESS_MAIN(tst_SaltDesign)
#include "tst_SaltDesign.moc"
