#pragma once

#include "model/Result.h"
#include "model/monitoring/Series.h"

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class InfluxAnswer;
class QNetworkReply;
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

    using Handler = std::function<void(const Result<QList<Series>> &)>;

    /// One Series a machine, through `handler`, however long it takes; silent when `context` is gone. A question that a later one of the
    /// same context overtakes is ended, in the server, too.
    void ask(const SeriesRequest &request, QObject *context, Handler handler);
    /// Whether a question of this context is not answered yet.
    bool isAsking(const QObject *context) const { return m_asking.value(context); }

private:
    void send(const QString &question, std::shared_ptr<InfluxAnswer> answer, QObject *context, const Handler &handler);
    void read(QNetworkReply &reply, std::shared_ptr<InfluxAnswer> answer, QObject *context, const Handler &handler);
    Tunnel &m_tunnel;
    Access m_access{};
    QNetworkAccessManager m_network{};
    QHash<const QObject *, QPointer<QNetworkReply>> m_asking{}; ///< each context's question
};
