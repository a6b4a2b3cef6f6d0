#include "services/openstack/CloudTest.h"

#include "services/openstack/CloudTestWords.h"
#include "services/openstack/Quotas.h"
#include "services/ssh/JumpHostTest.h"
#include "services/ssh/KeyTest.h"

#include <algorithm>
#include <array>

namespace
{

using Id = CloudStep::Id;

constexpr std::array order{Id::Address, Id::Privacy, Id::Keystone, Id::Login, Id::Project, Id::Catalogue,
                           Id::Nova,    Id::Neutron, Id::Cinder,   Id::Quota, Id::Key,     Id::Bastion};

} // namespace

CloudTest::CloudTest(QObject *parent) : QObject(parent)
{
}

CloudTest::~CloudTest() = default;

void CloudTest::start(const CloudAccount &account, const QString &secret, const JumpHostKeys &keys)
{
    stop();
    m_account = account;
    m_secret = secret;
    m_keys = keys;
    m_steps.clear();
    const auto isAsked = [&account](Id id) {
        return id == Id::Key ? !account.keyFile.isEmpty() : id != Id::Bastion || !account.bastion.host.isEmpty();
    };
    for (const Id id : order) {
        if (isAsked(id))
            m_steps << CloudStep{id};
    }
    m_quotas.clear();
    m_expires = {};
    m_token = {};
    m_round = std::make_unique<QObject>();
    m_door = std::make_unique<CloudDoor>(account);
    m_signIn = std::make_unique<CloudSignIn>(account, *m_door, *m_round);
    m_route = std::make_unique<CloudRoute>();
    next(Id::Address);
}

void CloudTest::askJumpHostAgain()
{
    if (isGoing() || m_steps.isEmpty() || m_steps.last().id != Id::Bastion)
        return;
    m_round = std::make_unique<QObject>();
    next(Id::Bastion);
}

void CloudTest::stop()
{
    m_round.reset();
    m_key.reset();
    m_jumpHost.reset();
    m_route.reset();
    m_signIn.reset();
    m_door.reset();
    m_secret.clear();
    for (CloudStep &step : m_steps)
        step.state = step.state == CloudStep::State::Running ? CloudStep::State::Waiting : step.state;
}

bool CloudTest::has(CloudStep::State state) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [state](const CloudStep &step) { return step.state == state; });
}

qsizetype CloudTest::placeOf(Id id) const
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [id](const CloudStep &step) { return step.id == id; });
    return found - m_steps.begin();
}

void CloudTest::next(Id id)
{
    m_steps[placeOf(id)] = CloudStep{.id = id, .state = CloudStep::State::Running};
    m_clock.start();
    Q_EMIT changed();
    carryOut(id);
}

/// How the step that is asked now ended. One that failed ends the test, unless the next makes sense without it.
void CloudTest::settle(Id id, CloudStep::State state, const QString &message, const QString &todo)
{
    const qsizetype place = placeOf(id);
    CloudStep &step = m_steps[place];
    step.state = state;
    step.message = message;
    step.todo = todo;
    step.milliseconds = m_clock.elapsed();
    const bool isOwn = id >= Id::Nova; // each is worth a look, whatever the others say
    if (place == m_steps.size() - 1 || (state == CloudStep::State::Failed && !isOwn)) {
        stop();
        Q_EMIT changed();
        return;
    }
    // Not from within the answer: what has answered may go.
    QMetaObject::invokeMethod(
        m_round.get(), [this, following = m_steps.at(place + 1).id] { next(following); }, Qt::QueuedConnection);
}

void CloudTest::pass(Id id, const CloudTestWords &words)
{
    settle(id, CloudStep::State::Passed, words.message, words.todo);
}

void CloudTest::carryOut(Id id)
{
    const auto byRoute = [this, id](const CloudRoute::Outcome &outcome) {
        settle(id, outcome.ok ? CloudStep::State::Passed : CloudStep::State::Failed, outcome.message, outcome.todo);
    };
    const QUrl identity = m_signIn ? m_signIn->url({}) : QUrl();
    switch (id) {
    case Id::Address:
        if (identity.host().isEmpty() || !identity.scheme().startsWith(QLatin1String("http")))
            return fail(id, tr("“%1” is no address of a cloud.").arg(m_account.authUrl),
                        tr("It looks like https://cloud.example.org:5000/v3 and stands on the cloud's own page, under API access."));
        return m_route->reach(identity, byRoute);
    case Id::Privacy:
        if (!m_door->trust())
            return fail(id, m_door->trust().error().message, {});
        return m_route->secure(identity, *m_door->trust(), byRoute);
    case Id::Keystone:
        return findKeystone();
    case Id::Login:
        return signIn();
    case Id::Project:
        return lookAtProject();
    case Id::Catalogue:
        return lookAtCatalogue();
    case Id::Nova:
        return askService(id, CloudService::Compute, QStringLiteral("/servers?limit=1"));
    case Id::Neutron:
        return askService(id, CloudService::Network, QStringLiteral("/networks?limit=1&fields=id"));
    case Id::Cinder:
        return askService(id, CloudService::Volume, QStringLiteral("/volumes?limit=1"));
    case Id::Quota:
        return askQuota();
    case Id::Key:
        return lookAtKey();
    case Id::Bastion:
        return askJumpHost();
    }
}

