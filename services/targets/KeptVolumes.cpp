#include "services/targets/KeptVolumes.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct KeptVolumesWords {
    Q_DECLARE_TR_FUNCTIONS(KeptVolumes)
};

QString addressOf(const MachineVolume &volume)
{
    return QStringLiteral("openstack_blockstorage_volume_v3.volume[\"%1/%2\"]").arg(volume.machine, volume.name);
}

MachineVolume volumeOf(const CloudPart &part)
{
    return {part.volume, part.machine, part.size};
}

/// Cinder's word for one that it could not make: there is nothing on it.
bool neverCame(const CloudPart &part)
{
    return part.status == QLatin1String("error");
}

/// Whether Terraform would leave it as it is: another type or zone would make it anew.
bool fits(const CloudPart &part, const MachineVolume &wanted, const TargetChoice &choice)
{
    const auto isSame = [&choice](const char *key, const QString &has) {
        const QString said = choice.settings.value(QLatin1String(key));
        return said.isEmpty() || said == has;
    };
    return part.size == wanted.size && isSame("volumeZone", part.zone) && isSame("volumeType", part.type) && !neverCame(part);
}

QString otherSentence(const QList<CloudPart> &others, const MachineVolume &wanted)
{
    QList<MachineVolume> volumes;
    for (const CloudPart &other : others)
        volumes << volumeOf(other);
    return KeptVolumesWords::tr(
               "An earlier build left %1, which is not as the design wants it (%2 GB, and the type and zone that it says): "
               "it stays as it is, and a new, empty one is made beside it. To use the one that is there, let the design say "
               "what it is.")
        .arg(volumesInWords(volumes))
        .arg(wanted.size);
}

Error unclear(const QList<CloudPart> &several, const MachineVolume &wanted)
{
    QStringList ids;
    for (const CloudPart &one : several)
        ids << one.id;
    return {KeptVolumesWords::tr("The cloud has several volumes that can be %1: %2. Nothing was touched. Look which of them holds what you "
                                 "need, delete the others on the cloud's web page, then start the run again.")
                .arg(volumesInWords({wanted}), ids.join(QStringLiteral(", "))),
            {}};
}

} // namespace

Result<KeptVolumes> KeptVolumes::of(const Cluster &design, const QList<CloudPart> &found, const CloudState &state)
{
    static const QRegularExpression plainId(QStringLiteral("^[0-9A-Za-z-]+$")); // it is written into a file of Terraform's
    QList<CloudPart> unknown;
    for (const CloudPart &part : found) {
        if (part.kind == CloudPart::Kind::Volume && !state.ids.contains(part.id) && plainId.match(part.id).hasMatch())
            unknown << part;
    }
    KeptVolumes kept;
    for (const MachineVolume &wanted : unknown.isEmpty() ? QList<MachineVolume>() : volumesOf(design)) {
        if (state.volumes.value(wanted.machine).contains(wanted.name))
            continue;
        QList<CloudPart> fitting;
        QList<CloudPart> others;
        for (const CloudPart &part : std::as_const(unknown)) {
            if (part.machine == wanted.machine && part.volume == wanted.name)
                (fits(part, wanted, design.target) ? fitting : others) << part;
        }
        unknown.removeIf([&](const CloudPart &part) { return part.machine == wanted.machine && part.volume == wanted.name; });
        if (fitting.size() > 1)
            return unclear(fitting, wanted);
        if (fitting.isEmpty() && !others.isEmpty())
            kept.hints << otherSentence(others, wanted);
        if (fitting.isEmpty())
            continue;
        kept.taken.insert(addressOf(wanted), fitting.first().id);
        kept.used << wanted;
        // Of a machine that a dying run left half made it comes free when the next build removes that.
        const bool comesFree = std::any_of(found.begin(), found.end(), [&](const CloudPart &part) {
            return part.kind == CloudPart::Kind::Server && part.machine == wanted.machine && !state.ids.contains(part.id);
        });
        const QString status = fitting.first().status;
        if (status == QLatin1String("available") || comesFree)
            continue;
        const bool isInPlace =
            status == QLatin1String("in-use") && std::any_of(found.begin(), found.end(), [&](const CloudPart &part) {
                return part.kind == CloudPart::Kind::Server && part.machine == wanted.machine && state.ids.contains(part.id);
            });
        kept.mayPass = kept.mayPass || status != QLatin1String("in-use");
        if (isInPlace) {
            kept.busy << KeptVolumesWords::tr(
                             "The machine of %1 has it in use, and Terraform's state does not know it: the state is older "
                             "than what stands. Nothing was touched. Put a later copy of the state back; do not detach it.")
                             .arg(volumesInWords({wanted}));
            continue;
        }
        kept.busy << KeptVolumesWords::tr("An earlier build left %1, which the cloud calls %2, so it cannot be used. Nothing was touched. "
                                          "Detach it from what uses it, on the cloud's web page, then start the run again.")
                         .arg(volumesInWords({wanted}), status);
    }
    QList<MachineVolume> idle;
    for (const CloudPart &part : std::as_const(unknown))
        idle << volumeOf(part);
    if (!idle.isEmpty())
        kept.hints << KeptVolumesWords::tr(
                          "Left by an earlier build, not used by this design, and counted against the project's quota: %1. "
                          "They stay; delete on the cloud's web page what is not needed.")
                          .arg(volumesInWords(idle));
    return kept;
}
