#include "model/cluster/DesignCheck.h"
#include "model/cluster/DesignFixes.h"
#include "tests/Designs.h"

#include <QTest>

using namespace Designs;

namespace
{

Role role(const QString &id)
{
    Role made;
    made.id = id;
    made.title = id;
    made.states = {QStringLiteral("state")};
    return made;
}

RoleCatalogue catalogue()
{
    Role tracker = role(QStringLiteral("tracker"));
    tracker.needs = {{QStringLiteral("job-queue"), {}, 1}};
    Role keeps = role(QStringLiteral("monitoring-server"));
    keeps.data = {QStringLiteral("metrics"), QStringLiteral("/var/lib/influxdb"), 20, false};
    keeps.leastCores = 2;
    keeps.leastMemory = 4;
    return RoleCatalogue({role(QStringLiteral("salt-master")), role(QStringLiteral("consul-bootstrap")),
                          role(QStringLiteral("consul-server")), role(QStringLiteral("consul-client")), keeps, tracker,
                          role(QStringLiteral("job-queue"))});
}

Cluster good()
{
    Cluster cluster;
    cluster.name = QStringLiteral("good");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = {group(QStringLiteral("master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")}),
                      group(QStringLiteral("queue"), {QStringLiteral("job-queue")})};
    return cluster;
}

Cluster with(const Group &more)
{
    Cluster cluster = good();
    cluster.groups << more;
    return cluster;
}

} // namespace

