#include "services/salt/ConsulAccess.h"

#include "model/cluster/RoleMachines.h"
#include "services/consul/ConsulIdentity.h"

namespace
{
QJsonObject may(const QString &what)
{
    return {{QStringLiteral("policy"), what}};
}

/// The rule for one name, or for all whose names begin so.
QJsonObject rule(const QString &name, const QString &what)
{
    return {{name, may(what)}};
}

QJsonObject readsList()
{
    return {{QStringLiteral("node_prefix"), rule({}, QStringLiteral("read"))},
            {QStringLiteral("service_prefix"), rule({}, QStringLiteral("read"))}};
}
} // namespace

QString ConsulPurpose::agent(const QString &machine)
{
    return QStringLiteral("agent:") + machine;
}

QString ConsulPurpose::recovery(const QString &machine)
{
    return QStringLiteral("recovery:") + machine;
}

QString ConsulPurpose::services(const QString &machine)
{
    return QStringLiteral("services:") + machine;
}

QString consulGossipKey(const Secrets &secrets)
{
    return secrets.of(RoleId::consulBootstrap, QStringLiteral("gossip"));
}

QString consulSeed(const Secrets &secrets)
{
    return secrets.of(RoleId::consulBootstrap, QStringLiteral("seed"));
}

QStringList consulServicesOf(const SaltDesign &design, const Machine &machine)
{
    QStringList names;
    for (const QString &id : machine.roles) {
        const Role *role = design.roles.find(id);
        for (const RoleService &service : role ? role->services : QList<RoleService>()) {
            // Consul's own, its servers register themselves; what is checked, the agent does.
            if (service.name != QLatin1String("consul") && service.check.kind == RoleCheck::Kind::None)
                names << service.name;
        }
    }
    names.removeDuplicates();
    return names;
}

QList<ConsulGrant> consulGrants(const SaltDesign &design)
{
    const QString read = QStringLiteral("read"), write = QStringLiteral("write");
    QJsonObject reader = readsList();
    reader.insert(QStringLiteral("operator"), read);
    reader.insert(QStringLiteral("agent_prefix"), rule({}, read));
    QJsonObject check = readsList();
    check.insert(QStringLiteral("key_prefix"), rule(QStringLiteral("butler/check/"), write));
    QList<ConsulGrant> grants{
        {ConsulPurpose::reader, {}, reader},
        {ConsulPurpose::forget, {}, {{QStringLiteral("operator"), write}, {QStringLiteral("node_prefix"), rule({}, read)}}},
        {ConsulPurpose::check, {}, check}};
    for (const Machine &machine : machinesOf(design.cluster)) {
        QJsonObject agent{{QStringLiteral("node"), rule(machine.name, write)},
                          {QStringLiteral("agent"), rule(machine.name, write)},
                          {QStringLiteral("service_prefix"), rule({}, read)}};
        QJsonObject checked; // an agent may take out what its node has also when no rule names it any more, a token of the services may not
        for (const RoleService &service : checkedServices(design, machine))
            checked.insert(service.name, may(write));
        if (!checked.isEmpty())
            agent.insert(QStringLiteral("service"), checked);
        grants << ConsulGrant{ConsulPurpose::agent(machine.name), machine.name, agent};
        QJsonObject services;
        for (const QString &service : consulServicesOf(design, machine))
            services.insert(service, may(write));
        if (!services.isEmpty()) {
            grants << ConsulGrant{ConsulPurpose::services(machine.name),
                                  machine.name,
                                  {{QStringLiteral("service"), services}, {QStringLiteral("node_prefix"), rule({}, read)}}};
        }
    }
    return grants;
}

QJsonArray consulGrantsJson(const SaltDesign &design)
{
    const ConsulIdentity identity(consulSeed(design.secrets));
    QJsonArray grants;
    const auto add = [&grants](const QString &purpose, const QString &machine, const QJsonObject &rules, const QString &id,
                               const QString &secret) {
        QString name = QStringLiteral("butler-") + purpose;
        grants << QJsonObject{{QStringLiteral("name"), name.replace(QLatin1Char(':'), QLatin1Char('-'))},
                              {QStringLiteral("machine"), machine},
                              {QStringLiteral("rules"), rules},
                              {QStringLiteral("id"), id},
                              {QStringLiteral("secret"), secret}};
    };
    for (const ConsulGrant &grant : consulGrants(design))
        add(grant.purpose, grant.machine, grant.rules, identity.tokenId(grant.purpose), identity.token(grant.purpose));
    // Who brings no token: the names of machines and services, as the page in the browser and the machines' name server ask for them.
    add(QStringLiteral("anonymous"), {}, readsList(), QStringLiteral("00000000-0000-0000-0000-000000000002"), {});
    return grants;
}

QStringList consulSecrets(const SaltDesign &design)
{
    const ConsulIdentity identity(consulSeed(design.secrets));
    QStringList secrets{identity.token(ConsulPurpose::master)};
    for (const ConsulGrant &grant : consulGrants(design))
        secrets << identity.token(grant.purpose);
    for (const Machine &machine : machinesOf(design.cluster)) {
        secrets << identity.token(ConsulPurpose::recovery(machine.name));
        for (const auto part : {ConsulIdentity::Part::Server, ConsulIdentity::Part::Client}) {
            if (const Result<ConsulCertificate> made = identity.certificateOf(machine.name, part))
                secrets << made->key;
        }
    }
    return secrets;
}
