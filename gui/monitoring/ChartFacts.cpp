#include "gui/monitoring/ChartFacts.h"

#include "gui/monitoring/MetricWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartFacts)
};

/// "32", or "2 to 32" where they differ; empty: not known.
QString spread(const QList<double> &values)
{
    if (values.isEmpty())
        return {};
    const auto [low, high] = std::minmax_element(values.cbegin(), values.cend());
    const auto text = [](double value) { return QLocale().toString(value, 'f', value < 10 && std::round(value) != value ? 1 : 0); };
    return text(*low) == text(*high) ? text(*low) : Words::tr("%1 to %2").arg(text(*low), text(*high));
}

ChartFacts loadFacts(const QList<double> &cores, bool isShared)
{
    if (cores.isEmpty())
        return {metricUnit(Metric::Load), {}, {}};
    const QString count = spread(cores);
    const bool isOne = *std::min_element(cores.cbegin(), cores.cend()) == *std::max_element(cores.cbegin(), cores.cend());
    const int number = int(cores.first());
    if (!isOne)
        return {Words::tr("of %1 cores").arg(count), {}, {}};
    return {isShared ? Words::tr("of %n core(s), shared with this computer", nullptr, number) : Words::tr("of %n core(s)", nullptr, number),
            cores.first(), Words::tr("%n core(s), full", nullptr, number)};
}

} // namespace

ChartFacts chartFacts(Metric metric, const QList<Series> &series, const QList<double> &cores, bool isShared)
{
    if (metric == Metric::Load)
        return loadFacts(cores, isShared);
    QList<double> wholes;
    for (const Series &one : series) {
        if (one.whole > 0)
            wholes << one.whole / (metric == Metric::Memory ? 1024.0 * 1024 * 1024 : 1e9);
    }
    const QString whole = spread(wholes);
    if (metric == Metric::Memory && !whole.isEmpty())
        return {isShared ? Words::tr("% of %1 GB, shared with this computer").arg(whole) : Words::tr("% of %1 GB used").arg(whole), {}, {}};
    if (metric == Metric::Disk)
        return {whole.isEmpty() ? Words::tr("% full, the fullest file system")
                                : Words::tr("% of %1 GB, the fullest file system").arg(whole),
                90, Words::tr("90 %, nearly full")};
    return {metricUnit(metric), {}, {}};
}
