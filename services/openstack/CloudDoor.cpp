#include "services/openstack/CloudDoor.h"
#include "services/platform/Patience.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QLocale>
#include <QNetworkReply>
#include <QSslCertificate>

namespace
{

constexpr int silence = 20'000;              // ms; on a busy computer more (crowding())
constexpr qint64 longest = 32 * 1024 * 1024; // bytes; the catalogue of the largest cloud is about one of them

Result<QSslConfiguration> trustOf(const CloudAccount &account)
{
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setProtocol(QSsl::TlsV1_2OrLater);
    if (account.caFile.isEmpty())
        return trust;
    QFile file(account.caFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{CloudDoor::tr("The certificate file %1 cannot be read: %2. Choose it anew.").arg(account.caFile, file.errorString()),
                     {}};
    const QList<QSslCertificate> certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{
            CloudDoor::tr("There is no certificate in %1. It must be a PEM file, which begins with BEGIN CERTIFICATE.").arg(account.caFile),
            {}};
    trust.addCaCertificates(certificates);
    return trust;
}

/// HTTP's own form, `Sat, 28 Nov 2026 22:35:00 GMT`, which is none of Qt's.
QDateTime momentOf(const QByteArray &date)
{
    QDateTime moment = QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

/// What a service says of an error: {"error": {"message"}} (Keystone), {"NeutronError": {"message"}}, {"itemNotFound": {"message"}} …
QString errorText(const QJsonObject &body)
{
    for (const QJsonValue &part : body) {
        if (const QString message = part.toObject().value(QLatin1String("message")).toString(); !message.isEmpty())
            return message.simplified().left(300);
    }
    return {};
}

/// As CloudDoor::proxyFor().
class Proxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return {CloudDoor::proxyFor(query.url())}; }
};

} // namespace

CloudDoor::CloudDoor(const CloudAccount &account, QObject *parent) : QObject(parent), m_trust(trustOf(account))
{
    useProxies(m_network);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

bool CloudDoor::isPrivate(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

void CloudDoor::useProxies(QNetworkAccessManager &network)
{
    network.setProxyFactory(new Proxies); // which the network owns from here on
}

QNetworkProxy CloudDoor::proxyFor(const QUrl &url)
{
    if (url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback())
        return QNetworkProxy::NoProxy;
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

QNetworkRequest CloudDoor::requestFor(const CloudQuestion &question) const
{
    const QUrl &url = question.url;
    QNetworkRequest request(url);
    if (m_trust)
        request.setSslConfiguration(*m_trust);
    request.setTransferTimeout(static_cast<int>(silence * crowding()));
    request.setRawHeader("Accept", "application/json");
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!question.novaVersion.isEmpty())
        request.setRawHeader("X-OpenStack-Nova-API-Version", question.novaVersion);
    if (question.isBare)
        return request;
    if (!m_token.isEmpty())
        request.setRawHeader("X-Auth-Token", m_token);
    if (!m_token.isEmpty() && url.path().endsWith(QLatin1String("/auth/tokens"))) // what Keystone says of it
        request.setRawHeader("X-Subject-Token", m_token);
    return request;
}

void CloudDoor::ask(const CloudQuestion &question, QObject *context, const Handler &handler)
{
    const QNetworkRequest request = requestFor(question);
    switch (question.act) {
    case CloudQuestion::Act::Get:
        return follow(m_network.get(request), context, handler);
    case CloudQuestion::Act::Post:
        return follow(m_network.post(request, QJsonDocument(question.body).toJson(QJsonDocument::Compact)), context, handler);
    case CloudQuestion::Act::Put:
        return follow(m_network.put(request, QJsonDocument(question.body).toJson(QJsonDocument::Compact)), context, handler);
    case CloudQuestion::Act::Remove:
        return follow(m_network.deleteResource(request), context, handler);
    }
}

void CloudDoor::get(const QUrl &url, QObject *context, Handler handler)
{
    ask({.url = url}, context, handler);
}

void CloudDoor::post(const QUrl &url, const QJsonObject &body, QObject *context, Handler handler)
{
    ask({.act = CloudQuestion::Act::Post, .url = url, .body = body}, context, handler);
}

void CloudDoor::follow(QNetworkReply *reply, QObject *context, const Handler &handler)
{
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 got) {
        if (got > longest)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, context, [reply, handler] {
        CloudAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QByteArray text = reply->isOpen() ? reply->readAll() : QByteArray();
        const bool isCut = reply->error() != QNetworkReply::NoError && reply->error() < QNetworkReply::ContentAccessDenied;
        if (answer.status == 0 || isCut) {
            answer.status = 0;
            answer.why = reply->error() == QNetworkReply::OperationCanceledError ? tr("it did not answer in time") : reply->errorString();
        }
        answer.body = QJsonDocument::fromJson(text).object();
        answer.text = answer.body.isEmpty() ? QString::fromUtf8(text.left(2000)).simplified().left(200) : errorText(answer.body);
        answer.token = reply->rawHeader("X-Subject-Token");
        bool hasAgain = false;
        const int again = reply->rawHeader("Retry-After").toInt(&hasAgain);
        answer.again = hasAgain ? again : -1;
        answer.when = momentOf(reply->rawHeader("Date"));
        answer.movedTo = reply->url().resolved(reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        if (!reply->attribute(QNetworkRequest::RedirectionTargetAttribute).isValid())
            answer.movedTo = {};
        handler(answer);
    });
}
