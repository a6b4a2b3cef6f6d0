#include "services/openstack/CloudSession.h"

#include "services/openstack/CloudPages.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace
{

constexpr int patience = 3;         // waits for a service in trouble
constexpr int longestWait = 30'000; // ms

/// Whether a service may say something else in a while.
bool isPassing(int status)
{
    return status == 429 || status == 500 || (status >= 502 && status <= 504);
}

/// Whether asking twice does no harm: what was to be made may have been.
bool isHarmless(const CloudQuestion &question, const CloudAnswer &answer)
{
    return question.act != CloudQuestion::Act::Post || answer.status == 429;
}

CloudAnswer unasked(const QString &why)
{
    CloudAnswer answer;
    answer.why = why;
    return answer;
}

Error errorFrom(const CloudSignIn::Refusal &why)
{
    return {why.todo.isEmpty() ? why.message : why.message + QLatin1Char(' ') + why.todo, {}};
}

} // namespace

QString CloudSession::nameOf(Service service)
{
    switch (service) {
    case Service::Compute:
        return tr("machines (Nova)");
    case Service::Network:
        return tr("networks (Neutron)");
    case Service::Image:
        return tr("images (Glance)");
    case Service::Volume:
        break;
    }
    return tr("volumes (Cinder)");
}

/// A list that is being read, page after page.
struct CloudSession::Listing {
    Service service;
    QString key{};
    CloudPages pages;
    QPointer<QObject> context{};
    Listed handler{};
    QJsonArray all{};
};

CloudSession::CloudSession(CloudAccount account, QString secret, QObject *parent)
    : QObject(parent), m_account(std::move(account)), m_secret(std::move(secret)), m_door(std::make_unique<CloudDoor>(m_account)),
      m_signIn(std::make_unique<CloudSignIn>(m_account, *m_door, *this))
{
}

CloudSession::~CloudSession() = default;

void CloudSession::signIn(QObject *context, const SignedIn &handler)
{
    m_refusal.clear();
    const auto tell = [guard = QPointer<QObject>(context), handler](const Result<CloudToken> &result) {
        if (guard)
            handler(result);
    };
    const QUrl identity = m_signIn->url({});
    Result<void> fault{};
    if (identity.host().isEmpty())
        fault = Error{tr("“%1” is no address of a cloud. It looks like https://cloud.example.org:5000/v3.").arg(m_account.authUrl), {}};
    else if (!CloudDoor::isPrivate(identity))
        fault = Error{tr("The address %1 begins with http, so everybody on the way could read your password. Nothing was sent. Write https "
                         "instead.")
                          .arg(identity.toString()),
                      {}};
    else if (!m_door->trust())
        fault = m_door->trust().error();
    if (!fault)
        return QTimer::singleShot(0, this, [tell, error = fault.error()] { tell(error); });
    findAndEnter(tell, 0);
}

void CloudSession::findAndEnter(const Told &tell, int waits)
{
    const auto refused = [tell](const CloudSignIn::Refusal &why) { tell(errorFrom(why)); };
    const auto entered = [this, tell, refused](const CloudToken &token) {
        m_token = token;
        if (token.projectId.isEmpty())
            return m_signIn->tellProjects(m_door->token(), refused);
        if (const std::optional<CloudSignIn::Refusal> why = CloudSignIn::catalogueFault(token, m_account))
            return refused(*why);
        tell(token);
    };
    const auto notFound = [this, tell, refused, waits](const CloudSignIn::Refusal &why) {
        if (!isPassing(why.status) || waits >= patience)
            return refused(why);
        QTimer::singleShot(m_firstWait << waits, this, [this, tell, waits] { findAndEnter(tell, waits + 1); });
    };
    m_signIn->find([this, entered, refused](const CloudAnswer &) { enter(entered, refused, 0); }, notFound);
}

/// Signs in where the service was found, with patience for its trouble.
void CloudSession::enter(const std::function<void(const CloudToken &)> &entered, const CloudSignIn::Refused &refused, int waits)
{
    m_signIn->enter(m_secret, entered, [this, entered, refused, waits](const CloudSignIn::Refusal &why) {
        if (!isPassing(why.status) || waits >= patience)
            return refused(why);
        QTimer::singleShot(m_firstWait << waits, this, [this, entered, refused, waits] { enter(entered, refused, waits + 1); });
    });
}

bool CloudSession::has(Service service) const
{
    return !serviceRoot(m_token, region(), service).isEmpty();
}

void CloudSession::get(Service service, const QString &path, QObject *context, const CloudDoor::Handler &handler)
{
    start(service, path, {}, context, handler);
}

void CloudSession::post(Service service, const QString &path, const QJsonObject &body, QObject *context, const CloudDoor::Handler &handler)
{
    start(service, path, {.act = CloudQuestion::Act::Post, .body = body}, context, handler);
}

void CloudSession::put(Service service, const QString &path, const QJsonObject &body, QObject *context, const CloudDoor::Handler &handler)
{
    start(service, path, {.act = CloudQuestion::Act::Put, .body = body}, context, handler);
}

void CloudSession::remove(Service service, const QString &path, QObject *context, const CloudDoor::Handler &handler)
{
    start(service, path, {.act = CloudQuestion::Act::Remove}, context, handler);
}

