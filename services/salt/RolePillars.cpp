#include "services/salt/RolePillars.h"

#include "model/cluster/RoleMachines.h"
#include "model/cluster/RoleSettings.h"
#include "services/cluster/Placeholder.h"
#include "services/salt/OwnSecrets.h"

#include <QJsonArray>

#include <algorithm>

namespace
{
using ValueOf = std::function<QJsonValue(const Placeholder &)>;

/// All texts of a tree with their placeholders filled in.
QJsonValue filledTree(const QJsonValue &tree, const ValueOf &valueOf)
{
    if (tree.isString())
        return filled(tree.toString(), valueOf);
    if (tree.isArray()) {
        QJsonArray list;
        for (const QJsonValue &item : tree.toArray())
            list << filledTree(item, valueOf);
        return list;
    }
    if (!tree.isObject())
        return tree;
    QJsonObject map = tree.toObject();
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        *entry = filledTree(*entry, valueOf);
    return map;
}

template<typename Condition>
bool hasPlaceholder(const QJsonValue &tree, Condition condition)
{
    bool found = false;
    (void)filledTree(tree, [&found, &condition](const Placeholder &placeholder) {
        found = found || condition(placeholder);
        return QJsonValue();
    });
    return found;
}

/// The roles whose machines get this part, where it is not for all.
QStringList rolesOf(const RolePillars::Part &part)
{
    return part.pillar->to.isEmpty() ? QStringList{part.role->id} : part.pillar->to;
}
} // namespace

QString shown(const QString &secret, SaltSecrets secrets)
{
    return secrets == SaltSecrets::Shown ? secret : QStringLiteral("(not kept here)");
}

QList<RolePillars::Part> RolePillars::parts() const
{
    QList<Part> parts;
    for (const Role &role : m_design.roles.roles()) {
        if (role.pillar.isEmpty() || machineWith(m_design.cluster, role.id).isEmpty())
            continue;
        for (const RolePillar &pillar : role.pillar)
            parts << Part{&role, &pillar};
    }
    return parts;
}

bool RolePillars::isFor(const Part &part, const Machine &machine)
{
    const QStringList roles = rolesOf(part);
    return part.pillar->everywhere ||
           std::any_of(roles.begin(), roles.end(), [&machine](const QString &role) { return machine.roles.contains(role); });
}

bool RolePillars::isOfReader(const Part &part)
{
    return hasPlaceholder(part.pillar->values, [](const Placeholder &placeholder) { return placeholder.isOfReader(); });
}

/// Of a part for all nobody is told here: whoMustKnow tells all, by the states that the role brings to all.
bool RolePillars::tellsOf(const Part &part, const QStringList &machines) const
{
    const auto haveRole = [this, &machines](const QString &role) {
        const QStringList with = machinesWith(m_design.cluster, {role});
        return std::any_of(with.begin(), with.end(), [&machines](const QString &machine) { return machines.contains(machine); });
    };
    if (part.pillar->everywhere)
        return false;
    return (!part.pillar->to.isEmpty() && haveRole(part.role->id)) ||
           hasPlaceholder(part.pillar->values, [&haveRole](const Placeholder &placeholder) {
               return placeholder.isOfAll() || (placeholder.isOfMachines() && haveRole(placeholder.name));
           });
}

