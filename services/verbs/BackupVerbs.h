#pragma once

#include "services/verbs/Arguments.h"

/// `backup FOLDER FILE`: the cluster in one file that a passphrase opens.
int backupVerb(const Arguments &arguments);
/// `restore FILE FOLDER`: takes it over from there.
int restoreVerb(const Arguments &arguments);
