#include "gui/monitoring/ChartClock.h"
#include "gui/monitoring/ChartPanel.h"
#include "gui/monitoring/MetricWords.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QDateTime>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

// How a chart is drawn: Qt Charts gives the plot area, its scales and the grid; everything on them is painted here in one pass.

namespace
{

constexpr qsizetype smoothUpTo = 300; // points a line; above that antialiasing costs more than it shows

QPolygonF band(const Bands &bands, const QList<double> &low, const QList<double> &high, const std::function<QPointF(qint64, double)> &map)
{
    QPolygonF polygon;
    polygon.reserve(2 * bands.times.size());
    for (qsizetype i = 0; i < bands.times.size(); ++i)
        polygon << map(bands.times[i], high[i]);
    for (qsizetype i = bands.times.size() - 1; i >= 0; --i)
        polygon << map(bands.times[i], low[i]);
    return polygon;
}

} // namespace

void ChartPanel::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(palette());
    {
        QPainter ground(viewport());
        ground.setRenderHint(QPainter::Antialiasing);
        ground.fillRect(rect(), theme.window);
        ground.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(theme.border));
        ground.setBrush(theme.surface);
        ground.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    }
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter, theme);
    painter.save();
    painter.setClipRect(plot().adjusted(0, -4, 0, 1));
    paintSpans(painter, theme);
    paintBands(painter, theme);
    painter.restore();
    paintAxes(painter, theme);
    painter.save();
    painter.setClipRect(plot().adjusted(0, -1, 0, 1));
    paintLines(painter, theme);
    painter.restore();
    paintLabels(painter, theme);
    paintCursor(painter, theme);
    if (m_pressed) {
        const QRectF chosen(std::min(*m_pressed, m_dragged), plot().top(), std::abs(m_dragged - *m_pressed), plot().height());
        painter.fillRect(chosen & plot(), faded(theme.accent, 0.15));
    }
}

void ChartPanel::paintHead(QPainter &painter, const Theme &theme) const
{
    const double tall = controlHeight(36);
    const QRectF head(14, 0, width() - 28, tall);
    painter.setFont(textFont(TextSize::Body, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft, metricTitle(m_metric));
    const double title = painter.fontMetrics().horizontalAdvance(metricTitle(m_metric));

    double right = head.right();
    const qint64 time = m_clock.cursor().value_or(m_clock.to());
    QList<Line> shown = lines(theme);
    if (m_withBands)
        shown.resize(1); // the named ones stand in the list at the left
    std::reverse(shown.begin(), shown.end());
    const QFont small = textFont(TextSize::Small);
    const QFont strong = textFont(TextSize::Small, QFont::DemiBold);
    const QFontMetricsF smallMetrics(small);
    const QFontMetricsF strongMetrics(strong);
    for (const Line &line : std::as_const(shown)) {
        const std::optional<double> value = valueAt(line.series ? *line.series : m_median, time);
        const QString number = value ? metricValue(m_metric, *value) : QStringLiteral("–");
        const double needed = strongMetrics.horizontalAdvance(number) + smallMetrics.horizontalAdvance(line.name) + 34;
        if (right - needed < head.left() + title + 12)
            break;
        painter.setFont(strong);
        painter.setPen(theme.text);
        painter.drawText(QRectF(0, 0, right, tall), Qt::AlignVCenter | Qt::AlignRight, number);
        right -= strongMetrics.horizontalAdvance(number) + 6;
        painter.setFont(small);
        painter.setPen(theme.text2);
        painter.drawText(QRectF(0, 0, right, tall), Qt::AlignVCenter | Qt::AlignRight, line.name);
        right -= smallMetrics.horizontalAdvance(line.name) + 6;
        painter.setPen(QPen(line.color, 2));
        painter.drawLine(QPointF(right - 11, tall / 2), QPointF(right, tall / 2));
        right -= 24;
    }
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(theme.text2);
    const QRectF unit(head.left() + title + 10, 0, right - head.left() - title - 20, tall);
    if (painter.fontMetrics().horizontalAdvance(metricUnit(m_metric)) <= unit.width())
        painter.drawText(unit, Qt::AlignVCenter | Qt::AlignLeft, metricUnit(m_metric));
}

void ChartPanel::paintAxes(QPainter &painter, const Theme &theme) const
{
    painter.setFont(textFont(TextSize::Caption));
    const QRectF area = plot();
    const double text = painter.fontMetrics().height() + 4;
    const int parts = leastTop(m_metric) == 100 ? 2 : 3; // percentages halve well, the other tops are multiples of three
    for (int i = 0; i <= parts; ++i) {
        const double value = m_top * i / parts;
        const double line = std::round(y(value)) + 0.5;
        painter.setPen(QPen(i == 0 ? theme.edge : theme.border, 1));
        painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line));
        painter.setPen(theme.text2);
        const int digits = m_top < 1 ? 2 : (m_top < 10 && std::fmod(m_top, 3) > 0 ? 1 : 0);
        painter.drawText(QRectF(0, line - text / 2, area.left() - 8, text), Qt::AlignRight | Qt::AlignVCenter,
                         i == 0 ? QStringLiteral("0") : QLocale().toString(value, 'f', digits));
    }
    const int label = painter.fontMetrics().horizontalAdvance(m_clock.text(m_clock.to())) + 16;
    const qint64 step = m_clock.tickStep(std::max(2, int(area.width() / label)));
    const qint64 offset = m_clock.utc() ? 0 : QDateTime::fromMSecsSinceEpoch(m_clock.to()).offsetFromUtc() * 1000LL;
    for (qint64 time = ((m_clock.from() + offset) / step + 1) * step - offset; time <= m_clock.to(); time += step) {
        const double at = std::round(x(time)) + 0.5;
        painter.setPen(QPen(theme.edge, 1));
        painter.drawLine(QPointF(at, area.bottom()), QPointF(at, area.bottom() + 4));
        painter.setPen(theme.text2);
        painter.drawText(QRectF(at - label, area.bottom() + 5, 2 * label, text), Qt::AlignHCenter | Qt::AlignTop, m_clock.text(time));
    }
}

