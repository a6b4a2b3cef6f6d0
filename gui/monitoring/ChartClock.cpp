#include "gui/monitoring/ChartClock.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>

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

QDateTime ChartClock::moment(qint64 time) const
{
    return m_utc ? QDateTime::fromMSecsSinceEpoch(time, QTimeZone::utc()) : QDateTime::fromMSecsSinceEpoch(time);
}

QString ChartClock::hour(const QDateTime &moment) const
{
    return moment.toString(m_to - m_from < 600'000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

QString ChartClock::text(qint64 time) const
{
    const QDateTime when = moment(time);
    const QDate today = moment(QDateTime::currentMSecsSinceEpoch()).date();
    if (when.date() == today && moment(m_from).date() == moment(m_to).date())
        return hour(when);
    return tr("%1, %2").arg(QLocale().toString(when.date(), tr("ddd d MMM", "a day, as QDate::toString has it")), hour(when));
}

QString ChartClock::dayAndZone() const
{
    const QDateTime end = moment(m_to);
    const int minutes = end.offsetFromUtc() / 60;
    QString zone = QStringLiteral("UTC");
    if (minutes != 0)
        zone += QStringLiteral("%1%2").arg(minutes < 0 ? QChar(0x2212) : QLatin1Char('+')).arg(std::abs(minutes) / 60);
    if (minutes % 60 != 0)
        zone += QStringLiteral(":%1").arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return tr("%1, %2").arg(QLocale().toString(end.date(), tr("d MMM", "a day, as QDate::toString has it")), zone);
}

/// Day by day, because a day may have 23 hours or 25.
QList<ChartTick> ChartClock::ticks(int most) const
{
    const qint64 step = tickStep(most);
    const qint64 whole = 86'400'000;
    QList<ChartTick> ticks;
    int number = 0;
    for (QDate day = moment(m_from).date(); day <= moment(m_to).date(); day = day.addDays(1), ++number) {
        const QDateTime begin = m_utc ? QDateTime(day, {0, 0}, QTimeZone::utc()) : day.startOfDay();
        const qint64 end = begin.addDays(1).toMSecsSinceEpoch();
        if (step > whole && number % (step / whole) != 0)
            continue;
        for (qint64 time = begin.toMSecsSinceEpoch(); time < end; time += std::min(step, whole)) {
            const bool isDay = time == begin.toMSecsSinceEpoch();
            if (time > m_from && time <= m_to)
                ticks << ChartTick{
                    time, isDay ? QLocale().toString(day, tr("d MMM", "a day, as QDate::toString has it")) : hour(moment(time)), isDay};
            if (step >= whole)
                break;
        }
    }
    return ticks;
}

qint64 ChartClock::tickStep(int most) const
{
    const qint64 minute = 60'000;
    for (const qint64 step : {minute / 6, minute / 2, minute, 2 * minute, 5 * minute, 10 * minute, 20 * minute, 30 * minute, 60 * minute,
                              120 * minute, 180 * minute, 240 * minute, 360 * minute, 720 * minute}) {
        if ((m_to - m_from) / step <= most)
            return step;
    }
    for (const qint64 days : {1, 2, 5, 10}) {
        if ((m_to - m_from) / (days * 1440 * minute) <= most)
            return days * 1440 * minute;
    }
    return 30 * 1440 * minute;
}
