#pragma once

#include "model/monitoring/Bands.h"
#include "model/monitoring/Series.h"

#include <QColor>
#include <QHash>
#include <QtCharts/QChartView>
#include <QtCharts/QValueAxis>

class ChartClock;
struct Theme;

/// A span of time in which a run went on.
struct ChartSpan {
    qint64 from = 0;
    qint64 to = 0;
    QString word{};
};

/// One chart of one metric for many machines: median and bands, the named machines' lines, and the cursor that all charts share.
class ChartPanel final : public QChartView
{
    Q_OBJECT

public:
    /// The clock must outlive the panel.
    ChartPanel(Metric metric, ChartClock &clock, QWidget *parent = nullptr);

    Metric shownMetric() const { return m_metric; }
    /// The machines' values, in the chart's unit.
    void setSeries(const QList<Series> &series);
    const QList<Series> &series() const { return m_series; }
    /// Lines by name, with the place of each one's colour among the theme's series; fewer than five machines are all named.
    void setNamed(const QHash<QString, int> &named);
    void setSpans(const QList<ChartSpan> &spans, bool withWords);
    bool hasBands() const { return m_bands.times.size() > 1 && m_withBands; }
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
    struct Line {
        QString name{};
        QColor color{};
        const Series *series = nullptr; ///< null: the median
    };
    QList<Line> lines(const Theme &theme) const;
    void takeLook();
    void takeRange();
    QRectF plot() const;
    double x(qint64 time) const;
    double y(double value) const;
    qint64 timeAt(double x) const;
    void paintHead(QPainter &painter, const Theme &theme) const;
    void paintAxes(QPainter &painter, const Theme &theme) const;
    void paintSpans(QPainter &painter, const Theme &theme) const;
    void paintBands(QPainter &painter, const Theme &theme) const;
    void paintLines(QPainter &painter, const Theme &theme) const;
    void paintLabels(QPainter &painter, const Theme &theme) const;
    void paintCursor(QPainter &painter, const Theme &theme) const;
    Metric m_metric;
    ChartClock &m_clock;
    QValueAxis *m_time = nullptr;
    QValueAxis *m_value = nullptr;
    QList<Series> m_series{};
    Series m_median{};
    Bands m_bands{};
    QHash<QString, int> m_named{};
    QList<ChartSpan> m_spans{};
    bool m_spanWords = false;
    bool m_withBands = false;
    double m_top = 1;
    std::optional<double> m_pressed{}; ///< x where a drag began
    double m_dragged = 0;
};
