#include "services/influx/InfluxClient.h"

#include "services/influx/InfluxAnswer.h"
#include "services/ssh/Tunnel.h"

#include <QFuture>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace
{
constexpr int longest = 300'000;                    // ms without a word; a week of many machines takes its time, and who waits is told so
constexpr qint64 longestAnswer = 256 * 1024 * 1024; // bytes; a month of two hundred machines is a tenth of it
} // namespace

/// What an answer says, read and added up beside the window: of many machines it is a long text.
struct InfluxClient::Read {
    std::optional<Error> error{};
    QString older{}; ///< what is still to be asked
    QList<Series> series{};
};

InfluxClient::InfluxClient(Tunnel &tunnel, QObject *parent) : QObject(parent), m_tunnel(tunnel)
{
}

void InfluxClient::setAccess(const Access &access)
{
    m_access = access;
}

void InfluxClient::ask(const SeriesRequest &request, QObject *context, Handler handler)
{
    if (!m_newest.contains(context))
        connect(context, &QObject::destroyed, this, [this, context] {
            leave(context);
            m_newest.remove(context);
        });
    leave(context);
    const Question question{std::make_shared<InfluxAnswer>(request), context, std::move(handler), ++m_asked};
    m_newest[context] = question.number;
    if (m_recorded)
        return answerRecorded(request, question);
    if (m_tunnel.state() != Tunnel::State::Open || m_access.host.isEmpty()) {
        const QString why = m_access.host.isEmpty() ? tr("The cluster has no monitoring server.") : tr("Not connected to the cluster yet.");
        QMetaObject::invokeMethod( // never before ask() has returned
            context,
            [why, question] {
                question.handler(Error{why, {}});
            },
            Qt::QueuedConnection);
        return;
    }
    send(influxQuery(request).text(), question);
}

/// As a server would: later, and of that time alone.
void InfluxClient::answerRecorded(const SeriesRequest &request, const Question &question) const
{
    QList<Series> answer = m_recorded->value(request.metric);
    for (Series &series : answer) {
        series.samples.removeIf([&request](const Sample &sample) {
            return sample.time < request.from.toMSecsSinceEpoch() || sample.time > request.to.toMSecsSinceEpoch();
        });
    }
    QMetaObject::invokeMethod(
        question.context,
        [this, question, answer] {
            if (!isOvertaken(question))
                question.handler(answer);
        },
        Qt::QueuedConnection);
}

void InfluxClient::leave(const QObject *context)
{
    if (m_newest.contains(context))
        m_newest[context] = ++m_asked;
    if (QNetworkReply *reply = m_replies.take(context))
        reply->abort(); // InfluxDB ends the query of a connection that is closed
}

void InfluxClient::send(const QString &text, const Question &question)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_access.host);
    url.setPort(m_access.port);
    url.setPath(QStringLiteral("/query"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("db"), m_access.database);
    query.addQueryItem(QStringLiteral("epoch"), QStringLiteral("ms"));
    query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(text)));
    url.setQuery(query);
    QNetworkRequest http(url);
    // In a header, not in the URL: InfluxDB writes URLs into its log.
    http.setRawHeader("Authorization", "Basic " + QStringLiteral("%1:%2").arg(m_access.user, m_access.password).toUtf8().toBase64());
    http.setTransferTimeout(longest);
    m_network.setProxy(m_tunnel.proxy());
    QNetworkReply *reply = m_network.get(http);
    m_replies[question.context] = reply;
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    // Tried: once the far end of a SOCKS proxy has refused, as InfluxDB does while it is being installed, Qt 6.4 keeps connections that
    // never come to life, and each later question waits in vain for one of them.
    connect(reply, &QNetworkReply::errorOccurred, this, [this](QNetworkReply::NetworkError error) {
        if (error != QNetworkReply::OperationCanceledError)
            m_network.clearConnectionCache();
    });
    connect(reply, &QNetworkReply::downloadProgress, question.context, [this, reply, question](qint64 bytes) {
        if (bytes <= longestAnswer || isOvertaken(question))
            return;
        m_replies.remove(question.context);
        disconnect(reply, nullptr, question.context, nullptr);
        reply->abort();
        question.handler(Error{tr("The monitoring server says more than an answer can be. Choose a shorter time."), {}});
    });
    connect(reply, &QNetworkReply::finished, question.context, [this, reply, question] { read(*reply, question); });
}

void InfluxClient::read(QNetworkReply &reply, const Question &question)
{
    if (isOvertaken(question))
        return;
    m_replies.remove(question.context);
    const QByteArray text = reply.isOpen() ? reply.readAll() : QByteArray(); // closed where nobody answered
    if (reply.error() != QNetworkReply::NoError && text.isEmpty()) {
        question.handler(Error{tr("The monitoring server does not answer."), reply.errorString()});
        return;
    }
    auto promise = std::make_shared<QPromise<Read>>();
    promise->future().then(question.context, [this, question](const Read &read) { take(read, question); });
    promise->start();
    QThreadPool::globalInstance()->start([promise, text, answer = question.answer] {
        const bool isFirst = !answer->isTaken();
        const Result<void> taken = answer->take(text);
        Read read{taken ? std::nullopt : std::optional(taken.error()), taken && isFirst ? answer->older() : QString(), {}};
        if (taken && read.older.isEmpty())
            read.series = answer->series();
        promise->addResult(read);
        promise->finish();
    });
}

void InfluxClient::take(const Read &read, const Question &question)
{
    if (isOvertaken(question))
        return;
    if (read.error)
        question.handler(*read.error);
    else if (!read.older.isEmpty())
        send(read.older, question);
    else
        question.handler(read.series);
}
