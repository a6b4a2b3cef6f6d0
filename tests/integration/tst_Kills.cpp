#include "model/runs/Run.h"
#include "services/platform/ProcessId.h"
#include "services/platform/Processes.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunLock.h"
#include "services/targets/Leftovers.h"
#include "tests/integration/RealCluster.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

namespace
{
const QByteArray designText = "format: 1\nname: kills\ntarget:\n  kind: local\ngroups:\n"
                              "  - name: salt-master\n    roles: [salt-master, consul-bootstrap, monitoring-server]\n"
                              "  - name: worker\n    count: 2\n    roles: [consul-client]\n";
const QStringList machines{"salt-master", "worker-0", "worker-1"};

enum class Victim { Run, Tool, Both };

/// What is known of each machine, in the words of `status --json`.
struct Truth {
    QMap<QString, QString> power{};
    QMap<QString, QString> keys{};
    QMap<QString, QString> members{};

    bool operator==(const Truth &) const = default;
    QByteArray text() const
    {
        QByteArray lines;
        for (const QString &machine : machines)
            lines += QStringList{machine, power.value(machine), keys.value(machine), members.value(machine)}.join(' ').toUtf8() + '\n';
        return lines;
    }
};
} // namespace

/// One `up` that is killed seven times, at moments spread over all its stages, and stopped once: each time status tells the truth, and in
/// the end all is there, once.
class tst_Kills final : public QObject
{
    Q_OBJECT

private:
    QList<QJsonObject> story(const QString &run) const;
    bool isAt(const QString &run, const QString &moment) const;
    LockHolder waitFor(QProcess &up, const QString &moment, bool withTool) const;
    int strike(const LockHolder &holder, Victim victim) const;
    Truth asked() const;
    Truth shown(const QJsonObject &status) const;
    QJsonObject statusDocument() const
    {
        return QJsonDocument::fromJson(m_cluster.verb(QStringLiteral("status"), {QStringLiteral("--json")}).output).object();
    }
    QJsonObject lastRun() const
    {
        const QByteArray runs = m_cluster.verb(QStringLiteral("runs"), {QStringLiteral("--json")}).output;
        return QJsonDocument::fromJson(runs).array().first().toObject();
    }
    void seeTruth() const;
    RunLock lock() const { return RunLock(m_cluster.privatePath()); }

    RealCluster m_cluster{QStringLiteral("killed clüster")};
    QElapsedTimer m_time{};

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { m_time.start(); }
    void cleanup()
    {
        qInfo("%s %s: %.0f s", QTest::currentTestFunction(), QTest::currentDataTag() ? QTest::currentDataTag() : "",
              double(m_time.elapsed()) / 1000);
    }
    void statusTellsTheTruthAfterEveryKill_data();
    void statusTellsTheTruthAfterEveryKill();
    void aSafeStopLeavesWhatWasDone();
    void theLastRunFinishesAndNothingIsDoubled();
};

void tst_Kills::initTestCase()
{
    if (const QString why = m_cluster.findEngineOfTests(); !why.isEmpty()) {
        if (qEnvironmentVariable("CI") == QLatin1String("true"))
            QFAIL(qPrintable(why));
        QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
    }
    QVERIFY(m_cluster.writeDesign(designText));
}

void tst_Kills::cleanupTestCase()
{
    if (m_cluster.isBuilt())
        QCOMPARE(m_cluster.verb(QStringLiteral("destroy"), {QStringLiteral("--yes")}).exitCode, 0);
    QTRY_VERIFY(forgottenOf(m_cluster.id(), {}).isEmpty()); // no process of a container that podman forgot
}

QList<QJsonObject> tst_Kills::story(const QString &run) const
{
    QFile file(RunFolder(m_cluster.privatePath() + QStringLiteral("/runs/") + run).eventsPath());
    QList<QJsonObject> events;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n'))
            events << QJsonDocument::fromJson(line).object();
    }
    return events;
}

