#include "services/stages/Prepare.h"

#include "model/cluster/DesignCheck.h"
#include "model/cluster/TargetKind.h"
#include "model/runs/CapacityWords.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/RoleFile.h"
#include "services/platform/Files.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/LeftTools.h"
#include "services/stages/RunSteps.h"
#include "services/stages/TerraformWork.h"
#include "services/targets/Targets.h"

#include <algorithm>

namespace
{

constexpr qint64 LeastRoom = 20 * 1024 * 1024; // bytes; state, events and keys of a cluster need no more

} // namespace

Ending Prepare::run()
{
    const QString step = QStringLiteral("prepare");
    tellStep(m_context, step, StepState::Running);
    if (isFull(m_context, LeastRoom))
        return endAt(m_context, step, noRoom(m_context));
    for (const auto part : {&Prepare::readDesign, &Prepare::findTools, &Prepare::waitForLeftTools, &Prepare::readReality,
                            &Prepare::strangers, &Prepare::mayMake, &Prepare::room, &Prepare::describe}) {
        const Ending end = (this->*part)();
        if (const Ending stop = stoppedAt(m_context, step)) // what a tool that was stopped did not say is no failure of its own
            return stop;
        if (end)
            return endAt(m_context, step, *end);
    }
    tellStep(m_context, step, StepState::Done);
    return {};
}

Ending Prepare::readDesign()
{
    m_context.roles = loadRoles().catalogue;
    const Result<QByteArray> text = readFile(m_context.run.designPath());
    const Result<Cluster> design = text ? readCluster(*text, m_context.folder.designPath()) : Result<Cluster>(text.error());
    const bool takesDown = m_context.verb == Verb::Destroy;
    if (!design && !takesDown) // what is to go stands in the state, not in the design
        return RunEnd{Outcome::Failed, ExitCode::Wrong, design.error().message};
    if (design)
        m_context.design = *design;
    for (const Problem &problem : takesDown ? QList<Problem>() : checkDesign(m_context.design, m_context.roles)) {
        if (problem.severity == Problem::Severity::Error)
            return RunEnd{Outcome::Failed, ExitCode::Wrong, problem.sentence + QLatin1Char(' ') + problem.remedy};
    }
    const Result<QString> kind = chooseTarget();
    if (!kind)
        return RunEnd{Outcome::Failed, ExitCode::Wrong, kind.error().message};
    m_context.targetKind = *kind;
    return {};
}

/// What stands is where it was built, whatever the design says by now.
Result<QString> Prepare::chooseTarget() const
{
    const QString built = builtTargetKind(m_context.folder);
    const QString kept = built.isEmpty() ? keptTargetKind(m_context.folder) : QString();
    const QString wanted = m_context.design.target.kind;
    if (m_context.verb == Verb::Destroy && !(built + kept).isEmpty())
        return built + kept;
    if (!kept.isEmpty() && kept != wanted)
        return Error{
            tr("Data volumes of this cluster were kept when it was taken down %1, and the design says that it is to be %2. Take it "
               "down once more, with its data volumes, if they are not needed; or make “%3” its place again. Nothing was "
               "touched.")
                .arg(targetKind(kept).where, targetKind(wanted).where, targetKind(kept).title),
            {}};
    if (built.isEmpty() || built == wanted)
        return wanted.isEmpty() ? targetKinds().first().id : wanted;
    const Result<QList<StateResource>> state = m_terraform.folder().readState();
    if (state && state->isEmpty() && m_terraform.folder().making().isEmpty())
        return wanted;
    return Error{tr("This cluster stands %1, and the design says that it is to be %2. A cluster does not move: take it down, then build it "
                    "there; or make “%3” its place again. Nothing was touched.")
                     .arg(targetKind(built).where, targetKind(wanted).where, targetKind(built).title),
                 {}};
}

