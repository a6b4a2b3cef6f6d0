#include "model/cluster/EntryWay.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterText.h"

#include <QtTest>

namespace
{

using Kind = EntryWay::Kind;

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

TargetChoice targetOf(const QMap<QString, QString> &settings)
{
    return {text("openstack"), settings};
}

QList<Problem> problemsOf(const TargetChoice &target)
{
    QList<Problem> problems;
    checkEntryWay(target, problems);
    return problems;
}

QByteArray designWith(const QByteArray &target)
{
    return "format: 1\nname: a\ntarget:\n  kind: openstack\n" + target + "groups:\n  - name: b\n";
}

} // namespace

/// How a cluster at a cloud is entered, as a design says it.
class tst_EntryWay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachWayIsReadAndWritten()
    {
        QCOMPARE(EntryWay::of(targetOf({})).kind, Kind::New);
        QCOMPARE(EntryWay::of(targetOf({{text("entry"), text("floating")}})).kind, Kind::New); // as designs said before
        QVERIFY(wantsNewAddress(targetOf({{text("entry"), text("new")}})));
        const QList<EntryWay> ways{{.kind = Kind::New},
                                   {.kind = Kind::Own, .address = text("203.0.113.7")},
                                   {.kind = Kind::Gateway, .host = text("gate.example.org"), .port = 2222},
                                   {.kind = Kind::Gateway, .host = text("2001:db8::1"), .port = 22},
                                   {.kind = Kind::Direct}};
        for (const EntryWay &way : ways) {
            TargetChoice target = targetOf({{text("image"), text("debian")}});
            way.writeTo(target);
            QCOMPARE(EntryWay::of(target), way);
            QCOMPARE(wantsNewAddress(target), way.kind == Kind::New);
            QVERIFY(problemsOf(target).isEmpty());
            QCOMPARE(target.settings.value(text("image")), text("debian"));
            EntryWay().writeTo(target);
            QCOMPARE(target, targetOf({{text("image"), text("debian")}})); // nothing of another way stays
        }
        for (const Kind kind : entryKinds())
            QVERIFY(!entryWord(kind).isEmpty() && !entryTitle(kind).isEmpty());
    }

    void aGatewayIsAHostWithAPort_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("isOne");
        const auto row = [](const char *said, bool isOne) { QTest::newRow(said) << text(said) << isOne; };
        row("gate.example.org:2222", true);
        row("203.0.113.9:22", true);
        row("[2001:db8::1]:65535", true);
        row("gate", false);
        row("gate.example.org", false);
        row("gate.example.org:", false);
        row("gate.example.org:0", false);
        row("gate.example.org:65536", false);
        row(":22", false);
        row("-oProxyCommand=x:22", false);
        row("user@gate.example.org:22", false);
        row("gate example:22", false);
        row("2001:db8::1:22", false);
        row("ssh://gate:22", false);
        row("gate:22\nPort 1", false);
        row("gate:22\n", false);
    }
    void aGatewayIsAHostWithAPort()
    {
        QFETCH(QString, said);
        QFETCH(bool, isOne);
        const std::optional<EntryWay> way = EntryWay::ofGateway(said);
        QCOMPARE(way.has_value(), isOne);
        if (way)
            QCOMPARE(way->gateway(), said);
        QCOMPARE(problemsOf(targetOf({{text("entry"), text("gateway")}, {text("gateway"), said}})).isEmpty(), isOne);
    }

    void whatIsWrongIsSaidAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *target, const char *sentence) { QTest::newRow(sentence) << QByteArray(target) << text(sentence); };
        row("  entry: tunnel\n", "f:5:10: “tunnel” is no way into a cluster. Write one of: new, own, gateway, direct.");
        row("  entry: gatway\n", "f:5:10: “gatway” is no way into a cluster. Did you mean “gateway”?");
        row("  entry: own\n", "f:5:10: It is not said which public address of the project leads into the cluster. Write a public "
                              "address of the project as “address”, as in 203.0.113.7.");
        row("  entry: own # mine\n  address: 203.0.113.256\n", "f:6:12: “203.0.113.256” is no address. Write a public address of the "
                                                               "project as “address”, as in 203.0.113.7.");
        row("  entry: gateway\n", "f:5:10: It is not said which port of which gateway leads into the cluster. Write host and port as "
                                  "“gateway”, as in gateway.example.org:2222.");
        row("  gateway: gate\n  entry: gateway\n", "f:5:12: “gate” is no host with a port. Write host and port as “gateway”, as in "
                                                   "gateway.example.org:2222.");
        row("  address: 203.0.113.7\n", "f:5:12: warning: “address” says nothing to a cluster with “entry: new”. Take it out, or write "
                                        "“entry: own”.");
        row("  entry: direct\n  gateway: gate:22\n", "f:6:12: warning: “gateway” says nothing to a cluster with “entry: direct”. Take it "
                                                     "out, or write “entry: gateway”.");
    }
    void whatIsWrongIsSaidAtItsPlace()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, sentence);
        const QByteArray design = designWith(target);
        const Result<Cluster> cluster = readCluster(design, text("f"));
        QVERIFY(cluster);
        const QList<Problem> problems = problemsOf(cluster->target);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(placedSentence(problems.first(), design, text("f")), sentence);
    }

    void anotherWayLeavesRemarksInTheFile()
    {
        const QByteArray before = designWith("  # how one comes in\n  entry: own   # for now\n  address: 203.0.113.7\n  # who\n  sshFrom: "
                                             "192.0.2.1   # the office\n");
        Cluster cluster = *readCluster(before, text("f"));
        EntryWay{.kind = Kind::Gateway, .host = text("gate.example.org"), .port = 2222}.writeTo(cluster.target);
        const Result<QByteArray> after = clusterText(before, cluster);
        QVERIFY(after);
        QVERIFY2(after->contains("  # how one comes in\n  entry: gateway   # for now\n"), after->constData());
        QVERIFY2(after->contains("  # who\n  sshFrom: 192.0.2.1   # the office\n"), after->constData());
        QVERIFY2(after->contains("gate.example.org:2222") && !after->contains("203.0.113.7"), after->constData());
    }
};

QTEST_GUILESS_MAIN(tst_EntryWay)
#include "tst_EntryWay.moc"
