#include "services/containers/Containers.h"

#include "services/tools/Runner.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace
{

bool isDocker(const ContainerEngine &engine)
{
    return engine.name == QLatin1String("docker");
}

/// `ps`, `network ls` … as JSON.
Command listCommand(const ContainerEngine &engine, const QStringList &words)
{
    return engine.make(words +
                       QStringList{QStringLiteral("--format"), isDocker(engine) ? QStringLiteral("{{json .}}") : QStringLiteral("json")});
}

Command psCommand(const ContainerEngine &engine, const QString &clusterId)
{
    return listCommand(engine, {QStringLiteral("ps"), QStringLiteral("--all"), QStringLiteral("--filter"),
                                QStringLiteral("label=butler.cluster=") + clusterId});
}

Command imageCommand(const ContainerEngine &engine, const QString &image)
{
    return engine.make({QStringLiteral("image"), QStringLiteral("inspect"), QStringLiteral("--format"), QStringLiteral("{{.Id}}"), image});
}

/// Podman prints one array, docker an object a line.
QList<QJsonObject> objectsIn(const QByteArray &output)
{
    QList<QJsonObject> objects;
    if (const QJsonDocument document = QJsonDocument::fromJson(output); document.isArray()) {
        for (const QJsonValue &value : document.array())
            objects << value.toObject();
        return objects;
    }
    for (const QByteArray &line : output.split('\n')) {
        if (const QJsonDocument one = QJsonDocument::fromJson(line); one.isObject())
            objects << one.object();
    }
    return objects;
}

Error failure(const ContainerEngine &engine, const CommandResult &result)
{
    return {QCoreApplication::translate("Containers", "%1 could not say what is running: %2")
                .arg(engine.name, whyNot(result).section(QLatin1Char('\n'), -1)),
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
    container.id = object.value(QLatin1String(object.contains(QLatin1String("Id")) ? "Id" : "ID")).toString();
    container.image = object.value(QLatin1String("Image")).toString();
    if (const QJsonValue seconds = object.value(QLatin1String("Created")); seconds.isDouble()) // podman's CreatedAt is of this moment
        container.made = QDateTime::fromSecsSinceEpoch(seconds.toInteger()).toString(Qt::ISODate);
    else
        container.made = object.value(QLatin1String("CreatedAt")).toString();
    const QString state = object.value(QLatin1String("State")).toString().toLower();
    container.hasProcess = state != QLatin1String("created") && state != QLatin1String("configured");
    container.neverStarted = !container.hasProcess || state == QLatin1String("initialized");
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

QString whyNot(const CommandResult &result)
{
    const QString said = QString::fromUtf8(result.errorOutput).trimmed();
    if (!said.isEmpty() && !result.timedOut)
        return said;
    const QString silent =
        result.timedOut
            ? QCoreApplication::translate("Containers",
                                          "It did not answer. Something else may be at work with it, as the making of an image is. Try "
                                          "again in some minutes; if it is the same then, restart this computer.")
            : QCoreApplication::translate("Containers",
                                          "It failed without a word. Try again; if it is the same then, restart this computer.");
    return said.isEmpty() ? silent : said + QLatin1Char('\n') + silent;
}

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
    for (const QJsonObject &object : objectsIn(output))
        containers << readContainer(object);
    return containers;
}

QList<EngineNetwork> readNetworks(const QByteArray &output)
{
    QList<EngineNetwork> networks;
    for (const QJsonObject &object : objectsIn(output)) {
        const auto either = [&object](const char *podman, const char *docker) {
            return object.value(QLatin1String(object.contains(QLatin1String(podman)) ? podman : docker));
        };
        networks << EngineNetwork{either("name", "Name").toString(), labelOf(either("labels", "Labels"), QStringLiteral("butler.cluster"))};
    }
    return networks;
}

QStringList rangesIn(const QByteArray &output)
{
    static const QRegularExpression range(QStringLiteral("\\d+\\.\\d+\\.\\d+\\.\\d+/\\d+"));
    QStringList ranges;
    for (auto i = range.globalMatch(QString::fromUtf8(output)); i.hasNext();)
        ranges << i.next().captured();
    return ranges;
}

Result<QList<Container>> containersOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId)
{
    const CommandResult result = runner.run(psCommand(engine, clusterId));
    if (!result.ok())
        return failure(engine, result);
    return readContainers(result.output);
}

Result<ClusterThings> thingsOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId,
                               const std::function<void()> &meanwhile)
{
    const QString filter = QStringLiteral("label=butler.cluster=") + clusterId;
    QList<Command> commands{psCommand(engine, clusterId),
                            engine.make({QStringLiteral("network"), QStringLiteral("ls"), QStringLiteral("--filter"), filter,
                                         QStringLiteral("--format"), QStringLiteral("{{.Name}}")}),
                            engine.make({QStringLiteral("volume"), QStringLiteral("ls"), QStringLiteral("--filter"), filter,
                                         QStringLiteral("--format"), QStringLiteral("{{.Name}}")})};
    for (Command &command : commands)
        command.whenStopped = true; // the receipt of a run that was stopped tells the truth, too
    const QList<CommandResult> results = runner.runTogether(commands, meanwhile);
    for (const CommandResult &result : results) {
        if (result.exitCode != 0)
            return failure(engine, result);
    }
    return ClusterThings{readContainers(results[0].output), words(results[1].output), words(results[2].output)};
}

Result<EngineView> viewOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId, const QString &image,
                          const std::function<void()> &meanwhile)
{
    QList<Command> commands{psCommand(engine, clusterId), listCommand(engine, {QStringLiteral("network"), QStringLiteral("ls")})};
    if (!image.isEmpty())
        commands << imageCommand(engine, image);
    const QList<CommandResult> results = runner.runTogether(commands, meanwhile);
    for (const CommandResult &result : results.first(2)) {
        if (!result.ok())
            return failure(engine, result);
    }
    EngineView view{{readContainers(results[0].output), {}, {}}, rangesIn(results[1].output), !image.isEmpty() && results[2].ok()};
    QStringList names;
    for (const EngineNetwork &network : readNetworks(results[1].output)) {
        names << network.name;
        if (network.cluster == clusterId)
            view.things.networks << network.name;
    }
    if (isDocker(engine) && !names.isEmpty()) // its list does not say the ranges
        view.ranges = rangesIn(runner.run(engine.make(QStringList{QStringLiteral("network"), QStringLiteral("inspect")} + names)).output);
    return view;
}

bool hasImage(Runner &runner, const ContainerEngine &engine, const QString &image)
{
    return runner.run(imageCommand(engine, image)).ok();
}
