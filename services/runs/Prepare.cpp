#include "services/runs/TargetRun.h"

#include "model/cluster/DesignCheck.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/RoleFile.h"
#include "services/containers/BaseImage.h"
#include "services/platform/Files.h"
#include "services/platform/Processes.h"
#include "services/platform/Resources.h"
#include "services/runs/RunLock.h"
#include "services/ssh/SshFolder.h"
#include "services/terraform/TerraformReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>

namespace
{

constexpr qint64 LeastRoom = 20 * 1024 * 1024; // bytes; state, events and keys of a cluster need no more

QStringList readList(const QString &path)
{
    QStringList list;
    const Result<QByteArray> text = readFile(path);
    for (const QJsonValue &value : text ? QJsonDocument::fromJson(*text).array() : QJsonArray())
        list << value.toString();
    return list;
}

} // namespace

QString stepTitle(const QString &id)
{
    if (id == QLatin1String("prepare"))
        return TargetRun::tr("Look at design and tools");
    if (id == QLatin1String("plan"))
        return TargetRun::tr("Plan");
    if (id == QLatin1String("machines"))
        return TargetRun::tr("Make the machines");
    if (id == QLatin1String("reach"))
        return TargetRun::tr("Reach them by SSH");
    if (id == QLatin1String("salt"))
        return TargetRun::tr("Bring Salt in");
    if (id == QLatin1String("roles"))
        return TargetRun::tr("Configure the roles");
    if (id == QLatin1String("verify"))
        return TargetRun::tr("See that all is as designed");
    if (id == QLatin1String("destroy"))
        return TargetRun::tr("Take the machines down");
    if (id == QLatin1String("clean-up"))
        return TargetRun::tr("Clean up, and look that nothing is left");
    return id;
}

void TargetRun::step(const QString &id, StepState state, const QString &message) const
{
    m_context.events.step(id, stepTitle(id), state, {}, message);
}

TargetRun::Ending TargetRun::endWith(const QString &id, const RunEnd &end) const
{
    step(id, end.outcome == Outcome::Cancelled ? StepState::Cancelled : StepState::Failed, end.message);
    return end;
}

TargetRun::Ending TargetRun::stopped(const QString &id) const
{
    if (m_context.events.hasFailed())
        return endWith(id, RunEnd::failed(m_context.events.failure().message));
    if (m_context.runner.isStopped())
        return endWith(id, {Outcome::Cancelled, ExitCode::Stopped,
                            TargetRun::tr("Stopped, as you asked. Start the run again, and it goes on from here.")});
    return {};
}

bool TargetRun::isFull(qint64 needed) const
{
    for (const QString &place : {m_context.folder.path(), m_context.run.path()}) { // they may lie on two disks
        if (const qint64 room = freeBytes(place); room >= 0 && room < needed)
            return true;
    }
    return false;
}

RunEnd TargetRun::noRoom() const
{
    return RunEnd::failed(TargetRun::tr("The disk of %1 is full. Make room, then start the run again.").arg(m_context.folder.path()));
}

TargetRun::Ending TargetRun::waitForLeftTools()
{
    QList<RunTool> left = m_lock.leftTools(m_context.run.id());
    bool interrupted = false;
    for (const RunTool &tool : std::as_const(left)) {
        m_context.events.log(
            QStringLiteral("butler"), LogLevel::Warning,
            TargetRun::tr("The run %1 is gone, but a tool of its still works (%2, process %3). This run waits until it is done.")
                .arg(tool.run, tool.name.isEmpty() ? TargetRun::tr("unknown") : tool.name)
                .arg(tool.process.pid));
        TerraformReader reader(m_context.events);
        const bool isTerraform = tool.name == QLatin1String("terraform");
        QFile output(tool.output);
        QByteArray rest;
        const auto readOn = [&] {
            if (!isTerraform || (!output.isOpen() && !output.open(QIODevice::ReadOnly)))
                return;
            rest += output.readAll();
            for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
                reader.takeLine(rest.left(end));
                rest.remove(0, end + 1);
            }
        };
        while (tool.process.isAlive()) {
            readOn();
            if (m_context.runner.isForced())
                killGroup(tool.process.pid);
            else if (m_context.runner.isStopped() && !interrupted)
                interrupt(tool.process.pid);
            interrupted = m_context.runner.isStopped();
            QThread::msleep(100);
        }
        readOn();
    }
    return {};
}