Ending Prepare::findTools()
{
    if (const Result<void> found = m_terraform.find(); !found)
        return RunEnd::failed(found.error().message);
    Result<std::unique_ptr<Target>> target =
        makeTarget(m_context.targetKind,
                   {m_context.folder, m_context.id, m_context.run, m_context.design.target, m_context.runner, &m_context.events});
    if (!target)
        return RunEnd{Outcome::Failed, ExitCode::Wrong, target.error().message};
    m_context.target = std::move(*target);
    if (const Result<void> opened = m_context.target->open(); !opened)
        return RunEnd::failed(opened.error().message);
    m_terraform.takeEnvironment();
    m_context.runner.setPace(m_context.target->pace());
    return {};
}

Ending Prepare::waitForLeftTools()
{
    m_left.wait();
    return {};
}

void Prepare::noteVersions() const
{
    Result<RunRecord> record = m_context.run.read();
    if (!record)
        return;
    record->versions = {{QStringLiteral("butler-desktop"), QStringLiteral(BUTLER_VERSION)},
                        {QStringLiteral("terraform"), m_terraform.version()},
                        {m_context.target->name(), m_context.target->version()}};
    (void)m_context.run.write(*record);
}

/// All that needs no answer of the place.
Ending Prepare::readOwn()
{
    noteVersions();
    if (const Result<void> module = m_terraform.prepareModule(); !module)
        return RunEnd::failed(module.error().message);
    const SshFolder ssh(m_context.folder.sshPath());
    Result<void> ours = m_context.target->checkBrought();
    if (ours)
        ours = ssh.renewConfig();
    if (!ours)
        return RunEnd{Outcome::Failed, ExitCode::Wrong, ours.error().message};
    // Only now: Terraform fetches each program that the state names.
    if (const Result<void> fetched = m_terraform.fetchProviders(); !fetched)
        return RunEnd::failed(fetched.error().message);
    if (m_context.verb == Verb::Destroy || !changesMachines())
        return {};
    if (const Result<SshKeyPair> mayEnter = ssh.ownKey(); !mayEnter) // made now, asked for when the machines are described
        return RunEnd::failed(mayEnter.error().message);
    if (const auto first = ssh.firstContactKeys(machineNames(m_context.design)); !first)
        return RunEnd::failed(first.error().message);
    m_terraform.planAhead();
    return {};
}

Ending Prepare::readReality()
{
    Ending own;
    const Target::Look what = m_context.verb == Verb::Destroy ? Target::Look::All : Target::Look::Build;
    const Result<void> looked = m_context.target->look(what, [this, &own] { own = readOwn(); });
    if (own)
        return own;
    if (!looked)
        return RunEnd::failed(looked.error().message);
    m_terraform.takeEnvironment();                     // where a token leads is known only now
    if (builds() || m_context.verb == Verb::Configure) // then it is at work, and may not be lost for how it was made
        m_terraform.keepSound();
    m_terraform.setVanished(m_context.target->vanished(m_terraform.state(), m_terraform.folder().making()));
    m_terraform.setBroken(m_context.target->broken(m_terraform.state()));
    return {};
}

