#include "services/targets/CloudState.h"

#include "services/platform/Files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{

/// As Terraform's state and OpenTofu's write it. The same name at another host is another program.
const QStringList providers = {QStringLiteral("provider[\"registry.terraform.io/terraform-provider-openstack/openstack\"]"),
                               QStringLiteral("provider[\"registry.opentofu.org/terraform-provider-openstack/openstack\"]")};

void take(CloudState &state, const QString &type, const QString &key, const QJsonObject &attributes)
{
    const QString id = attributes.value(QLatin1String("id")).toString();
    state.ids << id;
    if (type == QLatin1String("openstack_compute_instance_v2"))
        state.servers.insert(key, id);
    else if (type == QLatin1String("openstack_networking_port_v2")) {
        state.ports[key.section(QLatin1Char('/'), 0, 0)] << id;
        if (!key.contains(QLatin1Char('/'))) // else one in a further network
            state.addresses.insert(key, attributes.value(QLatin1String("all_fixed_ips")).toArray().first().toString());
    } else if (type == QLatin1String("openstack_blockstorage_volume_v3"))
        state.volumes[key.section(QLatin1Char('/'), 0, 0)].insert(key.section(QLatin1Char('/'), 1), id);
    else if (type == QLatin1String("openstack_networking_floatingip_associate_v2"))
        state.floatingAddress = attributes.value(QLatin1String("floating_ip")).toString();
    else if (type == QLatin1String("openstack_networking_floatingip_v2") && state.floatingAddress.isEmpty())
        state.floatingAddress = attributes.value(QLatin1String("address")).toString();
}

} // namespace

CloudState CloudState::read(const QString &path)
{
    CloudState state;
    const Result<QByteArray> text = QFile::exists(path) ? readFile(path) : Result<QByteArray>(QByteArray());
    const QJsonArray resources = text ? QJsonDocument::fromJson(*text).object().value(QLatin1String("resources")).toArray() : QJsonArray();
    for (const QJsonValue &value : resources) {
        const QJsonObject resource = value.toObject();
        if (!providers.contains(resource.value(QLatin1String("provider")).toString()))
            state.isForeign = true;
        for (const QJsonValue &instance : resource.value(QLatin1String("instances")).toArray())
            take(state, resource.value(QLatin1String("type")).toString(), instance[QLatin1String("index_key")].toString(),
                 instance[QLatin1String("attributes")].toObject());
    }
    return state;
}
