#include "services/stages/ApplyStage.h"

#include "model/runs/RunWords.h"
#include "services/stages/FindMachines.h"
#include "services/stages/PlanTelling.h"
#include "services/stages/RemoveMachines.h"
#include "services/stages/RunSteps.h"
#include "services/stages/TerraformWork.h"

#include <QFile>

namespace
{

const QString step = QStringLiteral("machines");

} // namespace

Ending ApplyStage::startStopped()
{
    const QStringList lost = m_terraform.planned({ResourceAction::Create, ResourceAction::Replace, ResourceAction::Destroy});
    QStringList stopped;
    for (const PlacedThing &thing : m_context.target->things()) {
        if (thing.kind != PlacedThing::Kind::Machine || thing.power == ObservedMachine::Power::Running || lost.contains(thing.machine) ||
            !m_terraform.machines().contains(thing.machine))
            continue;
        stopped << thing.machine;
        m_context.events.step(step, stepTitle(step), StepState::Running, thing.machine);
        m_context.events.log(m_context.target->name(), LogLevel::Info, tr("%1 was stopped; it is started.").arg(thing.machine),
                             thing.machine);
    }
    QStringList failed;
    const QMap<QString, QString> why = stopped.isEmpty() ? QMap<QString, QString>() : m_context.target->start(stopped);
    if (const Ending stop = stoppedEnd(m_context)) // what was told to end says nothing of why
        return stop;
    for (auto machine = why.cbegin(); machine != why.cend(); ++machine) {
        m_context.events.step(step, {}, machine->isEmpty() ? StepState::Done : StepState::Failed, machine.key(), *machine);
        if (machine->isEmpty())
            continue;
        failed << machine.key() + QStringLiteral(": ") + *machine;
        if (failed.last().endsWith(QLatin1Char('.')))
            failed.last().chop(1);
    }
    if (failed.isEmpty())
        return {};
    if (const QString known = m_context.target->explain(failed.join(QLatin1Char('\n'))); !known.isEmpty())
        return RunEnd::failed(known);
    return RunEnd::failed(tr("A machine that was stopped could not be started: %1. Mend that, then build again. Nothing on the "
                             "machine is lost meanwhile.")
                              .arg(failed.join(QStringLiteral("; "))));
}

bool ApplyStage::canTalk() const
{
    return QFile::exists(m_context.folder.sshConfigPath());
}

void ApplyStage::forget(const QStringList &machines)
{
    if (machines.isEmpty())
        return;
    if (const Result<void> forgotten = forgetMachines(m_context, machines); !forgotten)
        m_context.events.log(QStringLiteral("butler"), LogLevel::Warning, forgotten.error().message);
}

/// Machines that are to go leave Consul while they can; the keys of those that are made anew go before the new ones come.
Ending ApplyStage::sayGoodBye()
{
    const QStringList leaving = m_terraform.planned({ResourceAction::Destroy, ResourceAction::Replace});
    QStringList forgotten = m_terraform.planned({ResourceAction::Replace});
    for (const QString &address : m_terraform.vanished()) {
        if (const QString machine = machineOfAddress(address); !machine.isEmpty())
            forgotten << machine;
    }
    if (leaving.isEmpty() && forgotten.isEmpty())
        return {};
    (void)findMachines(m_context, m_terraform);
    if (!leaving.isEmpty()) {
        if (const Result<void> left = leaveMachines(m_context, leaving); !left)
            return RunEnd::failed(left.error().message);
    }
    forget(forgotten);
    return {};
}

/// They were named by the plan, and leave was given.
Ending ApplyStage::removeUnwanted()
{
    if (m_terraform.unwanted().isEmpty())
        return {};
    for (const PlacedThing &one : m_terraform.unwanted())
        m_context.events.log(QStringLiteral("butler"), LogLevel::Info, tr("Removed, as no state knows it: %1").arg(one.inWords()),
                             one.machine);
    const Result<void> removed = m_context.target->removeStrangers(m_terraform.unwanted());
    return removed ? Ending() : Ending(RunEnd::failed(removed.error().message));
}

Ending ApplyStage::describeAnew()
{
    const Result<QJsonObject> described = m_context.target->describe(m_context.design, m_context.roles);
    if (!described)
        return RunEnd::failed(described.error().message);
    Result<void> written = m_terraform.folder().writeVariables(*described);
    if (written)
        written = m_terraform.folder().writeImports(m_context.target->adopted());
    return written ? Ending() : Ending(RunEnd::failed(written.error().message));
}

