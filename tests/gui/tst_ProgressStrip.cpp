#include "gui/cluster/ProgressStrip.h"
#include "gui/widgets/Strip.h"
#include "tests/Designs.h"
#include "tests/gui/TestCluster.h"

#include <QLabel>
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

    void itSaysHowMuchOfTheWorkIsDoneAndHowLongTheRestTakes()
    {
        const QDateTime begun = QDateTime::currentDateTimeUtc().addSecs(-50);
        Run run;
        run.apply(T::started(Verb::Verify, begun));
        Strip strip(QStringLiteral("strip"));
        ProgressStrip(strip).show(run, Designs::germline(3));
        const auto words = [&strip] {
            QStringList texts;
            for (const QLabel *label : strip.findChildren<QLabel *>())
                texts << label->text();
            return texts.join(QLatin1Char('|'));
        };
        QVERIFY2(words().contains(QStringLiteral("0 %, no estimate yet")), qPrintable(words()));
        RunEvent estimate{.kind = RunEvent::Kind::Estimate};
        estimate.time = begun;
        estimate.expected = {{QStringLiteral("prepare"), 25}, {QStringLiteral("reach"), 25}, {QStringLiteral("verify"), 50}};
        run.apply(estimate);
        for (const char *step : {"prepare", "reach"}) {
            const QDateTime at = begun.addSecs(*step == 'p' ? 0 : 25);
            run.apply(T::step(QString::fromLatin1(step), {}, StepState::Running, at));
            run.apply(T::step(QString::fromLatin1(step), {}, StepState::Done, at.addSecs(25)));
        }
        ProgressStrip(strip).show(run, Designs::germline(3));
        QVERIFY2(words().contains(QStringLiteral("50 %, about 50 s left")), qPrintable(words()));
    }
};

QTEST_MAIN(tst_ProgressStrip)
#include "tst_ProgressStrip.moc"
