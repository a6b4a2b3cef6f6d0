#include "model/clouds/CloudSizes.h"

#include "model/cluster/EntryWay.h"
#include "model/cluster/MasterSize.h"
#include "model/cluster/RoleMachines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace
{

constexpr double Gigabyte = 1024.0 * 1024 * 1024;
constexpr int leastBoot = 20; // GB: a system, its updates and logs

QString wordOf(const QString &own, const Cluster &design, const QString &key)
{
    return own.isEmpty() ? design.target.settings.value(key) : own;
}

template<typename T>
std::optional<T> theOne(const QList<T> &meant)
{
    return meant.size() == 1 ? std::optional(meant.first()) : std::nullopt;
}

} // namespace

QString sizeWordOf(const Cluster &design, const Group &group)
{
    return wordOf(group.size, design, QStringLiteral("size"));
}

QString imageWordOf(const Cluster &design, const Group &group)
{
    return wordOf(group.image, design, QStringLiteral("image"));
}

QString clusterNetworkWordOf(const Cluster &design)
{
    const QString said = design.target.settings.value(QStringLiteral("network"));
    const QString first = design.groups.isEmpty() ? QString() : design.groups.first().networks.value(0);
    const bool isShared =
        std::all_of(design.groups.begin(), design.groups.end(), [&first](const Group &group) { return group.networks.value(0) == first; });
    return said.isEmpty() && isShared ? first : said;
}

QStringList furtherNetworkWordsOf(const Cluster &design, const Group &group)
{
    QStringList words = group.networks;
    words.removeAll(clusterNetworkWordOf(design));
    words.removeDuplicates();
    return words;
}

bool wantsAddresses(const Cluster &design)
{
    return (EntryWay::of(design.target).isFloating() && !design.groups.isEmpty()) ||
           std::any_of(design.groups.begin(), design.groups.end(), [](const Group &group) { return group.publicAddress; });
}

std::optional<CloudSize> sizeOf(const Cluster &design, const Group &group, const CloudCatalogue &catalogue)
{
    return theOne(meantBy(catalogue.sizes, sizeWordOf(design, group)));
}

std::optional<CloudImage> imageOf(const Cluster &design, const Group &group, const CloudCatalogue &catalogue)
{
    return theOne(meantBy(catalogue.images, imageWordOf(design, group)));
}

bool isLargeEnough(const CloudSize &size, const QStringList &roles, const RoleCatalogue &known)
{
    return std::all_of(roles.begin(), roles.end(), [&](const QString &id) {
        const Role *role = known.find(id);
        return !role || (size.cores >= role->leastCores && size.memory >= role->leastMemory * 1024);
    });
}

int memoryOfMaster(const QStringList &roles, const RoleCatalogue &known, int machines)
{
    const int more = MasterSize::of(machines).memory;
    if (!roles.contains(RoleId::saltMaster) || more == 0)
        return 0;
    constexpr int base = 120; // MB that every machine takes
    return std::accumulate(roles.begin(), roles.end(), 2 * (base + more), [&known](int sum, const QString &id) {
        const Role *role = known.find(id);
        return sum + (role ? 2 * role->takes.memory : 0);
    });
}

bool holdsImage(const CloudSize &size, const CloudImage &image)
{
    return size.memory >= image.minMemory && (size.disk == 0 || (size.disk >= image.minDisk && size.disk * Gigabyte >= image.bytes));
}

QList<CloudSize> sizesFor(const QStringList &roles, const RoleCatalogue &known, const QList<CloudSize> &sizes)
{
    QList<CloudSize> sorted = sizes;
    const auto rank = [&](const CloudSize &size) {
        return std::tuple(!isLargeEnough(size, roles, known), size.cores, size.memory, size.disk, size.name, size.id);
    };
    std::sort(sorted.begin(), sorted.end(), [&rank](const CloudSize &one, const CloudSize &other) { return rank(one) < rank(other); });
    return sorted;
}

int bootVolumeOf(const CloudSize &size, const std::optional<CloudImage> &image)
{
    if (size.disk > 0)
        return 0;
    return image ? std::max({leastBoot, image->minDisk, static_cast<int>(std::ceil(image->bytes / Gigabyte))}) : leastBoot;
}
