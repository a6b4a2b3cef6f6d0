#include "services/verbs/CloudTestVerb.h"

#include "services/clouds/CloudStore.h"
#include "services/openstack/CloudTest.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/Terminal.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{

void tell(const CloudStep &step, const QString &account, bool asJson)
{
    const bool ok = step.state == CloudStep::State::Passed;
    if (asJson) {
        QJsonObject object{{QStringLiteral("step"), CloudStep::word(step.id)},
                           {QStringLiteral("ok"), ok},
                           {QStringLiteral("seconds"), double(step.milliseconds) / 1000},
                           {QStringLiteral("message"), step.message},
                           {QStringLiteral("todo"), step.todo}};
        if (!step.fingerprint.isEmpty())
            object.insert(QStringLiteral("hostKey"), step.fingerprint);
        say(QJsonDocument(object).toJson(QJsonDocument::Compact));
        return;
    }
    say(QStringLiteral("%1 %2 %3")
            .arg(ok ? QStringLiteral("✔") : QStringLiteral("✘"), CloudStep::word(step.id).leftJustified(10), step.message));
    if (!step.todo.isEmpty())
        say(QString(13, QLatin1Char(' ')) + step.todo);
    for (const QString &key : {step.fingerprint, step.ownKey}) {
        if (!key.isEmpty())
            say(QString(13, QLatin1Char(' ')) + key);
    }
    if (step.state == CloudStep::State::Asks)
        say(QString(13, QLatin1Char(' ')) + QStringLiteral("butlerctl cloud trust “%1”").arg(account));
}

} // namespace

int cloudTest(const CloudAccount &account, const QString &secret, bool asJson)
{
    CloudTest test;
    QEventLoop loop;
    qsizetype told = 0;
    QObject::connect(&test, &CloudTest::changed, &loop, [&] {
        for (; told < test.steps().size() && test.steps().at(told).isOver(); ++told)
            tell(test.steps().at(told), account.name, asJson);
        if (test.isDone())
            loop.quit();
    });
    // From within the loop: what fails at once would end it before it began.
    QMetaObject::invokeMethod(
        &loop, [&] { test.start(account, secret, JumpHostKeys(CloudStore().knownHostsPath())); }, Qt::QueuedConnection);
    loop.exec();
    return test.hasFailed() || test.asks() ? ExitCode::Failed : ExitCode::Done;
}
