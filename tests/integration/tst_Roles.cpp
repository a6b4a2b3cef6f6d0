#include "tests/integration/RealCluster.h"

#include <QElapsedTimer>
#include <QTest>

namespace
{
/// A repository on the machine itself, without a signature, with a package `grafana` that stands in for the real one: it listens where its
/// settings say and says that it is well.
const char *const makeRepository = R"sh(set -e
mkdir -p /srv/stand-in/dists/stable/main/binary-$(dpkg --print-architecture) /srv/stand-in/pkg/DEBIAN /srv/stand-in/pkg/usr/share
mkdir -p /srv/stand-in/pkg/lib/systemd/system
cd /srv/stand-in
echo '-----BEGIN PGP PUBLIC KEY BLOCK-----' >gpg.key
cat >pkg/DEBIAN/control <<'END'
Package: grafana
Version: 0.1
Architecture: all
Maintainer: nobody <nobody@example.org>
Description: stands in for it
END
printf '#!/bin/sh\ngetent group grafana >/dev/null || groupadd -r grafana\n' >pkg/DEBIAN/postinst
chmod 755 pkg/DEBIAN/postinst
cat >pkg/lib/systemd/system/grafana-server.service <<'END'
[Service]
ExecStart=/usr/bin/python3 /usr/share/grafana-stand-in.py
[Install]
WantedBy=multi-user.target
END
cat >pkg/usr/share/grafana-stand-in.py <<'END'
import configparser, http.server
settings = configparser.ConfigParser(interpolation=None)
settings.read('/etc/grafana/grafana.ini')
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == '/api/health' else 404)
        self.end_headers()
http.server.ThreadingHTTPServer((settings['server']['http_addr'], int(settings['server']['http_port'])), Answer).serve_forever()
END
dpkg-deb -b pkg grafana.deb >/dev/null
{ cat pkg/DEBIAN/control; echo 'Filename: grafana.deb'; echo "Size: $(stat -c %s grafana.deb)"; echo "SHA256: $(sha256sum grafana.deb | cut -c1-64)"
} >dists/stable/main/binary-$(dpkg --print-architecture)/Packages
printf '%s "true";\n' Acquire::AllowInsecureRepositories APT::Get::AllowUnauthenticated >/etc/apt/apt.conf.d/99stand-in
echo 'Acquire::http::Proxy::127.0.0.1 "DIRECT";' >>/etc/apt/apt.conf.d/99stand-in
systemd-run -q --unit=stand-in python3 -m http.server 8099 --bind 127.0.0.1 --directory /srv/stand-in)sh";

/// Asks InfluxDB what each panel of the dashboard of all machines asks, as Grafana would: prints the titles of those that show nothing.
const char *const askPanels = R"py(import json, re, urllib.parse, urllib.request
source = open('/etc/grafana/provisioning/datasources/butler.yaml').read()
told = {key: re.search(key + ': "?([^"\n]*)', source).group(1) for key in ('url', 'user', 'dbName', 'password')}
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
board = json.load(open('/etc/grafana/butler-boards/all-machines.json'))
empty = []
for panel in board['panels']:
    for target in panel['targets']:
        query = target['query'].replace('$timeFilter', 'time > now() - 10m').replace('$__interval', '10s')
        words = urllib.parse.urlencode({'db': told['dbName'], 'q': query, 'u': told['user'], 'p': told['password']})
        answer = json.load(opener.open(told['url'] + '/query?' + words, timeout=20))['results'][0]
        if not any(value is not None for series in answer.get('series', []) for _, value in series['values']):
            empty.append(panel['title'] + ' ' + str(answer.get('error', '')))
print(len(board['panels']), ' '.join(empty))
)py";
} // namespace

/// What the roles bring, each used as its user would: records and messages through Consul's names from another machine, and, where
/// BUTLER_ROLES_TEST is `whole`, a workflow from its button to its rows.
class tst_Roles final : public QObject
{
    Q_OBJECT

private:
    static bool isWhole() { return qEnvironmentVariable("BUTLER_ROLES_TEST") == QLatin1String("whole"); }
    Answer on(const QString &machine, const QString &command) const { return m_cluster.on(machine, command); }
    QString said(const QString &machine, const QString &command) const
    {
        const Answer answer = on(machine, command);
        return answer.exitCode == 0 ? QString::fromUtf8(answer.output).trimmed() : QStringLiteral("FAILED: ") + answer.said();
    }
    QString sql(const QString &query) const;
    QString asWriter(const QString &query) const;
    void writeOwnRole() const;
    void turnDown(int seconds) const;
    QString press(const QString &workflow) const;