QMap<QString, QStringList> RolePillars::whoMustKnow(const QStringList &machines) const
{
    QStringList keepers; // roles
    for (const Part &part : parts()) {
        if (tellsOf(part, machines))
            keepers += rolesOf(part);
    }
    for (const Role &role : m_design.roles.roles()) {
        const QStringList known = role.knows.isEmpty() ? QStringList() : machinesWith(m_design.cluster, role.knows);
        if (std::any_of(known.begin(), known.end(), [&machines](const QString &machine) { return machines.contains(machine); }))
            keepers << role.id;
    }
    keepers.removeDuplicates();
    QMap<QString, QStringList> states;
    const auto tell = [&states, &machines](const QStringList &told, const QStringList &which) {
        for (const QString &machine : which.isEmpty() ? QStringList() : told) {
            if (!machines.contains(machine))
                states[machine] += which;
        }
    };
    for (const QString &id : std::as_const(keepers)) {
        if (const Role *role = m_design.roles.find(id))
            tell(machinesWith(m_design.cluster, {id}), role->states);
    }
    for (const Part &part : parts()) { // what is given to all they take by the states that come to all with the role
        const QStringList givers = part.pillar->everywhere ? machinesWith(m_design.cluster, {part.role->id}) : QStringList();
        if (std::any_of(givers.begin(), givers.end(), [&machines](const QString &giver) { return machines.contains(giver); }))
            tell(machineNames(m_design.cluster), part.role->everywhere);
    }
    return states;
}

QJsonObject RolePillars::values(const Part &part, const QString &machine) const
{
    return filledTree(part.pillar->values,
                      [this, &part, &machine](const Placeholder &placeholder) { return valueOf(*part.role, placeholder, machine); })
        .toObject();
}

QJsonValue RolePillars::settingValue(const Role &role, const QString &key) const
{
    const RoleSetting *setting = role.setting(key);
    if (!setting)
        return {};
    const QString text = settingOf(m_design.cluster, role, *setting);
    if (setting->type == RoleSetting::Type::List)
        return QJsonArray::fromStringList(wordsOf(text));
    return setting->type == RoleSetting::Type::Text || setting->type == RoleSetting::Type::Choice ? QJsonValue(text) : plainValue(text);
}

QString RolePillars::ownSecretOf(const Role &role, const QString &name, const QString &machine) const
{
    return shown(ownSecret(m_design.secrets, role.id, name, machine), m_secrets);
}

QJsonObject RolePillars::ownSecretsOf(const Role &role, const QString &name) const
{
    QJsonObject secrets;
    for (const QString &machine : machineNames(m_design.cluster))
        secrets[machine] = ownSecretOf(role, name, machine);
    return secrets;
}

QJsonObject RolePillars::panels() const
{
    QJsonObject roles;
    for (const Role &role : m_design.roles.roles()) {
        const QStringList machines = machinesWith(m_design.cluster, {role.id});
        QJsonArray panels;
        for (const RolePanel &panel : role.panels)
            panels << QJsonObject{{"title", panel.title}, {"unit", panel.unit}, {"query", panel.query}};
        if (!machines.isEmpty() && !panels.isEmpty())
            roles[role.id] = QJsonObject{{"title", role.title}, {"machines", QJsonArray::fromStringList(machines)}, {"panels", panels}};
    }
    return roles;
}

QJsonValue RolePillars::valueOf(const Role &role, const Placeholder &placeholder, const QString &machine) const
{
    using Kind = Placeholder::Kind;
    const QStringList machines = placeholder.name.isEmpty() ? QStringList{machine} : machinesWith(m_design.cluster, {placeholder.name});
    QStringList addresses;
    for (const QString &one : machines)
        addresses << m_design.addresses.value(one);
    switch (placeholder.kind) {
    case Kind::Secret:
        return shown(m_design.secrets.of(role.id, placeholder.name), m_secrets);
    case Kind::OwnSecret:
        return ownSecretOf(role, placeholder.name, machine);
    case Kind::OwnSecrets:
        return ownSecretsOf(role, placeholder.name);
    case Kind::Setting:
        return settingValue(role, placeholder.name);
    case Kind::Address:
        return addresses.value(0);
    case Kind::Addresses:
        return QJsonArray::fromStringList(addresses);
    case Kind::Machine:
        return machines.value(0);
    case Kind::Machines:
        return QJsonArray::fromStringList(machines);
    case Kind::Panels:
        return panels();
    case Kind::Unknown:
        break;
    }
    return {};
}
