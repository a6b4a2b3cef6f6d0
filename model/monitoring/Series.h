#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

/// What a chart shows. Units: load 1; processor, memory, disk %; diskRead … networkOut bytes/s.
enum class Metric { Load, Processor, Memory, Disk, DiskRead, DiskWrite, NetworkIn, NetworkOut };

/// One value of one machine. Time is ms since the epoch, UTC.
struct Sample {
    qint64 time = 0;
    double value = 0;
};

/// One machine's values over time, oldest first, evenly spaced where the source has them: each stands in the middle of the time it is of.
struct Series {
    QString machine{};
    QList<Sample> samples{};
    Sample newest{};  ///< the last measurement, at its own time; time 0: not known
    double whole = 0; ///< bytes, what a share is of; 0: not known
};

/// What is asked of the monitoring server: one metric of all machines over a span, thinned to about `points` values each.
struct SeriesRequest {
    Metric metric = Metric::Load;
    QDateTime from{};
    QDateTime to{};
    int points = 300;
};
