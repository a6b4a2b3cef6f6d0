#include "gui/cluster/PlanStrip.h"
#include "gui/widgets/Strip.h"
#include "tests/Designs.h"
#include "tests/gui/TestCluster.h"

#include <QLabel>
#include <QTest>

using T = TestCluster;

namespace
{

Run planOf(const QList<RunEvent> &changes)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Run run;
    run.id = QStringLiteral("a-plan");
    run.apply(T::started(Verb::Plan, now));
    for (const RunEvent &change : changes)
        run.apply(change);
    run.apply(T::finished(Outcome::Succeeded, {}, now));
    return run;
}

} // namespace

/// The strip of a plan by itself.
class tst_PlanStrip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPlanDestroysStandsFirstAndByItself()
    {
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(planOf({T::planned(QStringLiteral("worker-3"), ResourceAction::Destroy, {}),
                                      T::planned(QStringLiteral("worker-4"), ResourceAction::Create, {})}),
                              true, Designs::germline(3));
        QCOMPARE(strip.text(), QStringLiteral("1 machine will be destroyed: worker-3. 1 machine will be made."));
        QStringList labels;
        for (const QLabel *label : strip.findChildren<QLabel *>())
            labels << label->text();
        QVERIFY2(labels.contains(QStringLiteral("1 machine will be destroyed: worker-3.")), qPrintable(labels.join(u'\n')));
        QVERIFY2(labels.contains(QStringLiteral("Then the cluster has 7 machine(s).")) ||
                     labels.contains(QStringLiteral("Then the cluster has 7 machines.")),
                 qPrintable(labels.join(u'\n')));
    }

    void aPlanThatFailedSaysWhy()
    {
        Run plan = planOf({});
        plan.outcome = Outcome::Failed;
        plan.message = QStringLiteral("Terraform is not there.");
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(plan, true, {});
        QVERIFY(strip.text().endsWith(QStringLiteral("Terraform is not there.")));
    }
};

QTEST_MAIN(tst_PlanStrip)
#include "tst_PlanStrip.moc"
