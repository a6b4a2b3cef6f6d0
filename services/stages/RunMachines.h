#pragma once

#include "model/Result.h"
#include "model/runs/RunEvent.h"
#include "services/ssh/Remote.h"
#include "services/tools/Runner.h"

#include <QString>
#include <QStringList>

#include <functional>

struct RunContext;

// The machines of a run: which there are, how they are reached, and which have dropped out.

/// The machines of the design that exist and have not dropped out, in the design's order.
QStringList workingMachines(const RunContext &context);
/// Those of them that the run is narrowed to.
QStringList chosenMachines(const RunContext &context);
/// Those that the run is narrowed to, or all of the design, which do not exist.
QStringList unbuiltMachines(const RunContext &context);
/// They drop out: nothing can be said of them, and nothing done with them.
void dropUnbuilt(RunContext &context, const QString &step, const QString &title);
Remote remoteOf(const RunContext &context, const QString &machine);
/// Does one thing on each of these machines, paced: a command and its answer for each, in their order. Who did not make it because too
/// much went on at once is tried a second time when the others are done, and that is said. What is done must bear being done twice.
QList<CommandResult> onEach(RunContext &context, const QStringList &machines, const QList<Command> &commands,
                            const std::function<CommandHandlers(qsizetype)> &handlersOf = {});
/// That a machine is tried once more, and why: for the log.
void tellAgain(RunContext &context, const QString &source, const QString &machine, const QString &why);
/// A machine failed: the run goes on without it and fails at its end.
void dropOut(RunContext &context, const QString &step, const QString &title, const QString &machine, const QString &sentence);
/// How a step ended: failed where it, or any machine, did.
StepState stateAfter(const RunContext &context, const Result<void> &result);
/// An error that names all machines that dropped out; success where none did.
Result<void> verdict(const RunContext &context);
Error stoppedError();