/// Whether the run is within that step now, and so far in it: "roles 40" is when 40 % of all states were told.
bool tst_Kills::isAt(const QString &run, const QString &moment) const
{
    const QString step = moment.section(QLatin1Char(' '), 0, 0);
    const int percent = moment.section(QLatin1Char(' '), 1).toInt();
    bool within = false;
    bool far = percent == 0;
    bool networkThere = false;
    for (const QJsonObject &event : story(run)) {
        if (event["event"] == QLatin1String("step") && event["machine"].toString().isEmpty() && event["id"].toString() == step)
            within = event["state"] == QLatin1String("running");
        else if (event["event"] == QLatin1String("progress") && event["machine"].toString().isEmpty())
            far = far || (within && event["done"].toDouble() * 100 >= event["total"].toDouble() * percent);
        else if (event["event"] == QLatin1String("resource") && event["address"] == QLatin1String("terraform_data.network"))
            networkThere = event["state"] == QLatin1String("done");
    }
    return within && far && (step != QLatin1String("machines") || networkThere);
}

/// Waits until the run of `up` is at that moment, with a tool at work where one is needed.
LockHolder tst_Kills::waitFor(QProcess &up, const QString &moment, bool withTool) const
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 300'000 && up.state() == QProcess::Running) {
        const std::optional<LockHolder> holder = lock().holder();
        if (holder && !holder->process.isNull() && isAt(holder->run, moment) && (!withTool || !holder->tools.isEmpty()))
            return *holder;
        up.waitForFinished(5);
    }
    return {};
}

/// Kills with -9; how many processes it hit.
int tst_Kills::strike(const LockHolder &holder, Victim victim) const
{
    int hits = 0;
    if (victim != Victim::Tool && holder.process.isAlive()) {
        killNow(holder.process);
        ++hits;
    }
    if (victim == Victim::Run)
        return hits;
    for (const RunTool &tool : holder.tools + lock().leftTools({})) {
        if (tool.process.isAlive()) {
            killGroup(tool.process.pid); // with what it has started
            ++hits;
        }
    }
    return hits;
}

/// What podman, salt-key and Consul say themselves, without SSH.
Truth tst_Kills::asked() const
{
    Truth truth;
    for (const QString &machine : machines) {
        truth.power[machine] = QStringLiteral("gone");
        truth.keys[machine] = QStringLiteral("absent");
        truth.members[machine] = QStringLiteral("absent");
    }
    const QStringList list{"ps", "--all", "--filter", QStringLiteral("label=butler.cluster=") + m_cluster.id()};
    const auto names = [this](const QStringList &more) {
        return QString::fromUtf8(m_cluster.engine(more).output).split(QLatin1Char('\n'));
    };
    const QStringList all = names(list + QStringList{"--format", "{{.Names}}"});
    const QStringList running = names(list + QStringList{"--filter", "status=running", "--format", "{{.Names}}"});
    for (const QString &machine : machines) {
        if (all.contains(m_cluster.container(machine)))
            truth.power[machine] = running.contains(m_cluster.container(machine)) ? QStringLiteral("running") : QStringLiteral("stopped");
    }
    const QString master = m_cluster.container(QStringLiteral("salt-master"));
    if (m_cluster.engine({"exec", master, "test", "-d", "/etc/salt/pki/master"}).exitCode == 0) {
        const QJsonObject keys =
            QJsonDocument::fromJson(m_cluster.engine({"exec", master, "/opt/salt/bin/salt-key", "-L", "--out=json"}).output).object();
        const QList<QPair<QString, QString>> kinds{
            {"minions", "accepted"}, {"minions_pre", "pending"}, {"minions_rejected", "rejected"}, {"minions_denied", "denied"}};
        for (const auto &[kind, word] : kinds) {
            for (const QJsonValue &name : keys[kind].toArray())
                truth.keys[name.toString()] = word;
        }
    }
    const Answer consul = m_cluster.engine({"exec", master, "consul", "members"});
    for (const QByteArray &line : consul.output.split('\n').mid(1)) {
        const QStringList words = QString::fromUtf8(line).simplified().split(QLatin1Char(' '));
        if (words.size() > 2)
            truth.members[words[0]] = words[2];
    }
    if (consul.exitCode != 0) { // nobody there to say it
        for (QString &member : truth.members)
            member = QStringLiteral("unknown");
    }
    return truth;
}

