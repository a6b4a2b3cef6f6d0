#pragma once

#include "services/verbs/Arguments.h"

/// The copies of a cluster's state, and one of them in its place: `state list FOLDER`, `state restore FOLDER WHICH`.
int stateVerb(const Arguments &arguments);
