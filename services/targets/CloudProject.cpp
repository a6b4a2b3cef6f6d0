#include "services/targets/CloudProject.h"

#include "services/clouds/CloudStore.h"
#include "services/clouds/OpenrcText.h"
#include "services/openstack/CloudCalls.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context, which is that of the place whose they are.
struct CloudProject {
    Q_DECLARE_TR_FUNCTIONS(OpenStackTarget)
};

const QString accountKey = QStringLiteral("cloud");

/// Empty: the one by which it was built, or none was.
QString otherAccount(const CloudRecord &record, const TargetChoice &wanted)
{
    const QString account = wanted.settings.value(accountKey);
    return record.projectId.isEmpty() || account == record.account ? QString() : account;
}

QString movedSentence(const CloudRecord &record, const QString &account, const QString &project)
{
    return CloudProject::tr("This cluster belongs to the project “%1” of the account “%2”, and the design names the account “%3”, which "
                            "leads to “%4”.")
        .arg(record.project, record.account, account, project);
}

QString movedRemedy(const CloudRecord &record)
{
    return CloudProject::tr("A cluster does not move: take it down, then build it there; or name the account “%1” again.")
        .arg(record.account);
}

} // namespace

QMap<QString, QString> cloudEnvironmentOf(const CloudAccount &account, const QString &secret, const QString &projectId)
{
    QMap<QString, QString> environment;
    for (const auto &[name, value] : cloudEnvironment(account, secret)) {
        if (!value.isEmpty())
            environment.insert(name, value);
    }
    if (!account.endpoints.isEmpty())
        environment.insert(QStringLiteral("OS_ENDPOINT_TYPE"), account.endpoints);
    // A token that names no project would lead into the user's default one.
    if (account.kind == CloudAccount::Kind::Token && !projectId.isEmpty())
        environment.insert(QStringLiteral("OS_PROJECT_ID"), projectId);
    return environment;
}

Result<void> checkProject(const CloudRecord &record, const CloudRecord &kept, const CloudToken &token)
{
    if (record.projectId.isEmpty() && !kept.projectId.isEmpty() && kept.projectId != token.projectId)
        return Error{CloudProject::tr("Data volumes of this cluster are kept in the project “%1” (%2), and the account “%3” leads to “%4” "
                                      "(%5). Nothing was "
                                      "touched. Name the account “%6” in the design’s target, and let it sign in to the first project.")
                         .arg(kept.project, kept.projectId, record.account, token.project, token.projectId, kept.account),
                     {}};
    if (record.projectId.isEmpty() || record.projectId == token.projectId)
        return {};
    return Error{CloudProject::tr("This cluster stands in the project “%1” (%2), and the account “%3” leads to “%4” (%5). Nothing was "
                                  "touched. Let the account "
                                  "sign in to the first one again, on the page Clouds.")
                     .arg(record.project, record.projectId, record.account, token.project, token.projectId),
                 {}};
}

Result<void> followAccount(CloudRecord &record, const TargetChoice &wanted, const std::function<bool()> &isStopped)
{
    const QString name = otherAccount(record, wanted);
    if (name.isEmpty())
        return {};
    const CloudStore store;
    const Result<CloudStore::Kept> account = store.cloud(name);
    if (!account)
        return account.error();
    const Result<std::optional<QString>> secret = store.secret(name);
    if (!secret)
        return secret.error();
    if (!*secret)
        return Error{
            CloudProject::tr("The secret of the account “%1” is not known on this computer. Type it on the page Clouds.").arg(name), {}};
    const Result<CloudToken> token = CloudCalls(account->account, **secret, isStopped).signIn();
    if (!token)
        return token.error();
    if (token->projectId != record.projectId)
        return Error{movedSentence(record, name, token->project) + QLatin1Char(' ') + movedRemedy(record) + QLatin1Char(' ') +
                         CloudProject::tr("Nothing was touched."),
                     {}};
    record.account = name;
    return {};
}

QList<Problem> checkMoved(const CloudRecord &record, const TargetChoice &wanted, const CloudCatalogue &catalogue)
{
    const QString name = otherAccount(record, wanted);
    if (name.isEmpty() || !catalogue.asked.isValid() || catalogue.projectId == record.projectId)
        return {};
    return {Problem{.severity = Problem::Severity::Error,
                    .rule = QStringLiteral("cloud-moved"),
                    .sentence = movedSentence(record, name, catalogue.project),
                    .remedy = movedRemedy(record),
                    .subject = record.account,
                    .entry = {QStringLiteral("target"), accountKey},
                    .isAboutValue = true}};
}
