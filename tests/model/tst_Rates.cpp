#include "model/monitoring/Rates.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace
{
constexpr qint64 begin = 1'795'875'600'000;
constexpr qint64 second = 1000;

/// A counter that rises by `rate` a second from `value` on, measured every 10 s.
QList<Sample> counted(qint64 from, qint64 to, double value, double rate)
{
    QList<Sample> points;
    for (qint64 time = from; time <= to; time += 10 * second)
        points << Sample{time, value + rate * double(time - from) / second};
    return points;
}

QList<Sample> inOrder(QList<Sample> points)
{
    std::sort(points.begin(), points.end(), [](const Sample &a, const Sample &b) { return a.time < b.time; });
    return points;
}

/// The first and the last of every so many ms, as they are asked for of a long span.
QList<Sample> thinned(const QList<Sample> &points, qint64 step)
{
    QMap<qint64, Sample> lowest;
    QMap<qint64, Sample> highest;
    for (const Sample &point : points) {
        const qint64 bucket = point.time / step;
        if (!lowest.contains(bucket) || point.value < lowest[bucket].value)
            lowest[bucket] = point;
        if (!highest.contains(bucket) || point.value >= highest[bucket].value)
            highest[bucket] = point;
    }
    QList<Sample> all = lowest.values() + highest.values();
    return inOrder(all);
}
} // namespace

/// How quickly counters rise; the rest of it is tried with a real InfluxDB in tst_ChartRates.
class tst_Rates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClockThatIsSetBackMakesNoPeak_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<double>("anew");
        QTest::newRow("in full") << 20 * second << 1e9 + 7200 * 1000;
        QTest::newRow("in full, after a restart") << 20 * second << 0.0;
        QTest::newRow("thinned") << 120 * second << 1e9 + 7200 * 1000;
        QTest::newRow("thinned, after a restart") << 120 * second << 0.0;
    }

    /// Two hours were measured by a clock two hours ahead; then it is set right, and they are measured a second time.
    void aClockThatIsSetBackMakesNoPeak()
    {
        QFETCH(qint64, step);
        QFETCH(double, anew);
        const qint64 hour = 3600 * second;
        const QList<Sample> ahead = counted(begin + 2 * second, begin + 2 * hour, 1e9, 1000);
        const QList<Sample> right = counted(begin + hour + 5 * second, begin + 3 * hour, anew, 1000);
        QList<Sample> points = inOrder(ahead + right);
        const qint64 thinnedBy = step > 20 * second ? step : 0;
        if (thinnedBy > 0)
            points = thinned(points, step);
        const QList<Sample> rates = ratesOf(points, {begin, step, begin + 3 * hour}, thinnedBy);
        qsizetype alone = 0;
        for (const Sample &rate : rates) {
            QVERIFY2(std::abs(rate.value - 1000) < 10,
                     qPrintable(QStringLiteral("%1 at %2").arg(rate.value).arg((rate.time - begin) / second)));
            alone += rate.time < begin + hour || rate.time > begin + 2 * hour ? 1 : 0;
        }
        QVERIFY(alone >= 2 * hour / step - 4); // where one of them lies alone it is known
    }

    void aCounterThatBeginsAnewIsKnownBeforeAndAfter()
    {
        const QList<Sample> points =
            counted(begin, begin + 290 * second, 5e6, 100) + counted(begin + 300 * second, begin + 600 * second, 0, 100);
        const QList<Sample> rates = ratesOf(points, {begin, 20 * second, begin + 600 * second});
        QCOMPARE(rates.size(), 30);
        for (const Sample &rate : rates)
            QVERIFY(std::abs(rate.value - 100) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(tst_Rates)
#include "tst_Rates.moc"
