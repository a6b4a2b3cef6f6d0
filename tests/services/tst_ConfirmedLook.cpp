#include "services/findings/ConfirmedLook.h"
#include "services/findings/Rules.h"
#include "services/status/MasterAnswer.h"
#include "tests/services/FakeClocks.h"

#include <QTest>

#include <algorithm>

namespace
{
const QString own = QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf");
const QString other = QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFg");

/// A master with one worker.
StatusQuestion question()
{
    StatusQuestion asked;
    for (const QString &name : {QStringLiteral("salt-master"), QStringLiteral("worker")}) {
        Group group;
        group.name = name;
        group.roles = QStringList{name};
        asked.design.groups << group;
        asked.powers[name] = ObservedMachine::Power::Running;
        asked.terraform[name] = ObservedMachine::Terraform::Present;
        asked.addresses[name] = QStringLiteral("10.0.0.%1").arg(asked.addresses.size() + 2);
    }
    asked.built = true;
    asked.entryMachine = QStringLiteral("salt-master");
    asked.sshConfig = QStringLiteral("there");
    asked.hostKeys = {{QStringLiteral("worker"), {own}}};
    return asked;
}

MasterAnswer well()
{
    MasterAnswer answer;
    answer.known = answer.keysKnown = answer.consulKnown = true;
    answer.consulLeader = QStringLiteral("10.0.0.2:8300");
    for (const QString &name : {QStringLiteral("salt-master"), QStringLiteral("worker")}) {
        answer.accepted << name;
        answer.minionUp[name] = true;
        answer.roles[name] = QStringList{name};
        answer.members[name] = ObservedMachine::Member::Alive;
    }
    return answer;
}

/// A cluster that answers as it is written: first what it keeps, then what it says when it is asked anew.
struct Told {
    QList<MasterAnswer> answers{};
    QList<Freshness> asked{};
    int waited = 0;
    ConfirmedLook look{[this](Freshness freshness) {
                           asked << freshness;
                           return answers.size() > 1 ? answers.takeFirst() : answers.value(0);
                       },
                       [this] { ++waited; }, FakeClocks().clocks()};

    QStringList find(const QList<MasterAnswer> &told, Freshness freshness = Freshness::Recent, const StatusQuestion &of = question())
    {
        answers = told;
        asked.clear();
        waited = 0;
        QStringList ids;
        for (const Finding &finding : look.look(of, freshness).findings)
            ids << finding.id;
        return ids;
    }
};

/// One thing that is wrong, and the finding that says it.
struct Wrong {
    MasterAnswer answer{};
    QString id{};
};

QMap<QByteArray, Wrong> wrongs()
{
    QMap<QByteArray, Wrong> all;
    const auto wrong = [&all](const char *what, const char *id) -> MasterAnswer & {
        all[what] = {well(), QString::fromLatin1(id)};
        return all[what].answer;
    };
    const QString worker = QStringLiteral("worker");
    wrong("roles", "roles-differ:worker").roles[worker] = QStringList{QStringLiteral("db-server")};
    wrong("a host key", "host-key-changed:worker").hostKeys[worker] = other;
    wrong("a clock", "clock-off:worker").clocks[worker] = 7200;
    wrong("a key", "key-stale:ghost").accepted << QStringLiteral("ghost");
    wrong("a minion", "minion-silent:worker").minionUp[worker] = false;
    wrong("SSH", "ssh-unreachable:worker").ssh[worker] = false;
    wrong("a member", "consul-failed:worker").members[worker] = ObservedMachine::Member::Failed;
    wrong("no leader", "consul-no-leader").consulLeader.clear();
    MasterAnswer &figures = wrong("figures", "metric-old:worker");
    figures.influxKnown = true;
    figures.lastMetric[QStringLiteral("salt-master")] = QDateTime::currentDateTimeUtc();
    return all;
}
} // namespace