void CloudSession::start(Service service, const QString &path, CloudQuestion question, QObject *context, const CloudDoor::Handler &handler)
{
    question.url = serviceUrl(m_token, region(), service, path);
    if (question.url.isEmpty() || !CloudDoor::isPrivate(question.url)) {
        const QString why = question.url.isEmpty()
                                ? tr("the cloud has no %1 for this project").arg(nameOf(service))
                                : tr("its address begins with http, so everybody on the way could read your token; nothing was sent");
        return QTimer::singleShot(0, context, [handler, why] { handler(unasked(why)); });
    }
    question.novaVersion = service == Service::Compute ? m_novaVersion : QByteArray();
    ask(std::make_shared<Asked>(Asked{question, context, handler, {}, 0, false}));
}

void CloudSession::ask(const std::shared_ptr<Asked> &asked)
{
    if (!asked->context)
        return;
    asked->token = m_door->token();
    m_door->ask(asked->question, asked->context, [this, asked](const CloudAnswer &answer) { take(asked, answer); });
}

void CloudSession::take(const std::shared_ptr<Asked> &asked, const CloudAnswer &answer)
{
    if (answer.status == 401 && !asked->isRenewed) // of this token
        return renew(asked, answer);
    if (answer.status == 406 && !asked->question.novaVersion.isEmpty()) { // older than we want it
        m_novaVersion.clear();
        asked->question.novaVersion.clear();
        return ask(asked);
    }
    if (isPassing(answer.status) && isHarmless(asked->question, answer) && asked->waits < patience)
        return askAgain(asked, answer.again);
    asked->handler(answer);
}

void CloudSession::askAgain(const std::shared_ptr<Asked> &asked, int again)
{
    const int wait = std::max(m_firstWait << asked->waits, std::min(again, longestWait / 1000) * 1000);
    ++asked->waits;
    QTimer::singleShot(wait, this, [this, asked] { ask(asked); });
}

/// One sign-in for all that wait for it.
void CloudSession::renew(const std::shared_ptr<Asked> &asked, const CloudAnswer &answer)
{
    if (asked->token != m_door->token()) // somebody else has got one meanwhile
        return ask(asked);
    if (!m_refusal.isEmpty()) {
        CloudAnswer refused = answer;
        refused.text = m_refusal;
        return asked->handler(refused);
    }
    m_waiting << Waiting{asked, answer};
    if (m_waiting.size() > 1)
        return;
    const auto entered = [this](const CloudToken &token) {
        m_token = token;
        resume(nullptr);
    };
    enter(
        entered, [this](const CloudSignIn::Refusal &why) { resume(&why); }, 0);
}

/// Asks all that wait for a token anew, or tells them why there is none.
void CloudSession::resume(const CloudSignIn::Refusal *why)
{
    const QString refusal = why ? errorFrom(*why).message : QString();
    if (why && why->status < 0)
        m_refusal = refusal;
    QList<Waiting> waiting = std::exchange(m_waiting, {});
    for (Waiting &one : waiting) {
        one.asked->isRenewed = true;
        one.answer.text = refusal;
        if (!why)
            ask(one.asked);
        else if (one.asked->context)
            one.asked->handler(one.answer); // which may end this session: nothing of it is touched from here on
    }
}

void CloudSession::list(Service service, const QString &path, const QString &key, QObject *context, const Listed &handler)
{
    const QString query = QLatin1String(path.contains(QLatin1Char('?')) ? "&" : "?") + QStringLiteral("limit=1000");
    const QUrl first = serviceUrl(m_token, region(), service, path + query);
    turnPage(std::make_shared<Listing>(Listing{service, key, CloudPages(first), context, handler, {}}));
}

void CloudSession::turnPage(const std::shared_ptr<Listing> &listing)
{
    if (!listing->context)
        return;
    const QString root = serviceRoot(m_token, region(), listing->service).toString(QUrl::FullyEncoded);
    const QString path = listing->pages.asked().toString(QUrl::FullyEncoded).mid(root.size());
    get(listing->service, path, listing->context, [this, listing](const CloudAnswer &answer) {
        if (!answer.ok())
            return listing->handler(errorOf(listing->service, answer));
        const QJsonValue part = answer.body.value(listing->key);
        if (!part.isArray())
            return listing->handler(
                Error{tr("The cloud's answer about %1 is none that can be understood.").arg(nameOf(listing->service)), answer.text});
        for (const QJsonValue &one : part.toArray())
            listing->all << one;
        const Result<bool> more = listing->pages.goOn(answer.body);
        if (!more)
            return listing->handler(more.error());
        *more ? turnPage(listing) : listing->handler(listing->all);
    });
}

Error CloudSession::errorOf(Service service, const CloudAnswer &answer) const
{
    const QUrl root = serviceRoot(m_token, region(), service);
    if (root.isEmpty())
        return {tr("The cloud has no %1 for this project.").arg(nameOf(service)), {}};
    if (answer.status == 401)
        return {answer.text, {}};
    if (answer.status == 403)
        return {tr("You may not do this with %1 there: %2 Ask the cloud's people for the role “member” in this project.")
                    .arg(nameOf(service), answer.text),
                {}};
    return errorFrom(CloudSignIn::trouble(root, answer));
}
