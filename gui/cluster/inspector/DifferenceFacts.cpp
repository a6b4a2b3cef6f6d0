#include "gui/cluster/inspector/DifferenceFacts.h"

#include <QCoreApplication>

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("DifferenceFacts", text);
}

QString labelOf(const QString &what)
{
    if (what == QLatin1String("size"))
        return words(QT_TRANSLATE_NOOP("DifferenceFacts", "Size"));
    if (what == QLatin1String("image"))
        return words(QT_TRANSLATE_NOOP("DifferenceFacts", "Image"));
    if (what == QLatin1String("networks"))
        return words(QT_TRANSLATE_NOOP("DifferenceFacts", "Networks"));
    if (what == QLatin1String("volumes"))
        return words(QT_TRANSLATE_NOOP("DifferenceFacts", "Volumes"));
    if (what == QLatin1String("public"))
        return words(QT_TRANSLATE_NOOP("DifferenceFacts", "Public address"));
    if (what == QLatin1String("settings"))
        return words(QT_TRANSLATE_NOOP("DifferenceFacts", "Settings"));
    return what;
}

QString valueOf(const QString &text)
{
    if (text.isEmpty())
        return words(QT_TRANSLATE_NOOP("DifferenceFacts", "none"));
    if (text == QLatin1String("yes"))
        return words(QT_TRANSLATE_NOOP("DifferenceFacts", "yes"));
    return text == QLatin1String("no") ? words(QT_TRANSLATE_NOOP("DifferenceFacts", "no")) : text;
}

void addRoles(QList<Fact> &facts, const Difference &difference, const RoleCatalogue &roles)
{
    const QStringList before = difference.before.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    const QStringList after = difference.after.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    const auto title = [&roles](const QString &id) {
        const Role *role = roles.find(id);
        return role ? role->title : id;
    };
    for (const QString &role : after) {
        if (!before.contains(role))
            facts << Fact{words(QT_TRANSLATE_NOOP("DifferenceFacts", "Gets the role")), title(role), State::Add, 0, {}};
    }
    for (const QString &role : before) {
        if (!after.contains(role))
            facts << Fact{words(QT_TRANSLATE_NOOP("DifferenceFacts", "Loses the role")), title(role), State::Gone, 0, {}};
    }
}

} // namespace

QList<Fact> differenceFacts(const Run &plan, const QString &machine, const RoleCatalogue &roles)
{
    QList<Fact> facts;
    for (const PlannedChange &change : plan.plan) {
        if (change.machine != machine)
            continue;
        for (const Difference &one : change.differences) {
            if (one.what == QLatin1String("roles"))
                addRoles(facts, one, roles);
            else
                facts << Fact{labelOf(one.what), QStringLiteral("%1 → %2").arg(valueOf(one.before), valueOf(one.after)), {}, 0, {}};
        }
    }
    return facts;
}
