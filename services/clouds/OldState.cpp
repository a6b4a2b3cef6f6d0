#include "services/clouds/OldState.h"

#include "model/Harmless.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace
{

constexpr int newest = 3; // version of the form; 4 is of Terraform 0.12

/// Gives the sentences of this file their context.
struct OldStateWords {
    Q_DECLARE_TR_FUNCTIONS(OldRoot)
};

QString textOf(const QJsonObject &attributes, const QString &key)
{
    return harmless(attributes.value(key).toString());
}

/// Lists are written flat there: network.# says how many, network.0.name the first one's name.
QStringList networksOf(const QJsonObject &attributes)
{
    QStringList networks;
    const int count = qBound(0, textOf(attributes, QStringLiteral("network.#")).toInt(), 16);
    for (int i = 0; i < count; ++i) {
        const QString name = textOf(attributes, QStringLiteral("network.%1.name").arg(i));
        networks << (name.isEmpty() ? textOf(attributes, QStringLiteral("network.%1.uuid").arg(i)) : name);
    }
    networks.removeAll(QString());
    return networks;
}

OldMachine machineOf(const QString &address, const QJsonObject &attributes)
{
    const QString name = textOf(attributes, QStringLiteral("name"));
    OldMachine machine = oldBase(name.isEmpty() ? address.section(QLatin1Char('.'), 1).replace(QLatin1Char('.'), QLatin1Char('-')) : name);
    machine.size = textOf(attributes, QStringLiteral("flavor_name"));
    machine.image = textOf(attributes, QStringLiteral("image_name"));
    if (machine.size.isEmpty())
        machine.size = textOf(attributes, QStringLiteral("flavor_id"));
    if (machine.image.isEmpty())
        machine.image = textOf(attributes, QStringLiteral("image_id"));
    machine.networks = networksOf(attributes);
    return machine;
}

void take(OldState &state, const QString &address, const QJsonObject &resource)
{
    const QString type = resource.value(QLatin1String("type")).toString();
    const QJsonObject attributes = resource.value(QLatin1String("primary"))[QLatin1String("attributes")].toObject();
    const QString name = textOf(attributes, QStringLiteral("name"));
    if (address.startsWith(QLatin1String("data."))) // what was only looked up
        return;
    if (type == QLatin1String("openstack_compute_instance_v2")) {
        state.machines << machineOf(address, attributes);
        if (const QString pair = textOf(attributes, QStringLiteral("key_pair")); !pair.isEmpty() && !state.keyPairs.contains(pair))
            state.keyPairs << pair;
    } else if (type.startsWith(QLatin1String("openstack_blockstorage_volume_v"))) {
        state.volumes << (name.isEmpty() ? address : name);
    } else if (type == QLatin1String("openstack_compute_floatingip_v2") || type == QLatin1String("openstack_networking_floatingip_v2")) {
        state.addresses << textOf(attributes, QStringLiteral("address"));
    }
}

/// Not valid: it is no state.
QJsonValue versionOf(const QJsonObject &object)
{
    const bool isState = object.contains(QLatin1String("modules")) || object.contains(QLatin1String("lineage")) ||
                         object.contains(QLatin1String("terraform_version"));
    return isState ? object.value(QLatin1String("version")) : QJsonValue();
}

} // namespace

OldMachine oldBase(const QString &name)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+")), number(QStringLiteral("\\A(.*[^-])-(\\d{1,4})\\z"));
    QString base = name.toLower().replace(other, QStringLiteral("-"));
    while (base.startsWith(QLatin1Char('-')))
        base.remove(0, 1);
    while (base.endsWith(QLatin1Char('-')))
        base.chop(1);
    const QString own = QStringLiteral("butler-");
    if (base.startsWith(own))
        base.remove(0, own.size());
    OldMachine machine;
    const QRegularExpressionMatch numbered = number.match(base);
    machine.isNumbered = numbered.hasMatch();
    machine.base = (machine.isNumbered ? numbered.captured(1) : base).left(40);
    if (machine.base.isEmpty() || !machine.base.at(0).isLetter())
        machine.base.prepend(QStringLiteral("machine-"));
    while (machine.base.endsWith(QLatin1Char('-')))
        machine.base.chop(1);
    return machine;
}

bool OldState::isOne(const QByteArray &text)
{
    return versionOf(QJsonDocument::fromJson(text).object()).isDouble();
}

Result<OldState> OldState::read(const QByteArray &text, const QString &file)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    const QJsonValue version = versionOf(object);
    if (!version.isDouble())
        return Error{
            OldStateWords::tr("%1 is no state of Terraform, or is broken. Take the file terraform.tfstate of the old cluster, or its "
                              "*.tfvars.")
                .arg(file),
            error.errorString()};
    if (version.toInt() > newest)
        return Error{OldStateWords::tr("%1 was written by Terraform 0.12 or newer, and the old set-up is older. If it is a cluster of this "
                                       "program, open its folder.")
                         .arg(file),
                     {}};
    OldState state;
    for (const QJsonValue &module : object.value(QLatin1String("modules")).toArray()) {
        const QJsonObject resources = module[QLatin1String("resources")].toObject();
        for (auto resource = resources.begin(); resource != resources.end(); ++resource)
            take(state, resource.key(), resource.value().toObject());
    }
    state.addresses.removeAll(QString());
    return state;
}
