#include "model/cluster/Alignment.h"
#include "model/cluster/DesignEdits.h"
#include "model/cluster/Layout.h"
#include "model/cluster/Links.h"
#include "tests/Designs.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace Designs;

namespace
{

Role role(const QString &id, const QStringList &asks, RoleLink::Kind kind = RoleLink::Kind::Work)
{
    Role made;
    made.id = id;
    for (const QString &server : asks)
        made.talksTo.append({server, kind, 5432});
    return made;
}

RoleCatalogue catalogue()
{
    return RoleCatalogue({role(QStringLiteral("salt-master"), {}), role(QStringLiteral("db"), {}), role(QStringLiteral("queue"), {}),
                          role(QStringLiteral("tracker"), {QStringLiteral("db"), QStringLiteral("queue")}),
                          role(QStringLiteral("worker"), {QStringLiteral("tracker"), QStringLiteral("db")}),
                          role(QStringLiteral("a"), {QStringLiteral("b")}), role(QStringLiteral("b"), {QStringLiteral("a")})});
}

QSizeF sizeOf(const Group &group)
{
    return group.count.value_or(1) > 1 ? QSizeF(812, 206) : QSizeF(176, 96);
}

Cluster genome()
{
    Cluster cluster;
    cluster.groups = {group(QStringLiteral("w"), {QStringLiteral("worker")}, 175), group(QStringLiteral("t"), {QStringLiteral("tracker")}),
                      group(QStringLiteral("d"), {QStringLiteral("db")}), group(QStringLiteral("q"), {QStringLiteral("queue")}),
                      group(QStringLiteral("m"), {QStringLiteral("salt-master")})};
    return cluster;
}

bool overlap(const QMap<QString, QPointF> &places, const Cluster &cluster)
{
    for (auto one = places.cbegin(); one != places.cend(); ++one) {
        for (auto other = std::next(one); other != places.cend(); ++other) {
            const QRectF a(one.value(), sizeOf(*cluster.group(one.key())));
            if (a.intersects(QRectF(other.value(), sizeOf(*cluster.group(other.key())))))
                return true;
        }
    }
    return false;
}

} // namespace

