#include "services/targets/LocalRecord.h"

#include "model/cluster/RoleMachines.h"
#include "services/containers/Containers.h"
#include "services/platform/Files.h"
#include "services/platform/Ports.h"
#include "services/ssh/SshFolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct LocalTargetWords {
    Q_DECLARE_TR_FUNCTIONS(LocalTargetWords)
};

QString addressAt(const QString &subnet, int place)
{
    return QHostAddress(QHostAddress::parseSubnet(subnet).first.toIPv4Address() + static_cast<quint32>(place)).toString();
}

/// The machine that SSH reaches at once: the Salt master, or else the first.
QString entryOf(const Cluster &design)
{
    const QString master = saltMasterOf(design);
    return master.isEmpty() ? machineNames(design).value(0) : master;
}

Result<void> giveAddresses(LocalRecord &target, const Cluster &design, const QStringList &existing)
{
    const QStringList wanted = machineNames(design);
    for (const QString &machine : target.addresses.keys()) { // a copy: entries go
        if (!wanted.contains(machine) && !existing.contains(machine))
            target.addresses.remove(machine);
    }
    QSet<QString> taken(target.spoilt.cbegin(), target.spoilt.cend());
    for (const QString &address : std::as_const(target.addresses))
        taken << address;
    int place = FirstAddress;
    for (const Machine &machine : machinesOf(design)) {
        if (target.addresses.contains(machine.name))
            continue;
        while (place <= LastAddress && taken.contains(addressAt(target.subnet, place)))
            ++place;
        if (place > LastAddress)
            return Error{LocalTargetWords::tr("On this computer a cluster can have at most %1 machines. Make the counts smaller.")
                             .arg(LastAddress - FirstAddress + 1),
                         {}};
        target.addresses.insert(machine.name, addressAt(target.subnet, place));
        taken << addressAt(target.subnet, place);
    }
    return {};
}

QJsonArray volumesOf(const Group &group)
{
    QJsonArray volumes;
    for (const Volume &volume : group.volumes)
        volumes << QJsonObject{
            {QStringLiteral("name"), volume.name}, {QStringLiteral("size"), volume.size}, {QStringLiteral("mount"), volume.mount}};
    return volumes;
}

} // namespace

QString shortId(const QString &clusterId)
{
    return clusterId.left(8);
}

QString containerName(const QString &clusterId, const QString &machine)
{
    return QStringLiteral("butler-%1-%2").arg(shortId(clusterId), machine);
}

Result<LocalRecord> LocalRecord::read(const QString &path)
{
    LocalRecord target;
    if (!QFile::exists(path))
        return target;
    const Result<QByteArray> text = readFile(path);
    if (!text)
        return text.error();
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    if (object.value(QLatin1String("format")).toInt() != 1)
        return Error{LocalTargetWords::tr(
                         "%1 was made by a newer version of Butler Desktop, or is broken. Use that version, or take the file out of a "
                         "backup.")
                         .arg(path),
                     {}};
    target.engine = object.value(QLatin1String("engine")).toVariant().toStringList();
    target.runOptions = object.value(QLatin1String("runOptions")).toVariant().toStringList();
    target.subnet = object.value(QLatin1String("subnet")).toString();
    target.image = object.value(QLatin1String("image")).toString();
    target.spoilt = object.value(QLatin1String("spoilt")).toVariant().toStringList();
    target.entryMachine = object.value(QLatin1String("entryMachine")).toString();
    target.entryPort = static_cast<quint16>(object.value(QLatin1String("entryPort")).toInt());
    const QJsonObject addresses = object.value(QLatin1String("addresses")).toObject();
    for (auto i = addresses.constBegin(); i != addresses.constEnd(); ++i)
        target.addresses.insert(i.key(), i.value().toString());
    return target;
}

Result<void> LocalRecord::write(const QString &path) const
{
    QJsonObject places;
    for (auto i = addresses.cbegin(); i != addresses.cend(); ++i)
        places.insert(i.key(), i.value());
    const QJsonObject object{{QStringLiteral("format"), 1},
                             {QStringLiteral("kind"), QStringLiteral("local")},
                             {QStringLiteral("engine"), QJsonArray::fromStringList(engine)},
                             {QStringLiteral("runOptions"), QJsonArray::fromStringList(runOptions)},
                             {QStringLiteral("subnet"), subnet},
                             {QStringLiteral("image"), image},
                             {QStringLiteral("entryMachine"), entryMachine},
                             {QStringLiteral("entryPort"), entryPort},
                             {QStringLiteral("spoilt"), QJsonArray::fromStringList(spoilt)},
                             {QStringLiteral("addresses"), places}};
    return writePrivateFile(path, QJsonDocument(object).toJson());
}

QString LocalRecord::engineInUse(const QString &terraformPath) const
{
    const bool isBuilt =
        QFile::exists(terraformPath + QStringLiteral("/terraform.tfstate")) || QFile::exists(terraformPath + QStringLiteral("/making"));
    return isBuilt && !engine.isEmpty() ? kindOfEngine(engine.first()) : QString();
}

void LocalRecord::spoilAddress(const QString &machine)
{
    if (const QString address = addresses.take(machine); !address.isEmpty())
        spoilt << address;
}

