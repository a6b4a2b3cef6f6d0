#include "services/salt/SaltFiles.h"

#include "model/cluster/RoleMachines.h"
#include "services/consul/ConsulIdentity.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/RolePillars.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{
/// The first line keeps Salt from reading it as a template, whatever a name or password contains.
QByteArray sls(const QJsonObject &json)
{
    return "#!json\n" + QJsonDocument(json).toJson(QJsonDocument::Indented);
}

/// Which files of pillar and states a machine reads stands in a pillar of its own, and the two files by which Salt finds that have one line
/// each: for every line there Salt loads its matchers anew, for every machine that asks, which for 184 machines was 0.3 s of processor time
/// each time. By its id, which its key has proved, and not by a grain, which it only says.
const QByteArray topOfPillar("#!jinja|json\n"
                             R"({"base": {"*": [{{ ("minions." ~ opts["id"]) | json }}]}})"
                             "\n");
const QByteArray topOfStates("#!jinja|json\n"
                             R"({"base": {"*": {{ pillar["butler"]["states"] | json }}}})"
                             "\n");

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
    for (const QString &server : consulServersOf(design.cluster))
        servers[server] = design.addresses.value(server);
    return {{"cluster", QJsonObject{{"id", design.id}, {"name", design.cluster.name}, {"domain", "consul"}}},
            {"machines", machines},
            {"consul", QJsonObject{{"gossip_key", shown(consulGossipKey(design.secrets), secrets)},
                                   {"servers", servers},
                                   {"datacenter", ConsulIdentity::datacenter()}}},
            {"dns", QJsonObject{{"upstreams_file", "/etc/butler/upstreams"}}}};
}

