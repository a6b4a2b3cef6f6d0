#include "model/cluster/DesignChanges.h"

#include "model/cluster/Consequences.h"
#include "model/cluster/GroupCheck.h"
#include "model/cluster/RoleMachines.h"
#include "model/cluster/RoleSettings.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace
{
constexpr qsizetype mostNames = 4; ///< machines that are named in one sentence

/// Gives the sentences of this file their context.
struct DesignChanges {
    Q_DECLARE_TR_FUNCTIONS(DesignChanges)
};

QString listed(const QStringList &names)
{
    if (names.size() <= mostNames)
        return names.join(QStringLiteral(", "));
    return DesignChanges::tr("%1 … %2").arg(names.mid(0, 2).join(QStringLiteral(", ")), names.last());
}

QString orNone(const QString &word)
{
    return word.isEmpty() ? DesignChanges::tr("the usual") : word;
}

QStringList titles(const QStringList &ids, const QStringList &without, const RoleCatalogue &roles)
{
    QStringList words;
    for (const QString &id : ids) {
        if (!without.contains(id))
            words << roles.titleOf(id);
    }
    return words;
}

QStringList volumeWords(const QList<Volume> &volumes, const QList<Volume> &without)
{
    QStringList words;
    for (const Volume &volume : volumes) {
        if (!without.contains(volume))
            words << DesignChanges::tr("%1 (%2 GB at %3)").arg(volume.name).arg(volume.size).arg(volume.mount);
    }
    return words;
}

QStringList onlyIn(const Group &group, const Group *other)
{
    QSet<QString> there;
    if (other) {
        for (const Machine &machine : machinesOf(*other))
            there.insert(machine.name);
    }
    QStringList names;
    for (const Machine &machine : machinesOf(group)) {
        if (!there.contains(machine.name))
            names << machine.name;
    }
    return names;
}

/// Words for what differs between two states of one group, each with what it does to the machines.
class GroupComparison final
{
public:
    GroupComparison(const Group &then, const Group &now, const RoleCatalogue &roles) : m_then(then), m_now(now), m_roles(roles) {}

    QList<DesignChange> run()
    {
        if (const QStringList gone = onlyIn(m_then, &m_now); !gone.isEmpty())
            add(DesignChange::Kind::Unmade,
                DesignChanges::tr("%1: %n machine(s) fewer, with what is on them: %2.", nullptr, int(gone.size()))
                    .arg(m_now.shownName(), listed(gone)));
        if (const QStringList made = onlyIn(m_now, &m_then); !made.isEmpty())
            add(DesignChange::Kind::Made,
                DesignChanges::tr("%1: %n machine(s) more: %2.", nullptr, int(made.size())).arg(m_now.shownName(), listed(made)));
        compareRoles();
        if (m_then.size != m_now.size)
            add(DesignChange::Kind::Restarted, DesignChanges::tr("%1: size %2 instead of %3. Its machines restart.")
                                                   .arg(m_now.shownName(), orNone(m_now.size), orNone(m_then.size)));
        if (m_then.image != m_now.image)
            add(DesignChange::Kind::Changed, DesignChanges::tr("%1: new machines start from %2 instead of %3; those that are there stay.")
                                                 .arg(m_now.shownName(), orNone(m_now.image), orNone(m_then.image)));
        if (m_then.networks != m_now.networks)
            add(DesignChange::Kind::Changed,
                DesignChanges::tr("%1: new machines have the further networks %2 instead of %3; those that are there keep theirs.")
                    .arg(m_now.shownName(), orNone(m_now.networks.join(QStringLiteral(", "))),
                         orNone(m_then.networks.join(QStringLiteral(", ")))));
        compareVolumes();
        if (m_then.publicAddress != m_now.publicAddress)
            add(DesignChange::Kind::Changed, (m_now.publicAddress ? DesignChanges::tr("%1: gets a public address for each machine.")
                                                                  : DesignChanges::tr("%1: loses its public addresses."))
                                                 .arg(m_now.shownName()));
        if (m_then.title != m_now.title)
            add(DesignChange::Kind::Shown, DesignChanges::tr("%1: shown as “%2”.").arg(m_now.name, m_now.shownName()));
        return m_changes;
    }

private:
    void add(DesignChange::Kind kind, const QString &sentence) { m_changes << DesignChange{kind, m_now.name, sentence}; }
    void compareRoles()
    {
        if (const QStringList more = titles(m_now.roles, m_then.roles, m_roles); !more.isEmpty())
            add(DesignChange::Kind::Changed,
                DesignChanges::tr("%1: gets the role(s) %2.").arg(m_now.shownName(), more.join(QStringLiteral(", "))));
        if (const QStringList fewer = titles(m_then.roles, m_now.roles, m_roles); !fewer.isEmpty())
            add(DesignChange::Kind::Changed,
                DesignChanges::tr("%1: loses the role(s) %2.").arg(m_now.shownName(), fewer.join(QStringLiteral(", "))));
    }
    void compareVolumes()
    {
        if (const QStringList fewer = volumeWords(m_then.volumes, m_now.volumes); !fewer.isEmpty())
            add(DesignChange::Kind::Unmade, DesignChanges::tr("%1: without the volume %2, and what is on it.")
                                                .arg(m_now.shownName(), fewer.join(QStringLiteral(", "))));
        if (const QStringList more = volumeWords(m_now.volumes, m_then.volumes); !more.isEmpty())
            add(DesignChange::Kind::Changed,
                DesignChanges::tr("%1: with the volume %2.").arg(m_now.shownName(), more.join(QStringLiteral(", "))));
    }
    const Group &m_then;
    const Group &m_now;
    const RoleCatalogue &m_roles;
    QList<DesignChange> m_changes{};
};

QHash<QString, const Group *> byName(const Cluster &cluster)
{
    QHash<QString, const Group *> groups;
    for (const Group &group : cluster.groups)
        groups.insert(group.name, &group);
    return groups;
}

/// What is set otherwise for a role, a sentence each.
QStringList settingChanges(const Cluster &then, const Cluster &now, const Role &role)
{
    QStringList sentences;
    for (const RoleSetting &setting : role.settings) {
        const QString was = settingOf(then, role, setting), is = settingOf(now, role, setting);
        if (was != is)
            sentences << DesignChanges::tr("%1: %2 is %3 instead of %4.").arg(role.title, setting.key, orNone(is), orNone(was));
    }
    return sentences;
}

/// What becomes of machines that were of group `then` and are of group `now`, and why.
std::pair<ResourceAction, QString> fateOf(const Group &then, const Group &now, const RoleCatalogue &roles)
{
    Group old = then;
    old.name = now.name; // only what it is counts here, not which others there are
    old.count = now.count;
    old.bare = now.bare;
    old.without = now.without;
    old.title = now.title;
    QStringList reasons;
    bool restarts = false;
    for (const DesignChange &change : GroupComparison(old, now, roles).run()) {
        reasons << change.sentence.section(QStringLiteral(": "), 1);
        restarts = restarts || change.kind == DesignChange::Kind::Restarted;
    }
    const ResourceAction action = restarts ? ResourceAction::Restart : ResourceAction::Update;
    return {reasons.isEmpty() ? ResourceAction::None : action, reasons.join(QLatin1Char(' '))};
}
} // namespace

