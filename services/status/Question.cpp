#include "services/status/Question.h"

#include "services/cluster/ClusterFile.h"
#include "services/cluster/Secrets.h"
#include "services/consul/ConsulIdentity.h"
#include "services/containers/Containers.h"
#include "services/runs/RunHistory.h"
#include "services/runs/RunLock.h"
#include "services/salt/ConsulAccess.h"
#include "services/ssh/SshFolder.h"
#include "services/targets/Leftovers.h"
#include "services/targets/LocalTarget.h"
#include "services/terraform/Terraform.h"
#include "services/tools/Runner.h"

#include <QTemporaryDir>

namespace
{

using Power = ObservedMachine::Power;

constexpr int KeychainLimit = 10000; // ms; the window asks again soon

Power powerOf(Container::State state)
{
    switch (state) {
    case Container::State::Running:
        return Power::Running;
    case Container::State::Stopped:
        return Power::Stopped;
    case Container::State::Error:
        break;
    }
    return Power::Error;
}

void readTerraform(StatusQuestion &question, const ClusterFolder &folder)
{
    const Result<QList<StateResource>> state = readState(folder.terraformPath() + QStringLiteral("/terraform.tfstate"));
    if (!state) {
        question.terraformProblem = state.error().message;
        return;
    }
    question.built = question.built || !state->isEmpty();
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

void askEngine(StatusQuestion &question, const QString &clusterId, const QString &kind)
{
    // A question leaves nothing behind, so its tools' output lies in a folder of its own.
    const QTemporaryDir scratch;
    const RunFolder folder(scratch.path());
    Runner runner(folder, nullptr, nullptr);
    const Result<ContainerEngine> engine = findEngine(runner, engineCachePath(), kind);
    const Result<QList<Container>> containers =
        engine ? containersOf(runner, *engine, clusterId) : Result<QList<Container>>(engine.error());
    if (!containers) {
        question.powerProblem = containers.error().message;
        return;
    }
    question.built = question.built || !containers->isEmpty();
    for (const Container &container : *containers)
        question.powers.insert(container.machine, powerOf(container.state));
    if (question.run)
        return; // it makes and removes containers just now
    for (const Leftover &one : leftoversOf(runner, *engine, clusterId, *containers))
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
    if (const std::optional<LockHolder> holder = RunLock(folder.privatePath()).holder())
        question.run = ObservedRun{holder->run, verbName(holder->verb), holder->since};
    const Result<QString> id = folder.id();
    if (!id)
        return question; // never built
    if (!question.run)
        lookForDeath(question, folder);
    question.formerPlace = folder.formerPlace();
    readTerraform(question, folder);
    const Result<LocalTarget> read = LocalTarget::read(folder.privatePath() + QStringLiteral("/target.json"));
    const LocalTarget target = read ? *read : LocalTarget();
    askEngine(question, *id, target.engineInUse(folder.terraformPath()));
    question.addresses = target.addresses;
    question.entryMachine = target.entryMachine;
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
    else if (*secrets)
        question.influxReaderPassword = (*secrets)->influxReaderPassword;
    if (secrets && *secrets && !(*secrets)->consulSeed.isEmpty())
        question.consulToken = ConsulIdentity((*secrets)->consulSeed).token(ConsulPurpose::reader);
    return question;
}
