// How soon a week of traffic is drawn: the four charts of disks and networks of $BUTLER_BENCH_MACHINES (184) machines, out of a real
// influxd that is filled here as collectd and the year fill it (minutes, and a GB), by a tunnel, beside curl with the same questions, all
// four at once. Beside them, what was asked before: rates of means, added up by the server. BUTLER_BENCH_BEFORE=0: without that, and so
// without a week in full.
#include "services/influx/InfluxClient.h"
#include "services/influx/InfluxQuery.h"
#include "services/ssh/Tunnel.h"
#include "tests/services/InfluxServer.h"
#include "tests/services/SshSocks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimeZone>

#include <cstdio>

namespace
{

constexpr qint64 now = 1'795'875'737'000;
constexpr qint64 week = 7 * 86'400'000LL;
constexpr int limit = 600'000; // ms
const QList<Metric> traffic{Metric::DiskRead, Metric::DiskWrite, Metric::NetworkIn, Metric::NetworkOut};

QByteArray seriesOf(const QString &measurement, int machine)
{
    const bool isDisk = measurement.startsWith(QLatin1String("disk"));
    return measurement.toUtf8() + ",host=worker-" + QByteArray::number(machine) +
           (isDisk ? ",instance=vda,type=disk_octets " : ",instance=eth0,type=if_octets ");
}

bool asksAsBefore()
{
    return qgetenv("BUTLER_BENCH_BEFORE") != "0";
}

void fill(InfluxServer &server, const QString &measurement, int machine)
{
    const QByteArray series = seriesOf(measurement, machine);
    QByteArray full;
    QByteArray year;
    const qint64 begin = (now - week) / 300'000 * 300'000 - 3'600'000 + machine * 50;
    for (qint64 time = begin; time <= now; time += 10'000) {
        const QByteArray point = '=' + QByteArray::number((time - begin) * (100 + machine)) + ' ' + QByteArray::number(time) + '\n';
        if (asksAsBefore() || time > now - 1'200'000)
            full += series + "value" + point;
        if ((time - begin) % 300'000 == 0)
            year += series + "low" + point;
        if ((time - begin) % 300'000 == 290'000)
            year += series + "high" + point;
    }
    if (!server.writeLines(full) || !server.writeLines(year, QStringLiteral("year")))
        std::fprintf(stderr, "influxd takes no points\n");
}

/// Asks all at once with curl; seconds until the last answer is there.
double curl(InfluxServer &server, const QStringList &questions)
{
    QElapsedTimer time;
    time.start();
    QList<std::shared_ptr<QProcess>> all;
    for (const QString &question : questions) {
        auto one = std::make_shared<QProcess>();
        one->setStandardOutputFile(QProcess::nullDevice());
        one->start(QStringLiteral("curl"), {QStringLiteral("-s"), QStringLiteral("--noproxy"), QStringLiteral("*"), QStringLiteral("-G"),
                                            QStringLiteral("http://127.0.0.1:%1/query?db=metrics&epoch=ms").arg(server.port),
                                            QStringLiteral("--data-urlencode"), QStringLiteral("q=") + question});
        all << one;
    }
    for (const auto &one : all)
        one->waitForFinished(limit);
    return double(time.elapsed()) / 1000;
}

QString before(Metric metric)
{
    const InfluxSource source = influxSource(metric);
    const QString span = QStringLiteral("time >= %1ms AND time <= %2ms").arg(now - week).arg(now);
    return QStringLiteral(
               "SELECT sum(\"rate\") FROM (SELECT non_negative_derivative(mean(\"value\"), 1s) AS \"rate\" FROM \"%1\" WHERE %2 AND %3 "
               "GROUP BY time(2020s), \"host\", \"instance\" fill(none)) WHERE %2 GROUP BY time(2020s), \"host\" fill(none)")
        .arg(source.measurement, span, source.where);
}

void figure(const char *name, double value, const char *peer, double peerValue)
{
    std::printf("{\"figure\": \"%s\", \"value\": %.3f, \"unit\": \"s\", \"peer\": \"%s\", \"peerValue\": %.3f, \"ratio\": %.3f, \"goal\": "
                "\"x1.5\"}\n",
                name, value, peer, peerValue, value / peerValue);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (InfluxServer::program().isEmpty()) {
        std::fprintf(stderr, "there is no influxd here; tests/run.sh fetches it\n");
        return 1;
    }
    const int machines = qEnvironmentVariableIsSet("BUTLER_BENCH_MACHINES") ? qEnvironmentVariableIntValue("BUTLER_BENCH_MACHINES") : 184;
    InfluxServer server;
    server.ask(QStringLiteral(R"(CREATE RETENTION POLICY "year" ON metrics DURATION INF REPLICATION 1)"));
    for (const Metric metric : traffic) {
        for (int machine = 0; machine < machines; ++machine)
            fill(server, influxSource(metric).measurement, machine);
        std::fprintf(stderr, "  filled %s\n", qPrintable(influxSource(metric).measurement));
    }
    SshSocks ssh;
    Tunnel tunnel({}, QStringLiteral("salt-master"));
    tunnel.open();
    if (!QTest::qWaitFor([&tunnel] { return tunnel.state() == Tunnel::State::Open; }, 15'000))
        return 1;
    InfluxClient client(tunnel);
    client.setAccess({QStringLiteral("127.0.0.1"), server.port, QStringLiteral("metrics"), QStringLiteral("reader"), {}});
    QStringList inner;
    QStringList outer;
    QList<std::shared_ptr<QObject>> panels;
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(now, QTimeZone::utc());
    for (const Metric metric : traffic) {
        inner << influxQuery({metric, to.addMSecs(-week), to, 300}).text();
        outer << before(metric);
        panels << std::make_shared<QObject>();
    }
    curl(server, inner); // so that both find the files in memory
    const double peer = curl(server, inner);
    qsizetype values = 0;
    int answered = 0;
    QElapsedTimer time;
    time.start();
    for (qsizetype i = 0; i < traffic.size(); ++i) {
        client.ask({traffic[i], to.addMSecs(-week), to, 300}, panels[i].get(), [&](const Result<QList<Series>> &answer) {
            ++answered;
            for (const Series &series : answer ? *answer : QList<Series>())
                values += series.samples.size();
        });
    }
    if (!QTest::qWaitFor([&answered] { return answered == traffic.size(); }, limit) || values < 4 * 285 * machines)
        return 1;
    const double seconds = double(time.elapsed()) / 1000;
    if (asksAsBefore())
        std::fprintf(stderr, "  asked as before, by rates of means that the server adds up: %.1f s\n", curl(server, outer));
    figure("a week of traffic, four charts", seconds, "curl with the same questions", peer);
    return 0;
}