void ChartPanel::paintSpans(QPainter &painter, const Theme &theme) const
{
    QList<QRectF> taken; // where no word may stand
    QList<std::pair<QRectF, QString>> words;
    for (const ChartSpan &span : m_spans) {
        const double left = std::max(x(span.from), plot().left());
        const double right = std::min(std::max(x(span.to), x(span.from) + 2), plot().right());
        if (right <= left)
            continue;
        painter.fillRect(QRectF(left, plot().top(), right - left, plot().height()), faded(theme.changed.color, theme.dark ? 0.11 : 0.09));
        painter.fillRect(QRectF(left, plot().top() - 3, right - left, 3), theme.changed.color);
        taken.append(QRectF(left, plot().top(), right - left, plot().height()));
        words.append({taken.last(), span.word});
    }
    if (!m_spanWords)
        return;
    painter.setFont(textFont(TextSize::Caption, QFont::DemiBold));
    painter.setPen(theme.changed.color);
    const double tall = painter.fontMetrics().height() + 4;
    for (const auto &[span, word] : std::as_const(words)) {
        // Right of the span, or left of it where another follows or the plot ends; where neither is free its colour must do.
        const double wide = painter.fontMetrics().horizontalAdvance(word) + 1;
        for (const double place : {span.right() + 3, span.left() - 3 - wide}) {
            const QRectF room(place, plot().top(), wide, tall);
            const auto covers = [&room](const QRectF &other) { return other.intersects(room); };
            if (room.left() < plot().left() || room.right() > plot().right() || std::any_of(taken.cbegin(), taken.cend(), covers))
                continue;
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, word);
            taken.append(room);
            break;
        }
    }
}

void ChartPanel::paintBands(QPainter &painter, const Theme &theme) const
{
    if (!hasBands())
        return;
    const auto map = [this](qint64 time, double value) { return QPointF(x(time), y(value)); };
    painter.setRenderHint(QPainter::Antialiasing, m_bands.times.size() <= smoothUpTo);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(theme.series[0], 0.10));
    painter.drawPolygon(band(m_bands, m_bands.low, m_bands.high, map));
    painter.setBrush(faded(theme.series[0], 0.20));
    painter.drawPolygon(band(m_bands, m_bands.tenth, m_bands.ninetieth, map));
    painter.setRenderHint(QPainter::Antialiasing);
}

