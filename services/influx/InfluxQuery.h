#pragma once

#include "model/monitoring/Buckets.h"
#include "model/monitoring/Series.h"

#include <QString>
#include <QStringList>

/// The InfluxQL (1.x) of one question, in statements. Those of `year` read what is kept for a year, which lacks the last minutes.
struct InfluxQuery {
    QStringList near{};
    QStringList year{};

    /// All in one request; the year last, for a database that has none leaves out what would follow.
    QString text() const { return (near + year).join(QStringLiteral("; ")); }
};

/// Where collectd's figures of a metric lie, and how they are read.
struct InfluxSource {
    QString measurement{};
    QString where{};          ///< which of its series
    QString tags{};           ///< what they are told apart by
    bool isCounter = false;   ///< asked for as first and last measurements with their own times: rates are made of them here
    bool isIdleShare = false; ///< 100 less it is wanted
};

InfluxSource influxSource(Metric metric);
/// What the answer has one value for each. Never below the 10 s in which collectd measures, and a multiple of them; of the five minutes
/// that the year is kept in where it is as long.
Buckets influxBuckets(const SeriesRequest &request);
/// Whether the long past is read from what is kept for a year.
bool readsYear(const SeriesRequest &request);
/// How far apart the points are that counters are thinned to, ms; 0: all of them are asked for.
qint64 influxThinned(const SeriesRequest &request);
InfluxQuery influxQuery(const SeriesRequest &request);
/// The figures in full up to `end`, which the year does not have because it was begun later.
QString influxOlderQuery(const SeriesRequest &request, qint64 end);