Truth tst_Kills::shown(const QJsonObject &status) const
{
    Truth truth;
    for (const QJsonValue &value : status["machines"].toArray()) {
        const QJsonObject machine = value.toObject();
        const QString name = machine["name"].toString();
        truth.power[name] = machine["machine"].toString();
        truth.keys[name] = machine["salt"].toString();
        truth.members[name] = machine["consul"].toString();
    }
    return truth;
}

/// Status is what the sides say themselves. What a dead run began goes on for a while, so it is looked at until it holds still; what lies
/// behind a master that cannot be reached yet is unknown, and said to be.
void tst_Kills::seeTruth() const
{
    Truth before;
    Truth told;
    const auto holds = [&] {
        before = asked();
        const QJsonObject status = statusDocument();
        told = shown(status);
        Truth after = asked();
        if (before != after)
            return false;
        for (const QJsonValue &finding : status["findings"].toArray()) {
            if (!finding.toObject()["id"].toString().startsWith(QLatin1String("master-unreachable")))
                continue;
            // True only while nobody could be there to answer: no machine, or none that was ever reached.
            if (m_cluster.on(QStringLiteral("salt-master"), QStringLiteral("true")).exitCode == 0)
                return false;
            for (QMap<QString, QString> *words : {&after.keys, &after.members}) {
                for (QString &word : *words)
                    word = QStringLiteral("unknown");
            }
        }
        if (!status["built"].toBool(true) || before.power.values().count(QStringLiteral("gone")) == machines.size())
            return told.power == before.power; // nothing else exists
        before = after;
        return told == before;
    };
    const bool held = QTest::qWaitFor(holds, 60'000);
    QVERIFY2(held, ("status:\n" + told.text() + "asked:\n" + before.text()).constData());
}

void tst_Kills::statusTellsTheTruthAfterEveryKill_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("victim");
    const auto row = [](const char *moment, Victim victim, const char *who) {
        QTest::addRow("%s at %s", who, moment) << QString::fromLatin1(moment) << static_cast<int>(victim);
    };
    row("machines", Victim::Tool, "its tool"); // first, while there are machines to be made
    row("plan", Victim::Run, "the run");
    row("reach", Victim::Both, "both");
    row("salt", Victim::Run, "the run");
    row("roles 20", Victim::Tool, "its tool");
    row("roles 55", Victim::Both, "both");
    row("verify", Victim::Run, "the run");
}

