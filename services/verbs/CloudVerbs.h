#pragma once

#include "services/verbs/Arguments.h"

/// What is done with this login's accounts at clouds: `cloud import FILE`, `cloud list`, `cloud show NAME` and so on.
int cloudVerb(const Arguments &arguments);
