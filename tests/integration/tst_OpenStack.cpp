#include "services/clouds/CloudStore.h"
#include "services/runs/RunLock.h"
#include "tests/integration/OpenStackLab.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

/// A cluster at a real OpenStack whose machines are records: from an openrc.sh to the teardown, by the program's own verbs, with what
/// people and computers do meanwhile. What a machine is inside is tried by `tests/run.sh long`.
class tst_OpenStack final : public QObject
{
    Q_OBJECT

private:
    static Answer openstack(const QStringList &words) { return OpenStackLab::openstack(words); }
    static QStringList everything() { return OpenStackLab::everything(); }
    static QMap<QString, QString> servers() { return OpenStackLab::servers(); }
    static QByteArray ports(const QString &server, const QString &network = {});
    QStringList idsInState(const QString &type) const;
    QString pathOf(const QString &name) const { return m_home.filePath(name); }
    bool makeDesign(int workers, const QByteArray &more = {}) const;
    Answer verb(const QString &name, const QStringList &more = {}) const;
    bool waitForServers(QProcess &run, int count) const;
    Answer publishImage(const QString &name) const;
    QByteArray oneMoreKey(const QString &name) const;
    Answer planOfAnotherPerson() const;

    QTemporaryDir m_home{};
    RealCluster m_cluster{QStringLiteral("at the cloud")};
    QStringList m_before{};
    OpenStackLab m_lab{};

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theAccountIsTakenInAndWorks();
    void whatTheQuotaDoesNotHoldIsRefusedBefore();
    void whatTheCloudDoesNotHaveIsSaid();
    void aStoppedBuildLeavesNothingThatNoStateKnows();
    void aKilledBuildIsFinishedAndNothingIsThereTwice();
    void theModuleIsGoodByTheProvidersOwnSchema();
    void statusTellsWhatTheCloudHas();
    void anotherAccountInTheEnvironmentChangesNothing();
    void aMachineDeletedBehindIsMadeAgain();
    void moreWorkersLeaveTheOthersAlone();
    void aFurtherNetworkIsGivenToNewMachinesAlone();
    void whatIsNewAroundThemLeavesMachinesAsTheyAre();
    void fewerWorkersAreAskedForByName();
    void aPortDeletedBehindIsMadeAgainAndItsMachineStays();
    void whatNoStateKnowsIsNamedTakenInOrRemoved();
    void aLostStateIsMadeAgainOfWhatStands();
    void realMachinesBecomeCleanAndOneThatDiesIsMended();
    void noSecretStandsInAnyFile();
    void theVolumesOfAClusterThatIsTakenDownAreUsedAgain();
    void theTeardownLeavesNothing();
};

QStringList tst_OpenStack::idsInState(const QString &type) const
{
    QFile file(m_cluster.privatePath() + QStringLiteral("/terraform/terraform.tfstate"));
    QStringList ids;
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const QJsonValue &resource : QJsonDocument::fromJson(text).object()["resources"].toArray()) {
        for (const QJsonValue &instance : resource["type"].toString() == type ? resource["instances"].toArray() : QJsonArray())
            ids << instance["attributes"]["id"].toString();
    }
    ids.sort();
    return ids;
}

bool tst_OpenStack::makeDesign(int workers, const QByteArray &more) const
{
    return m_cluster.writeDesign("format: 1\nname: trial\ntarget:\n  kind: openstack\n  cloud: lab\n  image: debian-12\n  size: m1.medium\n"
                                 "  sshFrom: " +
                                 OpenStackLab::sshFrom() + "\n" + more +
                                 "groups:\n"
                                 "  - name: salt-master\n    roles: [salt-master, consul-bootstrap, monitoring-server]\n"
                                 "    volumes: [{name: metrics, size: 2, mount: /var/lib/influxdb}]\n"
                                 "  - name: worker\n    count: " +
                                 QByteArray::number(workers) + "\n    roles: [consul-client]\n");
}

Answer tst_OpenStack::verb(const QString &name, const QStringList &more) const
{
    return m_cluster.verb(name, more);
}

