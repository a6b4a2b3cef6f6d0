#include "services/clouds/CloudStore.h"
#include "services/cluster/Keychain.h"
#include "services/targets/CloudFaults.h"
#include "services/targets/CloudProject.h"
#include "services/targets/OpenStackTarget.h"
#include "tests/services/FakeCloud.h"
#include "tests/services/StageTest.h"

#include <QtTest>

/// What the place at a cloud makes of what the cloud says, without Terraform.
class tst_OpenStackTarget final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};
    std::unique_ptr<FakeCloud> m_cloud{};

    static Cluster design()
    {
        Cluster cluster;
        cluster.name = QStringLiteral("trial");
        cluster.target = {QStringLiteral("openstack"), {{QStringLiteral("cloud"), QStringLiteral("lab")}}};
        return cluster;
    }
    static QJsonObject server(const QString &machine, const QString &cluster, const QString &status)
    {
        QJsonObject one{{"id", "id-" + machine},
                        {"name", "trial-" + machine},
                        {"status", status},
                        {"metadata", QJsonObject{{"butler_cluster", cluster}, {"butler_machine", machine}}}};
        return one;
    }
    /// What Nova says of the one, and not in its list.
    void hasFault(QJsonObject one)
    {
        one.insert(QStringLiteral("fault"), QJsonObject{{"message", "No valid host was found."}});
        m_cloud->answers.insert(QStringLiteral("GET /compute/v2.1/servers/") + one["id"].toString(),
                                {200, QJsonDocument(QJsonObject{{"server", one}}).toJson(), {}});
    }
    void has(const QJsonArray &servers)
    {
        m_cloud->answers.insert(QStringLiteral("GET /compute/v2.1/servers/detail"),
                                {200, QJsonDocument(QJsonObject{{"servers", servers}}).toJson(), {}});
    }
    /// Terraform's state of these machines; those in `tainted` it holds for half made.
    static void writeState(const StageTest &stage, const QStringList &machines, const QStringList &tainted = {})
    {
        QJsonArray instances;
        for (const QString &machine : machines) {
            QJsonObject one{{"index_key", machine}, {"attributes", QJsonObject{{"id", "id-" + machine}}}};
            if (tainted.contains(machine))
                one.insert(QStringLiteral("status"), QStringLiteral("tainted"));
            instances << one;
        }
        const QJsonObject resource{{"mode", "managed"},
                                   {"type", "openstack_compute_instance_v2"},
                                   {"name", "machine"},
                                   {"provider", "provider[\"registry.terraform.io/terraform-provider-openstack/openstack\"]"},
                                   {"instances", instances}};
        const QString folder = stage.context.folder.terraformPath();
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/terraform.tfstate"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{"version", 4}, {"resources", QJsonArray{resource}}}).toJson());
    }
    static void writeRecord(const StageTest &stage, const QString &project = FakeCloud::project())
    {
        CloudRecord record;
        record.account = QStringLiteral("lab");
        record.name = QStringLiteral("trial");
        record.projectId = project;
        record.project = QStringLiteral("where it was built");
        QVERIFY(record.write(stage.context.folder.privatePath() + QStringLiteral("/target.json")));
    }
    static std::unique_ptr<OpenStackTarget> target(const StageTest &stage)
    {
        return std::make_unique<OpenStackTarget>(TargetWork{stage.context.folder, stage.context.id, stage.context.run,
                                                            stage.context.design.target, stage.context.runner, &stage.context.events});
    }
    static QList<StateResource> stateOf(const StageTest &stage)
    {
        return *readState(stage.context.folder.terraformPath() + QStringLiteral("/terraform.tfstate"));
    }
    static QString addressOf(const char *machine)
    {
        return QStringLiteral("openstack_compute_instance_v2.machine[\"%1\"]").arg(QLatin1String(machine));
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        qunsetenv("http_proxy");
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
    }
    void init()
    {
        m_cloud = std::make_unique<FakeCloud>();
        CloudAccount account;
        account.name = QStringLiteral("lab");
        account.authUrl = m_cloud->address() + QStringLiteral("/v3");
        account.user = QStringLiteral("researcher");
        account.project = QStringLiteral("butler");
        const CloudStore store;
        QVERIFY(store.save(account, CloudStore::IfThere::Replace));
        QVERIFY(store.setSecret(QStringLiteral("lab"), QStringLiteral("correct horse")));
    }

    void findsItsMachinesByTheClustersIdAndNoOthers()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage);
        has({server(QStringLiteral("worker-0"), stage.context.id, QStringLiteral("ACTIVE")),
             server(QStringLiteral("worker-1"), stage.context.id, QStringLiteral("SHUTOFF")),
             server(QStringLiteral("worker-2"), QStringLiteral("another-cluster"), QStringLiteral("ACTIVE"))});
        const auto place = target(stage);
        QVERIFY(place->open());
        QVERIFY(place->look(Target::Look::Machines, {}));
        QStringList found;
        for (const PlacedThing &thing : place->things())
            found << thing.machine + QLatin1Char(' ') + QString::number(int(thing.power));
        QCOMPARE(found, (QStringList{QStringLiteral("worker-0 %1").arg(int(ObservedMachine::Power::Running)),
                                     QStringLiteral("worker-1 %1").arg(int(ObservedMachine::Power::Stopped))}));
    }

    /// A list that lacks one is no proof that it is gone: Terraform asks for it by its id.
    void onlyWhatIsInAnErrorIsMadeAnewByUs()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage);
        const QStringList machines{QStringLiteral("worker-0"), QStringLiteral("worker-1"), QStringLiteral("worker-2")};
        writeState(stage, machines, {QStringLiteral("worker-0"), QStringLiteral("worker-1")});
        has({server(QStringLiteral("worker-0"), stage.context.id, QStringLiteral("ACTIVE")),
             server(QStringLiteral("worker-1"), stage.context.id, QStringLiteral("ERROR"))});
        hasFault(server(QStringLiteral("worker-1"), stage.context.id, QStringLiteral("ERROR")));
        const auto place = target(stage);
        QVERIFY(place->open());
        QVERIFY(place->look(Target::Look::Machines, {}));
        QCOMPARE(place->vanished(stateOf(stage), {}), QStringList{addressOf("worker-1")});
        QCOMPARE(place->broken(stateOf(stage)), QStringList());
        QCOMPARE(place->sound(stateOf(stage)), QStringList{addressOf("worker-0")});
        QVERIFY(place->explain(QStringLiteral("unexpected state 'ERROR'")).contains(QLatin1String("worker-1: No valid host was found.")));
        for (const char *words : {"Quota exceeded for cores", "Maximum number of ports exceeded"})
            QVERIFY(place->explain(QLatin1String(words)).contains(QLatin1String("quota is used up")));
        QVERIFY(place->explain(QStringLiteral("409 instead: {\"NeutronError\": {\"type\": \"IpAddressGenerationFailure\"}}"))
                    .contains(QLatin1String("no free address left")));
    }

    void aMachineInAnErrorIsNamedWithoutAReasonToo()
    {
        CloudPart part{.kind = CloudPart::Kind::Server, .id = QStringLiteral("178323a7"), .status = QStringLiteral("ERROR")};
        part.machine = QStringLiteral("worker-1");
        const QString said = explainFaults({part}, QStringLiteral("unexpected state 'ERROR'"));
        QVERIFY2(said.startsWith(QLatin1String("The cloud could not make: worker-1: the cloud does not say why.")), qPrintable(said));
    }

    /// Of twenty answers that are the same, and of HTTP, nobody learns more.
    void whatACloudSaysOfItsQuotaIsSaidOnce()
    {
        const QString answer = QStringLiteral(
            "worker-%1: Error creating openstack_networking_port_v2: Expected HTTP response code [201 202] when accessing [POST "
            "http://cloud.example.org:9696/v2.0/ports], but got 409 instead: {\"NeutronError\": {\"type\": \"OverQuota\", \"message\": "
            "\"Quota exceeded for resources: ['port'].\", \"detail\": \"\"}}");
        const QString said = explainFaults({}, answer.arg(1) + QLatin1Char('\n') + answer.arg(2));
        QVERIFY2(said.endsWith(QLatin1String("The cloud said: Quota exceeded for resources: ['port'].")), qPrintable(said));
    }

    /// It is in no error, and Terraform names it by its id alone.
    void whatIsSlowerThanItMayBeIsNamed()
    {
        const QString late = QStringLiteral("worker-1: Error waiting for instance (65814ee9) to become ready: context deadline exceeded");
        const QString volume =
            QStringLiteral("Error waiting for openstack_blockstorage_volume_v3 81d9 to become ready: timeout while waiting "
                           "for state to become 'available' (last state: 'creating', timeout: 1m0s)");
        const QString said = explainFaults({}, late + QLatin1Char('\n') + volume);
        QVERIFY2(said.contains(QLatin1String("longer than it may to make: openstack_blockstorage_volume_v3 81d9, worker-1.")),
                 qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("machineMinutes")), qPrintable(said));
        QCOMPARE(explainFaults({}, late + QStringLiteral("\nworker-2: The certificate is not trusted.")),
                 QString()); // which time mends not
    }

    /// One that was whole before may have what somebody wants on its disk.
    void aMachineInAnErrorThatWasWholeIsMadeAnewOnlyWithLeave()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage);
        writeState(stage, {QStringLiteral("worker-0")});
        has({server(QStringLiteral("worker-0"), stage.context.id, QStringLiteral("ERROR"))});
        const auto place = target(stage);
        QVERIFY(place->open());
        QVERIFY(place->look(Target::Look::Machines, {}));
        QCOMPARE(place->vanished(stateOf(stage), {}), QStringList());
        QCOMPARE(place->broken(stateOf(stage)), QStringList{addressOf("worker-0")});
    }

    /// The others of its run failed, so the list of what is being made still has it; meanwhile it was at work.
    void aMachineThatWasFinishedInARunThatFailedWasWhole()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage);
        writeState(stage, {QStringLiteral("worker-0"), QStringLiteral("worker-1")}, {QStringLiteral("worker-1")});
        has({server(QStringLiteral("worker-0"), stage.context.id, QStringLiteral("ERROR")),
             server(QStringLiteral("worker-1"), stage.context.id, QStringLiteral("ERROR"))});
        const auto place = target(stage);
        QVERIFY(place->open());
        QVERIFY(place->look(Target::Look::Machines, {}));
        const QStringList making{QStringLiteral("worker-0"), QStringLiteral("worker-1"), QStringLiteral("worker-2")};
        QCOMPARE(place->vanished(stateOf(stage), making), QStringList{addressOf("worker-1")});
        QCOMPARE(place->broken(stateOf(stage)), QStringList{addressOf("worker-0")});
    }

    /// An older state knows another machine of its name: what that one is like says nothing of this one.
    void aMachineIsKnownByItsIdAndNotByItsName()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage);
        writeState(stage, {QStringLiteral("worker-0")});
        QJsonObject stranger = server(QStringLiteral("worker-0"), stage.context.id, QStringLiteral("ERROR"));
        stranger.insert(QStringLiteral("id"), QStringLiteral("id-made-since"));
        has({stranger, server(QStringLiteral("worker-0"), stage.context.id, QStringLiteral("ACTIVE"))});
        const auto place = target(stage);
        QVERIFY(place->open());
        QVERIFY(place->look(Target::Look::Machines, {}));
        QCOMPARE(place->broken(stateOf(stage)), QStringList());
        const QList<PlacedThing> unknown = place->unknown({QStringLiteral("worker-0")});
        QCOMPARE(unknown.size(), 1);
        QCOMPARE(unknown.first().id, QStringLiteral("id-made-since"));
    }

    void anotherAccountOfTheSameProjectIsTheClustersFromThenOn()
    {
        CloudAccount account;
        account.name = QStringLiteral("lab-anew");
        account.authUrl = m_cloud->address() + QStringLiteral("/v3");
        account.user = QStringLiteral("researcher");
        account.project = QStringLiteral("butler");
        QVERIFY(CloudStore().save(account, CloudStore::IfThere::Replace));
        Cluster wanted = design();
        wanted.target.settings[QStringLiteral("cloud")] = QStringLiteral("lab-anew");
        StageTest stage(wanted, Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage);
        CloudRecord record = *CloudRecord::read(stage.context.folder.privatePath() + QStringLiteral("/target.json"));
        const Result<void> unknown = followAccount(record, wanted.target, [] { return false; });
        QVERIFY2(!unknown && unknown.error().message.startsWith(QStringLiteral("The secret of the account “lab-anew” is not known")),
                 unknown ? "it was taken" : qPrintable(unknown.error().message));
        QVERIFY(CloudStore().setSecret(QStringLiteral("lab-anew"), QStringLiteral("correct horse")));
        QVERIFY(followAccount(record, wanted.target, [] { return false; }));
        QCOMPARE(record.account, QStringLiteral("lab-anew"));
        const auto place = target(stage);
        QVERIFY(place->open() && place->look(Target::Look::Build, {}));
    }

    void aClusterDoesNotMoveToAnotherCloud()
    {
        FakeCloud other;
        const QByteArray token = other.recorded("token", FakeCloud::project().toUtf8(), "ffffffffffffffffffffffffffffffff");
        other.answers.insert(QStringLiteral("POST /v3/auth/tokens"), {201, token, "X-Subject-Token: a-token\r\n"});
        CloudAccount account;
        account.name = QStringLiteral("elsewhere");
        account.authUrl = other.address() + QStringLiteral("/v3");
        account.user = QStringLiteral("researcher");
        account.project = QStringLiteral("butler");
        QVERIFY(CloudStore().save(account, CloudStore::IfThere::Replace));
        QVERIFY(CloudStore().setSecret(QStringLiteral("elsewhere"), QStringLiteral("correct horse")));
        Cluster wanted = design();
        wanted.target.settings[QStringLiteral("cloud")] = QStringLiteral("elsewhere");
        StageTest stage(wanted, Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage);
        const auto place = target(stage);
        QVERIFY(place->open());
        const Result<void> looked = place->look(Target::Look::Build, {});
        QVERIFY(!looked);
        QCOMPARE(looked.error().message,
                 QStringLiteral("This cluster belongs to the project “where it was built” of the account “lab”, and the design names the "
                                "account “elsewhere”, which leads to “butler”. A cluster does not move: take it down, then build it "
                                "there; or name the account “lab” again. Nothing was touched."));
        QVERIFY(place->look(Target::Look::All, {})); // it is taken down where it stands
        // While one draws.
        const CloudRecord record = *CloudRecord::read(stage.context.folder.privatePath() + QStringLiteral("/target.json"));
        CloudCatalogue catalogue;
        QVERIFY(checkMoved(record, wanted.target, catalogue).isEmpty()); // nobody knows yet
        catalogue.asked = QDateTime::currentDateTimeUtc();
        catalogue.projectId = QStringLiteral("ffffffffffffffffffffffffffffffff");
        QCOMPARE(checkMoved(record, wanted.target, catalogue).size(), 1);
        QCOMPARE(checkMoved(record, wanted.target, catalogue).first().subject, QStringLiteral("lab"));
        catalogue.projectId = record.projectId;
        QVERIFY(checkMoved(record, wanted.target, catalogue).isEmpty());
        QVERIFY(checkMoved({}, wanted.target, catalogue).isEmpty()); // nothing was built
    }

    void anotherProjectsClusterIsNotTouched()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage, QStringLiteral("0123456789abcdef"));
        const auto place = target(stage);
        QVERIFY(place->open());
        const Result<void> looked = place->look(Target::Look::Machines, {});
        QVERIFY(!looked);
        QVERIFY(looked.error().message.contains(QLatin1String("where it was built")));
    }

    /// Without it nothing would be found, and all would look gone.
    void aLostRecordOfWhatStandsIsAnError()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeState(stage, {QStringLiteral("worker-0")});
        const Result<void> opened = target(stage)->open();
        QVERIFY(!opened);
        QVERIFY(opened.error().message.contains(QLatin1String("target.json is gone")));
    }

    void theSecretGoesToTerraformByItsEnvironmentAndIntoNoEvent()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        writeRecord(stage);
        const auto place = target(stage);
        QVERIFY(place->open());
        QCOMPARE(place->environment().value(QStringLiteral("OS_PASSWORD")), QStringLiteral("correct horse"));
        QVERIFY(!place->environment().contains(QStringLiteral("OS_CLOUD")));
        stage.context.events.log(QStringLiteral("terraform"), LogLevel::Info, QStringLiteral("it said: correct horse"));
        for (const QJsonObject &log : stage.events(QStringLiteral("log")))
            QVERIFY(!log["text"].toString().contains(QLatin1String("correct horse")));
    }

    void withoutTheAccountOrItsSecretTheSentenceSaysWhatToDo()
    {
        StageTest stage(design(), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        QVERIFY(CloudStore().remove(QStringLiteral("lab")));
        Result<void> opened = target(stage)->open();
        QVERIFY(!opened && opened.error().message.contains(QLatin1String("lab")));
        stage.context.design.target.settings.clear();
        opened = target(stage)->open();
        QVERIFY(!opened && opened.error().message.contains(QLatin1String("page Clouds")));
    }
};

QTEST_GUILESS_MAIN(tst_OpenStackTarget)
#include "tst_OpenStackTarget.moc"
