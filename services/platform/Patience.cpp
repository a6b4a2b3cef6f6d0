#include "services/platform/Patience.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>
#include <utility>

namespace
{
std::function<double()> standIn;
} // namespace

double loadOfEachCore(LoadSpan span)
{
    if (standIn)
        return standIn();
    std::array<double, 2> loads{};
#if !defined(Q_OS_WIN)
    if (getloadavg(loads.data(), loads.size()) != int(loads.size()))
        return 0; // not known
#endif
    return loads.at(span == LoadSpan::Minute ? 0 : 1) / std::max(1U, std::thread::hardware_concurrency());
}

double crowding()
{
    return std::clamp(loadOfEachCore(), 1.0, 10.0);
}

void setLoadStandIn(std::function<double()> load)
{
    standIn = std::move(load);
}

Patience::Patience(int seconds) : m_seconds(seconds)
{
    m_since.start();
}

void Patience::neighbourTook(double seconds)
{
    m_atLeast = std::max(m_atLeast, 3 * seconds);
}

bool Patience::isOver() const
{
    const double waited = seconds();
    return waited > m_atLeast && waited > m_seconds && waited > m_seconds * crowding();
}
