#include "services/containers/Engine.h"

#include "services/containers/HostLimits.h"
#include "services/explanations/Explain.h"
#include "services/platform/Files.h"
#include "services/platform/ProcessId.h"
#include "services/tools/Runner.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace
{

struct Options {
    QStringList global{};
    QStringList run{};
};

/// Gives the sentences of this file their context.
struct Engine {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

/// What decides which options are needed: the program, and what we are allowed to do. Another fingerprint: another probe.
QString fingerprint(const QString &program)
{
    const QFileInfo info(program);
    QString print = QStringLiteral("%1 %2 %3 %4")
                        .arg(program)
                        .arg(info.size())
                        .arg(info.lastModified().toSecsSinceEpoch())
                        .arg(qEnvironmentVariable("USER"));
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("CapEff") || line.startsWith("Uid"))
                print += QLatin1Char(' ') + QString::fromLatin1(line.simplified());
        }
    }
    return print;
}

std::optional<ContainerEngine> fromCache(const QString &path, const QString &print)
{
    const Result<QByteArray> text = readFile(path);
    const QJsonObject object = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    if (object.value(QLatin1String("fingerprint")).toString() != print)
        return std::nullopt;
    return ContainerEngine{
        object.value(QLatin1String("name")).toString(), object.value(QLatin1String("command")).toVariant().toStringList(),
        object.value(QLatin1String("runOptions")).toVariant().toStringList(), object.value(QLatin1String("version")).toString()};
}

void toCache(const QString &path, const QString &print, const ContainerEngine &engine)
{
    QDir().mkpath(QFileInfo(path).path());
    const QJsonObject object{{QStringLiteral("format"), 1},
                             {QStringLiteral("fingerprint"), print},
                             {QStringLiteral("name"), engine.name},
                             {QStringLiteral("version"), engine.version},
                             {QStringLiteral("command"), QJsonArray::fromStringList(engine.command)},
                             {QStringLiteral("runOptions"), QJsonArray::fromStringList(engine.runOptions)}};
    replacePrivateFile(path, QJsonDocument(object).toJson());
}

/// The options to try, the least first: a laptop needs none of them.
QList<Options> candidates(const QString &name)
{
    const QStringList limits{QStringLiteral("--ulimit"), QStringLiteral("nofile=1024:2048"), QStringLiteral("--ulimit"),
                             QStringLiteral("nproc=1024:2048")};
    QList<Options> list{{{}, {}}, {{}, limits}};
    if (name == QLatin1String("podman")) {
        for (const QString &runtime : {QStringLiteral("runc"), QStringLiteral("crun")}) {
            if (QStandardPaths::findExecutable(runtime).isEmpty())
                continue;
            const QStringList global{QStringLiteral("--runtime"), runtime};
            list << Options{global, {}} << Options{global, limits};
        }
    }
    return list;
}

/// An image with nothing in it tells: where a container can be started, only its program is missing (exit code 127).
bool starts(Runner &runner, const ContainerEngine &engine, const QString &image, QString &why)
{
    QStringList arguments{QStringLiteral("run"), QStringLiteral("--rm"), QStringLiteral("--network"), QStringLiteral("none")};
    arguments << engine.runOptions << image << QStringLiteral("/nothing");
    Command command = engine.make(arguments);
    command.totalLimit = 60;
    const CommandResult result = runner.run(command);
    if (result.exitCode == 127 || result.errorOutput.contains("executable file") || result.errorOutput.contains("/nothing"))
        return true;
    why = QString::fromUtf8(result.errorOutput);
    return false;
}

const QString probeImage = QStringLiteral("localhost/butler-probe"); ///< its tag is the process that tries it

/// This process's, and what those that were killed at it left.
QStringList probesToRemove(Runner &runner, const ContainerEngine &engine)
{
    QStringList images{QStringLiteral("%1:%2").arg(probeImage).arg(QCoreApplication::applicationPid())};
    Command list = engine.make({QStringLiteral("images"), QStringLiteral("--format"), QStringLiteral("{{.Tag}}"), probeImage});
    list.whenStopped = true;
    for (const QByteArray &tag : runner.run(list).output.split('\n')) {
        if (const qint64 pid = tag.trimmed().toLongLong(); pid > 0 && !ProcessId::of(pid).isAlive())
            images << QStringLiteral("%1:%2").arg(probeImage).arg(pid);
    }
    return images;
}

/// Why an engine that is installed does not serve, by its own last words.
Error refusal(const QString &name, const CommandResult &result)
{
    if (const Explanation why = explain(QString::fromUtf8(result.errorOutput)); !why.id.isEmpty())
        return {Engine::tr("%1 is here but refuses: %2").arg(name, why.text()), QString::fromUtf8(result.errorOutput)};
    const QString said = QString::fromUtf8(result.errorOutput.trimmed().split('\n').last());
    if (said.isEmpty() || result.timedOut)
        return {Engine::tr("%1 is here but does not answer. Start it, then try again.").arg(name), said};
    return {Engine::tr("%1 is here but refuses (%2). Mend that, “%1 info” shows when it works, then try again.").arg(name, said),
            QString::fromUtf8(result.errorOutput)};
}

