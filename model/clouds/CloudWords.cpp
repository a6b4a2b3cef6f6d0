#include "model/clouds/CloudWords.h"

#include "model/cluster/Suggestion.h"

#include <QCoreApplication>

namespace
{

constexpr qsizetype shown = 12;

/// Gives the sentences of this file their context.
struct CloudCheck {
    Q_DECLARE_TR_FUNCTIONS(CloudCheck)
};

} // namespace

QString CloudWords::nearestOf(const QString &word, const QStringList &names)
{
    return suggestionFor(word, names);
}

QString CloudWords::insteadOf(const QString &word, const QStringList &names, const QString &fitting)
{
    if (names.isEmpty())
        return CloudCheck::tr("It has none at all: ask the cloud's people.");
    if (const QString near = nearestOf(word, names); !near.isEmpty())
        return CloudCheck::tr("Did you mean “%1”?").arg(near);
    const QString some = names.mid(0, shown).join(QStringLiteral(", ")) + QLatin1String(names.size() > shown ? ", …" : "");
    return fitting.isEmpty() ? CloudCheck::tr("It has: %1.").arg(some)
                             : CloudCheck::tr("Take %1, which does. The cloud has: %2.").arg(fitting, some);
}

QString CloudWords::chooseOf(const QStringList &ids)
{
    return CloudCheck::tr("Name the one that you mean by its id: %1.").arg(ids.mid(0, shown).join(QStringLiteral(", ")));
}
