#include "services/cluster/RoleFile.h"
#include "services/stages/PlanTelling.h"

#include <QtTest>

/// What a plan says of roles that machines get and lose.
class tst_PlanTelling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatStopsOnAMachineThatLosesARole_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("more") << QStringLiteral("worker") << QStringLiteral("worker, genotyper") << QStringLiteral("gets other roles");
        QTest::newRow("programs alone") << QStringLiteral("worker, merger") << QStringLiteral("worker")
                                        << QStringLiteral("gets other roles");
        QTest::newRow("services") << QStringLiteral("db-server, worker, nobody") << QStringLiteral("genotyper")
                                  << QStringLiteral("gets other roles; there stops, and keeps its data: Database server, Worker");
        QTest::newRow("all") << QStringLiteral("tracker") << QString()
                             << QStringLiteral("gets other roles; there stops, and keeps its data: Workflow tracker");
    }

    void saysWhatStopsOnAMachineThatLosesARole()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, sentence);
        QCOMPARE(PlanTelling::rolesSentence({QStringLiteral("roles"), before, after}, loadRoles().catalogue), sentence);
    }
};

QTEST_GUILESS_MAIN(tst_PlanTelling)
#include "tst_PlanTelling.moc"
