#include "services/explanations/Explain.h"
#include "services/runs/EventWriter.h"
#include "services/targets/Targets.h"
#include "services/terraform/Terraform.h"
#include "services/terraform/TerraformFolder.h"
#include "services/terraform/TerraformPlan.h"
#include "services/terraform/TerraformReader.h"
#include "tests/Places.h"
#include "tests/services/StageTest.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

namespace
{

QByteArray data(const char *name)
{
    QFile file(testData("/terraform/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The plan, a line a change: "destroy worker-0".
QStringList lines(const Result<QList<PlannedChange>> &plan)
{
    static const char *const words[] = {"create", "take-in", "update", "restart", "replace", "destroy", "read", "none"};
    QStringList list;
    for (const PlannedChange &change : plan ? *plan : QList<PlannedChange>())
        list << QLatin1String(words[static_cast<int>(change.action)]) + QLatin1Char(' ') +
                    (change.machine.isEmpty() ? change.address : change.machine);
    return list;
}

struct Told {
    QList<RunEvent> events{};
    QStringList errors{};
    QSet<QString> failed{};
};

Told told(const QByteArray &output)
{
    QTemporaryDir dir;
    EventWriter writer;
    if (!writer.open(dir.filePath(QStringLiteral("events.jsonl"))))
        return {};
    TerraformReader reader(writer);
    reader.expect(3);
    for (const QByteArray &line : output.split('\n'))
        reader.takeLine(line);
    Told told{{}, reader.errors(), reader.failedMachines()};
    QFile file(dir.filePath(QStringLiteral("events.jsonl")));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n'))
            told.events << RunEvent::fromJson(QJsonDocument::fromJson(line).object());
    }
    return told;
}

QStringList steps(const Told &told)
{
    static const char *const words[] = {"waiting", "running", "done", "failed", "skipped", "cancelled"};
    QStringList list;
    for (const RunEvent &event : told.events) {
        if (event.kind == RunEvent::Kind::Step)
            list << event.id + QLatin1Char(' ') + event.machine + QLatin1Char(' ') +
                        QLatin1String(words[static_cast<int>(event.stepState)]);
    }
    return list;
}

} // namespace

class tst_Terraform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is there already is taken in, whether or not anything else about it changes; it is never made.
    void readsWhatAPlanTakesIn()
    {
        const auto plan = [](const char *action) {
            return readPlan(StageTest::plans({{QStringLiteral("a.volume[\"m/v\"]"), action, QStringLiteral("1")}}).output);
        };
        for (const char *action : {"import", "noop", "update"}) {
            const Result<QList<PlannedChange>> read = plan(action);
            QCOMPARE(lines(read), QStringList(QStringLiteral("take-in a.volume[\"m/v\"]")));
            QCOMPARE(read->first().reason, QStringLiteral("the kept one is used"));
        }
        QVERIFY(isVolumeAddress(QStringLiteral("a.volume[\"m/v\"]")));
        QVERIFY(!isVolumeAddress(QStringLiteral("openstack_compute_volume_attach_v2.attachment[\"m/v\"]")));
        QVERIFY(!isVolumeAddress(QStringLiteral("a.machine[\"x.volume[\"]")));
    }

    void readsWhatAPlanMakes()
    {
        QCOMPARE(lines(readPlan(data("plan-create.jsonl"))),
                 QStringList({QStringLiteral("create salt-master"), QStringLiteral("create worker-0"),
                              QStringLiteral("create terraform_data.network"),
                              QStringLiteral("create terraform_data.volume[\"salt-master/data\"]")}));
    }

    void putsWhatIsLostFirst()
    {
        const Result<QList<PlannedChange>> plan = readPlan(data("plan-mixed.jsonl"));
        QCOMPARE(lines(plan), QStringList({QStringLiteral("destroy worker-0"), QStringLiteral("replace salt-master"),
                                           QStringLiteral("create worker-1")}));
        QCOMPARE(lostBy(*plan), QStringList({QStringLiteral("worker-0"), QStringLiteral("salt-master")}));
    }

    void callsAHalfMadeMachineMade()
    {
        const QByteArray told = data("plan-mixed.jsonl").replace("\"requested\"", "\"tainted\"");
        QVERIFY(told != data("plan-mixed.jsonl"));
        QCOMPARE(lostBy(*readPlan(told)), QStringList({QStringLiteral("worker-0")}));
    }

    void refusesWhatIsNoPlan()
    {
        for (const char *text : {"", "{}", "[]", "Error: no such file"})
            QVERIFY(!readPlan(text));
        const QByteArray whole = data("plan-mixed.jsonl");
        const qsizetype end = whole.indexOf("\"change_summary\"");
        QVERIFY(end > 0);
        for (qsizetype cut = 0; cut < end; cut += 97) // it is whole only with its last word
            QVERIFY(!readPlan(whole.left(cut)));
        for (qsizetype cut = 0; cut < end; cut += 97)
            (void)readPlan(whole.mid(cut));
    }

    void keepsNoVariablesInAPlan()
    {
        for (const char *name : {"plan-create.jsonl", "plan-mixed.jsonl"})
            QVERIFY(!data(name).contains("ssh-ed25519")); // which the machines' variables hold
    }

    /// What was fetched once serves again; but a folder may be somebody else's, and a provider is a program.
    void keepsOnlyProvidersThatAreThisLoginsOwn_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("leadsTo"); // empty: a file
        QTest::addColumn<bool>("isKept");
        const QString provider = QStringLiteral("providers/registry.terraform.io/x/y/1.0.0/linux_amd64");
        const QString kept = Terraform::providersPath() + QStringLiteral("/registry.terraform.io/x/y/1.0.0/linux_amd64");
        QTest::newRow("its own") << provider << kept << true;
        QTest::newRow("a program") << provider + QStringLiteral("/terraform-provider-y") << QString() << false;
        QTest::newRow("leads elsewhere") << provider << QDir::tempPath() << false;
        QTest::newRow("leads out") << provider << Terraform::providersPath() + QStringLiteral("/../bin") << false;
        QTest::newRow("leads nowhere") << provider << kept + QStringLiteral("-gone") << false;
        QTest::newRow("another state") << QStringLiteral("terraform.tfstate") << QString() << false;
        QTest::newRow("another workspace") << QStringLiteral("environment") << QString() << false;
    }
    void keepsOnlyProvidersThatAreThisLoginsOwn()
    {
        QFETCH(QString, path);
        QFETCH(QString, leadsTo);
        QFETCH(bool, isKept);
        QTemporaryDir dir;
        const TerraformFolder folder(dir.filePath(QStringLiteral("terraform")));
        QVERIFY(folder.writeModule(targetModule(QStringLiteral("openstack"))));
        QVERIFY(folder.needsProviders());
        QVERIFY(QDir().mkpath(Terraform::providersPath() + QStringLiteral("/registry.terraform.io/x/y/1.0.0/linux_amd64")));
        QVERIFY(QDir().mkpath(Terraform::providersPath() + QStringLiteral("/../bin")));
        const QString fetched = folder.path() + QStringLiteral("/.terraform/");
        const QString thing = fetched + path;
        QVERIFY(QDir().mkpath(QFileInfo(thing).path()) && QDir().mkpath(fetched + QStringLiteral("providers")));
        if (leadsTo.isEmpty())
            StageTest::write(thing, "x");
        else
            QVERIFY(QFile::link(leadsTo, thing));
        folder.noteProviders();
        QVERIFY(!folder.needsProviders());
        QVERIFY(folder.writeModule(targetModule(QStringLiteral("openstack"))));
        QCOMPARE(QFileInfo::exists(fetched), isKept);
        QCOMPARE(folder.needsProviders(), !isKept);
        StageTest::write(folder.path() + QStringLiteral("/.terraform.lock.hcl"), "others were taken");
        QVERIFY(folder.needsProviders());
    }

