#include "services/verbs/Arguments.h"

#include "model/cluster/Suggestion.h"
#include "services/verbs/VerbTable.h"

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
                                                      {QStringLiteral("--watch"), &Arguments::watch},
                                                      {QStringLiteral("--image"), &Arguments::image},
                                                      {QStringLiteral("--allow-privileged"), &Arguments::allowPrivileged},
                                                      {QStringLiteral("--moved"), &Arguments::moved},
                                                      {QStringLiteral("--copied"), &Arguments::copied},
                                                      {QStringLiteral("--with-secret"), &Arguments::withSecret},
                                                      {QStringLiteral("--refresh"), &Arguments::refresh},
                                                      {QStringLiteral("--new-consul-key"), &Arguments::newConsulKey},
                                                      {QStringLiteral("--recover-consul"), &Arguments::recoverConsul},
                                                      {QStringLiteral("--remove-data"), &Arguments::removeData},
                                                      {QStringLiteral("--volumes"), &Arguments::volumes},
                                                      {QStringLiteral("--take-in"), &Arguments::takeIn},
                                                      {QStringLiteral("--remove-unknown"), &Arguments::removeUnknown}};
    return map;
}

const QMap<QString, QString Arguments::*> &values()
{
    static const QMap<QString, QString Arguments::*> map{
        {QStringLiteral("--plan"), &Arguments::plan},     {QStringLiteral("--template"), &Arguments::templateName},
        {QStringLiteral("--target"), &Arguments::target}, {QStringLiteral("--name"), &Arguments::name},
        {QStringLiteral("--cloud"), &Arguments::cloud},   {QStringLiteral("--format"), &Arguments::format}};
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
    const TerminalVerb *row = terminalVerb(verb);
    return row ? row->options : QStringList();
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
    Arguments arguments;
    arguments.verb = words.value(0);
    const TerminalVerb *row = terminalVerb(arguments.verb);
    if (!row) {
        QStringList verbs;
        for (const TerminalVerb &one : terminalVerbs())
            verbs << one.name;
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
        if (arguments.verb == QLatin1String("cloud") && option == QLatin1String("--replace")) { // an account, which has its name already
            arguments.overwrite = true;
            continue;
        }
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
    if (plain.isEmpty() && row->takesFolder)
        return wrong(CommandLine::tr("“%1” needs the cluster's folder: butlerctl %1 FOLDER").arg(arguments.verb));
    if (row->takesFolder)
        arguments.folder = plain.takeFirst();
    arguments.rest = plain;
    if (plain.size() > row->moreWords)
        return wrong(CommandLine::tr("“%1” is one word too many.").arg(plain.last()));
    return arguments;
}
