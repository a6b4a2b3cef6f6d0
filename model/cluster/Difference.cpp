#include "model/cluster/Difference.h"

namespace
{

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QString volumesOf(const Group &group)
{
    QStringList all;
    for (const Volume &volume : group.volumes)
        all << QStringLiteral("%1, %2 GB").arg(volume.name).arg(volume.size);
    return all.join(QStringLiteral("; "));
}

QList<Difference> differencesOf(const Group &before, const Group &after)
{
    QList<Difference> all;
    const auto compare = [&all](const QString &what, const QString &was, const QString &is) {
        if (was != is)
            all << Difference{what, was, is};
    };
    if (sorted(before.roles) != sorted(after.roles))
        compare(QStringLiteral("roles"), before.roles.join(QStringLiteral(", ")), after.roles.join(QStringLiteral(", ")));
    compare(QStringLiteral("size"), before.size, after.size);
    compare(QStringLiteral("image"), before.image, after.image);
    compare(QStringLiteral("networks"), before.networks.join(QStringLiteral(", ")), after.networks.join(QStringLiteral(", ")));
    compare(QStringLiteral("volumes"), volumesOf(before), volumesOf(after));
    compare(QStringLiteral("public"), before.publicAddress ? QStringLiteral("yes") : QStringLiteral("no"),
            after.publicAddress ? QStringLiteral("yes") : QStringLiteral("no"));
    return all;
}

/// What is set otherwise for the roles that a machine has, as `role key: value`.
Difference settingsDifference(const Cluster &before, const Cluster &after, const QStringList &roles)
{
    QStringList was, is;
    for (const QString &role : roles) {
        const QMap<QString, QString> then = before.settings.value(role), now = after.settings.value(role);
        const auto list = [&role](const QMap<QString, QString> &values, const QMap<QString, QString> &others, QStringList &into) {
            for (auto value = values.begin(); value != values.end(); ++value) {
                if (!others.contains(value.key()) || others.value(value.key()) != *value)
                    into << QStringLiteral("%1 %2: %3").arg(role, value.key(), *value);
            }
        };
        list(then, now, was);
        list(now, then, is);
    }
    return {QStringLiteral("settings"), was.join(QStringLiteral("; ")), is.join(QStringLiteral("; "))};
}

} // namespace

QMap<QString, QList<Difference>> differencesOf(const Cluster &before, const Cluster &after)
{
    QMap<QString, const Group *> was;
    for (const Group &group : before.groups) {
        for (const Machine &machine : machinesOf(group))
            was.insert(machine.name, &group);
    }
    QMap<QString, QList<Difference>> all;
    for (const Group &group : after.groups) {
        for (const Machine &machine : machinesOf(group)) {
            const Group *then = was.value(machine.name);
            QList<Difference> differences = then ? differencesOf(*then, group) : QList<Difference>();
            if (const Difference set = settingsDifference(before, after, group.roles); then && set.before != set.after)
                differences << set;
            if (!differences.isEmpty())
                all.insert(machine.name, differences);
        }
    }
    return all;
}
