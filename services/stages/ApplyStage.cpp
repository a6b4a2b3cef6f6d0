#include "services/stages/TargetRun.h"

#include "services/platform/Files.h"
#include "services/platform/Loopback.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/SaltStages.h"
#include "services/terraform/TerraformReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace
{

constexpr int AtOnce = 8;
constexpr qint64 NoRoom = 1024 * 1024; // bytes; a tool that failed with less failed for that

QStringList machinesWith(const QList<PlannedChange> &plan, QList<ResourceAction> actions)
{
    QStringList machines;
    for (const PlannedChange &change : plan) {
        if (!change.machine.isEmpty() && actions.contains(change.action))
            machines << change.machine;
    }
    return machines;
}

} // namespace

QStringList TargetRun::made() const
{
    if (m_inOneGo)
        return machineNames(m_context.design);
    return machinesWith(m_plan, {ResourceAction::Create, ResourceAction::Replace});
}

void TargetRun::noteMaking(const QStringList &machines) const
{
    const QString path = terraformFile(QStringLiteral("making"));
    if (machines.isEmpty()) {
        QFile::remove(path);
        return;
    }
    // What an earlier death left stays on the list until an apply ends by itself.
    QJsonArray list = QJsonDocument::fromJson(readFile(path).has_value() ? *readFile(path) : QByteArray()).array();
    for (const QString &machine : machines) {
        if (!list.contains(machine))
            list << machine;
    }
    replacePrivateFile(path, QJsonDocument(list).toJson());
    const QString before = terraformFile(QStringLiteral("terraform.tfstate.before"));
    QFile::remove(before);
    QFile::copy(terraformFile(QStringLiteral("terraform.tfstate")), before);
}

/// The plan that Terraform made just before it carries it out.
void TargetRun::tellMaking(const QList<PlannedChange> &plan)
{
    m_plan = plan;
    tellPlan();
    step(QStringLiteral("plan"), StepState::Done);
    step(QStringLiteral("machines"), StepState::Running);
}

/// Where somebody removed the image that was thought to be there, it is made anew, and then the machines.
TargetRun::Ending TargetRun::carryOut()
{
    const Ending end = runTerraform();
    if (!end || !m_inOneGo || !m_trustsImage || m_context.runner.isStopped() || hasImage(m_context.runner, m_engine, m_target.image))
        return end;
    m_context.events.log(QStringLiteral("butler"), LogLevel::Warning,
                         TargetRun::tr("The base image is not there any more. It is made anew, and then the machines."));
    if (const Ending failed = makeImage())
        return failed;
    if (const Ending failed = writeVariables())
        return failed;
    return runTerraform();
}

TargetRun::Ending TargetRun::runTerraform()
{
    const SshFolder ssh(m_context.folder.sshPath());
    if (const Result<void> expected = ssh.expectFirstContact(made()); !expected)
        return RunEnd::failed(expected.error().message);
    noteMaking(made());
    TerraformReader reader(m_context.events);
    reader.expect(static_cast<int>(m_plan.size()));
    if (m_inOneGo) {
        reader.whenPlanned([this, &reader](const QList<PlannedChange> &plan) {
            reader.expect(static_cast<int>(plan.size()));
            tellMaking(plan);
        });
    }
    CommandHandlers handlers;
    handlers.line = [&reader](const QByteArray &line) { reader.takeLine(line); };
    const CommandResult result = m_context.runner.run(m_terraform.apply(m_context.folder.terraformPath(), m_planFile), handlers);
    if (result.ok())
        noteMaking({}); // else its state may lack what was made: it was killed, or the disk was full
    keepState();
    if (result.stopped)
        return stopped(m_context.verb == Verb::Destroy ? QStringLiteral("destroy") : QStringLiteral("machines"));
    if (result.timedOut)
        return RunEnd::failed(
            TargetRun::tr("Terraform said nothing for so long that it was ended. Start the run again; it goes on from here."));
    if (result.crashed) {
        return RunEnd::failed(TargetRun::tr(
            "Terraform was ended from outside, or could not be started. What is made stays; start the run again, and it makes "
            "only what is missing."));
    }
    if (!result.ok() && isFull(NoRoom))
        return noRoom();
    if (!result.ok()) {
        const QString why =
            reader.errors().isEmpty() ? QString::fromUtf8(result.errorOutput).trimmed() : reader.errors().join(QLatin1Char('\n'));
        if (const QString taken = entryIsTaken(why); !taken.isEmpty())
            return RunEnd::failed(taken);
        return RunEnd::failed(
            TargetRun::tr(
                "Terraform could not finish. What is made stays; start the run again when this is mended, and it makes only what is "
                "missing. %1")
                .arg(why));
    }
    return {};
}

