#include "model/cluster/Observed.h"
#include "services/cluster/Secrets.h"
#include "services/influx/InfluxClient.h"
#include "services/ssh/Tunnel.h"
#include "services/status/ObservedJson.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace
{
const QString butlerctl = QStringLiteral(PROJECT_BUILD "/butlerctl");

/// What a program said and how it ended.
struct Answer {
    int exitCode = -1;
    QByteArray output{};
    QByteArray errors{};
};

/// Runs it; looks at all command lines of this computer meanwhile where `seen` is given.
Answer run(const QString &program, const QStringList &arguments, QSet<QByteArray> *seen = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    Answer answer;
    while (!process.waitForFinished(seen ? 50 : 900'000) && process.state() != QProcess::NotRunning) {
        if (!seen)
            break;
        for (QDirIterator processes(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot); processes.hasNext();) {
            QFile line(processes.next() + QStringLiteral("/cmdline"));
            if (line.open(QIODevice::ReadOnly))
                seen->insert(line.readAll());
        }
    }
    answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.output = process.readAllStandardOutput();
    answer.errors = process.readAllStandardError();
    return answer;
}

QList<QJsonObject> events(const QByteArray &output, const QString &kind)
{
    QList<QJsonObject> found;
    for (const QByteArray &line : output.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event["event"].toString() == kind)
            found << event;
    }
    return found;
}
} // namespace

