#include "services/clouds/CloudStore.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/Secrets.h"
#include "services/stages/LeftTools.h"
#include "services/stages/PlanStage.h"
#include "services/stages/Prepare.h"
#include "services/stages/TakeDownStage.h"
#include "services/stages/TerraformWork.h"
#include "services/targets/KeptVolumes.h"
#include "services/targets/OpenStackTarget.h"
#include "services/targets/Targets.h"
#include "tests/Designs.h"
#include "tests/services/FakeCloud.h"
#include "tests/services/StageTest.h"

#include <QtTest>

#include <utility>

namespace
{

constexpr const char *volumeAddress = "openstack_blockstorage_volume_v3.volume[\"salt-master/metrics\"]";

Cluster design()
{
    Cluster cluster;
    cluster.name = QStringLiteral("trial");
    cluster.target = {QStringLiteral("openstack"),
                      {{QStringLiteral("cloud"), QStringLiteral("lab")},
                       {QStringLiteral("image"), QStringLiteral("debian-12")},
                       {QStringLiteral("size"), QStringLiteral("m1.small")}}};
    Group master = Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")});
    master.volumes = {{.name = QStringLiteral("metrics"), .size = 20, .mount = QStringLiteral("/var/lib/influxdb")}};
    cluster.groups = {master};
    return cluster;
}

QJsonObject volume(const QString &id, const QString &cluster, int size, const QString &status, const QString &machine, const QString &name)
{
    return {{"id", id},
            {"name", QStringLiteral("trial-%1-%2-%3").arg(cluster.left(8), machine, name)},
            {"status", status},
            {"size", size},
            {"availability_zone", "nova"},
            {"volume_type", "__DEFAULT__"},
            {"metadata", QJsonObject{{"butler_cluster", cluster}, {"butler_machine", machine}, {"butler_volume", name}}}};
}

/// A cluster at a cloud that answers as it did, with Terraform answered, too: what is applied changes the cloud.
class CloudCluster final
{
public:
    FakeCloud cloud{};
    QJsonArray servers{};
    QJsonArray volumes{};
    QMap<QString, CommandResult> instead{};
    StageTest stage;

