#include "services/stages/RunMachines.h"

#include "services/salt/SaltText.h"
#include "services/stages/RunContext.h"

QStringList workingMachines(const RunContext &context)
{
    QStringList names;
    for (const Machine &machine : machinesOf(context.design)) {
        if (context.addresses.contains(machine.name) && !context.failures.contains(machine.name))
            names << machine.name;
    }
    return names;
}

QStringList chosenMachines(const RunContext &context)
{
    QStringList names = workingMachines(context);
    if (!context.options.machines.isEmpty())
        names.removeIf([&context](const QString &name) { return !context.options.machines.contains(name); });
    return names;
}

QStringList unbuiltMachines(const RunContext &context)
{
    QStringList names = machineNames(context.design);
    const QStringList &asked = context.options.machines;
    names.removeIf([&context, &asked](const QString &name) {
        return context.addresses.contains(name) || (!asked.isEmpty() && !asked.contains(name));
    });
    return names;
}

void dropUnbuilt(RunContext &context, const QString &step, const QString &title)
{
    for (const QString &machine : unbuiltMachines(context))
        dropOut(context, step, title, machine, SaltText::tr("It is in the design, and was never built. Build."));
}

Remote remoteOf(const RunContext &context, const QString &machine)
{
    return {context.folder.sshConfigPath(), machine, context.entry.user};
}

void dropOut(RunContext &context, const QString &step, const QString &title, const QString &machine, const QString &sentence)
{
    context.failures[machine] = sentence;
    context.events.log(QStringLiteral("butler"), LogLevel::Error, sentence, machine);
    context.events.step(step, title, StepState::Failed, machine, sentence);
}

StepState stateAfter(const RunContext &context, const Result<void> &result)
{
    if (context.runner.isStopped())
        return StepState::Cancelled;
    return result && context.failures.isEmpty() ? StepState::Done : StepState::Failed;
}

Result<void> verdict(const RunContext &context)
{
    if (context.failures.isEmpty())
        return {};
    QStringList sentences;
    for (auto failure = context.failures.begin(); failure != context.failures.end(); ++failure)
        sentences << QStringLiteral("%1: %2").arg(failure.key(), failure.value());
    if (sentences.size() == 1)
        return Error{sentences.first(), {}};
    const QString names = QStringList(context.failures.keys()).join(QStringLiteral(", "));
    return Error{SaltText::tr("%n machine(s) failed: %1. What is well goes on.", nullptr, static_cast<int>(sentences.size())).arg(names),
                 sentences.join(QLatin1Char('\n'))};
}

Error stoppedError()
{
    return {SaltText::tr("Stopped. What was done stays; up goes on from here."), {}};
}
