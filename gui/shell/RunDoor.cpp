#include "gui/shell/RunDoor.h"

#include "gui/shell/DestroyQuestion.h"
#include "gui/shell/NextStep.h"
#include "gui/widgets/Button.h"
#include "model/cluster/TargetKind.h"
#include "model/runs/CapacityWords.h"
#include "model/runs/VolumeWords.h"
#include "services/runs/RunFolder.h"
#include "services/session/OpenCluster.h"

#include <QCoreApplication>
#include <QMessageBox>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct RunDoorText {
    Q_DECLARE_TR_FUNCTIONS(RunDoor)
};

/// The only place of the window where leave to destroy is given: `question` was answered with the name, this once.
void startWhenMeant(OpenCluster &cluster, Verb verb, RunOptions options, DestroyQuestion *question, const RunDoor::Begun &begun)
{
    options.allowDestroy = true;
    // What is asked goes with the cluster: it was of this one only.
    QObject::connect(&cluster, &QObject::destroyed, question, &QDialog::reject);
    QObject::connect(question, &QDialog::accepted, &cluster, [&cluster, verb, options, begun, question] {
        RunOptions meant = options;
        meant.removeVolumes = question->removesVolumes();
        cluster.start(verb, meant);
        if (begun)
            begun();
    });
    question->open();
}

/// The machines that a plan destroys or makes anew.
QStringList machinesLost(const QList<PlannedChange> &plan)
{
    QStringList lost;
    for (const PlannedChange &change : plan) {
        const bool loses = change.action == ResourceAction::Destroy || change.action == ResourceAction::Replace;
        if (loses && !lost.contains(change.machine))
            lost << change.machine;
    }
    return lost;
}

/// What was built, whatever has become of the design since.
const Cluster &builtDesign(const OpenCluster &cluster)
{
    return cluster.applied() ? cluster.applied()->design : cluster.design();
}

/// Whether data volumes stay where it was built.
bool keepsVolumes(const OpenCluster &cluster)
{
    return targetKind(builtDesign(cluster).target.kind).keepsVolumes;
}

/// What goes with the whole cluster, the dearest first.
QStringList lostWith(const OpenCluster &cluster)
{
    QStringList lost;
    const Cluster &design = builtDesign(cluster);
    for (const Group &group : keepsVolumes(cluster) ? QList<Group>() : design.groups) {
        for (const Volume &volume : group.volumes)
            lost << RunDoorText::tr("The volume %1 of %2, %3 GB, is destroyed with everything on it.")
                        .arg(volume.name, group.shownName())
                        .arg(volume.size);
    }
    qsizetype machines = machinesOf(design).size(); // where nothing is known, all of them: rather one too many than one unsaid
    const Observed &observed = cluster.observed();
    if (observed.built)
        machines = std::count_if(observed.machines.begin(), observed.machines.end(), [](const ObservedMachine &machine) {
            return machine.machine != ObservedMachine::Power::Gone || machine.terraform == ObservedMachine::Terraform::Present;
        });
    if (machines > 0)
        lost << RunDoorText::tr("%n machine(s) will be destroyed, with what is on their own disks.", nullptr, int(machines));
    lost << RunDoorText::tr("The design stays: you can build it again.");
    return lost;
}

/// Where roles keep their data that this machine has not; what a role of its own keeps there, too, is left out.
QStringList foldersOfOthers(const OpenCluster &cluster, const QString &machine)
{
    QStringList others, own;
    for (const Machine &one : machinesOf(cluster.design())) {
        for (const Role &role : one.name == machine ? cluster.roles().roles() : QList<Role>())
            (one.roles.contains(role.id) ? own : others) += role.removed.data;
    }
    others.removeIf([&own](const QString &folder) { return own.contains(folder); });
    others.removeDuplicates();
    return others;
}

/// Carries out the newest plan; what it destroys is asked for by name.
void buildPlan(OpenCluster &cluster, QWidget *over, const RunDoor::Begun &begun)
{
    RunOptions options;
    const Run &plan = cluster.plan().run();
    options.approvedPlan = plan.id;
    if (const Result<RunRecord> record = RunFolder(cluster.plan().folder()).read()) { // a plan is carried out as it was made
        options.replace = record->options.replace;
        options.unknown = record->options.unknown;
    }
    if (planDestroys(cluster)) {
        const QString asked =
            options.replace.size() == 1 && machinesLost(plan.plan) == options.replace ? options.replace.first() : QString();
        return startWhenMeant(cluster, Verb::Up, options, new DestroyQuestion(cluster.design().name, asked, plan.plan, over), begun);
    }
    cluster.start(Verb::Up, options);
    if (begun)
        begun();
}

/// Whether nothing can be begun, as all of it is a recording; that is said. No question comes first, and nothing else is shown.
bool isRecorded(OpenCluster &cluster)
{
    if (!cluster.sample())
        return false;
    Q_EMIT cluster.failed(SampleCluster::refusal());
    return true;
}

} // namespace

void RunDoor::start(OpenCluster &cluster, Verb verb, const QStringList &machines, QWidget *over, const Begun &begun)
{
    if (isRecorded(cluster))
        return;
    if (verb == Verb::Destroy)
        return takeDown(cluster, over, begun);
    RunOptions options; // made anew each time: nothing of an earlier run is carried over
    options.machines = machines;
    cluster.start(verb, options);
    if (begun)
        begun();
}

