#pragma once

#include "model/Result.h"
#include "services/containers/Engine.h"

#include <functional>

class Runner;

/// Makes the base image of the local target unless it is there, and returns its name. `workFolder` takes the recipe for as long as it is
/// needed, and `progress` what is being done, line by line. The first time takes a minute or two and reaches the package mirrors.
Result<QString> ensureBaseImage(Runner &runner, const ContainerEngine &engine, const QString &workFolder,
                                const std::function<void(const QString &)> &progress);
/// Whether the engine still has this image.
bool hasImage(Runner &runner, const ContainerEngine &engine, const QString &image);
