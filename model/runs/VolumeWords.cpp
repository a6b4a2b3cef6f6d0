#include "model/runs/VolumeWords.h"

#include "model/runs/PlanWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace
{

/// Gives the sentences of this file their context.
struct VolumeWords {
    Q_DECLARE_TR_FUNCTIONS(VolumeWords)
};

QString sizeInWords(int size, qsizetype machines)
{
    if (size == 0)
        return {};
    return machines == 1 ? VolumeWords::tr(" (%1 GB)").arg(size) : VolumeWords::tr(" (%1 GB each)").arg(size);
}

} // namespace

QList<MachineVolume> volumesOf(const Cluster &design)
{
    QList<MachineVolume> volumes;
    for (const Group &group : design.groups) {
        for (const Volume &volume : group.volumes) {
            for (const Machine &machine : machinesOf(group))
                volumes << MachineVolume{volume.name, machine.name, volume.size};
        }
    }
    return volumes;
}

QString volumesInWords(const QList<MachineVolume> &volumes)
{
    QList<std::pair<MachineVolume, QStringList>> alike; // one of them, and the machines of all
    for (const MachineVolume &volume : volumes) {
        const auto same = std::find_if(alike.begin(), alike.end(), [&volume](const std::pair<MachineVolume, QStringList> &one) {
            return one.first.name == volume.name && one.first.size == volume.size;
        });
        if (same == alike.end())
            alike << std::pair(volume, QStringList{volume.machine});
        else
            same->second << volume.machine;
    }
    QStringList words;
    for (const auto &[volume, machines] : std::as_const(alike))
        words << VolumeWords::tr("%1 of %2").arg(volume.name, namesInWords(machines)) + sizeInWords(volume.size, machines.size());
    return words.join(QStringLiteral(", "));
}