void RunDoor::build(OpenCluster &cluster, QWidget *over, const Begun &begun)
{
    if (isRecorded(cluster))
        return;
    if (planFits(cluster))
        return buildPlan(cluster, over, begun);
    QStringList why = refusalSentences(cluster.plan().run().capacity);
    auto *question =
        new QMessageBox(QMessageBox::NoIcon, RunDoorText::tr("Build all the same"), why.takeFirst(), QMessageBox::NoButton, over);
    question->setObjectName(QStringLiteral("room-question"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        why.join(u' ') + u' ' +
        RunDoorText::tr("That is an estimate. Where it holds, machines fail to start, and other programs may be ended with them."));
    auto *keep = new Button(Button::Kind::Plain, RunDoorText::tr("Do not build"), {}, QStringLiteral("room-keep"));
    auto *build = new Button(Button::Kind::Plain, RunDoorText::tr("Build all the same"), {}, QStringLiteral("room-act"));
    build->setDeafAtFirst();
    question->addButton(build, QMessageBox::AcceptRole);
    question->addButton(keep, QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    QObject::connect(&cluster, &QObject::destroyed, question, &QDialog::reject); // what is asked goes with the cluster
    QObject::connect(build, &QPushButton::clicked, &cluster, [&cluster, over, begun, asked = cluster.plan().run().id] {
        if (cluster.plan().run().id == asked) // another plan has its own answer
            buildPlan(cluster, over, begun);
    });
    question->open();
}

void RunDoor::takeDown(OpenCluster &cluster, QWidget *over, const Begun &begun)
{
    if (isRecorded(cluster))
        return;
    const QString name = cluster.design().name;
    auto *question =
        new DestroyQuestion(name, RunDoorText::tr("Take down %1?").arg(name), lostWith(cluster), RunDoorText::tr("Take down"), over);
    if (const QString volumes = volumesInWords(volumesOf(builtDesign(cluster))); keepsVolumes(cluster) && !volumes.isEmpty())
        question->offerVolumes(volumes);
    startWhenMeant(cluster, Verb::Destroy, {}, question, begun);
}

void RunDoor::planUnknown(OpenCluster &cluster, RunOptions::Unknown what, const Begun &begun)
{
    if (isRecorded(cluster))
        return;
    RunOptions options;
    options.unknown = what;
    cluster.start(Verb::Plan, options);
    if (begun)
        begun();
}

void RunDoor::planAnew(OpenCluster &cluster, const QString &machine, const Begun &begun)
{
    if (isRecorded(cluster))
        return;
    RunOptions options;
    options.replace = {machine};
    cluster.start(Verb::Plan, options);
    if (begun)
        begun();
}

void RunDoor::removeOldData(OpenCluster &cluster, const QString &machine, QWidget *over, const Begun &begun)
{
    if (isRecorded(cluster))
        return;
    const QStringList folders = foldersOfOthers(cluster, machine);
    QStringList lost{
        RunDoorText::tr("What %1 keeps of roles that were taken from it is destroyed, and nothing brings it back.").arg(machine)};
    if (!folders.isEmpty())
        lost << RunDoorText::tr("Emptied, where it had such a role: %1.").arg(folders.join(QStringLiteral(", ")));
    lost << RunDoorText::tr("What it keeps of the roles that it has stays.");
    auto *question = new DestroyQuestion(machine, lost, over);
    QObject::connect(&cluster, &QObject::destroyed, question, &QDialog::reject);
    QObject::connect(question, &QDialog::accepted, &cluster, [&cluster, machine, begun] {
        RunOptions options;
        options.machines = QStringList{machine};
        options.removeData = true;
        cluster.start(Verb::Configure, options);
        if (begun)
            begun();
    });
    question->open();
}

void RunDoor::startConsul(OpenCluster &cluster, ConsulAct act, QWidget *over, const Begun &begun)
{
    if (isRecorded(cluster))
        return;
    const auto start = [&cluster, act, begun] {
        RunOptions options;
        options.newConsulKey = act == ConsulAct::NewKey;
        options.recoverConsul = act == ConsulAct::Recover;
        cluster.start(Verb::Configure, options);
        if (begun)
            begun();
    };
    if (act == ConsulAct::NewKey)
        return start();
    const QStringList told{
        RunDoorText::tr("Where Consul has a leader, nothing is changed. Where it has none, its servers that can be reached "
                        "stop, and go on with what they have kept."),
        RunDoorText::tr("What only a server knew that cannot be reached is lost.")};
    auto *question = new DestroyQuestion(cluster.design().name, RunDoorText::tr("Give Consul a leader again?"), told,
                                         RunDoorText::tr("Give it a leader"), over);
    QObject::connect(&cluster, &QObject::destroyed, question, &QDialog::reject);
    QObject::connect(question, &QDialog::accepted, &cluster, start);
    question->open();
}

void RunDoor::declareLost(OpenCluster &cluster, QWidget *over)
{
    const QStringList told{
        RunDoorText::tr("The run works on another computer, or in another container of this one, and cannot be seen from here. If it still "
                        "works, a second one beside it destroys the cluster."),
        RunDoorText::tr("What it was doing may be half done: Build finds it and makes it whole, and Take down removes it.")};
    auto *question = new DestroyQuestion(cluster.design().name, RunDoorText::tr("Is the run’s computer or container gone for good?"), told,
                                         RunDoorText::tr("It is gone: free the cluster"), over);
    QObject::connect(&cluster, &QObject::destroyed, question, &QDialog::reject);
    QObject::connect(&cluster.run(), &RunFollower::finished, question, &QDialog::reject); // it still works: nothing is to be freed
    QObject::connect(question, &QDialog::accepted, &cluster, [&cluster, run = cluster.history().current()] { cluster.declareLost(run); });
    question->open();
}