void tst_OpenStack::initTestCase()
{
    if (const QString why = OpenStackLab::missing(); !why.isEmpty()) {
        if (qEnvironmentVariable("CI") == QLatin1String("true"))
            QFAIL(qPrintable(why));
        QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
    }
    if (!OpenStackLab::runsHere())
        QSKIP("Not run: the OpenStack for tests runs on Debian 12 alone.");
    QElapsedTimer clock;
    clock.start();
    const QByteArray trouble = m_lab.start(OpenStackLab::isWhole() ? OpenStackLab::Guests::Machines : OpenStackLab::Guests::Records);
    QVERIFY2(trouble.isEmpty(), trouble.constData());
    qInfo("the lab stands after %.0f s", double(clock.elapsed()) / 1000);
    QVERIFY(m_home.isValid());
    const QString unready = OpenStackLab::takeHome(m_home);
    QVERIFY2(unready.isEmpty(), qPrintable(unready));
    QTRY_VERIFY_WITH_TIMEOUT(OpenStackLab::makesVolumes(), 240'000);
    QCOMPARE(openstack({QStringLiteral("network"), QStringLiteral("create"), QStringLiteral("storage")}).exitCode, 0);
    QCOMPARE(openstack({QStringLiteral("subnet"), QStringLiteral("create"), QStringLiteral("--network"), QStringLiteral("storage"),
                        QStringLiteral("--subnet-range"), QStringLiteral("192.0.2.0/24"), QStringLiteral("storage")})
                 .exitCode,
             0);
    m_before = everything();
    QVERIFY2(m_before.contains(QStringLiteral("network public")), qPrintable(m_before.join(QLatin1Char('\n'))));
}

void tst_OpenStack::cleanupTestCase()
{
    if (m_cluster.isBuilt())
        (void)verb(QStringLiteral("destroy"), {QStringLiteral("--yes"), QStringLiteral("--volumes")});
    (void)openstack({QStringLiteral("network"), QStringLiteral("delete"), QStringLiteral("storage")});
    for (const char *image : {"debian-new", "debian-old"})
        (void)openstack({QStringLiteral("image"), QStringLiteral("delete"), QLatin1String(image)});
    m_lab.stop();
}

void tst_OpenStack::theAccountIsTakenInAndWorks()
{
    const auto cloud = [](const QStringList &words) { return RealCluster::run(RealCluster::butlerctl(), QStringList{"cloud"} + words); };
    QVERIFY(QFile::copy(OpenStackLab::state() + QStringLiteral("/openrc"), pathOf(QStringLiteral("openrc.sh"))));
    const Answer taken =
        cloud({QStringLiteral("import"), pathOf(QStringLiteral("openrc.sh")), QStringLiteral("--name"), QStringLiteral("lab")});
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    const Answer tested = cloud({QStringLiteral("test"), QStringLiteral("lab"), QStringLiteral("--json")});
    QVERIFY2(tested.exitCode == 0, qPrintable(tested.said()));
    QCOMPARE(tested.output.count("\"ok\":true"), 10);
    const Answer made =
        RealCluster::run(RealCluster::butlerctl(), {QStringLiteral("new"), pathOf(QStringLiteral("begun")), QStringLiteral("--cloud"),
                                                    QStringLiteral("lab"), QStringLiteral("--template"), QStringLiteral("genomics")});
    QVERIFY2(made.exitCode == 0, qPrintable(made.said()));
    const Answer checked = RealCluster::run(RealCluster::butlerctl(), {QStringLiteral("check"), pathOf(QStringLiteral("begun"))});
    QCOMPARE(checked.exitCode, 2);
    QVERIFY2(checked.errors.contains("It is not said which system the machines get."), checked.errors.constData());
}

void tst_OpenStack::whatTheQuotaDoesNotHoldIsRefusedBefore()
{
    QVERIFY(makeDesign(120));
    const Answer refused = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.output.contains("121 more machines do not fit: there is room for 100."), qPrintable(refused.said()));
    QCOMPARE(everything(), m_before);
}

void tst_OpenStack::whatTheCloudDoesNotHaveIsSaid()
{
    QVERIFY(makeDesign(2));
    QVERIFY(m_cluster.changeDesign("size: m1.medium", "size: m1.medum"));
    const Answer refused = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    QVERIFY(refused.exitCode != 0);
    QVERIFY2(refused.output.contains("m1.medum") && refused.output.contains("m1.medium"), qPrintable(refused.said()));
    QCOMPARE(everything(), m_before);
}

