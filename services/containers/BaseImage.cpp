#include "services/containers/BaseImage.h"

#include "services/platform/Resources.h"
#include "services/runs/Runner.h"

#include <QCoreApplication>
#include <QDir>

bool hasImage(Runner &runner, const ContainerEngine &engine, const QString &image)
{
    return runner
        .run(
            engine.make({QStringLiteral("image"), QStringLiteral("inspect"), QStringLiteral("--format"), QStringLiteral("{{.Id}}"), image}))
        .ok();
}

Result<QString> ensureBaseImage(Runner &runner, const ContainerEngine &engine, const QString &workFolder,
                                const std::function<void(const QString &)> &progress)
{
    for (const QString &part : {QStringLiteral("image"), QStringLiteral("salt-bootstrap")}) {
        if (const Result<void> copied = copyResource(QStringLiteral(":/") + part, workFolder + QLatin1Char('/') + part); !copied)
            return copied.error();
    }
    Command command;
    command.program = QStringLiteral("sh");
    command.arguments = QStringList{workFolder + QStringLiteral("/image/build-base.sh")} + engine.command;
    command.environment = {{QStringLiteral("BUTLER_RUN_OPTIONS"), engine.runOptions.join(QLatin1Char('\n'))}};
    if (const QString mirror = qEnvironmentVariable("BUTLER_MIRROR"); !mirror.isEmpty())
        command.environment.insert(QStringLiteral("BUTLER_MIRROR"), mirror);
    command.name = QStringLiteral("image");
    command.silenceLimit = 900; // a step of the build says nothing until it is done
    command.totalLimit = 3600;
    CommandHandlers handlers;
    handlers.errorLine = [&progress](const QByteArray &line) { progress(QString::fromUtf8(line)); };
    const CommandResult result = runner.run(command, handlers);
    QDir(workFolder).removeRecursively();
    const QString image = QString::fromUtf8(result.output).trimmed();
    if (result.ok() && !image.isEmpty())
        return image;
    const QString last = QString::fromUtf8(result.errorOutput.trimmed().split('\n').last());
    return Error{QCoreApplication::translate("BaseImage", "The base image of the machines could not be made: %1 See whether this computer "
                                                          "reaches its package mirrors, then start the run again.")
                     .arg(last),
                 QString::fromUtf8(result.errorOutput)};
}
