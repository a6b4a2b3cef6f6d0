#include "services/openstack/CatalogueReader.h"

#include "model/HarmlessJson.h"
#include "model/clouds/CloudSystem.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace
{

using WayOut = CloudNetwork::WayOut;

template<typename T>
void sortByName(QList<T> &list)
{
    std::sort(list.begin(), list.end(), [](const T &one, const T &other) {
        const int order = one.name.compare(other.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : one.id < other.id;
    });
}

QString projectOf(const QJsonObject &object)
{
    return textOf(object, object.contains(QLatin1String("project_id")) ? "project_id" : "tenant_id");
}

/// Network → what its router says of the way out.
struct Ways {
    QHash<QString, QString> gateways{}; ///< router → the external network that it leads to; empty: to none
    QHash<QString, QStringList> routers{};

    explicit Ways(const CatalogueReader::Networks &answers)
    {
        for (const QJsonValue &value : answers.routers) {
            const QJsonObject router = value.toObject();
            const QString outside = textOf(router.value(QLatin1String("external_gateway_info")).toObject(), "network_id");
            gateways.insert(textOf(router, "id"), truthOf(router, "admin_state_up", true) ? outside : QString());
        }
        for (const QJsonValue &value : answers.routerPorts) {
            const QJsonObject port = value.toObject();
            routers[textOf(port, "network_id")] << textOf(port, "device_id");
        }
    }
    void tell(CloudNetwork &network, bool areKnown) const
    {
        if (network.isExternal) {
            network.wayOut = WayOut::Itself;
            return;
        }
        bool isAllKnown = areKnown && network.isOwn; // the owner of another's network has routers that are not shown
        for (const QString &router : routers.value(network.id)) {
            isAllKnown = isAllKnown && gateways.contains(router);
            if (const QString outside = gateways.value(router); !outside.isEmpty()) {
                network.wayOut = WayOut::Router;
                network.outside = outside;
                return;
            }
        }
        network.wayOut = isAllKnown ? WayOut::None : WayOut::Unknown;
    }
};

CloudSubnet subnetOf(const QJsonObject &subnet)
{
    return {.id = textOf(subnet, "id"),
            .name = textOf(subnet, "name"),
            .cidr = textOf(subnet, "cidr"),
            .gateway = textOf(subnet, "gateway_ip"),
            .ipVersion = numberOf(subnet, "ip_version"),
            .hasDhcp = truthOf(subnet, "enable_dhcp")};
}

} // namespace

QList<CloudSize> CatalogueReader::sizes(const QJsonArray &flavors)
{
    QList<CloudSize> sizes;
    for (const QJsonValue &value : flavors) {
        const QJsonObject flavor = value.toObject();
        if (const QString id = textOf(flavor, "id"); !id.isEmpty() && !truthOf(flavor, "OS-FLV-DISABLED:disabled"))
            sizes << CloudSize{.id = id,
                               .name = textOf(flavor, "name"),
                               .cores = numberOf(flavor, "vcpus"),
                               .memory = numberOf(flavor, "ram"),
                               .disk = numberOf(flavor, "disk"),
                               .ephemeral = numberOf(flavor, "OS-FLV-EXT-DATA:ephemeral"),
                               .isPublic = truthOf(flavor, "os-flavor-access:is_public", true)};
    }
    std::sort(sizes.begin(), sizes.end(), [](const CloudSize &one, const CloudSize &other) {
        return std::tie(one.cores, one.memory, one.disk, one.name) < std::tie(other.cores, other.memory, other.disk, other.name);
    });
    return sizes;
}

QList<CloudImage> CatalogueReader::images(const QJsonArray &all)
{
    QList<CloudImage> images;
    for (const QJsonValue &value : all) {
        const QJsonObject image = value.toObject();
        const QString id = textOf(image, "id");
        const QString kind = textOf(image, "image_type"); // a snapshot of a machine is no system that one begins with
        if (id.isEmpty() || truthOf(image, "os_hidden") || kind == QLatin1String("snapshot"))
            continue;
        const QString name = textOf(image, "name");
        const QString system = cloudSystem(textOf(image, "os_distro"), textOf(image, "os_version"), name);
        const QString login = textOf(image, "os_admin_user");
        images << CloudImage{.id = id,
                             .name = name,
                             .status = textOf(image, "status"),
                             .visibility = textOf(image, "visibility"),
                             .minDisk = numberOf(image, "min_disk"),
                             .minMemory = numberOf(image, "min_ram"),
                             .bytes = std::max(amountOf(image, "virtual_size"), amountOf(image, "size")),
                             .system = system,
                             .login = login.isEmpty() ? loginOfSystem(system) : login,
                             .created = QDateTime::fromString(textOf(image, "created_at"), Qt::ISODate).toUTC()};
    }
    sortByName(images);
    return images;
}

QList<CloudNetwork> CatalogueReader::networks(const Networks &answers, const QString &project)
{
    const Ways ways(answers);
    QHash<QString, QList<CloudSubnet>> subnets;
    for (const QJsonValue &value : answers.subnets)
        subnets[textOf(value.toObject(), "network_id")] << subnetOf(value.toObject());
    QList<CloudNetwork> networks;
    for (const QJsonValue &value : answers.networks) {
        const QJsonObject object = value.toObject();
        CloudNetwork network{.id = textOf(object, "id"),
                             .name = textOf(object, "name"),
                             .isExternal = truthOf(object, "router:external"),
                             .isShared = truthOf(object, "shared"),
                             .isOwn = projectOf(object) == project,
                             .hasPortSecurity = truthOf(object, "port_security_enabled", true),
                             .mtu = numberOf(object, "mtu")};
        if (network.id.isEmpty())
            continue;
        network.subnets = subnets.value(network.id);
        sortByName(network.subnets);
        ways.tell(network, answers.areRoutersKnown);
        networks << network;
    }
    sortByName(networks);
    return networks;
}

QList<CloudAddress> CatalogueReader::addresses(const QJsonArray &all, const QString &project)
{
    QList<CloudAddress> addresses;
    for (const QJsonValue &value : all) {
        const QJsonObject object = value.toObject();
        const CloudAddress address{.id = textOf(object, "id"),
                                   .name = textOf(object, "floating_ip_address"),
                                   .networkId = textOf(object, "floating_network_id"),
                                   .portId = textOf(object, "port_id"),
                                   .port = textOf(object.value(QLatin1String("port_details")).toObject(), "name"),
                                   .description = textOf(object, "description")};
        if (!address.id.isEmpty() && !address.name.isEmpty() && projectOf(object) == project) // a manager is shown those of all
            addresses << address;
    }
    sortByName(addresses);
    return addresses;
}

QList<CloudThing> CatalogueReader::keyPairs(const QJsonArray &keyPairs)
{
    QList<CloudThing> pairs;
    for (const QJsonValue &value : keyPairs) {
        if (const QString name = textOf(value.toObject().value(QLatin1String("keypair")).toObject(), "name"); !name.isEmpty())
            pairs << CloudThing{name, name};
    }
    sortByName(pairs);
    return pairs;
}

QList<CloudThing> CatalogueReader::things(const QJsonArray &all)
{
    QList<CloudThing> things;
    for (const QJsonValue &value : all) {
        if (const CloudThing thing{textOf(value.toObject(), "id"), textOf(value.toObject(), "name")}; !thing.id.isEmpty())
            things << thing;
    }
    sortByName(things);
    return things;
}

QList<CloudVolume> CatalogueReader::volumes(const QJsonArray &all)
{
    QList<CloudVolume> volumes;
    for (const QJsonValue &value : all) {
        const QJsonObject object = value.toObject();
        const QJsonObject said = object.value(QLatin1String("metadata")).toObject();
        const CloudVolume volume{textOf(object, "id"),
                                 textOf(said, "butler_cluster"),
                                 textOf(said, "butler_machine"),
                                 textOf(said, "butler_volume"),
                                 textOf(object, "volume_type"),
                                 textOf(object, "availability_zone"),
                                 object.value(QLatin1String("size")).toInt()};
        if (!volume.id.isEmpty() && !volume.cluster.isEmpty() && textOf(object, "status") != QLatin1String("error"))
            volumes << volume;
    }
    return volumes;
}

QStringList CatalogueReader::zones(const QJsonArray &all)
{
    QStringList zones;
    for (const QJsonValue &value : all) {
        const QJsonObject zone = value.toObject();
        const QString name = textOf(zone, "zoneName");
        if (!name.isEmpty() && truthOf(zone.value(QLatin1String("zoneState")).toObject(), "available"))
            zones << name;
    }
    zones.sort();
    return zones;
}
