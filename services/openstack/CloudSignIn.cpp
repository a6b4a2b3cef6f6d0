#include "services/openstack/CloudSignIn.h"

#include "services/openstack/CloudServices.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context: they are those of the test of a connection.
struct CloudTest {
    Q_DECLARE_TR_FUNCTIONS(CloudTest)
};

using Refusal = CloudSignIn::Refusal;

/// Some servers want a folder's address to end so, and say it by sending one there.
QUrl slashed(QUrl url)
{
    if (!url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path() + QLatin1Char('/'));
    return url;
}

QString projectOf(const CloudAccount &account)
{
    return account.project.isEmpty() ? account.projectId : account.project;
}

} // namespace

CloudSignIn::CloudSignIn(CloudAccount account, CloudDoor &door, QObject &context)
    : m_account(std::move(account)), m_door(door), m_context(context), m_identity(identityAddresses(m_account.authUrl).value(0))
{
}

QUrl CloudSignIn::url(const QString &path) const
{
    QUrl url = m_identity;
    url.setPath(url.path() + path);
    return url;
}

CloudSignIn::Refusal CloudSignIn::trouble(const QUrl &url, const CloudAnswer &answer)
{
    const QString where = url.host() + (url.port() < 0 ? QString() : QStringLiteral(":%1").arg(url.port()));
    if (answer.status == 0)
        return {CloudTest::tr("%1 gives no answer: %2.").arg(where, answer.why),
                CloudTest::tr("Test again. If it stays so, tell the cloud's people."), 0};
    const QString said = answer.text.isEmpty() ? CloudTest::tr("nothing more") : answer.text;
    if (answer.status == 429 || answer.status >= 500)
        return {CloudTest::tr("%1 is in trouble: it answered %2 and said: %3").arg(where).arg(answer.status).arg(said),
                CloudTest::tr("This is the cloud's own fault. Wait some minutes and test again."), answer.status};
    return {CloudTest::tr("%1 answered %2 and said: %3").arg(where).arg(answer.status).arg(said), {}, answer.status};
}

std::optional<CloudSignIn::Refusal> CloudSignIn::catalogueFault(const CloudToken &token, const CloudAccount &account)
{
    const QStringList regions = token.regions();
    const QString region = regionOf(token, account.region);
    if (regions.isEmpty())
        return Refusal{CloudTest::tr("The cloud names no service for this project."),
                       CloudTest::tr("Ask the cloud's people whether the project is open.")};
    if (!regions.contains(region))
        return Refusal{region.isEmpty() ? CloudTest::tr("The cloud has several regions, and none is named.")
                                        : CloudTest::tr("The cloud has no region “%1”.").arg(region),
                       CloudTest::tr("It has: %1. Write one of them as the region.").arg(regions.join(QStringLiteral(", ")))};
    if (serviceRoot(token, region, CloudService::Compute).isEmpty() || serviceRoot(token, region, CloudService::Network).isEmpty())
        return Refusal{CloudTest::tr("The region %1 makes no machines, or no networks.").arg(region),
                       CloudTest::tr("Ask the cloud's people whether the project may use Nova and Neutron there.")};
    return {};
}

void CloudSignIn::find(const std::function<void(const CloudAnswer &)> &found, const Refused &refused)
{
    find(identityAddresses(m_account.authUrl), found, refused);
}

void CloudSignIn::find(const QList<QUrl> &addresses, const std::function<void(const CloudAnswer &)> &found, const Refused &refused)
{
    m_door.get(addresses.first(), &m_context, [this, addresses, found, refused](const CloudAnswer &answer) {
        if (isIdentity(answer)) {
            m_identity = QUrl(addresses.first().toString(QUrl::StripTrailingSlash));
            return found(answer);
        }
        if (answer.status == 0 || answer.status == 429 || answer.status >= 500)
            return refused(trouble(addresses.first(), answer));
        if (answer.movedTo == slashed(addresses.first()) && answer.movedTo != addresses.first())
            return find({answer.movedTo}, found, refused);
        if (answer.movedTo.isValid())
            return refused({CloudTest::tr("The sign-in service is not there any more: it points to %1.").arg(answer.movedTo.toString()),
                            CloudTest::tr("If that is your cloud's, write it as the address.")});
        if (addresses.size() > 1)
            return find(addresses.mid(1), found, refused);
        refused({CloudTest::tr("Something answers at %1, but it is no sign-in service (Keystone, version 3).").arg(m_identity.host()),
                 CloudTest::tr("The address stands on the cloud's own page, under API access, and mostly ends in :5000/v3.")});
    });
}