void TargetRun::keepState() const
{
    const QString state = terraformFile(QStringLiteral("terraform.tfstate"));
    const QString copy = m_context.run.artefactPath(QStringLiteral("terraform.tfstate"));
    if (!QFile::exists(state))
        return;
    QFile::remove(copy);
    QFile::copy(state, copy);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
}

/// The port by which the cluster is entered may have been taken while its machine was stopped: then that program is in the way, and nothing
/// is wrong with the machine. Empty where `words`, the engine's, are of something else.
QString TargetRun::entryIsTaken(const QString &words) const
{
    static const QRegularExpression taken(QStringLiteral("address already in use|port is already allocated|cannot listen on the TCP port"));
    const quint16 port = m_target.entryPort;
    if (!taken.match(words).hasMatch() || !words.contains(QString::number(port)))
        return {};
    const QString who = listenerOn(port);
    return who.isEmpty() ? TargetRun::tr("Another program of this computer listens on port %1, by which the cluster is entered. Close it, "
                                         "then build again. Nothing of the cluster is lost.")
                               .arg(port)
                         : TargetRun::tr("%2 listens on port %1 of this computer, by which the cluster is entered. Close it, then build "
                                         "again. Nothing of the cluster is lost.")
                               .arg(port)
                               .arg(who);
}

TargetRun::Ending TargetRun::healStopped()
{
    QList<Command> commands;
    QStringList machines;
    const QStringList lost = machinesWith(m_plan, {ResourceAction::Create, ResourceAction::Replace, ResourceAction::Destroy});
    for (const Container &container : std::as_const(m_things.containers)) {
        if (container.state == Container::State::Running || lost.contains(container.machine) ||
            !existingMachines().contains(container.machine))
            continue;
        commands << m_engine.make({QStringLiteral("start"), container.name});
        machines << container.machine;
        m_context.events.step(QStringLiteral("machines"), stepTitle(QStringLiteral("machines")), StepState::Running, container.machine);
        m_context.events.log(m_engine.name, LogLevel::Info, TargetRun::tr("%1 was stopped; it is started.").arg(container.machine),
                             container.machine);
    }
    QStringList failed;
    const QList<CommandResult> results = m_context.runner.runAll(commands, AtOnce);
    for (qsizetype i = 0; i < results.size(); ++i) {
        const QString why = QString::fromUtf8(results[i].errorOutput).trimmed();
        m_context.events.step(QStringLiteral("machines"), {}, results[i].ok() ? StepState::Done : StepState::Failed, machines[i],
                              results[i].ok() ? QString() : why);
        if (!results[i].ok())
            failed << machines[i] + QStringLiteral(": ") + why;
    }
    if (failed.isEmpty())
        return {};
    if (const QString taken = entryIsTaken(failed.join(QLatin1Char('\n'))); !taken.isEmpty())
        return RunEnd::failed(taken);
    return RunEnd::failed(TargetRun::tr("A machine that was stopped could not be started: %1. Mend that, then build again. Nothing on the "
                                        "machine is lost meanwhile.")
                              .arg(failed.join(QStringLiteral("; "))));
}

bool TargetRun::wakeSsh()
{
    QList<Command> commands;
    for (const Container &container : std::as_const(m_things.containers)) {
        if (container.state != Container::State::Running || !m_context.failures.contains(container.machine))
            continue;
        m_context.events.log(m_engine.name, LogLevel::Warning,
                             TargetRun::tr("%1 runs but did not answer SSH; its SSH service is started anew.").arg(container.machine));
        Command command = m_engine.make({QStringLiteral("exec"), container.name, QStringLiteral("sh"), QStringLiteral("-c"),
                                         QStringLiteral("systemctl restart ssh || systemctl restart sshd")});
        command.silenceLimit = command.totalLimit = 30;
        commands << command;
    }
    (void)m_context.runner.runAll(commands, AtOnce); // whether it helped is seen at the next contact
    return !commands.isEmpty();
}

