#include "services/openstack/CloudPages.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace
{

constexpr qsizetype most = 1000; // pages

/// Gives the sentences of this file their context.
struct CloudPagesWords {
    Q_DECLARE_TR_FUNCTIONS(CloudPages)
};

QString nextOf(const QJsonObject &body)
{
    if (const QString next = body.value(QLatin1String("next")).toString(); !next.isEmpty())
        return next;
    for (auto member = body.begin(); member != body.end(); ++member) {
        if (!member.key().endsWith(QLatin1String("_links")))
            continue;
        for (const QJsonValue &link : member.value().toArray()) {
            if (link.toObject().value(QLatin1String("rel")).toString() == QLatin1String("next"))
                return link.toObject().value(QLatin1String("href")).toString();
        }
    }
    return {};
}

} // namespace

Result<bool> CloudPages::goOn(const QJsonObject &body)
{
    const QString href = nextOf(body);
    if (href.isEmpty())
        return false;
    const QUrl next = m_asked.resolved(QUrl(href));
    if (next.host() != m_asked.host())
        return Error{CloudPagesWords::tr("%1 names %2 as the place where its list goes on, which is another host. Nothing was asked there: "
                                         "tell the cloud's people.")
                         .arg(m_asked.host(), next.host()),
                     href};
    if (m_seen.contains(next.query()) || m_seen.size() >= most)
        return Error{CloudPagesWords::tr("The list of %1 does not end. Tell the cloud's people.").arg(m_asked.host()), href};
    m_seen << next.query();
    m_asked.setQuery(next.query());
    return true;
}
