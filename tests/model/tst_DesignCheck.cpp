#include "model/cluster/DesignCheck.h"
#include "model/cluster/Suggestion.h"
#include "tests/Designs.h"

#include <QtTest>

using namespace Designs;

namespace
{
Role role(const QString &id, const QStringList &states, const QList<RoleNeed> &needs = {}, const QStringList &excludes = {})
{
    Role made;
    made.id = id;
    made.title = id.toUpper();
    made.states = states;
    made.needs = needs;
    made.excludes = excludes;
    return made;
}

/// On so many machines at most.
Role only(Role role, int most)
{
    role.atMost = most;
    return role;
}

RoleCatalogue catalogue()
{
    const QStringList states{QStringLiteral("state")};
    return RoleCatalogue(
        {role(QStringLiteral("salt-master"), states),
         role(QStringLiteral("consul-bootstrap"), states, {}, {QStringLiteral("consul-server")}),
         role(QStringLiteral("consul-server"), states, {{QStringLiteral("consul-bootstrap"), 1, {}}}, {QStringLiteral("consul-bootstrap")}),
         role(QStringLiteral("consul-client"), states), only(role(QStringLiteral("monitoring-server"), states), 1),
         role(QStringLiteral("db-server"), states), role(QStringLiteral("tracker"), {}, {{QStringLiteral("db-server"), {}, 1}}),
         role(QStringLiteral("lonely"), states, {}, {QStringLiteral("db-server")}),
         role(QStringLiteral("pair"), states, {{QStringLiteral("db-server"), 2, {}}})});
}

Cluster good()
{
    Cluster cluster;
    cluster.name = QStringLiteral("good");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = {group(QStringLiteral("master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")}),
                      group(QStringLiteral("db"), {QStringLiteral("db-server")}, 2)};
    return cluster;
}

/// Severity, rule and group of each problem, one a word: "E:need:tracker".
QString told(const Cluster &cluster)
{
    QStringList words;
    for (const Problem &problem : checkDesign(cluster, catalogue())) {
        words << QStringLiteral("%1:%2:%3")
                     .arg(problem.severity == Problem::Severity::Error ? QLatin1String("E") : QLatin1String("W"), problem.rule,
                          problem.group);
        if (problem.sentence.isEmpty() || problem.remedy.isEmpty())
            words << QStringLiteral("(no words)");
    }
    return words.join(QLatin1Char(' '));
}

QString toldWith(const Group &more)
{
    Cluster cluster = good();
    cluster.groups << more;
    return told(cluster);
}

/// The problems of a good design with one more machine, where these roles are known, too.
QString toldOf(const QList<Role> &more, const Group &machine)
{
    Cluster cluster = good();
    cluster.groups << machine;
    QStringList words;
    for (const Problem &problem : checkDesign(cluster, RoleCatalogue(catalogue().roles() + more)))
        words << QStringLiteral("%1:%2:%3")
                     .arg(problem.severity == Problem::Severity::Error ? QLatin1String("E") : QLatin1String("W"), problem.rule,
                          problem.group);
    return words.join(QLatin1Char(' '));
}
} // namespace

