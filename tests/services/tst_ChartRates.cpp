#include "model/monitoring/Bands.h"
#include "services/influx/InfluxClient.h"
#include "services/ssh/Tunnel.h"
#include "tests/Places.h"
#include "tests/services/InfluxServer.h"
#include "tests/services/SshSocks.h"

#include <QRandomGenerator>
#include <QTimeZone>
#include <QtEndian>

#include <cmath>
#include <numbers>

namespace
{

constexpr qint64 now = 1'795'875'737'400; // in the middle of every bucket

/// A machine's counter, whose truth is known, and when the machine measured it.
struct Counter {
    QString host{};
    qint64 period = 0;   ///< of its swing, ms
    qint64 phase = 0;    ///< of its measurements
    double jitter = 0;   ///< ms, how far a measurement is from its time at the most
    qint64 begins = 0;   ///< when the machine came
    qint64 ends = now;   ///< and went
    qint64 restart = 0;  ///< when it counted from 0 anew
    qint64 silentAt = 0; ///< nothing came from then on …
    qint64 silentTo = 0; ///< … up to then, though it counted on
    double wrapsAt = 0;  ///< begins anew at this value

    /// Bytes that were moved up to `time`, whatever the counter showed.
    double moved(qint64 time) const
    {
        const double turns = 2 * std::numbers::pi / double(period);
        return 1500.0 * double(time - base) - 1000.0 * (std::cos(turns * double(time - base)) - 1) / turns;
    }
    double shown(qint64 time) const
    {
        const double value = moved(time) - (restart > 0 && time >= restart ? moved(restart) : 0);
        return std::floor(wrapsAt > 0 ? std::fmod(value, wrapsAt) : value);
    }
    QList<qint64> times() const
    {
        QRandomGenerator random(quint32(phase + period / 1000));
        QList<qint64> all;
        for (qint64 tick = begins / 10'000 * 10'000 + phase; tick <= ends; tick += 10'000) {
            const qint64 time = tick + qint64(jitter * (2 * random.generateDouble() - 1));
            if (time >= begins && time <= ends && (time < silentAt || time > silentTo))
                all << time;
        }
        return all;
    }

    qint64 base = 0; ///< when it was 0
};

/// The mean rate in bytes/s over that part of a bucket which was measured: whole, or but for what nothing came of.
QList<double> truths(const Counter &counter, const QList<qint64> &times, qint64 from, qint64 to)
{
    double risen = 0;
    qint64 measured = 0;
    const auto after = std::lower_bound(times.begin(), times.end(), from);
    qint64 first = 0;
    qint64 last = 0;
    for (qsizetype i = std::max<qsizetype>(1, after - times.begin()); i < times.size() && times[i - 1] < to; ++i) {
        const qint64 begin = std::max(from, times[i - 1]);
        const qint64 end = std::min(to, times[i]);
        const bool isAnew = counter.shown(times[i]) < counter.shown(times[i - 1]);
        if (end <= begin || isAnew || times[i] - times[i - 1] > 60'000)
            continue;
        first = first > 0 ? first : begin;
        last = end;
        risen += counter.moved(end) - counter.moved(begin);
        measured += end - begin;
    }
    QList<double> all;
    if (measured > 0)
        all << 1000 * risen / double(measured) << 1000 * (counter.moved(last) - counter.moved(first)) / double(last - first);
    return all;
}

QByteArray part(quint16 type, const QByteArray &body)
{
    QByteArray head(4, 0);
    qToBigEndian(type, head.data());
    qToBigEndian(quint16(body.size() + 4), head.data() + 2);
    return head + body;
}

QByteArray number(quint16 type, quint64 value)
{
    QByteArray body(8, 0);
    qToBigEndian(value, body.data());
    return part(type, body);
}

/// One measurement of a disk, as collectd's plugin network sends it.
QByteArray diskPacket(const QString &host, const QByteArray &disk, qint64 time, qint64 read, qint64 written)
{
    QByteArray values(20, 0);
    qToBigEndian(quint16(2), values.data());
    values[2] = values[3] = 2; // DERIVE
    qToBigEndian(read, values.data() + 4);
    qToBigEndian(written, values.data() + 12);
    const quint64 stamp = quint64(time) / 1000 << 30 | (quint64(time) % 1000 << 30) / 1000;
    return part(0, host.toUtf8() + '\0') + number(8, stamp) + number(9, quint64(10) << 30) + part(2, QByteArray("disk", 5)) +
           part(3, disk + '\0') + part(4, QByteArray("disk_octets", 12)) + part(6, values);
}

} // namespace

/// Charts out of a real InfluxDB that was fed counters whose truth is known.
class tst_ChartRates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ratesAreExact_data();
    void ratesAreExact();
    void ratesAreExactOfCollectdsOwnPackets();
    void ratesAreExactWhereTheYearWasBegunLater();
    void aWrongClockMovesItsMachineAlone();
    void eachByteCountsOnce();
    void diskSpaceIsThatOfTheFullestFileSystemAsDfSays();

private:
    static QList<Counter> counters(const QString &name, qint64 span);
    bool write(const QList<Counter> &counters);
    void fillYear(qint64 from);
    QList<Series> chart(Metric metric, qint64 span);
    void compare(const QList<Counter> &counters, qint64 span);
    std::unique_ptr<InfluxServer> m_server{};
    SshSocks m_ssh{};
    Tunnel m_tunnel{{}, QStringLiteral("salt-master")};
    std::unique_ptr<InfluxClient> m_client{};
};

