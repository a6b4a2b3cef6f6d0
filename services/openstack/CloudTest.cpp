#include "services/openstack/CloudTest.h"

#include "model/runs/CapacityWords.h"
#include "model/runs/RunWords.h"
#include "services/openstack/Quotas.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace
{

using Id = CloudStep::Id;

constexpr std::array order{Id::Address,   Id::Privacy, Id::Keystone, Id::Login,  Id::Project,
                           Id::Catalogue, Id::Nova,    Id::Neutron,  Id::Cinder, Id::Quota};
constexpr qint64 tolerated = 300; // s between two clocks

const QStringList compute{QStringLiteral("compute")};
const QStringList network{QStringLiteral("network")};
const QStringList volume{QStringLiteral("volumev3"), QStringLiteral("block-storage"), QStringLiteral("block-store")};

QString serviceOf(Id id)
{
    return id == Id::Nova ? QStringLiteral("Nova") : id == Id::Neutron ? QStringLiteral("Neutron") : QStringLiteral("Cinder");
}

QString thingsOf(Id id)
{
    return id == Id::Nova ? CloudTest::tr("machines") : id == Id::Neutron ? CloudTest::tr("networks") : CloudTest::tr("volumes");
}

/// Some servers want a folder's address to end so, and say it by sending one there.
QUrl slashed(QUrl url)
{
    if (!url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path() + QLatin1Char('/'));
    return url;
}

} // namespace

QString CloudStep::word(Id id)
{
    static const std::array words{"address", "privacy", "keystone", "login", "project", "catalogue", "nova", "neutron", "cinder", "quota"};
    return QLatin1String(words.at(size_t(id)));
}

void CloudTest::start(const CloudAccount &account, const QString &secret)
{
    stop();
    m_account = account;
    m_secret = secret;
    m_steps.clear();
    for (const Id id : order)
        m_steps << CloudStep{id};
    m_quotas.clear();
    m_expires = {};
    m_token = {};
    m_identity = identityAddresses(account.authUrl).value(0);
    m_round = std::make_unique<QObject>();
    m_door = std::make_unique<CloudDoor>(account);
    m_route = std::make_unique<CloudRoute>();
    next(Id::Address);
}

void CloudTest::stop()
{
    m_round.reset();
    m_route.reset();
    m_door.reset();
    m_secret.clear();
    for (CloudStep &step : m_steps)
        step.state = step.state == CloudStep::State::Running ? CloudStep::State::Waiting : step.state;
}

bool CloudTest::hasFailed() const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [](const CloudStep &step) { return step.state == CloudStep::State::Failed; });
}

void CloudTest::next(Id id)
{
    m_steps[int(id)].state = CloudStep::State::Running;
    m_clock.start();
    Q_EMIT changed();
    carryOut(id);
}

/// How the step that is asked now ended. One that failed ends the test, unless the next makes sense without it.
void CloudTest::settle(Id id, CloudStep::State state, const QString &message, const QString &todo)
{
    CloudStep &step = m_steps[int(id)];
    step.state = state;
    step.message = message;
    step.todo = todo;
    step.milliseconds = m_clock.elapsed();
    const bool isOwn = id == Id::Nova || id == Id::Neutron || id == Id::Cinder; // of three, each is worth a look
    if (id == order.back() || (state == CloudStep::State::Failed && !isOwn)) {
        stop();
        Q_EMIT changed();
        return;
    }
    // Not from within the answer: what has answered may go.
    QMetaObject::invokeMethod(
        m_round.get(), [this, id] { next(order.at(size_t(id) + 1)); }, Qt::QueuedConnection);
}

void CloudTest::carryOut(Id id)
{
    const auto byRoute = [this, id](const CloudRoute::Outcome &outcome) {
        settle(id, outcome.ok ? CloudStep::State::Passed : CloudStep::State::Failed, outcome.message, outcome.todo);
    };
    switch (id) {
    case Id::Address:
        if (m_identity.host().isEmpty() || !m_identity.scheme().startsWith(QLatin1String("http")))
            return fail(id, tr("“%1” is no address of a cloud.").arg(m_account.authUrl),
                        tr("It looks like https://cloud.example.org:5000/v3 and stands on the cloud's own page, under API access."));
        return m_route->reach(m_identity, byRoute);
    case Id::Privacy:
        if (!m_door->trust())
            return fail(id, m_door->trust().error().message, {});
        return m_route->secure(m_identity, *m_door->trust(), byRoute);
    case Id::Keystone:
        return findKeystone(identityAddresses(m_account.authUrl));
    case Id::Login:
        return signIn();
    case Id::Project:
        return lookAtProject();
    case Id::Catalogue:
        return lookAtCatalogue();
    case Id::Nova:
        return askService(id, compute, QStringLiteral("/servers?limit=1"));
    case Id::Neutron:
        return askService(id, network, QStringLiteral("/networks?limit=1&fields=id"));
    case Id::Cinder:
        return askService(id, volume, QStringLiteral("/volumes?limit=1"));
    case Id::Quota:
        return askQuota();
    }
}

