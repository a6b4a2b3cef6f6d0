#pragma once

#include "model/Result.h"
#include "services/cluster/ClusterFolder.h"
#include "services/status/AskStatus.h"

/// Gathers what is known of a cluster before its machines are asked: design, state, container engine, the run that is going on. Changes
/// nothing. An error only where the folder or its design cannot be read.
Result<StatusQuestion> statusQuestion(const ClusterFolder &folder);
