#include "services/openstack/CloudRoute.h"

#include "services/openstack/CloudDoor.h"

#include <QHostInfo>
#include <QLocale>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>
#include <utility>

namespace
{

constexpr int answerWithin = 15'000; // ms

QString dayOf(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QLocale::LongFormat);
}

} // namespace

CloudRoute::CloudRoute(QObject *parent) : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(answerWithin);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        tell(
            {false, tr("%1 does not answer.").arg(m_host),
             tr("See that this computer is on line. Where the cloud is only reached from an institute's network, connect its VPN first.")});
    });
}

void CloudRoute::tell(const Outcome &outcome)
{
    m_limit.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater(); // one of its own signals may have led here
    }
    if (const Handler handler = std::exchange(m_handler, {}))
        handler(outcome);
}

void CloudRoute::reach(const QUrl &url, Handler handler)
{
    m_handler = std::move(handler);
    m_host = url.host();
    m_limit.start();
    const QNetworkProxy proxy = CloudDoor::proxyFor(url);
    if (proxy.type() != QNetworkProxy::NoProxy) { // who knows the cloud's name is the proxy
        m_host = proxy.hostName();
        connectTo(m_host, proxy.port(), tr("The way leads through the proxy %1.").arg(m_host));
        return;
    }
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    QHostInfo::lookupHost(m_host, this, [this, port](const QHostInfo &info) {
        if (!m_limit.isActive())
            return;
        if (info.error() != QHostInfo::NoError) {
            tell({false, tr("The name %1 is not known.").arg(m_host),
                  tr("See that it is written as on the cloud's own page, and that this computer is on line. Some clouds are only known in "
                     "their institute's network: connect its VPN first.")});
            return;
        }
        connectTo(m_host, port, {});
    });
}

void CloudRoute::connectTo(const QString &host, int port, const QString &passed)
{
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QSslSocket::connected, this, [this, passed] {
        tell({true, passed.isEmpty() ? tr("%1 answers in %2 ms.").arg(m_host).arg(std::max<qint64>(1, m_clock.elapsed())) : passed, {}});
    });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this, port](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::ConnectionRefusedError)
            tell({false, tr("%1 is there, but nothing listens at its port %2.").arg(m_host).arg(port),
                  tr("Look on the cloud's own page which port its address has. Otherwise the cloud is being repaired: try again later.")});
        else
            tell({false, tr("There is no way to %1: %2.").arg(m_host, m_socket->errorString()),
                  tr("See that this computer is on line, and that no firewall keeps this port closed.")});
    });
    m_clock.start();
    m_socket->connectToHost(host, static_cast<quint16>(port));
}

void CloudRoute::secure(const QUrl &url, const QSslConfiguration &trust, Handler handler)
{
    m_handler = std::move(handler);
    m_host = url.host();
    if (url.scheme() != QLatin1String("https")) {
        tell(CloudDoor::isPrivate(url)
                 ? Outcome{true, tr("What is sent does not leave this computer."), {}}
                 : Outcome{false, tr("The address begins with http, so everybody on the way could read your password. Nothing was sent."),
                           tr("Write https instead, and look on the cloud's own page which port that has.")});
        return;
    }
    m_limit.start();
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setSslConfiguration(trust);
    m_socket->setProxy(CloudDoor::proxyFor(url));
    connect(m_socket.get(), &QSslSocket::encrypted, this, [this] {
        const QDateTime end = m_socket->peerCertificate().expiryDate();
        const bool isSoon = end < QDateTime::currentDateTimeUtc().addDays(7);
        tell({true, tr("The certificate is valid until %1.").arg(dayOf(end)),
              isSoon ? tr("Tell the cloud's people that it must be renewed: after that day nothing works any more.") : QString()});
    });
    connect(m_socket.get(), &QSslSocket::sslErrors, this, &CloudRoute::refuse);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::SslHandshakeFailedError)
            tell({false, tr("%1 does not speak TLS at this port: %2.").arg(m_host, m_socket->errorString()),
                  tr("Look on the cloud's own page whether the address has another port.")});
        else
            tell({false, tr("The connection to %1 broke: %2.").arg(m_host, m_socket->errorString()), tr("Test again.")});
    });
    m_socket->connectToHostEncrypted(m_host, static_cast<quint16>(url.port(443)));
}

void CloudRoute::refuse(const QList<QSslError> &errors)
{
    const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.begin(), errors.end(), [&kinds](const QSslError &error) {
            return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
        });
    };
    const QSslCertificate shown = m_socket->peerCertificate();
    const QString own =
        tr("Where the cloud has certificates of its own, get its CA file from the cloud's people and name it in the account. "
           "Otherwise do not go on: somebody else may be answering.");
    if (has({QSslError::CertificateExpired}))
        tell({false, tr("The certificate of %1 ran out on %2.").arg(m_host, dayOf(shown.expiryDate())),
              tr("If this computer's clock is right, tell the cloud's people: they must renew it.")});
    else if (has({QSslError::CertificateNotYetValid}))
        tell({false, tr("The certificate of %1 is valid only from %2 on.").arg(m_host, dayOf(shown.effectiveDate())),
              tr("Set this computer's clock: it says %1.").arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat))});
    else if (has({QSslError::HostNameMismatch}))
        tell({false, tr("The certificate is of another address, %1.").arg(shown.subjectDisplayName()),
              tr("Look on the cloud's own page how its address is written.")});
    else if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain}))
        tell({false, tr("%1 vouches for itself: its certificate is signed by nobody whom this computer trusts.").arg(m_host), own});
    else if (has({QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToVerifyFirstCertificate,
                  QSslError::CertificateUntrusted}))
        tell({false,
              tr("The certificate of %1 is signed by somebody whom this computer does not trust: %2.")
                  .arg(m_host, shown.issuerDisplayName()),
              own});
    else
        tell({false, tr("The certificate of %1 is not accepted: %2.").arg(m_host, errors.value(0).errorString()), own});
}
