#pragma once

#include "services/verbs/Arguments.h"

/// What is done with this login's accounts at clouds: `cloud import FILE`, `cloud list`, `cloud show NAME` and so on.
int cloudVerb(const Arguments &arguments);
/// Each thing that `cloud` can do as one types it, its options behind it: for the completion of shells.
QStringList cloudWords();
