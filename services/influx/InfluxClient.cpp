#include "services/influx/InfluxClient.h"

#include "services/influx/InfluxAnswer.h"
#include "services/ssh/Tunnel.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>
#include <QUrlQuery>

namespace
{
constexpr int longest = 300'000; // ms without a word; a week of many machines takes its time, and who waits is told so
} // namespace

InfluxClient::InfluxClient(Tunnel &tunnel, QObject *parent) : QObject(parent), m_tunnel(tunnel)
{
}

void InfluxClient::setAccess(const Access &access)
{
    m_access = access;
}

void InfluxClient::ask(const SeriesRequest &request, QObject *context, Handler handler)
{
    if (QNetworkReply *overtaken = m_asking.value(context)) {
        overtaken->disconnect(context);
        overtaken->abort(); // InfluxDB ends the query of a connection that is closed
    }
    if (!m_asking.contains(context))
        connect(context, &QObject::destroyed, this, [this, context] {
            if (QNetworkReply *orphan = m_asking.take(context))
                orphan->abort();
        });
    m_asking[context] = nullptr;
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
    send(influxQuery(request).text(), std::make_shared<InfluxAnswer>(request), context, handler);
}

void InfluxClient::send(const QString &question, std::shared_ptr<InfluxAnswer> answer, QObject *context, const Handler &handler)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_access.host);
    url.setPort(m_access.port);
    url.setPath(QStringLiteral("/query"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("db"), m_access.database);
    query.addQueryItem(QStringLiteral("epoch"), QStringLiteral("ms"));
    query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(question)));
    url.setQuery(query);
    QNetworkRequest http(url);
    // In a header, not in the URL: InfluxDB writes URLs into its log.
    http.setRawHeader("Authorization", "Basic " + QStringLiteral("%1:%2").arg(m_access.user, m_access.password).toUtf8().toBase64());
    http.setTransferTimeout(longest);
    m_network.setProxy(m_tunnel.proxy());
    QNetworkReply *reply = m_network.get(http);
    m_asking[context] = reply;
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    // Tried: once the far end of a SOCKS proxy has refused, as InfluxDB does while it is being installed, Qt 6.4 keeps connections that
    // never come to life, and each later question waits in vain for one of them.
    connect(reply, &QNetworkReply::errorOccurred, this, [this](QNetworkReply::NetworkError error) {
        if (error != QNetworkReply::OperationCanceledError)
            m_network.clearConnectionCache();
    });
    connect(reply, &QNetworkReply::finished, context, [this, reply, answer, context, handler] { read(*reply, answer, context, handler); });
}

void InfluxClient::read(QNetworkReply &reply, std::shared_ptr<InfluxAnswer> answer, QObject *context, const Handler &handler)
{
    const bool isFirst = !answer->isTaken();
    const QByteArray text = reply.isOpen() ? reply.readAll() : QByteArray(); // closed where nobody answered
    Result<void> taken;
    if (reply.error() != QNetworkReply::NoError && text.isEmpty())
        taken = Error{tr("The monitoring server does not answer."), reply.errorString()};
    else
        taken = answer->take(text);
    const QString older = taken && isFirst ? answer->older() : QString();
    if (!older.isEmpty()) {
        send(older, answer, context, handler);
        return;
    }
    m_asking[context] = nullptr;
    if (taken)
        handler(answer->series());
    else
        handler(taken.error());
}
