#include "model/runs/Durations.h"
#include "model/runs/Run.h"
#include "model/runs/Verbs.h"
#include "tests/Designs.h"
#include "tests/Places.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

namespace
{
const QDateTime beginning(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);

/// A run that is told in seconds since its beginning.
struct Told {
    Run run{};
    explicit Told(Verb verb)
    {
        RunEvent event{.kind = RunEvent::Kind::RunStarted, .verb = verb};
        event.time = beginning;
        run.apply(event);
    }
    void step(double at, const char *id, StepState state, const char *machine = "")
    {
        RunEvent event{.kind = RunEvent::Kind::Step};
        event.time = beginning.addMSecs(qint64(at * 1000));
        event.id = QString::fromLatin1(id);
        event.stepState = state;
        event.machine = QString::fromLatin1(machine);
        run.apply(event);
    }
    void counted(double at, qint64 done, qint64 total)
    {
        RunEvent event{.kind = RunEvent::Kind::Progress};
        event.time = beginning.addMSecs(qint64(at * 1000));
        event.done = done;
        event.total = total;
        run.apply(event);
    }
    void estimate(const QMap<QString, double> &seconds, const QMap<QString, QList<double>> &curves = {})
    {
        RunEvent event{.kind = RunEvent::Kind::Estimate};
        event.time = beginning;
        event.expected = seconds;
        event.curves = curves;
        run.apply(event);
    }
    double shareAt(double at) const { return run.work.shareAt(beginning.addMSecs(qint64(at * 1000))); }
    double left(double at) const { return run.work.secondsLeft(beginning.addMSecs(qint64(at * 1000))).value_or(-1); }
};

/// A step that shows its first sign after such a share of its time, and its last after such a one.
QList<double> straight(double first, double last)
{
    QList<double> shares;
    for (qsizetype mark = 0; mark < StepCurve::marks; ++mark)
        shares << first + (last - first) * double(mark) / (StepCurve::marks - 1);
    return shares;
}

QList<RunEvent> recorded(const char *name)
{
    QFile file(testData("/runs/%1.jsonl").arg(QLatin1String(name)));
    QList<RunEvent> events;
    if (!file.open(QIODevice::ReadOnly))
        return events;
    while (!file.atEnd())
        events << RunEvent::fromJson(QJsonDocument::fromJson(file.readLine()).object());
    return events;
}

/// The same run where between two shares of it everything took so much longer.
QList<RunEvent> slowed(QList<RunEvent> events, double from, double to, double factor)
{
    const QDateTime begun = events.first().time;
    const auto whole = double(begun.msecsTo(events.last().time));
    for (RunEvent &event : events) {
        const auto at = double(begun.msecsTo(event.time));
        const double within = std::clamp(at, from * whole, to * whole) - from * whole;
        event.time = begun.addMSecs(qint64(at + within * (factor - 1)));
    }
    return events;
}

/// What a step of it is expected to do where the last run had done the same.
RunEvent asItWent(const QList<RunEvent> &events)
{
    Run whole;
    QMap<QString, QDateTime> begun;
    RunEvent estimate{.kind = RunEvent::Kind::Estimate};
    for (const RunEvent &event : events) {
        whole.apply(event);
        if (event.kind != RunEvent::Kind::Step || !event.machine.isEmpty())
            continue;
        if (event.stepState == StepState::Running)
            begun.insert(event.id, event.time);
        else if (event.stepState == StepState::Done)
            estimate.expected.insert(event.id, double(begun.value(event.id).msecsTo(event.time)) / 1000);
    }
    const QMap<QString, StepCurve> curves = whole.work.curves();
    for (auto curve = curves.begin(); curve != curves.end(); ++curve)
        estimate.curves.insert(curve.key(), curve->shares());
    return estimate;
}

/// When a step begins or ends, as a share of the run.
double shareOf(const QList<RunEvent> &events, const QString &step, StepState state)
{
    const auto found = std::find_if(events.begin(), events.end(), [&](const RunEvent &event) {
        return event.kind == RunEvent::Kind::Step && event.id == step && event.machine.isEmpty() && event.stepState == state;
    });
    const QDateTime start = events.first().time;
    return found == events.end() ? 0 : double(start.msecsTo(found->time)) / double(start.msecsTo(events.last().time));
}

/// The same run with its estimate where it comes: when the plan is made.
QList<RunEvent> estimated(QList<RunEvent> events, RunEvent estimate)
{
    const auto planned = std::find_if(events.begin(), events.end(), [](const RunEvent &event) {
        return event.id == QLatin1String("plan") && event.stepState == StepState::Done;
    });
    estimate.time = planned->time;
    events.insert(planned + 1, estimate);
    return events;
}

/// What is said to be left of it, in s, after such a share of it; and what was left.
std::pair<double, double> leftAfter(const QList<RunEvent> &events, int percent)
{
    const qint64 whole = events.first().time.msecsTo(events.last().time);
    const QDateTime moment = events.first().time.addMSecs(whole * percent / 100);
    Run run;
    for (const RunEvent &event : events) {
        if (event.time <= moment)
            run.apply(event);
    }
    return {run.work.secondsLeft(moment).value_or(0), double(whole) * (100 - percent) / 100'000};
}

/// A configuration whose four steps take so long in reality.
Told configured(const QMap<QString, double> &expected, double prepare, double reach, double salt, double roles, double stopAt)
{
    Told told(Verb::Configure);
    told.estimate(expected, {{"roles", straight(0, 1)}});
    double at = 0;
    const auto step = [&](const char *id, double seconds, bool counts) {
        if (at > stopAt)
            return;
        told.step(at, id, StepState::Running);
        for (int i = 1; counts && i <= 100 && at + seconds * i / 100 <= stopAt; ++i)
            told.counted(at + seconds * i / 100, i, 100);
        at += seconds;
        if (at <= stopAt)
            told.step(at, id, StepState::Done);
    };
    step("prepare", prepare, false);
    step("reach", reach, false);
    step("salt", salt, false);
    step("roles", roles, true);
    return told;
}

const QMap<QString, double> ofConfigure{
    {QStringLiteral("prepare"), 2}, {QStringLiteral("reach"), 3}, {QStringLiteral("salt"), 15}, {QStringLiteral("roles"), 80}};
} // namespace

/// The one progress of a run, and how long it will take.
class tst_RunWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepWeighsWhatItTakes()
    {
        Told told(Verb::Configure);
        told.estimate(ofConfigure);
        QCOMPARE(told.run.work.percent(), 0);
        told.step(0, "prepare", StepState::Running);
        told.step(2, "prepare", StepState::Done);
        QCOMPARE(told.run.work.percent(), 2);
        told.step(2, "reach", StepState::Running);
        for (const char *machine : {"a", "b", "c"})
            told.step(2, "reach", StepState::Running, machine);
        told.step(3, "reach", StepState::Done, "a");
        told.step(4, "reach", StepState::Done, "b");
        QCOMPARE(told.run.work.percent(), 3); // two thirds of three seconds of a hundred
        told.step(5, "reach", StepState::Done);
        told.step(20, "salt", StepState::Done);
        told.step(20, "roles", StepState::Running);
        told.counted(60, 40, 80);
        QCOMPARE(told.run.work.percent(), 20 + 36); // the last tenth of a step is left for what comes after what it counts
    }

