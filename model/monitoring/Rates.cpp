#include "model/monitoring/Rates.h"

namespace
{

constexpr qint64 silence = 60'000; // ms; collectd measures every 10 s

bool isMeasured(const Sample &from, const Sample &to, qint64 thinned)
{
    if (to.time <= from.time || to.value < from.value)
        return false;
    return to.time - from.time <= silence || (thinned > 0 && to.time / thinned - from.time / thinned <= 1);
}

/// Whether the counter jumps between the points `i - 1` and `i` from one series of measurements to another that lies at the same time, as
/// they do after a clock was set back: before or after it it comes back to where it was, which one that begins anew never does.
bool isOfTwo(const QList<Sample> &points, qsizetype i)
{
    const double from = points[i - 1].value;
    const double to = points[i].value;
    const bool comesBack = i + 1 < points.size() && from <= points[i + 1].value && points[i + 1].value < to;
    const bool cameBack = i >= 2 && from < points[i - 2].value && points[i - 2].value <= to;
    return comesBack || cameBack;
}

} // namespace

QList<Sample> ratesOf(const QList<Sample> &points, const Buckets &buckets, qint64 thinned)
{
    const qint64 count = buckets.count();
    QList<double> risen(count, 0);
    QList<qint64> measured(count, 0);
    for (qsizetype i = 1; i < points.size(); ++i) {
        const Sample &from = points[i - 1];
        const Sample &to = points[i];
        if (!isMeasured(from, to, thinned) || isOfTwo(points, i) || to.time <= buckets.from || from.time >= buckets.to)
            continue;
        const double slope = (to.value - from.value) / double(to.time - from.time); // per ms
        qint64 bucket = std::max<qint64>(0, (from.time - buckets.from) / buckets.step);
        for (; bucket < count && buckets.begin(bucket) < to.time; ++bucket) {
            const qint64 shared = std::min(to.time, buckets.end(bucket)) - std::max(from.time, buckets.begin(bucket));
            if (shared <= 0)
                continue;
            risen[bucket] += slope * double(shared);
            measured[bucket] += shared;
        }
    }
    QList<Sample> rates;
    for (qint64 bucket = 0; bucket < count; ++bucket) {
        if (measured[bucket] > 0)
            rates << Sample{buckets.middle(bucket), 1000 * risen[bucket] / double(measured[bucket])};
    }
    return rates;
}
