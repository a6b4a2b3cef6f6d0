#pragma once

#include "services/verbs/Arguments.h"

#include <QString>

/// `cloud import FILE`: keeps the accounts that a file (`-`: standard input) tells, all of them or none. Where some of several cannot be
/// read, it says which, and takes the one that is named.
int cloudImport(const Arguments &arguments, const QString &file);
