#pragma once

#include "model/Result.h"

struct RunContext;

/// Step `roles`: every machine's states, base states first, in the order that the roles need each other; events `state` and `progress`.
/// A state that fails on one machine does not keep the others from going on; the error says which.
Result<void> configureRoles(RunContext &context);
