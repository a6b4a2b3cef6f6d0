#include "model/clouds/CloudRoom.h"

#include "model/clouds/CloudSizes.h"
#include "model/cluster/EntryWay.h"
#include "model/runs/CapacityWords.h"
#include "model/runs/VolumeWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct CloudRoom {
    Q_DECLARE_TR_FUNCTIONS(CloudRoom)
};

} // namespace

Capacity roomAtCloud(const Cluster &design, const RoleCatalogue &roles, const CloudCatalogue &catalogue, const QSet<QString> &standing,
                     const CloudNeed &there)
{
    CloudNeed need = CloudNeed::of(design, roles, catalogue);
    CloudNeed stands = CloudNeed::of(design, roles, catalogue, standing);
    need.addresses = wantsNewAddress(design.target) && !design.groups.isEmpty() ? 1 : 0; // the entry's alone
    stands.addresses = there.addresses;
    stands.volumes += there.volumes;
    stands.gigabytes += there.gigabytes;
    return need.beside(catalogue.quotas, stands);
}

CloudNeed keptAtCloud(const Cluster &design, const CloudCatalogue &catalogue, const QString &clusterId, const QSet<QString> &standing)
{
    const auto isSame = [&design](const char *key, const QString &has) {
        const QString said = design.target.settings.value(QLatin1String(key));
        return said.isEmpty() || said == has;
    };
    CloudNeed kept;
    for (const MachineVolume &wanted : clusterId.isEmpty() ? QList<MachineVolume>() : volumesOf(design)) {
        const bool isThere = !standing.contains(wanted.machine) &&
                             std::any_of(catalogue.volumes.begin(), catalogue.volumes.end(), [&](const CloudVolume &volume) {
                                 return volume.cluster == clusterId && volume.machine == wanted.machine && volume.name == wanted.name &&
                                        volume.size == wanted.size && isSame("volumeType", volume.type) &&
                                        isSame("volumeZone", volume.zone);
                             });
        kept.volumes += isThere ? 1 : 0;
        kept.gigabytes += isThere ? wanted.size : 0;
    }
    return kept;
}

QList<Problem> checkRoom(const Capacity &room)
{
    if (room.verdict() != Capacity::Verdict::No)
        return {};
    QStringList sentences = refusalSentences(room);
    const QString head = sentences.takeFirst();
    sentences.last() = CloudRoom::tr("Make the counts smaller, take smaller sizes, or ask the cloud's people for more.");
    return {Problem{.severity = Problem::Severity::Warning,
                    .rule = QStringLiteral("cloud-room"),
                    .sentence = head,
                    .remedy = sentences.join(QLatin1Char(' '))}};
}
