#include "services/targets/CloudImports.h"

#include <QJsonArray>

#include <algorithm>

namespace
{

using Kind = CloudPart::Kind;
using Service = CloudCalls::Service;

QString text(const QJsonValue &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

/// Of the module's resources with a `count`: as the state's reader calls them.
QString withoutNumber(const QString &address)
{
    return address.endsWith(QLatin1String("[0]")) ? address.chopped(3) : address;
}

QString keyed(const char *resource, const QString &key)
{
    return QStringLiteral("%1[\"%2\"]").arg(QLatin1String(resource), key);
}

/// Empty: such a machine has none such.
QString portAddress(const CloudPart &port, const QJsonValue &machine)
{
    if (port.network.isEmpty())
        return machine.isObject() ? keyed("openstack_networking_port_v2.port", port.machine) : QString();
    const QJsonArray networks = machine[QLatin1String("networks")].toArray();
    const bool isWanted =
        std::any_of(networks.begin(), networks.end(), [&port](const QJsonValue &one) { return text(one, "network") == port.network; });
    return isWanted ? keyed("openstack_networking_port_v2.further", port.machine + QLatin1Char('/') + port.network) : QString();
}

} // namespace

CloudImports::CloudImports(CloudCalls &calls, const QList<CloudPart> &found, const QJsonObject &input, const CloudState &state,
                           const QList<StateResource> &resources)
    : m_calls(calls), m_found(found), m_input(input), m_state(state)
{
    for (const StateResource &resource : resources)
        m_known << resource.address;
    const QJsonValue cluster = m_input.value(QLatin1String("cluster"));
    m_mark = text(cluster, "name") + QLatin1Char('-') + text(cluster, "short");
}

void CloudImports::add(const QString &address, const QString &id)
{
    if (!m_known.contains(withoutNumber(address)))
        m_imports.insert(address, id);
}

const CloudPart *CloudImports::found(Kind kind, const QString &name) const
{
    const auto part =
        std::find_if(m_found.cbegin(), m_found.cend(), [&](const CloudPart &one) { return one.kind == kind && one.name == name; });
    return part == m_found.cend() ? nullptr : &*part;
}

/// Empty: the design has nothing of the kind.
QString CloudImports::addressOf(const CloudPart &part) const
{
    const QJsonObject machines = m_input.value(QLatin1String("machines")).toObject();
    const QJsonValue entry = m_input.value(QLatin1String("entry"));
    const bool hasOwnNetwork = text(m_input.value(QLatin1String("network")), "id").isEmpty();
    const auto isApart = [](const QJsonValue &machine) { return machine[QLatin1String("apart")].toBool(); };
    switch (part.kind) {
    case Kind::Server:
        return machines.contains(part.machine) ? keyed("openstack_compute_instance_v2.machine", part.machine) : QString();
    case Kind::Port:
        return portAddress(part, machines.value(part.machine));
    case Kind::Address:
        return text(entry, "pool").isEmpty() || !text(entry, "address").isEmpty()
                   ? QString()
                   : QStringLiteral("openstack_networking_floatingip_v2.entry[0]");
    case Kind::Router:
        return hasOwnNetwork ? QStringLiteral("openstack_networking_router_v2.own[0]") : QString();
    case Kind::Subnet:
        return hasOwnNetwork ? QStringLiteral("openstack_networking_subnet_v2.own[0]") : QString();
    case Kind::Network:
        return hasOwnNetwork ? QStringLiteral("openstack_networking_network_v2.own[0]") : QString();
    case Kind::Group:
        for (const char *group : {"members", "entry"}) {
            if (part.name == m_mark + QLatin1Char('-') + QLatin1String(group))
                return QStringLiteral("openstack_networking_secgroup_v2.") + QLatin1String(group);
        }
        return {};
    case Kind::ServerGroup:
        return std::count_if(machines.begin(), machines.end(), isApart) > 1 ? QStringLiteral("openstack_compute_servergroup_v2.apart[0]")
                                                                            : QString();
    case Kind::KeyPair:
        return QStringLiteral("openstack_compute_keypair_v2.key");
    case Kind::Volume:
        break;
    }
    return {};
}

Result<QMap<QString, QString>> CloudImports::of(const QList<CloudPart> &unknown, const QMap<QString, QString> &volumes)
{
    m_imports.clear();
    QStringList unfit;
    QStringList twice;
    for (const CloudPart &part : unknown) {
        const QString address = addressOf(part);
        if (address.isEmpty())
            unfit << part.placed().inWords();
        else if (m_known.contains(withoutNumber(address)) || m_imports.contains(address))
            twice << part.placed().inWords();
        else
            add(address, part.id);
    }
    if (!unfit.isEmpty())
        return Error{tr("The design has nothing that these could be: %1. Nothing was touched. Put it into the design to take it in, or let "
                        "all that no state knows be removed.")
                         .arg(unfit.join(QStringLiteral(", "))),
                     {}};
    if (!twice.isEmpty())
        return Error{
            tr("The cloud has these twice, and the design has each once: %1. Nothing was touched. Look which of the two holds what "
               "you need, and delete the other on the cloud's web page.")
                .arg(twice.join(QStringLiteral(", "))),
            {}};
    if (const Result<void> added = addAttachments(volumes); !added)
        return added.error();
    for (const CloudPart &part : m_found) {
        if (part.kind == Kind::Address && !part.on.isEmpty() && !addressOf(part).isEmpty())
            add(QStringLiteral("openstack_networking_floatingip_associate_v2.entry[0]"), part.id);
    }
    if (const Result<void> added = addRouterInterface(); !added)
        return added.error();
    if (const Result<void> added = addRules(); !added)
        return added.error();
    return m_imports;
}

/// A volume that is attached is not attached again; one that somebody's own machine has is not taken from it.
Result<void> CloudImports::addAttachments(const QMap<QString, QString> &volumes)
{
    const QJsonObject machines = m_input.value(QLatin1String("machines")).toObject();
    for (auto machine = machines.begin(); machine != machines.end(); ++machine) {
        for (const QJsonValue &volume : machine.value()[QLatin1String("volumes")].toArray()) {
            const QString name = text(volume, "name");
            const QString key = machine.key() + QLatin1Char('/') + name;
            const QString id =
                volumes.value(keyed("openstack_blockstorage_volume_v3.volume", key), m_state.volumes.value(machine.key()).value(name));
            const auto part = std::find_if(m_found.cbegin(), m_found.cend(),
                                           [&id](const CloudPart &one) { return one.kind == Kind::Volume && one.id == id; });
            if (part == m_found.cend() || part->on.isEmpty())
                continue;
            const QString server =
                m_imports.value(keyed("openstack_compute_instance_v2.machine", machine.key()), m_state.servers.value(machine.key()));
            if (part->on != server)
                return Error{tr("The volume %1 is attached to %2, which is not the machine %3 of this cluster. Nothing was touched. Detach "
                                "it there, on the cloud's web page, when it is not needed there any more; then start the run again.")
                                 .arg(part->name, part->on, machine.key()),
                             {}};
            add(keyed("openstack_compute_volume_attach_v2.attachment", key), part->on + QLatin1Char('/') + id);
        }
    }
    return {};
}

Result<void> CloudImports::addRouterInterface()
{
    const CloudPart *router = found(Kind::Router, m_mark);
    if (!router)
        return {};
    const Result<QJsonArray> ports = m_calls.list(
        Service::Network, QStringLiteral("/ports?fields=id&fields=device_owner&device_id=") + router->id, QStringLiteral("ports"));
    if (!ports)
        return ports.error();
    for (const QJsonValue &port : *ports) {
        if (text(port, "device_owner").contains(QLatin1String("router_interface")))
            add(QStringLiteral("openstack_networking_router_interface_v2.own[0]"), text(port, "id"));
    }
    return {};
}

/// The module's name of a rule; empty: it has none such.
QString CloudImports::rule(const QJsonObject &rule) const
{
    const CloudPart *members = found(Kind::Group, m_mark + QStringLiteral("-members"));
    const CloudPart *entry = found(Kind::Group, m_mark + QStringLiteral("-entry"));
    const QString resource = QStringLiteral("openstack_networking_secgroup_rule_v2.");
    const QString group = text(rule, "security_group_id");
    const QString from = text(rule, "remote_group_id");
    const QString protocol = text(rule, "protocol");
    const int first = rule.value(QLatin1String("port_range_min")).toInt();
    const int last = rule.value(QLatin1String("port_range_max")).toInt();
    const bool isSsh = protocol == QLatin1String("tcp") && first == 22 && last == 22;
    if (text(rule, "direction") != QLatin1String("ingress") || text(rule, "ethertype") != QLatin1String("IPv4"))
        return {};
    if (entry && group == entry->id) {
        const QString range = text(rule, "remote_ip_prefix");
        const QJsonArray ranges = m_input.value(QLatin1String("entry"))[QLatin1String("from")].toArray();
        return isSsh && ranges.contains(range) ? keyed("openstack_networking_secgroup_rule_v2.entry", range) : QString();
    }
    if (!members || group != members->id)
        return {};
    if (entry && isSsh && from == entry->id)
        return resource + QStringLiteral("inside");
    if (from != members->id)
        return {};
    if (protocol == QLatin1String("icmp"))
        return resource + QStringLiteral("ping");
    const QJsonArray rules = m_input.value(QLatin1String("rules")).toArray();
    const QJsonObject wanted{{QStringLiteral("protocol"), protocol}, {QStringLiteral("from"), first}, {QStringLiteral("to"), last}};
    return rules.contains(wanted)
               ? keyed("openstack_networking_secgroup_rule_v2.members", QStringLiteral("%1-%2-%3").arg(protocol).arg(first).arg(last))
               : QString();
}

/// One that is there is refused a second time.
Result<void> CloudImports::addRules()
{
    for (const CloudPart &group : m_found) {
        if (group.kind != Kind::Group)
            continue;
        const Result<QJsonArray> rules =
            m_calls.list(Service::Network, QStringLiteral("/security-group-rules?security_group_id=") + group.id,
                         QStringLiteral("security_group_rules"));
        if (!rules)
            return rules.error();
        for (const QJsonValue &one : *rules) {
            if (const QString address = rule(one.toObject()); !address.isEmpty())
                add(address, text(one, "id"));
        }
    }
    return {};
}
