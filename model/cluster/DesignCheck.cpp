#include "model/cluster/DesignCheck.h"

#include "model/cluster/GroupCheck.h"
#include "model/cluster/MasterSize.h"
#include "model/cluster/PlacementCheck.h"
#include "model/cluster/RoleMachines.h"
#include "model/cluster/RoleSettings.h"
#include "model/cluster/SettingsCheck.h"
#include "model/cluster/Suggestion.h"
#include "model/cluster/TargetCheck.h"
#include "model/cluster/TargetKind.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace
{
using namespace RoleId;

/// Goes over a design once and keeps what the rules ask about.
class DesignCheck final
{
public:
    DesignCheck(const Cluster &cluster, const RoleCatalogue &roles) : m_cluster(cluster), m_faults(roles.faults())
    {
        for (const Role &role : roles.roles())
            m_roles.insert(role.id, &role);
        for (const Group &group : cluster.groups) {
            const int machines = machineCount(group);
            for (const QString &role : QSet<QString>(group.roles.begin(), group.roles.end())) {
                m_machinesWith[role] += machines;
                if (!m_firstGroupWith.contains(role))
                    m_firstGroupWith.insert(role, group.name);
            }
        }
    }

    QList<Problem> run()
    {
        checkWhole();
        checkMaster();
        checkConsul();
        checkCounts();
        checkSettings(m_cluster, m_roles, m_problems);
        for (const Group &group : m_cluster.groups) {
            checkGroup(group, m_problems);
            checkRolesOf(group);
            checkPorts(m_cluster, group, m_roles, m_problems);
            checkSize(group, m_roles, m_problems);
            checkData(group, m_roles, m_problems);
        }
        checkMasterHolds();
        checkTarget(m_cluster, m_problems);
        checkNeeds();
        checkStates();
        std::stable_partition(m_problems.begin(), m_problems.end(),
                              [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
        return m_problems;
    }

private:
    void add(Problem::Severity severity, const char *rule, const QString &group, const QString &sentence, const QString &remedy,
             const QString &subject)
    {
        m_problems << Problem{severity, QString::fromLatin1(rule), group, sentence, remedy, subject};
    }
    void error(const char *rule, const QString &group, const QString &sentence, const QString &remedy, const QString &subject = {})
    {
        add(Problem::Severity::Error, rule, group, sentence, remedy, subject);
    }
    void warning(const char *rule, const QString &group, const QString &sentence, const QString &remedy, const QString &subject = {})
    {
        add(Problem::Severity::Warning, rule, group, sentence, remedy, subject);
    }
    QString titleOf(const QString &role) const { return m_roles.contains(role) ? m_roles.value(role)->title : role; }
    int count(const QString &role) const { return m_machinesWith.value(role); }
    void checkWhole();
    void checkMaster();
    void checkMasterHolds();
    void checkConsul();
    void checkCounts();
    void checkRolesOf(const Group &group);
    void checkMultiple(const Group &group, const Role &role, const RoleNeed &need, int there);
    void checkNeeds();
    void checkStates();

    const Cluster &m_cluster;
    const QStringList &m_faults;
    RolesById m_roles{};
    QHash<QString, int> m_machinesWith{};
    QHash<QString, QString> m_firstGroupWith{};
    QList<Problem> m_problems{};
};

void DesignCheck::checkWhole()
{
    if (m_cluster.name.trimmed().isEmpty())
        error("cluster-name", {}, QCoreApplication::translate("DesignCheck", "The cluster has no name."),
              QCoreApplication::translate("DesignCheck", "Give it one."));
    if (!isTargetKnown(m_cluster.target.kind)) {
        const QString meant = suggestionFor(m_cluster.target.kind, targetKindIds());
        error("target", {}, QCoreApplication::translate("DesignCheck", "The target “%1” is not known.").arg(m_cluster.target.kind),
              meant.isEmpty() ? QCoreApplication::translate("DesignCheck", "This version builds on this computer: use the target “local”.")
                              : QCoreApplication::translate("DesignCheck", "Did you mean “%1”?").arg(meant));
    }
    if (m_cluster.groups.isEmpty())
        error("empty-design", {}, QCoreApplication::translate("DesignCheck", "There is no machine in this design."),
              QCoreApplication::translate("DesignCheck", "Add one, and give it the role Salt master."));
    for (const QString &fault : m_faults)
        warning("role-file", {}, QCoreApplication::translate("DesignCheck", "A role's file cannot be read: %1").arg(fault),
                QCoreApplication::translate("DesignCheck", "Mend the file; the other roles are there."), fault);
    checkMachineNames(m_cluster, m_problems);
}

void DesignCheck::checkMaster()
{
    if (m_cluster.groups.isEmpty() || count(saltMaster) == 1)
        return;
    if (count(saltMaster) == 0)
        error("salt-master", {}, QCoreApplication::translate("DesignCheck", "No machine is the Salt master, so nothing could be set up."),
              QCoreApplication::translate("DesignCheck", "Give the role Salt master to exactly one machine."));
    else
        error("salt-master", m_firstGroupWith.value(saltMaster),
              QCoreApplication::translate("DesignCheck", "%1 machines have the role Salt master.").arg(count(saltMaster)),
              QCoreApplication::translate("DesignCheck", "Leave it to exactly one machine."));
}

/// Of more machines, each waits longer for the one master that all have.
void DesignCheck::checkMasterHolds()
{
    const bool isMiscounted =
        std::any_of(m_problems.cbegin(), m_problems.cend(), [](const Problem &problem) { return problem.rule == QLatin1String("count"); });
    qint64 machines = 0;
    for (const Group &group : m_cluster.groups)
        machines += machineCount(group);
    if (isMiscounted || machines <= MasterSize::mostMachines())
        return;
    warning("many-machines", m_firstGroupWith.value(saltMaster),
            QCoreApplication::translate("DesignCheck", "%1 machines have one Salt master, which is set up for %2 at most.")
                .arg(machines)
                .arg(MasterSize::mostMachines()),
            QCoreApplication::translate("DesignCheck",
                                        "Make several clusters of them. Salt's syndic, by which a master has others under it, "
                                        "would have to be set up by hand."));
}

void DesignCheck::checkConsul()
{
    if (m_cluster.groups.isEmpty())
        return;
    const int servers = count(consulBootstrap) + count(consulServer);
    const QString group = m_firstGroupWith.value(consulServer, m_firstGroupWith.value(consulBootstrap));
    const QString odd = QCoreApplication::translate("DesignCheck", "Use 1, 3 or 5 of them: of 3 one may fail, of 5 two.");
    if (servers == 0) {
        error("consul-quorum", {},
              QCoreApplication::translate("DesignCheck", "No machine is a Consul server, so the machines could not find each other."),
              QCoreApplication::translate("DesignCheck", "Give the role Consul bootstrap to one machine."));
        return;
    }
    if (servers > 5)
        error("consul-quorum", group,
              QCoreApplication::translate("DesignCheck", "%1 machines are Consul servers, more than they can agree among quickly.")
                  .arg(servers),
              odd);
    else if (servers % 2 == 0)
        warning("consul-quorum", group,
                QCoreApplication::translate("DesignCheck", "%1 machines are Consul servers: that bears no more failures than %2 would.")
                    .arg(servers)
                    .arg(servers - 1),
                odd);
    if (count(consulBootstrap) == 0)
        error("consul-bootstrap", group,
              QCoreApplication::translate("DesignCheck", "There are Consul servers, but none has the role Consul bootstrap."),
              QCoreApplication::translate("DesignCheck", "Give it to one of them, in the place of Consul server."));
    else if (count(consulBootstrap) > 1)
        error("consul-bootstrap", m_firstGroupWith.value(consulBootstrap),
              QCoreApplication::translate("DesignCheck", "%1 machines have the role Consul bootstrap.").arg(count(consulBootstrap)),
              QCoreApplication::translate("DesignCheck", "Leave it to one, and make the others Consul servers."));
}

/// The master and Consul's first server have rules of their own.
void DesignCheck::checkCounts()
{
    for (auto role = m_roles.begin(); role != m_roles.end(); ++role) {
        const int most = (*role)->atMost;
        if (most > 0 && count(role.key()) > most && role.key() != saltMaster && role.key() != consulBootstrap)
            error("role-count", m_firstGroupWith.value(role.key()),
                  QCoreApplication::translate("DesignCheck", "%1 machines have the role %2.").arg(count(role.key())).arg((*role)->title),
                  QCoreApplication::translate("DesignCheck", "Leave it to %n of them.", nullptr, most), role.key());
    }
}

void DesignCheck::checkRolesOf(const Group &group)
{
    static const QSet<QString> consulRoles{consulBootstrap, consulServer, consulClient};
    QStringList consul;
    QSet<QString> seen;
    for (const QString &id : group.roles) {
        const Role *role = m_roles.value(id);
        if (seen.contains(id)) {
            warning("role-twice", group.name,
                    QCoreApplication::translate("DesignCheck", "%1 has the role %2 twice.").arg(group.name, titleOf(id)),
                    QCoreApplication::translate("DesignCheck", "Remove one of them."), id);
            continue;
        }
        if (!role) {
            const QString meant = suggestionFor(id, m_roles.keys());
            error("unknown-role", group.name,
                  QCoreApplication::translate("DesignCheck", "%1 has the role “%2”, which is not known.").arg(group.name, id),
                  meant.isEmpty() ? QCoreApplication::translate("DesignCheck", "Remove it, or choose one of the palette.")
                                  : QCoreApplication::translate("DesignCheck", "Did you mean “%1”?").arg(meant),
                  id);
        } else {
            for (const QString &other : role->excludes) {
                if (seen.contains(other) && !(consulRoles.contains(id) && consulRoles.contains(other)))
                    error("excludes", group.name,
                          QCoreApplication::translate("DesignCheck", "%1 has the roles %2 and %3, which cannot be on one machine.")
                              .arg(group.name, titleOf(other), role->title),
                          QCoreApplication::translate("DesignCheck", "Move one of them to another machine."), id);
            }
        }
        seen.insert(id);
        if (consulRoles.contains(id))
            consul << titleOf(id);
    }
    if (consul.size() > 1)
        error("consul-role", group.name,
              QCoreApplication::translate("DesignCheck", "%1 has more than one Consul role: %2.")
                  .arg(group.name, consul.join(QStringLiteral(", "))),
              QCoreApplication::translate("DesignCheck", "Leave one of them. A machine without any is a client."));
    if (group.roles.isEmpty())
        warning("no-role", group.name,
                QCoreApplication::translate("DesignCheck", "%1 has no role, so nothing but the basics is set up on it.").arg(group.name),
                QCoreApplication::translate("DesignCheck", "Drag a role onto it, or remove it."));
}

/// As of servers that keep everything three times: they come by threes.
void DesignCheck::checkMultiple(const Group &group, const Role &role, const RoleNeed &need, int there)
{
    const RoleSetting *setting = role.setting(need.multipleOf);
    const int times = setting ? settingOf(m_cluster, role, *setting).toInt() : 1;
    if (times > 1 && there % times != 0)
        error("need-multiple", group.name,
              QCoreApplication::translate("DesignCheck",
                                          "%1 has the setting %2 at %3, and the %4 machines with the role %5 are no multiple of it.")
                  .arg(role.title, setting->key)
                  .arg(times)
                  .arg(there)
                  .arg(titleOf(need.role)),
              QCoreApplication::translate("DesignCheck", "Give the role %1 to more or fewer machines, or set %2 of %3 to another number.")
                  .arg(titleOf(need.role), setting->key, role.title),
              need.role);
}

void DesignCheck::checkNeeds()
{
    static const QSet<QString> ownRules{saltMaster, consulBootstrap};
    QSet<QString> asked;
    for (const Group &group : m_cluster.groups) {
        for (const QString &id : group.roles) {
            const Role *role = m_roles.value(id);
            if (!role || asked.contains(id))
                continue;
            asked.insert(id);
            for (const RoleNeed &need : role->needs) {
                const int there = count(need.role);
                checkMultiple(group, *role, need, there);
                if (ownRules.contains(need.role) || ((!need.exactly || there == *need.exactly) && there >= need.atLeast.value_or(0)))
                    continue;
                const int wanted = need.exactly.value_or(need.atLeast.value_or(1));
                error(
                    "need", group.name,
                    there == 0 ? QCoreApplication::translate("DesignCheck", "%1 needs a machine with the role %2, and there is none.")
                                     .arg(role->title, titleOf(need.role))
                               : QCoreApplication::translate("DesignCheck", "%1 needs %2 machines with the role %3, and there are %4.")
                                     .arg(role->title, QString::number(wanted), titleOf(need.role), QString::number(there)),
                    need.exactly
                        ? QCoreApplication::translate("DesignCheck", "Give the role %1 to exactly %2.").arg(titleOf(need.role)).arg(wanted)
                        : QCoreApplication::translate("DesignCheck", "Give the role %1 to a machine, or remove %2.")
                              .arg(titleOf(need.role), role->title),
                    need.role);
            }
        }
    }
}

void DesignCheck::checkStates()
{
    QStringList ids;
    QStringList titles;
    QString first;
    for (const Group &group : m_cluster.groups) {
        for (const QString &id : group.roles) {
            const Role *role = m_roles.value(id);
            if (!role || !role->states.isEmpty() || ids.contains(id))
                continue;
            if (ids.isEmpty())
                first = group.name;
            ids.append(id);
            titles.append(role->title);
        }
    }
    if (titles.size() == 1)
        warning("no-states", first,
                QCoreApplication::translate("DesignCheck", "The role %1 is not configured yet: this version installs nothing for it.")
                    .arg(titles.first()),
                QCoreApplication::translate("DesignCheck",
                                            "The machine is made and watched all the same. Leave it, or wait for a later version."));
    else if (!titles.isEmpty()) // one row for all of them: they are no fault of the design
        warning("no-states", first,
                QCoreApplication::translate("DesignCheck", "%1 roles are not configured yet: this version installs nothing for them.")
                    .arg(titles.size()),
                QCoreApplication::translate("DesignCheck",
                                            "%1. The machines are made and watched all the same. Leave them, or wait for a later version.")
                    .arg(titles.join(QStringLiteral(", "))));
}
} // namespace

QList<Problem> checkDesign(const Cluster &cluster, const RoleCatalogue &roles)
{
    return DesignCheck(cluster, roles).run();
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
}