    /// Where the system has no links, Terraform copies.
    void aCopyOfItsOwnProviderIsKept()
    {
        const QString name = QStringLiteral("/registry.terraform.io/x/copied/1.0.0/windows_amd64/terraform-provider-copied.exe");
        QVERIFY(QDir().mkpath(QFileInfo(Terraform::providersPath() + name).path()));
        StageTest::write(Terraform::providersPath() + name, "a program");
        QTemporaryDir dir;
        const TerraformFolder folder(dir.filePath(QStringLiteral("terraform")));
        const QString copy = folder.path() + QStringLiteral("/.terraform/providers") + name;
        QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
        StageTest::write(copy, "a program");
        folder.noteProviders();
        QVERIFY(folder.hasOnlyOwnProviders());
        StageTest::write(copy, "b program");
        QVERIFY(!folder.hasOnlyOwnProviders());
        QVERIFY(QDir(Terraform::providersPath() + QStringLiteral("/registry.terraform.io/x/copied")).removeRecursively());
        StageTest::write(copy, "a program");
        QVERIFY(!folder.hasOnlyOwnProviders());
    }

    void readsAState()
    {
        const Result<QList<StateResource>> state = readState(testData("/terraform/state.json"));
        QVERIFY(state);
        QCOMPARE(state->size(), 4);
        QStringList machines;
        for (const StateResource &resource : *state)
            machines << resource.machine;
        machines.removeAll(QString());
        QCOMPARE(machines, QStringList({QStringLiteral("salt-master"), QStringLiteral("worker-0")}));
        QVERIFY(readState(QStringLiteral("/nowhere"))->isEmpty());
    }

