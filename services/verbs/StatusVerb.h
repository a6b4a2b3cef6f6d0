#pragma once

#include "services/verbs/Arguments.h"

/// How the cluster is, once or at each line of standard input.
int statusVerb(const Arguments &arguments);
