#pragma once

#include "services/verbs/Arguments.h"

/// plan, apply, configure, verify, up, destroy: starts the run and follows it.
int changeVerb(const Arguments &arguments);