void tst_ChartRates::initTestCase()
{
    if (InfluxServer::program().isEmpty() && qEnvironmentVariable("CI") != QLatin1String("true"))
        QSKIP("there is no influxd here; tests/run.sh fetches it");
    m_server = std::make_unique<InfluxServer>();
    m_tunnel.open();
    QTRY_COMPARE_WITH_TIMEOUT(m_tunnel.state(), Tunnel::State::Open, 15'000);
    m_client = std::make_unique<InfluxClient>(m_tunnel);
    m_client->setAccess({QStringLiteral("127.0.0.1"), m_server->port, QStringLiteral("metrics"), QStringLiteral("reader"), {}});
    m_server->ask(QStringLiteral(R"(CREATE RETENTION POLICY "year" ON metrics DURATION INF REPLICATION 1)"));
}

QList<Counter> tst_ChartRates::counters(const QString &name, qint64 span)
{
    const qint64 from = now - span;
    // As slow as the eye follows: what a rate does between two measurements nobody knows.
    const Counter usual{.host = name + QStringLiteral("-steady"),
                        .period = std::max<qint64>(span / 3, 3'600'000),
                        .phase = 3'700,
                        .begins = from - span / 10,
                        .base = from - span};
    Counter jitter = usual;
    jitter.host = name + QStringLiteral("-jitter");
    jitter.phase = 0; // now before the edge of a bucket, now after it
    jitter.jitter = 1'500;
    Counter comes = usual;
    comes.host = name + QStringLiteral("-comes");
    comes.phase = 9'200;
    comes.begins = from + span * 4 / 10 + 1'234;
    Counter goes = jitter;
    goes.host = name + QStringLiteral("-goes");
    goes.phase = 5'000;
    goes.ends = from + span * 7 / 10 + 4'321;
    Counter silent = usual;
    silent.host = name + QStringLiteral("-silent");
    silent.silentAt = from + span / 2;
    silent.silentTo = from + span * 6 / 10;
    Counter restarts = usual;
    restarts.host = name + QStringLiteral("-restarts");
    restarts.restart = from + span / 3 + 987;
    Counter wraps = usual;
    wraps.host = name + QStringLiteral("-wraps");
    wraps.wrapsAt = usual.moved(now) * 0.77;
    if (span > 86'400'000) { // as much in less, for it takes its time to write
        comes.wrapsAt = usual.moved(now) * 0.77;
        comes.ends = goes.ends;
        jitter.restart = restarts.restart;
        jitter.silentAt = silent.silentAt;
        jitter.silentTo = silent.silentTo;
        return {jitter, comes};
    }
    return {usual, jitter, comes, goes, silent, restarts, wraps};
}

bool tst_ChartRates::write(const QList<Counter> &counters)
{
    for (const Counter &counter : counters) {
        QByteArray lines;
        QList<qint64> times = counter.times();
        std::reverse(times.begin(), times.end()); // out of order
        for (const qint64 time : std::as_const(times)) {
            lines += "disk_read,host=" + counter.host.toUtf8() +
                     ",instance=vda,type=disk_octets value=" + QByteArray::number(counter.shown(time), 'f', 0) + ' ' +
                     QByteArray::number(time) + '\n';
            if (lines.size() > 4'000'000) {
                if (!m_server->writeLines(lines))
                    return false;
                lines.clear();
            }
        }
        if (!m_server->writeLines(lines))
            return false;
    }
    return true;
}

/// As InfluxDB does by itself every five minutes, by the same words.
void tst_ChartRates::fillYear(qint64 from)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, json; sys.path.insert(0, sys.argv[1]); sys.dont_write_bytecode = True\n"
                                 "import butler_influxdb; print(json.dumps(butler_influxdb.year_queries('metrics')))"),
                  projectFile("/resources/salt/_states")});
    QVERIFY(python.waitForFinished(30'000));
    const QJsonObject queries = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    QVERIFY(queries.size() >= 1);
    for (const QString &name : queries.keys()) {
        const QString select = queries[name].toArray()[0].toString();
        const QString word = select.contains(QLatin1String("WHERE")) ? QStringLiteral(" AND") : QStringLiteral(" WHERE");
        // It was last done at the last five minutes.
        m_server->ask(QString(select).replace(
            QStringLiteral("{}"),
            QStringLiteral("%1 time >= %2ms AND time < %3ms").arg(word).arg(from / 300'000 * 300'000).arg(now / 300'000 * 300'000)));
    }
}

QList<Series> tst_ChartRates::chart(Metric metric, qint64 span)
{
    std::optional<QList<Series>> answer;
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(now, QTimeZone::utc());
    m_client->ask({metric, to.addMSecs(-span), to, 300}, this, [&answer](const Result<QList<Series>> &series) {
        if (!series)
            qWarning("%s %s", qPrintable(series.error().message), qPrintable(series.error().details));
        answer = series ? *series : QList<Series>();
    });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000);
    return answer.value_or(QList<Series>());
}

