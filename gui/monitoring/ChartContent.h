#pragma once

#include "gui/monitoring/ChartFacts.h"
#include "model/monitoring/Bands.h"
#include "model/monitoring/Series.h"

#include <QColor>
#include <QCoreApplication>
#include <QHash>
#include <QStringList>

struct Theme;

/// A span of time in which a run went on.
struct ChartSpan {
    qint64 from = 0;
    qint64 to = 0;
    QString word{};
};

/// One line of a chart. Its series lives as long as the content it is of.
struct ChartLine {
    QString name{};
    QColor color{};
    const Series *series = nullptr;
    bool isMedian = false;
};

/// What one chart shows, in its unit: the machines' series with their median and bands, whose lines have names, and the spans of runs.
class ChartContent final
{
    Q_DECLARE_TR_FUNCTIONS(ChartContent)

public:
    explicit ChartContent(Metric shown) : metric(shown) {}

    /// The machines' values, as they were measured. What machines whose clock is wrong say is of another time than it bears, so none of it
    /// is the newest.
    void setSeries(const QList<Series> &measured, const QStringList &wrongClocks = {});
    bool hasBands() const { return bands.times.size() > 1 && withBands; }
    /// The median where there are many machines, and each line that has a name.
    QList<ChartLine> lines(const Theme &theme) const;
    /// The highest value between two times.
    double highest(qint64 from, qint64 to) const;
    /// The newest measurement of a series, unless others have one that is more than a minute newer, or its clock is wrong.
    std::optional<double> newestOf(const Series &one) const;

    Metric metric;
    QList<Series> series{};
    Series median{};
    Bands bands{};
    std::optional<double> newestTenth{};
    std::optional<double> newestNinetieth{};
    qint64 newest = 0; ///< when the newest of all was measured
    QStringList withWrongClock{};
    ChartFacts facts{};
    QString age{};               ///< how old the newest is; empty: it is of now
    QHash<QString, int> named{}; ///< with the place of each one's colour among the theme's series
    QList<ChartSpan> spans{};
    bool spanWords = false;
    bool withBands = false;
};
