#include "services/targets/LocalTarget.h"

#include "services/containers/BaseImage.h"
#include "services/containers/HostLimits.h"
#include "services/platform/Loopback.h"
#include "services/runs/EventWriter.h"
#include "services/ssh/PublicKey.h"
#include "services/ssh/SshFolder.h"
#include "services/targets/LocalCheck.h"
#include "services/targets/LocalRoom.h"
#include "services/tools/Runner.h"

#include <QFile>
#include <QRegularExpression>
#include <QThread>

#include <algorithm>

namespace
{

constexpr int DoorLimit = 30;     // s, for a command inside a machine
constexpr int RemoveAttempts = 4; // the last one only looks

ObservedMachine::Power powerOf(Container::State state)
{
    switch (state) {
    case Container::State::Running:
        return ObservedMachine::Power::Running;
    case Container::State::Stopped:
        return ObservedMachine::Power::Stopped;
    case Container::State::Error:
        break;
    }
    return ObservedMachine::Power::Error;
}

PlacedThing processOf(const Leftover &one)
{
    return {PlacedThing::Kind::Process, QStringLiteral("%1 (%2)").arg(one.name).arg(one.monitor.pid), one.machine};
}

} // namespace

void LocalTarget::log(LogLevel level, const QString &text, const QString &machine) const
{
    if (m_work.events)
        m_work.events->log(m_engine.name, level, text, machine);
}

Result<void> LocalTarget::open()
{
    const Result<LocalRecord> record = LocalRecord::read(recordPath());
    if (!record)
        return record.error();
    m_record = *record;
    const Result<ContainerEngine> engine =
        findEngine(m_work.runner, engineCachePath(), m_record.engineInUse(m_work.folder.terraformPath()));
    if (!engine)
        return engine.error();
    m_engine = *engine;
    return {};
}

/// The machines share this computer's processors: more at once make each slower, and none sooner ready.
Pace::Bounds LocalTarget::pace() const
{
    const int processors = std::max(1, QThread::idealThreadCount());
    return {.first = std::clamp(4 * processors, 4, 8), .most = std::clamp(4 * processors, 4, 64)};
}

Result<void> LocalTarget::checkBrought() const
{
    if (const Result<void> record = checkRecord(m_record, recordPath(), m_engine); !record)
        return record;
    return checkState(m_work.folder.terraformPath() + QStringLiteral("/terraform.tfstate"), m_engine, m_work.clusterId);
}

Result<void> LocalTarget::look(Look what, const std::function<void()> &meanwhile)
{
    if (what == Look::Machines) {
        const Result<QList<Container>> containers = containersOf(m_work.runner, m_engine, m_work.clusterId);
        if (!containers)
            return containers.error();
        m_found = {.containers = *containers};
        return {};
    }
    if (what == Look::All) {
        const Result<ClusterThings> things = thingsOf(m_work.runner, m_engine, m_work.clusterId, meanwhile);
        if (!things)
            return things.error();
        m_found = *things;
        return {};
    }
    const Result<EngineView> view = viewOf(m_work.runner, m_engine, m_work.clusterId, m_record.image, meanwhile);
    if (!view)
        return view.error();
    m_found = view->things;
    m_ranges = view->ranges;
    m_hasImage = view->hasImage;
    if (m_record.image.isEmpty()) {
        // The first machines of a cluster: the image was there when it was last made or used. Where it is not, Terraform fails, and only
        // then the engine is asked.
        m_record.image = lastBaseImage();
        m_hasImage = m_trustsImage = !m_record.image.isEmpty();
    }
    return {};
}

QList<PlacedThing> LocalTarget::things() const
{
    QList<PlacedThing> things;
    for (const Container &container : m_found.containers)
        things << PlacedThing{PlacedThing::Kind::Machine, container.name, container.machine, powerOf(container.state),
                              container.neverStarted};
    for (const QString &network : m_found.networks)
        things << PlacedThing{PlacedThing::Kind::Network, network};
    for (const QString &volume : m_found.volumes)
        things << PlacedThing{PlacedThing::Kind::Volume, volume};
    return things;
}

