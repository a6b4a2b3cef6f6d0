#pragma once

#include "services/stages/RunEnd.h"

#include <QString>

struct RunContext;

// What every stage tells of its step, and how a run ends for reasons that no stage has of its own.

void tellStep(const RunContext &context, const QString &step, StepState state, const QString &message = {});
/// Tells that the step ended the run, and returns that end.
Ending endAt(const RunContext &context, const QString &step, const RunEnd &end);
/// The end of a run that is to stop, or cannot tell its story any more; nothing to go on.
Ending stoppedEnd(const RunContext &context);
/// The same, told at its step.
Ending stoppedAt(const RunContext &context, const QString &step);
/// Whether a disk of the run has less room than this, in bytes.
bool isFull(const RunContext &context, qint64 needed);
RunEnd noRoom(const RunContext &context);
