#include "services/cluster/ClusterFile.h"
#include "tests/integration/AllRoles.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

namespace
{
const QString master = QStringLiteral("salt-master");
const QString caller = QStringLiteral("server-0"); ///< finds variants
const QString other = QStringLiteral("server-1");
const QString client = QStringLiteral("client"); ///< merges them, has the user's own role, and shows the figures
const QStringList machines{master, caller, other, client};

const QString json = QStringLiteral("--json");
const QByteArray image = QByteArray(AllRoles::registry) + "/tools/samtools:1.16";
const QByteArray noChecksum(64, '0');

/// What each role's settings ask for that is more than nothing: all of it is out of reach until it is there.
QByteArray settings()
{
    return "settings:\n  grafana: {repository: \"http://127.0.0.1:8099\"}\n"
           "  genotyper: {reference: fetched, reference-from: /srv/sample/tiny.fa.gz, reference-checksum: \"" +
           noChecksum + "\", packages: hello}\n  worker: {containers: \"" + image + "\"}\n";
}

/// What a chunker is for: pieces of the genome, of the same size.
const QString cut = QStringLiteral("set -e; cd /shared/work; bedtools makewindows -g tiny.fa.fai -w 2000 >pieces.bed; wc -l <pieces.bed");
const QString call = QStringLiteral(
    "set -e; cd /shared/work; parallel --will-cite --colsep '\\t' 'freebayes -f tiny.fa -r {1}:{2}-{3} reads.bam | bgzip >{2}.vcf.gz && "
    "tabix -p vcf {2}.vcf.gz' <pieces.bed; samtools view -b -o left.bam reads.bam tiny:1-3000; samtools view -b -o right.bam reads.bam "
    "tiny:3101-6000");
/// What a merger is for, on another machine: the pieces come to it through the shared file system.
const QString merge =
    QStringLiteral("set -e; cd /shared/work; bcftools concat -a *.vcf.gz 2>/dev/null | bcftools sort -o merged.vcf 2>/dev/null; "
                   "samtools merge -f both.bam left.bam right.bam; samtools view -c both.bam");

QString variants(const char *file)
{
    return QStringLiteral("grep -v '^#' /shared/work/%1 | cut -f1,2,4,5").arg(QLatin1String(file));
}

/// The states of a run that are neither as they were nor left out.
QStringList changedIn(const Answer &answer)
{
    QStringList changed;
    for (const QJsonObject &state : answer.events(QStringLiteral("state"))) {
        if (state["result"].toString() != QLatin1String("clean") && state["result"].toString() != QLatin1String("skipped"))
            changed << state["machine"].toString() + QLatin1Char(' ') + state["id"].toString();
    }
    return changed;
}
} // namespace

/// One cluster with every role there is, each used as its user would use it. Where BUTLER_ROLES_TEST is `whole`, also what takes long.
class tst_Roles final : public QObject
{
    Q_OBJECT

private:
    static bool isWhole() { return qEnvironmentVariable("BUTLER_ROLES_TEST") == QLatin1String("whole"); }
    Answer on(const QString &machine, const QString &command) const { return m_all.cluster().on(machine, command); }
    QString said(const QString &machine, const QString &command) const { return m_all.said(machine, command); }
    Answer verb(const char *name, const QStringList &more = {}) const
    {
        QElapsedTimer time;
        time.start();
        const Answer answer = m_all.cluster().verb(QLatin1String(name), QStringList{json} + more);
        qInfo("%s %s: %.0f s", name, qPrintable(more.join(QLatin1Char(' '))), double(time.elapsed()) / 1000);
        return answer;
    }
    QString sql(const QString &query) const;
    QString asWriter(const QString &query) const;
    void turnDown(int seconds) const;
    QString press(const QString &workflow) const;
    void putWorkflow(const QString &name, const QString &command) const;

    AllRoles m_all{};
    QByteArray m_digest{}; ///< of the image
    QElapsedTimer m_time{};

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { m_time.start(); }
    void cleanup() { qInfo("%s: %.0f s", QTest::currentTestFunction(), double(m_time.elapsed()) / 1000); }
    void eachRoleIsInTheDesign();
    void whatIsOutOfReachFailsAlone();
    void allRolesGoToClean();
    void aSecondConfigureChangesNothing();
    void statesThatAreOnlyAskedSayClean();
    void servicesAreCheckedAndMeasured();
    void aDatabaseIsUsedFromAnotherMachine();
    void aMessageGoesThroughTheQueue();
    void aStepOfFortyMinutesDoesNotLoseItsWorker();
    void nobodyEntersWhoShallNot();
    void runsGoFromStateToState();
    void aWorkflowGoesFromItsButtonToItsRows();
    void aWorkerKnowsNoPasswordOfAirflowsOwn();
    void aWorkerOfAirflowsOutlivesAStepOfFortyMinutes();
    void onlyMachinesThatMountMayDoIt();
    void whatOneMachineWritesAnotherReads();
    void piecesThatAreCutCalledAndMergedEqualTheWhole();
    void aReferenceGenomeAndOwnPackagesComeBySettings();
    void aStepOfAWorkflowBeginsAContainerWithoutRoot();
    void namesStayWhenTheListOfNameServersIsWrittenAnew();
    void figuresAreShownOnAPageOfTheirOwn();
    void consulGetsAnotherKeyAndNothingRestarts();
    void aMachineThatNeedsAStartIsAFinding();
    void aServerIsNotRemovedWithTheFilesThatLieOnIt();
    void rolesThatAreTakenAwayStopAndTheirDataGoesWhenItIsSaid();
    void namesAnswerWhenAServerOfConsulIsKilled();
};