    explicit CloudCluster(Verb verb) : stage(design(), verb, [this](const Command &command) { return answer(command); })
    {
        CloudAccount account;
        account.name = QStringLiteral("lab");
        account.authUrl = cloud.address() + QStringLiteral("/v3");
        account.user = QStringLiteral("researcher");
        account.project = QStringLiteral("butler");
        const CloudStore store;
        (void)store.save(account, CloudStore::IfThere::Replace);
        (void)store.setSecret(QStringLiteral("lab"), QStringLiteral("correct horse"));
        stage.writeDesign();
        stage.context.options.allowDestroy = true;
        cloud.meanwhile = [this](const FakeCloud::Question &question) {
            if (question.method == "DELETE")
                remove(question.path.section(QLatin1Char('/'), -1));
            show();
        };
        show();
    }
    /// A machine and its volume, built by Terraform.
    void stands()
    {
        servers = {QJsonObject{{"id", "id-salt-master"},
                               {"name", "trial-salt-master"},
                               {"status", "ACTIVE"},
                               {"metadata", QJsonObject{{"butler_cluster", stage.context.id}, {"butler_machine", "salt-master"}}}}};
        volumes = {volume(QStringLiteral("vol-1"), stage.context.id, 20, QStringLiteral("in-use"), QStringLiteral("salt-master"),
                          QStringLiteral("metrics"))};
        CloudRecord record;
        record.account = QStringLiteral("lab");
        record.name = QStringLiteral("trial");
        record.projectId = FakeCloud::project();
        (void)record.write(stage.context.folder.privatePath() + QStringLiteral("/target.json"));
        writeState({{QStringLiteral("openstack_compute_instance_v2"), QStringLiteral("machine"), QStringLiteral("salt-master"),
                     QStringLiteral("id-salt-master")},
                    {QStringLiteral("openstack_blockstorage_volume_v3"), QStringLiteral("volume"), QStringLiteral("salt-master/metrics"),
                     QStringLiteral("vol-1")}});
        StageTest::write(stage.context.folder.sshPath() + QStringLiteral("/id_ed25519"), "key");
    }
    struct Known {
        QString type{};
        QString name{};
        QString key{};
        QString id{};
    };
    void writeState(const QList<Known> &known) const
    {
        QJsonArray resources;
        for (const Known &one : known)
            resources << QJsonObject{
                {"mode", "managed"},
                {"type", one.type},
                {"name", one.name},
                {"provider", "provider[\"registry.terraform.io/terraform-provider-openstack/openstack\"]"},
                {"instances", QJsonArray{QJsonObject{{"index_key", one.key}, {"attributes", QJsonObject{{"id", one.id}}}}}}};
        StageTest::write(statePath(), QJsonDocument(QJsonObject{{"version", 4}, {"resources", resources}}).toJson());
    }
    QString statePath() const { return stage.context.folder.terraformPath() + QStringLiteral("/terraform.tfstate"); }
    /// The cloud has it no more.
    void remove(const QString &id)
    {
        for (QJsonArray *list : {&servers, &volumes}) {
            for (qsizetype i = list->size() - 1; i >= 0; --i) {
                if (list->at(i)[QLatin1String("id")].toString() == id)
                    list->removeAt(i);
            }
        }
    }
    void show()
    {
        const auto say = [this](const QString &path, const char *key, const QJsonArray &list) {
            cloud.answers[path] = {200, QJsonDocument(QJsonObject{{QLatin1String(key), list}}).toJson(), {}};
            for (const QJsonValue &one : list)
                cloud.answers[QString(path)
                                  .replace(QStringLiteral("GET"), QStringLiteral("DELETE"))
                                  .replace(QStringLiteral("detail"), one[QLatin1String("id")].toString())] = {202, {}, {}};
        };
        say(QStringLiteral("GET /compute/v2.1/servers/detail"), "servers", servers);
        say(QStringLiteral("GET /volume/v3/%1/volumes/detail").arg(FakeCloud::project()), "volumes", volumes);
    }
    RunEnd takeDown()
    {
        TerraformWork terraform(stage.context);
        LeftTools left(stage.context, stage.lock);
        TakeDownStage takeDown(stage.context, terraform);
        Ending end = Prepare(stage.context, terraform, left).run();
        for (const auto part : {&TakeDownStage::plan, &TakeDownStage::destroy, &TakeDownStage::cleanUp})
            end = end ? end : (takeDown.*part)();
        return end ? *end : RunEnd{Outcome::Succeeded, ExitCode::Done, stage.context.summary};
    }
    Ending build()
    {
        TerraformWork terraform(stage.context);
        LeftTools left(stage.context, stage.lock);
        const Ending end = Prepare(stage.context, terraform, left).run();
        return end ? end : PlanStage(stage.context, terraform).run();
    }
    QJsonObject receipt() const
    {
        return QJsonDocument::fromJson(stage.file(stage.context.run.artefactPath(QStringLiteral("receipt.json")))).object();
    }
    QString logged() const
    {
        QString all;
        for (const QJsonObject &line : stage.events(QStringLiteral("log")))
            all += line["text"].toString() + QLatin1Char('\n');
        return all;
    }
    QStringList deleted() const
    {
        QStringList paths;
        for (const FakeCloud::Question &question : cloud.questions) {
            if (question.method == "DELETE")
                paths << question.path.section(QLatin1Char('/'), -2);
        }
        return paths;
    }
    /// What the next plan takes in.
    QJsonObject imports() const
    {
        return QJsonDocument::fromJson(stage.file(stage.context.folder.terraformPath() + QStringLiteral("/imports.tf.json"))).object();
    }

private:
    CommandResult answer(const Command &command)
    {
        const QString words = StageTest::wordsOf(command);
        for (auto i = instead.cbegin(); i != instead.cend(); ++i) {
            if (words.startsWith(i.key()))
                return *i;
        }
        if (const std::optional<CommandResult> found = StageTest::findsTools(command))
            return *found;
        const bool destroys = stage.context.verb == Verb::Destroy;
        if (words.startsWith(QLatin1String("terraform plan")))
            m_all = !words.contains(QLatin1String("-target="));
        if (words.startsWith(QLatin1String("terraform show"))) {
            QJsonArray changes{change("openstack_compute_instance_v2.machine[\"salt-master\"]", destroys ? "delete" : "create")};
            if (!destroys || m_all)
                changes << change(volumeAddress, destroys ? "delete" : "update");
            return StageTest::says(QJsonDocument(QJsonObject{{"format_version", "1.2"}, {"resource_changes", changes}}).toJson());
        }
        if (words.startsWith(QLatin1String("terraform apply")) && destroys) {
            remove(QStringLiteral("id-salt-master"));
            if (m_all)
                remove(QStringLiteral("vol-1"));
        }
        return StageTest::says({});
    }
    static QJsonObject change(const char *address, const char *action)
    {
        QJsonObject what{{"actions", QJsonArray{QLatin1String(action)}}};
        if (QLatin1String(action) == QLatin1String("update"))
            what.insert(QStringLiteral("importing"), QJsonObject{{"id", "vol-1"}});
        return {{"address", QLatin1String(address)}, {"change", what}};
    }
    bool m_all = false;
};

CloudPart part(const QString &id, int size, const QString &status = QStringLiteral("available"))
{
    return {.kind = CloudPart::Kind::Volume,
            .id = id,
            .name = QStringLiteral("trial-0-salt-master-metrics"),
            .machine = QStringLiteral("salt-master"),
            .status = status,
            .volume = QStringLiteral("metrics"),
            .zone = QStringLiteral("nova"),
            .type = QStringLiteral("fast"),
            .size = size};
}

} // namespace

