#include "gui/cluster/ClusterMessages.h"
#include "gui/widgets/MessageBar.h"

#include <QSignalSpy>
#include <QTest>

namespace
{

Run runOf(Verb verb, Outcome outcome, const QString &message = {})
{
    Run run;
    run.id = QStringLiteral("a-run");
    run.verb = verb;
    run.outcome = outcome;
    run.message = message;
    return run;
}

QAbstractButton *button(const MessageBar &bar, const QString &name)
{
    for (QAbstractButton *one : bar.findChildren<QAbstractButton *>(name)) {
        if (one->isVisibleTo(&bar))
            return one;
    }
    return nullptr;
}

} // namespace

/// The message bar of the Cluster page by itself: what it says, and of what.
class tst_ClusterMessages final : public QObject
{
    Q_OBJECT

private:
    const Run m_failed = runOf(Verb::Up, Outcome::Failed, QStringLiteral("The disk is full.\nMore of it."));

private Q_SLOTS:
    void initTestCase() { QApplication::setDoubleClickInterval(0); } // each press is meant: buttons hear at once

    void aRunIsSaidWhereRunsAreShownOnly()
    {
        MessageBar bar(QStringLiteral("bar"));
        ClusterMessages messages(bar);
        messages.showRun(m_failed, Lens::Design);
        QVERIFY(bar.isHidden());
        messages.showRun(m_failed, Lens::Progress);
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.sentence(), QStringLiteral("The disk is full."));
        messages.showRun(runOf(Verb::Up, Outcome::Succeeded), Lens::Progress);
        QVERIFY(bar.isHidden());
    }

    void aBuildThatWentWellLeadsOn()
    {
        MessageBar bar(QStringLiteral("bar"));
        ClusterMessages messages(bar);
        Run built = runOf(Verb::Up, Outcome::Succeeded);
        built.finished = QDateTime::currentDateTimeUtc().addSecs(-5);
        built.started = built.finished.addSecs(-38);
        messages.showRun(built, Lens::Progress);
        QCOMPARE(bar.sentence(), QStringLiteral("The cluster stands, after 38 s."));
        QSignalSpy charts(&messages, &ClusterMessages::chartsWanted);
        QSignalSpy services(&messages, &ClusterMessages::servicesWanted);
        QVERIFY(button(bar, QStringLiteral("showCharts")) && button(bar, QStringLiteral("showServices")));
        button(bar, QStringLiteral("showCharts"))->click();
        button(bar, QStringLiteral("showServices"))->click();
        QCOMPARE(charts.size() * 10 + services.size(), 11);
        QVERIFY(!button(bar, QStringLiteral("tryAgain")) && !button(bar, QStringLiteral("details")));
        built.id = QStringLiteral("yesterday");
        built.finished = built.finished.addDays(-1);
        messages.showRun(built, Lens::Health);
        QVERIFY(bar.isHidden());
    }

    void whatIsPutAwayStaysAway()
    {
        MessageBar bar(QStringLiteral("bar"));
        ClusterMessages messages(bar);
        messages.showRun(m_failed, Lens::Progress);
        button(bar, QStringLiteral("closeMessage"))->click();
        messages.showRun(m_failed, Lens::Progress);
        QVERIFY(bar.isHidden());
        Run next = m_failed;
        next.id = QStringLiteral("the-next-run");
        messages.showRun(next, Lens::Progress);
        QVERIFY(!bar.isHidden());
    }

    void theButtonsOfAMessageStayWhileItSaysTheSame()
    {
        MessageBar bar(QStringLiteral("bar"));
        ClusterMessages messages(bar);
        messages.showRun(m_failed, Lens::Progress);
        const QAbstractButton *again = button(bar, QStringLiteral("tryAgain"));
        messages.showRun(m_failed, Lens::Progress);
        QCOMPARE(button(bar, QStringLiteral("tryAgain")), again);
    }

    void aMessageOfThePageStaysUntilAnotherLensIsShown()
    {
        MessageBar bar(QStringLiteral("bar"));
        ClusterMessages messages(bar);
        messages.say(State::Done, QStringLiteral("The design is saved."), {});
        messages.showRun({}, Lens::Design);
        QVERIFY(!bar.isHidden());
        messages.forgetLens();
        messages.showRun({}, Lens::Progress);
        QVERIFY(bar.isHidden());
    }

    void aQuestionIsAnsweredOnceAndForgottenWithTheDesign()
    {
        MessageBar bar(QStringLiteral("bar"));
        ClusterMessages messages(bar);
        QSignalSpy answered(&messages, &ClusterMessages::answered);
        int done = 0;
        const Question question{State::Failed, QStringLiteral("Remove it?"), {}, QStringLiteral("Remove"), [&done] { ++done; }};
        messages.ask(question);
        button(bar, QStringLiteral("closeMessage"))->click();
        QVERIFY(bar.isHidden());
        QCOMPARE(done, 0);
        messages.ask(question);
        messages.forgetQuestion();
        QVERIFY(bar.isHidden());
        messages.ask(question);
        button(bar, QStringLiteral("confirmMessage"))->click();
        QCOMPARE(done, 1);
        QVERIFY(bar.isHidden());
        QCOMPARE(answered.count(), 2);
    }

    void tryingAgainSaysWhatItTakesAway()
    {
        Run run = m_failed;
        QVERIFY(!ClusterMessages::againAsks(run));
        run.plan << PlannedChange{QStringLiteral("address"), QStringLiteral("worker-1"), ResourceAction::Replace, {}, {}};
        QVERIFY(ClusterMessages::againAsks(run));
        QVERIFY(ClusterMessages::againAsks(runOf(Verb::Destroy, Outcome::Failed)));
        MessageBar bar(QStringLiteral("bar"));
        ClusterMessages messages(bar);
        messages.showRun(run, Lens::Progress);
        QCOMPARE(button(bar, QStringLiteral("tryAgain"))->text(), QStringLiteral("Try again…"));
        QSignalSpy again(&messages, &ClusterMessages::tryAgainWanted);
        button(bar, QStringLiteral("tryAgain"))->click();
        QCOMPARE(again.count(), 1);
    }
};

QTEST_MAIN(tst_ClusterMessages)
#include "tst_ClusterMessages.moc"
