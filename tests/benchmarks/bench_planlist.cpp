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

/// As Terraform tells that a resource is to be made.
QByteArray line(const char *type, const char *name, const QString &key)
{
    const QString address = QStringLiteral("%1.%2[\"%3\"]").arg(QLatin1String(type), QLatin1String(name), key);
    const QJsonObject resource{{"addr", address},
                               {"module", ""},
                               {"resource", address},
                               {"implied_provider", "openstack"},
                               {"resource_type", QLatin1String(type)},
                               {"resource_name", QLatin1String(name)},
                               {"resource_key", key}};
    return QJsonDocument(QJsonObject{{"@level", "info"},
                                     {"@message", address + QStringLiteral(": Plan to create")},
                                     {"@module", "terraform.ui"},
                                     {"@timestamp", "2026-11-28T04:40:05.063781Z"},
                                     {"change", QJsonObject{{"resource", resource}, {"action", "create"}}},
                                     {"type", "planned_change"}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

QByteArray plan()
{
    QByteArray lines;
    for (int i = 0; i < Machines; ++i) {
        const QString machine = QStringLiteral("worker-%1").arg(i);
        const QString disk = machine + QStringLiteral("/data");
        lines += line("openstack_compute_instance_v2", "machine", machine) + line("openstack_networking_port_v2", "port", machine) +
                 line("openstack_blockstorage_volume_v3", "volume", disk) + line("openstack_compute_volume_attach_v2", "attachment", disk);
    }
    return lines + R"({"changes":{"add":4000,"change":0,"remove":0,"operation":"plan"},"type":"change_summary"})" + '\n';
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
    QFile file(folder.filePath(QStringLiteral("plan.jsonl")));
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
        QFile told(file.fileName());
        if (!told.open(QIODevice::ReadOnly))
            return;
        const Result<QList<PlannedChange>> changes = readPlan(told.readAll());
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
                 {QStringLiteral("-s"),
                  QStringLiteral("[.[] | select(.type == \"planned_change\").change.action] | group_by(.) | map(length)"),
                  file.fileName()});
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
