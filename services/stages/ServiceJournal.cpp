#include "services/stages/ServiceJournal.h"

#include "services/salt/SaltText.h"
#include "services/ssh/Remote.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"

#include <algorithm>

namespace
{
/// What a service said when it was last started, oldest line first, at most twelve; where it said nothing, what systemd says of it. Empty
/// where the machine does not answer within a quarter of a minute. It goes into the log.
QStringList journalOf(RunContext &context, const QString &machine, const SaltState &state)
{
    if (!state.function.startsWith(QLatin1String("service.")))
        return {};
    Command command =
        remoteScript(remoteOf(context, machine), shellScript(QStringLiteral("journal.sh"), {{QStringLiteral("BUTLER_UNIT"), state.name}}));
    command.name = QStringLiteral("journal");
    command.silenceLimit = 15;
    command.totalLimit = 15;
    const QStringList said = QString::fromUtf8(context.runner.run(command).output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!said.isEmpty())
        context.events.log(QStringLiteral("salt"), LogLevel::Error,
                           SaltText::tr("The last that %1 said:").arg(state.name) + QLatin1Char('\n') + said.join(QLatin1Char('\n')),
                           machine);
    return said;
}

QString inOneLine(const QStringList &said)
{
    return said.mid(std::max<qsizetype>(0, said.size() - 2)).join(QStringLiteral(" / "));
}
} // namespace

Explanation causeOf(RunContext &context, const QString &machine, const SaltState &state)
{
    const QStringList said = journalOf(context, machine, state);
    if (said.isEmpty())
        return explain(state.comment + QLatin1Char('\n') + state.changes);
    const Explanation known = explain(said.join(QLatin1Char('\n')));
    if (!known.id.isEmpty() && known.id != QLatin1String("service-failed")) // which says no more than Salt
        return known;
    return {
        {},
        SaltText::tr("The service does not start. The last that it said: “%1”. See to that, then configure again.").arg(inOneLine(said))};
}

QString lastWords(RunContext &context, const QString &machine, const SaltState &state)
{
    return inOneLine(journalOf(context, machine, state));
}
