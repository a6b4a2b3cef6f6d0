// A design of 10,000 machines in 60 groups: opening its file, one edit with all checks, all checks, finding machines in the table, and
// what two hundred edits and the whole page need of memory.
#include "gui/cluster/ClusterPage.h"
#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/table/MachineTable.h"
#include "model/cluster/DesignCheck.h"
#include "model/cluster/DesignEdits.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/RoleFile.h"
#include "services/session/OpenCluster.h"
#include "tests/gui/TestCluster.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>

namespace
{

constexpr int MACHINES = 10'000;
constexpr int GROUPS = 60;

Cluster large()
{
    Cluster cluster;
    cluster.name = QStringLiteral("large");
    cluster.target.kind = QStringLiteral("local");
    Group master;
    master.name = QStringLiteral("salt-master");
    master.roles = {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap"), QStringLiteral("monitoring-server")};
    master.volumes = {{QStringLiteral("metrics"), 20, QStringLiteral("/var/lib/influxdb")}};
    cluster.groups << master;
    for (int number = 1; number < GROUPS; ++number) {
        Group group;
        group.name = QStringLiteral("group%1").arg(number);
        group.count = (MACHINES - 1) / (GROUPS - 1) + (number <= (MACHINES - 1) % (GROUPS - 1) ? 1 : 0);
        group.roles = {QStringLiteral("worker"), QStringLiteral("genotyper"), QStringLiteral("consul-client")};
        group.size = QStringLiteral("m1.xlarge");
        group.image = QStringLiteral("debian-12");
        group.networks = {};
        group.volumes = {{QStringLiteral("data"), 350, QStringLiteral("/data")}};
        cluster.groups << group;
        cluster.layout.insert(group.name, QPointF(40 + (number % 8) * 220, 240 + (number / 8) * 240));
    }
    return cluster;
}

/// The middle of an odd number of times, in ms.
template<typename Act>
double median(Act act, int times = 21)
{
    QList<double> spent;
    for (int time = 0; time < times; ++time) {
        QElapsedTimer clock;
        clock.start();
        act(time);
        spent << double(clock.nsecsElapsed()) / 1e6;
    }
    std::sort(spent.begin(), spent.end());
    return spent.at(spent.size() / 2);
}

/// MB of memory that this process has of its own; 0 where the system does not tell.
double memory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void figure(const char *name, double value, const char *unit, double goal, const char *peer = "", double peerValue = 0)
{
    std::printf(R"({"figure": "%s", "value": %.3f, "unit": "%s", "peer": %s%s%s, "peerValue": )", name, value, unit, *peer ? "\"" : "",
                *peer ? peer : "null", *peer ? "\"" : "");
    if (*peer)
        std::printf("%.3f, \"ratio\": %.3f, \"goal\": %g}\n", peerValue, peerValue > 0 ? value / peerValue : 0, goal);
    else
        std::printf("null, \"ratio\": null, \"goal\": %g}\n", goal);
}

void measureDesign(const QString &path, const RoleCatalogue &roles)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const std::string text = file.readAll().toStdString();
    const double parsed = median([&](int) { (void)YAML::Load(text); });
    figure("opening the file of 10,000 machines", median([&](int) { (void)loadCluster(path); }), "ms", 300, "yaml-cpp reading it alone",
           parsed);
    const Cluster cluster = large();
    figure("all checks on 10,000 machines", median([&](int) { (void)checkDesign(cluster, roles); }), "ms", 20, "listing their names",
           median([&](int) { (void)machinesOf(cluster); }));
    ClusterDocument document;
    if (!document.load(path))
        return;
    figure("one edit with all checks at 10,000 machines", median([&](int time) {
               document.edit(QStringLiteral("edit"), withCount(document.cluster(), QStringLiteral("group%1").arg(1 + time), 200 + time));
               (void)checkDesign(document.cluster(), roles);
           }),
           "ms", 16);
}

void measureUndo()
{
    // The hardest for memory: ten thousand groups of one machine each, all of them moved or changed one by one.
    Cluster cluster = large();
    cluster.groups.clear();
    for (int number = 0; number < MACHINES; ++number) {
        Group group;
        group.name = QStringLiteral("machine-%1").arg(number);
        group.roles = {QStringLiteral("worker"), QStringLiteral("consul-client")};
        cluster.groups << group;
        cluster.layout.insert(group.name, QPointF(number % 100 * 200, number / 100 * 120));
    }
    ClusterDocument document;
    document.edit(QStringLiteral("begin"), cluster);
    const double before = memory();
    for (int step = 0; step < 200; ++step) {
        const QString name = QStringLiteral("machine-%1").arg(step * 37 % MACHINES);
        document.edit(QStringLiteral("step %1").arg(step), step % 2 == 0 ? withSize(document.cluster(), {name}, QStringLiteral("m1.large"))
                                                                         : withPlaces(document.cluster(), {{name, QPointF(step, step)}}));
    }
    figure("memory of 200 steps of undo at 10,000 single machines", std::max(0.0, memory() - before), "MB", 100);
}

void measureTable(const RoleCatalogue &roles)
{
    const Cluster cluster = large();
    const Observed observed;
    const Run run;
    const QHash<QString, MachineHistory> history;
    const PictureSources sources{cluster, roles, observed, run, run, Lens::Design, Heat::Load, history};
    MachineTable table;
    table.resize(1000, 700);
    table.show();
    (void)QTest::qWaitForWindowExposed(&table);
    table.take(makePicture(sources, {}), sources);
    QCoreApplication::processEvents();
    const QStringList words{QStringLiteral("group7"),
                            QStringLiteral("group59-1"),
                            QStringLiteral("-16"),
                            QStringLiteral("worker"),
                            QStringLiteral("nowhere"),
                            QStringLiteral("group1 9"),
                            QString()};
    figure("finding machines in the table of 10,000", median([&](int time) {
               table.setFilter(words.at(time % words.size()));
               table.viewport()->repaint();
           }),
           "ms", 50);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const LoadedRoles roles = loadRoles();
    const TestCluster test(large());
    measureDesign(test.folder() + QStringLiteral("/cluster.yaml"), roles.catalogue);
    measureTable(roles.catalogue);
    {
        const Result<std::unique_ptr<OpenCluster>> cluster = OpenCluster::open(test.folder(), roles.catalogue, test.butlerctl());
        if (!cluster)
            return 1;
        ClusterPage page(**cluster);
        page.resize(1440, 900);
        page.show();
        (void)QTest::qWaitForWindowExposed(&page);
        QTest::qWait(500);
        page.toggleTable();
        QTest::qWait(300);
        figure("memory of a cluster page with 10,000 machines", memory(), "MB", 200);
    }
    measureUndo();
    return 0;
}