/// What carries the cluster's mark and is not in the state: left half made by a death, or nobody knows why it is there.
Ending Prepare::strangers()
{
    if (m_context.verb == Verb::Destroy)
        return {};
    if (builds())
        m_context.target->endForgotten({});
    const QStringList making = m_terraform.folder().making();
    const bool wasMaking = m_terraform.folder().isMaking();
    QStringList halfMade;
    QList<PlacedThing> strangers;
    const QList<PlacedThing> unknown = m_context.target->unknown(m_terraform.machines());
    // A machine that no run was making: the state is older than what stands, and what is of no machine may be that one's way in.
    const bool isOlder = std::any_of(unknown.cbegin(), unknown.cend(), [&making](const PlacedThing &thing) {
        return thing.kind == PlacedThing::Kind::Machine && !making.contains(thing.machine);
    });
    for (const PlacedThing &thing : unknown) {
        const bool isMachine = thing.kind == PlacedThing::Kind::Machine;
        const bool wasMade = !isOlder && (thing.machine.isEmpty() ? wasMaking : making.contains(thing.machine));
        if (!wasMade && (isMachine || plans())) // what is none is in nobody's way but a plan's
            strangers << thing;
        if (!wasMade || !isMachine)
            continue;
        m_context.events.log(QStringLiteral("butler"), LogLevel::Warning,
                             tr("%1 was left half made by a run that was ended. It is made anew.").arg(thing.machine), thing.machine);
        halfMade << thing.machine;
    }
    if (const Ending end = strangers.isEmpty() ? Ending() : meet(strangers))
        return end;
    const Result<void> removed = builds() && !isOlder ? m_context.target->removeHalfMade(halfMade) : Result<void>();
    return removed ? Ending() : Ending(RunEnd::failed(removed.error().message)); // else a second one would be made beside it
}

/// Nothing is taken in or removed before a plan has named it.
Ending Prepare::meet(const QList<PlacedThing> &strangers)
{
    Target &target = *m_context.target;
    const RunOptions::Unknown what = plans() ? m_context.options.unknown : RunOptions::Unknown::Refuse;
    if (what == RunOptions::Unknown::TakeIn && target.canTakeIn()) {
        target.takeIn(strangers);
        return {};
    }
    if (what == RunOptions::Unknown::Remove) {
        m_terraform.setUnwanted(strangers);
        return {};
    }
    for (const PlacedThing &one : strangers)
        m_context.events.finding(QStringLiteral("unknown:") + one.id, one.inWords(),
                                 target.canTakeIn() ? QStringLiteral("take-in") : QString(), one.machine);
    return RunEnd::failed(target.strangerSentence(strangers));
}

Ending Prepare::mayMake()
{
    if (!plans())
        return {};
    const bool makes = builds() && !m_terraform.isAllThere();
    const Result<void> may = m_context.target->mayMake(makes ? Target::Making::Some : Target::Making::Planned);
    return may ? Ending() : Ending(RunEnd::failed(may.error().message));
}

/// A plan tells what the place has room for, and is shown even where that is too little. What surely does not fit is not begun; where the
/// need is only estimated, whoever builds was told.
Ending Prepare::room()
{
    if (!plans())
        return {};
    RunEvent event{.kind = RunEvent::Kind::Capacity};
    event.capacity = m_context.target->capacity(m_context.design, m_context.roles);
    if (!event.capacity.isKnown())
        return {};
    m_context.events.write(event);
    const QString refusal = refusalSentences(event.capacity).join(QLatin1Char(' '));
    if (refusal.isEmpty() || !builds())
        return {};
    if (event.capacity.verdict() == Capacity::Verdict::No)
        return RunEnd::failed(refusal);
    m_context.events.log(m_context.target->name(), LogLevel::Warning, refusal);
    return {};
}

Ending Prepare::describe()
{
    if (m_context.verb == Verb::Destroy)
        return {};
    Target &target = *m_context.target;
    if (const Result<void> decided = target.decide(m_context.design, m_context.roles, m_terraform.state(), m_terraform.folder().making());
        !decided)
        return RunEnd::failed(decided.error().message);
    if (!changesMachines())
        return {};
    const Target::Making making = m_terraform.isAllThere() ? Target::Making::None : Target::Making::Some;
    if (const Result<void> ready = target.makeReady(making); !ready)
        return m_context.runner.isStopped() ? Ending() : RunEnd::failed(ready.error().message);
    const Result<QJsonObject> described = target.describe(m_context.design, m_context.roles);
    if (!described)
        return RunEnd::failed(described.error().message);
    Result<void> written = m_terraform.folder().writeVariables(*described);
    if (written)
        written = m_terraform.folder().writeImports(target.adopted());
    return written ? Ending() : Ending(RunEnd::failed(written.error().message));
}