/// Waits until that many servers were asked for.
bool tst_OpenStack::waitForServers(QProcess &run, int count) const
{
    if (!run.waitForStarted())
        return false;
    QElapsedTimer clock;
    clock.start();
    for (; clock.elapsed() < 300'000 && run.state() == QProcess::Running; run.waitForFinished(20)) {
        const std::optional<LockHolder> holder = RunLock(m_cluster.privatePath()).holder();
        if (!holder)
            continue;
        QFile story(
            RunFolder(m_cluster.privatePath() + QStringLiteral("/runs/") + holder->run).artefactPath(QStringLiteral("terraform.jsonl")));
        if (!story.open(QIODevice::ReadOnly))
            continue;
        int asked = 0;
        for (const QByteArray &line : story.readAll().split('\n'))
            asked += line.contains("apply_start") && line.contains("openstack_compute_instance_v2.machine") ? 1 : 0;
        if (asked >= count)
            return true;
    }
    return false;
}

void tst_OpenStack::aStoppedBuildLeavesNothingThatNoStateKnows()
{
    QVERIFY(makeDesign(9));
    QProcess build;
    build.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("apply")));
    QVERIFY2(waitForServers(build, 8), build.readAllStandardError().constData());
    const std::optional<LockHolder> holder = RunLock(m_cluster.privatePath()).holder();
    QVERIFY(holder);
    // As the verb does it, and sooner: while the machines are being asked for.
    QFile stop(RunFolder(m_cluster.privatePath() + QStringLiteral("/runs/") + holder->run).stopPath());
    QVERIFY(stop.open(QIODevice::WriteOnly));
    stop.close();
    QVERIFY(build.waitForFinished(180'000));
    QCOMPARE(build.exitCode(), 4);
    QStringList there = servers().values();
    there.sort();
    QCOMPARE(there, idsInState(QStringLiteral("openstack_compute_instance_v2")));
    QStringList ports;
    for (const QString &thing : everything()) {
        if (thing.startsWith(QLatin1String("port ")) && !m_before.contains(thing))
            ports << thing.mid(5);
    }
    for (const QString &port : idsInState(QStringLiteral("openstack_networking_port_v2")))
        QVERIFY(ports.contains(port));
}

void tst_OpenStack::aKilledBuildIsFinishedAndNothingIsThereTwice()
{
    QVERIFY(makeDesign(10)); // more than the build before was stopped at
    QProcess build;
    build.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("apply")));
    QVERIFY2(waitForServers(build, 1), build.readAllStandardError().constData());
    const std::optional<LockHolder> holder = RunLock(m_cluster.privatePath()).holder();
    QVERIFY(holder && !holder->tools.isEmpty());
    for (const RunTool &tool : holder->tools)
        killNow(tool.process);
    killNow(holder->process);
    build.waitForFinished(60'000);
    const Answer finished = verb(QStringLiteral("apply"));
    QVERIFY2(finished.exitCode == 0, qPrintable(finished.said()));
    const QMap<QString, QString> there = servers();
    QStringList names{QStringLiteral("trial-salt-master")};
    for (int worker = 0; worker < 10; ++worker)
        names << QStringLiteral("trial-worker-%1").arg(worker);
    QCOMPARE(there.keys(), names);
    QStringList ids = there.values();
    ids.sort();
    QCOMPARE(ids, idsInState(QStringLiteral("openstack_compute_instance_v2")));
    const Answer plan = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    QVERIFY2(plan.output.contains("Nothing is to be done"), qPrintable(plan.said()));
}

/// A plan looks at what is made; this looks at all of it.
void tst_OpenStack::theModuleIsGoodByTheProvidersOwnSchema()
{
    QString terraform = QStandardPaths::findExecutable(QStringLiteral("terraform"));
    if (terraform.isEmpty())
        terraform = QStandardPaths::findExecutable(QStringLiteral("tofu"));
    QVERIFY(!terraform.isEmpty());
    const QString folder = QStringLiteral("-chdir=%1/terraform").arg(m_cluster.privatePath());
    const Answer answer = RealCluster::run(terraform, {folder, QStringLiteral("validate"), QStringLiteral("-json")});
    const QJsonObject told = QJsonDocument::fromJson(answer.output).object();
    QVERIFY2(told["valid"].toBool() && told["warning_count"] == 0, qPrintable(answer.said()));
    const Answer schema =
        RealCluster::run(terraform, {folder, QStringLiteral("providers"), QStringLiteral("schema"), QStringLiteral("-json")});
    QVERIFY(schema.output.contains("\"openstack_compute_instance_v2\"")); // by the real provider
}

