#include "services/stages/FindMachines.h"

#include "services/ssh/SshFolder.h"
#include "services/stages/RunContext.h"
#include "services/stages/TerraformWork.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context.
struct FindMachines {
    Q_DECLARE_TR_FUNCTIONS(FindMachines)
};

} // namespace

Ending findMachines(RunContext &context, const TerraformWork &terraform)
{
    context.addresses.clear();
    const QMap<QString, QString> addresses = context.target->addresses();
    const QStringList existing = terraform.machines();
    for (const QString &machine : existing)
        context.addresses.insert(machine, addresses.value(machine));
    context.disks = context.target->disks();
    context.entry = context.target->entry();
    if (!existing.isEmpty())
        return {};
    return RunEnd::failed(FindMachines::tr("Nothing of this cluster is built yet. Build it first."));
}

bool vouchFor(RunContext &context, const QString &machine)
{
    const QString key = context.target->hostKeyOf(machine);
    const SshFolder ssh(context.folder.sshPath());
    Result<KnownHosts> known = ssh.knownHosts();
    if (key.isEmpty() || !known)
        return false;
    const bool isKnown = known->keys(machine) == QStringList{key} && !known->torn().contains(machine);
    if (isKnown || !known->set(machine, key))
        return false;
    context.events.log(context.target->name(), LogLevel::Warning,
                       FindMachines::tr("%1 has another host key than before. %2 was asked, and says that it is this machine's own: it is "
                                        "trusted from now on.")
                           .arg(machine, context.target->name()),
                       machine);
    return ssh.writeKnownHosts(*known).has_value();
}

void vouchForTorn(RunContext &context)
{
    if (const Result<KnownHosts> known = SshFolder(context.folder.sshPath()).knownHosts()) {
        for (const QString &machine : known->torn())
            (void)vouchFor(context, machine); // else ssh says that it knows no key of it, and the run stops with that
    }
}
