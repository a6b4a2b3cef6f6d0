#pragma once

#include "model/monitoring/Series.h"

#include <QList>
#include <QPointF>

#include <optional>

/// Many machines over time as one: at each time the lowest, the tenth part, the middle, nine of ten and the highest value.
struct Bands {
    QList<qint64> times{}; ///< ms since the epoch
    QList<double> low{};
    QList<double> tenth{};
    QList<double> median{};
    QList<double> ninetieth{};
    QList<double> high{};
};

/// The bands over the times at which at least one machine has a value.
Bands bandsOf(const QList<Series> &series);
/// The value nearest to `time`, if there is one within two steps of it.
std::optional<double> valueAt(const Series &series, qint64 time);
/// The usual distance between two samples, ms; 0 below two samples.
qint64 stepOf(const Series &series);
/// The smallest round number that is not below `highest` and parts well into three: 3, 6, 12, 30 …; at least `least`.
double roundTop(double highest, double least);
