#include "model/clouds/CloudCheck.h"

#include "model/clouds/CloudEntryCheck.h"
#include "model/clouds/CloudNetworkCheck.h"
#include "model/clouds/CloudSizes.h"
#include "model/clouds/CloudSystem.h"
#include "model/clouds/CloudWords.h"
#include "model/cluster/Size.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace
{

/// Gives the sentences of this file their context.
struct CloudCheck {
    Q_DECLARE_TR_FUNCTIONS(CloudCheck)
};

using Severity = Problem::Severity;

QString inGigabytes(int megabytes)
{
    return QLocale().toString(double(megabytes) / 1024, 'g', 3);
}

/// Looks at one design, group after group. What is the target's is said once.
class Check final
{
public:
    Check(const Cluster &design, const RoleCatalogue &roles, const CloudCatalogue &catalogue)
        : m_design(design), m_roles(roles), m_catalogue(catalogue)
    {
    }
    QList<Problem> all()
    {
        for (const Group &group : m_design.groups) {
            checkSize(group);
            checkImage(group);
        }
        checkVolumes();
        checkZone();
        return m_problems;
    }

private:
    void tell(Severity severity, const char *rule, const Group &group, const QString &setting, const QString &sentence,
              const QString &remedy, const QString &subject = {})
    {
        const bool isOfTarget = setting.isEmpty() || (setting == QLatin1String("size") ? group.size : group.image).isEmpty();
        Problem problem{severity, QString::fromLatin1(rule), isOfTarget && !setting.isEmpty() ? QString() : group.name, sentence, remedy,
                        subject};
        if (isOfTarget && !setting.isEmpty()) {
            problem.entry = {QStringLiteral("target"), setting};
            problem.isAboutValue = m_design.target.settings.contains(setting);
        }
        if (!m_problems.contains(problem))
            m_problems << problem;
    }

    int memoryOfMaster(const Group &group) const
    {
        return ::memoryOfMaster(group.roles, m_roles, static_cast<int>(machinesOf(m_design).size()));
    }
    /// The smallest that does for the group.
    QString sizeFor(const Group &group) const
    {
        const std::optional<CloudImage> image = imageOf(m_design, group, m_catalogue);
        for (const CloudSize &size : sizesFor(group.roles, m_roles, m_catalogue.sizes)) {
            if (isLargeEnough(size, group.roles, m_roles) && size.memory >= memoryOfMaster(group) && (!image || holdsImage(size, *image)) &&
                (size.disk > 0 || m_catalogue.hasVolumes))
                return calledAmong(m_catalogue.sizes, size);
        }
        return {};
    }
    QString sizeRemedy(const Group &group) const
    {
        const QString size = sizeFor(group);
        return size.isEmpty() ? CloudCheck::tr("None of the cloud's sizes does: ask the cloud's people for a larger one.")
                              : CloudCheck::tr("Take the size %1.").arg(size);
    }

    void checkSize(const Group &group)
    {
        const QString word = sizeWordOf(m_design, group);
        const QString key = QStringLiteral("size");
        const QList<CloudSize> meant = meantBy(m_catalogue.sizes, word);
        if (word.isEmpty())
            return; // the design's own check says it
        if (meant.isEmpty())
            return tell(Severity::Error, "cloud-size", group, key, CloudCheck::tr("The cloud has no size “%1”.").arg(word),
                        CloudWords::instead(word, m_catalogue.sizes, sizeFor(group)), CloudWords::nearest(word, m_catalogue.sizes));
        if (meant.size() > 1)
            return tell(Severity::Error, "cloud-size", group, key, CloudCheck::tr("The cloud has several sizes “%1”.").arg(word),
                        CloudWords::choose(meant));
        const CloudSize &size = meant.first();
        const Size *known = findSize(group.size); // of which DesignCheck says it
        const bool isSaid = known && known->cores == size.cores && int(known->memory * 1024) == size.memory;
        if (!isLargeEnough(size, group.roles, m_roles) && !isSaid)
            tell(Severity::Warning, "too-small", group, {},
                 CloudCheck::tr("The size %1, with %2 core(s) and %3 GB, is too small for the roles of %4.")
                     .arg(size.name)
                     .arg(size.cores)
                     .arg(inGigabytes(size.memory), group.name),
                 sizeRemedy(group), sizeFor(group));
        else if (const int needed = memoryOfMaster(group); size.memory < needed)
            tell(Severity::Warning, "too-small", group, {},
                 CloudCheck::tr("The size %1, with %2 GB, is too small for %3: the Salt master of %4 machines needs %5 GB.")
                     .arg(size.name, inGigabytes(size.memory), group.name)
                     .arg(machinesOf(m_design).size())
                     .arg(inGigabytes(needed)),
                 sizeRemedy(group), sizeFor(group));
        if (size.disk == 0 && !m_catalogue.hasVolumes)
            tell(Severity::Error, "cloud-no-disk", group, key,
                 CloudCheck::tr("The size %1 has no disk, and the cloud has no volumes that its machines could boot from.").arg(size.name),
                 sizeRemedy(group), sizeFor(group));
    }

    void checkImage(const Group &group)
    {
        const QString word = imageWordOf(m_design, group);
        const QString key = QStringLiteral("image");
        const QList<CloudImage> meant = meantBy(m_catalogue.images, word);
        if (word.isEmpty())
            return;
        if (meant.isEmpty())
            return tell(Severity::Error, "cloud-image", group, key, CloudCheck::tr("The cloud has no image “%1”.").arg(word),
                        CloudWords::instead(word, m_catalogue.images, supportedImage()), CloudWords::nearest(word, m_catalogue.images));
        if (meant.size() > 1)
            return tell(Severity::Error, "cloud-image", group, key, CloudCheck::tr("The cloud has several images “%1”.").arg(word),
                        CloudWords::choose(meant));
        const CloudImage &image = meant.first();
        if (!image.isActive())
            tell(Severity::Error, "cloud-image", group, key,
                 CloudCheck::tr("The image %1 cannot be used now: the cloud says “%2” of it.").arg(image.name, image.status),
                 imageRemedy());
        if (image.system.isEmpty())
            tell(Severity::Warning, "cloud-system", group, key,
                 CloudCheck::tr("The cloud does not say of which system the image %1 is.").arg(image.name),
                 CloudCheck::tr("See that it is one of: %1.").arg(supportedSystems().join(QStringLiteral(", "))));
        else if (!image.isSupported())
            tell(Severity::Error, "cloud-system", group, key,
                 CloudCheck::tr("The image %1 is of %2, for which there are no roles.").arg(image.name, image.system), imageRemedy());
        checkBoth(group, image);
    }

    void checkBoth(const Group &group, const CloudImage &image)
    {
        const std::optional<CloudSize> size = sizeOf(m_design, group, m_catalogue);
        if (!size || holdsImage(*size, image))
            return;
        const double gigabytes = std::max(double(image.minDisk), std::ceil(image.bytes / (1024.0 * 1024 * 1024)));
        const QString sentence = size->memory < image.minMemory
                                     ? CloudCheck::tr("The image %1 needs %2 MB of memory, and the size %3 has %4.")
                                           .arg(image.name)
                                           .arg(image.minMemory)
                                           .arg(size->name)
                                           .arg(size->memory)
                                     : CloudCheck::tr("The image %1 needs a disk of %2 GB, and the size %3 has %4.")
                                           .arg(image.name, QLocale().toString(gigabytes, 'f', 0), size->name)
                                           .arg(size->disk);
        tell(Severity::Error, "cloud-image-size", group, {}, sentence, sizeRemedy(group), sizeFor(group));
    }

    /// The newest that can be used.
    QString supportedImage() const
    {
        QList<CloudImage> usable;
        std::copy_if(m_catalogue.images.begin(), m_catalogue.images.end(), std::back_inserter(usable),
                     [](const CloudImage &image) { return image.isActive() && image.isSupported(); });
        const auto newest = std::max_element(usable.begin(), usable.end(),
                                             [](const CloudImage &one, const CloudImage &other) { return one.created < other.created; });
        return newest == usable.end() ? QString() : calledAmong(m_catalogue.images, *newest);
    }
    QString imageRemedy() const
    {
        const QString image = supportedImage();
        return image.isEmpty() ? CloudCheck::tr("The cloud has none that does. Ask its people for one of: %1.")
                                     .arg(supportedSystems().join(QStringLiteral(", ")))
                               : CloudCheck::tr("Take the image %1.").arg(image);
    }

    void checkVolumes()
    {
        const bool wants =
            std::any_of(m_design.groups.begin(), m_design.groups.end(), [](const Group &group) { return !group.volumes.isEmpty(); });
        const QString key = QStringLiteral("volumeType");
        const QString type = m_design.target.settings.value(key);
        if (wants && !m_catalogue.hasVolumes)
            tell(Severity::Error, "cloud-volumes", {}, {}, CloudCheck::tr("The design has volumes, and this cloud has none (Cinder)."),
                 CloudCheck::tr("Remove them from the design: what machines keep is then lost with them."));
        else if (!type.isEmpty() && m_catalogue.hasVolumes && meantBy(m_catalogue.volumeTypes, type).isEmpty())
            tell(Severity::Error, "cloud-volume-type", {}, key, CloudCheck::tr("The cloud has no type of volumes “%1”.").arg(type),
                 CloudWords::instead(type, m_catalogue.volumeTypes), CloudWords::nearest(type, m_catalogue.volumeTypes));
    }

    void checkZone()
    {
        const QString zone = m_design.target.settings.value(QStringLiteral("zone"));
        QList<CloudThing> zones;
        for (const QString &one : m_catalogue.zones)
            zones << CloudThing{one, one};
        if (!zone.isEmpty() && !m_catalogue.zones.isEmpty() && !m_catalogue.zones.contains(zone))
            tell(Severity::Error, "cloud-zone", {}, QStringLiteral("zone"), CloudCheck::tr("The cloud has no zone “%1”.").arg(zone),
                 CloudWords::instead(zone, zones), CloudWords::nearest(zone, zones));
    }

    const Cluster &m_design;
    const RoleCatalogue &m_roles;
    const CloudCatalogue &m_catalogue;
    QList<Problem> m_problems{};
};

} // namespace

QList<Problem> checkAtCloud(const Cluster &design, const RoleCatalogue &roles, const CloudCatalogue &catalogue,
                            const QSet<QString> &standing, const QString &clusterId)
{
    QList<Problem> problems = Check(design, roles, catalogue).all() + checkNetworks(design, catalogue);
    problems.removeIf([&](const Problem &problem) {
        const Group *group = design.group(problem.group);
        const QList<Machine> of = group ? machinesOf(*group) : machinesOf(design);
        return !of.isEmpty() && std::all_of(of.begin(), of.end(), [&standing](const Machine &one) { return standing.contains(one.name); });
    });
    return problems + checkEntry(design, catalogue, standing, clusterId); // which is another as soon as the design says so
}