/// What a machine proves itself with, and nothing of another's. Only servers have the token that may everything: they make it.
void addIdentity(QJsonObject &consul, const SaltDesign &design, const Machine &machine, bool server, SaltSecrets secrets)
{
    const ConsulIdentity identity(consulSeed(design.secrets));
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

/// What this machine is freed of, should it have had it once: of each role that it has not, but what a role of its own brings, too.
QJsonObject removedPillar(const SaltDesign &design, const Machine &machine)
{
    RoleRemoval kept;
    QJsonObject roles;
    for (const Role &role : design.roles.roles()) {
        if (machine.roles.contains(role.id)) {
            kept.services += role.removed.services;
            kept.files += role.removed.files;
            kept.data += role.removed.data;
        }
    }
    const auto without = [](const QStringList &names, const QStringList &others) {
        QJsonArray list;
        for (const QString &name : names) {
            if (!others.contains(name))
                list << name;
        }
        return list;
    };
    for (const Role &role : design.roles.roles()) {
        if (role.removed == RoleRemoval{} || machine.roles.contains(role.id))
            continue;
        const bool isNowhere = machineWith(design.cluster, role.id).isEmpty();
        const QStringList services = role.removed.services + (isNowhere ? role.removed.everywhere : QStringList());
        roles[role.id] = QJsonObject{{"services", without(services, kept.services)},
                                     {"files", without(role.removed.files, kept.files)},
                                     {"rereads", QJsonArray::fromStringList(role.removed.rereads)},
                                     {"data", without(role.removed.data, kept.data)}};
    }
    return roles;
}

/// The roles that bring something to this machine: its own, and those that bring it to all.
QJsonArray presentPillar(const SaltDesign &design, const Machine &machine)
{
    QJsonArray present;
    for (const Role &role : design.roles.roles()) {
        const bool bringsToAll = !role.removed.everywhere.isEmpty() && !machineWith(design.cluster, role.id).isEmpty();
        if (machine.roles.contains(role.id) || bringsToAll)
            present << role.id;
    }
    return present;
}

QJsonObject minionPillar(const SaltDesign &design, const Machine &machine, SaltSecrets secrets)
{
    const bool bootstrap = machine.roles.contains(RoleId::consulBootstrap);
    const bool server = machine.roles.contains(RoleId::consulServer);
    QJsonObject consul{{"mode", bootstrap ? "bootstrap" : server ? "server" : "client"}};
    if (const int expected = design.consul.expectedBy(machine.name); expected > 0 && (bootstrap || server))
        consul["bootstrap_expect"] = expected;
    addIdentity(consul, design, machine, bootstrap || server, secrets);
    QStringList processes;
    for (const QString &id : machine.roles) {
        if (const Role *role = design.roles.find(id))
            processes += role->processes;
    }
    processes.removeDuplicates();
    return {{"consul", consul},
            {"states", QJsonArray::fromStringList(statesOf(design, machine))},
            {"processes", QJsonArray::fromStringList(processes)},
            {"removed", removedPillar(design, machine)},
            {"present", presentPillar(design, machine)}};
}

/// What Consul is told of the services of a machine; a token for it stands among what is the machine's own.
QJsonObject servicesPillar(const SaltDesign &design, const Machine &machine)
{
    const QString address = design.addresses.value(machine.name);
    QJsonObject services;
    for (const RoleService &service : checkedServices(design, machine)) {
        const QString place = QStringLiteral("%1:%2").arg(address).arg(service.check.port);
        QJsonObject check{{"interval", QStringLiteral("%1s").arg(service.check.interval)},
                          {"timeout", QStringLiteral("%1s").arg(service.check.timeout)}};
        if (service.check.kind == RoleCheck::Kind::Http)
            check["http"] = QStringLiteral("http://%1%2").arg(place, service.check.path);
        else
            check["tcp"] = place;
        services[service.name] = QJsonObject{{"port", service.port}, {"check", check}};
    }
    return {{"services", services}};
}

/// The files of one master, and which machine reads which.
class SaltTree final
{
public:
    SaltTree(const SaltDesign &design, SaltSecrets secrets)
        : m_design(design), m_secrets(secrets), m_pillars(design, secrets), m_parts(m_pillars.parts())
    {
    }

    QMap<QString, QByteArray> files()
    {
        m_files[QStringLiteral("pillar/cluster.sls")] = sls(butler(clusterPillar(m_design, m_secrets)));
        for (const Machine &machine : machinesOf(m_design.cluster))
            addMachine(machine);
        m_files[QStringLiteral("states/top.sls")] = topOfStates;
        m_files[QStringLiteral("pillar/top.sls")] = topOfPillar;
        return m_files;
    }

private:
    void add(QJsonArray &names, const QString &name, const QJsonObject &content)
    {
        names << name;
        m_files[QStringLiteral("pillar/%1.sls").arg(QString(name).replace(QLatin1Char('.'), QLatin1Char('/')))] = sls(butler(content));
    }
    void addMachine(const Machine &machine)
    {
        QJsonArray names{"cluster"};
        if (!checkedServices(m_design, machine).isEmpty())
            add(names, QStringLiteral("services.") + machine.name, servicesPillar(m_design, machine));
        for (const RolePillars::Part &part : m_parts) {
            if (!RolePillars::isFor(part, machine))
                continue;
            const QString &key = part.pillar->key;
            if (RolePillars::isOfReader(part))
                add(names, QStringLiteral("%1.%2").arg(key, machine.name), {{key, m_pillars.values(part, machine.name)}});
            else if (m_files.contains(QStringLiteral("pillar/%1.sls").arg(key)))
                names << key;
            else
                add(names, key, {{key, m_pillars.values(part, machine.name)}});
        }
        m_files[QStringLiteral("pillar/minions/%1.sls").arg(machine.name)] =
            sls({{"include", names}, {"butler", minionPillar(m_design, machine, m_secrets)}});
    }

    const SaltDesign &m_design;
    SaltSecrets m_secrets;
    RolePillars m_pillars;
    QList<RolePillars::Part> m_parts;
    QMap<QString, QByteArray> m_files{};
};
} // namespace

QMap<QString, QByteArray> saltFiles(const SaltDesign &design, SaltSecrets secrets)
{
    return SaltTree(design, secrets).files();
}

QByteArray grainsText(const SaltDesign &design, const Machine &machine)
{
    // JSON is YAML, too.
    return QJsonDocument(QJsonObject{{"roles", QJsonArray::fromStringList(machine.roles)}, {"cluster", design.id}}).toJson();
}
