#pragma once

#include "model/Result.h"

#include <QString>

/// Writes a folder that travels inside the program (":/terraform/local") to disk, files of its own making it does not touch; files 0600,
/// written only when they are others.
Result<void> copyResource(const QString &resource, const QString &folder);
