#include "services/clouds/CloudVariables.h"

#include "model/Harmless.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <algorithm>

namespace
{
/// Gives the sentences of this file their context.
struct CloudFileWords {
    Q_DECLARE_TR_FUNCTIONS(CloudFile)
};

/// Makes one account of variables, and keeps the first thing that is wrong with them.
class AccountMaker final
{
public:
    explicit AccountMaker(const CloudVariables &variables) : m_variables(variables) {}
    Result<ImportedCloud> make();

private:
    const CloudVariable *first(std::initializer_list<const char *> names) const;
    QString take(std::initializer_list<const char *> names);
    void wrong(const QString &place, const QString &sentence);
    void takeAddress();
    void takeKind();
    void takeUser();
    void takeProject();
    void takeRest();
    void takeSecret();
    void checkWhole();
    void leaveOut();
    void makeName();

    const CloudVariables &m_variables;
    ImportedCloud m_made{};
    Error m_error{};
};

bool hasLineBreak(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x20 || letter.unicode() == 0x7F; });
}

bool isTrue(const QString &word)
{
    const QString small = word.trimmed().toLower();
    return small == QLatin1String("true") || small == QLatin1String("1") || small == QLatin1String("yes") || small == QLatin1String("on");
}

const CloudVariable *AccountMaker::first(std::initializer_list<const char *> names) const
{
    for (const char *name : names) {
        const auto found = m_variables.values.constFind(QString::fromLatin1(name));
        if (found != m_variables.values.constEnd() && (found->state != CloudVariable::State::Known || !found->text.isEmpty()))
            return &*found;
    }
    return nullptr;
}

void AccountMaker::wrong(const QString &place, const QString &sentence)
{
    if (m_error.message.isEmpty())
        m_error.message = QStringLiteral("%1: %2").arg(place, sentence);
}

/// The first of these variables that says something.
QString AccountMaker::take(std::initializer_list<const char *> names)
{
    const CloudVariable *found = first(names);
    if (!found)
        return {};
    if (found->state == CloudVariable::State::NeedsShell)
        wrong(found->place, found->why);
    else if (found->state == CloudVariable::State::Asked)
        wrong(found->place, CloudFileWords::tr("%1 is asked of whoever uses this file, so its value is not known. Write it into the file.")
                                .arg(QString::fromLatin1(*names.begin())));
    else if (hasLineBreak(found->text))
        wrong(found->place, CloudFileWords::tr("The value of %1 has a line break or a control character in it. Is a quote missing?")
                                .arg(QString::fromLatin1(*names.begin())));
    return found->text;
}

void AccountMaker::takeAddress()
{
    const CloudVariable *written = first({"OS_AUTH_URL"});
    const QString url = take({"OS_AUTH_URL"}).trimmed();
    if (const CloudVariable *cloud = first({"OS_CLOUD"}); !written && cloud) {
        wrong(cloud->place, CloudFileWords::tr("This file only names a cloud of a clouds.yaml (OS_CLOUD). Take that file in instead."));
        return;
    }
    if (!written) {
        wrong(m_variables.place, CloudFileWords::tr("The cloud's address (auth_url) is missing. Take the file from the cloud's web page "
                                                    "anew, under API access."));
        return;
    }
    m_made.account.authUrl = keystoneUrl(url);
    if (m_made.account.authUrl.isEmpty()) {
        wrong(written->place, CloudFileWords::tr("The cloud's address (auth_url) must be one such as https://cloud.example.org:5000/v3, "
                                                 "without a name or password in it."));
        return;
    }
    QString path = QUrl(url).path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    const bool isOld = path.endsWith(QLatin1String("/v2.0")) || path.endsWith(QLatin1String("/v2"));
    const QString version = take({"OS_IDENTITY_API_VERSION"});
    if (isOld || (!version.isEmpty() && !version.startsWith(QLatin1Char('3'))))
        m_made.notes << CloudFileWords::tr("The file asks for version 2 of the cloud's sign-in, which clouds have no more. Version 3 is "
                                           "used: %1.")
                            .arg(m_made.account.authUrl);
    if (m_made.account.authUrl.startsWith(QLatin1String("http:")))
        m_made.notes << CloudFileWords::tr("The cloud's address begins with http: what is sent there, the password too, is not encrypted. "
                                           "Ask the cloud's people for one with https.");
}

