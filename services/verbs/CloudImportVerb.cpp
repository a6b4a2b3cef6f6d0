#include "services/verbs/CloudImportVerb.h"

#include "services/clouds/CloudFile.h"
#include "services/clouds/CloudStore.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/CloudShowVerb.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <optional>
#include <utility>

namespace
{

/// Gives the sentences of this file their context.
struct CloudVerbs {
    Q_DECLARE_TR_FUNCTIONS(CloudVerbs)
};

using Place = CloudStore::SecretPlace;

int failed(const Error &error)
{
    complain(error.message);
    return ExitCode::Failed;
}

Result<QList<ImportedCloud>> readWanted(const Arguments &arguments, const QString &file, QList<RefusedCloud> *refused)
{
    constexpr qsizetype largest = 1'000'000;
    if (file == QLatin1String("-"))
        return readCloudText(readAll(largest), QDir::current().filePath(QStringLiteral("-")), arguments.cloud, {}, refused);
    return readCloudFile(file, arguments.cloud, refused);
}

/// What is wrong with a file, or with some of the accounts in it; and which of them can be taken.
void sayRefused(const Result<QList<ImportedCloud>> &read, const QList<RefusedCloud> &refused)
{
    for (const RefusedCloud &one : refused)
        complain(one.error.message);
    if (!read && refused.isEmpty())
        complain(read.error().message);
    if (!read)
        return;
    QStringList names;
    for (const ImportedCloud &one : *read)
        names << one.account.name;
    complain(
        CloudVerbs::tr("Nothing was taken in. These can be: %1. Name one of them with --cloud.").arg(names.join(QStringLiteral(", "))));
}

/// All or none: nothing is taken where one of the names is taken already.
std::optional<int> refusedIfThere(const Arguments &arguments, const QList<ImportedCloud> &clouds)
{
    const Result<QList<CloudStore::Kept>> there = CloudStore().clouds();
    if (!there)
        return failed(there.error());
    const auto isThere = [&there](const ImportedCloud &cloud) {
        return std::any_of(there->begin(), there->end(),
                           [&cloud](const CloudStore::Kept &kept) { return kept.account.name == cloud.account.name; });
    };
    const auto first = std::find_if(clouds.begin(), clouds.end(), isThere);
    if (!arguments.overwrite && first != clouds.end()) { // all or none
        complain(CloudVerbs::tr("There is an account “%1” already. Name this one otherwise (--name), or replace that one (--replace).")
                     .arg(first->account.name));
        return ExitCode::Refused;
    }
    return {};
}

/// Keeps one account and its secret, and says so.
int keep(const ImportedCloud &cloud, CloudStore::IfThere ifThere)
{
    const CloudStore store;
    const CloudAccount &account = cloud.account;
    const Result<bool> saved = store.save(account, ifThere);
    if (!saved)
        return failed(saved.error());
    if (!*saved) {
        complain(CloudVerbs::tr("There is an account “%1” already. Name this one otherwise (--name), or replace that one (--replace).")
                     .arg(account.name));
        return ExitCode::Refused;
    }
    int exitCode = ExitCode::Done;
    if (cloud.secret && !cloud.secret->isEmpty()) {
        if (const Result<Place> kept = store.setSecret(account.name, *cloud.secret); !kept)
            exitCode = failed(kept.error());
    }
    const Result<CloudStore::Kept> kept = store.cloud(account.name);
    say(CloudVerbs::tr("“%1” is one of your accounts now: %2. Its secret is %3.")
            .arg(account.name, account.authUrl, placeSentence(store, kept ? kept->secret : Place::None)));
    for (const QString &note : cloud.notes)
        complain(QStringLiteral("%1: %2").arg(account.name, note));
    if (kept && kept->secret == Place::None)
        complain(CloudVerbs::tr("Give the secret on standard input: butlerctl cloud set-secret “%1”").arg(account.name));
    return exitCode;
}

} // namespace

int cloudImport(const Arguments &arguments, const QString &file)
{
    QList<RefusedCloud> refused;
    Result<QList<ImportedCloud>> read = readWanted(arguments, file, &refused);
    if (!read || !refused.isEmpty()) {
        sayRefused(read, refused);
        return ExitCode::Wrong;
    }
    if (!arguments.name.isEmpty() && (read->size() > 1 || !isCloudName(arguments.name))) {
        complain(
            read->size() > 1
                ? CloudVerbs::tr("The file has %1 clouds, which cannot all be called “%2”. Name one of them with --cloud.")
                      .arg(read->size())
                      .arg(arguments.name)
                : CloudVerbs::tr("An account cannot be called “%1”. Take 1 to 64 letters and digits, no dash first.").arg(arguments.name));
        return ExitCode::Wrong;
    }
    if (!arguments.name.isEmpty())
        read->first().account.name = arguments.name;
    if (const std::optional<int> exitCode = refusedIfThere(arguments, *read))
        return *exitCode;
    int exitCode = ExitCode::Done;
    for (const ImportedCloud &cloud : std::as_const(*read)) {
        const int kept = keep(cloud, arguments.overwrite ? CloudStore::IfThere::Replace : CloudStore::IfThere::Refuse);
        exitCode = exitCode == ExitCode::Done ? kept : exitCode;
    }
    return exitCode;
}
