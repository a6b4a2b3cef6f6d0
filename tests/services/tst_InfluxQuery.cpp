#include "services/influx/InfluxAnswer.h"
#include "tests/Places.h"

#include <QFile>
#include <QTest>
#include <QTimeZone>

namespace
{
QByteArray recorded(const char *name)
{
    QFile file(testData("/influx/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QList<Series>> seriesFromInflux(const QByteArray &text)
{
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(1'795'562'280'000, QTimeZone::utc());
    InfluxAnswer answer({Metric::Load, to.addSecs(-300), to, 300});
    if (const Result<void> taken = answer.take(text); !taken)
        return taken.error();
    return answer.series();
}
} // namespace

class tst_InfluxQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thinsToAboutAsManyPointsAsAreWanted()
    {
        const QDateTime to = QDateTime::fromMSecsSinceEpoch(1'795'562'000'000, QTimeZone::utc());
        QCOMPARE(influxBuckets({Metric::Load, to.addSecs(-300), to, 300}).step, 10'000);
        QCOMPARE(influxBuckets({Metric::Load, to.addSecs(-80'000), to, 300}).step, 270'000);
        QCOMPARE(influxBuckets({Metric::Load, to.addSecs(-86'400), to, 300}).step, 300'000); // as the year has them
        QVERIFY(influxQuery({Metric::Load, to.addSecs(-80'000), to, 300}).text().contains("GROUP BY time(270s), \"host\""));
    }

    void readsASeriesOfEveryMachine()
    {
        const Result<QList<Series>> series = seriesFromInflux(recorded("load.json"));
        QVERIFY(series);
        QCOMPARE(series->size(), 5);
        QCOMPARE(series->first().machine, QStringLiteral("db-server"));
        QCOMPARE(series->first().samples.first().time, 1'795'561'985'000); // the middle of what it is the mean of
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