QList<PlacedThing> LocalTarget::forgotten()
{
    QList<PlacedThing> things;
    for (const Leftover &one : leftoversOf(m_work.runner, m_engine, m_work.clusterId, m_found.containers))
        things << processOf(one);
    return things;
}

QList<Leftover> LocalTarget::end(const QList<Leftover> &forgotten)
{
    for (const Leftover &one : forgotten)
        log(LogLevel::Warning,
            tr("%1 was killed while it made %2 and has forgotten it; the processes that were left are ended.").arg(m_engine.name, one.name),
            one.machine);
    m_ended += forgotten;
    return endLeftovers(m_work.runner, forgotten);
}

void LocalTarget::endForgotten(const QStringList &made)
{
    if (made.isEmpty()) {
        (void)end(leftoversOf(m_work.runner, m_engine, m_work.clusterId, m_found.containers));
    } else if (mayBeLeft(m_work.clusterId, made)) {
        if (const Result<QList<Container>> now = containersOf(m_work.runner, m_engine, m_work.clusterId))
            (void)end(leftoversOf(m_work.runner, m_engine, m_work.clusterId, *now));
    }
}

QStringList LocalTarget::vanished(const QList<StateResource> &state, const QStringList &making) const
{
    QStringList addresses;
    const QString network = QStringLiteral("butler-") + shortId(m_work.clusterId);
    for (const StateResource &resource : state) {
        const bool isNetwork = resource.address == QLatin1String("terraform_data.network");
        const Container *container = m_found.container(resource.machine);
        // Terraform notes a machine before the engine makes it: what never started is as good as gone, and nothing is on it yet.
        const bool halfMade = container && container->neverStarted && making.contains(resource.machine);
        if (isNetwork ? !m_found.networks.contains(network) : !resource.machine.isEmpty() && (!container || halfMade))
            addresses << resource.address;
    }
    return addresses;
}

QString LocalTarget::strangerSentence(const QList<PlacedThing> &strangers) const
{
    const PlacedThing stranger = strangers.value(0);
    const auto found = std::find_if(m_found.containers.cbegin(), m_found.containers.cend(),
                                    [&stranger](const Container &container) { return container.name == stranger.name; });
    const Container container = found == m_found.containers.cend() ? Container{.name = stranger.name} : *found;
    return tr("The container %1 carries this cluster's mark, but Terraform's state does not know it. It was made %2 from "
              "the image %3 and %4. Nothing was touched. If the cluster's folder was put back from a backup, put back the state that "
              "knows the machine: “Put back an earlier state…” in the window's menu, “state” of butlerctl. Else look what is on "
              "the container, save what is needed, and only then let it be removed, here or with %5.")
        .arg(container.name, container.made.isEmpty() ? tr("at an unknown time") : container.made,
             container.image.isEmpty() ? tr("of an unknown name") : container.image,
             container.state == Container::State::Running ? tr("runs") : tr("does not run"), m_engine.name);
}

Result<void> LocalTarget::removeStrangers(const QList<PlacedThing> &strangers)
{
    QStringList machines;
    for (const PlacedThing &one : strangers)
        machines << one.machine;
    return removeHalfMade(machines);
}

Result<void> LocalTarget::removeHalfMade(const QStringList &machines)
{
    for (const QString &machine : machines) {
        if (const Container *container = m_found.container(machine))
            (void)m_work.runner.run(
                m_engine.make({QStringLiteral("rm"), QStringLiteral("--force"), QStringLiteral("--volumes"), container->name}));
    }
    return {}; // a name that is still in use is said by who makes the machine
}