void AccountMaker::takeKind()
{
    using Kind = CloudAccount::Kind;
    const CloudVariable *written = first({"OS_AUTH_TYPE"});
    const QString type = take({"OS_AUTH_TYPE"});
    if (type == QLatin1String("password") || type == QLatin1String("v3password"))
        m_made.account.kind = Kind::Password;
    else if (type == QLatin1String("v3applicationcredential"))
        m_made.account.kind = Kind::ApplicationCredential;
    else if (type == QLatin1String("token") || type == QLatin1String("v3token"))
        m_made.account.kind = Kind::Token;
    else if (!type.isEmpty())
        wrong(
            written->place,
            CloudFileWords::tr("The sign-in “%1” needs a browser, or is not known here. Make an application credential on the cloud's web "
                               "page (Identity, Application Credentials), and take the file that it gives.")
                .arg(harmless(type)));
    else if (first({"OS_APPLICATION_CREDENTIAL_ID", "OS_APPLICATION_CREDENTIAL_NAME"}))
        m_made.account.kind = Kind::ApplicationCredential;
    else if (first({"OS_TOKEN", "OS_AUTH_TOKEN"}) && !first({"OS_USERNAME", "OS_USER_ID", "OS_PASSWORD"}))
        m_made.account.kind = Kind::Token;
}

void AccountMaker::takeUser()
{
    CloudAccount &account = m_made.account;
    account.user = take({"OS_USERNAME", "OS_USER_NAME"});
    account.userId = take({"OS_USER_ID"});
    account.userDomain = take({"OS_USER_DOMAIN_NAME"});
    account.userDomainId = take({"OS_USER_DOMAIN_ID"});
    if (account.userDomain.isEmpty() && account.userDomainId.isEmpty()) {
        account.userDomain = take({"OS_DOMAIN_NAME"});
        account.userDomainId = take({"OS_DOMAIN_ID", "OS_DEFAULT_DOMAIN", "OS_DEFAULT_DOMAIN_ID"});
    }
    if (!account.userDomain.isEmpty())
        account.userDomainId.clear();
    if (account.kind == CloudAccount::Kind::ApplicationCredential) {
        account.credentialId = take({"OS_APPLICATION_CREDENTIAL_ID"});
        account.credentialName = account.credentialId.isEmpty() ? take({"OS_APPLICATION_CREDENTIAL_NAME"}) : QString();
    }
    const bool isNamed = !account.user.isEmpty() && account.userId.isEmpty();
    if (isNamed && account.kind != CloudAccount::Kind::Token && account.credentialId.isEmpty() && account.userDomain.isEmpty() &&
        account.userDomainId.isEmpty())
        account.userDomain = QStringLiteral("Default"); // as every cloud has one
}

void AccountMaker::takeProject()
{
    CloudAccount &account = m_made.account;
    account.project = take({"OS_PROJECT_NAME", "OS_TENANT_NAME"});
    account.projectId = take({"OS_PROJECT_ID", "OS_TENANT_ID"});
    account.projectDomain = take({"OS_PROJECT_DOMAIN_NAME"});
    account.projectDomainId = account.projectDomain.isEmpty() ? take({"OS_PROJECT_DOMAIN_ID"}) : QString();
    if (!account.project.isEmpty() && account.projectId.isEmpty() && account.projectDomain.isEmpty() && account.projectDomainId.isEmpty()) {
        account.projectDomain =
            account.userDomain.isEmpty() && account.userDomainId.isEmpty() ? QStringLiteral("Default") : account.userDomain;
        account.projectDomainId = account.userDomainId;
    }
    if (account.kind == CloudAccount::Kind::Password && account.project.isEmpty() && account.projectId.isEmpty())
        m_made.notes << CloudFileWords::tr("The file names no project. The cloud then takes the one that is set there as yours, if any.");
}

