#pragma once

#include "model/Result.h"

#include <QStringList>

struct RunContext;

/// Before Terraform removes `machines`: refuses where they keep something for others (they are asked) or Consul would lose its quorum, else
/// they leave Consul, servers one at a time.
/// Machines that do not answer are only noted; forgetMachines cleans up behind them.
Result<void> leaveMachines(RunContext &context, const QStringList &machines);
/// After Terraform removed (or replaced) `machines`: their Salt keys, Consul memberships, metrics and host keys go.
Result<void> forgetMachines(RunContext &context, const QStringList &machines);