void CloudSignIn::ask(const QString &secret, bool scoped, const CloudDoor::Handler &handler)
{
    m_door.ask({.act = CloudQuestion::Act::Post,
                .url = url(QStringLiteral("/auth/tokens")),
                .body = loginQuestion(m_account, secret, scoped),
                .isBare = true},
               &m_context, handler);
}

void CloudSignIn::enter(const QString &secret, const Entered &entered, const Refused &refused)
{
    if (secret.isEmpty())
        return refused(
            {CloudTest::tr("The secret of this account is not known here."), CloudTest::tr("Write it into its field, then test again.")});
    if (m_account.kind == CloudAccount::Kind::Token) {
        // As it is: another one for it would be of the user's default project, whatever this one is of, and one that an application
        // credential got is exchanged for none.
        m_door.setToken(secret.toUtf8());
        m_door.get(url(QStringLiteral("/auth/tokens")), &m_context,
                   [this, secret, entered, refused](const CloudAnswer &answer) { takeToken(answer, secret, entered, refused); });
        return;
    }
    ask(secret, true, [this, secret, entered, refused](const CloudAnswer &answer) { takeLogin(answer, secret, entered, refused); });
}

/// A token is of one project. For another that the account names it is exchanged.
void CloudSignIn::takeToken(const CloudAnswer &answer, const QString &secret, const Entered &entered, const Refused &refused)
{
    const CloudToken token = readToken(answer.body, m_account);
    const bool isOther = m_account.projectId.isEmpty() ? !m_account.project.isEmpty() && m_account.project != token.project
                                                       : m_account.projectId != token.projectId;
    if (!answer.ok() || !isOther)
        return takeLogin(answer, secret, entered, refused);
    ask(secret, true, [this, token, secret, entered, refused](const CloudAnswer &exchanged) {
        if (exchanged.status != 401 && exchanged.status != 403 && exchanged.status != 404)
            return takeLogin(exchanged, secret, entered, refused);
        refused({CloudTest::tr("The token is of the project “%1”, and the cloud gives none for “%2” in its place.")
                     .arg(token.project, projectOf(m_account)),
                 CloudTest::tr("Name the token's own project, or sign in with an application credential of the other.")});
    });
}

void CloudSignIn::takeLogin(const CloudAnswer &answer, const QString &secret, const Entered &entered, const Refused &refused)
{
    if (answer.ok() && !answer.token.isEmpty()) {
        m_door.setToken(answer.token);
        return entered(readToken(answer.body, m_account));
    }
    if (answer.status == 401 || answer.status == 403 || answer.status == 404)
        return explain(answer, secret, refused);
    refused(trouble(m_identity, answer));
}

/// Keystone says the same of a wrong password and of a project that is not one's own: which of both it is, a question without a project
/// tells.
void CloudSignIn::explain(const CloudAnswer &answer, const QString &secret, const Refused &refused)
{
    if (m_account.kind == CloudAccount::Kind::ApplicationCredential)
        return refused(
            {answer.status == 404 ? CloudTest::tr("The cloud knows no application credential with this id.")
                                  : CloudTest::tr("The cloud refuses this application credential: its secret is wrong, or it has run out."),
             CloudTest::tr("Make a new one on the cloud's own page, under Identity, Application Credentials, and drop its file here.")});
    if (m_account.kind == CloudAccount::Kind::Token)
        return refused({CloudTest::tr("The token is not valid any more."),
                        CloudTest::tr("Tokens live for hours only. Make an application credential on the cloud's own page, under Identity: "
                                      "it lasts.")});
    ask(secret, false, [this, refused](const CloudAnswer &again) {
        if (again.ok() && !again.token.isEmpty())
            return tellProjects(again.token, refused);
        if (again.status == 0 || again.status == 429 || again.status >= 500) // it cannot say which of both
            return refused(trouble(m_identity, again));
        refused(
            {CloudTest::tr("The cloud does not know this name with this password."),
             CloudTest::tr("Write the password anew, and look whether the name and its domain are as on the cloud's own page. Who signs "
                           "in there through an institute has no password for programs: make an application credential instead.")});
    });
}

void CloudSignIn::tellProjects(const QByteArray &token, const Refused &refused)
{
    m_door.setToken(token);
    m_door.get(url(QStringLiteral("/auth/projects")), &m_context, [project = projectOf(m_account), refused](const CloudAnswer &answer) {
        const QStringList names = readProjects(answer.body);
        refused({project.isEmpty() ? CloudTest::tr("The name and the password are right, but no project is named.")
                                   : CloudTest::tr("The name and the password are right, but the project “%1” is not yours.").arg(project),
                 names.isEmpty()
                     ? CloudTest::tr("No project is yours yet: ask the cloud's people for one.")
                     : CloudTest::tr("Yours are: %1. Write one of them as the project.").arg(names.join(QStringLiteral(", ")))});
    });
}
