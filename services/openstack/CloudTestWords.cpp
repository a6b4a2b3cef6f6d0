#include "services/openstack/CloudTestWords.h"

#include "model/runs/CapacityWords.h"
#include "model/runs/RunWords.h"
#include "services/openstack/CloudTest.h"

#include <QLocale>

#include <cstdlib>

namespace
{

using Id = CloudStep::Id;

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

CloudTestWords CloudTestWords::ofKeystone(const CloudAnswer &answer)
{
    const qint64 apart = answer.when.isValid() ? answer.when.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    const QString version = answer.body.value(QLatin1String("version")).toObject().value(QLatin1String("id")).toString();
    const QString far = durationWords(std::abs(apart) * 1000);
    return {CloudTest::tr("The sign-in service, Keystone %1, answers.").arg(version),
            std::abs(apart) <= tolerated ? QString()
            : apart > 0                  ? CloudTest::tr("Set this computer's clock: it is %1 ahead of the cloud's.").arg(far)
                                         : CloudTest::tr("Set this computer's clock: it is %1 behind the cloud's.").arg(far)};
}

CloudTestWords CloudTestWords::ofLogin(const CloudToken &token, CloudAccount::Kind kind, const QDateTime &expires)
{
    QString message = CloudTest::tr("Signed in as %1.").arg(token.user);
    if (!expires.isValid())
        return {message, {}};
    message +=
        QLatin1Char(' ') + CloudTest::tr("This runs out on %1.").arg(QLocale().toString(expires.toLocalTime(), QLocale::ShortFormat));
    if (expires >= QDateTime::currentDateTimeUtc().addDays(14))
        return {message, {}};
    return {message,
            kind == CloudAccount::Kind::Token
                ? CloudTest::tr("Make an application credential on the cloud's own page, under Identity: it lasts, a token does not.")
                : CloudTest::tr("Make a new application credential on the cloud's own page before that, and drop its file here.")};
}

CloudTestWords CloudTestWords::ofService(Id id)
{
    return {CloudTest::tr("%1 answers: %2 can be made.").arg(serviceOf(id), thingsOf(id)), {}};
}

CloudTestWords CloudTestWords::ofRefusedService(Id id)
{
    return {CloudTest::tr("You may not look at %1 there.").arg(thingsOf(id)),
            CloudTest::tr("Ask the cloud's people for the role “member” in this project; an application credential needs it, too.")};
}

CloudTestWords CloudTestWords::ofQuotas(const QList<Quota> &quotas)
{
    QStringList words;
    QStringList used;
    for (const Quota &quota : quotas) {
        if (quota.id == QLatin1String("machines") || quota.id == QLatin1String("cores") || quota.id == QLatin1String("memory") ||
            quota.id == QLatin1String("gigabytes"))
            words << quotaWords(quota);
        if (quota.hasLimit() && quota.used >= quota.whole)
            used << quotaTitle(quota);
    }
    if (words.isEmpty())
        return {};
    return {CloudTest::tr("In use: %1.").arg(words.join(QStringLiteral(", "))),
            used.isEmpty()
                ? QString()
                : CloudTest::tr("Nothing is left of: %1. Remove what is not needed any more, or ask the cloud's people for more.")
                      .arg(used.join(QStringLiteral(", ")))};
}