void ChartPanel::paintLines(QPainter &painter, const Theme &theme) const
{
    if (m_metric == Metric::Disk && m_top >= 90) {
        painter.setPen(QPen(theme.failed.color, 1, Qt::CustomDashLine));
        QPen dashed(theme.failed.color, 1);
        dashed.setDashPattern({5, 4});
        painter.setPen(dashed);
        painter.drawLine(QPointF(plot().left(), y(90)), QPointF(plot().right(), y(90)));
        painter.setFont(textFont(TextSize::Caption, QFont::Medium));
        painter.drawText(QRectF(plot().left() + 6, y(90) + 1, plot().width(), painter.fontMetrics().height() + 2),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("90 %, nearly full"));
    }
    const QList<Line> all = lines(theme);
    for (const Line &line : all) {
        const Series &series = line.series ? *line.series : m_median;
        const qint64 gap = 3 * std::max<qint64>(stepOf(series), 10'000);
        painter.setRenderHint(QPainter::Antialiasing, series.samples.size() <= smoothUpTo);
        painter.setPen(QPen(line.color, line.series ? 1.5 : 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPolygonF points;
        qint64 last = 0;
        for (const Sample &sample : series.samples) {
            if (!points.isEmpty() && sample.time - last > gap) { // nothing was heard: the line stops and begins again
                painter.drawPolyline(points);
                points.clear();
            }
            points << QPointF(x(sample.time), y(sample.value));
            last = sample.time;
        }
        painter.drawPolyline(points);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void ChartPanel::paintLabels(QPainter &painter, const Theme &theme) const
{
    struct Label {
        double y = 0;
        Line line{};
    };
    QList<Label> labels;
    const QList<Line> all = lines(theme);
    for (const Line &line : all) {
        const Series &series = line.series ? *line.series : m_median;
        const auto end = std::find_if(series.samples.rbegin(), series.samples.rend(),
                                      [this](const Sample &sample) { return sample.time <= m_clock.to(); });
        if (end != series.samples.rend())
            labels << Label{y(end->value), line};
    }
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    painter.setFont(textFont(TextSize::Caption, QFont::DemiBold));
    const double apart = std::max(15, painter.fontMetrics().height());
    for (qsizetype i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + apart);
    double lowest = plot().bottom();
    for (qsizetype i = labels.size() - 1; i >= 0; --i) {
        labels[i].y = std::min(labels[i].y, lowest);
        lowest = labels[i].y - apart;
    }
    const double room = width() - plot().right() - 14;
    for (const Label &label : std::as_const(labels)) {
        painter.setPen(label.line.color);
        painter.drawText(QRectF(plot().right() + 8, label.y - apart / 2, room, apart), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(label.line.name, Qt::ElideRight, int(room)));
    }
}

void ChartPanel::paintCursor(QPainter &painter, const Theme &theme) const
{
    if (!m_clock.cursor() || *m_clock.cursor() < m_clock.from() || *m_clock.cursor() > m_clock.to())
        return;
    const qint64 time = *m_clock.cursor();
    const double at = std::round(x(time)) + 0.5;
    painter.setPen(QPen(theme.text2, 1));
    painter.drawLine(QPointF(at, plot().top() - 3), QPointF(at, plot().bottom()));
    const QList<Line> all = lines(theme);
    for (const Line &line : all) {
        const std::optional<double> value = valueAt(line.series ? *line.series : m_median, time);
        if (!value)
            continue;
        painter.setPen(QPen(theme.surface, 1.5));
        painter.setBrush(line.color);
        painter.drawEllipse(QPointF(at, y(*value)), 4, 4);
    }
    if (!underMouse() && !hasFocus())
        return;
    painter.setFont(textFont(TextSize::Caption, QFont::DemiBold));
    const QString text = m_clock.text(time);
    const double pill = painter.fontMetrics().horizontalAdvance(text) + 14;
    const QRectF box(at - pill / 2, plot().bottom() + 3, pill, painter.fontMetrics().height() + 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.surface);
    painter.drawText(box, Qt::AlignCenter, text);
}