void tst_OpenStack::statusTellsWhatTheCloudHas()
{
    const Observed status = m_cluster.status();
    QCOMPARE(status.machines.size(), 11);
    for (const ObservedMachine &machine : status.machines) {
        QCOMPARE(machine.machine, ObservedMachine::Power::Running);
        QCOMPARE(machine.terraform, ObservedMachine::Terraform::Present);
        QVERIFY(!machine.address.isEmpty());
    }
}

void tst_OpenStack::anotherAccountInTheEnvironmentChangesNothing()
{
    qputenv("OS_CLOUD", "other");
    qputenv("OS_PROJECT_ID", "0123456789abcdef0123456789abcdef");
    const Answer plan = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    qunsetenv("OS_CLOUD");
    qunsetenv("OS_PROJECT_ID");
    QVERIFY2(plan.exitCode == 0 && plan.output.contains("Nothing is to be done"), qPrintable(plan.said()));
}

void tst_OpenStack::aMachineDeletedBehindIsMadeAgain()
{
    const QMap<QString, QString> before = servers();
    QCOMPARE(openstack({QStringLiteral("server"), QStringLiteral("delete"), QStringLiteral("--wait"), QStringLiteral("trial-worker-1")})
                 .exitCode,
             0);
    QVERIFY(m_cluster.findings().contains(QStringLiteral("machine-gone:worker-1")));
    const Answer built = verb(QStringLiteral("apply"));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QMap<QString, QString> after = servers();
    QVERIFY(after.value(QStringLiteral("trial-worker-1")) != before.value(QStringLiteral("trial-worker-1")));
    after[QStringLiteral("trial-worker-1")] = before.value(QStringLiteral("trial-worker-1"));
    QCOMPARE(after, before);
}

/// The ids of a server's ports, one a line; of one network alone where it is named.
QByteArray tst_OpenStack::ports(const QString &server, const QString &network)
{
    QStringList words{QStringLiteral("port"), QStringLiteral("list"),  QStringLiteral("--server"), server,
                      QStringLiteral("-f"),   QStringLiteral("value"), QStringLiteral("-c"),       QStringLiteral("ID")};
    if (!network.isEmpty())
        words << QStringLiteral("--network") << network;
    return openstack(words).output.trimmed();
}

void tst_OpenStack::aPortDeletedBehindIsMadeAgainAndItsMachineStays()
{
    const QMap<QString, QString> before = servers();
    const auto portsOf = [&before] { return ports(before.value(QStringLiteral("trial-worker-2"))); };
    const QByteArray port = portsOf();
    QVERIFY(!port.isEmpty() && !port.contains('\n'));
    QCOMPARE(openstack({QStringLiteral("port"), QStringLiteral("delete"), QString::fromUtf8(port)}).exitCode, 0);
    const Answer built = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QCOMPARE(servers(), before);
    QVERIFY2(!portsOf().isEmpty() && portsOf() != port, portsOf().constData());
    const Answer plan = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    QVERIFY2(plan.output.contains("Nothing is to be done"), qPrintable(plan.said()));
}

/// An image that the project makes for itself.
Answer tst_OpenStack::publishImage(const QString &name) const
{
    QFile disk(pathOf(QStringLiteral("image.raw")));
    if (!disk.open(QIODevice::WriteOnly) || disk.write(QByteArray(4096, 'x')) != 4096)
        return {};
    disk.close();
    return openstack({QStringLiteral("image"), QStringLiteral("create"), QStringLiteral("--file"), disk.fileName(),
                      QStringLiteral("--property"), QStringLiteral("os_distro=debian"), QStringLiteral("--property"),
                      QStringLiteral("os_version=12"), QStringLiteral("-f"), QStringLiteral("value"), QStringLiteral("-c"),
                      QStringLiteral("id"), name});
}

