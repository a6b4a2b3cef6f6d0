#include "model/monitoring/Bands.h"

#include <QMap>

#include <algorithm>
#include <cmath>

namespace
{

double quantile(const QList<double> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = qsizetype(std::floor(place));
    const qsizetype above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - double(below));
}

} // namespace

Bands bandsOf(const QList<Series> &series)
{
    QMap<qint64, QList<double>> values;
    for (const Series &one : series) {
        for (const Sample &sample : one.samples)
            values[sample.time] << sample.value;
    }
    Bands bands;
    for (auto at = values.begin(); at != values.end(); ++at) {
        std::sort(at->begin(), at->end());
        bands.times << at.key();
        bands.low << at->constFirst();
        bands.tenth << quantile(*at, 0.1);
        bands.median << quantile(*at, 0.5);
        bands.ninetieth << quantile(*at, 0.9);
        bands.high << at->constLast();
    }
    return bands;
}

qint64 stepOf(const Series &series)
{
    const qsizetype count = series.samples.size();
    if (count < 2)
        return 0;
    QList<qint64> steps;
    for (qsizetype i = 1; i < count; ++i)
        steps << series.samples[i].time - series.samples[i - 1].time;
    std::nth_element(steps.begin(), steps.begin() + steps.size() / 2, steps.end());
    return steps[steps.size() / 2];
}

std::optional<double> valueAt(const Series &series, qint64 time)
{
    const auto after = std::lower_bound(series.samples.begin(), series.samples.end(), time,
                                        [](const Sample &sample, qint64 moment) { return sample.time < moment; });
    const Sample *nearest = nullptr;
    if (after != series.samples.end())
        nearest = &*after;
    if (after != series.samples.begin()) {
        const Sample *before = &*(after - 1);
        if (!nearest || time - before->time <= nearest->time - time)
            nearest = before;
    }
    if (!nearest || std::abs(nearest->time - time) > 2 * std::max<qint64>(stepOf(series), 10'000))
        return std::nullopt;
    return nearest->value;
}

double roundTop(double highest, double least)
{
    if (!(highest > least))
        return least > 0 ? least : 1;
    const double power = std::pow(10, std::floor(std::log10(highest)));
    for (const double step : {1.2, 1.5, 1.8, 2.4, 3.0, 4.5, 6.0, 9.0}) {
        if (step * power >= highest * 0.999)
            return step * power;
    }
    return 12 * power;
}
