#include "services/stages/RunSalt.h"

#include "model/cluster/RoleMachines.h"
#include "services/consul/ConsulIdentity.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/OwnSecrets.h"
#include "services/salt/SaltText.h"
#include "services/stages/RunContext.h"

QString consulHistoryPath(const RunContext &context)
{
    return context.folder.saltPath() + QStringLiteral("/consul.json");
}

Result<void> noteElection(const RunContext &context)
{
    Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    if (!history->established.isEmpty())
        return {};
    history->establish(history->founders.isEmpty() ? consulServersOf(context.design) : history->founders);
    return history->save(consulHistoryPath(context));
}

Result<SaltDesign> saltDesignOf(const RunContext &context)
{
    SaltDesign design;
    design.cluster = context.design;
    design.roles = context.roles;
    design.id = context.id;
    design.addresses = context.addresses;
    design.secrets = context.secrets;
    for (const Role &role : rolesIn(design.cluster, design.roles)) { // nothing is set up with an empty password, or derived from nothing
        for (const RoleSecret &secret : role.secrets) {
            if (design.secrets.of(role.id, secret.name).isEmpty())
                return Error{SaltText::tr("The secret “%1” of the role %2 was not made yet. Configure the cluster, which makes it.")
                                 .arg(secret.name, role.title),
                             {}};
        }
    }
    if (const Result<QString> authority = ConsulIdentity(consulSeed(design.secrets)).authority(); !authority)
        return authority.error();
    context.events.hide(consulSecrets(design) + ownSecrets(design));
    Result<ConsulHistory> history = ConsulHistory::load(consulHistoryPath(context));
    if (!history)
        return history.error();
    design.consul = *history;
    design.consul.prepare(consulServersOf(context.design));
    if (design.consul != *history) {
        if (const Result<void> saved = design.consul.save(consulHistoryPath(context)); !saved)
            return saved.error();
    }
    return design;
}