/// The account lets one more key log in, so that machines are made with other user data from now on. What went wrong; empty: nothing.
QByteArray tst_OpenStack::oneMoreKey(const QString &name) const
{
    const Answer made =
        RealCluster::run(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                                        QStringLiteral("-N"), QString(), QStringLiteral("-f"), pathOf(name)});
    QFile key(pathOf(name) + QStringLiteral(".pub"));
    const CloudStore store;
    const Result<CloudStore::Kept> kept = store.cloud(QStringLiteral("lab"));
    if (made.exitCode != 0 || !key.open(QIODevice::ReadOnly) || !kept)
        return "there is no key or no account\n" + made.errors;
    CloudAccount account = kept->account;
    account.publicKeys << QString::fromUtf8(key.readAll()).trimmed();
    const Result<bool> saved = store.save(account, CloudStore::IfThere::Replace);
    return saved ? QByteArray() : saved.error().message.toUtf8();
}

/// What somebody else's computer plans who has the cluster out of a backup: with settings, an account and a key of their own.
Answer tst_OpenStack::planOfAnotherPerson() const
{
    const QString typed = QStringLiteral("printf 'correct horse battery\\n' | \"$0\" \"$@\"");
    const auto butlerctl = [&typed](const QStringList &words) {
        return RealCluster::run(QStringLiteral("bash"), QStringList{QStringLiteral("-c"), typed, RealCluster::butlerctl()} + words);
    };
    const QString file = pathOf(QStringLiteral("trial.backup"));
    const QString there = pathOf(QStringLiteral("theirs/trial"));
    Answer answer = butlerctl({QStringLiteral("backup"), m_cluster.path(), file});
    const QByteArray config = qgetenv("XDG_CONFIG_HOME");
    const QByteArray data = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_CONFIG_HOME", pathOf(QStringLiteral("theirs/config")).toUtf8());
    qputenv("XDG_DATA_HOME", pathOf(QStringLiteral("theirs/data")).toUtf8());
    const QList<QStringList> acts{{QStringLiteral("cloud"), QStringLiteral("import"), pathOf(QStringLiteral("openrc.sh")),
                                   QStringLiteral("--name"), QStringLiteral("lab")},
                                  {QStringLiteral("restore"), file, there}};
    for (const QStringList &act : acts)
        answer = answer.exitCode == 0 ? butlerctl(act) : answer;
    const QByteArray trouble = oneMoreKey(QStringLiteral("their-key"));
    if (answer.exitCode == 0)
        answer = trouble.isEmpty() ? butlerctl({QStringLiteral("plan"), there, QStringLiteral("--json")}) : Answer{-1, {}, trouble};
    qputenv("XDG_CONFIG_HOME", config);
    qputenv("XDG_DATA_HOME", data);
    return answer;
}

/// Nor does another image in the design, which only new machines get.
void tst_OpenStack::moreWorkersLeaveTheOthersAlone()
{
    const Answer published = publishImage(QStringLiteral("debian-new"));
    QVERIFY2(published.exitCode == 0, qPrintable(published.said()));
    const QMap<QString, QString> before = servers();
    QVERIFY(m_cluster.changeDesign("count: 10", "count: 11"));
    QVERIFY(m_cluster.changeDesign("image: debian-12", "image: debian-new"));
    const Answer built = verb(QStringLiteral("apply"));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QMap<QString, QString> after = servers();
    QVERIFY(!after.take(QStringLiteral("trial-worker-10")).isEmpty());
    QCOMPARE(after, before);
}

