#include "model/cluster/PlacementCheck.h"

#include "model/cluster/OpenPorts.h"
#include "model/cluster/RoleMachines.h"
#include "model/cluster/Size.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace
{
void tell(QList<Problem> &problems, Problem::Severity severity, const char *rule, const Group &group, const QString &sentence,
          const QString &remedy, const QString &subject)
{
    problems << Problem{severity, QString::fromLatin1(rule), group.name, sentence, remedy, subject};
}

bool isEnough(const Size &size, int cores, int memory)
{
    return size.cores >= cores && size.memory >= memory;
}
} // namespace

void checkPorts(const Cluster &cluster, const Group &group, const RolesById &roles, QList<Problem> &problems)
{
    struct Listener {
        const Role *role = nullptr;
        QString what{};
        QString protocol{};
        PortRange range{};
    };
    QList<Listener> listeners;
    for (const QString &id : group.roles) {
        const Role *role = roles.value(id);
        if (!role)
            continue;
        for (const RolePort &port : role->ports) {
            const Listener one{role, port.what, port.protocol, rangeOf(cluster, *role, port)};
            if (!one.range.isOpen())
                continue;
            const auto other = std::find_if(listeners.cbegin(), listeners.cend(), [&one](const Listener &before) {
                return before.protocol == one.protocol && before.range.first <= one.range.last && one.range.first <= before.range.last;
            });
            if (other != listeners.cend() && other->role != role && other->what != port.what)
                tell(problems, Problem::Severity::Error, "port-clash", group,
                     QCoreApplication::translate("DesignCheck", "%1 and %2 both listen on port %3 of %4.")
                         .arg(other->role->title, role->title,
                              QStringLiteral("%1/%2").arg(std::max(one.range.first, other->range.first)).arg(port.protocol), group.name),
                     QCoreApplication::translate("DesignCheck", "Move one of the two roles to another machine."), id);
            if (other == listeners.cend())
                listeners << one;
        }
    }
}

void checkSize(const Group &group, const RolesById &roles, QList<Problem> &problems)
{
    const Size *size = findSize(group.size);
    if (!size)
        return;
    for (const QString &id : group.roles) {
        const Role *role = roles.value(id);
        if (!role || isEnough(*size, role->leastCores, role->leastMemory))
            continue;
        const QString enough = sizeFor(group.roles, roles);
        tell(problems, Problem::Severity::Warning, "too-small", group,
             QCoreApplication::translate("DesignCheck",
                                         "%1 is too small for the role %2: it has %3 core(s) and %4 GB, and needs %5 and %6 GB.")
                 .arg(group.name, role->title)
                 .arg(size->cores)
                 .arg(size->memory)
                 .arg(role->leastCores)
                 .arg(role->leastMemory),
             enough.isEmpty() ? QCoreApplication::translate("DesignCheck", "Take a larger size.")
                              : QCoreApplication::translate("DesignCheck", "Take the size %1.").arg(enough),
             enough);
        return; // one is enough to say; the remedy is for all roles
    }
}

void checkData(const Group &group, const RolesById &roles, QList<Problem> &problems)
{
    for (const QString &id : group.roles) {
        const Role *role = roles.value(id);
        if (!role || role->data.mount.isEmpty() || hasVolumeFor(group, role->data.mount) ||
            (role->data.required && !group.volumes.isEmpty())) // which of them it takes is said in its settings
            continue;
        const QString remedy =
            QCoreApplication::translate("DesignCheck", "Add a volume of %1 GB at %2.").arg(role->data.size).arg(role->data.mount);
        if (role->data.required)
            tell(
                problems, Problem::Severity::Error, "no-volume", group,
                QCoreApplication::translate("DesignCheck", "%1 has no volume, and %2 keeps its files on one.").arg(group.name, role->title),
                remedy, id);
        else
            tell(problems, Problem::Severity::Warning, "no-volume", group,
                 QCoreApplication::translate("DesignCheck", "%1 has no volume: what the %2 keeps is lost with the machine.")
                     .arg(group.name, role->title),
                 remedy, id);
    }
}

QString sizeFor(const QStringList &ids, const RolesById &known)
{
    int cores = 0;
    int memory = 0;
    for (const QString &id : ids) {
        if (const Role *role = known.value(id)) {
            cores = std::max(cores, role->leastCores);
            memory = std::max(memory, role->leastMemory);
        }
    }
    for (const Size &size : knownSizes()) { // smallest first
        if (isEnough(size, cores, memory))
            return size.name;
    }
    return {};
}

bool hasVolumeFor(const Group &group, const QString &path)
{
    return std::any_of(group.volumes.begin(), group.volumes.end(), [&path](const Volume &volume) {
        const QString mount = volume.mount.endsWith(QLatin1Char('/')) ? volume.mount : volume.mount + QLatin1Char('/');
        return (path + QLatin1Char('/')).startsWith(mount);
    });
}
