#include "services/cluster/RoleFile.h"
#include "tests/Places.h"
#include "tests/integration/RealCluster.h"

#include <QTest>

#include <unistd.h>

namespace
{
/// The fewest machines that have it all: the master with the monitoring, which is a Consul server, and one machine that is not.
const QByteArray designText = "format: 1\nname: ports\ntarget:\n  kind: local\ngroups:\n"
                              "  - name: salt-master\n    roles: [salt-master, consul-bootstrap, monitoring-server]\n"
                              "  - name: worker\n    count: 1\n    roles: [consul-client]\n";
const QByteArray neighbourText = "format: 1\nname: neighbour\ntarget:\n  kind: local\ngroups:\n"
                                 "  - name: salt-master\n    roles: [salt-master, consul-bootstrap]\n";
const QStringList nobody{QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                         QStringLiteral("--clear-groups")};
} // namespace

/// Looks at a running cluster as somebody who has no right to anything: as nobody on a machine, as another login of this computer, and from
/// a machine of another cluster.
class tst_Ports final : public QObject
{
    Q_OBJECT

private:
    /// What a program of this folder says on its way to a machine.
    static Answer ask(const QString &program, const QStringList &command)
    {
        QFile file(projectFile("/tests/integration/") + program);
        QProcess process;
        process.start(command.first(), command.mid(1));
        process.write(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        process.closeWriteChannel();
        process.waitForFinished(240'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    static QJsonObject look(const QStringList &way, const QStringList &words)
    {
        const Answer said =
            ask(QStringLiteral("look.py"), way + QStringList{QStringLiteral("/usr/bin/python3"), QStringLiteral("-")} + words);
        const QJsonObject answer = QJsonDocument::fromJson(said.output).object();
        if (answer.isEmpty())
            qWarning("%s", said.errors.constData());
        return answer;
    }
    /// As nobody on a machine of a cluster.
    QStringList on(const RealCluster &cluster, const QString &machine) const
    {
        return cluster.engineCommand() + QStringList{QStringLiteral("exec"), QStringLiteral("--interactive"), cluster.container(machine)} +
               nobody;
    }
    /// As another login of this computer; only root may be one. Others have no way to the network of their containers anyway.
    static QStringList otherLogin() { return nobody; }
    void seeOnlyWhatRolesName(const QStringList &way) const;
    void seeThatConsulGivesNothing(const QJsonObject &answers, const QString &server) const;
    QByteArray asMaster(const QString &command) const;

    RealCluster m_cluster{QStringLiteral("ports")};
    RealCluster m_neighbour{QStringLiteral("neighbour")};
    QMap<QString, QString> m_addresses{};        ///< machine → address
    QMap<QString, QSet<int>> m_allowed{};        ///< address → TCP ports that the table of roles names for its machine
    QMap<QString, QSet<int>> m_allowedPackets{}; ///< the same of UDP

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMachineWithoutRolesRunsNothingOfThem();
    void fromAMachineOnlyNamedPortsAnswer();
    void fromThisComputerOnlyNamedPortsAnswer();
    void fromAnotherClusterOnlyNamedPortsAnswer();
    void packetsAreTakenOnNamedPortsOnly();
    void servicesListenOnTheClustersNetworkOnly();
    void consulsServersGiveStrangersNothing();
    void consulsAgentGivesOtherLoginsOnlyItsList();
    void filesWithKeysAreConsulsAlone();
    void whatEachMachineSaysGetsThrough();
};

void tst_Ports::initTestCase()
{
    QVERIFY2(QFile::exists(RealCluster::butlerctl()), "build butlerctl first");
    for (RealCluster *cluster : {&m_cluster, &m_neighbour}) {
        if (const QString why = cluster->findEngineOfTests(); !why.isEmpty()) {
            if (qEnvironmentVariable("CI") == QLatin1String("true"))
                QFAIL(qPrintable(why));
            QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
        }
    }
    QVERIFY(m_cluster.writeDesign(designText) && m_neighbour.writeDesign(neighbourText));
    const Answer up = m_cluster.verb(QStringLiteral("up"), {QStringLiteral("--json")});
    QVERIFY2(up.exitCode == 0, qPrintable(up.said()));
    const Answer applied = m_neighbour.verb(QStringLiteral("apply"), {QStringLiteral("--json")}); // its machine is all that is needed
    QVERIFY2(applied.exitCode == 0, qPrintable(applied.said()));
    const RoleCatalogue roles = loadRoles().catalogue;
    for (const ObservedMachine &machine : m_cluster.status().machines) {
        m_addresses[machine.name] = machine.address;
        m_allowed[machine.address] = {22}; // the way to every machine leads by SSH
        for (const QString &id : machine.roles) {
            const Role *role = roles.find(id);
            QVERIFY2(role, qPrintable(id));
            for (const RolePort &port : role->ports) {
                for (int number = port.number; number <= std::max(port.number, port.to); ++number)
                    (port.protocol == QLatin1String("tcp") ? m_allowed : m_allowedPackets)[machine.address] << number;
            }
        }
    }
    QCOMPARE(m_addresses.size(), 2);
}

void tst_Ports::cleanupTestCase()
{
    for (const RealCluster *cluster : {&m_cluster, &m_neighbour}) {
        if (cluster->isBuilt())
            cluster->verb(QStringLiteral("destroy"), {QStringLiteral("--yes")});
    }
}

void tst_Ports::seeOnlyWhatRolesName(const QStringList &way) const
{
    const QJsonObject seen = look(way, QStringList{QStringLiteral("ports")} + QStringList(m_addresses.values()));
    QCOMPARE(seen.size(), m_addresses.size());
    for (auto address = seen.begin(); address != seen.end(); ++address) {
        QStringList unnamed;
        for (const QJsonValue &port : address->toArray()) {
            if (!m_allowed.value(address.key()).contains(port.toInt()))
                unnamed << QString::number(port.toInt());
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(m_addresses.key(address.key()) + QStringLiteral(": ") + unnamed.join(QLatin1Char(' '))));
    }
}

/// The image has what all roles install. What a machine does with it begins with a role, and what it alone may know is made on it.
void tst_Ports::aMachineWithoutRolesRunsNothingOfThem()
{
    const QString bare = m_neighbour.container(QStringLiteral("salt-master"));
    const Answer said =
        ask(QStringLiteral("bare.sh"), m_neighbour.engineCommand() + QStringList{QStringLiteral("exec"), QStringLiteral("--interactive"),
                                                                                 bare, QStringLiteral("sh"), QStringLiteral("-s")});
    QCOMPARE(QString::fromUtf8(said.output), QString()); // its errors, too; the engine's own words stand apart
    QCOMPARE(said.exitCode, 0);
    QSet<QByteArray> numbers;
    for (const QString &machine :
         {bare, m_cluster.container(QStringLiteral("salt-master")), m_cluster.container(QStringLiteral("worker-0"))}) {
        const Answer number = m_cluster.engine({"exec", machine, "cat", "/etc/machine-id"});
        QCOMPARE(number.output.trimmed().size(), 32);
        numbers << number.output;
    }
    QCOMPARE(numbers.size(), 3);
}

void tst_Ports::fromAMachineOnlyNamedPortsAnswer()
{
    seeOnlyWhatRolesName(on(m_cluster, QStringLiteral("worker-0")));
    seeOnlyWhatRolesName(on(m_cluster, QStringLiteral("salt-master")));
}

void tst_Ports::fromThisComputerOnlyNamedPortsAnswer()
{
    if (::geteuid() != 0)
        QSKIP("Only root may look as another login; without it the network of the containers cannot be reached from here at all.");
    seeOnlyWhatRolesName(otherLogin());
}

void tst_Ports::fromAnotherClusterOnlyNamedPortsAnswer()
{
    seeOnlyWhatRolesName(on(m_neighbour, QStringLiteral("salt-master")));
}

/// Who takes packets is not to be seen from outside: silence says nothing. So the machine itself is asked.
void tst_Ports::packetsAreTakenOnNamedPortsOnly()
{
    for (auto machine = m_addresses.begin(); machine != m_addresses.end(); ++machine) {
        const Answer answer = m_cluster.engine({"exec", m_cluster.container(machine.key()), "ss", "-Hlun"});
        QCOMPARE(answer.exitCode, 0);
        for (const QByteArray &line : answer.output.split('\n')) {
            const QString local = QString::fromLatin1(line).simplified().section(QLatin1Char(' '), 3, 3);
            const int port = local.section(QLatin1Char(':'), -1).toInt();
            // What the cluster's computer itself sends from (a name server that is asked) has a high port for a moment.
            if (port == 0 || local.startsWith(QLatin1String("127.")) || local.startsWith(QLatin1String("[::1]")) || port >= 32768)
                continue;
            QVERIFY2(m_allowedPackets.value(*machine).contains(port), qPrintable(machine.key() + QStringLiteral(": ") + local));
        }
    }
}

/// A machine may have more networks than the cluster's, and what listens on all of them listens there too. SSH is the way in.
void tst_Ports::servicesListenOnTheClustersNetworkOnly()
{
    for (auto machine = m_addresses.begin(); machine != m_addresses.end(); ++machine) {
        const Answer answer = m_cluster.engine({"exec", m_cluster.container(machine.key()), "ss", "-Hltn"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.output.contains(":22 "));
        for (const QByteArray &line : answer.output.split('\n')) {
            const QString local = QString::fromLatin1(line).simplified().section(QLatin1Char(' '), 3, 3);
            const bool isEverywhere = local.startsWith(QLatin1String("0.0.0.0:")) || local.startsWith(QLatin1String("[::]:")) ||
                                      local.startsWith(QLatin1String("*:"));
            QVERIFY2(!isEverywhere || local.endsWith(QLatin1String(":22")), qPrintable(machine.key() + QStringLiteral(": ") + local));
        }
    }
}

QByteArray tst_Ports::asMaster(const QString &command) const
{
    const QString token = m_cluster.consulToken(QStringLiteral("master"));
    return m_cluster
        .engine({"exec", "--env", QStringLiteral("CONSUL_HTTP_TOKEN=") + token, m_cluster.container(QStringLiteral("salt-master")), "sh",
                 "-c", command})
        .output;
}

void tst_Ports::seeThatConsulGivesNothing(const QJsonObject &answers, const QString &server) const
{
    const QJsonObject said = answers[server].toObject();
    QCOMPARE(said.size(), 10);
    for (auto question = said.begin(); question != said.end(); ++question)
        QVERIFY2(question->toString().isEmpty(), qPrintable(question.key() + QStringLiteral(": ") + question->toString().left(300)));
}

void tst_Ports::consulsServersGiveStrangersNothing()
{
    asMaster(QStringLiteral("consul kv put private/note only-for-us"));
    QCOMPARE(asMaster(QStringLiteral("consul kv get private/note")), QByteArray("only-for-us\n"));
    const QString server = m_addresses.value(QStringLiteral("salt-master"));
    QList<QStringList> ways{on(m_cluster, QStringLiteral("worker-0")), on(m_cluster, QStringLiteral("salt-master"))};
    if (::geteuid() == 0)
        ways << otherLogin();
    for (const QStringList &way : std::as_const(ways))
        seeThatConsulGivesNothing(look(way, {QStringLiteral("consul"), server}), server);
    QCOMPARE(asMaster(QStringLiteral("consul kv get -keys by")), QByteArray());
    QVERIFY(!asMaster(QStringLiteral("consul catalog nodes")).contains("by-nobody"));
}

void tst_Ports::consulsAgentGivesOtherLoginsOnlyItsList()
{
    for (const QString &machine : m_addresses.keys()) {
        const QJsonObject said = look(on(m_cluster, machine), {QStringLiteral("api")});
        for (auto question = said.begin(); question != said.end(); ++question) {
            const QString answer = question->toString();
            if (question.key() == QLatin1String("services")) // the page in the browser, and names
                QVERIFY2(answer.startsWith(QLatin1String("200 ")) && answer.contains(QLatin1String("salt-master")), qPrintable(answer));
            else if (question.key() == QLatin1String("keys"))
                QVERIFY2(answer == QLatin1String("200 []") || answer.startsWith(QLatin1Char('4')), qPrintable(answer));
            else if (question.key() == QLatin1String("read"))
                QVERIFY2(answer == QLatin1String("200 []") || answer.startsWith(QLatin1Char('4')), qPrintable(answer));
            else
                QVERIFY2(answer == QLatin1String("403") || answer == QLatin1String("500"), qPrintable(question.key() + ": " + answer));
        }
    }
}

void tst_Ports::filesWithKeysAreConsulsAlone()
{
    const QString find = QStringLiteral("find /etc/consul.d -type f '(' -name 'zz-*' -o -path '*/tls/*' ')' -printf '%m %u:%g %f\\n'");
    for (const QString &machine : m_addresses.keys()) {
        const QByteArray files = m_cluster.engine({"exec", m_cluster.container(machine), "sh", "-c", find}).output.trimmed();
        QVERIFY(files.count('\n') >= 6);
        for (const QByteArray &file : files.split('\n'))
            QVERIFY2(file.startsWith("640 root:consul "), file.constData());
        QCOMPARE(m_cluster.engine({"exec", m_cluster.container(machine), "sh", "-c", "ls /var/lib/consul/acl-tokens.json"}).exitCode, 2);
    }
}

void tst_Ports::whatEachMachineSaysGetsThrough()
{
    const Answer verified = m_cluster.verb(QStringLiteral("verify"), {QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 0, qPrintable(verified.said()));
    // An agent whose token is not the right one looks alive to all others, and is found all the same.
    const Answer changed =
        m_cluster.engine({"exec", m_cluster.container(QStringLiteral("worker-0")), "sh", "-c",
                          "sed -i -E 's/\"agent\": \"[0-9a-f]{8}/\"agent\": \"01234567/' /etc/consul.d/zz-butler-acl.json && "
                          "grep -q 01234567 /etc/consul.d/zz-butler-acl.json && systemctl restart consul"});
    QCOMPARE(changed.exitCode, 0);
    const Answer broken = m_cluster.verb(QStringLiteral("verify"), {QStringLiteral("--json")});
    QCOMPARE(broken.exitCode, 1);
    const QString why = broken.events(QStringLiteral("run-finished")).value(0)["message"].toString();
    QVERIFY2(why.contains(QStringLiteral("worker-0")), qPrintable(why));
    const Answer mended = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
    QVERIFY2(mended.exitCode == 0, qPrintable(mended.said()));
    QCOMPARE(m_cluster.verb(QStringLiteral("verify"), {QStringLiteral("--json")}).exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_Ports)
#include "tst_Ports.moc"
