#include "services/verbs/DesignVerbs.h"

#include "model/clouds/CloudCheck.h"
#include "model/clouds/CloudExpiry.h"
#include "model/clouds/CloudRoom.h"
#include "model/cluster/DesignCheck.h"
#include "model/cluster/TargetKind.h"
#include "services/clouds/CloudStore.h"
#include "services/clouds/OldRoot.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/RoleFile.h"
#include "services/cluster/Templates.h"
#include "services/openstack/OwnAddress.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/CatalogueVerb.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHostInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace
{

/// Gives the sentences of this file their context.
struct DesignVerbs {
    Q_DECLARE_TR_FUNCTIONS(DesignVerbs)
};

QString severityName(Problem::Severity severity)
{
    return severity == Problem::Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
}

/// An account leads to the kind of place that takes one.
Result<TargetChoice> targetOf(const Arguments &arguments)
{
    TargetChoice target{arguments.target.isEmpty() ? targetKinds().first().id : arguments.target, {}};
    if (arguments.cloud.isEmpty())
        return target;
    for (const TargetKind &kind : targetKinds()) {
        if (arguments.target.isEmpty() && !kind.accountKey.isEmpty())
            target.kind = kind.id;
    }
    const QString key = targetKind(target.kind).accountKey;
    if (key.isEmpty())
        return Error{DesignVerbs::tr("A cluster %1 takes no account.").arg(targetKind(target.kind).where), {}};
    if (const Result<CloudStore::Kept> kept = CloudStore().cloud(arguments.cloud); !kept)
        return kept.error();
    target.settings.insert(key, arguments.cloud);
    return target;
}

/// What the design would lack at the cloud of this account, whatever account it names itself.
Result<QList<Problem>> problemsAt(const QString &name, Cluster design, const RoleCatalogue &roles)
{
    const Result<CloudStore::Kept> account = CloudStore().cloud(name);
    if (!account)
        return account.error();
    for (const TargetKind &kind : targetKinds()) {
        if (targetKind(design.target.kind).accountKey.isEmpty() && !kind.accountKey.isEmpty())
            design.target = {kind.id, {}};
    }
    design.target.settings.insert(targetKind(design.target.kind).accountKey, name);
    const Result<CloudCatalogue> catalogue = catalogueOf(account->account, [&name] { return CloudStore().secret(name); });
    if (!catalogue)
        return catalogue.error();
    QList<Problem> problems = checkAtCloud(design, roles, *catalogue) + checkRoom(roomAtCloud(design, roles, *catalogue, {}, {}));
    return problems + checkDesign(design, roles);
}

/// Whether the account ends soon that is named, or else the design's own; nothing of one that this computer does not have.
std::optional<Problem> expiryOf(const QString &named, const Cluster &design)
{
    const QString own = design.target.settings.value(targetKind(design.target.kind).accountKey);
    const QString name = named.isEmpty() ? own : named;
    const Result<CloudStore::Kept> kept = name.isEmpty() ? Result<CloudStore::Kept>(Error{}) : CloudStore().cloud(name);
    return kept ? checkExpiry(kept->account, QDateTime::currentDateTimeUtc()) : std::nullopt;
}

/// Who may knock at the door of a cluster at this account's cloud is for its owner to say.
void proposeEntry(const QString &account)
{
    const Result<CloudStore::Kept> kept = account.isEmpty() ? Result<CloudStore::Kept>(Error{}) : CloudStore().cloud(account);
    if (!kept)
        return;
    const OwnAddress own = OwnAddress::of(kept->account, QHostInfo::fromName(OwnAddress::hostOf(kept->account)).addresses());
    if (own.address.isEmpty())
        say(DesignVerbs::tr("Say under “target” from where SSH may enter, as in “sshFrom: 203.0.113.0/24”. %1").arg(own.sentence));
    else
        say(DesignVerbs::tr("Say under “target” from where SSH may enter; from here it is “sshFrom: %1”. %2")
                .arg(own.address, own.sentence));
}

} // namespace

QString templateList()
{
    const QList<Template> all = allTemplates();
    qsizetype widest = 0;
    for (const Template &one : all)
        widest = std::max(widest, one.id.size());
    QStringList lines{DesignVerbs::tr("butlerctl new FOLDER [--template TEMPLATE] [--target TARGET] [--cloud ACCOUNT] [--name NAME]"), {}};
    for (const Template &one : all)
        lines << QStringLiteral("  %1  %2")
                     .arg(one.id.leftJustified(widest),
                          one.whenToTake.isEmpty() ? one.title : one.title + QStringLiteral(": ") + one.whenToTake);
    return lines.join(QLatin1Char('\n'));
}