void CloudTest::failAt(Id id, const QUrl &url, const CloudAnswer &answer)
{
    const QString where = url.host() + (url.port() < 0 ? QString() : QStringLiteral(":%1").arg(url.port()));
    if (answer.status == 0)
        return fail(id, tr("%1 gives no answer: %2.").arg(where, answer.why), tr("Test again. If it stays so, tell the cloud's people."));
    const QString said = answer.text.isEmpty() ? tr("nothing more") : answer.text;
    if (answer.status == 429 || answer.status >= 500)
        return fail(id, tr("%1 is in trouble: it answered %2 and said: %3").arg(where).arg(answer.status).arg(said),
                    tr("This is the cloud's own fault. Wait some minutes and test again."));
    fail(id, tr("%1 answered %2 and said: %3").arg(where).arg(answer.status).arg(said), {});
}

QUrl CloudTest::identityUrl(const QString &path) const
{
    QUrl url = m_identity;
    url.setPath(url.path() + path);
    return url;
}

/// `path` with its query under the address of a service in the region; empty where the catalogue has none.
QUrl CloudTest::serviceUrl(const QStringList &types, const QString &path) const
{
    QString address = m_token.endpoint(types, m_region).toString(QUrl::StripTrailingSlash);
    if (address.isEmpty())
        return {};
    if (types == network && !address.endsWith(QLatin1String("/v2.0"))) // the catalogue names Neutron without its version
        address += QStringLiteral("/v2.0");
    return QUrl(address + path);
}

void CloudTest::findKeystone(const QList<QUrl> &addresses)
{
    m_door->get(addresses.first(), m_round.get(), [this, addresses](const CloudAnswer &answer) {
        if (isIdentity(answer)) {
            m_identity = QUrl(addresses.first().toString(QUrl::StripTrailingSlash));
            const qint64 apart = answer.when.isValid() ? answer.when.secsTo(QDateTime::currentDateTimeUtc()) : 0;
            const QString version = answer.body.value(QLatin1String("version")).toObject().value(QLatin1String("id")).toString();
            const QString far = durationWords(std::abs(apart) * 1000);
            return pass(Id::Keystone, tr("The sign-in service, Keystone %1, answers.").arg(version),
                        std::abs(apart) <= tolerated ? QString()
                        : apart > 0                  ? tr("Set this computer's clock: it is %1 ahead of the cloud's.").arg(far)
                                                     : tr("Set this computer's clock: it is %1 behind the cloud's.").arg(far));
        }
        if (answer.status == 0 || answer.status == 429 || answer.status >= 500)
            return failAt(Id::Keystone, addresses.first(), answer);
        if (answer.movedTo == slashed(addresses.first()))
            return findKeystone({answer.movedTo});
        if (answer.movedTo.isValid())
            return fail(Id::Keystone, tr("The sign-in service is not there any more: it points to %1.").arg(answer.movedTo.toString()),
                        tr("If that is your cloud's, write it as the address."));
        if (addresses.size() > 1)
            return findKeystone(addresses.mid(1));
        fail(Id::Keystone, tr("Something answers at %1, but it is no sign-in service (Keystone, version 3).").arg(m_identity.host()),
             tr("The address stands on the cloud's own page, under API access, and mostly ends in :5000/v3."));
    });
}

void CloudTest::signIn()
{
    if (m_secret.isEmpty())
        return fail(Id::Login, tr("The secret of this account is not known here."), tr("Write it into its field, then test again."));
    const QUrl url = identityUrl(QStringLiteral("/auth/tokens"));
    if (m_account.kind == CloudAccount::Kind::Token) {
        // As it is: another one for it would be of the user's default project, whatever this one is of, and one that an application
        // credential got is exchanged for none.
        m_door->setToken(m_secret.toUtf8());
        m_door->get(url, m_round.get(), [this](const CloudAnswer &answer) { takeToken(answer); });
        return;
    }
    m_door->post(url, loginQuestion(m_account, m_secret, true), m_round.get(), [this](const CloudAnswer &answer) { takeLogin(answer); });
}