Result<void> LocalTarget::mayMake(Making making)
{
    const QString later = making == Making::Some ? HostLimits::here().warning(m_engine.name) : QString();
    if (!later.isEmpty())
        log(LogLevel::Warning, later);
    if (!needsLeave(m_engine))
        return {};
    log(LogLevel::Warning, privilegeSentence());
    if (making != Making::Some || hasLeave(engineLeavePath()))
        return {};
    return Error{
        privilegeSentence() + QLatin1Char(' ') +
            tr("No machine was made. Install podman, which needs no such rights; or, if you trust all who use this "
               "cluster with this computer, give leave once: at “This computer” of the window's page Clouds; in a terminal the help "
               "of butlerctl says how, at engine."),
        {}};
}

Capacity LocalTarget::capacity(const Cluster &design, const RoleCatalogue &roles)
{
    const LocalRoom room(HostLimits::here(), LocalRoom::diskOf(LocalRoom::storeOf(m_engine.name)));
    return room.of(design, roles, m_found.containers, m_record.spoilt.size());
}

Result<void> LocalTarget::decide(const Cluster &design, const RoleCatalogue &, const QList<StateResource> &state, const QStringList &making)
{
    for (const QString &machine : making) {
        if (const Container *container = m_found.container(machine); !container || container->neverStarted)
            m_record.spoilAddress(machine);
    }
    return ::decide(m_record, design, m_engine, m_ranges, m_work.clusterId, state);
}

Result<void> LocalTarget::makeReady(Making making)
{
    const bool isNeeded = m_record.image.isEmpty() || (!m_hasImage && making == Making::Some);
    return isNeeded ? makeImage() : Result<void>();
}

Result<void> LocalTarget::makeImage()
{
    const Result<QString> image =
        ensureBaseImage(m_work.runner, m_engine, m_work.run.artefactPath(QStringLiteral("recipe")), [this](const QString &line) {
            if (m_work.events)
                m_work.events->log(QStringLiteral("image"), LogLevel::Info, line);
        });
    if (!image)
        return image.error();
    m_record.image = *image;
    m_trustsImage = false;
    return {};
}

Result<QJsonObject> LocalTarget::describe(const Cluster &design, const RoleCatalogue &roles)
{
    if (const Result<LocalRecord> before = LocalRecord::read(recordPath()); !before || m_record != *before) {
        if (const Result<void> written = m_record.write(recordPath()); !written)
            return written.error();
    }
    return terraformInput(m_record, design, roles, m_work.clusterId, SshFolder(m_work.folder.sshPath()));
}

Result<bool> LocalTarget::mendFailed()
{
    if (!m_trustsImage || hasImage(m_work.runner, m_engine, m_record.image))
        return false;
    log(LogLevel::Warning, tr("The base image is not there any more. It is made anew, and then the machines."));
    const Result<void> made = makeImage();
    return made ? Result<bool>(true) : Result<bool>(made.error());
}

/// The port by which the cluster is entered may have been taken while its machine was stopped: then that program is in the way, and nothing
/// is wrong with the machine.
QString LocalTarget::explain(const QString &words) const
{
    static const QRegularExpression taken(QStringLiteral("address already in use|port is already allocated|cannot listen on the TCP port"));
    const quint16 port = m_record.entryPort;
    if (!taken.match(words).hasMatch() || !words.contains(QString::number(port)))
        return {};
    const QString who = listenerOn(port);
    return who.isEmpty() ? tr("Another program of this computer listens on port %1, by which the cluster is entered. Close it, "
                              "then build again. Nothing of the cluster is lost.")
                               .arg(port)
                         : tr("%2 listens on port %1 of this computer, by which the cluster is entered. Close it, then build "
                              "again. Nothing of the cluster is lost.")
                               .arg(port)
                               .arg(who);
}

