#include "services/stages/RunSteps.h"

#include "model/runs/RunWords.h"
#include "services/platform/Files.h"
#include "services/stages/RunContext.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context.
struct RunSteps {
    Q_DECLARE_TR_FUNCTIONS(RunSteps)
};

} // namespace

void tellStep(const RunContext &context, const QString &step, StepState state, const QString &message)
{
    context.events.step(step, stepTitle(step), state, {}, message);
}

Ending endAt(const RunContext &context, const QString &step, const RunEnd &end)
{
    tellStep(context, step, end.outcome == Outcome::Cancelled ? StepState::Cancelled : StepState::Failed, end.message);
    return end;
}

Ending stoppedEnd(const RunContext &context)
{
    if (context.events.hasFailed())
        return RunEnd::failed(context.events.failure().message);
    if (context.runner.isLost())
        return RunEnd::failed(
            RunSteps::tr("This run was declared lost while it could not be seen, and another run may work on the cluster by "
                         "now. It has stopped. Look at the cluster's other runs."));
    if (context.runner.isStopped())
        return RunEnd{Outcome::Cancelled, ExitCode::Stopped,
                      RunSteps::tr("Stopped, as you asked. Start the run again, and it goes on from here.")};
    return {};
}

Ending stoppedAt(const RunContext &context, const QString &step)
{
    const Ending end = stoppedEnd(context);
    return end ? endAt(context, step, *end) : end;
}

bool isFull(const RunContext &context, qint64 needed)
{
    for (const QString &place : {context.folder.path(), context.run.path()}) { // they may lie on two disks
        if (const qint64 room = freeBytes(place); room >= 0 && room < needed)
            return true;
    }
    return false;
}

RunEnd noRoom(const RunContext &context)
{
    return RunEnd::failed(RunSteps::tr("The disk of %1 is full. Make room, then start the run again.").arg(context.folder.path()));
}
