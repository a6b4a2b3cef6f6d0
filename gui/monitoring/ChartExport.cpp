#include "gui/monitoring/ChartExport.h"

#include "gui/monitoring/ChartPanel.h"
#include "gui/monitoring/MetricWords.h"
#include "services/platform/Files.h"

#include <QBuffer>
#include <QDateTime>
#include <QMap>
#include <QPainter>
#include <QPixmap>
#include <QSvgGenerator>
#include <QTimeZone>

QByteArray chartsCsv(const QList<ChartPanel *> &panels)
{
    QMap<std::pair<qint64, QString>, QMap<Metric, double>> rows;
    for (const ChartPanel *panel : panels) {
        for (const Series &series : panel->series()) {
            for (const Sample &sample : series.samples)
                rows[{sample.time, series.machine}][panel->shownMetric()] = sample.value;
        }
    }
    QByteArray text = "time,machine";
    for (const ChartPanel *panel : panels)
        text += ',' + metricKey(panel->shownMetric()).toLatin1();
    text += '\n';
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        text += QDateTime::fromMSecsSinceEpoch(row.key().first, QTimeZone::utc()).toString(Qt::ISODate).toLatin1() + ',' +
                row.key().second.toUtf8();
        for (const ChartPanel *panel : panels) {
            const auto value = row->constFind(panel->shownMetric());
            text += ',';
            if (value != row->cend())
                text += QByteArray::number(*value, 'g', 8);
        }
        text += '\n';
    }
    return text;
}

Result<void> exportCharts(QWidget &charts, const QList<ChartPanel *> &panels, const QString &path)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&bytes);
        svg.setSize(charts.size());
        svg.setViewBox(charts.rect());
        QPainter painter(&svg);
        charts.render(&painter);
    } else if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        bytes.write(chartsCsv(panels));
    } else {
        QPixmap picture(charts.size() * 2);
        picture.setDevicePixelRatio(2);
        charts.render(&picture);
        picture.save(&bytes, "PNG");
    }
    return saveForUser(path, bytes.data());
}