/// Data volumes at a cloud stay when the cluster is taken down, and become its own again when it is built again. Whatever happens between,
/// none is lost and none is said to be gone that is there.
class tst_KeptVolumes final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        qunsetenv("http_proxy");
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
    }

    void oneOfTheSameMachineNameAndSizeIsTaken()
    {
        const Result<KeptVolumes> kept = KeptVolumes::of(design(), {part(QStringLiteral("vol-1"), 20)}, {});
        QVERIFY(kept);
        QCOMPARE(kept->taken, (QMap<QString, QString>{{QLatin1String(volumeAddress), QStringLiteral("vol-1")}}));
        QVERIFY(kept->hints.isEmpty() && kept->busy.isEmpty());
    }

    void oneThatIsNotAsDesignedStaysAndIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("size");
        QTest::newRow("another size") << QString() << QString() << 30;
        QTest::newRow("another type") << QStringLiteral("volumeType") << QStringLiteral("slow") << 20;
        QTest::newRow("another zone") << QStringLiteral("volumeZone") << QStringLiteral("west") << 20;
    }

    void oneThatIsNotAsDesignedStaysAndIsNamed()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, size);
        Cluster wanted = design();
        if (!key.isEmpty())
            wanted.target.settings[key] = value;
        const Result<KeptVolumes> kept = KeptVolumes::of(wanted, {part(QStringLiteral("vol-1"), size)}, {});
        QVERIFY(kept && kept->taken.isEmpty());
        QCOMPARE(kept->hints.size(), 1);
        QVERIFY2(kept->hints.first().contains(QStringLiteral("metrics of salt-master (%1 GB)").arg(size)), qPrintable(kept->hints.first()));
    }

    void whichOfSeveralIsMeantIsAsked()
    {
        const Result<KeptVolumes> kept =
            KeptVolumes::of(design(), {part(QStringLiteral("vol-1"), 20), part(QStringLiteral("vol-2"), 20)}, {});
        QVERIFY(!kept);
        QVERIFY(kept.error().message.contains(QLatin1String("vol-1, vol-2")));
        const Result<KeptVolumes> other =
            KeptVolumes::of(design(), {part(QStringLiteral("vol-1"), 20), part(QStringLiteral("vol-2"), 30)}, {});
        QVERIFY(other && other->taken.size() == 1);
    }

    void oneThatSomebodyUsesIsNotTaken()
    {
        const Result<KeptVolumes> kept = KeptVolumes::of(design(), {part(QStringLiteral("vol-1"), 20, QStringLiteral("in-use"))}, {});
        QVERIFY(kept);
        QCOMPARE(kept->busy.size(), 1);
        QVERIFY2(kept->busy.first().contains(QLatin1String("in-use")), qPrintable(kept->busy.first()));
        CloudPart halfMade;
        halfMade.id = QStringLiteral("server-1");
        halfMade.machine = QStringLiteral("salt-master");
        const Result<KeptVolumes> soon =
            KeptVolumes::of(design(), {halfMade, part(QStringLiteral("vol-1"), 20, QStringLiteral("in-use"))}, {});
        QVERIFY(soon && soon->busy.isEmpty() && soon->taken.size() == 1);
        // An older state was put back: nobody is told to pull a disk from under a machine that works.
        CloudState older;
        older.ids = {halfMade.id};
        const Result<KeptVolumes> inPlace =
            KeptVolumes::of(design(), {halfMade, part(QStringLiteral("vol-1"), 20, QStringLiteral("in-use"))}, older);
        QVERIFY(inPlace && inPlace->busy.size() == 1 && !inPlace->mayPass);
        QVERIFY2(inPlace->busy.first().contains(QLatin1String("do not detach it")), qPrintable(inPlace->busy.first()));
    }

    void whatTheStateKnowsIsNoMatter()
    {
        CloudState state;
        state.ids = {QStringLiteral("vol-1")};
        state.volumes[QStringLiteral("salt-master")].insert(QStringLiteral("metrics"), QStringLiteral("vol-1"));
        const Result<KeptVolumes> kept = KeptVolumes::of(design(), {part(QStringLiteral("vol-1"), 20)}, state);
        QVERIFY(kept && kept->taken.isEmpty() && kept->hints.isEmpty());
        const Result<KeptVolumes> more =
            KeptVolumes::of(design(), {part(QStringLiteral("vol-1"), 20), part(QStringLiteral("vol-2"), 20)}, state);
        QVERIFY(more && more->taken.isEmpty());
        QCOMPARE(more->hints.size(), 1); // it is there, and costs
    }

    void anIdThatIsNoneIsWrittenNowhere()
    {
        const Result<KeptVolumes> kept = KeptVolumes::of(design(), {part(QStringLiteral("${file(\"/etc/passwd\")}"), 20)}, {});
        QVERIFY(kept && kept->taken.isEmpty());
    }

    void takingDownLeavesTheVolumesAndSaysWhich()
    {
        CloudCluster cluster(Verb::Destroy);
        const Result<Secrets> secrets = Secrets::prepare(cluster.stage.context.folder, cluster.stage.context.roles.roles());
        QVERIFY(secrets && !secrets->ofRoles.isEmpty());
        cluster.stands();
        const RunEnd end = cluster.takeDown();
        QVERIFY2(end.exitCode == ExitCode::Done, qPrintable(end.message));
        QVERIFY2(end.message.contains(QLatin1String("metrics of salt-master (20 GB)")), qPrintable(end.message));
        QVERIFY(cluster.servers.isEmpty());
        QCOMPARE(cluster.volumes.size(), 1);
        const QString asked = cluster.stage.askedWords();
        QVERIFY2(asked.contains(QLatin1String("-destroy -target=openstack_compute_instance_v2.machine\n")), qPrintable(asked));
        const QJsonObject receipt = cluster.receipt();
        QCOMPARE(receipt["kept"].toArray().size(), 1);
        QCOMPARE(receipt["kept"].toArray().first()["gigabytes"].toInt(), 20);
        QCOMPARE(receipt["left"].toObject()["volumes"].toArray().size(), 1);
        QCOMPARE(receipt["removed"].toObject()["volumes"].toArray().size(), 0);
        QCOMPARE(receipt["removed"].toObject()["machines"].toArray().size(), 1);
        QVERIFY(!QFile::exists(cluster.statePath()));
        const Result<std::optional<Secrets>> after = Secrets::read(cluster.stage.context.folder, 1000); // they open what is kept
        QVERIFY(after && *after && **after == *secrets);
        QVERIFY2(cluster.logged().contains(QLatin1String("go on counting against the project's quota")), qPrintable(cluster.logged()));
    }

    void withTheBoxTickedTheyGo()
    {
        CloudCluster cluster(Verb::Destroy);
        QVERIFY(Secrets::prepare(cluster.stage.context.folder, cluster.stage.context.roles.roles()));
        cluster.stands();
        cluster.stage.context.options.removeVolumes = true;
        const RunEnd end = cluster.takeDown();
        QVERIFY2(end.exitCode == ExitCode::Done, qPrintable(end.message));
        QVERIFY(cluster.volumes.isEmpty());
        QVERIFY(!cluster.stage.askedWords().contains(QLatin1String("-target=")));
        QCOMPARE(cluster.receipt()["removed"].toObject()["volumes"].toArray().size(), 1);
        QVERIFY(cluster.receipt()["kept"].toArray().isEmpty());
        const Result<std::optional<Secrets>> secrets = Secrets::read(cluster.stage.context.folder, 1000);
        QVERIFY(secrets && !*secrets);
    }

    /// All else is gone, the record and the state with it: they are found by the cluster's id alone.
    void thoseThatStayedGoWhenTheyAreAskedForLater()
    {
        for (const bool removes : {false, true}) {
            CloudCluster cluster(Verb::Destroy);
            cluster.volumes = {volume(QStringLiteral("vol-1"), cluster.stage.context.id, 20, QStringLiteral("available"),
                                      QStringLiteral("salt-master"), QStringLiteral("metrics")),
                               volume(QStringLiteral("vol-2"), cluster.stage.context.id, 50, QStringLiteral("available"),
                                      QStringLiteral("salt-master"), QStringLiteral("metrics")), // not of this design: nobody named it
                               volume(QStringLiteral("vol-9"), QStringLiteral("another-cluster"), 20, QStringLiteral("available"),
                                      QStringLiteral("salt-master"), QStringLiteral("metrics"))};
            cluster.show();
            cluster.stage.context.options.removeVolumes = removes;
            const RunEnd end = cluster.takeDown();
            QVERIFY2(end.exitCode == ExitCode::Done, qPrintable(end.message));
            QCOMPARE(cluster.deleted(), removes ? QStringList{QStringLiteral("volumes/vol-1")} : QStringList());
            QCOMPARE(cluster.volumes.size(), removes ? 2 : 3);
            QCOMPARE(cluster.receipt()["kept"].toArray().size(), removes ? 1 : 2);
        }
    }

    /// Its account may lead elsewhere by then, where nothing of it is: that is not "gone".
    void whereTheyStayIsKnownAfterwards()
    {
        CloudCluster cluster(Verb::Destroy);
        cluster.stands();
        const RunEnd end = cluster.takeDown();
        QVERIFY2(end.exitCode == ExitCode::Done, qPrintable(end.message));
        const QString note = cluster.stage.context.folder.privatePath() + QStringLiteral("/kept.json");
        Result<CloudRecord> kept = CloudRecord::read(note);
        QVERIFY(kept);
        QCOMPARE(kept->projectId, FakeCloud::project());
        QCOMPARE(keptTargetKind(cluster.stage.context.folder), QStringLiteral("openstack"));
        kept->projectId = QStringLiteral("the-first-project");
        QVERIFY(kept->write(note));
        cluster.stage.context.options.removeVolumes = true;
        const RunEnd refused = cluster.takeDown();
        QVERIFY2(refused.message.contains(QLatin1String("kept in the project")), qPrintable(refused.message));
        QVERIFY(QFile::exists(note));
        kept->projectId = FakeCloud::project();
        QVERIFY(kept->write(note));
        const RunEnd all = cluster.takeDown();
        QVERIFY2(all.exitCode == ExitCode::Done, qPrintable(all.message));
        QVERIFY(cluster.volumes.isEmpty() && !QFile::exists(note));
    }

    void whatFailsOnTheWayLosesNone_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("plan") << QStringLiteral("terraform plan");
        QTest::newRow("show") << QStringLiteral("terraform show");
        QTest::newRow("apply") << QStringLiteral("terraform apply");
    }

    void whatFailsOnTheWayLosesNone()
    {
        QFETCH(QString, command);
        CloudCluster cluster(Verb::Destroy);
        cluster.stands();
        cluster.instead[command] = CommandResult{.crashed = true};
        const RunEnd end = cluster.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::Failed));
        QVERIFY(!end.message.isEmpty());
        QCOMPARE(cluster.volumes.size(), 1);
        const Result<QList<StateResource>> state = readState(cluster.statePath());
        QVERIFY(state && state->size() == 2); // it knows both
        QVERIFY(cluster.receipt().isEmpty());
    }

    void aCloudThatDoesNotAnswerIsNotCalledEmpty()
    {
        CloudCluster cluster(Verb::Destroy);
        cluster.stands();
        int looks = 0;
        cluster.cloud.meanwhile = [&cluster, &looks](const FakeCloud::Question &question) {
            const QString path = QStringLiteral("GET /volume/v3/%1/volumes/detail").arg(FakeCloud::project());
            if (question.path.contains(QLatin1String("volumes/detail")) && ++looks > 1)
                cluster.cloud.answers[path] = {404, {}, {}};
        };
        const RunEnd end = cluster.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::Failed));
        QVERIFY(cluster.receipt().isEmpty());
        QVERIFY(QFile::exists(cluster.statePath()));
    }

    void theNextBuildTakesThemInAndSaysSo()
    {
        CloudCluster cluster(Verb::Up);
        cluster.volumes = {volume(QStringLiteral("vol-1"), cluster.stage.context.id, 20, QStringLiteral("available"),
                                  QStringLiteral("salt-master"), QStringLiteral("metrics"))};
        cluster.show();
        const Ending end = cluster.build();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        const QJsonArray blocks = cluster.imports()["import"].toArray();
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(blocks.first()["to"].toString(), QLatin1String(volumeAddress));
        QCOMPARE(blocks.first()["id"].toString(), QStringLiteral("vol-1"));
        QVERIFY(cluster.stage.askedWords().contains(QLatin1String("terraform plan"))); // not in one go: it could be lost
        QString said;
        for (const QJsonObject &resource : cluster.stage.events(QStringLiteral("resource")))
            said += resource["address"].toString() + QLatin1Char(' ') + resource["message"].toString() + QLatin1Char('\n');
        QVERIFY2(said.contains(QLatin1String(volumeAddress) + QStringLiteral(" the kept one is used")), qPrintable(said));
    }

    /// It died after it had begun: no state knows the volume yet, and it is not taken for something half made.
    void aBuildThatDiedDoesNotTakeThemWithIt()
    {
        CloudCluster cluster(Verb::Up);
        cluster.stands();
        QVERIFY(QFile::remove(cluster.statePath()));
        cluster.volumes = {volume(QStringLiteral("vol-1"), cluster.stage.context.id, 20, QStringLiteral("available"),
                                  QStringLiteral("salt-master"), QStringLiteral("metrics")),
                           volume(QStringLiteral("vol-2"), cluster.stage.context.id, 20, QStringLiteral("error"),
                                  QStringLiteral("salt-master"), QStringLiteral("metrics"))};
        StageTest::write(cluster.stage.context.folder.terraformPath() + QStringLiteral("/making"), "[\"salt-master\"]");
        cluster.show();
        const Ending end = cluster.build();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        QCOMPARE(cluster.deleted(), QStringList{QStringLiteral("servers/id-salt-master")});
        QCOMPARE(cluster.imports()["import"].toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_KeptVolumes)
#include "tst_KeptVolumes.moc"
