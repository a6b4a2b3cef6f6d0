#include "services/platform/Load.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdlib>
#include <thread>
#include <utility>

namespace
{
std::function<double()> standIn;

double loadOfEach()
{
    double load = 0;
#if !defined(Q_OS_WIN)
    if (getloadavg(&load, 1) != 1)
        return 0; // not known
#endif
    return load / std::max(1U, std::thread::hardware_concurrency());
}
} // namespace

double crowding()
{
    return std::clamp(standIn ? standIn() : loadOfEach(), 1.0, 10.0);
}

void setLoadStandIn(std::function<double()> load)
{
    standIn = std::move(load);
}