    void machinesThatAStepHasNotComeToCountToo()
    {
        Told told(Verb::Verify);
        told.estimate({{QStringLiteral("prepare"), 10}, {QStringLiteral("reach"), 40}, {QStringLiteral("verify"), 50}});
        told.step(0, "prepare", StepState::Done);
        told.step(1, "verify", StepState::Done, "a"); // one machine is ahead of the run, and is not all of it
        QCOMPARE(told.run.work.percent(), 10);
        told.step(1, "reach", StepState::Running);
        for (const char *machine : {"a", "b", "c", "d"})
            told.step(1, "reach", StepState::Running, machine);
        told.step(2, "reach", StepState::Done, "a");
        QCOMPARE(told.run.work.percent(), 10 + 9);
        told.step(2, "verify", StepState::Running);
        QCOMPARE(told.run.work.percent(), 10 + 9 + 11);
    }

    void whatComesAfterTheLastMachineHasItsShare()
    {
        Told told(Verb::Verify);
        told.estimate({{"prepare", 10}, {"reach", 40}, {"verify", 50}}, {{"verify", straight(0, 0.4)}});
        told.step(0, "prepare", StepState::Done);
        told.step(1, "reach", StepState::Done);
        told.step(2, "verify", StepState::Running);
        for (const char *machine : {"a", "b"})
            told.step(2, "verify", StepState::Running, machine);
        told.step(20, "verify", StepState::Done, "a");
        QCOMPARE(told.run.work.percent(), 60);
        told.step(22, "verify", StepState::Done, "b");
        QCOMPARE(told.run.work.percent(), 70);
        QCOMPARE(qRound(told.left(32)), 20);
        told.step(40, "verify", StepState::Done);
        QCOMPARE(told.run.work.percent(), 99);
    }

