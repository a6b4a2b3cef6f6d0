#pragma once

#include "model/clouds/CloudAccount.h"
#include "services/openstack/CloudDoor.h"
#include "services/openstack/Keystone.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

/// Finds the sign-in service of a cloud and signs in there, for who asks step by step and for who only wants to work. Waits for nobody.
class CloudSignIn final
{
public:
    /// Why nobody is let in, and what to do.
    struct Refusal {
        QString message{};
        QString todo{};
        int status = -1; ///< of a service that could not say it; 0: it was silent; -1: nobody is let in
    };
    using Refused = std::function<void(const Refusal &)>;

    /// Silent when `context` is gone; both outlive it.
    CloudSignIn(CloudAccount account, CloudDoor &door, QObject &context);

    /// `found` gets the answer of the identity API's version 3.
    void find(const std::function<void(const CloudAnswer &)> &found, const Refused &refused);
    /// After find(); the door has the token from then on.
    void enter(const QString &secret, const std::function<void(const CloudToken &)> &entered, const Refused &refused);
    /// Which projects are the user's, by a token of none or of another.
    void tellProjects(const QByteArray &token, const Refused &refused);
    /// Of the sign-in service.
    QUrl url(const QString &path) const;

    /// A service gave no answer that can be used.
    static Refusal trouble(const QUrl &url, const CloudAnswer &answer);
    /// What is wrong with the services that a token leads to; nothing where one can work there.
    static std::optional<Refusal> catalogueFault(const CloudToken &token, const CloudAccount &account);

private:
    using Entered = std::function<void(const CloudToken &)>;
    void find(const QList<QUrl> &addresses, const std::function<void(const CloudAnswer &)> &found, const Refused &refused);
    /// POST /auth/tokens; no token goes along.
    void ask(const QString &secret, bool scoped, const CloudDoor::Handler &handler);
    void takeToken(const CloudAnswer &answer, const QString &secret, const Entered &entered, const Refused &refused);
    void takeLogin(const CloudAnswer &answer, const QString &secret, const Entered &entered, const Refused &refused);
    void explain(const CloudAnswer &answer, const QString &secret, const Refused &refused);
    CloudAccount m_account;
    CloudDoor &m_door;
    QObject &m_context;
    QUrl m_identity;
};
