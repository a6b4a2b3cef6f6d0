#include "model/cluster/MachineNames.h"

#include <QSet>

#include <algorithm>

bool isTaken(const Cluster &cluster, const QString &name, const QString &except)
{
    return std::any_of(cluster.groups.cbegin(), cluster.groups.cend(), [&](const Group &group) {
        return group.name != except && (group.name == name || numberOf(group, name).has_value());
    });
}

QString freeName(const Cluster &cluster, const QString &wish)
{
    QString name = wish;
    for (int number = 2; isTaken(cluster, name); ++number)
        name = wish + QLatin1Char('-') + QString::number(number);
    return name;
}

std::optional<int> numberOf(const Group &group, const QString &machine)
{
    if (!group.count || !machine.startsWith(group.name))
        return {};
    std::optional<int> number;
    if (machine.size() == group.name.size()) {
        if (group.bare)
            number = 0;
    } else if (const QStringView digits = QStringView(machine).mid(group.name.size() + 1);
               machine.at(group.name.size()) == QLatin1Char('-') && !digits.isEmpty()) {
        bool fits = false;
        const int parsed = digits.toInt(&fits);
        if (fits && parsed >= (group.bare ? 1 : 0) && QString::number(parsed) == digits)
            number = parsed;
    }
    return number && *number < *group.count && !group.without.contains(*number) ? number : std::nullopt;
}

const Group *groupOfMachine(const Cluster &cluster, const QString &machine)
{
    for (const Group &group : cluster.groups) {
        if (group.count ? numberOf(group, machine).has_value() : group.name == machine)
            return &group;
    }
    return nullptr;
}

QStringList groupsMeant(const Cluster &cluster, const QStringList &groups, const QStringList &machines)
{
    QSet<QString> meant(groups.begin(), groups.end());
    for (const QString &machine : machines) {
        if (const Group *group = groupOfMachine(cluster, machine))
            meant.insert(group->name);
    }
    QStringList names;
    for (const Group &group : cluster.groups) {
        if (meant.contains(group.name))
            names.append(group.name);
    }
    return names;
}

QStringList allNames(const Cluster &cluster)
{
    QStringList names;
    for (const Group &group : cluster.groups) {
        names.append(group.name);
        for (const Machine &machine : machinesOf(group)) {
            if (machine.name != group.name)
                names.append(machine.name);
        }
    }
    return names;
}
