#include "services/verbs/Arguments.h"

#include "model/cluster/Suggestion.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QMap<QString, bool Arguments::*> &switches()
{
    static const QMap<QString, bool Arguments::*> map{{QStringLiteral("--json"), &Arguments::json},
                                                      {QStringLiteral("--yes"), &Arguments::yes},
                                                      {QStringLiteral("--allow-destroy"), &Arguments::allowDestroy},
                                                      {QStringLiteral("--force"), &Arguments::force},
                                                      {QStringLiteral("--follow"), &Arguments::follow},
                                                      {QStringLiteral("--lost"), &Arguments::lost},
                                                      {QStringLiteral("--moved"), &Arguments::moved},
                                                      {QStringLiteral("--copied"), &Arguments::copied}};
    return map;
}

const QMap<QString, QString Arguments::*> &values()
{
    static const QMap<QString, QString Arguments::*> map{{QStringLiteral("--plan"), &Arguments::plan},
                                                         {QStringLiteral("--template"), &Arguments::templateName},
                                                         {QStringLiteral("--target"), &Arguments::target},
                                                         {QStringLiteral("--name"), &Arguments::name}};
    return map;
}

const QMap<QString, QStringList Arguments::*> &lists()
{
    static const QMap<QString, QStringList Arguments::*> map{{QStringLiteral("--replace"), &Arguments::replace},
                                                             {QStringLiteral("--machine"), &Arguments::machines}};
    return map;
}

/// The options that mean something to a verb.
QStringList optionsOf(const QString &verb)
{
    static const QMap<QString, QStringList> map{
        {QStringLiteral("new"), {QStringLiteral("--template"), QStringLiteral("--target"), QStringLiteral("--name")}},
        {QStringLiteral("check"), {QStringLiteral("--json")}},
        {QStringLiteral("plan"),
         {QStringLiteral("--moved"), QStringLiteral("--copied"), QStringLiteral("--json"), QStringLiteral("--replace")}},
        {QStringLiteral("apply"),
         {QStringLiteral("--moved"), QStringLiteral("--copied"), QStringLiteral("--json"), QStringLiteral("--yes"),
          QStringLiteral("--allow-destroy"), QStringLiteral("--replace"), QStringLiteral("--plan")}},
        {QStringLiteral("configure"),
         {QStringLiteral("--moved"), QStringLiteral("--copied"), QStringLiteral("--json"), QStringLiteral("--machine")}},
        {QStringLiteral("verify"), {QStringLiteral("--moved"), QStringLiteral("--copied"), QStringLiteral("--json")}},
        {QStringLiteral("up"),
         {QStringLiteral("--moved"), QStringLiteral("--copied"), QStringLiteral("--json"), QStringLiteral("--yes"),
          QStringLiteral("--allow-destroy"), QStringLiteral("--replace"), QStringLiteral("--plan")}},
        {QStringLiteral("status"), {QStringLiteral("--json")}},
        {QStringLiteral("runs"), {QStringLiteral("--json")}},
        {QStringLiteral("log"), {QStringLiteral("--json"), QStringLiteral("--follow")}},
        {QStringLiteral("stop"), {QStringLiteral("--force"), QStringLiteral("--lost"), QStringLiteral("--name")}},
        {QStringLiteral("destroy"),
         {QStringLiteral("--moved"), QStringLiteral("--copied"), QStringLiteral("--json"), QStringLiteral("--yes")}},
        {QStringLiteral("run"), {}}};
    return map.value(verb);
}

Error wrong(const QString &sentence)
{
    return {sentence, {}};
}

Error unknownOption(const QString &verb, const QString &option)
{
    const QString close = suggestionFor(option, optionsOf(verb));
    if (!close.isEmpty())
        return wrong(CommandLine::tr("“%1” has no option %2. Did you mean %3?").arg(verb, option, close));
    return wrong(CommandLine::tr("“%1” has no option %2.").arg(verb, option));
}

} // namespace