    void tellsEachMachineAsItIsMade()
    {
        const Told apply = told(data("apply-create.jsonl"));
        const QStringList said = steps(apply);
        QVERIFY(said.contains(QStringLiteral("machines worker-0 running")));
        QVERIFY(said.indexOf(QStringLiteral("machines worker-0 running")) < said.indexOf(QStringLiteral("machines worker-0 done")));
        QVERIFY(apply.errors.isEmpty());
    }

    void tellsWhichMachineFailedAndWhy()
    {
        const Told apply = told(data("apply-fails.jsonl"));
        const QStringList said = steps(apply);
        QVERIFY(said.contains(QStringLiteral("machines broken failed")));
        QVERIFY(said.contains(QStringLiteral("machines worker-1 done")));
        QVERIFY(said.contains(QStringLiteral("destroy worker-0 done")));
        QCOMPARE(apply.failed, QSet<QString>({QStringLiteral("broken")}));
        QCOMPARE(apply.errors.size(), 1);
        QVERIFY(apply.errors.first().contains(QStringLiteral("not in any subnet")));
    }

    void hearsThePlanBeforeItIsCarriedOut()
    {
        QTemporaryDir dir;
        EventWriter writer;
        QVERIFY(writer.open(dir.filePath(QStringLiteral("events.jsonl"))));
        TerraformReader reader(writer);
        QList<PlannedChange> plan;
        bool begun = false;
        reader.whenPlanned([&](const QList<PlannedChange> &planned) {
            QVERIFY(!begun);
            plan = planned;
        });
        for (const QByteArray &line : data("apply-fails.jsonl").split('\n')) {
            begun = begun || line.contains("\"apply_start\"");
            reader.takeLine(line);
        }
        QVERIFY(begun);
        const QStringList said = lines(plan);
        QVERIFY2(said.contains(QStringLiteral("create broken")) && said.contains(QStringLiteral("destroy worker-0")),
                 qPrintable(said.join(QLatin1Char('\n'))));
    }

    void readsAnyLine()
    {
        const QByteArray whole = data("apply-fails.jsonl");
        for (qsizetype cut = 0; cut < whole.size(); cut += 509)
            (void)told(whole.mid(cut, 700));
    }

