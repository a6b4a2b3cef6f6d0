#include "services/runs/RunClock.h"

namespace
{
constexpr qint64 longestSilence = 12'000; ///< ms; a run says something every eight seconds
} // namespace

void RunClock::hear(const QDateTime &told)
{
    if (!told.isValid() || (m_told.isValid() && told < now()))
        return;
    m_told = told;
    // It is heard when it is read; what the clocks say of how long it lay is believed only where it can be.
    const qint64 lay = told.msecsTo(m_clocks.dayNow());
    m_at = m_clocks.steadyNow() - (lay > 0 && lay < longestSilence ? lay : 0);
}

QDateTime RunClock::now() const
{
    return m_told.isValid() ? m_told.addMSecs(m_clocks.steadyNow() - m_at) : QDateTime();
}