class tst_Layout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAsksStandsALayerBelowWhomItAsks()
    {
        const QHash<QString, int> layers = layersOf(genome(), catalogue());
        QCOMPARE(layers.value(QStringLiteral("d")), 0);
        QCOMPARE(layers.value(QStringLiteral("q")), 0);
        QCOMPARE(layers.value(QStringLiteral("m")), 0);
        QCOMPARE(layers.value(QStringLiteral("t")), 1);
        QCOMPARE(layers.value(QStringLiteral("w")), 2);
    }

    void aCircleOfRolesEnds()
    {
        Cluster cluster;
        cluster.groups = {group(QStringLiteral("x"), {QStringLiteral("a")}), group(QStringLiteral("y"), {QStringLiteral("b")})};
        QCOMPARE(layersOf(cluster, catalogue()).size(), 2);
        QCOMPARE(layOut(cluster, catalogue(), sizeOf).size(), 2);
    }

    void narrowLayersShareARowAndWideOnesStandBelow()
    {
        const QMap<QString, QPointF> places = layOut(genome(), catalogue(), sizeOf);
        QCOMPARE(places.value(QStringLiteral("t")).y(), places.value(QStringLiteral("d")).y());
        QCOMPARE(places.value(QStringLiteral("m")), QPointF(16, 60)); // the master first
        QVERIFY(places.value(QStringLiteral("w")).y() > places.value(QStringLiteral("t")).y() + 96);
        QVERIFY(!overlap(places, genome()));
    }

    void addingAMachineMovesNoOther_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addRow("none") << QString();
        QTest::addRow("a server") << QStringLiteral("db");
        QTest::addRow("a client") << QStringLiteral("worker");
        QTest::addRow("in the middle") << QStringLiteral("tracker");
    }
    void addingAMachineMovesNoOther()
    {
        QFETCH(QString, role);
        Cluster cluster = withPlaces(genome(), layOut(genome(), catalogue(), sizeOf));
        for (int i = 0; i < 12; ++i) {
            const QMap<QString, QPointF> before = layOut(cluster, catalogue(), sizeOf);
            const QString name = QStringLiteral("new%1").arg(i);
            cluster.groups.insert(i % cluster.groups.size(), group(name, role.isEmpty() ? QStringList{} : QStringList{role}));
            const QMap<QString, QPointF> after = layOut(cluster, catalogue(), sizeOf);
            QVERIFY(after.contains(name));
            for (auto place = before.cbegin(); place != before.cend(); ++place)
                QCOMPARE(after.value(place.key()), place.value());
            QVERIFY(!overlap(after, cluster));
            cluster = withPlaces(cluster, after);
        }
    }

    void aNewMachineGoesNearThoseItTalksTo()
    {
        Cluster cluster;
        cluster.groups = {group(QStringLiteral("d"), {QStringLiteral("db")}), group(QStringLiteral("t"), {QStringLiteral("tracker")})};
        cluster.layout = {{QStringLiteral("d"), {652, 60}}};
        const QPointF place = layOut(cluster, catalogue(), sizeOf).value(QStringLiteral("t"));
        QVERIFY(std::abs(place.x() - 652) < 213);
        QVERIFY(place.y() >= 60);
    }

    void placesThatCannotBeMeantCountAsNone()
    {
        Cluster cluster = genome();
        cluster.layout = {{QStringLiteral("d"), {1e12, -4e9}},
                          {QStringLiteral("t"), {std::numeric_limits<double>::quiet_NaN(), 0}},
                          {QStringLiteral("q"), {500, 300}}};
        const QMap<QString, QPointF> places = layOut(cluster, catalogue(), sizeOf);
        QCOMPARE(places.value(QStringLiteral("q")), QPointF(500, 300));
        for (const QPointF &place : places)
            QVERIFY(isPlace(place) && place.y() < 5000);
        QVERIFY(!overlap(places, cluster));
    }

    void tenThousandSingleMachinesAreLaidOut()
    {
        Cluster cluster;
        cluster.groups.append(group(QStringLiteral("d"), {QStringLiteral("db")}));
        for (int i = 1; i < 10'000; ++i)
            cluster.groups.append(group(QStringLiteral("n%1").arg(i), {QStringLiteral("tracker")}));
        cluster.layout = {{QStringLiteral("d"), {16, 60}}};
        const QMap<QString, QPointF> places = layOut(cluster, catalogue(), sizeOf);
        QCOMPARE(places.size(), 10'000);
        QSet<std::pair<int, int>> seen;
        for (const QPointF &place : places)
            seen.insert({int(place.x()), int(place.y())});
        QCOMPARE(seen.size(), 10'000);
    }

    void linksCarryTheirPorts()
    {
        const QList<GroupLink> links = linksOf(genome(), catalogue());
        const auto link = std::find_if(links.cbegin(), links.cend(),
                                       [](const GroupLink &one) { return one.from == QLatin1String("t") && one.to == QLatin1String("d"); });
        QVERIFY(link != links.cend());
        QCOMPARE(link->ports, QList<int>{5432});
    }

    void nodesAreAlignedAndDistributed()
    {
        const QMap<QString, QRectF> nodes{{QStringLiteral("a"), QRectF(0, 0, 100, 50)},
                                          {QStringLiteral("b"), QRectF(130, 20, 100, 50)},
                                          {QStringLiteral("c"), QRectF(400, 40, 200, 50)}};
        QMap<QString, QPointF> places = aligned(nodes, Alignment::Top);
        QCOMPARE(places.size(), 2);
        QCOMPARE(places.value(QStringLiteral("c")), QPointF(400, 0));
        places = aligned(nodes, Alignment::Right);
        QCOMPARE(places.value(QStringLiteral("a")), QPointF(500, 0));
        places = distributed(nodes, Qt::Horizontal);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.value(QStringLiteral("b")), QPointF(200, 20)); // 100 of room on both sides
        QVERIFY(distributed({{QStringLiteral("a"), QRectF(0, 0, 9, 9)}}, Qt::Vertical).isEmpty());
    }

    void aDraggedNodeIsDrawnToTheLinesOfTheOthersElseToTheGrid()
    {
        const QList<QRectF> others{QRectF(200, 60, 176, 96)};
        const Snap near = snapped(QRectF(203, 301, 176, 96), others, 6, 4);
        QCOMPARE(near.way, QPointF(-3, -1));
        QVERIFY(!near.guides.isEmpty());
        const Snap far = snapped(QRectF(701, 502, 176, 96), others, 6, 4);
        QCOMPARE(far.way.x(), -1.0);
        QVERIFY(far.guides.isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_Layout)

#include "tst_Layout.moc"
