#include "model/clouds/CloudAccount.h"

QString cloudKindWord(CloudAccount::Kind kind)
{
    switch (kind) {
    case CloudAccount::Kind::Password:
        return QStringLiteral("password");
    case CloudAccount::Kind::ApplicationCredential:
        return QStringLiteral("application_credential");
    case CloudAccount::Kind::Token:
        break;
    }
    return QStringLiteral("token");
}

QString cloudSecretName(CloudAccount::Kind kind)
{
    switch (kind) {
    case CloudAccount::Kind::Password:
        return QStringLiteral("OS_PASSWORD");
    case CloudAccount::Kind::ApplicationCredential:
        return QStringLiteral("OS_APPLICATION_CREDENTIAL_SECRET");
    case CloudAccount::Kind::Token:
        break;
    }
    return QStringLiteral("OS_TOKEN");
}

QJsonObject signInOf(const CloudAccount &account)
{
    return {{QStringLiteral("authUrl"), account.authUrl},
            {QStringLiteral("kind"), cloudKindWord(account.kind)},
            {QStringLiteral("user"), account.user},
            {QStringLiteral("userId"), account.userId},
            {QStringLiteral("userDomain"), account.userDomain},
            {QStringLiteral("userDomainId"), account.userDomainId},
            {QStringLiteral("project"), account.project},
            {QStringLiteral("projectId"), account.projectId},
            {QStringLiteral("projectDomain"), account.projectDomain},
            {QStringLiteral("projectDomainId"), account.projectDomainId},
            {QStringLiteral("region"), account.region},
            {QStringLiteral("interface"), account.endpoints},
            {QStringLiteral("credentialId"), account.credentialId},
            {QStringLiteral("credentialName"), account.credentialName}};
}
