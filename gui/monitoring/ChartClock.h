#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QTimeZone>

#include <optional>

/// A round time on the axis: its hour, or its date where a day begins.
struct ChartTick {
    qint64 time = 0;
    QString text{};
    bool isDay = false;
};

/// The one time that all charts of the page share: what span they show and where the cursor stands. Times are ms since the epoch, UTC.
class ChartClock final : public QObject
{
    Q_OBJECT

public:
    explicit ChartClock(QObject *parent = nullptr) : QObject(parent) {}

    qint64 from() const { return m_from; }
    qint64 to() const { return m_to; }
    /// The last `seconds` s up to `now`; keeps a span that the user zoomed to.
    void setSpan(qint64 seconds, qint64 now);
    /// Shows just this span in all charts.
    void zoom(qint64 from, qint64 to);
    void unzoom();
    bool isZoomed() const { return m_zoomed; }
    std::optional<qint64> cursor() const { return m_cursor; }
    void setCursor(std::optional<qint64> time);
    bool utc() const { return m_utc; }
    void setUtc(bool utc);
    /// The time in words, with seconds where the span is short, and with its date where the charts show more than one day, or not today.
    QString text(qint64 time) const;
    /// The last day that is shown and the zone of all times: "28 Nov, UTC+1".
    QString dayAndZone() const;
    /// Round times, so that about `most` fit.
    QList<ChartTick> ticks(int most) const;

Q_SIGNALS:
    void spanChanged();
    void cursorChanged();
    void zoomChanged();

private:
    QDateTime moment(qint64 time) const;
    QString hour(const QDateTime &moment) const;
    qint64 tickStep(int most) const;
    qint64 m_from = 0;
    qint64 m_to = 1;
    qint64 m_seconds = 3600;
    qint64 m_now = 1;
    bool m_zoomed = false;
    bool m_utc = false;
    std::optional<qint64> m_cursor{};
};
