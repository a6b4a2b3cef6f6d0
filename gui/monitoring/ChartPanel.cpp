#include "gui/monitoring/ChartPanel.h"

#include "gui/monitoring/ChartClock.h"
#include "gui/monitoring/MetricWords.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QMouseEvent>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

#include <algorithm>

namespace
{

constexpr qsizetype namedAtMost = 4; // so many machines are all drawn by name, without bands

} // namespace

ChartPanel::ChartPanel(Metric metric, ChartClock &clock, QWidget *parent)
    : QChartView(new QChart, parent), m_metric(metric), m_clock(clock), m_time(new QValueAxis), m_value(new QValueAxis)
{
    setObjectName(QStringLiteral("chart-") + metricKey(metric));
    setAccessibleName(metricTitle(metric) + QStringLiteral(", ") + metricUnit(metric));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush); // the card is painted before
    setViewportUpdateMode(FullViewportUpdate);
    chart()->legend()->hide();
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_value, Qt::AlignLeft);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    for (QValueAxis *axis : {m_time, m_value}) {
        axis->setLabelsVisible(false); // written by us, on round times
        axis->setLineVisible(false);
        axis->setGridLineVisible(false); // ours stand on whole pixels
    }
    connect(&m_clock, &ChartClock::spanChanged, this, &ChartPanel::takeRange);
    connect(&m_clock, &ChartClock::cursorChanged, viewport(), qOverload<>(&QWidget::update));
    setMinimumHeight(scaledByFont(170));
    takeLook();
    takeRange();
}

void ChartPanel::setSeries(const QList<Series> &series)
{
    m_series = series;
    for (Series &one : m_series) {
        for (Sample &sample : one.samples)
            sample.value = inUnit(m_metric, sample.value);
    }
    m_withBands = m_series.size() > namedAtMost;
    m_bands = bandsOf(m_series);
    m_median = {tr("median"), {}};
    for (qsizetype i = 0; i < m_bands.times.size(); ++i)
        m_median.samples << Sample{m_bands.times[i], m_bands.median[i]};
    takeRange();
}

void ChartPanel::setNamed(const QHash<QString, int> &named)
{
    m_named = named;
    viewport()->update();
}

void ChartPanel::setSpans(const QList<ChartSpan> &spans, bool withWords)
{
    m_spans = spans;
    m_spanWords = withWords;
    viewport()->update();
}

QSize ChartPanel::sizeHint() const
{
    return {scaledByFont(480), scaledByFont(186)};
}

QList<ChartPanel::Line> ChartPanel::lines(const Theme &theme) const
{
    QList<Line> result;
    if (m_withBands)
        result << Line{m_median.machine, theme.series[0], nullptr};
    for (const Series &one : m_series) {
        const auto named = m_named.constFind(one.machine);
        if (named != m_named.cend())
            result << Line{one.machine, theme.series[size_t(*named) % theme.series.size()], &one};
    }
    return result;
}

void ChartPanel::takeLook()
{
    const int left = scaledByFont(44);
    const int head = controlHeight(36) + 2;
    const QRectF area(left, head, std::max(10, width() - left - scaledByFont(92)), std::max(10, height() - head - scaledByFont(26)));
    chart()->setPlotArea(area);
}

void ChartPanel::takeRange()
{
    double highest = 0;
    for (qsizetype i = 0; i < m_bands.times.size(); ++i) {
        if (m_bands.times[i] >= m_clock.from() && m_bands.times[i] <= m_clock.to())
            highest = std::max(highest, m_bands.high[i]);
    }
    m_top = roundTop(highest, leastTop(m_metric));
    m_time->setRange(double(m_clock.from()), double(m_clock.to()));
    m_value->setRange(0, m_top);
    viewport()->update();
}

QRectF ChartPanel::plot() const
{
    return chart()->plotArea();
}

double ChartPanel::x(qint64 time) const
{
    return plot().left() + double(time - m_clock.from()) / double(m_clock.to() - m_clock.from()) * plot().width();
}

double ChartPanel::y(double value) const
{
    return plot().bottom() - value / m_top * plot().height();
}

qint64 ChartPanel::timeAt(double x) const
{
    const double share = std::clamp((x - plot().left()) / plot().width(), 0.0, 1.0);
    return m_clock.from() + qint64(share * double(m_clock.to() - m_clock.from()));
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    takeLook();
}

void ChartPanel::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_value)
        takeLook();
}

void ChartPanel::mouseMoveEvent(QMouseEvent *event)
{
    m_dragged = event->position().x();
    const bool inside = plot().adjusted(-1, -40, 1, 30).contains(event->position());
    m_clock.setCursor(inside ? std::optional(timeAt(m_dragged)) : std::nullopt);
    if (m_pressed)
        viewport()->update();
}

void ChartPanel::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && plot().contains(event->position()))
        m_pressed = m_dragged = event->position().x();
}

void ChartPanel::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    const double begin = *m_pressed;
    const double end = event->position().x();
    m_pressed.reset();
    if (std::abs(end - begin) > 6)
        m_clock.zoom(timeAt(std::min(begin, end)), timeAt(std::max(begin, end)));
    viewport()->update();
}

void ChartPanel::mouseDoubleClickEvent(QMouseEvent *)
{
    m_clock.unzoom();
}

void ChartPanel::keyPressEvent(QKeyEvent *event)
{
    const qint64 step = (m_clock.to() - m_clock.from()) / 60;
    const qint64 now = m_clock.cursor().value_or(m_clock.to());
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        m_clock.setCursor(std::clamp(now + (event->key() == Qt::Key_Left ? -step : step), m_clock.from(), m_clock.to()));
    else if (event->key() == Qt::Key_Escape && (m_clock.isZoomed() || m_clock.cursor()))
        m_clock.isZoomed() ? m_clock.unzoom() : m_clock.setCursor(std::nullopt);
    else
        QChartView::keyPressEvent(event);
}

void ChartPanel::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_clock.setCursor(std::nullopt);
}
