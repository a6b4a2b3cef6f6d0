#include "model/cluster/Role.h"

#include <QSet>

#include <algorithm>

const RoleSetting *Role::setting(const QString &key) const
{
    const auto found = std::find_if(settings.begin(), settings.end(), [&key](const RoleSetting &one) { return one.key == key; });
    return found == settings.end() ? nullptr : &*found;
}

const QStringList &roleColours()
{
    static const QStringList names{QStringLiteral("slate"), QStringLiteral("magenta"), QStringLiteral("raspberry"), QStringLiteral("rose"),
                                   QStringLiteral("cyan"),  QStringLiteral("violet"),  QStringLiteral("blue"),      QStringLiteral("teal"),
                                   QStringLiteral("green"), QStringLiteral("olive"),   QStringLiteral("orange"),    QStringLiteral("gold"),
                                   QStringLiteral("coral"), QStringLiteral("brick")};
    return names;
}

const Role *RoleCatalogue::withService(const QString &name) const
{
    for (const Role &role : m_roles) {
        if (std::any_of(role.services.begin(), role.services.end(), [&name](const RoleService &one) { return one.name == name; }))
            return &role;
    }
    return nullptr;
}

const Role *RoleCatalogue::find(const QString &id) const
{
    const auto found = std::find_if(m_roles.begin(), m_roles.end(), [&id](const Role &role) { return role.id == id; });
    return found == m_roles.end() ? nullptr : &*found;
}

int RoleCatalogue::mostOf(const QString &id) const
{
    if (const Role *role = find(id); role && role->atMost > 0)
        return role->atMost;
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
