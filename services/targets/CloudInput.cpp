#include "services/targets/CloudInput.h"

#include "model/cluster/EntryWay.h"
#include "model/cluster/OpenPorts.h"
#include "model/cluster/RoleMachines.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <optional>

namespace
{

constexpr int UsualMinutes = 30;        // for a machine or a volume to come, or to go
constexpr int MostUserData = 48 * 1024; // bytes; Nova takes 64 KiB of its base64

/// Gives the sentences of this file their context.
struct CloudInputWords {
    Q_DECLARE_TR_FUNCTIONS(CloudInput)
};

QJsonObject clusterOf(const CloudRecord &record, const QString &clusterId)
{
    return {{QStringLiteral("id"), clusterId}, {QStringLiteral("short"), clusterId.left(8)}, {QStringLiteral("name"), record.name}};
}

QJsonObject networkOf(const CloudRecord &record, const TargetChoice &choice)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    const QStringList servers = choice.settings.value(QStringLiteral("nameServers")).split(between, Qt::SkipEmptyParts);
    return {{QStringLiteral("id"), record.networkId},
            {QStringLiteral("subnet"), record.subnetId},
            {QStringLiteral("range"), record.range},
            {QStringLiteral("name_servers"), QJsonArray::fromStringList(servers)},
            {QStringLiteral("outside"), record.outside}};
}

QJsonArray volumesOf(const Group *group)
{
    QJsonArray volumes;
    for (const Volume &volume : group ? group->volumes : QList<Volume>())
        volumes << QJsonObject{
            {QStringLiteral("name"), volume.name}, {QStringLiteral("size"), volume.size}, {QStringLiteral("mount"), volume.mount}};
    return volumes;
}

QJsonArray networksOf(const CloudMachineInput &is)
{
    QJsonArray networks;
    for (const CloudMachineNetwork &one : is.networks)
        networks << QJsonObject{
            {QStringLiteral("network"), one.id}, {QStringLiteral("subnet"), one.subnet}, {QStringLiteral("open"), one.isOpen}};
    return networks;
}

QJsonObject file(const char *path, const char *content, const char *permissions = "0644")
{
    return {{QStringLiteral("path"), QLatin1String(path)},
            {QStringLiteral("owner"), QStringLiteral("root:root")},
            {QStringLiteral("permissions"), QLatin1String(permissions)},
            {QStringLiteral("content"), QLatin1String(content)}};
}

