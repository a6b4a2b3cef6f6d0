#include "services/targets/CloudParts.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace
{

using Kind = CloudPart::Kind;
using Service = CloudCalls::Service;

constexpr int looks = 90; // 2 s apart: a large server takes its time to go

/// Gives the sentences of this file their context.
struct CloudPartsWords {
    Q_DECLARE_TR_FUNCTIONS(CloudParts)
};

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

QString CloudPart::words() const
{
    switch (kind) {
    case Kind::Server:
        return CloudPartsWords::tr("machine %1").arg(name);
    case Kind::Port:
        return CloudPartsWords::tr("port %1").arg(name);
    case Kind::Volume:
        return CloudPartsWords::tr("volume %1").arg(name);
    case Kind::Address:
        return CloudPartsWords::tr("floating address %1").arg(name);
    case Kind::Router:
        return CloudPartsWords::tr("router %1").arg(name);
    case Kind::Subnet:
        return CloudPartsWords::tr("subnet %1").arg(name);
    case Kind::Network:
        return CloudPartsWords::tr("network %1").arg(name);
    case Kind::Group:
        return CloudPartsWords::tr("security group %1").arg(name);
    case Kind::ServerGroup:
        return CloudPartsWords::tr("server group %1").arg(name);
    case Kind::KeyPair:
        break;
    }
    return CloudPartsWords::tr("key pair %1").arg(name);
}

PlacedThing CloudPart::placed() const
{
    static const QMap<Kind, PlacedThing::Kind> kinds{
        {Kind::Server, PlacedThing::Kind::Machine}, {Kind::Network, PlacedThing::Kind::Network}, {Kind::Volume, PlacedThing::Kind::Volume}};
    const PlacedThing::Kind as = kinds.value(kind, PlacedThing::Kind::Other);
    return {.kind = as,
            .name = as == PlacedThing::Kind::Other ? words() : name,
            .machine = machine,
            .power = kind == Kind::Server ? powerOf(status) : ObservedMachine::Power::Unknown,
            .halfMade = kind == Kind::Server && status == QLatin1String("BUILD"),
            .id = id,
            .volume = volume,
            .size = size,
            .words = words()};
}

ObservedMachine::Power powerOf(const QString &status)
{
    static const QStringList stopped{QStringLiteral("SHUTOFF"),   QStringLiteral("STOPPED"), QStringLiteral("PAUSED"),
                                     QStringLiteral("SUSPENDED"), QStringLiteral("SHELVED"), QStringLiteral("SHELVED_OFFLOADED")};
    if (status == QLatin1String("ACTIVE"))
        return ObservedMachine::Power::Running;
    if (status == QLatin1String("ERROR"))
        return ObservedMachine::Power::Error;
    return stopped.contains(status) ? ObservedMachine::Power::Stopped : ObservedMachine::Power::Unknown;
}

/// Where things of a kind are listed, and how one is told to be ours.
struct CloudParts::Source {
    Kind kind;
    Service service;
    const char *path;  ///< one of them is under it
    const char *query; ///< of the list
    const char *key;
};

namespace
{

constexpr const char *fewFields = "?fields=id&fields=name&fields=status";

} // namespace

// All of the project's: a filter that a cloud understands otherwise would make machines look gone.
constexpr CloudParts::Source CloudParts::serverSource{Kind::Server, Service::Compute, "/servers", "/detail", "servers"};
constexpr CloudParts::Source CloudParts::portSource{Kind::Port, Service::Network, "/ports",
                                                    "?fields=id&fields=name&fields=status&fields=device_id", "ports"};
constexpr CloudParts::Source CloudParts::volumeSource{Kind::Volume, Service::Volume, "/volumes", "/detail", "volumes"};

CloudParts::CloudParts(CloudCalls &calls, QString clusterId, QString name)
    : m_calls(calls), m_id(std::move(clusterId)), m_name(std::move(name)), m_mark(m_name + QLatin1Char('-') + m_id.left(8))
{
}

QString CloudParts::machineIn(const QString &name) const
{
    return name.startsWith(m_mark + QLatin1Char('-')) ? name.mid(m_mark.size() + 1) : QString();
}

CloudCalls::Listing CloudParts::listing(const Source &source)
{
    return {source.service, QLatin1String(source.path) + QLatin1String(source.query), QLatin1String(source.key)};
}

Result<QList<CloudPart>> CloudParts::listed(const Source &source)
{
    const CloudCalls::Listing asked = listing(source);
    const Result<QJsonArray> list = m_calls.list(asked.service, asked.path, asked.key);
    return list ? Result<QList<CloudPart>>(ours(source, *list)) : Result<QList<CloudPart>>(list.error());
}

CloudPart CloudParts::server(const QJsonObject &server)
{
    return {.kind = Kind::Server,
            .id = text(server, "id"),
            .name = text(server, "name"),
            .machine = text(server.value(QLatin1String("metadata")).toObject(), "butler_machine"),
            .status = text(server, "status"),
            .task = text(server, "OS-EXT-STS:task_state"),
            .fault = text(server.value(QLatin1String("fault")).toObject(), "message"),
            .made = text(server, "created"),
            .image = text(server.value(QLatin1String("image")).toObject(), "id")};
}

QList<CloudPart> CloudParts::ours(const Source &source, const QJsonArray &list) const
{
    QList<CloudPart> found;
    for (const QJsonValue &value : list) {
        const QJsonObject object = source.kind == Kind::KeyPair ? value[QLatin1String("keypair")].toObject() : value.toObject();
        if (source.kind == Kind::Server) {
            if (text(object.value(QLatin1String("metadata")).toObject(), "butler_cluster") == m_id)
                found << server(object);
            continue;
        }
        CloudPart thing{.kind = source.kind, .id = text(object, "id"), .name = text(object, "name"), .status = text(object, "status")};
        if (source.kind == Kind::Address) {
            thing.name = text(object, "floating_ip_address");
            thing.on = text(object, "port_id");
            if (!text(object, "description").contains(m_id))
                continue;
        } else if (source.kind == Kind::Volume) {
            const QJsonObject metadata = object.value(QLatin1String("metadata")).toObject();
            if (text(metadata, "butler_cluster") != m_id)
                continue;
            thing.machine = text(metadata, "butler_machine");
            thing.volume = text(metadata, "butler_volume");
            thing.zone = text(object, "availability_zone");
            thing.type = text(object, "volume_type");
            thing.size = object.value(QLatin1String("size")).toInt();
            thing.on = text(object.value(QLatin1String("attachments")).toArray().first().toObject(), "server_id");
        } else if (thing.name != m_mark && !thing.name.startsWith(m_mark + QLatin1Char('-'))) {
            continue;
        } else if (source.kind == Kind::Port) {
            thing.machine = machineIn(thing.name).section(QLatin1Char('+'), 0, 0);
            thing.network = machineIn(thing.name).section(QLatin1Char('+'), 1);
            thing.on = text(object, "device_id");
        }
        if (source.kind == Kind::KeyPair)
            thing.id = thing.name;
        found << thing;
    }
    return found;
}

Result<QList<CloudPart>> CloudParts::servers()
{
    return listed(serverSource);
}

Result<QList<CloudPart>> CloudParts::volumes()
{
    return m_calls.has(volumeSource.service) ? listed(volumeSource) : QList<CloudPart>();
}

Result<QList<CloudPart>> CloudParts::ports()
{
    return listed(portSource);
}

Result<QList<CloudPart>> CloudParts::all()
{
    static constexpr Source sources[] = {serverSource,
                                         portSource,
                                         volumeSource,
                                         {Kind::Address, Service::Network, "/floatingips", "", "floatingips"},
                                         {Kind::Router, Service::Network, "/routers", fewFields, "routers"},
                                         {Kind::Subnet, Service::Network, "/subnets", "?fields=id&fields=name", "subnets"},
                                         {Kind::Network, Service::Network, "/networks", fewFields, "networks"},
                                         {Kind::Group, Service::Network, "/security-groups", "?fields=id&fields=name", "security_groups"},
                                         {Kind::ServerGroup, Service::Compute, "/os-server-groups", "", "server_groups"},
                                         {Kind::KeyPair, Service::Compute, "/os-keypairs", "", "keypairs"}};
    QList<const Source *> asked;
    QList<CloudCalls::Listing> listings;
    for (const Source &source : sources) {
        if (!m_calls.has(source.service))
            continue;
        asked << &source;
        listings << listing(source);
    }
    const QList<Result<QJsonArray>> lists = m_calls.lists(listings);
    QList<CloudPart> found;
    for (qsizetype i = 0; i < lists.size(); ++i) {
        if (!lists[i])
            return lists[i].error();
        found += ours(*asked[i], *lists[i]);
    }
    return found;
}

QList<CloudPart> CloudParts::withFaults(QList<CloudPart> things)
{
    for (CloudPart &thing : things) {
        if (thing.kind != Kind::Server || thing.status != QLatin1String("ERROR") || !thing.fault.isEmpty())
            continue;
        if (const Result<QJsonObject> asked = m_calls.get(Service::Compute, QStringLiteral("/servers/") + thing.id))
            thing.fault = server(asked->value(QLatin1String("server")).toObject()).fault;
    }
    return things;
}

/// A router goes only when nothing hangs on it.
Result<void> CloudParts::detach(const CloudPart &router)
{
    const Result<QJsonArray> ports = m_calls.list(
        Service::Network, QStringLiteral("/ports?fields=id&fields=device_owner&device_id=") + router.id, QStringLiteral("ports"));
    if (!ports)
        return ports.error();
    for (const QJsonValue &port : *ports) {
        if (!port[QLatin1String("device_owner")].toString().contains(QLatin1String("router_interface")))
            continue;
        const Result<QJsonObject> detached =
            m_calls.put(Service::Network, QStringLiteral("/routers/%1/remove_router_interface").arg(router.id),
                        {{QStringLiteral("port_id"), port[QLatin1String("id")]}});
        if (!detached)
            return detached.error();
    }
    return {};
}

namespace
{

struct Place {
    Service service;
    const char *path;
};

Place placeOf(Kind kind)
{
    switch (kind) {
    case Kind::Server:
        return {Service::Compute, "/servers/"};
    case Kind::Port:
        return {Service::Network, "/ports/"};
    case Kind::Volume:
        return {Service::Volume, "/volumes/"};
    case Kind::Address:
        return {Service::Network, "/floatingips/"};
    case Kind::Router:
        return {Service::Network, "/routers/"};
    case Kind::Subnet:
        return {Service::Network, "/subnets/"};
    case Kind::Network:
        return {Service::Network, "/networks/"};
    case Kind::Group:
        return {Service::Network, "/security-groups/"};
    case Kind::ServerGroup:
        return {Service::Compute, "/os-server-groups/"};
    case Kind::KeyPair:
        break;
    }
    return {Service::Compute, "/os-keypairs/"};
}

} // namespace

Result<void> CloudParts::removeOne(const CloudPart &thing)
{
    if (thing.kind == Kind::Router) {
        if (const Result<void> detached = detach(thing); !detached)
            return detached;
    }
    const Place place = placeOf(thing.kind);
    return m_calls.remove(place.service, QLatin1String(place.path) + QString::fromLatin1(QUrl::toPercentEncoding(thing.id)));
}

Result<bool> CloudParts::isGone(const CloudPart &thing)
{
    const Place place = placeOf(thing.kind);
    return m_calls.isGone(place.service, QLatin1String(place.path) + QString::fromLatin1(QUrl::toPercentEncoding(thing.id)));
}

Result<void> CloudParts::remove(const QList<CloudPart> &things, const std::function<bool(int milliseconds)> &wait)
{
    QList<CloudPart> ordered = things;
    // What is used by something stands behind it in the list of kinds; addresses go before the ports that they lead to.
    const auto rank = [](const CloudPart &thing) { return thing.kind == Kind::Address ? -1 : int(thing.kind); };
    std::stable_sort(ordered.begin(), ordered.end(), [&rank](const CloudPart &a, const CloudPart &b) { return rank(a) < rank(b); });
    QStringList failed;
    Error why;
    QList<CloudPart> going; // they are told to go, and go later; what they hold cannot go before
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        const CloudPart &thing = ordered[i];
        if (const Result<void> removed = removeOne(thing); !removed) {
            failed << thing.words();
            why = removed.error();
        } else if (thing.kind == Kind::Server || thing.kind == Kind::Volume) {
            going << thing;
        }
        if (i + 1 < ordered.size() && ordered[i + 1].kind == thing.kind)
            continue;
        for (int look = 0; look < looks && !going.isEmpty(); ++look) {
            going.removeIf([this](const CloudPart &one) {
                const Result<bool> gone = isGone(one);
                return gone && *gone;
            });
            if (!going.isEmpty() && !wait(2000))
                break;
        }
        for (const CloudPart &one : std::exchange(going, {})) {
            failed << one.words();
            why = Error{CloudPartsWords::tr("The cloud was told to, and it is still there."), {}};
        }
    }
    if (failed.isEmpty())
        return {};
    return Error{CloudPartsWords::tr("The cloud did not remove everything of this cluster; these stay: %1. %2 Start the run again.")
                     .arg(failed.join(QStringLiteral(", ")), why.message),
                 why.details};
}
