#include "services/verbs/CloudVerbs.h"

#include "model/cluster/Suggestion.h"
#include "services/clouds/CloudFile.h"
#include "services/clouds/CloudStore.h"
#include "services/clouds/CloudsText.h"
#include "services/clouds/OpenrcText.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/CatalogueVerb.h"
#include "services/verbs/CloudTestVerb.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace
{

/// Gives the sentences of this file their context.
struct CloudVerbs {
    Q_DECLARE_TR_FUNCTIONS(CloudVerbs)
};

using Place = CloudStore::SecretPlace;

/// One thing that can be done; its word is the first behind `cloud`.
struct CloudAct {
    QString name{};
    int (*act)(const Arguments &, const QString &) = nullptr; ///< with the word behind its name
    int words = 0;                                            ///< that must stand behind its name
    QStringList options{};
    const char *help = ""; ///< to be translated
};

int failed(const Error &error)
{
    complain(error.message);
    return ExitCode::Failed;
}

QString placeWord(Place place)
{
    return place == Place::Keychain ? QStringLiteral("keychain") : place == Place::File ? QStringLiteral("file") : QStringLiteral("none");
}

QString placeSentence(const CloudStore &store, Place place)
{
    switch (place) {
    case Place::Keychain:
        return CloudVerbs::tr("in your keychain");
    case Place::File:
        return CloudVerbs::tr("in %1, which you alone can read: no keychain answers here").arg(store.secureFilePath());
    case Place::None:
        break;
    }
    return CloudVerbs::tr("not known");
}

QJsonObject toJson(const CloudStore::Kept &kept)
{
    const CloudAccount &account = kept.account;
    const QJsonObject bastion{{QStringLiteral("host"), account.bastion.host},
                              {QStringLiteral("port"), account.bastion.port},
                              {QStringLiteral("user"), account.bastion.user},
                              {QStringLiteral("keyFile"), account.bastion.keyFile}};
    return {
        {QStringLiteral("name"), account.name},
        {QStringLiteral("authUrl"), account.authUrl},
        {QStringLiteral("kind"), cloudKindWord(account.kind)},
        {QStringLiteral("user"), account.user},
        {QStringLiteral("userId"), account.userId},
        {QStringLiteral("userDomain"), account.userDomain},
        {QStringLiteral("userDomainId"), account.userDomainId},
        {QStringLiteral("project"), account.project},
        {QStringLiteral("projectId"), account.projectId},
        {QStringLiteral("projectDomain"), account.projectDomain},
        {QStringLiteral("projectDomainId"), account.projectDomainId},
        {QStringLiteral("region"), account.region},
        {QStringLiteral("interface"), account.endpoints},
        {QStringLiteral("credentialId"), account.credentialId},
        {QStringLiteral("credentialName"), account.credentialName},
        {QStringLiteral("secretKnown"), kept.secret != Place::None},
        {QStringLiteral("secretPlace"), placeWord(kept.secret)},
        {QStringLiteral("caFile"), account.caFile},
        {QStringLiteral("expires"), account.expires.isValid() ? QJsonValue(account.expires.toUTC().toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("bastion"), account.bastion.host.isEmpty() ? QJsonValue() : QJsonValue(bastion)},
        {QStringLiteral("keyFile"), account.keyFile},
        {QStringLiteral("keyPair"), account.keyPair}};
}

QString projectOf(const CloudAccount &account)
{
    return account.project.isEmpty() ? account.projectId : account.project;
}

/// The account of that name; nothing, with a sentence and the exit code, where there is none.
std::optional<CloudStore::Kept> named(const QString &name, int &exitCode)
{
    const CloudStore store;
    const Result<QList<CloudStore::Kept>> all = store.clouds();
    const Result<CloudStore::Kept> kept = store.cloud(name);
    if (kept)
        return *kept;
    complain(kept.error().message);
    exitCode = all ? ExitCode::Wrong : ExitCode::Failed;
    return {};
}

Result<QList<ImportedCloud>> readWanted(const Arguments &arguments, const QString &file)
{
    constexpr qsizetype largest = 1'000'000;
    if (file == QLatin1String("-"))
        return readCloudText(readAll(largest), QDir::current().filePath(QStringLiteral("-")), arguments.cloud);
    return readCloudFile(file, arguments.cloud);
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

int importAct(const Arguments &arguments, const QString &file)
{
    Result<QList<ImportedCloud>> read = readWanted(arguments, file);
    if (!read) {
        complain(read.error().message);
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
    const Result<QList<CloudStore::Kept>> there = CloudStore().clouds();
    if (!there)
        return failed(there.error());
    const auto isThere = [&there](const ImportedCloud &cloud) {
        return std::any_of(there->begin(), there->end(),
                           [&cloud](const CloudStore::Kept &kept) { return kept.account.name == cloud.account.name; });
    };
    const auto first = std::find_if(read->begin(), read->end(), isThere);
    if (!arguments.overwrite && first != read->end()) { // all or none
        complain(CloudVerbs::tr("There is an account “%1” already. Name this one otherwise (--name), or replace that one (--replace).")
                     .arg(first->account.name));
        return ExitCode::Refused;
    }
    int exitCode = ExitCode::Done;
    for (const ImportedCloud &cloud : std::as_const(*read)) {
        const int kept = keep(cloud, arguments.overwrite ? CloudStore::IfThere::Replace : CloudStore::IfThere::Refuse);
        exitCode = exitCode == ExitCode::Done ? kept : exitCode;
    }
    return exitCode;
}

int listAct(const Arguments &arguments, const QString &)
{
    const CloudStore store;
    const Result<QList<CloudStore::Kept>> all = store.clouds();
    if (!all)
        return failed(all.error());
    QJsonArray list;
    for (const CloudStore::Kept &kept : *all) {
        list << toJson(kept);
        if (!arguments.json)
            say(QStringLiteral("%1  %2  %3  %4").arg(kept.account.name, kept.account.authUrl, kept.account.user, projectOf(kept.account)));
    }
    if (arguments.json)
        say(QJsonDocument(list).toJson().trimmed());
    else if (all->isEmpty())
        say(CloudVerbs::tr("There is no account yet. Take the file in that your cloud's web page gives: butlerctl cloud import FILE"));
    return ExitCode::Done;
}

int showAct(const Arguments &arguments, const QString &name)
{
    int exitCode = ExitCode::Done;
    const std::optional<CloudStore::Kept> kept = named(name, exitCode);
    if (!kept)
        return exitCode;
    if (arguments.json) {
        say(QJsonDocument(toJson(*kept)).toJson().trimmed());
        return exitCode;
    }
    const CloudAccount &account = kept->account;
    const auto line = [](const QString &title, const QString &value) {
        if (!value.isEmpty())
            say(title.leftJustified(24) + value);
    };
    line(CloudVerbs::tr("Name"), account.name);
    line(CloudVerbs::tr("Address"), account.authUrl);
    line(CloudVerbs::tr("Sign-in"), cloudKindWord(account.kind));
    line(CloudVerbs::tr("User"), account.user.isEmpty() ? account.userId : account.user);
    line(CloudVerbs::tr("Credential"), account.credentialId.isEmpty() ? account.credentialName : account.credentialId);
    line(CloudVerbs::tr("Project"), projectOf(account));
    line(CloudVerbs::tr("Region"), account.region);
    line(CloudVerbs::tr("Secret"), placeSentence(CloudStore(), kept->secret));
    line(CloudVerbs::tr("Ends"), account.expires.isValid() ? account.expires.toUTC().toString(Qt::ISODate) : QString());
    line(CloudVerbs::tr("Certificates"), account.caFile);
    line(CloudVerbs::tr("Bastion"),
         account.bastion.host.isEmpty()
             ? QString()
             : QStringLiteral("%1@%2:%3").arg(account.bastion.user, account.bastion.host, QString::number(account.bastion.port)));
    line(CloudVerbs::tr("SSH key"), account.keyFile);
    line(CloudVerbs::tr("Key pair"), account.keyPair);
    return exitCode;
}

/// The one line on standard input, as it is; nothing, with a sentence, where there is not one.
std::optional<QString> secretFromInput(const QString &name)
{
    constexpr qsizetype longest = 65536;
    const bool isTyped = isTerminal(stdin);
    QByteArray line;
    if (isTyped) {
        complain(CloudVerbs::tr("Type the secret of “%1”; it is not shown:").arg(name));
        const HiddenTyping hidden;
        line = readLine().toUtf8();
    } else {
        line = readAll(longest);
        line.chop(line.endsWith("\r\n") ? 2 : line.endsWith('\n') ? 1 : 0);
    }
    const QString secret = QString::fromUtf8(line);
    if (!line.isEmpty() && !line.contains('\n') && line.size() <= longest && secret.toUtf8() == line)
        return secret;
    complain(CloudVerbs::tr("The secret must stand on standard input, as one line of UTF-8. Nothing was kept."));
    return {};
}

int setSecretAct(const Arguments &, const QString &name)
{
    int exitCode = ExitCode::Done;
    if (!named(name, exitCode))
        return exitCode;
    const std::optional<QString> secret = secretFromInput(name);
    if (!secret)
        return ExitCode::Wrong;
    const CloudStore store;
    const Result<Place> kept = store.setSecret(name, *secret);
    if (!kept)
        return failed(kept.error());
    say(CloudVerbs::tr("The secret of “%1” is %2.").arg(name, placeSentence(store, *kept)));
    return ExitCode::Done;
}

int testAct(const Arguments &arguments, const QString &name)
{
    int exitCode = ExitCode::Done;
    const std::optional<CloudStore::Kept> kept = named(name, exitCode);
    if (!kept)
        return exitCode;
    const Result<std::optional<QString>> secret = CloudStore().secret(name);
    return secret ? cloudTest(kept->account, secret->value_or(QString()), arguments.json) : failed(secret.error());
}

int catalogueAct(const Arguments &arguments, const QString &name)
{
    int exitCode = ExitCode::Done;
    const std::optional<CloudStore::Kept> kept = named(name, exitCode);
    if (!kept)
        return exitCode;
    return cloudCatalogue(kept->account, [&name] { return CloudStore().secret(name); }, {arguments.json, arguments.refresh});
}

int exportAct(const Arguments &arguments, const QString &name)
{
    const bool isOpenrc = arguments.format == QLatin1String("openrc");
    if (!isOpenrc && !arguments.format.isEmpty() && arguments.format != QLatin1String("clouds.yaml")) {
        complain(CloudVerbs::tr("“%1” cannot be written. There are: clouds.yaml, openrc.").arg(arguments.format));
        return ExitCode::Wrong;
    }
    int exitCode = ExitCode::Done;
    const std::optional<CloudStore::Kept> kept = named(name, exitCode);
    if (!kept)
        return exitCode;
    ImportedCloud cloud{kept->account, {}, {}};
    if (arguments.withSecret) {
        const Result<std::optional<QString>> secret = CloudStore().secret(name);
        if (!secret)
            return failed(secret.error());
        if (!*secret)
            return failed({CloudVerbs::tr("The secret of “%1” is not known, so it cannot be given out.").arg(name), {}});
        cloud.secret = *secret;
    }
    const Result<QByteArray> text = isOpenrc ? openrcText(cloud) : Result<QByteArray>(cloudsYamlText({cloud}));
    if (!text)
        return failed(text.error());
    give(*text);
    return ExitCode::Done;
}

int removeAct(const Arguments &, const QString &name)
{
    int exitCode = ExitCode::Done;
    if (!named(name, exitCode))
        return exitCode;
    if (const Result<void> removed = CloudStore().remove(name); !removed)
        return failed(removed.error());
    say(CloudVerbs::tr("“%1” is forgotten here, and its secret. Nothing was changed in the cloud.").arg(name));
    return ExitCode::Done;
}

const QList<CloudAct> &acts()
{
    static const QList<CloudAct> rows{
        {QStringLiteral("import"),
         importAct,
         1,
         {QStringLiteral("--name"), QStringLiteral("--cloud"), QStringLiteral("--replace")},
         QT_TRANSLATE_NOOP("CloudVerbs", "FILE      takes accounts out of clouds.yaml, openrc.sh or *.tfvars (-: standard input)\n"
                                         "[--name NAME] [--cloud KEY: one of several] [--replace: the account of that name]")},
        {QStringLiteral("list"),
         listAct,
         0,
         {QStringLiteral("--json")},
         QT_TRANSLATE_NOOP("CloudVerbs", "          what accounts there are")},
        {QStringLiteral("show"), showAct, 1, {QStringLiteral("--json")}, QT_TRANSLATE_NOOP("CloudVerbs", "NAME      what is known of one")},
        {QStringLiteral("set-secret"),
         setSecretAct,
         1,
         {},
         QT_TRANSLATE_NOOP("CloudVerbs", "NAME      keeps its password, secret or token: a line on standard input")},
        {QStringLiteral("test"),
         testAct,
         1,
         {QStringLiteral("--json")},
         QT_TRANSLATE_NOOP("CloudVerbs", "NAME      asks the cloud step by step whether you can work there")},
        {QStringLiteral("catalogue"),
         catalogueAct,
         1,
         {QStringLiteral("--json"), QStringLiteral("--refresh")},
         QT_TRANSLATE_NOOP("CloudVerbs", "NAME      what the cloud has to choose from, and what is free of your quota\n"
                                         "[--refresh: asked now, and not within the last hour]")},
        {QStringLiteral("export"),
         exportAct,
         1,
         {QStringLiteral("--format"), QStringLiteral("--with-secret")},
         QT_TRANSLATE_NOOP("CloudVerbs", "NAME      writes it for OpenStack's own tools [--format clouds.yaml|openrc]\n"
                                         "[--with-secret: whoever has the file is you]")},
        {QStringLiteral("remove"), removeAct, 1, {}, QT_TRANSLATE_NOOP("CloudVerbs", "NAME      forgets it, and its secret")}};
    return rows;
}

QString actsText()
{
    constexpr int column = 16;
    QString text = CloudVerbs::tr("butlerctl cloud WHAT …\n\n");
    for (const CloudAct &row : acts())
        text += (QStringLiteral("  ") + row.name).leftJustified(column) +
                CloudVerbs::tr(row.help).replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(column + 10, QLatin1Char(' '))) +
                QLatin1Char('\n');
    return text.trimmed();
}

/// An option that means nothing to this act; empty where there is none.
QString strangeOption(const Arguments &arguments, const CloudAct &act)
{
    const QList<std::pair<QString, bool>> given{{QStringLiteral("--json"), arguments.json},
                                                {QStringLiteral("--replace"), arguments.overwrite},
                                                {QStringLiteral("--with-secret"), arguments.withSecret},
                                                {QStringLiteral("--refresh"), arguments.refresh},
                                                {QStringLiteral("--name"), !arguments.name.isEmpty()},
                                                {QStringLiteral("--cloud"), !arguments.cloud.isEmpty()},
                                                {QStringLiteral("--format"), !arguments.format.isEmpty()}};
    for (const auto &[option, isGiven] : given) {
        if (isGiven && !act.options.contains(option))
            return option;
    }
    return {};
}

} // namespace

int cloudVerb(const Arguments &arguments)
{
    const QString wanted = arguments.rest.value(0);
    QStringList names;
    for (const CloudAct &row : acts())
        names << row.name;
    const qsizetype place = names.indexOf(wanted);
    if (place < 0) {
        const QString close = suggestionFor(wanted, names);
        if (wanted.isEmpty())
            complain(actsText());
        else
            complain(close.isEmpty()
                         ? CloudVerbs::tr("“cloud %1” is not known. There are: %2.").arg(wanted, names.join(QStringLiteral(", ")))
                         : CloudVerbs::tr("“cloud %1” is not known. Did you mean “%2”?").arg(wanted, close));
        return ExitCode::Wrong;
    }
    const CloudAct &act = acts()[place];
    const QString option = strangeOption(arguments, act);
    if (!option.isEmpty())
        complain(CloudVerbs::tr("“cloud %1” has no option %2.").arg(wanted, option));
    else if (arguments.rest.size() - 1 < act.words)
        complain(CloudVerbs::tr("“cloud %1” needs a word behind it. See butlerctl cloud.").arg(wanted));
    else if (arguments.rest.size() - 1 > act.words)
        complain(CloudVerbs::tr("“%1” is one word too many.").arg(arguments.rest.last()));
    else
        return act.act(arguments, arguments.rest.value(1));
    return ExitCode::Wrong;
}
