#include "services/stages/TargetRun.h"

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
#include <QJsonDocument>
#include <QThread>

namespace
{

constexpr qint64 LeastRoom = 20 * 1024 * 1024; // bytes; state, events and keys of a cluster need no more

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
        while (tool.isAlive()) {
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
    for (const auto stage : {&TargetRun::findTools, &TargetRun::waitForLeftTools, &TargetRun::readReality, &TargetRun::strangers,
                             &TargetRun::askRights, &TargetRun::writeInput}) {
        const Ending end = (this->*stage)();
        if (const Ending stop = stopped(QStringLiteral("prepare"))) // what a tool that was stopped did not say is no failure of its own
            return stop;
        if (end)
            return endWith(QStringLiteral("prepare"), *end);
    }
    step(QStringLiteral("prepare"), StepState::Done);
    return {};
}

bool TargetRun::changesMachines() const
{
    return m_context.verb != Verb::Configure && m_context.verb != Verb::Verify;
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

/// A design that is wrong is said before a tool that is missing.
TargetRun::Ending TargetRun::withoutTools(const Error &why)
{
    const Ending wrong = readDesign();
    return wrong ? wrong : RunEnd::failed(why.message);
}

TargetRun::Ending TargetRun::findTools()
{
    const Result<Terraform> terraform = Terraform::find(m_context.runner, Terraform::cachePath());
    if (!terraform)
        return withoutTools(terraform.error());
    m_terraform = *terraform;
    const Result<LocalTarget> target = LocalTarget::read(targetPath());
    if (!target)
        return withoutTools(target.error());
    m_target = *target;
    const Result<ContainerEngine> engine =
        findEngine(m_context.runner, engineCachePath(), m_target.engineInUse(m_context.folder.terraformPath()));
    if (!engine)
        return withoutTools(engine.error());
    m_engine = *engine;
    return {};
}

void TargetRun::noteVersions() const
{
    Result<RunRecord> record = m_context.run.read();
    if (!record)
        return;
    record->versions = {{QStringLiteral("butler-desktop"), QStringLiteral(BUTLER_VERSION)},
                        {QStringLiteral("terraform"), m_terraform.version()},
                        {m_engine.name, m_engine.version}};
    (void)m_context.run.write(*record);
}

/// Before a machine is made with all rights of this computer, that is said, and leave must have been given.
TargetRun::Ending TargetRun::askRights()
{
    const bool makes = m_context.verb == Verb::Apply || m_context.verb == Verb::Up;
    if (!needsLeave(m_engine) || (!makes && m_context.verb != Verb::Plan))
        return {};
    m_context.events.log(QStringLiteral("butler"), LogLevel::Warning, privilegeSentence());
    const bool allThere =
        m_gone.isEmpty() && m_context.options.replace.isEmpty() && existingMachines().size() >= machinesOf(m_context.design).size();
    if (!makes || allThere || hasLeave(engineLeavePath()))
        return {};
    return RunEnd::failed(
        privilegeSentence() + QLatin1Char(' ') +
        TargetRun::tr("No machine was made. Install podman, which needs no such rights; or, if you trust all who use this "
                      "cluster with this computer, give leave once in a terminal: the help of butlerctl says "
                      "how, at engine."));
}

TargetRun::Ending TargetRun::writeInput()
{
    if (m_context.verb == Verb::Destroy)
        return {};
    const QStringList making = beingMade();
    for (const QString &machine : making) {
        if (const Container *container = m_things.container(machine); !container || container->neverStarted)
            m_target.spoilAddress(machine);
    }
    if (const Result<void> decided = decide(m_target, m_context.design, m_engine, m_ranges, m_context.id, m_state); !decided)
        return RunEnd::failed(decided.error().message);
    if (!changesMachines())
        return {};
    const bool allThere = m_gone.isEmpty() && existingMachines().size() >= machinesOf(m_context.design).size();
    if (m_target.image.isEmpty() || (!m_hasImage && !(allThere && m_context.options.replace.isEmpty()))) {
        if (const Ending end = makeImage())
            return end;
    }
    return writeVariables();
}

TargetRun::Ending TargetRun::makeImage()
{
    const Result<QString> image =
        ensureBaseImage(m_context.runner, m_engine, m_context.run.artefactPath(QStringLiteral("recipe")),
                        [this](const QString &line) { m_context.events.log(QStringLiteral("image"), LogLevel::Info, line); });
    if (!image)
        return m_context.runner.isStopped() ? Ending() : RunEnd::failed(image.error().message);
    m_target.image = *image;
    m_trustsImage = false;
    return {};
}

TargetRun::Ending TargetRun::writeVariables()
{
    if (const Result<LocalTarget> before = LocalTarget::read(targetPath()); !before || m_target != *before) {
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