void AccountMaker::takeRest()
{
    CloudAccount &account = m_made.account;
    account.region = take({"OS_REGION_NAME"});
    const CloudVariable *written = first({"OS_INTERFACE", "OS_ENDPOINT_TYPE"});
    QString endpoints = take({"OS_INTERFACE", "OS_ENDPOINT_TYPE"});
    if (endpoints.endsWith(QLatin1String("URL")))
        endpoints.chop(3);
    if (written && endpoints != QLatin1String("public") && endpoints != QLatin1String("internal") && endpoints != QLatin1String("admin"))
        wrong(written->place, CloudFileWords::tr("The interface must be public, internal or admin."));
    account.endpoints = endpoints;
    account.caFile = absolutePath(take({"OS_CACERT"}), m_variables.folder);
    const CloudVariable *insecure = first({"OS_INSECURE"});
    const CloudVariable *verify = first({"OS_VERIFY"});
    if ((insecure && isTrue(take({"OS_INSECURE"}))) || (verify && !isTrue(take({"OS_VERIFY"}))))
        wrong((verify ? verify : insecure)->place,
              CloudFileWords::tr("The file says that the cloud's certificate is not to be checked. Then anybody on the way could read the "
                                 "password. Take that line out, and give the certificate of the cloud's authority as cacert instead."));
}

void AccountMaker::takeSecret()
{
    const CloudVariable *found = nullptr;
    switch (m_made.account.kind) {
    case CloudAccount::Kind::Password:
        found = first({"OS_PASSWORD"});
        break;
    case CloudAccount::Kind::ApplicationCredential:
        found = first({"OS_APPLICATION_CREDENTIAL_SECRET"});
        break;
    case CloudAccount::Kind::Token:
        found = first({"OS_TOKEN", "OS_AUTH_TOKEN"});
        break;
    }
    if (found && found->state == CloudVariable::State::Known) {
        if (hasLineBreak(found->text))
            wrong(found->place, CloudFileWords::tr("The secret has a line break or a control character in it. Is a quote missing?"));
        m_made.secret = found->text;
        return;
    }
    if (found && found->state == CloudVariable::State::NeedsShell)
        m_made.notes << CloudFileWords::tr("The secret is not taken from the file: %1: %2").arg(found->place, found->why);
    m_made.notes << (m_made.account.kind == CloudAccount::Kind::Password
                         ? CloudFileWords::tr("The file asks for the password. Enter it, and it is kept for you.")
                     : m_made.account.kind == CloudAccount::Kind::Token
                         ? CloudFileWords::tr("The file has no token. Enter it, and it is kept for you.")
                         : CloudFileWords::tr("The file has no secret of the application credential. The cloud showed it once, when the "
                                              "credential was made. Enter it, and it is kept for you."));
}

void AccountMaker::checkWhole()
{
    const CloudAccount &account = m_made.account;
    if (account.kind == CloudAccount::Kind::Password && account.user.isEmpty() && account.userId.isEmpty())
        wrong(m_variables.place, CloudFileWords::tr("The user's name (username) is missing. Write it into the file."));
    if (account.kind != CloudAccount::Kind::ApplicationCredential || !account.credentialId.isEmpty())
        return;
    if (account.credentialName.isEmpty())
        wrong(m_variables.place, CloudFileWords::tr("The application credential's id (application_credential_id) is missing. Take the "
                                                    "file from the cloud's web page anew, where the credential is made."));
    else if (account.user.isEmpty() && account.userId.isEmpty())
        wrong(m_variables.place, CloudFileWords::tr("An application credential that is told by its name needs the user's name (username), "
                                                    "too. Write it into the file, or write the credential's id."));
}

/// What the sign-in does not take: an application credential with a project, or a leftover user beside its id, is refused by clouds.
void AccountMaker::leaveOut()
{
    CloudAccount &account = m_made.account;
    if (!signsInByUser(account)) {
        account.userId.clear();
        account.userDomain.clear();
        account.userDomainId.clear();
    }
    if (account.kind == CloudAccount::Kind::ApplicationCredential) {
        account.projectDomain.clear();
        account.projectDomainId.clear();
    }
}

void AccountMaker::makeName()
{
    CloudAccount &account = m_made.account;
    account.name = m_variables.name;
    if (!account.name.isEmpty())
        return;
    for (const QChar letter : QUrl(account.authUrl).host() + (account.project.isEmpty() ? QString() : QLatin1Char('-') + account.project))
        account.name += letter.isLetterOrNumber() || letter == QLatin1Char('.') || letter == QLatin1Char('_') ? letter : QLatin1Char('-');
    account.name.truncate(64);
    if (!isCloudName(account.name))
        account.name = QStringLiteral("cloud");
}

