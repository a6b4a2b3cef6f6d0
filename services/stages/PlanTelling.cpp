#include "services/stages/PlanTelling.h"

#include "services/cluster/ClusterFile.h"
#include "services/runs/RunHistory.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

/// What the design says differently since the machines were last configured; empty when they never were.
PlanTelling::Differences PlanTelling::sinceLastBuild() const
{
    RunHistory history(m_context.folder.runsPath());
    history.refresh();
    for (const RunSummary &run : history.runs()) { // newest first
        if (run.outcome != Outcome::Succeeded)
            continue;
        if (run.verb == Verb::Destroy)
            return {};
        if (run.verb != Verb::Up && run.verb != Verb::Configure)
            continue;
        const Result<ClusterFile> then = loadCluster(RunFolder(history.folderOf(run.id)).designPath());
        return then ? differencesOf(then->cluster, m_context.design) : Differences();
    }
    return {};
}

QString PlanTelling::rolesSentence(const Difference &roles, const RoleCatalogue &known)
{
    const QStringList before = roles.before.split(QStringLiteral(", ")), after = roles.after.split(QStringLiteral(", "));
    QStringList stopped;
    for (const QString &id : before) {
        const Role *role = known.find(id);
        if (role && !after.contains(id) && !role->removed.services.isEmpty())
            stopped << role->title;
    }
    return stopped.isEmpty() ? QCoreApplication::translate("PlanTelling", "gets other roles")
                             : QCoreApplication::translate("PlanTelling", "gets other roles; there stops, and keeps its data: %1")
                                   .arg(stopped.join(QStringLiteral(", ")));
}

bool PlanTelling::tell(const QList<PlannedChange> &plan) const
{
    const Differences differences = sinceLastBuild();
    QSet<QString> told;
    for (const PlannedChange &change : plan) {
        RunEvent event{.kind = RunEvent::Kind::Resource};
        event.address = change.address;
        event.machine = change.machine;
        event.action = change.action;
        event.message = change.reason;
        if (change.action != ResourceAction::Create && change.action != ResourceAction::Destroy)
            event.differences = differences.value(change.machine);
        m_context.events.write(event);
        told.insert(change.machine);
    }
    return tellRoles(differences, told) || !plan.isEmpty();
}

bool PlanTelling::tellRoles(const Differences &differences, const QSet<QString> &told) const
{
    bool any = false;
    for (auto machine = differences.cbegin(); machine != differences.cend(); ++machine) {
        const auto roles =
            std::find_if(machine->cbegin(), machine->cend(), [](const Difference &one) { return one.what == QLatin1String("roles"); });
        if (roles == machine->cend() || told.contains(machine.key()))
            continue;
        RunEvent event{.kind = RunEvent::Kind::Resource};
        event.address = QStringLiteral("design.machine[\"%1\"]").arg(machine.key());
        event.machine = machine.key();
        event.action = ResourceAction::Update;
        event.message = rolesSentence(*roles, m_context.roles);
        event.differences = {*roles};
        m_context.events.write(event);
        any = true;
    }
    return any;
}
