#pragma once

#include "model/Result.h"
#include "services/salt/SaltDesign.h"

#include <QString>

struct RunContext;

// What Salt and Consul are set up from in a run.

QString consulHistoryPath(const RunContext &context);
/// Consul has a leader: notes who took part in its election unless that is known.
Result<void> noteElection(const RunContext &context);
/// What Salt's files are made of in this run.
Result<SaltDesign> saltDesignOf(const RunContext &context);
