#pragma once

#include "gui/monitoring/ChartContent.h"
#include "gui/monitoring/ChartScale.h"

class ChartClock;
class QPainter;

/// Draws a chart in one pass: Qt Charts gives the plot area and its scales, everything on them is painted here.
class ChartPainter final
{
    Q_DECLARE_TR_FUNCTIONS(ChartPainter)

public:
    /// All but the scale must outlive it. `width` is the whole chart's.
    ChartPainter(QPainter &painter, const Theme &theme, const ChartContent &content, const ChartScale &scale, const ChartClock &clock,
                 int width);

    /// The cursor's time stands in words where the chart is looked at; on the others it is a line.
    void paint(bool isLookedAt);

private:
    /// A mark, a word and a number at the right of the head.
    struct HeadItem {
        QColor color{};
        QString word{};
        QString value{};
        bool hasMark = true;
        bool isArea = false;
    };
    void paintHead();
    HeadItem lineItem(const ChartLine &line) const;
    HeadItem bandItem() const;
    double paintHeadItem(const HeadItem &item, double right, double least);
    void paintValues();
    void paintTimes();
    void paintSpans();
    void paintSpanWords(const QList<QRectF> &spans, const QStringList &words);
    void paintBands();
    void paintFull();
    void paintLines();
    void paintLabels();
    void paintCursor(bool withWords);
    QPainter &m_painter;
    const Theme &m_theme;
    const ChartContent &m_content;
    ChartScale m_scale;
    const ChartClock &m_clock;
    int m_width;
    QList<ChartLine> m_lines;
};
