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

QString serviceOf(Id id)
{
    return id == Id::Nova ? QStringLiteral("Nova") : id == Id::Neutron ? QStringLiteral("Neutron") : QStringLiteral("Cinder");
}

QString thingsOf(Id id)
{
    return id == Id::Nova ? CloudTest::tr("machines") : id == Id::Neutron ? CloudTest::tr("networks") : CloudTest::tr("volumes");
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
    m_round = std::make_unique<QObject>();
    m_door = std::make_unique<CloudDoor>(account);
    m_signIn = std::make_unique<CloudSignIn>(account, *m_door, *m_round);
    m_route = std::make_unique<CloudRoute>();
    next(Id::Address);
}

void CloudTest::stop()
{
    m_round.reset();
    m_route.reset();
    m_signIn.reset();
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
    const QUrl identity = m_signIn->url({});
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
    m_signIn->find(
        [this](const CloudAnswer &answer) {
            const qint64 apart = answer.when.isValid() ? answer.when.secsTo(QDateTime::currentDateTimeUtc()) : 0;
            const QString version = answer.body.value(QLatin1String("version")).toObject().value(QLatin1String("id")).toString();
            const QString far = durationWords(std::abs(apart) * 1000);
            pass(Id::Keystone, tr("The sign-in service, Keystone %1, answers.").arg(version),
                 std::abs(apart) <= tolerated ? QString()
                 : apart > 0                  ? tr("Set this computer's clock: it is %1 ahead of the cloud's.").arg(far)
                                              : tr("Set this computer's clock: it is %1 behind the cloud's.").arg(far));
        },
        failer(Id::Keystone));
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
        return m_signIn->tellProjects(m_door->token(), failer(Id::Project));
    pass(Id::Project, tr("Project %1, as %2.").arg(m_token.project, m_token.roles.join(QStringLiteral(", "))));
}

void CloudTest::lookAtCatalogue()
{
    if (const std::optional<CloudSignIn::Refusal> fault = CloudSignIn::catalogueFault(m_token, m_account))
        return fail(Id::Catalogue, fault->message, fault->todo);
    pass(Id::Catalogue, tr("Region %1.").arg(regionOf(m_token, m_account.region)));
}

void CloudTest::askService(Id id, CloudService service, const QString &path)
{
    const QUrl url = serviceUrl(service, path);
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
