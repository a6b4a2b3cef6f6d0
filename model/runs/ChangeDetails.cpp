#include "model/runs/ChangeDetails.h"

#include <QCoreApplication>

QString valueWords(const PlannedAttribute &attribute)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("ChangeDetails", text); };
    if (attribute.isSecret)
        return words(QT_TRANSLATE_NOOP("ChangeDetails", "a secret, which is not shown"));
    const QString after = attribute.isLater ? words(QT_TRANSLATE_NOOP("ChangeDetails", "known later")) : attribute.after;
    if (attribute.before.isEmpty())
        return after;
    return QStringLiteral("%1 → %2").arg(attribute.before, after.isEmpty() ? words(QT_TRANSLATE_NOOP("ChangeDetails", "nothing")) : after);
}

QStringList addressesOf(const QList<PlannedChange> &plan, const QString &machine)
{
    QStringList own;
    QStringList others;
    for (const PlannedChange &change : plan) {
        const QString key = change.address.section(u'"', 1, 1);
        if (machine.isEmpty())
            continue;
        if (change.machine == machine)
            own << change.address;
        else if (key == machine || key.startsWith(machine + u'/'))
            others << change.address;
    }
    return own + others;
}
