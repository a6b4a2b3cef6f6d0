#include "gui/cluster/MachineLooks.h"

#include <QTest>

/// What the plan lens counts as a machine.
class tst_MachineLooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMachineIsOneWhateverItsName_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("machine");
        QTest::addColumn<bool>("is");
        const auto row = [](const char *address, const char *machine, bool is) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(machine) << is;
        };
        row("terraform_data.machine[\"worker-0\"]", "worker-0", true);
        row("terraform_data.machine[\"volume-server\"]", "volume-server", true);
        row("openstack_compute_instance_v2.machine[\"my-volume\"]", "my-volume", true);
        row("module.cluster[\"volume\"].terraform_data.machine[\"a\"]", "a", true);
        row("terraform_data.volume[\"worker-0/data\"]", "worker-0", false);
        row("openstack_blockstorage_volume_v3.volume[\"worker-0/data\"]", "worker-0", false);
        row("openstack_compute_volume_attach_v2.data[\"worker-0/data\"]", "worker-0", false);
        row("terraform_data.network", "", false);
    }

    void aMachineIsOneWhateverItsName()
    {
        QFETCH(QString, address);
        QFETCH(QString, machine);
        QFETCH(bool, is);
        PlannedChange change;
        change.address = address;
        change.machine = machine;
        QCOMPARE(isOfMachine(change), is);
    }

    /// The cloud's word that it runs says nothing of how it is.
    void ofWhomNobodyButThePlaceSpeaksIsNotCalledWell()
    {
        Cluster design;
        design.groups = {Group{.name = QStringLiteral("master")}};
        Observed observed;
        observed.time = QDateTime::currentDateTimeUtc();
        observed.built = true;
        ObservedMachine machine{.name = QStringLiteral("master")};
        machine.machine = ObservedMachine::Power::Running;
        observed.machines << machine;
        const RoleCatalogue roles{};
        const Run none;
        const QHash<QString, MachineHistory> history;
        const auto word = [&] {
            return MachineLooks({design, roles, observed, none, none, Lens::Health, Heat::Load, history}).look(machine.name).word;
        };
        QCOMPARE(word(), QStringLiteral("Unknown"));
        observed.machines.first().lastMetric = observed.time.addSecs(-3600); // long ago
        QCOMPARE(word(), QStringLiteral("Unknown"));
        observed.machines.first().lastMetric = observed.time.addSecs(-5); // its figures speak
        QCOMPARE(word(), QStringLiteral("Well"));
        observed.machines.first().lastMetric.reset();
        observed.machines.first().ssh = ObservedMachine::Reach::Reachable; // it answers
        QCOMPARE(word(), QStringLiteral("Well"));
    }
};

QTEST_GUILESS_MAIN(tst_MachineLooks)
#include "tst_MachineLooks.moc"
