#include "services/session/CloudChoices.h"

#include "services/clouds/CloudStore.h"
#include "services/openstack/CatalogueQuestion.h"
#include "services/openstack/CatalogueStore.h"
#include "services/openstack/CloudSession.h"

CloudChoices::CloudChoices(QObject *parent) : QObject(parent)
{
}

CloudChoices::~CloudChoices() = default;

void CloudChoices::setAccount(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_catalogue = {};
    m_problem.clear();
    m_round.reset();
    if (name.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    if (const Result<CloudStore::Kept> kept = CloudStore().cloud(name))
        m_catalogue = CatalogueStore().kept(kept->account).value_or(CloudCatalogue{});
    askAgain();
    Q_EMIT changed();
}

CloudAccount CloudChoices::kept() const
{
    if (m_name.isEmpty())
        return {};
    const Result<CloudStore::Kept> kept = CloudStore().cloud(m_name);
    return kept ? kept->account : CloudAccount{};
}

void CloudChoices::askIfOlderThan(int seconds)
{
    const bool isOld = !m_catalogue.asked.isValid() || m_catalogue.asked.secsTo(QDateTime::currentDateTimeUtc()) > seconds;
    if (!m_name.isEmpty() && !isAsking() && m_problem.isEmpty() && isOld)
        askAgain();
}

void CloudChoices::askAgain()
{
    m_round = std::make_unique<QObject>();
    m_problem.clear();
    CloudStore().askSecret(m_name, m_round.get(), [this](const Result<std::optional<QString>> &secret) {
        if (!secret)
            return end(secret.error().message);
        if (!*secret)
            return end(tr("The account's secret is not known. Type it on the page Clouds."));
        ask(**secret);
    });
}

void CloudChoices::end(const QString &problem)
{
    m_problem = problem;
    m_round.release()->deleteLater(); // one of its handlers may be what calls
    Q_EMIT changed();
}

void CloudChoices::ask(const QString &secret)
{
    const Result<CloudStore::Kept> kept = CloudStore().cloud(m_name);
    if (!kept)
        return end(kept.error().message);
    m_question.reset();
    m_session = std::make_unique<CloudSession>(kept->account, secret);
    m_session->signIn(m_round.get(), [this, account = kept->account](const Result<CloudToken> &token) {
        if (!token)
            return end(token.error().message);
        m_question = std::make_unique<CatalogueQuestion>(*m_session);
        m_question->ask(m_round.get(), [this, account](const Result<CloudCatalogue> &catalogue) {
            if (!catalogue)
                return end(catalogue.error().message);
            m_catalogue = *catalogue;
            (void)CatalogueStore().keep(account, m_catalogue); // one that cannot be kept is asked for again
            end({});
        });
    });
}