void tst_Roles::initTestCase()
{
    QVERIFY2(QFile::exists(RealCluster::butlerctl()), "build butlerctl first");
    if (const QString why = m_all.cluster().findEngineOfTests(); !why.isEmpty()) {
        if (qEnvironmentVariable("CI") == QLatin1String("true"))
            QFAIL(qPrintable(why));
        QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
    }
    QVERIFY(m_all.cluster().writeDesign(AllRoles::design(settings())));
    const Answer applied = verb("apply");
    QVERIFY2(applied.exitCode == 0, qPrintable(applied.said()));
    // What is to be reached later lies there before anything is configured: the image of the machines has the programs for it.
    for (const QString &machine : {caller, other}) {
        const Answer made = m_all.inside(machine, AllRoles::program("sample.sh"));
        QVERIFY2(made.exitCode == 0, qPrintable(made.said()));
    }
    for (const char *program : {"package_repository.sh", "registry.sh"}) {
        const Answer made = m_all.inside(client, AllRoles::program(program));
        QVERIFY2(made.exitCode == 0, qPrintable(made.said()));
        if (QLatin1String(program) == QLatin1String("registry.sh"))
            m_digest = made.output.trimmed();
    }
}

void tst_Roles::cleanupTestCase()
{
    if (m_all.cluster().isBuilt())
        m_all.cluster().verb(QStringLiteral("destroy"), {QStringLiteral("--yes")});
}

void tst_Roles::eachRoleIsInTheDesign()
{
    const Result<ClusterFile> design = loadCluster(m_all.cluster().path() + QStringLiteral("/cluster.yaml"));
    QVERIFY2(design, qPrintable(design ? QString() : design.error().message));
    QSet<QString> carried;
    for (const Machine &machine : machinesOf(design->cluster)) {
        for (const QString &role : machine.roles)
            carried << role;
    }
    const QStringList wanted = AllRoles::wanted();
    QVERIFY(wanted.contains(QStringLiteral("mailer")) && (!AllRoles::canMount() || wanted.size() == loadRoles().catalogue.roles().size()));
    QCOMPARE(carried, QSet<QString>(wanted.cbegin(), wanted.cend()));
}

void tst_Roles::whatIsOutOfReachFailsAlone()
{
    const Answer failed = verb("up");
    QCOMPARE(failed.exitCode, 1);
    for (const QByteArray &sentence : {QByteArray("Grafana was not installed: its package repository http://127.0.0.1:8099 cannot be used"),
                                       QByteArray("It was thrown away"),
                                       "The image " + image + " was not fetched: its registry " + AllRoles::registry + " cannot be used"})
        QVERIFY2(failed.output.contains(sentence), qPrintable(QString::fromUtf8(sentence) + failed.said()));
    QStringList broken;
    static const QRegularExpression theirs(QStringLiteral("^(client grafana|server-[01] (biotools-reference|software-))"));
    for (const QJsonObject &state : failed.events(QStringLiteral("state"))) {
        const QString id = state["machine"].toString() + QLatin1Char(' ') + state["id"].toString();
        if (state["result"].toString() == QLatin1String("failed") && !theirs.match(id).hasMatch())
            broken << id;
    }
    QCOMPARE(broken, QStringList());
    QCOMPARE(said(client, QStringLiteral("systemctl is-active mailer consul; ls /etc/apt/sources.list.d | grep -c grafana; true")),
             QStringLiteral("active\nactive\n0"));
    QCOMPARE(said(caller, QStringLiteral("systemctl is-active airflow-worker; ls /srv/genome | wc -l")), QStringLiteral("active\n0"));
}

