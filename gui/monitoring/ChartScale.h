#pragma once

#include <QRectF>

#include <algorithm>

/// Where a time and a value stand in a chart.
struct ChartScale {
    QRectF plot{};
    qint64 from = 0;
    qint64 to = 1;
    double top = 1;

    double x(qint64 time) const { return plot.left() + double(time - from) / double(to - from) * plot.width(); }
    double y(double value) const { return plot.bottom() - value / top * plot.height(); }
    qint64 timeAt(double x) const
    {
        const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
        return from + qint64(share * double(to - from));
    }
};
