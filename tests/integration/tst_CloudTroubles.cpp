#include "services/runs/RunLock.h"
#include "tests/integration/OpenStackLab.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>

/// A real OpenStack whose quotas run out, whose services end and come back, and which lacks what others have, while clusters are built on
/// it. Each takes minutes, so only `tests/run.sh long` asks for them.
class tst_CloudTroubles final : public QObject
{
    Q_OBJECT

private:
    static Answer admin(const QStringList &words)
    {
        return RealCluster::run(QStringLiteral("env"),
                                QStringList{QStringLiteral("OS_CLIENT_CONFIG_FILE=%1/clouds.yaml").arg(OpenStackLab::state()),
                                            QStringLiteral("OS_CLOUD=admin"), QStringLiteral("openstack")} +
                                    words);
    }
    static Answer openstack(const QString &words) { return OpenStackLab::openstack(words.split(QLatin1Char(' '))); }
    static Answer asAdmin(const QString &words) { return admin(words.split(QLatin1Char(' '))); }
    static bool endService(const QString &name);
    static Answer startServices(const QStringList &settings = {});
    static QStringList all(const QString &kind);
    static QStringList inStatus(const QString &status);
    Answer takeAccount(const QString &name, const QByteArray &lines) const;
    bool makeDesign(int workers, const QByteArray &target = {}, const QByteArray &more = {}) const;
    Answer verb(const QString &name, const QStringList &more = {}) const { return m_cluster.verb(name, more); }
    static bool says(const Answer &run, const QStringList &words);
    bool waitFor(QProcess &run, const QByteArrayList &words, int count) const;
    void allIsThereOnce(int workers, int volumes = 0) const;
    void strikes(const QString &quota, const QString &thing, bool withVolumes = false);

    QTemporaryDir m_home{};
    RealCluster m_cluster{QStringLiteral("in trouble")};
    QStringList m_before{};
    OpenStackLab m_lab{};

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_lab.stop(); }
    void machinesRunOutWhileTheyAreMade() { strikes(QStringLiteral("instances"), QStringLiteral("server")); }
    void portsRunOutWhileTheyAreMade() { strikes(QStringLiteral("ports"), QStringLiteral("port")); }
    void volumesRunOutWhileTheyAreMade() { strikes(QStringLiteral("volumes"), QStringLiteral("volume"), true); }
    void theServiceOfMachinesEndsAndComesBack();
    void theTokenRunsOutWhileSlowMachinesAreMade();
    void aTokenThatNobodyRenewsIsSaid();
    void machinesWhoseHostDiesAreMadeAnew();
    void aMachineThatIsSlowerThanItMayBeIsKept();
    void noHostTakesMachines();
    void anApplicationCredentialAloneIsEnough();
    void aNetworkWithoutARouterIsRefusedBefore();
    void withoutCinderTheRestWorks();
    void aPoolWithoutAddressesIsSaid();
};

bool tst_CloudTroubles::makeDesign(int workers, const QByteArray &target, const QByteArray &more) const
{
    return m_cluster.writeDesign("format: 1\nname: troubled\ntarget:\n  kind: openstack\n  image: debian-12\n  size: m1.tiny\n"
                                 "  sshFrom: " +
                                 OpenStackLab::sshFrom() + "\n" + (target.contains("cloud:") ? target : "  cloud: lab\n" + target) +
                                 "groups:\n  - name: salt-master\n    size: m1.medium\n    roles: [salt-master, consul-bootstrap]\n"
                                 "  - name: worker\n    count: " +
                                 QByteArray::number(workers) + "\n    roles: [consul-client]\n" + more);
}

