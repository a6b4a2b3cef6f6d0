#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"
#include "services/openstack/CloudDoor.h"
#include "services/openstack/CloudServices.h"
#include "services/openstack/CloudSignIn.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

class CloudPages;

/// Signed in at a cloud: finds its services and asks them. A token that ends meanwhile is got anew, once; trouble of the service (5xx, 429)
/// is waited for, a few times. Waits for nobody.
class CloudSession final : public QObject
{
    Q_OBJECT

public:
    using Service = CloudService;
    using SignedIn = std::function<void(const Result<CloudToken> &)>;
    using Listed = std::function<void(const Result<QJsonArray> &)>;

    CloudSession(CloudAccount account, QString secret, QObject *parent = nullptr);
    ~CloudSession() override;

    /// The error says in plain words who is not let in and why. All handlers are silent when their `context` is gone.
    void signIn(QObject *context, const SignedIn &handler);
    const CloudAccount &account() const { return m_account; }
    /// Of the last sign-in.
    const CloudToken &token() const { return m_token; }
    QString region() const { return regionOf(m_token, m_account.region); }
    /// In a sentence: "networks (Neutron)".
    static QString nameOf(Service service);
    /// Whether the catalogue has it, in the account's region.
    bool has(Service service) const;

    /// `path` stands under the service's root with its version, and the project's of volumes; Nova is asked in novaVersion.
    void get(Service service, const QString &path, QObject *context, const CloudDoor::Handler &handler);
    void post(Service service, const QString &path, const QJsonObject &body, QObject *context, const CloudDoor::Handler &handler);
    void put(Service service, const QString &path, const QJsonObject &body, QObject *context, const CloudDoor::Handler &handler);
    void remove(Service service, const QString &path, QObject *context, const CloudDoor::Handler &handler);
    /// All pages of a list that stands under `key`.
    void list(Service service, const QString &path, const QString &key, QObject *context, const Listed &handler);
    /// Why an answer cannot be used, and what to do.
    Error errorOf(Service service, const CloudAnswer &answer) const;

    /// How long the first wait for a service in trouble is; each is twice as long as the one before.
    void setFirstWait(int milliseconds) { m_firstWait = milliseconds; }

    /// From Pike on: what a server has of its size stands in it.
    static constexpr const char *novaVersion = "2.47";

private:
    /// A question on its way, until its handler has an answer.
    struct Asked {
        CloudQuestion question{};
        QPointer<QObject> context{};
        CloudDoor::Handler handler{};
        QByteArray token{}; ///< that it was asked with
        int waits = 0;
        bool isRenewed = false;
    };
    /// One that waits for a new token, and what it was answered.
    struct Waiting {
        std::shared_ptr<Asked> asked{};
        CloudAnswer answer{};
    };
    struct Listing;
    using Told = std::function<void(const Result<CloudToken> &)>;
    void findAndEnter(const Told &tell, int waits);
    void enter(const std::function<void(const CloudToken &)> &entered, const CloudSignIn::Refused &refused, int waits);
    void start(Service service, const QString &path, CloudQuestion question, QObject *context, const CloudDoor::Handler &handler);
    void ask(const std::shared_ptr<Asked> &asked);
    void take(const std::shared_ptr<Asked> &asked, const CloudAnswer &answer);
    void resume(const CloudSignIn::Refusal *why);
    void renew(const std::shared_ptr<Asked> &asked, const CloudAnswer &answer);
    void askAgain(const std::shared_ptr<Asked> &asked, int again);
    void turnPage(const std::shared_ptr<Listing> &listing);
    CloudAccount m_account;
    QString m_secret;
    CloudToken m_token{};
    QByteArray m_novaVersion{novaVersion}; ///< empty: Nova does not know it
    int m_firstWait = 500;
    QString m_refusal{}; ///< of the last attempt to get a new token: more could lock the user out
    QList<Waiting> m_waiting{};
    std::unique_ptr<CloudDoor> m_door;
    std::unique_ptr<CloudSignIn> m_signIn;
};
