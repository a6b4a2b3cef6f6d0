#pragma once

#include "services/influx/InfluxClient.h"
#include "services/salt/SaltDesign.h"

#include <QJsonValue>

#include <optional>

/// Where the figures of a cluster are kept, and who may ask for them: what the role says that registers the service `influxdb`, in its part
/// `influxdb` of the pillar. A value; made anew where design, addresses or secrets are others.
class MetricsAccess final
{
public:
    enum class Who { Reader, Admin };

    explicit MetricsAccess(const SaltDesign &design);

    /// The machine that has them; empty: nobody monitors.
    const QString &machine() const { return m_machine; }
    /// The way in, or nothing where nobody monitors, or the machine is not there yet.
    std::optional<InfluxClient::Access> of(Who who) const;
    /// The same as the programs on the master take it; null where there is none.
    QJsonValue question(Who who) const;

private:
    QString m_machine{};
    QJsonObject m_values{};
};