/// What the place made before it fell into trouble is looked at, so that nothing is made twice; then the rest is planned. Of machines only
/// those may be lost that leave was given for, and those that this run began.
Ending ApplyStage::planRest(const QStringList &mayGo)
{
    if (const Result<void> looked = m_context.target->look(Target::Look::All, {}); !looked)
        return RunEnd::failed(looked.error().message);
    if (const Result<void> read = m_terraform.readState(); !read)
        return RunEnd::failed(read.error().message);
    if (const Result<void> removed = m_context.target->removeHalfMade({}); !removed)
        return RunEnd::failed(removed.error().message);
    m_terraform.keepSound();
    m_terraform.setVanished(m_context.target->vanished(m_terraform.state(), m_terraform.folder().making()));
    if (const Ending failed = describeAnew())
        return failed;
    if (m_terraform.isInOneGo())
        return {};
    if (const Ending failed = m_terraform.makePlan(TerraformWork::Aim::Design))
        return failed;
    QStringList lost = lostBy(m_terraform.plan());
    lost.removeIf([&mayGo](const QString &name) { return mayGo.contains(name); });
    return lost.isEmpty() ? Ending()
                          : RunEnd{Outcome::Failed, ExitCode::WouldDestroy,
                                   tr("While this was being built, the cluster changed: going on would destroy, or make anew: %1. That was "
                                      "not agreed to, so the run ends here. What is made stays; look at the plan.")
                                       .arg(lost.join(QStringLiteral(", ")))};
}

Ending ApplyStage::carryOut()
{
    const QStringList mayGo = lostBy(m_terraform.plan()) + m_terraform.made();
    const auto whenPlanned = [this] { // the plan that Terraform made just before it carries it out
        PlanTelling(m_context).tell(m_terraform.plan());
        tellStep(m_context, QStringLiteral("plan"), StepState::Done);
        tellStep(m_context, step, StepState::Running);
    };
    Ending end = m_terraform.carryOut(step, whenPlanned);
    for (int tries = 0; end && m_terraform.waitsForPlace(tries); ++tries) {
        end = planRest(mayGo);
        if (!end)
            end = m_terraform.carryOut(step, whenPlanned);
    }
    if (const Ending stop = end ? stoppedEnd(m_context) : Ending())
        return stop;
    if (!end || !m_terraform.isInOneGo() || m_context.runner.isStopped())
        return end;
    const Result<bool> mended = m_context.target->mendFailed();
    if (!mended)
        return RunEnd::failed(mended.error().message);
    if (!*mended)
        return end;
    if (const Ending failed = describeAnew())
        return failed;
    return m_terraform.carryOut(step, whenPlanned);
}

Ending ApplyStage::run()
{
    if (!m_terraform.isInOneGo())
        tellStep(m_context, step, StepState::Running);
    const bool canTalkBefore = canTalk();
    if (const Ending end = startStopped())
        return endAt(m_context, step, *end);
    if (const Ending end = canTalkBefore ? sayGoodBye() : Ending())
        return endAt(m_context, step, *end);
    if (const Ending end = stoppedAt(m_context, step))
        return end;
    if (const Ending end = removeUnwanted())
        return endAt(m_context, step, *end);
    QStringList stood = m_terraform.machines();
    stood.removeIf([this](const QString &machine) { return m_terraform.made().contains(machine); });
    if (m_terraform.isInOneGo() || !m_terraform.plan().isEmpty()) {
        if (const Ending end = carryOut())
            return endAt(m_context, m_terraform.isInOneGo() && m_terraform.plan().isEmpty() ? QStringLiteral("plan") : step, *end);
    }
    m_terraform.folder().noteMade(); // what a run that died had begun is whole now, too
    if (const Result<void> given = m_context.target->giveBack(stood); !given)
        return endAt(m_context, step, RunEnd::failed(given.error().message));
    // A place that has just started so much answers slowly; those who reach machines find out.
    if (const Result<void> read = m_terraform.readState(); !read)
        return endAt(m_context, step, RunEnd::failed(read.error().message));
    m_context.target->endForgotten(m_terraform.machines()); // what a killed engine had begun was forgotten when it was made anew
    (void)findMachines(m_context, m_terraform);
    if (canTalkBefore)
        forget(m_terraform.planned({ResourceAction::Destroy}));
    m_context.summary = tr("%n machine(s) are there.", nullptr, static_cast<int>(m_terraform.machines().size()));
    tellStep(m_context, step, StepState::Done);
    return {};
}
