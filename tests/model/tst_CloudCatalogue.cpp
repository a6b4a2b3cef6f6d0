#include "model/clouds/CloudCatalogueJson.h"
#include "model/clouds/CloudCheck.h"
#include "model/clouds/CloudExpiry.h"
#include "model/clouds/CloudNeed.h"
#include "model/clouds/CloudNetworkCheck.h"
#include "model/clouds/CloudRoom.h"
#include "model/clouds/CloudSizes.h"
#include "model/clouds/CloudSystem.h"
#include "model/runs/CapacityWords.h"
#include "tests/Designs.h"

#include <QJsonArray>
#include <QLocale>
#include <QtTest>

#include <functional>

using namespace Designs;

namespace
{

constexpr double Gigabyte = 1024.0 * 1024 * 1024;

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// A cloud with two sizes of machines, three images, a network with a way out and one without.
CloudCatalogue cloud()
{
    CloudCatalogue cloud;
    cloud.asked = QDateTime(QDate(2026, 11, 29), QTime(2, 0), Qt::UTC);
    cloud.projectId = text("p1");
    cloud.project = text("butler");
    cloud.sizes = {{text("s1"), text("small"), 1, 2048, 20, 0, true}, {text("s2"), text("large"), 8, 16384, 160, 0, true}};
    const QDateTime day(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    cloud.images = {
        {text("i1"), text("debian-12"), text("active"), text("public"), 2, 512, Gigabyte, text("debian 12"), text("debian"), day},
        {text("i2"), text("centos-7"), text("active"), text("public"), 2, 512, Gigabyte, text("centos 7"), text("centos"), day},
        {text("i3"), text("mine"), text("queued"), text("private"), 40, 4096, Gigabyte, {}, {}, day}};
    CloudNetwork net{text("n1"), text("net"), false, false, true, true, 1450, CloudNetwork::WayOut::Router, text("n2"), {}};
    net.subnets = {{text("b1"), text("sub"), text("10.0.0.0/24"), text("10.0.0.1"), 4, true}};
    const CloudNetwork outside{text("n2"), text("public"), true, false, false, true, 1500, CloudNetwork::WayOut::Itself, {}, {}};
    cloud.networks = {net, outside};
    cloud.addresses = {{text("a1"), text("198.51.100.7"), text("n2"), {}, {}, text("for our web page")},
                       {text("a2"), text("198.51.100.8"), text("n2"), text("p9"), text("somebodys"), {}}};
    cloud.areAddressesKnown = true;
    cloud.keyPairs = {{text("laptop"), text("laptop")}};
    cloud.volumeTypes = {{text("t1"), text("fast")}};
    cloud.zones = {text("nova")};
    cloud.hasVolumes = true;
    cloud.volumes = {{text("v1"), text("c1"), text("worker-0"), text("data"), text("fast"), text("nova"), 100}};
    cloud.quotas = {{.id = text("machines"), .whole = 10, .used = 2}};
    cloud.gaps = {text("Something.")};
    return cloud;
}

Role roleOf(const QString &id, int cores, int memory)
{
    Role role;
    role.id = id;
    role.title = id;
    role.leastCores = cores;
    role.leastMemory = memory;
    role.states = QStringList{text("state")};
    return role;
}

RoleCatalogue roles()
{
    Role master = roleOf(text("salt-master"), 1, 1);
    master.ports = {{4505, text("tcp"), RolePort::From::Cluster, {}},
                    {4506, text("tcp"), RolePort::From::Cluster, {}},
                    {80, text("tcp"), RolePort::From::Outside, {}}};
    return RoleCatalogue(
        {master, roleOf(text("consul-bootstrap"), 0, 0), roleOf(text("consul-server"), 0, 0), roleOf(text("worker"), 4, 8)});
}

Cluster design()
{
    Cluster cluster;
    cluster.name = text("genomes");
    cluster.target.kind = text("openstack");
    cluster.target.settings = {{text("cloud"), text("mine")},
                               {text("image"), text("debian-12")},
                               {text("size"), text("small")},
                               {text("network"), text("net")},
                               {text("outside"), text("public")}};
    Group worker = group(text("worker"), {text("worker")}, 3);
    worker.size = text("large");
    cluster.groups = {group(text("salt-master"), {text("salt-master"), text("consul-bootstrap")}), worker};
    return cluster;
}

QString said(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines << QStringLiteral("%1 %2 %3 | %4")
                     .arg(text(problem.severity == Problem::Severity::Error ? "error" : "warning"), problem.rule, problem.sentence,
                          problem.remedy);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// What a cloud has to choose from, what a design takes of it, and what does not go together.
class tst_CloudCatalogue final : public QObject
{
    Q_OBJECT

private:
    using Change = std::function<void(Cluster &design, CloudCatalogue &cloud)>;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void knowsWhichSystemAnImageIsOf_data()
    {
        QTest::addColumn<QString>("distribution");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("system");
        const auto row = [](const char *distribution, const char *version, const char *name, const char *system) {
            QTest::addRow("%s/%s/%s", distribution, version, name) << text(distribution) << text(version) << text(name) << text(system);
        };
        row("debian", "12", "whatever", "debian 12");
        row("Debian", "12.5", "", "debian 12");
        row("debian", "bookworm", "", "debian 12");
        row("debian", "", "debian-12-genericcloud", "debian 12");
        row("", "", "Debian 12.5 Bookworm (2024-01-15)", "debian 12");
        row("", "", "bookworm-cloud", "debian 12");
        row("", "", "debian-11-openstack", "debian 11");
        row("", "", "Server 3 with Debian 12", "debian 12");
        row("ubuntu", "22.04", "x", "ubuntu 22.04");
        row("ubuntu", "jammy", "x", "ubuntu 22.04");
        row("", "", "Ubuntu 24.04.1 LTS", "ubuntu 24.04");
        row("", "", "ubuntu-2204-lts", "ubuntu 22.04");
        row("", "", "noble-server-cloudimg-amd64", "ubuntu 24.04");
        row("linux", "", "ubuntu-20.04", "ubuntu 20.04");
        row("rocky", "9.3", "x", "rocky 9");
        row("", "", "Rocky-9-GenericCloud-20240101", "rocky 9");
        row("", "", "Rocky Linux 8", "rocky 8");
        row("centos", "7", "x", "centos 7");
        row("", "", "debian", "debian");
        row("", "", "my golden image", "");
        row("", "", "", "");
    }
    void knowsWhichSystemAnImageIsOf()
    {
        QFETCH(QString, distribution);
        QFETCH(QString, version);
        QFETCH(QString, name);
        QTEST(cloudSystem(distribution, version, name), "system");
    }

    void whatHasOneNameIsToldApartByItsId()
    {
        CloudCatalogue two = cloud();
        two.images << two.images.first();
        two.images.last().id = text("0123456789abcdef");
        QCOMPARE(meantBy(two.images, text("debian-12")).size(), 2);
        QCOMPARE(meantBy(two.images, text("i1")).size(), 1);
        QCOMPARE(meantBy(two.images, text("0123456789abcdef")).size(), 1);
        QCOMPARE(meantBy(two.images, text("none")).size(), 0);
        QCOMPARE(calledAmong(two.images, two.images.last()), text("debian-12 (01234567)"));
        QCOMPARE(calledAmong(two.images, two.images[1]), text("centos-7"));
        // An id wins over a name that is the same.
        two.images[1].name = text("i1");
        QCOMPARE(meantBy(two.images, text("i1")).first().name, text("debian-12"));
        QCOMPARE(two.pools().size(), 1);
    }

    void aDocumentOfItComesBackAsItWas()
    {
        const CloudCatalogue before = cloud();
        QCOMPARE(catalogueFromJson(toJson(before)), before);
        QCOMPARE(catalogueFromJson({}), CloudCatalogue());
        QCOMPARE(toJson(before).value(text("images")).toArray().first().toObject().value(text("supported")).toBool(), true);
    }

    void theSizesThatFitComeFirst()
    {
        CloudCatalogue two = cloud();
        two.sizes << CloudSize{text("s3"), text("middle"), 4, 8192, 40, 0, true}
                  << CloudSize{text("s4"), text("thin"), 16, 1024, 40, 0, true};
        QStringList names;
        for (const CloudSize &size : sizesFor({text("worker")}, roles(), two.sizes))
            names << size.name;
        QCOMPARE(names.join(QLatin1Char(' ')), text("middle large small thin"));
        names.clear();
        for (const CloudSize &size : sizesFor({}, roles(), two.sizes))
            names << size.name;
        QCOMPARE(names.join(QLatin1Char(' ')), text("small middle large thin"));
    }

    void saysWhatADesignTakes()
    {
        Cluster cluster = design();
        cluster.groups[1].volumes = {{text("data"), 100, text("/data")}};
        const CloudNeed need = CloudNeed::of(cluster, roles(), cloud());
        QCOMPARE(need.machines, 4.0);
        QCOMPARE(need.cores, 25.0);
        QCOMPARE(need.memory, 50.0);
        QCOMPARE(need.ports, 4.0);
        QCOMPARE(need.addresses, 1.0); // the entry's
        QCOMPARE(need.volumes, 3.0);
        QCOMPARE(need.gigabytes, 300.0);
        QCOMPARE(need.networks, 0.0);
        QCOMPARE(need.groups, 2.0);
        QCOMPARE(need.rules, 8.0); // two of each new group, SSH from outside and inwards, ping, 4505–4506
        cluster.target.settings.insert(text("entry"), text("direct"));
        cluster.target.settings.insert(text("sshFrom"), text("192.0.2.1, 198.51.100.0/24 192.0.2.1"));
        QCOMPARE(CloudNeed::of(cluster, roles(), cloud()).addresses, 0.0);
        QCOMPARE(CloudNeed::of(cluster, roles(), cloud()).rules, 9.0);
        for (const char *way : {"own", "gateway"}) {
            cluster.target.settings.insert(text("entry"), text(way));
            QCOMPARE(CloudNeed::of(cluster, roles(), cloud()).addresses, 0.0);
        }
        QCOMPARE(need.serverGroups, 0.0);
        QCOMPARE(need.unknown, 0);
    }

    void countsWhatIsMadeForItAndWhatItBootsFrom()
    {
        Cluster cluster = design();
        cluster.target.settings.remove(text("network"));
        cluster.groups[0].networks = {text("net"), text("public")};
        cluster.groups[1].publicAddress = true;
        cluster.groups << group(text("consul"), {text("consul-server")}, 2);
        CloudCatalogue thin = cloud();
        thin.sizes[0].disk = 0; // boots from a volume
        thin.images[0].minDisk = 30;
        const CloudNeed need = CloudNeed::of(cluster, roles(), thin);
        QCOMPARE(need.machines, 6.0);
        QCOMPARE(need.ports, 10.0);    // three of the master, five others, the router's and DHCP's
        QCOMPARE(need.addresses, 4.0); // of the entry and of three
        QCOMPARE(need.volumes, 3.0);
        QCOMPARE(need.gigabytes, 90.0);
        cluster.groups[0].publicAddress = true; // it is the entry
        cluster.target.settings.insert(text("bootVolume"), text("50"));
        QCOMPARE(CloudNeed::of(cluster, roles(), thin).addresses, 4.0);
        QCOMPARE(CloudNeed::of(cluster, roles(), thin).gigabytes, 150.0);
        QCOMPARE(need.networks, 1.0);
        QCOMPARE(need.serverGroups, 1.0);
        QCOMPARE(need.members, 3.0);
        cluster.groups[1].size = text("huge");
        QCOMPARE(CloudNeed::of(cluster, roles(), thin).unknown, 3);
        QCOMPARE(CloudNeed::of(Cluster(), roles(), thin), CloudNeed());
    }

    void whatDoesNotFitIsAProblemOfTheDesign()
    {
        CloudCatalogue narrow = cloud();
        narrow.quotas = {{.id = text("machines"), .whole = 5, .used = 2}, {.id = text("addresses"), .whole = 1, .used = 1}};
        const QList<Problem> found = checkRoom(roomAtCloud(design(), roles(), narrow, {}, {}));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().severity, Problem::Severity::Warning); // it may be free in a minute
        QCOMPARE(found.first().sentence, text("4 more machines do not fit: there is room for 3."));
        QCOMPARE(
            found.first().remedy,
            text("The limit is 5 machines, of which 2 are in use: 1 too few. The limit is 1 public addresses, of which 1 are in use: 1 "
                 "too few. Make the counts smaller, take smaller sizes, or ask the cloud's people for more."));
        // Two of them are what is used, and the address is their entry's.
        QVERIFY(checkRoom(roomAtCloud(design(), roles(), narrow, {text("salt-master"), text("worker-0")}, {.addresses = 1})).isEmpty());
        QVERIFY(checkRoom({}).isEmpty());
        // Another way in takes none.
        Cluster cluster = design();
        cluster.target.settings.insert(text("entry"), text("own"));
        narrow.quotas = {{.id = text("addresses"), .whole = 1, .used = 1}};
        QVERIFY(checkRoom(roomAtCloud(cluster, roles(), narrow, {}, {})).isEmpty());
        QVERIFY(!checkRoom(roomAtCloud(design(), roles(), narrow, {}, {})).isEmpty());
    }

    void whatStandsIsLeftInPeace()
    {
        CloudCatalogue changed = cloud();
        changed.images.clear();
        QVERIFY(!checkAtCloud(design(), roles(), changed).isEmpty());
        QSet<QString> standing;
        for (const Machine &machine : machinesOf(design()))
            standing << machine.name;
        QCOMPARE(checkAtCloud(design(), roles(), changed, standing), QList<Problem>());
        standing.remove(text("worker-0"));
        QVERIFY(!checkAtCloud(design(), roles(), changed, standing).isEmpty());
    }

    void anOwnAddressThatDoesHasNoProblem()
    {
        Cluster cluster = design();
        cluster.target.settings.insert(text("entry"), text("own"));
        cluster.target.settings.insert(text("address"), text("198.51.100.7"));
        cluster.target.settings.remove(text("outside")); // the address says which it is
        CloudCatalogue two = cloud();
        two.networks << two.networks.last();
        two.networks.last().id = text("n4");
        two.networks.last().name = text("more");
        QCOMPARE(said(checkAtCloud(cluster, roles(), two)), QString());
        // It is this cluster's already, whether or not a machine came of it.
        two.addresses[0].portId = text("p1");
        two.addresses[0].port = text("genomes-0f0e0d0c-salt-master");
        QCOMPARE(checkAtCloud(cluster, roles(), two).size(), 1);
        const QString id = text("0f0e0d0c-1111-4222-8333-444455556666");
        QCOMPARE(said(checkAtCloud(cluster, roles(), two, {}, id)), QString());
        // A change of a cluster that stands is looked at, too.
        QSet<QString> standing;
        for (const Machine &machine : machinesOf(cluster))
            standing << machine.name;
        cluster.target.settings.insert(text("address"), text("198.51.100.8"));
        QCOMPARE(checkAtCloud(cluster, roles(), two, standing, id).size(), 1);
        two.areAddressesKnown = false; // of what was not told nothing is said
        QCOMPARE(said(checkAtCloud(cluster, roles(), two, standing, id)), QString());
    }

    void standsBesideWhatIsFree()
    {
        const QList<Quota> quotas{{.id = text("machines"), .whole = 5, .used = 2},
                                  {.id = text("cores"), .whole = 100, .used = 2},
                                  {.id = text("memory"), .isGigabytes = true, .whole = 64, .used = 4},
                                  {.id = text("groups"), .whole = 2, .used = 1},
                                  {.id = text("members"), .whole = 10, .used = 0},
                                  {.id = text("else"), .whole = 0, .used = 0}};
        const CloudNeed need = CloudNeed::of(design(), roles(), cloud());
        const Capacity whole = need.beside(quotas);
        QCOMPARE(whole.machines, 4);
        QCOMPARE(whole.verdict(), Capacity::Verdict::No);
        QCOMPARE(
            refusalSentences(whole).join(QLatin1Char(' ')),
            text("4 more machines do not fit: there is room for 3. The limit is 5 machines, of which 2 are in use: 1 too few. The limit "
                 "is 2 security groups, of which 1 are in use: 1 too few. Make the counts smaller, then plan again."));
        // Two of them are there already, and what they share.
        const CloudNeed there =
            CloudNeed::of(design(), roles(), cloud(), QSet<QString>{text("salt-master"), text("worker-0"), text("somebody-else")});
        QCOMPARE(there.machines, 2.0);
        QCOMPARE(there.groups, 2.0);
        const Capacity rest = need.beside(quotas, there);
        QCOMPARE(rest.machines, 2);
        QCOMPARE(rest.find(text("cores"))->added, 16.0);
        QCOMPARE(rest.verdict(), Capacity::Verdict::Fits);
        // It is not the machines that are too many.
        Capacity narrow = whole;
        narrow.quotas.removeFirst();
        QCOMPARE(refusalSentences(narrow).first(), text("There is not enough room for all of this."));
    }

    void aDesignThatGoesThereHasNoProblem()
    {
        const QList<Problem> problems = checkAtCloud(design(), roles(), cloud());
        QVERIFY2(problems.isEmpty(), qPrintable(said(problems)));
        QCOMPARE(checkAtCloud(Cluster(), roles(), CloudCatalogue()), QList<Problem>());
    }

    void theNetworkThatAllNameFirstCarriesTheCluster()
    {
        Cluster cluster = design();
        QCOMPARE(clusterNetworkWordOf(cluster), text("net"));
        cluster.target.settings.remove(text("network"));
        QCOMPARE(clusterNetworkWordOf(cluster), QString());
        cluster.groups[1].networks = {text("storage")};
        QCOMPARE(clusterNetworkWordOf(cluster), QString()); // one is made, and the storage's is beside it
        QCOMPARE(furtherNetworkWordsOf(cluster, cluster.groups[1]), QStringList{text("storage")});
        cluster.groups[0].networks = {text("net")};
        cluster.groups[1].networks = {text("net"), text("storage"), text("storage")};
        QCOMPARE(clusterNetworkWordOf(cluster), text("net"));
        QCOMPARE(furtherNetworkWordsOf(cluster, cluster.groups[0]), QStringList());
        QCOMPARE(furtherNetworkWordsOf(cluster, cluster.groups[1]), QStringList{text("storage")});
        QCOMPARE(CloudNeed::of(cluster, roles(), cloud()).ports, 7.0); // one of the master, two of each of three
        cluster.target.settings.insert(text("network"), text("other"));
        QCOMPARE(furtherNetworkWordsOf(cluster, cluster.groups[0]), QStringList{text("net")});
        QCOMPARE(clusterNetworkWordOf(Cluster()), QString());
    }

    void rangesThatShareAnAddressAreTold()
    {
        QVERIFY(rangesOverlap(text("10.0.0.0/24"), text("10.0.0.128/25")));
        QVERIFY(rangesOverlap(text("0.0.0.0/0"), text("192.0.2.0/24")));
        QVERIFY(rangesOverlap(text("10.0.0.7/24"), text("10.0.0.255/32")));
        QVERIFY(!rangesOverlap(text("10.0.0.0/24"), text("10.0.1.0/24")));
        QVERIFY(!rangesOverlap(text("2001:db8::/32"), text("2001:db8::/32"))); // of which none is looked at
        QVERIFY(!rangesOverlap(text("10.0.0/24"), text("10.0.0.0/24")));
        QVERIFY(!rangesOverlap(text("10.0.0.0/33"), text("10.0.0.0/24")));
        QVERIFY(!rangesOverlap(QString(), QString()));
    }

    /// The one machine that all others ask grows with them.
    void aMasterOfManyMachinesNeedsALargerOne()
    {
        Role master = roleOf(text("salt-master"), 1, 1);
        master.takes.memory = 350;
        const RoleCatalogue known({master, roleOf(text("worker"), 1, 1)});
        Cluster many = design();
        many.groups[0].roles = QStringList{text("salt-master")};
        many.groups[1].count = 99;
        QCOMPARE(said(checkAtCloud(many, known, cloud())), QString());
        many.groups[1].count = 149;
        QCOMPARE(said(checkAtCloud(many, known, cloud())),
                 text("warning too-small The size small, with 2 GB, is too small for salt-master: the Salt master of 150 machines needs "
                      "2.01 GB. | Take the size large."));
        many.groups[0].size = text("large");
        QCOMPARE(said(checkAtCloud(many, known, cloud())), QString());
    }

    void eachProblemIsSaid_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected"); // "severity rule sentence | remedy"
        const auto row = [](const char *expected, const Change &change) { QTest::newRow(expected) << change << text(expected); };
        const auto set = [](const char *key, const char *value) {
            return [key, value](Cluster &cluster, CloudCatalogue &) { cluster.target.settings.insert(text(key), text(value)); };
        };
        row("error cloud-size The cloud has no size “smal”. | Did you mean “small”?", set("size", "smal"));
        row("error cloud-size The cloud has no size “m1.huge”. | Take large, which does. The cloud has: small, large.",
            [](Cluster &cluster, CloudCatalogue &) { cluster.groups[1].size = text("m1.huge"); });
        row("error cloud-size The cloud has several sizes “small”. | Name the one that you mean by its id: s1, s9.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.sizes << CloudSize{text("s9"), text("small"), 1, 2048, 20, 0, true}; });
        row("warning too-small The size small, with 1 core(s) and 2 GB, is too small for the roles of worker. | Take the size large.",
            [](Cluster &cluster, CloudCatalogue &) { cluster.groups[1].size.clear(); });
        row("error cloud-image The cloud has no image “debian-13”. | Did you mean “debian-12”?", set("image", "debian-13"));
        row("error cloud-image The image mine cannot be used now: the cloud says “queued” of it. | Take the image debian-12.",
            set("image", "mine"));
        row("warning cloud-system The cloud does not say of which system the image mine is. | See that it is one of: debian 12, ubuntu "
            "22.04, "
            "ubuntu 24.04, rocky 9.",
            set("image", "mine"));
        row("error cloud-system The image centos-7 is of centos 7, for which there are no roles. | Take the image debian-12.",
            set("image", "centos-7"));
        row("error cloud-image-size The image mine needs 4096 MB of memory, and the size small has 2048. | Take the size large.",
            set("image", "mine"));
        row("error cloud-image-size The image debian-12 needs a disk of 30 GB, and the size small has 20. | Take the size large.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.images[0].bytes = 30 * Gigabyte; });
        row("error cloud-image The cloud has several images “debian-12”. | Name the one that you mean by its id: i1, i9.",
            [](Cluster &, CloudCatalogue &cloud) {
                cloud.images << cloud.images[0];
                cloud.images.last().id = text("i9");
            });
        row("error cloud-network The cloud has no network “nte”. | Did you mean “net”?", set("network", "nte"));
        row("error cloud-network The cloud has no network “storge”. | It has: net, public.",
            [](Cluster &cluster, CloudCatalogue &) { cluster.groups[1].networks = {text("storge")}; });
        const auto beside = [](const char *range, const Change &more) {
            return [range, more](Cluster &cluster, CloudCatalogue &cloud) {
                CloudNetwork storage{text("n3"), text("storage"), false, true, false, true, 9000, CloudNetwork::WayOut::None, {}, {}};
                storage.subnets = {{text("b3"), text("s"), text(range), {}, 4, true}};
                cloud.networks << storage;
                cluster.groups[1].networks = {text("storage")};
                more(cluster, cloud);
            };
        };
        row("error cloud-networks-overlap The networks net (10.0.0.0/24) and storage (10.0.0.128/25) have addresses in common, so a "
            "machine "
            "cannot be on both. | Take another network for one of the two.",
            beside("10.0.0.128/25", [](Cluster &, CloudCatalogue &) {}));
        row("warning cloud-mtu The network storage carries packets of 900 bytes only. | Take a network with an MTU of 1280 or more.",
            beside("10.0.1.0/24", [](Cluster &, CloudCatalogue &cloud) { cloud.networks.last().mtu = 900; }));
        row("error cloud-network The cloud has several networks “storage”. | Name the one that you mean by its id: n3, n4.",
            beside("10.0.1.0/24", [](Cluster &, CloudCatalogue &cloud) {
                cloud.networks << cloud.networks.last();
                cloud.networks.last().id = text("n4");
            }));
        row("error cloud-way-out No router leads out of the network net: its machines reach no packages, and no public address reaches "
            "them. "
            "| Connect it to a router on the cloud's own page, or take another network.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].wayOut = CloudNetwork::WayOut::None; });
        row("error cloud-outside The router of the network net leads to n7: public addresses of public do not reach its machines. | Take "
            "public addresses of n7.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].outside = text("n7"); });
        row("error cloud-outside The network net is not external: it has no public addresses. | It has: public.", set("outside", "net"));
        row("warning cloud-outside Several networks of the cloud have public addresses, and none is chosen (“outside”). | It has: more, "
            "public.",
            [](Cluster &cluster, CloudCatalogue &cloud) {
                cluster.target.settings.remove(text("outside"));
                cloud.networks.prepend(cloud.networks.last());
                cloud.networks[0].id = text("n4");
                cloud.networks[0].name = text("more");
            });
        row("warning cloud-outside The cluster is entered by a public address, and the cloud shows no network that has some. | Ask the "
            "cloud's "
            "people for one; or choose a network that you reach from here, and “entry: direct”.",
            [](Cluster &cluster, CloudCatalogue &cloud) {
                cluster.target.settings.remove(text("outside"));
                cloud.networks.removeLast();
            });
        const auto own = [](const char *address, const Change &more = {}) {
            return [address, more](Cluster &cluster, CloudCatalogue &cloud) {
                cluster.target.settings.insert(text("entry"), text("own"));
                cluster.target.settings.insert(text("address"), text(address));
                if (more)
                    more(cluster, cloud);
            };
        };
        row("error cloud-address The project has no public address 198.51.100.9. | Unused are: 198.51.100.7.", own("198.51.100.9"));
        row("error cloud-address The project has no public address 198.51.100.10. | The project has no unused one: make one on the "
            "cloud's own page, or write “entry: new”.",
            own("198.51.100.10", [](Cluster &, CloudCatalogue &cloud) { cloud.addresses.removeFirst(); }));
        row("error cloud-address The public address 198.51.100.8 is in use already, by the port somebodys. | Free it on the cloud's own "
            "page. Unused are: 198.51.100.7.",
            own("198.51.100.8"));
        row("error cloud-address The public address 198.51.100.7 was made for a cluster, with which it goes. | The project has no unused "
            "one: make one on the cloud's own page, or write “entry: new”.",
            own("198.51.100.7",
                [](Cluster &, CloudCatalogue &cloud) { cloud.addresses[0].description = text("Way into the cluster other (0f0e)"); }));
        row("error cloud-address The router of the network net leads to n7, and the public address 198.51.100.7 is of public: it does "
            "not reach the machines. | Take an address of n7, or another network.",
            own("198.51.100.7", [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].outside = text("n7"); }));
        row("error cloud-address The cluster's network is to lead to public (“outside”), and the public address 198.51.100.7 is of n7. | "
            "Take an address of public, or take “outside” out.",
            own("198.51.100.7", [](Cluster &cluster, CloudCatalogue &cloud) {
                cluster.target.settings.remove(text("network"));
                cloud.addresses[0].networkId = text("n7");
            }));
        row("error cloud-way-out No router leads out of the network net: its machines reach no packages, and no public address reaches "
            "them. | Connect it to a router on the cloud's own page, or take another network.",
            own("198.51.100.7", [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].wayOut = CloudNetwork::WayOut::None; }));
        row("warning cloud-entry The cluster's network is made with it: the gateway gate:22 cannot lead there before. | Name a network of "
            "the project (“network”), or write “entry: new”.",
            [](Cluster &cluster, CloudCatalogue &) {
                cluster.target.settings.remove(text("network"));
                cluster.target.settings.insert(text("entry"), text("gateway"));
                cluster.target.settings.insert(text("gateway"), text("gate:22"));
            });
        row("warning cloud-entry The cluster's network is made with it, and can hardly be reached from here directly. | Name a network of "
            "the project (“network”), or write “entry: new”.",
            [](Cluster &cluster, CloudCatalogue &) {
                cluster.target.settings.remove(text("network"));
                cluster.target.settings.insert(text("entry"), text("direct"));
            });
        row("warning cloud-public The network public gives every machine a public address. | Take a network of the project's own: one "
            "public "
            "address is enough.",
            set("network", "public"));
        row("warning cloud-dhcp DHCP is switched off in the network net: machines find their addresses only where the image reads them "
            "from "
            "the cloud's configuration drive. | Switch DHCP on for its subnet, or take another network.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].subnets[0].hasDhcp = false; });
        row("error cloud-subnet The network net has no IPv4 addresses, which the machines need. | Add an IPv4 subnet on the cloud's own "
            "page, "
            "or take another network.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].subnets[0].ipVersion = 6; });
        row("error cloud-subnet The network net has no subnet, so no addresses. | Make one on the cloud's own page, or take another "
            "network.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].subnets.clear(); });
        row("warning cloud-port-security The network net has its port security switched off: no security group protects a machine there. | "
            "Have it switched on, or take another network.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].hasPortSecurity = false; });
        row("warning cloud-mtu The network net carries packets of 900 bytes only. | Take a network with an MTU of 1280 or more.",
            [](Cluster &, CloudCatalogue &cloud) { cloud.networks[0].mtu = 900; });
        row("error cloud-volumes The design has volumes, and this cloud has none (Cinder). | Remove them from the design: what machines "
            "keep "
            "is then lost with them.",
            [](Cluster &cluster, CloudCatalogue &cloud) {
                cluster.groups[0].volumes = {{text("data"), 10, text("/data")}};
                cloud.hasVolumes = false;
            });
        row("error cloud-no-disk The size small has no disk, and the cloud has no volumes that its machines could boot from. | Take the "
            "size "
            "large.",
            [](Cluster &, CloudCatalogue &cloud) {
                cloud.sizes[0].disk = 0;
                cloud.hasVolumes = false;
            });
        row("error cloud-volume-type The cloud has no type of volumes “fsat”. | Did you mean “fast”?", set("volumeType", "fsat"));
        row("error cloud-zone The cloud has no zone “mars”. | It has: nova.", set("zone", "mars"));
        row("warning cloud-way-out The cloud shows no external network, so that the network that is made leads nowhere. | Name a network "
            "of "
            "the cloud that has a way out.",
            [](Cluster &cluster, CloudCatalogue &cloud) {
                cluster.target.settings.remove(text("network"));
                cluster.target.settings.remove(text("outside"));
                cloud.networks.removeLast();
            });
    }
    void eachProblemIsSaid()
    {
        QFETCH(Change, change);
        QFETCH(QString, expected);
        Cluster cluster = design();
        CloudCatalogue catalogue = cloud();
        change(cluster, catalogue);
        const QString told = said(checkAtCloud(cluster, roles(), catalogue));
        QVERIFY2(told.split(QLatin1Char('\n')).contains(expected), qPrintable(told));
    }

    void whatRunsOutIsSaidTwoWeeksBefore()
    {
        const QDateTime now(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);
        CloudAccount account;
        account.name = text("lab");
        account.kind = CloudAccount::Kind::ApplicationCredential;
        QVERIFY(!checkExpiry(account, now)); // it is not known, or never does
        account.expires = now.addDays(14);
        QVERIFY(!checkExpiry(account, now));
        account.expires = now.addDays(13);
        const std::optional<Problem> soon = checkExpiry(account, now);
        QVERIFY(soon && soon->severity == Problem::Severity::Warning);
        QVERIFY2(soon->sentence.startsWith(text("The application credential of “lab” runs out on ")), qPrintable(soon->sentence));
        account.expires = now.addDays(-1);
        QVERIFY2(checkExpiry(account, now)->sentence.contains(text("ran out on")), qPrintable(checkExpiry(account, now)->sentence));
        account.kind = CloudAccount::Kind::Token; // for hours only: always soon
        QVERIFY(!checkExpiry(account, now));
    }

    void whatIsTheTargetsIsSaidOnceAndWithItsPlace()
    {
        Cluster cluster = design();
        cluster.groups << group(text("more"), {}) << group(text("yet-more"), {});
        cluster.target.settings.insert(text("image"), text("none"));
        cluster.groups[2].image = text("other");
        const QList<Problem> problems = checkAtCloud(cluster, roles(), cloud());
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0].entry, (QStringList{text("target"), text("image")}));
        QVERIFY(problems[0].group.isEmpty() && problems[0].isAboutValue);
        QCOMPARE(problems[1].group, text("more"));
    }
};

QTEST_GUILESS_MAIN(tst_CloudCatalogue)
#include "tst_CloudCatalogue.moc"
