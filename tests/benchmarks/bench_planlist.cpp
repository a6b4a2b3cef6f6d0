// From Terraform's plan of 1,000 machines at a cloud, about 4,000 resources, to the list of the lens Plan: the file is read, told as a run
// tells it, and shown. Beside it jq, which counts in the same file what is done to how many.
#include "gui/cluster/lenses/PlannedList.h"
#include "services/terraform/TerraformPlan.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace
{

constexpr int Machines = 1000;
constexpr int Turns = 9;

/// A resource to be made, with as many attributes as the provider's have.
void add(QJsonArray &changes, QJsonArray &planned, const char *type, const char *name, const QString &key, QJsonObject attributes)
{
    const QString address = QStringLiteral("%1.%2[\"%3\"]").arg(QLatin1String(type), QLatin1String(name), key);
    for (const char *unset : {"availability_zone_hints", "description", "hypervisor_hostname", "region", "timeouts", "tags", "value_specs"})
        attributes.insert(QLatin1String(unset), QJsonValue::Null);
    const QJsonObject resource{{"address", address},
                               {"mode", "managed"},
                               {"type", QLatin1String(type)},
                               {"name", QLatin1String(name)},
                               {"index", key},
                               {"provider_name", "registry.terraform.io/terraform-provider-openstack/openstack"}};
    QJsonObject values = resource;
    values.insert(QStringLiteral("schema_version"), 0);
    values.insert(QStringLiteral("values"), attributes);
    values.insert(QStringLiteral("sensitive_values"), QJsonObject());
    planned << values;
    QJsonObject change = resource;
    change.insert(
        QStringLiteral("change"),
        QJsonObject{{"actions", QJsonArray{"create"}},
                    {"before", QJsonValue::Null},
                    {"after", attributes},
                    {"after_unknown", QJsonObject{{"id", true}, {"all_metadata", true}, {"access_ip_v4", true}, {"tenant_id", true}}},
                    {"before_sensitive", false},
                    {"after_sensitive", QJsonObject()}});
    changes << change;
}

QByteArray plan()
{
    const QString userData(900, QLatin1Char('u'));
    QJsonArray changes;
    QJsonArray planned;
    for (int i = 0; i < Machines; ++i) {
        const QString machine = QStringLiteral("worker-%1").arg(i);
        const QString disk = machine + QStringLiteral("/data");
        add(changes, planned, "openstack_compute_instance_v2", "machine", machine,
            {{"name", "genomes-" + machine},
             {"flavor_id", "3"},
             {"image_id", "239ad1b6-8e45-4b2a-9b1c-000000000001"},
             {"key_pair", "genomes-0123abcd"},
             {"user_data", userData},
             {"config_drive", true},
             {"metadata", QJsonObject{{"butler_cluster", "0123abcd-0000-4000-8000-000000000000"}, {"butler_machine", machine}}},
             {"network", QJsonArray{QJsonObject{{"access_network", false}}}},
             {"power_state", "active"}});
        add(changes, planned, "openstack_networking_port_v2", "port", machine,
            {{"name", "genomes-0123abcd-" + machine}, {"admin_state_up", true}, {"fixed_ip", QJsonArray{QJsonObject{{"ip_address", ""}}}}});
        add(changes, planned, "openstack_blockstorage_volume_v3", "volume", disk,
            {{"name", "genomes-0123abcd-" + machine + "-data"}, {"size", 350}, {"enable_online_resize", true}});
        add(changes, planned, "openstack_compute_volume_attach_v2", "attachment", disk, {{"multiattach", QJsonValue::Null}});
    }
    const QJsonObject root{{"resources", planned}};
    return QJsonDocument(QJsonObject{{"format_version", "1.2"},
                                     {"terraform_version", "1.11.4"},
                                     {"planned_values", QJsonObject{{"root_module", root}}},
                                     {"resource_changes", changes}})
        .toJson(QJsonDocument::Compact);
}

template<typename Act>
double median(Act act)
{
    QList<double> spent;
    for (int turn = 0; turn < Turns; ++turn) {
        QElapsedTimer clock;
        clock.start();
        act(turn);
        spent << double(clock.nsecsElapsed()) / 1e6;
    }
    std::sort(spent.begin(), spent.end());
    return spent.at(spent.size() / 2);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("plan.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(plan()) < 0)
        return 1;
    file.close();
    QStringList machines;
    for (int i = 0; i < Machines; ++i)
        machines << QStringLiteral("worker-%1").arg(i);
    PlannedList list;
    list.resize(300, 800);
    list.QWidget::show();
    (void)QTest::qWaitForWindowExposed(&list);
    qsizetype seen = 0;
    const double ours = median([&](int turn) {
        QFile json(file.fileName());
        if (!json.open(QIODevice::ReadOnly))
            return;
        const Result<QList<PlannedChange>> changes = readPlan(json.readAll());
        Run run;
        run.id = QStringLiteral("plan-%1").arg(turn);
        for (const PlannedChange &change : changes ? *changes : QList<PlannedChange>()) {
            RunEvent event{.kind = RunEvent::Kind::Resource};
            event.address = change.address;
            event.machine = change.machine;
            event.action = change.action;
            run.apply(RunEvent::fromJson(event.toJson()));
        }
        run.outcome = Outcome::Succeeded;
        seen = run.plan.size();
        list.show(run, machines);
        list.repaint();
    });
    if (seen != 4 * Machines) {
        std::fprintf(stderr, "%lld changes of %d were read\n", static_cast<long long>(seen), 4 * Machines);
        return 1;
    }
    const double peer = median([&file](int) {
        QProcess jq;
        jq.start(QStringLiteral("jq"),
                 {QStringLiteral("[.resource_changes[].change.actions[0]] | group_by(.) | map(length)"), file.fileName()});
        jq.waitForFinished();
    });
    const bool hasPeer = !QStandardPaths::findExecutable(QStringLiteral("jq")).isEmpty();
    std::printf(R"({"figure": "plan of 1,000 machines (%.1f MB) from its file into the list", "value": %.1f, "unit": "ms", "peer": %s, )"
                R"("peerValue": %s, "ratio": %s, "goal": 300})"
                "\n",
                double(file.size()) / 1e6, ours, hasPeer ? "\"jq counting in it\"" : "null",
                hasPeer ? QByteArray::number(peer, 'f', 1).constData() : "null",
                hasPeer ? QByteArray::number(ours / peer, 'f', 3).constData() : "null");
    return 0;
}
