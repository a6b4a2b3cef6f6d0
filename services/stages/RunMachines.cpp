#include "services/stages/RunMachines.h"

#include "services/explanations/Explain.h"
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

void tellAgain(RunContext &context, const QString &source, const QString &machine, const QString &why)
{
    context.events.log(source, LogLevel::Warning,
                       SaltText::tr("%1 did not make it while the others were at work. It is tried once more. %2").arg(machine, why),
                       machine);
}

QList<CommandResult> onEach(RunContext &context, const QStringList &machines, const QList<Command> &commands,
                            const std::function<CommandHandlers(qsizetype)> &handlersOf)
{
    QList<CommandResult> results = context.runner.runAll(commands, handlersOf);
    QList<qsizetype> again;
    QList<Command> once;
    for (qsizetype i = 0; i < results.size(); ++i) {
        const CommandResult &result = results.at(i);
        if (result.ok() || result.stopped || result.crashed)
            continue;
        const Explanation why = explain(QString::fromUtf8(result.errorOutput));
        if (!result.timedOut && !why.passes)
            continue;
        tellAgain(context, commands.at(i).name, machines.at(i),
                  result.timedOut ? SaltText::tr("It did not answer in time.") : why.sentence);
        again << i;
        once << commands.at(i);
    }
    if (again.isEmpty())
        return results;
    const auto theirs = [&handlersOf, &again](qsizetype index) { return handlersOf ? handlersOf(again.at(index)) : CommandHandlers(); };
    context.runner.slowDown();
    const QList<CommandResult> second = context.runner.runAll(once, theirs);
    for (qsizetype i = 0; i < again.size(); ++i)
        results[again.at(i)] = second.at(i);
    return results;
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