/// A port there that is lost is made again and given back, too. From here on new workers are on both networks.
void tst_OpenStack::aFurtherNetworkIsGivenToNewMachinesAlone()
{
    const QMap<QString, QString> before = servers();
    QVERIFY(m_cluster.changeDesign("    roles: [consul-client]\n", "    roles: [consul-client]\n    networks: [storage]\n"));
    const Answer nothing = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    QVERIFY2(nothing.output.contains("Nothing is to be done") && nothing.output.contains("Machines keep the networks"),
             qPrintable(nothing.said()));
    QVERIFY(m_cluster.changeDesign("count: 11", "count: 12"));
    const Answer built = verb(QStringLiteral("apply"));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QMap<QString, QString> after = servers();
    const QString made = after.value(QStringLiteral("trial-worker-11"));
    QCOMPARE(ports(made).split('\n').size(), 2);
    const QByteArray port = ports(made, QStringLiteral("storage"));
    QVERIFY(!port.isEmpty() && !port.contains('\n'));
    QVERIFY(ports(before.value(QStringLiteral("trial-worker-0")), QStringLiteral("storage")).isEmpty());
    QCOMPARE(openstack({QStringLiteral("port"), QStringLiteral("delete"), QString::fromUtf8(port)}).exitCode, 0);
    const Answer mended = verb(QStringLiteral("apply"));
    QVERIFY2(mended.exitCode == 0, qPrintable(mended.said()));
    QCOMPARE(servers(), after);
    QVERIFY(!ports(made, QStringLiteral("storage")).isEmpty() && ports(made, QStringLiteral("storage")) != port);
    QVERIFY(m_cluster.changeDesign("count: 12", "count: 11"));
    const Answer fewer = verb(QStringLiteral("apply"), {QStringLiteral("--allow-destroy")});
    QVERIFY2(fewer.exitCode == 0, qPrintable(fewer.said()));
    QCOMPARE(servers(), before);
}

/// A newer image of the same name, other user data, a renamed group, an account in the environment, another person: each of them, and all
/// of them while the cluster grows.
void tst_OpenStack::whatIsNewAroundThemLeavesMachinesAsTheyAre()
{
    const QMap<QString, QString> before = servers();
    QCOMPARE(openstack({QStringLiteral("image"), QStringLiteral("set"), QStringLiteral("--name"), QStringLiteral("debian-old"),
                        QStringLiteral("debian-new")})
                 .exitCode,
             0);
    const Answer published = publishImage(QStringLiteral("debian-new"));
    QVERIFY2(published.exitCode == 0, qPrintable(published.said()));
    const QByteArray keyed = oneMoreKey(QStringLiteral("colleague"));
    QVERIFY2(keyed.isEmpty(), keyed.constData());
    QVERIFY(m_cluster.changeDesign("  - name: worker\n", "  - name: worker\n    title: readers\n"));
    const Answer nothing = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    QVERIFY2(nothing.output.contains("Nothing is to be done"), qPrintable(nothing.said()));
    const Answer theirs = planOfAnotherPerson();
    QVERIFY2(theirs.exitCode == 0 && theirs.output.contains("Nothing is to be done"), qPrintable(theirs.said()));
    QVERIFY(m_cluster.changeDesign("count: 11", "count: 13"));
    qputenv("OS_CLOUD", "other");
    const Answer built = verb(QStringLiteral("apply"));
    qunsetenv("OS_CLOUD");
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QMap<QString, QString> after = servers();
    const Answer made = openstack({QStringLiteral("server"), QStringLiteral("show"), QStringLiteral("-f"), QStringLiteral("value"),
                                   QStringLiteral("-c"), QStringLiteral("image"), after.value(QStringLiteral("trial-worker-12"))});
    QVERIFY2(made.output.contains(published.output.trimmed()), qPrintable(made.said())); // the new one, under the old name
    for (const char *name : {"trial-worker-11", "trial-worker-12"})
        QVERIFY(!after.take(QLatin1String(name)).isEmpty());
    QCOMPARE(after, before);
    for (auto server = before.begin(); server != before.end(); ++server) {
        const Answer events = openstack({QStringLiteral("server"), QStringLiteral("event"), QStringLiteral("list"), QStringLiteral("-f"),
                                         QStringLiteral("value"), QStringLiteral("-c"), QStringLiteral("Action"), *server});
        QByteArrayList acts = events.output.trimmed().split('\n');
        acts.removeAll("attach_volume"); // its data volume, when it was made
        QVERIFY2(acts == QByteArrayList{"create"}, qPrintable(server.key() + QLatin1Char('\n') + events.said()));
    }
}

