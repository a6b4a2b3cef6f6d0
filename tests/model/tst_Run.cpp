#include "model/runs/Run.h"

#include <QJsonDocument>
#include <QtTest>

namespace
{

/// JSON with ' for ": moc loses its way in raw strings.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

RunEvent read(const char *text)
{
    return RunEvent::fromJson(QJsonDocument::fromJson(json(text)).object());
}

void step(Run &run, const char *id, const char *state, const char *machine)
{
    run.apply(read(
        qPrintable(QStringLiteral("{'time':'2026-11-23T12:00:00.000Z','event':'step','id':'%1','title':'T','state':'%2','machine':'%3'}")
                       .arg(QLatin1String(id), QLatin1String(state), QLatin1String(machine)))));
}

} // namespace

class tst_Run : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryEventAsItWasRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *name, const char *line) { QTest::newRow(name) << json(line); };
        row("run-started", "{'event':'run-started','time':'2026-11-23T12:00:00.123Z','verb':'up'}");
        row("step", "{'event':'step','id':'reach','state':'running','time':'2026-11-23T12:00:00.123Z','title':'Reach'}");
        row("step of a machine", "{'event':'step','id':'reach','machine':'worker-0','message':'why','state':'failed','time':'2026-11-23T12:"
                                 "00:00.123Z','title':''}");
        row("log", "{'event':'log','level':'warning','source':'ssh','text':'a \\'quoted\\' word','time':'2026-11-23T12:00:00.123Z'}");
        row("resource", "{'action':'replace','address':'a.b[\\'c\\']','event':'resource','machine':'c','seconds':1.5,'state':'done','time':"
                        "'2026-11-23T12:00:00.123Z'}");
        row("differences", "{'action':'update','address':'a.b[\\'c\\']','differences':[{'after':'b','before':'','what':'roles'}],'event':"
                           "'resource','machine':'c','state':'waiting','time':'2026-11-23T12:00:00.123Z'}");
        row("state", "{'changes':{'a':1},'comment':'c','event':'state','function':'pkg.installed','id':'i','machine':'m','milliseconds':12,"
                     "'result':'changed','sls':'s','time':'2026-11-23T12:00:00.123Z'}");
        row("progress", "{'done':3,'event':'progress','time':'2026-11-23T12:00:00.123Z','total':9}");
        row("estimate", "{'event':'estimate','seconds':{'plan':1.5,'roles':22},'time':'2026-11-23T12:00:00.123Z'}");
        row("estimate with curves",
            "{'curves':{'roles':[0.5,1]},'event':'estimate','seconds':{'roles':22},'time':'2026-11-23T12:00:00.123Z'}");
        row("finding", "{'event':'finding','fix':'up','id':'gone:m','machine':'m','message':'s','time':'2026-11-23T12:00:00.123Z'}");
        row("run-finished", "{'event':'run-finished','message':'m','outcome':'cancelled','time':'2026-11-23T12:00:00.123Z'}");
        row("an event of tomorrow", "{'event':'dream','of':[1,2],'time':'2026-11-23T12:00:00.123Z'}");
        row("a word of tomorrow", "{'event':'step','id':'reach','state':'dreaming','time':'2026-11-23T12:00:00.123Z','title':''}");
    }
    void writesEveryEventAsItWasRead()
    {
        QFETCH(QByteArray, line);
        const RunEvent event = RunEvent::fromJson(QJsonDocument::fromJson(line).object());
        QCOMPARE(QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact), line);
    }

    void neverFallsOverAnyText()
    {
        for (const char *text : {"", "[]", "{}", "{'event':7}", "{'event':'state','changes':[1]}", "\xff\xfe"})
            Run().apply(read(text));
    }

    void leadsAMachineThroughItsStages()
    {
        Run run;
        const auto stage = [&run] { return run.machine(QStringLiteral("m"))->stage; };
        step(run, "machines", "running", "m");
        QCOMPARE(stage(), Stage::Creating);
        step(run, "machines", "done", "m");
        QCOMPARE(stage(), Stage::Starting);
        step(run, "reach", "running", "m");
        QCOMPARE(stage(), Stage::Starting); // “Creating” would speak against “Make the machines: done”
        step(run, "reach", "done", "m");
        QCOMPARE(stage(), Stage::Reachable);
        QCOMPARE(run.machine(QStringLiteral("m"))->ring, 0.4);
        step(run, "salt", "running", "m");
        QCOMPARE(stage(), Stage::JoiningSalt);
        step(run, "salt", "done", "m");
        QCOMPARE(stage(), Stage::Joined); // “Joining Salt” would speak against “1 done” of that step
        step(run, "roles", "running", "m");
        run.apply(read("{'event':'progress','machine':'m','done':5,'total':10}"));
        QCOMPARE(run.machine(QStringLiteral("m"))->ring, 0.8);
        QCOMPARE(run.work.share(), 0.0); // that was the machine's, not the run's
        step(run, "roles", "done", "m");
        QCOMPARE(stage(), Stage::Applied);
        step(run, "verify", "running", "m");
        QCOMPARE(stage(), Stage::Checking);
        step(run, "verify", "done", "m");
        QCOMPARE(stage(), Stage::Done);
        QCOMPARE(run.machine(QStringLiteral("m"))->ring, 1.0);
    }

    void aMachineThatStaysIsCheckedAndNotCreated()
    {
        Run run;
        step(run, "reach", "running", "m");
        QCOMPARE(run.machine(QStringLiteral("m"))->stage, Stage::Checking);
        step(run, "reach", "done", "m");
        QCOMPARE(run.machine(QStringLiteral("m"))->stage, Stage::Reachable);
    }

    void saysWhereAMachineFailed()
    {
        Run run;
        step(run, "salt", "running", "m");
        run.apply(read("{'event':'step','id':'salt','title':'','state':'failed','machine':'m','message':'no answer'}"));
        QCOMPARE(run.machine(QStringLiteral("m"))->stage, Stage::Failed);
        QCOMPARE(run.machine(QStringLiteral("m"))->failedAt, Stage::JoiningSalt);
        QCOMPARE(run.machine(QStringLiteral("m"))->message, QStringLiteral("no answer"));
    }

    void keepsWhatIsLostAtTheTopOfThePlan()
    {
        Run run;
        run.apply(read("{'event':'resource','address':'a','action':'create','state':'waiting','machine':'x'}"));
        run.apply(read("{'event':'resource','address':'b','action':'destroy','state':'waiting','machine':'y'}"));
        run.apply(read("{'event':'resource','address':'a','action':'create','state':'done','machine':'x'}"));
        QCOMPARE(run.plan.size(), 2);
        QCOMPARE(run.plan.first().machine, QStringLiteral("y"));
    }

    void endsWhatWasRunningWithTheRun()
    {
        Run run;
        step(run, "roles", "running", "");
        run.apply(read("{'event':'run-finished','outcome':'cancelled','message':'m','time':'2026-11-23T12:00:09.000Z'}"));
        QCOMPARE(run.steps.first().state, StepState::Cancelled);
        QCOMPARE(run.outcome, Outcome::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_Run)
#include "tst_Run.moc"
