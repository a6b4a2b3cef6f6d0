#pragma once

#include "model/cluster/State.h"
#include "model/runs/RunEvent.h"

#include <optional>

/// How a run that ended so stands in the vocabulary of states.
State stateOf(Outcome outcome);
/// How a step stands.
State stateOf(StepState step);
/// What a planned change does. Nothing where it changes nothing.
std::optional<State> stateOf(ResourceAction action);
