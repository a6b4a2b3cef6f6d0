#include "services/verbs/Butlerctl.h"

#include "services/stages/RunEnd.h"
#include "services/verbs/DesignVerbs.h"
#include "services/verbs/Terminal.h"
#include "services/verbs/VerbTable.h"

int butlerctl(const QStringList &words)
{
    const QString help = QStringLiteral("--help");
    if (words.value(0) == QLatin1String("new") && (words.size() == 1 || words.contains(help))) {
        say(templateList());
        return words.size() == 1 ? ExitCode::Wrong : ExitCode::Done;
    }
    if (words.isEmpty() || words.contains(help) || words.first() == QLatin1String("help")) {
        say(usage().trimmed());
        return words.isEmpty() ? ExitCode::Wrong : ExitCode::Done;
    }
    if (words.first() == QLatin1String("--version")) {
        say(QStringLiteral("butlerctl " BUTLER_VERSION));
        return ExitCode::Done;
    }
    const Result<Arguments> arguments = readArguments(words);
    if (!arguments) {
        complain(arguments.error().message);
        return ExitCode::Wrong;
    }
    return terminalVerb(arguments->verb)->act(*arguments);
}
