#include "services/openstack/CatalogueQuestion.h"

#include "services/openstack/QuotaQuestion.h"

#include <QPointer>

#include <utility>

CatalogueQuestion::CatalogueQuestion(CloudSession &session, QObject *parent) : QObject(parent), m_session(session)
{
}

CatalogueQuestion::~CatalogueQuestion() = default;

void CatalogueQuestion::ask(QObject *context, const Handler &handler)
{
    m_round = std::make_unique<QObject>();
    m_catalogue = {};
    m_networks = {};
    m_error.reset();
    m_tell = [guard = QPointer<QObject>(context), handler](const Result<CloudCatalogue> &result) {
        if (guard)
            handler(result);
    };
    const CloudToken &token = m_session.token();
    m_catalogue.projectId = token.projectId;
    m_catalogue.project = token.project;
    m_catalogue.region = m_session.region();
    m_open = 1; // until all are asked
    askCompute();
    askNetwork();
    askVolumes();
    askQuota();
    settle();
}

void CatalogueQuestion::askList(CloudService service, const QString &path, const QString &key, Weight weight, const Take &take)
{
    ++m_open;
    m_session.list(service, path, key, m_round.get(), [this, weight, take](const Result<QJsonArray> &list) {
        if (list)
            take(*list);
        else if (weight == Weight::Nice)
            m_catalogue.gaps << list.error().message;
        else if (!m_error)
            m_error = list.error();
        settle();
    });
}

void CatalogueQuestion::askCompute()
{
    askList(CloudService::Compute, QStringLiteral("/flavors/detail"), QStringLiteral("flavors"), Weight::Needed,
            [this](const QJsonArray &list) { m_catalogue.sizes = CatalogueReader::sizes(list); });
    askList(CloudService::Compute, QStringLiteral("/os-keypairs"), QStringLiteral("keypairs"), Weight::Nice,
            [this](const QJsonArray &list) { m_catalogue.keyPairs = CatalogueReader::keyPairs(list); });
    askList(CloudService::Compute, QStringLiteral("/os-availability-zone"), QStringLiteral("availabilityZoneInfo"), Weight::Nice,
            [this](const QJsonArray &list) { m_catalogue.zones = CatalogueReader::zones(list); });
    askList(CloudService::Image, QStringLiteral("/images"), QStringLiteral("images"), Weight::Needed,
            [this](const QJsonArray &list) { m_catalogue.images = CatalogueReader::images(list); });
}

void CatalogueQuestion::askNetwork()
{
    askList(CloudService::Network, QStringLiteral("/networks"), QStringLiteral("networks"), Weight::Needed,
            [this](const QJsonArray &list) { m_networks.networks = list; });
    askList(CloudService::Network, QStringLiteral("/subnets"), QStringLiteral("subnets"), Weight::Needed,
            [this](const QJsonArray &list) { m_networks.subnets = list; });
    m_networks.areRoutersKnown = false;
    askList(CloudService::Network, QStringLiteral("/routers"), QStringLiteral("routers"), Weight::Nice,
            [this](const QJsonArray &list) { m_networks.routers = list; });
    askList(CloudService::Network,
            QStringLiteral("/ports?device_owner=network:router_interface&device_owner=network:router_interface_distributed"
                           "&device_owner=network:ha_router_replicated_interface&fields=network_id&fields=device_id&fields=id"),
            QStringLiteral("ports"), Weight::Nice, [this](const QJsonArray &list) {
                m_networks.routerPorts = list;
                m_networks.areRoutersKnown = true;
            });
    askList(CloudService::Network, QStringLiteral("/floatingips"), QStringLiteral("floatingips"), Weight::Nice,
            [this](const QJsonArray &list) {
                m_catalogue.addresses = CatalogueReader::addresses(list, m_catalogue.projectId);
                m_catalogue.areAddressesKnown = true;
            });
    askList(CloudService::Network, QStringLiteral("/security-groups?fields=id&fields=name"), QStringLiteral("security_groups"),
            Weight::Nice, [this](const QJsonArray &list) { m_catalogue.securityGroups = CatalogueReader::things(list); });
}

void CatalogueQuestion::askVolumes()
{
    m_catalogue.hasVolumes = m_session.has(CloudService::Volume);
    if (!m_catalogue.hasVolumes)
        m_catalogue.gaps << tr("This cloud has no volumes (Cinder). Machines without volumes can be built.");
    else
        askList(CloudService::Volume, QStringLiteral("/types"), QStringLiteral("volume_types"), Weight::Nice,
                [this](const QJsonArray &list) { m_catalogue.volumeTypes = CatalogueReader::things(list); });
    if (m_catalogue.hasVolumes)
        askList(CloudService::Volume, QStringLiteral("/volumes/detail"), QStringLiteral("volumes"), Weight::Nice,
                [this](const QJsonArray &list) { m_catalogue.volumes = CatalogueReader::volumes(list); });
}

void CatalogueQuestion::askQuota()
{
    ++m_open;
    askQuotas(m_session, m_round.get(), [this](const QuotaAnswer &answer) {
        m_catalogue.quotas = answer.quotas;
        m_catalogue.gaps << answer.gaps;
        settle();
    });
}

/// One more is answered.
void CatalogueQuestion::settle()
{
    if (--m_open > 0)
        return;
    m_catalogue.networks = CatalogueReader::networks(m_networks, m_catalogue.projectId);
    m_catalogue.asked = QDateTime::currentDateTimeUtc();
    m_catalogue.gaps.removeDuplicates();
    const auto tell = std::exchange(m_tell, {});
    tell(m_error ? Result<CloudCatalogue>(*m_error) : Result<CloudCatalogue>(m_catalogue)); // who hears it may end this
}
