#pragma once

#include "gui/monitoring/ChartContent.h"
#include "gui/monitoring/ChartScale.h"

#include <QtCharts/QChartView>
#include <QtCharts/QValueAxis>

class ChartClock;

/// One chart of one metric for many machines: median and bands, the named machines' lines, and the cursor that all charts share.
class ChartPanel final : public QChartView
{
    Q_OBJECT

public:
    /// The clock must outlive the panel.
    ChartPanel(Metric metric, ChartClock &clock, QWidget *parent = nullptr);

    Metric shownMetric() const { return m_content.metric; }
    /// The machines' values, in the chart's unit.
    void setSeries(const QList<Series> &series, const QStringList &wrongClocks = {});
    const QList<Series> &series() const { return m_content.series; }
    /// Lines by name, with the place of each one's colour among the theme's series; fewer than five machines are all named.
    void setNamed(const QHash<QString, int> &named);
    void setSpans(const QList<ChartSpan> &spans, bool withWords);
    void setFacts(const ChartFacts &facts);
    /// How old the newest measurement is; empty: it is of now.
    void setAge(const QString &age);
    const ChartContent &content() const { return m_content; }
    bool hasBands() const { return m_content.hasBands(); }
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeLook();
    void takeRange();
    QRectF plot() const;
    ChartScale places() const;
    ChartContent m_content;
    ChartClock &m_clock;
    QValueAxis *m_time = nullptr;
    QValueAxis *m_value = nullptr;
    double m_top = 1;
    std::optional<double> m_pressed{}; ///< x where a drag began
    double m_dragged = 0;
};
