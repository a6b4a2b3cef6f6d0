#pragma once

#include "services/verbs/Arguments.h"

/// What a plan does in full, as Terraform says it of the plan file. Asked for by itself and never by the run that plans: it would take that
/// run more time than the plan itself may.
int changesVerb(const Arguments &arguments);
