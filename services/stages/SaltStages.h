#pragma once

#include "model/Result.h"

#include <QStringList>

struct RunContext;

/// Step `salt`: Salt installed where it is missing, keys exchanged over SSH and compared at both ends, states and pillar on the master,
/// every minion answering.
Result<void> joinSalt(RunContext &context);
/// Step `consul`, only where there is something to do: a running Consul of an earlier version, which takes orders from anybody, gets
/// certificates and tokens without losing its leader's data. Goes on where an earlier try ended.
Result<void> secureConsul(RunContext &context);
/// Step `roles`: every machine's states, base states first, in the order that the roles need each other; events `state` and `progress`.
/// A state that fails on one machine does not keep the others from going on; the error says which.
Result<void> configureRoles(RunContext &context);
/// Step `verify`: `state.highstate test=True` on all; an error that says what differs unless all are Clean.
Result<void> verifyClean(RunContext &context);
/// Before Terraform removes `machines`: refuses where Consul would lose its quorum, else they leave Consul, servers one at a time.
/// Machines that do not answer are only noted; forgetMachines cleans up behind them.
Result<void> leaveMachines(RunContext &context, const QStringList &machines);
/// After Terraform removed (or replaced) `machines`: their Salt keys, Consul memberships, metrics and host keys go.
Result<void> forgetMachines(RunContext &context, const QStringList &machines);
