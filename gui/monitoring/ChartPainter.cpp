#include "gui/monitoring/ChartPainter.h"

#include "gui/monitoring/ChartClock.h"
#include "gui/monitoring/MetricWords.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QDateTime>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <functional>

namespace
{

constexpr qsizetype smoothUpTo = 300; // points a line; above that antialiasing costs more than it shows

/// The area between two lines, from one place up to another.
QPolygonF band(const Bands &bands, qsizetype from, qsizetype to, const QList<double> &low, const QList<double> &high,
               const std::function<QPointF(qint64, double)> &map)
{
    QPolygonF polygon;
    polygon.reserve(2 * (to - from));
    for (qsizetype i = from; i < to; ++i)
        polygon << map(bands.times[i], high[i]);
    for (qsizetype i = to - 1; i >= from; --i)
        polygon << map(bands.times[i], low[i]);
    return polygon;
}

} // namespace

ChartPainter::ChartPainter(QPainter &painter, const Theme &theme, const ChartContent &content, const ChartScale &scale,
                           const ChartClock &clock, int width)
    : m_painter(painter), m_theme(theme), m_content(content), m_scale(scale), m_clock(clock), m_width(width), m_lines(content.lines(theme))
{
}

void ChartPainter::paint(bool isLookedAt)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintHead();
    m_painter.save();
    m_painter.setClipRect(m_scale.plot.adjusted(0, -4, 0, 1));
    paintSpans();
    paintBands();
    m_painter.restore();
    paintValues();
    paintTimes();
    m_painter.save();
    m_painter.setClipRect(m_scale.plot.adjusted(0, -1, 0, 1));
    paintFull();
    paintLines();
    m_painter.restore();
    paintLabels();
    paintCursor(isLookedAt);
}

void ChartPainter::paintHead()
{
    const double tall = controlHeight(36);
    const QRectF head(14, 0, m_width - 28, tall);
    m_painter.setFont(textFont(TextSize::Body, QFont::DemiBold));
    m_painter.setPen(m_theme.text);
    m_painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft, metricTitle(m_content.metric));
    const double title = m_painter.fontMetrics().horizontalAdvance(metricTitle(m_content.metric));

    const double least = head.left() + title + 12;
    double right = head.right();
    const bool atCursor = m_clock.cursor().has_value();
    if (!atCursor && !m_content.age.isEmpty())
        right = paintHeadItem(HeadItem{{}, {}, m_content.age, false, false}, right, least);
    if (m_content.withBands) { // the named ones stand in the list at the left
        right = paintHeadItem(bandItem(), right, least);
        right = paintHeadItem(lineItem(m_lines.first()), right, least);
    } else {
        QList<HeadItem> items;
        const QFontMetricsF small(textFont(TextSize::Small));
        double wanted = small.horizontalAdvance(m_content.facts.unit);
        for (auto line = m_lines.crbegin(); line != m_lines.crend(); ++line) {
            items << lineItem(*line);
            wanted += small.horizontalAdvance(items.last().word + items.last().value) + 44; // mark and air
        }
        const bool isShort = wanted > right - least; // of what a chart is comes first: each line bears its name at its end
        for (HeadItem &item : items) {
            if (isShort)
                item.word.clear();
            right = paintHeadItem(item, right, least);
        }
    }
    m_painter.setFont(textFont(TextSize::Small));
    m_painter.setPen(m_theme.text2);
    const QRectF unit(head.left() + title + 10, 0, right - head.left() - title - 12, tall);
    m_painter.drawText(unit, Qt::AlignVCenter | Qt::AlignLeft,
                       m_painter.fontMetrics().elidedText(m_content.facts.unit, Qt::ElideRight, int(unit.width())));
}

/// A line's name and its value at the cursor, or the newest one.
ChartPainter::HeadItem ChartPainter::lineItem(const ChartLine &line) const
{
    const std::optional<double> value = m_clock.cursor() ? valueAt(*line.series, *m_clock.cursor()) : m_content.newestOf(*line.series);
    return {line.color, line.name, value ? metricValue(m_content.metric, *value) : QStringLiteral("–"), true, false};
}