int newVerb(const Arguments &arguments)
{
    const QString folder = QDir(arguments.folder).absolutePath();
    const QString templateName = arguments.templateName.isEmpty() ? QStringLiteral("tutorial") : arguments.templateName;
    const Result<TargetChoice> target = targetOf(arguments);
    if (!target) {
        complain(target.error().message);
        return ExitCode::Wrong;
    }
    const QString name = arguments.name.isEmpty() ? templateName : arguments.name;
    if (const Result<void> made = newCluster(folder, templateName, target->kind, name, target->settings); !made) {
        complain(made.error().message);
        return ExitCode::Wrong;
    }
    say(DesignVerbs::tr("%1 is a cluster now. Its design is in %1/cluster.yaml; “butlerctl up” builds it.").arg(folder));
    proposeEntry(arguments.cloud);
    return ExitCode::Done;
}

int oldRootVerb(const Arguments &arguments)
{
    const QString source = arguments.rest.value(0), folder = arguments.rest.value(1);
    if (source.isEmpty()) {
        complain(DesignVerbs::tr("Say of which file or folder: butlerctl old-root SOURCE [FOLDER]."));
        return ExitCode::Wrong;
    }
    const Result<OldRoot> root = OldRoot::read(source, loadRoles().catalogue, qEnvironmentVariable("TF_VAR_salt_master_ip"));
    if (!root) {
        complain(root.error().message);
        return ExitCode::Wrong;
    }
    say(DesignVerbs::tr("Can be taken over:"));
    for (const QString &sentence : root->taken)
        say(QStringLiteral("  ") + sentence);
    say(DesignVerbs::tr("Cannot:"));
    for (const QString &sentence : root->left)
        say(QStringLiteral("  ") + sentence);
    if (folder.isEmpty())
        return ExitCode::Done;
    Cluster design = root->design;
    design.name = arguments.name.isEmpty() ? QFileInfo(QDir(folder).absolutePath()).fileName() : arguments.name;
    if (!arguments.cloud.isEmpty())
        design.target.settings.insert(targetKind(design.target.kind).accountKey, arguments.cloud);
    if (const Result<void> made = newCluster(QDir(folder).absolutePath(), design); !made) {
        complain(made.error().message);
        return ExitCode::Wrong;
    }
    say(DesignVerbs::tr("%1 is a cluster now, and nothing of it is built. “butlerctl check” says what its design still lacks.")
            .arg(QDir(folder).absolutePath()));
    return ExitCode::Done;
}

int checkVerb(const Arguments &arguments)
{
    const ClusterFolder folder(arguments.folder);
    if (const Result<void> cluster = folder.check(); !cluster) {
        complain(cluster.error().message);
        return ExitCode::Wrong;
    }
    const Result<ClusterFile> file = loadCluster(folder.designPath());
    if (!file) {
        complain(file.error().message);
        if (!file.error().details.isEmpty())
            complain(file.error().details);
        return ExitCode::Wrong;
    }
    const RoleCatalogue roles = loadRoles().catalogue;
    QList<Problem> problems = checkDesign(file->cluster, roles);
    if (!arguments.cloud.isEmpty()) {
        const Result<QList<Problem>> there = problemsAt(arguments.cloud, file->cluster, roles);
        if (!there) {
            complain(there.error().message);
            return ExitCode::Failed;
        }
        problems = *there;
    }
    if (const std::optional<Problem> ends = expiryOf(arguments.cloud, file->cluster))
        problems << *ends;
    QJsonArray list;
    for (const Problem &problem : problems) {
        list << QJsonObject{{QStringLiteral("severity"), severityName(problem.severity)},
                            {QStringLiteral("rule"), problem.rule},
                            {QStringLiteral("group"), problem.group},
                            {QStringLiteral("sentence"), problem.sentence},
                            {QStringLiteral("remedy"), problem.remedy}};
        if (!arguments.json)
            complain(placedSentence(problem, file->text, folder.designPath()));
    }
    if (arguments.json)
        say(QJsonDocument(QJsonObject{{QStringLiteral("problems"), list}}).toJson().trimmed());
    else if (problems.isEmpty())
        say(DesignVerbs::tr("The design is good: %n machine(s).", nullptr, static_cast<int>(machinesOf(file->cluster).size())));
    return hasErrors(problems) ? ExitCode::Wrong : ExitCode::Done;
}

int checkRoleVerb(const Arguments &arguments)
{
    const QString folder = QDir(arguments.folder).absolutePath();
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.yaml")}, QDir::Files);
    if (files.isEmpty()) {
        complain(DesignVerbs::tr(
                     "There is no role in %1. A role is a file ROLE.yaml there, and its states lie in states/NAME/init.sls beside it.")
                     .arg(folder));
        return ExitCode::Wrong;
    }
    const LoadedRoles loaded = loadRoles({QStringLiteral(":/roles"), folder}, RoleStates(folder + QStringLiteral("/states")));
    for (const Error &error : loaded.errors) {
        complain(error.message);
        if (!error.details.isEmpty())
            complain(error.details);
    }
    if (!loaded.errors.isEmpty())
        return ExitCode::Wrong;
    say(DesignVerbs::tr("These can be taken: %1. Clusters can use them when they lie in %2, or when BUTLER_ROLES names their folder.")
            .arg(files.join(QStringLiteral(", ")), RoleStates::ownRolesFolder()));
    return ExitCode::Done;
}
