#include "services/stages/RunEnd.h"
#include "services/stages/RunSequence.h"
#include "services/verbs/Verbs.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QTranslator>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("butlerctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BUTLER_VERSION));
    QTranslator translator; // English where we do not speak the user's language; its catalogue holds the plurals
    if (translator.load(QLocale(), QStringLiteral("butler-desktop"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        translator.load(QStringLiteral(":/i18n/butler-desktop_en.qm")))
        QCoreApplication::installTranslator(&translator);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == QLatin1String("new") && (words.size() == 1 || words.contains(QLatin1String("--help")))) {
        say(templateList());
        return words.size() == 1 ? ExitCode::Wrong : ExitCode::Done;
    }
    if (words.isEmpty() || words.contains(QLatin1String("--help")) || words.first() == QLatin1String("help")) {
        say(usage().trimmed());
        return words.isEmpty() ? ExitCode::Wrong : ExitCode::Done;
    }
    if (words.first() == QLatin1String("--version")) {
        say(QStringLiteral("butlerctl " BUTLER_VERSION));
        return ExitCode::Done;
    }
    if (words == QStringList{QStringLiteral("engine")})
        return engineVerb(EngineQuestion::Words);
    if (words == QStringList{QStringLiteral("engine"), QStringLiteral("--image")})
        return engineVerb(EngineQuestion::Image);
    if (words == QStringList{QStringLiteral("engine"), QStringLiteral("--allow-privileged")})
        return engineVerb(EngineQuestion::Leave);
    const Result<Arguments> arguments = readArguments(words);
    if (!arguments) {
        complain(arguments.error().message);
        return ExitCode::Wrong;
    }
    if (arguments->verb == QLatin1String("run"))
        return carryOutRun(arguments->folder, arguments->rest.value(0));
    static const QHash<QString, int (*)(const Arguments &)> others{
        {QStringLiteral("new"), newVerb},   {QStringLiteral("check"), checkVerb}, {QStringLiteral("status"), statusVerb},
        {QStringLiteral("runs"), runsVerb}, {QStringLiteral("log"), logVerb},     {QStringLiteral("stop"), stopVerb}};
    return others.value(arguments->verb, changeVerb)(*arguments);
}
