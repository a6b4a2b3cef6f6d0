#include "gui/monitoring/ChartPanel.h"

#include "gui/monitoring/ChartClock.h"
#include "gui/monitoring/ChartPainter.h"
#include "gui/monitoring/MetricWords.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

#include <algorithm>

ChartPanel::ChartPanel(Metric metric, ChartClock &clock, QWidget *parent)
    : QChartView(new QChart, parent), m_content(metric), m_clock(clock), m_time(new QValueAxis), m_value(new QValueAxis)
{
    setObjectName(QStringLiteral("chart-") + metricKey(metric));
    setAccessibleName(metricTitle(metric) + QStringLiteral(", ") + metricUnit(metric));
    m_content.facts.unit = metricUnit(metric);
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

void ChartPanel::setSeries(const QList<Series> &series, const QStringList &wrongClocks)
{
    m_content.setSeries(series, wrongClocks);
    takeRange();
}

void ChartPanel::setNamed(const QHash<QString, int> &named)
{
    m_content.named = named;
    viewport()->update();
}

void ChartPanel::setSpans(const QList<ChartSpan> &spans, bool withWords)
{
    m_content.spans = spans;
    m_content.spanWords = withWords;
    viewport()->update();
}

void ChartPanel::setFacts(const ChartFacts &facts)
{
    m_content.facts = facts;
    setAccessibleName(metricTitle(m_content.metric) + QStringLiteral(", ") + facts.unit);
    takeRange();
}

void ChartPanel::setAge(const QString &age)
{
    m_content.age = age;
    viewport()->update();
}

QSize ChartPanel::sizeHint() const
{
    return {scaledByFont(480), scaledByFont(186)};
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
    // With the line at full, or what is little looks like much.
    const double full = m_content.metric == Metric::Load ? m_content.facts.full.value_or(0) * 1.05 : 0;
    m_top = roundTop(std::max(full, m_content.highest(m_clock.from(), m_clock.to())), leastTop(m_content.metric));
    m_time->setRange(double(m_clock.from()), double(m_clock.to()));
    m_value->setRange(0, m_top);
    viewport()->update();
}

QRectF ChartPanel::plot() const
{
    return chart()->plotArea();
}

ChartScale ChartPanel::places() const
{
    return {plot(), m_clock.from(), m_clock.to(), m_top};
}

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
    ChartPainter(painter, theme, m_content, places(), m_clock, width()).paint(underMouse() || hasFocus());
    if (m_pressed) {
        const QRectF chosen(std::min(*m_pressed, m_dragged), plot().top(), std::abs(m_dragged - *m_pressed), plot().height());
        painter.fillRect(chosen & plot(), faded(theme.accent, 0.15));
    }
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
    m_clock.setCursor(inside ? std::optional(places().timeAt(m_dragged)) : std::nullopt);
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
        m_clock.zoom(places().timeAt(std::min(begin, end)), places().timeAt(std::max(begin, end)));
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
