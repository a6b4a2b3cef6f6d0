#include "model/cluster/RoleMachines.h"
#include "services/findings/Rules.h"
#include "services/salt/SaltDesign.h"
#include "services/stages/ConfigureRoles.h"
#include "services/stages/JoinSalt.h"
#include "services/stages/ReachMachines.h"
#include "services/stages/RunSalt.h"
#include "services/stages/SaltJobs.h"
#include "services/status/AskStatus.h"
#include "services/status/MasterAnswer.h"
#include "services/status/MasterSession.h"
#include "tests/integration/Swarm.h"
#include "tests/integration/SwarmWindow.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <memory>

/// Many minions and one real master, joined, configured and looked at by the stages of a run. BUTLER_SWARM says how many; 40 unless it
/// does.
class tst_Swarm final : public QObject
{
    Q_OBJECT

    static bool isLong() { return !qEnvironmentVariableIsEmpty("BUTLER_SWARM"); }
    RunContext &context() { return m_swarm->context(); }
    static QString sentence(const Result<void> &result)
    {
        return result ? QString() : result.error().message + QLatin1Char('\n') + result.error().details;
    }
    /// How many were worked on at once, as the log has it: “12 of 40 at once.”
    static QStringList paces(const QList<RunEvent> &events)
    {
        static const QRegularExpression words(QStringLiteral("^([0-9]+) of ([0-9]+) at once\\.$"));
        QStringList found;
        for (const RunEvent &event : events) {
            if (event.kind == RunEvent::Kind::Log && words.match(event.text).hasMatch())
                found << event.text;
        }
        return found;
    }
    /// Who has not answered in time while the computer is busy is asked again, as status does it.
    MasterAnswer ask(const StatusQuestion &question, const QStringList &down = {})
    {
        MasterSession session;
        MasterAnswer answer = askMaster(session, question, Freshness::New);
        for (int again = 0; again < 2 && silent(answer, m_swarm->minions()) != down; ++again)
            answer = bestOf(answer, askMaster(session, question, Freshness::New));
        return answer;
    }
    static QStringList silent(const MasterAnswer &answer, const QStringList &minions)
    {
        QStringList names = minions;
        names.removeIf([&answer](const QString &minion) { return answer.minionUp.value(minion); });
        return names;
    }

    static bool isMissed(const QStringList &findings, const QString &minion)
    {
        return findings.contains(QStringLiteral("minion-silent:") + minion) ||
               findings.contains(QStringLiteral("ssh-unreachable:") + minion);
    }

    /// It only grows, to all there is to do, and how many are worked on at once is said.
    void seeProgress(const QList<RunEvent> &told)
    {
        qint64 last = 0, whole = 0;
        for (const RunEvent &event : told) {
            if (event.kind != RunEvent::Kind::Progress || !event.machine.isEmpty())
                continue;
            QVERIFY(event.done >= last);
            last = event.done;
            whole = event.total;
        }
        QCOMPARE(last, whole);
        QVERIFY(whole >= machineNames(context().design).size());
        QVERIFY(!paces(told).isEmpty());
    }
    /// What the window shows of it, which is open all the while.
    void look(SwarmWindow::Sight &sight, bool anew = false)
    {
        sight = anew ? m_window->lookAnew() : m_window->look(m_swarm->events().size());
        QVERIFY(sight.isInTime);
        qInfo("the window was held up for %.0f ms at the longest, %.0f ms of it by its own work", sight.blocked, sight.own);
    }
    void killHalf()
    {
        m_down = m_swarm->half();
        const QString wrong = m_swarm->kill(m_down);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const int wanted = std::max(4, qEnvironmentVariable("BUTLER_SWARM", QStringLiteral("40")).toInt());
        const int count = Swarm::fitting(wanted);
        if (count < std::min(wanted, 8))
            QSKIP(qPrintable(
                QStringLiteral("Left out: this computer has %1 MB left, which is not enough for a swarm.").arg(Swarm::memoryLeft())));
        QVERIFY2(count == wanted || !isLong(), qPrintable(QStringLiteral("This computer has room for %1 of them.").arg(count)));
        if (count < wanted)
            qWarning("Of %d minions %d are made: this computer has %d MB left.", wanted, count, Swarm::memoryLeft());
        m_swarm = std::make_unique<Swarm>(count);
        const QString why = m_swarm->begin();
        if (!why.isEmpty() && qEnvironmentVariableIsEmpty("BUTLER_REQUIRE_CONTAINERS"))
            QSKIP(qPrintable(QStringLiteral("Left out, for no containers can run here: ") + why));
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_since.start();
        const QString wrong = m_swarm->make();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        qInfo("%d minions and a master made in %.1f s", count, double(m_since.restart()) / 1000);
    }

