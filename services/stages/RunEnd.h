#pragma once

#include "model/Result.h"
#include "model/runs/RunEvent.h"

#include <QString>

#include <optional>

/// What a verb's process exits with (DESIGN 4).
namespace ExitCode
{
constexpr int Done = 0;
constexpr int Failed = 1;
constexpr int Wrong = 2;   ///< the command line or the design
constexpr int Refused = 3; ///< another run is going on
constexpr int Stopped = 4;
constexpr int WouldDestroy = 5; ///< and was not told to
} // namespace ExitCode

/// How a run ends: stages return one to end it, nothing to go on.
struct RunEnd {
    Outcome outcome = Outcome::Failed;
    int exitCode = ExitCode::Failed;
    QString message{};

    static RunEnd failed(const QString &message) { return {Outcome::Failed, ExitCode::Failed, message}; }
};

/// What a stage returns: how the run ends, or nothing to go on.
using Ending = std::optional<RunEnd>;
