#include "model/cluster/DesignFixes.h"

#include "model/cluster/Consequences.h"
#include "model/cluster/DesignEdits.h"
#include "model/cluster/GroupCheck.h"
#include "model/cluster/RoleMachines.h"
#include "model/cluster/Suggestion.h"
#include "model/cluster/TargetKind.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace
{
using namespace RoleId;

/// Makes the fix of one problem; a function a rule.
class Fixer final
{
    Q_DECLARE_TR_FUNCTIONS(DesignFixes)

public:
    Fixer(const Problem &problem, const Cluster &cluster, const RoleCatalogue &roles)
        : m_problem(problem), m_cluster(cluster), m_roles(roles), m_group(cluster.group(problem.group))
    {
    }

    std::optional<DesignFix> run() const
    {
        using Rule = std::optional<DesignFix> (Fixer::*)() const;
        static const QHash<QString, Rule> rules{{QStringLiteral("empty-design"), &Fixer::addMaster},
                                                {QStringLiteral("salt-master"), &Fixer::addMaster},
                                                {QStringLiteral("consul-quorum"), &Fixer::mendQuorum},
                                                {QStringLiteral("consul-bootstrap"), &Fixer::mendBootstrap},
                                                {QStringLiteral("need"), &Fixer::addNeeded},
                                                {QStringLiteral("unknown-role"), &Fixer::correctRole},
                                                {QStringLiteral("role-twice"), &Fixer::dropDouble},
                                                {QStringLiteral("no-volume"), &Fixer::addVolume},
                                                {QStringLiteral("too-small"), &Fixer::takeSize},
                                                {QStringLiteral("name-too-long"), &Fixer::shorten},
                                                {QStringLiteral("duplicate-name"), &Fixer::renameDouble},
                                                {QStringLiteral("bare"), &Fixer::dropBare},
                                                {QStringLiteral("without"), &Fixer::dropHoles},
                                                {QStringLiteral("target"), &Fixer::correctTarget},
                                                {QStringLiteral("cloud-size"), &Fixer::takeOfCloud},
                                                {QStringLiteral("cloud-no-disk"), &Fixer::takeOfCloud},
                                                {QStringLiteral("cloud-image-size"), &Fixer::takeSize},
                                                {QStringLiteral("cloud-image"), &Fixer::takeOfCloud},
                                                {QStringLiteral("cloud-network"), &Fixer::takeOfCloud},
                                                {QStringLiteral("cloud-outside"), &Fixer::takeOfCloud},
                                                {QStringLiteral("cloud-volume-type"), &Fixer::takeOfCloud},
                                                {QStringLiteral("cloud-zone"), &Fixer::takeOfCloud},
                                                {QStringLiteral("cloud-moved"), &Fixer::takeOfCloud}};
        const Rule rule = rules.value(m_problem.rule);
        return rule ? (this->*rule)() : std::nullopt;
    }

private:
    std::optional<DesignFix> addMaster() const
    {
        if (std::any_of(m_cluster.groups.begin(), m_cluster.groups.end(),
                        [](const Group &group) { return group.roles.contains(saltMaster); }))
            return {}; // there are several: which stays is the user's choice
        const bool needsConsul = std::none_of(m_cluster.groups.begin(), m_cluster.groups.end(), [](const Group &group) {
            return group.roles.contains(consulBootstrap) || group.roles.contains(consulServer);
        });
        const QString name = freeName(m_cluster, saltMaster);
        const QStringList has = needsConsul ? QStringList{saltMaster, consulBootstrap} : QStringList{saltMaster};
        return DesignFix{tr("Add a %1").arg(m_roles.titleOf(saltMaster)), tr("add %1").arg(name), withMachine(m_cluster, name, has, {})};
    }

    std::optional<DesignFix> mendQuorum() const
    {
        for (qsizetype place = m_cluster.groups.size() - 1; !m_problem.group.isEmpty() && place >= 0; --place) {
            const Group &group = m_cluster.groups.at(place); // one server fewer: the last that stands by itself
            if (group.roles.contains(consulServer) && machineCount(group) == 1)
                return exchange(group.name, consulServer, consulClient);
        }
        for (const Group &group : m_cluster.groups) {
            if (m_problem.group.isEmpty() && group.roles.contains(saltMaster) && machineCount(group) == 1)
                return exchange(group.name, consulClient, consulBootstrap);
        }
        return {};
    }

    std::optional<DesignFix> mendBootstrap() const
    {
        bool isThere = false;
        for (const Group &group : m_cluster.groups) {
            if (group.roles.contains(consulBootstrap) && std::exchange(isThere, true))
                return exchange(group.name, consulBootstrap, consulServer);
        }
        for (const Group &group : m_cluster.groups) {
            if (!isThere && group.roles.contains(consulServer) && machineCount(group) == 1)
                return exchange(group.name, consulServer, consulBootstrap);
        }
        return {};
    }

    std::optional<DesignFix> addNeeded() const
    {
        const int there = int(std::count_if(m_cluster.groups.begin(), m_cluster.groups.end(),
                                            [this](const Group &group) { return group.roles.contains(m_problem.subject); }));
        if (there > 0 || m_problem.subject.isEmpty())
            return {}; // too many, or too few of what is there: how many is the user's choice
        const QString name = freeName(m_cluster, m_problem.subject);
        return DesignFix{tr("Add a %1").arg(m_roles.titleOf(m_problem.subject)), tr("add %1").arg(name),
                         withMachine(m_cluster, name, {m_problem.subject}, {})};
    }

    std::optional<DesignFix> correctRole() const
    {
        QStringList known;
        for (const Role &role : m_roles.roles())
            known << role.id;
        const QString meant = suggestionFor(m_problem.subject, known);
        return meant.isEmpty() ? std::nullopt : exchange(m_problem.group, m_problem.subject, meant);
    }

    std::optional<DesignFix> dropDouble() const
    {
        Cluster next = m_cluster;
        Group *group = next.group(m_problem.group);
        if (!group || group->roles.removeDuplicates() == 0)
            return {};
        return DesignFix{tr("Remove one"), tr("remove a double role of %1").arg(m_problem.group), next};
    }

    std::optional<DesignFix> addVolume() const
    {
        const Role *role = m_roles.find(m_problem.subject);
        if (!m_group || !role || role->data.mount.isEmpty())
            return {};
        Volume volume{role->data.name, role->data.size, role->data.mount};
        for (const Volume &other : m_group->volumes) {
            if (other.name == volume.name)
                volume.name += QStringLiteral("-2");
        }
        return DesignFix{tr("Add a volume of %1 GB").arg(volume.size), tr("add the volume %1 to %2").arg(volume.name, m_group->name),
                         withVolumes(m_cluster, {m_group->name}, m_group->volumes + QList<Volume>{volume})};
    }

    std::optional<DesignFix> takeSize() const
    {
        if (m_problem.subject.isEmpty())
            return {};
        return DesignFix{tr("Take %1").arg(m_problem.subject), tr("give %1 the size %2").arg(m_problem.group, m_problem.subject),
                         withSize(m_cluster, {m_problem.group}, m_problem.subject)};
    }

    std::optional<DesignFix> shorten() const { return m_group ? renameTo(tr("Shorten the name"), freeShortName(*m_group)) : std::nullopt; }

    std::optional<DesignFix> renameDouble() const
    {
        // The one that is found by the name is the first; the problem tells of the later one.
        Cluster next = m_cluster;
        for (qsizetype place = next.groups.size() - 1; place >= 0; --place) {
            if (next.groups.at(place).name != m_problem.group)
                continue;
            const QString name = freeName(m_cluster, m_problem.group);
            next.groups[place].name = name;
            return DesignFix{tr("Call it %1").arg(name), tr("rename %1 to %2").arg(m_problem.group, name), next};
        }
        return {};
    }

    std::optional<DesignFix> dropBare() const
    {
        Cluster next = m_cluster;
        if (Group *group = next.group(m_problem.group))
            group->bare = false;
        return DesignFix{tr("Remove it"), tr("remove “bare” from %1").arg(m_problem.group), next};
    }

    std::optional<DesignFix> dropHoles() const
    {
        Cluster next = m_cluster;
        Group *group = next.group(m_problem.group);
        if (!group || (group->count && machineCount(*group) == 0))
            return {};
        group->without.removeIf([group](int number) { return !group->count || number < 0 || number >= *group->count; });
        return DesignFix{tr("Remove it"), tr("remove numbers that %1 does not have").arg(m_problem.group), next};
    }

    std::optional<DesignFix> correctTarget() const
    {
        Cluster next = m_cluster;
        next.target.kind = targetKinds().first().id;
        return DesignFix{tr("Run it on this computer"), tr("let it run on this computer"), next};
    }

    /// What was most likely meant, or does. One of several of that name is the user's choice.
    std::optional<DesignFix> takeOfCloud() const
    {
        const QString &word = m_problem.subject;
        if (word.isEmpty() || word.contains(QLatin1String(" (")))
            return {};
        if (m_problem.entry.value(0) == QLatin1String("target")) {
            Cluster next = m_cluster;
            next.target.settings.insert(m_problem.entry.value(1), word);
            return DesignFix{tr("Take %1").arg(word), tr("take %1").arg(word), next};
        }
        if (!m_group || m_problem.rule == QLatin1String("cloud-network"))
            return {};
        const bool isImage = m_problem.rule == QLatin1String("cloud-image");
        return isImage ? DesignFix{tr("Take %1").arg(word), tr("let %1 start from %2").arg(m_problem.group, word),
                                   withImage(m_cluster, {m_problem.group}, word)}
                       : takeSize();
    }

    QString freeShortName(const Group &group) const
    {
        QString name = shortName(group);
        while (name.size() > 1 && isTaken(m_cluster, name, group.name))
            name.chop(1);
        return name;
    }

    std::optional<DesignFix> renameTo(const QString &word, const QString &name) const
    {
        const Result<Cluster> next = renamed(m_cluster, m_problem.group, name);
        if (!next)
            return {};
        return DesignFix{word, tr("rename %1 to %2").arg(m_problem.group, name), *next};
    }

    /// One role in the place of another, or added where the other is not there.
    std::optional<DesignFix> exchange(const QString &name, const QString &from, const QString &to) const
    {
        Cluster next = m_cluster;
        Group *group = next.group(name);
        if (!group)
            return {};
        const qsizetype place = group->roles.indexOf(from);
        group->roles.removeAll(to);
        if (place >= 0)
            group->roles[std::min(place, group->roles.size() - 1)] = to;
        else
            group->roles.append(to);
        return DesignFix{tr("Make %1 a %2").arg(group->shownName(), m_roles.titleOf(to)), tr("make %1 a %2").arg(name, m_roles.titleOf(to)),
                         next};
    }

    const Problem &m_problem;
    const Cluster &m_cluster;
    const RoleCatalogue &m_roles;
    const Group *m_group = nullptr;
};
} // namespace

std::optional<DesignFix> fixFor(const Problem &problem, const Cluster &cluster, const RoleCatalogue &roles,
                                const std::optional<Cluster> &built)
{
    std::optional<DesignFix> fix = Fixer(problem, cluster, roles).run();
    if (fix && (fix->cluster == cluster || (built && !unmadeMachines(*built, fix->cluster).isEmpty() &&
                                            unmadeMachines(*built, fix->cluster) != unmadeMachines(*built, cluster))))
        return {};
    return fix;
}
