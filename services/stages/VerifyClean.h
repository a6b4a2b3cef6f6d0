#pragma once

#include "model/Result.h"

struct RunContext;

/// Step `verify`: `state.highstate test=True` on all; an error that says what differs unless all are Clean.
Result<void> verifyClean(RunContext &context);
