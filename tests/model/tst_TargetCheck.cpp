#include "model/cluster/TargetCheck.h"
#include "tests/Designs.h"

#include <QtTest>

namespace
{

Cluster atCloud()
{
    Cluster design = Designs::germline(1);
    design.target.kind = QStringLiteral("openstack");
    design.target.settings = {{QStringLiteral("cloud"), QStringLiteral("uni")},
                              {QStringLiteral("image"), QStringLiteral("debian-12")},
                              {QStringLiteral("size"), QStringLiteral("m1.medium")},
                              {QStringLiteral("sshFrom"), QStringLiteral("203.0.113.0/24, 198.51.100.7")}};
    return design;
}

QStringList rulesOf(const Cluster &design)
{
    QList<Problem> problems;
    checkTarget(design, problems);
    QStringList rules;
    for (const Problem &problem : problems)
        rules << problem.rule + (problem.severity == Problem::Severity::Error ? QStringLiteral("!") : QString());
    return rules;
}

} // namespace

/// What a design says of its place.
class tst_TargetCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeOneHasNoProblem() { QCOMPARE(rulesOf(atCloud()), QStringList()); }

    void whatIsNeededIsNamed()
    {
        Cluster design = atCloud();
        design.target.settings.remove(QStringLiteral("cloud"));
        design.target.settings.remove(QStringLiteral("image"));
        QCOMPARE(rulesOf(design), (QStringList{QStringLiteral("target-cloud!"), QStringLiteral("target-image!")}));
    }

    void groupsCanSayItByThemselves()
    {
        Cluster design = atCloud();
        design.target.settings.remove(QStringLiteral("size"));
        QCOMPARE(rulesOf(design), QStringList{QStringLiteral("target-size!")});
        for (Group &group : design.groups)
            group.size = QStringLiteral("m1.large");
        QCOMPARE(rulesOf(design), QStringList());
        design.groups.last().size.clear();
        QCOMPARE(rulesOf(design), QStringList{QStringLiteral("target-size!")});
    }

    void aWordThatMeansNothingIsSuggestedRight()
    {
        Cluster design = atCloud();
        design.target.settings.insert(QStringLiteral("netwrok"), QStringLiteral("private"));
        QList<Problem> problems;
        checkTarget(design, problems);
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().remedy.contains(QLatin1String("network")));
        Cluster local = Designs::germline(1);
        local.target.settings.insert(QStringLiteral("cloud"), QStringLiteral("uni"));
        QCOMPARE(rulesOf(local), QStringList{QStringLiteral("target-setting")});
    }

    void whoMayKnockIsSaid_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("rules");
        const QStringList open{QStringLiteral("entry-open")};
        const QStringList wrong{QStringLiteral("target-range!")};
        QTest::newRow("nothing") << QString() << open;
        QTest::newRow("all") << QStringLiteral("0.0.0.0/0") << open;
        QTest::newRow("one") << QStringLiteral("192.0.2.1") << QStringList();
        QTest::newRow("several") << QStringLiteral("192.0.2.0/24 198.51.100.0/24") << QStringList();
        QTest::newRow("too long") << QStringLiteral("192.0.2.0/33") << wrong;
        QTest::newRow("too large") << QStringLiteral("192.0.2.256") << wrong;
        QTest::newRow("name") << QStringLiteral("home.example.org") << wrong;
    }
    void whoMayKnockIsSaid()
    {
        QFETCH(QString, from);
        QFETCH(QStringList, rules);
        Cluster design = atCloud();
        design.target.settings[QStringLiteral("sshFrom")] = from;
        QCOMPARE(rulesOf(design), rules);
    }

    void whatACloudDoesNotGetYetIsSaid()
    {
        Cluster design = atCloud();
        design.groups.last().publicAddress = true;
        QCOMPARE(rulesOf(design), QStringList{QStringLiteral("target-public")});
        design.target = {QStringLiteral("local"), {}};
        QCOMPARE(rulesOf(design), QStringList());
    }

    void minutesAreAWholeNumber_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("isGood");
        for (const char *good : {"", "1", "60", "1440"})
            QTest::newRow(*good ? good : "nothing") << QString::fromLatin1(good) << true;
        for (const char *bad : {"0", "1441", "-5", "+5", "1.5", "30m", "99999999999", "half an hour", "5\n"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    }
    void minutesAreAWholeNumber()
    {
        QFETCH(QString, said);
        QFETCH(bool, isGood);
        for (const char *key : {"machineMinutes", "volumeMinutes"}) {
            Cluster design = atCloud();
            design.target.settings.insert(QString::fromLatin1(key), said);
            QCOMPARE(rulesOf(design), isGood ? QStringList() : QStringList{QStringLiteral("target-minutes!")});
        }
    }

    void aWayInThatThereIsNotIsAnError()
    {
        Cluster design = atCloud();
        design.target.settings.insert(QStringLiteral("entry"), QStringLiteral("direct"));
        QCOMPARE(rulesOf(design), QStringList());
        design.target.settings.insert(QStringLiteral("entry"), QStringLiteral("tunnel"));
        QCOMPARE(rulesOf(design), QStringList{QStringLiteral("target-entry!")});
        design.target.settings.insert(QStringLiteral("entry"), QStringLiteral("gateway"));
        QCOMPARE(rulesOf(design), QStringList{QStringLiteral("entry-gateway!")});
        design.target.settings.insert(QStringLiteral("gateway"), QStringLiteral("gate.example.org:2222"));
        QCOMPARE(rulesOf(design), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_TargetCheck)
#include "tst_TargetCheck.moc"