/// An account of the lab's, out of a file with these lines and where it is.
Answer tst_CloudTroubles::takeAccount(const QString &name, const QByteArray &lines) const
{
    QFile file(m_home.filePath(name + QStringLiteral("-openrc.sh")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("export OS_AUTH_URL=http://127.0.0.1:5000/v3\nexport OS_REGION_NAME=RegionOne\n" + lines);
    file.close();
    return RealCluster::run(RealCluster::butlerctl(),
                            {QStringLiteral("cloud"), QStringLiteral("import"), file.fileName(), QStringLiteral("--name"), name});
}

/// A service of the lab, at once and with all that it started.
bool tst_CloudTroubles::endService(const QString &name)
{
    QFile file(OpenStackLab::state() + QStringLiteral("/run/%1.pid").arg(name));
    const pid_t pid = file.open(QIODevice::ReadOnly) ? static_cast<pid_t>(file.readAll().simplified().split(' ').first().toInt()) : 0;
    return pid > 1 && ::kill(-pid, SIGKILL) == 0;
}

/// Starts what of the lab does not run.
Answer tst_CloudTroubles::startServices(const QStringList &settings)
{
    return RealCluster::run(QStringLiteral("env"),
                            settings + QStringList{QStringLiteral("OSLAB_GUESTS=0"), QStringLiteral("OSLAB_NICE=0"), QStringLiteral("bash"),
                                                   OpenStackLab::tool(QStringLiteral("openstack-up")), OpenStackLab::state()});
}

/// Their ids.
QStringList tst_CloudTroubles::all(const QString &kind)
{
    QStringList ids;
    for (const OpenStackLab::Thing &thing : OpenStackLab::things()) {
        if (thing.kind == kind)
            ids << thing.id;
    }
    return ids;
}

/// The ids of servers.
QStringList tst_CloudTroubles::inStatus(const QString &status)
{
    QStringList ids;
    for (const OpenStackLab::Thing &thing : OpenStackLab::things()) {
        if (thing.status == status)
            ids << thing.id;
    }
    return ids;
}

void tst_CloudTroubles::initTestCase()
{
    if (!OpenStackLab::isWhole())
        QSKIP("Not run: clouds in trouble are for tests/run.sh long.");
    if (const QString why = OpenStackLab::missing(); !why.isEmpty())
        QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
    if (!OpenStackLab::runsHere())
        QSKIP("Not run: the OpenStack for tests runs on Debian 12 alone.");
    const QByteArray trouble = m_lab.start(OpenStackLab::Guests::Records);
    QVERIFY2(trouble.isEmpty(), trouble.constData());
    const QString unready = OpenStackLab::takeHome(m_home);
    QVERIFY2(unready.isEmpty(), qPrintable(unready));
    QTRY_VERIFY_WITH_TIMEOUT(OpenStackLab::makesVolumes(), 240'000);
    const Answer taken = RealCluster::run(RealCluster::butlerctl(), {QStringLiteral("cloud"), QStringLiteral("import"),
                                                                     OpenStackLab::state() + QStringLiteral("/openrc"),
                                                                     QStringLiteral("--name"), QStringLiteral("lab")});
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    m_before = OpenStackLab::everything();
    QVERIFY2(m_before.contains(QStringLiteral("network public")), qPrintable(m_before.join(QLatin1Char('\n'))));
}

/// Whatever a trouble left, the teardown finds it.
void tst_CloudTroubles::cleanup()
{
    if (m_before.isEmpty())
        return;
    if (QTest::currentTestFailed())
        (void)startServices(); // which it may have left dead
    if (!m_cluster.isBuilt())
        return;
    const Answer down = verb(QStringLiteral("destroy"), {QStringLiteral("--yes"), QStringLiteral("--volumes")});
    QVERIFY2(down.exitCode == 0, qPrintable(down.said()));
    QCOMPARE(OpenStackLab::everything(), m_before);
}

/// Whether it failed with a sentence that has all of these words. The sentence is for whoever reads the test's log, too.
bool tst_CloudTroubles::says(const Answer &run, const QStringList &words)
{
    const QString sentence = run.lastSentence();
    qInfo("The run said: %s", qPrintable(sentence.isEmpty() ? run.said() : sentence));
    return run.exitCode == 1 && std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return sentence.contains(word); });
}

/// Until Terraform has told so many lines with all of these words.
bool tst_CloudTroubles::waitFor(QProcess &run, const QByteArrayList &words, int count) const
{
    if (!run.waitForStarted())
        return false;
    QElapsedTimer clock;
    clock.start();
    for (; clock.elapsed() < 300'000 && run.state() == QProcess::Running; run.waitForFinished(20)) {
        const std::optional<LockHolder> holder = RunLock(m_cluster.privatePath()).holder();
        QFile story(RunFolder(m_cluster.privatePath() + QStringLiteral("/runs/") + (holder ? holder->run : QString()))
                        .artefactPath(QStringLiteral("terraform.jsonl")));
        if (!holder || !story.open(QIODevice::ReadOnly))
            continue;
        int told = 0;
        for (const QByteArray &line : story.readAll().split('\n'))
            told += std::all_of(words.cbegin(), words.cend(), [&line](const QByteArray &word) { return line.contains(word); }) ? 1 : 0;
        if (told >= count)
            return true;
    }
    return false;
}

/// No name twice, as many of each as the design has, and nothing is to be done.
void tst_CloudTroubles::allIsThereOnce(int workers, int volumes) const
{
    QStringList names{QStringLiteral("troubled-salt-master")};
    for (int worker = 0; worker < workers; ++worker)
        names << QStringLiteral("troubled-worker-%1").arg(worker);
    names.sort();
    QMap<QString, QStringList> there;
    for (const OpenStackLab::Thing &thing : OpenStackLab::things())
        there[thing.kind] << thing.name;
    QStringList servers = there.value(QStringLiteral("server"));
    servers.sort();
    QCOMPARE(servers, names);
    QStringList ports = there.value(QStringLiteral("port"));
    ports.removeAll(QString()); // a router's has none
    QCOMPARE(ports.size(), workers + 1);
    QCOMPARE(there.value(QStringLiteral("volume")).size(), volumes);
    const Answer plan = verb(QStringLiteral("plan"), {QStringLiteral("--json")});
    QVERIFY2(plan.output.contains("Nothing is to be done"), qPrintable(plan.said()));
}

/// It was enough when the run looked. Before Terraform makes the first, somebody else takes of it.
void tst_CloudTroubles::strikes(const QString &quota, const QString &thing, bool withVolumes)
{
    const int workers = 12;
    const int room = 6; // for a router's port, too
    QVERIFY(makeDesign(workers, {}, withVolumes ? "    volumes: [{name: data, size: 1, mount: /data}]\n" : QByteArray()));
    const auto allow = [&quota](qsizetype count) {
        return admin({QStringLiteral("quota"), QStringLiteral("set"), QStringLiteral("--") + quota, QString::number(count),
                      QStringLiteral("butler")});
    };
    const qsizetype few = all(thing).size() + room;
    QProcess build;
    build.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("apply"), {QStringLiteral("--json")}));
    QVERIFY2(waitFor(build, {"\"type\":\"version\""}, 1), build.readAllStandardError().constData());
    const Answer less = allow(few);
    QVERIFY2(less.exitCode == 0, qPrintable(less.said()));
    QVERIFY(build.waitForFinished(900'000));
    const Answer struck{build.exitCode(), build.readAllStandardOutput(), build.readAllStandardError()};
    const Answer enough = allow(500);
    QVERIFY2(enough.exitCode == 0, qPrintable(enough.said()));
    QVERIFY2(says(struck, {QStringLiteral("The project's quota is used up")}), qPrintable(struck.said()));
    const bool isServer = thing == QLatin1String("server"); // whose surplus Nova leaves in an error
    const auto ofKind = [&] { return isServer ? inStatus(QStringLiteral("ACTIVE")) : all(thing); };
    const QStringList stood = ofKind();
    qInfo("%lld stood when the quota of %s was used up", stood.size(), qPrintable(quota));
    QVERIFY(!stood.isEmpty() && stood.size() <= workers);
    const Answer finished = verb(QStringLiteral("apply"));
    QVERIFY2(finished.exitCode == 0, qPrintable(finished.said()));
    const QStringList stand = ofKind();
    for (const QString &id : stood)
        QVERIFY2(stand.contains(id), qPrintable(id)); // what is made stays
    allIsThereOnce(workers, withVolumes ? workers : 0);
}

/// In the middle: what it took on before is made all the same. The run waits for it, and goes on by itself.
void tst_CloudTroubles::theServiceOfMachinesEndsAndComesBack()
{
    QVERIFY(makeDesign(9));
    QProcess build;
    build.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("apply"), {QStringLiteral("--json")}));
    QVERIFY2(waitFor(build, {"apply_start", "openstack_compute_instance_v2.machine"}, 4), build.readAllStandardError().constData());
    QVERIFY(endService(QStringLiteral("nova-api")));
    QByteArray said;
    const auto isNoticed = [&build, &said] { return (said += build.readAllStandardOutput()).contains("It is tried again in"); };
    QTRY_VERIFY2_WITH_TIMEOUT(isNoticed(), said.right(3000).constData(), 240'000);
    const Answer back = startServices();
    QVERIFY2(back.exitCode == 0, qPrintable(back.said()));
    QVERIFY(build.waitForFinished(600'000));
    said += build.readAllStandardOutput();
    QVERIFY2(build.exitCode() == 0, said.right(3000).constData());
    allIsThereOnce(9);
}

/// The sign-in is renewed by whoever asks, and nobody notices.
void tst_CloudTroubles::theTokenRunsOutWhileSlowMachinesAreMade()
{
    QVERIFY(endService(QStringLiteral("keystone")) && endService(QStringLiteral("nova-compute")));
    const Answer brief = startServices({QStringLiteral("OSLAB_TOKEN_SECONDS=20"), QStringLiteral("OSLAB_SPAWN_SECONDS=30")});
    QVERIFY2(brief.exitCode == 0, qPrintable(brief.said()));
    QVERIFY(makeDesign(3));
    QElapsedTimer clock;
    clock.start();
    const Answer built = verb(QStringLiteral("apply"));
    const qint64 taken = clock.elapsed();
    QVERIFY(endService(QStringLiteral("keystone")) && endService(QStringLiteral("nova-compute")));
    const Answer usual = startServices();
    QVERIFY2(usual.exitCode == 0, qPrintable(usual.said()));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QVERIFY2(taken > 30'000, qPrintable(QString::number(taken)));
    allIsThereOnce(3);
}

/// As of somebody who signs in by a browser. The machines come up all the same, and the next token finishes what stands.
void tst_CloudTroubles::aTokenThatNobodyRenewsIsSaid()
{
    QVERIFY(endService(QStringLiteral("keystone")) && endService(QStringLiteral("nova-compute")));
    const Answer brief = startServices({QStringLiteral("OSLAB_TOKEN_SECONDS=120"), QStringLiteral("OSLAB_SPAWN_SECONDS=130")});
    QVERIFY2(brief.exitCode == 0, qPrintable(brief.said()));
    const auto token = [] { return openstack(QStringLiteral("token issue -f value -c id")).output.trimmed(); };
    const Answer taken = takeAccount(QStringLiteral("token"), "export OS_AUTH_TYPE=v3token\nexport OS_PROJECT_NAME=butler\n"
                                                              "export OS_PROJECT_DOMAIN_NAME=Default\nexport OS_TOKEN=" +
                                                                  token() + "\n");
    const bool written = makeDesign(2, "  cloud: token\n");
    const Answer late = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    QTRY_VERIFY_WITH_TIMEOUT(inStatus(QStringLiteral("BUILD")).isEmpty(), 300'000); // it goes on without anybody
    QVERIFY(endService(QStringLiteral("keystone")) && endService(QStringLiteral("nova-compute")));
    const Answer usual = startServices();
    QVERIFY2(usual.exitCode == 0, qPrintable(usual.said()));
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    QVERIFY(written);
    QVERIFY2(says(late, {QStringLiteral("the token has run out")}), qPrintable(late.said()));
    const QMap<QString, QString> there = OpenStackLab::servers();
    QCOMPARE(there.size(), 3);
    QProcess renewed;
    renewed.start(RealCluster::butlerctl(), {QStringLiteral("cloud"), QStringLiteral("set-secret"), QStringLiteral("token")});
    renewed.write(token() + '\n');
    renewed.closeWriteChannel();
    QVERIFY(renewed.waitForFinished(60'000));
    QVERIFY2(renewed.exitCode() == 0, renewed.readAllStandardError().constData());
    const Answer built = verb(QStringLiteral("apply"));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QCOMPARE(OpenStackLab::servers(), there);
    allIsThereOnce(2);
}

/// Their host dies. Nova leaves them in an error, where their removal takes a while; the next build makes them anew in one go.
void tst_CloudTroubles::machinesWhoseHostDiesAreMadeAnew()
{
    QVERIFY(endService(QStringLiteral("nova-compute")));
    const Answer slow = startServices({QStringLiteral("OSLAB_SPAWN_SECONDS=100")});
    QVERIFY2(slow.exitCode == 0, qPrintable(slow.said()));
    QVERIFY(makeDesign(2));
    QProcess build;
    build.start(RealCluster::butlerctl(), m_cluster.words(QStringLiteral("apply"), {QStringLiteral("--json")}));
    QTRY_COMPARE_WITH_TIMEOUT(inStatus(QStringLiteral("BUILD")).size(), 3, 300'000);
    QVERIFY(endService(QStringLiteral("nova-compute")));
    const Answer usual = startServices();
    QVERIFY2(usual.exitCode == 0, qPrintable(usual.said()));
    QVERIFY(build.waitForFinished(900'000));
    const Answer died{build.exitCode(), build.readAllStandardOutput(), build.readAllStandardError()};
    QVERIFY2(says(died, {QStringLiteral("The cloud could not make"), QStringLiteral("worker-1")}), qPrintable(died.said()));
    const Answer built = verb(QStringLiteral("apply"));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    allIsThereOnce(2);
}

/// It comes up while nobody waits for it any more; the next build takes it as it is.
void tst_CloudTroubles::aMachineThatIsSlowerThanItMayBeIsKept()
{
    QVERIFY(endService(QStringLiteral("nova-compute")));
    const Answer slow = startServices({QStringLiteral("OSLAB_SPAWN_SECONDS=100")});
    QVERIFY2(slow.exitCode == 0, qPrintable(slow.said()));
    QVERIFY(makeDesign(1, "  machineMinutes: 1\n"));
    const Answer late = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    QVERIFY2(says(late, {QStringLiteral("salt-master, worker-0"), QStringLiteral("machineMinutes")}), qPrintable(late.said()));
    const QMap<QString, QString> there = OpenStackLab::servers();
    QCOMPARE(there.size(), 2);
    QVERIFY(endService(QStringLiteral("nova-compute")));
    const Answer usual = startServices();
    QVERIFY2(usual.exitCode == 0, qPrintable(usual.said()));
    const Answer built = verb(QStringLiteral("apply"));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QCOMPARE(OpenStackLab::servers(), there);
    allIsThereOnce(1);
}

/// Each machine ends in an error, of which Terraform knows nothing but that.
void tst_CloudTroubles::noHostTakesMachines()
{
    const QString host =
        QString::fromUtf8(asAdmin(QStringLiteral("compute service list --service nova-compute -f value -c Host")).output.trimmed());
    const Answer off = asAdmin(QStringLiteral("compute service set --disable %1 nova-compute").arg(host));
    QVERIFY2(off.exitCode == 0, qPrintable(off.said()));
    QVERIFY(makeDesign(2));
    const Answer refused = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    const Answer on = asAdmin(QStringLiteral("compute service set --enable %1 nova-compute").arg(host));
    QVERIFY2(on.exitCode == 0, qPrintable(on.said()));
    QVERIFY2(
        says(refused, {QStringLiteral("The cloud could not make"), QStringLiteral("worker-1"), QStringLiteral("No valid host was found")}),
        qPrintable(refused.said()));
    const Answer built = verb(QStringLiteral("apply"));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    allIsThereOnce(2);
}

void tst_CloudTroubles::anApplicationCredentialAloneIsEnough()
{
    const Answer made = openstack(QStringLiteral("application credential create --secret correct-horse troubled -f value -c id"));
    QVERIFY2(made.exitCode == 0, qPrintable(made.said()));
    const Answer taken =
        takeAccount(QStringLiteral("credential"), "export OS_AUTH_TYPE=v3applicationcredential\n"
                                                  "export OS_APPLICATION_CREDENTIAL_ID=" +
                                                      made.output.trimmed() + "\nexport OS_APPLICATION_CREDENTIAL_SECRET=correct-horse\n");
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    QVERIFY(makeDesign(1, "  cloud: credential\n"));
    const Answer built = verb(QStringLiteral("apply"));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    allIsThereOnce(1);
    cleanup();
    QCOMPARE(openstack(QStringLiteral("application credential delete troubled")).exitCode, 0);
}

void tst_CloudTroubles::aNetworkWithoutARouterIsRefusedBefore()
{
    QCOMPARE(openstack(QStringLiteral("network create island")).exitCode, 0);
    QCOMPARE(openstack(QStringLiteral("subnet create --network island --subnet-range 192.0.2.0/24 island")).exitCode, 0);
    QVERIFY(makeDesign(1, "  network: island\n"));
    const QStringList before = OpenStackLab::everything();
    const Answer refused = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    const QStringList after = OpenStackLab::everything();
    QCOMPARE(openstack(QStringLiteral("network delete island")).exitCode, 0);
    QVERIFY2(says(refused, {QStringLiteral("island"), QStringLiteral("router")}), qPrintable(refused.said()));
    QCOMPARE(after, before);
}

/// Its catalogue does not have it.
void tst_CloudTroubles::withoutCinderTheRestWorks()
{
    const auto turn = [](const QString &word) { // it goes by two names
        int bad = 0;
        for (const char *name : {"cinderv3", "cinder"})
            bad += asAdmin(QStringLiteral("service set %1 %2").arg(word, QLatin1String(name))).exitCode == 0 ? 0 : 1;
        return bad == 0;
    };
    QVERIFY(turn(QStringLiteral("--disable")));
    QVERIFY(endService(QStringLiteral("keystone"))); // which remembers its catalogue for a while
    QCOMPARE(startServices().exitCode, 0);
    const bool written = makeDesign(1, {}, "    volumes: [{name: data, size: 1, mount: /data}]\n");
    const Answer refused = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    const bool plain = makeDesign(1);
    const Answer built = verb(QStringLiteral("apply"));
    const Answer down = verb(QStringLiteral("destroy"), {QStringLiteral("--yes")});
    QVERIFY(turn(QStringLiteral("--enable")) && endService(QStringLiteral("keystone")));
    QCOMPARE(startServices().exitCode, 0);
    QVERIFY(written && plain);
    QVERIFY2(says(refused, {QStringLiteral("Cinder")}), qPrintable(refused.said()));
    QVERIFY2(built.exitCode == 0, qPrintable(built.said()));
    QVERIFY2(down.exitCode == 0, qPrintable(down.said()));
}

/// Too few addresses even for router and entry: how many are free only administrators are told, so it is seen when they are wanted.
void tst_CloudTroubles::aPoolWithoutAddressesIsSaid()
{
    for (const char *words : {"network create --external tiny", "subnet create --network tiny --no-dhcp --subnet-range 198.51.100.0/29 "
                                                                "--allocation-pool start=198.51.100.2,end=198.51.100.2 tiny"}) {
        const Answer made = asAdmin(QString::fromLatin1(words));
        QVERIFY2(made.exitCode == 0, qPrintable(made.said()));
    }
    QVERIFY(makeDesign(1, "  outside: tiny\n"));
    const Answer refused = verb(QStringLiteral("apply"), {QStringLiteral("--json")});
    const Answer down = m_cluster.isBuilt() ? verb(QStringLiteral("destroy"), {QStringLiteral("--yes")}) : Answer{.exitCode = 0};
    QCOMPARE(asAdmin(QStringLiteral("network delete tiny")).exitCode, 0);
    QVERIFY2(down.exitCode == 0, qPrintable(down.said()));
    QVERIFY2(says(refused, {QStringLiteral("no free address left")}), qPrintable(refused.said()));
}

QTEST_GUILESS_MAIN(tst_CloudTroubles)
#include "tst_CloudTroubles.moc"
