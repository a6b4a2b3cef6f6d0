#include "services/runs/LogRows.h"

#include <algorithm>

namespace
{

constexpr qint64 Slice = 1'000'000; // lines; one is looked at in 2 to 5 ns

} // namespace

void LogRows::setFilter(const LogFilter &filter)
{
    m_filter = filter;
    m_taken = 0;
    m_lines.clear();
}

bool LogRows::grow()
{
    if (!m_log || m_filter.isEmpty())
        return true;
    // A name that was not heard yet has no place: nothing matches until it is.
    const qsizetype machine = m_log->machines().indexOf(m_filter.machine);
    const qsizetype source = m_log->sources().indexOf(m_filter.source);
    const qint64 end = std::min(m_log->count(), m_taken + Slice);
    for (; m_taken < end; ++m_taken) {
        const bool shown = (m_filter.machine.isEmpty() || m_log->machineOf(m_taken) == machine) &&
                           (m_filter.source.isEmpty() || m_log->sourceOf(m_taken) == source) &&
                           (!m_filter.atLeast || m_log->levelOf(m_taken) >= *m_filter.atLeast);
        if (shown)
            m_lines.push_back(static_cast<qint32>(m_taken));
    }
    return m_taken == m_log->count();
}

qint64 LogRows::count() const
{
    if (!m_log)
        return 0;
    return m_filter.isEmpty() ? m_log->count() : static_cast<qint64>(m_lines.size());
}

qint64 LogRows::rowAt(qint64 line) const
{
    if (m_filter.isEmpty())
        return line;
    return std::lower_bound(m_lines.begin(), m_lines.end(), line) - m_lines.begin();
}