class tst_DesignFixes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSafeFixMendsItsProblem_data()
    {
        QTest::addColumn<Cluster>("cluster");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("word");
        Cluster one = good();
        one.groups[0].roles = {QStringLiteral("consul-bootstrap")};
        QTest::newRow("no master") << one << "salt-master"
                                   << "Add a salt-master";
        one = good();
        one.groups[0].roles = {QStringLiteral("salt-master"), QStringLiteral("consul-client")};
        QTest::newRow("no Consul server") << one << "consul-quorum"
                                          << "Make master a consul-bootstrap";
        one = with(group(QStringLiteral("a"), {QStringLiteral("consul-server")}));
        QTest::newRow("two Consul servers") << one << "consul-quorum"
                                            << "Make a a consul-client";
        one.groups[0].roles = {QStringLiteral("salt-master")};
        QTest::newRow("no bootstrap") << one << "consul-bootstrap"
                                      << "Make a a consul-bootstrap";
        one = with(group(QStringLiteral("a"), {QStringLiteral("consul-bootstrap")}));
        QTest::newRow("two bootstraps") << one << "consul-bootstrap"
                                        << "Make a a consul-server";
        one = with(group(QStringLiteral("a"), {QStringLiteral("tracker")}));
        one.groups.removeAt(1);
        QTest::newRow("needs a role") << one << "need"
                                      << "Add a job-queue";
        one = with(group(QStringLiteral("a"), {QStringLiteral("job-qeue")}));
        QTest::newRow("mistyped role") << one << "unknown-role"
                                       << "Make a a job-queue";
        one = with(group(QStringLiteral("a"), {QStringLiteral("job-queue"), QStringLiteral("job-queue")}));
        QTest::newRow("role twice") << one << "role-twice"
                                    << "Remove one";
        one = with(group(QStringLiteral("a"), {QStringLiteral("monitoring-server")}));
        QTest::newRow("no volume") << one << "no-volume"
                                   << "Add a volume of 20 GB";
        one.groups.last().size = QStringLiteral("m1.tiny");
        QTest::newRow("too small") << one << "too-small"
                                   << "Take m1.medium";
        one = with(group(QString(70, QLatin1Char('a')), {QStringLiteral("job-queue")}));
        QTest::newRow("name too long") << one << "name-too-long"
                                       << "Shorten the name";
        QTest::newRow("two of a name") << with(group(QStringLiteral("queue"), {QStringLiteral("job-queue")})) << "duplicate-name"
                                       << "Call it queue-2";
        one = with(group(QStringLiteral("a"), {QStringLiteral("job-queue")}));
        one.groups.last().count = 3;
        one.groups.last().without = {7};
        QTest::newRow("number that is not there") << one << "without"
                                                  << "Remove it";
        one = good();
        one.target.kind = QStringLiteral("lokal");
        QTest::newRow("target") << one << "target"
                                << "Run it on this computer";
        one = good();
        one.groups.clear();
        QTest::newRow("nothing there") << one << "empty-design"
                                       << "Add a salt-master";
    }
    void aSafeFixMendsItsProblem()
    {
        QFETCH(Cluster, cluster);
        QFETCH(QString, rule);
        for (const Problem &problem : checkDesign(cluster, catalogue())) {
            if (problem.rule != rule)
                continue;
            const std::optional<DesignFix> fix = fixFor(problem, cluster, catalogue());
            QVERIFY(fix);
            QTEST(fix->word, "word");
            QVERIFY(!fix->name.isEmpty());
            for (const Problem &left : checkDesign(fix->cluster, catalogue()))
                QVERIFY2(left.rule != rule, qPrintable(left.sentence));
            return;
        }
        QFAIL("the rule did not find it");
    }

    void whatTheCloudHasIsTakenInThePlaceOfWhatItHasNot()
    {
        Cluster cluster = good();
        cluster.target = {QStringLiteral("openstack"), {{QStringLiteral("image"), QStringLiteral("debian-21")}}};
        Problem problem{.rule = QStringLiteral("cloud-image"), .subject = QStringLiteral("debian-12")};
        problem.entry = {QStringLiteral("target"), QStringLiteral("image")};
        std::optional<DesignFix> fix = fixFor(problem, cluster, catalogue(), {});
        QVERIFY(fix);
        QCOMPARE(fix->word, QStringLiteral("Take debian-12"));
        QCOMPARE(fix->cluster.target.settings.value(QStringLiteral("image")), QStringLiteral("debian-12"));
        // The group's own word.
        fix = fixFor({.rule = QStringLiteral("cloud-size"), .group = QStringLiteral("queue"), .subject = QStringLiteral("small")}, cluster,
                     catalogue(), {});
        QVERIFY(fix);
        QCOMPARE(fix->cluster.group(QStringLiteral("queue"))->size, QStringLiteral("small"));
        fix = fixFor({.rule = QStringLiteral("cloud-image"), .group = QStringLiteral("queue"), .subject = QStringLiteral("debian-12")},
                     cluster, catalogue(), {});
        QVERIFY(fix);
        QCOMPARE(fix->cluster.group(QStringLiteral("queue"))->image, QStringLiteral("debian-12"));
        // One of several of that name is no word that a design could say.
        problem.subject = QStringLiteral("debian-12 (01234567)");
        QVERIFY(!fixFor(problem, cluster, catalogue(), {}));
    }

    void whereTheUserMustChooseThereIsNone()
    {
        const Cluster two = with(group(QStringLiteral("a"), {QStringLiteral("salt-master")}));
        for (const Problem &problem : checkDesign(two, catalogue())) {
            if (problem.rule == QStringLiteral("salt-master"))
                QVERIFY(!fixFor(problem, two, catalogue()));
        }
    }

    void noFixUnmakesAMachine()
    {
        const Cluster twins = with(group(QStringLiteral("queue"), {QStringLiteral("job-queue")}));
        const Cluster longName = with(group(QString(70, QLatin1Char('a')), {QStringLiteral("job-queue")}));
        const Problem tooLong{Problem::Severity::Error, QStringLiteral("name-too-long"), longName.groups.last().name, {}, {}, {}};
        QVERIFY(fixFor(tooLong, longName, catalogue(), good()));
        QVERIFY2(!fixFor(tooLong, longName, catalogue(), longName), "it is built under this name");
        Q_UNUSED(twins)
    }
};

QTEST_APPLESS_MAIN(tst_DesignFixes)
#include "tst_DesignFixes.moc"
