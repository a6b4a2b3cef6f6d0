#include "services/openstack/CloudStep.h"

#include <array>

QString CloudStep::word(Id id)
{
    static const std::array words{"address", "privacy", "keystone", "login", "project", "catalogue",
                                  "nova",    "neutron", "cinder",   "quota", "key",     "bastion"};
    return QLatin1String(words.at(size_t(id)));
}
