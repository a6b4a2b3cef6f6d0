#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

struct CloudAnswer;

/// An address of a service, as the catalogue has it.
struct CloudEndpoint {
    QString type{};   ///< of the service: compute, network, volumev3 …
    QString region{}; ///< its id
    QUrl url{};
};

/// What Keystone says of a token: who it is, where, and which services there are.
struct CloudToken {
    QString userId{};
    QString user{};
    QString projectId{}; ///< empty: the token is of no project
    QString project{};
    QStringList roles{};
    QString credentialId{};           ///< of the application credential that it was got with
    QDateTime expires{};              ///< UTC
    QList<CloudEndpoint> endpoints{}; ///< those of the account's kind: public, internal or admin

    /// The regions that have any service, sorted.
    QStringList regions() const;
    /// Where a service of one of these types answers in `region` (empty: in any); empty where the catalogue has none.
    QUrl endpoint(const QStringList &types, const QString &region) const;
};

// Identity API version 3 (docs.openstack.org/api-ref/identity/v3): what is asked, and what the answers mean.

/// The addresses at which version 3 may answer, best first, for what users and files write: with and without /v3, or with a /v2.0 of old.
QList<QUrl> identityAddresses(const QString &written);
/// Whether that is a version 3 of the identity API: its answer to GET.
bool isIdentity(const CloudAnswer &answer);
/// POST /auth/tokens; `scoped`: in the account's project. An application credential and a token bring their own project.
QJsonObject loginQuestion(const CloudAccount &account, const QString &secret, bool scoped);
CloudToken readToken(const QJsonObject &body, const CloudAccount &account);
/// The names of GET /auth/projects, sorted.
QStringList readProjects(const QJsonObject &body);