/// One real cluster from its design to its end: podman, Terraform, SSH, Salt, Consul, collectd and InfluxDB. The functions stand in the
/// order of its life, and each leaves it well.
class tst_RealCluster final : public QObject
{
    Q_OBJECT

private:
    QString path() const { return m_root.filePath(QString::fromUtf8("my clüster")); }
    Answer verb(const QString &name, const QStringList &more = {}, QSet<QByteArray> *seen = nullptr) const
    {
        return run(butlerctl, QStringList{name, path()} + more, seen);
    }
    Answer on(const QString &machine, const QString &command) const
    {
        return run(QStringLiteral("ssh"), {QStringLiteral("-F"), path() + QStringLiteral("/.butler/ssh/config"), machine, command});
    }
    Answer engine(const QStringList &words) const { return run(m_engine.first(), m_engine.mid(1) + words); }
    QString container(const QString &machine) const { return QStringLiteral("butler-%1-%2").arg(m_id.left(8), machine); }
    Observed status() const { return observedFromJson(verb(QStringLiteral("status"), {QStringLiteral("--json")}).output).value(); }
    QStringList findings() const
    {
        QStringList ids;
        for (const Finding &finding : status().findings)
            ids << finding.id;
        return ids;
    }
    QString said(const Answer &answer) const { return QString::fromUtf8(answer.output.right(3000) + answer.errors); }
    bool design(const QByteArray &before, const QByteArray &after) const
    {
        QFile file(path() + QStringLiteral("/cluster.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QByteArray text = file.readAll();
        file.close();
        const bool found = text.contains(before);
        text.replace(before, after);
        return found && file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
    }

    QTemporaryDir m_root{};
    QStringList m_engine{};
    QString m_id{};
    QSet<QByteArray> m_commandLines{};

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyMachineIsAliveAndMeasured();
    void statusIsQuick();
    void aPersonGetsIn();
    void theWindowReadsFiguresThroughTheTunnel();
    void aSecondConfigureChangesNothing();
    void noSecretIsShown();
    void everyFindingIsFoundAndMended();
    void aMachineThatVanishedIsMadeAnew();
    void aChangedHostKeyStopsEverything();
    void oneFailingMachineDoesNotHoldUpTheOthers();
    void nothingIsRemovedWithoutLeave();
    void aRemovedMachineIsForgotten();
    void takingDownLeavesNothing();
};

void tst_RealCluster::initTestCase()
{
    QVERIFY2(QFile::exists(butlerctl), "build butlerctl first");
    const QJsonObject target =
        QJsonDocument::fromJson(verb(QStringLiteral("new"), {"--template", "tutorial", "--target", "local"}).output).object();
    const Answer up = verb(QStringLiteral("up"), {QStringLiteral("--json")}, &m_commandLines);
    if (up.exitCode != 0 && (up.errors + up.output).contains("podman") &&
        !QFile::exists(path() + QStringLiteral("/.butler/terraform/terraform.tfstate"))) {
        if (qEnvironmentVariable("CI") == QLatin1String("true"))
            QFAIL(qPrintable(said(up)));
        QSKIP("no containers can run here");
    }
    QVERIFY2(up.exitCode == 0, qPrintable(said(up)));
    QFile id(path() + QStringLiteral("/.butler/id"));
    QVERIFY(id.open(QIODevice::ReadOnly));
    m_id = QString::fromUtf8(id.readAll()).trimmed();
    QFile inputs(path() + QStringLiteral("/.butler/terraform/machines.auto.tfvars.json"));
    QVERIFY(inputs.open(QIODevice::ReadOnly));
    for (const QJsonValue &word : QJsonDocument::fromJson(inputs.readAll()).object()["engine"].toArray())
        m_engine << word.toString();
    QVERIFY(!m_engine.isEmpty());
    // Every machine went through every step.
    QMap<QString, int> done;
    for (const QJsonObject &step : events(up.output, QStringLiteral("step"))) {
        if (step["state"].toString() == QLatin1String("done") && !step["machine"].toString().isEmpty())
            ++done[step["id"].toString()];
    }
    for (const char *step : {"machines", "reach", "salt", "roles", "verify"})
        QVERIFY2(done.value(QLatin1String(step)) >= 5, step);
    QVERIFY(events(up.output, QStringLiteral("state")).size() > 100);
}

void tst_RealCluster::cleanupTestCase()
{
    if (!m_id.isEmpty() && QFile::exists(path() + QStringLiteral("/.butler/terraform/terraform.tfstate")))
        verb(QStringLiteral("destroy"), {QStringLiteral("--yes")});
}

void tst_RealCluster::everyMachineIsAliveAndMeasured()
{
    const Observed observed = status();
    QCOMPARE(findings(), QStringList());
    QCOMPARE(observed.machines.size(), 5);
    for (const ObservedMachine &machine : observed.machines) {
        QCOMPARE(machine.terraform, ObservedMachine::Terraform::Present);
        QCOMPARE(machine.machine, ObservedMachine::Power::Running);
        QCOMPARE(machine.ssh, ObservedMachine::Reach::Reachable);
        QCOMPARE(machine.salt, ObservedMachine::Key::Accepted);
        QCOMPARE(machine.minion, ObservedMachine::Minion::Up);
        QCOMPARE(machine.consul, ObservedMachine::Member::Alive);
        QVERIFY(machine.lastMetric && machine.lastMetric->secsTo(observed.time) < 30);
        QVERIFY(machine.values.load && machine.values.processor && machine.values.memory && machine.values.disk);
    }
    QStringList services;
    for (const ObservedService &service : observed.services)
        services << service.name;
    QVERIFY(services.contains(QStringLiteral("influxdb")));
    const QByteArray members = on(QStringLiteral("worker-0"), QStringLiteral("consul members")).output;
    QCOMPARE(members.count(" alive "), 5);
}

/// The figure is the bench's to judge; here it must only be no other order.
void tst_RealCluster::statusIsQuick()
{
    QElapsedTimer time;
    time.start();
    (void)status();
    qInfo("status: %.1f s", double(time.elapsed()) / 1000);
    QVERIFY(time.elapsed() < 8000);
}

void tst_RealCluster::aPersonGetsIn()
{
    QCOMPARE(on(QStringLiteral("worker-1"), QStringLiteral("hostname")).output, QByteArray("worker-1\n"));
    // Only the entry machine is reached from outside, and its key is the one that it made itself.
    QFile known(path() + QStringLiteral("/.butler/ssh/known_hosts"));
    QFile first(path() + QStringLiteral("/.butler/ssh/first-contact-worker-1.pub"));
    QVERIFY(known.open(QIODevice::ReadOnly) && first.open(QIODevice::ReadOnly));
    const QByteArray hosts = known.readAll();
    QCOMPARE(hosts.count('\n'), 5);
    QVERIFY(!hosts.contains(first.readAll().split(' ').value(1)));
}

void tst_RealCluster::theWindowReadsFiguresThroughTheTunnel()
{
    const Observed observed = status();
    Tunnel tunnel(path() + QStringLiteral("/.butler/ssh/config"), QStringLiteral("salt-master"));
    InfluxClient client(tunnel);
    const Result<Secrets> secrets = Secrets::fetch(m_id);
    QVERIFY(secrets);
    client.setAccess({observed.machine("salt-master")->address, 8086, "metrics", "reader", secrets->influxReaderPassword});
    tunnel.open();
    QTRY_COMPARE_WITH_TIMEOUT(tunnel.state(), Tunnel::State::Open, 15'000);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Metric metric : {Metric::Load, Metric::Processor, Metric::Memory, Metric::Disk, Metric::NetworkIn, Metric::NetworkOut}) {
        std::optional<QList<Series>> answer;
        client.ask({metric, now.addSecs(-300), now, 300}, this,
                   [&answer](const Result<QList<Series>> &series) { answer = series ? *series : QList<Series>(); });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 15'000);
        QCOMPARE(answer->size(), 5);
        QVERIFY(!answer->first().samples.isEmpty());
    }
    // A connection that breaks is made again, and says so.
    QStringList sentences;
    connect(&tunnel, &Tunnel::stateChanged, this, [&sentences](Tunnel::State, const QString &sentence) { sentences << sentence; });
    on("salt-master", "pkill -f '^sshd: root'");
    QTRY_VERIFY_WITH_TIMEOUT(!sentences.isEmpty(), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(tunnel.state(), Tunnel::State::Open, 20'000);
    QVERIFY2(sentences.first().contains(QStringLiteral("No connection")), qPrintable(sentences.first()));
}

void tst_RealCluster::aSecondConfigureChangesNothing()
{
    const Answer again = verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QVERIFY2(again.exitCode == 0, qPrintable(said(again)));
    QStringList changed;
    for (const QJsonObject &state : events(again.output, QStringLiteral("state"))) {
        if (state["result"].toString() != QLatin1String("clean") && state["result"].toString() != QLatin1String("skipped"))
            changed << state["machine"].toString() + QLatin1Char(' ') + state["id"].toString();
    }
    QCOMPARE(changed, QStringList());
}

void tst_RealCluster::noSecretIsShown()
{
    const Result<Secrets> secrets = Secrets::fetch(m_id);
    QVERIFY(secrets);
    QList<QByteArray> values;
    for (const QString &value : secrets->values()) {
        for (const QString &line : value.split(QLatin1Char('\n'))) { // of a key in PEM every line counts
            if (line.size() > 12 && !line.startsWith(QLatin1String("-----")))
                values << line.toUtf8();
        }
    }
    QVERIFY(values.size() > 4);
    const auto check = [&values](const QByteArray &text, const QString &where) {
        for (const QByteArray &value : std::as_const(values))
            QVERIFY2(!text.contains(value) || value.isEmpty(), qPrintable(where));
    };
    int files = 0;
    for (QDirIterator all(path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext(); ++files) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            check(file.readAll(), file.fileName());
    }
    QVERIFY(files > 20);
    QVERIFY(m_commandLines.size() > 10);
    for (const QByteArray &line : std::as_const(m_commandLines))
        check(line, QString::fromUtf8(QByteArray(line).replace('\0', ' ')));
    check(engine({"inspect", container("salt-master"), container("worker-0")}).output, QStringLiteral("inspect"));
}

void tst_RealCluster::everyFindingIsFoundAndMended()
{
    on("db-server", "systemctl stop collectd");
    on("worker-0", "systemctl stop consul");
    on("worker-1", "systemctl stop salt-minion");
    on("db-server", "printf '{\"roles\":[\"worker\"]}' > /etc/salt/grains; systemctl restart salt-minion");
    on("salt-master", "cd /etc/salt/pki/master && cp minions/worker-0 minions/ghost && cp minions/worker-0 minions_pre/stranger && mv "
                      "minions/worker-0 minions_pre/");
    engine({"stop", container("tracker")});
    const QStringList expected{"machine-stopped:tracker", "consul-left:worker-0", "key-pending:worker-0", "minion-silent:worker-1",
                               "roles-differ:db-server",  "key-stale:ghost",      "key-unknown:stranger", "metric-old:db-server"};
    QElapsedTimer time;
    time.start();
    QStringList missing = expected;
    while (!missing.isEmpty() && time.elapsed() < 100'000) {
        for (const QString &id : findings()) {
            if (missing.removeAll(id) > 0)
                qInfo("%s after %.0f s", qPrintable(id), double(time.elapsed()) / 1000);
        }
        QTest::qWait(500);
    }
    QCOMPARE(missing, QStringList());
    for (const Finding &finding : status().findings)
        QVERIFY2(!finding.fix.isEmpty(), qPrintable(finding.id));
    const Answer up = verb(QStringLiteral("up"), {QStringLiteral("--json")});
    QVERIFY2(up.exitCode == 0, qPrintable(said(up)));
    QTRY_COMPARE_WITH_TIMEOUT(findings(), QStringList(), 30'000);
}

void tst_RealCluster::aMachineThatVanishedIsMadeAnew()
{
    engine({"rm", "--force", container("db-server")}); // a Consul server, too
    QTRY_VERIFY_WITH_TIMEOUT(findings().contains("machine-gone:db-server"), 30'000);
    const Answer up = verb(QStringLiteral("up"), {QStringLiteral("--json")});
    QVERIFY2(up.exitCode == 0, qPrintable(said(up)));
    QTRY_COMPARE_WITH_TIMEOUT(findings(), QStringList(), 30'000);
    QCOMPARE(on("db-server", "grep -c bootstrap_expect /etc/consul.d/*.json | grep -vc ':0'").output, QByteArray("0\n"));
    QCOMPARE(on("salt-master", "consul operator raft list-peers | grep -c :8300").output, QByteArray("3\n"));
}

void tst_RealCluster::aChangedHostKeyStopsEverything()
{
    QFile known(path() + QStringLiteral("/.butler/ssh/known_hosts"));
    QVERIFY(known.open(QIODevice::ReadOnly));
    const QByteArray right = known.readAll();
    known.close();
    QFile other(path() + QStringLiteral("/.butler/ssh/first-contact-worker-0.pub"));
    QVERIFY(other.open(QIODevice::ReadOnly));
    const QByteArray wrong = "worker-1 " + other.readAll().split(' ').mid(0, 2).join(' ') + '\n';
    QByteArray lines = wrong;
    for (const QByteArray &line : right.split('\n')) {
        if (!line.startsWith("worker-1 ") && !line.isEmpty())
            lines += line + '\n';
    }
    QVERIFY(known.open(QIODevice::WriteOnly | QIODevice::Truncate));
    known.write(lines);
    known.close();
    const Answer configured = verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QVERIFY(known.open(QIODevice::WriteOnly | QIODevice::Truncate));
    known.write(right);
    known.close();
    QCOMPARE(configured.exitCode, 1);
    const QString message = events(configured.output, QStringLiteral("run-finished")).value(0)["message"].toString();
    QVERIFY2(message.contains(QStringLiteral("worker-1")) && message.contains(QStringLiteral("host key")), qPrintable(message));
}

void tst_RealCluster::oneFailingMachineDoesNotHoldUpTheOthers()
{
    on("worker-0", "rm /etc/butler/hosts; mkdir /etc/butler/hosts");
    const Answer failed = verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    on("worker-0", "rmdir /etc/butler/hosts");
    QCOMPARE(failed.exitCode, 1);
    const QJsonObject end = events(failed.output, QStringLiteral("run-finished")).value(0);
    QVERIFY2(end["message"].toString().contains(QStringLiteral("worker-0")), qPrintable(end["message"].toString()));
    QStringList done;
    for (const QJsonObject &step : events(failed.output, QStringLiteral("step"))) {
        if (step["id"].toString() == QLatin1String("roles") && step["state"].toString() == QLatin1String("done"))
            done << step["machine"].toString();
    }
    done.sort();
    QCOMPARE(done, (QStringList{"db-server", "salt-master", "tracker", "worker-1"}));
    QCOMPARE(verb(QStringLiteral("configure"), {QStringLiteral("--json")}).exitCode, 0);
}

void tst_RealCluster::nothingIsRemovedWithoutLeave()
{
    QVERIFY(design("count: 2", "count: 1"));
    const Answer refused = verb(QStringLiteral("up"), {QStringLiteral("--json")});
    QCOMPARE(refused.exitCode, 5);
    QVERIFY((refused.output + refused.errors).contains("worker-1"));
    QVERIFY(engine({"ps", "--format", "{{.Names}}"}).output.contains(container("worker-1").toUtf8()));
}

void tst_RealCluster::aRemovedMachineIsForgotten()
{
    const Answer up = verb(QStringLiteral("up"), {QStringLiteral("--allow-destroy"), QStringLiteral("--json")});
    QVERIFY2(up.exitCode == 0, qPrintable(said(up)));
    QTRY_COMPARE_WITH_TIMEOUT(findings(), QStringList(), 30'000);
    QCOMPARE(status().machines.size(), 4);
    QVERIFY(!on("salt-master", "/opt/salt/bin/salt-key -L --out=json").output.contains("worker-1"));
    QVERIFY(!on("salt-master", "consul members").output.contains("worker-1"));
    QVERIFY(!on("db-server", "cat /etc/hosts").output.contains("worker-1"));
    QFile known(path() + QStringLiteral("/.butler/ssh/known_hosts"));
    QVERIFY(known.open(QIODevice::ReadOnly) && !known.readAll().contains("worker-1"));
    const Result<Secrets> secrets = Secrets::fetch(m_id);
    const Answer hosts =
        on("salt-master",
           QStringLiteral("INFLUX_USERNAME=reader INFLUX_PASSWORD=%1 influx -host $(hostname -i | cut -d' ' -f1) -database metrics "
                          "-execute 'show tag values from load_shortterm with key = host'")
               .arg(secrets->influxReaderPassword));
    QVERIFY2(hosts.output.contains("worker-0") && !hosts.output.contains("worker-1"), (hosts.output + hosts.errors).constData());
}

void tst_RealCluster::takingDownLeavesNothing()
{
    const Answer destroyed = verb(QStringLiteral("destroy"), {QStringLiteral("--yes"), QStringLiteral("--json")});
    QVERIFY2(destroyed.exitCode == 0, qPrintable(said(destroyed)));
    const QString label = QStringLiteral("label=butler.cluster=") + m_id;
    QCOMPARE(engine({"ps", "--all", "--quiet", "--filter", label}).output, QByteArray());
    QCOMPARE(engine({"network", "ls", "--quiet", "--filter", label}).output, QByteArray());
    QCOMPARE(engine({"volume", "ls", "--quiet", "--filter", label}).output, QByteArray());
    QVERIFY(QFile::exists(path() + QStringLiteral("/cluster.yaml")));
    QVERIFY(!QFile::exists(path() + QStringLiteral("/.butler/ssh/id_ed25519")));
}

QTEST_GUILESS_MAIN(tst_RealCluster)
#include "tst_RealCluster.moc"