/// Between what values eight of ten machines are.
ChartPainter::HeadItem ChartPainter::bandItem() const
{
    const auto at = [this](const QList<double> &values, std::optional<double> newest) {
        if (!m_clock.cursor())
            return newest;
        Series series{};
        for (qsizetype i = 0; i < values.size(); ++i)
            series.samples << Sample{m_content.bands.times[i], values[i]};
        return valueAt(series, *m_clock.cursor());
    };
    const std::optional<double> low = at(m_content.bands.tenth, m_content.newestTenth);
    const std::optional<double> high = at(m_content.bands.ninetieth, m_content.newestNinetieth);
    const QString both = low && high
                             ? tr("%1–%2", "from – to").arg(metricNumber(m_content.metric, *low), metricValue(m_content.metric, *high))
                             : QStringLiteral("–");
    return {faded(m_theme.series[0], 0.30), tr("8 of 10"), both, true, true};
}

/// Left of `right`; returns where the next one ends: `right` where there was no room even without its word.
double ChartPainter::paintHeadItem(const HeadItem &item, double right, double least)
{
    const double tall = controlHeight(36);
    const bool isNow = m_clock.cursor() || m_content.age.isEmpty();
    const QFont small = textFont(TextSize::Small);
    const QFont strong = textFont(TextSize::Small, isNow ? QFont::DemiBold : QFont::Normal);
    const double number = QFontMetricsF(strong).horizontalAdvance(item.value);
    double word = QFontMetricsF(small).horizontalAdvance(item.word);
    const double mark = item.hasMark ? 17 : 0;
    if (right - number - word - mark - 6 < least)
        word = 0;
    if (right - number - mark < least)
        return right;
    m_painter.setFont(strong);
    m_painter.setPen(isNow ? m_theme.text : m_theme.text2);
    m_painter.drawText(QRectF(0, 0, right, tall), Qt::AlignVCenter | Qt::AlignRight, item.value);
    right -= number + 6;
    if (word > 0) {
        m_painter.setFont(small);
        m_painter.setPen(m_theme.text2);
        m_painter.drawText(QRectF(0, 0, right, tall), Qt::AlignVCenter | Qt::AlignRight, item.word);
        right -= word + 6;
    }
    if (item.isArea) {
        m_painter.fillRect(QRectF(right - 11, tall / 2 - 5, 11, 10), item.color);
    } else if (item.hasMark) {
        m_painter.setPen(QPen(item.color, 2));
        m_painter.drawLine(QPointF(right - 11, tall / 2), QPointF(right, tall / 2));
    }
    return right - (item.hasMark ? 11 : 0) - 12;
}

void ChartPainter::paintValues()
{
    m_painter.setFont(textFont(TextSize::Caption));
    const QRectF area = m_scale.plot;
    const double text = m_painter.fontMetrics().height() + 4;
    const int parts = leastTop(m_content.metric) == 100 ? 2 : 3; // percentages halve well, the other tops are multiples of three
    for (int i = 0; i <= parts; ++i) {
        const double value = m_scale.top * i / parts;
        const double line = std::round(m_scale.y(value)) + 0.5;
        m_painter.setPen(QPen(i == 0 ? m_theme.edge : m_theme.border, 1));
        m_painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line));
        m_painter.setPen(m_theme.text2);
        const int digits = m_scale.top < 1 ? 2 : (m_scale.top < 10 && std::fmod(m_scale.top, 3) > 0 ? 1 : 0);
        m_painter.drawText(QRectF(0, line - text / 2, area.left() - 8, text), Qt::AlignRight | Qt::AlignVCenter,
                           i == 0 ? QStringLiteral("0") : QLocale().toString(value, 'f', digits));
    }
}