class tst_DesignCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodDesignHasNoProblems()
    {
        QCOMPARE(told(good()), QString());
        QVERIFY(!hasErrors(checkDesign(good(), catalogue())));
    }

    void anEmptyDesignIsOneProblem()
    {
        Cluster cluster = good();
        cluster.groups.clear();
        QCOMPARE(told(cluster), QStringLiteral("E:empty-design:"));
        QVERIFY(hasErrors(checkDesign(cluster, catalogue())));
    }

    void aClusterNeedsANameAndATarget()
    {
        Cluster cluster = good();
        cluster.name = QStringLiteral(" ");
        QCOMPARE(told(cluster), QStringLiteral("E:cluster-name:"));
        cluster = good();
        cluster.target.kind = QStringLiteral("lokal");
        QCOMPARE(told(cluster), QStringLiteral("E:target:"));
        QVERIFY(checkDesign(cluster, catalogue()).first().remedy.contains(QStringLiteral("“local”")));
    }

    void thereIsExactlyOneSaltMaster()
    {
        Cluster cluster = good();
        cluster.groups[0].roles.removeOne(QStringLiteral("salt-master"));
        QCOMPARE(told(cluster), QStringLiteral("E:salt-master:"));
        cluster = good();
        cluster.groups[1].roles << QStringLiteral("salt-master");
        QCOMPARE(told(cluster), QStringLiteral("E:salt-master:master"));
    }

    void oneMasterHoldsSoManyMachines()
    {
        Cluster cluster = good(); // three machines
        cluster.groups << group(QStringLiteral("many"), {QStringLiteral("db-server")}, 277);
        QCOMPARE(told(cluster), QString());
        cluster.groups[2].count = 278;
        QCOMPARE(told(cluster), QStringLiteral("W:many-machines:master"));
        QVERIFY(checkDesign(cluster, catalogue()).first().sentence.startsWith(QStringLiteral("281 machines")));
    }

    void consulServersAreOneThreeOrFive_data()
    {
        QTest::addColumn<int>("others");
        QTest::addColumn<QString>("problems");
        QTest::newRow("1") << 0 << QString();
        QTest::newRow("2") << 1 << QStringLiteral("W:consul-quorum:servers");
        QTest::newRow("3") << 2 << QString();
        QTest::newRow("4") << 3 << QStringLiteral("W:consul-quorum:servers");
        QTest::newRow("5") << 4 << QString();
        QTest::newRow("6") << 5 << QStringLiteral("E:consul-quorum:servers");
    }
    void consulServersAreOneThreeOrFive()
    {
        QFETCH(int, others);
        Cluster cluster = good();
        if (others > 0)
            cluster.groups << group(QStringLiteral("servers"), {QStringLiteral("consul-server")}, others);
        QTEST(told(cluster), "problems");
    }

    void holesDoNotCount()
    {
        Group servers = group(QStringLiteral("servers"), {QStringLiteral("consul-server")}, 4);
        servers.without = {1, 3};
        QCOMPARE(toldWith(servers), QString());
    }

    void noConsulServerIsAnError()
    {
        Cluster cluster = good();
        cluster.groups[0].roles.removeOne(QStringLiteral("consul-bootstrap"));
        QCOMPARE(told(cluster), QStringLiteral("E:consul-quorum:"));
    }

    void exactlyOneConsulServerIsTheBootstrapOne()
    {
        Cluster cluster = good();
        cluster.groups[0].roles[1] = QStringLiteral("consul-server");
        QCOMPARE(told(cluster), QStringLiteral("E:consul-bootstrap:master"));
        cluster = good();
        cluster.groups << group(QStringLiteral("more"), {QStringLiteral("consul-bootstrap")}, 2);
        QCOMPARE(told(cluster), QStringLiteral("E:consul-bootstrap:master"));
    }

    void aMachineHasOneConsulRoleAtMost()
    {
        Cluster cluster = good();
        cluster.groups[0].roles << QStringLiteral("consul-client");
        QCOMPARE(told(cluster), QStringLiteral("E:consul-role:master"));
        cluster.groups[0].roles.last() = QStringLiteral("consul-server");
        QVERIFY(!told(cluster).contains(QStringLiteral("excludes"))); // said once
    }

    void aNeedThatNobodyFulfilsIsAnError()
    {
        Cluster cluster = good();
        cluster.groups[1].roles = {QStringLiteral("tracker")};
        QCOMPARE(told(cluster), QStringLiteral("E:need:db W:no-states:db"));
        QCOMPARE(checkDesign(cluster, catalogue()).first().sentence,
                 QStringLiteral("TRACKER needs a machine with the role DB-SERVER, and there is none."));
        QCOMPARE(toldWith(group(QStringLiteral("pair"), {QStringLiteral("pair")})), QString());
        cluster = good();
        cluster.groups[1].count = 3;
        cluster.groups << group(QStringLiteral("pair"), {QStringLiteral("pair")});
        QCOMPARE(told(cluster), QStringLiteral("E:need:pair"));
    }

    void rolesThatExcludeEachOtherAreNotOnOneMachine()
    {
        QCOMPARE(toldWith(group(QStringLiteral("both"), {QStringLiteral("db-server"), QStringLiteral("lonely")})),
                 QStringLiteral("E:excludes:both"));
    }

    void aRoleIsOnNoMoreMachinesThanItSays()
    {
        QCOMPARE(toldWith(group(QStringLiteral("watch"), {QStringLiteral("monitoring-server")}, 2)), QStringLiteral("E:role-count:watch"));
        QCOMPARE(toldWith(group(QStringLiteral("watch"), {QStringLiteral("monitoring-server")}, 1)), QString());
    }

    void settingsAreCheckedAgainstWhatTheRoleDeclares_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *role, const char *key, const char *value, const char *sentence) {
            QTest::newRow(name) << QString::fromUtf8(role) << QString::fromUtf8(key) << QString::fromUtf8(value)
                                << QString::fromUtf8(sentence);
        };
        row("fine", "web", "threads", "8", "");
        row("of a role that nobody has", "web", "threads", "1", "");
        row("too small", "web", "threads", "0", "“0” is too small. It can be 1 or more.");
        row("too large", "web", "threads", "65", "“65” is too large. It can be 64 or less.");
        row("no number", "web", "threads", "four", "“four” is not a whole number.");
        row("no whole number", "web", "threads", "4.5", "“4.5” is not a whole number.");
        row("octal", "web", "threads", "010", "“010” is not a whole number.");
        row("number", "web", "share", "0.25", "");
        row("infinite", "web", "share", "inf", "“inf” is not a number.");
        row("text", "web", "motto", "a b", "");
        row("long text", "web", "motto", "0123456789012345678901", "This text has 22 letters. It can have 20.");
        row("two lines", "web", "motto", "a\nb", "more than one line");
        row("list", "web", "tools", "hello, world=1.0  r-base", "");
        row("a word of a list", "web", "tools", "hello Wörld r-base", "“Wörld” has not the form that is wanted: a name.");
        row("long list", "web", "tools", "a b c d e f g h i j k l m", "This text has 25 letters. It can have 24.");
        row("choice", "web", "level", "debug", "");
        row("no choice", "web", "level", "loud", "“loud” is none of: info, debug.");
        row("yes", "web", "open", "true", "");
        row("maybe", "web", "open", "yes", "“yes” must be true or false.");
        row("unknown key", "web", "thread", "1", "The role WEB has no setting “thread”.");
        row("unknown role", "wb", "threads", "1", "Something is set for the role “wb”, which is not known.");
        row("no settings", "db-server", "threads", "1", "The role DB-SERVER has no settings.");
    }
    void settingsAreCheckedAgainstWhatTheRoleDeclares()
    {
        QFETCH(QString, role);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, sentence);
        using Type = RoleSetting::Type;
        Role web = ::role(QStringLiteral("web"), {QStringLiteral("state")});
        web.settings = {
            RoleSetting{QStringLiteral("threads"), Type::Integer, QStringLiteral("4"), QStringLiteral("Help."), 1, 64, 200, {}},
            RoleSetting{QStringLiteral("share"), Type::Number, QStringLiteral("0"), QStringLiteral("Help."), {}, 1, 200, {}},
            RoleSetting{QStringLiteral("motto"), Type::Text, {}, QStringLiteral("Help."), {}, {}, 20, {}},
            RoleSetting{QStringLiteral("level"),
                        Type::Choice,
                        QStringLiteral("info"),
                        QStringLiteral("Help."),
                        {},
                        {},
                        200,
                        {QStringLiteral("info"), QStringLiteral("debug")}},
            RoleSetting{QStringLiteral("open"), Type::YesNo, QStringLiteral("false"), QStringLiteral("Help."), {}, {}, 200, {}}};
        RoleSetting tools{.key = QStringLiteral("tools"), .type = Type::List, .help = QStringLiteral("Help.")};
        tools.longest = 24;
        tools.pattern = QStringLiteral("[a-z-]+(=[0-9.]+)?");
        tools.form = QStringLiteral("a name.");
        web.settings << tools;
        Cluster cluster = good();
        cluster.settings[role][key] = value;
        const QList<Problem> problems = checkDesign(cluster, RoleCatalogue(catalogue().roles() + QList{web}));
        QCOMPARE(problems.isEmpty(), sentence.isEmpty());
        if (sentence.isEmpty())
            return;
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().sentence.contains(sentence), qPrintable(problems.first().sentence));
        QVERIFY(!problems.first().remedy.isEmpty());
        QCOMPARE(problems.first().entry.mid(0, 2), (QStringList{QStringLiteral("settings"), role}));
    }

    void whatASettingNeedsIsMissed()
    {
        using Type = RoleSetting::Type;
        const QString source = QStringLiteral("source"), file = QStringLiteral("file"), own = QStringLiteral("own");
        Role web = ::role(QStringLiteral("web"), {QStringLiteral("state")});
        web.settings = {
            RoleSetting{
                source, Type::Choice, QStringLiteral("system"), QStringLiteral("Help."), {}, {}, 200, {QStringLiteral("system"), own}},
            RoleSetting{file, Type::Text, {}, QStringLiteral("Say where it is."), {}, {}, 200, {}, QStringLiteral("/.*"), source, own}};
        const RoleCatalogue roles(catalogue().roles() + QList{web});
        Cluster cluster = good();
        QVERIFY(checkDesign(cluster, roles).isEmpty());
        cluster.settings[web.id][source] = own;
        const QList<Problem> problems = checkDesign(cluster, roles);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().sentence, QStringLiteral("The role WEB needs its setting “file” where “source” is “own”."));
        QCOMPARE(problems.first().remedy, QStringLiteral("Say where it is."));
        cluster.settings[web.id][file] = QStringLiteral("here");
        QCOMPARE(checkDesign(cluster, roles).value(0).sentence, QStringLiteral("“here” has not the form that is wanted."));
        cluster.settings[web.id][file] = QStringLiteral("/here");
        QVERIFY(checkDesign(cluster, roles).isEmpty());
    }

    void anUnknownRoleGetsASuggestion()
    {
        QCOMPARE(toldWith(group(QStringLiteral("odd"), {QStringLiteral("db-sever")})), QStringLiteral("E:unknown-role:odd"));
        Cluster cluster = good();
        cluster.groups << group(QStringLiteral("odd"), {QStringLiteral("db-sever")});
        QCOMPARE(checkDesign(cluster, catalogue()).first().remedy, QStringLiteral("Did you mean “db-server”?"));
    }

    void aRoleTwiceOrNoneIsOdd()
    {
        QCOMPARE(toldWith(group(QStringLiteral("odd"), {QStringLiteral("db-server"), QStringLiteral("db-server")})),
                 QStringLiteral("W:role-twice:odd"));
        QCOMPARE(toldWith(group(QStringLiteral("odd"), {})), QStringLiteral("W:no-role:odd"));
    }

    void aRoleWithoutStatesSaysSoOnce()
    {
        Cluster cluster = good();
        cluster.groups << group(QStringLiteral("a"), {QStringLiteral("tracker")})
                       << group(QStringLiteral("b"), {QStringLiteral("tracker")});
        QCOMPARE(told(cluster), QStringLiteral("W:no-states:a"));
        cluster.groups << group(QStringLiteral("c"), {QStringLiteral("merger")});
        const QList<Problem> problems =
            checkDesign(cluster, RoleCatalogue(catalogue().roles() + QList{role(QStringLiteral("merger"), {})}));
        QCOMPARE(problems.size(), 1);
        const Problem problem = problems.first();
        QVERIFY2(problem.sentence.startsWith(QStringLiteral("2 roles")), qPrintable(problem.sentence));
        QVERIFY2(problem.remedy.startsWith(QStringLiteral("TRACKER, MERGER.")), qPrintable(problem.remedy));
    }

    void namesAreHostNames_data()
    {
        QTest::addColumn<bool>("fine");
        QTest::newRow("worker") << true;
        QTest::newRow("a") << true;
        QTest::newRow("3d-render") << true;
        QTest::newRow("Worker") << false;
        QTest::newRow("my worker") << false;
        QTest::newRow("worker_1") << false;
        QTest::newRow("-worker") << false;
        QTest::newRow("worker-") << false;
        QTest::newRow("wörker") << false;
        QTest::newRow("work.er") << false;
        QTest::newRow("123") << false;
        QTest::newRow("localhost") << false;
        QTest::newRow("") << false;
        QTest::newRow("a23456789012345678901234567890123456789012345678901234567890123") << true;
        QTest::newRow("a234567890123456789012345678901234567890123456789012345678901234") << false;
    }
    void namesAreHostNames()
    {
        QFETCH(bool, fine);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        const QString rule = name.size() > 63 ? QStringLiteral("E:name-too-long:") : QStringLiteral("E:name:");
        QCOMPARE(toldWith(group(name, {QStringLiteral("db-server")})), fine ? QString() : rule + name);
    }

    void theNumberCountsIntoTheLengthOfAName()
    {
        const QString name(60, QLatin1Char('a'));
        QCOMPARE(toldWith(group(name, {QStringLiteral("db-server")}, 100)), QString());
        QCOMPARE(toldWith(group(name, {QStringLiteral("db-server")}, 101)), QStringLiteral("E:name-too-long:%1").arg(name));
    }

    void twoRolesOfOneMachineCannotListenOnTheSamePort()
    {
        Role a = role(QStringLiteral("a"), {QStringLiteral("state")});
        Role b = role(QStringLiteral("b"), {QStringLiteral("state")});
        a.ports = {{8080, QStringLiteral("tcp"), RolePort::From::Cluster, QStringLiteral("web of a")}};
        b.ports = {{8080, QStringLiteral("tcp"), RolePort::From::Cluster, QStringLiteral("web of b")}};
        QCOMPARE(toldOf({a, b}, group(QStringLiteral("w"), {a.id, b.id})), QStringLiteral("E:port-clash:w"));
        QCOMPARE(toldOf({a, b}, group(QStringLiteral("w"), {a.id})), QString());
        b.ports[0].protocol = QStringLiteral("udp");
        QCOMPARE(toldOf({a, b}, group(QStringLiteral("w"), {a.id, b.id})), QString());
        a.ports[0].to = 8090;
        b.ports = {{8085, QStringLiteral("tcp"), RolePort::From::Cluster, QStringLiteral("web of b")}};
        QCOMPARE(toldOf({a, b}, group(QStringLiteral("w"), {a.id, b.id})), QStringLiteral("E:port-clash:w"));
        b.ports[0].number = 8091;
        QCOMPARE(toldOf({a, b}, group(QStringLiteral("w"), {a.id, b.id})), QString());
        b.ports = a.ports; // the same listener, which both need
        QCOMPARE(toldOf({a, b}, group(QStringLiteral("w"), {a.id, b.id})), QString());
    }

    void serversCanComeByAMultipleOfASetting()
    {
        Role keeper = role(QStringLiteral("keeper"), {QStringLiteral("state")});
        RoleSetting replicas;
        replicas.key = QStringLiteral("replicas");
        replicas.type = RoleSetting::Type::Integer;
        replicas.standard = QStringLiteral("3");
        keeper.settings = {replicas};
        keeper.needs = {{keeper.id, {}, 1, replicas.key}};
        QCOMPARE(toldOf({keeper}, group(QStringLiteral("w"), {keeper.id}, 3)), QString());
        QCOMPARE(toldOf({keeper}, group(QStringLiteral("w"), {keeper.id}, 4)), QStringLiteral("E:need-multiple:w"));
        QCOMPARE(toldOf({keeper}, group(QStringLiteral("w"), {keeper.id}, 6)), QString());
    }

    void aSizeCanBeTooSmallForARole()
    {
        Role large = role(QStringLiteral("large"), {QStringLiteral("state")});
        large.leastCores = 2;
        large.leastMemory = 4;
        Group machine = group(QStringLiteral("w"), {large.id});
        QCOMPARE(toldOf({large}, machine), QString()); // the usual size is the target's matter
        machine.size = QStringLiteral("m1.small");
        QCOMPARE(toldOf({large}, machine), QStringLiteral("W:too-small:w"));
        machine.size = QStringLiteral("m1.medium");
        QCOMPARE(toldOf({large}, machine), QString());
        machine.size = QStringLiteral("of-our-cloud");
        QCOMPARE(toldOf({large}, machine), QString());
    }

    void aMonitoringServerWithoutAVolumeLosesItsFigures()
    {
        Role keeps = role(QStringLiteral("keeps"), {QStringLiteral("state")});
        keeps.data = {QStringLiteral("metrics"), QStringLiteral("/var/lib/influxdb"), 20, false};
        Group machine = group(QStringLiteral("w"), {keeps.id});
        QCOMPARE(toldOf({keeps}, machine), QStringLiteral("W:no-volume:w"));
        machine.volumes = {{QStringLiteral("other"), 5, QStringLiteral("/data")}};
        QCOMPARE(toldOf({keeps}, machine), QStringLiteral("W:no-volume:w"));
        machine.volumes = {{QStringLiteral("all"), 5, QStringLiteral("/var/lib")}};
        QCOMPARE(toldOf({keeps}, machine), QString());
        keeps.data.required = true;
        machine.volumes.clear();
        QCOMPARE(toldOf({keeps}, machine), QStringLiteral("E:no-volume:w"));
    }

    void aRoleFileThatCannotBeReadIsTold()
    {
        const RoleCatalogue torn(catalogue().roles(), {QStringLiteral("roles/torn.yaml:3:1: sentence")});
        const QList<Problem> problems = checkDesign(good(), torn);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().rule, QStringLiteral("role-file"));
        QVERIFY(problems.first().sentence.contains(QStringLiteral("torn.yaml:3:1")));
        QVERIFY(!hasErrors(problems));
    }

    void noTwoMachinesHaveOneName()
    {
        QCOMPARE(toldWith(group(QStringLiteral("db-1"), {QStringLiteral("db-server")})), QStringLiteral("E:duplicate-name:db-1"));
        QCOMPARE(toldWith(group(QStringLiteral("db"), {QStringLiteral("db-server")}, 1)), QStringLiteral("E:duplicate-name:db"));
        QCOMPARE(toldWith(group(QStringLiteral("db-2"), {QStringLiteral("db-server")})), QString());
        QCOMPARE(toldWith(group(QStringLiteral("db"), {QStringLiteral("db-server")})), QStringLiteral("E:duplicate-name:db"));
    }

    void aCountIsOneOrMore()
    {
        QCOMPARE(toldWith(group(QStringLiteral("w"), {QStringLiteral("db-server")}, 0)), QStringLiteral("E:count:w"));
        QCOMPARE(toldWith(group(QStringLiteral("w"), {QStringLiteral("db-server")}, -7)), QStringLiteral("E:count:w"));
        QCOMPARE(toldWith(group(QStringLiteral("w"), {QStringLiteral("db-server")}, 2000000000)), QStringLiteral("E:count:w"));
    }

    void holesAreAmongTheNumbers()
    {
        Group holed = group(QStringLiteral("w"), {QStringLiteral("db-server")}, 2);
        holed.without = {2};
        QCOMPARE(toldWith(holed), QStringLiteral("E:without:w"));
        holed.without = {0, 1};
        QCOMPARE(toldWith(holed), QStringLiteral("E:without:w"));
        holed.without = {1};
        QCOMPARE(toldWith(holed), QString());
        holed.count.reset();
        QCOMPARE(toldWith(holed), QStringLiteral("E:without:w"));
    }

    void bareWithoutACountIsOdd()
    {
        Group bare = group(QStringLiteral("w"), {QStringLiteral("db-server")});
        bare.bare = true;
        QCOMPARE(toldWith(bare), QStringLiteral("W:bare:w"));
    }

    void volumesHaveNamesSizesAndPlaces()
    {
        Group with = group(QStringLiteral("w"), {QStringLiteral("db-server")});
        const auto toldOf = [&with](const QList<Volume> &volumes) {
            with.volumes = volumes;
            return toldWith(with);
        };
        const Volume data{QStringLiteral("data"), 10, QStringLiteral("/data")};
        QCOMPARE(toldOf({data, {QStringLiteral("more"), 1, QStringLiteral("/more")}}), QString());
        const QString error = QStringLiteral("E:volume:w");
        QCOMPARE(toldOf({data, {QStringLiteral("data"), 1, QStringLiteral("/more")}}), error);
        QCOMPARE(toldOf({data, {QStringLiteral("more"), 1, QStringLiteral("/data")}}), error);
        QCOMPARE(toldOf({{QStringLiteral("Data"), 1, QStringLiteral("/data")}}), error);
        QCOMPARE(toldOf({{QStringLiteral("data"), 0, QStringLiteral("/data")}}), error);
        QCOMPARE(toldOf({{QStringLiteral("data"), 1, QStringLiteral("data")}}), error);
        QCOMPARE(toldOf({{QStringLiteral("data"), 1, QStringLiteral("/")}}), error);
        QCOMPARE(toldOf({{QStringLiteral("data"), 1, QStringLiteral("/a/../etc")}}), error);
    }

    void aVolumeHidesNothingThatTheSystemNeeds_data()
    {
        QTest::addColumn<QString>("mount");
        QTest::addColumn<bool>("good");
        for (const char *good :
             {"/data", "/var/lib/influxdb", "/home", "/srv/a.b_c-d/e", "/bricks/brick", "/var/lib", "/etcetera", "/opt/data"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad :
             {"/etc",   "/etc/salt", "/root/.ssh", "/usr",       "/usr/local", "/proc",         "/sys/fs", "/dev",   "/boot",    "/run/x",
              "/bin",   "/lib64",    "/var",       "/opt",       "/opt/salt",  "/var/lib/dpkg", "//",      "//data", "/data//x", "/data/",
              "/./etc", "/data/.",   "/data:ro",   "/data:/etc", "/data,x",    "/my data",      "/data\n", "/d\"a",  "/$HOME",   "/däta"})
            QTest::newRow(bad) << QString::fromUtf8(bad) << false;
    }

    void aVolumeHidesNothingThatTheSystemNeeds()
    {
        QFETCH(QString, mount);
        QFETCH(bool, good);
        Group with = group(QStringLiteral("w"), {QStringLiteral("db-server")});
        with.volumes = {{QStringLiteral("data"), 10, mount}};
        QCOMPARE(toldWith(with), good ? QString() : QStringLiteral("E:volume:w"));
    }

    void errorsComeBeforeWarnings()
    {
        Cluster cluster = good();
        cluster.groups << group(QStringLiteral("a"), {}) << group(QStringLiteral("B"), {QStringLiteral("db-server")});
        QCOMPARE(told(cluster), QStringLiteral("E:name:B W:no-role:a"));
    }

    void aTypingErrorFindsTheNearestWord()
    {
        const QStringList known{QStringLiteral("groups"), QStringLiteral("name"), QStringLiteral("target")};
        QCOMPARE(suggestionFor(QStringLiteral("gruops"), known), QStringLiteral("groups"));
        QCOMPARE(suggestionFor(QStringLiteral("Name"), known), QStringLiteral("name"));
        QCOMPARE(suggestionFor(QStringLiteral("nmae"), known), QStringLiteral("name"));
        QCOMPARE(suggestionFor(QStringLiteral("tagret"), known), QStringLiteral("target"));
        QCOMPARE(suggestionFor(QStringLiteral("elephant"), known), QString());
        QCOMPARE(suggestionFor(QString(), known), QString());
    }

    void aLargeDesignIsCheckedQuickly()
    {
        Cluster cluster = good();
        for (int number = 0; number < 5000; ++number)
            cluster.groups << group(QStringLiteral("g%1").arg(number), {QStringLiteral("db-server"), QStringLiteral("consul-client")});
        cluster.groups << group(QStringLiteral("worker"), {QStringLiteral("db-server")}, 5000);
        QCOMPARE(told(cluster), QStringLiteral("W:many-machines:master"));
    }
};

QTEST_APPLESS_MAIN(tst_DesignCheck)
#include "tst_DesignCheck.moc"
