#include "gui/cluster/ProgressStrip.h"
#include "gui/widgets/Strip.h"
#include "tests/Designs.h"
#include "tests/gui/TestCluster.h"

#include <QTest>

using T = TestCluster;

/// The strip of a run by itself.
class tst_ProgressStrip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void machinesOfTheDesignThatTheRunDoesNotKnowWait()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Run run;
        run.id = QStringLiteral("a-run");
        run.apply(T::started(Verb::Up, now));
        run.apply(T::step(QStringLiteral("machines"), QStringLiteral("Create"), StepState::Running, now, QStringLiteral("worker-1")));
        run.apply(T::step(QStringLiteral("machines"), QStringLiteral("Create"), StepState::Failed, now, QStringLiteral("worker-2"),
                          QStringLiteral("No room.")));
        Strip strip(QStringLiteral("strip"));
        ProgressStrip(strip).show(run, Designs::germline(3));
        QVERIFY2(strip.text().contains(QStringLiteral("0 of 7 machines done")), qPrintable(strip.text()));
        QVERIFY2(strip.text().contains(QStringLiteral("1 under way · 5 waiting · 1 failed")), qPrintable(strip.text()));
    }
};

QTEST_MAIN(tst_ProgressStrip)
#include "tst_ProgressStrip.moc"
