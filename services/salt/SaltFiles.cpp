#include "services/consul/ConsulIdentity.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/SaltDesign.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{
/// JSON is YAML; the first line keeps Salt from reading it as a template, whatever a name or password contains.
QByteArray sls(const QJsonObject &json)
{
    return "#!yaml\n" + QJsonDocument(json).toJson(QJsonDocument::Indented);
}

QString shown(const QString &secret, SaltSecrets secrets)
{
    return secrets == SaltSecrets::Shown ? secret : QStringLiteral("(not kept here)");
}

QJsonObject butler(const QJsonObject &content)
{
    return {{"butler", content}};
}

QJsonObject clusterPillar(const SaltDesign &design, SaltSecrets secrets)
{
    QJsonObject machines;
    for (const Machine &machine : machinesOf(design.cluster)) {
        machines[machine.name] =
            QJsonObject{{"address", design.addresses.value(machine.name)}, {"roles", QJsonArray::fromStringList(machine.roles)}};
    }
    QJsonObject servers;
    for (const QString &server : design.consulServers())
        servers[server] = design.addresses.value(server);
    const QMap<QString, QString> &settings = design.cluster.target.settings;
    QJsonObject source{{"repository", settings.value(QStringLiteral("consul_repository"), QStringLiteral("distribution"))}};
    if (settings.contains(QStringLiteral("consul_repository_key")))
        source.insert("key", settings.value(QStringLiteral("consul_repository_key")));
    return {{"cluster", QJsonObject{{"id", design.id}, {"name", design.cluster.name}, {"domain", "consul"}}},
            {"machines", machines},
            {"consul", QJsonObject{{"gossip_key", shown(design.gossipKey, secrets)},
                                   {"servers", servers},
                                   {"datacenter", ConsulIdentity::datacenter()},
                                   {"source", source}}},
            {"dns", QJsonObject{{"upstreams_file", "/etc/butler/upstreams"}}}};
}

/// What all machines know of the monitoring: where to send figures, and with which key.
QJsonObject collectdPillar(const SaltDesign &design, const QString &server, SaltSecrets secrets)
{
    return {{"server", design.addresses.value(server)},
            {"port", 25826},
            {"user", "collectd"},
            {"password", shown(design.collectdPassword, secrets)},
            {"interval", 10}};
}

QJsonObject influxPillar(const SaltDesign &design, const QString &server, SaltSecrets secrets)
{
    return {{"host", server},
            {"address", design.addresses.value(server)},
            {"port", 8086},
            {"database", "metrics"},
            {"admin", QJsonObject{{"name", "butler"}, {"password", shown(design.influxAdminPassword, secrets)}}},
            {"reader", QJsonObject{{"name", "reader"}, {"password", shown(design.influxReaderPassword, secrets)}}}};
}

/// What a machine proves itself with, and nothing of another's. Only servers have the token that may everything: they make it.
void addIdentity(QJsonObject &consul, const SaltDesign &design, const Machine &machine, bool server, SaltSecrets secrets)
{
    const ConsulIdentity identity(design.consulSeed);
    const auto token = [&identity, secrets](const QString &purpose) { return shown(identity.token(purpose), secrets); };
    consul["agent_token"] = token(ConsulPurpose::agent(machine.name));
    consul["recovery_token"] = token(ConsulPurpose::recovery(machine.name));
    if (server)
        consul["master_token"] = token(ConsulPurpose::master);
    if (!consulServicesOf(design, machine).isEmpty())
        consul["service_token"] = token(ConsulPurpose::services(machine.name));
    const Result<QString> authority = identity.authority();
    const Result<ConsulCertificate> own =
        identity.certificateOf(machine.name, server ? ConsulIdentity::Part::Server : ConsulIdentity::Part::Client);
    if (authority && own) { // saltDesignOf has seen that they can be made
        consul["authority"] = *authority;
        consul["certificate"] = own->certificate;
        consul["key"] = shown(own->key, secrets);
    }
}

QJsonObject minionPillar(const SaltDesign &design, const Machine &machine, SaltSecrets secrets)
{
    const bool bootstrap = machine.roles.contains(QStringLiteral("consul-bootstrap"));
    const bool server = machine.roles.contains(QStringLiteral("consul-server"));
    QJsonObject consul{{"mode", bootstrap ? "bootstrap" : server ? "server" : "client"}};
    if (const int expected = design.consul.expectedBy(machine.name); expected > 0 && (bootstrap || server))
        consul["bootstrap_expect"] = expected;
    addIdentity(consul, design, machine, bootstrap || server, secrets);
    return {{"consul", consul}};
}
} // namespace

QMap<QString, QByteArray> saltFiles(const SaltDesign &design, SaltSecrets secrets)
{
    QMap<QString, QByteArray> files;
    QJsonObject states;
    QJsonObject pillar;
    const QString monitor = design.machineWith(QStringLiteral("monitoring-server"));
    for (const Machine &machine : machinesOf(design.cluster)) {
        states[machine.name] = QJsonArray::fromStringList(statesOf(design, machine));
        QJsonArray parts{"cluster", QStringLiteral("minions.") + machine.name};
        if (!monitor.isEmpty())
            parts << "collectd";
        if (machine.name == monitor) // the passwords of InfluxDB are for its own machine only
            parts << "influxdb";
        pillar[machine.name] = parts;
        files[QStringLiteral("pillar/minions/%1.sls").arg(machine.name)] = sls(butler(minionPillar(design, machine, secrets)));
    }
    files[QStringLiteral("states/top.sls")] = sls({{"base", states}});
    files[QStringLiteral("pillar/top.sls")] = sls({{"base", pillar}});
    files[QStringLiteral("pillar/cluster.sls")] = sls(butler(clusterPillar(design, secrets)));
    if (!monitor.isEmpty()) {
        files[QStringLiteral("pillar/collectd.sls")] = sls(butler({{"collectd", collectdPillar(design, monitor, secrets)}}));
        files[QStringLiteral("pillar/influxdb.sls")] = sls(butler({{"influxdb", influxPillar(design, monitor, secrets)}}));
    }
    return files;
}

QByteArray grainsText(const SaltDesign &design, const Machine &machine)
{
    // JSON is YAML, too.
    return QJsonDocument(QJsonObject{{"roles", QJsonArray::fromStringList(machine.roles)}, {"cluster", design.id}}).toJson();
}