    /// As Terraform's provider says them.
    void whatACloudSaysIsExplained_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *id, const char *words) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromLatin1(id);
        };
        row("cloud-signed-out",
            "Error waiting for instance (2b09) to become ready: Unable to re-authenticate: Expected HTTP response code [200 "
            "203] when accessing [GET http://cloud.example.org:8774/v2.1/servers/2b09], but got 401 instead: {}");
        row("cloud-signed-out", "Error creating OpenStack networking client: Expected HTTP response code [201 202] when accessing [POST "
                                "http://cloud.example.org:5000/v3/auth/tokens], but got 404 instead: {\"error\":{\"code\":404,\"message\":"
                                "\"Failed to validate token\",\"title\":\"Not Found\"}}");
        row("cloud-refused",
            "Error creating OpenStack image client: Expected HTTP response code [201 202] when accessing [POST "
            "http://cloud.example.org:5000/v3/auth/tokens], but got 401 instead: {\"error\":{\"code\":401,\"message\":\"The "
            "request you have made requires authentication.\"}}");
        row("cloud-certificate", "Error creating OpenStack networking client: Post \"https://cloud.example.org:5000/v3/auth/tokens\": tls: "
                                 "failed to verify certificate: x509: certificate signed by unknown authority");
        row("cloud-silent", "Error creating OpenStack networking client: Post \"https://cloud.example.org:5000/v3/auth/tokens\": dial tcp: "
                            "lookup cloud.example.org: no such host");
        row("cloud-silent",
            "Error waiting for instance (2b09) to become ready: Get \"https://cloud.example.org:8774/v2.1/servers/2b09\": read "
            "tcp 10.0.0.2:4711->192.0.2.1:8774: read: connection reset by peer");
        row("cloud-silent", "Get \"https://cloud.example.org:9696/v2.0/ports\": net/http: TLS handshake timeout");
        row("cloud-trouble", "Error creating openstack_networking_port_v2: Expected HTTP response code [201 202] when accessing [POST "
                             "https://cloud.example.org:9696/v2.0/ports], but got 503 instead: Service Unavailable");
        row("cloud-silent",
            "Error creating openstack_networking_network_v2: Post \"https://cloud.example.org:9696/v2.0/networks\": OpenStack "
            "connection error, retries exhausted. Aborting. Last error was: http: ContentLength=32 with Body length 0");
        row("cloud-busy", "Error creating openstack_networking_port_v2: Expected HTTP response code [201 202] when accessing [POST "
                          "https://cloud.example.org:9696/v2.0/ports], but got 429 instead: slow down");
        row("cloud-removing", "Error waiting for instance (178323a7-e61d) to Delete:  unexpected state 'ERROR', wanted target 'DELETED, "
                              "SOFT_DELETED'. last error: %!s(<nil>)");
        // Of machines, and of nothing at a cloud.
        row("", "Get \"http://127.0.0.1:8500/v1/agent/self\": dial tcp 127.0.0.1:8500: connect: refused");
        row("connection-refused", "ssh: connect to host 192.0.2.1 port 22: Connection refused");
    }
    void whatACloudSaysIsExplained()
    {
        QFETCH(QString, words);
        QFETCH(QString, id);
        const Explanation known = explain(words);
        QCOMPARE(known.id, id);
        QVERIFY2(!id.startsWith(QLatin1String("cloud-")) || !known.text().contains(QLatin1Char('%')), qPrintable(known.text()));
        if (id == QLatin1String("cloud-silent") || id == QLatin1String("cloud-trouble"))
            QVERIFY2(known.sentence.contains(QLatin1String("cloud.example.org")), qPrintable(known.sentence));
    }

    void makesCommandsWithoutAShell()
    {
        const Terraform terraform(QStringLiteral("/bin/terraform"), QStringLiteral("1.5.7"));
        const Command plan =
            terraform.plan(QStringLiteral("/a b"), QStringLiteral("/c d/plan"), {false, {QStringLiteral("terraform_data.machine[\"m\"]")}});
        QVERIFY(plan.arguments.contains(QStringLiteral("-out=/c d/plan")));
        QVERIFY(plan.arguments.contains(QStringLiteral("-replace=terraform_data.machine[\"m\"]")));
        QCOMPARE(plan.workingDirectory, QStringLiteral("/a b"));
        QCOMPARE(terraform.apply(QStringLiteral("/a b"), QStringLiteral("/p"), 10).arguments.last(), QStringLiteral("/p"));
        QVERIFY(!terraform.apply(QStringLiteral("/a b"), QStringLiteral("/p"), 10).arguments.contains(QStringLiteral("-auto-approve")));
        QVERIFY(terraform.apply(QStringLiteral("/a b"), {}, 3).arguments.contains(QStringLiteral("-parallelism=3")));
        QCOMPARE(terraform.apply(QStringLiteral("/a b"), {}, 10).arguments.last(), QStringLiteral("-auto-approve"));
        QCOMPARE(machineOfAddress(QStringLiteral("terraform_data.machine[\"m\"]")), QStringLiteral("m"));
        QCOMPARE(machineOfAddress(QStringLiteral("openstack_compute_instance_v2.machine[\"worker-1\"]")), QStringLiteral("worker-1"));
        for (const char *other : {"terraform_data.network", "terraform_data.volume[\"m/data\"]", "machine[\"m\"]", "a.b.machine[\"m\"]"})
            QCOMPARE(machineOfAddress(QLatin1String(other)), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Terraform)
#include "tst_Terraform.moc"
