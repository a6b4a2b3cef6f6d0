#include "model/cluster/Size.h"

#include <algorithm>

const QList<Size> &knownSizes()
{
    // docs.openstack.org, Compute: the flavours of "openstack flavor list" on a new cloud.
    static const QList<Size> sizes{{QStringLiteral("m1.tiny"), 1, 0.5},
                                   {QStringLiteral("m1.small"), 1, 2},
                                   {QStringLiteral("m1.medium"), 2, 4},
                                   {QStringLiteral("m1.large"), 4, 8},
                                   {QStringLiteral("m1.xlarge"), 8, 16}};
    return sizes;
}

const Size *findSize(const QString &name)
{
    const QList<Size> &sizes = knownSizes();
    const auto found = std::find_if(sizes.begin(), sizes.end(), [&name](const Size &size) { return size.name == name; });
    return found == sizes.end() ? nullptr : &*found;
}