QList<DesignChange> changesBetween(const Cluster &then, const Cluster &now, const RoleCatalogue &roles)
{
    using Kind = DesignChange::Kind;
    QList<DesignChange> changes;
    if (then.name != now.name)
        changes << DesignChange{Kind::Shown, {}, DesignChanges::tr("The cluster is called “%1” instead of “%2”.").arg(now.name, then.name)};
    if (then.target != now.target)
        changes << DesignChange{Kind::Changed, {}, DesignChanges::tr("It is told otherwise where it runs.")};
    const QHash<QString, const Group *> before = byName(then);
    const QHash<QString, const Group *> after = byName(now);
    for (const Group &group : then.groups) {
        if (!after.contains(group.name))
            changes << DesignChange{
                Kind::Unmade, group.name,
                DesignChanges::tr("%1 goes: %n machine(s), with what is on them.", nullptr, machineCount(group)).arg(group.shownName())};
    }
    for (const Group &group : now.groups) {
        const Group *was = before.value(group.name);
        if (!was)
            changes << DesignChange{Kind::Made, group.name,
                                    DesignChanges::tr("%1 is new: %n machine(s).", nullptr, machineCount(group)).arg(group.shownName())};
        else if (*was != group)
            changes << GroupComparison(*was, group, roles).run();
    }
    for (const Role &role : rolesIn(now, roles)) {
        for (const QString &sentence : settingChanges(then, now, role))
            changes << DesignChange{Kind::Changed, {}, sentence};
    }
    // A machine that left its group may stand by itself now: it stays what it is.
    std::stable_partition(changes.begin(), changes.end(), [](const DesignChange &change) { return change.kind == Kind::Unmade; });
    return changes;
}

QList<PlannedChange> plannedBetween(const Cluster &then, const Cluster &now, const RoleCatalogue &roles)
{
    QList<PlannedChange> plan;
    const auto add = [&plan](const QString &machine, ResourceAction action, const QString &reason) {
        plan << PlannedChange{QStringLiteral("machine[\"%1\"]").arg(machine), machine, action, reason};
    };
    for (const QString &machine : unmadeMachines(then, now))
        add(machine, ResourceAction::Destroy, DesignChanges::tr("It is no longer in the design."));
    const QHash<QString, const Group *> before = byName(then);
    QHash<QString, QString> groupThen;
    for (const Group &group : then.groups) {
        for (const Machine &machine : machinesOf(group))
            groupThen.insert(machine.name, group.name);
    }
    struct Fate {
        ResourceAction action = ResourceAction::None;
        QString reason{};
    };
    QHash<QString, QString> setOtherwise; // role → sentences
    for (const Role &role : rolesIn(now, roles))
        setOtherwise.insert(role.id, settingChanges(then, now, role).join(QLatin1Char(' ')));
    for (const Group &group : now.groups) {
        QHash<QString, Fate> fates; // by the group that a machine was in
        QStringList set;
        for (const QString &id : group.roles)
            set << setOtherwise.value(id);
        set.removeAll(QString());
        for (const Machine &machine : machinesOf(group)) {
            const auto was = groupThen.constFind(machine.name);
            if (was == groupThen.cend()) {
                add(machine.name, ResourceAction::Create, {});
                continue;
            }
            if (!fates.contains(*was)) {
                auto [action, reason] = fateOf(*before.value(*was), group, roles);
                if (!set.isEmpty()) {
                    action = action == ResourceAction::None ? ResourceAction::Update : action;
                    reason = (reason.isEmpty() ? set : QStringList{reason} + set).join(QLatin1Char(' '));
                }
                fates.insert(*was, {action, reason});
            }
            if (const Fate &fate = fates[*was]; fate.action != ResourceAction::None)
                add(machine.name, fate.action, fate.reason);
        }
    }
    return plan;
}
