#pragma once

#include "services/verbs/Arguments.h"

/// What was done, newest first.
int runsVerb(const Arguments &arguments);
/// What a run said.
int logVerb(const Arguments &arguments);
/// Stops a run, or frees the cluster of one whose computer is gone.
int stopVerb(const Arguments &arguments);
