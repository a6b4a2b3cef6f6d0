#include "services/openstack/Quotas.h"

namespace
{

/// {"limit", "in_use" (Cinder) or "used" (Neutron), "reserved"}; a limit of -1 is none.
void take(QList<Quota> &quotas, const QJsonObject &all, const char *key, const char *id)
{
    const QJsonObject one = all.value(QLatin1String(key)).toObject();
    if (one.isEmpty())
        return;
    const QJsonValue used = one.value(one.contains(QLatin1String("used")) ? QLatin1String("used") : QLatin1String("in_use"));
    quotas << Quota{.id = QLatin1String(id),
                    .isGigabytes = QLatin1String(id) == QLatin1String("gigabytes"),
                    .whole = one.value(QLatin1String("limit")).toDouble(-1),
                    .used = used.toDouble() + one.value(QLatin1String("reserved")).toDouble()};
}

} // namespace

QList<Quota> novaQuotas(const QJsonObject &body)
{
    const QJsonObject limits = body.value(QLatin1String("limits")).toObject().value(QLatin1String("absolute")).toObject();
    QList<Quota> quotas;
    const auto add = [&](const char *limit, const char *used, const char *id, double unit) {
        if (!limits.contains(QLatin1String(limit)))
            return;
        const double whole = limits.value(QLatin1String(limit)).toDouble(-1);
        quotas << Quota{.id = QLatin1String(id),
                        .isGigabytes = unit > 1,
                        .whole = whole < 0 ? -1 : whole / unit,
                        .used = limits.value(QLatin1String(used)).toDouble() / unit};
    };
    add("maxTotalInstances", "totalInstancesUsed", "machines", 1);
    add("maxTotalCores", "totalCoresUsed", "cores", 1);
    add("maxTotalRAMSize", "totalRAMUsed", "memory", 1024); // MB
    add("maxServerGroups", "totalServerGroupsUsed", "serverGroups", 1);
    add("maxServerGroupMembers", "", "members", 1); // of each
    return quotas;
}

QList<Quota> neutronQuotas(const QJsonObject &body)
{
    const QJsonObject all = body.value(QLatin1String("quota")).toObject();
    QList<Quota> quotas;
    take(quotas, all, "network", "networks");
    take(quotas, all, "router", "routers");
    take(quotas, all, "port", "ports");
    take(quotas, all, "floatingip", "addresses");
    take(quotas, all, "security_group", "groups");
    take(quotas, all, "security_group_rule", "rules");
    return quotas;
}

QList<Quota> cinderQuotas(const QJsonObject &body)
{
    const QJsonObject all = body.value(QLatin1String("quota_set")).toObject();
    QList<Quota> quotas;
    take(quotas, all, "volumes", "volumes");
    take(quotas, all, "gigabytes", "gigabytes");
    return quotas;
}
