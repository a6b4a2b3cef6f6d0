#include "services/salt/MetricsAccess.h"

#include "model/cluster/RoleMachines.h"
#include "services/salt/RolePillars.h"

MetricsAccess::MetricsAccess(const SaltDesign &design)
{
    const QString name = QStringLiteral("influxdb");
    const Role *role = design.roles.withService(name);
    m_machine = role ? machineWith(design.cluster, role->id) : QString();
    const RolePillars pillars(design, SaltSecrets::Shown);
    for (const RolePillars::Part &part : pillars.parts()) {
        if (part.role == role && part.pillar->key == name)
            m_values = pillars.values(part, m_machine);
    }
}

std::optional<InfluxClient::Access> MetricsAccess::of(Who who) const
{
    const QString address = m_values[QLatin1String("address")].toString();
    if (m_machine.isEmpty() || address.isEmpty())
        return {};
    const QJsonObject account = m_values[who == Who::Reader ? QLatin1String("reader") : QLatin1String("admin")].toObject();
    return InfluxClient::Access{address, m_values[QLatin1String("port")].toInt(), m_values[QLatin1String("database")].toString(),
                                account[QLatin1String("name")].toString(), account[QLatin1String("password")].toString()};
}

QJsonValue MetricsAccess::question(Who who) const
{
    const std::optional<InfluxClient::Access> access = of(who);
    if (!access)
        return {};
    return QJsonObject{{"address", access->host},
                       {"port", access->port},
                       {"database", access->database},
                       {"user", access->user},
                       {"password", access->password}};
}
