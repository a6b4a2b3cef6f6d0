#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "services/openstack/CloudSession.h"

#include <functional>

/// A CloudSession that is waited for: for runs and verbs, never for the window.
class CloudCalls final
{
public:
    using Service = CloudSession::Service;

    /// `isStopped` is looked at four times a second; what is asked for then comes back without an answer.
    CloudCalls(const CloudAccount &account, const QString &secret, std::function<bool()> isStopped);

    Result<CloudToken> signIn();
    const CloudSession &session() const { return m_session; }
    bool has(Service service) const { return m_session.has(service); }
    /// The error says what the service said, and what to do.
    Result<QJsonObject> get(Service service, const QString &path);
    Result<QJsonObject> post(Service service, const QString &path, const QJsonObject &body);
    Result<QJsonObject> put(Service service, const QString &path, const QJsonObject &body);
    /// Whether there is nothing at this path any more.
    Result<bool> isGone(Service service, const QString &path);
    /// What is gone already counts as removed.
    Result<void> remove(Service service, const QString &path);
    /// What there is to choose from, and what is free of the quota.
    Result<CloudCatalogue> catalogue();
    struct Listing {
        Service service = Service::Compute;
        QString path{};
        QString key{}; ///< under which it stands
    };
    /// All pages of a list.
    Result<QJsonArray> list(Service service, const QString &path, const QString &key);
    /// The same of several, asked side by side; in their order.
    QList<Result<QJsonArray>> lists(const QList<Listing> &listings);

private:
    template<class Answer>
    Answer wait(const Answer &unanswered, const std::function<void(QObject *, const std::function<void(const Answer &)> &)> &ask);
    Result<QJsonObject> bodyOf(Service service, const CloudAnswer &answer) const;
    CloudSession m_session;
    std::function<bool()> m_isStopped;
};