void TargetRun::vouchForTorn()
{
    if (const Result<KnownHosts> known = SshFolder(m_context.folder.sshPath()).knownHosts()) {
        for (const QString &machine : known->torn())
            (void)vouchFor(machine); // else ssh says that it knows no key of it, and the run stops with that
    }
}

bool TargetRun::vouchFor(const QString &machine)
{
    const Container *container = m_things.container(machine);
    if (!container)
        return false;
    Command command = m_engine.make(
        {QStringLiteral("exec"), container->name, QStringLiteral("cat"), QStringLiteral("/etc/ssh/ssh_host_ed25519_key.pub")});
    command.silenceLimit = command.totalLimit = 30;
    const CommandResult result = m_context.runner.run(command);
    const QString key = bareKey(QString::fromUtf8(result.output));
    const SshFolder ssh(m_context.folder.sshPath());
    Result<KnownHosts> known = ssh.knownHosts();
    if (!result.ok() || !known)
        return false;
    const bool isKnown = known->keys(machine) == QStringList{key} && !known->torn().contains(machine);
    if (isKnown || !known->set(machine, key))
        return false;
    m_context.events.log(m_engine.name, LogLevel::Warning,
                         TargetRun::tr("%1 has another host key than before. %2 was asked, and says that it is this machine's own: it is "
                                       "trusted from now on.")
                             .arg(machine, m_engine.name),
                         machine);
    return ssh.writeKnownHosts(*known).has_value();
}

TargetRun::Ending TargetRun::apply()
{
    const QString id = QStringLiteral("machines");
    if (!m_inOneGo)
        step(id, StepState::Running);
    const QStringList leaving = machinesWith(m_plan, {ResourceAction::Destroy, ResourceAction::Replace});
    QStringList forgotten = machinesWith(m_plan, {ResourceAction::Replace});
    for (const QString &address : std::as_const(m_gone)) {
        if (const QString machine = machineOfAddress(address); !machine.isEmpty())
            forgotten << machine;
    }
    if (const Ending end = healStopped())
        return endWith(id, *end);
    const bool canTalk = QFile::exists(m_context.folder.sshConfigPath());
    if (canTalk && !leaving.isEmpty()) {
        (void)findMachines();
        if (const Result<void> left = leaveMachines(m_context, leaving); !left)
            return endWith(id, RunEnd::failed(left.error().message));
    }
    const auto forget = [this](const QStringList &machines) {
        if (const Result<void> result = forgetMachines(m_context, machines); !result)
            m_context.events.log(QStringLiteral("butler"), LogLevel::Warning, result.error().message);
    };
    if (canTalk && !forgotten.isEmpty()) {
        (void)findMachines();
        forget(forgotten);
    }
    if (const Ending end = stopped(id))
        return end;
    if (m_inOneGo || !m_plan.isEmpty()) {
        if (const Ending end = carryOut())
            return endWith(m_inOneGo && m_plan.isEmpty() ? QStringLiteral("plan") : id, *end);
    }
    noteMaking({});                         // what a run that died had begun is whole now, too
    if (const Ending end = readTerraform()) // an engine that has just started so much answers slowly; those who reach machines find out
        return endWith(id, *end);
    // What a killed engine had begun was forgotten when it was made anew.
    if (mayBeLeft(m_context.id, existingMachines())) {
        if (const Result<QList<Container>> now = containersOf(m_context.runner, m_engine, m_context.id))
            (void)endForgotten(*now);
    }
    (void)findMachines();
    if (const QStringList destroyed = machinesWith(m_plan, {ResourceAction::Destroy}); canTalk && !destroyed.isEmpty())
        forget(destroyed);
    m_summary = TargetRun::tr("%n machine(s) are there.", nullptr, static_cast<int>(existingMachines().size()));
    step(id, StepState::Done);
    return {};
}

TargetRun::Ending TargetRun::findMachines()
{
    m_context.addresses.clear();
    const QStringList existing = existingMachines();
    for (const QString &machine : existing)
        m_context.addresses.insert(machine, m_target.addresses.value(machine));
    m_context.entryMachine = m_target.entryMachine;
    m_context.entryHost = QStringLiteral("127.0.0.1");
    m_context.entryPort = m_target.entryPort;
    if (!existing.isEmpty())
        return {};
    return RunEnd::failed(TargetRun::tr("Nothing of this cluster is built yet. Build it first (butlerctl up)."));
}