Result<Arguments> readArguments(const QStringList &words)
{
    static const QStringList verbs{QStringLiteral("new"),       QStringLiteral("check"),  QStringLiteral("plan"), QStringLiteral("apply"),
                                   QStringLiteral("configure"), QStringLiteral("verify"), QStringLiteral("up"),   QStringLiteral("status"),
                                   QStringLiteral("runs"),      QStringLiteral("log"),    QStringLiteral("stop"), QStringLiteral("destroy"),
                                   QStringLiteral("run")};
    Arguments arguments;
    arguments.verb = words.value(0);
    if (!verbs.contains(arguments.verb)) {
        const QString close = suggestionFor(arguments.verb, verbs);
        return wrong(close.isEmpty() ? CommandLine::tr("“%1” is no verb of butlerctl. See butlerctl --help.").arg(arguments.verb)
                                     : CommandLine::tr("“%1” is no verb of butlerctl. Did you mean “%2”?").arg(arguments.verb, close));
    }
    QStringList plain;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString option = words[i].section(QLatin1Char('='), 0, 0);
        if (!option.startsWith(QLatin1String("--"))) {
            plain << words[i];
            continue;
        }
        if (!optionsOf(arguments.verb).contains(option))
            return unknownOption(arguments.verb, option);
        if (switches().contains(option)) {
            arguments.*switches().value(option) = true;
            continue;
        }
        const bool joined = words[i].contains(QLatin1Char('='));
        if (!joined && i + 1 >= words.size())
            return wrong(CommandLine::tr("%1 needs a value behind it.").arg(option));
        const QString value = joined ? words[i].section(QLatin1Char('='), 1) : words[++i];
        if (values().contains(option))
            arguments.*values().value(option) = value;
        else
            arguments.*lists().value(option) << value;
    }
    if (plain.isEmpty())
        return wrong(CommandLine::tr("“%1” needs the cluster's folder: butlerctl %1 FOLDER").arg(arguments.verb));
    arguments.folder = plain.takeFirst();
    arguments.rest = plain;
    const qsizetype most =
        arguments.verb == QLatin1String("log") || arguments.verb == QLatin1String("stop") || arguments.verb == QLatin1String("run") ? 1 : 0;
    if (plain.size() > most)
        return wrong(CommandLine::tr("“%1” is one word too many.").arg(plain.last()));
    return arguments;
}

QString usage()
{
    return CommandLine::tr("butlerctl VERB FOLDER [OPTIONS]\n"
                           "\n"
                           "  new FOLDER [--template TEMPLATE] [--target local] [--name NAME]; “butlerctl new” lists the templates\n"
                           "  check FOLDER                whether the design can be built\n"
                           "  plan FOLDER                 what a build would make, change and destroy\n"
                           "  apply FOLDER                makes the machines\n"
                           "  configure FOLDER            gives them their roles [--machine NAME]\n"
                           "  verify FOLDER               sees whether all is as designed\n"
                           "  up FOLDER                   plan, apply, configure and verify\n"
                           "  status FOLDER               what is, asked of the machines now\n"
                           "  runs FOLDER                 what was done, newest first\n"
                           "  log FOLDER [RUN]            what a run said, the newest by default [--follow]\n"
                           "  stop FOLDER [RUN]           stops the run safely; --force ends its tools at once; --lost frees the\n"
                           "                              cluster of a run whose computer is gone for good [--name NAME]\n"
                           "  destroy FOLDER              takes the cluster down [--yes]\n"
                           "  engine                      which container engine serves here, or why none does;\n"
                           "                              --image makes the base image of the machines;\n"
                           "                              --allow-privileged lets docker run machines whose root is root here\n"
                           "\n"
                           "  --json                      events, or one document, for programs\n"
                           "  --allow-destroy             apply, up: machines may be destroyed or made anew\n"
                           "  --replace MACHINE           plan, apply, up: makes this machine anew\n"
                           "  --moved, --copied           the answer when the folder is at another place than before\n"
                           "  --plan RUN                  apply, up: does what this plan showed, or asks again\n"
                           "\n"
                           "Exit codes: 0 done, 1 failed, 2 the command line or the design is wrong, 3 another run is going on,\n"
                           "4 stopped, 5 would destroy something and was not told to.\n");
}