    RealCluster m_cluster{QStringLiteral("roles")};
    QTemporaryDir m_roles{}; ///< the user's own
    QElapsedTimer m_time{};

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { m_time.start(); }
    void cleanup() { qInfo("%s: %.0f s", QTest::currentTestFunction(), double(m_time.elapsed()) / 1000); }
    void aSecondConfigureChangesNothing();
    void aDatabaseIsUsedFromAnotherMachine();
    void aMessageGoesThroughTheQueue();
    void aStepOfFortyMinutesDoesNotLoseItsWorker();
    void nobodyEntersWhoShallNot();
    void runsGoFromStateToState();
    void servicesAreCheckedAndMeasured();
    void aWorkflowGoesFromItsButtonToItsRows();
    void aWorkerKnowsNoPasswordOfAirflowsOwn();
    void aWorkerOfAirflowsOutlivesAStepOfFortyMinutes();
    void namesStayWhenTheListOfNameServersIsWrittenAnew();
    void consulGetsAnotherKeyAndNothingRestarts();
    void whereARolesRepositoryIsOutOfReachItFailsAlone();
    void whatRolesSayOfTheirPanelsIsShownBesideOurs();
    void aRoleThatIsTakenAwayStopsAndItsDataGoesWhenItIsSaid();
};

