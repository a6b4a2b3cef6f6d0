#include "services/status/Question.h"

#include "model/cluster/TargetKind.h"
#include "model/runs/Verbs.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/RoleFile.h"
#include "services/cluster/Secrets.h"
#include "services/consul/ConsulIdentity.h"
#include "services/platform/Patience.h"
#include "services/runs/RunHistory.h"
#include "services/runs/RunLock.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/MetricsAccess.h"
#include "services/ssh/SshFolder.h"
#include "services/targets/Targets.h"
#include "services/terraform/TerraformFolder.h"
#include "services/terraform/TerraformPlan.h"
#include "services/tools/Runner.h"

#include <QTemporaryDir>

namespace
{

constexpr int KeychainLimit = 10000; // ms; the window asks again soon

void readTerraform(StatusQuestion &question, const ClusterFolder &folder)
{
    const Result<QList<StateResource>> state = readState(folder.terraformPath() + QStringLiteral("/terraform.tfstate"));
    if (!state) {
        question.terraformProblem = state.error().message;
        return;
    }
    question.built = question.built || !state->isEmpty();
    question.making = TerraformFolder(folder.terraformPath()).making();
    for (const StateResource &resource : *state) {
        if (!resource.machine.isEmpty())
            question.terraform.insert(resource.machine,
                                      resource.tainted ? ObservedMachine::Terraform::Tainted : ObservedMachine::Terraform::Present);
    }
}

/// Whether the last run died, and what it left working.
void lookForDeath(StatusQuestion &question, const ClusterFolder &folder)
{
    const std::optional<RunSummary> last = RunHistory::lastChange(folder.runsPath());
    if (!last || last->outcome != Outcome::Lost)
        return;
    question.ended = ObservedRun{last->id, verbName(last->verb), last->started};
    for (const RunTool &tool : RunLock(folder.privatePath()).leftTools({}))
        question.leftTools << tool.name;
    question.leftTools.removeDuplicates();
}

/// Asks the place; what it decided once, such as the entry, is known also when it does not answer.
void askPlace(StatusQuestion &question, const ClusterFolder &folder, const QString &clusterId)
{
    // A question leaves nothing behind, so its tools' output lies in a folder of its own.
    const QTemporaryDir scratch;
    const RunFolder run(scratch.path());
    Runner runner(run, nullptr, nullptr);
    const QString built = builtTargetKind(folder);
    const Result<std::unique_ptr<Target>> target =
        makeTarget(built.isEmpty() ? question.design.target.kind : built, {folder, clusterId, run, question.design.target, runner});
    if (!target) {
        question.powerProblem = target.error().message;
        return;
    }
    Result<void> asked = (*target)->open();
    question.addresses = (*target)->addresses();
    question.entryMachine = (*target)->entry().machine;
    question.user = (*target)->entry().user;
    question.notice = (*target)->notice();
    if (asked)
        asked = (*target)->look(Target::Look::Machines, {});
    if (!asked) {
        question.powerProblem = asked.error().message;
        return;
    }
    QStringList others; // of the name of a machine that the state knows by another id
    for (const PlacedThing &one : (*target)->unknown(question.terraform.keys())) {
        if (question.terraform.contains(one.machine))
            others << one.id;
    }
    for (const PlacedThing &thing : (*target)->things()) {
        question.built = true;
        if (!others.contains(thing.id))
            question.powers.insert(thing.machine, thing.power);
    }
    if (question.run)
        return; // it makes and removes machines just now
    for (const PlacedThing &one : (*target)->forgotten())
        question.forgotten << one.machine;
}

} // namespace

Result<StatusQuestion> statusQuestion(const ClusterFolder &folder)
{
    if (const Result<void> links = folder.checkLinks(); !links)
        return links.error();
    const Result<ClusterFile> file = loadCluster(folder.designPath());
    if (!file)
        return file.error();
    StatusQuestion question;
    question.design = file->cluster;
    question.isShared = targetKind(question.design.target.kind).isOfComputer;
    if (question.isShared) {
        question.load = loadOfEachCore();
        question.lastingLoad = loadOfEachCore(LoadSpan::FiveMinutes);
    }
    if (const std::optional<LockHolder> holder = RunLock(folder.privatePath()).holder())
        question.run = ObservedRun{holder->run, verbName(holder->verb), holder->since};
    const Result<QString> id = folder.id();
    if (!id)
        return question; // never built
    if (!question.run)
        lookForDeath(question, folder);
    question.formerPlace = folder.formerPlace();
    readTerraform(question, folder);
    askPlace(question, folder, *id);
    if (question.formerPlace.isEmpty() && SshFolder(folder.sshPath()).renewConfig())
        question.sshConfig = folder.sshConfigPath();
    if (const Result<KnownHosts> known = SshFolder(folder.sshPath()).knownHosts()) {
        for (const QString &machine : question.addresses.keys())
            question.hostKeys.insert(machine, known->keys(machine));
    }
    if (!question.built || !question.formerPlace.isEmpty())
        return question;
    const Result<std::optional<Secrets>> secrets = Secrets::read(folder, KeychainLimit);
    if (!secrets)
        question.secretsProblem = secrets.error().message;
    if (!secrets || !*secrets)
        return question;
    const SaltDesign design{
        .cluster = question.design, .roles = loadRoles().catalogue, .addresses = question.addresses, .secrets = **secrets};
    question.influx = MetricsAccess(design).question(MetricsAccess::Who::Reader);
    if (const QString seed = consulSeed(**secrets); !seed.isEmpty())
        question.consulToken = ConsulIdentity(seed).token(ConsulPurpose::reader);
    return question;
}
