#include "services/platform/Clocks.h"

#include <chrono>
#include <cstdlib>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

QDateTime Clocks::day()
{
    return QDateTime::currentDateTimeUtc();
}

qint64 Clocks::steady()
{
#ifdef Q_OS_LINUX
    // The usual one stands still while a laptop sleeps; elsewhere it does not.
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

qint64 ClockWatch::jump()
{
    constexpr qint64 usual = 1500; // ms; clocks are kept right by little and little
    const qint64 now = apart();
    const qint64 moved = now - m_apart;
    if (std::abs(moved) < usual)
        return 0;
    m_apart = now;
    return moved;
}
