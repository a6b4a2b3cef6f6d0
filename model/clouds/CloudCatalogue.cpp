#include "model/clouds/CloudCatalogue.h"

#include "model/clouds/CloudSystem.h"

#include <iterator>

bool CloudImage::isSupported() const
{
    return supportedSystems().contains(system);
}

bool CloudAddress::isOfCluster() const
{
    return description.startsWith(QLatin1String("Way into the cluster ")); // as the module writes it
}

QList<CloudNetwork> CloudCatalogue::pools() const
{
    QList<CloudNetwork> pools;
    std::copy_if(networks.begin(), networks.end(), std::back_inserter(pools), [](const CloudNetwork &one) { return one.isExternal; });
    return pools;
}
