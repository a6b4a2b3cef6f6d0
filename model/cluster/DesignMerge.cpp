#include "model/cluster/DesignMerge.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace
{
QHash<QString, const Group *> byName(const Cluster &cluster)
{
    QHash<QString, const Group *> groups;
    for (const Group &group : cluster.groups) {
        if (!groups.contains(group.name))
            groups.insert(group.name, &group);
    }
    return groups;
}

bool isSame(const Group *one, const Group *other)
{
    return one && other ? *one == *other : !one && !other;
}

/// The side that changed a value; mine where both did, and then its name among the conflicts.
template<typename T>
T either(const T &base, const T &mine, const T &theirs, const QString &name, QStringList &conflicts)
{
    if (mine == base)
        return theirs;
    if (theirs != base && theirs != mine)
        conflicts << name;
    return mine;
}

QList<Group> mergeGroups(const Cluster &base, const Cluster &mine, const Cluster &theirs, QStringList &conflicts)
{
    if (theirs.groups == base.groups)
        return mine.groups;
    if (mine.groups == base.groups)
        return theirs.groups;
    const QHash<QString, const Group *> before = byName(base);
    const QHash<QString, const Group *> ours = byName(mine);
    const QHash<QString, const Group *> others = byName(theirs);
    const auto kept = [&](const QString &name) {
        const Group *was = before.value(name);
        const Group *our = ours.value(name);
        const Group *other = others.value(name);
        if (isSame(our, was))
            return other;
        if (!isSame(other, was) && !isSame(other, our))
            conflicts << name;
        return our;
    };
    QList<Group> groups;
    QSet<QString> done;
    // In their order, and what only mine has after that.
    for (const Cluster *side : {&theirs, &mine}) {
        for (const Group &group : side->groups) {
            if (done.contains(group.name))
                continue;
            done.insert(group.name);
            if (const Group *one = kept(group.name))
                groups << *one;
        }
    }
    return groups;
}
using Settings = QMap<QString, QMap<QString, QString>>;

/// Value by value, as two people may have set two things of one role.
Settings mergeSettings(const Settings &base, const Settings &mine, const Settings &theirs, QStringList &conflicts)
{
    Settings merged;
    for (const Settings *side : {&base, &mine, &theirs}) {
        for (auto role = side->begin(); role != side->end(); ++role) {
            for (auto value = role->begin(); value != role->end(); ++value) {
                const auto in = [&](const Settings &settings) {
                    const QMap<QString, QString> of = settings.value(role.key());
                    return of.contains(value.key()) ? std::optional<QString>(of.value(value.key())) : std::nullopt;
                };
                if (merged.value(role.key()).contains(value.key()))
                    continue;
                QStringList clash;
                if (const auto one = either(in(base), in(mine), in(theirs), QStringLiteral("%1: %2").arg(role.key(), value.key()), clash))
                    merged[role.key()][value.key()] = *one;
                for (const QString &name : clash) {
                    if (!conflicts.contains(name))
                        conflicts << name;
                }
            }
        }
    }
    return merged;
}
} // namespace

DesignMerge mergeDesigns(const Cluster &base, const Cluster &mine, const Cluster &theirs)
{
    DesignMerge merge;
    merge.cluster.format = theirs.format;
    merge.cluster.name = either(base.name, mine.name, theirs.name, QStringLiteral("name"), merge.conflicts);
    merge.cluster.target = either(base.target, mine.target, theirs.target, QStringLiteral("target"), merge.conflicts);
    merge.cluster.settings = mergeSettings(base.settings, mine.settings, theirs.settings, merge.conflicts);
    merge.cluster.groups = mergeGroups(base, mine, theirs, merge.conflicts);
    merge.cluster.layout = theirs.layout;
    for (auto place = mine.layout.cbegin(); place != mine.layout.cend(); ++place) {
        if (base.layout.value(place.key()) != *place || !base.layout.contains(place.key()))
            merge.cluster.layout.insert(place.key(), *place);
    }
    for (auto place = base.layout.cbegin(); place != base.layout.cend(); ++place) {
        if (!mine.layout.contains(place.key()))
            merge.cluster.layout.remove(place.key());
    }
    return merge;
}
