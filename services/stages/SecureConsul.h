#pragma once

#include "model/Result.h"

struct RunContext;

/// Step `consul`, only where there is something to do: a running Consul of an earlier version, which takes orders from anybody, gets
/// certificates and tokens without losing its leader's data. Goes on where an earlier try ended.
Result<void> secureConsul(RunContext &context);
