#include "model/cluster/OpenPorts.h"

#include "model/cluster/RoleMachines.h"
#include "model/cluster/RoleSettings.h"

#include <algorithm>

PortRange rangeOf(const Cluster &cluster, const Role &role, const RolePort &port)
{
    const RoleSetting *setting = port.setting.isEmpty() ? nullptr : role.setting(port.setting);
    const bool isSwitch = setting && setting->type == RoleSetting::Type::YesNo;
    if (isSwitch && settingOf(cluster, role, *setting) != QLatin1String("true"))
        return {};
    const int first = setting && !isSwitch ? settingOf(cluster, role, *setting).toInt() : port.number;
    return {first, first + std::max(0, port.to - port.number)};
}

QMap<QString, QList<PortRange>> openPorts(const Cluster &cluster, const RoleCatalogue &roles)
{
    QMap<QString, QList<PortRange>> all;
    for (const Role &role : rolesIn(cluster, roles)) {
        for (const RolePort &port : role.ports) {
            const PortRange range = rangeOf(cluster, role, port);
            if (port.from != RolePort::From::Outside && range.isOpen())
                all[port.protocol] << range;
        }
    }
    for (QList<PortRange> &ranges : all) {
        std::sort(ranges.begin(), ranges.end(), [](const PortRange &one, const PortRange &other) { return one.first < other.first; });
        QList<PortRange> merged;
        for (const PortRange &range : std::as_const(ranges)) {
            if (!merged.isEmpty() && range.first <= merged.last().last + 1)
                merged.last().last = std::max(merged.last().last, range.last);
            else
                merged << range;
        }
        ranges = merged;
    }
    return all;
}
