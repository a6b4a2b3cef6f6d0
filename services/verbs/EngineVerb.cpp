#include "services/verbs/EngineVerb.h"

#include "services/containers/BaseImage.h"
#include "services/containers/Engine.h"
#include "services/runs/RunFolder.h"
#include "services/stages/RunEnd.h"
#include "services/tools/Runner.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace
{

/// Gives the sentences of this file their context.
struct EngineVerb {
    Q_DECLARE_TR_FUNCTIONS(EngineVerb)
};

int leave()
{
    if (const Result<void> given = giveLeave(engineLeavePath()); !given) {
        complain(given.error().message);
        return ExitCode::Failed;
    }
    say(privilegeSentence());
    say(EngineVerb::tr("You gave leave to that, for all clusters of this account. It is taken back by removing %1.")
            .arg(engineLeavePath()));
    return ExitCode::Done;
}

} // namespace

int engineVerb(const Arguments &arguments)
{
    if (arguments.allowPrivileged)
        return leave();
    const QTemporaryDir scratch;
    const RunFolder folder(scratch.path());
    Runner runner(folder, nullptr, nullptr);
    const Result<ContainerEngine> engine = findEngine(runner, engineCachePath());
    if (!engine) {
        complain(engine.error().message);
        return ExitCode::Failed;
    }
    if (!arguments.image) {
        say((engine->command + engine->runOptions).join(QLatin1Char(' ')));
        return ExitCode::Done;
    }
    const Result<QString> image = ensureBaseImage(runner, *engine, scratch.filePath(QStringLiteral("recipe")), complain);
    if (!image) {
        complain(image.error().message);
        return ExitCode::Failed;
    }
    say(*image);
    return ExitCode::Done;
}
