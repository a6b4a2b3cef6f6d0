#pragma once

#include "model/Result.h"

#include <QList>
#include <QString>

class ChartPanel;
class QWidget;

/// Writes the charts to `path`: PNG or SVG as they stand on screen, CSV with all values, by the name's end.
Result<void> exportCharts(QWidget &charts, const QList<ChartPanel *> &panels, const QString &path);
/// The values behind the charts: time (ISO 8601, UTC), machine and one column a metric.
QByteArray chartsCsv(const QList<ChartPanel *> &panels);
