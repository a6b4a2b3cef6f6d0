#pragma once

#include "model/Result.h"
#include "services/influx/InfluxQuery.h"

#include <QByteArray>
#include <QJsonArray>
#include <QMap>

#include <optional>
#include <tuple>

/// What InfluxDB answered to one question of a chart, put together and added up to one series a machine: what the server would need many
/// times as long for.
class InfluxAnswer final
{
public:
    explicit InfluxAnswer(const SeriesRequest &request);

    /// Takes an answer of /query with epoch=ms in. One that is none, or that says an error, is an Error.
    Result<void> take(const QByteArray &answer);
    bool isTaken() const { return m_isTaken; }
    /// The question for what the year does not have because it was begun later; empty: nothing is missing.
    QString older() const;
    QList<Series> series() const;

private:
    /// host, instance, type_instance
    using Key = std::tuple<QString, QString, QString>;
    void takeSeries(const QJsonObject &series, bool ofYear);
    QList<Series> rates() const;
    QList<Series> means() const;
    QList<Series> fullestDisks() const;
    SeriesRequest m_request{};
    InfluxSource m_source{};
    Buckets m_buckets{};
    qsizetype m_near = 0;   ///< so many statements do not read the year
    bool m_isTaken = false; ///< what comes now is older
    std::optional<qint64> m_yearBegins{};
    QMap<Key, QMap<qint64, double>> m_points{};
    QMap<Key, Sample> m_newest{};
};