void tst_OpenStack::fewerWorkersAreAskedForByName()
{
    QVERIFY(m_cluster.changeDesign("count: 13", "count: 11"));
    const Answer asked = verb(QStringLiteral("apply"));
    QCOMPARE(asked.exitCode, 5);
    QVERIFY2(asked.said().contains(QLatin1String("worker-11, worker-12")), qPrintable(asked.said()));
    const Answer given = verb(QStringLiteral("apply"), {QStringLiteral("--allow-destroy")});
    QVERIFY2(given.exitCode == 0, qPrintable(given.said()));
    QCOMPARE(servers().size(), 12);
}

/// An earlier state does not know what was made since, and Terraform would make all of it twice.
void tst_OpenStack::whatNoStateKnowsIsNamedTakenInOrRemoved()
{
    const QMap<QString, QString> whole = servers();
    QFile state(m_cluster.privatePath() + QStringLiteral("/terraform/terraform.tfstate"));
    QVERIFY(state.open(QIODevice::ReadOnly));
    const QByteArray earlier = state.readAll();
    state.close();
    QVERIFY(m_cluster.changeDesign("count: 11", "count: 12"));
    const Answer grown = verb(QStringLiteral("apply"));
    QVERIFY2(grown.exitCode == 0, qPrintable(grown.said()));
    const QMap<QString, QString> more = servers();
    const auto putBack = [&state, &earlier] { return state.open(QIODevice::WriteOnly) && (state.write(earlier), state.close(), true); };

    QVERIFY(putBack());
    QVERIFY(m_cluster.findings().contains(QStringLiteral("machine-unknown:worker-11")));
    const Answer stopped = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    QCOMPARE(stopped.exitCode, 1);
    for (const QByteArray &named : {QByteArray("machine trial-worker-11"), QByteArray("port trial-")})
        QVERIFY2(stopped.output.contains(named), qPrintable(stopped.said()));
    QCOMPARE(servers(), more);
    const Answer taken = verb(QStringLiteral("apply"), {QStringLiteral("--take-in")});
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    QCOMPARE(servers(), more);
    const Answer same = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    QVERIFY2(same.output.contains("Nothing is to be done"), qPrintable(same.said()));

    QVERIFY(putBack());
    QVERIFY(m_cluster.changeDesign("count: 12", "count: 11"));
    QCOMPARE(verb(QStringLiteral("apply"), {QStringLiteral("--remove-unknown")}).exitCode, 5);
    QCOMPARE(servers(), more);
    const Answer removed = verb(QStringLiteral("apply"), {QStringLiteral("--remove-unknown"), QStringLiteral("--allow-destroy")});
    QVERIFY2(removed.exitCode == 0, qPrintable(removed.said()));
    QCOMPARE(servers(), whole);
    QVERIFY(!everything().filter(QStringLiteral("worker-11")).size());
}

void tst_OpenStack::aLostStateIsMadeAgainOfWhatStands()
{
    const QStringList before = everything();
    const QMap<QString, QString> there = servers();
    const QString path = m_cluster.privatePath() + QStringLiteral("/terraform/terraform.tfstate");
    QVERIFY(QFile::remove(path));
    QFile::remove(path + QStringLiteral(".backup"));
    QCOMPARE(verb(QStringLiteral("apply")).exitCode, 1);
    QCOMPARE(everything(), before);
    const Answer plan = verb(QStringLiteral("plan"), {QStringLiteral("--take-in")});
    QVERIFY2(plan.exitCode == 0, qPrintable(plan.said()));
    QCOMPARE(everything(), before);
    const Answer taken = verb(QStringLiteral("apply"), {QStringLiteral("--take-in")});
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    QCOMPARE(servers(), there);
    QCOMPARE(everything(), before);
    QStringList ids = there.values();
    ids.sort();
    QCOMPARE(idsInState(QStringLiteral("openstack_compute_instance_v2")), ids);
    const Answer same = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    QVERIFY2(same.output.contains("Nothing is to be done"), qPrintable(same.said()));
}

