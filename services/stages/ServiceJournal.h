#pragma once

#include "services/explanations/Explain.h"
#include "services/salt/SaltEvent.h"

#include <QString>

struct RunContext;

// Of a service that does not run Salt knows no more than that: the service itself says why, or systemd does.

/// Why a state failed on a machine; what its service said stands in the log.
Explanation causeOf(RunContext &context, const QString &machine, const SaltState &state);
/// The last that a state's service said, in one line; empty: the state is of none, or it said nothing.
QString lastWords(RunContext &context, const QString &machine, const SaltState &state);
