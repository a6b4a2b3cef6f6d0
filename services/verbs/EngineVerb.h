#pragma once

#include "services/verbs/Arguments.h"

/// Which container engine a cluster on this computer would use, and how it is called, or the base image of its machines, which it makes
/// where it is missing; or why none can be used. Leave is what docker needs, see needsLeave().
int engineVerb(const Arguments &arguments);