void CloudTest::failAt(Id id, const QUrl &url, const CloudAnswer &answer)
{
    failer(id)(CloudSignIn::trouble(url, answer));
}

CloudSignIn::Refused CloudTest::failer(Id id)
{
    return [this, id](const CloudSignIn::Refusal &why) { fail(id, why.message, why.todo); };
}

QUrl CloudTest::serviceUrl(CloudService service, const QString &path) const
{
    return ::serviceUrl(m_token, regionOf(m_token, m_account.region), service, path);
}

void CloudTest::findKeystone()
{
    m_signIn->find([this](const CloudAnswer &answer) { pass(Id::Keystone, CloudTestWords::ofKeystone(answer)); }, failer(Id::Keystone));
}

void CloudTest::signIn()
{
    m_signIn->enter(
        m_secret,
        [this](const CloudToken &token) {
            m_token = token;
            if (m_account.kind == CloudAccount::Kind::Token)
                m_expires = m_token.expires;
            m_account.kind == CloudAccount::Kind::ApplicationCredential ? askExpiry() : tellLogin();
        },
        failer(Id::Login));
}

void CloudTest::askExpiry()
{
    const QString path = QStringLiteral("/users/%1/application_credentials/%2").arg(m_token.userId, m_token.credentialId);
    m_door->get(m_signIn->url(path), m_round.get(), [this](const CloudAnswer &answer) {
        const QJsonObject credential = answer.body.value(QLatin1String("application_credential")).toObject();
        // Without a zone, which means UTC.
        m_expires = QDateTime::fromString(credential.value(QLatin1String("expires_at")).toString() + QLatin1Char('Z'), Qt::ISODate);
        tellLogin();
    });
}

void CloudTest::tellLogin()
{
    pass(Id::Login, CloudTestWords::ofLogin(m_token, m_account.kind, m_expires));
}

void CloudTest::lookAtProject()
{
    if (m_token.projectId.isEmpty())
        return m_signIn->tellProjects(m_door->token(), failer(Id::Project));
    pass(Id::Project, {tr("Project %1, as %2.").arg(m_token.project, m_token.roles.join(QStringLiteral(", "))), {}});
}

void CloudTest::lookAtCatalogue()
{
    if (const std::optional<CloudSignIn::Refusal> fault = CloudSignIn::catalogueFault(m_token, m_account))
        return fail(Id::Catalogue, fault->message, fault->todo);
    pass(Id::Catalogue, {tr("Region %1.").arg(regionOf(m_token, m_account.region)), {}});
}

void CloudTest::askService(Id id, CloudService service, const QString &path)
{
    const QUrl url = serviceUrl(service, path);
    if (url.isEmpty()) // nothing but Cinder: without the others the catalogue was refused
        return pass(id, {tr("This cloud has no volumes (Cinder). Machines without volumes can be built."), {}});
    m_door->get(url, m_round.get(), [this, id, url](const CloudAnswer &answer) {
        if (answer.status == 403) {
            const CloudTestWords why = CloudTestWords::ofRefusedService(id);
            return fail(id, why.message, why.todo);
        }
        if (!answer.ok())
            return failAt(id, url, answer);
        pass(id, CloudTestWords::ofService(id));
    });
}

void CloudTest::askQuota()
{
    const QString project = m_token.projectId;
    askQuotaAt(serviceUrl(CloudService::Compute, QStringLiteral("/limits")), novaQuotas, [this, project] {
        askQuotaAt(serviceUrl(CloudService::Network, QStringLiteral("/quotas/%1/details.json").arg(project)), neutronQuotas,
                   [this, project] {
                       askQuotaAt(serviceUrl(CloudService::Volume, QStringLiteral("/os-quota-sets/%1?usage=true").arg(project)),
                                  cinderQuotas, [this] { tellQuota(); });
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
    const CloudTestWords words = CloudTestWords::ofQuotas(m_quotas);
    if (words.message.isEmpty())
        return fail(Id::Quota, tr("The cloud does not say how much of it you may use."),
                    tr("Test again later; until then plans cannot say it."));
    pass(Id::Quota, words);
}

void CloudTest::lookAtKey()
{
    m_key = std::make_unique<KeyTest>(m_account.keyFile);
    m_key->start([this](const KeyTest::Answer &answer) {
        settle(Id::Key, answer.ok ? CloudStep::State::Passed : CloudStep::State::Failed, answer.message, answer.todo);
    });
}

void CloudTest::askJumpHost()
{
    CloudAccount::Bastion host = m_account.bastion;
    if (host.keyFile.isEmpty())
        host.keyFile = m_account.keyFile;
    m_jumpHost = std::make_unique<JumpHostTest>(host, m_keys);
    m_jumpHost->start([this](const JumpHostAnswer &answer) {
        using Kind = JumpHostAnswer::Kind;
        CloudStep &step = m_steps.last();
        step.hostKey = answer.hostKey;
        step.fingerprint = answer.fingerprint;
        step.ownKey = answer.ownKey;
        step.isKeyChanged = answer.kind == Kind::Changed;
        settle(Id::Bastion,
               answer.kind == Kind::LetsIn ? CloudStep::State::Passed
               : answer.kind == Kind::New  ? CloudStep::State::Asks
                                           : CloudStep::State::Failed,
               answer.message, answer.todo);
    });
}