void ChartPainter::paintTimes()
{
    m_painter.setFont(textFont(TextSize::Caption));
    const QRectF area = m_scale.plot;
    const double text = m_painter.fontMetrics().height() + 4;
    const int label = m_painter.fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) + 16;
    const QList<ChartTick> ticks = m_clock.ticks(std::max(2, int(area.width() / label)));
    for (const ChartTick &tick : ticks) {
        const double at = std::round(m_scale.x(tick.time)) + 0.5;
        m_painter.setPen(QPen(m_theme.edge, 1));
        m_painter.drawLine(QPointF(at, area.bottom()), QPointF(at, area.bottom() + 4));
        m_painter.setFont(textFont(TextSize::Caption, tick.isDay ? QFont::DemiBold : QFont::Normal));
        m_painter.setPen(m_theme.text2);
        m_painter.drawText(QRectF(at - label, area.bottom() + 5, 2 * label, text), Qt::AlignHCenter | Qt::AlignTop, tick.text);
    }
    // Of what day and zone the hours are, clear of the last one.
    m_painter.setFont(textFont(TextSize::Caption));
    m_painter.setPen(m_theme.text2);
    m_painter.drawText(QRectF(area.right(), area.bottom() + 5, m_width - area.right() - 14, text), Qt::AlignRight | Qt::AlignTop,
                       m_clock.dayAndZone());
}

void ChartPainter::paintSpans()
{
    QList<QRectF> shown;
    QStringList words;
    const QRectF &plot = m_scale.plot;
    for (const ChartSpan &span : m_content.spans) {
        const double left = std::max(m_scale.x(span.from), plot.left());
        const double right = std::min(std::max(m_scale.x(span.to), m_scale.x(span.from) + 2), plot.right());
        if (right <= left)
            continue;
        const QColor &color = m_theme.changed.color;
        m_painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), faded(color, m_theme.dark ? 0.11 : 0.09));
        m_painter.fillRect(QRectF(left, plot.top() - 3, right - left, 3), color);
        shown.append(QRectF(left, plot.top(), right - left, plot.height()));
        words.append(span.word);
    }
    if (m_content.spanWords)
        paintSpanWords(shown, words);
}

/// Right of the span, or left of it where another follows or the plot ends; where neither is free its colour must do.
void ChartPainter::paintSpanWords(const QList<QRectF> &spans, const QStringList &words)
{
    QList<QRectF> taken = spans; // where no word may stand
    m_painter.setFont(textFont(TextSize::Caption, QFont::DemiBold));
    m_painter.setPen(m_theme.changed.color);
    const QRectF &plot = m_scale.plot;
    const double tall = m_painter.fontMetrics().height() + 4;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const double wide = m_painter.fontMetrics().horizontalAdvance(words.at(i)) + 1;
        for (const double place : {spans.at(i).right() + 3, spans.at(i).left() - 3 - wide}) {
            const QRectF room(place, plot.top(), wide, tall);
            const auto covers = [&room](const QRectF &other) { return other.intersects(room); };
            if (room.left() < plot.left() || room.right() > plot.right() || std::any_of(taken.cbegin(), taken.cend(), covers))
                continue;
            m_painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, words.at(i));
            taken.append(room);
            break;
        }
    }
}

