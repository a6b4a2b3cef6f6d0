#include "services/containers/Containers.h"

#include "services/runs/Runner.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{

Command psCommand(const ContainerEngine &engine, const QString &clusterId)
{
    const QString format = engine.name == QLatin1String("docker") ? QStringLiteral("{{json .}}") : QStringLiteral("json");
    return engine.make({QStringLiteral("ps"), QStringLiteral("--all"), QStringLiteral("--filter"),
                        QStringLiteral("label=butler.cluster=") + clusterId, QStringLiteral("--format"), format});
}

Error failure(const ContainerEngine &engine, const CommandResult &result)
{
    return {QCoreApplication::translate("Containers", "%1 could not say what is running: %2")
                .arg(engine.name, QString::fromUtf8(result.errorOutput.trimmed().split('\n').last())),
            QString::fromUtf8(result.errorOutput)};
}

/// Docker writes labels as one text, podman as an object.
QString labelOf(const QJsonValue &labels, const QString &name)
{
    if (labels.isObject())
        return labels.toObject().value(name).toString();
    for (const QString &label : labels.toString().split(QLatin1Char(','))) {
        if (label.startsWith(name + QLatin1Char('=')))
            return label.mid(name.size() + 1);
    }
    return {};
}

Container readContainer(const QJsonObject &object)
{
    Container container;
    const QJsonValue names = object.value(QLatin1String("Names"));
    container.name = names.isArray() ? names.toArray().at(0).toString() : names.toString();
    container.machine = labelOf(object.value(QLatin1String("Labels")), QStringLiteral("butler.machine"));
    const QString state = object.value(QLatin1String("State")).toString().toLower();
    container.neverStarted =
        QStringList{QStringLiteral("created"), QStringLiteral("configured"), QStringLiteral("initialized")}.contains(state);
    if (state == QLatin1String("running"))
        container.state = Container::State::Running;
    else if (state == QLatin1String("dead") || state == QLatin1String("removing") || state == QLatin1String("unknown"))
        container.state = Container::State::Error;
    else
        container.state = Container::State::Stopped;
    return container;
}

QStringList words(const QByteArray &output)
{
    return QString::fromUtf8(output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

const Container *ClusterThings::container(const QString &machine) const
{
    for (const Container &container : containers) {
        if (container.machine == machine)
            return &container;
    }
    return nullptr;
}

QList<Container> readContainers(const QByteArray &output)
{
    QList<Container> containers;
    const QJsonDocument document = QJsonDocument::fromJson(output);
    if (document.isArray()) {
        for (const QJsonValue &value : document.array())
            containers << readContainer(value.toObject());
        return containers;
    }
    for (const QByteArray &line : output.split('\n')) {
        if (const QJsonDocument one = QJsonDocument::fromJson(line); one.isObject())
            containers << readContainer(one.object());
    }
    return containers;
}

Result<QList<Container>> containersOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId)
{
    const CommandResult result = runner.run(psCommand(engine, clusterId));
    if (!result.ok())
        return failure(engine, result);
    return readContainers(result.output);
}

Result<ClusterThings> thingsOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId)
{
    const QString filter = QStringLiteral("label=butler.cluster=") + clusterId;
    QList<Command> commands{psCommand(engine, clusterId),
                            engine.make({QStringLiteral("network"), QStringLiteral("ls"), QStringLiteral("--filter"), filter,
                                         QStringLiteral("--format"), QStringLiteral("{{.Name}}")}),
                            engine.make({QStringLiteral("volume"), QStringLiteral("ls"), QStringLiteral("--filter"), filter,
                                         QStringLiteral("--format"), QStringLiteral("{{.Name}}")})};
    for (Command &command : commands)
        command.whenStopped = true; // the receipt of a run that was stopped tells the truth, too
    const QList<CommandResult> results = runner.runAll(commands, 3);
    for (const CommandResult &result : results) {
        if (result.exitCode != 0)
            return failure(engine, result);
    }
    return ClusterThings{readContainers(results[0].output), words(results[1].output), words(results[2].output)};
}
