#include "services/openstack/CloudCalls.h"

#include "services/openstack/CatalogueQuestion.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace
{

constexpr int lookInterval = 250; // ms

/// Gives the sentences of this file their context.
struct CloudCallsWords {
    Q_DECLARE_TR_FUNCTIONS(CloudCalls)
};

Error stopped()
{
    return {CloudCallsWords::tr("The cloud was not waited for any more, because the run was stopped."), {}};
}

} // namespace

CloudCalls::CloudCalls(const CloudAccount &account, const QString &secret, std::function<bool()> isStopped)
    : m_session(account, secret), m_isStopped(std::move(isStopped))
{
}

template<class Answer>
Answer CloudCalls::wait(const Answer &unanswered, const std::function<void(QObject *, const std::function<void(const Answer &)> &)> &ask)
{
    Answer got = unanswered;
    QEventLoop loop; // nobody is asked any more when it is gone
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [this, &loop] {
        if (m_isStopped && m_isStopped())
            loop.quit();
    });
    look.start(lookInterval);
    // From within the loop: what fails at once would end it before it began.
    QMetaObject::invokeMethod(
        &loop,
        [&] {
            ask(&loop, [&got, &loop](const Answer &answer) {
                got = answer;
                loop.quit();
            });
        },
        Qt::QueuedConnection);
    loop.exec();
    return got;
}

Result<CloudToken> CloudCalls::signIn()
{
    return wait<Result<CloudToken>>(stopped(), [this](QObject *context, const auto &handler) { m_session.signIn(context, handler); });
}

Result<QJsonObject> CloudCalls::bodyOf(Service service, const CloudAnswer &answer) const
{
    if (answer.ok())
        return answer.body;
    return answer.status == 0 && m_isStopped && m_isStopped() ? stopped() : m_session.errorOf(service, answer);
}

Result<QJsonObject> CloudCalls::get(Service service, const QString &path)
{
    return bodyOf(service,
                  wait<CloudAnswer>({}, [&](QObject *context, const auto &handler) { m_session.get(service, path, context, handler); }));
}

Result<QJsonObject> CloudCalls::post(Service service, const QString &path, const QJsonObject &body)
{
    return bodyOf(service, wait<CloudAnswer>(
                               {}, [&](QObject *context, const auto &handler) { m_session.post(service, path, body, context, handler); }));
}

Result<QJsonObject> CloudCalls::put(Service service, const QString &path, const QJsonObject &body)
{
    return bodyOf(service, wait<CloudAnswer>(
                               {}, [&](QObject *context, const auto &handler) { m_session.put(service, path, body, context, handler); }));
}

Result<bool> CloudCalls::isGone(Service service, const QString &path)
{
    const CloudAnswer answer =
        wait<CloudAnswer>({}, [&](QObject *context, const auto &handler) { m_session.get(service, path, context, handler); });
    if (answer.status == 404)
        return true;
    const Result<QJsonObject> body = bodyOf(service, answer);
    return body ? Result<bool>(false) : Result<bool>(body.error());
}

Result<void> CloudCalls::remove(Service service, const QString &path)
{
    const CloudAnswer answer =
        wait<CloudAnswer>({}, [&](QObject *context, const auto &handler) { m_session.remove(service, path, context, handler); });
    if (answer.status == 404)
        return {};
    const Result<QJsonObject> body = bodyOf(service, answer);
    return body ? Result<void>() : Result<void>(body.error());
}

Result<QJsonArray> CloudCalls::list(Service service, const QString &path, const QString &key)
{
    return wait<Result<QJsonArray>>(stopped(),
                                    [&](QObject *context, const auto &handler) { m_session.list(service, path, key, context, handler); });
}

QList<Result<QJsonArray>> CloudCalls::lists(const QList<Listing> &listings)
{
    using Answers = QList<Result<QJsonArray>>;
    Answers answers(listings.size(), stopped());
    qsizetype open = listings.size();
    return open == 0 ? answers : wait<Answers>(answers, [&](QObject *context, const auto &handler) {
        for (qsizetype i = 0; i < listings.size(); ++i) {
            const Listing &one = listings.at(i);
            m_session.list(one.service, one.path, one.key, context, [&answers, &open, i, handler](const Result<QJsonArray> &list) {
                answers[i] = list;
                if (--open == 0)
                    handler(answers);
            });
        }
    });
}

Result<CloudCatalogue> CloudCalls::catalogue()
{
    CatalogueQuestion question(m_session);
    return wait<Result<CloudCatalogue>>(stopped(), [&question](QObject *context, const auto &handler) { question.ask(context, handler); });
}