    void alsoWhereNobodyKnewThatAnythingComes()
    {
        Told told(Verb::Verify);
        told.estimate({{"prepare", 10}, {"reach", 40}, {"verify", 50}});
        told.step(0, "prepare", StepState::Done);
        told.step(1, "reach", StepState::Done);
        told.step(2, "verify", StepState::Running);
        told.step(2, "verify", StepState::Running, "a");
        told.step(22, "verify", StepState::Done, "a");
        QCOMPARE(told.run.work.percent(), 95);
    }

    void untilTheFirstSignOfAStepItsPaceIsNotKnown()
    {
        Told told(Verb::Configure);
        told.estimate({{"prepare", 0.1}, {"reach", 0.1}, {"salt", 0.1}, {"roles", 100}}, {{"roles", straight(0.5, 1)}});
        for (const char *step : {"prepare", "reach", "salt"})
            told.step(0, step, StepState::Done);
        told.step(0, "roles", StepState::Running);
        QCOMPARE(qRound(told.left(20)), 80);
        told.counted(50, 1, 100); // by its own pace it would take another 99 × 50 s
        QVERIFY(std::abs(told.left(50) - 50) < 3);
        told.counted(75, 50, 100);
        QVERIFY(std::abs(told.left(75) - 25) < 3);
    }

