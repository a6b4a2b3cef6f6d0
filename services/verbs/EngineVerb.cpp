#include "services/containers/BaseImage.h"
#include "services/containers/Engine.h"
#include "services/runs/RunEnd.h"
#include "services/runs/RunFolder.h"
#include "services/runs/Runner.h"
#include "services/verbs/Verbs.h"

#include <QTemporaryDir>

int engineVerb(EngineQuestion question)
{
    const QTemporaryDir scratch;
    const RunFolder folder(scratch.path());
    Runner runner(folder, nullptr, nullptr);
    const Result<ContainerEngine> engine = findEngine(runner, engineCachePath());
    if (!engine) {
        complain(engine.error().message);
        return ExitCode::Failed;
    }
    if (question == EngineQuestion::Words) {
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
