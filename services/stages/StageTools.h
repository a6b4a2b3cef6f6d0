#pragma once

#include "model/Result.h"
#include "model/cluster/RoleMachines.h"
#include "model/runs/RunEvent.h"
#include "services/salt/SaltDesign.h"
#include "services/salt/SaltEvent.h"
#include "services/ssh/Remote.h"

#include <QString>
#include <QStringList>

struct RunContext;

/// What the stages of SSH and Salt share. All paths and names come out of the run's context.

/// The machines of the design that exist and have not dropped out, in the design's order.
QStringList workingMachines(const RunContext &context);
/// Those of them that the run is narrowed to.
QStringList chosenMachines(const RunContext &context);
Remote remoteOf(const RunContext &context, const QString &machine);
/// Writes .butler/ssh/config and lets known_hosts expect the first contact of machines that it does not know.
Result<void> prepareSshFolder(const RunContext &context);

/// A machine failed: the run goes on without it and fails at its end.
void dropOut(RunContext &context, const QString &step, const QString &title, const QString &machine, const QString &sentence);
/// How a step ended: failed where it, or any machine, did.
StepState stateAfter(const RunContext &context, const Result<void> &result);
/// An error that names all machines that dropped out; success where none did.
Result<void> verdict(const RunContext &context);
Error stoppedError();

/// One state's result on a machine as an event of the run.
void writeState(RunContext &context, const QString &machine, const SaltState &state);
/// How a state is called in a sentence: sls and id.
QString stateName(const SaltState &state);
QString consulHistoryPath(const RunContext &context);
/// Consul has a leader: notes who took part in its election unless that is known.
Result<void> noteElection(const RunContext &context);
/// What Salt's files are made of in this run.
Result<SaltDesign> saltDesignOf(const RunContext &context);