void tst_Roles::allRolesGoToClean()
{
    QCOMPARE(said(client, QStringLiteral("systemd-run -q --unit=stand-in python3 -m http.server 8099 --bind 127.0.0.1 --directory "
                                         "/srv/stand-in && systemd-run -q --unit=registry python3 /srv/registry.py")),
             QString());
    for (const QString &machine : {caller, other})
        QCOMPARE(said(machine, QStringLiteral("mkdir -p /etc/containers/registries.conf.d && printf '[[registry]]\\nlocation = \"%1\"\\n"
                                              "insecure = true\\n' >/etc/containers/registries.conf.d/test.conf")
                                   .arg(QLatin1String(AllRoles::registry))),
                 QString());
    const QString sum = said(caller, QStringLiteral("sha256sum /srv/sample/tiny.fa.gz | cut -c1-64"));
    QCOMPARE(sum.size(), 64);
    QVERIFY(m_all.cluster().changeDesign(noChecksum, sum.toUtf8()));
    const Answer up = verb("up");
    QVERIFY2(up.exitCode == 0, qPrintable(up.said()));
    QTRY_COMPARE_WITH_TIMEOUT(m_all.cluster().findings(), QStringList(), 60'000);
}

void tst_Roles::aSecondConfigureChangesNothing()
{
    // What was fetched is there: nobody has to give it any more.
    QCOMPARE(said(client, QStringLiteral("systemctl stop stand-in registry")), QString());
    const Answer again = verb("configure");
    QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
    QCOMPARE(changedIn(again), QStringList());
}

void tst_Roles::statesThatAreOnlyAskedSayClean()
{
    const Answer asked = verb("verify");
    QVERIFY2(asked.exitCode == 0, qPrintable(asked.said()));
    QCOMPARE(changedIn(asked), QStringList());
}

/// As the owner of the letters, from the other machine, by Consul's name.
QString tst_Roles::sql(const QString &query) const
{
    return said(client,
                QStringLiteral(". /etc/mailer.sh; psql -XAtq -h postgresql.service.consul -U letters letters -c \"%1\"").arg(query));
}

/// As the one who keeps the records of runs: with its rights, on the machine of the database itself.
QString tst_Roles::asWriter(const QString &query) const
{
    return said(master,
                QStringLiteral("cd /; runuser -u postgres -- psql -XAtq run_tracking -c \"SET ROLE run_tracking_writer\" -c \"%1\" 2>&1")
                    .arg(query));
}

void tst_Roles::aDatabaseIsUsedFromAnotherMachine()
{
    QCOMPARE(sql(QStringLiteral("CREATE TABLE letter (words text)")), QString());
    QCOMPARE(sql(QStringLiteral("INSERT INTO letter VALUES ('Dear Sir')")), QString());
    QCOMPARE(sql(QStringLiteral("SELECT words FROM letter")), QStringLiteral("Dear Sir"));
    QCOMPARE(sql(QStringLiteral("SELECT rolpassword LIKE 'SCRAM%' FROM pg_authid")).contains(QStringLiteral("permission denied")), true);
}

void tst_Roles::aMessageGoesThroughTheQueue()
{
    const QString line = QStringLiteral(". /etc/mailer.sh; amqp-%1 -u amqp://post:$POST@rabbitmq.service.consul/post %2");
    QCOMPARE(said(client, line.arg(QStringLiteral("declare-queue"), QStringLiteral("-d -q letters"))), QStringLiteral("letters"));
    QCOMPARE(said(client, line.arg(QStringLiteral("publish"), QStringLiteral("-r letters -p -b 'Dear Sir'"))), QString());
    // What waits outlives a start.
    QCOMPARE(on(master, QStringLiteral("systemctl restart rabbitmq-server")).exitCode, 0);
    // Its name leads to it again once its check has passed.
    QString letter;
    const auto arrives = [&] {
        letter = said(client, line.arg(QStringLiteral("get"), QStringLiteral("-q letters")));
        return !letter.contains(QLatin1String("opening socket"));
    };
    QVERIFY2(QTest::qWaitFor(arrives, 60'000), qPrintable(letter));
    QCOMPARE(letter, QStringLiteral("Dear Sir"));
    QCOMPARE(said(master, QStringLiteral("rabbitmqctl -q list_users --no-table-headers </dev/null | cut -f 1 | sort | xargs")),
             QStringLiteral("airflow post"));
    QCOMPARE(said(master, QStringLiteral("rabbitmqctl -q eval 'application:get_env(rabbit, consumer_timeout).' </dev/null")),
             QStringLiteral("{ok,604800000}"));
}

/// RabbitMQ's limit for who has a step and has not answered: `seconds` from now on, for connections that begin from now on, looked at each
/// 5 s.
void tst_Roles::turnDown(int seconds) const
{
    const QString set = QStringLiteral("rabbitmqctl -q eval 'application:set_env(rabbit, %1, %2).' </dev/null");
    for (const QString &line :
         {set.arg(QStringLiteral("channel_tick_interval")).arg(5000), set.arg(QStringLiteral("consumer_timeout")).arg(seconds * 1000)})
        QCOMPARE(said(master, line), QStringLiteral("ok"));
}

/// As a worker of Celery's: what it took is answered when it is done. Minutes are seconds here: RabbitMQ's own 30, ours a week, the
/// step's 40.
void tst_Roles::aStepOfFortyMinutesDoesNotLoseItsWorker()
{
    const QString line = QStringLiteral(". /etc/mailer.sh; amqp-%1 -u amqp://post:$POST@rabbitmq.service.consul/post %2");
    QTRY_COMPARE_WITH_TIMEOUT(said(client, line.arg(QStringLiteral("declare-queue"), QStringLiteral("-d -q steps"))),
                              QStringLiteral("steps"), 60'000);
    const QString ours = said(master, QStringLiteral("sed -nE 's/^consumer_timeout = ([0-9]+)$/\\1/p' /etc/rabbitmq/rabbitmq.conf"));
    QVERIFY2(ours.toLongLong() > 40 * 60'000, qPrintable(ours));
    QCOMPARE(said(client, QStringLiteral("printf '#!/bin/sh\\ncat >/dev/null\\nsleep 40\\n' >/run/step && chmod 755 /run/step")),
             QString());
    const auto take = [this, &line] { // that the channel was ended is said when the step is answered
        if (!said(client, line.arg(QStringLiteral("publish"), QStringLiteral("-r steps -p -b step"))).isEmpty())
            return QStringLiteral("the step was not handed in");
        return said(client, line.arg(QStringLiteral("consume"), QStringLiteral("-q steps -c 1 /run/step 2>&1")));
    };
    const QString left =
        QStringLiteral("rabbitmqctl -q list_queues -p post --no-table-headers name messages </dev/null | grep ^steps | cut -f 2");
    turnDown(30);
    const QString lost = take();
    QVERIFY2(lost.contains(QLatin1String("PRECONDITION_FAILED")), qPrintable(lost));
    QTRY_COMPARE_WITH_TIMEOUT(said(master, left), QStringLiteral("1"), 20'000); // to be handed out again
    QCOMPARE(said(client, line.arg(QStringLiteral("get"), QStringLiteral("-q steps"))), QStringLiteral("step"));
    turnDown(int(ours.toLongLong() / 60'000));
    QCOMPARE(take(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(said(master, left), QStringLiteral("0"), 20'000);
    QCOMPARE(on(master, QStringLiteral("systemctl restart rabbitmq-server")).exitCode, 0); // as its settings say
}

void tst_Roles::nobodyEntersWhoShallNot()
{
    const auto enter = [this](const QString &user, const QString &database) {
        return said(
            client,
            QStringLiteral(". /etc/mailer.sh; psql -XAtq -h postgresql.service.consul -U %1 %2 -c 'SELECT 1' 2>&1").arg(user, database));
    };
    QCOMPARE(enter(QStringLiteral("letters"), QStringLiteral("letters")), QStringLiteral("1"));
    QVERIFY(enter(QStringLiteral("letters"), QStringLiteral("run_tracking")).contains(QStringLiteral("no pg_hba.conf entry")));
    QVERIFY(enter(QStringLiteral("postgres"), QStringLiteral("postgres")).contains(QStringLiteral("no pg_hba.conf entry")));
    QVERIFY(enter(QStringLiteral("run_tracking_writer"), QStringLiteral("run_tracking")).contains(QStringLiteral("authentication failed")));
    // All that listens elsewhere than on the machine itself does so at its address on the cluster's network.
    const QString everywhere = said(master, QStringLiteral("ss -Htln | awk '{print $4}' | grep -E ':(5432|5672|25672|4369|8080)$' | grep "
                                                           "-Ev '^(127\\.0\\.0\\.1|10\\.|172\\.|192\\.168\\.)' | xargs"));
    QCOMPARE(everywhere, QString());
    QCOMPARE(said(caller, QStringLiteral("ss -Htln 'sport = 8793' | awk '{print $4}' | grep -Ec '^(10\\.|172\\.|192\\.168\\.)'; ss "
                                         "-Htln 'sport = 8793' | wc -l")),
             QStringLiteral("1\n1"));
    // Erlang's own has 20 letters, and can be guessed.
    QCOMPARE(said(master, QStringLiteral("stat -c '%U %a %s' /var/lib/rabbitmq/.erlang.cookie")), QStringLiteral("rabbitmq 400 57"));
    QCOMPARE(said(master, QStringLiteral("ss -Htln | awk '{print $4}' | grep -E ':(25672|4369)$' | sort | xargs")),
             QStringLiteral("127.0.0.1:25672 127.0.0.1:4369"));
}

void tst_Roles::runsGoFromStateToState()
{
    QCOMPARE(asWriter(QStringLiteral("INSERT INTO workflow (name, version) VALUES ('w', '1')")), QString());
    QCOMPARE(asWriter(QStringLiteral("INSERT INTO analysis (name) VALUES ('a')")), QString());
    QCOMPARE(
        asWriter(QStringLiteral("INSERT INTO analysis_run (analysis, workflow, name) SELECT analysis.id, workflow.id, 'r' FROM analysis, "
                                "workflow WHERE analysis.name = 'a' AND workflow.name = 'w'")),
        QString());
    const auto go = [this](const QString &state) {
        return asWriter(QStringLiteral("UPDATE analysis_run SET state = '%1' WHERE name = 'r'").arg(state));
    };
    QVERIFY(go(QStringLiteral("completed")).contains(QStringLiteral("cannot go from ready to completed")));
    for (const char *state : {"scheduled", "in-progress", "error", "ready", "scheduled", "in-progress"})
        QCOMPARE(go(QLatin1String(state)), QString());
    QVERIFY(go(QStringLiteral("ready")).contains(QStringLiteral("cannot go from in-progress to ready")));
    QCOMPARE(go(QStringLiteral("completed")), QString());
    QCOMPARE(asWriter(QStringLiteral("SELECT tries, started <= ended, error IS NULL FROM analysis_run WHERE name = 'r'")),
             QStringLiteral("2|t|t"));
    QVERIFY(asWriter(QStringLiteral("DELETE FROM analysis_run")).contains(QStringLiteral("permission denied")));
    QVERIFY(asWriter(QStringLiteral("DROP TABLE analysis_run")).contains(QStringLiteral("must be owner")));
}

void tst_Roles::servicesAreCheckedAndMeasured()
{
    const Observed observed = m_all.cluster().status();
    QStringList passing, missing;
    for (const ObservedService &service : observed.services) {
        if (service.state == ObservedService::State::Passing)
            passing << service.name;
    }
    const RoleCatalogue catalogue = loadRoles().catalogue;
    for (const QString &id : AllRoles::wanted()) {
        for (const RoleService &service : catalogue.find(id)->services) {
            if (!passing.contains(service.name))
                missing << service.name;
        }
    }
    QCOMPARE(missing, QStringList());
    const QString password = secretsOf(m_all.cluster().path()).of(QStringLiteral("monitoring-server"), QStringLiteral("reader"));
    QCOMPARE(on(master, QStringLiteral("umask 077; echo %1 > /run/reader").arg(password)).exitCode, 0);
    // One point of each group of figures, of each machine that has it.
    const QList<std::pair<const char *, int>> groups{{"load_shortterm", 4},      {"cpu_value", 4},       {"memory_value", 4},
                                                     {"disk_write", 4},          {"df_value", 4},        {"interface_rx", 4},
                                                     {"processes_processes", 4}, {"postgresql_value", 1}};
    for (const auto &[group, count] : groups) {
        const QString ask =
            QStringLiteral("curl -sG --noproxy '*' http://influxdb.service.consul:8086/query -u reader:$(cat /run/reader) "
                           "--data-urlencode db=metrics --data-urlencode 'q=SELECT last(*) FROM \"%1\" WHERE time > now() - "
                           "5m GROUP BY \"host\"' | grep -o '\"host\":' | wc -l")
                .arg(QLatin1String(group));
        QTRY_COMPARE_WITH_TIMEOUT(said(master, ask), QString::number(count), 60'000);
    }
}

/// As the page's button does it, by its interface: how the workflow's run ended.
QString tst_Roles::press(const QString &workflow) const
{
    const Answer pressed = on(master, AllRoles::program("press.py", workflow));
    qInfo("%s, from button to rows: %s s", qPrintable(workflow), pressed.errors.trimmed().constData());
    return QString::fromUtf8(pressed.output).trimmed();
}

/// A workflow of one step, on the machines that read it and the page that shows it.
void tst_Roles::putWorkflow(const QString &name, const QString &command) const
{
    const QString text = QStringLiteral("from airflow.providers.standard.operators.bash import BashOperator\n"
                                        "from airflow.sdk import DAG\n"
                                        "with DAG('%1', schedule=None, is_paused_upon_creation=False):\n"
                                        "    BashOperator(task_id='step', bash_command='%2')\n")
                             .arg(name, command);
    for (const QString &machine : {master, caller, other})
        QCOMPARE(
            said(machine,
                 QStringLiteral("echo %1 | base64 -d >/srv/airflow/dags/%2.py").arg(QString::fromLatin1(text.toUtf8().toBase64()), name)),
            QString());
    QTRY_COMPARE_WITH_TIMEOUT(said(master, QStringLiteral("butler-airflow dags list -o plain | grep -q '^%1 ' && echo yes").arg(name)),
                              QStringLiteral("yes"), 120'000);
}

void tst_Roles::aWorkflowGoesFromItsButtonToItsRows()
{
    QTRY_COMPARE_WITH_TIMEOUT(said(master, QStringLiteral("test -e /run/seen || { butler-airflow dags list -o plain | grep -q "
                                                          "'^butler_example ' && touch /run/seen; }; test -e /run/seen && echo yes")),
                              QStringLiteral("yes"), 120'000);
    // A page that is busy for a moment is no service for that moment, and comes back by itself.
    QTRY_COMPARE_WITH_TIMEOUT(said(master, QStringLiteral("getent hosts airflow.service.consul >/dev/null && echo yes")),
                              QStringLiteral("yes"), 60'000);
    QCOMPARE(press(QStringLiteral("butler_example")), QStringLiteral("success"));
    const QString rows =
        asWriter(QStringLiteral("SELECT count(*), min(state::text), max(state::text), min(machine), sum((result->>'variants')::int) FROM "
                                "analysis_run WHERE name LIKE 'example:%'"));
    QVERIFY2(rows.startsWith(QStringLiteral("4|completed|completed|server-")), qPrintable(rows));
    // The same freebayes by hand, outside of the cluster, region by region: the same sites, and what was put into the sample.
    QTemporaryDir outside;
    QCOMPARE(m_all.cluster()
                 .engine({QStringLiteral("cp"), m_all.cluster().container(caller) + QStringLiteral(":/usr/local/share/butler/example"),
                          outside.path()})
                 .exitCode,
             0);
    const QString image = QString::fromUtf8(m_all.cluster()
                                                .engine({QStringLiteral("inspect"), QStringLiteral("--format"),
                                                         QStringLiteral("{{.Image}}"), m_all.cluster().container(caller)})
                                                .output)
                              .trimmed();
    const Answer hand = m_all.cluster().engine(
        QStringList{QStringLiteral("run"), QStringLiteral("--rm")} + m_all.cluster().engineRunOptions() +
        QStringList{QStringLiteral("--network"), QStringLiteral("none"), QStringLiteral("--volume"),
                    outside.path() + QStringLiteral(":/outside"), QStringLiteral("--entrypoint"), QStringLiteral("bash"), image,
                    QStringLiteral("-c"),
                    QStringLiteral("cd /outside/example; for r in 0-5000 5000-10000 10000-15000 15000-20000; do "
                                   "freebayes -f reference.fa -r example:$r sample.bam; done | grep -v '^#' | cut -f 1,2,4,5 | sort")});
    const QString byHand = QString::fromUtf8(hand.output).trimmed();
    QVERIFY2(hand.exitCode == 0 && !byHand.isEmpty(), qPrintable(hand.said()));
    const QString called =
        asWriter(QStringLiteral("SELECT replace(site, ':', chr(9)) FROM analysis_run, jsonb_array_elements_text(result->'sites') AS site "
                                "WHERE name LIKE 'example:%' AND state = 'completed'"));
    QStringList calledLines = called.split(QLatin1Char('\n')), handLines = byHand.split(QLatin1Char('\n'));
    calledLines.sort();
    handLines.sort();
    QCOMPARE(calledLines, handLines);
    const QStringList truth = said(caller, QStringLiteral("cat /usr/local/share/butler/example/truth.tsv")).split(QLatin1Char('\n'));
    qsizetype found = 0;
    for (const QString &line : truth)
        found += calledLines.contains(line) ? 1 : 0;
    QVERIFY2(found * 10 >= truth.size() * 9, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(truth.size())));
    qInfo("%lld of %lld that were put in were found", static_cast<long long>(found), static_cast<long long>(truth.size()));
}

void tst_Roles::aWorkerKnowsNoPasswordOfAirflowsOwn()
{
    const Secrets secrets = secretsOf(m_all.cluster().path());
    const QString worker = said(caller, QStringLiteral("cat /etc/airflow/*"));
    const QString page = said(master, QStringLiteral("cat /etc/airflow/* /var/lib/airflow/passwords.json"));
    for (const char *name : {"database", "jwt", "login"}) {
        const QString secret = secrets.of(QStringLiteral("tracker"), QLatin1String(name));
        QVERIFY2(!secret.isEmpty() && page.contains(secret) && !worker.contains(secret), name);
    }
    QVERIFY(worker.contains(secrets.of(QStringLiteral("tracker"), QStringLiteral("results"))));
    QCOMPARE(said(caller, QStringLiteral("stat -c '%a %U %G' /etc/airflow/worker.env /etc/airflow/pg_service.conf | xargs")),
             QStringLiteral("600 root root 640 root airflow-worker"));
    QCOMPARE(said(master, QStringLiteral("stat -c '%a %U' /etc/airflow/server.env /var/lib/airflow/passwords.json | xargs")),
             QStringLiteral("600 root 600 airflow"));
}

/// The same in earnest, minutes as seconds again: a limit of 30 ends the worker, ours does not.
void tst_Roles::aWorkerOfAirflowsOutlivesAStepOfFortyMinutes()
{
    if (!isWhole())
        QSKIP("BUTLER_ROLES_TEST is not “whole”.");
    putWorkflow(QStringLiteral("long_step"), QStringLiteral("sleep 40"));
    QCOMPARE(said(other, QStringLiteral("systemctl stop airflow-worker")), QString()); // so that it is known who has it
    const auto outlives = [this](int seconds) {
        turnDown(seconds);
        const QString work = QStringLiteral("systemctl restart airflow-worker && /usr/local/lib/butler/worker-look "
                                            "$(sed -nE 's,.*BROKER_URL=.*@([0-9.]+):.*,\\1,p' /etc/airflow/worker.env) 120");
        if (on(caller, work).exitCode != 0)
            return QStringLiteral("the worker did not come back");
        const QString process = QStringLiteral("systemctl show -p MainPID airflow-worker");
        const QString before = said(caller, process);
        const QString ended = press(QStringLiteral("long_step"));
        const auto isAnother = [&] { return said(caller, process) != before; };
        const bool isLost = QTest::qWaitFor(isAnother, 30'000);
        return QStringLiteral("%1, %2").arg(ended, isLost ? QStringLiteral("lost") : QStringLiteral("there"));
    };
    QCOMPARE(outlives(10080), QStringLiteral("success, there"));
    QVERIFY(outlives(30).endsWith(QStringLiteral("lost")));
    QCOMPARE(on(master, QStringLiteral("systemctl restart rabbitmq-server")).exitCode, 0); // as its settings say
    QCOMPARE(said(other, QStringLiteral("systemctl start airflow-worker")), QString());
}

/// As a lease that is renewed writes it: with the network's own servers alone.
void tst_Roles::namesStayWhenTheListOfNameServersIsWrittenAnew()
{
    const QString names =
        QStringLiteral("grep -c '^nameserver 127.0.0.1$' /etc/resolv.conf; getent hosts salt-master.node.consul >/dev/null && echo found");
    QCOMPARE(said(client, names), QStringLiteral("1\nfound"));
    QCOMPARE(said(client, QStringLiteral(
                              "grep ^nameserver /etc/butler/upstreams >/run/lease; cat /run/lease >/etc/resolv.conf; wc -l </run/lease")),
             said(client, QStringLiteral("grep -c ^nameserver /etc/butler/upstreams")));
    QTRY_COMPARE_WITH_TIMEOUT(said(client, names), QStringLiteral("1\nfound"), 20'000);
}

void tst_Roles::onlyMachinesThatMountMayDoIt()
{
    if (!AllRoles::canMount())
        QSKIP("GlusterFS needs root's engine and /dev/fuse.");
    const auto rights = [this](const QString &machine) {
        return said(machine, QStringLiteral("grep CapEff /proc/1/status | cut -f2")).toULongLong(nullptr, 16) >> 21 & 1;
    };
    for (const QString &machine : {caller, other, client})
        QCOMPARE(rights(machine), 1U);
    QCOMPARE(rights(master), 0U);
}

void tst_Roles::whatOneMachineWritesAnotherReads()
{
    if (!AllRoles::canMount())
        QSKIP("GlusterFS needs root's engine and /dev/fuse.");
    QCOMPARE(said(caller, QStringLiteral("echo from the caller >/shared/a && cat /shared/a")), QStringLiteral("from the caller"));
    QCOMPARE(said(client, QStringLiteral("cat /shared/a && echo again >>/shared/a")), QStringLiteral("from the caller"));
    QCOMPARE(said(caller, QStringLiteral("tail -n 1 /shared/a")), QStringLiteral("again"));
    QVERIFY(said(client, QStringLiteral("findmnt -n -o FSTYPE,SOURCE /shared")).startsWith(QLatin1String("fuse.glusterfs")));
}

/// QUAL depends on how regions are cut, so that it is not compared.
void tst_Roles::piecesThatAreCutCalledAndMergedEqualTheWhole()
{
    if (!AllRoles::canMount())
        QSKIP("The pieces go through GlusterFS, which needs root's engine and /dev/fuse.");
    QCOMPARE(said(caller, QStringLiteral("cp -r /srv/sample /shared/work")), QString());
    QCOMPARE(said(caller, cut), QStringLiteral("3"));
    QCOMPARE(said(caller, call), QString());
    QCOMPARE(said(client, merge),
             said(caller, QStringLiteral("cd /shared/work; expr $(samtools view -c left.bam) + $(samtools view -c right.bam)")));
    const QString whole = said(caller, variants("whole.vcf"));
    QCOMPARE(whole, said(caller, QStringLiteral("cat /shared/work/truth")));
    QCOMPARE(said(client, variants("merged.vcf")), whole);
}

void tst_Roles::aReferenceGenomeAndOwnPackagesComeBySettings()
{
    QCOMPARE(said(caller, QStringLiteral("cmp /srv/genome/reference.fa /srv/sample/tiny.fa && cut -f1,2 /srv/genome/reference.fa.fai")),
             QStringLiteral("tiny\t6000"));
    QVERIFY(said(caller, QStringLiteral("hello")).startsWith(QLatin1String("Hello")));
    const Answer versions = m_all.cluster().verb(QStringLiteral("software"));
    QVERIFY2(versions.exitCode == 0, qPrintable(versions.said()));
    const QString sum = said(caller, QStringLiteral("sha256sum /srv/sample/tiny.fa.gz | cut -c1-64"));
    for (const QString &line : {QStringLiteral("hello\t[0-9][^\t]*\t[^\t]+\tserver-0 server-1"),
                                QStringLiteral("samtools\t[0-9][^\t]*\t[^\t]+\tclient server-0 server-1"),
                                QStringLiteral("reference genome\t%1\t/srv/sample/tiny.fa.gz\tserver-0 server-1").arg(sum),
                                QStringLiteral("%1/tools/samtools\t1.16 %2\tcontainer\tserver-0 server-1")
                                    .arg(QLatin1String(AllRoles::registry), QString::fromUtf8(m_digest))})
        QVERIFY2(QRegularExpression(QStringLiteral("(^|\n)%1\n").arg(line)).match(QString::fromUtf8(versions.output)).hasMatch(),
                 qPrintable(line + QLatin1Char('\n') + versions.said()));
}

/// The registry that gave the image is off by now.
void tst_Roles::aStepOfAWorkflowBeginsAContainerWithoutRoot()
{
    const QString run = QStringLiteral("podman run --rm -v /srv/own:/own -v /srv/sample:/data:ro %1 ").arg(QString::fromUtf8(image));
    for (const QString &machine : {caller, other})
        QCOMPARE(said(machine, QStringLiteral("mkdir -p /srv/own && chown airflow-worker /srv/own")), QString());
    putWorkflow(QStringLiteral("container_step"),
                run + QStringLiteral("sh -c \"samtools view -c /data/reads.bam >/own/reads; id -u >/own/inside\""));
    QCOMPARE(press(QStringLiteral("container_step")), QStringLiteral("success"));
    const QString wrote = QStringLiteral("cd /srv/own && cat reads inside && stat -c %U reads");
    const QString reads = said(caller, QStringLiteral("samtools view -c /srv/sample/reads.bam"));
    QStringList answers; // it is root there, and nobody of rank on the machine
    for (const QString &machine : {caller, other})
        answers << said(machine, wrote);
    QVERIFY2(answers.contains(reads + QStringLiteral("\n0\nairflow-worker")), qPrintable(answers.join(QLatin1Char('\n'))));
}

void tst_Roles::figuresAreShownOnAPageOfTheirOwn()
{
    QCOMPARE(said(client, QStringLiteral("stat -c '%a %U %G' /etc/grafana/grafana.ini; ss -Htln 'sport = 3000' | awk '{print $4}' | "
                                         "grep -Ec '^(10\\.|172\\.|192\\.168\\.)'")),
             QStringLiteral("640 root grafana\n1"));
    QTRY_COMPARE_WITH_TIMEOUT(said(master, QStringLiteral("curl -s --noproxy '*' -o /dev/null -w '%{http_code}' "
                                                          "http://grafana.service.consul:3000/api/health")),
                              QStringLiteral("200"), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(said(client, AllRoles::program("ask_panels.py")), QStringLiteral("6"), 60'000);
}

void tst_Roles::consulGetsAnotherKeyAndNothingRestarts()
{
    const QString since = QStringLiteral("systemctl show -p ActiveEnterTimestampMonotonic consul");
    const QString keys = QStringLiteral("tr -d ' \"[]\\n' </var/lib/consul/serf/local.keyring");
    const auto key = [this] { return secretsOf(m_all.cluster().path()).of(QStringLiteral("consul-bootstrap"), QStringLiteral("gossip")); };
    const auto onAll = [this](const QString &command) {
        QStringList answers;
        for (const QString &machine : machines)
            answers << said(machine, command);
        return answers;
    };
    const QString before = key();
    const QStringList started = onAll(since);
    const Answer changed = verb("configure", {QStringLiteral("--new-consul-key")});
    QVERIFY2(changed.exitCode == 0, qPrintable(changed.said()));
    QVERIFY(!key().isEmpty() && key() != before);
    QCOMPARE(onAll(keys), QStringList(machines.size(), key()));
    QCOMPARE(onAll(since), started);
    QVERIFY(!changed.output.contains(key().toUtf8()) && !changed.output.contains(before.toUtf8()));
    QTRY_COMPARE_WITH_TIMEOUT(m_all.cluster().findings(), QStringList(), 60'000);
}

/// As an update of its kernel leaves it behind.
void tst_Roles::aMachineThatNeedsAStartIsAFinding()
{
    QCOMPARE(said(client, QStringLiteral("touch /run/reboot-required")), QString());
    QTRY_COMPARE_WITH_TIMEOUT(m_all.cluster().findings(), QStringList{QStringLiteral("restart-needed:client")}, 30'000);
    QCOMPARE(said(client, QStringLiteral("rm /run/reboot-required")), QString());
}

void tst_Roles::aServerIsNotRemovedWithTheFilesThatLieOnIt()
{
    if (!AllRoles::canMount())
        QSKIP("GlusterFS needs root's engine and /dev/fuse.");
    QVERIFY(m_all.cluster().changeDesign("count: 2", "count: 1"));
    const Answer refused = verb("apply", {QStringLiteral("--allow-destroy")});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.output.contains("Nothing was removed. A part of the shared file system “shared” lies on server-1"),
             qPrintable(refused.said()));
    QCOMPARE(said(other, QStringLiteral("head -n 1 /shared/a")), QStringLiteral("from the caller"));
    QVERIFY(m_all.cluster().changeDesign("    count: 1\n    roles: [consul-server", "    count: 2\n    roles: [consul-server"));
}

void tst_Roles::rolesThatAreTakenAwayStopAndTheirDataGoesWhenItIsSaid()
{
    const QString there = QStringLiteral("systemctl is-active mailer grafana-server; ls /etc/mailer.sh /etc/systemd/system/mailer.service "
                                         "/etc/grafana/grafana.ini 2>/dev/null | wc -l; ls /var/lib/mailer | wc -l; true");
    QCOMPARE(said(client, there), QStringLiteral("active\nactive\n3\n1"));
    QVERIFY(m_all.cluster().changeDesign("grafana, mailer", "chunker"));
    QVERIFY(m_all.cluster().changeDesign("  grafana: {repository: \"http://127.0.0.1:8099\"}\n", {}));
    const QStringList alone{QStringLiteral("--machine"), client};
    const Answer taken = verb("configure", alone);
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    QVERIFY2(taken.output.contains("mailer: stopped: mailer; removed: "), qPrintable(taken.said()));
    QCOMPARE(said(client, there), QStringLiteral("inactive\ninactive\n0\n1"));
    const Answer emptied = verb("configure", alone + QStringList{QStringLiteral("--remove-data")});
    QVERIFY2(emptied.exitCode == 0, qPrintable(emptied.said()));
    QCOMPARE(said(client, there), QStringLiteral("inactive\ninactive\n0\n0"));
    // Who kept its records still lets it in: that ends where all are configured.
    const Answer closed = verb("configure");
    QVERIFY2(closed.exitCode == 0, qPrintable(closed.said()));
    const Answer clean = verb("verify");
    QVERIFY2(clean.exitCode == 0, qPrintable(clean.said()));
    // And it can come again: who keeps its records is told of it, though the one machine alone is configured.
    QVERIFY(m_all.cluster().changeDesign("merger, chunker", "merger, mailer"));
    const Answer again = verb("configure", alone);
    QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
    QCOMPARE(said(client, there), QStringLiteral("active\ninactive\n2\n1"));
    QCOMPARE(sql(QStringLiteral("SELECT words FROM letter")), QStringLiteral("Dear Sir"));
}

/// The whole machine, at once, and where it can be the leader's. Each name has others that answer it.
void tst_Roles::namesAnswerWhenAServerOfConsulIsKilled()
{
    QStringList names;
    for (const ObservedService &service : m_all.cluster().status().services)
        names << service.name + QStringLiteral(".service.consul");
    for (const QString &machine : machines)
        names << machine + QStringLiteral(".node.consul") << machine;
    names.removeDuplicates();
    QVERIFY(names.contains(QStringLiteral("postgresql.service.consul")) && names.contains(QStringLiteral("consul.service.consul")));
    const QString leader = said(master, QStringLiteral("curl -s http://127.0.0.1:8500/v1/status/leader | tr -d '\"' | cut -d : -f 1"));
    const QString killed = leader == m_all.cluster().status().machine(caller)->address ? caller : other;
    const QString address = m_all.cluster().status().machine(killed)->address;
    names.removeAll(killed + QStringLiteral(".node.consul")); // who is dead has none; its name in the list of machines stays
    QCOMPARE(m_all.cluster().engine({QStringLiteral("kill"), m_all.cluster().container(killed)}).exitCode, 0);
    QElapsedTimer time;
    time.start();
    // What does not answer; and a service at who was killed, but for the names of the machine itself.
    const QString ask =
        QStringLiteral("for n in %1; do a=$(getent ahostsv4 $n | cut -d ' ' -f 1 | sort -u); [ -n \"$a\" ] || echo $n; case $n in "
                       "*.service.consul) echo \"$a\" | grep -qxF %2 && echo $n;; esac; done; true")
            .arg(names.join(QLatin1Char(' ')), address);
    for (const QString &machine : machines) {
        if (machine != killed)
            QTRY_COMPARE_WITH_TIMEOUT(said(machine, ask), QString(), 120'000);
    }
    qInfo("%s killed, %s: all %lld names answered without it after %.0f s", qPrintable(killed),
          leader == address ? "the leader" : "no leader", static_cast<long long>(names.size()), double(time.elapsed()) / 1000);
    QCOMPARE(sql(QStringLiteral("SELECT words FROM letter")), QStringLiteral("Dear Sir"));
    const Answer up = verb("up");
    QVERIFY2(up.exitCode == 0, qPrintable(up.said()));
    QTRY_COMPARE_WITH_TIMEOUT(m_all.cluster().findings(), QStringList(), 60'000);
}

QTEST_GUILESS_MAIN(tst_Roles)
#include "tst_Roles.moc"
