#include "services/openstack/Keystone.h"

#include "services/openstack/CloudDoor.h"

#include <QJsonArray>

#include <algorithm>

namespace
{

/// A user or a project: by its id where that is known, else by its name in a domain.
QJsonObject named(const QString &id, const QString &name, const QString &domainId, const QString &domain)
{
    if (!id.isEmpty())
        return {{QStringLiteral("id"), id}};
    const QJsonObject in = !domainId.isEmpty()
                               ? QJsonObject{{QStringLiteral("id"), domainId}}
                               : QJsonObject{{QStringLiteral("name"), domain.isEmpty() ? QStringLiteral("Default") : domain}};
    return {{QStringLiteral("name"), name}, {QStringLiteral("domain"), in}};
}

QJsonObject userOf(const CloudAccount &account)
{
    return named(account.userId, account.user, account.userDomainId, account.userDomain);
}

QJsonObject identityOf(const CloudAccount &account, const QString &secret)
{
    const auto by = [](const QString &method, const QJsonObject &what) {
        return QJsonObject{{QStringLiteral("methods"), QJsonArray{method}}, {method, what}};
    };
    switch (account.kind) {
    case CloudAccount::Kind::Password: {
        QJsonObject user = userOf(account);
        user.insert(QStringLiteral("password"), secret);
        return by(QStringLiteral("password"), {{QStringLiteral("user"), user}});
    }
    case CloudAccount::Kind::ApplicationCredential: {
        QJsonObject credential{{QStringLiteral("secret"), secret}};
        if (!account.credentialId.isEmpty()) {
            credential.insert(QStringLiteral("id"), account.credentialId);
        } else {
            credential.insert(QStringLiteral("name"), account.credentialName);
            credential.insert(QStringLiteral("user"), userOf(account));
        }
        return by(QStringLiteral("application_credential"), credential);
    }
    case CloudAccount::Kind::Token:
        break;
    }
    return by(QStringLiteral("token"), {{QStringLiteral("id"), secret}});
}

} // namespace

QStringList CloudToken::regions() const
{
    QStringList regions;
    for (const CloudEndpoint &one : endpoints)
        regions << one.region;
    regions.sort();
    regions.removeDuplicates();
    return regions;
}

QUrl CloudToken::endpoint(const QStringList &types, const QString &region) const
{
    for (const QString &type : types) {
        const auto found = std::find_if(endpoints.begin(), endpoints.end(), [&](const CloudEndpoint &one) {
            return one.type == type && (region.isEmpty() || one.region == region);
        });
        if (found != endpoints.end())
            return found->url;
    }
    return {};
}

QList<QUrl> identityAddresses(const QString &written)
{
    QUrl url(written.trimmed(), QUrl::StrictMode);
    url.setQuery(QString());
    url.setFragment({});
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    for (const QString &version : {QStringLiteral("/v3"), QStringLiteral("/v2.0")}) {
        if (path.endsWith(version))
            path.chop(version.size());
    }
    QList<QUrl> addresses;
    // Some clouds publish Keystone under /identity, and people write the host alone.
    QStringList paths{path + QStringLiteral("/v3")};
    if (path.isEmpty())
        paths << QStringLiteral("/identity/v3");
    for (const QString &one : std::as_const(paths)) {
        url.setPath(one);
        addresses << url;
    }
    return addresses;
}

bool isIdentity(const CloudAnswer &answer)
{
    const QJsonObject version = answer.body.value(QLatin1String("version")).toObject();
    return answer.ok() && version.value(QLatin1String("id")).toString().startsWith(QLatin1String("v3"));
}

QJsonObject loginQuestion(const CloudAccount &account, const QString &secret, bool scoped)
{
    QJsonObject auth{{QStringLiteral("identity"), identityOf(account, secret)}};
    const bool bringsProject = account.kind == CloudAccount::Kind::ApplicationCredential; // and may not ask for one
    if (bringsProject)
        return {{QStringLiteral("auth"), auth}};
    if (!scoped)
        auth.insert(QStringLiteral("scope"), QStringLiteral("unscoped")); // else a user's default project comes by itself
    else if (!account.projectId.isEmpty() || !account.project.isEmpty())
        auth.insert(QStringLiteral("scope"),
                    QJsonObject{{QStringLiteral("project"),
                                 named(account.projectId, account.project, account.projectDomainId, account.projectDomain)}});
    return {{QStringLiteral("auth"), auth}};
}

CloudToken readToken(const QJsonObject &body, const CloudAccount &account)
{
    const QJsonObject token = body.value(QLatin1String("token")).toObject();
    const auto text = [](const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); };
    const QJsonObject user = token.value(QLatin1String("user")).toObject();
    const QJsonObject project = token.value(QLatin1String("project")).toObject();
    CloudToken read{text(user, "id"), text(user, "name"), text(project, "id"), text(project, "name"), {}, {}, {}, {}};
    read.credentialId = text(token.value(QLatin1String("application_credential")).toObject(), "id");
    if (read.credentialId.isEmpty()) // Keystone before Stein does not say it
        read.credentialId = account.credentialId;
    for (const QJsonValue &role : token.value(QLatin1String("roles")).toArray())
        read.roles << text(role.toObject(), "name");
    read.roles.sort();
    read.expires = QDateTime::fromString(text(token, "expires_at"), Qt::ISODate).toUTC();
    const QString wanted = account.endpoints.isEmpty() ? QStringLiteral("public") : account.endpoints;
    for (const QJsonValue &service : token.value(QLatin1String("catalog")).toArray()) {
        for (const QJsonValue &value : service.toObject().value(QLatin1String("endpoints")).toArray()) {
            const QJsonObject one = value.toObject();
            const QString region = text(one, "region_id").isEmpty() ? text(one, "region") : text(one, "region_id");
            if (text(one, "interface") == wanted)
                read.endpoints << CloudEndpoint{text(service.toObject(), "type"), region, QUrl(text(one, "url"))};
        }
    }
    return read;
}

QStringList readProjects(const QJsonObject &body)
{
    QStringList names;
    for (const QJsonValue &project : body.value(QLatin1String("projects")).toArray())
        names << project.toObject().value(QLatin1String("name")).toString();
    names.sort();
    return names;
}
