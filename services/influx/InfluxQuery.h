#pragma once

#include "model/Result.h"
#include "model/monitoring/Series.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// The InfluxQL (1.x) that answers `request`: one series a host, a value every so many seconds that about `points` of them fill the span.
QString influxQuery(const SeriesRequest &request);
/// Seconds between two values of the answer: never below the 10 s in which collectd measures, and a multiple of them.
qint64 influxInterval(const SeriesRequest &request);
/// Reads the answer of /query with epoch=ms. An error in the answer, or an answer that is none, is an Error.
Result<QList<Series>> seriesFromInflux(const QByteArray &answer);