/// A token is of one project. For another that the account names it is exchanged.
void CloudTest::takeToken(const CloudAnswer &answer)
{
    const CloudToken token = readToken(answer.body, m_account);
    const bool isOther = m_account.projectId.isEmpty() ? !m_account.project.isEmpty() && m_account.project != token.project
                                                       : m_account.projectId != token.projectId;
    if (!answer.ok() || !isOther)
        return takeLogin(answer);
    m_door->post(identityUrl(QStringLiteral("/auth/tokens")), loginQuestion(m_account, m_secret, true), m_round.get(),
                 [this, token](const CloudAnswer &exchanged) {
                     if (exchanged.status != 401 && exchanged.status != 403 && exchanged.status != 404)
                         return takeLogin(exchanged);
                     const QString wanted = m_account.project.isEmpty() ? m_account.projectId : m_account.project;
                     fail(
                         Id::Login,
                         tr("The token is of the project “%1”, and the cloud gives none for “%2” in its place.").arg(token.project, wanted),
                         tr("Name the token's own project, or sign in with an application credential of the other."));
                 });
}

void CloudTest::takeLogin(const CloudAnswer &answer)
{
    if (answer.ok() && !answer.token.isEmpty()) {
        m_token = readToken(answer.body, m_account);
        m_door->setToken(answer.token);
        if (m_account.kind == CloudAccount::Kind::Token)
            m_expires = m_token.expires;
        return m_account.kind == CloudAccount::Kind::ApplicationCredential ? askExpiry() : tellLogin();
    }
    if (answer.status == 401 || answer.status == 403 || answer.status == 404)
        return explainRefusal(answer);
    failAt(Id::Login, m_identity, answer);
}

/// Keystone says the same of a wrong password and of a project that is not one's own: which of both it is, a question without a project
/// tells.
void CloudTest::explainRefusal(const CloudAnswer &answer)
{
    if (m_account.kind == CloudAccount::Kind::ApplicationCredential)
        return fail(Id::Login,
                    answer.status == 404 ? tr("The cloud knows no application credential with this id.")
                                         : tr("The cloud refuses this application credential: its secret is wrong, or it has run out."),
                    tr("Make a new one on the cloud's own page, under Identity, Application Credentials, and drop its file here."));
    if (m_account.kind == CloudAccount::Kind::Token)
        return fail(Id::Login, tr("The token is not valid any more."),
                    tr("Tokens live for hours only. Make an application credential on the cloud's own page, under Identity: it lasts."));
    m_door->post(identityUrl(QStringLiteral("/auth/tokens")), loginQuestion(m_account, m_secret, false), m_round.get(),
                 [this](const CloudAnswer &again) {
                     if (again.ok() && !again.token.isEmpty())
                         return tellProjects(Id::Login, again.token);
                     fail(Id::Login, tr("The cloud does not know this name with this password."),
                          tr("Write the password anew, and look whether the name and its domain are as on the cloud's own page. Who signs "
                             "in there through an institute has no password for programs: make an application credential instead."));
                 });
}

void CloudTest::tellProjects(Id id, const QByteArray &token)
{
    m_door->setToken(token);
    m_door->get(identityUrl(QStringLiteral("/auth/projects")), m_round.get(), [this, id](const CloudAnswer &answer) {
        const QStringList names = readProjects(answer.body);
        const QString project = m_account.project.isEmpty() ? m_account.projectId : m_account.project;
        const QString message = project.isEmpty()
                                    ? tr("The name and the password are right, but no project is named.")
                                    : tr("The name and the password are right, but the project “%1” is not yours.").arg(project);
        fail(id, message,
             names.isEmpty() ? tr("No project is yours yet: ask the cloud's people for one.")
                             : tr("Yours are: %1. Write one of them as the project.").arg(names.join(QStringLiteral(", "))));
    });
}

void CloudTest::askExpiry()
{
    const QString path = QStringLiteral("/users/%1/application_credentials/%2").arg(m_token.userId, m_token.credentialId);
    m_door->get(identityUrl(path), m_round.get(), [this](const CloudAnswer &answer) {
        const QJsonObject credential = answer.body.value(QLatin1String("application_credential")).toObject();
        // Without a zone, which means UTC.
        m_expires = QDateTime::fromString(credential.value(QLatin1String("expires_at")).toString() + QLatin1Char('Z'), Qt::ISODate);
        tellLogin();
    });
}

