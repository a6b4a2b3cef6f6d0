#include "services/influx/InfluxClient.h"

#include "services/influx/InfluxQuery.h"
#include "services/ssh/Tunnel.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QUrl>
#include <QUrlQuery>

InfluxClient::InfluxClient(Tunnel &tunnel, QObject *parent) : QObject(parent), m_tunnel(tunnel)
{
}

void InfluxClient::setAccess(const Access &access)
{
    m_access = access;
}

void InfluxClient::ask(const SeriesRequest &request, QObject *context, std::function<void(const Result<QList<Series>> &)> handler)
{
    const quint64 number = ++m_asked;
    if (!m_newest.contains(context))
        connect(context, &QObject::destroyed, this, [this, context] { m_newest.remove(context); });
    m_newest[context] = number;
    if (m_tunnel.state() != Tunnel::State::Open || m_access.host.isEmpty()) {
        const QString why = m_access.host.isEmpty() ? tr("The cluster has no monitoring server.") : tr("Not connected to the cluster yet.");
        QMetaObject::invokeMethod( // never before ask() has returned
            context,
            [why, handler] {
                handler(Error{why, {}});
            },
            Qt::QueuedConnection);
        return;
    }
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_access.host);
    url.setPort(m_access.port);
    url.setPath(QStringLiteral("/query"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("db"), m_access.database);
    query.addQueryItem(QStringLiteral("epoch"), QStringLiteral("ms"));
    query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(influxQuery(request))));
    url.setQuery(query);
    QNetworkRequest http(url);
    // In a header, not in the URL: InfluxDB writes URLs into its log.
    http.setRawHeader("Authorization", "Basic " + QStringLiteral("%1:%2").arg(m_access.user, m_access.password).toUtf8().toBase64());
    http.setTransferTimeout(15'000);
    m_network.setProxy(m_tunnel.proxy());
    QNetworkReply *reply = m_network.get(http);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    // Tried: once the far end of a SOCKS proxy has refused, as InfluxDB does while it is being installed, Qt 6.4 keeps connections that
    // never come to life, and each later question waits in vain for one of them.
    connect(reply, &QNetworkReply::errorOccurred, this, [this] { m_network.clearConnectionCache(); });
    connect(reply, &QNetworkReply::finished, context, [this, reply, number, context, handler] {
        if (m_newest.value(context) != number)
            return;
        const QByteArray answer = reply->isOpen() ? reply->readAll() : QByteArray(); // closed where nobody answered
        if (reply->error() != QNetworkReply::NoError && answer.isEmpty())
            handler(Error{tr("The monitoring server does not answer."), reply->errorString()});
        else
            handler(seriesFromInflux(answer));
    });
}
