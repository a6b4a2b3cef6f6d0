#include "services/influx/InfluxAnswer.h"

#include "model/monitoring/CountedOnce.h"
#include "model/monitoring/Rates.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{

constexpr qint64 recent = 30'000; // ms

QList<Sample> samplesOf(const QMap<qint64, double> &points)
{
    QList<Sample> samples;
    samples.reserve(points.size());
    for (auto at = points.cbegin(); at != points.cend(); ++at)
        samples << Sample{at.key(), at.value()};
    return samples;
}

/// A database that was made by an earlier version keeps nothing for a year yet; what was asked after that was not carried out.
bool isOfMissingYear(const QString &error)
{
    return error.startsWith(QLatin1String("retention policy not found")) || error == QLatin1String("not executed");
}

} // namespace

InfluxAnswer::InfluxAnswer(const SeriesRequest &request)
    : m_request(request), m_source(influxSource(request.metric)), m_buckets(influxBuckets(request)),
      m_near(influxQuery(request).near.size())
{
}

Result<void> InfluxAnswer::take(const QByteArray &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    const QJsonArray results = json["results"].toArray();
    QString error = json["error"].toString();
    for (qsizetype i = 0; i < results.size() && error.isEmpty(); ++i) {
        const QString said = results[i].toObject()["error"].toString();
        if (i < m_near || !isOfMissingYear(said))
            error = said;
    }
    if (!error.isEmpty() || !json.contains("results")) {
        return Error{QCoreApplication::translate("Influx", "InfluxDB did not answer the question: %1")
                         .arg(error.isEmpty() ? QString::fromUtf8(answer.left(200)) : error),
                     QString::fromUtf8(answer.left(2000))};
    }
    for (qsizetype i = 0; i < results.size(); ++i) {
        for (const QJsonValue &series : results[i].toObject()["series"].toArray())
            takeSeries(series.toObject(), !m_isTaken && i >= m_near);
    }
    m_isTaken = true;
    return {};
}

void InfluxAnswer::takeSeries(const QJsonObject &series, bool ofYear)
{
    const QJsonObject tags = series["tags"].toObject();
    const Key key{tags["host"].toString(), tags["instance"].toString(), tags["type_instance"].toString()};
    const bool isNewest = !m_source.isCounter && series["columns"][1].toString() == QLatin1String("last");
    for (const QJsonValue &row : series["values"].toArray()) {
        if (!row[1].isDouble())
            continue;
        const auto time = static_cast<qint64>(row[0].toDouble());
        const double value = m_source.isIdleShare ? 100 - row[1].toDouble() : row[1].toDouble();
        if (isNewest)
            m_newest[key] = {time, value};
        else
            m_points[key][time] = value;
        if (ofYear && time < m_yearBegins.value_or(time + 1))
            m_yearBegins = time;
    }
}

QString InfluxAnswer::older() const
{
    if (influxQuery(m_request).year.isEmpty())
        return {};
    const qint64 end = m_yearBegins.value_or(m_buckets.to);
    return end > m_buckets.from + m_buckets.step ? influxOlderQuery(m_request, end) : QString();
}

QList<Series> InfluxAnswer::series() const
{
    if (m_source.isCounter)
        return rates();
    return m_request.metric == Metric::Disk ? fullestDisks() : means();
}

/// The rates of all that counts once, added up.
QList<Series> InfluxAnswer::rates() const
{
    QMap<QString, QStringList> instances;
    for (auto one = m_points.keyBegin(); one != m_points.keyEnd(); ++one)
        instances[std::get<0>(*one)] << std::get<1>(*one);
    const bool ofDisks = m_request.metric == Metric::DiskRead || m_request.metric == Metric::DiskWrite;
    QList<Series> all;
    for (auto host = instances.cbegin(); host != instances.cend(); ++host) {
        QMap<qint64, double> sum;
        QMap<qint64, double> ends;
        for (const QString &instance : ofDisks ? disksOnce(*host) : interfacesOnce(*host)) {
            const QList<Sample> points = samplesOf(m_points[{host.key(), instance, {}}]);
            for (const Sample &rate : ratesOf(points, m_buckets, influxThinned(m_request)))
                sum[rate.time] += rate.value;
            const qint64 end = points.constLast().time;
            for (const Sample &now : ratesOf(points, {end - recent, recent, end}, influxThinned(m_request)))
                ends[end] += now.value;
        }
        Series series{host.key(), {}, {}, 0};
        for (auto end = ends.cbegin(); end != ends.cend(); ++end) { // not what an interface said that is gone
            if (end.key() > ends.lastKey() - recent)
                series.newest = {end.key(), series.newest.value + *end};
        }
        series.samples = samplesOf(sum);
        all << series;
    }
    return all;
}

QList<Series> InfluxAnswer::means() const
{
    QList<Series> all;
    for (auto one = m_points.cbegin(); one != m_points.cend(); ++one) {
        const QString host = std::get<0>(one.key());
        Series series{host, {}, m_newest.value(one.key()), 0};
        for (auto part = m_newest.lowerBound({host, {}, {}}); part != m_newest.cend() && std::get<0>(part.key()) == host; ++part)
            series.whole += std::get<2>(part.key()).isEmpty() ? 0 : part->value; // of a memory, what it is used for
        for (auto at = one->cbegin(); at != one->cend(); ++at)
            series.samples << Sample{m_buckets.middle((at.key() - m_buckets.from) / m_buckets.step), at.value()};
        all << series;
    }
    return all;
}

/// Of each machine that file system which is fullest: it is the one that stops the work.
QList<Series> InfluxAnswer::fullestDisks() const
{
    const QString used = QStringLiteral("used");
    QMap<QString, QMap<qint64, double>> fullest;
    QMap<QString, Sample> newest;
    QMap<QString, double> wholes;
    for (auto one = m_points.cbegin(); one != m_points.cend(); ++one) {
        const auto &[host, instance, kind] = one.key();
        if (kind != used)
            continue;
        const Key other{host, instance, QStringLiteral("free")};
        const QMap<qint64, double> free = m_points.value(other);
        for (auto at = one->cbegin(); at != one->cend(); ++at) {
            const auto beside = free.constFind(at.key());
            if (beside == free.cend() || at.value() + *beside <= 0)
                continue;
            double &most = fullest[host][m_buckets.middle((at.key() - m_buckets.from) / m_buckets.step)];
            most = std::max(most, 100 * at.value() / (at.value() + *beside));
        }
        const Sample now = m_newest.value(one.key());
        const double whole = now.value + m_newest.value(other).value;
        if (now.time == 0 || whole <= 0)
            continue;
        // One that is gone for a minute, as a volume that was taken away, is no more.
        const Sample &fullestYet = newest[host];
        const double share = 100 * now.value / whole;
        if (now.time - fullestYet.time >= 60'000 || (fullestYet.time - now.time < 60'000 && share > fullestYet.value)) {
            newest[host] = {now.time, share};
            wholes[host] = whole;
        }
    }
    QList<Series> all;
    for (auto host = fullest.cbegin(); host != fullest.cend(); ++host)
        all << Series{host.key(), samplesOf(*host), newest.value(host.key()), wholes.value(host.key())};
    return all;
}