/// Up to all Clean, on machines that boot. It takes a quarter of an hour, so only `tests/run.sh long` asks for it.
void tst_OpenStack::realMachinesBecomeCleanAndOneThatDiesIsMended()
{
    if (!OpenStackLab::isWhole())
        QSKIP("Not run: machines that boot are for tests/run.sh long.");
    QVERIFY(makeDesign(1));
    const Answer up = verb(QStringLiteral("up"), {QStringLiteral("--allow-destroy")});
    QVERIFY2(up.exitCode == 0 && up.output.contains("Clean"), qPrintable(up.said()));
    QTRY_VERIFY_WITH_TIMEOUT(m_cluster.findings().isEmpty(), 90'000);
    const Answer mounted = m_cluster.on(QStringLiteral("salt-master"), QStringLiteral("findmnt -no SOURCE /var/lib/influxdb"));
    QVERIFY2(mounted.output.contains("/dev/vd"), qPrintable(mounted.said()));
    const Answer again = verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
    for (const QJsonObject &state : again.events(QStringLiteral("state")))
        QVERIFY2(state["result"] == QLatin1String("clean"), qPrintable(state["id"].toString()));
    const QString worker = servers().value(QStringLiteral("trial-worker-0"));
    QCOMPARE(RealCluster::run(QStringLiteral("podman"), {QStringLiteral("kill"), QStringLiteral("oslab-") + worker.left(13)}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_cluster.findings().contains(QStringLiteral("machine-stopped:worker-0")), 90'000);
    const Answer mended = verb(QStringLiteral("up"));
    QVERIFY2(mended.exitCode == 0, qPrintable(mended.said()));
    QCOMPARE(servers().value(QStringLiteral("trial-worker-0")), worker); // started, not made anew
    QTRY_VERIFY_WITH_TIMEOUT(m_cluster.findings().isEmpty(), 90'000);
}

void tst_OpenStack::noSecretStandsInAnyFile()
{
    QFile rc(pathOf(QStringLiteral("openrc.sh")));
    QVERIFY(rc.open(QIODevice::ReadOnly));
    static const QRegularExpression line(QStringLiteral("OS_PASSWORD=['\"]?([^'\"\\s]+)"));
    const QByteArray secret = line.match(QString::fromUtf8(rc.readAll())).captured(1).toUtf8();
    QVERIFY(secret.size() > 5);
    int files = 0;
    for (QDirIterator all(m_cluster.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly) || file.size() > 8'000'000) // a provider's program
            continue;
        QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 20);
}

/// Without a word about them they stay, alone; the next build takes them in, and says so before it does anything.
void tst_OpenStack::theVolumesOfAClusterThatIsTakenDownAreUsedAgain()
{
    const QString volumes = QStringLiteral("openstack_blockstorage_volume_v3");
    QVERIFY(makeDesign(1));
    const Answer built = verb(QStringLiteral("apply"), {QStringLiteral("--allow-destroy")});
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    const QStringList before = idsInState(volumes);
    QCOMPARE(before.size(), 1);
    const Answer down = verb(QStringLiteral("destroy"), {QStringLiteral("--yes")});
    QVERIFY2(down.exitCode == 0 && down.output.contains("metrics of salt-master (2 GB)"), qPrintable(down.said()));
    QStringList left = everything();
    left.removeIf([this](const QString &thing) { return m_before.contains(thing); });
    QVERIFY2(left.size() == 1 && left.first().startsWith(QLatin1String("volume trial-")), qPrintable(left.join(QLatin1Char('\n'))));
    const Answer plan = verb(QStringLiteral("plan"));
    QVERIFY2(plan.exitCode == 0 && plan.output.contains("the kept one is used"), qPrintable(plan.said()));
    const Answer again = verb(QStringLiteral("apply"));
    QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
    QCOMPARE(idsInState(volumes), before);
    const Answer done = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    QVERIFY2(done.output.contains("Nothing is to be done"), qPrintable(done.said()));
}

void tst_OpenStack::theTeardownLeavesNothing()
{
    const Answer destroyed = verb(QStringLiteral("destroy"), {QStringLiteral("--yes"), QStringLiteral("--volumes")});
    QVERIFY2(destroyed.exitCode == 0, qPrintable(destroyed.said()));
    QVERIFY2(destroyed.output.contains("OpenStack was asked and has nothing of this cluster any more"), qPrintable(destroyed.said()));
    QCOMPARE(everything(), m_before);
}

QTEST_GUILESS_MAIN(tst_OpenStack)
#include "tst_OpenStack.moc"
