#pragma once

#include "services/clouds/CloudStore.h"
#include "services/stages/ApplyStage.h"
#include "services/stages/LeftTools.h"
#include "services/stages/PlanStage.h"
#include "services/stages/Prepare.h"
#include "services/stages/TakeDownStage.h"
#include "services/stages/TerraformWork.h"
#include "services/targets/CloudRecord.h"
#include "tests/Designs.h"
#include "tests/services/FakeCloud.h"
#include "tests/services/StageTest.h"

inline constexpr const char *volumeAddress = "openstack_blockstorage_volume_v3.volume[\"salt-master/metrics\"]";

inline Cluster cloudDesign()
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

inline QJsonObject cloudVolume(const QString &id, const QString &cluster, int size, const QString &status, const QString &machine,
                               const QString &name)
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

    explicit CloudCluster(Verb verb) : stage(cloudDesign(), verb, [this](const Command &command) { return answer(command); })
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
        volumes = {cloudVolume(QStringLiteral("vol-1"), stage.context.id, 20, QStringLiteral("in-use"), QStringLiteral("salt-master"),
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
    /// Plans, and carries it out.
    Ending apply()
    {
        TerraformWork terraform(stage.context);
        LeftTools left(stage.context, stage.lock);
        Ending end = Prepare(stage.context, terraform, left).run();
        end = end ? end : PlanStage(stage.context, terraform).run();
        return end ? end : ApplyStage(stage.context, terraform).run();
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
        if (words.startsWith(QLatin1String("terraform plan"))) {
            m_all = !words.contains(QLatin1String("-target="));
            QList<StageTest::Planned> changes{
                {QStringLiteral("openstack_compute_instance_v2.machine[\"salt-master\"]"), destroys ? "delete" : "create"}};
            if (destroys && m_all)
                changes << StageTest::Planned{QLatin1String(volumeAddress), "delete"};
            else if (!destroys)
                changes << StageTest::Planned{QLatin1String(volumeAddress), "update", QStringLiteral("vol-1")};
            return StageTest::plans(changes);
        }
        if (words.startsWith(QLatin1String("terraform apply")) && destroys) {
            remove(QStringLiteral("id-salt-master"));
            if (m_all)
                remove(QStringLiteral("vol-1"));
        }
        return StageTest::says({});
    }
    bool m_all = false;
};
