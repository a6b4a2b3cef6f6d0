#include "services/containers/Subnets.h"

#include <QtTest>

namespace
{
const QString someId = QStringLiteral("00000000-0000-4000-8000-000000000001");
} // namespace

/// The range that a new cluster gets, beside all that this computer reaches already.
class tst_Subnets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesARangeThatCollidesWithNone()
    {
        const QString first = freeSubnet({}, someId);
        QVERIFY(first.endsWith(QStringLiteral(".0/24")));
        QCOMPARE(freeSubnet({}, someId), first); // the same again
        QVERIFY(freeSubnet({first}, someId) != first);
        const QString inside = QString(first).replace(QStringLiteral(".0/24"), QStringLiteral(".77/32"));
        QVERIFY(freeSubnet({inside}, someId) != first);
    }

    void otherPrivateRangesAreTriedToo_data()
    {
        QTest::addColumn<QStringList>("used");
        QTest::addColumn<QString>("begins");
        QTest::newRow("all of 10 in networks") << QStringList{QStringLiteral("10.0.0.0/8")} << QStringLiteral("172.");
        QTest::newRow("all of 10 and of 172.16")
            << QStringList{QStringLiteral("10.0.0.0/8"), QStringLiteral("172.16.0.0/12")} << QStringLiteral("192.168.");
    }

    void otherPrivateRangesAreTriedToo()
    {
        QFETCH(QStringList, used);
        QFETCH(QString, begins);
        const QString chosen = freeSubnet(used, someId);
        QVERIFY2(chosen.startsWith(begins), qPrintable(chosen));
    }

    void aWideRouteSaysAsLittleAsTheDefaultOne_data()
    {
        QTest::addColumn<QStringList>("ranges");
        QTest::newRow("campus VPN") << QStringList{QStringLiteral("10.0.0.0/8")};
        QTest::newRow("everything but the default") << QStringList{QStringLiteral("0.0.0.0/1"), QStringLiteral("128.0.0.0/1")};
        QTest::newRow("all that is private") << QStringList{QStringLiteral("10.0.0.0/8"), QStringLiteral("172.16.0.0/12"),
                                                            QStringLiteral("192.168.0.0/16"), QStringLiteral("192.0.0.0/3")};
        QTest::newRow("Tailscale") << QStringList{QStringLiteral("100.64.0.0/10"), QStringLiteral("100.100.100.100/32")};
        QTest::newRow("a campus with a flat network")
            << QStringList{QStringLiteral("10.3.4.5/8"), QStringLiteral("172.16.0.0/12"), QStringLiteral("192.168.0.0/16")};
    }

    void aWideRouteSaysAsLittleAsTheDefaultOne()
    {
        QFETCH(QStringList, ranges);
        QList<Route> routes{{QStringLiteral("0.0.0.0/0"), QStringLiteral("eth0")}};
        for (const QString &range : ranges)
            routes << Route{range, QStringLiteral("tun0")};
        const Result<QString> chosen = chooseSubnet({}, routes, someId);
        QVERIFY2(chosen, qPrintable(chosen ? QString() : chosen.error().message));
    }

    void aWideRouteIsKeptClearOfWhereThereIsRoom()
    {
        const Result<QString> chosen = chooseSubnet({}, {{QStringLiteral("10.0.0.0/8"), QStringLiteral("tun0")}}, someId);
        QVERIFY(chosen);
        QVERIFY2(!chosen->startsWith(QStringLiteral("10.")), qPrintable(*chosen));
    }

    void whoseRoutesAreInTheWayIsNamed()
    {
        QList<Route> routes{{QStringLiteral("192.168.1.0/24"), QStringLiteral("wlan0")}};
        for (int net = 0; net < 256; ++net)
            routes << Route{QStringLiteral("10.%1.0.0/16").arg(net), QStringLiteral("wg-work")};
        routes << Route{QStringLiteral("172.16.0.0/13"), QStringLiteral("tun1")}
               << Route{QStringLiteral("172.24.0.0/13"), QStringLiteral("tun1")}
               << Route{QStringLiteral("192.168.0.0/16"), QStringLiteral("tun1")};
        const Result<QString> chosen = chooseSubnet({}, routes, someId);
        QVERIFY(!chosen);
        QVERIFY2(chosen.error().message.contains(QStringLiteral("wg-work, tun1")), qPrintable(chosen.error().message));
        QVERIFY(!chosen.error().message.contains(QStringLiteral("wlan0")));
        const Result<QString> full =
            chooseSubnet({QStringLiteral("10.0.0.0/8"), QStringLiteral("172.16.0.0/12"), QStringLiteral("192.168.0.0/16")}, {}, someId);
        QVERIFY(!full);
        QVERIFY(full.error().message.contains(QStringLiteral("networks of the container engine")));
    }

    void routesOfTablesThatVpnsKeepAreReadToo()
    {
        const QList<Route> routes = readIpRoutes("default dev wg0 table 51820 scope link\n"
                                                 "100.101.102.103 dev tailscale0 table 52\n"
                                                 "10.95.0.0/16 dev tailscale0 table 52\n"
                                                 "throw 192.168.1.0/24 table 52\n"
                                                 "default via 192.168.1.1 dev wlan0 proto dhcp metric 600\n"
                                                 "192.168.1.0/24 dev wlan0 proto kernel scope link src 192.168.1.7\n"
                                                 "local 127.0.0.0/8 dev lo table local proto kernel scope host src 127.0.0.1\n"
                                                 "local 192.168.1.7 dev wlan0 table local proto kernel scope host src 192.168.1.7\n"
                                                 "broadcast 192.168.1.255 dev wlan0 table local proto kernel scope link src 192.168.1.7\n"
                                                 "unreachable 10.96.0.0/16 metric 4278198272\n");
        QStringList told;
        for (const Route &route : routes)
            told << route.range + QLatin1Char(' ') + route.interface;
        QCOMPARE(told, (QStringList{QStringLiteral("100.101.102.103/32 tailscale0"), QStringLiteral("10.95.0.0/16 tailscale0"),
                                    QStringLiteral("192.168.1.0/24 wlan0"), QStringLiteral("192.168.1.7/32 wlan0"),
                                    QStringLiteral("10.96.0.0/16 ")}));
        const QList<Route> main = readProcRoutes("Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
                                                 "eth0\t00000000\t0101A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"
                                                 "tun0\t0000000A\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0\n");
        QCOMPARE(main.size(), 1);
        QCOMPARE(main.first().range, QStringLiteral("10.0.0.0/8"));
        QCOMPARE(main.first().interface, QStringLiteral("tun0"));
        QVERIFY(!ownRoutes().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Subnets)
#include "tst_Subnets.moc"