void tst_ChartRates::compare(const QList<Counter> &counters, qint64 span)
{
    const QList<Series> shown = chart(Metric::DiskRead, span);
    qint64 step = 0;
    for (const Series &series : shown)
        step = series.machine == counters.first().host ? stepOf(series) : step;
    QVERIFY(step >= 10'000);
    double worst = 0;
    for (const Counter &counter : counters) {
        const auto series = std::find_if(shown.begin(), shown.end(), [&](const Series &one) { return one.machine == counter.host; });
        QVERIFY2(series != shown.end(), qPrintable(counter.host));
        const QList<qint64> times = counter.times();
        QHash<qint64, double> values;
        for (const Sample &sample : series->samples)
            values[sample.time / step * step] = sample.value;
        int missing = 0;
        for (qint64 bucket = (now - span) / step * step; bucket < now; bucket += step) {
            const QList<double> true_ = truths(counter, times, bucket, std::min(bucket + step, now));
            if (true_.isEmpty()) {
                QVERIFY2(!values.contains(bucket),
                         qPrintable(QStringLiteral("%1 %2: nothing is known of it").arg(counter.host).arg(bucket)));
                continue;
            }
            if (!values.contains(bucket)) {
                ++missing;
                continue;
            }
            double off = 1e9;
            for (const double one : true_)
                off = std::min(off, std::abs(values[bucket] / one - 1));
            worst = std::max(worst, off);
            QVERIFY2(off < 0.01, qPrintable(QStringLiteral("%1 bucket %2 of %3: %4 is not %5")
                                                .arg(counter.host)
                                                .arg((bucket - (now - span) / step * step) / step)
                                                .arg(span / step)
                                                .arg(values[bucket])
                                                .arg(true_.first())));
        }
        QVERIFY2(missing <= 0, qPrintable(QStringLiteral("%1: %2 buckets are missing").arg(counter.host).arg(missing)));
    }
    qInfo("worst error %.3f %%", 100 * worst);
}

void tst_ChartRates::ratesAreExact_data()
{
    QTest::addColumn<qint64>("span");
    QTest::newRow("15min") << qint64(900'000);
    QTest::newRow("1h") << qint64(3'600'000);
    QTest::newRow("6h") << qint64(6 * 3'600'000);
    QTest::newRow("24h") << qint64(24 * 3'600'000);
    QTest::newRow("7d") << qint64(7 * 86'400'000);
    QTest::newRow("30d") << qint64(30LL * 86'400'000);
}

void tst_ChartRates::ratesAreExact()
{
    QFETCH(qint64, span);
    const QList<Counter> all = counters(QString::fromLatin1(QTest::currentDataTag()), span);
    QVERIFY(write(all));
    fillYear(all.first().begins);
    compare(all, span);
}

void tst_ChartRates::ratesAreExactOfCollectdsOwnPackets()
{
    const QList<Counter> all = counters(QStringLiteral("packets"), 900'000);
    int sent = 0;
    for (const Counter &counter : all)
        sent += 2 * int(counter.times().size());
    const auto send = [&] { // UDP may lose some where the computer is busy
        for (const Counter &counter : all) {
            for (const qint64 time : counter.times()) {
                for (const char *disk : {"vda", "vda1"})
                    m_server->sendAsCollectd(diskPacket(counter.host, disk, time, qint64(counter.shown(time)), 0));
            }
        }
        const QByteArray count = m_server->ask(QStringLiteral("SELECT count(value) FROM disk_read WHERE host =~ /^packets/"));
        return count.contains(',' + QByteArray::number(sent) + ']');
    };
    QTRY_VERIFY_WITH_TIMEOUT(send(), 15'000);
    compare(all, 900'000);
}

/// A cluster of an earlier version, or one that is younger than the span.
void tst_ChartRates::ratesAreExactWhereTheYearWasBegunLater()
{
    const qint64 span = 2 * 86'400'000;
    m_server->ask(QStringLiteral(R"(DROP SERIES FROM "disk_read")"));
    const QList<Counter> all = counters(QStringLiteral("later"), span);
    QVERIFY(write(all));
    compare(all, span);
    fillYear(now - span / 2);
    compare(all, span);
    m_server->ask(QStringLiteral(R"(DROP RETENTION POLICY "year" ON metrics)"));
    compare(all, span);
}

/// Two hours ahead or behind: the line stands at the time that the machine says, nothing reaches beyond now, and nobody else's changes.
void tst_ChartRates::aWrongClockMovesItsMachineAlone()
{
    const qint64 span = 6 * 3'600'000;
    const qint64 off = 2 * 3'600'000;
    Counter right{
        .host = QStringLiteral("clock-right"), .period = span, .phase = 3'700, .begins = now - span - 600'000, .base = now - 2 * span};
    Counter ahead = right; // has been so for ever, so it has said by now what it will have measured in two hours
    ahead.host = QStringLiteral("clock-ahead");
    ahead.ends = now + off;
    Counter behind = right;
    behind.host = QStringLiteral("clock-behind");
    behind.ends = now - off;
    Counter lately = right; // set ahead half an hour ago: a hole of two hours, the other side of which is not there yet
    lately.host = QStringLiteral("clock-lately");
    lately.silentAt = now - 1'800'000;
    lately.silentTo = now - 1'800'000 + off;
    lately.ends = now + off;
    const QList<Counter> all{right, ahead, behind, lately};
    QVERIFY(write(all));
    QByteArray lines;
    for (const Counter &counter : all) {
        for (const qint64 time : counter.times())
            lines += "load_shortterm,host=" + counter.host.toUtf8() + " value=1.5 " + QByteArray::number(time) + '\n';
    }
    QVERIFY(m_server->writeLines(lines));
    for (Counter counter : all) {
        counter.ends = std::min(counter.ends, now);
        compare({counter}, span);
    }
    for (const Metric metric : {Metric::Load, Metric::DiskRead}) {
        for (const qint64 shown : {qint64(900'000), span}) {
            QMap<QString, Series> series;
            for (const Series &one : chart(metric, shown))
                series[one.machine] = one;
            QVERIFY(series.contains(right.host) && now - series[right.host].newest.time < 30'000);
            QCOMPARE(series.contains(behind.host), shown > off); // in the last quarter of an hour it said nothing
            if (shown > off)
                QVERIFY(now - series[behind.host].newest.time >= off && series[behind.host].samples.constLast().time <= now - off);
            QVERIFY(shown < off || now - series[lately.host].newest.time >= 1'790'000);
            for (const Series &one : std::as_const(series))
                QVERIFY2(one.newest.time <= now && one.samples.constLast().time <= now, qPrintable(one.machine));
        }
    }
}

void tst_ChartRates::eachByteCountsOnce()
{
    QByteArray lines;
    const auto add = [&lines](const char *measurement, const char *type, const QList<const char *> &instances) {
        for (const char *instance : instances) {
            for (qint64 time = now - 1'800'000; time <= now; time += 10'000)
                lines += QByteArray(measurement) + ",host=once,instance=" + instance + ",type=" + type +
                         " value=" + QByteArray::number(time) + ' ' + QByteArray::number(time) + '\n';
        }
    };
    add("disk_read", "disk_octets", {"vda", "vda1", "vda2", "nvme0n1", "nvme0n1p1", "md0", "dm-0", "loop0"});
    add("interface_rx", "if_octets",
        {"eth0", "ens4", "lo", "docker0", "podman0", "br-1f2e", "veth12ab", "cni0", "bond0", "eth0.12", "virbr0"});
    add("interface_tx", "if_octets", {"bond0", "lo", "veth1"});
    QVERIFY(m_server->writeLines(lines));
    for (const auto &[metric, wanted] :
         {std::pair(Metric::DiskRead, 2000.0), std::pair(Metric::NetworkIn, 2000.0), std::pair(Metric::NetworkOut, 1000.0)}) {
        for (const Series &series : chart(metric, 900'000)) {
            if (series.machine != QLatin1String("once"))
                continue;
            QVERIFY(series.samples.size() >= 90);
            for (const Sample &sample : series.samples)
                QCOMPARE(sample.value, wanted);
        }
    }
}

void tst_ChartRates::diskSpaceIsThatOfTheFullestFileSystemAsDfSays()
{
    QByteArray lines;
    const auto add = [&lines](const char *mount, double used, double free, double reserved) {
        for (qint64 time = now - 1'800'000; time <= now; time += 10'000) {
            for (const auto &[kind, value] : {std::pair("used", used), std::pair("free", free), std::pair("reserved", reserved)})
                lines += QByteArray("df_value,host=full,type=df_complex,instance=") + mount + ",type_instance=" + kind +
                         " value=" + QByteArray::number(value) + ' ' + QByteArray::number(time) + '\n';
            lines += QByteArray("df_value,host=full,type=percent_bytes,type_instance=used,instance=") + mount +
                     " value=" + QByteArray::number(100 * used / (used + free + reserved)) + ' ' + QByteArray::number(time) + '\n';
        }
    };
    add("root", 6.6, 28.1, 65.3);
    add("srv-data", 40, 60, 0);
    add("boot", 99, 1, 0);
    add("var-lib-docker-overlay2-1f-merged", 99, 1, 0);
    for (const auto &[kind, gib] : {std::pair("used", 8), std::pair("free", 20), std::pair("cached", 4)})
        lines += QByteArray("memory_value,host=full,type=memory,type_instance=") + kind +
                 " value=" + QByteArray::number(gib * 1073741824.0, 'f', 0) + ' ' + QByteArray::number(now - 5'000) + '\n';
    lines += "memory_value,host=full,type=percent,type_instance=used value=25 " + QByteArray::number(now - 5'000) + '\n';
    QVERIFY(m_server->writeLines(lines));
    QCOMPARE(chart(Metric::Memory, 900'000).first().whole, 32 * 1073741824.0);
    const QList<Series> shown = chart(Metric::Disk, 900'000);
    QCOMPARE(shown.first().whole, 100.0);
    QCOMPARE(shown.size(), 1);
    for (const Sample &sample : shown.first().samples)
        QVERIFY2(std::abs(sample.value - 40) < 0.01, qPrintable(QString::number(sample.value)));
}

QTEST_GUILESS_MAIN(tst_ChartRates)
#include "tst_ChartRates.moc"
