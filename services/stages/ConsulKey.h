#pragma once

#include "model/Result.h"

struct RunContext;

// The key with which Consul's agents encrypt what they tell each other, changed while all of them work: only where a run is told so, or
// where an earlier one did not come to its end. All machines must be there, as one that misses it would not find the others any more. The
// new key and the old one stand among the cluster's secrets until it is done, so that it goes on where it ended.

/// Before the files of the machines are written: gives the new key to all agents, which use it from then on.
Result<void> changeConsulKey(RunContext &context);
/// After that: the machines' files have the new key, without a restart, and the agents forget the old one.
Result<void> finishConsulKey(RunContext &context);
