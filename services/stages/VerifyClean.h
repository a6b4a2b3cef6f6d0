#pragma once

#include "model/Result.h"

struct RunContext;

/// Step `verify`: whether all are Clean; an error that says what differs unless they are. A machine whose highstate has just ended well is
/// looked at for its services alone; on all others `state.highstate test=True` says what would change.
Result<void> verifyClean(RunContext &context);