    void allJoin()
    {
        const Result<void> reached = reachMachines(context());
        QVERIFY2(reached, qPrintable(sentence(reached)));
        QVERIFY2(context().failures.isEmpty(), qPrintable(m_swarm->failures()));
        qInfo("reached in %.1f s", double(m_since.restart()) / 1000);
        m_window = std::make_unique<SwarmWindow>();
        const QString wrong = m_window->open(*m_swarm);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const int before = Swarm::memoryLeft();
        m_since.start();
        const Result<void> joined = joinSalt(context());
        QVERIFY2(joined, qPrintable(sentence(joined)));
        QVERIFY2(context().failures.isEmpty(), qPrintable(m_swarm->failures()));
        qInfo("joined in %.1f s; all of it takes %d MB", double(m_since.restart()) / 1000, before - Swarm::memoryLeft());
        // What the run told: each machine's end, how far it is in all, and how many at once.
        const QList<RunEvent> told = m_swarm->events();
        for (const QString &machine : machineNames(context().design)) {
            QVERIFY2(std::any_of(told.cbegin(), told.cend(),
                                 [&machine](const RunEvent &event) {
                                     return event.kind == RunEvent::Kind::Step && event.id == QLatin1String("salt") &&
                                            event.machine == machine && event.stepState == StepState::Done;
                                 }),
                     qPrintable(machine));
        }
        seeProgress(told);
        qInfo("%s", qPrintable(paces(told).join(QLatin1Char(' '))));
        SwarmWindow::Sight sight;
        look(sight);
        QCOMPARE(sight.joined, static_cast<int>(machineNames(context().design).size()));
        QCOMPARE(sight.applied, 0);
    }

    /// All our states, on all of them.
    void allGetTheirRoles()
    {
        const qsizetype before = m_swarm->events().size();
        m_since.start();
        const Result<void> configured = configureRoles(context());
        QVERIFY2(configured, qPrintable(sentence(configured)));
        QVERIFY2(context().failures.isEmpty(), qPrintable(m_swarm->failures()));
        QMap<QString, int> states;
        const QList<RunEvent> told = m_swarm->events(before);
        seeProgress(told);
        for (const RunEvent &event : told)
            states[event.machine] += event.kind == RunEvent::Kind::State ? 1 : 0;
        const int each = states.value(m_swarm->minions().first());
        QVERIFY2(each > 20, qPrintable(QString::number(each)));
        for (const QString &minion : m_swarm->minions())
            QCOMPARE(states.value(minion), each);
        qInfo("configured in %.1f s, %d states each: %s", double(m_since.restart()) / 1000, each,
              qPrintable(paces(told).join(QLatin1Char(' '))));
        const auto all = static_cast<qint64>(
            std::count_if(told.cbegin(), told.cend(), [](const RunEvent &event) { return event.kind == RunEvent::Kind::State; }));
        SwarmWindow::Sight sight;
        look(sight);
        QCOMPARE(sight.states, all);
        QCOMPARE(sight.applied, static_cast<int>(machineNames(context().design).size()));
        const CommandResult known = m_swarm->onMaster("salt -t 120 'swarm-*' cmd.run 'grep -c swarm- /etc/hosts' --out=txt\n");
        QCOMPARE(known.besides.count(": " + QByteArray::number(m_swarm->minions().size()) + '\n'), m_swarm->minions().size());
        // Only now: the window then asks all of them, as the command does, and 184 twice at once fill a computer's memory.
        m_swarm->endRun();
    }

    void statusSeesAllOfThem()
    {
        m_since.start();
        const MasterAnswer answer = ask(m_swarm->statusQuestion());
        qInfo("status in %.1f s", double(m_since.elapsed()) / 1000);
        QVERIFY2(answer.known, qPrintable(answer.problem));
        QStringList accepted = answer.accepted, all = machineNames(context().design);
        accepted.sort();
        all.sort();
        QCOMPARE(accepted, all);
        QCOMPARE(silent(answer, m_swarm->minions()), QStringList());
        SwarmWindow::Sight sight;
        look(sight, true);
        QCOMPARE(sight.machines, static_cast<int>(all.size()));
        QCOMPARE(sight.up, sight.machines);
        for (const QString &minion : m_swarm->minions())
            QVERIFY2(!isMissed(sight.findings, minion), qPrintable(minion));
    }