/// No finding by one answer alone.
class tst_ConfirmedLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClusterThatIsWellIsAskedOnce()
    {
        Told told;
        QCOMPARE(told.find({well()}), QStringList());
        QCOMPARE(told.asked, QList{Freshness::Recent});
        QCOMPARE(told.waited, 0);
    }

    /// A person waits, and of many machines some are always slow: that says nothing against them.
    void aQuickQuestionIsAskedOnceAndMarksWhoDidNotAnswer()
    {
        Told told;
        StatusQuestion quick = question();
        quick.isQuick = true;
        MasterAnswer slow = well();
        slow.minionUp[QStringLiteral("worker")] = false;
        slow.ssh[QStringLiteral("worker")] = true;
        QCOMPARE(told.find({slow, well()}, Freshness::New, quick), QStringList{QStringLiteral("machines-slow")});
        QCOMPARE(told.asked.size(), 1);
        const Observed observed = observedOf(quick, slow);
        QCOMPARE(observed.machines.last().minion, ObservedMachine::Minion::Unknown);
        const QList<Finding> findings = findingsOf(observed, quick, slow);
        QCOMPARE(findings.first().message,
                 QStringLiteral(
                     "Not all could be asked and heard within 2 s. 1 machine(s) are marked as unknown: worker. The window waits for all."));
        slow.minionUp[QStringLiteral("worker")] = true;
        QCOMPARE(told.find({slow}, Freshness::New, quick), QStringList());
    }

    /// Whom there was no time to ask is neither dead nor well; who was asked just before is as it said then.
    void whomAFullLookHadNoTimeToAskIsUnknown()
    {
        Told told;
        MasterAnswer slow = well();
        slow.minionUp.remove(QStringLiteral("worker"));
        QCOMPARE(told.find({slow, slow}), QStringList{QStringLiteral("machines-slow")});
        QCOMPARE(observedOf(question(), slow).machines.last().minion, ObservedMachine::Minion::Unknown);
        QCOMPARE(findingsOf(observedOf(question(), slow), question(), slow).first().message,
                 QStringLiteral("Not all machines could be asked in time. Of 1 machine(s) it is not known whether Salt answers: worker."));
        QCOMPARE(told.find({well(), slow}, Freshness::New), QStringList());
        QVERIFY(bestOf(well(), slow).minionUp.value(QStringLiteral("worker")));
        StatusQuestion running = question();
        running.run = ObservedRun{QStringLiteral("1"), QStringLiteral("up"), {}};
        QCOMPARE(told.find({slow}, Freshness::New, running), QStringList());
        StatusQuestion elsewhere = question(); // Terraform's state does not say where it is
        elsewhere.addresses.remove(QStringLiteral("worker"));
        QVERIFY(!told.find({slow, slow}, Freshness::New, elsewhere).contains(QStringLiteral("machines-slow")));
        slow.errors.insert(QStringLiteral("minions"), QStringLiteral("the Salt master does not answer")); // which is said otherwise
        QVERIFY(!told.find({slow, slow}).contains(QStringLiteral("machines-slow")));
    }

    /// What a master keeps is its last answer, which alone is no finding either.
    void whoAnsweredOneOfTwoLooksIsWellAsLongAsThatIsKept()
    {
        const QString worker = QStringLiteral("worker"), master = QStringLiteral("salt-master");
        Told told;
        MasterAnswer first = well(), second = well();
        first.restarts << master;
        second.minionUp[master] = false;
        const QStringList found{QStringLiteral("restart-needed:") + master};
        QCOMPARE(told.find({first, second}, Freshness::New), found);
        QCOMPARE(told.asked.size(), 2);
        second.isKept = true;
        QCOMPARE(told.find({second}), found);

        MasterAnswer notAsked = well(), silent = well();
        notAsked.minionUp.remove(worker);
        silent.minionUp[worker] = false;
        QCOMPARE(told.find({notAsked, silent}, Freshness::New), QStringList{QStringLiteral("machines-slow")});
        silent.isKept = true;
        QCOMPARE(told.find({silent}), QStringList{QStringLiteral("machines-slow")});
        silent.isKept = false;
        QCOMPARE(told.find({silent, silent}, Freshness::New), QStringList{QStringLiteral("minion-silent:worker")});
    }

    /// Else many machines of a small computer would do nothing but answer.
    void whatNobodyAsksForIsAskedAnewAQuarterOfTheTimeAtMost()
    {
        const FakeClocks fake;
        QList<Freshness> asked;
        MasterAnswer wrong = wrongs()["roles"].answer;
        bool isKept = false;
        ConfirmedLook look(
            [&](Freshness freshness) {
                asked << freshness;
                wrong.isKept = isKept && freshness == Freshness::Recent;
                wrong.took = wrong.isKept ? 0 : 20;
                fake.time->steady += wrong.isKept ? 0 : 26'000; // six of them for one that is silent
                return wrong;
            },
            [] {}, fake.clocks());
        const auto askedBy = [&](Freshness freshness, int after = 0) {
            fake.time->steady += after;
            asked.clear();
            (void)look.look(question(), freshness);
            return asked;
        };
        using F = Freshness;
        QCOMPARE(askedBy(F::Recent), (QList{F::Recent, F::New})); // the first look, which finds something: twice 20 s
        isKept = true;
        QCOMPARE(askedBy(F::Recent, 10'000), QList{F::Recent});
        QCOMPARE(askedBy(F::Close, 83'000), QList{F::Recent});
        QCOMPARE(askedBy(F::Close, 1'000), QList{F::New});
        QCOMPARE(askedBy(F::Recent, 59'000), QList{F::Recent});
        QCOMPARE(askedBy(F::Recent, 1'000), (QList{F::Recent, F::New}));
        QCOMPARE(askedBy(F::New), QList{F::New});                // somebody wants to know
        isKept = false;                                          // a minute is over
        QCOMPARE(askedBy(F::Recent, 200'000), QList{F::Recent}); // which was anew
    }

    /// A wall of names says less than ten of them.
    void ofManyThatAreSlowTenAreNamed()
    {
        StatusQuestion quick = question();
        quick.isQuick = true;
        quick.design.groups.last().count = 12;
        quick.powers.remove(QStringLiteral("worker")); // each has a number now
        quick.terraform.remove(QStringLiteral("worker"));
        MasterAnswer slow = well();
        for (int number = 0; number < 12; ++number) {
            const QString name = QStringLiteral("worker-%1").arg(number);
            quick.powers[name] = ObservedMachine::Power::Running;
            slow.accepted << name;
            slow.minionUp[name] = false;
        }
        const QList<Finding> findings = findingsOf(observedOf(quick, slow), quick, slow);
        const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                        [](const Finding &finding) { return finding.id == QLatin1String("machines-slow"); });
        QVERIFY(found != findings.cend());
        QVERIFY2(found->message.contains(QLatin1String("unknown: worker-0, worker-1, ")) &&
                     found->message.contains(QLatin1String(", worker-9 and 2 more. ")),
                 qPrintable(found->message));
    }

    void whatASecondLookDoesNotFindIsNotTold_data() { eachWrong(); }
    void whatASecondLookDoesNotFindIsNotTold()
    {
        QFETCH(QByteArray, what);
        const Wrong wrong = wrongs().value(what);
        for (const Freshness freshness : {Freshness::Recent, Freshness::New}) {
            Told told;
            QCOMPARE(told.find({wrong.answer, well()}, freshness), QStringList());
            QCOMPARE(told.asked.value(1), Freshness::New);
            QCOMPARE(told.waited, 1);
        }
    }

    void whatTwoLooksFindIsTold_data() { eachWrong(); }
    void whatTwoLooksFindIsTold()
    {
        QFETCH(QByteArray, what);
        const Wrong wrong = wrongs().value(what);
        Told told;
        QCOMPARE(told.find({wrong.answer}), QStringList{wrong.id});
        // It stays, and by one look that asks anew it is seen to have gone: what is kept would tell it for a minute.
        QCOMPARE(told.find({wrong.answer}), QStringList{wrong.id});
        QCOMPARE(told.asked, (QList{Freshness::Recent, Freshness::New}));
        QCOMPARE(told.waited, 0);
        QCOMPARE(told.find({wrong.answer}, Freshness::New), QStringList{wrong.id});
        QCOMPARE(told.asked, QList{Freshness::New});
        QCOMPARE(told.find({wrong.answer, well()}), QStringList());
    }

    void whatComesToWhatIsToldIsConfirmedToo()
    {
        Told told;
        const MasterAnswer roles = wrongs().value("roles").answer;
        QCOMPARE(told.find({roles}), QStringList{QStringLiteral("roles-differ:worker")});
        MasterAnswer both = roles;
        both.clocks[QStringLiteral("worker")] = 7200;
        QCOMPARE(told.find({both, roles}, Freshness::New), QStringList{QStringLiteral("roles-differ:worker")});
    }

    void aMasterThatAnswersTheSecondTimeIsThere()
    {
        Told told;
        QCOMPARE(told.find({MasterAnswer(), well()}), QStringList());
        QCOMPARE(told.find({MasterAnswer()}), QStringList{QStringLiteral("master-unreachable:salt-master")});
    }

    void whatIsKnownWithoutTheClusterIsTheSameTheSecondTime()
    {
        Told told;
        StatusQuestion asked = question();
        asked.powers[QStringLiteral("worker")] = ObservedMachine::Power::Stopped;
        QCOMPARE(told.find({well()}, Freshness::New, asked), QStringList{QStringLiteral("machine-stopped:worker")});
        QCOMPARE(told.asked.size(), 1);
    }

    void aPartThatCouldNotBeAskedIsAskedAgain()
    {
        Told told;
        MasterAnswer deaf = well();
        deaf.errors[QStringLiteral("hosts")] = QStringLiteral("timeout");
        QCOMPARE(told.find({deaf, well()}), QStringList());
        QCOMPARE(told.asked.size(), 2);
    }

    /// Each look is work for all machines. What the run does not mend is told, by one look.
    void aRunThatChangesTheClusterIsLeftToIt_data() { eachWrong(); }
    void aRunThatChangesTheClusterIsLeftToIt()
    {
        QFETCH(QByteArray, what);
        const Wrong wrong = wrongs().value(what);
        StatusQuestion asked = question();
        asked.run = ObservedRun{QStringLiteral("1"), QStringLiteral("up"), {}};
        Told told;
        MasterAnswer deaf = wrong.answer;
        deaf.errors[QStringLiteral("influx")] = QStringLiteral("not there yet");
        QCOMPARE(told.find({deaf}, Freshness::Recent, asked), what == "a clock" ? QStringList{wrong.id} : QStringList());
        QCOMPARE(told.asked, QList{Freshness::Recent});
        asked.run.reset();
        QVERIFY(told.find({deaf}, Freshness::Recent, asked).contains(wrong.id));
        QCOMPARE(told.asked, (QList{Freshness::Recent, Freshness::New}));
        asked.run = ObservedRun{QStringLiteral("2"), QStringLiteral("plan"), {}};
        QCOMPARE(Told().find({wrong.answer}, Freshness::Recent, asked), QStringList{wrong.id});
    }

    /// One look, which may be kept for minutes, makes nobody dead.
    void whoDoesNotAnswerDuringARunIsUnknown()
    {
        StatusQuestion asked = question();
        MasterAnswer silent = wrongs().value("a minion").answer;
        silent.ssh[QStringLiteral("worker")] = false;
        silent.members[QStringLiteral("worker")] = ObservedMachine::Member::Failed;
        QCOMPARE(observedOf(asked, silent).machines.last().minion, ObservedMachine::Minion::Down);
        QCOMPARE(observedOf(asked, silent).machines.last().ssh, ObservedMachine::Reach::Unreachable);
        asked.run = ObservedRun{QStringLiteral("1"), QStringLiteral("up"), {}};
        const ObservedMachine worker = observedOf(asked, silent).machines.last();
        QCOMPARE(worker.minion, ObservedMachine::Minion::Unknown);
        QCOMPARE(worker.ssh, ObservedMachine::Reach::Unknown);
        QCOMPARE(worker.consul, ObservedMachine::Member::Unknown);
        QCOMPARE(worker.machine, ObservedMachine::Power::Running);
    }

    /// Nor are very many asked while it is at them: the master has them to hear.
    void veryManyMachinesOfARunAreAskedSeldom()
    {
        StatusQuestion asked = question();
        for (int number = 0; number < 184; ++number)
            asked.addresses.insert(QStringLiteral("worker-%1").arg(number), QStringLiteral("10.0.1.%1").arg(number));
        QCOMPARE(keptFor(asked, Freshness::New), 0);
        QCOMPARE(keptFor(asked, Freshness::Recent), 60);
        asked.run = ObservedRun{QStringLiteral("1"), QStringLiteral("configure"), {}};
        QVERIFY(keptFor(asked, Freshness::New) > 600);
        QCOMPARE(keptFor(asked, Freshness::Recent), keptFor(asked, Freshness::New));
        while (asked.addresses.size() > 5)
            asked.addresses.erase(asked.addresses.begin());
        QCOMPARE(keptFor(asked, Freshness::New), 0);
        QCOMPARE(keptFor(asked, Freshness::Recent), 60);
    }

    void whereTheMachinesMayNotBeAskedNobodyWaits()
    {
        Told told;
        StatusQuestion asked = question();
        asked.sshConfig.clear();
        told.find({MasterAnswer()}, Freshness::New, asked);
        QCOMPARE(told.waited, 0);
    }

private:
    static void eachWrong()
    {
        QTest::addColumn<QByteArray>("what");
        for (const QByteArray &what : wrongs().keys())
            QTest::newRow(what.constData()) << what;
    }
};

QTEST_GUILESS_MAIN(tst_ConfirmedLook)
#include "tst_ConfirmedLook.moc"
