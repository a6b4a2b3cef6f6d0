#include "services/openstack/CloudServices.h"

#include <QRegularExpression>

namespace
{

QStringList typesOf(CloudService service)
{
    switch (service) {
    case CloudService::Compute:
        return {QStringLiteral("compute")};
    case CloudService::Network:
        return {QStringLiteral("network")};
    case CloudService::Image:
        return {QStringLiteral("image")};
    case CloudService::Volume:
        break;
    }
    return {QStringLiteral("volumev3"), QStringLiteral("block-storage"), QStringLiteral("block-store")};
}

/// Whether a version is named anywhere in the path: `/v2.1`, `/v3/PROJECT`.
bool hasVersion(const QString &path)
{
    static const QRegularExpression version(QStringLiteral("/v\\d+(\\.\\d+)?(/|\\z)"));
    return version.match(path).hasMatch();
}

} // namespace

QString regionOf(const CloudToken &token, const QString &wanted)
{
    const QStringList regions = token.regions();
    return wanted.isEmpty() && regions.size() == 1 ? regions.first() : wanted;
}

QUrl serviceRoot(const CloudToken &token, const QString &region, CloudService service)
{
    QString root = token.endpoint(typesOf(service), region).toString();
    while (root.endsWith(QLatin1Char('/')))
        root.chop(1);
    if (root.isEmpty())
        return {};
    const bool isVersioned = hasVersion(QUrl(root).path());
    switch (service) {
    case CloudService::Compute:
        root += QLatin1String(isVersioned ? "" : "/v2.1");
        break;
    case CloudService::Network: // most catalogues name Neutron and Glance without their versions
        root += QLatin1String(isVersioned ? "" : "/v2.0");
        break;
    case CloudService::Image:
        root += QLatin1String(isVersioned ? "" : "/v2");
        break;
    case CloudService::Volume:
        root += QLatin1String(isVersioned ? "" : "/v3");
        if (root.endsWith(QLatin1String("/v3")))
            root += QLatin1Char('/') + token.projectId;
        break;
    }
    return QUrl(root);
}

QUrl serviceUrl(const CloudToken &token, const QString &region, CloudService service, const QString &path)
{
    const QUrl root = serviceRoot(token, region, service);
    return root.isEmpty() ? QUrl() : QUrl(root.toString() + path);
}
