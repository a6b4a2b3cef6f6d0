#include "services/platform/Patience.h"

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
