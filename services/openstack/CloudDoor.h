#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>

/// What a service of a cloud answered.
struct CloudAnswer {
    int status = 0;     ///< of HTTP; 0: no answer came
    QString why{};      ///< where none came, or it was cut off: what the network said
    QJsonObject body{}; ///< empty where it was no JSON object
    QString text{};     ///< of the service's error, or the first words of what is no JSON; never more than a line
    QByteArray token{}; ///< X-Subject-Token
    int again = -1;     ///< s after which it wants to be asked again; -1: it did not say
    QDateTime when{};   ///< by the clock of the service, UTC; not valid: it did not say
    QUrl movedTo{};     ///< where it wants to be asked instead; nobody follows by themselves, as the question may hold a secret

    bool ok() const { return status >= 200 && status < 300; }
};

/// What is asked of a service.
struct CloudQuestion {
    enum class Act { Get, Post, Put, Remove };
    Act act = Act::Get;
    QUrl url{};
    QJsonObject body{};       ///< of a POST or PUT
    QByteArray novaVersion{}; ///< the microversion that is wanted of Nova; empty: its oldest
    bool isBare = false;      ///< the token does not go along
};

/// Asks the services of one cloud over HTTPS, with the certificates that its account trusts and through the system's proxy.
class CloudDoor final : public QObject
{
    Q_OBJECT

public:
    /// A CA file that cannot be read, or holds no certificate, is an error of trust().
    explicit CloudDoor(const CloudAccount &account, QObject *parent = nullptr);

    /// The certificates that are trusted.
    const Result<QSslConfiguration> &trust() const { return m_trust; }
    /// Goes with every question from now on; empty: none.
    void setToken(const QByteArray &token) { m_token = token; }
    const QByteArray &token() const { return m_token; }

    using Handler = std::function<void(const CloudAnswer &)>;
    /// Silent when `context` is gone. Each waits at most 20 s for the next byte.
    void ask(const CloudQuestion &question, QObject *context, const Handler &handler);
    void get(const QUrl &url, QObject *context, Handler handler);
    void post(const QUrl &url, const QJsonObject &body, QObject *context, Handler handler);

    /// Whether what is sent there can be read by nobody else: by TLS, or because it does not leave this computer.
    static bool isPrivate(const QUrl &url);
    /// The system's; none for an address of this computer.
    static QNetworkProxy proxyFor(const QUrl &url);
    /// All that `network` asks goes by proxyFor().
    static void useProxies(QNetworkAccessManager &network);

private:
    QNetworkRequest requestFor(const CloudQuestion &question) const;
    void follow(QNetworkReply *reply, QObject *context, const Handler &handler);
    Result<QSslConfiguration> m_trust;
    QByteArray m_token{};
    QNetworkAccessManager m_network{};
};
