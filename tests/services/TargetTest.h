#pragma once

#include "services/cluster/ClusterFile.h"
#include "services/stages/ApplyStage.h"
#include "services/stages/LeftTools.h"
#include "services/stages/PlanStage.h"
#include "services/stages/Prepare.h"
#include "services/stages/RunEnd.h"
#include "services/stages/TakeDownStage.h"
#include "services/stages/TerraformWork.h"
#include "services/targets/LocalRecord.h"
#include "tests/Designs.h"
#include "tests/Places.h"
#include "tests/services/StageTest.h"

/// A Salt master and two workers on this computer whose engine and Terraform do as they are told, unless the test says otherwise. No tool
/// is ever started. What Terraform says was recorded (tests/data/terraform).
class TargetTest final
{
public:
    static Cluster trio()
    {
        Cluster cluster;
        cluster.name = QStringLiteral("trio");
        cluster.target.kind = QStringLiteral("local");
        cluster.groups = {Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap"),
                                                                         QStringLiteral("monitoring-server")}),
                          Designs::group(QStringLiteral("worker"), {QStringLiteral("consul-client")}, 2)};
        return cluster;
    }
    static QByteArray recorded(const QString &name)
    {
        QFile file(testData("/terraform/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    explicit TargetTest(Verb verb) : stage(trio(), verb, [this](const Command &command) { return answer(command); })
    {
        stage.writeDesign();
        place.engine = QStringList{QString::fromLocal8Bit(qgetenv("BUTLER_ENGINE"))};
        place.subnet = QStringLiteral("10.93.7.0/24");
        place.image = QStringLiteral("localhost/butler-base:0123456789abcdef");
        place.entryMachine = QStringLiteral("salt-master");
        place.entryPort = 22877;
        place.addresses = stage.context.addresses;
        m_terraform.setFirstWait(1);
    }
    /// All of the design is built and runs.
    void stands()
    {
        running = machineNames(stage.context.design);
        stage.writeState(running);
        writePlace();
    }
    void writePlace() const { (void)place.write(stage.context.folder.privatePath() + QStringLiteral("/target.json")); }

    Ending prepare() { return Prepare(stage.context, m_terraform, m_left).run(); }
    Ending makePlan() { return PlanStage(stage.context, m_terraform).run(); }
    Ending apply() { return ApplyStage(stage.context, m_terraform).run(); }
    Ending takeDown()
    {
        TakeDownStage takeDown(stage.context, m_terraform);
        Ending end = takeDown.plan();
        if (!end)
            end = takeDown.destroy();
        return end ? end : takeDown.cleanUp();
    }

    StageTest stage;
    LocalRecord place{};
    QStringList running{};
    QStringList stopped{};
    bool removes = true;                       ///< Terraform and the engine destroy what they are told to
    QMap<QString, CommandResult> instead{};    ///< how a command begins (its words) → what it comes to instead
    QMap<QString, std::function<void()>> at{}; ///< … → what happens meanwhile
    QString plan = QStringLiteral("mixed");    ///< which recording

private:
    TerraformWork m_terraform{stage.context};
    LeftTools m_left{stage.context, stage.lock};
    CommandResult answer(const Command &command)
    {
        const QString words = StageTest::wordsOf(command);
        for (auto i = at.cbegin(); i != at.cend(); ++i) {
            if (words.startsWith(i.key()))
                (*i)();
        }
        for (auto i = instead.cbegin(); i != instead.cend(); ++i) {
            if (words.startsWith(i.key()))
                return *i;
        }
        if (const std::optional<CommandResult> found = StageTest::findsTools(command))
            return *found;
        return words.startsWith(QLatin1String("terraform")) ? terraform(words) : engine(words);
    }
    CommandResult terraform(const QString &words)
    {
        if (words.startsWith(QLatin1String("terraform plan")))
            return StageTest::says(recorded(QStringLiteral("plan-%1.jsonl").arg(plan)));
        if (stage.context.verb == Verb::Destroy && removes)
            running.clear();
        return StageTest::says(
            recorded(stage.context.verb == Verb::Destroy ? QStringLiteral("apply-destroy.jsonl") : QStringLiteral("apply-create.jsonl")));
    }
    CommandResult engine(const QString &words)
    {
        const QString network = QStringLiteral("butler-") + shortId(stage.context.id);
        if (words.startsWith(QLatin1String("podman ps")))
            return StageTest::says(stage.containers(running, stopped));
        if (words.startsWith(QLatin1String("podman network ls")) && words.endsWith(QLatin1String("json"))) {
            const QJsonObject one{
                {"name", network}, {"labels", QJsonObject{{"butler.cluster", stage.context.id}}}, {"subnets", "10.93.7.0/24"}};
            return StageTest::says(QJsonDocument(running.isEmpty() && stopped.isEmpty() ? QJsonArray() : QJsonArray{one}).toJson());
        }
        if (words.startsWith(QLatin1String("podman network ls")))
            return StageTest::says(running.isEmpty() && stopped.isEmpty() ? QByteArray() : network.toUtf8() + '\n');
        if (words.startsWith(QLatin1String("podman rm")) && removes) {
            running.clear();
            stopped.clear();
        }
        if (words.startsWith(QLatin1String("image")))
            return StageTest::says("localhost/butler-base:fedcba9876543210\n");
        return StageTest::says({});
    }
};