void ChartPainter::paintBands()
{
    if (!m_content.hasBands())
        return;
    const auto map = [this](qint64 time, double value) { return QPointF(m_scale.x(time), m_scale.y(value)); };
    m_painter.setRenderHint(QPainter::Antialiasing, m_content.bands.times.size() <= smoothUpTo);
    m_painter.setPen(Qt::NoPen);
    const Bands &bands = m_content.bands;
    const qint64 gap = 3 * std::max<qint64>(stepOf(m_content.median), 10'000);
    for (qsizetype from = 0; from < bands.times.size();) {
        qsizetype to = from + 1;
        while (to < bands.times.size() && bands.times[to] - bands.times[to - 1] <= gap)
            ++to; // nothing was heard of anybody after it: nothing is drawn there
        m_painter.setBrush(faded(m_theme.series[0], 0.10));
        m_painter.drawPolygon(band(bands, from, to, bands.low, bands.high, map));
        m_painter.setBrush(faded(m_theme.series[0], 0.20));
        m_painter.drawPolygon(band(bands, from, to, bands.tenth, bands.ninetieth, map));
        from = to;
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
}

/// From where a machine has no room any more: its cores all busy, its disk nearly full.
void ChartPainter::paintFull()
{
    const ChartFacts &facts = m_content.facts;
    if (!facts.full || *facts.full > m_scale.top)
        return;
    const double line = m_scale.y(*facts.full);
    QPen dashed(m_theme.failed.color, 1);
    dashed.setDashPattern({5, 4});
    m_painter.setPen(dashed);
    m_painter.drawLine(QPointF(m_scale.plot.left(), line), QPointF(m_scale.plot.right(), line));
    m_painter.setFont(textFont(TextSize::Caption, QFont::Medium));
    const double high = m_painter.fontMetrics().height() + 2;
    const bool fitsBelow = line + 1 + high <= m_scale.plot.bottom(); // a load far above the cores leaves the line at the foot
    m_painter.drawText(QRectF(m_scale.plot.left() + 6, fitsBelow ? line + 1 : line - 1 - high, m_scale.plot.width(), high),
                       Qt::AlignLeft | Qt::AlignVCenter, facts.fullWord);
}

void ChartPainter::paintLines()
{
    for (const ChartLine &line : m_lines) {
        const Series &series = *line.series;
        const qint64 gap = 3 * std::max<qint64>(stepOf(series), 10'000);
        m_painter.setRenderHint(QPainter::Antialiasing, series.samples.size() <= smoothUpTo);
        m_painter.setPen(QPen(line.color, line.isMedian ? 1.75 : 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPolygonF points;
        qint64 last = 0;
        for (const Sample &sample : series.samples) {
            if (!points.isEmpty() && sample.time - last > gap) { // nothing was heard: the line stops and begins again
                m_painter.drawPolyline(points);
                points.clear();
            }
            points << QPointF(m_scale.x(sample.time), m_scale.y(sample.value));
            last = sample.time;
        }
        m_painter.drawPolyline(points);
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void ChartPainter::paintLabels()
{
    struct Label {
        double y = 0;
        ChartLine line{};
    };
    QList<Label> labels;
    for (const ChartLine &line : m_lines) {
        const Series &series = *line.series;
        const auto end = std::find_if(series.samples.rbegin(), series.samples.rend(),
                                      [this](const Sample &sample) { return sample.time <= m_clock.to(); });
        if (end != series.samples.rend())
            labels << Label{m_scale.y(end->value), line};
    }
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    m_painter.setFont(textFont(TextSize::Caption, QFont::DemiBold));
    const double apart = std::max(15, m_painter.fontMetrics().height());
    for (qsizetype i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + apart);
    double lowest = m_scale.plot.bottom();
    for (qsizetype i = labels.size() - 1; i >= 0; --i) {
        labels[i].y = std::min(labels[i].y, lowest);
        lowest = labels[i].y - apart;
    }
    const double room = m_width - m_scale.plot.right() - 14;
    for (const Label &label : std::as_const(labels)) {
        m_painter.setPen(label.line.color);
        m_painter.drawText(QRectF(m_scale.plot.right() + 8, label.y - apart / 2, room, apart), Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(label.line.name, Qt::ElideRight, int(room)));
    }
}

void ChartPainter::paintCursor(bool withWords)
{
    if (!m_clock.cursor() || *m_clock.cursor() < m_clock.from() || *m_clock.cursor() > m_clock.to())
        return;
    const qint64 time = *m_clock.cursor();
    const double at = std::round(m_scale.x(time)) + 0.5;
    m_painter.setPen(QPen(m_theme.text2, 1));
    m_painter.drawLine(QPointF(at, m_scale.plot.top() - 3), QPointF(at, m_scale.plot.bottom()));
    for (const ChartLine &line : m_lines) {
        const std::optional<double> value = valueAt(*line.series, time);
        if (!value)
            continue;
        m_painter.setPen(QPen(m_theme.surface, 1.5));
        m_painter.setBrush(line.color);
        m_painter.drawEllipse(QPointF(at, m_scale.y(*value)), 4, 4);
    }
    if (!withWords)
        return;
    m_painter.setFont(textFont(TextSize::Caption, QFont::DemiBold));
    const QString text = m_clock.text(time);
    const double pill = m_painter.fontMetrics().horizontalAdvance(text) + 14;
    const QRectF box(at - pill / 2, m_scale.plot.bottom() + 3, pill, m_painter.fontMetrics().height() + 5);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.text);
    m_painter.drawRoundedRect(box, 4, 4);
    m_painter.setPen(m_theme.surface);
    m_painter.drawText(box, Qt::AlignCenter, text);
}
