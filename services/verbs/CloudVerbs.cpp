#include "services/verbs/CloudVerbs.h"

#include "model/cluster/Suggestion.h"
#include "services/clouds/CloudStore.h"
#include "services/clouds/CloudsText.h"
#include "services/clouds/OpenrcText.h"
#include "services/stages/RunEnd.h"
#include "services/targets/CloudClusters.h"
#include "services/verbs/CatalogueVerb.h"
#include "services/verbs/CloudImportVerb.h"
#include "services/verbs/CloudShowVerb.h"
#include "services/verbs/CloudTestVerb.h"
#include "services/verbs/CloudTrustVerb.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>

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
    if (!namedCloud(name, exitCode))
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
    const std::optional<CloudStore::Kept> kept = namedCloud(name, exitCode);
    if (!kept)
        return exitCode;
    const Result<std::optional<QString>> secret = CloudStore().secret(name);
    return secret ? cloudTest(kept->account, secret->value_or(QString()), arguments.json) : failed(secret.error());
}

int trustAct(const Arguments &arguments, const QString &name)
{
    int exitCode = ExitCode::Done;
    const std::optional<CloudStore::Kept> kept = namedCloud(name, exitCode);
    return kept ? cloudTrust(kept->account, arguments) : exitCode;
}

int catalogueAct(const Arguments &arguments, const QString &name)
{
    int exitCode = ExitCode::Done;
    const std::optional<CloudStore::Kept> kept = namedCloud(name, exitCode);
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
    const std::optional<CloudStore::Kept> kept = namedCloud(name, exitCode);
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

int removeAct(const Arguments &arguments, const QString &name)
{
    int exitCode = ExitCode::Done;
    if (!namedCloud(name, exitCode))
        return exitCode;
    if (const QList<CloudCluster> clusters = clustersOf(name); !clusters.isEmpty() && !arguments.yes) {
        complain(CloudVerbs::tr("“%1” is not forgotten, as clusters sign in with it: %2. Without it they can be neither changed nor taken "
                                "down. Take them down, or name another account in their designs; or say --yes.")
                     .arg(name, namesOf(clusters)));
        return ExitCode::Refused;
    }
    if (const Result<void> removed = CloudStore().remove(name); !removed)
        return failed(removed.error());
    say(CloudVerbs::tr("“%1” is forgotten here, and its secret. Nothing was changed in the cloud.").arg(name));
    return ExitCode::Done;
}

const QList<CloudAct> &acts()
{
    static const QList<CloudAct> rows{
        {QStringLiteral("import"),
         cloudImport,
         1,
         {QStringLiteral("--name"), QStringLiteral("--cloud"), QStringLiteral("--replace")},
         QT_TRANSLATE_NOOP("CloudVerbs", "FILE      takes accounts out of clouds.yaml, openrc.sh or *.tfvars (-: standard input)\n"
                                         "[--name NAME] [--cloud KEY: one of several] [--replace: the account of that name]")},
        {QStringLiteral("list"),
         cloudList,
         0,
         {QStringLiteral("--json")},
         QT_TRANSLATE_NOOP("CloudVerbs", "          what accounts there are")},
        {QStringLiteral("show"),
         cloudShow,
         1,
         {QStringLiteral("--json")},
         QT_TRANSLATE_NOOP("CloudVerbs", "NAME      what is known of one")},
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
        {QStringLiteral("trust"),
         trustAct,
         1,
         {QStringLiteral("--yes"), QStringLiteral("--replace")},
         QT_TRANSLATE_NOOP("CloudVerbs", "NAME      shows the key of its jump host, and trusts it when you say yes [--yes]\n"
                                         "[--replace: also in the place of another key]")},
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
        {QStringLiteral("remove"),
         removeAct,
         1,
         {QStringLiteral("--yes")},
         QT_TRANSLATE_NOOP("CloudVerbs", "NAME      forgets it, and its secret [--yes: also where clusters sign in with it]")}};
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
                                                {QStringLiteral("--yes"), arguments.yes},
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

QStringList cloudWords()
{
    QStringList lines;
    for (const CloudAct &row : acts())
        lines << (QStringList{QStringLiteral("cloud"), row.name} + row.options).join(u' ');
    return lines;
}

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
