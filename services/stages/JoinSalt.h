#pragma once

#include "model/Result.h"

struct RunContext;

/// Step `salt`: Salt installed where it is missing, keys exchanged over SSH and compared at both ends, states and pillar on the master,
/// every minion answering.
Result<void> joinSalt(RunContext &context);
