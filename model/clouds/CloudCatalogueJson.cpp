#include "model/clouds/CloudCatalogueJson.h"

#include "model/Harmless.h"
#include "model/HarmlessJson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace
{

using WayOut = CloudNetwork::WayOut;

QDateTime momentOf(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(object.value(QLatin1String(key)).toString(), Qt::ISODate).toUTC();
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

/// A list of values out of an array, or the other way round.
template<typename T>
QList<T> listOf(const QJsonObject &object, const char *key, T (*read)(const QJsonObject &))
{
    QList<T> list;
    for (const QJsonValue &one : object.value(QLatin1String(key)).toArray()) {
        if (const T value = read(one.toObject()); !value.id.isEmpty())
            list << value;
    }
    return list;
}

template<typename T>
QJsonArray arrayOf(const QList<T> &list, QJsonObject (*write)(const T &))
{
    QJsonArray array;
    for (const T &one : list)
        array << write(one);
    return array;
}

QStringList textsOf(const QJsonObject &object, const char *key)
{
    QStringList texts;
    for (const QJsonValue &one : object.value(QLatin1String(key)).toArray()) {
        if (const QString text = harmless(one.toString()); !text.isEmpty())
            texts << text;
    }
    return texts;
}

QJsonObject thingToJson(const CloudThing &thing)
{
    return {{QStringLiteral("id"), thing.id}, {QStringLiteral("name"), thing.name}};
}

CloudThing thingFrom(const QJsonObject &object)
{
    return {textOf(object, "id"), textOf(object, "name")};
}

QJsonObject sizeToJson(const CloudSize &size)
{
    return {{QStringLiteral("id"), size.id},          {QStringLiteral("name"), size.name}, {QStringLiteral("cores"), size.cores},
            {QStringLiteral("memory"), size.memory},  {QStringLiteral("disk"), size.disk}, {QStringLiteral("ephemeral"), size.ephemeral},
            {QStringLiteral("public"), size.isPublic}};
}

CloudSize sizeFrom(const QJsonObject &object)
{
    return {textOf(object, "id"),     textOf(object, "name"),        numberOf(object, "cores"), numberOf(object, "memory"),
            numberOf(object, "disk"), numberOf(object, "ephemeral"), truthOf(object, "public")};
}

QJsonObject imageToJson(const CloudImage &image)
{
    return {{QStringLiteral("id"), image.id},
            {QStringLiteral("name"), image.name},
            {QStringLiteral("status"), image.status},
            {QStringLiteral("visibility"), image.visibility},
            {QStringLiteral("minDisk"), image.minDisk},
            {QStringLiteral("minMemory"), image.minMemory},
            {QStringLiteral("bytes"), image.bytes},
            {QStringLiteral("system"), image.system},
            {QStringLiteral("login"), image.login},
            {QStringLiteral("created"), momentText(image.created)},
            {QStringLiteral("supported"), image.isSupported()}};
}

CloudImage imageFrom(const QJsonObject &object)
{
    return {textOf(object, "id"),        textOf(object, "name"),        textOf(object, "status"),  textOf(object, "visibility"),
            numberOf(object, "minDisk"), numberOf(object, "minMemory"), amountOf(object, "bytes"), textOf(object, "system"),
            textOf(object, "login"),     momentOf(object, "created")};
}

QJsonObject subnetToJson(const CloudSubnet &subnet)
{
    return {{QStringLiteral("id"), subnet.id},
            {QStringLiteral("name"), subnet.name},
            {QStringLiteral("cidr"), subnet.cidr},
            {QStringLiteral("gateway"), subnet.gateway},
            {QStringLiteral("version"), subnet.ipVersion},
            {QStringLiteral("dhcp"), subnet.hasDhcp}};
}

CloudSubnet subnetFrom(const QJsonObject &object)
{
    return {textOf(object, "id"),      textOf(object, "name"),      textOf(object, "cidr"),
            textOf(object, "gateway"), numberOf(object, "version"), truthOf(object, "dhcp")};
}

constexpr std::array<std::pair<WayOut, const char *>, 4> Ways{
    {{WayOut::Unknown, "unknown"}, {WayOut::None, "none"}, {WayOut::Router, "router"}, {WayOut::Itself, "itself"}}};

QJsonObject networkToJson(const CloudNetwork &network)
{
    return {{QStringLiteral("id"), network.id},
            {QStringLiteral("name"), network.name},
            {QStringLiteral("external"), network.isExternal},
            {QStringLiteral("shared"), network.isShared},
            {QStringLiteral("own"), network.isOwn},
            {QStringLiteral("portSecurity"), network.hasPortSecurity},
            {QStringLiteral("mtu"), network.mtu},
            {QStringLiteral("wayOut"), wayOutWord(network.wayOut)},
            {QStringLiteral("outside"), network.outside},
            {QStringLiteral("subnets"), arrayOf(network.subnets, subnetToJson)}};
}

CloudNetwork networkFrom(const QJsonObject &object)
{
    const QString word = textOf(object, "wayOut");
    const auto way = std::find_if(Ways.begin(), Ways.end(), [&word](const auto &one) { return word == QLatin1String(one.second); });
    return {textOf(object, "id"),        textOf(object, "name"),
            truthOf(object, "external"), truthOf(object, "shared"),
            truthOf(object, "own"),      truthOf(object, "portSecurity"),
            numberOf(object, "mtu"),     way == Ways.end() ? WayOut::Unknown : way->first,
            textOf(object, "outside"),   listOf(object, "subnets", subnetFrom)};
}

QJsonObject addressToJson(const CloudAddress &address)
{
    return {{QStringLiteral("id"), address.id},
            {QStringLiteral("address"), address.name},
            {QStringLiteral("network"), address.networkId},
            {QStringLiteral("port"), address.portId},
            {QStringLiteral("portName"), address.port},
            {QStringLiteral("description"), address.description}};
}

CloudAddress addressFrom(const QJsonObject &object)
{
    return {textOf(object, "id"),   textOf(object, "address"),  textOf(object, "network"),
            textOf(object, "port"), textOf(object, "portName"), textOf(object, "description")};
}

QJsonObject volumeToJson(const CloudVolume &volume)
{
    return {{QStringLiteral("id"), volume.id},     {QStringLiteral("cluster"), volume.cluster}, {QStringLiteral("machine"), volume.machine},
            {QStringLiteral("name"), volume.name}, {QStringLiteral("type"), volume.type},       {QStringLiteral("zone"), volume.zone},
            {QStringLiteral("size"), volume.size}};
}

CloudVolume volumeFrom(const QJsonObject &object)
{
    return {textOf(object, "id"),   textOf(object, "cluster"), textOf(object, "machine"), textOf(object, "name"),
            textOf(object, "type"), textOf(object, "zone"),    numberOf(object, "size")};
}

} // namespace

QString wayOutWord(WayOut wayOut)
{
    for (const auto &[way, word] : Ways) {
        if (way == wayOut)
            return QString::fromLatin1(word);
    }
    return {};
}

QJsonObject toJson(const CloudCatalogue &catalogue)
{
    Capacity capacity;
    capacity.quotas = catalogue.quotas;
    return {{QStringLiteral("asked"), momentText(catalogue.asked)},
            {QStringLiteral("projectId"), catalogue.projectId},
            {QStringLiteral("project"), catalogue.project},
            {QStringLiteral("region"), catalogue.region},
            {QStringLiteral("sizes"), arrayOf(catalogue.sizes, sizeToJson)},
            {QStringLiteral("images"), arrayOf(catalogue.images, imageToJson)},
            {QStringLiteral("networks"), arrayOf(catalogue.networks, networkToJson)},
            {QStringLiteral("addresses"), arrayOf(catalogue.addresses, addressToJson)},
            {QStringLiteral("addressesKnown"), catalogue.areAddressesKnown},
            {QStringLiteral("keyPairs"), arrayOf(catalogue.keyPairs, thingToJson)},
            {QStringLiteral("securityGroups"), arrayOf(catalogue.securityGroups, thingToJson)},
            {QStringLiteral("volumeTypes"), arrayOf(catalogue.volumeTypes, thingToJson)},
            {QStringLiteral("zones"), QJsonArray::fromStringList(catalogue.zones)},
            {QStringLiteral("volumes"), catalogue.hasVolumes},
            {QStringLiteral("clusterVolumes"), arrayOf(catalogue.volumes, volumeToJson)},
            {QStringLiteral("quotas"), capacity.toJson().value(QLatin1String("quotas"))},
            {QStringLiteral("gaps"), QJsonArray::fromStringList(catalogue.gaps)}};
}

CloudCatalogue catalogueFromJson(const QJsonObject &object)
{
    return {momentOf(object, "asked"),
            textOf(object, "projectId"),
            textOf(object, "project"),
            textOf(object, "region"),
            listOf(object, "sizes", sizeFrom),
            listOf(object, "images", imageFrom),
            listOf(object, "networks", networkFrom),
            listOf(object, "addresses", addressFrom),
            truthOf(object, "addressesKnown"),
            listOf(object, "keyPairs", thingFrom),
            listOf(object, "securityGroups", thingFrom),
            listOf(object, "volumeTypes", thingFrom),
            textsOf(object, "zones"),
            truthOf(object, "volumes"),
            listOf(object, "clusterVolumes", volumeFrom),
            Capacity::fromJson(object).quotas,
            textsOf(object, "gaps")};
}
