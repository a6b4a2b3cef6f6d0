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