void tst_Kills::statusTellsTheTruthAfterEveryKill()
{
    QFETCH(QString, moment);
    QFETCH(int, victim);
    const auto whom = static_cast<Victim>(victim);
    QProcess up;
    up.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("up")));
    QVERIFY(up.waitForStarted());
    const LockHolder holder = waitFor(up, moment, true);
    QVERIFY2(!holder.run.isEmpty(), (up.readAll() + up.readAllStandardError()).constData());
    const int hits = strike(holder, whom);
    qInfo("%d processes were killed", hits);
    QVERIFY(hits > 0);
    if (whom != Victim::Tool)
        QTRY_VERIFY(!holder.process.isAlive());
    const QJsonObject atOnce = statusDocument();
    QVERIFY(up.state() == QProcess::NotRunning || up.waitForFinished(300'000));
    // Only a tool that can be asked anew without loss, as an SSH question, may be lost without the run's failing.
    const bool wentOn = whom == Victim::Tool && moment != QLatin1String("machines") && up.exitCode() == 0;
    QCOMPARE(up.exitCode(), wentOn ? 0 : 1);
    // Of a run that died status says so at once; of one whose tool was killed the run itself says what happened.
    const QJsonObject run = lastRun();
    QCOMPARE(run["id"].toString(), holder.run);
    QVERIFY(!run["message"].toString().isEmpty());
    QCOMPARE(run["outcome"].toString(), wentOn                 ? QStringLiteral("succeeded")
                                        : whom == Victim::Tool ? QStringLiteral("failed")
                                                               : QStringLiteral("lost"));
    const QJsonObject status = statusDocument();
    QVERIFY(status["run"].isNull());
    for (const QJsonObject &document : {atOnce, status}) {
        QStringList findings;
        for (const QJsonValue &finding : document["findings"].toArray())
            findings << finding.toObject()["id"].toString();
        QVERIFY2(whom == Victim::Tool || findings.contains(QStringLiteral("run-interrupted")), qPrintable(findings.join(QLatin1Char(' '))));
        QVERIFY(whom == Victim::Tool || document["run"].isNull());
    }
    seeTruth();
}

void tst_Kills::aSafeStopLeavesWhatWasDone()
{
    QProcess up;
    up.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("up")));
    QVERIFY(up.waitForStarted());
    const LockHolder holder = waitFor(up, QStringLiteral("roles 10"), true);
    QVERIFY2(!holder.run.isEmpty(), (up.readAll() + up.readAllStandardError()).constData());
    QCOMPARE(m_cluster.verb(QStringLiteral("stop")).exitCode, 0);
    QVERIFY(up.state() == QProcess::NotRunning || up.waitForFinished(60'000));
    QCOMPARE(up.exitCode(), 4);
    QCOMPARE(lastRun()["outcome"].toString(), QStringLiteral("cancelled"));
    QVERIFY(!m_cluster.findings().contains(QStringLiteral("run-interrupted")));
    QVERIFY(!lock().holder());
    seeTruth();
}

void tst_Kills::theLastRunFinishesAndNothingIsDoubled()
{
    const Answer up = m_cluster.verb(QStringLiteral("up"), {QStringLiteral("--json")});
    QVERIFY2(up.exitCode == 0, qPrintable(up.said()));
    QStringList clean;
    for (const QJsonObject &step : up.events(QStringLiteral("step"))) {
        if (step["id"] == QLatin1String("verify") && step["state"] == QLatin1String("done") && !step["machine"].toString().isEmpty())
            clean << step["machine"].toString();
    }
    clean.sort();
    QCOMPARE(clean, machines);
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.findings(), QStringList(), 30'000);
    seeTruth();
    const QString label = QStringLiteral("label=butler.cluster=") + m_cluster.id();
    const auto lines = [](const QByteArray &text) { return text.split('\n').count() - 1; };
    QCOMPARE(lines(m_cluster.engine({"ps", "--all", "--quiet", "--filter", label}).output), machines.size());
    QCOMPARE(lines(m_cluster.engine({"network", "ls", "--quiet", "--filter", label}).output), 1);
    const QJsonObject keys =
        QJsonDocument::fromJson(m_cluster.on(QStringLiteral("salt-master"), QStringLiteral("/opt/salt/bin/salt-key -L --out=json")).output)
            .object();
    QCOMPARE(keys["minions"].toVariant().toStringList(), machines);
    for (const char *kind : {"minions_pre", "minions_denied", "minions_rejected"})
        QVERIFY2(keys[QLatin1String(kind)].toArray().isEmpty(), kind);
    QCOMPARE(m_cluster.on(QStringLiteral("worker-0"), QStringLiteral("consul members")).output.count(" alive "), machines.size());
    QCOMPARE(lines(m_cluster.on(QStringLiteral("salt-master"), QStringLiteral("consul members")).output), machines.size() + 1);
    QVERIFY(!lock().holder());
    QVERIFY(lock().leftTools({}).isEmpty());
    QVERIFY(!mayBeLeft(m_cluster.id(), machines));
}

QTEST_GUILESS_MAIN(tst_Kills)
#include "tst_Kills.moc"