    void theTimeLeftOfARecordedSecondBuildIsWithinAFifth_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("factor");
        QTest::addColumn<bool>("inPart");
        QTest::newRow("as recorded") << 0. << 1. << 1. << false;
        QTest::newRow("half as slow again") << 0. << 1. << 1.5 << false;
        QTest::newRow("twice as slow") << 0. << 1. << 2. << false;
        QTest::newRow("five times as slow") << 0. << 1. << 5. << false;
        QTest::newRow("a fifth quicker") << 0. << 1. << 0.8 << false;
        QTest::newRow("another program ends after a fifth of it") << 0. << 0.2 << 2. << true;
        QTest::newRow("another program works in the middle") << 0.3 << 0.5 << 2. << true;
        QTest::newRow("another program begins in the middle") << 0.5 << 1. << 2. << true;
    }

    /// Of what remains where all is alike slow. Where another program comes or goes on the way nobody can know it before; soon after it
    /// is known, and no error is more than a fifth of the whole.
    void theTimeLeftOfARecordedSecondBuildIsWithinAFifth()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(double, factor);
        QFETCH(bool, inPart);
        RunEvent estimate{.kind = RunEvent::Kind::Estimate}; // what the first build of the same cluster had taken
        estimate.expected = {{"prepare", 0.2}, {"plan", 0.2},   {"machines", 0.8}, {"reach", 1.9},
                             {"salt", 8.7},    {"roles", 21.3}, {"verify", 17.5}};
        estimate.curves = {{"reach", straight(1.1 / 1.9, 1)},
                           {"salt", straight(8.6 / 8.7, 1)},
                           {"roles", straight(11.7 / 21.3, 1)},
                           {"verify", straight(13.7 / 17.5, 14.5 / 17.5)}};
        const QList<RunEvent> events = estimated(slowed(recorded("second"), from, to, factor), estimate);
        for (const int percent : {25, 50, 75}) {
            const auto [said, left] = leftAfter(events, percent);
            const QString words = QStringLiteral("%1 of %2 s at %3 %").arg(said).arg(left).arg(percent);
            const double whole = left * 100 / (100 - percent);
            if (!inPart || percent == 75)
                QVERIFY2(std::abs(said - left) < 0.2 * (inPart ? whole : left), qPrintable(words));
        }
    }

    void whereOneStepIsSlowTheTimeLeftFollows_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<double>("factor");
        for (const char *step : {"salt", "roles"}) {
            for (const double factor : {0.7, 1.5, 2., 3.})
                QTest::addRow("%s × %.1f", step, factor) << QString::fromLatin1(step) << factor;
        }
    }

    /// One step alone takes longer than it did: as soon as that shows, and those after it are not taken to be slow, too. At a quarter of
    /// these runs it does not show yet, and the last step shows nothing before its last tenth.
    void whereOneStepIsSlowTheTimeLeftFollows()
    {
        QFETCH(QString, step);
        QFETCH(double, factor);
        const QList<RunEvent> before = recorded("second");
        const double from = shareOf(before, step, StepState::Running);
        const double to = shareOf(before, step, StepState::Done);
        QVERIFY(from > 0 && to > from);
        const QList<RunEvent> events = estimated(slowed(before, from, to, factor), asItWent(before));
        for (const int percent : {50, 75}) {
            const auto [said, left] = leftAfter(events, percent);
            QVERIFY2(std::abs(said - left) < 0.2 * left, qPrintable(QStringLiteral("%1 of %2 s at %3 %").arg(said).arg(left).arg(percent)));
        }
    }

    void whileNothingIsHeardTheBarGoesOnAsItIsExpectedTo()
    {
        Told told(Verb::Verify);
        told.estimate({{"prepare", 10}, {"reach", 40}, {"verify", 50}}, {{"verify", straight(0.8, 0.9)}});
        told.step(0, "prepare", StepState::Running);
        told.step(10, "prepare", StepState::Done);
        told.step(10, "reach", StepState::Running);
        told.step(50, "reach", StepState::Done);
        told.step(50, "verify", StepState::Running);
        QCOMPARE(told.run.work.percent(), 50);
        QCOMPARE(qRound(100 * told.shareAt(60)), 60);
        QCOMPARE(qRound(100 * told.shareAt(70)), 70);
        double before = 0.7;
        for (int at = 71; at < 1000; ++at) { // it grows, and is never where the first machine is through
            const double share = told.shareAt(at);
            QVERIFY2(share > before && share < 0.9, qPrintable(QString::number(at)));
            before = share;
        }
        QCOMPARE(told.run.work.percent(), 50); // it is one everywhere: as whoever carries out the run tells it
        RunEvent work{.kind = RunEvent::Kind::Work};
        work.share = 0.7;
        told.run.apply(work);
        QCOMPARE(told.run.work.percent(), 70);
        work.share = 0.6;
        told.run.apply(work);
        QCOMPARE(told.run.work.percent(), 70);
    }

    void betweenTwoSignsItGoesToTheNextOne()
    {
        Told told(Verb::Verify);
        told.estimate({{"prepare", 0.1}, {"reach", 0.1}, {"verify", 100}}, {{"verify", straight(0.2, 0.9)}});
        for (const char *step : {"prepare", "reach"})
            told.step(0, step, StepState::Done);
        told.step(0, "verify", StepState::Running);
        for (const char *machine : {"a", "b"})
            told.step(0, "verify", StepState::Running, machine);
        told.step(55, "verify", StepState::Done, "a");
        QVERIFY(told.shareAt(60) > 0.58 && told.shareAt(60) < 0.62);
        QVERIFY(told.shareAt(500) < 0.9);
        told.step(90, "verify", StepState::Done, "b");
        QVERIFY(told.shareAt(500) > 0.98 && told.shareAt(500) < 1);
    }

    void howAStepWentIsKnownAfterwards()
    {
        Told told(Verb::Verify);
        told.step(0, "prepare", StepState::Running);
        told.step(1, "prepare", StepState::Done);
        told.step(2, "verify", StepState::Running);
        for (const char *machine : {"a", "b"})
            told.step(2, "verify", StepState::Running, machine);
        told.step(8, "verify", StepState::Done, "a");
        told.step(9, "verify", StepState::Done, "b");
        QVERIFY(!told.run.work.curves().contains("verify")); // it is not over
        told.step(12, "verify", StepState::Done);
        QCOMPARE(told.run.work.curves().value("verify").shares(), (QList<double>{.6, .6, .6, .6, .6, .6, .7, .7, .7, .7, .7}));
    }

    void itNeverGoesBackAndIsFullOnlyAtTheEnd()
    {
        Told told(Verb::Configure);
        told.estimate(ofConfigure);
        for (const char *step : {"prepare", "reach", "salt"}) {
            told.step(0, step, StepState::Running);
            told.step(1, step, StepState::Done);
        }
        told.step(1, "roles", StepState::Running);
        told.counted(2, 30, 40);
        const double before = told.run.work.share();
        told.counted(3, 31, 200); // more states than were thought
        QCOMPARE(told.run.work.share(), before);
        told.counted(4, 200, 200);
        told.step(4, "roles", StepState::Done);
        QCOMPARE(told.run.work.percent(), 99);
        RunEvent end{.kind = RunEvent::Kind::RunFinished};
        end.time = beginning.addSecs(5);
        end.outcome = Outcome::Succeeded;
        told.run.apply(end);
        QCOMPARE(told.run.work.percent(), 100);
    }

    void aRunThatFailsKeepsWhatItHadDone()
    {
        Told told(Verb::Configure);
        told.estimate(ofConfigure);
        told.step(2, "prepare", StepState::Done);
        RunEvent end{.kind = RunEvent::Kind::RunFinished};
        end.outcome = Outcome::Failed;
        told.run.apply(end);
        QCOMPARE(told.run.work.percent(), 2);
    }

    void withoutAnEstimateTheTimeIsNotKnownAndTheBarGrowsAllTheSame()
    {
        Told told(Verb::Up);
        told.step(0, "prepare", StepState::Running);
        told.step(1, "prepare", StepState::Done);
        QVERIFY(told.run.work.share() > 0);
        QVERIFY(!told.run.work.secondsLeft(beginning.addSecs(1)));
    }

    void theTimeLeftIsWithinAFifth_data()
    {
        QTest::addColumn<double>("prepare");
        QTest::addColumn<double>("reach");
        QTest::addColumn<double>("salt");
        QTest::addColumn<double>("roles");
        QTest::newRow("as expected") << 2. << 3. << 15. << 80.;
        QTest::newRow("twice as slow") << 4. << 6. << 30. << 160.;
        QTest::newRow("a quarter quicker") << 1.5 << 2.2 << 11. << 60.;
        QTest::newRow("roles alone are slower") << 2. << 3. << 15. << 95.;
        QTest::newRow("roles alone take half as long again") << 2. << 3. << 15. << 120.;
    }
    void theTimeLeftIsWithinAFifth()
    {
        QFETCH(double, prepare);
        QFETCH(double, reach);
        QFETCH(double, salt);
        QFETCH(double, roles);
        const double whole = prepare + reach + salt + roles;
        for (const double part : {0.25, 0.5, 0.75}) {
            const double at = whole * part;
            const double left = configured(ofConfigure, prepare, reach, salt, roles, at).left(at);
            QVERIFY2(std::abs(left - (whole - at)) <= 0.2 * (whole - at),
                     qPrintable(QStringLiteral("%1 at %2 of %3").arg(left).arg(at).arg(whole)));
        }
    }

    void anEstimateIsWhatTheLastRunsOfTheSameShapeTook()
    {
        const Cluster design = Designs::germline(1);
        const RunShape shape = shapeOf(design, 5);
        Durations durations;
        const QStringList steps{QStringLiteral("roles")};
        QCOMPARE(durations.of(steps, shape).runs, 0);
        QCOMPARE(durations.of(steps, shape).total(), Durations::shipped(steps.first(), shape));
        QCOMPARE(durations.of(steps, shape, 8).total(), 8 * Durations::shipped(steps.first(), shape)); // nothing is known of it when busy
        for (const double seconds : {100., 20., 90., 30.})
            durations.add({steps.first(), shape, seconds, {}});
        QCOMPARE(durations.of(steps, shape).runs, 3); // 20, 90, 30: the first is long ago
        QCOMPARE(durations.of(steps, shape).total(), 30.);
        QCOMPARE(durations.of(steps, shape, 8).total(), 30.); // what was learned was learned here
        QCOMPARE(Durations().of(steps, shape).curves.value(steps.first()), StepCurve::shipped(steps.first()));
        for (const double last : {0.7, 0.8, 0.9})
            durations.add({steps.first(), shape, 30., StepCurve(straight(0.5, last))});
        QVERIFY(std::abs(durations.of(steps, shape).curves.value(steps.first()).at(1) - 0.8) < 1e-9); // as they went, in the middle
    }

    void anEstimateOfAnotherSizeIsScaled()
    {
        RunShape five{QStringLiteral("local"), 5, 5, QStringLiteral("worker")};
        RunShape ten = five;
        ten.machines = ten.made = 10;
        const QString roles = QStringLiteral("roles");
        Durations durations;
        durations.add({roles, five, 2 * Durations::shipped(roles, five), {}}); // a slow computer
        const Estimate estimate = durations.of({roles}, ten);
        QCOMPARE(estimate.runs, 0);
        QCOMPARE(estimate.total(), 2 * Durations::shipped(roles, ten));
        RunShape elsewhere = ten;
        elsewhere.place = QStringLiteral("openstack");
        QCOMPARE(durations.of({roles}, elsewhere).total(), Durations::shipped(roles, elsewhere)); // a place teaches nothing of another
    }

    void whatIsLongAgoIsForgotten()
    {
        Durations durations;
        for (int i = 0; i < Durations::most + 10; ++i)
            durations.add({QStringLiteral("roles"), {}, double(i), {}});
        QCOMPARE(durations.known().size(), Durations::most);
        QCOMPARE(durations.known().last().seconds, double(Durations::most + 9));
    }
};

QTEST_MAIN(tst_RunWork)
#include "tst_RunWork.moc"
