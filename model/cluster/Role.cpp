#include "model/cluster/Role.h"

#include <QSet>

#include <algorithm>

const Role *RoleCatalogue::find(const QString &id) const
{
    const auto found = std::find_if(m_roles.begin(), m_roles.end(), [&id](const Role &role) { return role.id == id; });
    return found == m_roles.end() ? nullptr : &*found;
}

int RoleCatalogue::mostOf(const QString &id) const
{
    for (const Role &role : m_roles) {
        for (const RoleNeed &need : role.needs) {
            if (need.role == id && need.exactly)
                return *need.exactly;
        }
    }
    return 0;
}

QString RoleCatalogue::titleOf(const QString &id) const
{
    const Role *role = find(id);
    return role ? role->title : id;
}

QStringList RoleCatalogue::configureOrder() const
{
    QSet<QString> known;
    for (const Role &role : m_roles)
        known.insert(role.id);
    QStringList order;
    QSet<QString> placed;
    QList<const Role *> waiting;
    for (const Role &role : m_roles)
        waiting << &role;
    const auto isReady = [&](const Role *role) {
        return std::all_of(role->needs.begin(), role->needs.end(), [&](const RoleNeed &need) {
            return need.role == role->id || placed.contains(need.role) || !known.contains(need.role);
        });
    };
    while (!waiting.isEmpty()) {
        auto next = std::find_if(waiting.begin(), waiting.end(), isReady);
        if (next == waiting.end())
            next = waiting.begin(); // a cycle: somebody has to be first
        order << (*next)->id;
        placed.insert((*next)->id);
        waiting.erase(next);
    }
    return order;
}
