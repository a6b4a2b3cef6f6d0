#include "gui/monitoring/ChartClock.h"

#include <QDateTime>
#include <QTimeZone>

void ChartClock::setSpan(qint64 seconds, qint64 now)
{
    m_seconds = seconds;
    m_now = now;
    if (m_zoomed)
        return;
    m_from = now - seconds * 1000;
    m_to = now;
    Q_EMIT spanChanged();
}

void ChartClock::zoom(qint64 from, qint64 to)
{
    if (to - from < 60'000) // collectd measures every 10 s: less than a minute shows nothing
        return;
    m_from = from;
    m_to = to;
    m_zoomed = true;
    Q_EMIT spanChanged();
    Q_EMIT zoomChanged();
}

void ChartClock::unzoom()
{
    if (!m_zoomed)
        return;
    m_zoomed = false;
    setSpan(m_seconds, m_now);
    Q_EMIT zoomChanged();
}

void ChartClock::setCursor(std::optional<qint64> time)
{
    if (m_cursor == time)
        return;
    m_cursor = time;
    Q_EMIT cursorChanged();
}

void ChartClock::setUtc(bool utc)
{
    m_utc = utc;
    Q_EMIT spanChanged();
}

QString ChartClock::text(qint64 time) const
{
    const QDateTime moment = m_utc ? QDateTime::fromMSecsSinceEpoch(time, QTimeZone::utc()) : QDateTime::fromMSecsSinceEpoch(time);
    return moment.toString(m_to - m_from < 600'000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

qint64 ChartClock::tickStep(int most) const
{
    const qint64 minute = 60'000;
    for (const qint64 step : {minute / 6, minute / 2, minute, 2 * minute, 5 * minute, 10 * minute, 20 * minute, 30 * minute, 60 * minute,
                              120 * minute, 180 * minute, 240 * minute, 360 * minute, 720 * minute}) {
        if ((m_to - m_from) / step <= most)
            return step;
    }
    return 1440 * minute;
}