Result<void> decide(LocalRecord &target, const Cluster &design, const ContainerEngine &engine, const QStringList &ranges,
                    const QString &clusterId, const QList<StateResource> &state)
{
    QStringList existing;
    for (const StateResource &resource : state)
        existing << resource.machine;
    target.engine = engine.command;
    target.runOptions = engine.runOptions;
    if (state.isEmpty()) // nothing stands in the old range: it may be somebody else's by now
        target.subnet.clear();
    if (target.subnet.isEmpty()) {
        target.addresses.clear();
        target.spoilt.clear();
        const Result<QString> subnet = chooseSubnet(ranges, ownRoutes(), clusterId);
        if (!subnet)
            return subnet.error();
        target.subnet = *subnet;
    }
    // The port is published by the container: the entry stays the machine it is for as long as that stands.
    const bool stands = existing.contains(target.entryMachine) && machineNames(design).contains(target.entryMachine);
    if (!stands)
        target.entryMachine = entryOf(design);
    const bool isPublished = stands && target.addresses.contains(target.entryMachine); // one whose address is spoilt is only half made
    if (!isPublished && (target.entryPort == 0 || !isPortFree(target.entryPort)))
        target.entryPort = freePort();
    if (target.entryPort == 0)
        return Error{
            LocalTargetWords::tr(
                "No port on 127.0.0.1 can be used for the cluster's SSH: none is free, or a firewall stands between the programs of this "
                "computer. Close programs that listen on many ports, or let them reach each other, then try again."),
            {}};
    return giveAddresses(target, design, existing);
}

/// Whether a role of the design mounts file systems on this machine.
static bool mountsOn(const Machine &machine, const Cluster &design, const RoleCatalogue &roles)
{
    const QList<Role> there = rolesIn(design, roles);
    return std::any_of(there.begin(), there.end(), [&machine](const Role &role) {
        return std::any_of(role.mounts.begin(), role.mounts.end(), [&machine](const QString &id) { return machine.roles.contains(id); });
    });
}

Result<QJsonObject> terraformInput(const LocalRecord &target, const Cluster &design, const RoleCatalogue &roles, const QString &clusterId,
                                   const SshFolder &ssh)
{
    const Result<SshKeyPair> mayEnter = ssh.ownKey();
    if (!mayEnter)
        return mayEnter.error();
    const Result<QMap<QString, SshKeyPair>> first = ssh.firstContactKeys(machineNames(design));
    if (!first)
        return first.error();
    QJsonObject machines;
    for (const Machine &machine : machinesOf(design)) {
        const Group *group = design.group(machine.group);
        machines.insert(machine.name, QJsonObject{{QStringLiteral("address"), target.addresses.value(machine.name)},
                                                  {QStringLiteral("authorized_key"), mayEnter->publicKey},
                                                  {QStringLiteral("host_key"), QString::fromUtf8(first->value(machine.name).privateKey)},
                                                  {QStringLiteral("memory"), design.target.settings.value(QStringLiteral("memory"))},
                                                  {QStringLiteral("mounts"), mountsOn(machine, design, roles)},
                                                  {QStringLiteral("volumes"), group ? volumesOf(*group) : QJsonArray()}});
    }
    return QJsonObject{{QStringLiteral("cluster"), QJsonObject{{QStringLiteral("id"), clusterId},
                                                               {QStringLiteral("short"), shortId(clusterId)},
                                                               {QStringLiteral("name"), design.name}}},
                       {QStringLiteral("engine"), QJsonArray::fromStringList(target.engine)},
                       {QStringLiteral("run_options"), QJsonArray::fromStringList(target.runOptions)},
                       {QStringLiteral("network"), QJsonObject{{QStringLiteral("name"), QStringLiteral("butler-") + shortId(clusterId)},
                                                               {QStringLiteral("subnet"), target.subnet}}},
                       {QStringLiteral("image"), target.image},
                       {QStringLiteral("entry"),
                        QJsonObject{{QStringLiteral("machine"), target.entryMachine}, {QStringLiteral("port"), target.entryPort}}},
                       {QStringLiteral("fuse"), QFile::exists(QStringLiteral("/dev/fuse"))},
                       {QStringLiteral("machines"), machines}};
}

QJsonObject emptyTerraformInput(const ContainerEngine &engine, const QString &clusterId)
{
    const QString network = QStringLiteral("butler-") + shortId(clusterId);
    return {{QStringLiteral("cluster"), QJsonObject{{QStringLiteral("id"), clusterId},
                                                    {QStringLiteral("short"), shortId(clusterId)},
                                                    {QStringLiteral("name"), QString()}}},
            {QStringLiteral("engine"), QJsonArray::fromStringList(engine.command)},
            {QStringLiteral("network"), QJsonObject{{QStringLiteral("name"), network}, {QStringLiteral("subnet"), QString()}}},
            {QStringLiteral("image"), QString()},
            {QStringLiteral("entry"), QJsonObject{{QStringLiteral("machine"), QString()}, {QStringLiteral("port"), 0}}},
            {QStringLiteral("machines"), QJsonObject()}};
}
