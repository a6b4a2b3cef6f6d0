#include "gui/monitoring/ChartContent.h"

#include "gui/monitoring/MetricWords.h"
#include "gui/theme/Theme.h"

#include <algorithm>

namespace
{

constexpr qsizetype namedAtMost = 4; // so many machines are all drawn by name, without bands

} // namespace

void ChartContent::setSeries(const QList<Series> &measured, const QStringList &wrongClocks)
{
    series = measured;
    withWrongClock = wrongClocks;
    newest = 0;
    for (Series &one : series) {
        if (one.newest.time == 0 && !one.samples.isEmpty())
            one.newest = one.samples.constLast();
        for (Sample &sample : one.samples)
            sample.value = inUnit(metric, sample.value);
        one.newest.value = inUnit(metric, one.newest.value);
        if (!wrongClocks.contains(one.machine))
            newest = std::max(newest, one.newest.time);
    }
    withBands = series.size() > namedAtMost;
    bands = bandsOf(series);
    median = {tr("median"), {}, {}};
    for (qsizetype i = 0; i < bands.times.size(); ++i)
        median.samples << Sample{bands.times[i], bands.median[i]};
    QList<Series> last;
    for (const Series &one : std::as_const(series)) {
        if (const std::optional<double> value = newestOf(one))
            last << Series{one.machine, {Sample{newest, *value}}, {}};
    }
    const Bands now = bandsOf(last);
    newestTenth = now.tenth.isEmpty() ? std::nullopt : std::optional(now.tenth.first());
    newestNinetieth = now.ninetieth.isEmpty() ? std::nullopt : std::optional(now.ninetieth.first());
    median.newest = now.median.isEmpty() ? Sample{} : Sample{newest, now.median.first()};
}

std::optional<double> ChartContent::newestOf(const Series &one) const
{
    if (withWrongClock.contains(one.machine))
        return {};
    return one.newest.time > 0 && newest - one.newest.time < 60'000 ? std::optional(one.newest.value) : std::nullopt;
}

QList<ChartLine> ChartContent::lines(const Theme &theme) const
{
    QList<ChartLine> result;
    if (withBands)
        result << ChartLine{median.machine, theme.series[0], &median, true};
    for (const Series &one : series) {
        const auto place = named.constFind(one.machine);
        if (place != named.cend())
            result << ChartLine{one.machine, theme.series[size_t(*place) % theme.series.size()], &one, false};
    }
    return result;
}

double ChartContent::highest(qint64 from, qint64 to) const
{
    double highest = 0;
    for (qsizetype i = 0; i < bands.times.size(); ++i) {
        if (bands.times[i] >= from && bands.times[i] <= to)
            highest = std::max(highest, bands.high[i]);
    }
    return highest;
}
