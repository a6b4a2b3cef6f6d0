#pragma once

#include "model/Result.h"

struct RunContext;

/// Step `reach`: writes .butler/ssh/config, waits until every machine answers SSH with a host key that we know, and lets each make its own
/// host key. Machines that never answer are marked failed; the error names them when all others were reached, too.
Result<void> reachMachines(RunContext &context);
/// Writes .butler/ssh/config and lets known_hosts expect the first contact of machines that it does not know.
Result<void> prepareSshFolder(const RunContext &context);
