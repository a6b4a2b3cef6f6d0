#include "model/clouds/CloudExpiry.h"

#include <QCoreApplication>
#include <QLocale>

namespace
{

constexpr int noticeDays = 14;

/// Gives the sentences of this file their context.
struct CloudExpiry {
    Q_DECLARE_TR_FUNCTIONS(CloudExpiry)
};

} // namespace

std::optional<Problem> checkExpiry(const CloudAccount &account, const QDateTime &now)
{
    const QDateTime &end = account.expires;
    if (account.kind != CloudAccount::Kind::ApplicationCredential || !end.isValid() || end >= now.addDays(noticeDays))
        return {};
    const QString day = QLocale().toString(end.toLocalTime().date(), QLocale::LongFormat);
    return Problem{.severity = Problem::Severity::Warning,
                   .rule = QStringLiteral("cloud-expires"),
                   .sentence = end < now ? CloudExpiry::tr("The application credential of “%1” ran out on %2.").arg(account.name, day)
                                         : CloudExpiry::tr("The application credential of “%1” runs out on %2.").arg(account.name, day),
                   .remedy =
                       CloudExpiry::tr("Make a new one on the cloud's own page, under Identity, and drop its file on the page Clouds: "
                                       "without one the cluster can be neither changed nor taken down from here."),
                   .subject = account.name};
}
