#include "services/influx/InfluxQuery.h"

#include <algorithm>

namespace
{

constexpr qint64 second = 1000;
constexpr qint64 measuredEvery = 10 * second;
constexpr qint64 yearEvery = 300 * second;          // as butler_influxdb.py has it
constexpr qint64 rawUpTo = 20 * second;             // buckets of so few measurements are asked for in full
constexpr qint64 yearLate = 600 * second;           // so much of its newest part may not be written yet
constexpr qint64 meansInFullUpTo = 8 * 86400'000LL; // of a longer span the year's are as good, and a thirtieth as many

// What never counts, so that it is not even asked for. All else CountedOnce judges, which knows everything that a machine has.
const QLatin1String noDisk("\"instance\" !~ /^(loop|ram|zram|sr|fd)[0-9]/");
const QLatin1String noInterface("\"instance\" !~ /^(lo$|veth|docker|podman|cni|br-|virbr|vnet)/");
const QLatin1String noData("\"instance\" !~ /^(boot$|boot-|snap-|var-lib-docker-|var-lib-containers-|var-lib-kubelet-)/");

InfluxSource gauge(const char *measurement, const char *where)
{
    return {QLatin1String(measurement), QLatin1String(where), QStringLiteral("\"host\""), false, false};
}

InfluxSource counter(const char *measurement, const char *type, QLatin1String but)
{
    return {QLatin1String(measurement), QStringLiteral("\"type\" = '%1' AND %2").arg(QLatin1String(type), but),
            QStringLiteral("\"host\", \"instance\""), true, false};
}

/// "what" of the source from `from` up to and without `to`; `step` 0: not by buckets.
QString statement(const InfluxSource &source, const QString &what, const QString &policy, qint64 from, qint64 to, qint64 step)
{
    QString text = QStringLiteral("SELECT %1 FROM %2\"%3\" WHERE time >= %4ms AND time < %5ms")
                       .arg(what, policy, source.measurement)
                       .arg(from)
                       .arg(to);
    if (!source.where.isEmpty())
        text += QStringLiteral(" AND ") + source.where;
    text += QStringLiteral(" GROUP BY ");
    if (step > 0)
        text += QStringLiteral("time(%1s), ").arg(step / second);
    return text + source.tags + (step > 0 ? QStringLiteral(" fill(none)") : QString());
}

const QString year = QStringLiteral("\"year\".");
const QString lowest = QStringLiteral("bottom(\"value\", 1)"); // of a counter the first, with its own time, which first() does not tell
const QString highest = QStringLiteral("top(\"value\", 1)");

QStringList counterStatements(const InfluxSource &source, qint64 from, qint64 to, qint64 step)
{
    return {statement(source, lowest, {}, from, to, step), statement(source, highest, {}, from, to, step)};
}

} // namespace

InfluxSource influxSource(Metric metric)
{
    InfluxSource source;
    switch (metric) {
    case Metric::Load:
        return gauge("load_shortterm", "");
    case Metric::Processor:
        source = gauge("cpu_value", "\"type\" = 'percent' AND \"type_instance\" = 'idle'");
        source.isIdleShare = true;
        return source;
    case Metric::Memory:
        return gauge("memory_value", "\"type\" = 'percent' AND \"type_instance\" = 'used'");
    case Metric::Disk: // as df: what is reserved for root is neither used nor free
        source = gauge("df_value", "\"type\" = 'df_complex' AND (\"type_instance\" = 'used' OR \"type_instance\" = 'free') AND ");
        source.where += noData;
        source.tags = QStringLiteral("\"host\", \"instance\", \"type_instance\"");
        return source;
    case Metric::DiskRead:
        return counter("disk_read", "disk_octets", noDisk);
    case Metric::DiskWrite:
        return counter("disk_write", "disk_octets", noDisk);
    case Metric::NetworkIn:
        return counter("interface_rx", "if_octets", noInterface);
    case Metric::NetworkOut:
        return counter("interface_tx", "if_octets", noInterface);
    }
    return source;
}

Buckets influxBuckets(const SeriesRequest &request)
{
    const qint64 from = request.from.toMSecsSinceEpoch();
    const qint64 to = std::max(request.to.toMSecsSinceEpoch(), from + 1);
    qint64 step = (to - from) / std::max(request.points, 1);
    const qint64 part = step > yearEvery - 2 * measuredEvery ? yearEvery : measuredEvery;
    step = std::max(part, (step + part - 1) / part * part);
    return {from / step * step, step, to};
}

bool readsYear(const SeriesRequest &request)
{
    const Buckets buckets = influxBuckets(request);
    return influxSource(request.metric).isCounter ? buckets.step >= yearEvery : buckets.to - buckets.from > meansInFullUpTo;
}

qint64 influxThinned(const SeriesRequest &request)
{
    const qint64 step = influxBuckets(request).step;
    return step <= rawUpTo ? 0 : step;
}

InfluxQuery influxQuery(const SeriesRequest &request)
{
    const InfluxSource source = influxSource(request.metric);
    const Buckets buckets = influxBuckets(request);
    const qint64 to = buckets.to + 1; // with what came in the very last millisecond
    // One bucket more before the first, so that the first is known from its beginning.
    const qint64 from = buckets.from - std::max(buckets.step, 6 * measuredEvery);
    const QString newest = QStringLiteral("last(\"value\")");
    InfluxQuery query;
    if (source.isCounter && readsYear(request)) {
        const qint64 near = std::max(from, (to - yearLate) / yearEvery * yearEvery);
        query.near << statement(source, QStringLiteral("\"value\""), {}, near, to, 0);
        query.year << statement(source, QStringLiteral("bottom(\"low\", 1)"), year, from, to, buckets.step)
                   << statement(source, QStringLiteral("top(\"high\", 1)"), year, from, to, buckets.step);
    } else if (source.isCounter && influxThinned(request) == 0) {
        query.near << statement(source, QStringLiteral("\"value\""), {}, from, to, 0);
    } else if (source.isCounter) {
        query.near << counterStatements(source, from, to, buckets.step) << statement(source, newest, {}, to - 2 * buckets.step, to, 0);
    } else {
        const QString mean = QStringLiteral("mean(\"value\")");
        const qint64 near = readsYear(request) ? (to - yearLate) / buckets.step * buckets.step : buckets.from;
        query.near << statement(source, mean, {}, near, to, buckets.step)
                   << statement(source, newest, {}, std::max(buckets.from, to - std::max(2 * buckets.step, 3600 * second)), to, 0);
        if (request.metric == Metric::Memory) // all there is, by what it is used for
            query.near << QStringLiteral(
                              "SELECT last(\"value\") FROM \"memory_value\" WHERE time >= %1ms AND time < %2ms AND \"type\" = 'memory' "
                              "GROUP BY \"host\", \"type_instance\"")
                              .arg(std::max(buckets.from, to - 3600 * second))
                              .arg(to);
        if (near > buckets.from)
            query.year << statement(source, mean, year, buckets.from, near, buckets.step);
    }
    return query;
}

QString influxOlderQuery(const SeriesRequest &request, qint64 end)
{
    const InfluxSource source = influxSource(request.metric);
    const Buckets buckets = influxBuckets(request);
    if (source.isCounter)
        return counterStatements(source, buckets.from - buckets.step, end, buckets.step).join(QStringLiteral("; "));
    return statement(source, QStringLiteral("mean(\"value\")"), {}, buckets.from, end / buckets.step * buckets.step, buckets.step);
}
