#pragma once

#include "model/Result.h"

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QUrl>

/// Where a long list goes on, as the services say it: Nova, Neutron and Cinder in `KEY_links`, Glance in `next`.
class CloudPages final
{
public:
    explicit CloudPages(const QUrl &first) : m_asked(first) { m_seen << first.query(); }

    /// The address of the page that is asked.
    const QUrl &asked() const { return m_asked; }
    /// After its answer: whether another page is to be asked. Only the query of the address that the service names is used, as behind a
    /// proxy the rest is often wrong; one at another host is an error, and so is a list that never ends.
    Result<bool> goOn(const QJsonObject &body);

private:
    QUrl m_asked;
    QSet<QString> m_seen{};
};
