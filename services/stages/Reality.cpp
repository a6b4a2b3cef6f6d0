#include "services/containers/BaseImage.h"
#include "services/platform/Files.h"
#include "services/platform/Resources.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/TargetRun.h"
#include "services/targets/LocalCheck.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

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
    return readTerraform();
}

TargetRun::Ending TargetRun::readTerraform()
{
    const Result<QList<StateResource>> state = readState(terraformFile(QStringLiteral("terraform.tfstate")));
    if (!state)
        return RunEnd::failed(state.error().message);
    m_state = *state;
    return {};
}

/// What the folder says is data, and may come from somebody else.
Result<void> TargetRun::checkBrought() const
{
    if (const Result<void> target = checkTarget(m_target, targetPath(), m_engine); !target)
        return target;
    if (const Result<void> state = checkState(terraformFile(QStringLiteral("terraform.tfstate")), m_engine, m_context.id); !state)
        return state;
    return SshFolder(m_context.folder.sshPath()).renewConfig();
}

/// All that needs no answer of the engine.
TargetRun::Ending TargetRun::readOwn()
{
    if (const Ending end = readDesign())
        return end;
    noteVersions();
    if (const Result<void> cleared = clearModule(m_context.folder.terraformPath()); !cleared)
        return RunEnd::failed(cleared.error().message);
    if (const Result<void> copied = copyResource(QStringLiteral(":/terraform/local"), m_context.folder.terraformPath()); !copied)
        return RunEnd::failed(copied.error().message);
    if (const Ending end = mendState())
        return end;
    if (const Result<void> ours = checkBrought(); !ours)
        return RunEnd{Outcome::Failed, ExitCode::Wrong, ours.error().message};
    if (m_context.verb == Verb::Destroy || !changesMachines())
        return {};
    const SshFolder ssh(m_context.folder.sshPath()); // made now, asked for when the machines are described
    if (const Result<QString> mayEnter = ssh.authorizedKeys(); !mayEnter)
        return RunEnd::failed(mayEnter.error().message);
    if (const auto first = ssh.firstContactKeys(machineNames(m_context.design)); !first)
        return RunEnd::failed(first.error().message);
    return {};
}

Result<void> TargetRun::askEngine(const std::function<void()> &meanwhile)
{
    if (m_context.verb == Verb::Destroy) {
        const Result<ClusterThings> things = thingsOf(m_context.runner, m_engine, m_context.id, meanwhile);
        if (!things)
            return things.error();
        m_things = *things;
        return {};
    }
    const Result<EngineView> view = viewOf(m_context.runner, m_engine, m_context.id, m_target.image, meanwhile);
    if (!view)
        return view.error();
    m_things = view->things;
    m_ranges = view->ranges;
    m_hasImage = view->hasImage;
    return {};
}

TargetRun::Ending TargetRun::readReality()
{
    Ending own;
    const Result<void> asked = askEngine([this, &own] { own = readOwn(); });
    if (own)
        return own;
    if (!asked)
        return RunEnd::failed(asked.error().message);
    if (m_target.image.isEmpty()) {
        // The first machines of a cluster: the image was there when it was last made or used. Where it is not, Terraform fails, and only
        // then the engine is asked.
        m_target.image = lastBaseImage();
        m_hasImage = m_trustsImage = !m_target.image.isEmpty();
    }
    m_gone.clear();
    const QStringList making = beingMade();
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

bool TargetRun::endForgotten(const QList<Container> &listed)
{
    const QList<Leftover> forgotten = leftoversOf(m_context.runner, m_engine, m_context.id, listed);
    for (const Leftover &one : forgotten) {
        m_context.events.log(m_engine.name, LogLevel::Warning,
                             TargetRun::tr("%1 was killed while it made %2 and has forgotten it; the processes that were left are ended.")
                                 .arg(m_engine.name, one.name),
                             one.machine);
    }
    m_forgotten += forgotten;
    return endLeftovers(m_context.runner, forgotten).isEmpty();
}

TargetRun::Ending TargetRun::strangers()
{
    const QStringList existing = existingMachines();
    const QStringList making = beingMade();
    const QStringList wanted = machineNames(m_context.design);
    // A network that the state lost is made anew, too, and no engine removes one that has machines in it.
    const bool builds = m_context.verb == Verb::Apply || m_context.verb == Verb::Up;
    const bool inTheWay = builds && std::none_of(m_state.cbegin(), m_state.cend(), [](const StateResource &resource) {
                              return resource.address == QLatin1String("terraform_data.network");
                          });
    if (builds)
        (void)endForgotten(m_things.containers);
    for (const Container &container : m_things.containers) {
        if (existing.contains(container.machine) || m_context.verb == Verb::Destroy)
            continue;
        if (!making.contains(container.machine)) {
            return RunEnd::failed(
                TargetRun::tr("The container %1 carries this cluster's mark, but Terraform's state does not know it. It was made %2 from "
                              "the image %3 and %4. Nothing was touched. If the cluster's folder was put back from a backup, the newest "
                              "terraform.tfstate of .butler/runs that knows the machine belongs in .butler/terraform. Else look what is on "
                              "the container, save what is needed, and only then remove it with %5; then start the run again.")
                    .arg(container.name, container.made.isEmpty() ? TargetRun::tr("at an unknown time") : container.made,
                         container.image.isEmpty() ? TargetRun::tr("of an unknown name") : container.image,
                         container.state == Container::State::Running ? TargetRun::tr("runs") : TargetRun::tr("does not run"),
                         m_engine.name));
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

QStringList TargetRun::existingMachines() const
{
    QStringList machines;
    for (const StateResource &resource : m_state) {
        if (!resource.machine.isEmpty())
            machines << resource.machine;
    }
    return machines;
}

QStringList TargetRun::beingMade() const
{
    const Result<QByteArray> text = readFile(terraformFile(QStringLiteral("making")));
    return text ? QJsonDocument::fromJson(*text).toVariant().toStringList() : QStringList();
}