void CloudTest::tellLogin()
{
    QString message = tr("Signed in as %1.").arg(m_token.user);
    QString todo;
    if (m_expires.isValid()) {
        message += QLatin1Char(' ') + tr("This runs out on %1.").arg(QLocale().toString(m_expires.toLocalTime(), QLocale::ShortFormat));
        if (m_expires < QDateTime::currentDateTimeUtc().addDays(14))
            todo = m_account.kind == CloudAccount::Kind::Token
                       ? tr("Make an application credential on the cloud's own page, under Identity: it lasts, a token does not.")
                       : tr("Make a new application credential on the cloud's own page before that, and drop its file here.");
    }
    pass(Id::Login, message, todo);
}

void CloudTest::lookAtProject()
{
    if (m_token.projectId.isEmpty())
        return tellProjects(Id::Project, m_door->token());
    pass(Id::Project, tr("Project %1, as %2.").arg(m_token.project, m_token.roles.join(QStringLiteral(", "))));
}

void CloudTest::lookAtCatalogue()
{
    const QStringList regions = m_token.regions();
    m_region = m_account.region.isEmpty() && regions.size() == 1 ? regions.first() : m_account.region;
    if (regions.isEmpty())
        return fail(Id::Catalogue, tr("The cloud names no service for this project."),
                    tr("Ask the cloud's people whether the project is open."));
    if (!regions.contains(m_region))
        return fail(Id::Catalogue,
                    m_region.isEmpty() ? tr("The cloud has several regions, and none is named.")
                                       : tr("The cloud has no region “%1”.").arg(m_region),
                    tr("It has: %1. Write one of them as the region.").arg(regions.join(QStringLiteral(", "))));
    if (m_token.endpoint(compute, m_region).isEmpty() || m_token.endpoint(network, m_region).isEmpty())
        return fail(Id::Catalogue, tr("The region %1 makes no machines, or no networks.").arg(m_region),
                    tr("Ask the cloud's people whether the project may use Nova and Neutron there."));
    pass(Id::Catalogue, tr("Region %1.").arg(m_region));
}

void CloudTest::askService(Id id, const QStringList &types, const QString &path)
{
    const QUrl url = serviceUrl(types, path);
    if (url.isEmpty()) // nothing but Cinder: without the others the catalogue was refused
        return pass(id, tr("This cloud has no volumes (Cinder). Machines without volumes can be built."));
    m_door->get(url, m_round.get(), [this, id, url](const CloudAnswer &answer) {
        if (answer.status == 403)
            return fail(id, tr("You may not look at %1 there.").arg(thingsOf(id)),
                        tr("Ask the cloud's people for the role “member” in this project; an application credential needs it, too."));
        if (!answer.ok())
            return failAt(id, url, answer);
        pass(id, tr("%1 answers: %2 can be made.").arg(serviceOf(id), thingsOf(id)));
    });
}

void CloudTest::askQuota()
{
    const QString project = m_token.projectId;
    askQuotaAt(serviceUrl(compute, QStringLiteral("/limits")), novaQuotas, [this, project] {
        askQuotaAt(serviceUrl(network, QStringLiteral("/quotas/%1/details.json").arg(project)), neutronQuotas, [this, project] {
            askQuotaAt(serviceUrl(volume, QStringLiteral("/os-quota-sets/%1?usage=true").arg(project)), cinderQuotas,
                       [this] { tellQuota(); });
        });
    });
}

void CloudTest::askQuotaAt(const QUrl &url, const std::function<QList<Quota>(const QJsonObject &)> &read, const std::function<void()> &then)
{
    if (url.isEmpty())
        return then();
    m_door->get(url, m_round.get(), [this, read, then](const CloudAnswer &answer) {
        if (answer.ok())
            m_quotas << read(answer.body);
        then();
    });
}

void CloudTest::tellQuota()
{
    QStringList words;
    QStringList used;
    for (const Quota &quota : std::as_const(m_quotas)) {
        if (quota.id == QLatin1String("machines") || quota.id == QLatin1String("cores") || quota.id == QLatin1String("memory") ||
            quota.id == QLatin1String("gigabytes"))
            words << quotaWords(quota);
        if (quota.hasLimit() && quota.used >= quota.whole)
            used << quotaTitle(quota);
    }
    if (words.isEmpty())
        return fail(Id::Quota, tr("The cloud does not say how much of it you may use."),
                    tr("Test again later; until then plans cannot say it."));
    pass(Id::Quota, tr("In use: %1.").arg(words.join(QStringLiteral(", "))),
         used.isEmpty() ? QString()
                        : tr("Nothing is left of: %1. Remove what is not needed any more, or ask the cloud's people for more.")
                              .arg(used.join(QStringLiteral(", "))));
}