    /// As a person asks once: in time, and nothing is said against who was not heard.
    void aQuickLookHearsSome()
    {
        StatusQuestion question = m_swarm->statusQuestion();
        question.isQuick = true;
        MasterSession session;
        m_since.start();
        const MasterAnswer answer = askMaster(session, question, Freshness::New);
        const double took = double(m_since.elapsed()) / 1000;
        QVERIFY2(answer.known, qPrintable(answer.problem));
        const QStringList missed = silent(answer, m_swarm->minions());
        qInfo("a quick look in %.1f s: %d of %d heard, %d keys shown", took, static_cast<int>(m_swarm->minions().size() - missed.size()),
              static_cast<int>(m_swarm->minions().size()), static_cast<int>(answer.hostKeys.size()));
        QVERIFY(missed.size() < m_swarm->minions().size());
        QStringList found;
        for (const Finding &finding : findingsOf(observedOf(question, answer), question, answer))
            found << finding.id;
        QVERIFY(missed.isEmpty() || found.contains(QStringLiteral("machines-slow")));
        for (const QString &minion : m_swarm->minions())
            QVERIFY2(!isMissed(found, minion), qPrintable(minion));
    }

    /// The run ends, and names them and no other.
    void halfOfThemGoDownAtWork()
    {
        if (!isLong())
            QSKIP("Left out of the short run: minutes go by until those that are silent are believed to be lost.");
        const QStringList minions = m_swarm->minions();
        const int atOnce = std::min(static_cast<int>(minions.size()), 48); // they only sleep, but each takes this computer's memory
        SaltQuestion question;
        question.minions = minions;
        question.steps = {{SaltTask{minions, QStringLiteral("test.sleep"), {QStringLiteral("20")}, {}}}};
        const Pace::Bounds bounds = context().runner.pace().bounds();
        context().runner.setPace({.first = atOnce, .most = atOnce});
        QSet<QString> begun, returned;
        m_since.start();
        const Result<SaltOutcome> outcome = carryOut(context(), question, [&](const SaltEvent &event) {
            if (event.kind == SaltEvent::Kind::Return)
                returned << event.minion;
            if (event.kind != SaltEvent::Kind::Job)
                return;
            begun += QSet<QString>(event.minions.begin(), event.minions.end());
            if (begun.size() >= atOnce && m_down.isEmpty())
                killHalf();
        });
        context().runner.setPace(bounds);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        qInfo("they were missed after %.1f s", double(m_since.elapsed()) / 1000);
        QVERIFY(!m_down.isEmpty());
        QStringList lost = minions;
        lost.removeIf([&outcome](const QString &minion) { return !outcome->lost.contains(minion); });
        QCOMPARE(lost, m_down);
        QCOMPARE(returned.size(), minions.size() - m_down.size());
    }

    void statusFindsWhoIsDown()
    {
        if (m_down.isEmpty())
            killHalf();
        const StatusQuestion asked = m_swarm->statusQuestion();
        const MasterAnswer answer = ask(asked, m_down);
        QCOMPARE(silent(answer, m_swarm->minions()), m_down);
        QStringList found;
        for (const Finding &finding : findingsOf(observedOf(asked, answer), asked, answer))
            found << finding.id;
        SwarmWindow::Sight sight;
        look(sight, true);
        for (const QString &minion : m_swarm->minions()) {
            QVERIFY2(isMissed(found, minion) == m_down.contains(minion), qPrintable(minion));
            QVERIFY2(isMissed(sight.findings, minion) == m_down.contains(minion), qPrintable(minion));
        }
        m_window.reset();
    }

    /// They boot, and the same run again makes all well.
    void whoBootsIsBack()
    {
        if (!isLong())
            QSKIP("Left out of the short run: it is the same as at first once more.");
        m_since.start();
        const QString wrong = m_swarm->startMachines(m_down);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        for (const auto stage : {reachMachines, joinSalt, configureRoles}) {
            const Result<void> done = stage(context());
            QVERIFY2(done, qPrintable(sentence(done)));
            QVERIFY2(context().failures.isEmpty(), qPrintable(m_swarm->failures()));
        }
        qInfo("they were back in %.1f s", double(m_since.elapsed()) / 1000);
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_swarm.reset();
    }

private:
    std::unique_ptr<Swarm> m_swarm{};
    std::unique_ptr<SwarmWindow> m_window{};
    QStringList m_down{};
    QElapsedTimer m_since{};
};

int main(int argc, char *argv[])
{
    if (const std::optional<int> part = SwarmWindow::part(argc, argv))
        return *part;
    QCoreApplication app(argc, argv);
    tst_Swarm test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Swarm.moc"
