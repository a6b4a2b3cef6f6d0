#pragma once

#include "model/Result.h"

struct RunContext;

/// Step `consul-peers`, only where a run is told so: Consul's servers have lost the majority of them, and so have no leader. Those that
/// kept its list choose one among themselves, and the others, which come with nothing, are taken in by it. Where there is a leader nothing
/// is done.
Result<void> recoverConsul(RunContext &context);
