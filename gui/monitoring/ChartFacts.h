#pragma once

#include "model/monitoring/Series.h"

#include <QList>
#include <QString>

#include <optional>

/// What a chart's numbers are of: "of 8 cores", and from where a machine is full.
struct ChartFacts {
    QString unit{};
    std::optional<double> full{};
    QString fullWord{};
};

/// Of these machines. `cores` are those that are known; `isShared`: the machines share what this computer has.
ChartFacts chartFacts(Metric metric, const QList<Series> &series, const QList<double> &cores, bool isShared);
