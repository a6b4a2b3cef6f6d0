#include "services/influx/InfluxQuery.h"

#include <QFile>
#include <QTest>
#include <QTimeZone>

namespace
{
QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/influx/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class tst_InfluxQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thinsToAboutAsManyPointsAsAreWanted()
    {
        const QDateTime to = QDateTime::fromMSecsSinceEpoch(1'795'562'000'000, QTimeZone::utc());
        QCOMPARE(influxInterval({Metric::Load, to.addSecs(-300), to, 300}), 10);
        QCOMPARE(influxInterval({Metric::Load, to.addSecs(-86400), to, 300}), 290);
        QVERIFY(influxQuery({Metric::Load, to.addSecs(-86400), to, 300}).contains("GROUP BY time(290s), \"host\""));
    }

    void readsASeriesOfEveryMachine()
    {
        const Result<QList<Series>> series = seriesFromInflux(recorded("load.json"));
        QVERIFY(series);
        QCOMPARE(series->size(), 5);
        QCOMPARE(series->first().machine, QStringLiteral("db-server"));
        QCOMPARE(series->first().samples.first().time, 1'795'561'980'000);
        QCOMPARE(series->first().samples.first().value, 9.97802734375);
    }

    void saysWhatInfluxRefused()
    {
        QVERIFY(seriesFromInflux(recorded("no-password.json")).error().message.contains("authentication credentials"));
        QVERIFY(seriesFromInflux(recorded("bad-query.json")).error().message.contains("expected FROM"));
        QVERIFY(!seriesFromInflux("<html>"));
        QVERIFY(!seriesFromInflux({}));
        QCOMPARE(seriesFromInflux(R"({"results":[{"statement_id":0}]})")->size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_InfluxQuery)
#include "tst_InfluxQuery.moc"
