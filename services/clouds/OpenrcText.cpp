#include "services/clouds/OpenrcText.h"

#include "services/clouds/CloudsText.h"

#include <QCoreApplication>

namespace
{
/// Gives the sentences of this file their context.
struct CloudFileWords {
    Q_DECLARE_TR_FUNCTIONS(CloudFile)
};

/// In single quotes, where a shell replaces nothing.
QByteArray shellQuoted(const QString &text)
{
    return '\'' + text.toUtf8().replace('\'', "'\\''") + '\'';
}
} // namespace

QList<std::pair<QString, QString>> cloudEnvironment(const CloudAccount &account, const QString &secret)
{
    const bool byUser = signsInByUser(account), isScoped = namesProject(account);
    const auto onlyIf = [](bool isWanted, const QString &value) { return isWanted ? value : QString(); };
    return {{QStringLiteral("OS_AUTH_TYPE"), cloudAuthType(account.kind)},
            {QStringLiteral("OS_AUTH_URL"), account.authUrl},
            {QStringLiteral("OS_IDENTITY_API_VERSION"), QStringLiteral("3")},
            {QStringLiteral("OS_APPLICATION_CREDENTIAL_ID"), account.credentialId},
            {QStringLiteral("OS_APPLICATION_CREDENTIAL_NAME"), account.credentialName},
            {QStringLiteral("OS_USERNAME"), onlyIf(byUser, account.user)},
            {QStringLiteral("OS_USER_ID"), onlyIf(byUser, account.userId)},
            {QStringLiteral("OS_USER_DOMAIN_NAME"), onlyIf(byUser, account.userDomain)},
            {QStringLiteral("OS_USER_DOMAIN_ID"), onlyIf(byUser, account.userDomainId)},
            {QStringLiteral("OS_PROJECT_NAME"), onlyIf(isScoped, account.project)},
            {QStringLiteral("OS_PROJECT_ID"), onlyIf(isScoped, account.projectId)},
            {QStringLiteral("OS_PROJECT_DOMAIN_NAME"), onlyIf(isScoped, account.projectDomain)},
            {QStringLiteral("OS_PROJECT_DOMAIN_ID"), onlyIf(isScoped, account.projectDomainId)},
            {QStringLiteral("OS_REGION_NAME"), account.region},
            {QStringLiteral("OS_INTERFACE"), account.endpoints},
            {QStringLiteral("OS_CACERT"), account.caFile},
            {cloudSecretName(account.kind), secret}};
}

Result<QByteArray> openrcText(const ImportedCloud &cloud)
{
    const CloudAccount &account = cloud.account;
    const QString secretName = cloudSecretName(account.kind);
    const QList<std::pair<QString, QString>> lines = cloudEnvironment(account, cloud.secret.value_or(QString()));
    // What is left over from another account would be taken for a part of this one.
    QByteArray text = "unset OS_CLOUD OS_TOKEN OS_AUTH_TOKEN OS_PASSWORD OS_APPLICATION_CREDENTIAL_SECRET OS_TENANT_NAME OS_TENANT_ID";
    for (const auto &[name, value] : std::as_const(lines)) {
        if (value.contains(QLatin1Char('\n')) || value.contains(QLatin1Char('\r')) || value.contains(QChar::Null))
            return Error{CloudFileWords::tr("The value of %1 has a line break in it, which an openrc file cannot carry.").arg(name), {}};
        if (value.isEmpty() && name != secretName)
            text += ' ' + name.toUtf8();
    }
    text += '\n';
    for (const auto &[name, value] : std::as_const(lines)) {
        if (!value.isEmpty())
            text += "export " + name.toUtf8() + '=' + shellQuoted(value) + '\n';
    }
    if (!cloud.secret)
        text += "printf 'Secret of " + account.name.toUtf8().replace('\'', "'\\''").replace('%', "%%").replace('\\', "\\\\") +
                ": ' >&2\nIFS= read -rs BUTLER_SECRET_INPUT\nexport " + secretName.toUtf8() +
                "=\"$BUTLER_SECRET_INPUT\"\nunset BUTLER_SECRET_INPUT\n";
    return text;
}
