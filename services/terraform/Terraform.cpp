#include "services/terraform/Terraform.h"

#include "services/platform/Files.h"
#include "services/terraform/InsideTools.h"
#include "services/tools/Runner.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QVersionNumber>

namespace
{

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop");
}

QString fingerprint(const QString &program)
{
    const QFileInfo info(program);
    return QStringLiteral("%1 %2 %3").arg(program).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
}

/// What the program of this fingerprint told, where that was noted.
QString notedVersion(const QString &cachePath, const QString &print)
{
    const Result<QByteArray> text = readFile(cachePath);
    const QJsonObject cache = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    return cache.value(QLatin1String("fingerprint")).toString() == print ? cache.value(QLatin1String("version")).toString() : QString();
}

Command versionCommand(const QString &program)
{
    Command command;
    command.program = program;
    command.arguments = Terraform::versionArguments();
    command.environment = {{QStringLiteral("CHECKPOINT_DISABLE"), QStringLiteral("1")}};
    command.name = QStringLiteral("terraform");
    command.silenceLimit = command.totalLimit = 60;
    return command;
}

} // namespace

QString Terraform::cachePath()
{
    return dataFolder() + QStringLiteral("/terraform.json");
}

QString Terraform::providersPath()
{
    return dataFolder() + QStringLiteral("/terraform-providers");
}

QStringList Terraform::programs()
{
    const QStringList names{QStringLiteral("terraform"), QStringLiteral("tofu")};
    QStringList list;
    if (const QString named = qEnvironmentVariable("BUTLER_TERRAFORM"); !named.isEmpty()) {
        list << QStandardPaths::findExecutable(named);
    } else {
        for (const QString &name : names)
            list << QStandardPaths::findExecutable(name);
        for (const QString &name : names)
            list << QStandardPaths::findExecutable(name, {dataFolder() + QStringLiteral("/bin")});
        list << InsideTools().terraform();
    }
    list.removeAll(QString());
    return list;
}

QStringList Terraform::versionArguments()
{
    return {QStringLiteral("version"), QStringLiteral("-json")};
}

Result<QString> Terraform::versionIn(const QString &program, const QByteArray &told)
{
    const QString version = QJsonDocument::fromJson(told).object().value(QLatin1String("terraform_version")).toString();
    if (version.isEmpty())
        return Error{
            Terraform::tr("%1 does not say which version it is. Install Terraform 1.5 or newer, or OpenTofu, then try again.").arg(program),
            {}};
    if (QVersionNumber::fromString(version) < QVersionNumber(1, 5))
        return Error{Terraform::tr("%1 is version %2, which is too old. Install Terraform 1.5 or newer, or OpenTofu, then try again.")
                         .arg(program, version),
                     {}};
    return version;
}

Result<Terraform> Terraform::find(Runner &runner, const QString &cachePath)
{
    Error why{Terraform::tr("Terraform is not installed on this computer. Install Terraform 1.5 or newer, or OpenTofu, then try again."),
              {}};
    for (const QString &program : programs()) {
        const QString print = fingerprint(program);
        if (const QString version = notedVersion(cachePath, print); !version.isEmpty())
            return Terraform(program, version);
        const CommandResult result = runner.run(versionCommand(program));
        const Result<QString> version = versionIn(program, result.output);
        if (!version) {
            why = {version.error().message, QString::fromUtf8(result.errorOutput)};
            continue;
        }
        QDir().mkpath(QFileInfo(cachePath).path());
        replacePrivateFile(cachePath, QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                                                {QStringLiteral("fingerprint"), print},
                                                                {QStringLiteral("version"), *version}})
                                          .toJson());
        return Terraform(program, *version);
    }
    return why;
}

Terraform Terraform::known(const QString &cachePath)
{
    // One that is too old is passed by, and was never noted.
    for (const QString &program : programs()) {
        if (const QString version = notedVersion(cachePath, fingerprint(program)); !version.isEmpty())
            return Terraform(program, version);
    }
    return {};
}

Command Terraform::make(const QString &folder, const QStringList &arguments) const
{
    Command command;
    command.program = m_program;
    command.arguments = arguments;
    command.workingDirectory = folder;
    command.name = QStringLiteral("terraform");
    command.environment = m_environment;
    command.environment.insert(QStringLiteral("TF_IN_AUTOMATION"), QStringLiteral("1"));
    command.environment.insert(QStringLiteral("CHECKPOINT_DISABLE"), QStringLiteral("1"));
    // Go's own way to save memory: of 200 machines a plan takes a fifth less time for a hundred megabytes more.
    command.environment.insert(QStringLiteral("GOGC"), QStringLiteral("300"));
    // Where providers come from is a matter of the computer, not of the shell that started us: the one variable of Terraform's that passes.
    if (const QString config = qEnvironmentVariable("TF_CLI_CONFIG_FILE"); QFile::exists(config))
        command.environment.insert(QStringLiteral("TF_CLI_CONFIG_FILE"), config);
    return command;
}

Command Terraform::init(const QString &folder, const QString &mirror) const
{
    Command command = make(folder, {QStringLiteral("init"), QStringLiteral("-input=false"), QStringLiteral("-no-color")});
    command.artefact = QStringLiteral("init.txt");
    // A mirror's providers are kept nowhere else: among those of the registry they would take the place of one of the same version, which
    // clusters that were built before know by its sum.
    if (!mirror.isEmpty())
        command.arguments << QStringLiteral("-plugin-dir=") + mirror;
    else if (const QString kept = providersPath(); QDir().mkpath(kept))
        command.environment.insert(QStringLiteral("TF_PLUGIN_CACHE_DIR"), kept);
    return command;
}

Command Terraform::plan(const QString &folder, const QString &planFile, const PlanOptions &options) const
{
    QStringList arguments{QStringLiteral("plan"), QStringLiteral("-json"), QStringLiteral("-input=false"),
                          QStringLiteral("-lock-timeout=60s"), QStringLiteral("-out=") + planFile};
    if (options.destroy)
        arguments << QStringLiteral("-destroy");
    for (const QString &address : options.replace)
        arguments << QStringLiteral("-replace=") + address;
    for (const QString &address : options.targets)
        arguments << QStringLiteral("-target=") + address;
    Command command = make(folder, arguments);
    command.artefact = planTold();
    return command;
}

Command Terraform::apply(const QString &folder, const QString &planFile, int atOnce) const
{
    Command command =
        make(folder, {QStringLiteral("apply"), QStringLiteral("-json"), QStringLiteral("-input=false"), QStringLiteral("-lock-timeout=60s"),
                      QStringLiteral("-parallelism=%1").arg(atOnce), planFile.isEmpty() ? QStringLiteral("-auto-approve") : planFile});
    command.artefact = QStringLiteral("terraform.jsonl");
    command.totalLimit = 6 * 3600; // hundreds of machines, a few at a time; it says something every 10 s
    return command;
}

Command Terraform::showForPrograms(const QString &folder, const QString &planFile) const
{
    return make(folder, {QStringLiteral("show"), QStringLiteral("-json"), QStringLiteral("-no-color"), planFile});
}

Command Terraform::showForPeople(const QString &folder, const QString &planFile) const
{
    return make(folder, {QStringLiteral("show"), QStringLiteral("-no-color"), planFile});
}

Command Terraform::untaint(const QString &folder, const QString &address) const
{
    return make(folder, {QStringLiteral("untaint"), QStringLiteral("-lock-timeout=60s"), QStringLiteral("-no-color"), address});
}
