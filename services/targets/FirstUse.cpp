#include "services/targets/FirstUse.h"

#include "model/runs/RunWords.h"
#include "model/runs/Verbs.h"
#include "services/containers/BaseImage.h"
#include "services/platform/Patience.h"
#include "services/runs/LearnedDurations.h"
#include "services/targets/LocalProbe.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace
{

// What the base image takes, in which all is installed that roles need: measured on a busy computer of two cores.
constexpr double ImageDisk = 1.4;    ///< GB
constexpr double ImageSeconds = 450; ///< half of it the engine's commit

/// Gives the sentences of this file their context.
struct FirstUseWords {
    Q_DECLARE_TR_FUNCTIONS(FirstUse)
};

QString gigabytes(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

} // namespace

FirstUse FirstUse::here(const Cluster &design, const RoleCatalogue &roles)
{
    const QString engine = QFileInfo(LocalProbe::engineProgram()).fileName();
    const LocalRoom room(HostLimits::here(), LocalRoom::diskOf(LocalRoom::storeOf(engine)));
    return of(design, roles, room, !lastBaseImage().isEmpty(), crowding());
}

FirstUse FirstUse::of(const Cluster &design, const RoleCatalogue &roles, const LocalRoom &room, bool hasImage, double slower)
{
    FirstUse use{.capacity = room.of(design, roles, {}, 0), .makesImage = !hasImage};
    const RunShape shape = shapeOf(design, static_cast<int>(machinesOf(design).size()));
    use.seconds = learnedDurations().of(rowOf(Verb::Up).steps, shape, slower).total();
    if (hasImage)
        return use;
    use.seconds += ImageSeconds;
    for (Quota &quota : use.capacity.quotas) {
        if (quota.id == QLatin1String("disk"))
            quota.added += ImageDisk;
    }
    return use;
}

QString FirstUse::words() const
{
    QStringList parts;
    if (const Quota *memory = capacity.find(QStringLiteral("memory")))
        parts << FirstUseWords::tr("about %1 GB of memory (%2 GB are free)")
                     .arg(gigabytes(memory->added), gigabytes(memory->whole - memory->used));
    if (const Quota *disk = capacity.find(QStringLiteral("disk")))
        parts << FirstUseWords::tr("about %1 GB of disk (%2 GB are free)").arg(gigabytes(disk->added), gigabytes(disk->whole - disk->used));
    parts << (makesImage ? FirstUseWords::tr("about %1 for the first build").arg(roughWords(seconds))
                         : FirstUseWords::tr("about %1 for the build").arg(roughWords(seconds)));
    return QLocale().createSeparatedList(parts);
}