QMap<QString, CommandResult> LocalTarget::each(const QStringList &machines, const QStringList &words, const QStringList &wordsAfter,
                                               int limit)
{
    QList<Command> commands;
    QStringList asked;
    for (const QString &machine : machines) {
        const Container *container = m_found.container(machine);
        if (!container)
            continue;
        commands << m_engine.make(words + QStringList{container->name} + wordsAfter);
        if (limit > 0)
            commands.last().silenceLimit = commands.last().totalLimit = limit;
        asked << machine;
    }
    const QList<CommandResult> results = m_work.runner.runAll(commands);
    QMap<QString, CommandResult> byMachine;
    for (qsizetype i = 0; i < results.size(); ++i)
        byMachine.insert(asked[i], results[i]);
    return byMachine;
}

QMap<QString, QString> LocalTarget::start(const QStringList &machines)
{
    QMap<QString, QString> why;
    const QMap<QString, CommandResult> results = each(machines, {QStringLiteral("start")}, {}, 0);
    for (auto i = results.cbegin(); i != results.cend(); ++i)
        why.insert(i.key(), i->ok() ? QString() : whyNot(*i));
    return why;
}

bool LocalTarget::wakeSsh(const QStringList &machines)
{
    QStringList running = machines;
    running.removeIf([this](const QString &machine) {
        const Container *container = m_found.container(machine);
        return !container || container->state != Container::State::Running;
    });
    for (const QString &machine : std::as_const(running))
        log(LogLevel::Warning, tr("%1 runs but did not answer SSH; its SSH service is started anew.").arg(machine));
    (void)each(running, {QStringLiteral("exec")},
               {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("systemctl restart ssh || systemctl restart sshd")},
               DoorLimit); // whether it helped is seen at the next contact
    return !running.isEmpty();
}

QString LocalTarget::hostKeyOf(const QString &machine)
{
    const QString path = QStringLiteral("/etc/ssh/ssh_host_ed25519_key.pub");
    const CommandResult result = each({machine}, {QStringLiteral("exec")}, {QStringLiteral("cat"), path}, DoorLimit).value(machine);
    return result.ok() ? bareKey(QString::fromUtf8(result.output)) : QString();
}

TargetEntry LocalTarget::entry() const
{
    return {.machine = m_record.entryMachine, .host = QStringLiteral("127.0.0.1"), .port = m_record.entryPort, .sshSeconds = 60};
}

void LocalTarget::removeFound()
{
    const auto remove = [this](const QStringList &words, const QStringList &names) {
        if (!names.isEmpty())
            (void)m_work.runner.run(m_engine.make(words + names));
    };
    QStringList containers;
    for (const Container &container : std::as_const(m_found.containers)) {
        containers << container.name;
        log(LogLevel::Info, tr("%1 was left over; it is removed.").arg(container.name), container.machine);
    }
    remove({QStringLiteral("rm"), QStringLiteral("--force"), QStringLiteral("--volumes")}, containers);
    remove({QStringLiteral("network"), QStringLiteral("rm")}, m_found.networks);
    remove({QStringLiteral("volume"), QStringLiteral("rm"), QStringLiteral("--force")}, m_found.volumes);
}

/// Terraform does not know what a death left half made, and runs no destroy provisioner for what failed to be made: the engine does.
Result<QList<PlacedThing>> LocalTarget::removeRest(const QList<MachineVolume> & /*volumes*/)
{
    for (int attempt = 0;; ++attempt) { // an engine that is busy stops a container and removes it only when asked again
        if (const Result<void> looked = look(Look::All, {}); !looked)
            return looked.error();
        if (m_found.isEmpty() || attempt + 1 == RemoveAttempts || (attempt > 0 && !m_work.runner.wait(1000)))
            break;
        removeFound();
    }
    const QList<Leftover> living = end(leftoversOf(m_work.runner, m_engine, m_work.clusterId, m_found.containers));
    if (!m_work.runner.isStopped() && (!m_found.isEmpty() || !living.isEmpty()))
        return Error{tr("%1 could not remove everything of this cluster. Start the run again.").arg(m_engine.name), {}};
    QList<PlacedThing> ended;
    for (const Leftover &one : std::as_const(m_ended))
        ended << processOf(one);
    return ended;
}

void LocalTarget::forget()
{
    QFile::remove(recordPath());
}
