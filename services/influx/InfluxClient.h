#pragma once

#include "model/Result.h"
#include "model/monitoring/Series.h"

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>

#include <functional>

class Tunnel;

/// Asks the cluster's InfluxDB (1.x HTTP API, /query) through the tunnel.
class InfluxClient final : public QObject
{
    Q_OBJECT

public:
    /// Where InfluxDB listens, as seen from the entry machine, and who asks.
    struct Access {
        QString host{};
        int port = 8086;
        QString database{};
        QString user{};
        QString password{};
    };

    explicit InfluxClient(Tunnel &tunnel, QObject *parent = nullptr);
    void setAccess(const Access &access);

    /// One Series a machine, through `handler`; silent when `context` is gone, and for answers that a later ask of the same context
    /// overtook.
    void ask(const SeriesRequest &request, QObject *context, std::function<void(const Result<QList<Series>> &)> handler);

private:
    Tunnel &m_tunnel;
    Access m_access{};
    QNetworkAccessManager m_network{};
    QHash<const QObject *, quint64> m_newest{}; ///< the newest question of each context
    quint64 m_asked = 0;
};
