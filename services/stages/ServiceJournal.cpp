#include "services/stages/ServiceJournal.h"

#include "services/ssh/Remote.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"

QStringList serviceJournal(RunContext &context, const QString &machine, const QString &unit)
{
    Command command =
        remoteScript(remoteOf(context, machine), shellScript(QStringLiteral("journal.sh"), {{QStringLiteral("BUTLER_UNIT"), unit}}));
    command.name = QStringLiteral("journal");
    command.silenceLimit = 15;
    command.totalLimit = 15;
    return QString::fromUtf8(context.runner.run(command).output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}
