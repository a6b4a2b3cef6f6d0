#pragma once

#include "model/Result.h"
#include "services/containers/Engine.h"

#include <functional>

class Runner;

/// Makes the base image of the local target unless it is there, and returns its name. `workFolder` takes the recipe for as long as it is
/// needed, and `progress` what is being done, line by line. The first time takes a minute or two and reaches the package mirrors.
Result<QString> ensureBaseImage(Runner &runner, const ContainerEngine &engine, const QString &workFolder,
                                const std::function<void(const QString &)> &progress);
/// Why it could not be made, out of the words of the recipe: the cause, not the last line; the mirrors are named where it was them.
Error imageError(const QString &words);
/// The image that ensureBaseImage named last on this computer; empty where the recipe, or what of this computer goes into the image, is
/// another since. Nobody is asked: the engine may not have it any more.
QString lastBaseImage();
