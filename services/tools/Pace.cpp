#include "services/tools/Pace.h"

#include <algorithm>

namespace
{
constexpr int Unanswered = 8;     ///< connections that are being made at once; of more, sshd drops some (MaxStartups)
constexpr double Least = 4;       ///< what any computer bears
constexpr double AlwaysQuick = 1; ///< s; a busy moment is no slowness
constexpr double TimesAsLong = 2; ///< as the quicker of its lot: then it is slow
} // namespace

Pace::Pace(Bounds bounds) : m_bounds(bounds), m_window(std::min(bounds.first, bounds.most))
{
}

bool Pace::mayBegin() const
{
    return m_working < atOnce() && m_unanswered < Unanswered;
}

void Pace::beginLot()
{
    m_taken.clear();
}

int Pace::begin()
{
    m_begun << Begun{.closings = m_closings};
    ++m_working;
    ++m_unanswered;
    return static_cast<int>(m_begun.size()) - 1;
}

void Pace::answered(int number, double seconds)
{
    Begun &one = m_begun[number];
    if (one.hasAnswered)
        return;
    one.hasAnswered = true;
    --m_unanswered;
    m_taken.insert(std::upper_bound(m_taken.begin(), m_taken.end(), seconds), seconds);
    if (seconds > std::max(AlwaysQuick, TimesAsLong * m_taken.at(m_taken.size() / 4))) {
        close(one, 0.75);
    } else if (m_working >= atOnce()) { // else it held nobody back, and is not known to be too narrow
        // As long as nothing was ever slow each answer lets in one more, and all of them twice as many; then all of them one more.
        m_window = std::min<double>(m_window + (m_closings == 0 ? 1 : 1 / m_window), m_bounds.most);
    }
}

void Pace::turnedAway(int number)
{
    close(m_begun.at(number), 0.5);
}

void Pace::slowDown()
{
    m_window = std::min<double>(Least, m_bounds.most);
    ++m_closings;
}

void Pace::close(const Begun &one, double share)
{
    if (one.closings < m_closings)
        return;
    m_window = std::max(std::min<double>(Least, m_bounds.most), m_window * share);
    ++m_closings;
}

void Pace::end(int number)
{
    Begun &one = m_begun[number];
    if (!one.isWorking)
        return;
    one.isWorking = false;
    --m_working;
    if (!one.hasAnswered)
        --m_unanswered;
    one.hasAnswered = true;
}

QString Pace::words(int atOnce, int of)
{
    return tr("%1 of %2 at once.").arg(atOnce).arg(of);
}
