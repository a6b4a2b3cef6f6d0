#pragma once

#include "model/monitoring/Series.h"

#include <QList>
#include <QString>

/// The charts of the page, in their order.
const QList<Metric> &shownMetrics();
QString metricTitle(Metric metric);
/// What the numbers are: "% busy", "MB/s read".
QString metricUnit(Metric metric);
/// The value in the chart's unit as a number: bytes become MB.
double inUnit(Metric metric, double value);
/// A number of the chart's unit, as short as it may be: "5.2", "70 %".
QString metricValue(Metric metric, double inUnitValue);
/// The same without its unit.
QString metricNumber(Metric metric, double inUnitValue);
/// How long ago: "12 s ago", "3 min ago", "2 days ago".
QString ageWords(qint64 ms);
/// The least top of the chart's scale, in its unit; 100 for percentages.
double leastTop(Metric metric);
/// A name for files and headings of columns: "load", "disk_read".
QString metricKey(Metric metric);
