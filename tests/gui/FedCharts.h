#pragma once

#include "gui/monitoring/MetricWords.h"
#include "gui/monitoring/MonitoringPage.h"
#include "model/cluster/MachineNames.h"

#include <QDateTime>

#include <cmath>

/// Gives every chart a quarter of an hour of measurements of each machine, the newest of now.
inline void feedCharts(MonitoringPage &page, const Cluster &design)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() / 10'000 * 10'000;
    for (const Metric metric : shownMetrics()) {
        QList<Series> all;
        for (const Machine &machine : machinesOf(design)) {
            Series series{.machine = machine.name};
            for (int i = 0; i < 90; ++i)
                series.samples << Sample{now - (89 - i) * 10'000, double(all.size() + 2) + std::sin(i / 12.0)};
            all << series;
        }
        page.take(metric, all);
    }
}