TargetRun::Ending TargetRun::prepare()
{
    step(QStringLiteral("prepare"), StepState::Running);
    if (isFull(LeastRoom))
        return endWith(QStringLiteral("prepare"), noRoom());
    for (const auto stage : {&TargetRun::readDesign, &TargetRun::findTools, &TargetRun::waitForLeftTools, &TargetRun::mendState,
                             &TargetRun::readReality, &TargetRun::strangers, &TargetRun::writeInput}) {
        if (const Ending end = (this->*stage)())
            return endWith(QStringLiteral("prepare"), *end);
        if (const Ending end = stopped(QStringLiteral("prepare")))
            return end;
    }
    step(QStringLiteral("prepare"), StepState::Done);
    return {};
}

TargetRun::Ending TargetRun::readDesign()
{
    const LoadedRoles roles = loadRoles();
    m_context.roles = roles.catalogue;
    const Result<QByteArray> text = readFile(m_context.run.designPath());
    const Result<Cluster> design = text ? readCluster(*text, m_context.folder.designPath()) : Result<Cluster>(text.error());
    const bool takesDown = m_context.verb == Verb::Destroy;
    if (!design) {
        if (takesDown) // what is to go stands in the state, not in the design
            return {};
        return RunEnd{Outcome::Failed, ExitCode::Wrong, design.error().message};
    }
    m_context.design = *design;
    for (const Problem &problem : takesDown ? QList<Problem>() : checkDesign(*design, m_context.roles)) {
        if (problem.severity == Problem::Severity::Error)
            return RunEnd{Outcome::Failed, ExitCode::Wrong, problem.sentence + QLatin1Char(' ') + problem.remedy};
    }
    if (!takesDown && design->target.kind != QLatin1String("local")) {
        return RunEnd{Outcome::Failed, ExitCode::Wrong,
                      TargetRun::tr("The target “%1” cannot be built yet. Write “local” for a cluster of containers on this computer.")
                          .arg(design->target.kind)};
    }
    return {};
}

TargetRun::Ending TargetRun::findTools()
{
    const Result<Terraform> terraform = Terraform::find(m_context.runner, Terraform::cachePath());
    if (!terraform)
        return RunEnd::failed(terraform.error().message);
    m_terraform = *terraform;
    const Result<LocalTarget> target = LocalTarget::read(targetPath());
    if (!target)
        return RunEnd::failed(target.error().message);
    m_target = *target;
    const Result<ContainerEngine> engine =
        findEngine(m_context.runner, engineCachePath(), m_target.engineInUse(m_context.folder.terraformPath()));
    if (!engine)
        return RunEnd::failed(engine.error().message);
    m_engine = *engine;
    m_versions = {{QStringLiteral("butler-desktop"), QStringLiteral(BUTLER_VERSION)},
                  {QStringLiteral("terraform"), m_terraform.version()},
                  {m_engine.name, m_engine.version}};
    if (const Result<void> copied = copyResource(QStringLiteral(":/terraform/local"), m_context.folder.terraformPath()); !copied)
        return RunEnd::failed(copied.error().message);
    return {};
}

TargetRun::Ending TargetRun::mendState()
{
    // Terraform writes its state in place: killed at that moment it leaves half a file. The state from before is whole, and what was being
    // made meanwhile is on the list `making`.
    const QString state = terraformFile(QStringLiteral("terraform.tfstate"));
    const QString before = terraformFile(QStringLiteral("terraform.tfstate.before"));
    const bool torn = QFile::exists(state) && (QFileInfo(state).size() == 0 || !readState(state));
    if (torn && QFile::exists(terraformFile(QStringLiteral("making")))) {
        const Result<QByteArray> text = QFile::exists(before) ? readFile(before) : Result<QByteArray>(QByteArray());
        QFile::remove(state);
        if (text && !text->isEmpty())
            (void)writePrivateFile(state, *text);
        m_context.events.log(
            QStringLiteral("butler"), LogLevel::Warning,
            TargetRun::tr("Terraform's state was torn when its run was ended. It was put back as it was before that run."));
    }
    return {};
}

