#include "gui/cluster/MachineLooks.h"

#include <QTest>

/// What the plan lens counts as a machine.
class tst_MachineLooks final : public QObject
{
    Q_OBJECT

    /// Of the machine "master", the only one of the design.
    static MachineLook lookAt(const Observed &observed, Lens lens, const Run &plan = {})
    {
        Cluster design;
        design.groups = {Group{.name = QStringLiteral("master")}};
        const RoleCatalogue roles{};
        const Run none;
        const QHash<QString, MachineHistory> history;
        return MachineLooks({design, roles, observed, none, plan, lens, Heat::Load, history}).look(QStringLiteral("master"));
    }

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
        Observed observed;
        observed.time = QDateTime::currentDateTimeUtc();
        observed.built = true;
        ObservedMachine machine{.name = QStringLiteral("master")};
        machine.machine = ObservedMachine::Power::Running;
        observed.machines << machine;
        const auto word = [&] { return lookAt(observed, Lens::Health).word; };
        QCOMPARE(word(), QStringLiteral("Unknown"));
        observed.machines.first().lastMetric = observed.time.addSecs(-3600); // long ago
        QCOMPARE(word(), QStringLiteral("Unknown"));
        observed.machines.first().lastMetric = observed.time.addSecs(-5); // its figures speak
        QCOMPARE(word(), QStringLiteral("Well"));
        observed.machines.first().lastMetric.reset();
        observed.machines.first().ssh = ObservedMachine::Reach::Reachable; // it answers
        QCOMPARE(word(), QStringLiteral("Well"));
        observed.machines.first().salt = ObservedMachine::Key::Accepted; // but there was no time to ask its minion
        QCOMPARE(word(), QStringLiteral("Unknown"));
        observed.machines.first().minion = ObservedMachine::Minion::Up;
        QCOMPARE(word(), QStringLiteral("Well"));
    }

    /// Beside "Nothing is built yet" nobody is gone.
    void whatWasNeverBuiltIsNotGone()
    {
        Observed observed;
        observed.time = QDateTime::currentDateTimeUtc();
        ObservedMachine machine{.name = QStringLiteral("master")};
        machine.machine = ObservedMachine::Power::Gone;
        observed.machines << machine;
        const auto word = [&] { return lookAt(observed, Lens::Health).word; };
        QCOMPARE(word(), QStringLiteral("Not built")); // nothing is
        observed.built = true;
        observed.machines.first().terraform = ObservedMachine::Terraform::Absent;
        QCOMPARE(word(), QStringLiteral("Not built")); // it was added to the design since
        observed.machines.first().terraform = ObservedMachine::Terraform::Present;
        QCOMPARE(word(), QStringLiteral("Gone"));
    }

    /// Beside "The plan could not be made" nobody is said to stay as it is.
    void aPlanThatSaysNothingLetsNobodyStay()
    {
        Run plan;
        QCOMPARE(lookAt({}, Lens::Plan, plan).word, QStringLiteral("Not planned")); // there is none
        plan.id = QStringLiteral("2026-11-29T12-00-00Z-plan");
        QCOMPARE(lookAt({}, Lens::Plan, plan).state, State::Waiting); // it is being made
        plan.outcome = Outcome::Failed;
        QCOMPARE(lookAt({}, Lens::Plan, plan).word, QStringLiteral("Not planned"));
        plan.outcome = Outcome::Succeeded; // it has nothing to do
        QCOMPARE(lookAt({}, Lens::Plan, plan).word, QStringLiteral("stays as it is"));
        plan.outcome = Outcome::Failed; // it told what it would do, and did not do all of it
        plan.plan << PlannedChange{};
        QCOMPARE(lookAt({}, Lens::Plan, plan).word, QStringLiteral("stays as it is"));
    }
};

QTEST_GUILESS_MAIN(tst_MachineLooks)
#include "tst_MachineLooks.moc"