/// One that has a database and a queue of its own, as a user would write it: all that it needs is data.
void tst_Roles::writeOwnRole() const
{
    const auto write = [this](const QString &name, const QByteArray &text) {
        QFile file(m_roles.filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write(QStringLiteral("mailer.yaml"),
          "format: 1\nid: mailer\ntitle: Mailer\ndescription: Keeps letters and sends them.\nfamily: analysis\nicon: book-open\n"
          "colour: teal\nstates: [mailer]\nneeds: [{role: db-server, atLeast: 1}, {role: job-queue, atLeast: 1}]\n"
          "secrets: [{name: letters, kind: password}, {name: post, kind: password}]\n"
          "pillar:\n  - values: {letters: \"${secret:letters}\", post: \"${secret:post}\"}\n"
          "  - {key: database-letters, to: [db-server], values: {database: letters, owner: letters, users: {letters: "
          "\"${secret:letters}\"}}}\n"
          "  - {key: queue-post, to: [job-queue], values: {vhost: post, user: post, password: \"${secret:post}\"}}\n"
          "removed: {services: [mailer], files: [/etc/systemd/system/mailer.service, /etc/mailer.sh], data: [/var/lib/mailer]}\n");
    write(QStringLiteral("states/mailer/init.sls"),
          "mailer-tools:\n  pkg.installed:\n    - pkgs: [postgresql-client, amqp-tools]\n"
          "mailer-login:\n  file.managed:\n    - name: /etc/mailer.sh\n    - source: salt://mailer/login.sh\n    - template: jinja\n"
          "    - mode: '0600'\n    - show_changes: False\n"
          "/var/lib/mailer/letter:\n  file.managed:\n    - contents: Dear Sir\n    - makedirs: True\n"
          "mailer-unit:\n  file.managed:\n    - name: /etc/systemd/system/mailer.service\n    - contents: |\n"
          "        [Service]\n        ExecStart=/bin/sleep infinity\n        [Install]\n        WantedBy=multi-user.target\n"
          "mailer:\n  service.running:\n    - enable: True\n    - watch:\n      - file: mailer-unit\n");
    write(QStringLiteral("states/mailer/login.sh"), "export PGPASSWORD={{ pillar['butler']['mailer']['letters'] }}\n"
                                                    "export POST={{ pillar['butler']['mailer']['post'] }}\n");
    qputenv("BUTLER_ROLES", QFile::encodeName(m_roles.path()));
}

void tst_Roles::initTestCase()
{
    QVERIFY2(QFile::exists(RealCluster::butlerctl()), "build butlerctl first");
    if (const QString why = m_cluster.findEngineOfTests(); !why.isEmpty()) {
        if (qEnvironmentVariable("CI") == QLatin1String("true"))
            QFAIL(qPrintable(why));
        QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
    }
    writeOwnRole();
    const QByteArray tracker = isWhole() ? ", tracker" : "", worker = isWhole() ? ", worker" : "";
    QVERIFY(
        m_cluster.writeDesign("format: 1\nname: roles\ntarget:\n  kind: local\ngroups:\n"
                              "  - name: salt-master\n    roles: [salt-master, consul-bootstrap, monitoring-server, db-server, job-queue" +
                              tracker + "]\n  - name: worker\n    roles: [consul-client, mailer" + worker + "]\n"));
    m_time.start();
    const Answer up = m_cluster.verb(QStringLiteral("up"), {QStringLiteral("--json")});
    qInfo("up: %.0f s", double(m_time.elapsed()) / 1000);
    QVERIFY2(up.exitCode == 0, qPrintable(up.said()));
}

void tst_Roles::cleanupTestCase()
{
    if (m_cluster.isBuilt())
        m_cluster.verb(QStringLiteral("destroy"), {QStringLiteral("--yes")});
}

void tst_Roles::aSecondConfigureChangesNothing()
{
    const Answer again = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
    QStringList changed;
    for (const QJsonObject &state : again.events(QStringLiteral("state"))) {
        if (state["result"].toString() != QLatin1String("clean") && state["result"].toString() != QLatin1String("skipped"))
            changed << state["machine"].toString() + QLatin1Char(' ') + state["id"].toString();
    }
    QCOMPARE(changed, QStringList());
}

/// As the owner of the letters, from the other machine, by Consul's name.
QString tst_Roles::sql(const QString &query) const
{
    return said(QStringLiteral("worker"),
                QStringLiteral(". /etc/mailer.sh; psql -XAtq -h postgresql.service.consul -U letters letters -c \"%1\"").arg(query));
}

/// As the one who keeps the records of runs: with its rights, on the machine of the database itself.
QString tst_Roles::asWriter(const QString &query) const
{
    return said(QStringLiteral("salt-master"),
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
    QCOMPARE(said(QStringLiteral("worker"), line.arg(QStringLiteral("declare-queue"), QStringLiteral("-d -q letters"))),
             QStringLiteral("letters"));
    QCOMPARE(said(QStringLiteral("worker"), line.arg(QStringLiteral("publish"), QStringLiteral("-r letters -p -b 'Dear Sir'"))), QString());
    // What waits outlives a start.
    QCOMPARE(on(QStringLiteral("salt-master"), QStringLiteral("systemctl restart rabbitmq-server")).exitCode, 0);
    // Its name leads to it again once its check has passed.
    QString letter;
    const auto arrives = [&] {
        letter = said(QStringLiteral("worker"), line.arg(QStringLiteral("get"), QStringLiteral("-q letters")));
        return !letter.contains(QLatin1String("opening socket"));
    };
    QVERIFY2(QTest::qWaitFor(arrives, 60'000), qPrintable(letter));
    QCOMPARE(letter, QStringLiteral("Dear Sir"));
    QCOMPARE(said(QStringLiteral("salt-master"),
                  QStringLiteral("rabbitmqctl -q list_users --no-table-headers </dev/null | cut -f 1 | sort | xargs")),
             isWhole() ? QStringLiteral("airflow post") : QStringLiteral("post"));
    QCOMPARE(said(QStringLiteral("salt-master"),
                  QStringLiteral("rabbitmqctl -q eval 'application:get_env(rabbit, consumer_timeout).' </dev/null")),
             QStringLiteral("{ok,604800000}"));
}

/// RabbitMQ's limit for who has a step and has not answered: `seconds` from now on, for connections that begin from now on, looked at each
/// 5 s.
void tst_Roles::turnDown(int seconds) const
{
    const QString set = QStringLiteral("rabbitmqctl -q eval 'application:set_env(rabbit, %1, %2).' </dev/null");
    for (const QString &line :
         {set.arg(QStringLiteral("channel_tick_interval")).arg(5000), set.arg(QStringLiteral("consumer_timeout")).arg(seconds * 1000)})
        QCOMPARE(said(QStringLiteral("salt-master"), line), QStringLiteral("ok"));
}

/// As a worker of Celery's: what it took is answered when it is done. Minutes are seconds here: RabbitMQ's own 30, ours a week, the
/// step's 40.
void tst_Roles::aStepOfFortyMinutesDoesNotLoseItsWorker()
{
    const QString line = QStringLiteral(". /etc/mailer.sh; amqp-%1 -u amqp://post:$POST@rabbitmq.service.consul/post %2");
    QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("worker"), line.arg(QStringLiteral("declare-queue"), QStringLiteral("-d -q steps"))),
                              QStringLiteral("steps"), 60'000);
    const QString ours =
        said(QStringLiteral("salt-master"), QStringLiteral("sed -nE 's/^consumer_timeout = ([0-9]+)$/\\1/p' /etc/rabbitmq/rabbitmq.conf"));
    QVERIFY2(ours.toLongLong() > 40 * 60'000, qPrintable(ours));
    QCOMPARE(said(QStringLiteral("worker"),
                  QStringLiteral("printf '#!/bin/sh\\ncat >/dev/null\\nsleep 40\\n' >/run/step && chmod 755 /run/step")),
             QString());
    const auto take = [this, &line] { // that the channel was ended is said when the step is answered
        if (!said(QStringLiteral("worker"), line.arg(QStringLiteral("publish"), QStringLiteral("-r steps -p -b step"))).isEmpty())
            return QStringLiteral("the step was not handed in");
        return said(QStringLiteral("worker"), line.arg(QStringLiteral("consume"), QStringLiteral("-q steps -c 1 /run/step 2>&1")));
    };
    const QString left =
        QStringLiteral("rabbitmqctl -q list_queues -p post --no-table-headers name messages </dev/null | grep ^steps | cut -f 2");
    turnDown(30);
    const QString lost = take();
    QVERIFY2(lost.contains(QLatin1String("PRECONDITION_FAILED")), qPrintable(lost));
    QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("salt-master"), left), QStringLiteral("1"), 20'000); // to be handed out again
    QCOMPARE(said(QStringLiteral("worker"), line.arg(QStringLiteral("get"), QStringLiteral("-q steps"))), QStringLiteral("step"));
    turnDown(int(ours.toLongLong() / 60'000));
    QCOMPARE(take(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("salt-master"), left), QStringLiteral("0"), 20'000);
    QCOMPARE(on(QStringLiteral("salt-master"), QStringLiteral("systemctl restart rabbitmq-server")).exitCode, 0); // as its settings say
}

void tst_Roles::nobodyEntersWhoShallNot()
{
    const auto enter = [this](const QString &user, const QString &database) {
        return said(
            QStringLiteral("worker"),
            QStringLiteral(". /etc/mailer.sh; psql -XAtq -h postgresql.service.consul -U %1 %2 -c 'SELECT 1' 2>&1").arg(user, database));
    };
    QCOMPARE(enter(QStringLiteral("letters"), QStringLiteral("letters")), QStringLiteral("1"));
    QVERIFY(enter(QStringLiteral("letters"), QStringLiteral("run_tracking")).contains(QStringLiteral("no pg_hba.conf entry")));
    QVERIFY(enter(QStringLiteral("postgres"), QStringLiteral("postgres")).contains(QStringLiteral("no pg_hba.conf entry")));
    QVERIFY(enter(QStringLiteral("run_tracking_writer"), QStringLiteral("run_tracking")).contains(QStringLiteral("authentication failed")));
    // All that listens elsewhere than on the machine itself does so at its address on the cluster's network.
    const QString everywhere =
        said(QStringLiteral("salt-master"), QStringLiteral("ss -Htln | awk '{print $4}' | grep -E ':(5432|5672|25672|4369|8080)$' | grep "
                                                           "-Ev '^(127\\.0\\.0\\.1|10\\.|172\\.|192\\.168\\.)' | xargs"));
    QCOMPARE(everywhere, QString());
    if (isWhole())
        QCOMPARE(said(QStringLiteral("worker"),
                      QStringLiteral("ss -Htln 'sport = 8793' | awk '{print $4}' | grep -Ec '^(10\\.|172\\.|192\\.168\\.)'; ss "
                                     "-Htln 'sport = 8793' | wc -l")),
                 QStringLiteral("1\n1"));
    // Erlang's own has 20 letters, and can be guessed.
    QCOMPARE(said(QStringLiteral("salt-master"), QStringLiteral("stat -c '%U %a %s' /var/lib/rabbitmq/.erlang.cookie")),
             QStringLiteral("rabbitmq 400 57"));
    QCOMPARE(said(QStringLiteral("salt-master"), QStringLiteral("ss -Htln | awk '{print $4}' | grep -E ':(25672|4369)$' | sort | xargs")),
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
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.findings(), QStringList(), 60'000);
    const Observed observed = m_cluster.status();
    QStringList passing;
    for (const ObservedService &service : observed.services) {
        if (service.state == ObservedService::State::Passing)
            passing << service.name;
    }
    for (const char *name : {"postgresql", "rabbitmq"})
        QVERIFY2(passing.contains(QLatin1String(name)), name);
    QCOMPARE(passing.contains(QStringLiteral("airflow")), isWhole());
    const QString figures =
        QStringLiteral("curl -sG --noproxy '*' http://%1:8086/query -u reader:$(cat /run/reader) --data-urlencode db=metrics "
                       "--data-urlencode \"q=SELECT last(value) FROM postgresql_value GROUP BY \\\"instance\\\"\"")
            .arg(observed.machine(QStringLiteral("salt-master"))->address);
    const QString password = secretsOf(m_cluster.path()).of(QStringLiteral("monitoring-server"), QStringLiteral("reader"));
    QCOMPARE(on(QStringLiteral("salt-master"), QStringLiteral("umask 077; echo %1 > /run/reader").arg(password)).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(said(QStringLiteral("salt-master"), figures).contains(QStringLiteral("run_tracking")), 60'000);
}

/// As the page's button does it, by its interface, from the other machine: how the workflow's run ended.
QString tst_Roles::press(const QString &workflow) const
{
    const QString button =
        QStringLiteral("import json, sys, time, urllib.request\n"
                       "page = 'http://airflow.service.consul:8080'\n"
                       "def ask(path, body=None, token=None):\n"
                       "    asked = urllib.request.Request(page + path, None if body is None else json.dumps(body).encode(), "
                       "{'Content-Type': 'application/json'})\n"
                       "    if token: asked.add_header('Authorization', 'Bearer ' + token)\n"
                       "    return json.load(urllib.request.build_opener(urllib.request.ProxyHandler({})).open(asked, timeout=30))\n"
                       "login = json.load(open('/var/lib/airflow/passwords.json'))['researcher']\n"
                       "token = ask('/auth/token', {'username': 'researcher', 'password': login})['access_token']\n"
                       "begun = time.monotonic()\n"
                       "runs = '/api/v2/dags/WORKFLOW/dagRuns'\n"
                       "run = ask(runs, {'logical_date': None}, token)['dag_run_id']\n"
                       "while (state := ask(runs + '/' + run, None, token)['state']) in ('queued', 'running') "
                       "and time.monotonic() < begun + 300:\n"
                       "    time.sleep(1)\n"
                       "print(state, round(time.monotonic() - begun, 1), file=sys.stderr)\n"
                       "print(state)\n")
            .replace(QStringLiteral("WORKFLOW"), workflow);
    const Answer pressed = on(QStringLiteral("salt-master"),
                              QStringLiteral("echo %1 | base64 -d | python3 -").arg(QString::fromLatin1(button.toUtf8().toBase64())));
    qInfo("%s, from button to rows: %s", qPrintable(workflow), pressed.errors.trimmed().constData());
    return QString::fromUtf8(pressed.output).trimmed();
}

void tst_Roles::aWorkflowGoesFromItsButtonToItsRows()
{
    if (!isWhole())
        QSKIP("BUTLER_ROLES_TEST is not “whole”.");
    QTRY_COMPARE_WITH_TIMEOUT(
        said(QStringLiteral("salt-master"), QStringLiteral("test -e /run/seen || { butler-airflow dags list -o plain | grep -q "
                                                           "'^butler_example ' && touch /run/seen; }; test -e /run/seen && echo yes")),
        QStringLiteral("yes"), 120'000);
    // A page that is busy for a moment is no service for that moment, and comes back by itself.
    QTRY_COMPARE_WITH_TIMEOUT(
        said(QStringLiteral("salt-master"), QStringLiteral("getent hosts airflow.service.consul >/dev/null && echo yes")),
        QStringLiteral("yes"), 60'000);
    QCOMPARE(press(QStringLiteral("butler_example")), QStringLiteral("success"));
    const QString rows =
        asWriter(QStringLiteral("SELECT count(*), min(state::text), max(state::text), min(machine), sum((result->>'variants')::int) FROM "
                                "analysis_run WHERE name LIKE 'example:%'"));
    QVERIFY2(rows.startsWith(QStringLiteral("4|completed|completed|worker|")), qPrintable(rows));
    // The same freebayes by hand, region by region: the same sites, and what was put into the sample.
    const QString byHand =
        said(QStringLiteral("worker"),
             QStringLiteral("cd /usr/local/share/butler/example; for r in 0-5000 5000-10000 10000-15000 15000-20000; do "
                            "freebayes -f reference.fa -r example:$r sample.bam; done | grep -v '^#' | cut -f 1,2,4,5 | sort"));
    const QString called =
        asWriter(QStringLiteral("SELECT replace(site, ':', chr(9)) FROM analysis_run, jsonb_array_elements_text(result->'sites') AS site "
                                "WHERE name LIKE 'example:%' AND state = 'completed'"));
    QStringList calledLines = called.split(QLatin1Char('\n')), handLines = byHand.split(QLatin1Char('\n'));
    calledLines.sort();
    handLines.sort();
    QCOMPARE(calledLines, handLines);
    const QStringList truth =
        said(QStringLiteral("worker"), QStringLiteral("cat /usr/local/share/butler/example/truth.tsv")).split(QLatin1Char('\n'));
    qsizetype found = 0;
    for (const QString &line : truth)
        found += calledLines.contains(line) ? 1 : 0;
    QVERIFY2(found * 10 >= truth.size() * 9, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(truth.size())));
    qInfo("%lld of %lld that were put in were found", static_cast<long long>(found), static_cast<long long>(truth.size()));
}

void tst_Roles::aWorkerKnowsNoPasswordOfAirflowsOwn()
{
    if (!isWhole())
        QSKIP("BUTLER_ROLES_TEST is not “whole”.");
    const Secrets secrets = secretsOf(m_cluster.path());
    const QString worker = said(QStringLiteral("worker"), QStringLiteral("cat /etc/airflow/*"));
    const QString page = said(QStringLiteral("salt-master"), QStringLiteral("cat /etc/airflow/* /var/lib/airflow/passwords.json"));
    for (const char *name : {"database", "jwt", "login"}) {
        const QString secret = secrets.of(QStringLiteral("tracker"), QLatin1String(name));
        QVERIFY2(!secret.isEmpty() && page.contains(secret) && !worker.contains(secret), name);
    }
    QVERIFY(worker.contains(secrets.of(QStringLiteral("tracker"), QStringLiteral("results"))));
    QCOMPARE(
        said(QStringLiteral("worker"), QStringLiteral("stat -c '%a %U %G' /etc/airflow/worker.env /etc/airflow/pg_service.conf | xargs")),
        QStringLiteral("600 root root 640 root airflow-worker"));
    QCOMPARE(said(QStringLiteral("salt-master"),
                  QStringLiteral("stat -c '%a %U' /etc/airflow/server.env /var/lib/airflow/passwords.json | xargs")),
             QStringLiteral("600 root 600 airflow"));
}

/// The same in earnest, minutes as seconds again: a limit of 30 ends the worker, ours does not.
void tst_Roles::aWorkerOfAirflowsOutlivesAStepOfFortyMinutes()
{
    if (!isWhole())
        QSKIP("BUTLER_ROLES_TEST is not “whole”.");
    const QString workflow = QStringLiteral("from airflow.providers.standard.operators.bash import BashOperator\n"
                                            "from airflow.sdk import DAG\n"
                                            "with DAG('long_step', schedule=None, is_paused_upon_creation=False):\n"
                                            "    BashOperator(task_id='step', bash_command='sleep 40')\n");
    for (const char *machine : {"salt-master", "worker"})
        QCOMPARE(said(QLatin1String(machine), QStringLiteral("echo %1 | base64 -d >/srv/airflow/dags/long_step.py")
                                                  .arg(QString::fromLatin1(workflow.toUtf8().toBase64()))),
                 QString());
    const auto outlives = [this](int seconds) {
        turnDown(seconds);
        const QString work = QStringLiteral("systemctl restart airflow-worker && /usr/local/lib/butler/worker-look "
                                            "$(sed -nE 's,.*BROKER_URL=.*@([0-9.]+):.*,\\1,p' /etc/airflow/worker.env) 120");
        if (on(QStringLiteral("worker"), work).exitCode != 0)
            return QStringLiteral("the worker did not come back");
        const QString process = QStringLiteral("systemctl show -p MainPID airflow-worker");
        const QString before = said(QStringLiteral("worker"), process);
        const QString ended = press(QStringLiteral("long_step"));
        const auto isAnother = [&] { return said(QStringLiteral("worker"), process) != before; };
        const bool isLost = QTest::qWaitFor(isAnother, 30'000);
        return QStringLiteral("%1, %2").arg(ended, isLost ? QStringLiteral("lost") : QStringLiteral("there"));
    };
    QTRY_COMPARE_WITH_TIMEOUT(
        said(QStringLiteral("salt-master"), QStringLiteral("butler-airflow dags list -o plain | grep -q '^long_step ' && echo yes")),
        QStringLiteral("yes"), 120'000);
    QCOMPARE(outlives(10080), QStringLiteral("success, there"));
    QVERIFY(outlives(30).endsWith(QStringLiteral("lost")));
    QCOMPARE(on(QStringLiteral("salt-master"), QStringLiteral("systemctl restart rabbitmq-server")).exitCode, 0); // as its settings say
}

/// As a lease that is renewed writes it: with the network's own servers alone.
void tst_Roles::namesStayWhenTheListOfNameServersIsWrittenAnew()
{
    const QString names =
        QStringLiteral("grep -c '^nameserver 127.0.0.1$' /etc/resolv.conf; getent hosts salt-master.node.consul >/dev/null && echo found");
    QCOMPARE(said(QStringLiteral("worker"), names), QStringLiteral("1\nfound"));
    QCOMPARE(
        said(QStringLiteral("worker"),
             QStringLiteral("grep ^nameserver /etc/butler/upstreams >/run/lease; cat /run/lease >/etc/resolv.conf; wc -l </run/lease")),
        said(QStringLiteral("worker"), QStringLiteral("grep -c ^nameserver /etc/butler/upstreams")));
    QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("worker"), names), QStringLiteral("1\nfound"), 20'000);
}

void tst_Roles::consulGetsAnotherKeyAndNothingRestarts()
{
    const QString since = QStringLiteral("systemctl show -p ActiveEnterTimestampMonotonic consul");
    const QString keys = QStringLiteral("tr -d ' \"[]\\n' </var/lib/consul/serf/local.keyring");
    const auto key = [this] { return secretsOf(m_cluster.path()).of(QStringLiteral("consul-bootstrap"), QStringLiteral("gossip")); };
    const QString before = key();
    const QStringList started{said(QStringLiteral("salt-master"), since), said(QStringLiteral("worker"), since)};
    const Answer changed = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json"), QStringLiteral("--new-consul-key")});
    QVERIFY2(changed.exitCode == 0, qPrintable(changed.said()));
    QVERIFY(!key().isEmpty() && key() != before);
    for (const char *machine : {"salt-master", "worker"})
        QCOMPARE(said(QLatin1String(machine), keys), key());
    QCOMPARE(QStringList({said(QStringLiteral("salt-master"), since), said(QStringLiteral("worker"), since)}), started);
    QVERIFY(!changed.output.contains(key().toUtf8()) && !changed.output.contains(before.toUtf8()));
    aSecondConfigureChangesNothing();
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.findings(), QStringList(), 60'000);
}

void tst_Roles::whereARolesRepositoryIsOutOfReachItFailsAlone()
{
    QVERIFY(m_cluster.changeDesign("[consul-client, mailer", "[consul-client, grafana, mailer"));
    QVERIFY(m_cluster.changeDesign("groups:\n", "settings:\n  grafana: {repository: \"https://packages.invalid/grafana\"}\ngroups:\n"));
    const Answer failed = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QCOMPARE(failed.exitCode, 1);
    QVERIFY2(failed.output.contains("Grafana was not installed: its package repository https://packages.invalid/grafana cannot be used"),
             qPrintable(failed.said()));
    QStringList broken;
    for (const QJsonObject &state : failed.events(QStringLiteral("state"))) {
        const QString id = state["machine"].toString() + QLatin1Char(' ') + state["id"].toString();
        if (state["result"].toString() == QLatin1String("failed") && !id.startsWith(QLatin1String("worker grafana")))
            broken << id;
    }
    QCOMPARE(broken, QStringList());
    QCOMPARE(said(QStringLiteral("worker"),
                  QStringLiteral("systemctl is-active mailer consul; ls /etc/apt/sources.list.d | grep -c grafana; true")),
             QStringLiteral("active\nactive\n0"));
}

void tst_Roles::whatRolesSayOfTheirPanelsIsShownBesideOurs()
{
    const Answer made = on(QStringLiteral("worker"), QString::fromUtf8(makeRepository));
    QVERIFY2(made.exitCode == 0, qPrintable(made.said()));
    QVERIFY(m_cluster.changeDesign("https://packages.invalid/grafana", "http://127.0.0.1:8099"));
    const Answer configured = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QVERIFY2(configured.exitCode == 0, qPrintable(configured.said()));
    aSecondConfigureChangesNothing();
    QCOMPARE(said(QStringLiteral("worker"),
                  QStringLiteral("stat -c '%a %U %G' /etc/grafana/grafana.ini; ss -Htln 'sport = 3000' | awk '{print $4}' | "
                                 "grep -Ec '^(10\\.|172\\.|192\\.168\\.)'")),
             QStringLiteral("640 root grafana\n1"));
    QTRY_COMPARE_WITH_TIMEOUT(
        said(QStringLiteral("salt-master"),
             QStringLiteral("curl -s --noproxy '*' -o /dev/null -w '%{http_code}' http://grafana.service.consul:3000/api/health")),
        QStringLiteral("200"), 60'000);
    const QString ask = QStringLiteral("echo %1 | base64 -d | python3 -").arg(QString::fromLatin1(QByteArray(askPanels).toBase64()));
    QTRY_COMPARE_WITH_TIMEOUT(said(QStringLiteral("worker"), ask), QStringLiteral("6"), 60'000);
    QVERIFY(m_cluster.changeDesign("[consul-client, grafana, mailer", "[consul-client, mailer"));
    QVERIFY(m_cluster.changeDesign("settings:\n  grafana: {repository: \"http://127.0.0.1:8099\"}\n", ""));
    const Answer taken = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    QCOMPARE(said(QStringLiteral("worker"),
                  QStringLiteral("systemctl is-active grafana-server; ls /etc/grafana/grafana.ini 2>/dev/null | wc -l; "
                                 "systemctl stop stand-in")),
             QStringLiteral("inactive\n0"));
}

void tst_Roles::aRoleThatIsTakenAwayStopsAndItsDataGoesWhenItIsSaid()
{
    const QString there = QStringLiteral("systemctl is-active mailer; ls /etc/mailer.sh /etc/systemd/system/mailer.service 2>/dev/null | "
                                         "wc -l; ls /var/lib/mailer | wc -l; true");
    QCOMPARE(said(QStringLiteral("worker"), there), QStringLiteral("active\n2\n1"));
    QVERIFY(m_cluster.changeDesign("[consul-client, mailer", "[consul-client"));
    const QStringList alone{QStringLiteral("--json"), QStringLiteral("--machine"), QStringLiteral("worker")};
    const Answer taken = m_cluster.verb(QStringLiteral("configure"), alone);
    QVERIFY2(taken.exitCode == 0, qPrintable(taken.said()));
    QVERIFY2(taken.output.contains("mailer: stopped: mailer; removed: "), qPrintable(taken.said()));
    QCOMPARE(said(QStringLiteral("worker"), there), QStringLiteral("inactive\n0\n1"));
    const Answer emptied = m_cluster.verb(QStringLiteral("configure"), alone + QStringList{QStringLiteral("--remove-data")});
    QVERIFY2(emptied.exitCode == 0, qPrintable(emptied.said()));
    QCOMPARE(said(QStringLiteral("worker"), there), QStringLiteral("inactive\n0\n0"));
    // Who kept its records still lets it in: that ends where all are configured.
    const Answer closed = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QVERIFY2(closed.exitCode == 0, qPrintable(closed.said()));
    const Answer clean = m_cluster.verb(QStringLiteral("verify"), {QStringLiteral("--json")});
    QVERIFY2(clean.exitCode == 0, qPrintable(clean.said()));
    // And it can come again: who keeps its records is told of it, though the worker alone is configured.
    QVERIFY(m_cluster.changeDesign("[consul-client", "[consul-client, mailer"));
    const Answer again = m_cluster.verb(QStringLiteral("configure"), alone);
    QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
    QCOMPARE(said(QStringLiteral("worker"), there), QStringLiteral("active\n2\n1"));
}

QTEST_MAIN(tst_Roles)
#include "tst_Roles.moc"