Result<ContainerEngine> probe(Runner &runner, const QString &name, const QString &program)
{
    ContainerEngine engine{name, {program}, {}, {}};
    const CommandResult version =
        runner.run(engine.make({QStringLiteral("version"), QStringLiteral("--format"), QStringLiteral("{{.Client.Version}}")}));
    if (!version.ok())
        return refusal(name, version);
    engine.version = QString::fromUtf8(version.output).trimmed();
    const QString image = QStringLiteral("%1:%2").arg(probeImage).arg(QCoreApplication::applicationPid());
    Command import = engine.make({QStringLiteral("import"), QStringLiteral("-"), image});
    import.standardInput = QByteArray(10240, '\0'); // a tar archive of nothing
    if (const CommandResult imported = runner.run(import); !imported.ok())
        return refusal(name, imported);
    QString why;
    bool found = false;
    for (const Options &options : candidates(name)) {
        engine.command = QStringList{program} + options.global;
        engine.runOptions = options.run;
        if ((found = starts(runner, engine, image, why)))
            break;
    }
    Command remove = engine.make(QStringList{QStringLiteral("rmi"), QStringLiteral("--force")} + probesToRemove(runner, engine));
    remove.whenStopped = true;
    (void)runner.run(remove);
    if (!found) {
        if (const Explanation known = explain(why); !known.id.isEmpty())
            return Error{Engine::tr("%1 is here but cannot start a container: %2").arg(name, known.text()), why};
        const QString last = why.trimmed().section(QLatin1Char('\n'), -1);
        return Error{Engine::tr("%1 is here but cannot start a container (%2). Mend that, then try again.").arg(name, last), why};
    }
    return engine;
}

} // namespace

Command ContainerEngine::make(const QStringList &arguments) const
{
    Command made;
    made.program = command.value(0);
    made.arguments = command.mid(1) + arguments;
    made.name = name;
    made.silenceLimit = made.totalLimit = 120;
    return made;
}

QString engineCachePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/engine.json");
}

bool needsLeave(const ContainerEngine &engine)
{
    return engine.name == QLatin1String("docker");
}

bool hasLeave(const QString &leavePath)
{
    const Result<QByteArray> text = readFile(leavePath);
    return text && QJsonDocument::fromJson(*text).object().value(QLatin1String("privileged")).toBool();
}

Result<void> giveLeave(const QString &leavePath)
{
    QDir().mkpath(QFileInfo(leavePath).path());
    return writePrivateFile(leavePath,
                            QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("privileged"), true}}).toJson());
}

QString engineLeavePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/leave.json");
}

QString privilegeSentence()
{
    return Engine::tr("Docker runs the machines with all rights: whoever is root in a machine is root on this computer.");
}

QString kindOfEngine(const QString &program)
{
    return QFileInfo(program).baseName() == QLatin1String("docker") ? QStringLiteral("docker") : QStringLiteral("podman");
}

Result<ContainerEngine> findEngine(Runner &runner, const QString &cachePath, const QString &kind)
{
    QStringList names{QStringLiteral("podman"), QStringLiteral("docker")};
    if (const QString named = qEnvironmentVariable("BUTLER_ENGINE"); !named.isEmpty())
        names = {named};
    Error why{
        Engine::tr(
            "Neither podman nor docker is installed on this computer. Install podman, or ask who looks after the computer for it, then try "
            "again. The command for it on Debian and Ubuntu: sudo apt install podman"),
        {}};
    if (!kind.isEmpty()) // what another engine says of these machines would be wrong: it does not know them
        why.message = Engine::tr("The machines of this cluster were made with %1, which is not found on this computer any more. Install it "
                                 "again, then try again.")
                          .arg(kind);
    for (const QString &name : std::as_const(names)) {
        const QString program = QStandardPaths::findExecutable(name);
        if (program.isEmpty() || (!kind.isEmpty() && kindOfEngine(program) != kind))
            continue;
        if (const Result<void> serves = HostLimits::here().serves(kindOfEngine(program)); !serves) {
            if (why.details.isEmpty())
                why = {serves.error().message, serves.error().message};
            continue;
        }
        const QString print = fingerprint(program);
        if (const std::optional<ContainerEngine> known = fromCache(cachePath, print))
            return *known;
        const Result<ContainerEngine> engine = probe(runner, kindOfEngine(program), program);
        if (engine) {
            toCache(cachePath, print, *engine);
            return engine;
        }
        if (why.details.isEmpty())
            why = engine.error();
    }
    return why;
}
