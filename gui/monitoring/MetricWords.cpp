#include "gui/monitoring/MetricWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace
{

bool isShare(Metric metric)
{
    return metric == Metric::Processor || metric == Metric::Memory || metric == Metric::Disk;
}

} // namespace

const QList<Metric> &shownMetrics()
{
    static const QList<Metric> metrics{Metric::Load,     Metric::Processor, Metric::Memory,    Metric::Disk,
                                       Metric::DiskRead, Metric::DiskWrite, Metric::NetworkIn, Metric::NetworkOut};
    return metrics;
}

QString metricTitle(Metric metric)
{
    switch (metric) {
    case Metric::Load:
        return QCoreApplication::translate("Metric", "Load");
    case Metric::Processor:
        return QCoreApplication::translate("Metric", "Processor");
    case Metric::Memory:
        return QCoreApplication::translate("Metric", "Memory");
    case Metric::Disk:
        return QCoreApplication::translate("Metric", "Disk space");
    case Metric::DiskRead:
    case Metric::DiskWrite:
        return QCoreApplication::translate("Metric", "Disk traffic");
    case Metric::NetworkIn:
    case Metric::NetworkOut:
        return QCoreApplication::translate("Metric", "Network");
    }
    return {};
}

QString metricUnit(Metric metric)
{
    switch (metric) {
    case Metric::Load:
        return QCoreApplication::translate("Metric", "processes that want to run, over 1 min");
    case Metric::Processor:
        return QCoreApplication::translate("Metric", "% busy");
    case Metric::Memory:
        return QCoreApplication::translate("Metric", "% used");
    case Metric::Disk:
        return QCoreApplication::translate("Metric", "% full");
    case Metric::DiskRead:
        return QCoreApplication::translate("Metric", "MB/s read");
    case Metric::DiskWrite:
        return QCoreApplication::translate("Metric", "MB/s written");
    case Metric::NetworkIn:
        return QCoreApplication::translate("Metric", "MB/s received");
    case Metric::NetworkOut:
        return QCoreApplication::translate("Metric", "MB/s sent");
    }
    return {};
}

double inUnit(Metric metric, double value)
{
    return metric == Metric::Load || isShare(metric) ? value : value / 1e6;
}

QString metricNumber(Metric metric, double value)
{
    if (isShare(metric))
        return QLocale().toString(value, 'f', value > 0 && value < 10 ? 1 : 0);
    const int digits = value >= 100 ? 0 : (value >= 0.1 || value == 0 ? 1 : 3);
    return QLocale().toString(value, 'f', digits);
}

QString metricValue(Metric metric, double value)
{
    return isShare(metric) ? QCoreApplication::translate("Metric", "%1 %").arg(metricNumber(metric, value)) : metricNumber(metric, value);
}

QString ageWords(qint64 ms)
{
    const int seconds = int(std::max<qint64>(ms, 0) / 1000);
    const int minutes = seconds / 60;
    const int hours = minutes / 60;
    const int days = hours / 24;
    // The numbers have names, as lupdate does not come to an end over a division.
    if (minutes < 1)
        return QCoreApplication::translate("Metric", "%n s ago", nullptr, seconds);
    if (hours < 2)
        return QCoreApplication::translate("Metric", "%n min ago", nullptr, minutes);
    if (days < 2)
        return QCoreApplication::translate("Metric", "%n h ago", nullptr, hours);
    return QCoreApplication::translate("Metric", "%n day(s) ago", nullptr, days);
}

double leastTop(Metric metric)
{
    return isShare(metric) ? 100 : (metric == Metric::Load ? 1.5 : 0.15);
}

QString metricKey(Metric metric)
{
    const char *keys[] = {"load", "processor", "memory", "disk", "disk_read", "disk_write", "network_in", "network_out"};
    return QLatin1String(keys[int(metric)]);
}