// Each network's DHCP offers a way out, and the systems take them all, each in its own manner. So what is not the first network's is taken
// away again, whenever it comes. The module writes the first port's address in the place of its mark, which it knows alone.
constexpr const char *firstNetwork = R"(#!/bin/sh
# The way out is by the cluster's network, whatever the others offer.
first=$(grep -lix '@first-port@' /sys/class/net/*/address | head -n 1 | cut -d / -f 5)
[ -n "$first" ] || exit 0
{ echo now; ip -4 monitor route; } | while read -r change; do
    ip -4 route show default dev "$first" | grep -q . || continue
    ip -4 route show default | grep -v " dev $first\b" | while read -r route; do
        ip -4 route del $route
    done
done
)";
constexpr const char *firstNetworkUnit = R"([Unit]
Description=The way out is by the cluster's network
After=network.target

[Service]
ExecStart=/usr/local/sbin/butler-first-network
Restart=on-failure

[Install]
WantedBy=multi-user.target
)";

} // namespace

QString cloudUserData(const QString &machine, const CloudMachineInput &is, const QStringList &authorizedKeys,
                      const SshKeyPair &firstContact)
{
    const QJsonObject login{{QStringLiteral("name"), cloudLogin},
                            {QStringLiteral("gecos"), QStringLiteral("Butler Desktop")},
                            {QStringLiteral("shell"), QStringLiteral("/bin/bash")},
                            {QStringLiteral("lock_passwd"), true},
                            {QStringLiteral("sudo"), QStringLiteral("ALL=(ALL) NOPASSWD:ALL")},
                            {QStringLiteral("ssh_authorized_keys"), QJsonArray::fromStringList(authorizedKeys)}};
    QJsonArray files{file("/etc/ssh/butler_first_contact", "The host key came with the machine and is replaced at the first contact.\n"),
                     // Keys alone, and nobody as root: whatever the image says, as sshd takes the first word that it reads.
                     file("/etc/ssh/sshd_config.d/10-butler.conf",
                          "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin no\nX11Forwarding no\n")};
    if (!is.networks.isEmpty())
        files << file("/usr/local/sbin/butler-first-network", firstNetwork, "0755")
              << file("/etc/systemd/system/butler-first-network.service", firstNetworkUnit);
    QJsonObject data{
        {QStringLiteral("hostname"), machine},
        {QStringLiteral("preserve_hostname"), false},
        {QStringLiteral("users"), QJsonArray{login}},
        {QStringLiteral("ssh_pwauth"), false},
        {QStringLiteral("disable_root"), true},
        {QStringLiteral("ssh_deletekeys"), true},
        {QStringLiteral("ssh_genkeytypes"), QJsonArray{QStringLiteral("ed25519")}},
        {QStringLiteral("ssh_keys"), QJsonObject{{QStringLiteral("ed25519_private"), QString::fromUtf8(firstContact.privateKey)},
                                                 {QStringLiteral("ed25519_public"), firstContact.publicKey}}},
        {QStringLiteral("write_files"), files},
        {QStringLiteral("package_update"), false},
        {QStringLiteral("package_upgrade"), false}};
    if (!is.networks.isEmpty())
        data.insert(QStringLiteral("runcmd"),
                    QJsonArray{QJsonArray{QStringLiteral("systemctl"), QStringLiteral("daemon-reload")},
                               QJsonArray{QStringLiteral("systemctl"), QStringLiteral("enable"), QStringLiteral("--now"),
                                          QStringLiteral("butler-first-network.service")}});
    // YAML takes JSON as it is.
    return QStringLiteral("#cloud-config\n") + QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)) + QLatin1Char('\n');
}

QJsonArray cloudRules(const Cluster &design, const RoleCatalogue &roles)
{
    QJsonArray rules;
    const QMap<QString, QList<PortRange>> open = openPorts(design, roles);
    for (auto of = open.begin(); of != open.end(); ++of) {
        for (const PortRange &range : *of)
            rules << QJsonObject{
                {QStringLiteral("protocol"), of.key()}, {QStringLiteral("from"), range.first}, {QStringLiteral("to"), range.last}};
    }
    return rules;
}

QStringList cloudEntryRanges(const TargetChoice &choice)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    QStringList ranges = choice.settings.value(QStringLiteral("sshFrom")).split(between, Qt::SkipEmptyParts);
    for (QString &range : ranges) {
        if (!range.contains(QLatin1Char('/')))
            range += QLatin1String("/32");
    }
    return ranges.isEmpty() ? QStringList{QStringLiteral("0.0.0.0/0")} : ranges;
}

Result<QJsonObject> cloudInput(const CloudRecord &record, const Cluster &design, const RoleCatalogue &roles, const QString &clusterId,
                               const QMap<QString, CloudMachineInput> &machines, const QStringList &authorizedKeys,
                               const QMap<QString, SshKeyPair> &firstContact)
{
    QJsonObject described;
    for (const Machine &machine : machinesOf(design)) {
        const CloudMachineInput is = machines.value(machine.name);
        const QString data = cloudUserData(machine.name, is, authorizedKeys, firstContact.value(machine.name));
        if (data.toUtf8().size() > MostUserData)
            return Error{
                CloudInputWords::tr("The public keys that may log in are too many for a cloud: together with the rest they are more "
                                    "than %1 KB. Take some away.")
                    .arg(MostUserData / 1024),
                {}};
        described.insert(machine.name, QJsonObject{{QStringLiteral("flavor"), is.flavor},
                                                   {QStringLiteral("image"), is.image},
                                                   {QStringLiteral("boot_size"), is.bootVolume},
                                                   {QStringLiteral("apart"), RoleId::isConsulServer(machine.roles)},
                                                   {QStringLiteral("user_data"), data},
                                                   {QStringLiteral("networks"), networksOf(is)},
                                                   {QStringLiteral("volumes"), volumesOf(design.group(machine.group))}});
    }
    const auto setting = [&design](const char *key) { return design.target.settings.value(QLatin1String(key)); };
    const auto minutes = [&setting](const char *key) { return setting(key).isEmpty() ? UsualMinutes : setting(key).toInt(); };
    return QJsonObject{
        {QStringLiteral("cluster"), clusterOf(record, clusterId)},
        {QStringLiteral("region"), record.region},
        {QStringLiteral("network"), networkOf(record, design.target)},
        {QStringLiteral("entry"), QJsonObject{{QStringLiteral("machine"), record.entryMachine},
                                              {QStringLiteral("pool"), record.pool},
                                              {QStringLiteral("address"), record.address},
                                              {QStringLiteral("from"), QJsonArray::fromStringList(cloudEntryRanges(design.target))}}},
        {QStringLiteral("public_key"), authorizedKeys.value(0)},
        {QStringLiteral("rules"), cloudRules(design, roles)},
        {QStringLiteral("zone"), setting("zone")},
        {QStringLiteral("volume_zone"), setting("volumeZone")},
        {QStringLiteral("volume_type"), setting("volumeType")},
        {QStringLiteral("minutes"),
         QJsonObject{{QStringLiteral("machine"), minutes("machineMinutes")}, {QStringLiteral("volume"), minutes("volumeMinutes")}}},
        {QStringLiteral("machines"), described}};
}

QJsonObject emptyCloudInput(const CloudRecord &record, const QString &clusterId)
{
    return {{QStringLiteral("cluster"), clusterOf(record, clusterId)},
            {QStringLiteral("region"), record.region},
            {QStringLiteral("network"), networkOf(record, {})},
            {QStringLiteral("entry"), QJsonObject{{QStringLiteral("machine"), QString()}}},
            {QStringLiteral("public_key"), QString()},
            {QStringLiteral("machines"), QJsonObject()}};
}

TargetEntry cloudEntry(const CloudRecord &record, const CloudState &state)
{
    TargetEntry entry{.machine = record.entryMachine, .host = state.floatingAddress, .user = cloudLogin};
    if (!entry.host.isEmpty())
        return entry;
    const QString own = state.addresses.value(record.entryMachine);
    if (const std::optional<EntryWay> gateway = EntryWay::ofGateway(record.gateway)) {
        entry.host = gateway->host;
        entry.port = gateway->port;
        entry.needs =
            CloudInputWords::tr("The gateway %1 has to lead to %2, port 22, and “sshFrom” has to let it in.").arg(record.gateway, own);
        return entry;
    }
    entry.host = own;
    entry.needs = CloudInputWords::tr("The cluster is entered directly: this computer has to reach the address %1, as by VPN.").arg(own);
    return entry;
}

QMap<QString, QList<MachineDisk>> cloudDisks(const QByteArray &input, const CloudState &state)
{
    const QJsonObject machines = QJsonDocument::fromJson(input).object().value(QLatin1String("machines")).toObject();
    QMap<QString, QList<MachineDisk>> disks;
    for (auto machine = machines.begin(); machine != machines.end(); ++machine) {
        for (const QJsonValue &volume : machine.value()[QLatin1String("volumes")].toArray()) {
            const QString id = state.volumes.value(machine.key()).value(volume[QLatin1String("name")].toString());
            if (!id.isEmpty())
                disks[machine.key()] << MachineDisk{id, volume[QLatin1String("mount")].toString()};
        }
    }
    return disks;
}
