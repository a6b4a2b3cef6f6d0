#include "model/monitoring/Bands.h"

#include <QTest>

/// Many machines as one: median, bands, gaps and round scales.
class TestBands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveMachinesGiveTheirMiddleAndTheirEnds();
    void aTimeWhereOnlySomeReportStillCounts();
    void aValueIsFoundNearATimeAndNotAcrossAGap();
    void theTopOfAScaleIsRoundAndAboveAllValues();
};

void TestBands::fiveMachinesGiveTheirMiddleAndTheirEnds()
{
    QList<Series> series;
    for (const double value : {5.0, 1.0, 3.0, 2.0, 4.0})
        series << Series{QString::number(value), {{1000, value}}};
    const Bands bands = bandsOf(series);
    QCOMPARE(bands.times, QList<qint64>{1000});
    QCOMPARE(bands.low.first(), 1.0);
    QCOMPARE(bands.median.first(), 3.0);
    QCOMPARE(bands.high.first(), 5.0);
    QCOMPARE(bands.tenth.first(), 1.4);
    QCOMPARE(bands.ninetieth.first(), 4.6);
}

void TestBands::aTimeWhereOnlySomeReportStillCounts()
{
    const Bands bands = bandsOf({{QStringLiteral("a"), {{0, 1}, {10, 2}}}, {QStringLiteral("b"), {{10, 4}}}});
    QCOMPARE(bands.times, (QList<qint64>{0, 10}));
    QCOMPARE(bands.median, (QList<double>{1, 3}));
}

void TestBands::aValueIsFoundNearATimeAndNotAcrossAGap()
{
    const Series series{QStringLiteral("a"), {{0, 1}, {10'000, 2}, {20'000, 3}, {600'000, 9}}};
    QCOMPARE(stepOf(series), 10'000);
    QCOMPARE(valueAt(series, 11'000).value(), 2.0);
    QCOMPARE(valueAt(series, 17'000).value(), 3.0);
    QVERIFY(!valueAt(series, 300'000));
    QVERIFY(!valueAt({}, 0));
}

void TestBands::theTopOfAScaleIsRoundAndAboveAllValues()
{
    QCOMPARE(roundTop(0, 1), 1.0);
    QCOMPARE(roundTop(11.4, 1), 12.0);
    QCOMPARE(roundTop(35, 100), 100.0);
    QCOMPARE(roundTop(0, 0), 1.0);
    for (double value = 0.013; value < 1e6; value *= 1.37)
        QVERIFY(roundTop(value, 0) >= value * 0.999 && roundTop(value, 0) <= value * 1.6);
}

QTEST_APPLESS_MAIN(TestBands)
#include "tst_Bands.moc"
