#include "services/runs/RunPulse.h"

#include <QTest>
#include <QTimeZone>

/// What a run says of itself when nobody else says anything.
class tst_RunPulse final : public QObject
{
    Q_OBJECT

    static QDateTime at(int seconds) { return QDateTime(QDate(2026, 11, 28), QTime(12, 0), QTimeZone::utc()).addSecs(seconds); }
    static RunEvent step(int seconds, StepState state, const QString &machine = {}, const QString &id = QStringLiteral("roles"))
    {
        RunEvent event{.kind = RunEvent::Kind::Step};
        event.time = at(seconds);
        event.id = id;
        event.title =
            machine.isEmpty() ? id == QStringLiteral("roles") ? QStringLiteral("Apply roles") : QStringLiteral("Reach") : QString();
        event.stepState = state;
        event.machine = machine;
        return event;
    }

private Q_SLOTS:
    void itSaysWhatIsWaitedForAndSinceWhen()
    {
        RunPulse pulse;
        pulse.take(step(0, StepState::Running));
        QCOMPARE(pulse.due(at(7)), QString());
        QCOMPARE(pulse.due(at(8)), QStringLiteral("Apply roles: going on for 8 s now."));
        for (const char *machine : {"worker-0", "worker-1"})
            pulse.take(step(8, StepState::Running, QString::fromLatin1(machine)));
        RunEvent counted{.kind = RunEvent::Kind::Progress};
        counted.time = at(9);
        counted.done = 34;
        counted.total = 120;
        pulse.take(counted);
        QCOMPARE(pulse.due(at(20)), QStringLiteral("Apply roles: 34 of 120 done, for 20 s now. At it: worker-0, worker-1."));
        pulse.take(step(20, StepState::Done, QStringLiteral("worker-0")));
        QCOMPARE(pulse.due(at(20)), QStringLiteral("Apply roles: 34 of 120 done, for 20 s now. At it: worker-1."));
    }

    void ofManyMachinesItNamesAFew()
    {
        RunPulse pulse;
        pulse.take(step(0, StepState::Running));
        for (int i = 0; i < 175; ++i)
            pulse.take(step(1, StepState::Running, QStringLiteral("worker-%1").arg(i)));
        QCOMPARE(pulse.due(at(30)),
                 QStringLiteral("Apply roles: going on for 30 s now. worker-0, worker-1, worker-2 and 172 more machine(s) are at it."));
    }

    void aLineOfTheLogIsEnough()
    {
        RunPulse pulse;
        pulse.take(step(0, StepState::Running));
        RunEvent line{.kind = RunEvent::Kind::Log};
        line.time = at(5);
        pulse.take(line);
        QVERIFY(pulse.due(at(12)).isEmpty());
        QVERIFY(!pulse.due(at(13)).isEmpty());
    }

    void betweenStepsAndAfterTheLastNothingIsSaid()
    {
        RunPulse pulse;
        QVERIFY(pulse.due(at(60)).isEmpty());
        pulse.take(step(0, StepState::Running));
        pulse.take(step(1, StepState::Running, {}, QStringLiteral("reach")));
        QVERIFY(pulse.due(at(60)).startsWith(QStringLiteral("Reach: ")));
        pulse.take(step(2, StepState::Done, {}, QStringLiteral("reach")));
        QVERIFY(pulse.due(at(60)).startsWith(QStringLiteral("Apply roles: ")));
        pulse.take(step(3, StepState::Failed));
        QVERIFY(pulse.due(at(60)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_RunPulse)
#include "tst_RunPulse.moc"
