#pragma once

#include "services/verbs/Arguments.h"

/// What the analysis of a cluster works with, in which versions: asked of its machines, for a paper.
int softwareVerb(const Arguments &arguments);
