#include "model/runs/Verbs.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

const QString prepare = QStringLiteral("prepare"), plan = QStringLiteral("plan"), machines = QStringLiteral("machines"),
              reach = QStringLiteral("reach"), salt = QStringLiteral("salt"), roles = QStringLiteral("roles"),
              verify = QStringLiteral("verify"), destroy = QStringLiteral("destroy"), cleanUp = QStringLiteral("clean-up");

} // namespace

const QList<VerbRow> &verbRows()
{
    static const QList<VerbRow> rows{
        {.verb = Verb::Plan, .name = "plan", .title = QT_TRANSLATE_NOOP("Verbs", "Plan"), .steps = {prepare, plan}},
        {.verb = Verb::Apply,
         .name = "apply",
         .title = QT_TRANSLATE_NOOP("Verbs", "Make machines"),
         .steps = {prepare, plan, machines},
         .changes = true,
         .makes = true},
        {.verb = Verb::Configure,
         .name = "configure",
         .title = QT_TRANSLATE_NOOP("Verbs", "Configure"),
         .steps = {prepare, reach, salt, roles},
         .changes = true},
        {.verb = Verb::Verify, .name = "verify", .title = QT_TRANSLATE_NOOP("Verbs", "Verify"), .steps = {prepare, reach, verify}},
        {.verb = Verb::Up,
         .name = "up",
         .title = QT_TRANSLATE_NOOP("Verbs", "Build"),
         .steps = {prepare, plan, machines, reach, salt, roles, verify},
         .changes = true,
         .makes = true},
        {.verb = Verb::Destroy,
         .name = "destroy",
         .title = QT_TRANSLATE_NOOP("Verbs", "Take down"),
         .steps = {prepare, plan, destroy, cleanUp},
         .changes = true}};
    return rows;
}

const VerbRow &rowOf(Verb verb)
{
    const QList<VerbRow> &rows = verbRows();
    return *std::find_if(rows.cbegin(), rows.cend(), [verb](const VerbRow &row) { return row.verb == verb; });
}

QString verbTitle(Verb verb)
{
    return QCoreApplication::translate("Verbs", rowOf(verb).title);
}

QString verbName(Verb verb)
{
    return QString::fromLatin1(rowOf(verb).name);
}

std::optional<Verb> verbFromName(const QString &name)
{
    for (const VerbRow &row : verbRows()) {
        if (name == QLatin1String(row.name))
            return row.verb;
    }
    return {};
}

bool mayChange(const QString &name)
{
    const std::optional<Verb> verb = verbFromName(name);
    return !verb || rowOf(*verb).changes;
}