Result<ImportedCloud> AccountMaker::make()
{
    takeAddress();
    takeKind();
    takeUser();
    takeProject();
    takeRest();
    takeSecret();
    checkWhole();
    leaveOut();
    makeName();
    if (!m_error.message.isEmpty())
        return m_error;
    return m_made;
}
} // namespace

const QStringList &cloudVariableNames()
{
    static const QStringList names{QStringLiteral("OS_APPLICATION_CREDENTIAL_ID"),
                                   QStringLiteral("OS_APPLICATION_CREDENTIAL_NAME"),
                                   QStringLiteral("OS_APPLICATION_CREDENTIAL_SECRET"),
                                   QStringLiteral("OS_AUTH_TOKEN"),
                                   QStringLiteral("OS_AUTH_TYPE"),
                                   QStringLiteral("OS_AUTH_URL"),
                                   QStringLiteral("OS_CACERT"),
                                   QStringLiteral("OS_CLOUD"),
                                   QStringLiteral("OS_DEFAULT_DOMAIN"),
                                   QStringLiteral("OS_DEFAULT_DOMAIN_ID"),
                                   QStringLiteral("OS_DOMAIN_ID"),
                                   QStringLiteral("OS_DOMAIN_NAME"),
                                   QStringLiteral("OS_ENDPOINT_TYPE"),
                                   QStringLiteral("OS_IDENTITY_API_VERSION"),
                                   QStringLiteral("OS_INSECURE"),
                                   QStringLiteral("OS_INTERFACE"),
                                   QStringLiteral("OS_PASSWORD"),
                                   QStringLiteral("OS_PROJECT_DOMAIN_ID"),
                                   QStringLiteral("OS_PROJECT_DOMAIN_NAME"),
                                   QStringLiteral("OS_PROJECT_ID"),
                                   QStringLiteral("OS_PROJECT_NAME"),
                                   QStringLiteral("OS_REGION_NAME"),
                                   QStringLiteral("OS_TENANT_ID"),
                                   QStringLiteral("OS_TENANT_NAME"),
                                   QStringLiteral("OS_TOKEN"),
                                   QStringLiteral("OS_USERNAME"),
                                   QStringLiteral("OS_USER_DOMAIN_ID"),
                                   QStringLiteral("OS_USER_DOMAIN_NAME"),
                                   QStringLiteral("OS_USER_ID"),
                                   QStringLiteral("OS_USER_NAME"),
                                   QStringLiteral("OS_VERIFY")};
    return names;
}

Result<ImportedCloud> accountOf(const CloudVariables &variables)
{
    return AccountMaker(variables).make();
}

bool signsInByUser(const CloudAccount &account)
{
    return account.kind == CloudAccount::Kind::Password ||
           (account.kind == CloudAccount::Kind::ApplicationCredential && account.credentialId.isEmpty());
}

bool namesProject(const CloudAccount &account)
{
    return account.kind != CloudAccount::Kind::ApplicationCredential;
}

QString keystoneUrl(const QString &url)
{
    const QUrl read(url, QUrl::StrictMode);
    const bool isWeb = read.scheme() == QLatin1String("https") || read.scheme() == QLatin1String("http");
    if (!read.isValid() || !isWeb || read.host().isEmpty() || !read.userInfo().isEmpty() || read.hasQuery() || read.hasFragment())
        return {};
    QString path = read.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    for (const auto &old : {QLatin1String("/v2.0"), QLatin1String("/v2"), QLatin1String("/v3")}) {
        if (path.endsWith(old)) {
            path.chop(old.size());
            break;
        }
    }
    QUrl made(read);
    made.setPath(path + QStringLiteral("/v3"));
    return made.toString(QUrl::FullyEncoded);
}

bool isCloudName(const QString &name)
{
    const auto isSeen = [](QChar letter) { return letter.isPrint() || letter.isSurrogate(); };
    return !name.isEmpty() && name.size() <= 64 && name == name.trimmed() && !name.startsWith(QLatin1Char('-')) &&
           std::all_of(name.begin(), name.end(), isSeen) && harmless(name) == name;
}

QString absolutePath(const QString &path, const QString &folder)
{
    if (path.isEmpty())
        return {};
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        return QDir::cleanPath(QDir::homePath() + path.mid(1));
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}
