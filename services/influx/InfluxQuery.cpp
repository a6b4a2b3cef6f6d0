#include "services/influx/InfluxQuery.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace
{
/// Where collectd's values of a metric lie: what is computed per interval, the measurement, and which of its series count.
struct Source {
    const char *value;
    const char *from;
    const char *where;
};

Source sourceOf(Metric metric)
{
    switch (metric) {
    case Metric::Load:
        return {"mean(\"value\")", "\"load_shortterm\"", ""};
    case Metric::Processor:
        return {"100 - mean(\"value\")", "\"cpu_value\"", "\"type\" = 'percent' AND \"type_instance\" = 'idle'"};
    case Metric::Memory:
        return {"mean(\"value\")", "\"memory_value\"", "\"type\" = 'percent' AND \"type_instance\" = 'used'"};
    case Metric::Disk:
        return {"mean(\"value\")", "\"df_value\"", "\"type\" = 'percent_bytes' AND \"type_instance\" = 'used' AND \"instance\" = 'root'"};
    case Metric::DiskRead:
        return {"", "\"disk_read\"", "\"type\" = 'disk_octets'"};
    case Metric::DiskWrite:
        return {"", "\"disk_write\"", "\"type\" = 'disk_octets'"};
    case Metric::NetworkIn:
        return {"", "\"interface_rx\"", "\"type\" = 'if_octets' AND \"instance\" != 'lo'"};
    case Metric::NetworkOut:
        return {"", "\"interface_tx\"", "\"type\" = 'if_octets' AND \"instance\" != 'lo'"};
    }
    return {"", "", ""};
}
} // namespace

qint64 influxInterval(const SeriesRequest &request)
{
    const qint64 span = std::max<qint64>(request.from.secsTo(request.to), 1);
    const qint64 wanted = span / std::max(request.points, 1);
    return std::max<qint64>(10, (wanted + 9) / 10 * 10);
}

QString influxQuery(const SeriesRequest &request)
{
    const Source source = sourceOf(request.metric);
    QString where =
        QStringLiteral("time >= %1ms AND time <= %2ms").arg(request.from.toMSecsSinceEpoch()).arg(request.to.toMSecsSinceEpoch());
    if (*source.where)
        where += QStringLiteral(" AND ") + QLatin1String(source.where);
    const qint64 interval = influxInterval(request);
    if (*source.value) {
        return QStringLiteral("SELECT %1 FROM %2 WHERE %3 GROUP BY time(%4s), \"host\" fill(none)")
            .arg(QLatin1String(source.value), QLatin1String(source.from), where)
            .arg(interval);
    }
    // Counters of every disk or interface: the rate of each, then their sum.
    return QStringLiteral("SELECT sum(\"rate\") FROM (SELECT non_negative_derivative(mean(\"value\"), 1s) AS \"rate\" FROM %1 WHERE %2 "
                          "GROUP BY time(%3s), \"host\", \"instance\" fill(none)) WHERE time >= %4ms AND time <= %5ms "
                          "GROUP BY time(%3s), \"host\" fill(none)")
        .arg(QLatin1String(source.from), where)
        .arg(interval)
        .arg(request.from.toMSecsSinceEpoch())
        .arg(request.to.toMSecsSinceEpoch());
}

Result<QList<Series>> seriesFromInflux(const QByteArray &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    const QJsonObject result = json["results"].toArray().first().toObject();
    const QString error = json.contains("error") ? json["error"].toString() : result["error"].toString();
    if (!error.isEmpty() || !json.contains("results")) {
        return Error{QCoreApplication::translate("Influx", "InfluxDB did not answer the question: %1")
                         .arg(error.isEmpty() ? QString::fromUtf8(answer.left(200)) : error),
                     QString::fromUtf8(answer.left(2000))};
    }
    QList<Series> all;
    for (const QJsonValue &entry : result["series"].toArray()) {
        Series series;
        series.machine = entry["tags"]["host"].toString();
        for (const QJsonValue &row : entry["values"].toArray()) {
            if (row[1].isDouble())
                series.samples << Sample{static_cast<qint64>(row[0].toDouble()), row[1].toDouble()};
        }
        all << series;
    }
    return all;
}