TargetRun::Ending TargetRun::readReality()
{
    const Result<QList<StateResource>> state = readState(terraformFile(QStringLiteral("terraform.tfstate")));
    if (!state)
        return RunEnd::failed(state.error().message);
    m_state = *state;
    const Result<ClusterThings> things = thingsOf(m_context.runner, m_engine, m_context.id);
    if (!things)
        return RunEnd::failed(things.error().message);
    m_things = *things;
    m_gone.clear();
    const QStringList making = readList(terraformFile(QStringLiteral("making")));
    const QString network = QStringLiteral("butler-") + shortId(m_context.id);
    for (const StateResource &resource : m_state) {
        const bool isNetwork = resource.address == QLatin1String("terraform_data.network");
        const Container *container = m_things.container(resource.machine);
        // Terraform notes a machine before the engine makes it: what never started is as good as gone, and nothing is on it yet.
        const bool halfMade = container && container->neverStarted && making.contains(resource.machine);
        if (isNetwork ? !m_things.networks.contains(network) : !resource.machine.isEmpty() && (!container || halfMade))
            m_gone << resource.address;
    }
    return {};
}

TargetRun::Ending TargetRun::strangers()
{
    const QStringList existing = existingMachines();
    const QStringList making = readList(terraformFile(QStringLiteral("making")));
    QSet<QString> wanted;
    for (const Machine &machine : machinesOf(m_context.design))
        wanted << machine.name;
    // A network that the state lost is made anew, too, and no engine removes one that has machines in it.
    const bool builds = m_context.verb == Verb::Apply || m_context.verb == Verb::Up;
    const bool inTheWay = builds && std::none_of(m_state.cbegin(), m_state.cend(), [](const StateResource &resource) {
                              return resource.address == QLatin1String("terraform_data.network");
                          });
    for (const Container &container : m_things.containers) {
        if (existing.contains(container.machine) || m_context.verb == Verb::Destroy)
            continue;
        if (!making.contains(container.machine)) {
            return RunEnd::failed(
                TargetRun::tr(
                    "The container %1 belongs to this cluster, but Terraform's state does not know it. Look what it is, and remove "
                    "it with “%2 rm --force %1”; then start the run again.")
                    .arg(container.name, m_engine.name));
        }
        m_context.events.log(QStringLiteral("butler"), LogLevel::Warning,
                             TargetRun::tr("%1 was left half made by a run that was ended. It is made anew.").arg(container.machine),
                             container.machine);
        if (inTheWay || (!wanted.contains(container.machine) && m_context.verb != Verb::Plan))
            (void)m_context.runner.run(
                m_engine.make({QStringLiteral("rm"), QStringLiteral("--force"), QStringLiteral("--volumes"), container.name}));
    }
    return {};
}

TargetRun::Ending TargetRun::writeInput()
{
    if (m_context.verb == Verb::Destroy)
        return {};
    const LocalTarget before = m_target;
    const QStringList making = readList(terraformFile(QStringLiteral("making")));
    for (const QString &machine : making) {
        if (const Container *container = m_things.container(machine); !container || container->neverStarted)
            m_target.spoilAddress(machine);
    }
    if (const Result<void> decided = decide(m_target, m_context.design, m_engine, m_context.runner, m_context.id, m_state); !decided)
        return RunEnd::failed(decided.error().message);
    const bool changes = m_context.verb != Verb::Configure && m_context.verb != Verb::Verify;
    if (!changes)
        return {};
    const bool allThere = m_gone.isEmpty() && existingMachines().size() >= machinesOf(m_context.design).size();
    if (m_target.image.isEmpty() || (!allThere && !hasImage(m_context.runner, m_engine, m_target.image))) {
        const Result<QString> image =
            ensureBaseImage(m_context.runner, m_engine, m_context.run.artefactPath(QStringLiteral("recipe")),
                            [this](const QString &line) { m_context.events.log(QStringLiteral("image"), LogLevel::Info, line); });
        if (!image)
            return m_context.runner.isStopped() ? Ending() : RunEnd::failed(image.error().message);
        m_target.image = *image;
    }
    if (m_target != before) {
        if (const Result<void> written = m_target.write(targetPath()); !written)
            return RunEnd::failed(written.error().message);
    }
    const Result<QJsonObject> input = terraformInput(m_target, m_context.design, m_context.id, SshFolder(m_context.folder.sshPath()));
    if (!input)
        return RunEnd::failed(input.error().message);
    if (!replacePrivateFile(terraformFile(QStringLiteral("machines.auto.tfvars.json")), QJsonDocument(*input).toJson()))
        return RunEnd::failed(
            TargetRun::tr("%1 could not be written. See whether the disk is full.").arg(m_context.folder.terraformPath()));
    return {};
}

QStringList TargetRun::existingMachines() const
{
    QStringList machines;
    for (const StateResource &resource : m_state) {
        if (!resource.machine.isEmpty())
            machines << resource.machine;
    }
    return machines;
}
